"""Where claims start: which of them rest on one text, one utterance, one named upstream or one announcement.

Two claims share an origin when the texts show it, never because their figures agree. An origin is found claim by
claim: documents that copy one passage share the origin of what the passage says, and of the claims that answer
the same question in both, and of nothing else. What is not shown to be shared is its own document's.
"""

from __future__ import annotations

import re
from array import array
from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256
from itertools import chain, combinations, groupby, product
from operator import attrgetter, itemgetter
from sys import intern
from typing import Any, NamedTuple, TypeVar

import numpy as np
from msgspec.structs import replace

from ..acts.countries import load_countries
from ..dating.edtf import count_gap, count_span, overlap_dates, read_interval
from ..ground.model import Claim, Document, Echo, OriginLink, Wording
from ..ground.text import MONTHS, WEEKDAYS, fold, strip_accents
from ..ground.wordlists import load_words
from ..reading.diskrows import sort_rows
from ..reading.storedcorpus import ClaimsByDocument, index_claims, list_heads
from .echoes import FUNCTION_WORDS, WORD
from .reuse import COPY, Groups, Reuse, ReusePairs, Shared, find_reuse
from .utterances import group_wordings, name_words

CLOSE = 3  #: days within which a publication is passed on by another
LONG_EVENT = 6  #: days beyond which a date names no one event
RECENT = 16  #: how many claims of one voice and number a claim is held against
EVERYDAY = 10  #: numbers below are too common to know an undated event by
TOTAL = 100  #: from here on a number that one source gives of one long time is one count
HELD = 256  #: documents whose claims are held at once

_NOBODY = load_words("origins.nobody")

_INSTITUTIONS = load_words("origins.institutions")

# A body by what it is for: the Health Ministry, the Ministry of Health, the Central Committee of Norland's Doctors.
_NAMED = "|".join(sorted(_INSTITUTIONS))
_BODY = re.compile(rf"([^\W\d]+) ({_NAMED})\b")
_BODY_OF = re.compile(rf"\b({_NAMED}) (?:of|for) (?:the )?([^\W\d]+)(?:['’]s)?(?: ([^\W\d]+))?")

# The scopes of a count: *64 died* and *a toll of 64* answer one question.
_COUNTS = frozenset({"", "event", "running_total"})

# Words that all bodies of the United Nations are named by.
_UNITED_NATIONS = frozenset("un u.n. nations".split())

_PLAIN_WORDS = FUNCTION_WORDS | load_words("origins.plain_words").union(WEEKDAYS, MONTHS)

#: Words before a total that was lowered: ``lowering the number of dead to (51)``; not revised upward.
#: Behind a count: 85 people died in the fire -- down from 88.
_DOWN_FROM = re.compile(r"[^.;:\d]{0,40}\bdown from\b")
_LOWERED = re.compile(
    r"\b(?:lower|cut|cutt|reduc|revis)(?:e[sd]?|s|ed|ing)?\b(?:(?! up(?:wards?)?\b)[^.;]){0,80}\bto\b"
)


Told = TypeVar("Told")


class _End(NamedTuple):
    """One side of an edge: a claim, or a document as a whole, which has no claim id and no number."""

    place: int  #: of the document in the order of ids
    claim_id: str
    number: int  #: of the claim among all; -1 for a document
    is_figure: bool


class _Edge(NamedTuple):
    """Why two claims (or two texts) share an origin, with the characters that show it."""

    one: _End
    other: _End
    reason: str
    start: int
    end: int
    other_start: int
    other_end: int
    strength: float
    voice: str = ""  #: who announced it or was first to report it


