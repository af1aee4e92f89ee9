"""How firmly a number is meant: the words before and behind it that make it *about*, *at least*, *up to*.

All functions read the folded text. What stands between the words and the number (a currency sign, *another*, *an
additional*) is skipped; *the* never is, since *less than the 40 expected* compares and bounds nothing.
"""

import re
from typing import Final

from ..ground.model import Bound, Row
from ..ground.text import SEVERAL, spaced, worded
from ..ground.wordlists import list_words
from .stretches import Stretch

_CODES: Final = (
    r"(?:usd|eur|gbp|jpy|cny|rmb|inr|aud|cad|chf|rub|sgd|hkd|sek|nok|dkk|nzd|zar|pkr|aed|sar|brl|mxn"
    r"|pln|nis|ils|kd|kwd|sr|dhs?|qar|egp|gh[sc¢]|myr|idr|thb|twd|krw|czk|huf|kzt|uah|vnd|bdt|lbp"
    r"|rm|rs\.?|ps|[ktu]?shs?\.?)"
)
#: A currency sign or code that ends where a number begins.
MONEY_BEFORE: Final = re.compile(
    r"(?:(?:\b(?:us|a|c|ca|au|nz|hk|s|r|nt|mx))?[$£€¥₹₽₩₦₪₱₺₴](?:us|a|c|can|nz|hk)?"
    rf"|\b{_CODES})[ ]?$"
)
#: What makes a change of two numbers that *to* joins, before the first: from 4 to 6, from its current $4 to $6.
FROM_BEFORE: Final = worded(rf"\bfrom(?:\s+<bounds.from_before>)*\s*(?:\s(?:[a-z]{{0,3}}[$£€¥₹]|{_CODES}) ?)?$")
#: A word of time right behind a number.
DURATION_NEXT: Final = spaced(r"(?:-| )(?:<bounds.duration_adjectives> )?<bounds.duration_units>")
_OLD_NEXT: Final = spaced(r" (?:year|month|week|day)s (?:old|of age)\b")
#: What a number of spreads a thing over: a hotel over five floors, a plot over three seasons.
_SPREAD_NEXT: Final = spaced(r" <bounds.spread_next>\b")

_BEFORE: Final[tuple[Bound, ...]] = ("about", "at_least", "more_than", "at_most", "less_than")
_SIGNS: Final[dict[str, Bound]] = {
    "~": "about", "≈": "about", "∼": "about", ">": "more_than", "<": "less_than", "≥": "at_least", "≤": "at_most",
}  # fmt: skip
_BETWEEN: Final = frozenset(
    "a an another additional further extra us usd eur gbp rs rs. estimated record total combined".split()
)

# Verbs and adjectives that bound only a number of digits: passed 2,200, not: passed three checks, the top 100.
_PASSING: Final = frozenset(
    "passed|passes|pass|top|not passed|not yet passed|never passed|hasn't passed|hadn't passed".split("|")
)
_CROSSING: Final = worded(
    r"\b<bounds.crossing>\b|\b(?<!a )<bounds.crossing_near>(?: of [a-z ]{2,20})?(?: (?:has|have|had))? cross(?:ed|es) $"
)
# Behind a number that something has not reached: what is reached, and nothing counted.
_REACHED_NEXT: Final = spaced(r"(?:-| )(?!(?:percent|per|pct|in|on|by|at|as|and|but|so|yet)\b)[a-z]")
# Flood deaths top 100
_TOPPING: Final = re.compile(r"(?:[a-z]{4,}s|total|count) top$")
# What places a thing rather than bounds a number that an article parts from them: over a 400V line, below a 2% goal.
_PLACING: Final = frozenset("over above below under near beyond past".split())
# Before *over* it means *more than* a duration; elsewhere *over ten years* is a span of time (during).
_LASTING: Final = worded(r"(?:\b<bounds.lasting> over|\b(?:well|just) over)$")

_TIMES_AS: Final = re.compile(r"\b(?:twice|half|times|double|again) as [a-z]+ as(?: [a-z]+)?$")
# Before *up to* it is a level that is reached: edged up to 3.9%; before *past* one that is left behind.
_MOVING_UP: Final = worded(
    r"\b<bounds.moving_up>(?: back| [a-z]+ly)? (?:up to|past)$|\b<bounds.totals>(?: [^.,;]{2,30})? (?:is|was|stands"
    r"|stood)(?: now| already| currently)? up to$"
)

