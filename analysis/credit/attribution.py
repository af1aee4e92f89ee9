"""Who says so: each stretch of a document that is somebody's words or belief, and whose.

Attribution is read from the structure of the document, not from one sentence: quotations run over paragraphs,
speakers stand before, behind, in the middle or a paragraph away, short names and pronouns lean on full names.
What nothing credits is the outlet's own voice and gets no Attribution. When unsure, a rule leaves it so.
"""

import heapq
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, Literal

from ..declared.lexicon import Lexicon
from ..ground.model import Attribution, Document, Quotation, Row
from ..ground.text import trim
from ..lines.looks import is_capitalised
from .clauses import Clause, read_clauses
from .creditings import Crediting
from .cues import read_creditings
from .quotations import Passage, find_passages
from .sources import Kind, Source, SourceReader, name_post
from .talks import find_turns
from .voices import find_main_subject

_FULL: Final = 30  # characters: a shorter quotation is a phrase, and the next one need not go on with it
_SET_OFF: Final = 60  # characters: what is longer is not merely set off by its marks


class AttributionReading(Row, frozen=True):
    """A document's attributions by (start, end), and its quotations in order."""

    attributions: tuple[Attribution, ...]
    quotations: tuple[Quotation, ...]
    _starts: tuple[int, ...] = ()
    _owners: tuple[int, ...] = ()  #: index of the innermost attribution from each start on; -1 for none

    def credit(self, start: int, end: int) -> Attribution | None:
        """The innermost attribution whose content covers the span; None in the outlet's own voice."""
        i = bisect_right(self._starts, start) - 1
        if i < 0 or self._owners[i] < 0:
            return None
        attribution = self.attributions[self._owners[i]]
        return attribution if attribution.end >= end else None


def find_attributions(document: Document, lexicon: Lexicon) -> AttributionReading:
    """Every attribution and quotation of one document; both empty where nothing is credited or quoted."""
    return _Reader(document, lexicon).read()


class _Credit(Row, frozen=True):
    """Who is credited, before it is said with what."""

    source: str
    start: int
    end: int
    kind: Kind
    cue: str
    chain: str

    def place(self, start: int, end: int, mode: Literal["quoted", "reported"]) -> Attribution:
        """The attribution of one stretch of content."""
        return Attribution(start, end, self.source, self.start, self.end, self.kind, self.cue, mode, self.chain)


