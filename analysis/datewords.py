"""Date expressions in news text: where they stand, and what their words say before anything anchors them.

``dates`` anchors them in the day the article appeared and in each other.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from dateutil.easter import easter

Shape = Literal[
    "calendar",  # a year, month or day, as far as written
    "numeric",  # 03/08/22: the order is not known yet
    "weekday",
    "holiday",
    "unit",  # last week, this year, three days ago, today: counted from the day of publication
    "anchored",  # the day before, two weeks later, that year: counted from another date of the text
    "window",  # the past three months: up to the day of publication
    "season",
    "quarter",
    "half",
    "decade",
    "century",
    "interval",
    "vague",  # in recent weeks: dates something, and says no when
]
Portion = Literal["", "early", "mid", "late", "start", "end"]
Relation = Literal["", "since", "until", "by", "before"]
Order = Literal["day first", "month first", ""]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as its words say it, before it is anchored; ``start``/``end`` hold the words.

    ``number`` is the weekday (Monday is 0), the season (21 to 24), the quarter or half, or the count of a ``unit``;
    ``sense`` is the direction that a word gives (``last`` -1, ``this`` 0, ``next`` 1), ``None`` without one.
    """

    start: int
    end: int
    shape: Shape
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: str = ""
    sense: int | None = None
    portion: Portion = ""
    relation: Relation = ""
    order: Order = ""  #: of a numeric date that settles itself; how a spelt one is written
    first: DateExpression | None = None  #: of an interval
    last: DateExpression | None = None


def _words(listing: str) -> frozenset[str]:
    return frozenset(listing.split())


def _number_words(listing: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(listing.split())}


