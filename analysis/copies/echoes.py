"""Shared wording: the exact runs of words that two documents have in common.

Every run of ``PROSE_RUN`` words or more is found (of ``QUOTE_RUN`` or more where both documents have it in
quotation marks), extended to its full length, whatever the size of the corpus. The method: number the words,
sort the hashes of all windows of that many words, pair the documents that meet in a window, keep the pair where
the run begins, and walk to where it ends (hashed k-grams as in Manber's *Finding similar files*, 1994, every
window kept instead of a sample). Time is that of sorting; memory is some ten bytes a word, in plain arrays; where
the words stand waits on disk, and no text is kept between the readings of the corpus.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from itertools import chain, islice
from typing import Any, Literal, NamedTuple

import numpy as np
from msgspec import msgpack
from numpy.typing import NDArray

from ..credit.quotations import find_passages
from ..ground.model import Document, Echo
from ..ground.text import fold, strip_accents
from ..ground.wordlists import load_words
from ..reading.diskrows import DiskBytes
from ..reading.storedcorpus import list_ids, read_text

PROSE_RUN = 7  #: shortest run of words worth showing
QUOTE_RUN = 4  #: the same, where both documents have the words in quotation marks
COMMON = 24  #: a window of words met more often than this is a set phrase, not an echo
NEXT = 4  #: whoever shares a window is paired with so many behind him, so that pairs do not outgrow the corpus
REPRINT_RUN = 50  #: a run this long is a reprint, however many documents carry it
TELLING_WORDS = 2  #: words of content a run needs; a name has none
SHOWN = 100  #: words of a run that are shown; the offsets always hold all of them

#: Parts whose words are the article's own. A post's, a caption's or a footer's are not.
ECHOING = frozenset("title subtitle body".split())

# One word of folded text: initials with their full stops, a number with its separators, or letters with inner
# apostrophes. Hyphens part words, so that "drug-trafficking" meets "drug trafficking".
WORD = re.compile(r"(?=\w)(?:(?:[^\W\d_]\.){2,99}|\d++(?:[.,]\d+){0,99}|\w++(?:'\w++){0,99})")
_APART = re.compile(f"({WORD.pattern})")

FUNCTION_WORDS = load_words("echoes.function_words")

# Those of them that names, titles and headings are built with as well; the others make a sentence.
SENTENCE_WORDS = FUNCTION_WORDS - frozenset(
    "a against all an and at by for from in no of on over the to under with".split()
)

_TELLS, _SMALL = 1, 2  # of a word: one of content that is no name; it holds a small letter
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_SET_PHRASE, _FIRST = 1, 2  # of a window: common; shared by few, and the first of those
_SHARE = 1 << 20  #: windows sorted at a time …
_TOGETHER = 16  #: … of as many shares all are found by one pass over the words …
_TOLD_BY = 3  #: … by so many of their first words, which is quicker and no share has much more than another
_BLOCK = 1 << 16  #: windows hashed at a time, as many as the processor keeps close …
_SPREAD = 1 << 13  #: … and where they do not follow each other
_PAIRS = 1 << 18  #: like windows paired at a time
_HELD = 1 << 9  #: echoes put on disk together, and read together

Integers = NDArray[np.int32]
Positions = NDArray[np.int64]


class _Runs(NamedTuple):
    """Shared runs as three parallel arrays: where in the one document, where in the other, how many words."""

    first: Integers
    second: Integers
    length: Integers


#: Of an echo the documents, by the places of their ids, where it stands in both, its words, and whether it is a quote.
_PLACED = np.dtype([(name, np.int32) for name in "one start_a end_a other start_b end_b tokens quoted".split()])


class EchoBlock(NamedTuple):
    """Echoes without rows, all of a document in a row: their numbers by the names of ``_PLACED``, and their words."""

    placed: NDArray[np.void]
    texts: Sequence[str]


class Echoes(Iterable[Echo]):
    """The echoes of a corpus, document by document: kept on disk, and read as often as asked; as blocks by whoever
    needs few of their columns, or few of them.
    """

    def __init__(self, ids: Sequence[str], found: Iterable[EchoBlock]) -> None:
        self.ids = ids  #: of all documents, in order
        self._kept = DiskBytes()
        self._blocks = 0
        placed, texts = bytearray(), list[str]()
        for block in found:
            placed += block.placed.tobytes()
            texts += block.texts
            if len(texts) >= _HELD:
                self._put(placed, texts)
                placed, texts = bytearray(), []
        self._put(placed, texts)

    def _put(self, placed: bytearray, texts: Sequence[str]) -> None:
        self._kept.add(msgpack.encode((placed, texts)))
        self._blocks += 1

    def blocks(self) -> Iterator[EchoBlock]:
        """Those of some documents at a time, of each document all."""
        for number in range(self._blocks):
            placed, texts = _decode_block(self._kept[number])
            yield EchoBlock(np.frombuffer(placed, dtype=_PLACED), texts)

    def write(self, block: EchoBlock) -> Iterator[Echo]:
        """Echoes as rows."""
        return map(Echo, *self._name(block))

    def columns(self) -> Iterator[Sequence[Sequence[str | int]]]:
        """The columns of the rows, those of some documents at a time."""
        return map(self._name, self.blocks())

    def _name(self, block: EchoBlock) -> tuple[Sequence[Any], ...]:
        one, start_a, end_a, other, start_b, end_b, tokens, quoted = (
            block.placed[name].tolist() for name in _PLACED.names or ()
        )
        ids, others, kinds = (
            [names[place] for place in column]
            for names, column in ((self.ids, one), (self.ids, other), (_KINDS, quoted))
        )
        return ids, start_a, end_a, others, start_b, end_b, tokens, kinds, block.texts

    def __iter__(self) -> Iterator[Echo]:
        return chain.from_iterable(map(self.write, self.blocks()))


_decode_block = msgpack.Decoder(tuple[bytes, tuple[str, ...]]).decode

#: Of a run that is not quoted, and of one that is.
_KINDS: tuple[Literal["prose"], Literal["quote"]] = ("prose", "quote")


def hold_echoes(echoes: Iterable[Echo]) -> Echoes:
    """Echoes as blocks; those of a corpus stay on disk."""
    if isinstance(echoes, Echoes):
        return echoes
    rows = list(echoes)
    ids = sorted({name for row in rows for name in (row.document_a, row.document_b)})
    places = {name: place for place, name in enumerate(ids)}
    placed = [
        (places[row.document_a], row.start_a, row.end_a, places[row.document_b], row.start_b, row.end_b, row.tokens,
         row.kind == "quote")
        for row in rows
    ]  # fmt: skip
    return Echoes(ids, [EchoBlock(np.array(placed, dtype=_PLACED), [row.text for row in rows])])


class WordNumbers(dict[str, int]):
    """Numbers words in the order in which they come; words that differ in accents alone share a number."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        super().__init__((word, number) for number, word in enumerate(words))

    def __missing__(self, word: str) -> int:
        plain = word if word.isascii() else strip_accents(word)
        number = len(self) if plain == word else self[plain]
        self[word] = number
        return number


