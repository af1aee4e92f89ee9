"""Where claims start: which of them rest on one text, one utterance, one named upstream or one announcement.

Two claims share an origin when the texts show it, never because their figures agree. An origin is found claim by
claim: documents that copy one passage share the origin of what the passage says, and of the claims that answer
the same question in both, and of nothing else. What is not shown to be shared is its own document's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain, combinations, groupby, product
from operator import attrgetter, itemgetter
from sys import intern
from typing import Any, TypeVar

import numpy as np
from msgspec.structs import replace

from ..dating.edtf import read_interval
from ..ground.model import Claim, Document, Echo, OriginLink, Wording
from ..ground.text import fold
from ..reading.diskrows import sort_rows
from ..reading.storedcorpus import ClaimsByDocument
from .announcements import COUNTS, EVERYDAY, RECENT, contradict, link_voices, name_announcer
from .reuse import COPY, Groups, Reuse, ReusePairs, Shared, find_reuse
from .textindex import Edge, End, Texts, name_question
from .utterances import group_wordings

Told = TypeVar("Told")


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
    texts = Texts(documents, claims)
    reuses = find_reuse(texts.count_words(), echoes)
    origins = Origins(texts)
    edges = chain(
        _link_copies(texts), _link_utterances(texts, wordings), _link_reuse(texts, reuses), link_voices(texts)
    )
    rows = sort_rows(_join_edges(texts, reuses, origins, edges), keys=7)
    origins.settle()
    texts.forget_claims()
    return _write_links(texts, origins, rows), origins


def _join_edges(texts: Texts, reuses: ReusePairs, origins: Origins, edges: Iterable[Edge]) -> Iterator[tuple[Any, ...]]:
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


def _write_links(texts: Texts, origins: Origins, rows: Iterable[tuple[Any, ...]]) -> Iterator[OriginLink]:
    """Each link once from either side; of several with one reason the strongest, then the first in the text."""
    for (place, claim_id, other, reason), same in groupby(rows, key=itemgetter(0, 1, 2, 3)):
        strength, _, _, number, start, end, other_start, other_end = next(same)[4:]
        names = origins.name(place, number), texts.ids[place], claim_id, texts.ids[other]
        yield OriginLink(*names, reason, start, end, other_start, other_end, -strength)


def _link_copies(texts: Texts) -> Iterator[Edge]:
    for place, leader in enumerate(texts.leader):
        if place != leader:
            spans = *texts.spans[place], *texts.spans[leader]
            yield Edge(_end_at_document(place), _end_at_document(leader), "shared_prose", *spans, strength=1.0)


def _end_at_document(place: int) -> End:
    return End(place, "", -1, False)


def _edge_of_run(one: End, other: End, run: Shared, reason: str, strength: float) -> Edge:
    return Edge(one, other, reason, *run[:4], strength=round(strength, 3))


def _weigh_words(words: int) -> float:
    """From 0 to 1: half at the shortest run that counts, four fifths at 28 words."""
    return words / (words + 7)


def _link_utterances(texts: Texts, wordings: Iterable[Wording]) -> Iterator[Edge]:
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
            yield Edge(here, there, "shared_quote", *spans, strength=round(strength, 3))
            for one, other in product(inside, texts.list_inside(version) if inside else ()):
                if one.measure == other.measure and one.unit == other.unit and may_be_equal(one, other):
                    places = one.start, one.end, other.start, other.end
                    ends = texts.end_at(one), texts.end_at(other)
                    yield Edge(*ends, "shared_quote", *places, strength=round(strength, 3))


def _link_reuse(texts: Texts, reuses: Iterable[tuple[tuple[str, str], Reuse]]) -> Iterator[Edge]:
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


def _pair_answers(told: Sequence[Claim], retold: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Figures of two documents that answer one question, or are the only answer that each has to it."""
    questions: tuple[dict[object, list[Claim]], ...] = (defaultdict(list), defaultdict(list))
    for side, claims in zip(questions, (told, retold), strict=True):
        for claim in claims:
            if claim.kind == "figure":
                side[name_question(claim)].append(claim)
    pairs = []
    for question, mine in questions[0].items():
        yours = questions[1].get(question, [])
        only = all(len({(c.low, c.best, c.high, c.event_date) for c in side}) == 1 for side in (mine, yours))
        pairs += [
            (one, other)
            for one, other in _pair_sparingly(mine, yours)
            if answer_one_question(one, other) or (only and one.measure and not contradict(one, other))
        ]
    return pairs


def answer_one_question(one: Claim, other: Claim) -> bool:
    """Whether two figures of documents with a common text speak of the same thing, agreeing or not.

    The same measure and scope, and either the same days (then they may conflict) or, where a date is missing,
    values that agree.
    """
    if name_question(one) != name_question(other) or contradict(one, other):
        return False
    if one.time_scope == "event" and read_interval(one.event_date) and read_interval(other.event_date):
        return True
    return may_be_equal(one, other)


def may_be_equal(one: Claim, other: Claim) -> bool:
    """Whether two values can be one number as two documents write it: equal, or near where one is inexact."""
    values = [{value for value in (c.low, c.best, c.high) if value is not None} for c in (one, other)]
    if not values[0] or not values[1]:
        return one.bound == other.bound and fold(one.value_text) == fold(other.value_text)
    if values[0] & values[1]:
        return True
    inexact = one.bound not in {"", "exact"} or other.bound not in {"", "exact"}
    return inexact and any(abs(x - y) <= 0.1 * max(abs(x), abs(y)) for x in values[0] for y in values[1])


class Origins(Mapping[tuple[str, str], str]):
    """The origin of every claim, by document and claim id: claims and texts joined, and the name of what they share."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._claims = Groups(texts.first[-1])
        self._whole = Groups(len(texts.hashes))
        self._voiced: list[tuple[int, str]] = []
        self._shared: dict[int, str] = {}
        self._names: list[str] = []  #: of each text's origin
        self._roots = np.zeros(0, dtype=np.int32)  #: of each claim, the first of those that it was joined with

    def join(self, edge: Edge) -> None:
        """Make one of what an edge joins: two claims, or two texts as a whole."""
        if edge.one.number < 0:
            self._whole.join(*(int(self._texts.text[end.place]) for end in (edge.one, edge.other)))
        else:
            self.join_claims(edge.one, edge.other)

    def join_claims(self, one: End, other: End) -> None:
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
            scope = "" if claim.time_scope in COUNTS else claim.time_scope
            by_question[claim.measure, claim.role == "change", scope].append(claim)
    for same in by_question.values():
        for one, other in combinations(same[:RECENT], 2):
            alike = one.time_scope == other.time_scope or (one.number or 0) >= EVERYDAY
            names = [set(name_announcer(claim).split()) for claim in (one, other)]
            parted = all(names) and names[0].isdisjoint(names[1])
            if alike and not parted and not contradict(one, other) and may_be_equal(one, other):
                yield one, other


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]
