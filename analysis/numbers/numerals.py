"""Number expressions: where they stand and what they are worth.

Everything matches on the folded text (see ``text.fold``), so offsets are those of the text itself. The places where
a number can begin are found first; it is then read forwards from there, its bound words both ways (``bounds``). What
only looks like a number (``decoys``) is left out; where a form stays doubtful it is left out too.
"""

import re
from typing import Final

from ..ground.model import Numeral
from ..ground.text import LETTERS, spaced, worded
from ..marks.bounds import DURATION_NEXT, FROM_BEFORE, bound_value, is_paid, read_bound_before, read_bound_behind
from ..marks.candidates import PLURAL_NEXT, is_acted_on
from ..marks.clocks import dates_range
from ..marks.decoys import SAYING, is_decoy, is_decoy_word
from ..marks.ones import is_sharing
from ..marks.openings import find_openings
from ..marks.scores import is_score
from ..marks.stretches import Stretch
from ..marks.titles import is_in_title, is_name_word
from .digits import FRACTION_SIGNS, RUN, Range, read_digits
from .numberwords import DENOMINATORS, ONES, OUT_OF, PART_CLOSES, TENS, WORD_BEFORE, add_words, read_number_word
from .scales import SCALES, WORD_NEXT, Core, scale_up, times

_NEGATIVE_NEXT: Final = spaced(
    r"(?: (?:and|to) (?:minus |-)?[0-9.]+)? ?(?:%|per|degrees?|points?|pts|bps?\b|db|°|[cf]\b)"
)
# Of what may fall below zero: temperatures of -40 in Yakutsk.
_COLD_BEFORE: Final = worded(r"(?:\b<numerals.cold_before>|[0-9] ?[cf])\b[^.;]{0,60}$")
_OWED: Final = re.compile(r"(?:^|(?<![0-9])[ (])-[$£€]$")  # a balance of -€4.2bn
# Before a dash that can only be a sign: it was -5 at dawn.
_STANDS_BEFORE: Final = worded(r"\b<numerals.stands_before> $")
_MINUS: Final = re.compile(r"minus |-(?=[0-9.])")

_INNER_BOUND: Final = re.compile(r"-(plus|odd)\b")  # $2-plus billion, 20-odd thousand

# Ratios.
_ONE_AMONG: Final = spaced(r" [a-z]+ in (?:every )?(?=[a-z0-9])")
_SCORED_BEFORE: Final = re.compile(r"\b(?:scor(?:e[sd]?|ing)|rated|marked|graded)(?: [a-z]+){0,2} $")
_OF: Final = spaced(r" of (?=[a-z0-9])")
# Of whom a share is told rather than a part counted: 3 of 4 voters, but three of four hostages.
_SURVEYED_NEXT: Final = spaced(r" (?:[a-z]+ ){0,2}?(?:<numerals.surveyed_next>|[a-z]+ans|households)\b")
_A_SCALE: Final = spaced(r"(?:an? )?(hundred|thousand|million|dozen)\b")  # one in a million, in every hundred
_A_PART: Final = spaced(rf"an? ({'|'.join(DENOMINATORS)})\b")
_HALF_SCALE: Final = spaced(r"half an? (thousand|million|billion)\b")
_WHOLE_GOES_ON: Final = spaced(r"%| (?:per|percent|million|billion|thousand|hundred)\b")
_WHOLES: Final = frozenset({12, 20, 50, 100, 200, 500, 1000, 10_000, 1_000_000})