def find_echoes(documents: Sequence[Document]) -> Echoes:
    """Find the runs of words that two documents share.

    Words are compared without case, accents, punctuation and the shape of quotation marks; captions, credits,
    footers, bylines and embedded posts are left out. A run that is little but names and titles is left out. A
    run whose every window is a set phrase of the corpus is left out unless it is as long as a reprint; then each
    document is paired with the next that carries it, not with all. Where more than ``NEXT`` + 1 documents share
    a passage, each is paired over it with the next ``NEXT`` in the order of ids: all hang together, and time stays
    that of the corpus. Copies that agree word for word are paired with the first of them, and that one stands for
    them towards other documents.

    Args:
        documents: in any order; they are read twice, one at a time, so the sequence may load them when asked; once
            more where they share words in capitals.

    Returns:
        Echoes in the order of their first document, their place in it, the second document and the place in it;
        ``document_a`` is the smaller id, ``text`` the words as there (the first ``SHOWN``, then ``…``). Empty
        when nothing is shared. Errs by leaving out: a short run, or one broken by a single other word.
    """
    corpus = _read_corpus(documents)
    found = [*_find_all_runs(corpus), _list_copied(corpus)]
    corpus.words = corpus.quoted = np.zeros(0, dtype=np.int32)  # what is left to do takes the texts alone
    pairs = _Pairs(found)
    del found
    _read_second_sides(documents, corpus, pairs)
    return Echoes(corpus.ids, _list_echoes(documents, corpus, pairs))


