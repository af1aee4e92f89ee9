"""One utterance and its versions: the same words of one speaker as different documents give them.

A version is a quotation claim, or a statement claim whose words another document has in quotation marks. Versions
are found through the words they share and held against one of them, word by word.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import combinations, product, takewhile
from typing import Literal

import numpy as np

from .bonds import Groups
from .echoes import FUNCTION_WORDS, WORD, Vocabulary
from .edtf import read_interval
from .model import Claim, Document, Wording
from .text import fold, strip_accents

Relation = Literal["same", "punctuation", "reworded", "fragment", "grown"]

SHORTEST = 3  #: words below which a quotation is too short to be known again
SHORT = 10  #: a quotation of fewer words is one utterance only in documents of about one day
WEAK = 3  #: words of content below which one needs the company of another that its documents share
LONGEST = 300  #: words of a quotation that are compared
COMMON = 24  #: three words met in more quotations than this are a set phrase
SHOWN = 8  #: words of one difference that are shown in full

_MARKS = re.compile(r"\"|''|``")
# Titles and descriptions that a speaker's name is compared without.
_TITLES = frozenset(
    """
    president former vice prime minister secretary of state senator rep representative general colonel captain
    governor mayor chief director chairman spokesman spokeswoman spokesperson the a an mr mrs ms dr sir
    """.split()
)


@dataclass(frozen=True, slots=True)
class Version:
    """The claims that give an utterance in the same words, and those words."""

    claims: tuple[Claim, ...]
    words: tuple[str, ...]
    speaker: frozenset[str]
    marked: bool
    day: date | None  #: of a short version, when its document was published; None where not known
    document_id: str  #: of a weak version, which no other document shares

    @property
    def is_weak(self) -> bool:
        """Whether its words are so few that others may have come to them by themselves."""
        return self.document_id != ""

    def list_documents(self) -> list[str]:
        """Its documents in order, as many as are worth comparing."""
        return sorted({claim.document_id for claim in self.claims})[:COMMON]


def find_wordings(documents: Sequence[Document], claims: Iterable[Claim]) -> list[Wording]:
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

    Returns:
        A row per claim in an utterance that two documents have, utterances in the order of their first row, in
        each the version compared with first, then by document and place. Empty when none is shared. Errs by
        leaving out: quotations of one or two words, and set phrases.
    """
    places = {document.document_id: index for index, document in enumerate(documents)}
    days = {document.document_id: _read_day(document.published) for document in documents}
    versions = _read_versions(claims, days)
    wordings = []
    for group in _group_versions(versions):
        found = {claim.document_id for version in group for claim in version.claims}
        marked = [version for version in group if version.marked and _count_content(version.words) > 1]
        if len(found) > 1 and marked:
            wordings.append(_compare(group, {name: documents[places[name]] for name in found if name in places}))
    return [wording for rows in sorted(wordings, key=_find_place) for wording in rows]


def name_words(source: str) -> frozenset[str]:
    """The words of a name that tell it from others: no accents, titles or articles."""
    words = WORD.findall(strip_accents(fold(source)))
    return frozenset(re.sub(r"'s$", "", word) for word in words) - _TITLES


def _find_place(rows: Sequence[Wording]) -> tuple[str, int, str]:
    return min((row.document_id, row.start, row.claim_id) for row in rows)


def _read_day(published: str) -> date | None:
    interval = read_interval(published)
    return interval[0] if interval and interval[0] == interval[1] else None


