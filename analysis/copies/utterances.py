"""One utterance and its versions: the same words of one speaker as different documents give them.

A version is a quotation claim, or a statement claim whose words another document has in quotation marks. Versions
are found through the words they share and held against one of them, word by word.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cached_property
from hashlib import blake2b, sha256
from itertools import groupby, takewhile
from operator import itemgetter
from sys import intern
from typing import Any, Literal, NamedTuple

import numpy as np
from msgspec import msgpack
from numpy.typing import NDArray

from ..dating.edtf import is_day, read_day
from ..ground.model import Claim, Document, Wording
from ..ground.text import fold, strip_accents
from ..ground.wordlists import load_words
from ..numbers.numberwords import ONES, TENS
from ..reading.diskrows import sort_rows
from ..reading.storedcorpus import ClaimsByDocument, index_claims, list_heads
from .echoes import FUNCTION_WORDS, WORD, WordNumbers, sort_windows
from .reuse import Groups

Relation = Literal["same", "punctuation", "reworded", "fragment", "grown"]

SHORTEST = 3  #: words below which a quotation is too short to be known again
SHORT = 10  #: a quotation of fewer words is one utterance only in documents of about one day
WEAK = 3  #: words of content below which one needs the company of another that its documents share
MARKED_RUN = 4  #: words in a row that two quotations of one speaker share …
SPOKEN_RUN = 5  #: … where one of them is a statement …
ANY_RUN = 6  #: … where nobody is credited with one of them
LONGEST = 300  #: words of a quotation that are compared
COMMON = 24  #: three words met in more quotations than this are a set phrase
SHOWN = 8  #: words of one difference that are shown in full

_EMPTY, _BREAK = 1, 2  # of words: one without content; none, but the end of a version
_BLOCK = 1 << 16  # words looked up at a time

_MARKS = re.compile(r"\"|''|``")
_UNSAID = re.compile(r"[\s\"']+")
_TITLES = load_words("utterances.titles")

# Newsrooms write out numbers up to nine, ten or a hundred: "12 people" and "twelve people" are the same words.
_DIGITS = {word: str(value) for word, value in (ONES | TENS).items() if value > 1}


def find_wordings(documents: Sequence[Document], claims: Iterable[Claim]) -> Iterator[Wording]:
    """Align the quotations of one utterance across documents and say how their words differ.

    Two versions are one utterance when one speaker is credited with both and they share at least four words in
    a row and half the shorter's words of content; without a speaker, six words and three fifths. All versions are
    held against one: the earliest, where every document has a date and one is the earliest; else the fullest.

    ``relation`` of a version to that one: ``same``; ``punctuation`` (same words); ``fragment`` (a run of its
    words); ``grown`` (all its words, with more before or behind); ``reworded`` (anything else). ``differs``
    names every difference, parted by ``; ``:

    - ``−it ×3``: dropped here, three times; ``+just``: added here; ``knows, because → knows this``: replaced;
    - ``inside: start talking``: in quotation marks here, outside them there; ``outside: the U.S. wants``: the
      other way round;
    - ``it → it,``: punctuation; ``no marks``: given here without quotation marks.

    Args:
        documents: in any order; only those that share an utterance are looked up.
        claims: all claims; figures are passed over, and statements that hold a quotation.

    Yields:
        A row per claim in an utterance that two documents have, utterances in the order of their first row, in
        each the version compared with first, then by document and place. Empty when none is shared. Errs by
        leaving out: quotations of one or two words, and set phrases.
    """
    indexed = index_claims(claims)
    sayings = _Sayings(documents, indexed)
    utterances = _Utterances(sayings, _group_versions(sayings))
    rows = sort_rows(_list_sayings(documents, indexed, sayings, utterances), keys=3)
    for _, same in groupby(rows, key=itemgetter(0)):
        yield from _compare(utterances, (_Row(*(*row[3:8], Saying(*row[8:]))) for row in same))


def group_wordings(wordings: Iterable[Wording]) -> Iterator[Iterator[Wording]]:
    """The rows of each utterance; of several with the same words those of all, which share its id."""
    rows = sort_rows(((row.utterance_id, msgpack.encode(row)) for row in wordings), keys=1)
    decode = msgpack.Decoder(Wording).decode
    for _, same in groupby(rows, key=itemgetter(0)):
        yield (decode(row) for _, row in same)


def name_words(source: str) -> frozenset[str]:
    """The words of a name that tell it from others: no accents, titles or articles."""
    words = WORD.findall(strip_accents(fold(source)))
    return frozenset(word.removesuffix("'s") for word in words) - _TITLES


class _Sayings:
    """Quotations and statements by what they say, documents by the order of their ids.

    A saying is numbered as it comes, those of a document in a row; its version is what it says. Of each version are
    held, as numbers: its words from ``first_word`` on, its speaker, its day, its first saying, and the first of its
    documents.
    """

    def __init__(self, documents: Sequence[Document], claims: ClaimsByDocument) -> None:
        heads = sorted((head.document_id, at, intern(head.published)) for at, head in enumerate(list_heads(documents)))
        self.ids = [head[0] for head in heads]
        self.order = [head[1] for head in heads]
        self._word_numbers = WordNumbers()
        self._words, self._first_word = array("i"), array("q", [0])
        self._speakers: dict[frozenset[str], int] = {}
        self._sources: dict[str, int] = {}
        self._speaker, self._day, self._alone = array("i"), array("i"), array("i")
        self.marked = bytearray()
        self.published: list[str] = []  #: of each version, when its first document was
        self.first, self._places = array("i"), array("i")
        self._more: dict[int, array[int]] = {}  #: the further documents of a version
        self.version, self.place, self.source = array("i"), array("i"), array("i")  #: of each saying
        self.claim = array("q")  #: of each saying, the same number for the same claim of several copies
        known: dict[bytes, int] = {}
        for place, (document_id, _, published) in enumerate(heads):
            day = read_day(published)
            for claim, words in _list_told(claims.of(document_id)):
                self._add(claim, words, place, published, day, known)
        self._names = list(self._word_numbers)
        self._content = bytes(map(_is_content, self._names))  #: of each word, whether it is one of content
        self._known_speakers = list(self._speakers)
        self._known_sources = list(self._sources)

    def _add(
        self, claim: Claim, words: Sequence[str], place: int, published: str, day: date | None, known: dict[bytes, int]
    ) -> None:
        speaker = name_words(claim.source) if claim.source_kind in {"named", "post"} else frozenset()
        number = self._speakers.setdefault(speaker, len(self._speakers))
        numbers = array("i", map(self._word_numbers.__getitem__, words))
        marked = claim.kind == "quotation"
        when = day.toordinal() if day and len(words) < SHORT else 0
        alone = place if _count_content(words) < WEAK else -1
        digest = blake2b(numbers.tobytes() + array("i", (number, marked, when, alone)).tobytes(), digest_size=16)
        version = known.setdefault(digest.digest(), len(self.marked))
        if version == len(self.marked):
            self._words.extend(numbers)
            self._first_word.append(len(self._words))
            self._speaker.append(number)
            self._day.append(when)
            self._alone.append(alone)
            self.marked.append(marked)
            self.published.append(published)
            self.first.append(len(self.version))
            self._places.append(place)
        else:
            self.published[version] = min(self.published[version], published)
            others = self._more.setdefault(version, array("i", [self._places[version]]))
            if others[-1] != place and len(others) < COMMON:
                others.append(place)
        self.version.append(version)
        self.place.append(place)
        self.claim.append(hash(claim.claim_id))
        self.source.append(self._sources.setdefault(claim.source, len(self._sources)))

    def __len__(self) -> int:
        return len(self.marked)

    def read_words(self, version: int) -> tuple[str, ...]:
        return tuple(map(self._names.__getitem__, self.read_numbers(version)))

    def read_numbers(self, version: int) -> array[int]:
        return self._words[self._first_word[version] : self._first_word[version + 1]]

    def count_content(self, numbers: Iterable[int]) -> int:
        return sum(map(self._content.__getitem__, numbers))

    def count_words(self, version: int) -> int:
        return self._first_word[version + 1] - self._first_word[version]

    def is_weak(self, version: int) -> bool:
        """Whether its words are so few that others may have come to them by themselves."""
        return self._alone[version] >= 0

    def find_least_runs(self, ones: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.int64]:
        """How many words in a row two versions share if they are one; 0 where speaker, day or marks part them."""
        marks, days, speakers = np.frombuffer(self.marked, np.uint8), np.asarray(self._day), np.asarray(self._speaker)
        marked = marks[ones] + marks[others]
        nobody = self._speakers.get(frozenset(), -1)
        known = (speakers[ones] != nobody) & (speakers[others] != nobody)
        least: NDArray[np.int64] = np.where(
            known, np.array([0, SPOKEN_RUN, MARKED_RUN])[marked], np.array([0, 0, ANY_RUN])[marked]
        )
        day, there = days[ones], days[others]
        least[(day != 0) & (there != 0) & (np.abs(day - there) > 1)] = 0  # a few words that a speaker likes come again
        credited = np.flatnonzero(known & (least != 0))
        least[credited[self._are_others(speakers[ones[credited]], speakers[others[credited]])]] = 0
        return least

    def _are_others(self, speakers: NDArray[np.int32], others: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Whether two speakers have no word of their names in common."""
        pairs, place = np.unique(speakers.astype(np.int64) << 32 | others, return_inverse=True)
        names = self._known_speakers
        parted = (names[one].isdisjoint(names[other]) for one, other in map(_split, pairs.tolist()))
        return np.fromiter(parted, bool, len(pairs))[place]

    def may_share_run(self, one: int, other: int, length: int) -> bool:
        """Whether two versions have so many words in a row; surely not where it says no."""
        short, long = sorted((self.read_numbers(one), self.read_numbers(other)), key=len)
        met, there = set(long), long.tobytes()
        run = 0
        for end, word in enumerate(short, 1):
            run = run + 1 if word in met else 0
            if run >= length and short[end - length : end].tobytes() in there:
                return True
        return False

    def has_speaker(self, version: int) -> bool:
        return bool(self._known_speakers[self._speaker[version]])

    def read_source(self, saying: int) -> str:
        return self._known_sources[self.source[saying]]

    def list_places(self, version: int) -> Sequence[int]:
        return self._more.get(version) or [self._places[version]]

    def find_pairs(self) -> NDArray[np.int64]:
        """Versions that share three words in a row, of which one at least carries content; not a set phrase.

        Both in one number, the smaller in its upper half; in order, some pairs more than once.
        """
        words, breaks = self._join_words()
        kinds = self._tell_kinds(words)
        pairs = array("q")  # grows in its place, where arrays that are joined stand twice in memory
        for hashes, positions in sort_windows(words, SHORTEST):
            three = [kinds[positions + at] for at in range(SHORTEST)]
            chosen = (np.bitwise_or.reduce(three) < _BREAK) & (np.bitwise_and.reduce(three) != _EMPTY)
            owners = np.searchsorted(breaks, positions[chosen]).astype(np.int32)
            pairs.frombytes(np.unique(_pair_owners(hashes[chosen], owners)).tobytes())
        found = np.frombuffer(pairs, dtype=np.int64) if pairs else np.zeros(0, dtype=np.int64)
        found.sort()
        return found

    def _join_words(self) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """The words of all versions, a negative number of its own behind each; and where those are."""
        lengths = np.diff(self._first_word)
        breaks = np.cumsum(lengths + 1) - 1
        words = np.zeros(len(self._words) + len(breaks), dtype=np.int32)
        words[breaks] = -1 - np.arange(len(breaks), dtype=np.int32)
        words[words >= 0] = self._words
        return words, breaks

    def _tell_kinds(self, words: NDArray[np.int32]) -> NDArray[np.uint8]:
        """Of each word whether it is empty or a break; a block at a time, since looking up takes much more room."""
        kinds = np.zeros(len(self._word_numbers) + 1, dtype=np.uint8)
        kinds[[self._word_numbers[word] for word in FUNCTION_WORDS if word in self._word_numbers]] = _EMPTY
        kinds[-1] = _BREAK
        told = np.zeros(len(words), dtype=np.uint8)
        for start in range(0, len(words), _BLOCK):
            block = slice(start, start + _BLOCK)
            told[block] = kinds[np.maximum(words[block], -1)]
        return told


