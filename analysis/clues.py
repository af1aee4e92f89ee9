"""What a figure claim gives to know its incident by: day, place, actor, what is counted, the words around it."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby, islice
from operator import itemgetter

from msgspec import Struct, msgpack
from msgspec.structs import replace

from .corrections import NO_CORRECTION, find_correction
from .countries import load_countries
from .edtf import read_interval
from .intervals import find_interval
from .lookups import group_claims
from .model import Claim, Document
from .origins import is_lowered
from .spools import sort_rows
from .text import MONTHS, WEEKDAYS, strip_accents
from .units import Units, load_units, name_noun
from .wordlists import list_words, load_words

#: Intervals up to this many days name an incident; longer ones only a season of it.
SHORT = 4
#: No more figures of an article than these are tried as parts of a sum.
PARTS = 50
#: The parts of a sum stand within as many characters of each other.
BESIDE = 700
#: How much of an article's beginning says what its story is, in characters.
HEAD = 600
#: As many happenings and names of an article's beginning tell its tale.
TOLD_OF = 4
TOLD_BY = 8
MOST_NAMES = 40
TOLD_IN = 5000  #: characters in which a word in small letters shows that it is no name
#: What was counted as many days before its article appeared is no news of it.
OLD = 60
#: A title or lead says roughly, as *more than* so many, what is counted further on, up to this factor.
ROUGHLY = 2
#: A title's figure is that of its text, gone wrong, where they differ by no more than this factor.
SLIP = 1.1
#: How far before its sentence a claim's place may have been named, in characters.
BEFORE = 250


#: Words that set a count on top of another.
_ADDED = re.compile(r"\b(?:another|additional|further|others?|a second|a third)\b|\bmore\b(?! than)")
#: Words that make a count a part of what was told of: ``30 of them``, ``the last five bodies``.
_OF_THEM = re.compile(
    r"(?:\s[^\W\d]+)?\sof\s(?:(?:them|these|those|us|whom)\b|(?:his|her|its|their)\s|the\s(?:about\s|some\s)?\d)"
)
#: The same by how badly they were hurt: ``five are in critical condition``, ``serious injuries were about five``.
_SEVERE = re.compile(
    r"(?:\s[^\W\d]+){0,3}\s(?:is|are|was|were|remain(?:s|ed)?)\s(?:still\s|now\s)?in\s(?:a\s|very\s)?(?:serious|critical|grave)\b"
)
_SEVERE_BEFORE = re.compile(r"\b(?:serious|severe|critical)\s[^\W\d]+s\s[^.,;\d]{0,20}$")
#: The same by the word for what befell all of them, which leaves nothing counted: ``five of the arrested``.
_OF_ALL = re.compile(r"\sof\sthe\s[^\W\d]+\b")
#: The same at the beginning of a sentence, of every count behind it: ``Of the dead, 21 were women and nine children``.
_AMONG = re.compile(r"(?:(?:of|among)\s(?:the|those|these|them)|(?:in|at)\s(?:just|only)\sone)\b[^,.;]{0,60},\s")
#: The same behind a count: ``32 foreigners were among the dead``, ``27 were killed in the harbour alone``.
_AMONG_ALL = re.compile(
    r"(?:\s[^\W\d]+){0,3}\s(?:was|were|are|is)\s(?:also\s)?among\s(?:the|those)\b|[^,.;]{3,60}[^\W\d]\salone\b"
)
#: Words that set a count against another before it, which stands in the same sentence.
_AGAINST = re.compile(r"[\w,;] (?:but|while|whereas|although|though|however|contradict\w+|rejected|disput\w+)\b")
_LAST = re.compile(
    r"\bthe\s(?:first|last|final|latest|remaining)\s$"
    r"|\b(?:of\swhich|of\swhom|among\sthem|including)\s(?:about\s|some\s|at\sleast\s|around\s|nearly\s)?$"
)
#: A count of bodies that have a name is a part of them: ``62 bodies had been identified``, ``were handed over``.
_IDENTIFIED = re.compile(
    r"(?:\s[^\W\d]+){0,2}\s(?:have|had|has|were|was)\s(?:so far\s)?(?:been\s)?(?:identified|handed\sover|claimed)\b"
)
#: A family's dead are among those counted: who lost ``her husband and two sons``.
_KIN = frozenset("sons daughters brothers sisters cousins nephews nieces siblings relatives grandchildren".split())
_LOST = re.compile(r"\b(?:lost|lose|losing|buried|mourn\w*|his|her|their|my)\b")
#: Words before a count of what has been counted already.
_RESUMED = re.compile(r"\b(?:the|these|those)\s$")
#: The name that an event bears, behind its noun: ``(Typhoon) Ketsana``.
_GIVEN_NAME = re.compile(r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|In\b|On\b|The\b)([A-Z][a-z]{2,})\b")
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
#: A time in which an incident happened at some day: ``last week``; what counts over it says *in the past week*.
_SOME_DAY = re.compile(r"(?i)(?:last|earlier this|earlier in the|this|late last|early last) (?:week|weekend|month)")
#: Behind a date that a noun of an event owns: ``last week's fire``.
_OWNING = re.compile(r"'s?\s(?=[^\W\d])")
#: Any word, for names: ``U.S.`` counts as ``us``.
_NAME = re.compile(r"[a-z0-9]+")
#: The first letter of a word with a capital.
_INITIAL = re.compile(r"\b[A-Z](?=[a-z])")
#: A word in small letters.
_SMALL = re.compile(r"\b[a-z]{4,}\b")
#: A word that begins with a capital, not the first of its sentence.
_CAPITALISED = re.compile(r"(?<=[a-z,;:—–-] )[A-Z][\w.'’-]+|^[A-Z]\w+(?=['’]s\b)")
_WEAK = load_words("clues.weak")
_SPEAKING = load_words("clues.speaking")
#: Words of an office and of who holds it.
_OFFICES = {"ministry": "minister", "presidency": "president", "premier": "minister", "defence": "defense"}
#: Bodies by their long names, with what these are compared by.
_BODIES = dict(phrase.split(" = ", 1) for phrase in list_words("clues.bodies"))
_COMMON = load_words("clues.common").union(WEEKDAYS, MONTHS)
#: Where something was told, and nothing happened: told a news conference *in Kula*.
_TOLD_THERE = re.compile(r"\b(?:conference|reporters|journalists)\sin\s[A-Z]\w+")
#: Words with a capital that no happening is known by.
_NAMELESS = _COMMON | _SPEAKING | {*_OFFICES.keys(), *_OFFICES.values(), "governor", "police", "gov"}
_PLAIN = load_words("clues.plain")
#: A town's name stands for it without what it is the capital of: the provincial capital Kula.
_CAPITAL = re.compile(r"^(?:the|its)\s(?:[\w'’-]+\s){0,3}capital,?\s(?=[A-Z])")
#: Endings that make a name an adjective, of places that no list of countries has: ``Sicilian``, ``Viennese``.
_DEMONYM = re.compile(r"(?:ian|ia|ese|ean|ish|an|[aiyns])$")


class Voice(Struct, frozen=True, array_like=True):
    """One claim and all its copies: the same article may stand in several documents."""

    claim: Claim
    documents: tuple[str, ...]
    origins: frozenset[str]
    parts: tuple[tuple[str, float], ...]  #: further figures of its article in its unit: where parts of a sum may stand
    speaker: frozenset[str]  #: words that tell who is credited
    plain: bool = False  #: counts no more than "people" (see ``has_plain_noun``)
    corrects: bool = False  #: stands in the corrected version of an article
    denied: bool = False  #: its article says that it was wrong
    denies: tuple[float, ...] = ()  #: the figures that were wrong in its place
    lowers: bool = False  #: says that the count was lowered
    titled: bool = False  #: stands in its article's title


class Clue(Struct, frozen=True, array_like=True):
    """A voice's reading. Names and words are folded and cut, so that inflections meet; words are packed numbers."""

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
    story: bytes  #: content words of the article's beginning
    number: float | None
    interval: tuple[float, float]  #: the numbers it allows
    start: int
    sentence_start: int
    sentence_end: int
    titled: bool
    resumed: bool  #: speaks of what was counted before: ``the two``, ``these six``
    added: bool  #: comes on top of another count: ``another three``, ``five more``, ``three others``
    part: bool  #: is a part of who was told of: ``30 of them``, ``58 of the dead``, ``the last five bodies``
    tied: bool  #: its days are those of one incident, however wide: ``the toll of last week's fire``
    bare: bool  #: has no noun of its own: ``a toll of six``
    moved: bool  #: says that a count has changed: ``rose to 19``
    spread: bool  #: adds up over a time: ``in a single week``
    denied: bool  #: was wrong, its article says
    lowers: bool  #: says that the count was lowered
    named: str  #: the one named event its article begins with, of which it is told: ``amara``
    tale: frozenset[str] = frozenset()  #: what its article's happening is known by, where it is told of: ``mine karsk``
    earlier: bool = False  #: is told as an earlier count
    guessed: bool = False  #: its days are those of another sentence, or of the last hours: a toll may be older
    against: bool = False  #: is set against what stands before it in its sentence: ``19 died, but nurses counted 31``

    @property
    def short(self) -> bool:
        """Whether it dates an incident, not a season."""
        return self.days is not None and (self.days[1] - self.days[0]).days < SHORT