# Before *past* it is a total that goes beyond: pushing the number of the dead past 900.
_PUSHED_PAST: Final = worded(r"\b<bounds.pushed_past> (?:the|its|their) [^.,;]{3,70} past $")
_SHARE_NEXT: Final = spaced(r" (?:per|pct)")
# What is told of something: a book about 3 million bees.
_TELLING: Final = worded(
    r"\b(?:<bounds.telling>|asked (?:about )?[a-z0-9 ]{1,20}"
    r"|(?:tell(?:s|ing)?|told|the|of|more|his|her|their) lies) about$"
)
_HANDED: Final = re.compile(r"\b(?:hand(?:s|ed|ing)?|sign(?:s|ed|ing)?|won|wins?|winning) over$")  # hand over 800 jets
# A climb of 1,200 feet over 3.5 miles: how far something is spread, not more than that.
_MEASURED_OVER: Final = re.compile(r"[0-9] ?[a-z]{1,12} over$")
_PRESSED_OVER: Final = re.compile(r"\bpressure\b.{0,24}[0-9] over$")  # of blood: 120 over 80
_DISTANCE_NEXT: Final = spaced(r" ?(?:miles?|kms?|kilomet(?:re|er)s?|met(?:re|er)s|m|yards|laps|holes|feet)\b")

# Under 3 inches of water: what lies over a thing.
_COVERED_NEXT: Final = spaced(r" (?:[a-z]+ )?<bounds.depths> of (?:[a-z]+[ ])?<bounds.covers>\b")

# Behind the number.
_BEHIND: Final = spaced(
    r"(?P<at_least>\+| \+(?= [a-z])|-plus\b|,? (?:or <bounds.or_more>\b(?! than)|and (?:above|over|up|upwards?"
    rf"|counting)\b(?! (?:[0-9$£€]|(?:<bounds.going_on>|{SEVERAL}|[a-z]+teen|[a-z]+ty|hundreds?|thousands?|dozens?)\b))"
    r"|(?P<low><bounds.at_least_behind>\b)|plus\b(?! [a-z0-9$£€¥])|plus(?= <bounds.plus_units>\b)))|(?P<at_most>,? "
    r"(?:or <bounds.or_less>\b(?! than)|and (?:under|below)\b|(?P<top>(?:at (?:the )?most|(?:at a )?maximum|tops)\b)))"
    r"|(?P<about>(?:-| )odd\b|-some\b|,? (?:or (?:so|thereabouts?)\b|give or take\b|approximately\b(?! [0-9a-z])))"
)
# *At least* and the like belong to what follows when a number or a noun follows.
_FOLLOWING: Final = spaced(r" ([a-z]+|[0-9$£€])")
_CONTINUES: Final = frozenset("in since were have had".split())


# Behind a number between which and its bound an article stands: below the 3 million-barrel-a-day level.
_MARK_NEXT: Final = spaced(
    r"(?:[ -](?!(?:and|or|at|in|of|with|to|which|who)\b)[a-z/-]+){0,4}?[ -](?:mark|level|threshold|barrier|milestone)\b"
)


class BoundBefore(Row, frozen=True):
    """The bound words before a number; ``nearly`` where they keep it below (*almost 60*)."""

    bound: Bound | None
    start: int
    nearly: bool


def _tabulate() -> dict[str, list[tuple[str, Bound, bool]]]:
    """Bound phrases by their last word, longest first."""
    rows: list[tuple[str, Bound, bool]] = [
        (p, bound, False) for bound in _BEFORE for p in list_words(f"bounds.{bound}")
    ]
    rows += [(phrase, "about", True) for phrase in list_words("bounds.nearly")]
    table: dict[str, list[tuple[str, Bound, bool]]] = {}
    for row in sorted(rows, key=lambda row: -len(row[0])):
        table.setdefault(row[0].rsplit(" ", 1)[-1], []).append(row)
    return table


_PHRASES: Final = _tabulate()


def is_paid(s: Stretch, at: int) -> bool:
    """Whether money stands right before a place."""
    return s.search(MONEY_BEFORE, at, 6) is not None


