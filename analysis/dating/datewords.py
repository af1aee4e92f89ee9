"""Date expressions in news text: where they stand, and what their words say before anything anchors them.

``dates`` anchors them in the day the article appeared and in each other.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

from msgspec.structs import replace

from ..declared.units import Units, load_units
from ..marks.openings import find_openings
from .calendardates import MONTH_NUMBERS, WEEKDAY_NUMBERS, read_digits, read_month, read_simple, read_weekday
from .expressions import DateExpression, read_relation
from .periods import read_holiday, read_moment, read_quarter, read_season, read_time_unit

_BETWEEN_TWO: Final = re.compile(
    r"\s?(?:to|until|till|through|thru|-)\s?(?:early\s|late\s)?|\sand\s(?:early\s|late\s)?"
)
_PERIOD_OF: Final = re.compile(r"\speriod\s(?:of|in)\s(?:the\s)?")  # the January-May period of 2021
_OPENING: Final = re.compile(r"\b(?P<word>from|between)\s(?:the\s)?$")
_Reader = Callable[[str, str, int, int, int], DateExpression | None]
_READERS: Final[dict[str, _Reader]] = {
    **dict.fromkeys(MONTH_NUMBERS, read_month),
    **dict.fromkeys(WEEKDAY_NUMBERS, read_weekday),
    **dict.fromkeys(("tod", "ton", "tom", "yes", "ove"), read_simple),
    **dict.fromkeys(("day", "nig", "wee", "yea", "cen", "hou", "eve", "aft", "mor"), read_time_unit),
    **dict.fromkeys(("min", "mom"), read_moment),
    **dict.fromkeys(("spr", "sum", "aut", "win", "fal"), read_season),
    **dict.fromkeys("qhf", read_quarter),
    **dict.fromkeys(
        ("chr", "eas", "tha"), lambda _, folded, position, low, end: read_holiday(folded, position, low, end)
    ),
}


def find_dates(
    text: str, folded: str, start: int, end: int, openings: Sequence[int] | None = None, units: Units | None = None
) -> list[DateExpression]:
    """Every date expression in a stretch of text, in order, never overlapping; unanchored.

    Clock times and ages are no dates. A bare four-digit number is a year only where nothing is counted behind it; when
    unsure it is left to the figures. Durations (``for three years``) are no dates either.
    """
    units = units or load_units()
    found: list[DateExpression] = []
    done = start
    for position in find_openings(folded, start, end).dates if openings is None else openings:
        if position < done:
            continue
        if folded[position].isdigit():
            expression = read_digits(text, folded, position, done, end, units)
        else:
            reader = _READERS.get(folded[position : position + 3]) or _READERS.get(folded[position])
            expression = reader(text, folded, position, done, end) if reader else None
        if expression is not None:
            expression = read_relation(folded, expression, done)
            done = expression.end
            found.append(expression)
    return _join_intervals(folded, found) if len(found) > 1 else found


def _join_intervals(folded: str, found: list[DateExpression]) -> list[DateExpression]:
    """``from 2015 to 2019``, ``between Monday and Wednesday``: two dates become one interval."""
    joined = [found[0]]
    for expression in found[1:]:
        interval = _join_two(folded, joined[-1], expression) or _take_year(folded, joined[-1], expression)
        if interval is None:
            joined.append(expression)
        else:
            joined[-1] = interval
    return joined


def _take_year(folded: str, period: DateExpression, year: DateExpression) -> DateExpression | None:
    """An interval with the year that its *period* is of: ``the January-May period of 2021``, ``of this year``."""
    first, last = period.first, period.last
    if first is None or last is None or not _PERIOD_OF.fullmatch(folded, period.end, year.start):
        return None
    if year.unit == "year" and year.sense is not None:
        first, last = (replace(one, sense=year.sense, unit="year") for one in (first, last))
        return replace(period, end=year.end, first=first, last=last)
    whole = year.shape == "calendar" and year.month is None
    return replace(period, end=year.end, last=replace(last, year=year.year)) if whole else None


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
