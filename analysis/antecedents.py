"""What a sentence takes over from those beside it: the day and the place of the event that it goes on with.

*A bomb exploded in Brod on Monday. Five people were hurt.* News tells the day once. A count without any date of its
own takes that of the nearest sentence before it that dates an occasion of its topic (``occasions`` in
``data/topics``), or of the next sentence where that tells when *the attack took place*. Any sign of another event
(*meanwhile*, *another attack*, *years ago*) and the day stays open. A headline takes the day of what it announces.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from .circumstances import Circumstances
from .edtf import is_day
from .episodes import find_episode, find_told_again
from .lexicon import Lexicon
from .measures import Reading
from .model import DateMention, Document, Sentence
from .moments import is_long
from .scenes import DEFINITE, LONGEST, OTHER_TIME, Day, Scene, Scenes, are_found, find_other_times
from .sums import ENOUGH, ONE_DAY
from .topics import Measure
from .vocabulary import Judgment
from .weighings import Asking, Weighings, is_recent

#: What two commas set apart with a verb of its own: the troops, which have trained there for the past weeks, were hit.
_BY_THE_WAY: Final = re.compile(r",\s(?:which|who|whose|where)\b[^,;]*,")
# What parts a count from words behind it, and what may stand there: 12 died, the most since 1990; said that so far
_APART: Final = re.compile(
    r"(?:,|;|\bthat\b|\bsaid\b).*?\b(?!(?:in|the|over|during|within|for|of|this|police|said)\b)[a-z]+\b", re.DOTALL
)
#: Words that add up what several events of a time did.
_TOTALLED: Final = re.compile(r"\b(?:in all|a total of|altogether|in total)\b")
#: Before a trigger: a perfect tense reaches to now and leaves the day open.
_PERFECT: Final = re.compile(
    r"(?<!to\s)(?<!could\s)(?<!may\s)(?<!might\s)(?<!must\s)(?<!would\s)\b(?:has|have)\s+"
    r"(?!(?:been\s+)?(?:reported|said|estimated|confirmed|announced|told|claimed|put|stated|declared|indicated|informed"
    r"|(?:now\s|already\s)?(?:risen|climbed|reached|topped|passed|grown|jumped|soared))\b)(?:(?!(?:are|is|were|was|that|who|which|after|when)\b)[\w,]+\s+){0,14}$"
)
# Between a number and a trigger: who have been killed, have died.
_HAVE_BEEN: Final = re.compile(
    r"\s(?:has|have)\s(?:also\s|now\s|already\s)?(?:been\s(?:[a-z]+ly\s)?)?(?:[a-z]+(?:,|\sand)\s[\w\s,-]{1,30})?$"
)
# Behind such a trigger: nothing that could name another event.
_CLAUSE_ENDS: Final = re.compile(r"\s*(?:[.,;)]|$|(?:and|as|so)\b)")
#: In a sentence with a total: of a time that goes on rather than of one event.
_THIS_YEAR: Final = re.compile(
    r"\b(?:this (?:year|season|month|week|summer|winter)|daily|wave of|series of|spate of)\b"
)
#: Before a trigger: another event than the one gone on with: this took place hours before the fighting, was revenge for
#: the murder.
_BESIDE_ANOTHER: Final = re.compile(
    r"\b(?:(?:hours|days|weeks) before|(?:days|weeks|months) after"
    r"|(?:response|reply|answer|reaction) to|(?:retaliation|reprisal|revenge|vengeance) for) (?:the|an?) [^,.;]*$"
    r"|\b(?:days?|weeks?|months?|years?) after [a-z'-]+ (?!place)[^,.;]*$"
)
# Before a count: the raid came two days after a bomb killed
_CAME_AFTER: Final = re.compile(
    r"\W*(?:the|this|that|it)\s(?:[a-z-]+\s){0,4}(?:came|comes|occurred|happened)\s(?:just\s|only\s|barely\s)?"
    r"(a|one|two|three|four|five)\sdays?\safter\s[^;:]*$"
)
_COUNTED: Final = "one", "two", "three", "four", "five"
# What opens a sentence: before the ambush, in the days prior to the attack.
_BEFORE_IT: Final = re.compile(
    r"\W*(?:in (?:the )?)?(?:(?:hours|days|weeks) )?(?:before|prior to) (?:the|this|that) ([^,;.]{3,30}), "
)
# Behind a trigger: were killed in the earlier fighting.
_IN_EARLIER: Final = re.compile(r"\s(?:in|during)\s(?:the\s|an?\s)?(?:earlier|previous)\s")
# Between two counts of one event: four people died and at least
_BESIDE: Final = re.compile(r"[^;:()]{1,120}?(?:,|\band|\bwhile)\s[^,;:()]{0,60}")
_PLAIN: Final = re.compile(r"[a-z]+")
_OF_EVENTS: Final = frozenset("event running_total".split())
_OTHERS: Final = re.compile(r"\bother\b")
_OF: Final = re.compile(r"\s+of\s+")
_OF_THE: Final = re.compile(r"\s+of\s+(?:the|these|those|all|both)\s+")
# Before and behind the day that heads an entry of a chronicle: - Kula, 3 May 2013: / 3 May 2013 -
_HEAD_OPENS: Final = re.compile(r"\W*(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, ){0,2}")
_HEAD_ENDS: Final = re.compile(r"[:.]\s|\s?[-\u2013\u2014]{1,2}\s")
_FIRST: Final = 40  # counts: a lead has no more
_LEAD: Final = 3  # sentences: so soon an article tells what its headline announces
_SUBJECT: Final = 40  # characters: so many begin a sentence about the same people
_AHEAD: Final = 3  # sentences: so soon a story tells when it befell
_BACK: Final = 4  # sentences: so far back *the attack* finds its day, whatever was told between
_STORY: Final = 14  # sentences: so far in a story of an event may begin
# Who was counted before: three of the dead, four of them, of those killed.
_OF_THOSE: Final = re.compile(r"\b(?:of|among)\s(?:those\s|them\b|whom\b|all\s)")
# Whoever is told of before, somebody else as well: he died along with nine of his men.
_ALONG: Final = re.compile(r"\b(?:along|together)\swith\b[^,.;]*$")
# What was told just before, as a subject: it killed 12.
_IT: Final = re.compile(r"\W*(?:it|this|that)\s(?:[a-z]+\s){0,4}$")
# What a time told just before adds up.
_THAT_PERIOD: Final = re.compile(r"\b(?:in|during|over)\s(?:this|that|the\ssame)\s(?:period|week|month|year)\b")
# A time told just before: during this period.
_THAT_TIME: Final = re.compile(r"\b(?:this|that|the same)\s(?:period|week|month|year|time)\b")


def carry_days(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, those of events with the day and place of the event they go on with.

    What stands in a reading is kept, but for a day on which bodies were found; what is empty is filled. The basis of
    such a day is ``inferred``. Errs by leaving it open.
    """
    measures = judgment.topics.measures
    if not document.dates or not any(measures[r.measure].occasions for r in readings if r.measure):
        return list(readings)
    readings = _date_entries(document, readings, measures)
    scenes = Scenes(document, readings, judgment)
    carried = [_carry(document, reading, measures.get(reading.measure), scenes) for reading in readings]
    shared, weighings = _share_days(document, carried, scenes), Weighings(scenes)
    weighed = [_weigh(reading, measures.get(reading.measure), scenes, weighings) for reading in shared]
    only = _find_only_day(weighed)
    if only and is_recent(only.edtf, document.published):
        weighed = [_take_only(reading, measures.get(reading.measure), scenes, only) for reading in weighed]
    added = [_add_up(reading, measures.get(reading.measure), scenes) for reading in weighed]
    return _lend_to_titles(document, added, scenes)