# Ranges.
_RANGE_MARK: Final = spaced(r"(?:-?(?:-| )(?:to|and|or|through)(?: |-)| ?- ?)(?:[a-z]{0,3}[$£€¥] ?)?")
_PERCENT_NEXT: Final = spaced(r" ?(?:%|per ?cent\b|pct\b)")  # £3 or 5 per cent
# The scale that closes a list: 3, 4 and 5 million; or a change: from $3 to $4 million.
_LIST_SCALE: Final = spaced(
    r"(?P<more>(?:, [0-9]{1,3}(?:\.[0-9]+)?)*),? (?:and|or|(?P<to>to)) (?:[a-z]{0,3}[$£€¥])?(?P<last>[0-9]{1,3}"
    r"(?:\.[0-9]+)?) (?P<scale><numerals.list_scale>)\b"
)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:the ages of )?(?:[a-z]{0,3}[$£€¥] ?)?$")
_CHANGE_BEFORE: Final = worded(
    r"\b(?:<numerals.changed>|<numerals.change_stems>(?:ed|e?s|ing))\s+(?:[a-z]{0,3}[$£€¥] ?)?$"
)
# What is foretold or goes on moves by a range: will rise by 5 to 15, is shrinking by 3 to 8.
_FORETOLD: Final = re.compile(
    r"\b(?:(?:will|would|could|may|might|can|should)\b[^.;,]{0,40}|(?:is|are|be|been) [a-z]+ing) by $"
)
_SPREAD: Final = worded(r"\b(?:<numerals.spread>|costs?(?= from)|costing(?= from)|priced)\b")


# Before *from*, where a clause begins.
_OPENS_CLAUSE: Final = frozenset("that and while where".split())


def find_numerals(s: Stretch) -> list[Numeral]:
    """The numbers that stand in a stretch, in order, never overlapping; empty when there are none.

    A number inside a date or clock time is left out, unless it measures a duration (``the past three years``); whether
    that only dates something is for ``quantities`` to say. A sign stands as a negative value, a fraction as its ratio,
    a range as one numeral, a change (``from 4 to 6``) as two. Errs by leaving out.
    """
    numerals: list[Numeral] = []
    done = s.start
    for place in find_openings(s.folded, s.start, s.end).numbers if s.openings is None else s.openings:
        if place < done:
            continue
        if stop := _skip_dated(s, place):
            done = stop
            continue
        core, done = _read_core(s, place)
        if s.folded.startswith(" (", done) and isinstance(core, Core):
            core = _close_restated(s, core)
            done = max(done, core.end)
        if core is None or (s.dates(core.start, core.end) and not s.match(DURATION_NEXT, core.end)):
            continue
        numeral, stop = _read_numeral(s, core)
        done = max(done, stop)
        if numeral is not None:
            numerals.append(numeral)
    return numerals


def _close_restated(s: Stretch, core: Core) -> Core:
    """The number with its own value in brackets behind it: 12 (twelve) guards, five (5) million."""
    close = s.folded.find(")", core.end, min(s.end, core.end + 40))
    inside = Stretch(s.text, s.folded, core.end + 2, close, s.vocabulary)
    other = _read_second(inside, inside.start) if close > inside.start else None
    if core.value is None or other is None or other.value != core.value or other.end != close:
        return core
    return scale_up(s, Core(core.start, close + 1, core.value, core.scale))


def _skip_dated(s: Stretch, place: int) -> int:
    """Where the digits at a place end that stand inside a date and measure nothing; 0 for other places."""
    if not s.dates(place, place + 1):
        return 0
    run = s.match(RUN, place)
    return run.end() if run and not s.match(DURATION_NEXT, run.end()) else 0


def _read_core(s: Stretch, place: int) -> tuple[Core | Range | None, int]:
    """The bare number at a place, and where to look on."""
    first = s.folded[place]
    if "0" <= first <= "9":
        return read_digits(s, place)
    if first in FRACTION_SIGNS:
        return scale_up(s, Core(place, place + 1, FRACTION_SIGNS[first])), place + 1
    titled = s.text[place].isupper() and s.text[place + 1 : place + 2].islower()  # 7-Eleven, not SEVEN
    named = s.folded[place - 1] == "-" and (s.folded[place - 2].isalpha() or (titled and s.folded[place - 2] != "-"))
    named = named and not s.ends((" sub-", " near-", "-foot-"), place)
    inside = place > s.start and (s.text[place - 1].isalpha() or named)
    if inside or is_name_word(s, place):
        return None, place + 1
    return read_number_word(s, place)