class _WordNumbers(dict[str, int]):
    """Numbers words in the order in which they come."""

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
    """How many words are packed."""
    return len(packed) // 4


def count_common(words: frozenset[int], packed: bytes) -> int:
    """How many of the packed words are among the others."""
    return len(words.intersection(memoryview(packed).cast("i")))


Row = tuple[Claim, Clue, tuple[tuple[str, float], ...], tuple[bool, tuple[float, ...]]]


def read_voices(
    claims: Iterable[Claim], documents: Mapping[str, Document], units: Units | None = None
) -> Iterator[tuple[Voice, Clue]]:
    """Every claim with its clue, copies of an article taken as one: the first of them by document; in no order.

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
        names, found, first = [], [], b""
        for *_, document_id, _, origin, row in copies:
            names.append(document_id)
            found.append(origin or document_id)
            first = first or row
        claim, clue, parts, (corrects, denies) = decode(first)
        shared = frozenset([min(found)])
        told = clue.speaker, has_plain_noun(claim, units), corrects, clue.denied, denies, clue.lowers, clue.titled
        voice = Voice(claim, tuple(dict.fromkeys(names)), shared, parts, *told)
        yield voice, replace(clue, origins=shared)


def _read_rows(
    claims: Iterable[Claim], documents: Mapping[str, Document], units: Units
) -> Iterator[tuple[str | int | bytes, ...]]:
    encode, word_numbers = msgpack.Encoder().encode, _WordNumbers()
    for document_id, every in group_claims(claims):
        told = [c for c in every if c.kind == "figure" and c.measure and c.review != "rejected"]
        document = documents.get(document_id) if told else None
        story = word_numbers.pack(_read_story(document))
        happening = _name_happening(document, units) if document is not None else ""
        tale = _read_tale(document, units) if document is not None else frozenset[str]()
        correction = find_correction(document, every) if document is not None else NO_CORRECTION
        by_unit: dict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(told, key=lambda claim: (claim.start, claim.claim_id)):
            by_unit[claim.unit].append(claim)
        tellers = _find_tellers(told, document, units) if document is not None and tale else frozenset()
        for claim in told:
            parts = tuple((c.claim_id, c.best) for c in by_unit[claim.unit][:PARTS] if c.best and _is_beside(claim, c))
            clue = _read_clue(claim, document, story, word_numbers, units, happening)
            clue = replace(clue, added=clue.added and _is_beside_like(claim, told))
            if claim.claim_id in tellers and not (clue.added or clue.part or clue.spread):
                clue = replace(clue, tale=tale)
            clue = replace(clue, denied=True) if claim.claim_id in correction.denied else clue
            row = encode((claim, clue, parts, (correction.whole, correction.denying.get(claim.claim_id, ()))))
            yield claim.claim_id, claim.event_date, claim.as_of, document_id, claim.start, claim.origin_id, row


def _is_beside_like(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether a count can come on top of another of its measure: not *killed 12 and hurt another 30*, nor the first."""
    before = [c for c in told if c.start < claim.start and c.unit == claim.unit]
    near = [c for c in before if c.sentence_start == claim.sentence_start]
    return not before or any(c.measure == claim.measure for c in near or before)


