"""Dates that are counted or named: last week, three days ago, the third quarter, last summer, Good Friday."""

from __future__ import annotations

import re
from typing import Final

from msgspec.structs import replace

from .expressions import SENSES, YEAR, DateExpression, Portion, Shape, full_year, read_portion, read_sense, word_before
from .holidays import HOLIDAYS
from .text import DAY_PARTS, SMALL_NUMBERS

_NUMBERS: Final = {word: number for number, word in enumerate(SMALL_NUMBERS)} | {
    "a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
_ORDINALS: Final = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "final": 4,
}
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNIT: Final = re.compile(
    r"(?P<unit>hour|day|week|weekend|month|year|decade|quarter|century|centurie|night|morning|afternoon|evening)(?P<many>s)?"
    r"(?![a-z])"
)
_AFTER_UNIT: Final = re.compile(
    r"(?:\s(?:and\sa\shalf))?\s(?P<word>ago|earlier|later|before|after|previously|prior|on|from\snow|hence)(?![a-z-])"
    r"(?P<more>\s(?:yesterday|tomorrow)|\s?[a-z\"(])?"
)
_COUNT_BEFORE: Final = re.compile(
    r"(?:(?P<some>\ba\s(?:few|couple\sof|couple|handful\sof)|\b(?:several|few|many|some|recent|coming|half\sa))"
    r"|(?P<count>(?<![\d.,])\d{1,3}|(?<![a-z])[a-z]++(?:-[a-z]++)?))"
    r"(?P<more>\s(?:more|and\sa\shalf|full|short|long|or\sso))?\s$"
)
# Behind *the day before*: what goes on with the same clause.
_GOES_ON: Final = re.compile(r" (?:in|at|near|with|by|off|outside|and|but|from) ")
_MOMENT: Final = re.compile(r"(?:moment|minute)s?\sago(?![a-z-])")
_COUNT_ENDS: Final = frozenset(_NUMBERS) | frozenset(
    "few couple of several many some recent coming more half full short long so a".split()
)
_UNIT_ENDS: Final = frozenset("last past previous preceding this current next coming following same that the".split())
_WINDOW_BEFORE: Final = re.compile(r"\b(?:the\s)?(?P<word>last|past|previous|next|coming|following)\s$")
_UNIT_SENSE: Final = re.compile(
    r"(?:(?P<when>early|earlier|late|later|mid|the\send\sof|the\sstart\sof|the\sbeginning\sof|the\sclose\sof|midway\sthrough)[\s-])?"
    r"\b(?P<word>last|past|previous|preceding|this|current|next|coming|following|same|that|the)\s$"
)
_WHEN: Final[dict[str, Portion]] = {
    "early": "early",
    "late": "late",
    "mid": "mid",
    "the end of": "end",
    "the close of": "end",
    "the start of": "start",
    "the beginning of": "start",
}
_UNITS: Final = {"night": "day", "morning": "day", "afternoon": "day", "evening": "day", "centurie": "century"}
# And a half: the smaller unit, and how many of it make one.
_HALVES: Final = {
    "decade": ("year", 10),
    "year": ("month", 12),
    "month": ("day", 30),
    "week": ("day", 7),
    "day": ("hour", 24),
}
_AND_A_HALF: Final = re.compile(r"\sand\sa\shalf\b")
# Before the time of the day told before: that day brings its total to so many.
_BRINGING: Final = re.compile(r"\b(?:bring|brought|rais|tak|took|push)[a-z]*\s(?:[a-z'-]+\s){1,4}for\sthe\s$")
_TO_DATE: Final = re.compile(r"\sto\sdate\b")
_EARLIER_IN: Final = re.compile(r"\b(?P<when>early|earlier|late|later)\sin\sthe\s$")
_SEASON: Final = re.compile(
    r"(?P<season>spring|summer|autumn|fall|winter)(?![a-z-])(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d)(?![\d]|[.,]\d))?"
)
_ORDINAL_BEFORE: Final = re.compile(
    r"\b(?P<word>first|second|third|fourth|final|last|1st|2nd|3rd|4th|this|next|current)[\s-](?:fiscal\s|financial\s)?$"
)
_QUARTER_WORD: Final = re.compile(r"(?P<unit>quarter|half|halves)(?![a-z-])")
QUARTER: Final = re.compile(
    r"q(?P<quarter>[1-4])(?![\d.])|(?P<quarter2>[1-4])q\s?'?(?P<year>\d\d)(?!\d)|h(?P<half>[12])(?=\s(?:of\s)?(?:20|19)\d\d)"
)
_OF_YEAR: Final = re.compile(
    r"[\s,-]{0,2}(?:(?:of|in)\s)?(?:(?:the\s)?(?:fiscal|financial|calendar)\s(?:year\s)?)?(?:fy\s?)?(?:"
    r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)|'?(?P<short>\d\d)(?![\d.,%:]|\s?[a-z])|(?P<which>this|last|next|the)\syear\b)"
)
# The first half of the game, of this month: none of a year.
_OF_OTHER: Final = re.compile(
    r"\s(?:of|in)\s(?:the|this|that|last|an?|each|every|h(?:is|er)|its|their)\s(?!(?:[a-z]+\s)?year|[12])"
)
_DAYS: Final = {"day": 1, "week": 7}
_OF_YEAR_LED: Final = re.compile(r"\b(?:the\s)?(?P<which>first|last|final)\s$")
_FISCAL: Final = re.compile(r"fy\s?'?(?P<year>(?:19|20)\d\d|\d\d)(?![\d.%])(?:\s?[-/]\s?\d\d\b)?")
_HOLIDAY: Final = re.compile(
    "(?P<name>" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True)) + ")(?![a-z])"
    r"(?:\s(?:morning|afternoon|evening|night)|(?P<weekend>\s(?:bank\s|holiday\s){0,2}weekend)(?![a-z]))?(?:,?\s(?:of\s)?"
    + YEAR
    + r"(?!-\d))?"
)
# How a holiday's name goes on before the word in it that is a cue, and the names that begin with one.
_HOLIDAY_LEADS: Final = tuple(
    {name[: match.start()] for name in HOLIDAYS for match in re.finditer(r"(?<= )[a-z]", name)}
)
_LEAD_ENDS: Final = frozenset(lead[-4:] for lead in _HOLIDAY_LEADS)
_HOLIDAY_CUES: Final = ("christmas", "easter", "thanksgiving", "halloween", "juneteenth", "may day")


