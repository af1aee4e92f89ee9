"""One event on two days inside a document: ``the fire on 12 March``, then ``survivors of the 14 March fire``.

An event is known by its noun and what happens to it (it happens, begins, ends, is signed), so only one that a text has
one of is judged: where a text speaks of two attacks, of ``a second blast`` or of ``the aftershock``, nothing is said.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .clues import read_scope
from .edtf import read_interval
from .model import Claim, DateMention, Document, Sentence
from .timing import Slip, find_sentence, list_dates
from .wording import say_date

#: Events further apart than this many days are hardly one that is dated wrongly.
MOST_DAYS = 45
#: How far before a date its event may stand, and behind it.
BEFORE = 160
BEHIND = 40
#: Behind ``the accident happened`` its date stands within as many characters; before it, the claim that tells it.
NEAR = 60
NEARBY = 600

# Nouns of events by family: words of one family may mean one event.
_FAMILIES = {
    "fire": "fire|blaze|inferno",
    "quake": "earthquake|quake",
    "crash": "crash|collision|accident|derailment|wreck",
    "blast": "explosion|blast|bombing|bomb attack|car bomb",
    "attack": "attack|assault|raid|ambush|airstrike|air strike|strike|shelling|drone strike",
    "shooting": "shooting|massacre",
    "sinking": "sinking|capsizing|shipwreck",
    "slide": "landslide|mudslide|avalanche",
    "collapse": "collapse",
    "resignation": "resignation",
    "arrest": "arrest|detention",
    "killing": "killing|murder|assassination|slaying",
    "kidnapping": "kidnapping|abduction",
    "death": "death",
    "vote": "election|referendum",
    "coup": "coup",
    "meeting": "summit",
    "pact": "agreement|deal|accord|treaty|pact|contract|memorandum|ceasefire|truce",
}
_FAMILY = {noun: family for family, nouns in _FAMILIES.items() for noun in nouns.split("|")}
#: What begins and happens at once.
_SUDDEN = frozenset({"fire", "quake", "crash", "blast", "shooting", "sinking", "slide", "collapse"})
#: What happens to many people, each time another: only ``his arrest`` takes up the one told before.
_OF_SOMEBODY = frozenset({"resignation", "arrest", "killing", "kidnapping", "death"})
_NOUN = "(?P<noun>" + "|".join(sorted(_FAMILY, key=len, reverse=True)) + ")"
_THE = r"(?:the|this|that|his|her|their|its)"
#: ``the [14 March] tannery fire``: behind the date.
_BEHIND = re.compile(rf" (?P<kind>(?:[\w'-]+ ){{0,2}}?){_NOUN}\b(?! (?:victims?|trial|anniversary))")
_OWNED = re.compile(r"\b(?:his|her|their) ")
_SINCE = re.compile(r"since (?:the )?")
_OPENING = re.compile(rf"\b{_THE} $")
#: ``since her resignation on``, ``of the fire on``, ``the earthquake of``: before the date. A verb before the noun may
#: be what the date belongs to, so only a preposition may stand there.
_BEFORE = re.compile(
    rf"(?:\b(?:since|of|in|during|until|from) {_THE} (?P<kind>(?:[\w'-]+ ){{0,3}}?){_NOUN}"
    r"(?: (?:at|in|near) [^,.;:]{1,40}?)? on"
    rf"|\b{_THE} (?P<kind2>(?:[\w'-]+ ){{0,3}}?){_NOUN.replace('noun', 'noun2')} of) (?:\w+day,? )?$"
)
# What happens to an event. ``began`` and the like take any noun, the others those of the families.
_ASPECTS = {
    "begin": r"began|begun|started|broke out|was launched|got under way",
    "happen": r"happened|occurred|took place|was carried out|was held",
    "strike": r"struck|hit|shook|swept through|ripped through|tore through",
    "sign": r"(?:was |were )?(?:signed|concluded|ratified)",
}
#: ``The strike at the pits, which began on``, ``The earthquake struck the hills on``: an event, its verb, the date.
_TOLD = re.compile(
    rf"\b(?P<the>{_THE}|an?) (?P<kind>(?:[\w'-]+ ){{0,3}}?)(?P<head>[\w-]+)"
    r"(?: (?:of|at|in|on|for|by|against|between|with|over|near) [^,.;:]{1,60}?)?,? (?:which |that )?"
    rf"(?:(?P<begin>{_ASPECTS['begin']})|(?P<happen>{_ASPECTS['happen']})|(?P<sign>{_ASPECTS['sign']})"
    rf"|(?P<strike>{_ASPECTS['strike']}) [^,.;:]{{1,60}}?)"
    r"(?: late| early| only)?(?: on)? (?:\w+day,? )?$"
)
#: ``signed the water agreement on``: the verb first.
_SIGNED = re.compile(
    rf"\b(?:signed|concluded|ratified) (?P<the>{_THE}|an?) (?P<kind>(?:[\w'-]+ ){{0,3}}?)"
    rf"(?P<head>{_FAMILIES['pact']})(?: (?:with|on|to|in|at) [^,.;:]{{1,40}}?)?(?: on)? (?:\w+day,? )?$"
)
#: ``Kari Holm resigned on``: a verb that a noun takes up.
_ACT = re.compile(
    r"\b(?:(?P<resignation>resigned|stepped down)|(?:was|were) (?:(?P<arrest>arrested|detained)"
    r"|(?P<killing>murdered|assassinated)|(?P<kidnapping>kidnapped|abducted))|(?P<sinking>sank|capsized)"
    r"|(?P<collapse>collapsed))(?: (?:in|at|off|near|from) [^,.;:]{1,40}?)?(?: late| early)?(?: on)? (?:\w+day,? )?$"
)
#: A happening that was told before, up to the words behind which its date stands.
_HAPPENED = re.compile(r"\b(?:the|this) (?:\w+ ){1,3}?(?:happened|occurred|took place|was carried out)\b")
#: An incident that comes up, before the count of its victims: ``A fire at a garment factory``.
_COUNTED = re.compile(
    rf"\b(?:an?|the) (?P<kind>(?:[\w'-]+ ){{0,3}}?){_NOUN}(?: (?:at|in|on|near|of) (?P<where>[^,.;:]{{1,50}}))?"
)
#: Words that tell of more than one: ``another fire``, ``the second of three blasts``, ``aftershock``.
_MORE = (
    r"\b(?:second|third|another|two|three|four|five|several|previous|earlier|similar|other|both|each|series of|first|"
    r"new|latest|last|separate|many|dozens? of|most recent|follow-up|subsequent)\s(?:[\w'-]+\s){0,2}(?:%s)s?\b"
    r"|\b(?:%s)s\b"
)
_MORE_OF = {family: re.compile(_MORE % (nouns, nouns)) for family, nouns in _FAMILIES.items()}
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_EMPTY = frozenset("the this that his her their its and new deadly fatal huge massive big large major national".split())


@dataclass(frozen=True, slots=True)
class _Event:
    """A mention of a dated event: ``key`` is its family and what happens to it."""

    key: tuple[str, str]
    kind: frozenset[str]  #: what tells it from others of its family: ``garment factory``
    definite: bool
    day: date
    start: int
    end: int


def find_split_events(document: Document, claims: Sequence[Claim]) -> Iterator[Slip]:
    """Events that a document dates on two days, each once; the later mention first, the earlier beside it.

    Args:
        document: with its dates and sentences.
        claims: the document's figure claims, in order of the text: their dates are those of their incidents.
    """
    yield from _find_happenings(document, claims)
    events: dict[tuple[str, str], list[_Event]] = defaultdict(list)
    for event in [*_list_events(document), *_list_counted(document, claims)]:
        events[event.key].append(event)
    for (family, _), same in sorted(events.items()):
        more = _MORE_OF.get(family)
        if len({event.day for event in same}) != 2 or (
            more is not None and more.search(document.folded, document.start, document.end)
        ):
            continue
        same.sort(key=lambda event: event.start)
        first = same[0]
        other = next(event for event in same if event.day != first.day)
        if _are_one(first, other) and find_sentence(document, first.start) != find_sentence(document, other.start):
            yield Slip("date_conflict", other.start, other.end, first.start, first.end, _say(other.day, first.day))


def _say(day: date, other: date) -> str:
    return (
        f"Dated {say_date(day.isoformat())} here and {say_date(other.isoformat())} before, of what reads as one event."
    )


def _are_one(first: _Event, other: _Event) -> bool:
    alike = not first.kind or not other.kind or bool(first.kind & other.kind)
    return other.definite and alike and 0 < abs((first.day - other.day).days) <= MOST_DAYS


def _list_events(document: Document) -> Iterator[_Event]:
    for mention in document.dates:
        day = _read_mentioned_day(document, mention)
        sentence = find_sentence(document, mention.start) if day is not None else None
        if day is None or sentence is None or sentence.part != "body":
            continue
        for key, kind, definite in _read_mention(document, mention, sentence):
            words = frozenset(_WORD.findall(kind)) - _EMPTY
            yield _Event(key, words, definite, day, mention.start, mention.end)


def _read_mention(
    document: Document, mention: DateMention, sentence: Sentence
) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """What a date dates: family and aspect, words of its kind, whether the event was told before."""
    folded, start = document.folded, max(sentence.start, mention.start - BEFORE)
    since = _SINCE.match(folded, mention.start, mention.end)
    at = since.end() if since else mention.start
    if _OPENING.search(folded, max(start, at - 6), at):
        behind = _BEHIND.match(folded, mention.end, min(sentence.end, mention.end + BEHIND))
        if behind and _FAMILY[behind["noun"]] not in _OF_SOMEBODY:
            yield (_FAMILY[behind["noun"]], "happen"), behind["kind"], True
        return
    before = _BEFORE.search(folded, start, mention.start)
    if before:
        noun, kind = before["noun"] or before["noun2"], before["kind"] or before["kind2"] or ""
        owned = _OWNED.search(before[0]) is not None
        if owned or _FAMILY[noun] not in _OF_SOMEBODY:
            yield (_FAMILY[noun], "happen"), kind, True
        return
    told = _SIGNED.search(folded, start, mention.start) or _TOLD.search(folded, start, mention.start)
    if told:
        head, definite = told["head"], not told["the"].startswith("a")
        aspect = "sign" if told.re is _SIGNED else told.lastgroup or ""
        if head in _FAMILY:
            aspect = "happen" if aspect == "strike" or _FAMILY[head] in _SUDDEN else aspect
            yield (_FAMILY[head], aspect), told["kind"], definite
        elif aspect == "begin":
            yield (head, aspect), told["kind"], definite
        return
    act = _ACT.search(folded, start, mention.start)
    if act and act.lastgroup:
        yield (act.lastgroup, "happen"), "", False


def _list_counted(document: Document, claims: Sequence[Claim]) -> Iterator[_Event]:
    """The incidents whose victims are counted: ``A fire at a garment factory killed 21 workers on March 12``."""
    for claim in claims:
        day = _read_only_day(claim.event_date) if claim.measure and read_scope(claim) == "event" else None
        if day is None:
            continue
        found = _COUNTED.search(document.folded, claim.sentence_start, claim.start)
        if found:
            kind = frozenset(_WORD.findall(f"{found['kind']} {found['where'] or ''}")) - _EMPTY
            yield _Event((_FAMILY[found["noun"]], "happen"), kind, False, day, claim.start, claim.end)


def _find_happenings(document: Document, claims: Sequence[Claim]) -> Iterator[Slip]:
    """A day that a text gives an incident, and another shortly after: ``The accident happened on Tuesday``."""
    same = [c for c in claims if c.measure and read_scope(c) == "event" and _read_only_day(c.event_date)]
    starts = [claim.start for claim in same]
    for mention, start in _list_happenings(document) if same else ():
        before = same[bisect_right(starts, start - NEARBY) : bisect_left(starts, start)]
        day = _read_only_day(mention.edtf)
        other = _read_only_day(before[-1].event_date) if before else None
        if day is not None and other is not None and day != other:
            first = before[-1]
            yield Slip("date_conflict", mention.start, mention.end, first.start, first.end, _say(day, other))


def _list_happenings(document: Document) -> Iterator[tuple[DateMention, int]]:
    """The day behind ``the accident happened``, and where its sentence begins."""
    for sentence in document.sentences:
        match = _HAPPENED.search(document.folded, sentence.start, sentence.end)
        if match is None:
            continue
        end = min(sentence.end, match.end() + NEAR)
        days = [mention for mention in list_dates(document, match.end(), end) if _read_only_day(mention.edtf)]
        if days:
            yield days[0], sentence.start


def _read_mentioned_day(document: Document, mention: DateMention) -> date | None:
    """The day that a mention names; of ``since the fire on 12 March`` the first, though it means a period."""
    first, slash, _ = mention.edtf.partition("/")
    lead = document.folded[max(document.start, mention.start - BEHIND - 30) : mention.end]
    return _read_only_day(first if slash and "since " in lead else mention.edtf)


def _read_only_day(edtf: str) -> date | None:
    """The day, where a date is one."""
    days = read_interval(edtf)
    return days[0] if days and days[0] == days[1] else None