def _read_numeral(s: Stretch, core: Core | Range) -> tuple[Numeral | None, int]:
    """A core with its range, ratio and bounds, or ``None`` where it names, dates or scores; and where it ends."""
    if isinstance(core, Range):
        return _bound_range(s, core), core.end
    if s.ends((" per ", " of every "), core.start):  # 12 per 1,000 inhabitants
        return None, core.end
    if saying := s.match(SAYING, core.start):
        return None, saying.end()
    if core.value is None:
        before = read_bound_before(s, core.start, core.end)
        return Numeral(core.start, core.end, None, None, None, "vague", before.start, core.end), core.end
    core = _share_scale(s, core)
    if core.scale == 1.0 and _is_decoy(s, core):
        return None, core.end
    core = _read_sign(s, core)
    whole = _read_ratio(s, core) or core
    idle = whole is core and s.folded.startswith("one ", core.start) and s.match(OUT_OF, core.end)
    sharing = idle and is_sharing(s, core.start, core.end)  # and one in Kula
    if idle and not sharing and not is_acted_on(s, core.start):
        return None, core.end
    ranged = _read_range(s, core) if whole is core else None
    if ranged is None:
        return _bound_number(s, whole), whole.end
    return (_bound_range(s, ranged) if ranged.low < ranged.high else None), ranged.end


def _is_decoy(s: Stretch, core: Core) -> bool:
    if is_in_title(s, core.start, core.end):
        return True
    if s.folded[core.start].isalpha():
        return is_decoy_word(s, core.start, core.end)
    if is_paid(s, core.start):
        return False
    return is_decoy(s, core.start, core.end)


def _share_scale(s: Stretch, core: Core) -> Core:
    """*3, 4 and 5 million* are millions all; not *40 and 3 million*, which differ in size."""
    value = core.value or 0.0
    if core.scale != 1.0 or not 0 < value < 1000 or s.folded[core.end : core.end + 2] not in (", ", " a", " o", " t"):
        return core
    closing = s.match(_LIST_SCALE, core.end)
    if closing is None or (closing["to"] and not s.search(FROM_BEFORE, core.start, 28)):
        return core
    if not closing["more"] and s.search(_BETWEEN, core.start, 30):
        return core
    if not 0.1 * value < float(closing["last"]) < 10 * value:
        return core
    scale = SCALES[closing["scale"]]
    return Core(core.start, core.end, times(value, scale), scale)


def _read_ratio(s: Stretch, core: Core) -> Core | None:
    """One in five, three out of four, 1 in 10."""
    value = core.value or 0.0
    if core.scale > 1 or not 1 <= value <= 100 or value != int(value):
        return None
    among = s.match(_ONE_AMONG, core.end) if value == 1 else None
    parted = s.match(OUT_OF, core.end)
    mark = parted or s.match(_OF, core.end)
    if not (among or mark) or s.search(_SCORED_BEFORE, core.start, 30):  # she scored 30 out of 50
        return None
    if among:
        return _read_among(s, core, among.end())
    whole = _read_second(s, mark.end()) if mark else None
    if mark is None or whole is None or whole.value is None or whole.value <= value:
        return None
    if not parted and (whole.value > 10 or not s.match(_SURVEYED_NEXT, whole.end)):
        return None
    acted_on = value == 1 and "every" not in mark.group() and is_acted_on(s, core.start)
    if not (whole.value <= 10 or (_is_round(value, whole.value) and not acted_on)) or s.match(DURATION_NEXT, whole.end):
        return None
    loose = "every" not in mark.group() and "out" not in mark.group()
    several = loose and whole.value > 10 and value > 1
    if several and (s.folded.startswith("a ", mark.end()) or whole.value >= 1000):  # 3 in a hundred, 8 in 1,000
        several = acted_on or is_acted_on(s, core.start) or s.match(PLURAL_NEXT, whole.end) is not None
    if several or s.match(_WHOLE_GOES_ON, whole.end):
        return None
    return Core(core.start, whole.end, value / whole.value)