class _Reader:
    """One pass over a document's sentences, remembering who spoke last and who was announced."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._document = document
        self._lexicon = lexicon
        self._outlet = name_outlet(document)
        self._told_by = self._outlet.split(" > ")
        self._passages = find_passages(document)
        self._clauses = read_clauses(document, self._passages, lexicon)
        self._sources = SourceReader(document, lexicon)
        self._attributions: list[Attribution] = []
        self._owners: dict[int, _Credit] = {}  # number of a passage -> whose it is
        self._last: tuple[int, _Credit] | None = None  # paragraph of the last full quotation, and whose it was
        self._direct: _Credit | None = None  # whose quotation this sentence has given already
        self._speaker: tuple[int, _Credit] | None = None  # number of the last sentence of speech, and whose
        self._announced: _Credit | None = None  # whoever the sentence before ended with a colon for

    def read(self) -> AttributionReading:
        """Attributions of all sentences, quotations and posts."""
        creditings = read_creditings(self._clauses)
        for number, (clause, found) in enumerate(zip(self._clauses, creditings, strict=True)):
            if found or clause.quotes or self._announced is not None:
                self._read_clause(number, clause, found)
        self._read_posts()
        self._read_turns()
        quotations = self._join_passages()
        order = sorted(self._attributions, key=attrgetter("start", "end", "source_start", "mode"))
        return _index(order, quotations)

    def _read_clause(self, number: int, clause: Clause, creditings: Sequence[Crediting]) -> None:
        credits = self._credit_all(number, clause, creditings)
        placed = [(a, b, credit) for crediting, credit in credits for a, b in crediting.contents]
        announced, self._announced = self._announced, None
        for crediting, credit in credits:
            if crediting.colon:
                self._announced = credit
            if not crediting.weak:
                self._speaker = (number, credit)
        outer: set[tuple[int, int]] = set()
        self._direct = None
        for place, passage_number in clause.quotes.items():
            passage = self._passages[passage_number]
            outer.add((passage.outer_start, passage.outer_end))
            self._credit_passage(number, place, passage_number, placed, announced)
        before = self._clauses[number - 1]
        apart = announced is not None and not clause.quotes and before.paragraph != clause.paragraph
        if announced is not None and apart and before.end - before.start > announced.end - announced.start + 1:
            self._attributions.append(announced.place(clause.start, clause.end, "reported"))
        for a, b, credit in placed:
            if (a, b) not in outer:
                self._attributions.append(credit.place(a, b, "reported"))

    def _credit_all(
        self, number: int, clause: Clause, creditings: Sequence[Crediting]
    ) -> list[tuple[Crediting, _Credit]]:
        """Each crediting of one sentence with its source, and the chain of those who stand inside one another."""
        text = self._document.text
        sources = [self._read_source(number, clause, crediting) for crediting in creditings]
        credits = []
        for crediting, source in zip(creditings, sources, strict=True):
            start, end = crediting.source
            cue = text[slice(*crediting.cue)]
            steps = [source.name or text[start:end]]
            if len(creditings) > 1:
                steps += _find_outer(crediting, source, creditings, sources)
            chain = self._join_chain(crediting, steps)
            credits.append((crediting, _Credit(source.name, start, end, source.kind, cue, chain)))
        return credits

    def _join_chain(self, crediting: Crediting, steps: list[str]) -> str:
        """Who has it from whom, down to the outlet, each once: whom the source cites, the steps, who was told."""
        text = self._document.text
        if crediting.cited is not None:
            steps.insert(0, " ".join(text[slice(*crediting.cited)].split()))
        if crediting.via is not None:
            heard = " ".join(text[slice(*crediting.via)].split())
            steps += [] if any(is_same_outlet(heard, told) for told in self._told_by) else [heard]
        return " > ".join(dict.fromkeys([*steps, *self._told_by]))

    def _read_source(self, number: int, clause: Clause, crediting: Crediting) -> Source:
        """The source of crediting words; *it* is the body that spoke in the sentence before, or that this is about: the
        militia did not reply. It has denied ...; or, of nobody told before, what its own sentence begins with: the
        coast guard saved 86 people, it said.
        """
        start, end = crediting.source
        if start == clause.start and self._document.text[start:end] == "It" and number:
            before = self._clauses[number - 1]
            body = self._sources.find_spoken_body(before.start, start) or self._find_body(
                before, clause.paragraph, "also" in clause.words[1:3]
            )
            if body is not None:
                return body
        source = self._sources.read_source(clause, start, end, crediting.contents)
        if source.name or start == clause.start or self._document.text[start:end] != "it":
            return source
        subject = find_main_subject(clause, 0, len(clause.words))
        first, stop = clause.span(*subject) if subject is not None else (start, start)
        if stop >= start:
            return source
        named = self._sources.read_source(clause, first, stop)
        return source if named.person is not None else named

    def _find_body(self, clause: Clause, paragraph: int, again: bool) -> Source | None:
        """The body that a sentence of a paragraph is about; None where that is a person, several, or a place, which may
        be a body all the same where *it also* said what follows.
        """
        clause.tell_pronouns()
        if clause.paragraph != paragraph:
            return None
        subject = find_main_subject(clause, 0, len(clause.words))
        if subject is None:
            return None
        first, last = subject[0], subject[1] - 1
        head = clause.words[last]
        if not (again and clause.is_capital(last)) and (
            clause.words[first] != "the" or (head.endswith("s") and not clause.is_capital(last))
        ):
            return None
        source = self._sources.read_source(clause, *clause.span(*subject))
        if source.person is not None and not self._lexicon.bodies.isdisjoint(clause.words[first:last]):
            return Source(source.name, "named")  # the charity Open Doors
        return source if source.name and source.person is None else None

    def _credit_passage(
        self,
        number: int,
        place: int,
        passage_number: int,
        placed: Sequence[tuple[int, int, _Credit]],
        announced: _Credit | None,
    ) -> None:
        """Give a quotation to the innermost content around it, to whoever was announced, or who spoke before it."""
        clause, passage = self._clauses[number], self._passages[passage_number]
        around = _find_innermost(placed, passage)
        full = passage.end - passage.start > _FULL
        owner = around[1] if around is not None else announced
        if owner is None and (full or self._document.folded.endswith(", ", 0, passage.outer_start)):
            owner = self._direct  # "We have beds," said Ana Ruiz, "and food."
        if owner is None and place == 0:
            owner = self._find_last(number, passage_number)
        elif full and not (owner or placed or is_capitalised(self._document.text[passage.start : passage.end])):
            owner = self._find_subject(clause, place)
        if owner is None:
            return
        self._owners[passage_number] = owner
        alone = around is not None and around[0] == passage.outer_start
        if alone:
            self._direct = owner
        if alone or full:
            self._last = (clause.paragraph, owner)

    def _find_last(self, number: int, passage_number: int) -> _Credit | None:
        """Whose words a quotation goes on with, that begins a sentence without a speaker of its own."""
        clause, before = self._clauses[number], self._clauses[number - 1]
        if len(clause.words) == 1 and number and before.words[-1:] and before.words[-1] in self._lexicon.utterances:
            told = self._find_subject(before)  # Ruiz sent a warning. "..."
            if told is not None:
                return told
        if self._last is not None and self._goes_on(passage_number, clause, self._last[0]):
            return self._last[1]
        if len(clause.words) > 1:
            return None
        if self._speaker is not None and self._speaker[0] == number - 1:
            return self._speaker[1]
        return self._find_subject(before) if number else None

    def _goes_on(self, passage_number: int, clause: Clause, paragraph: int) -> bool:
        """Whether a quotation that begins its sentence goes on with what was said in ``paragraph``."""
        if clause.paragraph == paragraph:
            return True
        joined = passage_number > 0 and self._passages[passage_number - 1].continued
        return clause.paragraph == paragraph + 1 and (joined or len(clause.words) == 1)

    def _find_subject(self, clause: Clause, place: int = -1) -> _Credit | None:
        """Whoever a sentence is about, for words in quotation marks beside it: Ruiz was blunt. "We won."

        Words that begin at ``place`` right behind the subject are about it, and somebody else's: whose, is not told.
        """
        clause.tell_pronouns()
        subject = find_main_subject(clause, 0, len(clause.words))
        if subject is None or place == subject[1]:
            return None
        start, end = clause.span(*subject)
        source = self._sources.read_source(clause, start, end)
        if source.person is None:
            return None
        return _Credit(source.name, start, end, source.kind, "", f"{source.name} > {self._outlet}")

    def _read_posts(self) -> None:
        """Embedded posts, each its author's, with the quotations in it."""
        text = self._document.text
        starts = [passage.start for passage in self._passages]
        for part in self._document.parts:
            named = name_post(text, part.start, part.end) if part.kind == "post" else None
            if named is None or named[0] <= part.start:
                continue
            author = text[named[1] : named[2]]
            credit = _Credit(author, named[1], named[2], "post", "", f"{author} > {self._outlet}")
            start, end = trim(text, part.start, named[0])
            self._attributions.append(credit.place(start, end, "quoted"))
            for number in range(bisect_left(starts, start), bisect_left(starts, end)):
                self._owners[number] = credit

    def _read_turns(self) -> None:
        """What is answered in an interview, each sentence whoever's turn it is; questions are the outlet's."""
        text, outlet = self._document.text, self._outlet
        for turn in find_turns(self._document, self._sources.names):
            chain = " > ".join(filter(None, (turn.speaker, outlet)))
            kind: Kind = "named" if turn.speaker else "unnamed"
            credit = _Credit(turn.speaker, turn.label_start, turn.label_end, kind, ":", chain)
            for sentence in self._document.sentences:
                start = max(sentence.start, turn.start)
                if start < sentence.end <= turn.end and text[sentence.end - 1] != "?":
                    self._attributions.append(credit.place(start, sentence.end, "reported"))

    def _join_passages(self) -> tuple[Quotation, ...]:
        """Passages that run on over paragraphs as one quotation; its speaker is told by any of them."""
        passages, owners = self._passages, self._owners
        quotations = []
        number = 0
        while number < len(passages):
            last, credit = number, owners.get(number)
            while passages[last].continued and last + 1 < len(passages):
                last += 1
                credit = owners.get(last, credit)
            start, end = passages[number].start, passages[last].end
            if credit is None:
                quotations.append(Quotation(start, end, None, end - start <= _SET_OFF))
            else:
                placed = [credit.place(passage.start, passage.end, "quoted") for passage in passages[number : last + 1]]
                self._attributions += placed
                whole = placed[0] if last == number else credit.place(start, end, "quoted")
                quotations.append(Quotation(start, end, whole, False))
            number = last + 1
        return tuple(quotations)


