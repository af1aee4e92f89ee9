"""Dates anchored: which days a date expression means, given the day the article appeared and its other dates.

Values are EDTF level 1 strings with their basis; what nothing anchors stays empty. News is about the past unless the
sentence looks ahead.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from operator import itemgetter
from typing import Final, Literal

from dateutil.relativedelta import relativedelta
from msgspec.structs import replace

from ..ground.model import DateBasis, DateMention, Row
from ..ground.text import count_days, worded
from .calendardates import order_numeric, weekday_of
from .edtf import SEASON_MONTHS, is_day, reach_back, read_interval, shift_day, write_month, write_span
from .expressions import DateExpression, Order, Portion, Relation, Shape
from .holidays import find_holiday


class Anchor(Row, frozen=True):
    """The day a text speaks from: the latest day that ``published`` can mean, and how exactly it is known."""

    day: date
    precision: Literal["day", "month", "year", "after"]
    basis: DateBasis


def find_anchor(published: str, published_basis: str) -> Anchor | None:
    """The anchor that a document's published date gives; ``None`` where that is unknown, bounded by a month, or of one
    of two years.
    """
    interval = read_interval(published)
    if interval is None:
        return None
    first, last = interval
    basis: DateBasis = "resolved" if published_basis in ("manifest", "stated") else "inferred"
    if last == date.max:
        begin = published.partition("/")[0]
        return Anchor(first, "after", "inferred") if read_interval(begin) == (first, first) else None
    days = (last - first).days
    if first == date.min or (days >= 3 and first.year != last.year):
        return None
    return Anchor(last, "day" if days < 3 else "month" if first.month == last.month else "year", basis)


_Resolved = tuple[str, DateBasis]
_UNRESOLVED: Final[_Resolved] = ("", "unknown")


def resolve_date(
    expression: DateExpression, anchor: Anchor | None, previous: str = "", ahead: bool = False
) -> _Resolved:
    """The EDTF value of an expression and its basis.

    Args:
        anchor: the day the text speaks from.
        previous: EDTF of the date that stands before it in the text, for ``the day before`` and ``that year``.
        ahead: the sentence looks forward (``will meet on Monday``); without it, news is about the past.

    Returns:
        ``stated`` where the words say it all, ``resolved`` where the document's own date was needed, ``inferred`` where
        that date or a choice was a guess; ``("", "unknown")`` where nothing anchors it.
    """
    edtf, basis = _resolve(expression, anchor, previous, ahead)
    return _apply_relation(expression.relation, expression.portion, edtf, anchor), basis if edtf else "unknown"


def _resolve(e: DateExpression, anchor: Anchor | None, previous: str, ahead: bool) -> _Resolved:
    if e.shape == "interval":
        return _resolve_interval(e, anchor, previous, ahead)
    if e.shape == "anchored":
        return _resolve_anchored(e, previous)
    if e.shape == "numeric":  # an order that no evidence settles stays open between its two readings
        if e.year is None or e.month is None or e.day is None:
            return _UNRESOLVED
        return write_span(*sorted((date(e.year, e.month, e.day), date(e.year, e.day, e.month)))), "inferred"
    if e.shape == "century":
        return f"{e.number - 1:02d}XX" if 2 <= e.number <= 99 else "", "stated"
    if e.year is not None and e.shape in _STATED:
        return _STATED[e.shape](e, e.year), "stated"
    resolve = _ANCHORED.get(e.shape)
    return resolve(e, anchor, ahead) if resolve is not None and anchor is not None else _UNRESOLVED


def _apply_relation(relation: Relation, portion: Portion, edtf: str, anchor: Anchor | None) -> str:
    interval = read_interval(edtf) if relation else None
    if interval is None:
        return edtf
    first, _, last = edtf.partition("/")
    if relation == "since":
        known = anchor is not None and anchor.precision == "day" and anchor.day >= interval[0]
        if portion == "start" and len(first.rstrip("~")) == len("2011-01"):  # since the beginning of the year
            first = interval[0].isoformat()
        return f"{first}/{anchor.day.isoformat()}" if anchor and known else f"{first}/.."
    if relation in ("week", "month", "year"):
        return reach_back(edtf, relation, 1)
    if relation == "before":
        return f"../{(interval[0] - timedelta(1)).isoformat()}"
    if portion == "end":
        return f"../{interval[1].isoformat()}"
    return f"../{last or first}"


def _resolve_calendar(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    assert e.month is not None  # a calendar date has a year or a month
    if e.unit == "year" and anchor.precision != "after":
        return _write_day(e, anchor.day.year + (e.sense or 0)), anchor.basis
    if anchor.precision == "year":
        return _UNRESOLVED
    day = _pick_year_by_weekday(e.month, e.day or 1, e.number, anchor) if e.unit == "weekday" else None
    day = day or _pick_year(e.month, e.day, anchor, ahead, e.sense)
    return (_write_day(e, day.year), anchor.basis) if day is not None else _UNRESOLVED


def _write_day(e: DateExpression, year: int) -> str:
    return _write_calendar(year, e.month, e.day, e.portion)


#: The days of a part of a month; of its end they hang on its length.
_PORTIONS: Final[dict[Portion, tuple[int, int]]] = {
    "early": (1, 10), "start": (1, 10), "mid": (11, 20),
    "first": (1, 7), "second": (8, 14), "third": (15, 21), "fourth": (22, 28),
}  # fmt: skip


def _write_calendar(year: int, month: int | None, day: int | None, portion: Portion) -> str:
    if month is None:
        if portion in ("start", "end"):
            return f"{year:04d}-{1 if portion == 'start' else 12:02d}~"
        return f"{year:04d}{'~' if portion else ''}"
    if day is not None:  # 29 February 2023 is none
        return f"{year:04d}-{month:02d}-{day:02d}" if day <= count_days(year, month) else ""
    if not portion:
        return f"{year:04d}-{month:02d}"
    begin, finish = _PORTIONS.get(portion, (21, count_days(year, month)))
    return f"{year:04d}-{month:02d}-{begin:02d}/{year:04d}-{month:02d}-{finish:02d}"


def _pick_year(month: int, day: int | None, anchor: Anchor, ahead: bool, sense: int | None) -> date | None:
    """The year of a month or day that is written without one: the latest past, or the next where the text looks on."""
    now = anchor.day if day is not None else anchor.day.replace(day=1)
    forward = ahead if sense is None or sense == 0 else sense > 0
    strict = sense in (-1, 1)
    years = range(now.year, now.year + 9) if forward else range(now.year, now.year - 9, -1)
    for year in years:
        if not 1 <= year <= 9999 or (day or 1) > count_days(year, month):
            continue
        candidate = date(year, month, day or 1)
        if (
            (candidate > now or (candidate == now and not strict))
            if forward
            else (candidate < now or (candidate == now and not strict))
        ):
            return candidate
    return None


def _pick_year_by_weekday(month: int, day: int, weekday: int, anchor: Anchor) -> date | None:
    """The year at the anchor, or next to it, in which a day falls on the weekday that stands beside it."""
    years = [year for year in range(anchor.day.year - 1, anchor.day.year + 2) if 1 <= year <= 9999]
    days = [date(year, month, day) for year in years if weekday_of(year, month, day) == weekday]
    return min(days, key=lambda d: abs((d - anchor.day).days), default=None)


def _resolve_weekday(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    if anchor.precision != "day":
        return _coarse(anchor)
    if e.unit == "week":  # Monday last week
        return (anchor.day - timedelta(anchor.day.weekday() + 7 - e.number)).isoformat(), anchor.basis
    back = (anchor.day.weekday() - e.number) % 7
    if e.sense == 1 or (ahead and e.sense != -1):
        return (anchor.day + timedelta((-back) % 7 or (7 if e.sense == 1 else 0))).isoformat(), anchor.basis
    if e.sense == -1 and back < 2:  # last Tuesday, on a Wednesday, is no yesterday
        back += 7
    return (anchor.day - timedelta(back)).isoformat(), anchor.basis


def _coarse(anchor: Anchor) -> _Resolved:
    """A day of a document of which only the month or year is known: that month or year."""
    if anchor.precision not in ("month", "year"):
        return _UNRESOLVED
    return (write_month(anchor.day) if anchor.precision == "month" else f"{anchor.day.year:04d}"), "inferred"


def _resolve_holiday(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    if anchor.precision == "year":
        return _UNRESOLVED
    days = [_list_holiday(e, year) for year in range(anchor.day.year - 1, anchor.day.year + 2)]
    if anchor.precision == "after":
        return write_span(*min(days, key=lambda d: abs((d[0] - anchor.day).days))), "inferred"
    forward = e.sense > 0 if e.sense else ahead
    if forward:
        return write_span(*min(d for d in days if d[1] >= anchor.day)), anchor.basis
    return write_span(*max(d for d in days if d[0] <= anchor.day)), anchor.basis


def _list_holiday(e: DateExpression, year: int) -> tuple[date, date]:
    """The first and last day of a holiday, or of the weekend that it makes long: itself where it lies in midweek."""
    day = find_holiday(e.unit, year)
    if not e.number:
        return day, day
    if e.unit == "easter":
        return day - timedelta(2), day + timedelta(1)
    before, after = {0: (2, 0), 1: (3, 0), 2: (0, 0), 3: (0, 3), 4: (0, 2), 5: (0, 1), 6: (1, 0)}[day.weekday()]
    return day - timedelta(before), day + timedelta(after)


_FINE: Final = frozenset("hour day week weekend".split())


def _resolve_unit(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    if anchor.precision == "after":
        return _UNRESOLVED
    if e.unit in _FINE and anchor.precision != "day":
        return _coarse(anchor)
    if e.unit in ("month", "quarter") and anchor.precision == "year":
        return _UNRESOLVED
    if e.portion == "mid" and e.sense is None:
        return _resolve_ago(e, anchor)
    day = shift_day(anchor.day, e.unit, e.number)
    if day is None:
        return _UNRESOLVED
    if e.first:  # two years ago this week
        return _resolve_unit(e.first, replace(anchor, day=day), ahead=True)
    first, last = _unit_bounds(day, e.unit)
    if e.unit == "weekend":
        first, last = _weekend(anchor.day, e, ahead)
    if e.unit == "week" and e.number == 0 and not ahead:
        last = min(last, anchor.day)
    if e.unit in ("month", "year"):
        month = day.month if e.unit == "month" else None
        return _write_calendar(day.year, month, None, e.portion), anchor.basis
    if e.unit == "decade":
        digit = {"start": "0~", "end": "9~"}.get(e.portion, "X")
        return f"{day.year // 10:03d}{digit}", anchor.basis
    if e.unit == "century":
        return f"{day.year // 100:02d}XX", anchor.basis
    if e.unit == "quarter":
        return f"{write_month(first)}/{write_month(last)}", anchor.basis
    return write_span(first, last), anchor.basis


def _unit_bounds(day: date, unit: str) -> tuple[date, date]:
    if unit == "week":
        monday = day - timedelta(day.weekday())
        return monday, monday + timedelta(6)
    if unit == "quarter":
        month = (day.month - 1) // 3 * 3 + 1
        first = day.replace(month=month, day=1)
        return first, first + relativedelta(months=3, days=-1)
    return day, day


def _weekend(day: date, e: DateExpression, ahead: bool) -> tuple[date, date]:
    """The last weekend that has begun; the coming one for ``this`` with a view ahead, or ``next``."""
    saturday = day - timedelta((day.weekday() - 5) % 7)
    if e.number > 0 or (ahead and day.weekday() < 5):
        saturday += timedelta(7)
    return saturday, saturday + timedelta(1)


def _resolve_ago(e: DateExpression, anchor: Anchor) -> _Resolved:
    """Counted back as precisely as people count: years to a year, months to a month, weeks to about a day."""
    day = shift_day(anchor.day, e.unit, e.number)
    if day is None:
        return _UNRESOLVED
    if e.unit in ("year", "decade", "century"):
        return f"{day.year:04d}~", anchor.basis
    if e.unit in ("month", "quarter"):
        return f"{write_month(day)}~", anchor.basis
    if e.unit == "hour" and not e.number:  # a few hours ago, in the past few hours
        return f"{day.isoformat()}~", "inferred"
    return day.isoformat() + ("~" if e.unit == "week" else ""), anchor.basis


def _resolve_anchored(e: DateExpression, previous: str) -> _Resolved:
    """``the same day``, ``two weeks later``: from the date before it, at that date's precision or coarser."""
    if "/" in previous:
        return _shift_months(previous, e.number) if e.unit == "year" else _UNRESOLVED
    single = previous.rstrip("~?")
    interval = read_interval(single) if single else None
    if interval is None:
        return _UNRESOLVED
    exact = interval[0] == interval[1]
    if e.unit in _FINE and not exact:
        return _UNRESOLVED
    day = shift_day(interval[0], e.unit, e.number)
    if day is None or (e.unit in ("month", "quarter") and len(single) < 7):
        return _UNRESOLVED
    if e.unit == "day":
        return day.isoformat(), "inferred"
    if e.unit == "week":
        return write_span(*_unit_bounds(day, "week")) if abs(e.number) <= 1 else f"{day.isoformat()}~", "inferred"
    if e.unit in ("month", "year"):
        return _write_calendar(day.year, day.month if e.unit == "month" else None, None, e.portion), "inferred"
    return _UNRESOLVED