def _read_among(s: Stretch, core: Core, at: int) -> Core | None:
    """*One person in ten*, with nothing behind that ten of them are: not *one man in ten cars*."""
    whole = _read_second(s, at)
    if whole is None or not whole.value or not (1 < whole.value <= 10 or whole.value in _WHOLES):
        return None
    few = "every" in s.folded[core.end : at] or whole.value in (10, 100)
    closes = few and not (s.match(PLURAL_NEXT, whole.end) or s.match(DURATION_NEXT, whole.end))
    return Core(core.start, whole.end, 1 / whole.value) if closes or s.match(PART_CLOSES, whole.end) else None


def _is_round(value: float, whole: float) -> bool:
    """Whether a whole beyond ten is one that shares are told of: 1 in 100,000, one in 16, 12 in 1000; no year."""
    return whole in _WHOLES or (value == 1 and (whole < 1000 or (whole % 10 == 0 and not 1500 <= whole <= 2199)))


# Before a change that leads to a level: cut by more than 100 to 253; not: rose by about 20 to 30.
_BY_MORE: Final = re.compile(r"\bby\s(?:more\sthan|over|at\sleast)\s$")


def _read_range(s: Stretch, core: Core) -> Range | None:
    """The range that a second number closes; an empty one (low above high) where they make a score or a date."""
    mark = s.match(_RANGE_MARK, core.end)
    other = _read_second(s, mark.end()) if mark else None
    if mark is None or other is None or other.value is None or core.value is None:
        return None
    if s.text[mark.end()].isupper() and mark.group() == "-" and s.text[mark.end() + 1].islower():  # 7-Eleven
        return None
    link, low, high = mark.group(), core.value, other.value
    worded = "to" in link and s.folded[core.start].isalpha()
    if worded and (low < 1 < high or link[-1:] in "$£€¥"):  # by more than a third to 616,000, a factor of two to $9m
        return None
    if link == " - " and high > 1000 * low:  # Orn 1, Kell 2 - 30,000 watched
        return None
    if "and" in link and not s.search(_BETWEEN, core.start, 30):
        return None
    if core.scale == 1.0 and low < 1000 and low < other.value / other.scale:
        low = times(low, other.scale)
    led = s.search(FROM_BEFORE, core.start, 28)
    if low == 0 and led is None and s.folded.startswith(" in ", other.end):
        return Range(core.start, other.end, high, low)  # 0 to 60 in four seconds
    if 0 > low > high and led is None:  # minus 10 to minus 15
        low, high = high, low
    if low >= high:
        if "to" in link and high == 1 and led is None and not is_paid(s, other.start):
            return Range(core.start, other.end, low, high)  # odds of ten to one
        shares = s.match(_PERCENT_NEXT, other.end)  # won 54 to 46 percent
        score = "to" in link and not shares and is_score(s, core.start, other.end)
        return Range(core.start, other.end, low, high) if score and low > high else None
    paid = "or" in link and is_paid(s, core.start)
    if paid and s.match(_PERCENT_NEXT, other.end):
        return None
    if dates_range(s, other.end, high):
        return Range(core.start, other.end, high, low)
    if "or" in link and high >= 2 * low and high - low > other.scale:  # four or eight years
        return None
    if led and led.start() == s.start and s.folded.startswith(" of ", other.end):  # From 60 to 70 of the men
        return Range(core.start, other.end, low, high)
    foretold = high <= 5 * low and s.search(_FORETOLD, core.start, 60)
    moved = high > 2 * low and not foretold and s.search(_CHANGE_BEFORE, core.start, 28)
    changes = led or moved or s.search(_BY_MORE, core.start, 16)
    signed = s.before(core.start, 1) == "+"  # +1.2 to 14.9
    people = led and _counts_people(s, led.start(), other.end)
    if "to" in link and (changes or signed) and not (people or s.search(_SPREAD, core.start, 70)):
        return None
    return Range(core.start, other.end, low, high)


def _counts_people(s: Stretch, start: int, end: int) -> bool:
    """Whether *from* opens a clause or stands behind an act, and people stand behind: *from 8 to 10 nuns* died."""
    noun = s.match(WORD_NEXT, end)
    if noun is None or noun.group(1) not in s.units.person:
        return False
    before = s.search(WORD_BEFORE, start, 24)
    return before is None or before.group(1) in s.vocabulary.acts or before.group(1) in _OPENS_CLAUSE