def _pair_owners(hashes: NDArray[np.uint64], owners: NDArray[np.int32]) -> NDArray[np.int64]:
    """The owners of like hashes, two by two, where those are few; hashes and, for each, owners are in order."""
    new = np.ones(len(hashes), dtype=bool)
    new[1:] = (hashes[1:] != hashes[:-1]) | (owners[1:] != owners[:-1])
    hashes, owners = hashes[new], owners[new]
    begins = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.zeros(0, dtype=np.int64)
    sizes = np.diff(np.r_[begins, len(hashes)])
    pairs = [np.zeros(0, dtype=np.int64)]
    for size in range(2, COMMON + 1):
        table = owners[begins[sizes == size][:, None] + np.arange(size)].astype(np.int64)
        pairs += [table[:, one] << 32 | table[:, other] for one in range(size) for other in range(one + 1, size)]
    return np.concatenate(pairs)


def _list_told(claims: Iterable[Claim]) -> list[tuple[Claim, list[str]]]:
    """Quotations and statements of a document that are worth comparing, with their words, in the order of the text."""
    told = (
        (claim, [_DIGITS.get(word, word) for word in WORD.findall(strip_accents(fold(claim.evidence)))[:LONGEST]])
        for claim in claims
        if claim.kind == "quotation" or (claim.kind == "statement" and not _MARKS.search(fold(claim.evidence)))
    )
    kept = (pair for pair in told if len(pair[1]) >= SHORTEST)
    return sorted(kept, key=lambda pair: (pair[0].start, pair[0].claim_id))


