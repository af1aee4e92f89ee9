"""Which documents have a common text: pairs whose shared words no two newsrooms would find by themselves."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from .echoes import WORD, count_telling
from .model import Document, Echo
from .text import fold

LONG_RUN = 14  #: one run of prose this long shows a common text …
LONG_TELLING = 7  #: … if as many of its words tell something; names and titles do not
SEVERAL_RUNS = 3  #: so do as many runs of any length …
SEVERAL_WORDS = 24  #: … with as many words together …
SEVERAL_TELLING = 8  #: … of which as many tell something
QUOTED_WORDS = 12  #: as many quoted words and …
BESIDE_WORDS = 14  #: … as many words of prose in two runs or more show one too …
BESIDE_TELLING = 5  #: … if as many of those tell something
SHARE = 0.2  #: as much of the shorter document shows one, whoever else shares it
COPY = 0.5  #: share of the longer document from which two documents are versions of one
CROWD = 4  #: a run that as many other texts share is a set phrase or a standing passage

T = TypeVar("T", int, str, tuple[str, str])

# Words newsrooms share without copying: how a source asked not to be named, that somebody did not answer.
_STOCK = re.compile(
    r"condition of anonymity|request(?:s|ed)? for comment|declined to comment|not authori[sz]ed to|"
    r"contributed to this report|all rights reserved|told reporters|said in a statement"
)


@dataclass(slots=True)
class Bond:
    """What two documents share: the runs of each kind, and whether they show a common text or just a passage."""

    prose: list[Echo] = field(default_factory=list)
    quotes: list[Echo] = field(default_factory=list)
    common_text: bool = False

    def count_quoted(self) -> int:
        """How many quoted words the documents share."""
        return sum(echo.tokens for echo in drop_overlaps(self.quotes))

    def measure_share(self, one: Document, other: Document) -> float:
        """The share of the longer document's words that stand in shared runs."""
        return sum(echo.tokens for echo in drop_overlaps(self.prose + self.quotes)) / max(one.words, other.words, 1)


def find_bonds(documents: Mapping[str, Document], echoes: Iterable[Echo]) -> dict[tuple[str, str], Bond]:
    """The pairs of documents whose shared words show a common text, or a common passage at least.

    Quotations alone show a common text only where a third document has it in common with both.
    """
    pairs: dict[tuple[str, str], Bond] = defaultdict(Bond)
    for echo in echoes:
        if echo.document_a in documents and echo.document_b in documents and not _is_stock(echo):
            bond = pairs[echo.document_a, echo.document_b]
            (bond.quotes if echo.kind == "quote" else bond.prose).append(echo)
    crowd = _Crowd(documents, pairs)
    bonds: dict[tuple[str, str], Bond] = {}
    beside: dict[str, set[str]] = defaultdict(set)
    for (a, b), bond in sorted(pairs.items()):
        bond.common_text = _shows_common_text(bond, crowd, min(documents[a].words, documents[b].words))
        if bond.common_text:
            beside[a].add(b)
            beside[b].add(a)
        if bond.common_text or any(map(_is_long, bond.prose)):
            bonds[a, b] = bond
    for (a, b), bond in sorted(pairs.items()):
        if beside[a] & beside[b] and bond.count_quoted() >= 2 * QUOTED_WORDS:
            bond.common_text = True
            bonds[a, b] = bond
    return bonds


def _is_stock(echo: Echo) -> bool:
    """Whether a run is little more than a phrase of the trade; a reprint may well hold one."""
    return echo.tokens < 2 * LONG_RUN and _STOCK.search(fold(echo.text)) is not None


class _Crowd:
    """How many texts carry the same words, versions of one text counted once."""

    def __init__(self, documents: Mapping[str, Document], pairs: Mapping[tuple[str, str], Bond]) -> None:
        self._sharing: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        self._versions: Groups[str] = Groups()
        for (a, b), bond in pairs.items():
            for echo in bond.prose:
                self._sharing[a].append((echo.start_a, echo.end_a, b))
                self._sharing[b].append((echo.start_b, echo.end_b, a))
            if bond.measure_share(documents[a], documents[b]) >= COPY:
                self._versions.join(a, b)

    def holds(self, echo: Echo) -> bool:
        """Whether so many other texts share a third of the run that it is a set phrase or a standing passage."""
        third = (echo.end_a - echo.start_a) / 3
        sharing = [
            other
            for start, end, other in self._sharing[echo.document_a]
            if min(end, echo.end_a) - max(start, echo.start_a) >= third
        ]
        return len({self._versions.find(other) for other in (echo.document_a, *sharing)}) > CROWD


class Groups(Generic[T]):
    """Things joined two by two; a group goes by the least of its members."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def find(self, thing: T) -> T:
        """The least member of the thing's group."""
        path = []
        while (above := self._above.get(thing, thing)) != thing:
            path.append(thing)
            thing = above
        for below in path:
            self._above[below] = thing
        return thing

    def join(self, one: T, other: T) -> None:
        """Make one group of the groups of two things."""
        low, high = sorted((self.find(one), self.find(other)))
        self._above[low] = low
        self._above[high] = low

    def list_members(self) -> list[T]:
        """Everything that was ever joined, in order."""
        return sorted(self._above)


def _shows_common_text(bond: Bond, crowd: _Crowd, words: int) -> bool:
    """Whether one run is long, or several add up; a passage that many documents carry is none of them.

    ``words``: of the shorter document. Sharing a fifth of it is enough, whoever else carries the words.
    """
    if sum(echo.tokens for echo in drop_overlaps(bond.prose)) >= max(SHARE * words, LONG_RUN):
        return True
    prose = drop_overlaps(echo for echo in bond.prose if not crowd.holds(echo))
    if any(map(_is_long, prose)):
        return True
    shared, telling = sum(echo.tokens for echo in prose), sum(map(_count_telling, prose))
    if len(prose) >= SEVERAL_RUNS and shared >= SEVERAL_WORDS and telling >= SEVERAL_TELLING:
        return True
    beside = len(prose) > 1 and shared >= BESIDE_WORDS and telling >= BESIDE_TELLING
    return beside and bond.count_quoted() >= QUOTED_WORDS


def _is_long(echo: Echo) -> bool:
    return echo.tokens >= LONG_RUN and _count_telling(echo) >= LONG_TELLING


def _count_telling(echo: Echo) -> int:
    folded = fold(echo.text)
    return count_telling(echo.text, folded, [match.span() for match in WORD.finditer(folded)])


def drop_overlaps(echoes: Iterable[Echo]) -> list[Echo]:
    """The longest echoes that do not overlap in either document, in order of place."""
    kept: list[Echo] = []
    taken: tuple[list[tuple[int, int]], ...] = ([], [])
    for echo in sorted(echoes, key=lambda echo: (-echo.tokens, echo.start_a, echo.start_b)):
        places = ((echo.start_a, echo.end_a), (echo.start_b, echo.end_b))
        if all(_is_free(*pair) for pair in zip(taken, places, strict=True)):
            kept.append(echo)
            for side, place in zip(taken, places, strict=True):
                insort(side, place)
    return sorted(kept, key=lambda echo: echo.start_a)


def _is_free(taken: Sequence[tuple[int, int]], place: tuple[int, int]) -> bool:
    """Whether a place overlaps none of the taken ones, which are in order and do not overlap each other."""
    at = bisect_right(taken, place)
    return (at == 0 or taken[at - 1][1] <= place[0]) and (at == len(taken) or place[1] <= taken[at][0])