def find_origins(
    documents: Sequence[Document], claims: Iterable[Claim], echoes: Iterable[Echo], wordings: Iterable[Wording]
) -> tuple[Iterator[OriginLink], Origins]:
    """Find the claims that rest on one origin, and why.

    - ``shared_prose``: the documents share one long run of words outside quotations, or several, or some beside
      shared quotations; then claims that answer one question in both share an origin. Documents that share half
      the words of the longer one are versions of one text as a whole.
    - ``shared_quote``: both claims are, or stand in, one utterance of one speaker.
    - ``named_upstream``: both are credited to one outlet, or the one to the outlet that published the other.
    - ``same_announcement``: both are credited to one named source, with one value and one date.

    Copies of a text count as that text: adding one changes no origin. An origin's id comes from the texts that
    share it, not from their names or order.

    Returns:
        The links, in the order of document, claim, other document, reason, each way once; a link without a claim
        holds for the whole document. And the origin of every claim by document and claim id: its own document's
        when nothing shows another. Errs towards two origins where wording is free, towards one inside a document.
    """
    texts = _Texts(documents, claims)
    reuses = find_reuse(texts.count_words(), echoes)
    origins = Origins(texts)
    edges = chain(
        _link_copies(texts), _link_utterances(texts, wordings), _link_reuse(texts, reuses), _link_voices(texts)
    )
    rows = sort_rows(_join_edges(texts, reuses, origins, edges), keys=7)
    origins.settle()
    texts.forget_claims()
    return _write_links(texts, origins, rows), origins


class _Texts:
    """Documents and claims by text: of several copies the one with the smallest id speaks for all.

    Documents have a place in the order of their ids, texts a number in the order of their hashes, claims a number.
    Of a document only what is needed for all of them is held, and of a claim what tells whether it must be looked up.
    """

    def __init__(self, documents: Sequence[Document], claims: Iterable[Claim]) -> None:
        self.documents = documents
        self._claims = index_claims(claims)
        heads = sorted(
            (head.document_id, at, head.text_sha256, head.start, head.end, head.words,
             tuple(sorted({_name(name) for name in (head.outlet, head.agency) if name})), intern(head.published))
            for at, head in enumerate(list_heads(documents))
        )  # fmt: skip
        columns = list(zip(*heads, strict=True)) or [()] * 8
        self.ids: Sequence[str] = columns[0]
        self.order, texts, self.spans = columns[1], columns[2], list(zip(columns[3], columns[4], strict=True))
        self.words: Sequence[int] = columns[5]
        self._outlets_of: Sequence[tuple[str, ...]] = columns[6]
        self._published: Sequence[str] = columns[7]
        self.places = {document_id: place for place, document_id in enumerate(self.ids)}
        self.hashes = sorted(set(texts))
        numbers = {text: number for number, text in enumerate(self.hashes)}
        self.text = np.array([numbers[text] for text in texts], dtype=np.int32)
        _, leaders = np.unique(self.text, return_index=True)
        self.leader: list[int] = leaders[self.text].tolist()
        self._held: OrderedDict[int, list[Claim]] = OrderedDict()
        self._names = {name for place in self.list_leaders() for name in self._outlets_of[place]}
        self.keys, self.first = array("q"), array("q", [0])
        self._brief = _Brief()
        for document_id in self.ids:
            for claim in self._claims.of(document_id):
                self.keys.append(hash(claim.claim_id))
                self._brief.add(claim)
                if claim.source_kind == "outlet" and claim.source_start is not None:
                    self._names.add(_name(claim.source))
            self.first.append(len(self.keys))

    def forget_claims(self) -> None:
        """Let go of what tells the claims from each other, most of what is held, once nothing is joined any more."""
        self._brief, self._held, self.spans, self.hashes = _Brief(), OrderedDict(), [], []

    def list_leaders(self) -> Iterator[int]:
        """The places of the documents that speak for their texts, in order."""
        return (place for place, leader in enumerate(self.leader) if place == leader)

    def count_words(self) -> dict[str, int]:
        """The words of every text, by the document that speaks for it."""
        return {self.ids[place]: self.words[place] for place in self.list_leaders()}

    def of(self, document_id: str) -> Iterable[Claim]:
        return self._claims.of(document_id)

    def tell(self, place: int) -> list[Claim]:
        """The claims of a document, rejected ones left out, in the order of the text."""
        if place not in self._held:
            told = [claim for claim in self._claims.of(self.ids[place]) if claim.review != "rejected"]
            self._held[place] = sorted(told, key=lambda claim: (claim.start, claim.end, claim.claim_id))
            if len(self._held) > HELD:
                self._held.popitem(last=False)
        self._held.move_to_end(place)
        return self._held[place]

    def number_by_words(self, place: int) -> dict[int, list[int]]:
        """The numbers of the claims that a document tells, by what they say, in the order of the text."""
        brief, numbers = self._brief, range(self.first[place], self.first[place + 1])
        by_words: dict[int, list[int]] = defaultdict(list)
        told = (n for n in numbers if not brief.rejected[n])
        for number in sorted(told, key=lambda n: (brief.start[n], brief.end[n], brief.read_id(n))):
            by_words[brief.words[number]].append(number)
        return by_words

    def number_version(self, wording: Wording) -> int | None:
        """The number of the claim that gives an utterance, where its document speaks for its text."""
        place = self.places.get(wording.document_id)
        if place is None or self.leader[place] != place:
            return None
        number = self.find_number(place, wording.claim_id)
        return None if self._brief.rejected[number] else number

    def list_inside(self, wording: Wording) -> list[Claim]:
        brief, place = self._brief, self.places[wording.document_id]

        def is_inside(start: int, end: int) -> bool:
            return wording.start <= start and end <= wording.end

        numbers = range(self.first[place], self.first[place + 1])
        if not any(brief.question[n] and is_inside(brief.start[n], brief.end[n]) for n in numbers):
            return []
        return [claim for claim in self.tell(place) if claim.kind == "figure" and is_inside(claim.start, claim.end)]

    def may_answer(self, place: int, other: int) -> bool:
        """Whether two documents may have figures that answer one question."""
        questions, first = self._brief.question, self.first
        asked, asked_there = (set(questions[first[at] : first[at + 1]]) - {0} for at in (place, other))
        return not asked.isdisjoint(asked_there)

    def count_words_of(self, number: int) -> int:
        return self._brief.length[number]

    def end_at_number(self, place: int, number: int) -> _End:
        brief = self._brief
        return _End(place, brief.read_id(number), number, bool(brief.question[number]))

    def holds(self, run: Shared, one: int, other: int) -> bool:
        """Whether most of two claims lies inside a run."""
        start, end = self._brief.start, self._brief.end
        return _holds_most(run.start_a, run.end_a, start[one], end[one]) and _holds_most(
            run.start_b, run.end_b, start[other], end[other]
        )

    def find_number(self, place: int, claim_id: str) -> int:
        """The number of a claim: that of the same claim in the document that speaks for its text."""
        key = hash(claim_id)
        for holder in (self.leader[place], place):
            try:
                return self.keys.index(key, self.first[holder], self.first[holder + 1])
            except ValueError:
                continue
        raise KeyError(claim_id)

    def end_at(self, claim: Claim) -> _End:
        place = self.places[claim.document_id]
        return _End(place, claim.claim_id, self.find_number(place, claim.claim_id), claim.kind == "figure")

    def name_upstream(self, claim: Claim) -> set[str]:
        """The outlets a claim is credited to or came through, as far as its chain says; not its own outlet."""
        links = [_name(link) for link in claim.chain.split(">")[1:]]
        if claim.source_kind == "outlet" and claim.source_start is not None:
            links.append(_name(claim.source))
        return ({link for link in links if not link.startswith("(")} & self._names) - set(self.name_outlet(claim))

    def name_outlet(self, claim: Claim) -> tuple[str, ...]:
        return self._outlets_of[self.places[claim.document_id]]

    def are_close(self, one: int, other: int) -> bool:
        """Whether two documents were published within days of each other, where both have a date."""
        days, others = (_read_interval(self._published[place]) for place in (one, other))
        if days is None or others is None:
            return False
        return max((days[1] - others[0]).days, (others[1] - days[0]).days) <= CLOSE

    def are_far_apart(self, one: int, other: int) -> bool:
        """Whether two documents were published more than a month apart, where both have a date."""
        days, others = (_read_interval(self._published[place]) for place in (one, other))
        return days is not None and others is not None and count_gap(days, others) > 31


