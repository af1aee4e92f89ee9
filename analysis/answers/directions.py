"""Whether a figure of a change tells a rise or a fall, by the words of its own evidence."""

from collections.abc import Iterable
from typing import Final

from ..ground.inflections import inflect_words
from ..ground.model import Claim
from ..ground.text import LETTERS

_RISES: Final = inflect_words("directions.rises")
_FALLS: Final = inflect_words("directions.falls")


def find_direction(claim: Claim) -> str:
    """``rise`` or ``fall``: what the nearest word before the number says, else the nearest behind it; empty where none
    does, and for a claim that is no change.
    """
    if claim.role != "change" or claim.value_start is None or claim.value_end is None:
        return ""
    folded = claim.evidence.lower()
    first, last = claim.value_start - claim.start, claim.value_end - claim.start
    words = [*reversed(LETTERS.findall(folded[:first])), *LETTERS.findall(folded[last:])]
    return next(("rise" if word in _RISES else "fall" for word in words if word in _RISES or word in _FALLS), "")


def name_direction(claims: Iterable[Claim]) -> str:
    """The direction that some claims tell, where none tells the other: ``rise``, ``fall``; else ``change``."""
    told = {direction for claim in claims if (direction := find_direction(claim))}
    return told.pop() if len(told) == 1 else "change"