def _find_all_runs(corpus: _Corpus) -> Iterator[_Stretches]:
    """The runs of prose, and the shorter ones that both documents quote."""
    runs = _find_runs(corpus.words, corpus.first_word, PROSE_RUN)
    yield _place_runs(corpus, runs)
    quoted = np.where(corpus.quoted < 0, np.int32(-1), corpus.words[corpus.quoted])
    runs = _find_runs(_number_breaks(quoted), corpus.first_quoted, QUOTE_RUN)
    short = runs.length < PROSE_RUN
    spoken = _Runs(corpus.quoted[runs.first[short]], corpus.quoted[runs.second[short]], runs.length[short])
    yield _place_runs(corpus, spoken)


@dataclass(slots=True)
class _Corpus:
    """The corpus as numbered words, documents in the order of their ids.

    ``ids`` and ``order`` name each document and its place in the sequence received. ``words`` of each
    document begin at ``first_word``; a negative number, never the same twice, parts what does not run on.
    ``quoted`` holds the positions of words in quotation marks, -1 between two quotations, each document's
    from ``first_quoted``. ``copies`` gives to the place of a document whose words come again the places of the
    documents that repeat them all; those hold no words here. ``sides`` has of each document what ``_Side`` reads.
    """

    ids: list[str]
    order: list[int]
    words: Integers
    first_word: Positions
    quoted: Integers
    first_quoted: Positions
    copies: dict[int, list[int]]
    sides: DiskBytes


def _read_corpus(documents: Sequence[Document]) -> _Corpus:
    ids = list_ids(documents)
    order = sorted(range(len(ids)), key=ids.__getitem__)
    word_numbers = WordNumbers(sorted(FUNCTION_WORDS))  # so that a low number tells one
    words, quoted = array("i"), array("i")
    first_word, first_quoted = array("q", [0]), array("q", [0])
    copies: dict[int, list[int]] = {}
    seen: dict[bytes, int] = {}
    sides = DiskBytes()
    for place, index in enumerate(order):
        numbers, spoken, side = _number_words(documents[index], word_numbers)
        sides.add(side)
        digest = blake2b(numbers.tobytes(), digest_size=16).digest()
        original = seen.setdefault(digest, place) if numbers else place
        if original == place:
            quoted.extend(at if at < 0 else len(words) + at for at in spoken)
            words.extend(numbers)
        else:
            copies.setdefault(original, []).append(place)
        first_word.append(len(words))
        first_quoted.append(len(quoted))
    return _Corpus(
        [ids[index] for index in order],
        order,
        _number_breaks(np.frombuffer(words, dtype=np.int32) if words else np.zeros(0, dtype=np.int32)),
        np.array(first_word, dtype=np.int64),
        np.array(quoted, dtype=np.int32),
        np.array(first_quoted, dtype=np.int64),
        copies,
        sides,
    )


