"""A number that may count something, and what stands right beside it: what its tests ask for, whatever they are for."""

import re
from typing import Final

from ..declared.units import Units
from ..ground.inflections import FINITE_PASTS, IRREGULAR_PASTS
from ..ground.text import spaced
from ..ground.wordlists import load_words
from .stretches import Stretch

#: A plural right behind a number, or one or two words later.
PLURAL_NEXT: Final = spaced(
    rf" (?:(?!(?:<candidates.no_modifiers>|{'|'.join(sorted(FINITE_PASTS))})\b)[a-z.'-]+ ){{0,2}}?(?:[a-z]*(?:people"
    r"|persons|men|women|children)|feet|police|troops|personnel|staff|(?!(?:this|goes|does|says)\b)[a-z-]{2,}[^su'\W]s)\b"
    r"(?! (?:<candidates.objects>\b|[a-z]{0,3}[0-9$£€]))"
)
#: What closes a noun behind a number: 12 *and*, 12 *fell*.
CLOSING: Final = load_words("nouns.stop") | IRREGULAR_PASTS
#: Before what would else be a label: this week 31 have died, last year 300 were shot.
POINTING: Final = frozenset("this last that past each every same".split())
#: What a number of people or animals are together: a herd of 40.
GROUPS: Final = load_words("candidates.groups")
PEOPLE_NEXT: Final = spaced(r" (?:people|persons|men|women|children|civilians|soldiers|others)\b")
PERCENT_NEXT: Final = spaced(r"[%°]| (?:percent|per cent|pct)\b")
UNIT_NEXT: Final = spaced(r" ([a-z][a-z0-9/²³]*)")
_NO_PLURALS: Final = frozenset("this is was as his its has us".split())
#: One more than.
MORE_NEXT: Final = spaced(r" (?:more|fewer|less) than\b")
WORD_NEXT: Final = spaced(r"(-| )([a-z]+)")
_TOLD_NEXT: Final = spaced(
    r"(?: (?:more|person|man|woman|child))? (?:(?:was|were|is|are|has been|have been) )?([a-z]+)"
)
# Long words that titles write small.
_SMALL: Final = frozenset("during before within against between through without around across toward towards".split())


class Candidate:
    """A number ``folded[begin:stop]`` of a stretch, and what stands right beside it."""

    def __init__(self, s: Stretch, begin: int, stop: int) -> None:
        self.s: Final = s
        self.text: Final = s.text
        self.folded: Final = s.folded
        self.begin: Final = begin
        self.stop: Final = stop
        self.digits: Final = s.folded[begin:stop]  #: as written; the word where it is one
        self.behind: Final = s.folded[stop : stop + 1]
        words = [word.lstrip("(\"'") for word in s.before(begin, 40).split()[-2:]]
        self.earlier: Final = words[0] if len(words) > 1 else ""  #: the two words before it
        self.last: Final = words[-1] if words else ""

    def precedes(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands right behind it."""
        return pattern.match(self.folded, self.stop, self.s.end) is not None

    def precedes_cased(self, pattern: re.Pattern[str]) -> bool:
        """The same of a pattern with capitals."""
        return pattern.match(self.text, self.stop, self.s.end) is not None

    def follows(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern is found in so many characters before it, inside its sentence."""
        return pattern.search(self.folded, max(self.s.start, self.begin - reach), self.begin) is not None

    def follows_cased(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern with capitals is found in so many characters before it, inside its sentence."""
        return pattern.search(self.text, max(self.s.start, self.begin - reach), self.begin) is not None

    def follows_far(self, pattern: re.Pattern[str], reach: int) -> bool:
        """Whether a pattern is found in so many characters before it, in the sentences before as well."""
        return pattern.search(self.folded, max(0, self.begin - reach), self.begin) is not None


def next_is_plural(n: Candidate) -> bool:
    """Whether the word right behind a number is a plural."""
    match = n.s.match(WORD_NEXT, n.stop)
    return match is not None and match.group(2).endswith("s") and match.group(2) not in _NO_PLURALS


def is_somebody(word: str, units: Units) -> bool:
    """Whether a word is one person: *guard*, *lineman*; not *guards*."""
    return not word.endswith("s") and (word in units.person or word.endswith("man")) and word not in units.plural


def opens_line(folded: str, begin: int) -> bool:
    """Whether only space or a bracket stands before on the line."""
    line = folded[folded.rfind("\n", max(0, begin - 20), begin) + 1 : begin]
    return len(line) < 19 and not line.strip(" (")


def is_headline(s: Stretch, begin: int) -> bool:
    """Whether most words around ``begin`` are capitalised, and all long ones, so that a capital tells nothing."""
    if s.text[s.end - 1] == "." and s.end - s.start < 200:
        return False
    words = [word for word in s.text[max(s.start, begin - 200) : min(s.end, begin + 200)].split() if word[0].isalpha()]
    if 5 * sum(word[0].isupper() for word in words) < 3 * len(words):
        return False
    return not any(len(word) > 5 and word.islower() and word not in _SMALL for word in words)


def is_acted_on(s: Stretch, begin: int) -> bool:
    """Whether an act stands right before a number: killing one, arrested at least one; leaving one."""
    before = s.before(begin, 30).split()
    word = "".join(before[-3:-2] if before[-2:] == ["at", "least"] else before[-1:])
    return word in s.vocabulary.acts or word == "leaving"


def is_told(s: Stretch, stop: int) -> bool:
    """Whether something is told of a number alone: one died, one person was wounded."""
    match = s.match(_TOLD_NEXT, stop)
    return match is not None and match.group(1) in s.vocabulary.fates