def read_time_unit(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``last week``, ``this year``, ``three days ago``, ``the past two months``, ``the day before``, ``that year``."""
    match = _UNIT.match(folded, position, end)
    if match is None or (position > low and folded[position - 1] == "-"):
        return None
    if holiday := read_holiday(folded, position, low, end):
        return holiday
    word = match["unit"]
    unit = _UNITS.get(word, word)
    before = folded[max(low, position - 34) : position]
    last = word_before(folded, position, low)
    if last in _COUNT_ENDS or last[:1].isdigit() or "-" in last:
        counted = _read_counted_unit(folded, match, unit, before, end)
        if counted is not None:
            return counted
    if match["many"]:
        ago = folded.startswith(" ago", match.end()) and not folded[match.end() + 4 : match.end() + 5].isalpha()
        return DateExpression(position, match.end() + 4, "vague") if ago else None
    if last in _UNIT_ENDS:
        return _read_single_unit(folded, match, unit, before, end)
    return DateExpression(position, match.end(), "unit", unit="weekend", sense=-1) if unit == "weekend" else None


def _read_first_of_year(
    folded: str, match: re.Match[str], before: str, counting: re.Match[str], count: int, end: int
) -> DateExpression | None:
    """``the first seven months of this year``, ``the last two months of 2023``, ``the first 12 days of 1987``."""
    days = _DAYS.get(match["unit"], 0)
    led = _OF_YEAR_LED.search(before, 0, counting.start("count")) if days or match["unit"] == "month" else None
    of_year = _OF_YEAR.match(folded, match.end(), end) if led and count * max(days, 1) < (59 if days else 12) else None
    if led is None or of_year is None or not (of_year["year"] or of_year["which"]):
        return None
    if days and led["which"] != "first":
        return None
    whole = DateExpression(match.start(), match.end(), "calendar", unit="" if of_year["year"] else "year")
    if days:
        month, day = divmod(count * days - 1, 31)
        ends = replace(whole, month=1, day=1), replace(whole, month=month + 1, day=day + 1)
    else:
        month = 1 if led["which"] == "first" else 13 - count
        ends = replace(whole, month=month), replace(whole, month=month + count - 1)
    first, last = (_with_year(one, of_year) for one in ends)
    start = match.start() - len(before) + led.start()
    return DateExpression(start, of_year.end(), "interval", first=first, last=last)


def _read_counted_unit(folded: str, match: re.Match[str], unit: str, before: str, end: int) -> DateExpression | None:
    """A unit with a number: counted back from now, from another date, or a stretch up to now."""
    position = match.start()
    counting = _COUNT_BEFORE.search(before)
    count = read_count(counting["count"]) if counting and counting["count"] else None
    vague = counting is not None and counting["some"] is not None
    behind = _AFTER_UNIT.match(folded, match.end(), end)
    if counting is None or (count is None and not vague):
        return None
    start = position - len(before) + counting.start()
    if behind is not None:
        return _read_counted_back(behind, start, count, unit)
    if count and (first := _read_first_of_year(folded, match, before, counting, count, end)):
        return first
    window = _WINDOW_BEFORE.search(before, 0, counting.start())
    if counting["some"] == "recent" and unit == "hour" and match["many"]:
        return DateExpression(start, match.end(), "unit", unit="hour", portion="mid")
    if counting["some"] in ("recent", "coming") and match["many"]:
        return DateExpression(start, match.end(), "vague")
    if window is None or not match["many"]:
        return None
    start += window.start() - counting.start()
    if count is None and unit == "hour" and SENSES[window["word"]] < 0:
        return DateExpression(start, match.end(), "unit", unit="hour", portion="mid")
    if count is None:
        return DateExpression(start, match.end(), "vague")
    sense = SENSES[window["word"]]
    if counting["more"] and _AND_A_HALF.match(counting["more"]) and unit in _HALVES:
        unit, part = _HALVES[unit]
        count = count * part + part // 2
    return DateExpression(start, match.end(), "window", number=count, unit=unit, sense=sense)


def read_count(word: str) -> int | None:
    """A count of days or years in digits or words; none for any other word."""
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    if ones:
        return _NUMBERS[tens] + _NUMBERS[ones] if tens in _NUMBERS and ones in _NUMBERS else None
    return _NUMBERS.get(word)


def _read_counted_back(behind: re.Match[str], start: int, count: int | None, unit: str) -> DateExpression | None:
    word = behind["word"]
    stop = behind.end("word")
    if word in ("before", "after", "on", "prior") and (word == "on" or behind["more"]):
        if (behind["more"] or "").strip() in ("yesterday", "tomorrow"):
            return DateExpression(start, behind.end(), "unit", number=-2 if word == "before" else 2, unit="day")
        return None
    if count is None and word == "ago" and unit == "hour":
        return DateExpression(start, stop, "unit", unit="hour", portion="mid")
    if count is None:
        return DateExpression(start, stop, "vague")
    if word == "ago":
        return DateExpression(start, stop, "unit", number=-count, unit=unit, portion="mid")
    if word in ("from now", "hence"):
        return DateExpression(start, stop, "unit", number=count, unit=unit, portion="mid")
    sign = 1 if word in ("later", "after") else -1
    return DateExpression(start, stop, "anchored", number=sign * count, unit=unit)


# What places *the same month* in another year than that of the date before it.
_OTHER_YEAR: Final = re.compile(
    r" (?:(?:of|in) )?(?:last year|the (?:previous|prior|preceding) year|[12]\d{3}\b|a year (?:earlier|ago|before))"
)


def _read_single_unit(folded: str, match: re.Match[str], unit: str, before: str, end: int) -> DateExpression | None:
    """A unit with a word that places it: last, this, next, the same, the … before."""
    position = match.start()
    offset = position - len(before)
    placed = _UNIT_SENSE.search(before)
    behind = _AFTER_UNIT.match(folded, match.end(), end)
    if placed is None:
        return None
    word, when = placed["word"], placed["when"]
    start = offset + placed.start()
    if word == "the":
        return _read_the_unit(folded, match, behind, unit, before, placed, end)
    if unit in ("hour", "quarter") or (
        unit == "day" and match["unit"] == "day" and word in ("last", "past", "this", "current")
    ):
        return None
    if word in ("last", "past") and unit in _HALVES and (half := _AND_A_HALF.match(folded, match.end(), end)):
        unit, part = _HALVES[unit]
        return DateExpression(start, half.end(), "window", number=part + part // 2, unit=unit, sense=-1)
    if word in ("same", "that"):
        if unit != "year" and _OTHER_YEAR.match(folded, match.end(), end):
            return None
        return (
            None
            if match["unit"] in DAY_PARTS and word == "that"
            else DateExpression(start, match.end(), "anchored", unit=unit)
        )
    if word in ("following", "previous", "preceding") or (word == "next" and unit == "day"):
        sign = -1 if word in ("previous", "preceding") else 1
        return DateExpression(start, match.end(), "anchored", number=sign, unit=unit)
    if word == "past" and unit == "weekend":
        word = "last"
    if word == "past" or (word == "last" and unit == "decade"):
        return DateExpression(start, match.end(), "window", number=1, unit=unit, sense=-1)
    count = SENSES[word]
    if match["unit"] in DAY_PARTS and word not in ("this", "last"):
        return None
    portion = _WHEN.get(when or "", "")
    return DateExpression(start, match.end(), "unit", number=count, unit=unit, sense=count, portion=portion)


def _read_the_unit(
    folded: str,
    match: re.Match[str],
    behind: re.Match[str] | None,
    unit: str,
    before: str,
    placed: re.Match[str],
    end: int,
) -> DateExpression | None:
    """``the day before``, ``the weekend``, ``earlier in the year``, ``the end of the month``."""
    offset = match.start() - len(before)
    start = offset + placed.start("word")
    if behind and behind["word"] in ("before", "after", "earlier"):
        more = (behind["more"] or "").strip()
        sign = 1 if behind["word"] == "after" else -1
        if more in ("yesterday", "tomorrow"):
            return DateExpression(start, behind.end(), "unit", number=2 * sign, unit="day")
        if more and not _GOES_ON.match(folded, behind.end("word"), end):  # the day before the vote
            return None
        return DateExpression(start, behind.end("word"), "anchored", number=sign, unit=unit)
    if unit == "weekend":
        return DateExpression(start, match.end(), "unit", unit="weekend", sense=-1)
    if unit in ("week", "month", "year"):
        if to_date := _TO_DATE.match(folded, match.end(), end):
            return DateExpression(start, to_date.end(), "unit", unit=unit, sense=0)
        if _BRINGING.search(before):
            return DateExpression(start, match.end(), "anchored", unit=unit)
    if earlier := _EARLIER_IN.search(before):
        return DateExpression(offset + earlier.start(), match.end(), "unit", unit=unit, sense=0)
    if placed["when"] in _WHEN and unit in ("week", "month", "year", "decade"):
        return DateExpression(
            offset + placed.start(), match.end(), "unit", unit=unit, sense=0, portion=_WHEN[placed["when"]]
        )
    return None


def read_moment(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``a few minutes ago``, ``moments ago``: a day that is about now."""
    match = _MOMENT.match(folded, position, end)
    if match is None:
        return None
    before = folded[max(low, position - 34) : position]
    counting = _COUNT_BEFORE.search(before)
    counted = counting is not None and (counting["some"] or read_count(counting["count"]) is not None)
    start = position - len(before) + counting.start() if counting and counted else position
    return DateExpression(start, match.end(), "unit", unit="hour", portion="mid")


def read_season(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``the spring of 2020``, ``last summer``, ``in the winter``; not the fall of a city."""
    match = _SEASON.match(folded, position, end)
    if match is None or (position > low and folded[position - 1] == "-"):
        return None
    number = _SEASONS[match["season"]]
    year = int(match["year"]) if match["year"] else None
    expression = DateExpression(position, match.end(), "season", year=year, number=number)
    if year is None:
        sensed = read_sense(folded, expression, low)
        if sensed.sense is None and not read_portion(folded, expression, low).portion:
            return None
        return sensed if sensed.sense is not None else read_portion(folded, expression, low)
    return read_portion(folded, expression, low)


def read_quarter(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``the first quarter of 2022``, ``the second half of this year``, ``Q3 2021``."""
    if sign := QUARTER.match(folded, position, end):
        return read_quarter_sign(folded, sign, end)
    if folded.startswith("fy", position):
        fiscal = _FISCAL.match(folded, position, end)
        return (
            DateExpression(position, fiscal.end(), "calendar", full_year(fiscal["year"]), portion="mid")
            if fiscal
            else None
        )
    match = _QUARTER_WORD.match(folded, position, end)
    if match is None:
        return read_time_unit(text, folded, position, low, end) or read_holiday(folded, position, low, end)
    ordinal = _ORDINAL_BEFORE.search(folded, max(low, position - 18), position)
    if ordinal is None:
        return None
    shape: Shape = "quarter" if match["unit"] == "quarter" else "half"
    start = ordinal.start()
    of_year = _OF_YEAR.match(folded, match.end(), end)
    if of_year is None and _OF_OTHER.match(folded, match.end(), end):
        return None
    if ordinal["word"] in ("this", "next", "current", "last"):
        if shape == "half" or (of_year is not None and ordinal["word"] != "last"):
            return None
        if of_year is None:
            return DateExpression(start, match.end(), "unit", number=SENSES[ordinal["word"]], unit="quarter")
    number = 4 if ordinal["word"] in ("last", "final") else _ORDINALS[ordinal["word"]]
    if shape == "half" and number > 2:
        return None
    return _with_year(DateExpression(start, match.end(), shape, number=number), of_year)


def _with_year(expression: DateExpression, of_year: re.Match[str] | None) -> DateExpression:
    if of_year is None:
        return expression
    if of_year["which"]:
        sense = SENSES.get(of_year["which"], 0)
        return replace(expression, end=of_year.end(), sense=sense)
    return replace(expression, end=of_year.end(), year=full_year(of_year["year"] or of_year["short"]))


def read_quarter_sign(folded: str, match: re.Match[str], end: int) -> DateExpression:
    quarter = match["quarter"] or match["quarter2"]
    shape: Shape = "quarter" if quarter else "half"
    year = full_year(match["year"]) if match["year"] else None
    expression = DateExpression(match.start(), match.end(), shape, year, number=int(quarter or match["half"]))
    if year is not None:
        return expression
    return _with_year(expression, _OF_YEAR.match(folded, match.end(), end))


# Behind a holiday: what is called after it at any time of the year, or for weeks before.
_HOLIDAY_THING: Final = re.compile(
    r"\s(?:shoppers|shopping|trees?|gifts?|presents?|cards?|decorations|bonus(?:es)?|markets?|islands?)\b"
)


def read_holiday(folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``New Year's Eve``, ``Good Friday``, ``Labor Day 2019``, ``the Easter weekend``.

    The name may begin some words before the cue.
    """
    led = folded[max(0, position - 4) : position] in _LEAD_ENDS and folded.endswith(_HOLIDAY_LEADS, low, position)
    if not led and not folded.startswith(_HOLIDAY_CUES, position):
        return None
    start = position
    for _ in range(4):
        match = _HOLIDAY.match(folded, start, end)
        if match is not None and match.end() > position:
            if _HOLIDAY_THING.match(folded, match.end(), end):
                return None
            year = int(match["year"]) if match["year"] else None
            weekend = int(match["weekend"] is not None)
            expression = DateExpression(start, match.end(), "holiday", year, number=weekend, unit=match["name"])
            return read_sense(folded, expression, low)
        space = folded.rfind(" ", max(low, start - 16), max(low, start - 1))
        if space < 0 and start - 16 > low:
            return None
        start = max(space + 1, low)
    return None