def _date_entries(
    document: Document, readings: Sequence[Reading], measures: Mapping[str, Measure]
) -> Sequence[Reading]:
    """The readings, those without a date in an entry of a chronicle with the day that heads it.

    *3 May 2013: Prisoners set fire to a mill. Four guards were hurt.* One such line alone makes no chronicle.
    """
    heads = [m for m in document.dates if _HEAD_ENDS.match(document.text, m.end) and _heads_entry(document, m)]
    if len(heads) < 2:
        return readings
    starts, told = [head.start for head in heads], []
    for reading in readings:
        around, at = reading.circumstances, bisect_right(starts, reading.quantity.start) - 1
        open_day = at >= 0 and around is not None and not (around.event_date or around.date_text)
        if around is not None and open_day and measures[reading.measure].occasions:
            head = heads[at]
            if document.text.find("\n\n", head.end, reading.quantity.start) < 0:
                words = document.text[head.start : head.end]
                around = replace(
                    around, time_scope="event", event_date=head.edtf, date_text=words, date_basis="inferred"
                )
                reading = replace(reading, circumstances=around)
        told.append(reading)
    return told


def _heads_entry(document: Document, mention: DateMention) -> bool:
    """Whether a day, behind a place at most, opens its line."""
    line = document.text[max(0, document.text.rfind("\n", 0, mention.start) + 1) : mention.start]
    return is_day(mention.edtf) and len(line) < 40 and _HEAD_OPENS.fullmatch(line) is not None