_MONTHS = _number_words("- jan feb mar apr may jun jul aug sep oct nov dec")
_WEEKDAYS = _number_words("mon tue wed thu fri sat sun")
_NUMBERS = _number_words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
) | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "hundred": 100}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# Where a date can begin: a digit, or the first letters of a word that dates are made of, behind anything but a letter
# or digit. Sorted by first letter, so that most places are left after one look.
_CUE = re.compile(
    r"[^a-z0-9](?:\d|a(?:pr|ug|utumn|ftern)|c(?:entu|hris)|d(?:ec|ays?\b)|e(?:aster|vening)|f(?:eb|ri|all\b|y)"
    r"|h(?:alf|ours?\b|[12]|allow)|j(?:an|u[nl])|m(?:a[ry]|on|orning)|n(?:ov|ight)|o(?:ct|vern)|q(?:uarter|[1-4])"
    r"|s(?:ep|at|un|pring|ummer)|t(?:ue|hu|o[dnm]|hank)|w(?:e(?:d|ek)|inter)|ye(?:ar|st))"
)
_MONTH = (
    r"(?P<{0}>jan(?:uary|\b\.?)|feb(?:ruary|\b\.?)|mar(?:ch|\b\.?)|apr(?:il|\b\.?)|may|june?|july?|aug(?:ust|\b\.?)"
    r"|sept?(?:ember|\b\.?)|oct(?:ober|\b\.?)|nov(?:ember|\b\.?)|dec(?:ember|\b\.?))(?![a-z])"
)
_DAY = r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|-(?:year|month|week|day|hour|mile|point|ton))"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
_TO = r"\s?(?:-|to|and|or|through|until|till|&)\s?"
# January 5, 2026 · Jan. 5-7 · Feb. 28 to March 2 · January 2026 · August
_MONTH_LED = re.compile(
    _MONTH.format("month")
    + r"(?:\s{1,3}(?:the\s)?"
    + _DAY.format("day")
    + r"(?:"
    + _TO
    + r"(?:"
    + _MONTH.format("month2")
    + r"\s)?"
    + _DAY.format("day2")
    + r")?(?:\s?,?\s{1,2}"
    + _YEAR
    + r"|\s(?P<short2>\d\d)(?=\s?\())?|\s?,?\s{1,2}(?:of\s)?"
    + _YEAR.replace("<year>", "<year2>")
    + r"|\s'(?P<short>\d\d)\b)?"
)
# 5 January 2026 · 5th of November · 12-13 Jan · 19 MAR 89
_DAY_LED = re.compile(
    r"(?:the\s)?"
    + _DAY.format("day")
    + r"(?:(?:\s"
    + _MONTH.format("month0")
    + r")?"
    + _TO
    + _DAY.format("day2")
    + r")?[\s-]{1,3}(?:of\s)?"
    + _MONTH.format("month")
    + r"(?:(?:\s?,?\s{1,3}(?:of\s)?|-)"
    + _YEAR
    + r"|\s{1,3}'?(?P<short>\d\d)(?=\s*(?:[-(),.;\]:]|$)))?"
)
_ISO = re.compile(r"(?P<year>1[5-9]\d\d|20\d\d)([-/.])(?P<month>0\d|1[0-2])\2(?P<day>[0-2]\d|3[01])(?!\d|[-/]\d)")
_NUMERIC = re.compile(
    r"(?P<a>\d\d?)\s?(?P<sign>[-/.])\s?(?P<b>\d\d?)\s?(?P=sign)\s?(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?!\d|[-/]\d)"
)
_SHORT_YEAR_PAIR = re.compile(r"(?P<a>1[89]\d\d|20\d\d)\s?[-/]\s?(?P<b>\d\d|1[89]\d\d|20\d\d)(?![\d%/-]|[.,]\d)")
_DECADE = re.compile(r"(?P<decade>(?:1[5-9]|20)\d0|\d0)'?s\b")
_YEAR_ALONE = re.compile(r"(?:1[5-9]|20)\d\d(?![\da-z%$]|[.,:/]\d|-(?!election|era|vintage|model)[a-z]|-\d)")
_NEXT_WORD = re.compile(r"\s?([a-z'-]+)")
_NINE_ELEVEN = re.compile(r"9/11(?![\d/])")
_CENTURY = re.compile(r"(?P<number>\d\d?)(?:st|nd|rd|th)[\s-]century\b")
_QUARTER = re.compile(
    r"q(?P<quarter>[1-4])(?![\d.])|(?P<quarter2>[1-4])q\s?'?(?P<year>\d\d)(?!\d)|h(?P<half>[12])(?=\s(?:of\s)?(?:20|19)\d\d)"
)
_OF_YEAR = re.compile(
    r"[\s,-]{0,2}(?:(?:of|in)\s)?(?:(?:the\s)?(?:fiscal|financial|calendar)\s(?:year\s)?)?(?:fy\s?)?(?:"
    r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)|'?(?P<short>\d\d)(?![\d.,%:]|\s?[a-z])|(?P<which>this|last|next|the)\syear\b)"
)
_FISCAL = re.compile(r"fy\s?'?(?P<year>(?:19|20)\d\d|\d\d)(?![\d.%])(?:\s?[-/]\s?\d\d\b)?")
_WEEKDAY = re.compile(
    r"(?:(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])|(?P<short>mon|tues?|wed|thur?s?|fri|sat|sun)"
    r"(?=[.,]\s?\d|[.,]{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s\d\d?\s(?:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec))\.?)"
    r"(?P<time>(?:'s)?\s(?:(?:early|late|mid)\s)?(?:morning|afternoon|evening|night|midnight|midday|noon)\b)?"
)
_BESIDE_WEEKDAY = re.compile(r"(?:\s?,|\s?\()?\s{0,2}(?:the\s|on\s)?(?=[\djfmasond])")
_SIMPLE = {
    "today": ("day", 0),
    "tonight": ("day", 0),
    "yesterday": ("day", -1),
    "tomorrow": ("day", 1),
    "overnight": ("day", 0),
}
_SIMPLE_WORD = re.compile(
    r"(?:today|tonight|yesterday|tomorrow|overnight)(?![a-z])(?:\s(?:morning|afternoon|evening|night)\b)?"
)
_UNIT = re.compile(
    r"(?P<unit>hour|day|week|weekend|month|year|decade|quarter|century|centurie|night|morning|afternoon|evening)(?P<many>s)?"
    r"(?![a-z])"
)
_AFTER_UNIT = re.compile(
    r"(?:\s(?:and\sa\shalf))?\s(?P<word>ago|earlier|later|before|after|previously|prior|on|from\snow|hence)(?![a-z-])"
    r"(?P<more>\s(?:yesterday|tomorrow)|\s?[a-z\"(])?"
)
_SEASON = re.compile(
    r"(?P<season>spring|summer|autumn|fall|winter)(?![a-z-])(?:\s(?:of\s)?(?P<year>(?:19|20)\d\d)(?![\d]|[.,]\d))?"
)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month; ``nth`` -1 is the last."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _thanksgiving(year: int) -> date:
    return _nth_weekday(year, 11, 3, 4)


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "new year's eve": lambda y: date(y, 12, 31),
    "new year's day": lambda y: date(y, 1, 1),
    "new year's": lambda y: date(y, 1, 1),
    "christmas eve": lambda y: date(y, 12, 24),
    "christmas day": lambda y: date(y, 12, 25),
    "christmas": lambda y: date(y, 12, 25),
    "boxing day": lambda y: date(y, 12, 26),
    "martin luther king day": lambda y: _nth_weekday(y, 1, 0, 3),
    "martin luther king jr. day": lambda y: _nth_weekday(y, 1, 0, 3),
    "inauguration day": lambda y: date(y, 1, 20),
    "groundhog day": lambda y: date(y, 2, 2),
    "valentine's day": lambda y: date(y, 2, 14),
    "presidents' day": lambda y: _nth_weekday(y, 2, 0, 3),
    "presidents day": lambda y: _nth_weekday(y, 2, 0, 3),
    "international women's day": lambda y: date(y, 3, 8),
    "st. patrick's day": lambda y: date(y, 3, 17),
    "april fools' day": lambda y: date(y, 4, 1),
    "anzac day": lambda y: date(y, 4, 25),
    "may day": lambda y: date(y, 5, 1),
    "victory day": lambda y: date(y, 5, 9),
    "memorial day": lambda y: _nth_weekday(y, 5, 0, -1),
    "juneteenth": lambda y: date(y, 6, 19),
    "independence day": lambda y: date(y, 7, 4),
    "fourth of july": lambda y: date(y, 7, 4),
    "bastille day": lambda y: date(y, 7, 14),
    "labor day": lambda y: _nth_weekday(y, 9, 0, 1),
    "columbus day": lambda y: _nth_weekday(y, 10, 0, 2),
    "halloween": lambda y: date(y, 10, 31),
    "all saints' day": lambda y: date(y, 11, 1),
    "all souls' day": lambda y: date(y, 11, 2),
    "election day": lambda y: _nth_weekday(y, 11, 0, 1) + timedelta(1),
    "veterans day": lambda y: date(y, 11, 11),
    "armistice day": lambda y: date(y, 11, 11),
    "remembrance day": lambda y: date(y, 11, 11),
    "thanksgiving": _thanksgiving,
    "thanksgiving day": _thanksgiving,
    "black friday": lambda y: _thanksgiving(y) + timedelta(1),
    "cyber monday": lambda y: _thanksgiving(y) + timedelta(4),
    "shrove tuesday": lambda y: easter(y) - timedelta(47),
    "ash wednesday": lambda y: easter(y) - timedelta(46),
    "palm sunday": lambda y: easter(y) - timedelta(7),
    "holy thursday": lambda y: easter(y) - timedelta(3),
    "maundy thursday": lambda y: easter(y) - timedelta(3),
    "good friday": lambda y: easter(y) - timedelta(2),
    "holy saturday": lambda y: easter(y) - timedelta(1),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda y: easter(y) + timedelta(1),
}