def name_outlet(document: Document) -> str:
    """Where a chain ends: the agency a text came from, then the outlet that printed it, as far as they are known."""
    agency, outlet = document.agency, document.outlet
    if not agency or outlet == agency:
        return outlet or "(outlet)"
    if not outlet or outlet.startswith(agency):
        return agency
    return f"{agency} > {outlet}"


def is_same_outlet(one: str, other: str) -> bool:
    """Whether two names of outlets mean one: The Associated Press and AP, the BBC and BBC, the Herald and The Morning
    Herald.
    """
    names = [re.sub(r"^the ", "", name.lower()) for name in (one, other)]
    short, long = sorted(names, key=len)
    initials = "".join(word[0] for word in re.split(r"[ -]", long) if word)
    return short in (initials, long) or (bool(short) and long.endswith(f" {short}"))


def _find_outer(
    crediting: Crediting, source: Source, creditings: Sequence[Crediting], sources: Sequence[Source]
) -> list[str]:
    """Who passes a crediting on, the nearest first: those whose content holds it."""
    at = crediting.cue[0]
    outer = [
        (b - a, other.name)
        for around, other in zip(creditings, sources, strict=True)
        if around is not crediting and not around.weak and other.name not in ("", source.name)
        if not (crediting.cue > around.cue and crediting.holds(around.cue[0]))
        for a, b in around.contents
        if a <= at < b
    ]
    return [name for _, name in sorted(outer)]


