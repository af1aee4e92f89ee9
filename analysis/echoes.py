"""Shared wording: the exact runs of words that two documents have in common.

Every run of ``PROSE_RUN`` words or more is found (of ``QUOTE_RUN`` or more where both documents have it in
quotation marks), extended to its full length, whatever the size of the corpus. The method: number the words,
sort the hashes of all windows of that many words, pair the documents that meet in a window, keep the pair where
the run begins, and walk to where it ends (hashed k-grams as in Manber's *Finding similar files*, 1994, every
window kept instead of a sample). Time is that of sorting; memory is some ten bytes a word, in plain arrays, and
no text is kept between the readings of the corpus.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .model import Document, Echo
from .quotations import find_passages
from .text import fold, strip_accents

PROSE_RUN = 7  #: shortest run of words worth showing
QUOTE_RUN = 4  #: the same, where both documents have the words in quotation marks
COMMON = 24  #: a window of words met more often than this is a set phrase, not an echo
REPRINT_RUN = 50  #: a run this long is a reprint, however many documents carry it
TELLING_WORDS = 2  #: words of content a run needs; a name has none
SHOWN = 100  #: words of a run that are shown; the offsets always hold all of them

#: Parts whose words are the article's own. A post's, a caption's or a footer's are not.
ECHOING = frozenset({"title", "subtitle", "body"})

# One word of folded text: initials with their full stops, a number with its separators, or letters with inner
# apostrophes. Hyphens part words, so that "drug-trafficking" meets "drug trafficking".
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|\w+(?:'\w+)*")

# English words that carry no content of their own; they do not tell one sentence from another.
FUNCTION_WORDS = frozenset(
    """
    a about after against all also an and any are as at be because been before but by can could did do
    does during for from going had has have he her him his how if in into is it its itself may more most no
    not of on or other our out over she should so some such than that the their them then there these
    they this those to under until up us was we were what when where which while who whom whose why
    will with would you your
    """.split()
)

# Those of them that names, titles and headings are built with as well; the others make a sentence.
SENTENCE_WORDS = FUNCTION_WORDS - frozenset(
    "a against all an and at by for from in no of on over the to under with".split()
)

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_SHARE = 1 << 21  #: windows sorted at a time …
_SHARES = 16  #: … but in no more shares than this, since each costs a pass over the words
_BLOCK = 1 << 16  #: windows hashed at a time; as many as the processor keeps close

Integers = NDArray[np.int32]
Positions = NDArray[np.int64]


class _Runs(NamedTuple):
    """Shared runs as three parallel arrays: where in the one document, where in the other, how many words."""

    first: Positions
    second: Positions
    length: Positions


class Vocabulary(dict[str, int]):
    """Numbers words in the order in which they come; words that differ in accents alone share a number."""

    def __missing__(self, word: str) -> int:
        plain = word if word.isascii() else strip_accents(word)
        number = len(self) if plain == word else self[plain]
        self[word] = number
        return number


def find_echoes(documents: Sequence[Document]) -> list[Echo]:
    """Find the runs of words that two documents share.

    Words are compared without case, accents, punctuation and the shape of quotation marks; captions, credits,
    footers, bylines and embedded posts are left out. A run that is little but names and titles is left out. A
    run whose every window is a set phrase of the corpus is left out unless it is as long as a reprint; then each
    document is paired with the next that carries it, not with all. Copies that agree word for word are paired
    with the first of them, and that one stands for them towards other documents.

    Args:
        documents: in any order; they are read three times, one at a time, so the sequence may load them when
            asked.

    Returns:
        Echoes in the order of their first document, their place in it, the second document and the place in it;
        ``document_a`` is the smaller id, ``text`` the words as there (the first ``SHOWN``, then ``…``). Empty
        when nothing is shared. Errs by leaving out: a short run, or one broken by a single other word.
    """
    corpus = _read_corpus(documents)
    prose = _find_runs(corpus.words, corpus.first_word, PROSE_RUN)
    spoken = _find_runs(
        _number_breaks(np.where(corpus.quoted < 0, np.int32(-1), corpus.words[corpus.quoted])),
        corpus.first_quoted,
        QUOTE_RUN,
    )
    short = spoken.length < PROSE_RUN
    runs = _Runs(
        np.concatenate([prose.first, corpus.quoted[spoken.first[short]]]),
        np.concatenate([prose.second, corpus.quoted[spoken.second[short]]]),
        np.concatenate([prose.length, spoken.length[short]]),
    )
    echoes = _read_runs(documents, corpus, runs) + _read_copies(documents, corpus)
    return sorted(echoes, key=lambda echo: (echo.document_a, echo.start_a, echo.document_b, echo.start_b))


def _find_words(document: Document) -> list[tuple[int, int]]:
    """The spans of a document's own words, in order; an empty span parts words that do not run on."""
    folded = document.folded or fold(document.text)
    spans: list[tuple[int, int]] = []
    for start, end in _find_own_parts(document):
        spans.extend(match.span() for match in WORD.finditer(folded, start, end))
        spans.append((end, end))
    return spans


