"""What a sentence takes over from those beside it: the day and the place of the event that it goes on with.

*A bomb exploded in Brod on Monday. Five people were hurt.* News tells the day once. A count without any date of its
own takes that of the nearest sentence before it that dates an occasion of its topic (``occasions`` in
``data/topics``), or of the next sentence where that tells when *the attack took place*. Any sign of another event
(*meanwhile*, *another attack*, *years ago*) and the day stays open. A headline takes the day of what it announces.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from msgspec.structs import replace

from ..acts.circumstances import Circumstances
from ..acts.measures import Reading
from ..acts.partings import is_long
from ..acts.sums import ENOUGH, ONE_DAY
from ..dating.edtf import is_day
from ..declared.topics import Measure
from ..declared.vocabulary import Judgment
from ..ground.model import DateMention, Document, Quantity
from ..ground.text import LETTERS, worded
from ..ground.wordlists import load_words
from .episodes import find_episode, find_told_again
from .scenes import DEFINITE, LONGEST, OTHER_TIME, Asking, Day, Scene, Scenes, are_found, find_other_times
from .weighings import Weighings, is_recent

#: What two commas set apart with a verb of its own: the troops, which have trained there for the past weeks, were hit.
_BY_THE_WAY: Final = re.compile(r",\s(?:which|who|whose|where)\b[^,;]*,")
# What parts a count from words behind it, and what may stand there: 12 died, the most since 1990; said that so far
_APART: Final = worded(r"(?:,|;|\bthat\b|\bsaid\b).*?\b(?!<antecedents.apart>\b)[a-z]+\b", re.DOTALL)
#: Words that add up what several events of a time did.
_TOTALLED: Final = re.compile(r"\b(?:in all|a total of|altogether|in total)\b")
#: Before a trigger: a perfect tense reaches to now and leaves the day open.
_PERFECT: Final = re.compile(
    r"ha(?<!\wha)(?<!to\sha)(?<!could\sha)(?<!may\sha)(?<!might\sha)(?<!must\sha)(?<!would\sha)(?:s|ve)\s+"
    r"(?!(?:been\s+)?(?:reported|said|estimated|confirmed|announced|told|claimed|put|stated|declared|indicated|informed"
    r"|(?:now\s|already\s)?(?:risen|climbed|reached|topped|passed|grown|jumped|soared|raised|revised))\b)(?:(?!(?:are|is|were|was|that|who|which|after|when)\b)[\w,]+\s+){0,14}$"
)
# Between a number and a trigger: who have been killed, have died.
_HAVE_BEEN: Final = re.compile(
    r"\s(?:has|have)\s(?:also\s|now\s|already\s)?(?:been\s(?:[a-z]+ly\s)?)?(?:[a-z]+(?:,|\sand)\s[\w\s,-]{1,30})?$"
)
# Behind such a trigger: nothing that could name another event.
_CLAUSE_ENDS: Final = re.compile(r"\s*(?:[.,;)]|$|(?:and|as|so)\b)")
#: In a sentence with a total: of a time that goes on rather than of one event.
_THIS_YEAR: Final = worded(r"\b<antecedents.this_year>\b")
# What has lasted so long: in the six-week siege, during a 20-month-old feud; not: in a two-year-old market.
_SO_LONG: Final = re.compile(
    r"\b(?:in|during|over|throughout)\s(?:an?|the|its|their|this)\s(?:nearly\s|almost\s|more\sthan\s)?"
    r"[a-z0-9]+-(?:week|month|year|decade)s?(?:(?P<old>-old)|-long)?\s(?P<what>[a-z-]+(?:\s[a-z-]+)?)"
)
#: Before a trigger: another event than the one gone on with: this took place hours before the fighting, was revenge for
#: the murder.
_BESIDE_ANOTHER: Final = worded(
    r"\b<antecedents.beside_another> (?:the|an?) [^,.;]*$|\b(?:days?|weeks?|months?|years?) after [a-z'-]+ (?!place)"
    r"[^,.;]*$"
)
# Before a count: the raid came two days after a bomb killed
_CAME_AFTER: Final = re.compile(
    r"\W*(?:the|this|that|it)\s(?:[a-z-]+\s){0,4}(?:came|comes|occurred|happened|took\splace)\s(?:just\s|only\s|barely\s)?"
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
# Before a toll: three more bodies were found, taking the toll to
_ADDED: Final = re.compile(r"\b(?:bringing|raising|taking|pushing)\s[^,.;:]*\sto\s(?:at\sleast\s)?$")
_OF_EVENTS: Final = frozenset("event running_total".split())
_OTHERS: Final = re.compile(r"\bother\b")
_OF: Final = re.compile(r"\s+of\s+")
_OF_THE: Final = re.compile(r"\s+of\s+(?:the|these|those|all|both)\s+")
# Before and behind the day that heads an entry of a chronicle: - Kula, 3 May 2013: / 3 May 2013 -
_HEAD_OPENS: Final = re.compile(r"\W*(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, ){0,2}")
_HEAD_ENDS: Final = re.compile(r"[:.]\s|\s?[-\u2013\u2014]{1,2}\s")
_DAY: Final = len("2000-01-01")
_FIRST: Final = 40  # counts: a lead has no more
_LEAD: Final = 3  # sentences: so soon an article tells what its headline announces
_TELLING: Final = 10  # so large a number is hardly that of two events of one article
_SUBJECT: Final = 40  # characters: so many begin a sentence about the same people
_AHEAD: Final = 3  # sentences: so soon a story tells when it befell
_BACK: Final = 4  # sentences: so far back *the attack* finds its day, whatever was told between
_STORY: Final = 14  # sentences: so far in a story of an event may begin
# Who was counted before: three of the dead, four of them, of those killed.
_OF_THOSE: Final = re.compile(r"\b(?:of|among)\s(?:those\s|them\b|whom\b|all\s)")
# Whoever is told of before, somebody else as well: he died along with nine of his men.
_ALONG: Final = re.compile(r"\b(?:along|together)\swith\b[^,.;]*$")
# Of another event than the one told: the January blast also took place there; the last such attack was in January.
_ANOTHER: Final = re.compile(
    r"\balso\s(?:took|happened|occurred|came)\b|\b(?:last|previous|most\srecent)(?:\ssuch)?(?:\s[a-z]+)?\s(?:was|took|happened"
    r"|occurred|came)\b"
)
# What was told just before, as a subject: it killed 12.
_IT: Final = re.compile(r"\W*(?:it|this|that)\s(?:[a-z]+\s){0,4}$")
# What a time told just before adds up.
_THAT_PERIOD: Final = re.compile(r"\b(?:in|during|over)\s(?:this|that|the\ssame)\s(?:period|week|month|year)\b")
# A time of which a report tells.
_REPORTED_TIME: Final = re.compile(r"\b(?:in|during|over|throughout) (?:the|this) reporting (?:period|week|month)\b")
# A time told just before: during this period.
_THAT_TIME: Final = re.compile(r"\b(?:this|that|the same)\s(?:period|week|month|year|time)\b")

_MONTH: Final = re.compile(r"\d{4}-\d\d")
# An event and the month that it was in: last month's blast; the blast in October.
_OWNED: Final = re.compile(r"['’]s? (?:[a-z-]+ )?([a-z]+)\b")
_BEFORE_IN: Final = re.compile(r"\b([a-z]+) in (?:early |late )?$")


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
    carried = [_settle(reading, scenes, measures, _carry) for reading in readings]
    shared, weighings = _share_days(document, carried, scenes), Weighings(scenes)
    weighed = [_settle(reading, scenes, measures, lambda count: _weigh(count, weighings)) for reading in shared]
    only = _find_only_day(weighed)
    if only and is_recent(only.edtf, document.published):
        day = only
        weighed = [_settle(reading, scenes, measures, lambda count: _take_only(count, day)) for reading in weighed]
    added = [_settle(reading, scenes, measures, _add_up) for reading in weighed]
    narrowed = [_settle(reading, scenes, measures, _narrow) for reading in added]
    return _lend_to_titles(document, _repeat_days(document, narrowed), scenes)


def _repeat_days(document: Document, readings: Sequence[Reading]) -> list[Reading]:
    """The readings, a number without a day with that of the same number elsewhere: 44 have died since 3 May. ... The
    44 dead came from Brod. Not small numbers, nor one that is told of two days, or whose own sentence tells of a day.
    """
    days: dict[tuple[str, float], set[tuple[str, str, str]]] = {}
    for reading in readings:
        around, number = reading.circumstances, reading.quantity.best
        if around is not None and around.is_dated() and around.time_scope in _OF_EVENTS and (number or 0) >= _TELLING:
            told = around.event_date, around.date_text, around.time_scope
            days.setdefault((reading.measure, number or 0), set()).add(told)
    return [_repeat_day(document, reading, days) for reading in readings] if days else list(readings)


def _repeat_day(
    document: Document, reading: Reading, days: Mapping[tuple[str, float], set[tuple[str, str, str]]]
) -> Reading:
    """A reading with the one day on which its number is told; as it is where it has a day, or may have another."""
    around, told = reading.circumstances, days.get((reading.measure, reading.quantity.best or 0), set())
    if around is None or len(told) != 1 or around.is_dated() or around.time_scope not in _OF_EVENTS:
        return reading
    sentence = document.find_sentence(reading.quantity.start)
    known = document.folded.endswith("the ", 0, reading.quantity.start)  # the 44 dead were buried on Monday
    if sentence is None or (document.list_dates(sentence.start, sentence.end) and not known):
        return reading
    edtf, words, scope = next(iter(told))
    total = around.time_scope == "running_total"  # a toll stays one
    return replace(reading, circumstances=around.take_day(edtf, words, "" if total else scope))


class _Count:
    """A count of events or a total of them, with what stands around it so far."""

    def __init__(self, reading: Reading, around: Circumstances, measure: Measure, scenes: Scenes) -> None:
        self.reading, self.around, self.measure, self.scenes = reading, around, measure, scenes
        self.quantity: Final = reading.quantity
        self.document: Final = scenes.document
        self.folded: Final = scenes.document.folded
        self.lexicon: Final = scenes.judgment.lexicon
        self.at: Final = scenes.document.place_sentence(reading.quantity.start)
        self.sentence: Final = scenes.document.sentences[self.at]
        self.total: Final = around.time_scope == "running_total"

    def read_scene(self, back: int = 0) -> Scene | None:
        """The scene of its sentence, or of one so many before it."""
        return self.scenes.read(self.at - back, self.measure)

    def has_dates(self, first: int, last: int) -> bool:
        """Whether a date stands in the sentences from ``first`` on, up to ``last``, counted from its own."""
        return self.scenes.has_dates(self.at + first, self.at + last)

    def ask(self, scene: Scene, leads: bool, definite: bool, total: bool) -> Asking:
        """What it asks of the other sentences; ``scene``: that of its own."""
        names = _is_first_told(self)
        return Asking(self.at, self.measure, scene, self.around.place, names, leads, definite, total)


def _settle(
    reading: Reading, scenes: Scenes, measures: Mapping[str, Measure], take: Callable[[_Count], Circumstances]
) -> Reading:
    """A count of events with the circumstances that ``take`` gives it; other readings as they are."""
    measure, around = measures.get(reading.measure), reading.circumstances
    if measure is None or around is None or not measure.occasions or around.time_scope not in _OF_EVENTS:
        return reading
    taken = take(_Count(reading, around, measure, scenes))
    return reading if taken is around else replace(reading, circumstances=taken)


def _date_entries(
    document: Document, readings: Sequence[Reading], measures: Mapping[str, Measure]
) -> Sequence[Reading]:
    """The readings, those without a date in an entry of a chronicle with the day that heads it.

    *3 May 2013: Prisoners set fire to a mill. Four guards were hurt.* One such line alone makes no chronicle.
    """
    body = next((sentence.start for sentence in document.sentences if sentence.part == "body"), document.end)
    heads = [m for m in document.dates if _HEAD_ENDS.match(document.text, m.end) and _heads_entry(document, m, body)]
    if len(heads) < 2:
        return readings
    starts, told = [head.start for head in heads], []
    for reading in readings:
        around, at = reading.circumstances, bisect_right(starts, reading.quantity.start) - 1
        if around is not None and at >= 0 and not around.is_dated() and measures[reading.measure].occasions:
            head = heads[at]
            if document.text.find("\n\n", head.end, reading.quantity.start) < 0:
                around = around.take_day(head.edtf, document.text[head.start : head.end], "event")
                reading = replace(reading, circumstances=around)
        told.append(reading)
    return told


def _heads_entry(document: Document, mention: DateMention, body: int) -> bool:
    """Whether a day, behind a place at most, opens its line, or the prose behind a dateline."""
    opening = document.text.rfind("\n", 0, mention.start) + 1
    line = document.text[max(opening, body) if body <= mention.start else opening : mention.start]
    return is_day(mention.edtf) and len(line) < 40 and _HEAD_OPENS.fullmatch(line) is not None


def _share_days(document: Document, readings: Sequence[Reading], scenes: Scenes) -> list[Reading]:
    """The readings, those without a day with that which another of their sentence took over: ``four died and seven``
    were hurt. None where the others took two, or a semicolon stands between."""
    taken: dict[int, list[tuple[Reading, Circumstances]]] = {}
    for reading in readings:
        around = reading.circumstances
        if around is not None and around.time_scope in _OF_EVENTS and around.date_basis == "inferred":
            taken.setdefault(scenes.document.place_sentence(reading.quantity.start), []).append((reading, around))
    shared = []
    for reading in readings if taken else ():
        around = reading.circumstances
        if around is not None and around.time_scope in _OF_EVENTS and not around.is_dated():
            told = taken.get(scenes.document.place_sentence(reading.quantity.start), ())
            start = reading.quantity.start
            added = _ADDED.search(document.folded, max(0, start - 60), start)
            others = [(one, beside) for one, beside in told if added or beside.time_scope == around.time_scope]
            days = {(beside.event_date, beside.date_text) for _, beside in others}
            first, last = sorted((start, others[0][0].quantity.start)) if others else (0, 0)
            opens = document.folded[scenes.find_start(document.place_sentence(start)) : max(0, reading.trigger_start)]
            another = _BESIDE_ANOTHER.search(opens)  # killed 14 in revenge for the deaths of 12
            if len(days) == 1 and not another and _BESIDE.fullmatch(document.folded, first, last):
                reading = replace(reading, circumstances=around.take_day(*days.pop()))
        shared.append(reading)
    return shared if taken else list(readings)


def _weigh(count: _Count, weighings: Weighings) -> Circumstances:
    """A count still without a day with the one that most of its article speaks for.

    None for a vague count (*dozens*), which may be of any time, and for a total up to now.
    """
    around, scenes = count.around, count.scenes
    if around.is_dated() or not count.document.dates:
        return around
    if (count.total and _is_perfect(count)) or _is_of_long(count) or _follows_vague(count):
        return around
    mine = count.read_scene() if count.quantity.bound != "vague" and count.sentence.part == "body" else None
    if mine is None or _is_of_another(count) or (mine.elsewhen and _speaks_elsewhen(count)):
        return around
    definite = _is_definite(count, mine)
    found = are_found(count.document, count.reading, count.lexicon.afterwards)
    asking = count.ask(mine, _is_lead(scenes, count.at, count.measure), definite, count.total)
    day = weighings.choose_day(replace(asking, names=False) if found else asking)
    return around.take_day(day.edtf, day.words, _weigh_again(around, day)) if day else around


def _find_only_day(readings: Sequence[Reading]) -> Day | None:
    """The one day of every dated count of an article; none where any has another, or a longer time."""
    told = [
        (r.circumstances.event_date, r.circumstances.date_text)
        for r in readings
        if r.measure and r.circumstances and r.circumstances.event_date
    ]
    days = {edtf for edtf, _ in told}
    return Day(*min(told)) if len(days) == 1 and len(told) > 2 and is_day(min(days)) else None


def _take_only(count: _Count, only: Day) -> Circumstances:
    """A count without a day with that of all others of its article, if its sentence leaves what they tell in no way."""
    around = count.around
    if around.is_dated() or count.quantity.bound == "vague" or (count.total and not around.weight):
        return around
    mine = count.read_scene() if count.sentence.part == "body" and not _is_perfect(count) else None
    if mine is None or mine.turns or mine.indefinite or mine.elsewhen or any(mine.days) or mine.day is not None:
        return around
    another = _is_of_another(count) or _follows_vague(count)
    return around if another else around.take_day(only.edtf, only.words, _weigh_again(around, only))


def _weigh_again(around: Circumstances, day: Day) -> str:
    """The scope of a count with the day it takes over: 11,000 dead, a total by its number, are of one quake."""
    one = 0 < around.weight < ENOUGH + ONE_DAY and is_day(day.edtf)
    return "event" if one else around.time_scope


def _add_up(count: _Count) -> Circumstances:
    """A count that no day of its article dates as a total, where its own words nearly make it one and neither its
    sentence nor the one before names an event.
    """
    around, scenes = count.around, count.scenes
    if not around.leaning or count.total or around.is_dated():
        return around
    told = (count.read_scene(1), count.read_scene())
    named = any(scene is not None and (scene.indefinite or _takes_up_one(scenes, scene)) for scene in told)
    return around if named else replace(around, time_scope="running_total")


def _narrow(count: _Count) -> Circumstances:
    """A count of one event of a month with its day, where the article dates the one event of that month: the toll of
    *last month's blast*, of the *blast in October*; not of blasts, nor of those killed in October.
    """
    around, folded = count.around, count.folded
    start = count.document.text.find(around.date_text, count.sentence.start, count.sentence.end)
    if not _MONTH.fullmatch(around.event_date) or start < 0:
        return around
    owned, before = _OWNED.match(folded, start + len(around.date_text)), _BEFORE_IN.search(folded[:start][-40:])
    noun = owned[1] if owned else before[1] if before else ""
    if noun not in count.measure.occasions or noun.endswith("s"):
        return around
    episodes = count.scenes.list_episodes(count.measure)
    days = {e.day.edtf for e in episodes if e.day.edtf.startswith(f"{around.event_date}-")}
    day = days.pop() if len(days) == 1 else ""
    return replace(around, event_date=day, date_basis="inferred") if is_day(day) else around


def _carry(count: _Count) -> Circumstances:
    """A count with the day and place of the event that it goes on with."""
    around, scenes = count.around, count.scenes
    found = are_found(count.document, count.reading, count.lexicon.afterwards)
    found = found and around.date_basis != "inferred"  # but for what a day is counted back to
    if not (found or _is_open(count)):
        return around
    if earlier := _carry_span(count) or _carry_back(count) or _carry_period(count):
        return earlier
    mine = count.read_scene() if _goes_on(count, found) else None
    if mine is None:
        return around
    total = any(
        word.search(count.folded, count.sentence.start, count.sentence.end) for word in (_TOTALLED, _THAT_PERIOD)
    )
    definite = _is_definite(count, mine)
    leads = _is_lead(scenes, count.at, count.measure)
    leads = leads or (definite and _is_lead(scenes, count.at - 1, count.measure))
    asking = count.ask(mine, leads, definite, total)
    if found or not around.is_dated():
        scene = _choose_scene(count, asking, found)
        day = scene.day if scene is not None else None
        if scene is None or (around.event_date and day is not None and day.edtf >= around.event_date):
            day = None
            around = around.take_day("", "", basis="unknown") if found else around
        if scene is not None and day is not None and (is_long(day.edtf) or not total):
            # the offensive has left 127 dead since Friday; there are 26 dead among the troops
            bare = not (mine.kinds or mine.indefinite or around.place)
            parted = bare and "/" in day.edtf and day.edtf in scenes.totalled
            runs = scene.span if count.total else None  # 305 dead since the offensive began
            scope = "running_total" if total or parted else _weigh_again(around, day)
            edtf = _run_to_now(count, runs or day)
            around = around.take_day(edtf, day.words, scope, "inferred" if day.edtf else "unknown")
            around = replace(around, place=around.place or scene.place)
    scenes.taken[count.at] = around.event_date
    if not around.place and not mine.place:
        around = replace(around, place=_find_scene_place(scenes, asking, around.event_date))
    return around


def _choose_scene(count: _Count, asking: Asking, found: bool) -> Scene | None:
    """The scene that dates a count without a date of its own; what a sentence dates otherwise only looks ahead.

    ``found``: those counted are bodies, found on a day that need not be that of their deaths.
    """
    scenes, mine = count.scenes, asking.scene
    if again := find_told_again(scenes, asking.at, asking.measure, count.reading):
        return again
    sole = mine.day is not None and {*mine.days, mine.day.edtf} == {mine.day.edtf}
    one = sole and mine.occurs
    if found and one and mine.kinds:
        return mine  # bodies were found where a bus plunged on Monday
    if not found and sole and mine.day and (one or not mine.elsewhen) and _is_set_off(count, mine.day):
        return mine
    if not found and (mine.days or (asking.names and (mine.elsewhen or _is_perfect(count)))):
        return (
            _find_after(scenes, asking)
            or _find_next(scenes, asking, count.quantity)
            or find_episode(scenes, asking, count.reading)
        )
    return (
        _find_scene(scenes, asking)
        or _find_next(scenes, asking, count.quantity)
        or _find_round(scenes, asking)
        or find_episode(scenes, asking, count.reading)
        or _find_bulletin(scenes, asking)
    )


def _is_set_off(count: _Count, day: Day) -> bool:
    """Whether a semicolon parts a count from the day of what did it: a ferry sank ``on 6 May;`` 12 drowned."""
    text, start = count.document.text, count.quantity.start
    told = text.find(day.words, count.sentence.start, start)
    return told >= 0 and text.count(";", told, start) == 1


def _carry_span(count: _Count) -> Circumstances | None:
    """A total with the time of the war or offensive that the sentences before it tell of; none without one.

    A war that was over in a year is one event.
    """
    around, sentence, lasting = count.around, count.sentence, count.lexicon.lasting
    if around.event_date or not count.has_dates(-2, 0):
        return None
    opens = _IT.match(count.folded[sentence.start : count.reading.trigger_start])
    perfect = _is_perfect(count)
    if not count.total and not (opens and perfect):  # an epidemic began in May; it has killed 12
        return None
    if lasting.isdisjoint(LETTERS.findall(count.folded, count.scenes.find_start(max(0, count.at - 2)), sentence.start)):
        return None
    tied = opens or perfect or not lasting.isdisjoint(LETTERS.findall(count.folded, sentence.start, sentence.end))
    mine = None if OTHER_TIME.search(count.folded, sentence.start, sentence.end) else count.read_scene()
    if mine is None or mine.turns or mine.days:
        return None
    for back in (1, 2) if tied else (1,):
        scene = count.read_scene(back)
        if scene is None or scene.turns:
            return None
        if scene.span is not None:
            single = "/" not in scene.span.edtf and scene.span.edtf[:4] < count.document.published[:4]
            edtf = _run_to_now(count, scene.span)
            return around.take_day(edtf, scene.span.words, "event" if single else "running_total")
        if scene.day is not None:
            return None
    return None


def _carry_back(count: _Count) -> Circumstances | None:
    """A count of what was some days before the event told last: *the raid came two days after a bomb killed 12*."""
    match = _CAME_AFTER.fullmatch(count.folded, count.sentence.start, count.quantity.start)
    mine = count.read_scene() if match else None
    if match is None or mine is None or any(mine.days):
        return None
    told = _list_before(count.scenes, count.ask(mine, leads=False, definite=True, total=False))
    last = next((scene.day for scene, _ in told if scene.day is not None), None)
    if last is None or not is_day(last.edtf):
        return None
    days = 1 if match[1] == "a" else 1 + _COUNTED.index(match[1])
    return count.around.take_day((date.fromisoformat(last.edtf) - timedelta(days)).isoformat(), last.words)


def _carry_period(count: _Count) -> Circumstances | None:
    """A count of what befell ``during the reporting period`` with that time, the last that the text told before."""
    sentence = count.sentence
    if count.around.event_date or not _REPORTED_TIME.search(count.folded, sentence.start, sentence.end):
        return None
    told = [m for m in count.document.dates if m.start < sentence.start and is_long(m.edtf) and ".." not in m.edtf]
    times = [m for m in told if "/" in m.edtf and not m.duration]
    if not times:
        return None
    words = count.document.text[times[-1].start : times[-1].end]
    return count.around.take_day(times[-1].edtf, words, "running_total")


def _run_to_now(count: _Count, span: Day) -> str:
    """A time that has no end with the day of which a count speaks as its end: ``by Monday``, else the document's."""
    days = [day for day in (count.around.as_of, count.document.published) if is_day(day) and day >= span.edtf[:_DAY]]
    return f"{span.edtf.removesuffix('..')}{min(days)}" if days and span.edtf.endswith("/..") else span.edtf