def _is_beside(claim: Claim, other: Claim) -> bool:
    """Whether two figures of a document may be parts of one count: near each other, of one topic, day and place."""
    if claim is other or abs(claim.start - other.start) > BESIDE:
        return False
    topics = {c.measure.partition(".")[0] for c in (claim, other)}
    dates = {c.event_date for c in (claim, other) if c.event_date}
    apart = claim.place and other.place and not are_related(claim.place, other.place)
    return len(topics) == 1 and len(dates) < 2 and not apart


def read_scope(claim: Claim) -> str:
    """``event``, ``running_total``, ``state`` or ``past``; a rate without a scope is a state, a count an event.

    A level of an open past (``before the war``) is a past level.
    """
    scope = claim.time_scope or ("state" if "/" in claim.unit else "event")
    return "past" if scope == "state" and claim.event_date.startswith(("../", "/")) else scope


def name_source(claim: Claim) -> str:
    """A source's name as compared: folded, without accents; empty in the outlet's own voice, and where digits show
    that it is no name.
    """
    if claim.mode == "own_voice" or (not claim.mode and claim.source_kind == "outlet"):
        return ""
    name = " ".join(_NAME.findall(strip_accents(claim.source).lower()))
    return "" if any(letter.isdigit() for letter in name) else name


def is_measured(claim: Claim) -> bool:
    """Whether a number has a unit (tonnes, USD/barrel) rather than a noun that is counted (people, vessels).

    Read from the claim alone, whichever units its data folder has: a unit stands among the words of the value.
    """
    if not claim.unit or claim.unit == "person":
        return False
    return "/" in claim.unit or not claim.counted or claim.value_text.lower().endswith(claim.counted.lower())