def _group_versions(sayings: _Sayings) -> NDArray[np.int32]:
    """For each version the first of its utterance: versions of one utterance are joined, those of few words where
    their documents share another utterance.
    """
    groups = Groups(len(sayings))
    weak = array("q")
    for pair, least in _find_kin(sayings):
        one, other = _split(pair)
        if groups.find(one) == groups.find(other):
            continue  # a third has joined them
        if sayings.may_share_run(one, other, least) and _are_one_utterance(sayings, one, other, least):
            if sayings.is_weak(one) or sayings.is_weak(other):
                weak.append(pair)
            else:
                groups.join(one, other)
    sharing = _Sharing(sayings, groups.list_roots(), weak)
    for one, other in map(_split, weak):
        if sharing.holds(one, other):
            groups.join(one, other)
    return groups.list_roots()


def _find_kin(sayings: _Sayings) -> Iterator[tuple[int, int]]:
    """Pairs that nothing but their words can part, in order, each once, with the run of words that they then share.

    As Python's own numbers a block at a time, since those take four times the memory.
    """
    pairs = sayings.find_pairs()
    for start in range(0, len(pairs), _BLOCK):
        block = pairs[start : start + _BLOCK]
        block = block[np.diff(block, prepend=pairs[start - 1] if start else -1) != 0]
        least = sayings.find_least_runs(block >> 32, block & 0xFFFFFFFF)
        yield from zip(block[least > 0].tolist(), least[least > 0].tolist(), strict=True)


