"""What the words of one date say before anything anchors them, and the words before a date that belong to it."""

from __future__ import annotations

import re
from typing import Final, Literal

from msgspec.structs import replace

from ..ground.model import Row

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
# The last four are weeks of a month.
Portion = Literal["", "early", "mid", "late", "start", "end", "first", "second", "third", "fourth"]
# Of a week, month or year the date is the end: the week ending Sunday.
Relation = Literal["", "since", "until", "by", "before", "week", "month", "year"]
Order = Literal["day first", "month first", ""]


class DateExpression(Row, frozen=True):
    """A date as its words say it, before it is anchored; ``start``/``end`` hold the words.

    ``number`` is the weekday (Monday is 0), the season (21 to 24), the quarter or half, the count of a ``unit``, or 1
    for the weekend of a holiday; ``sense`` is the direction that a word gives (``last`` -1, ``this`` 0, ``next`` 1),
    ``None`` without one.
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

    def is_full(self) -> bool:
        """Whether it says year, month and day."""
        return bool(self.year and self.month and self.day)


YEAR: Final = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[.,]\d)"
NEXT_WORD: Final = re.compile(r"\s?([a-z'-]+)")
# What may stand before a date and belongs to it.
_PORTION: Final = re.compile(
    r"(?:the\s)?(?:very\s)?(?:(?P<early>early|earlier)|(?P<mid>mid|middle)|(?P<late>late|later)|(?P<start>beginning|start)"
    r"|(?P<end>end|close))(?:\s(?:in|of|on))?[\s-](?:the\s)?(?:month\sof\s|year\s)?$"
)
# What a portion is never told without; it is searched fast.
_PORTION_WORD: Final = re.compile("earl|mid|late|beginning|start|end|close")
# The second week of a month.
_WEEK_OF: Final = re.compile(r"\b(?P<which>first|second|third|fourth|1st|2n?d|3r?d|4th)\sweek\s(?:of|in)\s$")
_WEEKS: Final[tuple[Portion, ...]] = ("first", "second", "third", "fourth")
_PORTION_ENDS: Final = frozenset(
    "early earlier mid middle late later beginning start end close in of on the year".split()
)
_RELATION: Final = re.compile(
    r"\b(?:(?P<since>since|ever\ssince)|(?P<until>until|till|through|up\sto|up\suntil)|(?P<by>by)|(?P<before>before|prior\sto)"
    r"|the\s(?:(?P<week>week)|(?P<month>month)|(?P<year>year))\s(?:ending|(?:that\s)?ended|through|(?:up\s)?to)(?:\son)?)"
    r"\s(?:at\sleast\s|about\s|around\s|the\s|as\searly\sas\s)?$"
)
_RELATION_ENDS: Final = frozenset(
    "since until till through to by before least about around the as ending ended".split()
)
_LINKS: Final = frozenset(
    "and or but if as when while with the a an in on at to for of from that which who he she it they we there".split()
)
SENSES: Final = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
#: Of weeks of a month, quarters and halves of a year.
ORDINALS: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "2d": 2, "third": 3, "3rd": 3, "3d": 3, "fourth": 4, "4th": 4,
}  # fmt: skip


def word_before(folded: str, position: int, low: int) -> str:
    """The last word before a place, with the hyphen that ties it (``mid-``); empty where none stands near."""
    words = folded[max(low, position - 14) : position].rsplit(None, 1)
    return words[-1] if words else ""


def full_year(digits: str) -> int:
    """Two digits as POSIX reads them: 69 to 99 are of the twentieth century."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year >= 69 else 2000)


def read_sense(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``last August``, ``next Friday``."""
    word = word_before(folded, expression.start, low)
    if word not in SENSES:
        return expression
    return replace(expression, start=folded.rindex(word, low, expression.start), sense=SENSES[word])


def read_portion(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``early September``, ``mid-2021``, ``the end of 2020``."""
    if word_before(folded, expression.start, low).rstrip("-") not in _PORTION_ENDS:
        return expression
    near = max(low, expression.start - 26), expression.start
    week = _WEEK_OF.search(folded, *near) if folded.find("week", *near) >= 0 else None
    if week is not None and expression.month is not None:
        return replace(expression, start=week.start(), portion=_WEEKS[ORDINALS[week["which"]] - 1])
    match = _PORTION.search(folded, *near) if _PORTION_WORD.search(folded, *near) else None
    if match is None or (match.start() > 0 and folded[match.start() - 1].isalnum()):
        return expression
    return replace(expression, start=match.start(), portion=match.lastgroup)


def read_relation(folded: str, expression: DateExpression, low: int) -> DateExpression:
    """``since early September``, ``by the end of 2025``; the words belong to the date."""
    near = word_before(folded, expression.start, low)
    ending = near == "on" and folded.find("end", max(low, expression.start - 12), expression.start) >= 0
    if near not in _RELATION_ENDS and not ending:
        return expression
    match = _RELATION.search(folded, max(low, expression.start - 24), expression.start)
    if match is None or folded[expression.end : expression.end + 2] == "'s":
        return expression
    following = NEXT_WORD.match(folded, expression.end)
    names_a_year = expression.shape == "calendar" and expression.month is None
    if names_a_year and match["since"] is None and following is not None and following[1] not in _LINKS:
        return expression  # ``chosen by 2016 voters``
    return replace(expression, start=match.start(), relation=match.lastgroup)
