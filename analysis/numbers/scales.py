"""A bare number and the scale behind it: 2.4 million, 50k people, and when 5m is five million rather than metres."""

import re
from typing import Final

from ..ground.model import Row
from ..ground.text import LETTERS, spaced, worded
from ..marks.bounds import is_paid
from ..marks.candidates import PLURAL_NEXT
from ..marks.stretches import Stretch

SCALES: Final = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "mln": 1e6, "mn": 1e6, "mil": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12, "trln": 1e12,
    "lakh": 1e5, "crore": 1e7, "grand": 1e3, "quadrillion": 1e15, "quintillion": 1e18,
}  # fmt: skip
GLUED: Final = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
    "t": 1e12, "cr": 1e7, "mil": 1e6,
}  # fmt: skip

#: A scale in words behind digits.
SCALE_WORD: Final = spaced(
    r"(?:-(?:plus|odd) | |-)?(<scales.scale_words>|grand(?= <scales.grand_next>\b|[^\w\s-]|\Z)|mil"
    r"(?= <scales.barrels_next>))\b"
)
# A scale glued to digits (1.2bn), or an m that only a few nouns let mean a million.
_GLUED_LETTER: Final = re.compile(r"(?:k|mm|mn|mln|m|bn|bln|b|trn|tn|t|cr)(?![a-z0-9²³])")
_SPACED_M: Final = spaced(r" m\b")
# $ 40 m, as tokenised texts write it; P3.6-B; Rs 2 cr.
_SPACED_MONEY: Final = spaced(r"(?: |-)([kmb]|cr|mil|mm)\b(?![.'-][a-z])")
# Two mil, where it is paid; a liner of 6 mil is thin.
_SPACED_MIL: Final = spaced(r" mil(?=[,;)]|\.?\Z|\.[ ]| (?:to|for|from|in|on|and|each|more|a)\b)")
_PAID_BEFORE: Final = worded(r"\b<scales.paid_before>\b[^.;:]{0,24}$")
_COUNTED_NEXT: Final = spaced(r" ([a-z/]+)")
WORD_NEXT: Final = spaced(r"(?:-| )([a-z]+)")
_METRES_NEXT: Final = spaced(
    r" x(?= [0-9])| (?:of|in(?! (?:all|total)\b)|at(?![ ]risk)|on|by|and|to|for|down|up|out|just|only|beyond|past"
    r"|behind|ahead|apart|short|across|per|a|(?:drop|fall|climb|descent|plunge)(?! in))\b|[²³/]"
)
_FAR_NEXT: Final = spaced(r" (?:from|away|off|down|up|behind|ahead|apart|deep|short|out|past|beyond)\b")
_WHOLE_NEXT: Final = spaced(r" of (?:them|those|its|their|our|whom|which|the [0-9])")  # 3.5m of the 5m
_SIDE_BEFORE: Final = re.compile(r"[0-9] ?(?:m (?:by|x)|h(?:rs?)?)[ ]$")
# 30 feet (9.1m), 9.1m (30 feet).
_CONVERTED_BEFORE: Final = worded(r"(?:\b<scales.converted_before>|[0-9] ?in|[0-9][\"']) ?\((?:[a-z]+ ){0,2}$")
_CONVERTED_NEXT: Final = spaced(
    # Of its own kind: 4.2m, 30 cm below the mark.
    r", [0-9.]+ ?(?:cm|mm|ft|inch(?:es)?|feet)\b|"
    r" ?\((?:[a-z]+ ){0,2}[0-9][ 0-9.,/]*(?: |-)?(?:ft|feet|foot|in|inch(?:es)?|yards?|miles?)\b"
)
# The 310m Orla Tower; at 172.5m, it is the tallest.
_TOWER_NEXT: Final = re.compile(r" ([A-Z][a-z]+)(?<!s)\b(?! [a-z]+s\b| [A-Z][a-z]+s\b)")
_TALLEST_NEXT: Final = spaced(r",? [^.;]{0,40}?\b(?:tall|taller|tallest|deepest|longest)\b")
_OWN_BEFORE: Final = re.compile(r"\b(?:her|his)(?: [a-z-]+){0,2} $")
_OFTEN_NEXT: Final = spaced(r" a (?:day|week|month|year)\b")  # rose to 2.3m a day
_TIED_NEXT: Final = re.compile(r"-[a-z]{4}")  # a 70b-parameter model
_CLAUSE_ENDS: Final = re.compile(r"[.;:]")
# Before a million that a preposition follows: the population grew to 5m in 2010; not people within 20m of a border.
_REACHING: Final = frozenset("of to by was is than nearly almost about around some hit reached".split())
_LARGE_BEFORE: Final = re.compile(r" [mb]illion\b[^.;:]*(?:,| and| to| or) $")  # 1.4 billion in India and 26m in Brod
_LISTED_BEFORE: Final = re.compile(r"(?<![\w.,])([0-9][0-9.]*)m(?:,| and| or| to| plus|, and) $")
_SHARED_BEFORE: Final = re.compile(
    r"(?<![\w.,])([0-9][0-9.]*)m [^.;:0-9]{3,60}(?:\b(?:and|but|to|against|versus)|,)(?: [a-z]+){0,2} $"
)
_THOUSANDTHS_NEXT: Final = spaced(r"(?: |-)<scales.thousandths_next>\b|\)")
LETTER_NEXT: Final = spaced(r" [a-z]")
#: What makes an ordinal of a number: the 8 billionth person; one thousandth of a second is a part.
NTH_SCALE: Final = spaced(r"(?:-| )(?:hundred|thousand|million|billion)th\b(?! of\b)")
#: *and a half* behind a number.
AND_A_HALF: Final = spaced(r"(?: and a |-and-a-)half\b")