def _is_open(count: _Count) -> bool:
    """Whether a day or place is missing that the sentences beside could tell: both hang on a date in one of them."""
    if count.around.event_date:
        return not count.around.place and count.has_dates(-_BACK, 0)
    return not count.around.date_text


def _goes_on(count: _Count, found: bool) -> bool:
    """Whether a count can be of the event told before: no words of another time, no perfect tense up to now but of
    those who *have been found*.
    """
    if count.sentence.end - count.sentence.start > LONGEST:
        return False
    named = _is_first_told(count)  # has condemned the murder of two
    named = named or _OF_THE.fullmatch(count.folded, count.reading.trigger_end, count.quantity.start) is not None
    if not named and _speaks_elsewhen(count):
        return False
    if _is_perfect(count) and not (found or named or _is_first_count(count)):
        return False
    return not (_is_of_long(count) or _is_of_another(count) or _follows_vague(count))


def _is_of_long(count: _Count) -> bool:
    """Whether a count is a total of a war or of *this year*, or of what lasted for weeks."""
    words = count.folded[count.sentence.start : count.sentence.end]
    so_long = _SO_LONG.search(words) if "-" in words else None
    if so_long and not (so_long["old"] and count.lexicon.lasting.isdisjoint(so_long["what"].split())):
        return True
    found = _THIS_YEAR.search(words)
    if found and count.document.text[count.sentence.start + found.end() + 1 :][:1].isupper():
        found = None  # the daily Times
    long = found or not count.lexicon.lasting.isdisjoint(LETTERS.findall(words))
    return count.total and bool(long)


