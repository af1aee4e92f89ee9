"""Who says so: each stretch of a document that is somebody's words or belief, and whose.

Attribution is read from the structure of the document, not from one sentence: quotations run over paragraphs,
speakers stand before, behind, in the middle or a paragraph away, short names and pronouns lean on full names.
What nothing credits is the outlet's own voice and gets no Attribution. When unsure, a rule leaves it so.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from analysis.clauses import Clause, read_clause, read_clauses
from analysis.cues import Finding, find_asides, find_main_subject, read_findings
from analysis.lexicon import Lexicon
from analysis.model import Attribution, Document, Quotation
from analysis.quotations import Passage, find_passages
from analysis.sources import SourceReader, name_post
from analysis.text import trim

_FULL = 30  # characters: a shorter quotation is a phrase, and the next one need not go on with it


@dataclass(frozen=True, slots=True)
class AttributionReading:
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
        if attribution.end >= end:
            return attribution
        return None


def find_attributions(document: Document, lexicon: Lexicon) -> AttributionReading:
    """Every attribution and quotation of one document; both empty where nothing is credited or quoted."""
    passages = find_passages(document)
    clauses = read_clauses(document, passages, lexicon.triggers)
    reader = SourceReader(document, lexicon)
    outlet = name_outlet(document)
    outer = {(p.outer_start, p.outer_end) for p in passages}
    attributions: list[Attribution] = []
    owners: dict[int, Attribution] = {}  # number of a passage -> whose it is
    asides: list[tuple[int, int]] = []
    last: tuple[int, Attribution] | None = None  # paragraph of the last full quotation, and whose it was
    waiting: Attribution | None = None  # the sentence before ended with a colon
    for number, clause in enumerate(clauses):
        mine: list[Attribution] = []
        colon: Attribution | None = None
        findings = read_findings(clause, lexicon) if clause.starts else []
        for finding, base in _resolve_clause(document, clause, findings, reader, outlet) if findings else ():
            mine.extend(_place(base, a, b) for a, b in finding.contents)
            colon = base if finding.colon else colon
        for place, passage_number in clause.quotes.items():
            passage = passages[passage_number]
            owner = _find_innermost(mine, passage) or waiting
            if owner is None and place == 0:
                if last is not None and _continues(passages, passage_number, clause, last[0]):
                    owner = last[1]
                elif len(clause.words) == 1:
                    owner = _find_actor(document, clauses, number, reader, lexicon, outlet)
            if owner is not None:
                owners[passage_number] = _place(owner, passage.start, passage.end, "quoted")
                if owner.start == passage.outer_start or passage.end - passage.start > _FULL:
                    last = (clause.paragraph, owner)
        if waiting is not None and not clause.quotes and clauses[number - 1].paragraph != clause.paragraph:
            mine.append(_place(waiting, clause.start, clause.end))
        waiting = colon
        if mine:
            asides.extend(find_asides(clause))
        attributions.extend(a for a in mine if (a.start, a.end) not in outer)
    posts = _read_posts(document, outlet)
    inner = [passage.start for passage in passages]
    for post in posts:
        for number in range(bisect_left(inner, post.start), bisect_left(inner, post.end)):
            owners[number] = _place(post, passages[number].start, passages[number].end, "quoted")
    quotations = _join_passages(passages, owners)
    everything = {*attributions, *owners.values(), *posts}
    return _index(sorted(everything, key=lambda a: (a.start, a.end, a.source_start, a.mode)), quotations, asides)


def name_outlet(document: Document) -> str:
    """Where a chain ends: the agency a text came from, then the outlet that printed it, as far as they are known."""
    agency, outlet = document.agency, document.outlet
    if not agency or outlet == agency:
        return outlet or "(outlet)"
    if not outlet or outlet.startswith(agency):
        return agency
    return f"{agency} > {outlet}"


def _resolve_clause(
    document: Document, clause: Clause, findings: Sequence[Finding], reader: SourceReader, outlet: str
) -> list[tuple[Finding, Attribution]]:
    """Each finding of one clause with an attribution that has no content yet; chains follow who stands inside whom."""
    text = document.text
    sources = [reader.read_source(clause, *finding.source) for finding in findings]
    bases = []
    for finding, source in zip(findings, sources, strict=True):
        steps = [source.name or text[slice(*finding.source)]]
        if finding.cited is not None:
            steps.insert(0, " ".join(text[slice(*finding.cited)].split()))
        if finding.via is not None:
            steps.append(" ".join(text[slice(*finding.via)].split()))
        outer = [
            (b - a, other.name)
            for around, other in zip(findings, sources, strict=True)
            for a, b in around.contents
            if around is not finding
            and not around.weak
            and a <= finding.cue[0] < b
            and other.name != source.name
            and other.name
        ]
        steps.extend(name for _, name in sorted(outer))
        steps.append(outlet)
        chain = " > ".join(step for i, step in enumerate(steps) if step not in steps[:i])
        a, b = finding.source
        cue = " ".join(text[slice(*finding.cue)].split())
        bases.append((finding, Attribution(0, 0, source.name, a, b, source.kind, cue, "reported", chain)))
    return bases


def _place(base: Attribution, start: int, end: int, mode: Literal["quoted", "reported", ""] = "") -> Attribution:
    """The same credit for another stretch of content."""
    a, b = base.source_start, base.source_end
    return Attribution(start, end, base.source, a, b, base.source_kind, base.cue, mode or base.mode, base.chain)


def _find_innermost(mine: Sequence[Attribution], passage: Passage) -> Attribution | None:
    """The shortest content of a clause that holds a quotation of it."""
    best = None
    for attribution in mine:
        holds = attribution.start <= passage.start and passage.end <= attribution.end + 1
        if holds and (best is None or attribution.end - attribution.start < best.end - best.start):
            best = attribution
    return best


def _continues(passages: Sequence[Passage], number: int, clause: Clause, paragraph: int) -> bool:
    """Whether a quotation that begins its sentence goes on with what the last speaker said."""
    if clause.paragraph == paragraph:
        return True
    return (
        clause.paragraph == paragraph + 1 and number > 0 and (passages[number - 1].continued or len(clause.words) == 1)
    )


def _find_actor(
    document: Document, clauses: Sequence[Clause], number: int, reader: SourceReader, lexicon: Lexicon, outlet: str
) -> Attribution | None:
    """Whoever acts in the sentence before a quotation that stands alone: Trump was blunt. "We won." """
    if number == 0 or clauses[number - 1].paragraph != clauses[number].paragraph:
        return None
    clause = clauses[number - 1]
    if not clause.starts:
        clause = read_clause(document, clause.start, clause.end, clause.paragraph)
    subject = find_main_subject(clause, 0, len(clause.words), lexicon)
    if subject is None:
        return None
    a, b = clause.starts[subject[0]], clause.ends[subject[1] - 1]
    source = reader.read_source(clause, a, b)
    if source.person is None:
        return None
    return Attribution(0, 0, source.name, a, b, source.kind, "", "quoted", f"{source.name} > {outlet}")


def _read_posts(document: Document, outlet: str) -> list[Attribution]:
    """Embedded posts, each its author's."""
    posts = []
    for part in document.parts:
        if part.kind == "post":
            named = name_post(document.text, part.start, part.end)
            if named is not None and named[0] > part.start:
                end, a, b = named
                start, end = trim(document.text, part.start, end)
                author = document.text[a:b]
                posts.append(Attribution(start, end, author, a, b, "post", "", "quoted", f"{author} > {outlet}"))
    return posts


