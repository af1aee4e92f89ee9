"""The numbers that a figure claim allows at the precision written, and whether several claims allow one number."""

import math
from collections.abc import Iterable

from ..ground.model import CEILINGS, FLOORS, Claim
from ..ground.wordlists import pair_words

#: A rounded figure is never taken to allow more than this share of itself.
MOST_ROUNDING = 0.2
#: ``about`` allows at least this share, however many digits are written.
LEAST_ABOUT = 0.05
#: Exact counts below this are taken to the unit, even where they end in zeros.
ROUND_FROM = 1000

#: Figures of two origins that differ by more than this factor do not confirm each other.
MOST_APART = 1.5

#: What a vague amount counts in.
_LEAST = {word: float(least) for word, least in pair_words("intervals.least").items()}

Interval = tuple[float, float]


def read_precision(value: float, text: str = "") -> float:
    """The place of the last digit written: 1 for 114, 100,000 for 800,000, 0.1 million for ``2.4 million``.

    ``text`` is the number as written, which alone shows that ``2.0 million`` says more than ``2 million``.
    """
    if value == 0 or not math.isfinite(value):
        return 1.0
    whole = abs(value)
    place = 1.0
    while whole % (place * 10) == 0:
        place *= 10
    if whole % 1:
        place = 10.0 ** -len(f"{whole:.6f}".rstrip("0").partition(".")[2])
    decimals = text.partition(".")[2]
    written = len(decimals) - len(decimals.lstrip("0123456789"))
    zeros = len(decimals[:written]) - len(decimals[:written].rstrip("0"))
    return place / 10**zeros if whole >= ROUND_FROM else place


def find_interval(claim: Claim) -> Interval:
    """The numbers that a claim allows, at the precision written; of ``dozens`` all from a dozen on.

    An exact count below a thousand allows itself alone; a rounded one half the place of its last digit, but never
    more than a fifth of itself; ``about`` at least a twentieth. Bounds are taken closed: *over 3 million* and
    *3 million* agree.
    """
    numbers = [n for n in (claim.low, claim.best, claim.high) if n is not None]
    if not numbers:
        return (_read_least(claim.value_text), math.inf)
    if claim.bound == "range":
        return (min(numbers), max(numbers))
    value = claim.best if claim.best is not None else numbers[0]
    slack = min(read_precision(value, claim.value_text) / 2, abs(value) * MOST_ROUNDING)
    if claim.bound == "about":
        slack = max(slack, abs(value) * LEAST_ABOUT)
    elif abs(value) < ROUND_FROM and value == int(value):
        slack = 0.0
    low = -math.inf if claim.bound in CEILINGS else value - slack
    high = math.inf if claim.bound in FLOORS else value + slack
    if claim.bound == "about" and claim.high is not None and claim.low is None:
        high = claim.high
    return (low, high)


def _read_least(words: str) -> float:
    """The least that a vague amount allows: 100 for ``hundreds``, 10,000 for ``tens of thousands``."""
    least = 1.0
    for word in words.lower().split():
        least *= _LEAST.get(word, 1.0)
    return least if least > 1 else 0.0


def are_compatible(claims: Iterable[Claim]) -> bool:
    """Whether one number could satisfy all the claims."""
    return have_common(find_interval(claim) for claim in claims)


def lie_close(claims: Iterable[Claim]) -> bool:
    """Whether origins confirm each other (see ``count_close``)."""
    return count_close(claims) > 1


def count_close(claims: Iterable[Claim]) -> int:
    """How many origins confirm each other: those that give nearly the highest number, where they are most of those that
    give any; all, where none does. *More than 200* and 1,870 can both be true, and so can *dozens* and 60; the one does
    not bear out the other. 0 for too few.
    """
    given = list(claims)
    numbers = [(claim.best, claim.origin) for claim in given if claim.best is not None]
    if not numbers:
        return len({claim.origin for claim in given})
    near = {origin for number, origin in numbers if max(numbers)[0] <= MOST_APART * number}
    return len(near) if len(near) > 1 and 2 * len(near) > len({origin for _, origin in numbers}) else 0


def have_common(intervals: Iterable[Interval]) -> bool:
    """Whether one number lies in all the intervals."""
    found = list(intervals)
    return max((low for low, _ in found), default=0.0) <= min((high for _, high in found), default=0.0)