def _is_of_another(count: _Count) -> bool:
    """Whether words say that a count is of another event than those told: ``hours before the fighting``."""
    start, reading, quantity = count.sentence.start, count.reading, count.quantity
    if _BESIDE_ANOTHER.search(count.folded[start : reading.trigger_start]):
        return True
    if _IN_EARLIER.match(count.folded, reading.trigger_end):
        return True
    before = _BEFORE_IT.match(count.folded, start, quantity.start)
    if before and not count.measure.occasions.isdisjoint(LETTERS.findall(before[1])):
        return True
    plain = LETTERS.findall(count.folded, start, reading.trigger_start)
    if not count.lexicon.lasting.isdisjoint(plain) and not count.lexicon.beginning.isdisjoint(plain):
        return True  # the war broke out when raids killed 12
    return quantity.counted.lower() in count.measure.occasions and bool(
        _OTHERS.search(count.folded, quantity.value_end, max(quantity.end, quantity.noun_end))
    )


def _follows_vague(count: _Count) -> bool:
    """Whether the sentence before tells of an event of no known day: *a few days ago rebels stormed a post*."""
    before = count.read_scene(1)
    if before is None or before.days != ("",) or not (before.tells and before.elsewhen):
        return False
    told = count.document.sentences[count.at - 1]
    return _BY_THE_WAY.search(count.folded, told.start, told.end) is None


