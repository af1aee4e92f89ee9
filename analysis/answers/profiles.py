"""What a figure claim gives to know its incident by: day, place, actor, what is counted, the words around it."""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from msgspec import Struct, msgpack
from msgspec.structs import replace

from ..copies.announcements import is_lowered
from ..dating.edtf import is_day, read_interval
from ..declared.countries import load_countries
from ..declared.units import Units, load_units
from ..ground.model import Claim, Document
from ..ground.text import WEEKDAYS
from ..numbers.numberwords import ONES
from ..reading.diskrows import sort_rows
from ..reading.storedcorpus import group_claims
from .corrections import find_correction
from .intervals import find_interval
from .stories import (
    CAPITALISED,
    COMMON,
    HEAD,
    SHORT,
    find_tolls,
    is_beside_like,
    is_told_of,
    name_happening,
    read_story,
)
from .traits import (
    NAME_WORD,
    are_related,
    has_plain_noun,
    is_added,
    is_feared,
    is_part,
    is_tied,
    is_titled,
    name_place,
    name_source,
    read_names,
    read_scope,
    read_speaker,
)

#: No more figures of an article than these are tried as parts of a sum.
PARTS = 50
#: The parts of a sum stand within as many characters of each other.
BESIDE = 700
#: How far before its sentence a claim's place may have been named, in characters.
BEFORE = 250
#: Words that set a count against another before it, which stands in the same sentence.
_AGAINST = re.compile(r"[\w,;] (?:but|while|whereas|although|though|however|contradict\w+|rejected|disput\w+)\b")
#: Words that set a sentence's count against one told before it, also in another sentence.
_OPPOSED = re.compile(
    r"\b(?:but|while|whereas|although|though|however|instead|conversely|contrary|in contrast|by contrast"
    r"|on the other hand|contradict\w+"
    r"|reject\w*|disput\w+|den(?:y|ies|ied|ying)|dismiss\w*|refut\w+|acknowledg\w+|admit\w*(?! to)"
    r"|for (?:its|their) part|without (?:claiming|confirming)"
    r"|(?:only|just) (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten))\b"
)
#: Words of a sentence that tells of another happening than the one before.
_OTHER = re.compile(
    rf"\b(?:another(?! (?:\d|{'|'.join(ONES)}|dozen))"
    r"|separate|separately|elsewhere|similar|previous|last (?:week|month|year)|the day before"
    r"|an? (?:earlier|second|third|later) [^\W\d]+|earlier this"
    r"|(?:a (?:week|month|year)|(?:days|weeks|months|years)) (?:ago|earlier|later))\b"
)
#: A word of a place that begins with a capital.
_GREAT = re.compile(r"\b[A-ZÀ-Þ][\w.'’]*")
#: A name before a noun: ``63 (Russian) troops``.
_NAMED = re.compile(r"\b[A-Z][\w.’'-]+")
#: Words before a count of what has been counted already.
_RESUMED = re.compile(r"\b(?:the|these|those)\s$")
_SPELLS = ("week", "month", "year", "fortnight", "quarter")
#: A time over which a count adds up: behind it ``(seized four tonnes) in a single week``, at its sentence's beginning
#: ``over the past month, (40 died)``; ``the third haul in a week`` counts nothing over that week.
_SPELL = (
    r"(?:in|within|over|during)\s(?:just\s|only\s|barely\s)?(?:an?|one|the|this|that)\s(?:single\s|past\s|last\s)?"
    r"(?:week|fortnight|month|quarter|year)\b(?!['’]s?\b|-)"
)
_OVER_A_TIME = re.compile(rf"[^,;:]{{0,40}}?(?<!time)\s{_SPELL}(?!\sof\b)")
_TIME_FIRST = re.compile(rf"\s*{_SPELL},?\s")
#: Words of four letters and more, as compared between sentences; both halves of ``drug-trafficking``.
_WORD = re.compile(r"[a-z][a-z']{3,}")
#: Before a day up to which a count goes, or from which on.
_COUNTED_TO = re.compile(r"\b(?:until|till|up\sto|by|as\sof|since|from)\s(?:\w+\s)?\w+day\b")
#: Where something was told, and nothing happened: told a news conference *in Kula*.
_TOLD_THERE = re.compile(r"\b(?:conference|reporters|journalists)\sin\s[A-Z]\w+")