def _number_words(document: Document, word_numbers: WordNumbers) -> tuple[array[int], list[int], bytes]:
    """A document's words as numbers, -1 after each part; the places of the quoted ones, -1 after each; and what
    ``_Side`` reads of them.
    """
    folded = document.folded or fold(document.text)
    numbers: array[int] = array("i")
    spoken: list[int] = []
    pieces = [""]  # what lies between two words, and a word, in turn
    number_word = word_numbers.__getitem__

    def number(start: int, end: int) -> None:
        between, *words = _APART.split(folded[start:end])
        pieces[-1] += between
        pieces.extend(words)
        numbers.extend(map(number_word, words[::2]))

    passages = find_passages(document)
    at, reached = 0, document.start
    own = [(part.start, part.end) for part in document.parts if part.kind in ECHOING]
    for start, end in own if document.parts else [(document.start, document.end)]:
        pieces[-1] += folded[reached:start]
        done = start
        while at < len(passages) and passages[at].end <= end:
            if done <= passages[at].start:
                number(done, passages[at].start)
                first = len(numbers)
                number(passages[at].start, passages[at].end)
                if len(numbers) - first >= QUOTE_RUN:
                    spoken.extend(range(first, len(numbers)))
                    spoken.append(-1)
                done = passages[at].end
            at += 1
        number(done, end)
        numbers.append(-1)
        pieces.extend(("", ""))  # a break is a word without letters
        reached = end
    lengths = np.fromiter(map(len, pieces), np.int32, len(pieces))
    lengths[0] += document.start
    spans = np.cumsum(lengths, dtype=np.int32)[:-1].reshape(-1, 2)
    traits = _read_traits(document, np.array(numbers, dtype=np.int32), spans)
    quotations = array("i", chain.from_iterable((passage.start, passage.end) for passage in passages))
    return numbers, spoken, msgpack.encode((spans.tobytes(), traits.tobytes(), quotations.tobytes()))


def _read_traits(document: Document, numbers: Integers, spans: Integers) -> NDArray[np.uint8]:
    """Of each word whether it tells something, and whether it holds a small letter of English."""
    own = f"{document.text[document.start : document.end]} "  # a break may stand behind its last letter
    letters = np.frombuffer(own.encode("latin-1", "replace"), dtype=np.uint8)  # what is no letter of it becomes "?"
    small = (letters >= ord("a")) & (letters <= ord("z"))
    starts, ends = (spans - document.start).T
    begins = small[starts]
    if not own.isascii():
        for at in np.flatnonzero((letters[starts] > 127) | (letters[starts] == ord("?"))).tolist():
            begins[at] = own[starts[at]].islower()
    before = np.cumsum(small, dtype=np.int32) - small  # small letters before each
    tells = begins & (numbers >= len(FUNCTION_WORDS))
    traits = np.where(tells, _TELLS, 0) | np.where(before[ends] > before[starts], _SMALL, 0)
    return traits.astype(np.uint8)


def _number_breaks(words: Integers) -> Integers:
    """Give every break a negative number of its own, so that no two windows across one are alike."""
    breaks = np.flatnonzero(words < 0)
    words[breaks] = -1 - np.arange(len(breaks), dtype=np.int32)
    return words


def _find_runs(words: Integers, first: Positions, window: int) -> _Runs:
    """Find every maximal run of at least ``window`` words that two documents share.

    The windows are sorted twice: the first time tells who shares each window; the second, of shared ones alone, pairs
    documents.
    """
    ranks = np.zeros(len(words), dtype=np.uint8)  # of the window that begins here, see _find_groups
    for hashes, positions in sort_windows(words, window):
        _find_groups(hashes, positions, first, ranks)
    pairs = [_Runs(*np.zeros((3, 0), dtype=np.int32))]
    for hashes, positions in sort_windows(words, window, ranks):
        members, sizes = _find_groups(hashes, positions, first, ranks)
        del hashes, positions
        for one, other in _pair_positions(members, sizes, first, ranks):
            pairs.append(_extend(words, ranks, window, one, other))
    del ranks
    return _drop_repeats(pairs)


def _drop_repeats(found: list[_Runs]) -> _Runs:
    """Runs in the order of both places, each once; takes them from the list, since there may be very many."""
    lengths = np.concatenate([runs.length for runs in found])
    keys = np.concatenate([runs.first.astype(np.int64) << 32 | runs.second for runs in found])
    found.clear()
    by_key = np.argsort(keys, kind="stable")
    keys = keys[by_key]
    new = np.diff(keys, prepend=-1) != 0
    return _Runs((keys[new] >> 32).astype(np.int32), (keys[new] & 0x7FFFFFFF).astype(np.int32), lengths[by_key[new]])