def _share_days(document: Document, readings: Sequence[Reading], scenes: Scenes) -> list[Reading]:
    """The readings, those without a day with that which another of their sentence took over: ``four died and seven``
    were hurt. None where the others took two, or a semicolon stands between."""
    taken: dict[int, list[Reading]] = {}
    for reading in readings:
        around = reading.circumstances
        if around is not None and around.time_scope in _OF_EVENTS and around.date_basis == "inferred":
            taken.setdefault(scenes.find_sentence(reading.quantity.start), []).append(reading)
    return [_take_beside(document, reading, taken, scenes) for reading in readings] if taken else list(readings)


def _take_beside(
    document: Document, reading: Reading, taken: Mapping[int, Sequence[Reading]], scenes: Scenes
) -> Reading:
    around = reading.circumstances
    if around is None or around.time_scope not in _OF_EVENTS or around.event_date or around.date_text:
        return reading
    others = [
        other
        for other in taken.get(scenes.find_sentence(reading.quantity.start), ())
        if other.circumstances and other.circumstances.time_scope == around.time_scope
    ]
    days = {(other.circumstances.event_date, other.circumstances.date_text) for other in others if other.circumstances}
    if len(days) != 1:
        return reading
    first, last = sorted((reading.quantity.start, others[0].quantity.start))
    if not _BESIDE.fullmatch(document.folded, first, last):
        return reading
    edtf, words = days.pop()
    return replace(reading, circumstances=replace(around, event_date=edtf, date_text=words, date_basis="inferred"))


def _weigh(reading: Reading, measure: Measure | None, scenes: Scenes, weighings: Weighings) -> Reading:
    """A reading still without a day with the one that most of its article speaks for.

    None for a vague count (*dozens*), which may be of any time, and for a total up to now.
    """
    around, document = reading.circumstances, scenes.document
    if measure is None or around is None or not measure.occasions or around.time_scope not in _OF_EVENTS:
        return reading
    if around.event_date or around.date_text or not document.dates:
        return reading
    at = scenes.find_sentence(reading.quantity.start)
    total = around.time_scope == "running_total"
    if total and (_is_perfect(document, reading, at) or _is_of_long(document, reading, scenes, at)):
        return reading
    if reading.quantity.bound == "vague":
        return reading
    mine = scenes.read(at, measure) if document.sentences[at].part == "body" else None
    if mine is None or _is_of_another(document, reading, measure, scenes, at):
        return reading
    if mine.elsewhen and _speaks_elsewhen(document, document.sentences[at], reading):
        return reading
    definite = _is_definite(document, reading, mine, scenes.judgment.lexicon)
    fresh = mine.indefinite and not definite
    leads = _is_lead(scenes, at, measure)
    first = _is_first_told(document, reading) and not are_found(document, reading, scenes.judgment.lexicon.afterwards)
    day = weighings.choose_day(Asking(at, measure, mine, around.place, fresh, first, leads, definite, total))
    if day is None:
        return reading
    dated = replace(
        around, time_scope=_weigh_again(around, day), event_date=day.edtf, date_text=day.words, date_basis="inferred"
    )
    return replace(reading, circumstances=dated)


def _find_only_day(readings: Sequence[Reading]) -> Day | None:
    """The one day of every dated count of an article; none where any has another, or a longer time."""
    told = {
        (r.circumstances.event_date, r.circumstances.date_text)
        for r in readings
        if r.measure and r.circumstances and r.circumstances.event_date
    }
    days = {edtf for edtf, _ in told}
    counts = sum(bool(r.circumstances and r.circumstances.event_date and r.measure) for r in readings)
    return Day(*min(told)) if len(days) == 1 and counts > 2 and is_day(min(days)) else None


def _take_only(reading: Reading, measure: Measure | None, scenes: Scenes, only: Day) -> Reading:
    """A count without a day with that of all others of its article, if its sentence leaves what they tell in no way."""
    around, document = reading.circumstances, scenes.document
    if measure is None or around is None or not measure.occasions or around.time_scope not in _OF_EVENTS:
        return reading
    if around.event_date or around.date_text or reading.quantity.bound == "vague":
        return reading
    at = scenes.find_sentence(reading.quantity.start)
    if (around.time_scope == "running_total" and not around.weight) or _is_perfect(document, reading, at):
        return reading
    mine = scenes.read(at, measure) if document.sentences[at].part == "body" else None
    if mine is None or mine.turns or mine.indefinite or mine.elsewhen or any(mine.days) or mine.day is not None:
        return reading
    if _is_of_another(document, reading, measure, scenes, at):
        return reading
    dated = replace(
        around, time_scope=_weigh_again(around, only), event_date=only.edtf, date_text=only.words, date_basis="inferred"
    )
    return replace(reading, circumstances=dated)