def _find_own_parts(document: Document) -> list[tuple[int, int]]:
    if not document.parts:
        return [(document.start, document.end)]
    return [(part.start, part.end) for part in document.parts if part.kind in ECHOING]


class _Corpus(NamedTuple):
    """The corpus as numbered words, documents in the order of their ids.

    ``ids`` and ``order`` name each document and its place in the sequence received. ``words`` of each
    document begin at ``first_word``; a negative number, never the same twice, parts what does not run on.
    ``quoted`` holds the positions of words in quotation marks, -1 between two quotations, each document's
    from ``first_quoted``. ``copies`` pairs the place of a document whose words come again with the place of
    each document that repeats them all; those hold no words here.
    """

    ids: list[str]
    order: list[int]
    words: Integers
    first_word: Positions
    quoted: Integers
    first_quoted: Positions
    copies: list[tuple[int, int]]


def _read_corpus(documents: Sequence[Document]) -> _Corpus:
    ids = [document.document_id for document in documents]
    order = sorted(range(len(ids)), key=ids.__getitem__)
    vocabulary = Vocabulary()
    words, quoted = array("i"), array("i")
    first_word, first_quoted = array("q", [0]), array("q", [0])
    copies: list[tuple[int, int]] = []
    seen: dict[bytes, int] = {}
    for place, index in enumerate(order):
        numbers, spoken = _number_words(documents[index], vocabulary)
        digest = blake2b(numbers.tobytes(), digest_size=16).digest()
        original = seen.setdefault(digest, place) if numbers else place
        if original == place:
            quoted.extend(at if at < 0 else len(words) + at for at in spoken)
            words.extend(numbers)
        else:
            copies.append((original, place))
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
    )


def _number_words(document: Document, vocabulary: Vocabulary) -> tuple[array[int], list[int]]:
    """A document's words as numbers, -1 after each part, and the places of the quoted ones, -1 after each."""
    folded = document.folded or fold(document.text)
    numbers: array[int] = array("i")
    spoken: list[int] = []

    def number(start: int, end: int) -> None:
        numbers.extend(map(vocabulary.__getitem__, WORD.findall(folded, start, end)))

    passages = find_passages(document)
    at = 0
    for start, end in _find_own_parts(document):
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
    return numbers, spoken


def _number_breaks(words: Integers) -> Integers:
    """Give every break a negative number of its own, so that no two windows across one are alike."""
    breaks = np.flatnonzero(words < 0)
    words[breaks] = -1 - np.arange(len(breaks), dtype=np.int32)
    return words


def _find_runs(words: Integers, first: Positions, window: int) -> _Runs:
    """Find every maximal run of at least ``window`` words that two documents share."""
    rarity = np.zeros(len(words), dtype=np.uint8)  # of the window that begins here: alone 0, shared 1, common 2
    pairs = [_Runs(*np.zeros((3, 0), dtype=np.int64))]
    groups: list[tuple[Integers, Integers]] = []
    for hashes, positions in _sort_windows(words, window):
        shared = _find_groups(hashes, positions, first, rarity)
        if len(shared[0]):
            groups.append(shared)
    for members, sizes in groups:
        for one, other in _pair_positions(members, sizes, first):
            pairs.append(_extend(words, rarity, window, one, other))
    runs = np.unique(np.concatenate([np.stack(found) for found in pairs], axis=1), axis=1)
    return _Runs(*runs)