class Voice(Struct, frozen=True, array_like=True):
    """One claim and all its copies: the same article may stand in several documents."""

    claim: Claim
    documents: tuple[str, ...]
    origins: frozenset[str]
    parts: tuple[tuple[str, float], ...]  #: further figures of its article in its unit: where parts of a sum may stand
    speaker: frozenset[str]  #: words that tell who is credited
    published: str = ""  #: when the first of its documents appeared
    outlets: tuple[str, ...] = ("",)  #: of its documents, that of the first before the others; empty where unknown
    plain: bool = False  #: counts no more than "people" (see ``has_plain_noun``)
    corrects: bool = False  #: stands in the corrected version of an article
    denied: bool = False  #: its article says that it was wrong
    denies: tuple[float, ...] = ()  #: the figures that were wrong in its place
    lowers: bool = False  #: says that the count was lowered
    titled: bool = False  #: stands in its article's title
    kind: str = ""  #: who is counted, one word for *troops* and *servicemen*; empty for no more than "people"


class Profile(Struct, frozen=True, array_like=True):
    """What a voice gives to know its incident by. Names and words are folded and cut, so that inflections meet; words
    are packed numbers.
    """

    article: str  #: the article it stands in, whatever copies there are
    origins: frozenset[str]
    scope: str
    days: tuple[date, date] | None  #: when it happened, or of which period a level is
    said: tuple[date, date] | None  #: the day it speaks about
    places: frozenset[str]
    names: frozenset[str]  #: names in the claim's sentence and, where it has no place, shortly before
    actors: frozenset[str]
    source: str  #: as compared
    speaker: frozenset[str]  #: words that tell who is credited, also by the office: ``governor``
    counted: str  #: the noun, empty where it says no more than "people"
    words: bytes  #: content words of the sentence outside the claim's own
    opening: bytes  #: content words of the article's beginning
    number: float | None
    interval: tuple[float, float]  #: the numbers it allows
    start: int
    sentence_start: int
    sentence_end: int
    titled: bool
    resumed: bool  #: speaks of what was counted before: ``the two``, ``these six``
    added: bool  #: comes on top of another count: ``another three``, ``five more``, ``three others``
    feared: bool  #: somebody only fears that it was so
    part: bool  #: is a part of who was told of: ``30 of them``, ``58 of the dead``, ``the last five bodies``
    tied: bool  #: its days are those of one incident, however wide: ``the toll of last week's fire``
    bare: bool  #: has no noun of its own: ``a toll of six``
    moved: bool  #: says that a count has changed: ``rose to 19``
    spread: bool  #: adds up over a time: ``in a single week``
    denied: bool  #: was wrong, its article says
    lowers: bool  #: says that the count was lowered
    named: str  #: the one named event its article begins with, of which it is told: ``amara``
    story: frozenset[str] = frozenset()  #: what its article's happening is known by, if told of: ``mine karsk``
    earlier: bool = False  #: is told as an earlier count
    guessed: bool = False  #: its days are those of another sentence, or of the last hours: a toll may be older
    share: bool = False  #: its sentence tells of several places what befell in each: ``19 in Brod, 31 in Kula``
    against: bool = False  #: is set against what stands before it in its sentence: ``19 died, but nurses counted 31``
    whose: frozenset[str] = frozenset()  #: whose people are counted: ``russia`` of *63 Russian troops*
    wide: bool = False  #: its place is no more than a country
    opposed: bool = False  #: its sentence sets it against what stands before: ``however``, ``denied``, ``only 9``
    other: bool = False  #: its sentence tells of another happening too: ``a similar attack``, ``in a separate raid``
    change: bool = False  #: says by how much something rose or fell
    weekday: int = -1  #: of an event, Monday 0, also where nothing says which Monday; -1 where it is unknown

    @property
    def short(self) -> bool:
        """Whether it dates an incident, not a season."""
        return self.days is not None and (self.days[1] - self.days[0]).days < SHORT