def _split(pair: int) -> tuple[int, int]:
    """The two versions of a pair."""
    return pair >> 32, pair & 0xFFFFFFFF


class _Sharing:
    """Which documents share an utterance, for those that have a version among some pairs.

    ``roots`` names the utterance of each version.
    """

    def __init__(self, sayings: _Sayings, roots: NDArray[np.int32], pairs: Sequence[int]) -> None:
        self._sayings = sayings
        versions = {version for pair in pairs for version in _split(pair)}
        self._told: dict[int, set[int]] = {place: set() for v in versions for place in sayings.list_places(v)}
        for version, utterance in enumerate(roots.tolist() if pairs else ()):
            for place in sayings.list_places(version):
                if place in self._told:
                    self._told[place].add(utterance)

    def holds(self, one: int, other: int) -> bool:
        """Whether a document of the one version and another of the other share an utterance."""
        return any(
            place != there and not self._told[place].isdisjoint(self._told[there])
            for place in self._sayings.list_places(one)
            for there in self._sayings.list_places(other)
        )


@dataclass(slots=True)
class _Utterance:
    """What the rows of one utterance have in common."""

    name: str
    base: int  #: the saying that the others are held against
    speaker: str


class _Utterances:
    """The utterances that two documents have and one has in quotation marks, by their first saying.

    ``of`` gives to each saying the first of its utterance; -1 where it has none.
    """

    def __init__(self, sayings: _Sayings, roots: NDArray[np.int32]) -> None:
        versions = np.frombuffer(sayings.version, dtype=np.int32) if sayings.version else np.zeros(0, dtype=np.int32)
        self.of = np.full(len(versions), -1, dtype=np.int32)
        self._found: dict[int, _Utterance] = {}
        root = roots[versions]
        several = np.flatnonzero(np.bincount(root)[root] > 1) if len(root) else root
        by_root = several[np.argsort(root[several], kind="stable")].astype(np.int32)
        for group in np.split(by_root, np.flatnonzero(np.diff(root[by_root])) + 1):
            if len(group) and sayings.place[int(group[0])] != sayings.place[int(group[-1])]:
                utterance = _read_utterance(sayings, group)
                if utterance:
                    self.of[group] = group[0]
                    self._found[int(group[0])] = utterance

    def find(self, first: int) -> _Utterance:
        return self._found[first]