def _weigh_again(around: Circumstances, day: Day) -> str:
    """The scope of a count with the day it takes over: 11,000 dead, a total by its number, are of one quake."""
    one = 0 < around.weight < ENOUGH + ONE_DAY and is_day(day.edtf)
    return "event" if one else around.time_scope


def _add_up(reading: Reading, measure: Measure | None, scenes: Scenes) -> Reading:
    """A count that no day of its article dates as a total, where its own words nearly make it one and neither its
    sentence nor the one before names an event.
    """
    around = reading.circumstances
    if around is None or not around.leaning or around.time_scope != "event" or around.event_date or around.date_text:
        return reading
    at = scenes.find_sentence(reading.quantity.start)
    told = (scenes.read(i, measure) for i in (at - 1, at)) if measure else ()
    if any(scene is not None and (scene.definite or scene.indefinite) for scene in told):
        return reading
    return replace(reading, circumstances=replace(around, time_scope="running_total"))


def _carry(document: Document, reading: Reading, measure: Measure | None, scenes: Scenes) -> Reading:
    around = reading.circumstances
    if measure is None or around is None or not measure.occasions or around.time_scope not in _OF_EVENTS:
        return reading
    at = scenes.find_sentence(reading.quantity.start)
    found = are_found(document, reading, scenes.judgment.lexicon.afterwards)
    found = found and around.date_basis != "inferred"  # but for what a day is counted back to
    if not (found or _is_open(around, scenes, at)):
        return reading
    if spanned := _carry_span(reading, measure, scenes, at):
        return replace(reading, circumstances=spanned)
    if earlier := _carry_back(document, reading, measure, scenes, at):
        return replace(reading, circumstances=earlier)
    if not _goes_on(document, reading, measure, scenes, at, found):
        return reading
    mine = scenes.read(at, measure)
    if mine is None:
        return reading
    definite = _is_definite(document, reading, mine, scenes.judgment.lexicon)
    if found or not (around.event_date or around.date_text):
        total = any(word.search(document.folded, *_get_span(document, at)) for word in (_TOTALLED, _THAT_PERIOD))
        scene = _choose_scene(reading, measure, scenes, at, mine, definite, total, found)
        if around.event_date and scene is not None and scene.day is not None and scene.day.edtf >= around.event_date:
            scene = None
        if scene is None and found:
            around = replace(around, event_date="", date_text="", date_basis="unknown")
        if scene is not None and scene.day is not None and (is_long(scene.day.edtf) or not total):
            # the offensive has left 127 dead since Friday; there are 26 dead among the troops
            bare = not (mine.kinds or mine.indefinite or around.place)
            parted = bare and "/" in scene.day.edtf and scene.day.edtf in scenes.totalled
            runs = scene.span if around.time_scope == "running_total" else None  # 305 dead since the offensive began
            around = replace(
                around,
                time_scope="running_total" if total or parted else _weigh_again(around, scene.day),
                event_date=_run_to_now(document, runs or scene.day),
                date_text=scene.day.words,
                date_basis="inferred" if scene.day.edtf else "unknown",
                place=around.place or scene.place,
            )
    scenes.taken[at] = around.event_date
    if not around.place and not mine.place:
        around = replace(around, place=_find_scene_place(scenes, at, measure, mine, definite, around.event_date))
    return replace(reading, circumstances=around)


def _choose_scene(
    reading: Reading, measure: Measure, scenes: Scenes, at: int, mine: Scene, definite: bool, total: bool, found: bool
) -> Scene | None:
    """The scene that dates a count without a date of its own; what a sentence dates otherwise only looks ahead.

    ``found``: those counted are bodies, found on a day that need not be that of their deaths.
    """
    document, place = scenes.document, reading.circumstances.place if reading.circumstances else ""
    told = _is_first_told(document, reading)
    leads = _is_lead(scenes, at, measure) or (definite and _is_lead(scenes, at - 1, measure))
    if again := find_told_again(scenes, at, measure, reading):
        return again
    sole = mine.day is not None and {*mine.days, mine.day.edtf} == {mine.day.edtf}
    one = sole and mine.occurs
    if found and one and mine.kinds:
        return mine  # bodies were found where a bus plunged on Monday
    if not found and sole and mine.day and (one or not mine.elsewhen) and _is_set_off(document, reading, at, mine.day):
        return mine
    if not found and (mine.days or (told and (mine.elsewhen or _is_perfect(document, reading, at)))):
        return (
            _find_after(scenes, at, measure)
            or _find_next(scenes, at, measure, mine, reading)
            or find_episode(scenes, at, measure, mine, reading, definite, leads)
        )
    return (
        _find_scene(scenes, at, measure, mine, definite, place, total)
        or _find_next(scenes, at, measure, mine, reading)
        or _find_round(scenes, at, measure, mine)
        or find_episode(scenes, at, measure, mine, reading, definite, leads)
        or _find_bulletin(scenes, at, measure)
    )