class _Brief:
    """Of every claim, by its number: where it stands, what it says and asks (the same number for the same), how many
    words it has, and whether it was rejected.
    """

    def __init__(self) -> None:
        self.start, self.end, self.length = array("i"), array("i"), array("i")
        self.words = array("q")
        self.question = array("q")  #: 0 where it is no figure
        self.rejected = bytearray()
        self._ids, self._first_letter = bytearray(), array("q", [0])

    def add(self, claim: Claim) -> None:
        words = (claim.kind, claim.measure, *WORD.findall(strip_accents(fold(claim.evidence))))
        self.start.append(claim.start)
        self.end.append(claim.end)
        self.length.append(len(words) - 2)
        self.words.append(hash(words))
        self.question.append((hash(_name_question(claim)) or 1) if claim.kind == "figure" else 0)
        self.rejected.append(claim.review == "rejected")
        self._ids += claim.claim_id.encode()
        self._first_letter.append(len(self._ids))

    def read_id(self, number: int) -> str:
        return self._ids[self._first_letter[number] : self._first_letter[number + 1]].decode()


@lru_cache(1024)
def _read_interval(edtf: str) -> tuple[date, date] | None:
    return read_interval(edtf)


def _lasts(edtf: str) -> bool:
    """Whether a date holds more days than one event takes."""
    days = _read_interval(edtf)
    return days is not None and count_span(days) > LONG_EVENT


