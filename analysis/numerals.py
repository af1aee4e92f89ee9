"""Number expressions: where they stand and what they are worth.

Everything matches on the folded text (see ``text.fold``), so offsets are those of the text itself. The places where
a number can begin are found first; it is then read forwards from there, its bound words both ways (``bounds``). What
only looks like a number (``decoys``) is left out; where a form stays doubtful it is left out too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from .bounds import DURATION_NEXT, FROM_BEFORE, GAP, MONEY_BEFORE, bound_value, read_bound_before, read_bound_behind
from .decoys import (
    PLURAL_NEXT,
    dates_range,
    is_acted_on,
    is_decoy,
    is_in_title,
    is_labelled_word,
    is_name_word,
    is_score,
    is_sharing,
)
from .digits import FRACTION_SIGNS, RUN, Range, read_digits
from .model import Numeral
from .numberwords import DENOMINATORS, ONES, OUT_OF, PART_CLOSES, TENS, WORD, add_words, read_number_word
from .openings import find_openings
from .scales import SCALES, Core, scale_up, times
from .vocabulary import Vocabulary

_NEGATIVE_NEXT: Final = re.compile(
    rf"(?:{GAP}(?:and|to){GAP}(?:minus{GAP}|-)?[0-9.]+)?{GAP}?(?:%|per|degrees?|points?|pts|bps?\b|db|°|[cf]\b)"
)
# Of what may fall below zero: temperatures of -40 in Yakutsk.
_COLD_BEFORE: Final = re.compile(
    r"(?:\b(?:temperatures?|thermometers?|mercury|degrees?|lows?)|[0-9] ?[cf])\b[^.;]{0,60}$"
)
_OWED: Final = re.compile(r"(?:^|[ (])-[$£€]$")  # a balance of -€4.2bn
_MINUS: Final = re.compile(r"minus |-(?=[0-9.])")

_INNER_BOUND: Final = re.compile(r"-(plus|odd)\b")  # $2-plus billion, 20-odd thousand

# Ratios.
_ONE_AMONG: Final = re.compile(rf"{GAP}[a-z]+{GAP}in{GAP}(?:every{GAP})?(?=[a-z0-9])")
_SCORED_BEFORE: Final = re.compile(r"\b(?:scor(?:e[sd]?|ing)|rated|marked|graded)(?: [a-z]+){0,2} $")
_OF: Final = re.compile(rf"{GAP}of{GAP}(?=[a-z0-9])")
# Of whom a share is told rather than a part counted: 3 of 4 voters, but three of four hostages.
_SURVEYED_NEXT: Final = re.compile(
    rf"{GAP}(?:[a-z]+{GAP}){{0,2}}?(?:voters|adults|americans|britons|respondents|consumers|teens|[a-z]+ans|households)\b"
)
_A_SCALE: Final = re.compile(rf"(?:an?{GAP})?(hundred|thousand|million|dozen)\b")  # one in a million, in every hundred
_A_PART: Final = re.compile(rf"an?{GAP}({'|'.join(DENOMINATORS)})\b")
_HALF_SCALE: Final = re.compile(rf"half{GAP}an?{GAP}(thousand|million|billion)\b")
_WHOLE_GOES_ON: Final = re.compile(rf"%|{GAP}(?:per|percent|million|billion|thousand|hundred)\b")
_WHOLES: Final = frozenset({12, 20, 50, 100, 200, 500, 1000, 10_000, 1_000_000})

# Ranges.
_RANGE_MARK: Final = re.compile(
    rf"(?:-?(?:-|{GAP})(?:to|and|or|through)(?:{GAP}|-)|{GAP}?-{GAP}?)(?:[a-z]{{0,3}}[$£€¥]{GAP}?)?"
)
_PERCENT_NEXT: Final = re.compile(rf"{GAP}?(?:%|per{GAP}?cent\b|pct\b)")  # £3 or 5 per cent
# The scale that closes a list: 3, 4 and 5 million; or a change: from $3 to $4 million.
_LIST_SCALE: Final = re.compile(
    rf"(?P<more>(?:,{GAP}[0-9]{{1,3}}(?:\.[0-9]+)?)*),?{GAP}(?:and|or|(?P<to>to)){GAP}(?:[a-z]{{0,3}}[$£€¥])?(?P<last>[0-9]{{1,3}}(?:\.[0-9]+)?)"
    rf"{GAP}(?P<scale>thousand|million|billion|trillion)\b"
)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:the ages of )?(?:[a-z]{0,3}[$£€¥] ?)?$")
_CHANGE_BEFORE: Final = re.compile(
    r"\b(?:rose|ris(?:e|es|ing)|f[ae]ll|falls|falling|gain(?:s|ed|ing)?|lost|add(?:s|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"slip(?:s|ped|ping)?|drop(?:s|ped|ping)?|up|down|by|increased|decreased|declined|eased|cut|soared|tumbled|plunged|shed|"
    r"advanced|higher|lower|grew|surged|(?:widen|narrow|tighten|edg|tick|inch|weaken|strengthen|improv|"
    r"rebound)(?:ed|e?s|ing))\s+(?:[a-z]{0,3}[$£€¥] ?)?$"
)
_SPREAD: Final = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|everything|span(?:s|ned|ning)?|estimates?|sentences?|terms|"
    r"runs?|running|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|costs?(?= from)|costing(?= from)|priced)\b"
)


def find_numerals(
    text: str,
    folded: str,
    start: int,
    end: int,
    vocabulary: Vocabulary,
    masked: Sequence[tuple[int, int]] = (),
    openings: Sequence[int] | None = None,
) -> list[Numeral]:
    """The numbers that stand in ``text[start:end]``, in order, never overlapping.

    Args:
        text: the text as received; its capitals tell *Big Three* from *three*.
        vocabulary: the words that numbers stand beside.
        masked: sorted spans that are dates or clock times. A number inside is left out, unless it measures a
            duration (``the past three years``); whether that only dates something is for ``quantities`` to say.
        openings: the places of the span where a number can begin, where these are known already.

    Returns:
        Numerals; empty when there are none. A sign stands as a negative value, a fraction as its ratio, a range as
        one numeral, a change (``from 4 to 6``) as two. Errs by leaving out.
    """
    numerals: list[Numeral] = []
    done = start
    for place in find_openings(folded, start, end).numbers if openings is None else openings:
        if place < done:
            continue
        if stop := _skip_dated(folded, place, masked, end):
            done = stop
            continue
        core, done = _read_core(text, folded, place, start, end, vocabulary)
        if core is None or _is_masked(folded, core, masked, end):
            continue
        numeral, stop = _read_numeral(text, folded, core, start, end, vocabulary)
        done = max(done, stop)
        if numeral is not None:
            numerals.append(numeral)
    return numerals


def _skip_dated(folded: str, place: int, masked: Sequence[tuple[int, int]], end: int) -> int:
    """Where the digits at a place end that stand inside a date and measure nothing; 0 for other places."""
    at = bisect_left(masked, (place + 1,)) - 1
    if at < 0 or masked[at][1] <= place:
        return 0
    run = RUN.match(folded, place, end)
    return run.end() if run and not DURATION_NEXT.match(folded, run.end(), end) else 0


def _is_masked(folded: str, core: Core | Range, masked: Sequence[tuple[int, int]], end: int) -> bool:
    if not masked:
        return False
    at = bisect_left(masked, (core.end,)) - 1
    return at >= 0 and masked[at][1] > core.start and not DURATION_NEXT.match(folded, core.end, end)


def _read_core(
    text: str, folded: str, place: int, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Core | Range | None, int]:
    """The bare number at a place, and where to look on."""
    first = folded[place]
    if "0" <= first <= "9":
        return read_digits(text, folded, place, start, end, vocabulary)
    if first in FRACTION_SIGNS:
        return scale_up(folded, Core(place, place + 1, FRACTION_SIGNS[first]), end, vocabulary), place + 1
    titled = text[place].isupper() and text[place + 1 : place + 2].islower()  # 7-Eleven, not SEVEN
    named = folded[place - 1] == "-" and (folded[place - 2].isalpha() or (titled and folded[place - 2] != "-"))
    named = named and not folded.endswith((" sub-", " near-", "-foot-"), start, place)
    inside = place > start and (text[place - 1].isalpha() or named)
    if inside or is_name_word(text, place, start, end, vocabulary.units.numbered):
        return None, place + 1
    return read_number_word(folded, place, start, end, vocabulary)


def _read_numeral(
    text: str, folded: str, core: Core | Range, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Numeral | None, int]:
    """A core with its range, ratio and bounds, or ``None`` where it names, dates or scores; and where it ends."""
    if isinstance(core, Range):
        return _bound_range(folded, core, start, end, vocabulary), core.end
    if folded.endswith((" per ", " of every "), start, core.start):  # 12 per 1,000 inhabitants
        return None, core.end
    if core.value is None:
        before = read_bound_before(folded, core.start, core.end, start)
        return Numeral(core.start, core.end, None, None, None, "vague", before.start, core.end), core.end
    core = _share_scale(folded, core, start, end)
    if core.scale == 1.0 and _is_decoy(text, folded, core, start, end, vocabulary):
        return None, core.end
    core = _read_sign(folded, core, start, end)
    whole = _read_ratio(text, folded, core, start, end, vocabulary) or core
    idle = whole is core and folded.startswith("one ", core.start) and OUT_OF.match(folded, core.end, end)
    sharing = idle and is_sharing(folded, core.start, core.end, start, end)  # and one in Kula
    if idle and not sharing and not is_acted_on(folded, core.start, start, vocabulary):
        return None, core.end
    ranged = _read_range(text, folded, core, start, end, vocabulary) if whole is core else None
    if ranged is None:
        return _bound_number(folded, whole, start, end, vocabulary), whole.end
    return (_bound_range(folded, ranged, start, end, vocabulary) if ranged.low < ranged.high else None), ranged.end


def _is_decoy(text: str, folded: str, core: Core, start: int, end: int, vocabulary: Vocabulary) -> bool:
    if is_in_title(text, core.start, core.end, start, end):
        return True
    if folded[core.start].isalpha():
        return is_labelled_word(folded, core.start, core.end, start, end)
    if MONEY_BEFORE.search(folded, max(start, core.start - 6), core.start):
        return False
    return is_decoy(text, folded, core.start, core.end, start, end, vocabulary)


def _share_scale(folded: str, core: Core, start: int, end: int) -> Core:
    """*3, 4 and 5 million* are millions all; not *40 and 3 million*, which differ in size."""
    value = core.value or 0.0
    if core.scale != 1.0 or not 0 < value < 1000 or folded[core.end : core.end + 2] not in (", ", " a", " o", " t"):
        return core
    closing = _LIST_SCALE.match(folded, core.end, end)
    if closing is None or (closing["to"] and not FROM_BEFORE.search(folded, max(start, core.start - 28), core.start)):
        return core
    if not closing["more"] and _BETWEEN.search(folded, max(start, core.start - 30), core.start):
        return core
    if not 0.1 * value < float(closing["last"]) < 10 * value:
        return core
    scale = SCALES[closing["scale"]]
    return Core(core.start, core.end, times(value, scale), scale)


def _read_ratio(text: str, folded: str, core: Core, start: int, end: int, vocabulary: Vocabulary) -> Core | None:
    """One in five, three out of four, 1 in 10."""
    value = core.value or 0.0
    if core.scale > 1 or not 1 <= value <= 100 or value != int(value):
        return None
    if _SCORED_BEFORE.search(folded, max(start, core.start - 30), core.start):  # she scored 30 out of 50
        return None
    if value == 1 and (among := _ONE_AMONG.match(folded, core.end, end)):
        return _read_among(text, folded, core, among.end(), end, vocabulary)
    parted = OUT_OF.match(folded, core.end, end)
    mark = parted or _OF.match(folded, core.end, end)
    whole = _read_second(text, folded, mark.end(), end, vocabulary) if mark else None
    if mark is None or whole is None or whole.value is None or whole.value <= value:
        return None
    if not parted and (whole.value > 10 or not _SURVEYED_NEXT.match(folded, whole.end, end)):
        return None
    acted_on = value == 1 and "every" not in mark.group() and is_acted_on(folded, core.start, start, vocabulary)
    if not (whole.value <= 10 or (_is_round(value, whole.value) and not acted_on)) or DURATION_NEXT.match(
        folded, whole.end, end
    ):
        return None
    loose = "every" not in mark.group() and "out" not in mark.group()
    if (loose and whole.value > 10 and value > 1) or _WHOLE_GOES_ON.match(folded, whole.end, end):
        return None
    return Core(core.start, whole.end, value / whole.value)


def _read_among(text: str, folded: str, core: Core, at: int, end: int, vocabulary: Vocabulary) -> Core | None:
    """*One person in every ten*, with nothing behind that ten of them are: not *one man in ten cars*."""
    whole = _read_second(text, folded, at, end, vocabulary)
    if whole is None or not whole.value or not (1 < whole.value <= 10 or whole.value in _WHOLES):
        return None
    closes = "every" in folded[core.end : at] and not PLURAL_NEXT.match(folded, whole.end, end)
    return Core(core.start, whole.end, 1 / whole.value) if closes or PART_CLOSES.match(folded, whole.end, end) else None


def _is_round(value: float, whole: float) -> bool:
    """Whether a whole beyond ten is one that shares are told of: 1 in 100,000, one in 16, 12 in 1000; no year."""
    return whole in _WHOLES or (value == 1 and (whole < 100 or (whole % 10 == 0 and not 1500 <= whole <= 2199)))


# Before a change that leads to a level: cut by more than 100 to 253; not: rose by about 20 to 30.
_BY_MORE: Final = re.compile(r"\bby\s(?:more\sthan|over|at\sleast)\s$")


def _read_range(text: str, folded: str, core: Core, start: int, end: int, vocabulary: Vocabulary) -> Range | None:
    """The range that a second number closes; an empty one (low above high) where they make a score or a date."""
    mark = _RANGE_MARK.match(folded, core.end, end)
    other = _read_second(text, folded, mark.end(), end, vocabulary) if mark else None
    if mark is None or other is None or other.value is None or core.value is None:
        return None
    if text[mark.end()].isupper() and mark.group() == "-" and text[mark.end() + 1].islower():  # 7-Eleven
        return None
    link, low, high = mark.group(), core.value, other.value
    if "to" in link and low < 1 < high and folded[core.start].isalpha():  # by more than a third to 616,000
        return None
    if link == " - " and high > 1000 * low:  # Orn 1, Kell 2 - 30,000 watched
        return None
    if "and" in link and not _BETWEEN.search(folded, max(start, core.start - 30), core.start):
        return None
    if core.scale == 1.0 and low < 1000 and low < other.value / other.scale:
        low = times(low, other.scale)
    led = FROM_BEFORE.search(folded, max(start, core.start - 28), core.start)
    if 0 > low > high and led is None:  # minus 10 to minus 15
        low, high = high, low
    if low >= high:
        if "to" in link and high == 1 and led is None:
            return Range(core.start, other.end, low, high)  # odds of ten to one
        shares = _PERCENT_NEXT.match(folded, other.end, end)  # won 54 to 46 percent
        score = "to" in link and not shares and is_score(folded, core.start, other.end, start, end)
        return Range(core.start, other.end, low, high) if score and low > high else None
    paid = "or" in link and MONEY_BEFORE.search(folded, max(start, core.start - 6), core.start)
    if paid and _PERCENT_NEXT.match(folded, other.end, end):
        return None
    if dates_range(text, folded, other.end, end, high):
        return Range(core.start, other.end, high, low)
    if "or" in link and high >= 2 * low and high - low > other.scale:  # four or eight years
        return None
    if led and led.start() == start and folded.startswith(" of ", other.end):  # From 60 to 70 of the men
        return Range(core.start, other.end, low, high)
    changes = led or (high > 2 * low and _CHANGE_BEFORE.search(folded, max(start, core.start - 28), core.start))
    changes = changes or _BY_MORE.search(folded, max(start, core.start - 16), core.start)
    signed = folded[max(start, core.start - 1) : core.start] == "+"  # +1.2 to 14.9
    if "to" in link and (changes or signed) and not _SPREAD.search(folded, max(start, core.start - 70), core.start):
        return None
    return Range(core.start, other.end, low, high)


def _read_second(text: str, folded: str, at: int, end: int, vocabulary: Vocabulary) -> Core | None:
    """The number that begins exactly at ``at``: the second of a range, with its sign, the whole of a ratio."""
    if minus := _MINUS.match(folded, at, end):
        bare = _read_second(text, folded, minus.end(), end, vocabulary)
        if bare is None or not (folded[at] == "m" or _NEGATIVE_NEXT.match(folded, bare.end, end)):
            return None
        return Core(at, bare.end, -(bare.value or 0.0), bare.scale)
    if "0" <= folded[at : at + 1] <= "9":
        core, _ = read_digits(text, folded, at, at, end, vocabulary)
        return core if isinstance(core, Core) else None
    if halved := _HALF_SCALE.match(folded, at, end):
        return Core(at, halved.end(), SCALES[halved.group(1)] / 2, SCALES[halved.group(1)])
    if scaled := _A_SCALE.match(folded, at, end):
        return Core(at, scaled.end(), SCALES[scaled.group(1)], SCALES[scaled.group(1)])
    if folded.startswith(("a ", "an "), at) and (part := _A_PART.match(folded, at, end)):
        return Core(at, part.end(), 1 / DENOMINATORS[part.group(1)])
    word = WORD.match(folded, at, end)
    return add_words(folded, at, end) if word and (word.group() in ONES or word.group() in TENS) else None


def _bound_number(folded: str, core: Core, start: int, end: int, vocabulary: Vocabulary) -> Numeral:
    """A single number with the bound words around it."""
    value, begin = core.value or 0.0, core.start
    before = read_bound_before(folded, begin, core.end, start)
    behind, bound_end = read_bound_behind(folded, core.end, end, vocabulary.fates)
    if core.scale > 1 and (inner := _INNER_BOUND.search(folded, begin, core.end)):
        behind = "at_least" if inner.group(1) == "plus" else "about"
    bound = before.bound or behind or "exact"
    low, best, high = bound_value(value, bound, before.nearly)
    return Numeral(begin, core.end, low, best, high, bound, before.start, bound_end)


def _read_sign(folded: str, core: Core, start: int, end: int) -> Core:
    """The number with the minus before it; *plus or minus 3* stays 3."""
    value, begin = core.value or 0.0, core.start
    if folded.endswith(("minus ", "minus-"), max(start, begin - 6), begin):
        sign = begin - 6
        either = folded.endswith("plus or ", max(start, sign - 8), sign)
        return Core(sign, core.end, value if either else -value, core.scale)
    if core.scale > 1 and _OWED.search(folded, max(start, begin - 4), begin):
        return Core(begin, core.end, -value, core.scale)
    if _is_negative(folded, begin, core.end, start, end):
        return Core(begin - 1, core.end, -value, core.scale)
    return core


def _is_negative(folded: str, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether the dash before a number is its sign: before percents, degrees, and behind a currency sign."""
    if begin <= start or folded[begin - 1] != "-" or not ("0" <= folded[begin] <= "9" or folded[begin] == "."):
        return False
    before = folded[max(start, begin - 2) : begin - 1]
    if before[-1:] in ("$", "£", "€"):
        return True
    if before not in ("", " ", "(", "\n"):
        return False
    return (
        _NEGATIVE_NEXT.match(folded, stop, end) is not None or _COLD_BEFORE.search(folded, start, begin - 1) is not None
    )


def _bound_range(folded: str, core: Range, start: int, end: int, vocabulary: Vocabulary) -> Numeral:
    """A range with the bound words before it; it stays a range (*about 20 to 30*)."""
    low, begin = core.low, core.start
    before = read_bound_before(folded, begin, core.end, start)
    _, bound_end = read_bound_behind(folded, core.end, end, vocabulary.fates)
    between = _BETWEEN.search(folded, max(start, begin - 30), begin)
    opening = between.start() if between else before.start
    return Numeral(begin, core.end, low, None, core.high, "range", opening, bound_end)
