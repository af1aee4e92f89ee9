"""Dates as a calendar has them, as far as written: 2026-01-05, 03/08/22, 5 January, Tuesday, the 1990s, 2019."""

import re
from datetime import date
from typing import Final

from msgspec.structs import replace

from ..declared.units import Units
from ..ground.text import MONTHS, WEEKDAYS, count_days, worded
from ..ground.wordlists import load_words
from ..marks import years
from ..marks.years import BEFORE
from .expressions import (
    NEXT_WORD,
    SENSES,
    YEAR,
    DateExpression,
    Order,
    full_year,
    read_portion,
    read_sense,
    word_before,
)
from .periods import QUARTER, read_holiday, read_quarter_sign, read_time_unit

MONTH_NUMBERS: Final = {month[:3]: number for number, month in enumerate(MONTHS, start=1)}
WEEKDAY_NUMBERS: Final = {day[:3]: number for number, day in enumerate(WEEKDAYS)}
_MONTH: Final = (
    r"(?P<{0}>jan(?:uary|\b\.?)|feb(?:ruary|\b\.?)|mar(?:ch|\b\.?)|apr(?:il|\b\.?)|may|june?|july?|aug(?:ust|\b\.?)"
    r"|sept?(?:ember|\b\.?)|oct(?:ober|\b\.?)|nov(?:ember|\b\.?)|dec(?:ember|\b\.?))(?![a-z])"
)
_DAY: Final = (
    r"(?P<{0}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.:]\d|,(?!(?:19|20)\d\d\b)\d"
    r"|-(?:year|month|week|day|hour|mile|point|ton))"
)
_TO: Final = r"\s?(?:-|to|and|or|through|until|till|&)\s?"
# No date goes on behind an empty line: a title that ends *in April* stands above *11 May 2017*.
_ON: Final = r"(?!\s?\n\s?\n)"
# January 5, 2026 · Jan. 5-7 · Feb. 28 to March 2 · January 2026 · August
_MONTH_LED: Final = re.compile(
    _MONTH.format("month")
    + rf"(?:(?:{_ON}\s{{1,3}}(?:the\s)?|,\s(?=\d\d?,?\s(?:19|20)\d\d\b))"
    + _DAY.format("day")
    + r"(?:"
    + _TO
    + r"(?:"
    + _MONTH.format("month2")
    + r"\s)?"
    + _DAY.format("day2")
    + rf")?(?:{_ON}(?:\s?,\s{{0,2}}|\s{{1,2}})"
    + YEAR
    + rf"|\s(?P<short2>\d\d)(?=\s?\())?|{_ON}\s?,?\s{{1,2}}(?:of\s)?"
    + YEAR.replace("<year>", "<year2>")
    + r"|\s'(?P<short>\d\d)\b)?"
)
# 5 January 2026 · 5th of November · 12-13 Jan · 19 MAR 89
_DAY_LED: Final = re.compile(
    r"(?:the\s)?"
    + _DAY.format("day")
    + r"(?:(?:\s"
    + _MONTH.format("month0")
    + r")?"
    + _TO
    + _DAY.format("day2")
    + rf")?{_ON}[\s-]{{1,3}}(?:of\s)?"
    + _MONTH.format("month")
    + rf"(?:{_ON}(?:(?:\s?,\s{{0,3}}|\s{{1,3}})(?:of\s)?|-)"
    + YEAR
    + r"|\s{1,3}'?(?P<short>\d\d)(?=\s*(?:[-(),.;\]:]|$)))?"
)
_ISO: Final = re.compile(
    r"(?P<year>1[5-9]\d\d|20\d\d)([-/.])(?P<month>0\d|1[0-2])\2(?P<day>[0-2]\d|3[01])(?!\d|[-/]\d)"
)
_NUMERIC: Final = re.compile(
    r"(?P<a>\d\d?)\s?(?P<sign>[-/.])\s?(?P<b>\d\d?)\s?(?P=sign)\s?(?P<year>(?:1[5-9]|20)\d\d|\d\d)(?!\d|[-/]\d)"
)
# Behind a date, the time of a country that writes the month first: 10/11/2020 | 05:33am EDT.
_AMERICAN_TIME: Final = re.compile(
    r"[\s,|@-]{1,4}(?:at\s)?\d{1,2}:\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?\s?)?(?:[ecmp][ds]t|et|pt)\b"
)
_SHORT_YEAR_PAIR: Final = re.compile(r"(?P<a>1[89]\d\d|20\d\d)\s?[-/]\s?(?P<b>\d\d|1[89]\d\d|20\d\d)(?![\d%/-]|[.,]\d)")
_DECADE: Final = re.compile(r"(?P<decade>(?:1[5-9]|20)\d0|\d0)'?s\b")
_YEAR_ALONE: Final = re.compile(r"(?:1[5-9]|20)\d\d(?![\da-z%$]|[.,:/]\d|-(?!election|era|vintage|model)[a-z]|-\d)")
_NINE_ELEVEN: Final = re.compile(r"9/11(?![\d/])")
_CENTURY: Final = re.compile(r"(?P<number>\d\d?)(?:st|nd|rd|th)[\s-]century\b")
_WEEKDAY: Final = worded(
    r"(?:(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day(?![a-z])|(?P<short>mon|tues?|wed|thur?s?|fri|sat|sun)"
    r"(?=[.,]\s?\d|[.,]{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\s\d\d?\s(?:jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec))\.?)(?P<time>(?:'s)?\s(?:(?:early|late|mid)\s)?<calendardates.weekday>\b)?"
)
_BESIDE_WEEKDAY: Final = re.compile(r"(?:\s?,|\s?\()?\s{0,2}(?:the\s|on\s)?(?=[\djfmasond])")
_SIMPLE: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
_SIMPLE_WORD: Final = re.compile(rf"(?P<word>{'|'.join(_SIMPLE)})(?![a-z])(?:\s(?:morning|afternoon|evening|night)\b)?")
# Names that hold a weekday or a month and are no date.
_NAME_BEHIND: Final = worded(r"\s<calendardates.name_behind>\b")
_NAME_BEFORE: Final = worded(r"<calendardates.name_before>\s$")
# Before a month that is also a word or a name: something that dates have before them.
_DATING: Final = worded(r"(?:\b<calendardates.dating>[\s-]|[(,/-]\s?)$")
_MODAL: Final = worded(r"\.?\s<calendardates.modal>\b")
# Behind a four-digit number that counts something rather than naming a year.
_COUNTED: Final = re.compile(
    r"[\s-](?:people|persons?|men|women|children|hours|days|weeks|months|years|hrs|percent|per\scent|gmt|est|edt|utc|local"
    r"|million|billion|thousand|more(?!\sthan\b)|cubic|square|sq)\b|\s?(?:%|\$|€|£|°)"
)
_UNIT_NEXT: Final = re.compile(r"[\s-]([a-z][a-z0-9/²³]*)")
_COUNTING: Final = load_words("calendardates.counting")
# Behind an hour: from 0600 on 5 May to 1800 on 7 May.
_ON_A_DAY: Final = re.compile(rf"\son\s(?:the\s)?(?:\d\d?(?:st|nd|rd|th)?\s)?(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b")
_AT_AN_HOUR: Final = frozenset("from to until till between and at by".split())
_YEARLY: Final = BEFORE.union(MONTHS)
_YEAR_WORDS: Final = re.compile(r",?\s(?:of\s)?(?P<word>last|this|next)\syear\b(?!')")

