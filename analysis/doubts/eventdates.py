"""One event on two days inside a document: ``the fire on 12 March``, then ``survivors of the 14 March fire``.

An event is known by its noun and what happens to it (it happens, begins, ends, is signed), so only one that a text has
one of is judged: where a text speaks of two attacks, of ``a second blast`` or of ``the aftershock``, nothing is said.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..answers.traits import read_scope
from ..dating.edtf import read_day
from ..ground.judgment import Each, read_toml
from ..ground.model import Check, Claim, DateMention, Document, Sentence
from ..ground.text import fold
from ..ground.wording import say_date
from .marginnotes import find_place, write_check

#: Events further apart than this many days are hardly one that is dated wrongly.
MOST_DAYS = 45
#: How far before a date its event may stand, and behind it.
BEFORE = 160
BEHIND = 40
#: Behind ``the accident happened`` its date stands within as many characters; before it, the claim that tells it.
NEAR = 60
NEARBY = 600

_SCHEMA = Each({"nouns": [str], "verbs": [str], "sudden": bool, "personal": bool, "signed": bool})
_THE = r"(?:the|this|that|his|her|their|its)"
_OPENING = re.compile(rf"\b{_THE} $")
_SINCE = re.compile(r"since (?:the )?")
_OWNED = re.compile(r"\b(?:his|her|their) ")
#: What stands between an event's verb and its day.
_ON = r"(?: late| early| only)?(?: on)?(?: the (?:night|morning|evening|afternoon) of)? (?:\w+day,? )?$"
# What happens to an event. ``began`` and the like take any noun, the others those of the families.
_BEGUN = r"(?P<begin>began|begun|started|broke out|was launched|got under way)"
_TOOK_PLACE = r"(?P<happen>happened|occurred|took place|was carried out|was held)"
_STRUCK = r"(?P<strike>struck|hit|shook|swept through|ripped through|tore through) [^,.;:]{1,60}?"
_SIGN = r"(?:signed|concluded|ratified)"
#: ``The strike at the pits, which began on``, ``The earthquake struck the hills on``: an event, its verb, the date.
_TOLD = re.compile(
    rf"\b(?P<the>{_THE}|an?) (?P<kind>(?:[\w'-]+ ){{0,3}}?)(?P<head>[\w-]+)"
    r"(?: (?:of|at|in|on|for|by|against|between|with|over|near) [^,.;:]{1,60}?)?,? (?:which |that )?"
    rf"(?:{_BEGUN}|{_TOOK_PLACE}|(?P<sign>(?:was |were )?{_SIGN})|{_STRUCK}){_ON}"
)
#: A happening that was told before, up to the words behind which its date stands.
_HAPPENED = re.compile(r"\b(?:the|this) (?:\w+ ){1,3}?(?:happened|occurred|took place|was carried out)\b")
#: Words that tell of more than one: ``another fire``, ``the second of three blasts``, ``attacks``.
_MORE = (
    r"\b(?:second|third|another|two|three|four|five|several|previous|earlier|similar|other|both|each|series of|first|"
    r"new|latest|last|separate|many|dozens? of|most recent|follow-up|subsequent)\s(?:[\w'-]+\s){0,2}(?:%s)s?\b"
    r"|\b(?:%s)s\b"
)
_WORD = re.compile(r"[a-z][a-z'-]{2,}")
_EMPTY = frozenset("the this that his her their its and new deadly fatal huge massive big large major national".split())


@dataclass(frozen=True, slots=True, eq=False)
class Events:
    """What ``data/events.toml`` says, as patterns on folded text."""

    names: tuple[str, ...]
    family: Mapping[str, str]  #: the name of an event by its noun
    sudden: frozenset[str]
    personal: frozenset[str]
    behind: re.Pattern[str]  #: ``the [14 March] tannery fire``: behind the date
    before: re.Pattern[str]  #: ``since her resignation on``, ``the earthquake of``: up to the date
    signed: re.Pattern[str]  #: ``signed the water agreement on``: the verb first
    act: re.Pattern[str]  #: ``Kari Holm resigned on``: a verb that a noun takes up, in a group for each name: ``e0``
    counted: re.Pattern[str]  #: ``A fire at a garment factory``, before the count of its victims
    more: Mapping[str, re.Pattern[str]]  #: by family: words that tell of more than one


def read_events(path: Path) -> Events:
    """The events of a file; none where there is no file.

    Raises:
        InputError: a key or value is not as expected.
    """
    data = read_toml(path, _SCHEMA, ("*.nouns",)) if path.exists() else {}
    family = {fold(noun): name for name, event in data.items() for noun in event["nouns"]}
    signed = [noun for noun, name in family.items() if data[name].get("signed")]
    acts = [rf"(?P<e{at}>{_join(event.get('verbs', ()))})" for at, event in enumerate(data.values())]
    noun = rf"(?P<noun>{_join(family)})"
    return Events(
        names=tuple(data),
        family=family,
        sudden=frozenset(name for name, event in data.items() if event.get("sudden")),
        personal=frozenset(name for name, event in data.items() if event.get("personal")),
        behind=re.compile(rf" (?P<kind>(?:[\w'-]+ ){{0,2}}?){noun}\b(?! (?:victims?|trial|anniversary))"),
        # A verb before the noun may be what the date belongs to, so only a preposition may stand there.
        before=re.compile(
            rf"(?:\b(?:since|of|in|during|until|from) {_THE} (?P<kind>(?:[\w'-]+ ){{0,3}}?){noun}"
            r"(?: (?:at|in|near) [^,.;:]{1,40}?)? on"
            rf"|\b{_THE} (?P<kind2>(?:[\w'-]+ ){{0,3}}?){noun.replace('noun', 'noun2')} of) (?:\w+day,? )?$"
        ),
        signed=re.compile(
            rf"\b{_SIGN} (?P<the>{_THE}|an?) (?P<kind>(?:[\w'-]+ ){{0,3}}?)(?P<head>{_join(signed)})"
            rf"(?: (?:with|on|to|in|at) [^,.;:]{{1,40}}?)?(?: on)? (?:\w+day,? )?$"
        ),
        act=re.compile(rf"\b(?:{'|'.join(acts) or '(?!)'})(?: (?:in|at|off|near|from) [^,.;:]{{1,40}}?)?{_ON}"),
        counted=re.compile(
            rf"\b(?:an?|the) (?P<kind>(?:[\w'-]+ ){{0,3}}?){noun}(?: (?:at|in|on|near|of) (?P<where>[^,.;:]{{1,50}}))?"
        ),
        more={name: re.compile(_MORE % ((_join(event["nouns"]),) * 2)) for name, event in data.items()},
    )


def _join(words: Iterable[str]) -> str:
    """An alternation of whole words, the longest first; one that nothing fits where there are none."""
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=lambda w: (-len(w), w))) or "(?!)"


@dataclass(frozen=True, slots=True)
class _Event:
    """A mention of a dated event: ``key`` is its family and what happens to it."""

    key: tuple[str, str]
    kind: frozenset[str]  #: what tells it from others of its family: ``garment factory``
    definite: bool
    told: bool  #: says what happened on the day; ``the 5 March fire`` only tells it from other fires
    day: date
    start: int
    end: int


def find_split_events(document: Document, claims: Sequence[Claim], known: Events) -> Iterator[Check]:
    """Events that a document dates on two days, each once; the later mention first, the earlier beside it."""
    yield from _find_happenings(document, claims)
    events: dict[tuple[str, str], list[_Event]] = defaultdict(list)
    for event in [*_list_events(document, known), *_list_counted(document, claims, known)]:
        events[event.key].append(event)
    for (family, _), same in sorted(events.items()):
        more = known.more.get(family)
        if len({event.day for event in same}) != 2 or (
            more is not None and more.search(document.folded, document.start, document.end)
        ):
            continue
        same.sort(key=lambda event: event.start)
        first = same[0]
        other = next(event for event in same if event.day != first.day)
        if _are_one(first, other) and document.find_sentence(first.start) != document.find_sentence(other.start):
            places = ((document.document_id, event.start, event.end) for event in (other, first))
            yield write_check(next(places), "date_conflict", _say(other.day, first.day), next(places))


def _say(day: date, other: date) -> str:
    days = f"{say_date(day.isoformat())} here and {say_date(other.isoformat())} before"
    return f"Dated {days}, of what reads as one event."


def _are_one(first: _Event, other: _Event) -> bool:
    alike = not first.kind or not other.kind or bool(first.kind & other.kind)
    near = 0 < abs((first.day - other.day).days) <= MOST_DAYS
    return other.definite and (first.told or other.told) and alike and near


def _list_events(document: Document, known: Events) -> Iterator[_Event]:
    for mention in document.dates:
        day = _read_mentioned_day(document, mention)
        sentence = document.find_sentence(mention.start) if day is not None else None
        if day is None or sentence is None or sentence.part != "body":
            continue
        for key, kind, definite, told in _read_mention(document, mention, sentence, known):
            words = frozenset(_WORD.findall(kind)) - _EMPTY
            yield _Event(key, words, definite, told, day, mention.start, mention.end)


def _read_mention(
    document: Document, mention: DateMention, sentence: Sentence, known: Events
) -> Iterator[tuple[tuple[str, str], str, bool, bool]]:
    """What a date dates: family and aspect, words of its kind, whether it was told before, whether it is told here."""
    folded, start = document.folded, max(sentence.start, mention.start - BEFORE)
    since = _SINCE.match(folded, mention.start, mention.end)
    at = since.end() if since else mention.start
    if _OPENING.search(folded, max(start, at - 6), at):
        behind = known.behind.match(folded, mention.end, min(sentence.end, mention.end + BEHIND))
        if behind and known.family[behind["noun"]] not in known.personal:
            yield (known.family[behind["noun"]], "happen"), behind["kind"], True, False
        return
    before = known.before.search(folded, start, mention.start)
    if before:
        noun, kind = before["noun"] or before["noun2"], before["kind"] or before["kind2"] or ""
        owned = _OWNED.search(before[0]) is not None
        if owned or known.family[noun] not in known.personal:
            yield (known.family[noun], "happen"), kind, True, False
        return
    told = known.signed.search(folded, start, mention.start) or _TOLD.search(folded, start, mention.start)
    if told:
        head, definite = told["head"], not told["the"].startswith("a")
        aspect = "sign" if told.re is known.signed else told.lastgroup or ""
        if head in known.family:
            aspect = "happen" if aspect == "strike" or known.family[head] in known.sudden else aspect
            yield (known.family[head], aspect), told["kind"], definite, True
        elif aspect == "begin":
            yield (head, aspect), told["kind"], definite, True
        return
    act = known.act.search(folded, start, mention.start)
    if act and act.lastgroup:
        yield (known.names[int(act.lastgroup[1:])], "happen"), "", False, True


def _list_counted(document: Document, claims: Sequence[Claim], known: Events) -> Iterator[_Event]:
    """The incidents whose victims are counted: ``A fire at a garment factory killed 21 workers on March 12``."""
    for claim in claims:
        day = read_day(claim.event_date) if claim.measure and read_scope(claim) == "event" else None
        if day is None:
            continue
        found = known.counted.search(document.folded, claim.sentence_start, claim.start)
        if found:
            kind = frozenset(_WORD.findall(f"{found['kind']} {found['where'] or ''}")) - _EMPTY
            yield _Event((known.family[found["noun"]], "happen"), kind, False, True, day, claim.start, claim.end)


def _find_happenings(document: Document, claims: Sequence[Claim]) -> Iterator[Check]:
    """A day that a text gives an incident, and another shortly after: ``The accident happened on Tuesday``."""
    same = [c for c in claims if c.measure and read_scope(c) == "event" and read_day(c.event_date)]
    starts = [claim.start for claim in same]
    for mention, start in _list_happenings(document) if same else ():
        before = same[bisect_right(starts, start - NEARBY) : bisect_left(starts, start)]
        day = read_day(mention.edtf)
        other = read_day(before[-1].event_date) if before else None
        if day is not None and other is not None and day != other:
            place = document.document_id, mention.start, mention.end
            yield write_check(place, "date_conflict", _say(day, other), find_place(before[-1]))


def _list_happenings(document: Document) -> Iterator[tuple[DateMention, int]]:
    """The day behind ``the accident happened``, and where its sentence begins."""
    for sentence in document.sentences:
        match = _HAPPENED.search(document.folded, sentence.start, sentence.end)
        if match is None:
            continue
        end = min(sentence.end, match.end() + NEAR)
        days = [mention for mention in document.list_dates(match.end(), end) if read_day(mention.edtf)]
        if days:
            yield days[0], sentence.start


def _read_mentioned_day(document: Document, mention: DateMention) -> date | None:
    """The day that a mention names; of ``since the fire on 12 March`` the first, though it means a period; of ``the 12
    March fire`` that of the last such day, whatever is to come of it.
    """
    first, slash, _ = mention.edtf.partition("/")
    lead = document.folded[max(document.start, mention.start - BEHIND - 30) : mention.end]
    day = read_day(first if slash and "since " in lead else mention.edtf)
    published = read_day(document.published)
    if day is None or published is None or mention.basis != "resolved" or not published < day:
        return day
    past = day.replace(year=day.year - 1, day=min(day.day, 28) if day.month == 2 else day.day)
    return past if lead.rstrip().endswith(f"the {document.folded[mention.start : mention.end]}") else day