def _shift_months(span: str, years: int) -> _Resolved:
    """A quarter or half, so many years later: ``2023-01/2023-03`` as ``2022-01/2022-03`` a year earlier."""
    ends = [end.partition("-") for end in span.split("/") if len(end) == 7]
    moved = [f"{int(year) + years:04d}-{month}" for year, _, month in ends if 0 < int(year) + years < 10_000]
    return ("/".join(moved), "inferred") if len(moved) == 2 else _UNRESOLVED


def _resolve_window(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    other = shift_day(anchor.day, e.unit, (e.sense or -1) * e.number) if anchor.precision == "day" else None
    if other is None:
        return _UNRESOLVED
    return write_span(min(other, anchor.day), max(other, anchor.day)), anchor.basis


def _write_season(e: DateExpression, year: int) -> str:
    return f"{year:04d}-{e.number}{'~' if e.portion else ''}"


def _resolve_season(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    if anchor.precision == "year":
        return _UNRESOLVED
    month = SEASON_MONTHS[e.number][0]
    forward = e.sense == 1 or (ahead and e.sense != -1)
    year = anchor.day.year
    begun = anchor.day.month >= month
    if forward:
        year += anchor.day.month > SEASON_MONTHS[e.number][1]
    elif not begun or (e.sense == -1 and anchor.day.month <= SEASON_MONTHS[e.number][1]):
        year -= 1
    return _write_season(e, year), anchor.basis


def _write_part_of_year(e: DateExpression, year: int) -> str:
    length = 3 if e.shape == "quarter" else 6
    return f"{year:04d}-{(e.number - 1) * length + 1:02d}/{year:04d}-{e.number * length:02d}"


def _resolve_part_of_year(e: DateExpression, anchor: Anchor, ahead: bool) -> _Resolved:
    """A quarter or half of last or this year, or the latest that has begun."""
    if anchor.precision == "after" or (e.sense is None and anchor.precision == "year"):
        return _UNRESOLVED
    begun = anchor.day.month > (e.number - 1) * (3 if e.shape == "quarter" else 6)
    year = anchor.day.year + (e.sense or 0) - (e.sense is None and not ahead and not begun)
    return _write_part_of_year(e, year), anchor.basis


def _resolve_interval(e: DateExpression, anchor: Anchor | None, previous: str, ahead: bool) -> _Resolved:
    """Both ends; an end without a year takes the other's."""
    if e.first is None or e.last is None:
        return _UNRESOLVED
    first, last = e.first, e.last
    if first.shape == last.shape == "calendar" and first.year is None and last.year is not None and first.month:
        first = replace(first, year=last.year - (first.month > (last.month or 12)))
    end, basis = resolve_date(last, anchor, previous, ahead)
    begin, begin_basis = resolve_date(first, anchor, previous, ahead)
    a, b = read_interval(begin), read_interval(end)
    if a is not None and b is not None and a[0] > b[1] and first.shape == last.shape == "weekday":
        a = (a[0] - timedelta(7), a[1] - timedelta(7))
        begin = a[0].isoformat()
    if a is None or b is None or a[0] > b[1]:
        return _UNRESOLVED
    return f"{begin.partition('/')[0]}/{end.rpartition('/')[2]}", max(basis, begin_basis, key=_DOUBT.index)


_DOUBT: Final[list[DateBasis]] = ["stated", "resolved", "inferred", "unknown"]


#: How dates are written whose words say their year.
_STATED: Final[dict[Shape, Callable[[DateExpression, int], str]]] = {
    "calendar": _write_day,
    "holiday": lambda e, year: write_span(*_list_holiday(e, year)),
    "season": _write_season,
    "quarter": _write_part_of_year,
    "half": _write_part_of_year,
    "decade": lambda e, year: f"{year // 10:03d}X{'~' if e.portion else ''}",
}
#: How those are anchored whose words do not.
_ANCHORED: Final[dict[Shape, Callable[[DateExpression, Anchor, bool], _Resolved]]] = {
    "calendar": _resolve_calendar,
    "weekday": _resolve_weekday,
    "holiday": _resolve_holiday,
    "unit": _resolve_unit,
    "window": _resolve_window,
    "season": _resolve_season,
    "quarter": _resolve_part_of_year,
    "half": _resolve_part_of_year,
}


# ---------------------------------------------------------------------------------------------------------------------
# The dates of a document


def settle_order(expressions: Sequence[DateExpression]) -> Order:
    """How an article writes numeric dates (03/08/22), by evidence inside it; empty where none decides.

    Another numeric date with a number above twelve or a weekday beside it is proof. A reading counts for its order when
    a spelt date of the article is near it, when ``five months ago`` and a named month agree with it, and, weakly, when
    its weekday or the day before is named. How the article spells dates (``January 5`` or ``5 January``) is weak
    evidence and never decides alone.
    """
    proof = sum(_VOTES[e.order] for e in expressions if e.unit == "numeric")
    if proof:
        return "day first" if proof > 0 else "month first"
    others = _OtherDates.collect(expressions)
    readings = {(e.year, e.month, e.day) for e in expressions if e.shape == "numeric"}
    score = 0.0
    for year, first, second in sorted(readings, key=str)[:_ENOUGH]:
        if year and first and second:
            score += others.weigh(date(year, second, first)) - others.weigh(date(year, first, second))
    spelt = sum(_VOTES[e.order] for e in expressions)
    score += 0.75 * ((spelt > 0) - (spelt < 0))
    return "day first" if score >= 1 else "month first" if score <= -1 else ""


#: So many numeric dates of an article are weighed at most.
_ENOUGH: Final = 20
_VOTES: Final[dict[Order, int]] = {"day first": 1, "month first": -1, "": 0}


class _OtherDates(Row, frozen=True):
    """The dates of an article that say how its numeric ones are to be read."""

    spelt: frozenset[date]  #: days in full
    months: frozenset[int]  #: months named without a year
    ago: frozenset[int]  #: counts of ``five months ago``, negative
    weekdays: frozenset[int]

    @classmethod
    def collect(cls, expressions: Sequence[DateExpression]) -> _OtherDates:
        spelt = (e for e in expressions if e.shape == "calendar")
        return cls(
            frozenset(date(e.year, e.month, e.day) for e in spelt if e.year and e.month and e.day),
            frozenset(e.month for e in expressions if e.shape == "calendar" and e.month and e.year is None),
            frozenset(e.number for e in expressions if e.shape == "unit" and e.unit == "month" and e.number < -1),
            frozenset(e.number for e in expressions if e.shape == "weekday"),
        )

    def weigh(self, day: date) -> float:
        """How well a numeric date, read as ``day``, goes with the others."""
        nearest = min((abs((day - other).days) for other in self.spelt), default=999)
        weight = 3.0 if nearest <= 10 else 1.0 if nearest <= 45 else 0.0
        weight += 2.0 * any((day.month - 1 + count) % 12 + 1 in self.months for count in self.ago)
        return weight + 0.5 * bool(self.weekdays & {day.weekday(), (day.weekday() - 1) % 7})


# What looks ahead, and what reports: whichever stands nearest before a date (or, at the head of a sentence, first
# behind it) tells whether ``on Monday`` is to come. Begins with the mark before a word, which is searched fast.
_VIEW: Final = worded(
    r"\W(?:(?P<ahead>(?:will|won't|shall|would)(?:\snot)?(?:\sbe\s\w+)?|to\sbe\s\w+|scheduled|due\s"
    r"(?:to\s<dates.due_to>|in|on|by|out)|set\s(?:to|for)|plans?\sto|planned\sfor|(?:is|are|be|was|were|widely)"
    r"\sexpected|upcoming|is\sto|are\sto|forthcoming|ahead\sof|slated|could|should|might|(?:is|are|was|were)\sseen"
    r"|sees?|expects?|predicts?|<dates.aiming>\sto|forecasts?)|(?P<back><dates.told>|(?!<dates.no_pasts>)(?<!\d\s)"
    r"\w{3,12}ed)|(?<=')(?P<will>ll))\b"
)


# In a sentence without such words: output to rise to 8 million in October.
_TO_RISE: Final = re.compile(r"\bto\s(?:rise|climb|fall|drop|grow|decline|increase|hit|reach|raise|cut|boost)\b")


def looks_ahead(folded: str, start: int, end: int) -> bool:
    """Whether the sentence around a date looks forward (``will meet on Monday``); doubt counts as looking back."""
    return _find_view(folded, start, end) == "ahead"


def _find_view(folded: str, start: int, end: int) -> str:
    """``ahead``, ``back``, or nothing where the words around a date do not tell."""
    far = max(0, start - 90)
    low = max(far, folded.rfind(". ", far, start), folded.rfind("\n", far, start))
    views = [m.lastgroup for m in _VIEW.finditer(folded[low - 1 : start] if low else f" {folded[:start]}")]
    if not views and _TO_RISE.search(folded, low, start):
        return "ahead"
    if not views:
        stop = folded.find(". ", end, end + 90)
        following = _VIEW.search(folded, end - 1, stop if stop >= 0 else min(len(folded), end + 90))
        views = [following.lastgroup] if following else [""]
    return "back" if views[-1] == "back" else "ahead" if views[-1] else ""


# Behind a date: what befell then: on 9 February, 12 people were killed; raided a post on 9 February, killing 12.
_WAS_THEN: Final = re.compile(r"(?:,?\s[^.,;:()]{0,40}?\s(?:was|were|had)|,\s[a-z]{3,12}ing)\s")


def _is_rather_ahead(folded: str, e: DateExpression, anchor: Anchor, view: str) -> bool:
    """Whether a day without a year, nearly a year ago or within two months, is rather the coming one.

    News gives the year of what is long past. A month alone may also be long past, unless no word speaks for that.
    """
    if e.shape != "calendar" or e.year or e.sense is not None or e.month is None or anchor.precision != "day":
        return False
    if e.relation == "since":  # since Jan. 1, told in November
        return False
    past, coming = (_pick_year(e.month, e.day, anchor, ahead, None) for ahead in (False, True))
    if past is None or coming is None:
        return False
    if e.relation == "until":  # tapered until December: the nearer one
        return coming - anchor.day < anchor.day - past
    if view == "back" and (e.day is None or _WAS_THEN.match(folded, e.end)):
        return False
    return (anchor.day - past).days > 300 and (coming - anchor.day).days < 65


_SINCE: Final = re.compile(r"since\s(?:[^.,;:\"]|\.(?=\w)|(?<=\b\w)\.){3,140}\b(?:in|on)?\s(?:the\s|last\s)?$")


def _read_far_since(folded: str, expression: DateExpression, after: int) -> DateExpression:
    """``since the campaign began in early September``: the words do not touch, yet the period begins there.

    Not where another date, which ends at ``after``, stands between: ``since Friday has risen to 12 on Monday``.
    """
    ago = expression.shape == "unit" and expression.sense is None and expression.portion == "mid"
    named = expression.shape in ("calendar", "season", "holiday", "weekday")
    if expression.relation or not (ago or named):
        return expression
    # since he rose to power last 10 August, since it was declared last August
    last = expression.sense == -1 or folded.endswith("last", 0, max(0, expression.start - 1))
    if named and not last and folded[expression.start - 3 : expression.start] not in ("in ", "on "):
        return expression
    since = folded.rfind("since ", max(0, expression.start - 150), expression.start)
    if since < 0 or since < after or not _SINCE.match(folded, since, expression.start):
        return expression
    return replace(expression, relation="since")


#: Before a day that is that of another clock alone: at 8:42 p.m. on Wednesday (0142 GMT Thursday).
_WORLD_CLOCK: Final = re.compile(r"\([0-9:.]{4,5} (?:gmt|utc) (?:on )?$")


#: Shapes whose value hangs on whether the sentence looks ahead; of units, weeks and weekends do.
_TURNING: Final[frozenset[Shape]] = frozenset(
    ("calendar", "weekday", "holiday", "unit", "season", "quarter", "half", "interval")
)


def _looks_on(folded: str, e: DateExpression, anchor: Anchor) -> bool:
    """Whether a date is one to come; the words around it are looked at only where that decides what it means."""
    if e.year is not None or e.shape not in _TURNING or (e.sense and e.unit != "weekend"):
        return False
    if e.relation == "since":  # is to be the worst since 19 January
        return False
    if e.shape == "unit" and e.unit not in ("week", "weekend"):
        return False
    view = _find_view(folded, e.start, e.end)
    return view == "ahead" or _is_rather_ahead(folded, e, anchor, view)


# Before ``last year``: a time that another is compared with, from which nothing behind it is counted.
_SAME_TIME: Final = re.compile(r"\b(?:same|corresponding|comparable) (?:[a-z]+ )?(?:of )?$")


# Hours of the day told before, if one is told: on Tuesday rebels struck. The overnight raids ...
_HOURS_OF_A_DAY: Final = ("overnight", "early in the ", "earlier in the ", "late in the ", "later in the ")


_SHORTLY: Final = 2  # days
_WEEK: Final = 7  # days: so long before, a day of the same sentence still tells whose night it was


def _is_shortly_before(previous: str, edtf: str, most: int) -> bool:
    """Whether one day is before another, by no more than so many days."""
    if not (is_day(previous) and is_day(edtf)):
        return False
    return 0 < (date.fromisoformat(edtf) - date.fromisoformat(previous)).days <= most


#: Before a year that opens its sentence.
_OPENING_YEAR: Final = re.compile(r"(?:\A|[.!?\n\"”’])\s*in\s$")
_OPENING: Final = re.compile(r"(?:\A|[.!?\n\"”’])\s*$")
_CLOSING: Final = re.compile(r"[;:!?\n]|\.\s")
_SENTENCE: Final = 400  # characters: farther on its sentence has closed, whatever its marks


def _opens_sentence(folded: str, mention: DateMention) -> bool:
    """``In 2018, output ...``, ``Last year, output ...``: a year alone, at the beginning of its sentence."""
    lone = len(mention.edtf) == len("2018")
    if lone and folded.startswith("last year,", mention.start):
        return _OPENING.search(folded, max(0, mention.start - 8), mention.start) is not None
    return lone and _OPENING_YEAR.search(folded, max(0, mention.start - 8), mention.start) is not None


def _is_of_year(folded: str, e: DateExpression, opening: DateMention) -> bool:
    """``In 2018, output came to 4.4 million in January``: a month or quarter of the year that opens its sentence."""
    if e.day or e.relation or e.sense is not None or not (e.shape == "quarter" or (e.shape == "calendar" and e.month)):
        return False
    if folded.startswith("last", opening.start) and ", but " in folded[opening.end : e.start]:
        return False  # last year so much, but in May less
    return e.start - opening.end < _SENTENCE and _CLOSING.search(folded, opening.end, e.start) is None


def resolve_dates(
    folded: str,
    expressions: Sequence[DateExpression],
    published: str,
    published_basis: str,
    posts: Sequence[tuple[int, int, str]] = (),
) -> tuple[DateMention, ...]:
    """Every date expression of an article with its value, in order.

    Args:
        folded: the folded text that the expressions were found in.
        expressions: as ``find_dates`` gives them.
        published: EDTF of the article's own date, or empty.
        published_basis: as in documents.csv.
        posts: spans of embedded posts in order, with the day each appeared; what stands in a post speaks from that day.
    """
    order = settle_order(expressions) if any(e.shape == "numeric" for e in expressions) else ""
    anchor = find_anchor(published, published_basis)
    since = bool(expressions) and "since " in folded
    mentions: list[DateMention] = []
    previous = ""
    opening: DateMention | None = None
    for expression in expressions:
        if expression.shape == "weekday" and _WORLD_CLOCK.search(
            folded, max(0, expression.start - 16), expression.start
        ):
            continue
        post = bisect_right(posts, expression.start, key=itemgetter(0)) - 1 if posts else -1
        inside = post >= 0 and expression.start < posts[post][1]
        here = find_anchor(posts[post][2], "stated") if inside else anchor
        settled = False
        if expression.shape == "numeric" and order:
            expression, settled = order_numeric(expression, order), True
        if opening and expression.year is None and _is_of_year(folded, expression, opening):
            expression = replace(expression, year=int(opening.edtf))
        ahead = here is not None and _looks_on(folded, expression, here)
        reaching = _read_far_since(folded, expression, mentions[-1].end if mentions else 0) if since else expression
        edtf, basis = resolve_date(reaching, here, previous, ahead)
        basis = "inferred" if settled and edtf else basis
        listed = expression.day and folded.startswith(":", expression.end)  # 2004 ... 3 May: A bomb
        if not edtf and listed and previous[:4].isdigit():
            edtf, basis = resolve_date(replace(reaching, year=int(previous[:4])), here)[0], "inferred"
        if previous and folded.startswith(_HOURS_OF_A_DAY, expression.start):
            last = mentions[-1].end if mentions else 0
            beside = bool(mentions) and "." not in folded[last : expression.start]
            # on 3 April 1983 they rose for work. Early in the morning ...
            told = not folded.startswith("overnight", expression.start) and expression.start - last < _SENTENCE
            told = told and is_day(previous) and previous < edtf
            if told or _is_shortly_before(previous, edtf, _WEEK if beside else _SHORTLY):
                edtf, basis = previous, "inferred"
        duration = expression.shape == "window" or (expression.shape == "anchored" and abs(expression.number) > 1)
        mentions.append(DateMention(expression.start, expression.end, edtf, basis, duration))
        opening = mentions[-1] if _opens_sentence(folded, mentions[-1]) else opening
        start = expression.start
        compared = expression.unit == "year" and _SAME_TIME.search(folded, max(0, start - 30), start)
        single = edtf.partition("/")[0] if reaching.relation == "since" else edtf  # since 1994: that year
        if single and not compared and ("/" not in single or expression.shape in ("quarter", "half")):
            previous = single
    return tuple(mentions)
