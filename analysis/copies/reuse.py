"""Text reuse: pairs of documents with a common text, whose shared words no two newsrooms would find by themselves."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..ground.model import Echo
from ..ground.text import fold
from .echoes import WORD, EchoBlock, count_telling, hold_echoes

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
HELD = 4096  #: wordings whose words have been counted: documents that share some often come near each other
CROWD = 4  #: a run that as many other texts share is a set phrase or a standing passage

# Words newsrooms share without copying: how a source asked not to be named, that somebody did not answer.
_STOCK = re.compile(
    r"condition of anonymity|request(?:s|ed)? for comment|declined to comment|not authori[sz]ed to|"
    r"contributed to this report|all rights reserved|told reporters|said in a statement"
)

# One of these stands in each: few runs have one, and looking for it costs less.
_STOCK_WORDS = ("anonymity", "comment", "authori", "contributed", "reserved", "reporters", "statement")


class Shared(NamedTuple):
    """One echo between two documents, without its words."""

    start_a: int
    end_a: int
    start_b: int
    end_b: int
    tokens: int
    telling: int  #: words of content, as far as they matter, of prose in a pair that shares more than a few words

    def is_long(self) -> bool:
        """Whether it shows a common text by itself."""
        return self.tokens >= LONG_RUN and self.telling >= LONG_TELLING


@dataclass(frozen=True, slots=True)
class Reuse:
    """What two documents share: the runs of each kind, and whether they show a common text or just a passage."""

    prose: Sequence[Shared]
    quotes: Sequence[Shared]
    common_text: bool = False

    def count_quoted(self) -> int:
        """How many quoted words the documents share."""
        return sum(run.tokens for run in drop_overlaps(self.quotes))

    def measure_share(self, words: int) -> float:
        """The share of so many words, those of the longer document, that stand in shared runs."""
        return sum(run.tokens for run in drop_overlaps([*self.prose, *self.quotes])) / max(words, 1)


class ReusePairs:
    """What the documents of a corpus reuse, by pairs of their ids, the smaller first; written down when asked for.

    Held as arrays, since a corpus has more echoes than memory has room for.
    """

    def __init__(self, runs: _Runs, bound: NDArray[np.bool_], common: NDArray[np.bool_]) -> None:
        self._runs = runs
        self._bound = bound
        self._common = common

    def __iter__(self) -> Iterator[tuple[tuple[str, str], Reuse]]:
        ids = self._runs.ids
        for pair in np.flatnonzero(self._bound).tolist():
            a, b = self._runs.find_places(pair)
            yield (ids[a], ids[b]), self._runs.read_reuse(pair, bool(self._common[pair]))

    def __contains__(self, pair: tuple[str, str]) -> bool:
        at = self._runs.find_pair(*pair)
        return at is not None and bool(self._bound[at])


def find_reuse(words: Mapping[str, int], echoes: Iterable[Echo]) -> ReusePairs:
    """The pairs of documents whose shared words show a common text, or a common passage at least.

    Quotations alone show a common text only where a third document has it in common with both.
    """
    runs = _Runs(words, echoes)
    crowd = _Crowd(runs)
    common = np.zeros(len(runs.begins) - 1, dtype=bool)
    for pair in np.flatnonzero(runs.may_show_common_text()).tolist():
        a, b = runs.find_places(pair)
        common[pair] = _shows_common_text(runs.read_reuse(pair), a, crowd, int(min(runs.words[a], runs.words[b])))
    quoted = runs.add_up(np.where(runs.quoted, runs.tokens, 0)) >= 2 * QUOTED_WORDS
    beside = _Beside(runs, common)
    for pair in np.flatnonzero(quoted).tolist():
        if runs.read_reuse(pair).count_quoted() >= 2 * QUOTED_WORDS and beside.have_third(*runs.find_places(pair)):
            common[pair] = True
    return ReusePairs(runs, common | (runs.add_up(runs.long) > 0), common)


class _Runs:
    """The echoes of a corpus as arrays, pair by pair of documents: those of one pair from ``begins`` on."""

    def __init__(self, words: Mapping[str, int], echoes: Iterable[Echo]) -> None:
        self.ids = sorted(words)
        self.words = np.array([words[name] for name in self.ids], dtype=np.int64)
        self._places = {name: place for place, name in enumerate(self.ids)}
        held = hold_echoes(echoes)
        place_of = np.array([self._places.get(name, -1) for name in held.ids], dtype=np.int32)
        table, quoted = array("i"), bytearray()
        for block in held.blocks():
            rows, marks = _read_block(block, place_of)
            table.frombytes(rows.tobytes())
            quoted += marks.tobytes()
        self._rows = np.frombuffer(table, dtype=np.int32).reshape(-1, 8) if table else np.zeros((0, 8), dtype=np.int32)
        self.quoted = np.frombuffer(quoted, dtype=np.bool_) if quoted else np.zeros(0, dtype=bool)
        self.one, self.other, self.tokens = self._rows[:, 0], self._rows[:, 1], self._rows[:, 6]
        self.long = ~self.quoted & (self.tokens >= LONG_RUN) & (self._rows[:, 7] >= LONG_TELLING)
        new = (np.diff(self.one, prepend=-1) != 0) | (np.diff(self.other, prepend=-1) != 0)
        self.begins = np.r_[np.flatnonzero(new), len(new)]
        self.keys = self.one[new].astype(np.int64) << 32 | self.other[new]

    def find_pair(self, one: str, other: str) -> int | None:
        """The number of a pair of documents that share anything."""
        key = self._places.get(one, 0) << 32 | self._places.get(other, 0)
        at = int(np.searchsorted(self.keys, key))
        return at if at < len(self.keys) and self.keys[at] == key else None

    def find_places(self, pair: int) -> tuple[int, int]:
        first = self.begins[pair]
        return int(self.one[first]), int(self.other[first])

    def read_reuse(self, pair: int, common_text: bool = False) -> Reuse:
        span = slice(self.begins[pair], self.begins[pair + 1])
        both: tuple[list[Shared], list[Shared]] = ([], [])
        for quoted, row in zip(self.quoted[span].tolist(), self._rows[span, 2:].tolist(), strict=True):
            both[quoted].append(Shared(*row))
        return Reuse(*both, common_text)

    def add_up(self, values: NDArray[np.int32] | NDArray[np.bool_]) -> NDArray[np.int64]:
        """A number for each run, added up for each pair."""
        if not len(values):
            return np.zeros(0, dtype=np.int64)
        return np.add.reduceat(values.astype(np.int64), self.begins[:-1])

    def may_show_common_text(self) -> NDArray[np.bool_]:
        """The pairs that could, were none of their runs a set phrase or overlapped by another."""
        prose = ~self.quoted
        shared = self.add_up(np.where(prose, self.tokens, 0))
        return (self.add_up(self.long) > 0) | (shared >= LONG_RUN)

    def list_sides(self, place: int, theirs: NDArray[np.int32]) -> NDArray[np.int32]:
        """Of every run of prose of one document: where it begins and ends there, and the other document.

        ``theirs`` are its runs with smaller documents.
        """
        own = slice(*self.begins[np.searchsorted(self.keys, [place << 32, place + 1 << 32])])
        ours = self._rows[own][~self.quoted[own]][:, [2, 3, 1]]
        return np.concatenate([ours, self._rows[theirs][~self.quoted[theirs]][:, [4, 5, 0]]])


def _read_block(block: EchoBlock, place_of: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Echoes as rows of ``_Runs``, pair by pair, and which are quotes; those that show nothing are left out."""
    one, other = place_of[block.placed["one"]], place_of[block.placed["other"]]
    shown = (one >= 0) & (other >= 0)
    short = np.flatnonzero(shown & (block.placed["tokens"] < 2 * LONG_RUN)).tolist()
    shown[[at for at in short if _is_stock(block.texts[at])]] = False
    kept = np.flatnonzero(shown)
    kept = kept[np.lexsort((other[kept], one[kept]))]
    placed, one, other = block.placed[kept], one[kept], other[kept]
    quoted = placed["quoted"] > 0
    pair = np.cumsum((np.diff(one, prepend=-1) != 0) | (np.diff(other, prepend=-1) != 0)) - 1
    shared = np.bincount(pair, np.where(quoted, 0, placed["tokens"]))
    telling = np.zeros(len(kept), dtype=np.int32)
    # hardly any pair shares so much that it matters which words tell something
    for at in np.flatnonzero(~quoted & (shared[pair] >= LONG_RUN)).tolist():
        telling[at] = _count_telling(block.texts[kept[at]])
    places = (placed[name] for name in ("start_a", "end_a", "start_b", "end_b", "tokens"))
    return np.stack([one, other, *places, telling], axis=1), quoted


