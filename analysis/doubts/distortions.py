"""Two tellings of one story, sentence by sentence: a hedge that is lost, a source that is dropped, marks that move.

Only articles that share wording are compared, and of them only sentences that say the same: what one has and the
other has not must be the hedge or the source and little else.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from itertools import chain, islice, pairwise

import numpy as np

from ..answers.traits import are_related, name_within
from ..copies.echoes import FUNCTION_WORDS, WORD, EchoBlock, hold_echoes
from ..dating.edtf import read_interval
from ..declared.lexicon import Lexicon
from ..ground.model import Check, Claim, Document, Echo, Sentence
from ..ground.wording import shorten
from .marginnotes import write_check

#: Two articles tell one story where they share as many words in a row, or in rows together.
SHARED = 12
#: No article is compared with more others than this, nor by more sentences.
MOST = 12
SENTENCES = 300
#: Articles that are held at once: those that share wording often come near each other.
HELD = 64
#: Two sentences say the same where they share as many words of content, and these parts of each.
LEAST = 4
OF_BARE = 0.8
OF_FULL = 0.5
#: Words in a row that one article has in quotation marks and the other outside them; so many carry content.
MOVED = 5
TELLING = 3
#: Words are compared by as many letters, so that inflections meet.
CUT = 4

#: Words of who was there, or has read it, and need credit nobody.
_FIRST_HAND = re.compile(
    r"\b(?:this|our|a|its) (?:reporter|correspondent|newspaper|paper|photographer|journalists?)\b"
    r"|\bour (?:own )?reporters\b|\b(?:has|have) (?:seen|read|obtained|reviewed|visited)\b|\bseen by\b"
)

#: What may stand before the first word of a sentence and behind its last.
_MARKS = " \n\r\"'().,;:!?[]-…"

_Find = Callable[[str], Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class _Told:
    sentence: Sentence
    words: frozenset[str]
    hedge: str
    weak: frozenset[str]  #: words of it that weaken
    cued: bool  #: some word of it may credit somebody
    witnessed: bool  #: its words say that the reporter was there, or has read it
    claims: tuple[Claim, ...]  #: those that credit somebody with some of it


def find_differences(
    echoes: Iterable[Echo], documents: Mapping[str, Document], read_claims: _Find, lexicon: Lexicon
) -> Iterator[Check]:
    """Hedges and sources lost between two articles that share wording, and words moved into quotation marks.

    Args:
        echoes: shared wording, all of one document in a row; it says which articles are compared.
        documents: by document_id; those that share wording are looked up, some again and again.
        read_claims: the claims of a document.
        lexicon: hedges and reporting words.

    Returns:
        Differences in the order of the pairs of documents; none where no two share wording. Errs by leaving out.
    """
    met: dict[int, int] = defaultdict(int)
    read = lru_cache(HELD)(lambda name: _Article(partial(documents.__getitem__, name), read_claims(name), lexicon))
    held = hold_echoes(echoes)
    for block in chain.from_iterable(map(_part_documents, held.blocks())):
        one = int(block.placed["one"][0])
        pairs: dict[str, list[Echo]] = {}
        for other in sorted(set(block.placed["other"].tolist())):
            met[one] += 1
            met[other] += 1
            if max(met[one], met[other]) <= MOST and held.ids[one] in documents and held.ids[other] in documents:
                pairs[held.ids[other]] = []
        for echo in held.write(block) if pairs else ():
            if echo.document_b in pairs:
                pairs[echo.document_b].append(echo)
        for name, shared in pairs.items():
            yield from _compare_documents(shared, read(held.ids[one]), read(name))


def _part_documents(block: EchoBlock) -> Iterator[EchoBlock]:
    """The echoes of each document apart."""
    begins = np.flatnonzero(np.diff(block.placed["one"], prepend=-1)).tolist()
    for begin, end in pairwise([*begins, len(block.texts)]):
        yield EchoBlock(block.placed[begin:end], block.texts[begin:end])


class _Article:
    """An article as compared: its claims, those in quotation marks, and its text and sentences, read when asked for."""

    def __init__(self, read_document: Callable[[], Document], claims: Sequence[Claim], lexicon: Lexicon) -> None:
        self._read_document = read_document
        self.claims = claims
        self.quotations = [claim for claim in claims if claim.kind == "quotation"]
        self._lexicon = lexicon
        self._told: dict[int, _Told] = {}

    @cached_property
    def document(self) -> Document:
        """The article itself; most are compared by their quotations alone, and need it not."""
        return self._read_document()

    @cached_property
    def sentences(self) -> Sequence[Sentence]:
        """Its sentences, as many as are compared."""
        return [sentence for sentence in self.document.sentences if sentence.part == "body"][:SENTENCES]

    @cached_property
    def stretches(self) -> Mapping[tuple[int, int], int]:
        """Its sentences by where their words stand, in order; the marks at their ends are none of them."""
        return {_trim_marks(self.document.folded, s.start, s.end): at for at, s in enumerate(self.sentences)}

    @cached_property
    def _crediting(self) -> Sequence[Claim]:
        return [claim for claim in self.claims if claim.mode in {"reported", "quoted"} and claim.source]

    def tell(self, at: int) -> _Told:
        if at not in self._told:
            sentence = self.sentences[at]
            folded = self.document.folded[sentence.start : sentence.end]
            words, padded = WORD.findall(folded), f" {folded} "
            hedges = (hedge for hedge in self._lexicon.hedges if f" {hedge} " in padded)
            self._told[at] = _Told(
                sentence=sentence,
                words=frozenset(word[:CUT] for word in words if word not in FUNCTION_WORDS and len(word) > 2),
                hedge=max((hedge for hedge in hedges if hedge not in self._lexicon.equivocal), key=len, default=""),
                weak=self.find_weak(folded),
                cued=not self._lexicon.certain.isdisjoint(words),
                witnessed=_FIRST_HAND.search(folded) is not None,
                claims=tuple(_find_overlapping(self._crediting, sentence.start, sentence.end)),
            )
        return self._told[at]

    def find_weak(self, folded: str) -> frozenset[str]:
        """The words of a folded text that weaken what it tells."""
        return frozenset(self._lexicon.weakening.findall(folded))

    def tell_beside(self, at: int) -> list[_Told]:
        return [self.tell(beside) for beside in (at - 1, at + 1) if 0 <= beside < len(self.sentences)]


def _trim_marks(folded: str, start: int, end: int) -> tuple[int, int]:
    words = folded[start:end].rstrip(_MARKS)
    return start + len(words) - len(words.lstrip(_MARKS)), start + len(words)


def _compare_documents(shared: Sequence[Echo], one: _Article, other: _Article) -> Iterator[Check]:
    for echo in shared:
        yield from _find_moved_marks(echo, one, other)
    if sum(echo.tokens for echo in shared if echo.kind == "prose") >= SHARED:
        yield from _compare(one, other, _pair_same(shared, one, other))


def _pair_same(shared: Iterable[Echo], one: _Article, other: _Article) -> dict[int, int]:
    """Sentences that stand in both articles word for word: nothing of them is lost."""
    same: dict[int, int] = {}
    stretches = list(one.stretches)
    for echo in shared:
        apart = echo.start_b - echo.start_a
        for start, end in islice(stretches, bisect_left(stretches, (echo.start_a, 0)), None):
            if end > echo.end_a:
                break
            there = other.stretches.get((start + apart, end + apart))
            if there is not None and end + apart <= echo.end_b:
                same[one.stretches[start, end]] = there
    return same


def _compare(one: _Article, other: _Article, same: Mapping[int, int]) -> Iterator[Check]:
    """What is lost between the sentences that are not the same, each held against the one that is most like it."""
    own = [at for at in range(len(one.sentences)) if at not in same]
    theirs = set(range(len(other.sentences))).difference(same.values()) if own else ()
    rare = _index_words(other, sorted(theirs))
    for at in own:
        counts: dict[int, int] = defaultdict(int)
        for word in one.tell(at).words:
            for place in rare.get(word, ()):
                counts[place] += 1
        place = max(counts, key=lambda p: (counts[p], -p), default=-1)
        if place >= 0 and counts[place] >= LEAST - 1:
            yield from _find_loss(one, at, other, place)
            yield from _find_loss(other, place, one, at)


def _index_words(article: _Article, places: Iterable[int]) -> dict[str, list[int]]:
    """Which of some sentences have each word that not very many of them have."""
    by_word: dict[str, list[int]] = defaultdict(list)
    for at in places:
        for word in article.tell(at).words:
            by_word[word].append(at)
    return {word: found for word, found in by_word.items() if len(found) <= MOST}


def _find_loss(kept: _Article, at: int, lost: _Article, place: int) -> Iterator[Check]:
    """What the second sentence has lost of the first: its hedge, or the source that it credits."""
    full, bare, document, second = kept.tell(at), lost.tell(place), kept.document, lost.document
    if not (full.hedge or full.claims) or is_earlier(second, document):
        return
    credited = next((claim for claim in full.claims if not is_published_by(second, claim.source)), None)
    dropped = frozenset(word[:CUT] for c in full.claims for word in WORD.findall(f"{c.source} {c.cue}".lower()))
    hedge = frozenset(word[:CUT] for word in WORD.findall(full.hedge))
    left = full.weak - kept.find_weak(full.hedge)
    passed_on = [claim for claim in bare.claims if is_published_by(document, claim.source)]
    left = left.union(*(kept.find_weak(claim.cue.lower()) for claim in passed_on))
    plain = full.hedge and bare.weak <= left
    if plain and _are_alike(full.words - hedge, bare.words) and (passed_on or _are_credited_alike(full, bare)):
        said = f"Stated plainly here; another telling hedges it (“{shorten(full.hedge)}”)."
        yield _write("hedge_lost", second, bare, document, full, said)
    elif credited is not None and not bare.claims and not bare.cued and not bare.weak:
        alike = _are_alike(full.words - dropped, bare.words - dropped)
        if alike and not _is_credited_nearby(lost, place, credited.source):
            said = f"Stated in the article's own voice; another telling credits it to {shorten(name_within(credited))}."
            yield _write("voice_drift", second, bare, document, full, said)


def is_published_by(document: Document, source: str) -> bool:
    """Whether a source is the outlet or agency of a document: who credits it tells what the document says itself."""
    return are_related(source, document.outlet) or are_related(source, document.agency)


def is_earlier(document: Document, other: Document) -> bool:
    """Whether a document surely appeared on a day before the other's: it has lost nothing of what was still to come."""
    days, others = read_interval(document.published), read_interval(other.published)
    return days is not None and others is not None and days[1] < others[0]