class _WordNumbers(dict[str, int]):
    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number

    def pack(self, words: Iterable[str]) -> bytes:
        """Words as four bytes each, in no order."""
        return array("i", [self[word] for word in words]).tobytes()


def unpack_words(packed: bytes) -> frozenset[int]:
    """The numbers of packed words."""
    return frozenset(memoryview(packed).cast("i"))


def count_words(packed: bytes) -> int:
    return len(packed) // 4


def count_common(words: frozenset[int], packed: bytes) -> int:
    """How many of the packed words are among the others."""
    return len(words.intersection(memoryview(packed).cast("i")))


#: What stands for a document that is not at hand: it has no words.
_UNKNOWN = Document("", "", 0, 0, "", "", "unknown", "", "", "", "unknown", "", "", 0)

Row = tuple[Claim, Profile, tuple[tuple[str, float], ...], str, tuple[bool, tuple[float, ...]]]


def read_voices(
    claims: Iterable[Claim], documents: Mapping[str, Document], units: Units | None = None
) -> Iterator[tuple[Voice, Profile]]:
    """Every claim with its profile, copies of an article taken as one: the first of them by document; in no order.

    Args:
        claims: all claims; only figures with a measure are taken, rejected ones left out; the origin of one that has
            none is its document.
        documents: by id, for the words around a claim.
        units: for the nouns that count people; the project's own for none.
    """
    units = units or load_units()
    rows = sort_rows(_read_rows(claims, documents, units), keys=5)
    decode = msgpack.Decoder(Row).decode
    for _, copies in groupby(rows, key=itemgetter(0, 1, 2)):
        names, outlets, found, first = [], [], [], b""
        for *_, document_id, _, outlet, origin, row in copies:
            names.append(document_id)
            outlets.append(outlet)
            found.append(origin or document_id)
            first = first or row
        claim, profile, parts, published, (corrects, denies) = decode(first)
        shared = frozenset([min(found)])
        kept = profile.denied, denies, profile.lowers, profile.titled, profile.counted
        told = has_plain_noun(claim, units), corrects, *kept
        texts, known = tuple(dict.fromkeys(names)), tuple(dict.fromkeys(outlets))
        voice = Voice(claim, texts, shared, parts, profile.speaker, published, known, *told)
        yield voice, replace(profile, origins=shared)


def _read_rows(
    claims: Iterable[Claim], documents: Mapping[str, Document], units: Units
) -> Iterator[tuple[str | int | bytes, ...]]:
    encode, word_numbers = msgpack.Encoder().encode, _WordNumbers()
    for document_id, every in group_claims(claims):
        told = [c for c in every if c.kind == "figure" and c.measure and c.review != "rejected"]
        if not told:
            continue
        document = documents.get(document_id, _UNKNOWN)
        opening = word_numbers.pack(
            _cut_words(document.folded[document.start : min(document.start + HEAD, document.end)])
        )
        happening, story = name_happening(document, units), read_story(document, units)
        correction = find_correction(document, every)
        by_unit: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(told, key=lambda claim: (claim.start, claim.claim_id)):
            by_unit[claim.unit].append(claim)
        shares: dict[tuple[int, str], set[str]] = defaultdict(set)
        for claim in told:
            shares[claim.sentence_start or 0, claim.measure].update([claim.place] if claim.place else ())
        tolls = find_tolls(told, document, units) if story else frozenset()
        for claim in told:
            parts = tuple((c.claim_id, c.best) for c in by_unit[claim.unit][:PARTS] if c.best and _is_beside(claim, c))
            profile = _read_profile(claim, document, opening, word_numbers, units, happening)
            added = profile.added and is_beside_like(claim, told)
            toll = claim.claim_id in tolls and not (added or profile.part or profile.spread)
            profile = replace(
                profile,
                added=added,
                story=story if toll else profile.story,
                share=bool(claim.place) and len(shares[claim.sentence_start or 0, claim.measure]) > 1,
                denied=claim.claim_id in correction.denied,
            )
            corrected = correction.whole, correction.denying.get(claim.claim_id, ())
            row = encode((claim, profile, parts, document.published, corrected))
            place = document_id, claim.start, document.outlet
            yield claim.claim_id, claim.event_date, claim.as_of, *place, claim.origin_id, row