def _find_innermost(placed: Sequence[tuple[int, int, _Credit]], passage: Passage) -> tuple[int, _Credit] | None:
    """The start and credit of the shortest content that holds a quotation."""
    best: tuple[int, int, _Credit] | None = None
    for start, end, credit in placed:
        holds = start <= passage.start and passage.end <= end + 1
        if holds and (best is None or end - start < best[0]):
            best = (end - start, start, credit)
    return best[1:] if best is not None else None


def _index(attributions: list[Attribution], quotations: tuple[Quotation, ...]) -> AttributionReading:
    """The reading of attributions in order, with the innermost one of every stretch worked out once."""
    spans = [(attribution.start, attribution.end) for attribution in attributions]
    starts = sorted({at for span in spans for at in span})
    owners: list[int] = []
    # (length, number, end), shortest first; what has ended stays until it comes first
    open_: list[tuple[int, int, int]] = []
    number = 0
    for at in starts:
        while number < len(spans) and spans[number][0] == at:
            end = spans[number][1]
            heapq.heappush(open_, (end - at, number, end))
            number += 1
        while open_ and open_[0][2] <= at:
            heapq.heappop(open_)
        owners.append(open_[0][1] if open_ else -1)
    return AttributionReading(tuple(attributions), quotations, tuple(starts), tuple(owners))