def _join_passages(passages: Sequence[Passage], owners: dict[int, Attribution]) -> tuple[Quotation, ...]:
    """Passages that run on over paragraphs as one quotation; its speaker is told by any of them."""
    quotations = []
    number = 0
    while number < len(passages):
        last = number
        while (
            passages[last].continued
            and last + 1 < len(passages)
            and passages[last + 1].paragraph == passages[last].paragraph + 1
        ):
            last += 1
        spoken = [owners[n] for n in range(number, last + 1) if n in owners]
        start, end = passages[number].start, passages[last].end
        owner = _place(spoken[-1], start, end, "quoted") if spoken else None
        if owner is not None:
            for n in range(number, last + 1):
                owners[n] = _place(spoken[-1], passages[n].start, passages[n].end, "quoted")
        quotations.append(Quotation(start, end, owner, owner is None))
        number = last + 1
    return tuple(quotations)


def _index(
    attributions: list[Attribution], quotations: tuple[Quotation, ...], asides: Sequence[tuple[int, int]]
) -> AttributionReading:
    """The reading, with the innermost attribution of every stretch worked out once; in an aside it is nobody's."""
    spans = [(a.start, a.end) for a in attributions] + list(asides)
    events = [(start, 1, number) for number, (start, _) in enumerate(spans)]
    events += [(end, 0, number) for number, (_, end) in enumerate(spans)]
    events.sort()
    open_: list[tuple[int, int]] = []  # (length, number), shortest first
    closed: set[int] = set()
    starts: list[int] = []
    owners: list[int] = []
    for at, opens, number in events:
        if opens:
            heapq.heappush(open_, (spans[number][1] - spans[number][0], number))
        else:
            closed.add(number)
        while open_ and open_[0][1] in closed:
            heapq.heappop(open_)
        owner = open_[0][1] if open_ and open_[0][1] < len(attributions) else -1
        if starts and starts[-1] == at:
            owners[-1] = owner
        else:
            starts.append(at)
            owners.append(owner)
    return AttributionReading(tuple(attributions), quotations, tuple(starts), tuple(owners))