def _read_utterance(sayings: _Sayings, group: NDArray[np.int32]) -> _Utterance | None:
    """What the rows of an utterance have in common; None where no document has it in quotation marks."""
    told = group.tolist()
    versions = sorted({sayings.version[saying] for saying in told})
    marked = [version for version in versions if sayings.marked[version]]
    if not any(_count_content(sayings.read_words(version)) > 1 for version in marked):
        return None
    base = _choose_base(sayings, marked)
    credited = [sayings.read_source(saying) for saying in told if sayings.has_speaker(sayings.version[saying])]
    name = sha256(" ".join(sayings.read_words(base)).encode()).hexdigest()[:12]
    first = sayings.first[base]
    return _Utterance(name, first, _choose_speaker(credited) or sayings.read_source(first))


def _choose_base(sayings: _Sayings, marked: Sequence[int]) -> int:
    """The version the others are held against: in marks; the earliest, where dates can tell; else the fullest."""
    days = {version: sayings.published[version] for version in marked}
    if len(set(days.values())) > 1 and all(days.values()):
        first = min(days.values())
        earliest = [version for version in marked if days[version] == first]
        if len(earliest) == 1 and all(map(is_day, days.values())):
            return earliest[0]
    return min(marked, key=lambda version: (-sayings.count_words(version), sayings.first[version]))


def _choose_speaker(sources: Iterable[str]) -> str:
    """The name most claims give; of several the shortest that is more than one word."""
    counted = Counter(sources)
    return min(counted, key=lambda name: (-counted[name], len(name.split()) < 2, len(name.split()), name), default="")


class Saying(NamedTuple):
    """Words that are said, and in quotation marks those of the sentence before and behind them."""

    evidence: str
    marked: bool
    before: str
    behind: str