def _are_alike(words: frozenset[str], bare: frozenset[str]) -> bool:
    """Whether a bare sentence says what the full one says, and hardly more."""
    shared = len(words & bare)
    return shared >= LEAST and shared >= OF_BARE * len(bare) and shared >= OF_FULL * len(words)


def _are_credited_alike(full: _Told, bare: _Told) -> bool:
    """Whether the bare sentence credits nobody but whom the full one credits: a second source may know for certain."""
    if not bare.claims:
        return not bare.cued or bool(full.claims) or full.cued
    return all(any(are_related(c.source, other.source) for other in full.claims) for c in bare.claims)


def _is_credited_nearby(article: _Article, at: int, source: str) -> bool:
    """Whether the sentence before or behind credits the source, or names it, or says that the reporter was there."""
    names = frozenset(word[:CUT] for word in WORD.findall(source.lower())) - FUNCTION_WORDS
    near = article.tell_beside(at)
    if any(told.witnessed for told in (*near, article.tell(at))):
        return True
    return any(told.words & names or any(are_related(c.source, source) for c in told.claims) for told in near)


def _write(kind: str, here: Document, bare: _Told, there: Document, full: _Told, message: str) -> Check:
    place, other = ((d.document_id, t.sentence.start, t.sentence.end) for d, t in ((here, bare), (there, full)))
    return write_check(place, kind, message, other, severity="note")