def _is_beside(claim: Claim, other: Claim) -> bool:
    """Whether two figures of a document may be parts of one count: near each other, of one topic, day and place."""
    if claim is other or abs(claim.start - other.start) > BESIDE:
        return False
    topics = {c.measure.partition(".")[0] for c in (claim, other)}
    dates = {c.event_date for c in (claim, other) if c.event_date}
    apart = claim.place and other.place and not are_related(claim.place, other.place)
    return len(topics) == 1 and len(dates) < 2 and not apart


def count_shared_words(one: Claim, other: Claim, document: Document) -> int:
    """How many content words the sentences of two claims of one document share."""
    return len(_read_words(one, document) & _read_words(other, document))


def _read_profile(
    claim: Claim, document: Document, opening: bytes, word_numbers: _WordNumbers, units: Units, happening: str
) -> Profile:
    noun = [] if "/" in claim.unit else NAME_WORD.findall(claim.counted.lower())
    value = claim.value_start or 0
    return Profile(
        article=claim.document_id,
        origins=frozenset(),
        scope=read_scope(claim),
        days=read_interval(claim.event_date),
        said=read_interval(claim.as_of),
        places=_read_places(claim.place),
        names=_read_sentence_names(claim, document) | _read_region(claim.place, document),
        actors=read_names(claim.actor),
        source=name_source(claim),
        speaker=read_speaker(claim, document),
        counted="" if not noun or has_plain_noun(claim, units) else units.alike.get(noun[-1], noun[-1]),
        words=word_numbers.pack(_read_words(claim, document)),
        opening=opening,
        number=claim.number,
        interval=find_interval(claim),
        start=claim.start,
        sentence_start=claim.sentence_start,
        sentence_end=claim.sentence_end,
        titled=is_titled(claim, document),
        resumed=_RESUMED.search(document.folded, max(value - 7, 0), value) is not None,
        added=is_added(claim, document),
        feared=is_feared(claim),
        part=is_part(claim, document),
        tied=is_tied(claim, document),
        bare=not claim.counted,
        moved=claim.role == "level",
        change=claim.role == "change",
        spread=not claim.event_date and _is_spread(claim, document),
        denied=False,
        lowers=is_lowered(claim, document),
        named=happening if happening and is_told_of(claim, document, happening, units) else "",
        earlier=claim.as_of.startswith(".."),
        guessed=claim.date_basis == "inferred" or claim.date_text.endswith("hours"),
        against=_AGAINST.search(document.folded, claim.sentence_start, claim.start) is not None,
        wide=_is_wide(_read_places(claim.place)),
        whose=_read_whose(claim, document),
        opposed=_OPPOSED.search(document.folded, claim.sentence_start, claim.end) is not None,
        other=_OTHER.search(document.folded, claim.sentence_start, claim.sentence_end) is not None,
        weekday=_read_weekday(claim, document),
    )


def _read_weekday(claim: Claim, document: Document) -> int:
    """On which day of the week an event was, by its date or the words that date it; -1 where that is unknown, and for a
    day up to which a count goes (``until Tuesday``).
    """
    if read_scope(claim) != "event" or (claim.event_date and not is_day(claim.event_date)):
        return -1
    if claim.event_date:
        return date.fromisoformat(claim.event_date).weekday()
    at = max(document.text.find(claim.date_text, claim.sentence_start, claim.sentence_end), 0)
    if _COUNTED_TO.search(f"{document.folded[max(at - 12, 0) : at]}{claim.date_text.lower()}"):
        return -1
    named = [number for number, day in enumerate(WEEKDAYS) if day in claim.date_text.lower()]
    return named[0] if len(named) == 1 else -1


