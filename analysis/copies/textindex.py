"""The texts and claims of a corpus by number, as ``origins`` joins them: of several copies one speaks for all."""

from __future__ import annotations

import re
from array import array
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from sys import intern
from typing import NamedTuple

import numpy as np

from ..dating.edtf import count_gap, read_interval
from ..ground.model import Claim, Document, Wording
from ..ground.text import fold, strip_accents
from ..reading.storedcorpus import index_claims, list_heads
from .echoes import WORD
from .reuse import Shared

CLOSE = 3  #: days within which a publication is passed on by another
HELD = 256  #: documents whose claims are held at once


class End(NamedTuple):
    """One side of an edge: a claim, or a document as a whole, which has no claim id and no number."""

    place: int  #: of the document in the order of ids
    claim_id: str
    number: int  #: of the claim among all; -1 for a document
    is_figure: bool


class Edge(NamedTuple):
    """Why two claims (or two texts) share an origin, with the characters that show it."""

    one: End
    other: End
    reason: str
    start: int
    end: int
    other_start: int
    other_end: int
    strength: float
    voice: str = ""  #: who announced it or was first to report it


class Texts:
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

    def end_at_number(self, place: int, number: int) -> End:
        brief = self._brief
        return End(place, brief.read_id(number), number, bool(brief.question[number]))

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

    def end_at(self, claim: Claim) -> End:
        place = self.places[claim.document_id]
        return End(place, claim.claim_id, self.find_number(place, claim.claim_id), claim.kind == "figure")

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
        days, others = (read_days(self._published[place]) for place in (one, other))
        if days is None or others is None:
            return False
        return max((days[1] - others[0]).days, (others[1] - days[0]).days) <= CLOSE

    def are_far_apart(self, one: int, other: int) -> bool:
        """Whether two documents were published more than a month apart, where both have a date."""
        days, others = (read_days(self._published[place]) for place in (one, other))
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
        self.question.append((hash(name_question(claim)) or 1) if claim.kind == "figure" else 0)
        self.rejected.append(claim.review == "rejected")
        self._ids += claim.claim_id.encode()
        self._first_letter.append(len(self._ids))

    def read_id(self, number: int) -> str:
        return self._ids[self._first_letter[number] : self._first_letter[number + 1]].decode()


@lru_cache(1024)
def read_days(edtf: str) -> tuple[date, date] | None:
    return read_interval(edtf)


@lru_cache(HELD * 64)
def _holds_most(start: int, end: int, claim_start: int, claim_end: int) -> bool:
    """Whether most of a claim lies inside a stretch."""
    return min(claim_end, end) - max(claim_start, start) > 0.6 * (claim_end - claim_start)


def name_question(claim: Claim) -> tuple[object, ...]:
    """What two figures must have in common to answer one question; *57 dead* and *rose to 57* have it."""
    if claim.measure:
        return claim.measure, claim.role == "change", claim.time_scope
    return claim.unit, fold(claim.counted), claim.role, claim.low, claim.best, claim.high


@lru_cache(4096)
def _name(outlet: str) -> str:
    return re.sub(r"^the ", "", strip_accents(fold(outlet)).strip())