def _find_moved_marks(echo: Echo, one: _Article, other: _Article) -> Iterator[Check]:
    """Words that one article has in quotation marks, and the other outside them as its report of the same speaker."""
    quoted = _find_overlapping(one.quotations, echo.start_a, echo.end_a)
    quoted_there = _find_overlapping(other.quotations, echo.start_b, echo.end_b)
    if not quoted and not quoted_there:
        return
    if _are_marked_alike(echo, one, quoted, other, quoted_there):
        return
    spans = _find_words(one.document, echo.start_a, echo.end_a)
    spans_there = _find_words(other.document, echo.start_b, echo.end_b)
    if len(spans) != len(spans_there):
        return
    here, there = (one.document, spans, quoted, one.claims), (other.document, spans_there, quoted_there, other.claims)
    for (marked, places, quotations, _), (plain, plain_places, others, reports) in ((here, there), (there, here)):
        if is_earlier(marked, plain):
            continue  # who quotes first has pulled nothing into marks
        moved = _find_inside(places, quotations) - _find_inside(plain_places, others)
        first, last = _find_longest(moved)
        words = [marked.folded[slice(*place)] for place in places[first:last]]
        if last - first < MOVED or sum(word not in FUNCTION_WORDS for word in words) < TELLING:
            continue
        span = places[first][0], places[last - 1][1]
        plain_span = plain_places[first][0], plain_places[last - 1][1]
        speakers = {c.source for c in _find_overlapping(quotations, *span) if c.source}
        told = [c for c in _find_overlapping(reports, *plain_span) if c.kind == "statement"]
        if any(are_related(c.source, speaker) for c in told for speaker in speakers):
            said = (
                f"“{shorten(marked.text[slice(*span)])}” stands in quotation marks here; another article reports "
                f"the words of {shorten(min(speakers))} without them."
            )
            place, other_place = (marked.document_id, *span), (plain.document_id, *plain_span)
            yield write_check(place, "quote_altered", said, other_place, severity="note")
            return


