"""Holidays that news names instead of a date, and the day each falls on in a year."""

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta
from dateutil.relativedelta import weekday as make_weekday

#: By folded name: the month and day.
_FIXED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "inauguration day": (1, 20),
    "groundhog day": (2, 2), "valentine's day": (2, 14), "international women's day": (3, 8),
    "st. patrick's day": (3, 17), "april fools' day": (4, 1), "anzac day": (4, 25), "may day": (5, 1),
    "victory day": (5, 9), "juneteenth": (6, 19), "independence day": (7, 4), "fourth of july": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "all souls' day": (11, 2),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11),
}  # fmt: skip
#: The month, the weekday, which one of these (-1: the last), and days behind it.
_WEEKDAYS = {
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr. day": (1, 0, 3, 0), "presidents' day": (2, 0, 3, 0),
    "presidents day": (2, 0, 3, 0), "memorial day": (5, 0, -1, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "election day": (11, 0, 1, 1), "thanksgiving": (11, 3, 4, 0),
    "thanksgiving day": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
}  # fmt: skip
#: Days behind Easter.
_EASTER = {
    "shrove tuesday": -47, "ash wednesday": -46, "palm sunday": -7, "holy thursday": -3, "maundy thursday": -3,
    "good friday": -2, "holy saturday": -1, "easter": 0, "easter sunday": 0, "easter monday": 1,
}  # fmt: skip
HOLIDAYS = frozenset((*_FIXED, *_WEEKDAYS, *_EASTER))


def find_holiday(name: str, year: int) -> date:
    """The day of a holiday in a year."""
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name in _EASTER:
        return easter(year) + timedelta(_EASTER[name])
    month, weekday, nth, behind = _WEEKDAYS[name]
    named = relativedelta(day=1 if nth > 0 else 31, weekday=make_weekday(weekday, nth))
    return date(year, month, 1) + named + timedelta(behind)
