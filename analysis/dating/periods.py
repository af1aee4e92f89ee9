"""Dates that are counted or named: last week, three days ago, the third quarter, last summer, Good Friday."""

import re
from typing import Final

from msgspec.structs import replace

from ..ground.model import Row
from ..ground.text import DAY_PARTS, SMALL_NUMBERS, worded
from .expressions import (
    ORDINALS,
    SENSES,
    YEAR,
    DateExpression,
    Portion,
    Shape,
    full_year,
    read_portion,
    read_sense,
    word_before,
)
from .holidays import HOLIDAYS

_NUMBERS: Final = {word: number for number, word in enumerate(SMALL_NUMBERS)} | {
    "a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100,
}  # fmt: skip
_SEASONS: Final = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_UNIT: Final = worded(r"(?P<unit><periods.unit>)(?P<many>s)?(?![a-z])")
_AFTER_UNIT: Final = re.compile(
    r"(?:\s(?:and\sa\shalf))?\s(?P<word>ago|earlier|later|before|after|previously|prior|on|from\snow|hence)(?![a-z-])"
    r"(?P<more>\s(?:yesterday|tomorrow|today|this\s(?P<now>day|week|month))(?![a-z])|\s?[a-z\"(])?"
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
    "early": "early", "late": "late", "mid": "mid",
    "the end of": "end", "the close of": "end", "the start of": "start", "the beginning of": "start",
}  # fmt: skip
_NEW_YEAR: Final = re.compile(r"\bsince\s(?P<the>(?:the\s)?new\s)$")
_UNITS: Final = {"night": "day", "morning": "day", "afternoon": "day", "evening": "day", "centurie": "century"}
# And a half: the smaller unit, and how many of it make one.
_HALVES: Final = {
    "decade": ("year", 10), "year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24),
}  # fmt: skip
_AND_A_HALF: Final = re.compile(r"\sand\sa\shalf\b")
# Before the time of the day told before: that day brings its total to so many.
_BRINGING: Final = re.compile(r"\b(?:bring|brought|rais|tak|took|push)[a-z]*\s(?:[a-z'-]+\s){1,4}for\sthe\s$")
_TO_DATE: Final = re.compile(r"\sto\sdate\b")
_EARLIER_IN: Final = re.compile(r"\b(?P<when>early|earlier|late|later)\sin\sthe\s$")
_SEASON: Final = re.compile(
    r"(?P<season>spring|summer|autumn|fall|winter)(?![a-z-])(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d)(?![\d]|[.,]\d))?"
)
_ORDINAL_BEFORE: Final = worded(r"\b(?P<word><periods.ordinal_before>)[\s-](?:fiscal\s|financial\s)?$")
_QUARTER_WORD: Final = re.compile(r"(?P<unit>quarter|half|halves)(?![a-z-])")
QUARTER: Final = re.compile(
    r"q(?P<quarter>[1-4])(?![\d.])|(?P<quarter2>[1-4])q\s?'?(?P<year>\d\d)(?!\d)|h(?P<half>[12])(?=\s(?:of\s)?(?:20|19)\d\d)"
)
_OF_YEAR: Final = re.compile(
    r"[\s,-]{0,2}(?:(?:of|in)\s)?(?:(?:the\s)?(?:fiscal|financial|calendar)\s(?:year\s)?)?(?:fy\s?)?(?:"
    r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)|'?(?P<short>\d\d)(?![\d.,%:]|\s?[a-z])|(?P<which>this|last|next|the)\syear\b)"
)
# The first half of the game, of this month: none of a year.
_OF_OTHER: Final = worded(r"\s(?:of|in)\s<periods.of_other>\s(?!(?:[a-z]+\s)?year|[12])")
# Part of a month: its second half, its last two weeks.
_OF_MONTH: Final = re.compile(r"\s(?:of|in)\s(?:jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|nov|dec)")
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