_HOLIDAY = re.compile(
    "(?P<name>" + "|".join(sorted(map(re.escape, HOLIDAYS), key=len, reverse=True)) + ")(?![a-z])"
    r"(?:\s(?:morning|afternoon|evening|night))?(?:,?\s(?:of\s)?" + _YEAR + ")?"
)
# How a holiday's name goes on before the word in it that is a cue, and the names that begin with one.
_HOLIDAY_LEADS = tuple({name[: match.start()] for name in HOLIDAYS for match in re.finditer(r"(?<= )[a-z]", name)})
_HOLIDAY_CUES = ("christmas", "easter", "thanksgiving", "halloween", "juneteenth", "may day")
# Names that hold a weekday or a month and are no date.
_NAME_BEHIND = re.compile(
    r"\s(?:times|mirror|telegraph|express|post|herald|mail|world|age|star|independent|mass|school)\b"
)
_NAME_BEFORE = re.compile(r"(?:super|bloody|mail on|ruby|meet the press|news|giving|freaky|fat|every|each|most|any)\s$")

# What may stand before a date and belongs to it.
_PORTION = re.compile(
    r"(?:the\s)?(?:very\s)?(?:(?P<early>early|earlier)|(?P<mid>mid|middle)|(?P<late>late|later)|(?P<start>beginning|start)"
    r"|(?P<end>end|close))(?:\s(?:in|of|on))?[\s-](?:the\s)?(?:month\sof\s|year\s)?$"
)
_RELATION = re.compile(
    r"\b(?:(?P<since>since|ever\ssince)|(?P<until>until|till|through|up\sto|up\suntil)|(?P<by>by)|(?P<before>before|prior\sto))"
    r"\s(?:at\sleast\s|about\s|around\s|the\s|as\searly\sas\s)?$"
)
_PORTION_ENDS = _words("early earlier mid middle late later beginning start end close in of on the year")
_LINKS = _words(
    "and or but if as when while with the a an in on at to for of from that which who he she it they we there"
)
_RELATION_ENDS = _words("since until till through to by before least about around the as")
_SENSES = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
# Before a month that is also a word or a name: something that dates have before them.
_DATING = re.compile(
    r"(?:\b(?:in|since|by|until|till|of|from|to|through|during|before|after|last|this|next|early|mid|late|between|and|or|for"
    r"|through|the|each|every|past|previous|around|about|on)[\s-]|[(,/-]\s?)$"
)
_MODAL = re.compile(
    r"\.?\s(?:have|be|not|also|still|well|yet|even|soon|come|go|face|never|only|take|seem|want|need|lead|cause|make|try|use|say"
    r"|find|get|turn|prove|become|result|ask|run|cost|fall|rise|help|lose|win|act|add|give|see|think)\b"
)
# Behind a four-digit number that counts something rather than naming a year.
_COUNTED = re.compile(
    r"(?:[\s-](?:people|persons?|men|women|children|barrels?|bpd|b/d|miles?|km|kms|kilomet\w+|met(?:er|re)s?|feet|tons?|tonnes?"
    r"|troops|soldiers|dollars|euros|pounds|pesos|yen|rubles|percent|per\scent|homes|houses|jobs|workers|acres|hectares|votes"
    r"|seats|civilians|refugees|points?|units|hours|days|weeks|months|years|hrs|gmt|est|edt|utc|local|families|households"
    r"|members|students|police|officers|others|million|billion|thousand|more|copies|shares|cases|deaths|victims|kg|kilos?"
    r"|kilograms?|grams?|lbs?|mw|megawatts?|calories|rpm|hp|horsepower|cubic|square|sq)\b|\s?(?:%|\$|€|£|°))"
)
_COUNTING = _words(
    """about some nearly almost over roughly approximately around least most than exactly only killed all no no. nos
    nos. number numbers flight room page resolution at usd eur rs rs. route highway model law bill article section
    boeing airbus"""
)
# Before a four-digit number that names a year.
_YEARLY = _words(
    """in since by until till of from during before after early mid late between and to through year years the his her
    its their our a january february march april may june july august september october november december spring summer
    autumn fall winter fiscal circa ca ca. for or"""
)


def _word_before(folded: str, position: int, low: int) -> str:
    """The last word before a place, with the hyphen that ties it (``mid-``); empty where none stands near."""
    words = folded[max(low, position - 14) : position].split()
    return words[-1] if words else ""