def read_bound_before(s: Stretch, begin: int, stop: int) -> BoundBefore:
    """The bound words that end where the number ``[begin:stop]`` begins, not before ``start``; none is ``None``."""
    at = begin
    if s.folded[at - 1 : at] not in ("", "\n") and (money := s.search(MONEY_BEFORE, at, 7)):
        at = money.start()
    elif s.folded[at - 1 : at].isalpha() and s.folded[at - 1] != "x":  # over N5bn: no other number touches a letter
        while s.folded[at - 1 : at].isalpha():
            at -= 1
    first = max(s.start, at - 44)
    window = s.folded[first:at].replace("\n", " ").replace("\r", " ")
    for _ in range(3):
        window = window.rstrip(" (")
        if sign := _SIGNS.get(window[-1:]):
            return BoundBefore(sign, first + len(window) - 1, False)
        last = window[window.rfind(" ") + 1 :].lstrip("\"'([")
        for phrase, bound, nearly in _PHRASES.get(last, ()):
            if window.endswith(phrase) and not window[-len(phrase) - 1 : -len(phrase)].isalnum():
                if _bounds_nothing(s, phrase, window, begin, stop, at):
                    return BoundBefore(None, begin, False)
                return BoundBefore(bound, first + len(window) - len(phrase), nearly)
        if last not in _BETWEEN and not (last == "the" and s.match(_MARK_NEXT, stop)):
            break
        window = window[: len(window) - len(last)]
    return BoundBefore(None, begin, False)


def _bounds_nothing(s: Stretch, phrase: str, window: str, begin: int, stop: int, at: int) -> bool:
    """Whether the bound words before a number ``[begin:stop]``, or the money before it at ``at``, say something else.

    ``window`` ends with them: *twice as many as* 2,000, *the top* 100, *a book about* 3 million bees.
    """
    digits = s.folded[begin].isdigit()
    aged = _OLD_NEXT.match(s.folded, stop)  # all over 200 years old
    spreads = bool((DURATION_NEXT.match(s.folded, stop) and not aged) or _SPREAD_NEXT.match(s.folded, stop))
    if phrase == "over":
        measured = _MEASURED_OVER.search(window) and _DISTANCE_NEXT.match(s.folded, stop)
        measured = measured or _PRESSED_OVER.search(window)
        said = _HANDED.search(window) or measured or (spreads and not _LASTING.search(window))
    elif phrase in ("up to", "past"):
        pushed = digits and phrase == "past" and s.search(_PUSHED_PAST, begin, 90)
        said = bool(_MOVING_UP.search(window) or pushed) != (phrase == "past") or (phrase == "past" and spreads)
    elif phrase[:3] == "as ":
        said = _TIMES_AS.search(window) or (phrase == "as long as" and not spreads)  # as long as two buses
    else:
        said = (
            (phrase == "sub" and at == begin)  # a sub $500 phone, but the sub 20 minutes on
            or (phrase == "top" and not _TOPPING.search(window))
            or (phrase in ("crossed", "crosses") and not s.search(_CROSSING, begin, 150))
            or (phrase == "under" and _COVERED_NEXT.match(s.folded, stop))
            or (phrase == "about" and _TELLING.search(window))
            or (" reach" in phrase and _REACHED_NEXT.match(s.folded, stop))  # aid has not reached 40 villages
            # a blast near two offices
            or (phrase == "near" and not digits and stop - begin < 6 and not _SHARE_NEXT.match(s.folded, stop))
        )
    # passed three checks; 28 passes (82.1 percent)
    passing = phrase in _PASSING and (stop - begin < 3 or not digits or s.folded[begin - 1] == "(")
    parted = phrase in _PLACING and s.folded.endswith((" a ", " an "), max(s.start, at - 44), at)
    return bool(said) or passing or (parted and digits and s.folded[begin:stop].strip("10,") != "")  # but over a 100


def read_bound_behind(s: Stretch, stop: int) -> tuple[Bound | None, int]:
    """The bound words that begin at ``stop`` (114 *or more*, 20-*odd*, 100*+*), and where they end.

    ``fates`` are words that may follow them and count nothing themselves: *41 at least wounded*.
    """
    match = s.match(_BEHIND, stop)
    if match is None:
        return None, stop
    if (match.group("low") or match.group("top")) and (following := s.match(_FOLLOWING, match.end())):
        word = following.group(1)
        if word not in _CONTINUES and word not in s.vocabulary.fates:
            return None, stop
    bound: Bound = "at_least" if match.group("at_least") else "at_most" if match.group("at_most") else "about"
    return bound, match.end()


def bound_value(value: float, bound: Bound, nearly: bool) -> tuple[float | None, float | None, float | None]:
    """The low, best and high that a number with its bound stands for; *nearly 60* stays below its 60."""
    low = value if bound in ("exact", "at_least", "more_than") else None
    high = value if bound in ("exact", "at_most", "less_than") or nearly else None
    return low, value, high