def _read_versions(claims: Iterable[Claim], days: Mapping[str, date | None]) -> list[Version]:
    found: dict[tuple[tuple[str, ...], frozenset[str], bool, date | None, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind == "quotation" or (claim.kind == "statement" and not _MARKS.search(fold(claim.evidence))):
            words = tuple(WORD.findall(strip_accents(fold(claim.evidence)))[:LONGEST])
            if len(words) >= SHORTEST:
                speaker = name_words(claim.source) if claim.source_kind in {"named", "post"} else frozenset()
                day = days.get(claim.document_id) if len(words) < SHORT else None
                alone = claim.document_id if _count_content(words) < WEAK else ""
                found[words, speaker, claim.kind == "quotation", day, alone].append(claim)
    versions = [Version(tuple(sorted(same, key=_order)), *key) for key, same in found.items()]
    return sorted(versions, key=lambda version: _order(version.claims[0]))


def _order(claim: Claim) -> tuple[str, int, str]:
    return claim.document_id, claim.start, claim.claim_id


def _group_versions(versions: Sequence[Version]) -> list[list[Version]]:
    """Join versions of one utterance; those of few words where their documents share another utterance."""
    groups: Groups[int] = Groups()
    sharing = {pair for version in versions for pair in combinations(version.list_documents(), 2)}
    weak = []
    for one, other in sorted(_find_pairs(versions)):
        if are_one_utterance(versions[one], versions[other]):
            if versions[one].is_weak or versions[other].is_weak:
                weak.append((one, other))
            else:
                groups.join(one, other)
                sharing |= _pair_documents(versions[one], versions[other])
    for one, other in weak:
        if not sharing.isdisjoint(_pair_documents(versions[one], versions[other])):
            groups.join(one, other)
    grouped: dict[int, list[Version]] = defaultdict(list)
    for at, version in enumerate(versions):
        grouped[groups.find(at)].append(version)
    return list(grouped.values())


def _pair_documents(one: Version, other: Version) -> set[tuple[str, str]]:
    return {(min(pair), max(pair)) for pair in product(one.list_documents(), other.list_documents())}


def _find_pairs(versions: Sequence[Version]) -> set[tuple[int, int]]:
    """Versions that share three words in a row, of which one at least carries content; not a set phrase."""
    vocabulary = Vocabulary()
    words, owners = array("q"), array("i")
    for at, version in enumerate(versions):
        words.extend(map(vocabulary.__getitem__, version.words))
        owners.extend([at] * len(version.words))
    if len(words) < SHORTEST:
        return set()
    numbers, owner = np.frombuffer(words, dtype=np.uint64), np.frombuffer(owners, dtype=np.int32)
    empty = np.zeros(len(vocabulary), dtype=bool)
    empty[[vocabulary[word] for word in FUNCTION_WORDS if word in vocabulary]] = True
    telling = ~(empty[numbers[:-2]] & empty[numbers[1:-1]] & empty[numbers[2:]])
    within = np.flatnonzero((owner[:-2] == owner[2:]) & telling)
    size = np.uint64(len(vocabulary))
    grams = (numbers[within] * size + numbers[within + 1]) * size + numbers[within + 2]
    found = np.unique(np.stack([grams, owner[within].astype(np.uint64)]), axis=1)
    begins = np.flatnonzero(np.r_[True, found[0, 1:] != found[0, :-1]])
    sizes = np.diff(np.r_[begins, found.shape[1]])
    return {
        (int(one), int(other))
        for begin, count in zip(begins[sizes > 1], sizes[sizes > 1], strict=True)
        if count <= COMMON
        for one, other in combinations(found[1, begin : begin + count], 2)
    }


def are_one_utterance(one: Version, other: Version) -> bool:
    """Whether two versions give the same words of the same speaker, as far as the words can tell."""
    if one.speaker and other.speaker and not one.speaker & other.speaker:
        return False
    known = bool(one.speaker and other.speaker)
    if one.day and other.day and abs(one.day - other.day).days > 1:
        return False  # a few words that a speaker likes come again
    marked = one.marked and other.marked
    if not (marked or (known and (one.marked or other.marked))):
        return False
    short, long = sorted((one.words, other.words), key=len)
    blocks = SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks()
    longest = max(block.size for block in blocks)
    shared = [word for block in blocks for word in short[block.a : block.a + block.size]]
    telling, needed = _count_content(shared), _count_content(short)
    if telling < 2:
        return False
    if longest == len(short):
        return longest > SHORTEST if known and marked else longest >= 6
    phrases = sum(block.size > 1 and _count_content(short[block.a : block.a + block.size]) > 0 for block in blocks)
    if longest < 8 and phrases < 2 and len(shared) < 0.7 * len(short):
        return False  # one set phrase in two sentences
    if not known:
        return longest >= 6 and telling > 2 and telling >= 0.6 * needed
    return longest >= (4 if marked else 5) and telling > 2 and telling >= 0.5 * needed


def _count_content(words: Iterable[str]) -> int:
    return sum(word not in FUNCTION_WORDS and len(word) > 2 and "'" not in word for word in words)


def _compare(group: Sequence[Version], documents: Mapping[str, Document]) -> list[Wording]:
    base = _choose_base(group, documents)
    first = base.claims[0]
    speaker = _choose_speaker(claim.source for version in group for claim in version.claims if version.speaker)
    utterance = sha256(" ".join(base.words).encode()).hexdigest()[:12]
    rows = []
    for version in group:
        for claim in version.claims:
            relation, differs = compare_wording(first, claim, documents)
            place = (utterance, claim.document_id, claim.claim_id, speaker or first.source, claim.start, claim.end)
            rows.append(Wording(*place, relation, differs))
    return sorted(rows, key=lambda row: (row.claim_id != first.claim_id, row.document_id, row.start, row.claim_id))


def _choose_speaker(sources: Iterable[str]) -> str:
    """The name most claims give; of several the shortest that is more than one word."""
    counted = Counter(sources)
    return min(counted, key=lambda name: (-counted[name], len(name.split()) < 2, len(name.split()), name), default="")


def _choose_base(group: Sequence[Version], documents: Mapping[str, Document]) -> Version:
    """The version the others are held against: in marks; the earliest, where dates can tell; else the fullest."""
    marked = [version for version in group if version.marked]
    days = {
        version: min(getattr(documents.get(claim.document_id), "published", "") for claim in version.claims)
        for version in marked
    }
    if len(set(days.values())) > 1 and all(days.values()):
        first = min(days.values())
        earliest = [version for version in marked if days[version] == first]
        if len(earliest) == 1 and all(len(day) == 10 for day in days.values()):
            return earliest[0]
    return min(marked, key=lambda version: (-len(version.words), _order(version.claims[0])))


def compare_wording(base: Claim, claim: Claim, documents: Mapping[str, Document]) -> tuple[Relation, str]:
    """How a claim's words relate to those of ``base``, and the differences as ``find_wordings`` writes them."""
    there = _Words(base, documents.get(base.document_id))
    here = _Words(claim, documents.get(claim.document_id))
    edits: list[str] = [] if claim.kind == "quotation" else ["no marks"]
    shapes: set[str] = set()
    opcodes = SequenceMatcher(None, there.plain, here.plain, autojunk=False).get_opcodes()
    for shape, start, end, new_start, new_end in opcodes:
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


def _describe(fuller: _Words, start: int, end: int, other: _Words, sign: str, moved: str) -> list[str]:
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


class _Words:
    """A claim's words, plain for comparing and as written for showing, and what stands around its marks."""

    def __init__(self, claim: Claim, document: Document | None) -> None:
        folded = fold(claim.evidence)
        spans = [match.span() for match in WORD.finditer(folded)][:LONGEST]
        ends = [*(start for start, _ in spans[1:]), len(folded)][: len(spans)]
        self.plain = [strip_accents(folded[start:end]) for start, end in spans]
        self.written = [claim.evidence[start:end] for start, end in spans]
        self.stops = [
            re.sub(r"[\s\"']+", "", folded[end:following]) for (_, end), following in zip(spans, ends, strict=True)
        ]
        self.before: list[str] = []  #: words of the sentence before the opening mark
        self.behind: list[str] = []  #: words of the sentence behind the closing mark
        if document is not None and claim.kind == "quotation":
            folded = document.folded or fold(document.text)
            self.before = WORD.findall(strip_accents(folded[claim.sentence_start : claim.start]))
            self.behind = WORD.findall(strip_accents(folded[claim.end : claim.sentence_end]))

    def say(self, start: int, end: int) -> str:
        """The words as written; of a long stretch the first and the last and how many they are."""
        words = self.written[start:end]
        if len(words) <= SHOWN:
            return " ".join(words)
        return f"{' '.join(words[:3])} … {' '.join(words[-3:])} ({len(words)} words)"


def _compare_punctuation(there: _Words, here: _Words, start: int, new_start: int, length: int) -> list[str]:
    """Marks that differ between two words both versions have; what ends a version is its outlet's style."""
    return [
        f"{there.written[a]}{there.stops[a]} → {here.written[b]}{here.stops[b]}"
        for a, b in zip(range(start, start + length - 1), range(new_start, new_start + length - 1), strict=True)
        if there.stops[a] != here.stops[b]
    ]