def _join_edges(
    texts: _Texts, reuses: ReusePairs, origins: Origins, edges: Iterable[_Edge]
) -> Iterator[tuple[Any, ...]]:
    """Join what the edges join, and yield each as the rows of either side."""
    linked = bytearray(len(texts.ids))
    for edge in edges:
        origins.join(edge)
        for end in (edge.one, edge.other):
            linked[end.place] |= end.is_figure
        pair = sorted((texts.ids[edge.one.place], texts.ids[edge.other.place]))
        if edge.voice and (pair[0], pair[1]) not in reuses:
            origins.add_voice(edge.one.number, edge.voice)
        here, there = edge[3:5], edge[5:7]
        for end, other, places in ((edge.one, edge.other, here + there), (edge.other, edge.one, there + here)):
            if end.place != other.place:
                rank = (-edge.strength, edge.start, edge.other_start)
                yield end.place, end.claim_id, other.place, edge.reason, *rank, end.number, *places
    for place in (place for place, is_linked in enumerate(linked) if is_linked):
        for claim, same in _pair_retold(texts.tell(place)):
            origins.join_claims(texts.end_at(claim), texts.end_at(same))


def _write_links(texts: _Texts, origins: Origins, rows: Iterable[tuple[Any, ...]]) -> Iterator[OriginLink]:
    """Each link once from either side; of several with one reason the strongest, then the first in the text."""
    for (place, claim_id, other, reason), same in groupby(rows, key=itemgetter(0, 1, 2, 3)):
        strength, _, _, number, start, end, other_start, other_end = next(same)[4:]
        names = origins.name(place, number), texts.ids[place], claim_id, texts.ids[other]
        yield OriginLink(*names, reason, start, end, other_start, other_end, -strength)


def _link_copies(texts: _Texts) -> Iterator[_Edge]:
    for place, leader in enumerate(texts.leader):
        if place != leader:
            spans = *texts.spans[place], *texts.spans[leader]
            yield _Edge(_end_at_document(place), _end_at_document(leader), "shared_prose", *spans, strength=1.0)


def _end_at_document(place: int) -> _End:
    return _End(place, "", -1, False)


def _edge_of_run(one: _End, other: _End, run: Shared, reason: str, strength: float) -> _Edge:
    return _Edge(one, other, reason, *run[:4], strength=round(strength, 3))


def _weigh_words(words: int) -> float:
    """From 0 to 1: half at the shortest run that counts, four fifths at 28 words."""
    return words / (words + 7)


def _link_utterances(texts: _Texts, wordings: Iterable[Wording]) -> Iterator[_Edge]:
    """The versions of one utterance, and the figures inside them."""
    for rows in group_wordings(wordings):
        versions = ((row, number) for row in rows if (number := texts.number_version(row)) is not None)
        base, first = next(versions, (None, -1))
        inside = texts.list_inside(base) if base else []
        for version, number in versions:
            assert base is not None
            here = texts.end_at_number(texts.places[base.document_id], first)
            there = texts.end_at_number(texts.places[version.document_id], number)
            strength = _weigh_words(min(texts.count_words_of(first), texts.count_words_of(number)))
            spans = base.start, base.end, version.start, version.end
            yield _Edge(here, there, "shared_quote", *spans, strength=round(strength, 3))
            for one, other in product(inside, texts.list_inside(version) if inside else ()):
                if one.measure == other.measure and one.unit == other.unit and may_be_equal(one, other):
                    places = one.start, one.end, other.start, other.end
                    ends = texts.end_at(one), texts.end_at(other)
                    yield _Edge(*ends, "shared_quote", *places, strength=round(strength, 3))


