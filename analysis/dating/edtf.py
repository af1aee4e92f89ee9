"""EDTF level 1 values as days: what an uncertain, open or unfinished date can mean."""

import re
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from ..ground.text import count_days

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS: Final = {"day": 1, "week": 7, "weekend": 7}
_EDTF: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?[~?%]?", re.ASCII
)
SEASON_MONTHS: Final = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


def read_interval(edtf: str) -> tuple[date, date] | None:
    """The first and last day that an EDTF level 1 value can mean; ``None`` where it is empty or no EDTF.

    Open ends are ``date.min`` and ``date.max``. ``~`` and ``?`` do not widen. Seasons are those of the northern half of
    the globe by whole months; a winter may be that which begins the year or that which ends it. An unknown year
    (``XXXX``) is none, nor are the years 1 and 9999: programs write them where they know no day, and each day that is
    left has days around it.
    """
    first, slash, last = edtf.strip().partition("/")
    if not slash:
        return _read_edtf_date(first)
    begin = (date.min, date.min) if first in ("", "..") else _read_edtf_date(first)
    finish = (date.max, date.max) if last in ("", "..") else _read_edtf_date(last)
    if begin is None or finish is None or (first in ("", "..") and last in ("", "..")):
        return None
    return (begin[0], finish[1]) if begin[0] <= finish[1] else None


def _read_edtf_date(edtf: str) -> tuple[date, date] | None:
    if len(edtf) == len("2025-12-31") and edtf[5].isdigit() and edtf[8].isdigit():  # a day, as most are
        try:
            return (date.fromisoformat(edtf),) * 2 if "0001" < edtf[:4] < "9999" else None
        except ValueError:
            return None
    match = _EDTF.fullmatch(edtf)
    if match is None:
        return None
    first_year, last_year = int(match["year"].replace("X", "0")), int(match["year"].replace("X", "9"))
    if first_year < 2 or last_year > 9998:
        return None
    month, day = match["month"], match["day"]
    if first_year != last_year or month is None or month == "XX":
        return (date(first_year, 1, 1), date(last_year, 12, 31)) if day is None or day == "XX" else None
    number = int(month)
    if number in SEASON_MONTHS and day is None:
        begin, finish = SEASON_MONTHS[number]
        first = date(first_year, 1 if number == 24 else begin, 1)
        return first, first.replace(month=1, day=1) + relativedelta(months=finish, days=-1)
    if not 1 <= number <= 12:
        return None
    length = count_days(first_year, number)
    if day is None or day == "XX":
        return date(first_year, number, 1), date(first_year, number, length)
    return (date(first_year, number, int(day)),) * 2 if 1 <= int(day) <= length else None


def is_day(edtf: str) -> bool:
    """Whether a date is one day: neither a month, a span, nor open to one side (``2023-05/..``, as long as a day)."""
    return len(edtf) == len("2025-12-31") and _DAY.fullmatch(edtf) is not None


def take_start(edtf: str) -> str:
    """Where a span begins, as written; the date itself where it is none, and empty where it is open to that side."""
    return edtf.partition("/")[0].removeprefix("..")


def read_day(edtf: str) -> date | None:
    """The day that an EDTF value is; ``None`` where it can mean several, or none."""
    days = read_interval(edtf)
    return days[0] if days is not None and days[0] == days[1] else None


def shift_day(day: date, unit: str, count: int) -> date | None:
    """The day so many units from another; ``None`` beyond the years that ``read_interval`` reads.

    Args:
        unit: hour, day, week, weekend, month, quarter, year, decade or century; less than a day of hours is none.
        count: back where it is negative; of any size.
    """
    if unit == "hour":
        unit, count = "day", (abs(count) // 24) * (1 if count > 0 else -1)
    try:
        if unit in _MONTHS:
            moved = day + relativedelta(months=_MONTHS[unit] * count)
        else:
            moved = day + timedelta(_DAYS[unit] * count)
    except (OverflowError, ValueError):
        return None
    return moved if 1 < moved.year < 9999 else None


def reach_back(edtf: str, unit: str, count: int) -> str:
    """The time of so many units that ends with a date: the week ending Sunday; the date itself where that is open.

    Args:
        edtf: the date.
        unit: hour, day, week, month or year; hours reach into the day before.
        count: how many.
    """
    if unit == "hour":
        unit, count = "day", count // 24 + 1
    interval = read_interval(edtf)
    end = interval[1] if interval else date.max
    begun = shift_day(end + timedelta(1), unit, -count) if end < date.max else None
    return write_span(begun, end) if begun else edtf


def overlap_dates(one: str, other: str) -> bool | None:
    """Whether two EDTF values can mean a common day; ``None`` where either is unknown."""
    a, b = read_interval(one), read_interval(other)
    return None if a is None or b is None else a[0] <= b[1] and b[0] <= a[1]


def count_span(days: tuple[date, date]) -> int:
    """The days between the first and the last of an interval; 0 for a day."""
    return (days[1] - days[0]).days


def count_gap(one: tuple[date, date], other: tuple[date, date]) -> int:
    """The days between two intervals; 0 where they meet."""
    return max((other[0] - one[1]).days, (one[0] - other[1]).days, 0)


def lie_within(one: tuple[date, date] | None, other: tuple[date, date] | None, days: int) -> bool:
    """Whether two intervals are known and lie no more than so many days apart."""
    return one is not None and other is not None and count_gap(one, other) <= days


def write_month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"


def write_span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