class Core(Row, frozen=True):
    """One number without bounds: ``value`` is ``None`` for a vague word; ``scale`` the scale words in it, else 1."""

    start: int
    end: int
    value: float | None
    scale: float = 1.0


def scale_up(s: Stretch, core: Core) -> Core:
    """The number with the scale words or letters behind it: 2.4 million, 4 hundred million, 1.2bn."""
    stop, scale = core.end, 1.0
    while scale < 1e15 and (match := s.match(SCALE_WORD, stop)):
        slip = match.group(1) == "hundred" and (core.value or 0.0) >= 100  # some 700 hundred
        scale, stop = scale * (1.0 if slip else SCALES[match.group(1)]), match.end()
    if scale == 1.0:
        if glued := s.match(_GLUED_LETTER, stop):
            if _is_scale(s, core, glued.group(), glued.end()):
                scale, stop = GLUED[glued.group()], glued.end()
        elif (money := s.match(_SPACED_MONEY, stop)) and _is_paid(s, core):
            scale, stop = GLUED[money.group(1)], money.end()
        elif (spaced := s.match(_SPACED_M, stop)) and (_is_counted(s, spaced.end()) or _teems(s, core)):
            scale, stop = 1e6, spaced.end()
        elif (mil := s.match(_SPACED_MIL, stop)) and s.search(_PAID_BEFORE, core.start, 40):
            scale, stop = 1e6, mil.end()
    return Core(core.start, stop, times(core.value or 0.0, scale), scale) if stop > core.end else core


def _is_counted(s: Stretch, stop: int) -> bool:
    """Whether a unit or noun of which there may be millions stands behind: 5 m tonnes, 12 m users."""
    following = s.match(_COUNTED_NEXT, stop)
    word = following.group(1) if following else ""
    plural = word.endswith("s") or word in s.units.plural
    unit = s.units.forms.get(word) if len(word) > 3 else None  # a 1.6 m barrel decline
    if unit is not None and unit.kind == "measure":
        return True
    return word in s.units.counts or (plural and word in s.units.person)


def _teems(s: Stretch, core: Core) -> bool:
    """Whether a word right before *of 40 m* or *at 40 m* is one of which there are millions: sales, a population."""
    words = s.folded[max(0, core.start - 40) : core.start].split()
    return words[-1:] in (["of"], ["at"]) and words[-2:-1] != [] and words[-2] in s.units.teeming