def _are_marked_alike(
    echo: Echo, one: _Article, quoted: Sequence[Claim], other: _Article, quoted_there: Sequence[Claim]
) -> bool:
    """Whether shared words are the same to the letter, and the same of them stand in quotation marks."""
    apart = echo.start_b - echo.start_a
    marked = {(max(c.start, echo.start_a) + apart, min(c.end, echo.end_a) + apart) for c in quoted}
    marked_there = {(max(c.start, echo.start_b), min(c.end, echo.end_b)) for c in quoted_there}
    return marked == marked_there and (
        one.document.folded[echo.start_a : echo.end_a] == other.document.folded[echo.start_b : echo.end_b]
    )


def _find_overlapping(claims: Sequence[Claim], start: int, end: int) -> list[Claim]:
    return [claim for claim in claims if claim.start < end and start < claim.end]


def _find_words(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(document.folded, start, end)]


def _find_inside(places: Sequence[tuple[int, int]], quotations: Sequence[Claim]) -> set[int]:
    """Which of some places, in order and apart from each other, stand inside a quotation."""
    starts, ends = [start for start, _ in places], [end for _, end in places]
    inside: set[int] = set()
    for claim in quotations:
        inside.update(range(bisect_left(starts, claim.start), bisect_right(ends, claim.end)))
    return inside


def _find_longest(numbers: set[int]) -> tuple[int, int]:
    """The longest run of numbers, the first of several as long, as a slice."""
    longest = (0, 0)
    first = last = -1
    for number in sorted(numbers):
        first, last = (first if number == last else number), number + 1
        longest = max(longest, (first, last), key=lambda run: run[1] - run[0])
    return longest