class _Unit(Row, frozen=True):
    """A word for a length of time where it stands."""

    folded: str
    match: re.Match[str]
    name: str  #: of the unit: ``day`` of *night*
    before: str  #: so much of the text as may place it
    end: int  #: of the stretch that is read

    def find_start(self, led: re.Match[str]) -> int:
        """Where in the text begins what was found in ``before``."""
        return self.match.start() - len(self.before) + led.start()

    def read_behind(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """A pattern right behind the unit."""
        return pattern.match(self.folded, self.match.end(), self.end)


def read_time_unit(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``last week``, ``this year``, ``three days ago``, ``the past two months``, ``the day before``, ``that year``."""
    match = _UNIT.match(folded, position, end)
    if match is None or (position > low and folded[position - 1] == "-"):
        return None
    if holiday := read_holiday(folded, position, low, end):
        return holiday
    last = word_before(folded, position, low)
    name = _UNITS.get(match["unit"], match["unit"])
    unit = _Unit(folded, match, name, folded[max(low, position - 34) : position], end)
    if last in _COUNT_ENDS or last[:1].isdigit() or "-" in last:
        counted = _read_counted_unit(unit)
        if counted is not None:
            return counted
    if match["many"]:
        ago = folded.startswith(" ago", match.end()) and not folded[match.end() + 4 : match.end() + 5].isalpha()
        return DateExpression(position, match.end() + 4, "vague") if ago else None
    if last in _UNIT_ENDS:
        return _read_single_unit(unit)
    if last == "new" and name == "year" and (opened := _NEW_YEAR.search(unit.before)):
        start = unit.find_start(opened) + opened.start("the") - opened.start()
        return DateExpression(start, match.end(), "unit", unit=name, sense=0, portion="start")
    return DateExpression(position, match.end(), "unit", unit=name, sense=-1) if name == "weekend" else None


def _read_first_of_year(unit: _Unit, counting: re.Match[str], count: int) -> DateExpression | None:
    """``the first seven months of this year``, ``the last two months of 2023``, ``the first 12 days of 1987``."""
    match = unit.match
    days = _DAYS.get(match["unit"], 0)
    led = _OF_YEAR_LED.search(unit.before, 0, counting.start("count")) if days or match["unit"] == "month" else None
    of_year = unit.read_behind(_OF_YEAR) if led and count * max(days, 1) < (59 if days else 12) else None
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
    return DateExpression(unit.find_start(led), of_year.end(), "interval", first=first, last=last)


def _read_counted_unit(unit: _Unit) -> DateExpression | None:
    """A unit with a number: counted back from now, from another date, or a stretch up to now."""
    counting = _COUNT_BEFORE.search(unit.before)
    count = read_count(counting["count"]) if counting and counting["count"] else None
    if counting is None or (count is None and counting["some"] is None):
        return None
    start, stop, name, many = unit.find_start(counting), unit.match.end(), unit.name, unit.match["many"]
    if name == "fortnight":
        name, count = "week", 2 * count if count else None
    if (behind := unit.read_behind(_AFTER_UNIT)) is not None:
        return _read_counted_back(behind, start, count, name)
    if count and (first := _read_first_of_year(unit, counting, count)):
        return first
    if many and counting["some"] in ("recent", "coming"):
        return _read_vague(start, stop, name == "hour" and counting["some"] == "recent")
    window = _WINDOW_BEFORE.search(unit.before, 0, counting.start())
    if window is not None and name in _DAYS and unit.read_behind(_OF_MONTH):
        return None
    if window is None or not (many or count == 1):
        return None
    start, sense = unit.find_start(window), SENSES[window["word"]]
    if count is None:
        return _read_vague(start, stop, name == "hour" and sense < 0)
    if counting["more"] and _AND_A_HALF.match(counting["more"]) and name in _HALVES:
        name, part = _HALVES[name]
        count = count * part + part // 2
    return DateExpression(start, stop, "window", number=count, unit=name, sense=sense)


def _read_vague(start: int, stop: int, lately: bool) -> DateExpression:
    """``a few hours ago``, ``in recent hours``: about now; ``in recent weeks``: no day."""
    if lately:
        return DateExpression(start, stop, "unit", unit="hour", portion="mid")
    return DateExpression(start, stop, "vague")


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
    if count is None:
        return _read_vague(start, stop, word == "ago" and unit == "hour")
    if word in ("ago", "from now", "hence"):
        count = -count if word == "ago" else count
        if word == "ago" and (now := behind["now"] or ("day" if behind["more"] == " today" else "")):
            day = DateExpression(stop, behind.end(), "unit", unit=now, sense=0)
            return DateExpression(start, behind.end(), "unit", number=count, unit=unit, first=day)
        return DateExpression(start, stop, "unit", number=count, unit=unit, portion="mid")
    sign = 1 if word in ("later", "after") else -1
    return DateExpression(start, stop, "anchored", number=sign * count, unit=unit)


# What places *the same month* in another year than that of the date before it.
_OTHER_YEAR: Final = worded(r" (?:(?:of|in) )?(?:<periods.other_year>|[12]\d{3}\b|a year (?:earlier|ago|before))")


# Before a unit: up to now, as *in the past month*; not: last month.
_IN_THE_LAST: Final = re.compile(r"\b(?:in|over|during|within|for)\s(?:just\s|only\s)?the\slast\s$")
_OF_A_TIME: Final = re.compile(r"\sof\b")
_SPANS: Final = frozenset("week month year".split())


def _read_single_unit(unit: _Unit) -> DateExpression | None:
    """A unit with a word that places it: last, this, next, the same, the … before."""
    placed = _UNIT_SENSE.search(unit.before)
    if placed is None:
        return None
    word, name, written = placed["word"], unit.name, unit.match["unit"]
    start, stop = unit.find_start(placed), unit.match.end()
    if word == "the":
        return _read_the_unit(unit, placed)
    if name == "fortnight":
        recent = word in ("last", "past")
        return DateExpression(start, stop, "window", number=2, unit="week", sense=-1) if recent else None
    if name in ("hour", "quarter") or (written == "day" and word in ("last", "past", "this", "current")):
        return None
    if word in ("last", "past") and name in _HALVES and (half := unit.read_behind(_AND_A_HALF)):
        name, part = _HALVES[name]
        return DateExpression(start, half.end(), "window", number=part + part // 2, unit=name, sense=-1)
    if word in ("same", "that"):
        other = (name != "year" and unit.read_behind(_OTHER_YEAR)) or (written in DAY_PARTS and word == "that")
        return None if other else DateExpression(start, stop, "anchored", unit=name)
    if word in ("following", "previous", "preceding") or (word == "next" and name == "day"):
        sign = -1 if word in ("previous", "preceding") else 1
        return DateExpression(start, stop, "anchored", number=sign, unit=name)
    if word == "past" and name == "weekend":
        word = "last"
    lately = word == "last" and name in _SPANS and _IN_THE_LAST.search(unit.before) is not None
    if lately and unit.read_behind(_OF_A_TIME):  # in the last month of 1990
        return None
    if word == "past" or lately or (word == "last" and name == "decade"):
        return DateExpression(start, stop, "window", number=1, unit=name, sense=-1)
    if written in DAY_PARTS and word not in ("this", "last"):
        return None
    count, portion = SENSES[word], _WHEN.get(placed["when"] or "", "")
    return DateExpression(start, stop, "unit", number=count, unit=name, sense=count, portion=portion)


def _read_the_unit(unit: _Unit, placed: re.Match[str]) -> DateExpression | None:
    """``the day before``, ``the weekend``, ``earlier in the year``, ``the end of the month``."""
    name, stop, behind = unit.name, unit.match.end(), unit.read_behind(_AFTER_UNIT)
    start = unit.find_start(placed) + placed.start("word") - placed.start()
    if behind and behind["word"] in ("before", "after", "earlier"):
        more = (behind["more"] or "").strip()
        sign = 1 if behind["word"] == "after" else -1
        if more in ("yesterday", "tomorrow"):
            return DateExpression(start, behind.end(), "unit", number=2 * sign, unit="day")
        if more and not _GOES_ON.match(unit.folded, behind.end("word"), unit.end):  # the day before the vote
            return None
        return DateExpression(start, behind.end("word"), "anchored", number=sign, unit=name)
    if name == "weekend":
        return DateExpression(start, stop, "unit", unit=name, sense=-1)
    whole = name in ("week", "month", "year")
    if whole and (to_date := unit.read_behind(_TO_DATE)):
        return DateExpression(start, to_date.end(), "unit", unit=name, sense=0)
    if whole and _BRINGING.search(unit.before):
        return DateExpression(start, stop, "anchored", unit=name)
    if earlier := _EARLIER_IN.search(unit.before):
        return DateExpression(unit.find_start(earlier), stop, "unit", unit=name, sense=0)
    if placed["when"] in _WHEN and (whole or name == "decade"):
        portion = _WHEN[placed["when"]]
        return DateExpression(unit.find_start(placed), stop, "unit", unit=name, sense=0, portion=portion)
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
    if of_year is None and (_OF_OTHER.match(folded, match.end(), end) or _OF_MONTH.match(folded, match.end(), end)):
        return None
    if ordinal["word"] in ("this", "next", "current", "last"):
        if shape == "half" or (of_year is not None and ordinal["word"] != "last"):
            return None
        if of_year is None:
            return DateExpression(start, match.end(), "unit", number=SENSES[ordinal["word"]], unit="quarter")
    number = 4 if ordinal["word"] in ("last", "final") else ORDINALS[ordinal["word"]]
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
_HOLIDAY_THING: Final = worded(r"\s<periods.holiday_thing>\b")


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
