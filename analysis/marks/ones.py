"""The word *one*: where it counts, and where it is a pronoun."""

import re
from typing import Final

from ..ground.text import SEVERAL, SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from .candidates import MORE_NEXT, WORD_NEXT, is_acted_on, is_told
from .stretches import Stretch

_YEAR_BEFORE: Final = re.compile(r"(?:mid-|early-|late-)?[12][0-9]{3}s?")

# One party or another, one agency after another, from one contest to the next, one step at a time.
_ONE_BY_ONE: Final = spaced(r"(?: [a-z-]+){1,3}? (?:(?:or|after|and|to) another|to the next|at a time)\b")

# One evening he came; not one evening in jail.
_ONE_TIME: Final = spaced(
    r"(?: <ones.of_a_time>)? <ones.one_time>(?:,| (?:last|this|when|while|as|it|he|she|they|we|i)\b)"
)
_TIME_NEXT: Final = spaced(r" <ones.one_time>\b")  # early one evening
_ONE_LONG: Final = load_words("ones.one_long")
_BEFORE_PRONOUN: Final = load_words("ones.before_pronoun")
_AFTER_PRONOUN: Final = load_words("ones.after_pronoun")
# Behind a word in -s that has one for its subject: one wonders who, one hopes that.
_CLAUSE_NEXT: Final = spaced(r" (?:<ones.clause_next>|[a-z]+ly)\b|[,.;?]| [0-9$£€]")
_SINGULARS_IN_S: Final = load_words("ones.singulars_in_s")
_NOUNS_IN_LY: Final = load_words("ones.in_ly")
_TAKEN: Final = (["counted", "as"], ["treated", "as"], ["taken", "as"], ["regarded", "as"])  # limbs counted as one body
# Around one: on one hand.
_SET_PHRASES: Final = frozenset(("get free", "gets free", "on hand", "on side", "in go", "in corner"))
_LIMITING: Final = frozenset("only just exactly".split())
_ONE_OF: Final = spaced(rf" of (?:the|its|their|his|her|these|those) (?:[0-9]|{SEVERAL}\b)")
# Two in Brod and one in Kula: what shares the noun of a number before it.
_SHARING_BEFORE: Final = worded(
    rf"\b(?:{SEVERAL}|[0-9]{{1,4}})\b[^.;]{{0,60}}? (?:in|at|on|near) [^.,;]{{2,40}}(?:,? and|,) $"
)
_PARTED_OF: Final = re.compile(
    r"\bof (?:(?:the|its|his|her|their|our|these|those|all) )?"
    rf"(?:[0-9]{{1,4}}|{'|'.join(SMALL_NUMBERS[2:])})\b[^,;.:]*, $"
)
_PLACED_NEXT: Final = spaced(rf" (?:in|at|on|near) (?!(?:<ones.placed_next>|{SEVERAL})\b)[a-z]")
_OFTEN_NEXT: Final = spaced(r" day (?:a|per|each|every)\b")
_CODED: Final = re.compile(r"[0-9]{1,2}(?![ap]m)[a-z]{1,2}")


def is_sharing(s: Stretch, begin: int, stop: int) -> bool:
    """Whether *one* goes on a list of places: two died in Brod *and one in Kula*; not *and one in five is ill*.

    Or is one of those told right before: *of her nine books, one was filmed*.
    """
    if not s.folded.startswith(" of", stop) and s.search(_PARTED_OF, begin, 80):
        return True
    return bool(s.match(_PLACED_NEXT, stop)) and s.search(_SHARING_BEFORE, begin, 120) is not None


def is_pronoun(s: Stretch, begin: int, stop: int) -> bool:
    """Whether *one* stands for something instead of counting it: the one who, one another, one of, at one point."""
    before = s.before(begin, 30).split()
    last = before[-1].lstrip("\"'(") if before else ""
    after = s.match(WORD_NEXT, stop)
    word = after.group(2) if after else ""
    if s.folded.startswith(" (1)", stop):  # one (1) guard
        return False
    if _CODED.fullmatch(last) or before[-2:] in _TAKEN:  # its 4G one
        return True
    dated = _YEAR_BEFORE.fullmatch(last) and before[-2:-1] in (["the"], ["a"], ["an"])
    if last == "not" or dated or (before[-2:] == ["the", "only"] and word.endswith("ing")):  # the only one trying
        return True
    limited = last in _LIMITING and before[-2:-1] != ["the"]
    if word == "of" and (limited or before[-2:] == ["at", "least"]) and s.match(_ONE_OF, stop):
        return False  # only one of the two engines
    if word not in ("of", "another", "who") and is_acted_on(s, begin):
        return False
    if last == "that" and is_told(s, stop):  # with the result that one person died
        return False
    if last in _BEFORE_PRONOUN or s.folded[stop : stop + 2] == "'s" or after is None:
        return True
    if s.match(_OFTEN_NEXT, stop) or (word == "thing" and last in ("only", "just")):
        return False  # one day a week; just one thing
    if s.match(MORE_NEXT, stop):
        return False
    if (last == "at" and word in ("point", "time", "stage", "moment", "end")) or f"{last} {word}" in _SET_PHRASES:
        return True
    if is_told(s, stop) or is_sharing(s, begin, stop):
        return False
    adverb = word.endswith("ly") and word not in _NOUNS_IN_LY
    verb = word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in _SINGULARS_IN_S
    if verb and word not in s.vocabulary.finite and s.match(_CLAUSE_NEXT, after.end()):
        return True
    if s.match(_ONE_BY_ONE, stop) or (last not in _LIMITING and s.match(_ONE_TIME, stop)):
        return True
    if last in ("early", "late") and s.match(_TIME_NEXT, stop):
        return True
    hyphened = after.group(1) == "-" and word not in _ONE_LONG
    return hyphened or word in _AFTER_PRONOUN or adverb