def _is_perfect(count: _Count) -> bool:
    """Whether a perfect tense stands before a trigger: it reaches to now."""
    start = max(count.sentence.start, count.reading.trigger_start - 90)
    return _PERFECT.search(count.folded[start : count.reading.trigger_start]) is not None


def _is_first_count(count: _Count) -> bool:
    """Whether what ``have been killed`` are those of the event told just before, of which nothing was counted yet."""
    if not _CLAUSE_ENDS.match(count.folded, count.reading.trigger_end) or not count.has_dates(-_BACK, 0):
        return False
    if not _HAVE_BEEN.search(count.folded[count.sentence.start : count.reading.trigger_start]):
        return False
    mine = count.read_scene()
    if mine is None or mine.indefinite:
        return False
    for back in range(1, min(_BACK, count.at) + 1):
        scene, told = count.read_scene(back), count.at - back in count.scenes.told
        if scene is None or scene.turns or scene.recalls or told or (scene.days and scene.day is None):
            return False
        if scene.day is not None:
            return scene.occurs and not is_long(scene.day.edtf)
    return False


def _speaks_elsewhen(count: _Count) -> bool:
    """Whether a sentence has words of another time, but for what commas set apart from a count, or what stands behind
    it and says something else: 12 were killed, *the most since 1990*.
    """
    start, end = count.quantity.start, max(count.quantity.end, count.reading.trigger_end)
    for other in find_other_times(count.document, count.sentence):
        asides = _BY_THE_WAY.finditer(count.folded, count.sentence.start, count.sentence.end)
        if any(a.start() < other.start() < a.end() and not a.start() < start < a.end() for a in asides):
            continue
        if not _APART.search(count.folded, end, max(end, other.start())):
            return True
    return False


