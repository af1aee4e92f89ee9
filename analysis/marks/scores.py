"""Numbers of a result or of play: won 3-2, a 52-48 vote, 201 for 6, third and 8."""

import re
from typing import Final

from ..ground.text import spaced, worded
from ..ground.wordlists import load_words
from .candidates import Candidate
from .stretches import Stretch

_BATTED: Final = re.compile(
    r"\b(?:made|were|was|reached|posted|closed|declared|slipped|slumped|all out|[0-9](?:th)? overs?|innings"
    r"|wickets?)\b"
)
# Took 5 for 40: wickets for runs, neither with a noun.
_BOWLED_BEFORE: Final = re.compile(r"(?<![\w.,$£€-])(?:10|[0-9]) for $")
_BOWLED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:and|as|but|in|off|from|when|while|left|gave|helped|were|was)\b")
# Tied at 20, level at two; 21 for 31, of passes or shots.
_EVEN: Final = load_words("scores.even")
_EVEN_NEXT: Final = spaced(
    r"[.,;:)]|\Z| (?:with|when|after|before|until|as|at|all|each|apiece|and|heading|late|early|through|midway)\b"
)
_PAR_NEXT: Final = spaced(
    r" (?:under(?: par\b|[.,;:)]|\Z| (?:for|after|through|as)\b)|over (?:par|for the (?:round|day|week|event))\b)"
)
_HOLED: Final = frozenset("on at and birdied bogeyed parred eagled".split())
_HOLED_BEFORE: Final = worded(r"\b(?:<scores.holing> (?:on|at)|birdied|bogeyed|parred|eagled) (?:1?[0-9],? and )?$")
_STAGES: Final = frozenset("four eight 4 8 16 32 64".split())
_STAGE_BEFORE: Final = worded(r"\b<scores.stage_before> the last $")
_STAGE_NEXT: Final = spaced(r"[.,;)]|\Z| (?:after|at|with|for|where|when|on|and|but|by|as|stage|against)\b")
_CARDING: Final = load_words("scores.carding")
_GOLF: Final = worded(r"\b(?:<scores.golf>\b|[0-9]{1,2} under[.,;])")
_RACES: Final = frozenset("100 200 400 800 1500 1,500 3,000 5,000 10,000".split())
_RACING: Final = load_words("scores.racing")
_RACED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:in [0-9]|and the [0-9]|at the)")
_WENT: Final = load_words("scores.went")
_TRIES_NEXT: Final = spaced(r"(?:-| )for(?:-| )[0-9]{1,2}\b(?! ?%)")
_TRIED_BEFORE: Final = worded(r"\b<scores.went> [0-9]{1,2} for $")
_WICKETS: Final = frozenset("0 1 2 3 4 5 6 7 8 9 10".split())
_BOWLED_FOR: Final = spaced(rf" for [0-9]{{1,3}}(?:{_BOWLED_NEXT.pattern})")
# Third and 8, 4th and ten: of so many tries, yards to go; first it comes to the 34.
_DOWN_BEFORE: Final = re.compile(
    r"(?:\b(?:on|a|was|is|faced|facing)|'s) (?:first|second|third|fourth|1st|2nd|3rd|4th) and $"
)
_DOWN_NEXT: Final = spaced(r"[.,;:)]|\Z| (?:at|on|from|in|with|when|for|as|near|inside)\b")

_NIL_NEXT: Final = spaced(r"(?:-| to |-to-)nil\b")
_SCORE_BEFORE: Final = worded(r"\b<scores.score_before>,?\s+(?:(?:a|of|by|was|is|at)\s+)*$")
# What no score is: 50,000-60,000; by 5-6 percent.
_THOUSANDS: Final = re.compile(r",[0-9]{3}\b|(?:thousand|million|billion)\b")
_MEASURED_NEXT: Final = spaced(
    r" ?(?:%|°|per[ ]?cent\b|pct\b|(?:percentage|basis) points\b|[a-z]+/day\b|bpd\b|[ckm]?m\b|kg\b|ft\b|feet\b|"
    r"(?!<scores.measured_next>\b)[a-z]{3,}s\b)"
)
# With the loser's name between: trails Ruiz 458 to 359.
_BEATEN_BEFORE: Final = worded(r"\b<scores.beaten_before>(?: [a-z.'-]+){1,3} $")
_SCORE_NEXT: Final = spaced(r"(?: |-)<scores.score_next>\b")


