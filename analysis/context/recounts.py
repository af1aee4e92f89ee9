"""Another number of what was told before: *Police put the number at 14* after *a fire killed 12*.

Such a number stands alone, without a word of what is counted. It takes the measure of the count in the sentence before
it, or of the level told just before: *trackers put the figure at 900,000 barrels a day*. Errs by leaving it without.
"""

import re
from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from ..acts.circumstances import read_plain_date
from ..acts.measures import Reading, count_people
from ..counted.roles import tells_move
from ..dating.edtf import is_day
from ..declared.vocabulary import Judgment
from ..ground.model import Document, Quantity, Sentence
from ..ground.text import worded
from ..ground.wordlists import load_words

#: Before a number: another count of what was counted just before.
_SAME_COUNT: Final = worded(
    r"\bthe\s(?:true|real|actual|correct)\s(?:number|figure|count|tally|total)\s(?:was|is)\s$"
    r"|\b<recounts.put>\s(?:the|that|its|their)\s(?:own\s)?(?:number|figure|count|tally|total)\s(?:at|as)"
    r"\s$|\b(?:an?|the|its|their)\s<scopes.earlier>\s(?:count|tally|figure|estimate)\sof\s$|(?:^|,\s)\W*"
    r"(?:it|the\s(?:figure|number|count|tally|total))\s(?:was|is|had\sbeen|(?:had\s|has\s)?"
    r"(?:<recounts.stood>|went\sup|gone\sup|reached|grown))(?:\s(?:at|to))?\s$"
)
#: Before a number alone: somebody's own count of what was counted just before, or now, after the one they gave before.
_OWN_COUNT: Final = re.compile(
    r"\b(?:(?:admitted|admits|owned\sup)\sto|acknowledged|conceded|confirmed|spoke\sof|speaks\sof|(?:has|have|had)\scounted)\s"
    r"(?:only\s|just\s)?$"
)
_COUNTED_NOW: Final = re.compile(
    r"\b(?:it|they|he|she)\s(?:has\s|had\s)?now\s(?:counts?|counted|speaks?\sof|spoke\sof|puts?\sit\sat)\s$"
)
_ALONE: Final = re.compile(r"\s*(?:[.,;!?]|$)|\s(?:but|and|so\sfar|later|by|on)\b")
#: Before a number: another measurement of what was measured just before.
_SAME_LEVEL: Final = worded(
    r"\b<recounts.same_level>\s(?:it|(?:the|that|its|their|this)\s(?:own\s|real\s|true\s|actual\s)?(?:number|figure"
    r"|level|rate|total|volume))\s(?:at|as|to\sbe|closer\sto|nearer(?:\sto)?)\s$|(?:\b(?:say|says|said|that)\sit|\b"
    r"(?:real|true|actual|correct)\s(?:number|figure|level|rate|total|volume)|(?:\w['’]s|\b(?:its|their|whose|own))\s"
    r"(?:own\s)?(?:estimate|figure|number|assessment)|^\W*the\s(?:figure|number))\s(?:was|is|had\sbeen|would\sbe"
    r"|may\sbe|might\sbe|could\sbe|stood\sat|stands\sat)\s(?:really\s|actually\s|in\sfact\s|probably\s|now\s)?"
    r"(?:closer\sto\s|nearer(?:\sto)?\s)?$"
)
#: Before a number that opens a sentence: the level told just before moves, or is compared: *it had fallen below*.
_GOES_ON: Final = re.compile(
    r"\W*(?:(?:a\s(?:year|month|week|quarter)\s(?:earlier|before|ago)|by\s[a-z]+|in\s[a-z0-9]+(?:\s[0-9]{4})?|at\sits\speak),?\s)?"
    r"(?:it|this|that)\s(?:had\s|has\s)?(?:since\s|then\s|once\s|also\s|even\s)?(?P<verb>[a-z]+)"
    r"(?:\s(?:to|at|below|above|under|from|with|up|down|as|low|high|back|only|just|about|around|nearly|almost|some|over|a|record|more|than))*\s$"
)
_TELLING: Final = load_words("recounts.telling")
_PLAIN: Final = re.compile(r"[a-z][a-z-]*")
_NEXT: Final = 2  # sentences: so far behind a level *it had fallen to* goes on with it
_LEADING: Final = 120  # characters: what leads to a number at the beginning of its sentence
_HAD: Final = re.compile(r"\bhad\s|\bthat\scompare")
_ALIKE: Final = 10  # times: a bare number that much smaller or larger is no other figure of the same level
# Before a number: what was counted before.
_FORMER_COUNT: Final = re.compile(r"\b(?:earlier|previous|initial|first|preliminary)\s[a-z]+\sof\s")
#: Between a number and its date: at 14 late on Monday.
_RIGHT_BEHIND: Final = re.compile(r"\s(?:(?:late|early|on|by|at|as\sof|in\sthe)\s){0,3}")
# Behind a bare number: some of those counted just before.
_OF_THEM: Final = re.compile(r"\sof\sthem\b")