def _is_set_off(document: Document, reading: Reading, at: int, day: Day) -> bool:
    """Whether a semicolon parts a count from the day of what did it: a ferry sank ``on 6 May;`` 12 drowned."""
    start = document.sentences[at].start
    told = document.text.find(day.words, start, reading.quantity.start)
    return told >= 0 and document.text.count(";", told, reading.quantity.start) == 1


def _carry_span(reading: Reading, measure: Measure, scenes: Scenes, at: int) -> Circumstances | None:
    """A total with the time of the war or offensive that the sentences before it tell of; none without one.

    A war that was over in a year is one event.
    """
    around, document = reading.circumstances, scenes.document
    if around is None or around.event_date or not scenes.has_dates(at - 2, at):
        return None
    opens = _IT.match(document.folded[scenes.starts[at] : reading.trigger_start])
    perfect = _is_perfect(document, reading, at)
    if around.time_scope != "running_total" and not (opens and perfect):  # an epidemic began in May; it has killed 12
        return None
    sentence, lasting = document.sentences[at], scenes.judgment.lexicon.lasting
    if lasting.isdisjoint(_PLAIN.findall(document.folded, scenes.starts[max(0, at - 2)], sentence.start)):
        return None
    tied = opens or perfect or not lasting.isdisjoint(_PLAIN.findall(document.folded, sentence.start, sentence.end))
    if OTHER_TIME.search(document.folded, sentence.start, sentence.end):
        return None
    mine = scenes.read(at, measure)
    if mine is None or mine.turns or mine.days:
        return None
    for back in (1, 2) if tied else (1,):
        scene = scenes.read(at - back, measure)
        if scene is None or scene.turns:
            return None
        if scene.span is not None:
            single = "/" not in scene.span.edtf and scene.span.edtf[:4] < document.published[:4]
            return replace(
                around,
                time_scope="event" if single else "running_total",
                event_date=_run_to_now(document, scene.span),
                date_text=scene.span.words,
                date_basis="inferred",
            )
        if scene.day is not None:
            return None
    return None


def _carry_back(
    document: Document, reading: Reading, measure: Measure, scenes: Scenes, at: int
) -> Circumstances | None:
    """A count of what was some days before the event told last: *the raid came two days after a bomb killed 12*."""
    around = reading.circumstances
    match = _CAME_AFTER.fullmatch(document.folded, scenes.starts[at], reading.quantity.start)
    mine = scenes.read(at, measure) if match else None
    if match is None or around is None or mine is None or any(mine.days):
        return None
    days = (scene.day for scene, _ in _list_before(scenes, at, measure, mine, definite=True) if scene.day is not None)
    last = next(days, None)
    if last is None or not is_day(last.edtf):
        return None
    count = 1 if match[1] == "a" else 1 + _COUNTED.index(match[1])
    day = date.fromisoformat(last.edtf) - timedelta(count)
    return replace(around, event_date=day.isoformat(), date_text=last.words, date_basis="inferred")


def _run_to_now(document: Document, span: Day) -> str:
    """A time that has no end with the day of the document as its end."""
    now = is_day(document.published) and span.edtf.endswith("/..")
    return f"{span.edtf.removesuffix('..')}{document.published}" if now else span.edtf


def _is_open(around: Circumstances, scenes: Scenes, at: int) -> bool:
    """Whether a day or place is missing that the sentences beside could tell: both hang on a date in one of them."""
    if around.event_date:
        return not around.place and scenes.has_dates(at - _BACK, at)
    return not around.date_text


def _get_span(document: Document, at: int) -> tuple[int, int]:
    return document.sentences[at].start, document.sentences[at].end


def _goes_on(document: Document, reading: Reading, measure: Measure, scenes: Scenes, at: int, found: bool) -> bool:
    """Whether a count can be of the event told before: no words of another time, no perfect tense up to now but of
    those who *have been found*.
    """
    sentence, quantity = document.sentences[at], reading.quantity
    if sentence.end - sentence.start > LONGEST:
        return False
    named = _is_first_told(document, reading)  # has condemned the murder of two
    named = named or _OF_THE.fullmatch(document.folded, reading.trigger_end, quantity.start) is not None
    if not named and _speaks_elsewhen(document, sentence, reading):
        return False
    if _is_perfect(document, reading, at) and not (found or named or _is_first_count(reading, measure, scenes, at)):
        return False
    return not (_is_of_long(document, reading, scenes, at) or _is_of_another(document, reading, measure, scenes, at))