def has_plain_noun(claim: Claim, units: Units) -> bool:
    """Whether what a claim counts is no more than "person": ``people``, ``victims``, the act's name (``12 deaths``)."""
    words = _NAME.findall(claim.counted.lower())
    if not words or words[-1] in _PLAIN:
        return True
    return claim.unit == "person" and name_noun(words[-1], units) != "person"


def are_related(name: str, other: str) -> bool:
    """Whether two names share a telling word: ``U.S. military`` and ``U.S. forces``; never for an empty one."""
    return bool(_read_names(name) & _read_names(other))


def is_titled(claim: Claim, document: Document) -> bool:
    """Whether a claim stands in its article's title or subtitle."""
    return any(p.kind in {"title", "subtitle"} and p.start <= claim.start < p.end for p in document.parts[:8])


def is_added(claim: Claim, document: Document) -> bool:
    """Whether a count comes on top of another: ``another three``, ``five more``."""
    return _ADDED.search(document.folded, max(claim.start - 12, 0), claim.end) is not None


def count_shared_words(one: Claim, other: Claim, document: Document) -> int:
    """How many content words the sentences of two claims of one document share."""
    return len(_read_words(one, document) & _read_words(other, document))


def _read_clue(
    claim: Claim, document: Document | None, story: bytes, word_numbers: _WordNumbers, units: Units, happening: str
) -> Clue:
    noun = [] if "/" in claim.unit else _NAME.findall(claim.counted.lower())
    numbers = [n for n in (claim.best, claim.low, claim.high) if n is not None]
    return Clue(
        article=claim.document_id,
        origins=frozenset(),
        scope=read_scope(claim),
        days=read_interval(claim.event_date),
        said=read_interval(claim.as_of),
        places=_read_places(claim.place),
        names=_read_sentence_names(claim, document),
        actors=_read_names(claim.actor),
        source=name_source(claim),
        speaker=read_speaker(claim, document),
        counted="" if not noun or has_plain_noun(claim, units) else units.alike.get(noun[-1], noun[-1]),
        words=word_numbers.pack(_read_words(claim, document)),
        story=story,
        number=numbers[0] if numbers else None,
        interval=find_interval(claim),
        start=claim.start,
        sentence_start=claim.sentence_start,
        sentence_end=claim.sentence_end,
        titled=document is not None and is_titled(claim, document),
        resumed=document is not None and _is_resumed(claim, document),
        added=document is not None and is_added(claim, document),
        part=document is not None and is_part(claim, document),
        tied=document is not None and _is_tied(claim, document),
        bare=not claim.counted,
        moved=claim.role == "level",
        spread=document is not None and not claim.event_date and _is_spread(claim, document),
        denied=False,
        lowers=document is not None and is_lowered(claim, document),
        named=happening if happening and _is_told_of(claim, document, happening, units) else "",
        earlier=claim.as_of.startswith(".."),
        guessed=claim.date_basis == "inferred" or claim.date_text.endswith("hours"),
        against=document is not None
        and _AGAINST.search(document.folded, claim.sentence_start, claim.start) is not None,
    )