def _link_reuse(texts: _Texts, reuses: Iterable[tuple[tuple[str, str], Reuse]]) -> Iterator[_Edge]:
    """Documents with a common text: as a whole, where they share half the words of the longer, and their claims, where
    they are the same words inside it or answer the same question.
    """
    last, told = -1, dict[int, list[int]]()
    for (a, b), reuse in reuses:
        place, other_place = texts.places[a], texts.places[b]
        share = reuse.measure_share(max(texts.words[place], texts.words[other_place]))
        if share >= COPY and reuse.common_text:
            longest = max([*reuse.prose, *reuse.quotes], key=lambda run: run.tokens)
            ends = _end_at_document(place), _end_at_document(other_place)
            yield _edge_of_run(*ends, longest, "shared_prose", min(share, 1.0))
        kinds = [("shared_prose", reuse.prose), ("shared_quote", reuse.quotes)]
        shown = [
            (max(found, key=lambda run: run.tokens), reason, _weigh_words(sum(run.tokens for run in found)))
            for reason, found in kinds
            if found
        ]
        runs = [(run, reason, _weigh_words(run.tokens)) for reason, found in kinds for run in found]
        if place != last:
            last, told = place, texts.number_by_words(place)
        retold = texts.number_by_words(other_place)
        same = [pair for words in told if words in retold for pair in _pair_sparingly(told[words], retold[words])]
        for mine, yours in same:
            for run in runs:
                if texts.holds(run[0], mine, yours):
                    ends = texts.end_at_number(place, mine), texts.end_at_number(other_place, yours)
                    yield _edge_of_run(*ends, run[0], run[1], run[2])
        if reuse.common_text and texts.may_answer(place, other_place):
            for one, other in _pair_answers(texts.tell(place), texts.tell(other_place)):
                for run in shown:
                    yield _edge_of_run(texts.end_at(one), texts.end_at(other), *run)


def _pair_sparingly(mine: Sequence[Told], yours: Sequence[Told]) -> list[tuple[Told, Told]]:
    """Every claim with every other; of very many, all with the first of the other side."""
    if len(mine) * len(yours) <= RECENT * RECENT:
        return list(product(mine, yours))
    return [*((one, yours[0]) for one in mine), *((mine[0], other) for other in yours)]


@lru_cache(HELD * 64)
def _holds_most(start: int, end: int, claim_start: int, claim_end: int) -> bool:
    """Whether most of a claim lies inside a stretch."""
    return min(claim_end, end) - max(claim_start, start) > 0.6 * (claim_end - claim_start)