def _is_of_long(document: Document, reading: Reading, scenes: Scenes, at: int) -> bool:
    """Whether a count is a total of a war or of *this year*."""
    words = document.folded[scenes.starts[at] : document.sentences[at].end]
    if reading.circumstances is None or reading.circumstances.time_scope != "running_total":
        return False
    return bool(_THIS_YEAR.search(words)) or not scenes.judgment.lexicon.lasting.isdisjoint(_PLAIN.findall(words))


def _is_of_another(document: Document, reading: Reading, measure: Measure, scenes: Scenes, at: int) -> bool:
    """Whether words say that a count is of another event than those told: ``hours before the fighting``."""
    sentence, quantity, lexicon = document.sentences[at], reading.quantity, scenes.judgment.lexicon
    if _BESIDE_ANOTHER.search(document.folded[sentence.start : reading.trigger_start]):
        return True
    if _IN_EARLIER.match(document.folded, reading.trigger_end):
        return True
    before = _BEFORE_IT.match(document.folded, sentence.start, quantity.start)
    if before and not measure.occasions.isdisjoint(_PLAIN.findall(before[1])):
        return True
    plain = _PLAIN.findall(document.folded, sentence.start, reading.trigger_start)
    if not lexicon.lasting.isdisjoint(plain) and not lexicon.beginning.isdisjoint(plain):
        return True  # the war broke out when raids killed 12
    return quantity.counted.lower() in measure.occasions and bool(
        _OTHERS.search(document.folded, quantity.value_end, max(quantity.end, quantity.noun_end))
    )


def _is_perfect(document: Document, reading: Reading, at: int) -> bool:
    """Whether a perfect tense stands before a trigger: it reaches to now."""
    start = max(document.sentences[at].start, reading.trigger_start - 90)
    return _PERFECT.search(document.folded[start : reading.trigger_start]) is not None


def _is_first_count(reading: Reading, measure: Measure, scenes: Scenes, at: int) -> bool:
    """Whether what ``have been killed`` are those of the event told just before, of which nothing was counted yet."""
    folded = scenes.document.folded
    if not _CLAUSE_ENDS.match(folded, reading.trigger_end) or not scenes.has_dates(at - _BACK, at):
        return False
    if not _HAVE_BEEN.search(folded[scenes.starts[at] : reading.trigger_start]):
        return False
    mine = scenes.read(at, measure)
    if mine is None or mine.indefinite:
        return False
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        scene = scenes.read(back, measure)
        if scene is None or scene.turns or scene.recalls or back in scenes.told or (scene.days and scene.day is None):
            return False
        if scene.day is not None:
            return scene.occurs and not is_long(scene.day.edtf)
    return False