class _Beside:
    """Which documents have a common text with one document."""

    def __init__(self, runs: _Runs, common: NDArray[np.bool_]) -> None:
        pairs = runs.keys[common]
        both = np.concatenate([pairs, pairs << 32 & 0x7FFFFFFF00000000 | pairs >> 32])
        self._pairs = np.sort(both)

    def have_third(self, one: int, other: int) -> bool:
        """Whether two documents have a common text with one third document."""
        return bool(np.intersect1d(self._list(one), self._list(other), assume_unique=True).size)

    def _list(self, place: int) -> NDArray[np.int64]:
        begin, end = np.searchsorted(self._pairs, [place << 32, place + 1 << 32])
        return self._pairs[begin:end] & 0xFFFFFFFF


@lru_cache(HELD)
def _is_stock(words: str) -> bool:
    """Whether a run is little more than a phrase of the trade; a reprint may well hold one."""
    return any(map(words.lower().__contains__, _STOCK_WORDS)) and _STOCK.search(fold(words)) is not None


class _Crowd:
    """How many texts carry the same words, versions of one text counted once; asked document by document."""

    def __init__(self, runs: _Runs) -> None:
        self._runs = runs
        versions = Groups(len(runs.ids))
        firsts = runs.begins[:-1]
        longer = np.maximum(runs.words[runs.one[firsts]], runs.words[runs.other[firsts]])
        for pair in np.flatnonzero(runs.add_up(runs.tokens) >= COPY * longer).tolist():
            if runs.read_reuse(pair).measure_share(int(longer[pair])) >= COPY:
                versions.join(*runs.find_places(pair))
        self._versions = versions.list_roots()
        self._by_other = np.argsort(runs.other, kind="stable").astype(np.int32)
        self._others = runs.other[self._by_other]
        self._place = -1
        self._prose = np.zeros((0, 3), dtype=np.int32)
        self._known: dict[tuple[int, int], bool] = {}

    def holds(self, place: int, start: int, end: int) -> bool:
        """Whether so many other texts share a third of a run that it is a set phrase or a standing passage."""
        if place != self._place:
            both = np.array([place, place + 1], dtype=np.int32)  # else all are cast
            theirs = self._by_other[slice(*np.searchsorted(self._others, both))]
            self._place, self._prose, self._known = place, self._runs.list_sides(place, theirs), {}
        if (start, end) not in self._known:
            starts, ends, others = self._prose.T
            sharing = 3 * (np.minimum(ends, end) - np.maximum(starts, start)) >= end - start
            found = {self._versions[place], *self._versions[others[sharing]].tolist()}
            self._known[start, end] = len(found) > CROWD
        return self._known[start, end]