def _is_scale(s: Stretch, core: Core, letters: str, stop: int) -> bool:
    """Whether letters glued to a number are its scale (£5m, 50k people) and not a unit or name (100m, 4K)."""
    if letters in ("bn", "bln", "mn", "mln", "trn", "tn") or _is_paid(s, core):
        return True
    if s.folded[stop : stop + 1] == "/":  # 12m/s
        return False
    if letters == "k" and ((core.value or 0) >= 10 or "." in s.folded[core.start : core.end]):
        raced = core.value in (5.0, 10.0) and s.ends(
            ("the ", "ran a ", "run a "), core.start
        )  # ran the 10k in 38 minutes
        return not s.match(_THOUSANDTHS_NEXT, stop) and not (raced and not s.match(PLURAL_NEXT, stop))
    if letters == "m":  # but the 1,500m record
        return ((core.value or 0) < 1000 or _is_counted(s, stop)) and _is_million(s, core, stop)
    if letters == "mm":  # 105mm shells are none
        following = s.match(_COUNTED_NEXT, stop)
        measured = following is not None and following.group(1) in s.units.counts
        return measured or ("." in s.folded[core.start : core.end] and _is_counted(s, stop))
    tied = letters == "b" and s.match(_TIED_NEXT, stop)
    counted = tied or (letters in ("k", "b") and s.match(PLURAL_NEXT, stop))
    return bool(counted) and not s.match(_THOUSANDTHS_NEXT, stop)


def _is_paid(s: Stretch, core: Core) -> bool:
    """Whether money stands before a number, by its sign or letters: no other number touches any but the x of a side."""
    touching = s.folded[core.start - 1 : core.start]
    return (touching.isalpha() and touching != "x") or is_paid(s, core.start)


def _is_million(s: Stretch, core: Core, stop: int, shares: int = 8) -> bool:
    """Whether an m glued to a number is a million rather than metres, by the words on both sides.

    ``shares``: how many numbers before it may be asked in turn.
    """
    units = s.units
    following = s.match(WORD_NEXT, stop)
    word = following.group(1) if following else ""
    unit = units.forms.get(word)
    if word == "strong" or (unit is not None and unit.kind == "currency"):  # a 3m-strong union, 3.4m euros
        return True
    before = LETTERS.findall(_CLAUSE_ENDS.split(s.folded[max(0, core.start - 40) : core.start])[-1])
    measured = not units.measuring.isdisjoint(before) and not word.endswith("s")
    if measured or word in units.metric:
        return False
    teems = not units.teeming.isdisjoint(before)
    if s.search(_LARGE_BEFORE, core.start, 40):
        return True
    if before and before[-1] in s.vocabulary.acts and not s.match(_FAR_NEXT, stop):  # killed 50m in 1918
        return True
    if _SIDE_BEFORE.search(s.folded, max(0, core.start - 10), core.start):
        return False  # 2m by 1.5m, 1h 20m
    tower = _TOWER_NEXT.match(s.text, stop, s.end) if s.ends(("the ", "'s "), core.start) else None
    if s.match(_TALLEST_NEXT, stop) or (tower and tower[1].lower() not in units.plural):
        return False
    if s.search(_OWN_BEFORE, core.start, 24) and not s.match(LETTER_NEXT, stop):  # her winning 7.5m
        return False
    if s.search(_CONVERTED_BEFORE, core.start, 24) or s.match(_CONVERTED_NEXT, stop):
        return False
    if before[-1:] == ["to"] and s.match(_OFTEN_NEXT, stop):
        return True
    listed = s.search(_LISTED_BEFORE, core.start, 24) if shares else None
    if listed:  # sold 1m, 2m: both or neither
        return _is_million(s, _before_letter(listed), listed.end(1) + 1, shares - 1)
    shared = s.search(_SHARED_BEFORE, core.start, 80) if shares else None
    if shared and _is_million(s, _before_letter(shared), shared.end(1) + 1, shares - 1):
        return True  # 2m people in Brod and 3m in Kula
    if s.match(_METRES_NEXT, stop):
        if s.match(_WHOLE_NEXT, stop):
            return "within" not in before
        return teems and (before[-1] in _REACHING or before[-1] in units.teeming)
    if teems or "." not in s.folded[core.start : core.end]:
        return teems or s.match(LETTER_NEXT, stop) is not None
    return units.lengthy.isdisjoint(before) or s.match(PLURAL_NEXT, stop) is not None


def _before_letter(found: re.Match[str]) -> Core:
    return Core(found.start(1), found.end(1), 1.0)


def times(value: float, scale: float) -> float:
    """The product as a person reads it: 8.3 million is 8300000, not 8300000.000000001."""
    return float(f"{value * scale:.15g}")