def name_recounts(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, in their order, with another number of a count or a level under its measure.

    Only what has no measure is changed.
    """
    if not any(reading.measure for reading in readings):
        return list(readings)
    return _name_counts(document, _name_levels(document, readings, judgment), judgment)


def _name_levels(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, with *OPEC put the figure at 800,000* under the measure of the level told just before it."""
    found: list[Reading] = []
    before: tuple[int, Reading] | None = None  # the first level of the latest sentence that holds any
    for reading in readings:
        at = document.place_sentence(reading.quantity.start)
        if before and not reading.measure and at - before[0] <= _NEXT:
            level, sentence = before[1], document.sentences[at]
            if again := _go_on(document, sentence, reading, level, judgment):
                reading = again
            elif at - before[0] <= 1 and _is_measured_again(document, sentence, reading.quantity, level, judgment):
                quantity = replace(reading.quantity, unit=level.quantity.unit, role="level")
                reading = replace(reading, quantity=quantity, measure=level.measure, circumstances=level.circumstances)
        found.append(reading)
        if reading.measure and (before is None or before[0] != at):
            measure = judgment.topics.measures[reading.measure]
            if measure.scope == "state" and measure.units and reading.quantity.role != "change":
                before = at, reading
    return found


def _is_measured_again(
    document: Document, sentence: Sentence, quantity: Quantity, level: Reading, judgment: Judgment
) -> bool:
    """Whether a quantity is in a level's unit, or alone and about as large, and its words give another figure of it."""
    given = level.quantity
    if quantity.unit:
        fits = quantity.unit == given.unit
    else:
        fits = quantity.noun_start < 0 and 1 / _ALIKE < (quantity.best or 0) / (given.best or 1) < _ALIKE
    start = max(sentence.start, quantity.start - 80)
    if not fits or not _SAME_LEVEL.search(document.folded[start : quantity.start]):
        return False
    return not _has_rivals(document, sentence, level, judgment)


def _has_rivals(document: Document, sentence: Sentence, level: Reading, judgment: Judgment) -> bool:
    rivals = {t.words[0] for t in judgment.topics.measures[level.measure].triggers if t.kind == "rivals"}
    return not rivals.isdisjoint(_PLAIN.findall(document.folded[sentence.start : sentence.end]))


def _go_on(
    document: Document, sentence: Sentence, reading: Reading, level: Reading, judgment: Judgment
) -> Reading | None:
    """A quantity in a level's unit as the next of it, *it had fallen below*, with its own date; None where its
    sentence does not say so.
    """
    quantity, before = reading.quantity, level.circumstances
    if before is None or quantity.unit != level.quantity.unit or quantity.start - sentence.start > _LEADING:
        return None
    words = document.folded[sentence.start : quantity.start]
    moved = _GOES_ON.fullmatch(words)
    if moved is None or not (moved["verb"] in _TELLING or tells_move(moved["verb"])):
        return None
    if _has_rivals(document, sentence, level, judgment):
        return None
    dated = read_plain_date(document, quantity, sentence.start, sentence.end)
    around = replace(
        before,
        time_scope="" if quantity.role == "change" else "past" if _HAD.search(words) else "state",
        event_date=dated.event_date,
        date_text=dated.date_text,
        date_basis=dated.date_basis,
        as_of=dated.event_date or document.published,
    )
    return replace(reading, measure=level.measure, circumstances=around)


def _name_counts(document: Document, readings: Sequence[Reading], judgment: Judgment) -> list[Reading]:
    """The readings, with *Police put the number at 14* under the measure of the count in the sentence before it."""
    found: list[Reading] = []
    before: tuple[int, Reading] | None = None  # the first count of the latest sentence that holds any
    alone = True  # it holds none under another measure
    others = -1  # the latest sentence that counts people of no measure: *they* are these
    for reading in readings:
        quantity = reading.quantity
        at = document.place_sentence(quantity.start)
        if before and at - before[0] <= 1 and not reading.measure and quantity.noun_start < 0 and not quantity.unit:
            lead = document.folded[max(document.sentences[at].start, quantity.start - 80) : quantity.start]
            alone_here = _ALONE.match(document.folded, quantity.value_end) is not None
            if at == before[0]:
                if alone_here and _COUNTED_NOW.search(lead):
                    reading = _count_again(document, reading, before[1], judgment)
            elif _SAME_COUNT.search(lead) or (alone_here and (_OWN_COUNT.search(lead) or _COUNTED_NOW.search(lead))):
                reading = _count_again(document, reading, before[1], judgment)
            elif alone and others != at and _OF_THEM.match(document.folded, quantity.value_end):
                reading = _count_some(reading, before[1], judgment)
        found.append(reading)
        if not reading.measure and quantity.unit == "person":
            others = at
        if (
            reading.measure
            and (before is None or before[0] != at)
            and judgment.topics.measures[reading.measure].occasions
        ):
            before, alone = (at, reading), True
        elif before and reading.measure and before[0] == at:
            alone = alone and reading.measure == before[1].measure
    return found


def _count_some(reading: Reading, before: Reading, judgment: Judgment) -> Reading:
    """A bare number as some of those counted in the sentence before: ``ten of them`` were children."""
    if before.circumstances is None:
        return reading
    around = replace(before.circumstances, hedge="")
    return count_people(replace(reading, measure=before.measure, circumstances=around), judgment.vocabulary)


def _count_again(document: Document, reading: Reading, before: Reading, judgment: Judgment) -> Reading:
    """A bare number as another count of what the sentence before counted, as of the date right behind it."""
    around, end = before.circumstances, reading.quantity.end
    if around is None:
        return reading
    mention = next(iter(document.list_dates(end, document.end)), None)
    dated = mention is not None and _RIGHT_BEHIND.fullmatch(document.folded, end, mention.start)
    as_of = mention.edtf.removeprefix("../") if mention and dated else document.published
    if not dated and is_day(as_of) and _FORMER_COUNT.search(document.folded[max(0, reading.quantity.start - 30) : end]):
        as_of = f"../{as_of}"
    again = replace(around, time_scope="running_total", hedge="", actor="", as_of=as_of)
    return count_people(replace(reading, measure=before.measure, circumstances=again), judgment.vocabulary)