def read_saying(claim: Claim, document: Document | None) -> Saying:
    """A claim with the words around it; without a document, without those."""
    if document is None or claim.kind != "quotation":
        return Saying(claim.evidence, claim.kind == "quotation", "", "")
    folded = document.folded or fold(document.text)
    before, behind = folded[claim.sentence_start : claim.start], folded[claim.end : claim.sentence_end]
    return Saying(claim.evidence, True, before, behind)


class _Row(NamedTuple):
    first: int
    document_id: str
    claim_id: str
    start: int
    end: int
    saying: Saying


def _list_sayings(
    documents: Sequence[Document], claims: ClaimsByDocument, sayings: _Sayings, utterances: _Utterances
) -> Iterator[tuple[Any, ...]]:
    """Every saying of an utterance behind what its row is sorted by: the base and its copies come first."""
    places = np.array(sayings.place, dtype=np.int32)
    own = np.unique(places[utterances.of >= 0])
    ends = np.searchsorted(places, own, side="right")
    for place, begin, end in zip(own.tolist(), np.searchsorted(places, own).tolist(), ends.tolist(), strict=True):
        document_id, document = sayings.ids[place], documents[sayings.order[place]]
        by_key = {hash(claim.claim_id): claim for claim in claims.of(document_id)}
        for saying, first in enumerate(utterances.of[begin:end].tolist(), begin):
            if first >= 0:
                claim = by_key[sayings.claim[saying]]
                told = read_saying(claim, document)
                base = utterances.find(first).base
                rank = first, (saying != base) + (sayings.claim[saying] != sayings.claim[base]), saying
                yield *rank, first, document_id, claim.claim_id, claim.start, claim.end, *told


def _compare(utterances: _Utterances, rows: Iterator[_Row]) -> Iterator[Wording]:
    known: dict[Saying, tuple[Relation, str]] = {}
    base: Words | None = None
    for row in rows:
        base = base or Words(row.saying)
        if row.saying not in known:
            known[row.saying] = compare_words(base, Words(row.saying))
        utterance = utterances.find(row.first)
        place = (utterance.name, row.document_id, row.claim_id, utterance.speaker, row.start, row.end)
        yield Wording(*place, *known[row.saying])


def _are_one_utterance(sayings: _Sayings, one: int, other: int, least: int) -> bool:
    """Whether two versions of one speaker give the same words, as far as the words can tell."""
    short, long = sorted((sayings.read_numbers(one), sayings.read_numbers(other)), key=len)
    needed, share = sayings.count_content(short), 0.6 if least == ANY_RUN else 0.5
    if sayings.count_content(filter(set(long).__contains__, short)) < share * needed:
        return False  # whatever their order is
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    longest = max(block.size for block in blocks)
    shared = [word for block in blocks for word in short[block.a : block.a + block.size]]
    telling = sayings.count_content(shared)
    if telling < 2:
        return False
    if longest == len(short):
        return longest >= (MARKED_RUN if least == MARKED_RUN else ANY_RUN)
    phrases = sum(
        block.size > 1 and sayings.count_content(short[block.a : block.a + block.size]) > 0 for block in blocks
    )
    if longest < 8 and phrases < 2 and len(shared) < 0.7 * len(short):
        return False  # one set phrase in two sentences
    return longest >= least and telling > 2 and telling >= share * needed


def _count_content(words: Iterable[str]) -> int:
    return sum(map(_is_content, words))