class Groups:
    """Numbered things joined two by two; a group goes by the least of its members."""

    def __init__(self, count: int) -> None:
        self._above = array("i", range(count))

    def find(self, thing: int) -> int:
        """The least member of the thing's group."""
        path = []
        while (above := self._above[thing]) != thing:
            path.append(thing)
            thing = above
        for below in path:
            self._above[below] = thing
        return thing

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups of two things."""
        low, high = sorted((self.find(one), self.find(other)))
        self._above[high] = low

    def list_roots(self) -> NDArray[np.int32]:
        """For each thing the least member of its group."""
        roots = np.array(self._above, dtype=np.int32)
        while not np.array_equal(roots, above := roots[roots]):
            roots = above
        return roots


def _shows_common_text(reuse: Reuse, place: int, crowd: _Crowd, words: int) -> bool:
    """Whether one run is long, or several add up; a passage that many documents carry is none of them.

    ``place`` is that of the first document, ``words`` are those of the shorter: sharing a fifth of it is enough,
    whoever else carries the words.
    """
    if sum(run.tokens for run in drop_overlaps(reuse.prose)) >= max(SHARE * words, LONG_RUN):
        return True
    prose = drop_overlaps([run for run in reuse.prose if not crowd.holds(place, run.start_a, run.end_a)])
    if any(run.is_long() for run in prose):
        return True
    shared, telling = sum(run.tokens for run in prose), sum(run.telling for run in prose)
    if len(prose) >= SEVERAL_RUNS and shared >= SEVERAL_WORDS and telling >= SEVERAL_TELLING:
        return True
    beside = len(prose) > 1 and shared >= BESIDE_WORDS and telling >= BESIDE_TELLING
    return beside and reuse.count_quoted() >= QUOTED_WORDS


@lru_cache(HELD)
def _count_telling(words: str) -> int:
    folded = fold(words)
    spans = (match.span() for match in WORD.finditer(folded))
    return count_telling(words, folded, spans, SEVERAL_TELLING, in_capitals=words.isupper())


def drop_overlaps(echoes: Iterable[Shared]) -> list[Shared]:
    """The longest echoes that do not overlap in either document, in order of place."""
    kept: list[Shared] = []
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