def _sort_windows(words: Integers, window: int) -> Iterator[tuple[NDArray[np.uint64], Integers]]:
    """Yield all windows as hash and position, a share of the hashes at a time, sorted by hash and position.

    Hashing is done again for each share: that costs less than keeping every hash.
    """
    total = max(len(words) - window + 1, 0)
    shares = min(-(-total // _SHARE), _SHARES)
    for share in range(shares):
        kept_hashes, kept_positions = [], []
        for start in range(0, total, _BLOCK):
            hashes = _hash_windows(words[start : min(start + _BLOCK, total) + window - 1], window)
            chosen = np.flatnonzero((hashes >> np.uint64(40)) % np.uint64(shares) == share)
            kept_hashes.append(hashes[chosen])
            kept_positions.append((chosen + start).astype(np.int32))
        hashes, positions = np.concatenate(kept_hashes), np.concatenate(kept_positions)
        by_hash = np.argsort(hashes, kind="stable")
        yield hashes[by_hash], positions[by_hash]


def _hash_windows(words: Integers, window: int) -> NDArray[np.uint64]:
    """Hash every window: from single words to twos, to fours, and so on; the last step overlaps where it must."""
    hashes = words.astype(np.uint64) * _MULTIPLIER
    width = 1
    while width < window:
        step = min(width, window - width)
        hashes = (hashes[:-step] * _MULTIPLIER) ^ hashes[step:]
        hashes ^= hashes >> np.uint64(31)
        width += step
    return hashes * _MULTIPLIER


def _find_groups(
    hashes: NDArray[np.uint64], positions: Integers, first: Positions, rarity: NDArray[np.uint8]
) -> tuple[Integers, Integers]:
    """Keep the windows that two documents share, as positions group by group and the sizes of the groups."""
    begins = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[begins, len(hashes)])
    several = np.repeat(sizes > 1, sizes)
    positions, sizes = positions[several], sizes[sizes > 1]
    begins = np.cumsum(sizes) - sizes
    owner = np.searchsorted(first, positions, side="right")
    shared = owner[begins] != owner[begins + sizes - 1]
    rare = shared & (sizes <= COMMON)
    rarity[positions[np.repeat(rare, sizes)]] = 1
    rarity[positions[np.repeat(shared & ~rare, sizes)]] = 2
    return positions[np.repeat(shared, sizes)], sizes[shared].astype(np.int32)


def _pair_positions(positions: Integers, sizes: Integers, first: Positions) -> Iterator[tuple[Positions, Positions]]:
    """Yield pairs of places with the same window: all pairs of a rare one, neighbours only of a common one."""
    begins = np.cumsum(sizes, dtype=np.int64) - sizes
    for size in np.unique(sizes[sizes <= COMMON]):
        table = positions[begins[sizes == size][:, None] + np.arange(size)].astype(np.int64)
        for one in range(size - 1):
            for other in range(one + 1, size):
                yield _of_two_documents(table[:, one], table[:, other], first)
    common = positions[np.repeat(sizes > COMMON, sizes)].astype(np.int64)
    group = np.repeat(np.arange(len(sizes)), sizes)[np.repeat(sizes > COMMON, sizes)]
    owner = np.searchsorted(first, common, side="right")
    new = np.flatnonzero(np.r_[True, (owner[1:] != owner[:-1]) | (group[1:] != group[:-1])]) if len(common) else group
    same_group = group[new[1:]] == group[new[:-1]]
    yield common[new[:-1][same_group]], common[new[1:][same_group]]


def _of_two_documents(one: Positions, other: Positions, first: Positions) -> tuple[Positions, Positions]:
    apart = np.searchsorted(first, one, side="right") != np.searchsorted(first, other, side="right")
    return one[apart], other[apart]


def _extend(words: Integers, rarity: NDArray[np.uint8], window: int, one: Positions, other: Positions) -> _Runs:
    """Keep the pairs where a run begins, and walk from there to both its ends.

    Where the window before is common it has paired nothing, so the run is taken up here and walked back. The
    last word of the corpus is a break, so walking never leaves it on either side.
    """
    begins = words[one - 1] != words[other - 1]
    begins |= (rarity[one] == 1) & (rarity[one - 1] == 2)
    one, other = one[begins], other[begins]
    rare = rarity[one] == 1
    forward = _walk(words, one, other, 1)
    back = _walk(words, one - 1, other - 1, -1)
    one, other, length = one - back, other - back, forward + back
    kept = (forward >= window) & (rare | (length >= REPRINT_RUN))
    return _Runs(one[kept], other[kept], length[kept])


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


class _Stretch(NamedTuple):
    """One document's side of a run: its place, whether most of it is quoted, its words of content, its text."""

    start: int
    end: int
    quoted: bool
    telling: int
    text: str


def _read_runs(documents: Sequence[Document], corpus: _Corpus, runs: _Runs) -> list[Echo]:
    """Go back to the texts for the places and the words of the runs, each document once."""
    begins = np.concatenate([runs.first, runs.second])
    lengths = np.concatenate([runs.length, runs.length])
    places = np.searchsorted(corpus.first_word, begins, side="right") - 1
    stretches: dict[int, _Stretch] = {}
    for group in np.split(by_place := np.argsort(places, kind="stable"), _find_changes(places[by_place])):
        if len(group):
            place = int(places[group[0]])
            reading = _Reading(documents[corpus.order[place]])
            for run in group:
                stretches[int(run)] = reading.read(int(begins[run] - corpus.first_word[place]), int(lengths[run]))
    echoes = []
    for run in range(len(runs.length)):
        one, other = stretches.pop(run), stretches.pop(run + len(runs.length))
        if max(one.telling, other.telling) >= TELLING_WORDS:
            document_a = corpus.ids[int(places[run])]
            document_b = corpus.ids[int(places[run + len(runs.length)])]
            echoes.append(_make_echo(document_a, document_b, one, other, int(runs.length[run])))
    return echoes


def _find_changes(values: Positions) -> Positions:
    return np.flatnonzero(values[1:] != values[:-1]) + 1


def _make_echo(document_a: str, document_b: str, one: _Stretch, other: _Stretch, tokens: int) -> Echo:
    kind: Literal["quote", "prose"] = "quote" if one.quoted or other.quoted else "prose"
    return Echo(document_a, one.start, one.end, document_b, other.start, other.end, tokens, kind, one.text)


def _read_copies(documents: Sequence[Document], corpus: _Corpus) -> list[Echo]:
    """One echo for each part of a copy; a copy repeats its original whole, down to a text of three words."""
    echoes = []
    for pair in corpus.copies:
        document_a, document_b = (corpus.ids[place] for place in pair)
        readings = [_Reading(documents[corpus.order[place]]) for place in pair]
        begin = 0
        for at, (start, end) in enumerate(readings[0].words):
            if start == end:
                if at > begin:
                    one, other = (reading.read(begin, at - begin) for reading in readings)
                    echoes.append(_make_echo(document_a, document_b, one, other, at - begin))
                begin = at + 1
    return echoes


class _Reading:
    """A document's words and quotations with their places, for looking up its side of a run."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.words = _find_words(document)
        self.folded = document.folded or fold(document.text)
        self.passages = find_passages(document)
        self.closings = [passage.end for passage in self.passages]

    def read(self, first: int, length: int) -> _Stretch:
        """The document's side of a run of ``length`` words from its word ``first`` on."""
        words = self.words[first : first + length]
        start, end = words[0][0], words[-1][1]
        inside = 0
        for at in range(bisect_right(self.closings, start), len(self.passages)):
            passage = self.passages[at]
            if passage.start >= end:
                break
            inside += min(end, passage.end) - max(start, passage.start)
        shown = self.text[start:end] if length <= SHOWN else self.text[start : words[SHOWN - 1][1]] + " …"
        return _Stretch(
            start, end, 2 * inside > end - start, count_telling(self.text, self.folded, words[:SHOWN]), shown
        )


def count_telling(text: str, folded: str, words: Sequence[tuple[int, int]]) -> int:
    """Count the words of content that are no names: not capitalised, no numbers, no function words.

    In a stretch of capitals names cannot be told by their looks. There a run without verbs and pronouns is taken
    for a name, a title or a heading, and of another two words in three count.
    """
    content = [start for start, end in words if folded[start:end] not in FUNCTION_WORDS]
    if not words or not text[words[0][0] : words[-1][1]].isupper():
        return sum(text[start].islower() for start in content)
    if sum(folded[start:end] in SENTENCE_WORDS for start, end in words) < 2:
        return 0
    return sum(text[start].isupper() for start in content) * 2 // 3