def _speaks_elsewhen(document: Document, sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence has words of another time, but for what commas set apart from a count, or what stands behind
    it and says something else: 12 were killed, *the most since 1990*.
    """
    start, end = reading.quantity.start, max(reading.quantity.end, reading.trigger_end)
    for other in find_other_times(document, sentence):
        asides = _BY_THE_WAY.finditer(document.folded, sentence.start, sentence.end)
        if any(a.start() < other.start() < a.end() and not a.start() < start < a.end() for a in asides):
            continue
        if not _APART.search(document.folded, end, max(end, other.start())):
            return True
    return False


def _is_first_told(document: Document, reading: Reading) -> bool:
    """Whether a count names its act itself: ``the massacre of 43`` men, of which nothing need have been told."""
    return _OF.fullmatch(document.folded, reading.trigger_end, reading.quantity.start) is not None


def _is_definite(document: Document, reading: Reading, mine: Scene, lexicon: Lexicon) -> bool:
    """Whether the sentence names *the attack*, unless that is what it first tells, or counts some *of the dead*."""
    new = _is_first_told(document, reading)
    if any(start != reading.trigger_start or not new for start in mine.definite):
        return True
    quantity = reading.quantity
    end = max(reading.trigger_end, quantity.value_end) + 8
    sentence = document.sentences[bisect_right(document.sentences, quantity.start, key=lambda s: s.start) - 1]
    if _THAT_TIME.search(document.folded, sentence.start, sentence.end):
        return True
    if document.folded[sentence.start : max(sentence.start, reading.trigger_start)].strip() in DEFINITE:
        return True  # the injured were a driver and two guests
    opens = document.folded[sentence.start : reading.trigger_start]
    if _IT.match(opens) or (opens.startswith("they ") and opens.split()[-1] in lexicon.causing):
        return True
    if _ALONG.search(document.folded, max(0, quantity.start - 60), quantity.start):
        return True
    return (
        _OF_THE.match(document.folded, quantity.value_end) is not None
        or _OF_THOSE.search(document.folded, quantity.value_start, end) is not None
    )


def _find_scene(
    scenes: Scenes, at: int, measure: Measure, mine: Scene, definite: bool, place: str, total: bool
) -> Scene | None:
    """The scene that dates an event told in sentence ``at``: of a sentence before it, or of the next one.

    A month or longer dates *the attacks* and what a ``total`` adds up alone.
    """
    if not scenes.has_dates(at - _BACK, at + 1 + _AHEAD):
        return None
    if not mine.turns:
        for back, (scene, near) in enumerate(_list_before(scenes, at, measure, mine, definite), 1):
            one = back == 1 and (
                (scene.indefinite and scene.occurs) or scene.span is not None
            )  # sank in 1995; 300 died
            if not scenes.has_dates(at - _BACK, at):
                break
            if scene.recalls or (definite and scene.day and scenes.is_another(mine, scene)):
                continue
            if scene.day is not None and not total and scene.day.words.startswith("this ") and is_long(scene.day.edtf):
                continue  # the tenth raid this year, in which 40 died
            beside = back == 1 and _counts_first(scenes, at)
            beside = beside or (scene.day is not None and scenes.taken.get(at - 1) == scene.day.edtf)
            if (
                not (definite or beside)
                and scene.day is not None
                and scenes.is_flashback(at - back, scene.day, measure)
            ):
                if place and (not scene.place or scenes.are_apart(place, scene.place)):
                    continue  # a blaze killed 12 in April
                break
            if scene.day is not None and (definite or (near and (total or one or not is_long(scene.day.edtf)))):
                return scene
            apart = scene.place or place.isupper()  # in capitals few places are known
            other = not scene.place or scenes.are_apart(place, scene.place)
            if scene.days or (not definite and place and apart and other):  # a round of several events
                break
    return _find_after(scenes, at, measure)


def _counts_first(scenes: Scenes, at: int) -> bool:
    """Whether a paragraph first counts here those told of before: in March rebels stormed a post. Some 43 died."""
    before, here = scenes.document.sentences[at - 1 : at + 1]
    return before.paragraph == here.paragraph and at - 1 not in scenes.told


def _find_after(scenes: Scenes, at: int, measure: Measure) -> Scene | None:
    """The scene of the next sentence where that tells when it befell: ``the attack took place`` on Monday.

    Behind a turn to another event that is the day of all of them: ``the attacks`` came on Monday.
    """
    turned = False
    for ahead in range(1, _AHEAD + 1) if scenes.has_dates(at + 1, at + 1 + _AHEAD) else ():
        after = scenes.read(at + ahead, measure)
        if after is not None and after.befell and (ahead == 1 or not after.of_it):
            return after if not turned or _is_of_all(scenes, after) else None
        if after is None or after.days:
            return None
        turned = turned or after.turns or after.indefinite
    return None


def _is_of_all(scenes: Scenes, scene: Scene) -> bool:
    """Whether a sentence takes up several events: *the attacks*."""
    words = (_PLAIN.match(scenes.document.folded, start) for start in scene.definite)
    return any(word is not None and word.group().endswith("s") for word in words)


def _find_round(scenes: Scenes, at: int, measure: Measure, mine: Scene) -> Scene | None:
    """The scene that dates several events, of which this tells one: three bombs went off today. A bomb killed eight.

    Where they were in many places, each may turn to another of them: *in a village*, *meanwhile*.
    """
    turned = mine.turns
    for back in range(1, _BACK + 1) if scenes.has_dates(at - _BACK, at) else ():
        scene = scenes.read(at - back, measure)
        if scene is None or scene.elsewhen:
            return None
        if scene.days:
            if turned and not scene.scattered:
                return None
            return scene if scene.several and scene.day and not is_long(scene.day.edtf) else None
        turned = turned or scene.turns or not scene.tells
    return None


def _find_bulletin(scenes: Scenes, at: int, measure: Measure) -> Scene | None:
    """The scene of a lead that sums up what befell in many places in the last hours or days, as a bulletin does: in the
    past 24 hours, in various parts of the country. What follows tells of it one by one.
    """
    document = scenes.document
    first = next((i for i in range(at) if document.sentences[i].part == "body"), at)
    lead = scenes.read(first, measure)
    if lead is None or not (lead.scattered or lead.several):
        return None
    day = scenes.find_only_day(first, lead)
    return replace(lead, day=day) if day is not None and is_recent(day.edtf, document.published) else None


def _find_next(scenes: Scenes, at: int, measure: Measure, mine: Scene, reading: Reading) -> Scene | None:
    """The scene of the next sentence where that tells when it befell those counted: ``the priests`` died on Monday."""
    quantity = reading.quantity
    noun = quantity.counted.lower().rpartition(" ")[2]
    number = scenes.document.folded[quantity.value_start : quantity.value_end]
    same = tuple(f"the {word}{end}" for word in (noun, number) for end in ("s ", " ", ",")) if noun else ()
    for ahead in (1, 2) if scenes.has_dates(at + 1, at + 3) else ():
        start = scenes.starts[at + ahead] if at + ahead < len(scenes.starts) else scenes.document.end
        opens = scenes.document.folded[start : start + _SUBJECT].replace("\n", " ")  # wire text breaks its lines
        if opens.startswith(same):
            after = scenes.read(at + ahead, measure)
            return None if after is None or after.day is None or after.turns or mine.turns else after
    return None


def _is_lead(scenes: Scenes, at: int, measure: Measure) -> bool:
    """Whether no sentence of the body before tells of an event: the story of the article begins here."""
    count = 0
    for back in range(max(0, at - _STORY), at):
        if scenes.document.sentences[back].part != "body":
            continue  # a headline announces what the lead tells
        scene = scenes.read(back, measure)
        if scene is not None and scene.tells:
            return False
        count += scene is not None
    return count < _STORY


def _find_scene_place(scenes: Scenes, at: int, measure: Measure, mine: Scene, definite: bool, event_date: str) -> str:
    """The place of the nearest sentence before that tells of an event on the same day and names one."""
    if mine.turns or not event_date:
        return ""
    place = ""
    for scene, _ in _list_before(scenes, at, measure, mine, definite):
        if scenes.are_apart(place, scene.place):
            return ""
        place = place or scene.place
        if scene.day is not None:
            return place if scene.day.edtf == event_date else ""
    return ""


def _list_before(
    scenes: Scenes, at: int, measure: Measure, mine: Scene, definite: bool
) -> Iterator[tuple[Scene, bool]]:
    """The scenes of the sentences before, nearest first, and whether all between go on with one story."""
    if mine.indefinite and not definite:
        return
    near = True
    for back in range(1, _BACK + 1):
        scene = scenes.read(at - back, measure)
        if scene is None:
            return
        yield scene, near
        near = near and (scene.tells or at - back in scenes.told) and not scene.elsewhen
        if scene.turns or not (near or definite):
            return


def _lend_to_titles(document: Document, readings: Sequence[Reading], scenes: Scenes) -> list[Reading]:
    """The readings, those of a headline with the day, place and actor of the count in the lead that they announce."""
    first = next((part.start for part in document.parts if part.kind == "body"), document.end)
    lead = scenes.find_sentence(first)
    counts = [r for r in readings if r.quantity.start >= first and r.measure and r.circumstances]
    counts = [r for r in counts if scenes.find_sentence(r.quantity.start) < max(lead, 0) + _LEAD][:_FIRST]
    lent = []
    for reading in readings:
        if reading.quantity.start < first and reading.measure and reading.circumstances and counts:
            reading = _lend(reading, [r for r in counts if r.measure == reading.measure])
        lent.append(reading)
    told = [reading for reading in lent if reading.quantity.start < first]
    return [*_share_days(document, told, scenes), *(r for r in lent if r.quantity.start >= first)]


def _lend(reading: Reading, counts: Sequence[Reading]) -> Reading:
    """A headline's reading with what its count in the lead has: the same number's, else the first one's."""
    title = reading.circumstances
    values = {reading.quantity.best, reading.quantity.low} - {None}
    same = [r for r in counts if not values.isdisjoint((r.quantity.best, r.quantity.low))]
    around = (same or counts)[0].circumstances if counts else None
    if title is None or around is None or around.time_scope not in _OF_EVENTS:
        return reading
    if (title.event_date or title.date_text) and not (same and title.date_basis == "inferred"):
        return reading
    toll = title.time_scope == "running_total" and reading.quantity.noun_start < 0  # the toll rises to 90
    lent = replace(
        title,
        time_scope=title.time_scope if toll or not same else around.time_scope,
        event_date=around.event_date,
        date_text=around.date_text,
        date_basis="inferred" if around.event_date else "unknown",
        place=title.place or around.place,
        actor=title.actor or (around.actor if same else ""),
    )
    return replace(reading, circumstances=lent)