def _is_first_told(count: _Count) -> bool:
    """Whether a count names its act itself: ``the massacre of 43`` men, of which nothing need have been told."""
    return _OF.fullmatch(count.folded, count.reading.trigger_end, count.quantity.start) is not None


def _is_definite(count: _Count, mine: Scene) -> bool:
    """Whether the sentence names *the attack*, unless that is what it first tells, or counts some *of the dead*."""
    start, trigger, quantity = count.sentence.start, count.reading.trigger_start, count.quantity
    new = _is_first_told(count)
    if any(at != trigger or not new for at in mine.definite):
        return True
    if _THAT_TIME.search(count.folded, start, count.sentence.end):
        return True
    if count.folded[start : max(start, trigger)].strip() in DEFINITE:
        return True  # the injured were a driver and two guests
    opens = count.folded[start:trigger]
    if _IT.match(opens) or (opens.startswith("they ") and opens.split()[-1] in count.lexicon.causing):
        return True
    return bool(
        _ALONG.search(count.folded, max(0, quantity.start - 60), quantity.start)
        or _OF_THE.match(count.folded, quantity.value_end)
        or _OF_THOSE.search(count.folded, quantity.value_start, max(count.reading.trigger_end, quantity.value_end) + 8)
    )


def _find_scene(scenes: Scenes, asking: Asking) -> Scene | None:
    """The scene that dates an event told in a sentence: of a sentence before it, or of the next one.

    A month or longer dates *the attacks* and what a total adds up alone.
    """
    at, place, definite, total = asking.at, asking.place, asking.definite, asking.total
    if not scenes.has_dates(at - _BACK, at + 1 + _AHEAD):
        return None
    before = enumerate(_list_before(scenes, asking), 1) if not asking.scene.turns else ()
    for back, (scene, near) in before:
        one = back == 1 and ((scene.indefinite and scene.occurs) or scene.span is not None)  # sank in 1995; 300 died
        if not scenes.has_dates(at - _BACK, at):
            break
        day = scene.day
        if scene.recalls or (definite and day and scenes.is_another(asking.scene, scene)):
            continue
        if definite and day and scenes.is_dated_otherwise(asking.scene, day, scene, asking.measure):
            continue
        if day is not None and not total and day.words.startswith("this ") and is_long(day.edtf):
            continue  # the tenth raid this year, in which 40 died
        apart = not scene.place or scenes.are_apart(place, scene.place)
        if day is not None:
            beside = scenes.taken.get(at - 1) == day.edtf or (back == 1 and _counts_first(scenes, at))
            if not (definite or beside) and scenes.is_flashback(at - back, day, asking.measure):
                if place and apart:
                    continue  # a blaze killed 12 in April
                break
            if definite or (near and (total or one or not is_long(day.edtf))):
                return scene
        known = scene.place or place.isupper()  # in capitals few places are known
        vague = not (scene.tells or any(scene.days))  # they had arrived a few days ago
        if (scene.days and not vague) or (not definite and place and known and apart):  # a round of several events
            break
    return _find_after(scenes, asking)


