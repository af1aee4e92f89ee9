"""One act of crediting in a sentence, and the stretches of the sentence that it can reach."""

from typing import Final

from .clauses import Clause, list_commas

CONTRASTS: Final = frozenset("but while although though whereas".split())
ASIDES: Final = frozenset("who which a an according as with and in at on".split()) | CONTRASTS


class Crediting:
    """One act of crediting in a sentence, before anybody is resolved. Offsets are characters."""

    def __init__(
        self,
        contents: list[tuple[int, int]],
        source: tuple[int, int],
        cue: tuple[int, int],
        weak: bool = False,
        colon: bool = False,
    ) -> None:
        self.contents = contents
        self.source = source
        self.cue = cue
        self.weak = weak  #: a wish, belief or description: yields to speech that it is part of
        self.colon = colon  #: ends with a colon: what follows the sentence is content
        self.via: tuple[int, int] | None = None  #: the outlet that was told
        self.cited: tuple[int, int] | None = None  #: whom the source itself cites

    def holds(self, at: int) -> bool:
        """Whether an offset lies in the content."""
        return any(a <= at < b for a, b in self.contents)


def find_bounds(clause: Clause, i: int) -> tuple[int, int]:
    """The words around place ``i`` that belong together: within its brackets and semicolons."""
    words = clause.words
    if not clause.divided:
        return 0, len(words)
    low, depth = i, 0
    while low > 0:
        word = words[low - 1]
        if word == ")":
            depth += 1
        elif word == "(" and depth:
            depth -= 1
        elif word == "(" or (word == ";" and not depth):
            break
        low -= 1
    high, depth = i, 0
    while high < len(words):
        word = words[high]
        if word == "(":
            depth += 1
        elif word == ")" and depth:
            depth -= 1
        elif word == ")" or (word == ";" and not depth):
            break
        high += 1
    return low, high


def find_article(clause: Clause, i: int) -> int:
    """Where the article of the name before a word stands: ``a`` Brod Times report; ``i`` where no name is."""
    k = i - 1
    while k > 0 and clause.is_capital(k):
        k -= 1
    return max(k, 0) if k < i - 1 else i


def find_contrast(words: list[str], first: int, high: int) -> int:
    """Where `, but ...` or `, while ...` ends what is credited."""
    for comma in list_commas(words, first, high - 1):
        if words[comma + 1] in CONTRASTS and not (words[comma + 2 : comma + 3] or [""])[0].endswith("ing"):
            return comma
    return high