def is_wickets(n: Candidate) -> bool:
    """Both numbers of *took 5 for 40*, the second of *made 201 for 6 in 20 overs*."""
    if n.digits in _WICKETS and n.precedes(_BOWLED_FOR):
        return True
    if n.last != "for":
        return False
    if n.follows(_BOWLED_BEFORE, 24) and n.precedes(_BOWLED_NEXT):
        return True
    return n.digits in _WICKETS and is_batted(n)


def is_batted(n: Candidate) -> bool:
    """Whether a number behind another and *for* stands beside words of cricket."""
    if not n.earlier.isdigit():
        return False
    return _BATTED.search(n.folded, max(n.s.start, n.begin - 60), min(n.s.end, n.stop + 30)) is not None


def is_down(n: Candidate) -> bool:
    """The yards of *it was third and 8 at the 34*."""
    return n.last == "and" and n.follows(_DOWN_BEFORE, 24) and n.precedes(_DOWN_NEXT)


def is_nil(n: Candidate) -> bool:
    """Whether a number beats none: *it ended three to nil*."""
    return n.precedes(_NIL_NEXT)


def is_yard(n: Candidate) -> bool:
    """The line of *it was third and 8 at the 34*."""
    return n.last == "the" and n.earlier in ("at", "inside") and n.precedes(_DOWN_NEXT)


def is_even(n: Candidate) -> bool:
    """Whether both sides have a number: *tied at 20*; not *tied at 20 votes*, *tied at 20 percent*."""
    return n.last == "at" and n.earlier in _EVEN and "." not in n.digits and n.precedes(_EVEN_NEXT)


def is_par(n: Candidate) -> bool:
    """Strokes by which a round differs from par, and a hole: *at 6 under*, *1 over for the round*, *par on 18*."""
    return n.precedes(_PAR_NEXT) or (n.last in _HOLED and n.follows(_HOLED_BEFORE, 24))


def is_carded(n: Candidate) -> bool:
    """The strokes of a round of golf: *shot 66 in the final round*; not of police that *shot 66*."""
    if n.last not in _CARDING or not n.digits.isdigit() or not 56 < int(n.digits) < 90:
        return False
    return _GOLF.search(n.folded, max(n.s.start, n.begin - 120), min(n.s.end, n.stop + 120)) is not None


def is_raced(n: Candidate) -> bool:
    """The metres of a race: *ran the 100 in 9.8*; not *ran the 100 shops*."""
    return n.last == "the" and n.digits in _RACES and n.earlier in _RACING and n.precedes(_RACED_NEXT)


def is_stage(n: Candidate) -> bool:
    """A stage of a cup by those left in it: *into the last four*; not *the last four of them*."""
    return n.last == "last" and n.digits in _STAGES and n.follows(_STAGE_BEFORE, 24) and n.precedes(_STAGE_NEXT)


def is_tried(n: Candidate) -> bool:
    """Both numbers of *went 21 for 31*; not *went for 31*."""
    if n.last in _WENT:
        return n.precedes(_TRIES_NEXT)
    return n.last == "for" and n.follows(_TRIED_BEFORE, 24)


def is_score(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a pair of numbers is a result: won 3-2, a 52-48 vote, beat them 5 to 3."""
    window = s.before(begin, 50)
    if _THOUSANDS.search(s.folded, begin, stop) or s.match(_MEASURED_NEXT, stop):
        return False
    if _SCORE_BEFORE.search(window[-24:]) or _BEATEN_BEFORE.search(window):
        return True
    return s.match(_SCORE_NEXT, stop) is not None
