"""Which four digits that could be a year count something: a staff of 1600, 2000 of them, 1950 more, $ 1950.

Many texts write thousands without a comma. What is sure by its words alone is said here, once for numbers and for
dates; what stays doubtful is left to them.
"""

import re

from ..declared.units import Units
from ..ground.text import CUT_MONTHS, MONTHS, spaced
from ..ground.wordlists import load_words
from .bounds import MONEY_BEFORE

#: Words before four digits that are rather a year than a count.
BEFORE = load_words("years.before")
_MONTH = rf"(?:{'|'.join(MONTHS)})\b"
_COUNTED_BEHIND = spaced(
    rf" (?:(?P<sure>(?:second|minute|day|week|month)s\b|x [0-9])|more\b(?! than)|in {_MONTH}|of (?:them|those|these"
    r"|the|its|their|his|her|our|whom|which)\b)"
)
_NEXT = spaced(r" ([a-z]+)")
# Before a year of which, or in which, something more is told: in 2008 more died; since May 2008 of the twelve banks.
_DATING = frozenset(
    """in since during until till by before after from of spring summer autumn fall winter""".split()
).union(MONTHS, CUT_MONTHS)
# About 1975 cars were sold.
_NEARING = frozenset("about some around nearly almost roughly approximately least most than only exactly".split())
_PLURAL_TOLD = spaced(r" [a-z]{2,}[^su'\W]s (?:were|are|have|had|was)\b")
# What has a size: a staff of 1600, a fleet of 2000 buses; not the class of 1999, the war of 1812.
_SIZED_BEFORE = re.compile(
    r"\b(?:staff|crew|crowd|total|fleet|herd|flock|population|workforce|circulation|membership|audience|average"
    r"|maximum|minimum|congregation|garrison|enrol?lment|attendance|sample|height|elevation|altitude|distance|brightness"
    r"|hundreds|scores|dozens) of $"
)
# Where an index or a price ends up: fell 40 points to 1812, gold at 1872.
_MOVED_BEFORE = re.compile(
    r"(?:\b(?:points?|percent|per cent|pct|pts|units|cents?|pence)|%) (?:lower |higher )?(?:to|at) $"
    r"|\b(?:index|points|composite|nasdaq|s&p|sp 500|bullion|gold)\b[^.;]{0,60} at $"
)
_PART_BEFORE = re.compile(
    r"(?:\b(?:half|thirds?|quarters?|most|some|many|all|more|none|dozens?|two|three|four|five|six|seven|eight|nine|ten)|[0-9])"
    r" of (?:the|its|their|his|her|our|these|those) $"
)
# Behind these a round number and a plural count: has 2014 pupils, with 2000 employees.
_HOLDING = frozenset("has have had holds held houses seats employs employed teaches enrols sold".split())
_JOINING = frozenset("of with to for and or from through between its their".split())
_LAST_OF_OLD = 1950  # no year before it is one that prices or plans are told to


def counts(folded: str, begin: int, stop: int, start: int, end: int, units: Units) -> bool:
    """Whether the words beside four digits ``[begin:stop]`` of a sentence ``[start:end]`` show that they count."""
    window = folded[max(start, begin - 80) : begin]
    words = window[-16:].split()
    last = words[-1].lstrip("(\"'") if words else ""
    if window[-2:-1] and MONEY_BEFORE.search(window[-7:]):
        return True
    behind = _COUNTED_BEHIND.match(folded, stop, end)
    if behind is not None:
        return behind["sure"] is not None or last not in _DATING
    if last == "of" and _SIZED_BEFORE.search(window):
        return True
    if int(folded[begin:stop]) < _LAST_OF_OLD and _MOVED_BEFORE.search(window):
        return True
    if last in _NEARING and _PLURAL_TOLD.match(folded, stop, end):
        return True
    following = _NEXT.match(folded, stop, end)
    word = following.group(1) if following else ""
    if word not in units.plural and (not word.endswith("s") or word.endswith(("ss", "us", "is", "as"))):
        return False
    if int(folded[begin:stop]) % 50 == 0 and _PART_BEFORE.search(window):  # 700 of the 1900 shops
        return True
    opens = not folded[start : max(start, begin - len(last) - 1)].strip()
    return _counts_plural(int(folded[begin:stop]), last, opens, word in units.person)


def _counts_plural(year: int, last: str, opens: bool, people: bool) -> bool:
    """Before a plural: 1600 patients, to 1500 villages, with 2000 employees; not since 2000 prices, in 2019 cars."""
    if last in _HOLDING:
        return True
    if people and year % 50 == 0 and last not in _DATING and last not in ("the", ""):
        return True
    if year % 100 and (year % 50 or year > 1850):
        return False
    if last == "by" and people and not opens:
        return True
    if year < 1800:
        return not (opens and last in ("in", "since", "by", "until"))
    return year < 2100 and last in _JOINING