def _pair_answers(told: Sequence[Claim], retold: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Figures of two documents that answer one question, or are the only answer that each has to it."""
    questions: tuple[dict[object, list[Claim]], ...] = (defaultdict(list), defaultdict(list))
    for side, claims in zip(questions, (told, retold), strict=True):
        for claim in claims:
            if claim.kind == "figure":
                side[_name_question(claim)].append(claim)
    pairs = []
    for question, mine in questions[0].items():
        yours = questions[1].get(question, [])
        only = all(len({(c.low, c.best, c.high, c.event_date) for c in side}) == 1 for side in (mine, yours))
        pairs += [
            (one, other)
            for one, other in _pair_sparingly(mine, yours)
            if answer_one_question(one, other) or (only and one.measure and not _contradict(one, other))
        ]
    return pairs


def _name_question(claim: Claim) -> tuple[object, ...]:
    """What two figures must have in common to answer one question; *57 dead* and *rose to 57* have it."""
    if claim.measure:
        return claim.measure, claim.role == "change", claim.time_scope
    return claim.unit, fold(claim.counted), claim.role, claim.low, claim.best, claim.high


def answer_one_question(one: Claim, other: Claim) -> bool:
    """Whether two figures of documents with a common text speak of the same thing, agreeing or not.

    The same measure and scope, and either the same days (then they may conflict) or, where a date is missing,
    values that agree.
    """
    if _name_question(one) != _name_question(other) or _contradict(one, other):
        return False
    if one.time_scope == "event" and read_interval(one.event_date) and read_interval(other.event_date):
        return True
    return may_be_equal(one, other)


def _contradict(one: Claim | _Telling, other: Claim | _Telling) -> bool:
    """Whether units or dates say that two figures mean different things; what cannot be read says nothing."""
    if one.unit and other.unit and one.unit != other.unit:
        return True
    return overlap_dates(one.event_date, other.event_date) is False


def may_be_equal(one: Claim, other: Claim) -> bool:
    """Whether two values can be one number as two documents write it: equal, or near where one is inexact."""
    values = [{value for value in (c.low, c.best, c.high) if value is not None} for c in (one, other)]
    if not values[0] or not values[1]:
        return one.bound == other.bound and fold(one.value_text) == fold(other.value_text)
    if values[0] & values[1]:
        return True
    inexact = one.bound not in {"", "exact"} or other.bound not in {"", "exact"}
    return inexact and any(abs(x - y) <= 0.1 * max(abs(x), abs(y)) for x in values[0] for y in values[1])


class _Telling(NamedTuple):
    """A figure that somebody announced, with what tells whether another tells of the same thing."""

    place: int
    claim_id: str
    number: int
    start: int
    end: int
    unit: str
    event_date: str
    value: float
    words: str  #: of content in its sentence, apart from those of its figures, its source and dates
    own: bool  #: it is the voice's own publication, rather than credited to it


def _link_voices(texts: _Texts) -> Iterator[_Edge]:
    """Figures credited to one announcer, or to one outlet as the first to report them.

    One name is not enough: both must give the same number and tell of the same thing in the same words.
    """
    rows = sort_rows(_list_voiced(texts), keys=3)
    for (reason, voice, _), group in groupby(rows, key=itemgetter(0, 1, 2)):
        for one, other in _pair_tellings((_Telling(*row[3:]) for row in group), texts):
            strength = 0.9 if reason == "named_upstream" else 0.8
            spans = one.start, one.end, other.start, other.end
            yield _Edge(_end_at_telling(one), _end_at_telling(other), reason, *spans, strength, voice)


def _end_at_telling(telling: _Telling) -> _End:
    return _End(telling.place, telling.claim_id, telling.number, True)


def _list_voiced(texts: _Texts) -> Iterator[tuple[Any, ...]]:
    """Each figure under every voice that it has: why, whose, of what, and the telling; in the order of documents."""
    for place in texts.list_leaders():
        told = [claim for claim in texts.tell(place) if claim.kind == "figure"]
        figures: dict[int, list[str]] = defaultdict(list)
        for claim in told:
            figures[claim.sentence_start].append(claim.evidence)
        document: Document | None = None
        for claim in told:
            value = claim.number
            if not claim.measure or value is None:
                continue
            announcer = name_announcer(claim) or _name_body(claim)
            voices = [("same_announcement", announcer, False)] if announcer else []
            voices += [("same_announcement", body, False) for body in _list_bodies(claim) if body != announcer]
            if _may_be_lowered(claim):
                document = document or texts.documents[texts.order[place]]
                if is_lowered(claim, document):
                    voices.append(("same_announcement", "revised", False))  # no two take back the same by themselves
            if announcer and not _UNITED_NATIONS.isdisjoint(name_words(claim.source)):
                voices.append(("same_announcement", "un", False))  # the UN, its human rights office
            upstream = sorted(texts.name_upstream(claim))
            own = () if upstream or announcer else texts.name_outlet(claim)
            voices += [("named_upstream", outlet, outlet in own) for outlet in (*upstream, *own)]
            # who publishes a statement is its announcer: Quaywatch's own, and Quaywatch said
            voices += [("same_announcement", " ".join(sorted(name_words(outlet))), True) for outlet in own]
            if voices:
                document = document or texts.documents[texts.order[place]]
                month = "" if _lasts(claim.event_date) else claim.event_date[:7]
                scope = "" if claim.time_scope in _COUNTS else claim.time_scope
                asked = (claim.measure, claim.role == "change", scope)
                words = " ".join(_read_sentence(claim, document, figures[claim.sentence_start]))
                number = texts.find_number(place, claim.claim_id)
                spans = claim.claim_id, number, claim.start, claim.end
                for reason, voice, is_own in voices:
                    for known in {month, ""}:  # what has no date is held against all
                        about = repr((asked, known, value))
                        yield reason, voice, about, place, *spans, claim.unit, claim.event_date, value, words, is_own


def _read_sentence(claim: Claim, document: Document, figures: Sequence[str]) -> list[str]:
    """The words of content in a figure's sentence, without those of its figures, its source and dates."""
    folded = document.folded or fold(document.text)
    words = set(WORD.findall(strip_accents(folded[claim.sentence_start : claim.sentence_end])))
    words -= set(WORD.findall(strip_accents(fold(" ".join([*figures, claim.source])))))
    return sorted(word for word in words - _PLAIN_WORDS if len(word) > 3 and not word.isdigit())


def _pair_tellings(group: Iterable[_Telling], texts: _Texts) -> Iterator[tuple[_Telling, _Telling]]:
    """Each figure with the first before it, of the last few, that tells of the same thing."""
    recent: deque[_Telling] = deque(maxlen=RECENT)
    for telling in group:
        for other in recent:
            if _tell_one_thing(other, telling, texts):
                yield other, telling
                break
        recent.append(telling)


def _tell_one_thing(one: _Telling, other: _Telling, texts: _Texts) -> bool:
    """Whether two figures of equal number tell of one thing: the same days and three words beside the figure.

    Of the same days, or of a long time such as a campaign's, a large number alone does; so does a count of people that
    is no everyday number, told within days of the other, or a large one told within a month. Without days it takes such
    a number and four words; two words less where one is the publication, of about that day, that the other names.
    """
    if _contradict(one, other) or texts.are_far_apart(one.place, other.place):
        return False
    days = [_read_interval(telling.event_date) for telling in (one, other)]
    dated = days[0] is not None and days[1] is not None
    lasting = [_lasts(telling.event_date) for telling in (one, other)]
    if any(lasting):
        return all(lasting) and one.value >= TOTAL
    if not dated and one.value < EVERYDAY:
        return False
    if one.unit == "person" and one.value >= (EVERYDAY if texts.are_close(one.place, other.place) else TOTAL):
        return True
    least = 4 if not dated else 3 if one.value < TOTAL else 0
    if one.own != other.own and texts.are_close(one.place, other.place):
        least -= 2
    return len(set(one.words.split()).intersection(other.words.split())) >= least


def is_lowered(claim: Claim, document: Document) -> bool:
    """Whether a claim says that its count was lowered."""
    if _DOWN_FROM.match(document.folded, claim.end, claim.sentence_end):
        return True
    return _may_be_lowered(claim) and _LOWERED.search(document.folded, claim.sentence_start, claim.end) is not None


def _may_be_lowered(claim: Claim) -> bool:
    return not claim.counted and claim.time_scope == "running_total"


def name_announcer(claim: Claim) -> str:
    """The named source of a claim as compared; empty where the name could be anybody's."""
    return _name_words(claim) if claim.source_kind == "named" else ""


def _name_body(claim: Claim) -> str:
    """The body that a claim credits without its full name: *the electoral commission*; empty where it credits none."""
    return "" if _INSTITUTIONS.isdisjoint(name_words(claim.source)) else _name_words(claim)


def _list_bodies(claim: Claim) -> list[str]:
    """The bodies that a claim goes back to, each by two words: *health ministry* of *the Ministry of Health* and of
    *state media, citing the Health Ministry*.
    """
    if claim.mode == "own_voice":
        return []
    links = strip_accents(fold(f"{claim.source}>{claim.chain.rpartition('>')[0]}"))
    if _INSTITUTIONS.isdisjoint(WORD.findall(links)):
        return []
    pairs = {(match[1], match[2]) for match in _BODY.finditer(links)}
    pairs |= {(word, match[1]) for match in _BODY_OF.finditer(links) for word in match.groups()[1:] if word}
    return sorted(" ".join(sorted(pair)) for pair in pairs if len(pair[0]) > 3 and not load_countries().find(pair[0]))


def _name_words(claim: Claim) -> str:
    words = name_words(claim.source)
    return "" if words <= _NOBODY else " ".join(sorted(words))


@lru_cache(4096)
def _name(outlet: str) -> str:
    return re.sub(r"^the ", "", strip_accents(fold(outlet)).strip())


class Origins(Mapping[tuple[str, str], str]):
    """The origin of every claim, by document and claim id: claims and texts joined, and the name of what they share."""

    def __init__(self, texts: _Texts) -> None:
        self._texts = texts
        self._claims = Groups(texts.first[-1])
        self._whole = Groups(len(texts.hashes))
        self._voiced: list[tuple[int, str]] = []
        self._shared: dict[int, str] = {}
        self._names: list[str] = []  #: of each text's origin
        self._roots = np.zeros(0, dtype=np.int32)  #: of each claim, the first of those that it was joined with

    def join(self, edge: _Edge) -> None:
        """Make one of what an edge joins: two claims, or two texts as a whole."""
        if edge.one.number < 0:
            self._whole.join(*(int(self._texts.text[end.place]) for end in (edge.one, edge.other)))
        else:
            self.join_claims(edge.one, edge.other)

    def join_claims(self, one: _End, other: _End) -> None:
        self._claims.join(one.number, other.number)

    def add_voice(self, number: int, voice: str) -> None:
        """Somebody is known to have told a claim first."""
        self._voiced.append((number, intern(voice)))

    def settle(self) -> None:
        """Name what several texts share; nothing is joined any more."""
        voices: dict[int, str] = {}
        for number, voice in self._voiced:
            root = self._claims.find(number)
            voices[root] = min(voice, voices.get(root, voice))
        texts = self._texts
        starts = self._whole.list_roots()
        self._names = [_hash(texts.hashes[start]) for start in starts.tolist()]
        whole = starts[np.repeat(texts.text, np.diff(texts.first))]
        self._roots = self._claims.list_roots()
        pairs = np.unique(self._roots.astype(np.int64) << 32 | whole)
        roots = pairs >> 32
        several = np.flatnonzero((np.diff(roots, prepend=-1) == 0) | (np.diff(roots, append=-1) == 0))
        for root, same in groupby(pairs[several].tolist(), key=lambda pair: pair >> 32):
            named = [voices[root]] if root in voices else []
            self._shared[root] = _hash("shared", *named, *(texts.hashes[pair & 0xFFFFFFFF] for pair in same))

    def name(self, place: int, number: int) -> str:
        """The id of an origin: from the text it starts with, or from the texts and voices that share it."""
        shared = self._shared.get(self._claims.find(number)) if number >= 0 else None
        return shared or self._names[self._texts.text[place]]

    def name_all(self, document_id: str) -> dict[int, str]:
        """The ids of the origins of a document's claims, by the hash of the claim's id; nothing is joined any more."""
        texts, place = self._texts, self._texts.places[document_id]
        own = self._names[texts.text[place]]
        named: dict[int, str] = {}
        for holder in sorted({place, texts.leader[place]}, reverse=True):  # who speaks for the text comes last
            span = slice(texts.first[holder], texts.first[holder + 1])
            for key, root in zip(reversed(texts.keys[span]), self._roots[span][::-1].tolist(), strict=True):
                named[key] = self._shared.get(root, own)
        return named

    def __getitem__(self, claim: tuple[str, str]) -> str:
        document_id, claim_id = claim
        place = self._texts.places[document_id]
        return self.name(place, self._texts.find_number(place, claim_id))

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return ((name, claim.claim_id) for name in self._texts.ids for claim in self._texts.of(name))

    def __len__(self) -> int:
        return self._texts.first[-1]


class OriginClaims:
    """Claims with their origins, document by document, as often as they are asked for."""

    def __init__(self, claims: ClaimsByDocument, origins: Origins) -> None:
        self._claims = claims
        self._origins = origins

    def __iter__(self) -> Iterator[Claim]:
        for document_id, same in groupby(self._claims, key=attrgetter("document_id")):
            yield from self._name(document_id, same)

    def of(self, document_id: str) -> Iterable[Claim]:
        return self._name(document_id, self._claims.of(document_id))

    def _name(self, document_id: str, claims: Iterable[Claim]) -> Iterator[Claim]:
        names = self._origins.name_all(document_id)
        return (replace(claim, origin_id=names[hash(claim.claim_id)]) for claim in claims)


def _pair_retold(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """A figure that one document gives twice is one voice, unless it names two different sources for it."""
    by_question: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.kind == "figure" and claim.measure:
            scope = "" if claim.time_scope in _COUNTS else claim.time_scope
            by_question[claim.measure, claim.role == "change", scope].append(claim)
    for same in by_question.values():
        for one, other in combinations(same[:RECENT], 2):
            alike = one.time_scope == other.time_scope or (one.number or 0) >= EVERYDAY
            names = [set(name_announcer(claim).split()) for claim in (one, other)]
            parted = all(names) and names[0].isdisjoint(names[1])
            if alike and not parted and not _contradict(one, other) and may_be_equal(one, other):
                yield one, other


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]