def _counts_first(scenes: Scenes, at: int) -> bool:
    """Whether a paragraph first counts here those told of before: in March rebels stormed a post. Some 43 died."""
    before, here = scenes.document.sentences[at - 1 : at + 1]
    return before.paragraph == here.paragraph and at - 1 not in scenes.told


def _find_after(scenes: Scenes, asking: Asking) -> Scene | None:
    """The scene of the next sentence where that tells when it befell: ``the attack took place`` on Monday.

    Behind a turn to another event that is the day of all of them: ``the attacks`` came on Monday.
    """
    at, turned = asking.at, False
    for ahead in range(1, _AHEAD + 1) if scenes.has_dates(at + 1, at + 1 + _AHEAD) else ():
        after = scenes.read(at + ahead, asking.measure)
        if after is not None and after.befell and (ahead == 1 or not after.of_it):
            sentence = scenes.document.sentences[at + ahead]
            if _ANOTHER.search(scenes.document.folded, sentence.start, sentence.end):
                return None
            return after if not turned or _is_of_all(scenes, after) else None
        if after is None or after.days:
            return None
        turned = turned or after.turns or after.indefinite
    return None


_FOUND: Final = load_words("antecedents.found")


def _takes_up_one(scenes: Scenes, scene: Scene) -> bool:
    """Whether a sentence takes up one event or its dead: *the attack*, *the bodies*; not *the attacks*."""
    lexicon = scenes.judgment.lexicon
    words = (LETTERS.match(scenes.document.folded, start) for start in scene.definite)
    plain = [word.group() for word in words if word is not None]
    several = lexicon.uncounted | lexicon.lasting
    return any(word in _FOUND or not (word.endswith("s") or word in several) for word in plain)