def _read_second(s: Stretch, at: int) -> Core | None:
    """The number that begins exactly at ``at``: the second of a range, with its sign, the whole of a ratio."""
    if minus := s.match(_MINUS, at):
        bare = _read_second(s, minus.end())
        if bare is None or not (s.folded[at] == "m" or s.match(_NEGATIVE_NEXT, bare.end)):
            return None
        return Core(at, bare.end, -(bare.value or 0.0), bare.scale)
    if "0" <= s.folded[at : at + 1] <= "9":
        core, _ = read_digits(Stretch(s.text, s.folded, at, s.end, s.vocabulary), at)
        return core if isinstance(core, Core) else None
    if halved := s.match(_HALF_SCALE, at):
        return Core(at, halved.end(), SCALES[halved.group(1)] / 2, SCALES[halved.group(1)])
    if scaled := s.match(_A_SCALE, at):
        return Core(at, scaled.end(), SCALES[scaled.group(1)], SCALES[scaled.group(1)])
    if s.folded.startswith(("a ", "an "), at) and (part := s.match(_A_PART, at)):
        return Core(at, part.end(), 1 / DENOMINATORS[part.group(1)])
    word = s.match(LETTERS, at)
    return add_words(s, at) if word and (word.group() in ONES or word.group() in TENS) else None


def _bound_number(s: Stretch, core: Core) -> Numeral:
    """A single number with the bound words around it."""
    value, begin = core.value or 0.0, core.start
    before = read_bound_before(s, begin, core.end)
    behind, bound_end = read_bound_behind(s, core.end)
    if core.scale > 1 and (inner := _INNER_BOUND.search(s.folded, begin, core.end)):
        behind = "at_least" if inner.group(1) == "plus" else "about"
    bound = before.bound or behind or "exact"
    low, best, high = bound_value(value, bound, before.nearly)
    return Numeral(begin, core.end, low, best, high, bound, before.start, bound_end)


def _read_sign(s: Stretch, core: Core) -> Core:
    """The number with the minus before it; *plus or minus 3* stays 3."""
    value, begin = core.value or 0.0, core.start
    if s.folded.endswith(("minus ", "minus-"), max(s.start, begin - 6), begin):
        sign = begin - 6
        if s.ends("plus or ", sign):
            return Core(sign - 8, core.end, value, core.scale)
        return Core(sign, core.end, -value, core.scale)
    if s.search(_OWED, begin, 4):
        return Core(begin, core.end, -value, core.scale)
    if _is_negative(s, begin, core.end):
        return Core(begin - 1, core.end, -value, core.scale)
    return core


def _is_negative(s: Stretch, begin: int, stop: int) -> bool:
    """Whether the dash before a number is its sign: before percents, degrees, and behind a currency sign."""
    if begin <= s.start or s.folded[begin - 1] != "-" or not ("0" <= s.folded[begin] <= "9" or s.folded[begin] == "."):
        return False
    before = s.folded[max(s.start, begin - 2) : begin - 1]
    if before[-1:] in ("$", "£", "€"):
        return True
    if before not in ("", " ", "(", "\n"):
        return False
    if s.match(_NEGATIVE_NEXT, stop) or s.search(_COLD_BEFORE, begin - 1, 100):
        return True
    if s.text[begin - 1] not in "-−" or not s.search(_STANDS_BEFORE, begin - 1, 10) or s.match(PLURAL_NEXT, stop):
        return False
    following = s.match(WORD_NEXT, stop)
    return following is None or following.group(1) not in s.vocabulary.fates


def _bound_range(s: Stretch, core: Range) -> Numeral:
    """A range with the bound words before it; it stays a range (*about 20 to 30*)."""
    low, begin = core.low, core.start
    before = read_bound_before(s, begin, core.end)
    _, bound_end = read_bound_behind(s, core.end)
    between = s.search(_BETWEEN, begin, 30)
    if between is None and (led := s.search(FROM_BEFORE, begin, 28)) and _counts_people(s, led.start(), core.end):
        between = led
    opening = between.start() if between else before.start
    return Numeral(begin, core.end, low, None, core.high, "range", opening, bound_end)