def read_speaker(claim: Claim, document: Document | None) -> frozenset[str]:
    """The words that tell who is credited: of the name, and of the office in the crediting words; empty in the outlet's
    own voice, and where they tell no more than that somebody spoke (``officials``).
    """
    if not name_source(claim):
        return frozenset()
    start, end = claim.source_start, claim.source_end
    credited = document.text[start:end] if document is not None and start is not None and end is not None else ""
    plain = name_body(f"{claim.source} {credited}")
    return frozenset(_OFFICES.get(word, word) for word in _NAME.findall(plain) if word not in _SPEAKING)


def name_body(name: str) -> str:
    """A name folded, without full stops, and with the shortest name of each body: ``unhcr un`` of *the U.N. refugee
    agency*.
    """
    plain = strip_accents(name).lower().replace(".", "").replace("’", "'")
    for long, short in _BODIES.items():
        plain = plain.replace(long, short)
    return plain


def are_one_speaker(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words for one speaker are among those for another: ``the ministry``, ``the Health Ministry``."""
    return bool(one and other) and (one <= other or other <= one)


def is_short_for(short: str, name: str) -> bool:
    """Whether a name is the initials that end another: ``NOC``, *Norland's National Ore Corporation*."""
    letters = short.removeprefix("the ").replace(".", "")
    return len(letters) >= 3 and letters.isupper() and "".join(_INITIAL.findall(name)).endswith(letters)


def _is_tied(claim: Claim, document: Document) -> bool:
    if not claim.date_text:
        return False
    if _SOME_DAY.fullmatch(claim.date_text):
        return True
    at = document.text.find(claim.date_text, claim.sentence_start, claim.sentence_end)
    return at >= 0 and _OWNING.match(document.folded, at + len(claim.date_text)) is not None


def is_part(claim: Claim, document: Document) -> bool:
    """Whether a count is a part of what was told of: ``three of them children``, ``five of the dead``."""
    start, end = claim.value_start, claim.value_end
    if start is None or end is None:
        return False
    folded = document.folded
    among = _AMONG.match(folded, claim.sentence_start or start, start)
    if among or _OF_THEM.match(folded, end, end + 40) or _LAST.search(folded, max(start - 24, 0), start):
        return True
    if _SEVERE.match(folded, end, end + 80) or _SEVERE_BEFORE.search(folded, max(start - 40, 0), start):
        return True
    if _IDENTIFIED.match(folded, end, end + 60) or _AMONG_ALL.match(folded, end, end + 80):
        return True
    if claim.counted.lower() in _KIN and _LOST.search(folded, claim.sentence_start, start):
        return True
    plain = not claim.counted or claim.counted.lower() in ("victim", "victims")
    return plain and _OF_ALL.match(folded, end, end + 40) is not None


def _list_happenings(document: Document, start: int, end: int, units: Units) -> set[str]:
    """The names that events bear in a stretch of a document, folded: ``ketsana`` of *Typhoon Ketsana*."""
    names = set()
    for noun in units.christened:
        at = document.folded.find(noun, start, end)
        while at >= 0:
            whole = at == 0 or not document.folded[at - 1].isalnum()  # no leadership
            found = _GIVEN_NAME.match(document.text, at + len(noun), end) if whole else None
            names |= {found[1].lower()} if found else set()
            at = document.folded.find(noun, at + 1, end)
    return names


def _name_happening(document: Document, units: Units) -> str:
    """The named event that an article begins with, folded; empty for none, and for two of them."""
    names = _list_happenings(document, document.start, min(document.start + HEAD, document.end), units)
    return names.pop() if len(names) == 1 else ""


def _is_told_of(claim: Claim, document: Document | None, happening: str, units: Units) -> bool:
    """Whether a count is that of an article's named event: a total, or told in a sentence that speaks of the event."""
    if document is None:
        return False
    start, end = claim.sentence_start, min(claim.sentence_end, claim.sentence_start + 600)
    if _list_happenings(document, start, end, units) - {happening}:
        return False
    if read_scope(claim) == "running_total" or document.folded.find(happening, start, end) >= 0:
        return True
    return any(document.folded.find(f"the {noun}", start, end) >= 0 for noun in units.christened)


def _read_tale(document: Document, units: Units) -> frozenset[str]:
    """What an article's happening is known by: a kind of happening and a name, both of the article's beginning, such as
    ``dam tesk``.
    """
    start, end = document.start, min(document.start + HEAD, document.end)
    kinds = dict.fromkeys(
        units.happening[word] for word in _NAME.findall(document.folded[start:end]) if word in units.happening
    )
    if not kinds:
        return frozenset()
    common = set(_SMALL.findall(document.text, start, min(document.end, start + TOLD_IN)))
    known: dict[str, bool] = {}
    for match in islice(_CAPITALISED.finditer(document.text, start, end), MOST_NAMES):
        word = match[0].rstrip(".'’-")
        if len(word) > 3 and word not in known and word.lower() not in _NAMELESS:
            known[word] = word.lower() not in common  # no Search, no Election
    found = dict.fromkeys(name for word, is_name in known.items() if is_name for name in sorted(_read_names(word)))
    found |= dict.fromkeys(sorted(_read_names(document.dateline)))
    outlets = _read_names(document.outlet) | _read_names(document.agency)
    names = [name for name in found if name not in outlets][:TOLD_BY]
    return frozenset(f"{kind} {name}" for kind in list(kinds)[:TOLD_OF] for name in names)


def _find_tellers(claims: Sequence[Claim], document: Document, units: Units) -> frozenset[str]:
    """The claims that give the toll of what an article is about, by measure: the figure that is said to have changed, a
    total, that of the title, else the first of its beginning; the earlier figures beside it, what others put it at,
    of whom it counts, and whoever says that it is nobody.
    """
    tellers: set[str] = set()
    by_measure: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _may_be_toll(claim, claims, document):
            by_measure[claim.measure].append(claim)
    for same in by_measure.values():
        known = [claim for claim in same if claim.best and not claim.as_of.startswith("..")]
        early = [claim for claim in known if _rank_toll(claim, document)[0] < LEAST_TOLD]
        main = min(early, key=lambda claim: _rank_toll(claim, document), default=None)
        for claim in same:
            told = main is not None and (claim.best == main.best or (claim in early and _is_rough(claim, main)))
            told = told or (bool(claim.best) and not claim.counted and is_titled(claim, document))
            earlier = claim.as_of.startswith("..")
            rival = main is not None and bool(name_source(claim)) and name_source(claim) != name_source(main)
            rival = rival and not _is_of_site(claim, main) and _are_alike(claim, main, units)
            if told or earlier or claim.best == 0 or (rival and _rank_toll(claim, document)[0] < LEAST_TOLD):
                tellers.add(claim.claim_id)
    return frozenset(tellers)


def _is_rough(claim: Claim, main: Claim) -> bool:
    """Whether a count is another, roughly: over 5,000, of 5,057."""
    low, high = sorted((claim.best or 0.0, main.best or 0.0))
    plain = not (claim.counted and main.counted) or claim.counted == main.counted
    rough = ROUGHLY if "_" in (claim.bound if claim.best == low else main.bound) else SLIP
    return plain and low >= 10 and high <= rough * low


def _are_alike(claim: Claim, main: Claim | None, units: Units) -> bool:
    """Whether two counts are of the same: no soldiers of the people that others put it at."""
    return main is None or has_plain_noun(claim, units) or claim.counted.lower() == main.counted.lower()


def _is_of_site(claim: Claim, main: Claim | None) -> bool:
    """Whether a count is told of a place of its own and is the smaller: 50 dead in Orsk, of 100 in the country."""
    if main is None or not (claim.place and main.place) or are_related(claim.place, main.place):
        return False
    if load_countries().find(claim.place.lower()):  # of the whole country
        return False
    return (claim.best or 0.0) < (main.best or 0.0)


#: The rank of a count that is none of what its article is about: neither a total nor told in the article's beginning.
LEAST_TOLD = 4


def _rank_toll(claim: Claim, document: Document) -> tuple[int, int]:
    total = read_scope(claim) == "running_total"
    early = claim.start < document.start + HEAD
    titled = is_titled(claim, document) and not claim.counted
    if claim.role == "level":
        return 0, claim.start
    total = total and document.folded.find("hospital", claim.start, claim.sentence_end) < 0  # of the hurt, some
    return 1 if total and early else 2 if titled else 3 if early or total else LEAST_TOLD, claim.start


def _may_be_toll(claim: Claim, told: Sequence[Claim], document: Document) -> bool:
    """Whether a count of people may be that of a happening of these days."""
    if claim.unit != "person" or claim.role == "change" or is_part(claim, document):
        return False
    if is_added(claim, document) and _is_beside_like(claim, told):
        return False
    days, said = read_interval(claim.event_date), read_interval(document.published) or read_interval(claim.as_of)
    if days is None or said is None:  # in 1996 is long ago, whenever that is told
        return read_scope(claim) in {"event", "running_total"} and (days is None or (days[1] - days[0]).days <= OLD)
    if (said[1] - days[1]).days > OLD or read_scope(claim) not in {"event", "running_total"}:
        return False
    return (days[1] - days[0]).days < SHORT or read_scope(claim) == "event" or _is_tied(claim, document)


def _is_spread(claim: Claim, document: Document) -> bool:
    """Whether a count without a date says over which time it adds up: ``seized four tonnes in a single week``."""
    start, end = claim.sentence_start, claim.sentence_end
    if not any(document.folded.find(word, start, end) >= 0 for word in _SPELLS):
        return False
    if _TIME_FIRST.match(document.folded, start, claim.start):
        return True
    return _OVER_A_TIME.match(document.folded, claim.end, min(end, claim.end + 70)) is not None


def _is_resumed(claim: Claim, document: Document) -> bool:
    start = claim.value_start
    return start is not None and _RESUMED.search(document.folded, max(start - 7, 0), start) is not None


def _read_story(document: Document | None) -> frozenset[str]:
    if document is None:
        return frozenset()
    return _cut_words(document.folded[document.start : min(document.start + HEAD, document.end)])


@lru_cache(4096)
def _read_names(text: str) -> frozenset[str]:
    plain = strip_accents(text).lower().replace("u.s.", "us").replace("u.k.", "uk")
    countries = load_countries()
    if " " in plain:
        plain = countries.join_phrases(plain)
    words = [w for w in _NAME.findall(plain) if w not in _WEAK] or _NAME.findall(plain)
    words += _list_initials(text)
    return frozenset(countries.find(w) or (_DEMONYM.sub("", w)[:7] if len(w) > 4 else w) for w in words)


def name_place(place: str) -> str:
    """A place's name: ``Kula`` of *the provincial capital Kula*."""
    return _CAPITAL.sub("", " ".join(place.split()))


@lru_cache(4096)
def _read_places(place: str) -> frozenset[str]:
    """The names of a place, without the country of a town: half the sentences of a story may name that."""
    names = _read_names(name_place(place))
    return frozenset(name for name in names if len(name) > 1 and not load_countries().find(name)) or names


def _list_initials(name: str) -> list[str]:
    """What a body is known by for short: *opec* of the Organization of the Petroleum Exporting Countries."""
    initials = "".join(_INITIAL.findall(name.removeprefix("The "))).lower()
    return [initials] if 3 <= len(initials) <= 6 else []


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
    return frozenset(name for found in _CAPITALISED.findall(words) for name in _read_names(found))


def _read_words(claim: Claim, document: Document | None) -> frozenset[str]:
    if document is None:
        return frozenset()
    around = document.folded[claim.sentence_start : claim.start] + " " + document.folded[claim.end : claim.sentence_end]
    return _cut_words(around[:2000])


def _cut_words(folded: str) -> frozenset[str]:
    return frozenset(word.rstrip("s")[:6] for word in _WORD.findall(folded) if word not in _COMMON)