def _is_of_all(scenes: Scenes, scene: Scene) -> bool:
    """Whether a sentence takes up several events: *the attacks*."""
    words = (LETTERS.match(scenes.document.folded, start) for start in scene.definite)
    return any(word is not None and word.group().endswith("s") for word in words)


def _find_round(scenes: Scenes, asking: Asking) -> Scene | None:
    """The scene that dates several events, of which this tells one: three bombs went off today. A bomb killed eight.

    Where they were in many places, each may turn to another of them: *in a village*, *meanwhile*.
    """
    at, turned = asking.at, asking.scene.turns
    for back in range(1, _BACK + 1) if scenes.has_dates(at - _BACK, at) else ():
        scene = scenes.read(at - back, asking.measure)
        if scene is None or scene.elsewhen:
            return None
        if scene.days:
            if turned and not scene.scattered:
                return None
            return scene if scene.several and scene.day and not is_long(scene.day.edtf) else None
        turned = turned or scene.turns or not scene.tells
    return None


def _find_bulletin(scenes: Scenes, asking: Asking) -> Scene | None:
    """The scene of a lead that sums up what befell in many places in the last hours or days, as a bulletin does: in the
    past 24 hours, in various parts of the country. What follows tells of it one by one.
    """
    document = scenes.document
    first = next((i for i in range(asking.at) if document.sentences[i].part == "body"), asking.at)
    lead = scenes.read(first, asking.measure)
    if lead is None or not (lead.scattered or lead.several):
        return None
    day = scenes.find_only_day(first, lead)
    return replace(lead, day=day) if day is not None and is_recent(day.edtf, document.published) else None