def sort_windows(
    words: Integers, window: int, chosen: NDArray[np.uint8] | None = None
) -> Iterator[tuple[NDArray[np.uint64], Integers]]:
    """All windows of so many words as hash and position, a share of the hashes at a time, sorted by hash and position.

    What is yielded as hash is as much of it as tells the windows of a share from each other, hardly ever two alike.
    Where ``chosen`` is given, the windows that begin where it is 0 are left out.
    """
    total = max(len(words) - window + 1, 0)
    shares = -(-(total if chosen is None else np.count_nonzero(chosen[:total])) // _SHARE)
    for first in range(0, shares, _TOGETHER):
        parts = [array("i") for _ in range(first, min(first + _TOGETHER, shares))]
        for start in range(0, total, _BLOCK):
            stop = min(start + _BLOCK, total)
            hashes = _hash_windows(words[start + at : stop + at] for at in range(min(window, _TOLD_BY)))
            share_of = (hashes >> np.uint64(40)) * np.uint64(shares) >> np.uint64(24)
            kept = (share_of >= first) & (share_of < first + _TOGETHER)
            if chosen is not None:
                kept &= chosen[start:stop] > 0
            _part_positions(start + np.flatnonzero(kept), share_of[kept] - np.uint64(first), parts)
        while parts:
            yield _sort_share(words, window, np.frombuffer(parts.pop(), dtype=np.int32))


def _part_positions(positions: Positions, part_of: NDArray[np.uint64], parts: Sequence[array[int]]) -> None:
    """Put positions into their parts, in order."""
    ends = np.cumsum(np.bincount(part_of.astype(np.int64), minlength=len(parts)))
    by_part = positions[np.argsort(part_of.astype(np.uint8), kind="stable")].astype(np.int32)
    for part, own in zip(parts, np.split(by_part, ends[:-1]), strict=True):
        part.frombytes(own.tobytes())


def _sort_share(words: Integers, window: int, positions: Integers) -> tuple[NDArray[np.uint64], Integers]:
    """The windows at some positions sorted: each as one number, whose lower part is its place among the positions."""
    bits = np.uint64(len(positions).bit_length())
    keys = np.empty(len(positions), dtype=np.uint64)
    for start in range(0, len(positions), _SPREAD):
        block = positions[start : start + _SPREAD]
        places = np.arange(start, start + len(block), dtype=np.uint64)
        hashes = _hash_windows(words[block + at] for at in range(window))
        keys[start : start + _SPREAD] = hashes >> bits << bits | places
    keys.sort()
    return keys >> bits, positions[keys & ((np.uint64(1) << bits) - np.uint64(1))]


def _hash_windows(columns: Iterable[Integers]) -> NDArray[np.uint64]:
    """Hash windows by their words: the first of all, the second of all, and so on."""
    first, *further = columns
    hashes: NDArray[np.uint64] = first.astype(np.uint64)
    for words in further:
        hashes *= _MULTIPLIER
        hashes ^= hashes >> np.uint64(31)
        hashes += words.astype(np.uint64)
    hashes *= _MULTIPLIER
    hashes ^= hashes >> np.uint64(29)
    return hashes


def _find_groups(
    hashes: NDArray[np.uint64], positions: Integers, first: Positions, ranks: NDArray[np.uint8]
) -> tuple[Integers, Integers]:
    """Keep the windows that two documents share, as positions group by group and the sizes of the groups.

    ``ranks`` gets ``_SET_PHRASE`` where a common one begins, elsewhere which document of its group it is in, the first
    being ``_FIRST``.
    """
    begins = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[begins, len(hashes)])
    several = np.repeat(sizes > 1, sizes)
    positions, sizes = positions[several], sizes[sizes > 1]
    begins = np.cumsum(sizes) - sizes
    owner = np.searchsorted(first, positions, side="right")
    shared = owner[begins] != owner[begins + sizes - 1]
    kept = np.repeat(shared, sizes)
    positions, sizes, owner = positions[kept], sizes[shared].astype(np.int32), owner[kept]
    further = np.cumsum(np.diff(owner, prepend=-1) != 0, dtype=np.int32)
    rank = _FIRST + further - np.repeat(further[np.cumsum(sizes) - sizes], sizes)
    ranks[positions] = np.where(np.repeat(sizes <= COMMON, sizes), rank, _SET_PHRASE)
    return positions, sizes