def _is_content(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 2 and "'" not in word


def compare_words(there: Words, here: Words) -> tuple[Relation, str]:
    """How the words of a saying relate to those of another, and the differences as ``find_wordings`` writes them."""
    edits: list[str] = [] if here.saying.marked else ["no marks"]
    shapes: set[str] = set()
    for shape, start, end, new_start, new_end in _list_edits(there.plain, here.plain):
        if shape == "equal":
            edits += _compare_punctuation(there, here, start, new_start, end - start)
            continue
        edge = start == 0 or end == len(there.plain)
        shapes.add(f"{shape} at the edge" if edge else shape)
        if shape == "replace":
            edits.append(f"{there.say(start, end)} → {here.say(new_start, new_end)}")
        elif shape == "delete":
            edits += _describe(there, start, end, here, "−", "outside: ")
        else:
            edits += _describe(here, new_start, new_end, there, "+", "inside: ")
    relation: Relation = "reworded"
    if not shapes:
        relation = "punctuation" if any(edit != "no marks" for edit in edits) else "same"
    elif shapes == {"delete at the edge"}:
        relation = "fragment"
    elif shapes == {"insert at the edge"}:
        relation = "grown"
    counted = Counter(edits)
    return relation, "; ".join(edit if times == 1 else f"{edit} ×{times}" for edit, times in counted.items())


def _list_edits(there: Sequence[str], here: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """What makes the one words the other; most versions have the same, and need no search."""
    if there == here:
        return [("equal", 0, len(there), 0, len(here))]
    return SequenceMatcher(None, there, here, autojunk=False).get_opcodes()


def _describe(fuller: Words, start: int, end: int, other: Words, sign: str, moved: str) -> list[str]:
    """Words that one version has and the other has not, those that the other has just outside its marks apart."""
    run = fuller.plain[start:end]
    if start == 0:
        border = end - _count_agreeing(reversed(run), reversed(other.before))
        outside, rest = (border, end), (start, border)
    else:
        border = start + _count_agreeing(run, other.behind)
        outside, rest = (start, border), (border, end)
    if FUNCTION_WORDS.issuperset(fuller.plain[slice(*outside)]):
        return [f"{sign}{fuller.say(start, end)}"]
    edits = [f"{moved}{fuller.say(*outside)}"]
    if rest[0] < rest[1]:
        edits.insert(0 if start == 0 else 1, f"{sign}{fuller.say(*rest)}")
    return edits


def _count_agreeing(words: Iterable[str], others: Iterable[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(words, others, strict=False)))


class Words:
    """A claim's words, plain for comparing and as written for showing, and what stands around its marks."""

    def __init__(self, saying: Saying) -> None:
        self.saying = saying
        folded = fold(saying.evidence)
        spans = [match.span() for match in WORD.finditer(folded)][:LONGEST]
        ends = [*(start for start, _ in spans[1:]), len(folded)][: len(spans)]
        plain = [strip_accents(folded[start:end]) for start, end in spans]
        self.plain = [_DIGITS.get(word, word) for word in plain]
        self.written = [saying.evidence[start:end] for start, end in spans]
        # What stands between two words, but for spaces and quotation marks.
        self.stops = [_UNSAID.sub("", folded[end:behind]) for (_, end), behind in zip(spans, ends, strict=True)]

    @cached_property
    def before(self) -> list[str]:
        """Words of the sentence before the opening mark."""
        return WORD.findall(strip_accents(self.saying.before))

    @cached_property
    def behind(self) -> list[str]:
        """Words of the sentence behind the closing mark."""
        return WORD.findall(strip_accents(self.saying.behind))

    def say(self, start: int, end: int) -> str:
        """The words as written; of a long stretch the first and the last and how many they are."""
        words = self.written[start:end]
        if len(words) <= SHOWN:
            return " ".join(words)
        return f"{' '.join(words[:3])} … {' '.join(words[-3:])} ({len(words)} words)"


def _compare_punctuation(there: Words, here: Words, start: int, new_start: int, length: int) -> list[str]:
    """Marks that differ between two words both versions have; what ends a version is its outlet's style."""
    return [
        f"{there.written[a]}{there.stops[a]} → {here.written[b]}{here.stops[b]}"
        for a, b in zip(range(start, start + length - 1), range(new_start, new_start + length - 1), strict=True)
        if there.stops[a] != here.stops[b]
    ]