def _find_next(scenes: Scenes, asking: Asking, quantity: Quantity) -> Scene | None:
    """The scene of the next sentence where that tells when it befell those counted: ``the priests`` died on Monday."""
    at, noun = asking.at, quantity.counted.lower().rpartition(" ")[2]
    number = scenes.document.folded[quantity.value_start : quantity.value_end]
    same = tuple(f"the {word}{end}" for word in (noun, number) for end in ("s ", " ", ",")) if noun else ()
    for ahead in (1, 2) if scenes.has_dates(at + 1, at + 3) else ():
        start = scenes.find_start(at + ahead)
        opens = scenes.document.folded[start : start + _SUBJECT].replace("\n", " ")  # wire text breaks its lines
        if opens.startswith(same):
            after = scenes.read(at + ahead, asking.measure)
            return None if after is None or after.day is None or after.turns or asking.scene.turns else after
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


def _find_scene_place(scenes: Scenes, asking: Asking, event_date: str) -> str:
    """The place of the nearest sentence before that tells of an event on the same day and names one."""
    place = ""
    for scene, _ in _list_before(scenes, asking) if event_date and not asking.scene.turns else ():
        if scenes.are_apart(place, scene.place):
            return ""
        place = place or scene.place
        if scene.day is not None:
            return place if scene.day.edtf == event_date else ""
    return ""


def _list_before(scenes: Scenes, asking: Asking) -> Iterator[tuple[Scene, bool]]:
    """The scenes of the sentences before, nearest first, and whether all between go on with one story."""
    if asking.scene.indefinite and not asking.definite:
        return
    near = True
    for at in range(asking.at - 1, asking.at - 1 - _BACK, -1):
        scene = scenes.read(at, asking.measure)
        if scene is None:
            return
        yield scene, near
        near = near and (scene.tells or at in scenes.told) and not scene.elsewhen
        if scene.turns or not (near or asking.definite):
            return


def _lend_to_titles(document: Document, readings: Sequence[Reading], scenes: Scenes) -> list[Reading]:
    """The readings, those of a headline with the day, place and actor of the count in the lead that they announce."""
    first = next((part.start for part in document.parts if part.kind == "body"), document.end)
    lead = scenes.document.place_sentence(first)
    counts = [r for r in readings if r.quantity.start >= first and r.measure and r.circumstances]
    counts = [r for r in counts if scenes.document.place_sentence(r.quantity.start) < max(lead, 0) + _LEAD][:_FIRST]
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
    if title.is_dated() and not (same and title.date_basis == "inferred"):
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