def _pair_positions(
    positions: Integers, sizes: Integers, first: Positions, ranks: NDArray[np.uint8]
) -> Iterator[tuple[Positions, Positions]]:
    """Yield pairs of places with the same window: of a rare one in the next few documents, of a common one in one."""
    begins = np.cumsum(sizes, dtype=np.int64) - sizes
    for size in np.unique(sizes[sizes <= COMMON]).tolist():
        of_size = begins[sizes == size]
        for block in range(0, len(of_size), _PAIRS // size):
            table = positions[of_size[block : block + _PAIRS // size, None] + np.arange(size)].astype(np.int64)
            rank = ranks[table]
            for steps in range(1, size):  # ranks grow along a group: beyond the first step too far all are
                apart = rank[:, steps:] - rank[:, :-steps]
                near = (apart > 0) & (apart <= NEXT)
                yield table[:, :-steps][near], table[:, steps:][near]
                if apart.min() > NEXT:
                    break
    members, sizes = positions[np.repeat(sizes > COMMON, sizes)], sizes[sizes > COMMON]
    ends = np.cumsum(sizes, dtype=np.int64)
    blocks = np.unique(np.searchsorted(ends, np.arange(_PAIRS, len(members), _PAIRS)))
    for groups in np.split(np.arange(len(sizes)), blocks):
        if len(groups):
            own = slice(ends[groups[0]] - sizes[groups[0]], ends[groups[-1]])
            yield _pair_neighbours(members[own].astype(np.int64), sizes[groups], first)


def _pair_neighbours(members: Positions, sizes: Integers, first: Positions) -> tuple[Positions, Positions]:
    """In each group the first place in a document with the first in the next document."""
    group = np.repeat(np.arange(len(sizes)), sizes)
    owner = np.searchsorted(first, members, side="right")
    new = np.flatnonzero(np.r_[True, (owner[1:] != owner[:-1]) | (group[1:] != group[:-1])])
    same_group = group[new[1:]] == group[new[:-1]]
    return members[new[:-1][same_group]], members[new[1:][same_group]]


def _extend(words: Integers, ranks: NDArray[np.uint8], window: int, one: Positions, other: Positions) -> _Runs:
    """Keep the pairs where a run begins, and walk from there to both its ends.

    Where the window before has not paired them, being common or of many, the run is taken up here and walked back.
    The last word of the corpus is a break, so walking never leaves it on either side.
    """
    before, there = ranks[one - 1].astype(np.int16), ranks[other - 1].astype(np.int16)
    paired = (before >= _FIRST) & (there >= _FIRST) & (np.abs(there - before) <= NEXT)
    begins = (words[one - 1] != words[other - 1]) | ((ranks[one] >= _FIRST) & ~paired)
    one, other = one[begins], other[begins]
    rare = ranks[one] >= _FIRST
    forward = _walk(words, one, other, 1)
    back = _walk(words, one - 1, other - 1, -1)
    one, other, length = one - back, other - back, forward + back
    kept = (forward >= window) & (rare | (length >= REPRINT_RUN))
    return _Runs(*(found[kept].astype(np.int32) for found in (one, other, length)))


def _walk(words: Integers, one: Positions, other: Positions, step: int) -> Positions:
    """How many words agree from here on, for every pair at once, in strides that grow as pairs fall out."""
    length = np.zeros(len(one), dtype=np.int64)
    going = np.arange(len(one))
    reach = 4
    while len(going):
        reach = max(1, min(2 * reach, _BLOCK // len(going), len(words)))
        stride = np.arange(reach)
        ahead = step * (length[going][:, None] + stride)
        agrees = words.take(one[going][:, None] + ahead, mode="wrap") == words.take(
            other[going][:, None] + ahead, mode="wrap"
        )
        whole = agrees.all(axis=1)
        length[going] += np.where(whole, reach, agrees.argmin(axis=1))
        going = going[whole]
    return length


class _Stretches(NamedTuple):
    """Stretches that two documents share, as parallel arrays: the places of both documents, the first word in each, and
    how many.
    """

    place: Integers
    word: Integers
    other: Integers
    other_word: Integers
    length: Integers


class _Pairs:
    """Stretches with what is known of their second sides: where they stand there, whether most of them is quoted there,
    and their words of content as far as they matter.
    """

    def __init__(self, found: Sequence[_Stretches]) -> None:
        self.place, self.word, self.other, self.other_word, self.length = map(np.concatenate, zip(*found, strict=True))
        self.start, self.end = np.zeros((2, len(self.place)), dtype=np.int32)
        self.quoted, self.telling = np.zeros((2, len(self.place)), dtype=np.int8)


def _place_runs(corpus: _Corpus, runs: _Runs) -> _Stretches:
    places = (np.searchsorted(corpus.first_word, found, side="right") - 1 for found in (runs.first, runs.second))
    place, other = (found.astype(np.int32) for found in places)
    word = (runs.first - corpus.first_word[place]).astype(np.int32)
    return _Stretches(place, word, other, (runs.second - corpus.first_word[other]).astype(np.int32), runs.length)


def _read_second_sides(documents: Sequence[Document], corpus: _Corpus, pairs: _Pairs) -> None:
    """Go to the second document of every stretch for the place of its words there, each document once."""
    grouped = _Grouped(pairs.other)
    for at, index in enumerate(corpus.order):
        group = grouped.find(at)
        if len(group):
            side = _Side(documents, index, corpus.sides[at])
            start, end, quoted, telling = side.read(pairs.other_word[group], pairs.length[group])
            pairs.start[group], pairs.end[group] = start, end
            pairs.quoted[group], pairs.telling[group] = quoted, telling


class _Grouped:
    """Where each place occurs in an array of places."""

    def __init__(self, places: Integers) -> None:
        ordered = len(places) < 2 or bool((places[1:] >= places[:-1]).all())
        self._by_place = None if ordered else np.argsort(places, kind="stable").astype(np.int32)
        self._places = places if self._by_place is None else places[self._by_place]

    def find(self, place: int) -> Integers:
        begin, end = np.searchsorted(self._places, np.array([place, place + 1], dtype=np.int32))  # else all are cast
        return np.arange(begin, end, dtype=np.int32) if self._by_place is None else self._by_place[begin:end]


def _list_copied(corpus: _Corpus) -> _Stretches:
    """Each part of a text that a copy repeats: a copy repeats its original whole, down to a text of three words."""
    rows = [np.zeros((0, 5), dtype=np.int32)]
    for original, copies in sorted(corpus.copies.items()):
        words = corpus.words[corpus.first_word[original] : corpus.first_word[original + 1]]
        ends = np.flatnonzero(words < 0)
        begins = np.r_[0, ends[:-1] + 1]
        word, length = np.stack([begins, ends - begins])[:, ends > begins]
        for copied in copies:
            row = np.full(len(word), original), word, np.full(len(word), copied), word, length
            rows.append(np.stack(row, axis=1).astype(np.int32))
    return _Stretches(*np.concatenate(rows).T)


def _list_echoes(documents: Sequence[Document], corpus: _Corpus, pairs: _Pairs) -> Iterator[EchoBlock]:
    """Go to the first document of every stretch for its words there, each document once."""
    grouped = _Grouped(pairs.place)
    for at, index in enumerate(corpus.order):
        group = grouped.find(at)
        if len(group):
            yield _make_echoes(corpus, pairs, group, _Side(documents, index, corpus.sides[at]))


def _make_echoes(corpus: _Corpus, pairs: _Pairs, group: Integers, side: _Side) -> EchoBlock:
    """Stretches of one document as echoes in order, but for those that have too few words of content in either; a copy
    is one whatever its words are.
    """
    group = group[np.lexsort((pairs.other_word[group], pairs.other[group], pairs.word[group]))]
    start, end, quoted, telling = side.read(pairs.word[group], pairs.length[group])
    kept = np.maximum(telling, pairs.telling[group]) >= TELLING_WORDS
    copies = corpus.copies.get(int(pairs.place[group[0]]))
    if copies:
        kept |= np.isin(pairs.other[group], copies)
    quoted |= pairs.quoted[group] > 0
    group, words, length = group[kept], pairs.word[group[kept]], pairs.length[group[kept]]
    placed = np.empty(len(group), dtype=_PLACED)
    placed["one"], placed["start_a"], placed["end_a"] = pairs.place[group], start[kept], end[kept]
    placed["other"], placed["start_b"], placed["end_b"] = pairs.other[group], pairs.start[group], pairs.end[group]
    placed["tokens"], placed["quoted"] = length, quoted[kept]
    stretches = start[kept].tolist(), end[kept].tolist(), words.tolist(), length.tolist()
    return EchoBlock(placed, [*map(side.show, *stretches)])


class _Side:
    """A document's words and quotations with their places, for looking up its side of a run; its text when needed."""

    def __init__(self, documents: Sequence[Document], index: int, packed: bytes) -> None:
        spans, traits, quotations = _decode_side(packed)
        self._documents, self._index = documents, index
        self._words = np.frombuffer(spans, dtype=np.int32).reshape(-1, 2)
        self._quotations = np.frombuffer(quotations, dtype=np.int32).reshape(-1, 2)
        kinds = np.frombuffer(traits, dtype=np.uint8)
        self._before = np.zeros((2, len(kinds) + 1), dtype=np.int32)  # words that tell, and those with small letters
        np.cumsum([kinds & _TELLS > 0, kinds & _SMALL > 0], axis=1, out=self._before[:, 1:])

    @cached_property
    def _text(self) -> str:
        return read_text(self._documents, self._index)

    @cached_property
    def _folded(self) -> str:
        return fold(self._text)

    def read(self, first: Integers, length: Integers) -> tuple[Integers, Integers, NDArray[np.bool_], Integers]:
        """Of runs of ``length`` words from ``first`` on: where each stands here, whether most of it is quoted, and how
        many words of content it has, as far as that matters.
        """
        start, end = self._words[first, 0], self._words[first + length - 1, 1]
        opens, closes = self._quotations.T
        inside = np.minimum(end[:, None], closes) - np.maximum(start[:, None], opens)
        quoted = 2 * np.maximum(inside, 0).sum(axis=1) > end - start
        behind = first + np.minimum(length, SHOWN)
        tell, small = self._before[:, behind] - self._before[:, first]
        telling = np.minimum(tell, TELLING_WORDS)
        for at in np.flatnonzero((tell == 0) & (small == 0)).tolist():  # perhaps capitals
            telling[at] = self._count_telling(int(first[at]), int(behind[at]))
        return start, end, quoted, telling

    def _count_telling(self, first: int, behind: int) -> int:
        text, folded = self._text, self._folded
        words = self._words[first:behind].tolist()
        return count_telling(text, folded, words, TELLING_WORDS, text[words[0][0] : words[-1][1]].isupper())

    def show(self, start: int, end: int, first: int, length: int) -> str:
        """The words of a run as written here; of a long run the first."""
        text = self._text
        return text[start:end] if length <= SHOWN else f"{text[start : self._words[first + SHOWN - 1, 1]]} …"


_decode_side = msgpack.Decoder(tuple[bytes, bytes, bytes]).decode


def count_telling(text: str, folded: str, words: Iterable[Sequence[int]], most: int, in_capitals: bool) -> int:
    """Count the words of content that are no names, up to ``most``: not capitalised, no numbers, no function words.

    In a stretch of capitals names cannot be told by their looks. There a run without verbs and pronouns is taken
    for a name, a title or a heading, and of another two words in three count.
    """
    if not in_capitals:
        telling = (1 for start, end in words if text[start].islower() and folded[start:end] not in FUNCTION_WORDS)
        return sum(islice(telling, most))
    words = list(words)
    if sum(folded[start:end] in SENTENCE_WORDS for start, end in words) < 2:
        return 0
    content = [start for start, end in words if folded[start:end] not in FUNCTION_WORDS]
    return min(sum(text[start].isupper() for start in content) * 2 // 3, most)