def find_dates(text: str, folded: str, start: int, end: int) -> list[DateExpression]:
    """Every date expression in a stretch of text, in order, never overlapping; unanchored.

    Clock times and ages are no dates. A bare four-digit number is a year only where nothing is counted behind it; when
    unsure it is left to the figures. Durations (``for three years``) are no dates either.
    """
    found: list[DateExpression] = []
    done = start
    for position in _cue_positions(folded, start, end):
        if position < done:
            continue
        reader = _READERS.get(folded[position : position + 3]) or _READERS.get(folded[position])
        expression = reader(text, folded, position, done, end) if reader else None
        if expression is not None:
            expression = _read_relation(folded, expression, done)
            done = expression.end
            found.append(expression)
    return _join_intervals(folded, found) if len(found) > 1 else found


def _cue_positions(folded: str, start: int, end: int) -> Iterable[int]:
    if start == 0 and _CUE.match("\n" + folded[: min(end, 10)]):
        yield 0
    for match in _CUE.finditer(folded, max(start - 1, 0), end):
        yield match.start() + 1


def _read_digits(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """A date that begins with a digit: 2026-01-05, 03/08/22, 5 January, the 1990s, 2010-15, 2019."""
    before = folded[position - 1] if position > low else " "
    if before in "$£€#" or (before in ".,:" and folded[position - 2 : position - 1].isdigit()):
        return None
    length = 1
    while length < 5 and folded[position + length : position + length + 1].isdigit():
        length += 1
    if length <= 2:
        return _read_short_digits(text, folded, position, low, end)
    return _read_four_digits(folded, position, low, end) if length == 4 else None


def _read_short_digits(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """5 January, 03/08/22, the 20th century, the '90s, 1Q16."""
    if match := _DAY_LED.match(folded, position, end):
        return _read_day_led(text, folded, match, low)
    if match := _NUMERIC.match(folded, position, end):
        return _read_numeric(match)
    if match := _NINE_ELEVEN.match(folded, position, end):
        return DateExpression(position, match.end(), "calendar", 2001, 9, 11, unit="name")
    if match := _CENTURY.match(folded, position, end):
        return DateExpression(position, match.end(), "century", number=int(match["number"]))
    if folded[position - 1 : position] == "'" and (match := _DECADE.match(folded, position, end)):
        decade = DateExpression(position, match.end(), "decade", year=1900 + int(match["decade"]))
        return _read_portion(folded, decade, low)
    if match := _QUARTER.match(folded, position, end):
        return _read_quarter_sign(folded, match, end)
    return None


def _read_four_digits(folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """2026-01-05, the 1990s, 2010-15, 2019."""
    if match := _ISO.match(folded, position, end):
        return _calendar(position, match.end(), int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _DECADE.match(folded, position, end):
        decade = DateExpression(position, match.end(), "decade", year=int(match["decade"]))
        return _read_portion(folded, decade, low)
    if match := _SHORT_YEAR_PAIR.match(folded, position, end):
        return _read_year_pair(folded, match, end)
    if match := _YEAR_ALONE.match(folded, position, end):
        return _read_year(folded, match, low, end)
    return None


def _calendar(
    start: int, end: int, year: int | None, month: int | None = None, day: int | None = None, order: Order = ""
) -> DateExpression | None:
    """A calendar date, or ``None`` where no such day exists."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year or 2024, month or 1)[1]:
        return None
    return DateExpression(start, end, "calendar", year, month, day, order=order)


def _full_year(digits: str) -> int:
    """Two digits as POSIX reads them: 69 to 99 are of the twentieth century."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year >= 69 else 2000)


def _read_day_led(text: str, folded: str, match: re.Match[str], low: int) -> DateExpression | None:
    if not _is_month(text, folded, match.start("month"), match.end("month"), dated=True):
        return None
    month = _MONTHS[match["month"][:3]]
    year = _full_year(match["year"] or match["short"]) if match["year"] or match["short"] else None
    last = _calendar(match.start(), match.end(), year, month, int(match["day2"] or match["day"]), "day first")
    if last is None or match["day2"] is None:
        return last
    month0 = _MONTHS[match["month0"][:3]] if match["month0"] else month
    first = _calendar(match.start(), match.end(), year, month0, int(match["day"]), "day first")
    return _interval(match.start(), match.end(), first, last)


def _interval(start: int, end: int, first: DateExpression | None, last: DateExpression | None) -> DateExpression | None:
    if first is None or last is None:
        return None
    return DateExpression(start, end, "interval", first=first, last=last)


def _read_numeric(match: re.Match[str]) -> DateExpression | None:
    a, b, sign, digits = int(match["a"]), int(match["b"]), match["sign"], match["year"]
    if a < 1 or b < 1 or max(a, b) > 31 or min(a, b) > 12 or (len(digits) == 2 and sign != "/"):
        return None
    year = _full_year(digits)
    if a > 12 or (sign == "." and b <= 12):
        settled = _calendar(match.start(), match.end(), year, b, a, "day first")
    elif b > 12:
        settled = _calendar(match.start(), match.end(), year, a, b, "month first")
    elif a == b:
        settled = _calendar(match.start(), match.end(), year, a, b)
    else:
        return DateExpression(match.start(), match.end(), "numeric", year, a, b)
    return replace(settled, unit="numeric") if settled else None


def _read_year_pair(folded: str, match: re.Match[str], end: int) -> DateExpression | None:
    """2010-15, 2016/17, 1990-1995."""
    first, last = int(match["a"]), int(match["b"])
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last <= first + 120 or _COUNTED.match(folded, match.end(), end):
        return None
    span = match.start(), match.end()
    return _interval(*span, DateExpression(*span, "calendar", first), DateExpression(*span, "calendar", last))


def _read_year(folded: str, match: re.Match[str], low: int, end: int) -> DateExpression | None:
    """A bare four-digit number, where it names a year and counts nothing."""
    year = int(match[0])
    before = _word_before(folded, match.start(), low)
    if before in _COUNTING or _COUNTED.match(folded, match.end(), end):
        return None
    following = _NEXT_WORD.match(folded, match.end(), end)
    plural = (
        following is not None and following[1].endswith("s") and not following[1].endswith(("'s", "ss", "us", "is"))
    )
    dating = before.rstrip("-") in _YEARLY or before.endswith(("(", "/", "-"))
    recent = 1950 <= year <= 2039 and year % 50 != 0  # hardly a count: those have commas, or are round
    if not dating and ((plural and not recent) or not 1900 <= year <= 2069):
        return None
    if dating and plural and year % 100 == 0 and before not in ("in", "since", "during"):
        return None
    return _read_portion(folded, DateExpression(match.start(), match.end(), "calendar", year), low)


def _is_month(text: str, folded: str, start: int, end: int, dated: bool) -> bool:
    """Whether a month's name is meant, not *may*, *march* or a person; ``dated``: a day or year stands with it."""
    name = folded[start:end].rstrip(".")
    if text[start:end].islower():
        return dated and name not in ("may", "march", "mar", "sun", "dec", "jan")
    if name == "may" and _MODAL.match(folded, end):
        return False
    if dated:
        return True
    before = folded[max(0, start - 14) : start]
    if name in ("may", "march") or (len(name) < 5 and name not in ("june", "july")):
        return _DATING.search(before) is not None
    if name in ("april", "june", "august"):
        surname = re.match(r"\s[A-Z][a-z]", text[end : end + 3])
        return surname is None or _DATING.search(before) is not None
    return True


def _read_month(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """A date that begins with a month's name."""
    match = _MONTH_LED.match(folded, position, end)
    if match is None:
        return _read_unit(text, folded, position, low, end) or _read_holiday(folded, position, low, end)
    dated = match.end() > match.end("month")
    if not _is_month(text, folded, match.start("month"), match.end("month"), dated):
        return None
    if holiday := _read_holiday(folded, position, low, end):
        return holiday
    month = _MONTHS[match["month"][:3]]
    digits = match["year"] or match["year2"] or match["short"] or match["short2"]
    year = _full_year(digits) if digits else None
    if match["day"] is None:
        expression = DateExpression(position, match.end(), "calendar", year, month)
        return _read_portion(folded, _read_year_words(folded, _read_sense(folded, expression, low), end), low)
    if year is None and _is_counted_day(folded, match, low, end):
        return _read_portion(folded, DateExpression(position, match.end("month"), "calendar", None, month), low)
    day, day2 = int(match["day"]), match["day2"]
    if day2 is None:
        single = _calendar(position, match.end(), year, month, day, "month first")
        return _read_year_words(folded, single, end) if single else None
    month2 = _MONTHS[match["month2"][:3]] if match["month2"] else month
    first = _calendar(position, match.end(), year, month, day, "month first")
    last = _calendar(position, match.end(), year, month2, int(day2), "month first")
    return _interval(position, match.end(), first, last)


_YEAR_WORDS = re.compile(r",?\s(?:of\s)?(?P<word>last|this|next)\syear\b(?!')")


def _read_year_words(folded: str, expression: DateExpression, end: int) -> DateExpression:
    """``June of last year``, ``5 May this year``; ``unit`` then says that the sense is of the year."""
    match = _YEAR_WORDS.match(folded, expression.end, end) if expression.year is None else None
    if match is None:
        return expression
    return replace(expression, end=match.end(), sense=_SENSES[match["word"]], unit="year")


def _is_counted_day(folded: str, match: re.Match[str], low: int, end: int) -> bool:
    """``in May 20 people died``: the number counts people and is no day."""
    if folded[max(low, match.start() - 3) : match.start()] != "in ":
        return False
    following = _NEXT_WORD.match(folded, match.end(), end)
    return following is not None and following[1].endswith(("s", "people", "men", "women", "children"))


def _read_sense(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``last August``, ``next Friday``."""
    word = _word_before(folded, expression.start, low)
    if word not in _SENSES:
        return expression
    return replace(expression, start=folded.rindex(word, low, expression.start), sense=_SENSES[word])


def _read_portion(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``early September``, ``mid-2021``, ``the end of 2020``."""
    if _word_before(folded, expression.start, low).rstrip("-") not in _PORTION_ENDS:
        return expression
    match = _PORTION.search(folded, max(low, expression.start - 26), expression.start)
    if match is None or (match.start() > 0 and folded[match.start() - 1].isalnum()):
        return expression
    portion = match.lastgroup
    start = match.start()
    return replace(expression, start=start, portion=portion)  # type: ignore[arg-type]  # the groups are named alike


def _read_relation(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``since early September``, ``by the end of 2025``; the words belong to the date."""
    if _word_before(folded, expression.start, low) not in _RELATION_ENDS:
        return expression
    match = _RELATION.search(folded, max(low, expression.start - 16), expression.start)
    if match is None or folded[expression.end : expression.end + 2] == "'s":
        return expression
    following = _NEXT_WORD.match(folded, expression.end)
    names_a_year = expression.shape == "calendar" and expression.month is None
    if names_a_year and match["since"] is None and following is not None and following[1] not in _LINKS:
        return expression  # ``chosen by 2016 voters``
    return replace(expression, start=match.start(), relation=match.lastgroup)  # type: ignore[arg-type]  # named alike


def _read_weekday(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``Tuesday``, ``Monday night``, ``last Friday``, ``Friday, January 2, 2026``, ``Mon., Jan. 5``."""
    match = _WEEKDAY.match(folded, position, end)
    if match is None:
        return _read_unit(text, folded, position, low, end)
    if holiday := _read_holiday(folded, position, low, end):
        return holiday
    if _NAME_BEFORE.search(folded, max(low, position - 12), position):
        return None
    if (
        _NAME_BEHIND.match(folded, match.end(), end)
        and text[match.end() + 1 : match.end() + 2].isupper() != text[position + 1].isupper()
    ):
        return None
    weekday = _WEEKDAYS[folded[position : position + 3]]
    beside = _BESIDE_WEEKDAY.match(folded, match.end(), end)
    if beside is not None:
        reader = _read_digits if folded[beside.end()].isdigit() else _MONTH_READERS.get(folded[beside.end() :][:3])
        spelt = reader(text, folded, beside.end(), beside.end(), end) if reader else None
        if spelt is not None and spelt.day is not None:
            return _settle_by_weekday(replace(spelt, start=position, number=weekday), weekday)
    return _read_sense(folded, DateExpression(position, match.end(), "weekday", number=weekday), low)


def _settle_by_weekday(expression: DateExpression, weekday: int) -> DateExpression:
    """A weekday beside a numeric date tells which number is the day."""
    if expression.shape != "numeric":
        return expression if expression.year else replace(expression, unit="weekday")
    year, a, b = expression.year or 2000, expression.month or 1, expression.day or 1
    fits = [
        order
        for month, day, order in ((b, a, "day first"), (a, b, "month first"))
        if weekday_of(year, month, day) == weekday
    ]
    if len(fits) != 1:
        return expression
    return order_numeric(expression, "day first" if fits[0] == "day first" else "month first")


def weekday_of(year: int, month: int, day: int) -> int:
    """The weekday of a day, Monday 0; -1 where there is no such day."""
    return date(year, month, day).weekday() if 1 <= day <= calendar.monthrange(year, month)[1] else -1


def order_numeric(expression: DateExpression, order: Order) -> DateExpression:
    """A numeric date read in an order; ``month`` and ``day`` hold the first and second number before."""
    first, second = expression.month, expression.day
    month, day = (second, first) if order == "day first" else (first, second)
    return replace(expression, shape="calendar", month=month, day=day, order=order)


def _read_simple(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``today``, ``yesterday``, ``tonight``."""
    match = _SIMPLE_WORD.match(folded, position, end)
    if match is None or _word_before(folded, position, low) == "usa":
        return None
    unit, count = _SIMPLE[re.match(r"[a-z]+", match[0])[0]]  # type: ignore[index]  # begins with letters
    return DateExpression(position, match.end(), "unit", number=count, unit=unit)


_COUNT_BEFORE = re.compile(
    r"(?:(?P<some>\ba\s(?:few|couple\sof|couple|handful\sof)|\b(?:several|few|many|some|recent|coming|half\sa))"
    r"|(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?))"
    r"(?P<more>\s(?:more|and\sa\shalf|full|short|long|or\sso))?\s$"
)
_COUNT_ENDS = frozenset(_NUMBERS) | _words(
    "few couple of several many some recent coming more half full short long so a"
)
_UNIT_ENDS = _words("last past previous preceding this current next coming following same that the")
_WINDOW_BEFORE = re.compile(r"\b(?:the\s)?(?P<word>last|past|previous|next|coming|following)\s$")
_APPROXIMATELY = re.compile(
    r"\b(?:about|around|nearly|almost|roughly|some|over|more\sthan|less\sthan|just|only|at\sleast)\s$"
)
_UNIT_SENSE = re.compile(
    r"(?:(?P<when>early|earlier|late|later|mid|the\send\sof|the\sstart\sof|the\sbeginning\sof|the\sclose\sof|midway\sthrough)[\s-])?"
    r"\b(?P<word>last|past|previous|preceding|this|current|next|coming|following|same|that|the)\s$"
)
_WHEN: dict[str, Portion] = {
    "early": "early",
    "late": "late",
    "mid": "mid",
    "the end of": "end",
    "the close of": "end",
    "the start of": "start",
    "the beginning of": "start",
}
_UNITS = {"night": "day", "morning": "day", "afternoon": "day", "evening": "day", "centurie": "century"}
_DAY_PARTS = frozenset({"night", "morning", "afternoon", "evening"})
_EARLIER_IN = re.compile(r"\b(?P<when>early|earlier|late|later)\sin\sthe\s$")


def _read_unit(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``last week``, ``this year``, ``three days ago``, ``the past two months``, ``the day before``, ``that year``."""
    match = _UNIT.match(folded, position, end)
    if match is None or (position > low and folded[position - 1] == "-"):
        return None
    if holiday := _read_holiday(folded, position, low, end):
        return holiday
    word = match["unit"]
    unit = _UNITS.get(word, word)
    before = folded[max(low, position - 34) : position]
    last = _word_before(folded, position, low)
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


def _read_counted_unit(folded: str, match: re.Match[str], unit: str, before: str, end: int) -> DateExpression | None:
    """A unit with a number: counted back from now, from another date, or a stretch up to now."""
    position = match.start()
    counting = _COUNT_BEFORE.search(before)
    count = _read_count(counting["count"]) if counting and counting["count"] else None
    vague = counting is not None and counting["some"] is not None
    behind = _AFTER_UNIT.match(folded, match.end(), end)
    if counting is None or (count is None and not vague):
        return None
    start = position - len(before) + counting.start()
    if behind is not None:
        return _read_counted_back(folded, match, behind, start, count, unit)
    window = _WINDOW_BEFORE.search(before, 0, counting.start())
    if counting["some"] in ("recent", "coming") and match["many"]:
        return DateExpression(start, match.end(), "vague")
    if window is None or not match["many"]:
        return None
    start += window.start() - counting.start()
    if count is None:
        return DateExpression(start, match.end(), "vague")
    sense = _SENSES[window["word"]]
    return DateExpression(start, match.end(), "window", number=count, unit=unit, sense=sense)


def _read_count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    if ones:
        return _NUMBERS[tens] + _NUMBERS[ones] if tens in _NUMBERS and ones in _NUMBERS else None
    return _NUMBERS.get(word)


def _read_counted_back(
    folded: str, match: re.Match[str], behind: re.Match[str], start: int, count: int | None, unit: str
) -> DateExpression | None:
    word = behind["word"]
    stop = behind.end("word")
    if word in ("before", "after", "on", "prior") and (word == "on" or behind["more"]):
        if (behind["more"] or "").strip() in ("yesterday", "tomorrow"):
            return DateExpression(start, behind.end(), "unit", number=-2 if word == "before" else 2, unit="day")
        return None
    if count is None:
        return DateExpression(start, stop, "vague")
    if word == "ago":
        return DateExpression(start, stop, "unit", number=-count, unit=unit, portion="mid")
    if word in ("from now", "hence"):
        return DateExpression(start, stop, "unit", number=count, unit=unit, portion="mid")
    sign = 1 if word in ("later", "after") else -1
    return DateExpression(start, stop, "anchored", number=sign * count, unit=unit)


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
        return _read_the_unit(match, behind, unit, before, offset, placed)
    if unit in ("hour", "quarter") or (
        unit == "day" and match["unit"] == "day" and word in ("last", "past", "this", "current")
    ):
        return None
    if word in ("same", "that"):
        return (
            None
            if match["unit"] in _DAY_PARTS and word == "that"
            else DateExpression(start, match.end(), "anchored", unit=unit)
        )
    if word in ("following", "previous", "preceding") or (word == "next" and unit == "day"):
        sign = -1 if word in ("previous", "preceding") else 1
        return DateExpression(start, match.end(), "anchored", number=sign, unit=unit)
    if word == "past":
        return DateExpression(start, match.end(), "window", number=1, unit=unit, sense=-1)
    count = _SENSES[word]
    if match["unit"] in _DAY_PARTS and word not in ("this", "last"):
        return None
    portion = _WHEN.get(when or "", "")
    return DateExpression(start, match.end(), "unit", number=count, unit=unit, sense=count, portion=portion)


def _read_the_unit(
    match: re.Match[str], behind: re.Match[str] | None, unit: str, before: str, offset: int, placed: re.Match[str]
) -> DateExpression | None:
    """``the day before``, ``the weekend``, ``earlier in the year``, ``the end of the month``."""
    start = offset + placed.start("word")
    if behind and behind["word"] in ("before", "after", "earlier"):
        more = (behind["more"] or "").strip()
        sign = 1 if behind["word"] == "after" else -1
        if more in ("yesterday", "tomorrow"):
            return DateExpression(start, behind.end(), "unit", number=2 * sign, unit="day")
        return None if more else DateExpression(start, behind.end("word"), "anchored", number=sign, unit=unit)
    if unit == "weekend":
        return DateExpression(start, match.end(), "unit", unit="weekend", sense=-1)
    if earlier := _EARLIER_IN.search(before):
        return DateExpression(offset + earlier.start(), match.end(), "unit", unit=unit, sense=0)
    if placed["when"] in _WHEN and unit in ("week", "month", "year", "decade"):
        return DateExpression(
            offset + placed.start(), match.end(), "unit", unit=unit, sense=0, portion=_WHEN[placed["when"]]
        )
    return None


def _read_season(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``the spring of 2020``, ``last summer``, ``in the winter``; not the fall of a city."""
    match = _SEASON.match(folded, position, end)
    if match is None or (position > low and folded[position - 1] == "-"):
        return None
    number = _SEASONS[match["season"]]
    year = int(match["year"]) if match["year"] else None
    expression = DateExpression(position, match.end(), "season", year=year, number=number)
    if year is None:
        sensed = _read_sense(folded, expression, low)
        if sensed.sense is None and not _read_portion(folded, expression, low).portion:
            return None
        return sensed if sensed.sense is not None else _read_portion(folded, expression, low)
    return _read_portion(folded, expression, low)


_ORDINAL_BEFORE = re.compile(
    r"\b(?P<word>first|second|third|fourth|final|last|1st|2nd|3rd|4th|this|next|current)[\s-](?:fiscal\s|financial\s)?$"
)


def _read_quarter(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``the first quarter of 2022``, ``the second half of this year``, ``Q3 2021``."""
    if sign := _QUARTER.match(folded, position, end):
        return _read_quarter_sign(folded, sign, end)
    if folded.startswith("fy", position):
        fiscal = _FISCAL.match(folded, position, end)
        return (
            DateExpression(position, fiscal.end(), "calendar", _full_year(fiscal["year"]), portion="mid")
            if fiscal
            else None
        )
    match = re.compile(r"(?P<unit>quarter|half|halves)(?![a-z-])").match(folded, position, end)
    if match is None:
        return _read_unit(text, folded, position, low, end) or _read_holiday(folded, position, low, end)
    ordinal = _ORDINAL_BEFORE.search(folded, max(low, position - 18), position)
    if ordinal is None:
        return None
    shape: Shape = "quarter" if match["unit"] == "quarter" else "half"
    start = ordinal.start()
    of_year = _OF_YEAR.match(folded, match.end(), end)
    if ordinal["word"] in ("this", "next", "current", "last"):
        if shape == "half" or (of_year is not None and ordinal["word"] != "last"):
            return None
        if of_year is None:
            return DateExpression(start, match.end(), "unit", number=_SENSES[ordinal["word"]], unit="quarter")
    number = 4 if ordinal["word"] in ("last", "final") else _ORDINALS[ordinal["word"]]
    if shape == "half" and number > 2:
        return None
    return _with_year(DateExpression(start, match.end(), shape, number=number), of_year)


def _with_year(expression: DateExpression, of_year: re.Match[str] | None) -> DateExpression:
    if of_year is None:
        return expression
    if of_year["which"]:
        sense = _SENSES.get(of_year["which"], 0)
        return replace(expression, end=of_year.end(), sense=sense)
    return replace(expression, end=of_year.end(), year=_full_year(of_year["year"] or of_year["short"]))


def _read_quarter_sign(folded: str, match: re.Match[str], end: int) -> DateExpression:
    quarter = match["quarter"] or match["quarter2"]
    shape: Shape = "quarter" if quarter else "half"
    year = _full_year(match["year"]) if match["year"] else None
    expression = DateExpression(match.start(), match.end(), shape, year, number=int(quarter or match["half"]))
    if year is not None:
        return expression
    return _with_year(expression, _OF_YEAR.match(folded, match.end(), end))


def _read_holiday(folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``New Year's Eve``, ``Good Friday``, ``Labor Day 2019``: the name may begin some words before the cue."""
    if not folded.startswith(_HOLIDAY_CUES, position) and not folded.endswith(_HOLIDAY_LEADS, low, position):
        return None
    start = position
    for _ in range(4):
        match = _HOLIDAY.match(folded, start, end)
        if match is not None and match.end() > position:
            year = int(match["year"]) if match["year"] else None
            expression = DateExpression(start, match.end(), "holiday", year=year, unit=match["name"])
            return _read_sense(folded, expression, low)
        space = folded.rfind(" ", max(low, start - 16), max(low, start - 1))
        if space < 0 and start - 16 > low:
            return None
        start = max(space + 1, low)
    return None


_BETWEEN_TWO = re.compile(r"\s?(?:to|until|till|through|thru|-)\s?|\sand\s")
_OPENING = re.compile(r"\b(?P<word>from|between)\s(?:the\s)?$")


def _join_intervals(folded: str, found: list[DateExpression]) -> list[DateExpression]:
    """``from 2015 to 2019``, ``between Monday and Wednesday``: two dates become one interval."""
    joined = [found[0]]
    for expression in found[1:]:
        interval = _join_two(folded, joined[-1], expression)
        if interval is None:
            joined.append(expression)
        else:
            joined[-1] = interval
    return joined


def _join_two(folded: str, first: DateExpression, last: DateExpression) -> DateExpression | None:
    """One interval, where the words between two dates, and those before them, make them its ends."""
    begin = last.start
    if last.relation == "until":  # these words were taken for a relation of the second date
        begin = folded.index(" ", last.start) + 1 if " " in folded[last.start : last.end] else last.start
    if begin - first.end > 10 or first.relation or {"vague", "interval"} & {first.shape, last.shape}:
        return None
    link = _BETWEEN_TWO.fullmatch(folded, first.end, begin)
    if link is None:
        return None
    opening = _OPENING.search(folded, max(0, first.start - 13), first.start)
    wanted = "between" if "and" in link[0] else "from"
    alike = first.shape == last.shape and first.unit == last.unit
    if opening is None and ("and" in link[0] or not alike):
        return None
    if opening is not None and opening["word"] != wanted:
        return None
    start = opening.start() if opening else first.start
    return DateExpression(start, last.end, "interval", first=first, last=replace(last, relation=""))


_MONTH_READERS = dict.fromkeys(_MONTHS, _read_month)
_Reader = Callable[[str, str, int, int, int], DateExpression | None]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys("0123456789", _read_digits),
    **_MONTH_READERS,
    **dict.fromkeys(_WEEKDAYS, _read_weekday),
    **dict.fromkeys(("tod", "ton", "tom", "yes", "ove"), _read_simple),
    **dict.fromkeys(("day", "nig", "wee", "yea", "cen", "hou", "eve", "aft", "mor"), _read_unit),
    **dict.fromkeys(("spr", "sum", "aut", "win", "fal"), _read_season),
    **dict.fromkeys("qhf", _read_quarter),
    **dict.fromkeys(
        ("chr", "eas", "tha"), lambda text, folded, position, low, end: _read_holiday(folded, position, low, end)
    ),
}
