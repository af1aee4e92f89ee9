"""What the rules about numbers look at: a sentence of a text, with the words that numbers stand beside."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from ..declared.vocabulary import Vocabulary


class Stretch:
    """A stretch ``text[start:end]``, mostly a sentence; it never changes, and a rule that looks beyond it says so.

    ``folded`` is the whole text, folded: its offsets are those of the text, and the methods read it. ``dated`` are the
    sorted spans of the text's dates and clock times, ``openings`` the places of the stretch where a number can begin,
    where these are known.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        start: int,
        end: int,
        vocabulary: Vocabulary,
        dated: Sequence[tuple[int, int]] = (),
        openings: Sequence[int] | None = None,
    ) -> None:
        self.text: Final = text
        self.folded: Final = folded
        self.start: Final = start
        self.end: Final = end
        self.vocabulary: Final = vocabulary
        self.units: Final = vocabulary.units
        self.dated: Final = dated
        self.openings: Final = openings

    def match(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """A pattern that begins at a place."""
        return pattern.match(self.folded, at, self.end)

    def search(self, pattern: re.Pattern[str], at: int, reach: int) -> re.Match[str] | None:
        """A pattern in so many characters before a place."""
        return pattern.search(self.folded, max(self.start, at - reach), at)

    def before(self, at: int, reach: int) -> str:
        """So many characters before a place."""
        return self.folded[max(self.start, at - reach) : at]

    def ends(self, endings: str | tuple[str, ...], at: int) -> bool:
        """Whether one of some endings stands right before a place."""
        return self.folded.endswith(endings, self.start, at)

    def dates(self, begin: int, stop: int) -> bool:
        """Whether what stands between two places is part of a date or a clock time."""
        at = bisect_left(self.dated, (stop,)) - 1
        return at >= 0 and self.dated[at][1] > begin