# Behind a day, what is named after it: wounded on 9 October Avenue, in May 25 Square.
_NAMED_AFTER: Final = re.compile(
    r"\s(?:street|avenue|square|boulevard|plaza)(?=\s*(?:[^\w\s]|\Z)|\s(?:in|of|and|at|near|on|where|when|was|were|to|by)\b)"
)


def read_digits(
    text: str, folded: str, position: int, low: int, end: int, units: Units | None = None
) -> DateExpression | None:
    """A date that begins with a digit: 2026-01-05, 03/08/22, 5 January, the 1990s; where units are given, which may be
    what is counted, also 2010-15, 2019.
    """
    before = folded[position - 1] if position > low else " "
    if before in "$£€#" or (before in ".,:" and folded[position - 2 : position - 1].isdigit()):
        return None
    length = 1
    while length < 5 and folded[position + length : position + length + 1].isdigit():
        length += 1
    if length <= 2:
        return _read_short_digits(text, folded, position, low, end)
    return _read_four_digits(folded, position, low, end, units) if length == 4 else None


def _read_short_digits(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """5 January, 03/08/22, the 20th century, the '90s, 1Q16."""
    match = _DAY_LED.match(folded, position, end)
    if match and not _is_parted(folded, match, end):
        if _NAMED_AFTER.match(folded, match.end(), end):
            return None
        led = _read_day_led(text, folded, match)
        return _read_year_words(folded, led, end) if led and led.shape == "calendar" else led
    if match := _NUMERIC.match(folded, position, end):
        return _read_numeric(match)
    if match := _NINE_ELEVEN.match(folded, position, end):
        return DateExpression(position, match.end(), "calendar", 2001, 9, 11, unit="name")
    if match := _CENTURY.match(folded, position, end):
        return DateExpression(position, match.end(), "century", number=int(match["number"]))
    if folded[position - 1 : position] == "'" and (match := _DECADE.match(folded, position, end)):
        decade = DateExpression(position, match.end(), "decade", year=1900 + int(match["decade"]))
        led = read_portion(folded, replace(decade, start=position - 1), low)  # the mid-'90s
        return led if led.portion else decade
    if match := QUARTER.match(folded, position, end):
        return read_quarter_sign(folded, match, end)
    return None


def _read_four_digits(folded: str, position: int, low: int, end: int, units: Units | None) -> DateExpression | None:
    """2026-01-05, the 1990s, 2010-15, 2019."""
    if match := _ISO.match(folded, position, end):
        return _calendar(position, match.end(), int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _DECADE.match(folded, position, end):
        decade = DateExpression(position, match.end(), "decade", year=int(match["decade"]))
        return read_portion(folded, decade, low)
    if units is None:
        return None
    if match := _SHORT_YEAR_PAIR.match(folded, position, end):
        return _read_year_pair(folded, match, end, units)
    if match := _YEAR_ALONE.match(folded, position, end):
        return _read_year(folded, match, low, end, units)
    return None


def _calendar(
    start: int, end: int, year: int | None, month: int | None = None, day: int | None = None, order: Order = ""
) -> DateExpression | None:
    """A calendar date, or ``None`` where no such day exists."""
    if month is not None and not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= count_days(year or 2024, month or 1):
        return None
    return DateExpression(start, end, "calendar", year, month, day, order=order)


def _is_parted(folded: str, match: re.Match[str], end: int) -> bool:
    """Whether a line ends between a number and a month that has a day of its own: a headline above its date."""
    ends = "\n" in match.group() or "\r" in match.group()
    own = _MONTH_LED.match(folded, match.start("month"), end) if ends else None
    return own is not None and own["day"] is not None


def _read_day_led(text: str, folded: str, match: re.Match[str]) -> DateExpression | None:
    if not _is_month(text, folded, match.start("month"), match.end("month"), dated=True):
        return None
    month = MONTH_NUMBERS[match["month"][:3]]
    year = full_year(match["year"] or match["short"]) if match["year"] or match["short"] else None
    last = _calendar(match.start(), match.end(), year, month, int(match["day2"] or match["day"]), "day first")
    if last is None or match["day2"] is None:
        return last
    month0 = MONTH_NUMBERS[match["month0"][:3]] if match["month0"] else month
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
    year = full_year(digits)
    if a > 12 or (sign == "." and b <= 12):
        settled = _calendar(match.start(), match.end(), year, b, a, "day first")
    elif b > 12 or _AMERICAN_TIME.match(match.string, match.end()):
        settled = _calendar(match.start(), match.end(), year, a, b, "month first")
    elif a == b:
        settled = _calendar(match.start(), match.end(), year, a, b)
    else:
        return DateExpression(match.start(), match.end(), "numeric", year, a, b)
    return replace(settled, unit="numeric") if settled else None


def _read_year_pair(folded: str, match: re.Match[str], end: int, units: Units) -> DateExpression | None:
    """2010-15, 2016/17, 1990-1995."""
    first, last = int(match["a"]), int(match["b"])
    last = last if last > 99 else first // 100 * 100 + last
    if not first < last <= first + 120 or _is_counting(folded, match.end(), end, units):
        return None
    span = match.start(), match.end()
    return _interval(*span, DateExpression(*span, "calendar", first), DateExpression(*span, "calendar", last))


def _read_year(folded: str, match: re.Match[str], low: int, end: int, units: Units) -> DateExpression | None:
    """A bare four-digit number, where it names a year and counts nothing."""
    year = int(match[0])
    before = word_before(folded, match.start(), low)
    following = NEXT_WORD.match(folded, match.end(), end)
    recent = 1950 <= year <= 2039 and year % 50 != 0  # hardly a count: those have commas, or are round
    people = following is not None and following[1] in units.person
    then = before == "in" and recent and people  # in 2022 police seized
    if before in _COUNTING or (not then and _is_counting(folded, match.end(), end, units)):
        return None
    if before[:3] in MONTH_NUMBERS and _is_contract(folded, match.start() - 1, match.end(), low, end):
        return None
    if years.counts(folded, match.start(), match.end(), low, end, units):
        return None
    if year < 1800 and _AS_OF.search(folded, max(low, match.start() - 6), match.start()):
        return None  # as of 1618 the dead are 45: an hour
    if before in _AT_AN_HOUR and year % 100 < 60 and _ON_A_DAY.match(folded, match.end(), end):
        return None
    plural = (
        following is not None and following[1].endswith("s") and not following[1].endswith(("'s", "ss", "us", "is"))
    )
    dating = before.rstrip("-") in _YEARLY or before.endswith(("(", "/", "-"))
    if not (dating or recent or people):  # 2000 stranded passengers
        behind = NEXT_WORD.match(folded, following.end(), end) if following else None
        people = plural = plural or (behind is not None and behind[1] in units.person and behind[1].endswith("s"))
    if not dating and ((plural and (people or not recent)) or not 1900 <= year <= 2069):
        return None
    if dating and plural and year % 100 == 0 and before not in ("in", "since", "during"):
        return None
    return read_portion(folded, DateExpression(match.start(), match.end(), "calendar", year), low)


def _is_counting(folded: str, stop: int, end: int, units: Units) -> bool:
    """Whether a unit or people stand behind a four-digit number: *1975 tonnes*, *2015 people*."""
    if _COUNTED.match(folded, stop, end):
        return True
    following = _UNIT_NEXT.match(folded, stop, end)
    return following is not None and following[1] in units.counts


def _is_month(text: str, folded: str, start: int, end: int, dated: bool) -> bool:
    """Whether a month's name is meant, not *may*, *march* or a person; ``dated``: a day or year stands with it."""
    name = folded[start:end].rstrip(".")
    if text[start:end].islower():
        return dated and name not in ("may", "march", "mar", "sun", "dec", "jan")
    before = folded[max(0, start - 14) : start]
    if name == "may" and _MODAL.match(folded, end) and not _DATING.search(before):  # not: those held since May have
        return False
    if dated:
        return True
    if name in ("may", "march") or (len(name) < 5 and name not in ("june", "july")):
        return _DATING.search(before) is not None
    if name in ("april", "june", "august"):
        surname = re.match(r"\s[A-Z][a-z]", text[end : end + 3])
        return surname is None or _DATING.search(before) is not None
    return True


# Behind the month of a contract, at which nothing happened: for May delivery, the May contract; Brent for May settled.
_CONTRACT_NEXT: Final = re.compile(r"(?:\s(?:19|20)\d\d)?\s(?:delivery|settlement|contracts?|futures)\b")
_TRADED_NEXT: Final = re.compile(
    r"(?:\s(?:19|20)\d\d)?\s(?:(?:settled|closed|ended|traded|opened|(?:was|were) trading)\b"
    r"|(?:[a-z]+ed|fell|rose|slid|sank|lost|was|were) (?:[a-z]+ ){0,4}?(?:[$£€]\d|\d+ (?:cents|pence)\b))"
)


def _is_contract(folded: str, start: int, stop: int, low: int, end: int) -> bool:
    """Whether a month is that in which something traded is delivered."""
    traded = folded.endswith(" for ", low, start) and _TRADED_NEXT.match(folded, stop, end)
    return bool(_CONTRACT_NEXT.match(folded, stop, end) or traded)


_AS_OF: Final = re.compile(r"as\sof\s$")
# Before a month: the first three days of, the last two weeks of, the second half of
_ANY_YEAR: Final = 2001  # no leap year
_COUNTS: Final = {
    **{str(count): count for count in range(2, 29)},
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15,
}  # fmt: skip
_PART_OF: Final = re.compile(
    rf"\b(?:the\s)?(?:(?P<which>first|last)\s(?:(?P<week>week)|(?P<weeks>two|three|[23])\sweeks"
    rf"|(?P<count>{'|'.join(_COUNTS)})\sdays)|(?P<half>first|second|latter)\shalf)\s(?:of|in)\s$"
)


def read_month(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """A date that begins with a month's name."""
    match = _MONTH_LED.match(folded, position, end)
    if match is None:
        return read_time_unit(text, folded, position, low, end) or read_holiday(folded, position, low, end)
    dated = match.end() > match.end("month")
    if _NAMED_AFTER.match(folded, match.end(), end):
        return None
    if match["day"] is None and _is_contract(folded, match.start(), match.end(), low, end):
        return None
    if not _is_month(text, folded, match.start("month"), match.end("month"), dated):
        return None
    if holiday := read_holiday(folded, position, low, end):
        return holiday
    month = MONTH_NUMBERS[match["month"][:3]]
    digits = match["year"] or match["year2"] or match["short"] or match["short2"]
    year = full_year(digits) if digits else None
    if match["day"] is None:
        if part := _PART_OF.search(folded, max(low, position - 32), position):
            days = _read_part(part, count_days(year or _ANY_YEAR, month))
            first, last = (_calendar(position, match.end(), year, month, day, "month first") for day in days)
            return _interval(part.start(), match.end(), first, last)
        expression = DateExpression(position, match.end(), "calendar", year, month)
        return read_portion(folded, _read_year_words(folded, read_sense(folded, expression, low), end), low)
    if year is None and _is_counted_day(folded, match, low, end):
        return read_portion(folded, DateExpression(position, match.end("month"), "calendar", None, month), low)
    day, day2 = int(match["day"]), match["day2"]
    if day2 is None:
        single = _calendar(position, match.end(), year, month, day, "month first")
        return _read_year_words(folded, single, end) if single else None
    month2 = MONTH_NUMBERS[match["month2"][:3]] if match["month2"] else month
    first = _calendar(position, match.end(), year, month, day, "month first")
    last = _calendar(position, match.end(), year, month2, int(day2), "month first")
    return _interval(position, match.end(), first, last)


def _read_part(part: re.Match[str], length: int) -> tuple[int, int]:
    """The first and last day of a part of a month of so many days: its second half, its last two weeks."""
    if part["half"]:
        return (1, 15) if part["half"] == "first" else (16, length)
    days = _COUNTS[part["count"]] if part["count"] else 7 * _COUNTS.get(part["weeks"], 1)
    return (1, days) if part["which"] == "first" else (length - days + 1, length)


def _read_year_words(folded: str, expression: DateExpression, end: int) -> DateExpression:
    """``June of last year``, ``5 May this year``; ``unit`` then says that the sense is of the year."""
    match = _YEAR_WORDS.match(folded, expression.end, end) if expression.year is None else None
    if match is None:
        return expression
    return replace(expression, end=match.end(), sense=SENSES[match["word"]], unit="year")


def _is_counted_day(folded: str, match: re.Match[str], low: int, end: int) -> bool:
    """``in May 20 people died``, ``in May 20 died``: the number counts people and is no day."""
    if folded[max(low, match.start() - 3) : match.start()] != "in ":
        return False
    following = NEXT_WORD.match(folded, match.end(), end)
    counted = ("s", "ed", "were", "more", "people", "men", "women", "children")
    return following is not None and following[1].endswith(counted)


# Behind a weekday: Monday of last week.
_LAST_WEEK: Final = re.compile(r"\s(?:of\s)?last\sweek(?![a-z])")


def read_weekday(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``Tuesday``, ``Monday night``, ``last Friday``, ``Friday, January 2, 2026``, ``Mon., Jan. 5``."""
    match = _WEEKDAY.match(folded, position, end)
    if match is None:
        return read_time_unit(text, folded, position, low, end)
    if holiday := read_holiday(folded, position, low, end):
        return holiday
    if _NAME_BEFORE.search(folded, max(low, position - 12), position):
        return None
    if (
        _NAME_BEHIND.match(folded, match.end(), end)
        and text[match.end() + 1 : match.end() + 2].isupper() != text[position + 1].isupper()
    ):
        return None
    weekday = WEEKDAY_NUMBERS[folded[position : position + 3]]
    beside = _BESIDE_WEEKDAY.match(folded, match.end(), end)
    if beside is not None:
        reader = read_digits if folded[beside.end()].isdigit() else read_month
        spelt = reader(text, folded, beside.end(), beside.end(), end)
        if spelt is not None and spelt.day is not None:
            return _settle_by_weekday(replace(spelt, start=position, number=weekday), weekday)
    if week := _LAST_WEEK.match(folded, match.end(), end):
        return DateExpression(position, week.end(), "weekday", number=weekday, unit="week", sense=-1)
    return read_sense(folded, DateExpression(position, match.end(), "weekday", number=weekday), low)


def _settle_by_weekday(expression: DateExpression, weekday: int) -> DateExpression:
    """A weekday beside a numeric date tells which number is the day."""
    if expression.shape != "numeric":
        return expression if expression.year else replace(expression, unit="weekday")
    year, a, b = expression.year or 2000, expression.month or 1, expression.day or 1
    day_first, month_first = weekday_of(year, b, a) == weekday, weekday_of(year, a, b) == weekday
    if day_first == month_first:
        return expression
    return order_numeric(expression, "day first" if day_first else "month first")


def weekday_of(year: int, month: int, day: int) -> int:
    """The weekday of a day, Monday 0; -1 where there is no such day."""
    return date(year, month, day).weekday() if 1 <= day <= count_days(year, month) else -1


def order_numeric(expression: DateExpression, order: Order) -> DateExpression:
    """A numeric date read in an order; ``month`` and ``day`` hold the first and second number before."""
    first, second = expression.month, expression.day
    month, day = (second, first) if order == "day first" else (first, second)
    return replace(expression, shape="calendar", month=month, day=day, order=order)


def read_simple(text: str, folded: str, position: int, low: int, end: int) -> DateExpression | None:
    """``today``, ``yesterday``, ``tonight``."""
    match = _SIMPLE_WORD.match(folded, position, end)
    if match is None or word_before(folded, position, low) == "usa":
        return None
    return DateExpression(position, match.end(), "unit", number=_SIMPLE[match["word"]], unit="day")
