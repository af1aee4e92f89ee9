"""Holidays that news names instead of a date, and the day each falls on in a year."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.easter import easter


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month; ``nth`` -1 is the last."""
    if nth < 0:
        last = date(year, month, calendar.monthrange(year, month)[1])
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _thanksgiving(year: int) -> date:
    return _nth_weekday(year, 11, 3, 4)


#: The day of each holiday in a year, by its folded name.
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