def _read_whose(claim: Claim, document: Document) -> frozenset[str]:
    """Whose people a claim counts, by the names between number and noun; of *63 of its troops* those of who says so."""
    end = claim.value_end
    if end is None or not claim.counted or claim.unit != "person":
        return frozenset()
    at = document.text.find(claim.counted, end, end + 60)
    between = document.text[end : max(at, end)]
    if claim.source and " of its " in f" {between} ":
        return read_names(claim.source)
    return frozenset(name for found in _NAMED.findall(between) for name in read_names(found))


def _is_spread(claim: Claim, document: Document) -> bool:
    """Whether a count without a date says over which time it adds up: ``seized four tonnes in a single week``."""
    start, end = claim.sentence_start, claim.sentence_end
    if not any(document.folded.find(word, start, end) >= 0 for word in _SPELLS):
        return False
    if _TIME_FIRST.match(document.folded, start, claim.start):
        return True
    return _OVER_A_TIME.match(document.folded, claim.end, min(end, claim.end + 70)) is not None


@lru_cache(4096)
def _read_places(place: str) -> frozenset[str]:
    """The names of a place, without the country of a town: half the sentences of a story may name that."""
    said = name_place(place)
    names = read_names(" ".join(_GREAT.findall(said)) or said)
    return frozenset(name for name in names if len(name) > 1 and not load_countries().find(name)) or names


# Behind a town's name, what it lies in: Kula, capital of Orlo; Kula, in the northern province of Orlo.
_LIES_IN = re.compile(
    r",?\s(?:(?:city|town|district)\s)?(?:which\s)?(?:is\s)?(?:in|(?:the\s)?(?:[a-z]+\s){0,2}capital\s(?:city\s)?of)\s"
    r"(?:the\s)?(?:[a-z'-]+\s){0,3}([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)"
)
# Before it: Orlo's capital Kula; the Orlo provincial capital, Kula.
_CAPITAL_OF = re.compile(r"([A-Z][\w-]+)(?:['’]s)?\s(?:[a-z]+\s){0,2}capital,?\s(?:city\s)?(?:of\s)?$")
_AROUND = 60  # characters
_OFTEN = 8  # times: so often is a place's name looked at


def _read_region(place: str, document: Document) -> frozenset[str]:
    """The names of the province or country in which an article says that a place lies: ``Orlo`` of Kula."""
    said = name_place(place)
    regions: list[str] = []
    at = document.text.find(said, document.start, document.end) if said[:1].isupper() else -1
    for _ in range(_OFTEN):
        if at < 0:
            break
        behind = _LIES_IN.match(document.text, at + len(said))
        before = _CAPITAL_OF.search(document.text, max(document.start, at - _AROUND), at)
        regions += [found[1] for found in (behind, before) if found]
        at = document.text.find(said, at + len(said), document.end)
    return frozenset(name for region in regions for name in read_names(region))


def _is_wide(places: frozenset[str]) -> bool:
    """Whether places are no more than countries, which hold many happenings: ``Mali``, ``the Algerian border``."""
    return bool(places) and all(load_countries().find(name) for name in places)


def _read_sentence_names(claim: Claim, document: Document | None) -> frozenset[str]:
    """Names in a claim's sentence; for a count whose sentence names no place of it also in the lines before, where its
    place may be; for a title's also in the lead, which names the town of the country.
    """
    if document is None:
        return frozenset()
    placed = claim.place and document.text.find(claim.place, claim.sentence_start, claim.sentence_end) >= 0
    lone = not placed and read_scope(claim) in {"event", "running_total"}
    start = max(document.start, claim.sentence_start - BEFORE) if lone else claim.sentence_start
    end = claim.sentence_end + (BEFORE if is_titled(claim, document) else 0)
    words = document.text[start : min(end, document.end, claim.sentence_start + 2000)]
    words = _TOLD_THERE.sub("", words) if lone and " in " in words else words
    return frozenset(name for found in CAPITALISED.findall(words) for name in read_names(found))


def _read_words(claim: Claim, document: Document) -> frozenset[str]:
    around = document.folded[claim.sentence_start : claim.start] + " " + document.folded[claim.end : claim.sentence_end]
    return _cut_words(around[:2000])


def _cut_words(folded: str) -> frozenset[str]:
    return frozenset(word.rstrip("s")[:6] for word in _WORD.findall(folded) if word not in COMMON)
