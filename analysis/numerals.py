"""Number expressions: where they stand and what they are worth.

Everything matches on the folded text (see ``text.fold``), so offsets are those of the text itself. The places where
a number can begin are found first; it is then read forwards from there, its bound words both ways (``bounds``). What
only looks like a number (``decoys``) is left out; where a form stays doubtful it is left out too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import Struct

from .bounds import DURATION_NEXT, GAP, MONEY_BEFORE, bound_value, read_bound_before, read_bound_behind
from .decoys import (
    PLURAL_NEXT,
    dates_range,
    is_decoy,
    is_in_title,
    is_labelled_word,
    is_name_word,
    is_pronoun,
    is_score,
)
from .model import Numeral
from .openings import find_openings
from .vocabulary import Vocabulary

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "mln": 1e6, "mn": 1e6, "bln": 1e9, "bn": 1e9, "tn": 1e12, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
GLUED = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mm": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12,
    "t": 1e12,
}  # fmt: skip
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
FRACTION_SIGNS = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

_WORD = re.compile(r"[a-z]+")

# The longest run that digits and their inner marks can make; judged whole, so 5:30 or 1.2.3 yields no part.
_RUN = re.compile(r"[0-9]+(?:[.,:/'\-][0-9]+)*")
_LONGEST_RUN = 40
_PHONE = re.compile(r"\(?[0-9]{1,4}\)?(?:[ -]\(?[0-9]{2,5}\)?){2,5}")  # behind a plus
_HYPHEN_MIXED = re.compile(r"([0-9]{1,3})-([1-9][0-9]?/(?:[248]|16|32))(?![0-9/-])")
# Digits that a telephone takes: a leading zero and further groups, 202 555 0147, 202.555.0147.
_DIALLED = re.compile(r"0[0-9]{1,4}(?: [0-9]{2,7}){1,4}(?![0-9])|[2-9][0-9]{2}[ .][0-9]{3}[ .-][0-9]{4}(?![0-9])")
# 12°14'N, 61.5° W, 48.8 N
_COORDINATE = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]+)?(?:°|º) ?(?:[0-9]{1,2}(?:\.[0-9]+)?['′] ?(?:[0-9]{1,2}(?:\.[0-9]+)?[\"″] ?)?)?[nsew]\b"
    r"|[0-9]{1,2}\.[0-9]+ ?[ns],? [0-9]{1,3}\.[0-9]+ ?[ew]\b"
)
_PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]+)?")
_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_POINTS = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|(?:\.[0-9]{3}){2,})|[0-9]+,[0-9]{1,2}")
_APOSTROPHES = re.compile(r"[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?")
_SPACED = re.compile(r"(?: [0-9]{3}){1,5}(?![0-9]|[.,:/ -][0-9])")
_SLASHED = re.compile(r"([1-9][0-9]?)/([2-9]|10|16|32|100)")
_PARTED = re.compile(r" (\.[0-9]{2})(?![0-9.])")
_POWER = re.compile(r"(?: ?[x×·*] ?10(?:\^|\*\*)|e)([+-]?[0-9]{1,2})(?![0-9.,a-z])")  # 5 x 10^3, 3e-5
_MIXED = re.compile(rf"(?:[ -]|{GAP}and{GAP})([1-9])/([2-9]|10|16)(?![0-9/])")
_DASHED_PART = re.compile(r"([0-9]{1,3})-([1-9])/([2-9]|10|16|32)")
_PART_NEXT = re.compile(
    rf"(?:-|{GAP})(?:of|the|an?|inch(?:es)?|miles?|feet|foot|yards?|cups?|teaspoons?|tablespoons?|tsp|tbsp|pounds?|lbs?|ounces?|oz|"
    r"percent|points?|hours?|days?|weeks?|months?|years?|acres?|full|majority)\b|%|\Z"
)
_MEASURE_BEFORE = re.compile(r"[0-9][a-z/]{1,4}$")  # the first half of 5kg-10kg
_NEGATIVE_NEXT = re.compile(rf"{GAP}?(?:%|per|degrees?|points?|pts|db|°|[cf]\b)")
_CONSOLE = re.compile(r"(?<![a-z])ps$")  # PS5, beside the PS5 million that some write for pounds
_NAMED = re.compile(r"(?<![^\W_])[A-Z]{2,10} -$")  # COVID -19, as tokenised texts write it

_PARTED_NAME = re.compile(r"(?<![^\W_])[A-Z]{1,3}- $")  # AK- 47, as old wires broke it
# Scale behind digits: in words, glued (1.2bn), or an m that only a few nouns let mean a million.
_SCALE_WORD = re.compile(
    rf"(?:{GAP}|-)?(hundred|thousand|million|billion|trillion|dozen|mln|mn|bln|bn|tn|lakh|crore|score)\b"
)
_GLUED_LETTER = re.compile(r"(?:k|mm|mn|mln|m|bn|bln|b|trn|tn|t)(?![a-z0-9/²³])")
_SPACED_M = re.compile(rf"{GAP}m\b")
_COUNTED_NEXT = re.compile(rf"{GAP}([a-z/]+)")
_METRES_NEXT = re.compile(
    rf"(?:{GAP}|-)(?:sprint|race|dash|hurdles?|freestyle|relay|final|long|high|tall|wide|deep|above|below|away|north|south|east|"
    rf"west|from|off|underwater|butterfly|backstroke|breaststroke|champion|runner|world|record|tower|wall|pool|steeplechase|swim|"
    rf"of|in|at|on|by|and|to|for|down|up|just|only|beyond|past|behind|ahead|apart|short|across|per|a)\b|[²³/]"
)
# What counts by the million: the population is 330m.
_MANY_BEFORE = re.compile(
    r"\b(?:population|populace|audience|people|users|viewers|readers|subscribers|followers|passengers|visitors)\b[^.;:]*$"
)
_THOUSANDTHS_NEXT = re.compile(
    rf"(?:{GAP}|-)(?:race|runs?|runner|tvs?|televisions?|videos?|displays?|screens?|cameras?|resolution|gold|form|filing)\b|\)"
)
_WORD_NEXT = re.compile(rf"{GAP}[a-z]")

# Numbers in words.
_STEP = re.compile(rf"(?:-|{GAP}(?:and{GAP})?)(?=[a-z])")
_POINT_WORDS = re.compile(rf"{GAP}point((?:{GAP}(?:zero|one|two|three|four|five|six|seven|eight|nine)\b){{1,6}})")
_AND_PART = re.compile(rf"(?:-|{GAP})and(?:-|{GAP})(?:a{GAP}|one{GAP}|a-|one-)?(half|quarter|third)\b")
_AND_A_HALF = re.compile(rf"{GAP}and{GAP}a{GAP}half\b")
_AND_WORD = re.compile(rf"{GAP}and{GAP}(?=[a-z])")
_LEAD = re.compile(r"(?<![a-z])(a few|a couple of|a couple|several|few|a|an|the|one)\s$")
_VAGUE = re.compile(
    rf"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)\b"
    rf"(?:{GAP}(?:and|or|upon|if{GAP}not){GAP}(?:tens|dozens|scores|hundreds|thousands|millions|billions)\b)?"
    rf"(?:{GAP}of{GAP}(?:hundreds|thousands|millions|billions|trillions)\b){{0,3}}"
)
_SCORES_COUNT = re.compile(rf"{GAP}(?:of{GAP}[a-z]|(?:more|were|have|people|others)\b|(?P<told>[a-z]+))")

# Parts of a whole.
_FRACTION_WORD = re.compile(
    rf"(?:-|{GAP})(half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)\b"
)
_BY_BEFORE = re.compile(r"\bby (?:almost |nearly |about |around |over |more than |some )?$")
_OF_NEXT = re.compile(rf"{GAP}of\b")
_OF_SCALE = re.compile(rf"{GAP}of{GAP}a{GAP}(million|billion|trillion)\b")
_HALF_SCALE = re.compile(rf"(?:{GAP}an?{GAP}|-|{GAP})(hundred|thousand|million|billion|trillion|dozen)\b")
_HALF_A = re.compile(rf"{GAP}an?(?={GAP}[a-z])")
_HALF_OF = re.compile(rf"{GAP}(?:of|the|its|their|his|her|all|those|these|our|that)\b")
_ONE_AND = re.compile(rf"(?<![a-z])(?:an?|one){GAP}[a-z]+{GAP}and{GAP}a{GAP}$")
_HALF_NAME = re.compile(rf"-|{GAP}(?:time|way|past|back|brother|sister|century|year|hour)")
# What is told by the half or quarter: a half-point cut, a quarter mile; not half-brother, not half time.
_PART_UNIT = (
    r"(?:percentage|percent|points?|cents?|hours?|miles?|inch(?:es)?|feet|foot|acres?|tons?|tonnes?|pounds?|litres?"
    r"|pints?)\b"
)
_TIED_UNIT = re.compile(rf"-{_PART_UNIT}")
_SPACED_UNIT = re.compile(rf"{GAP}{_PART_UNIT}")
_NOT_A_HALF = frozenset(
    "first second other latter early better last next top bottom in each either final lower upper".split()
)
_BEFORE_PART = frozenset(
    "nearly almost about roughly than over by least under around approximately only just some to".split()
)
_PART_CLOSES = re.compile(
    rf"[^\w\s-]|$|{GAP}\(|{GAP}(?:in|to|from|since|and|or|are|were|is|was|said|say|says|have|has|had|will|would|could|can|did|during|for|after|before|at|on|with|as|while|when|amid|but|across|within|less|more|lower|higher|last|this)\b"
)
_OUT_OF = re.compile(
    rf"{GAP}(?:in(?:{GAP}every)?|out{GAP}of(?:{GAP}every)?|of{GAP}every){GAP}(?=[a-z0-9])|-in-(?=[a-z0-9])"
)
_ONE_AMONG = re.compile(rf"{GAP}[a-z]+{GAP}in{GAP}(?:every{GAP})?(?=[a-z0-9])")
_OF = re.compile(rf"{GAP}of{GAP}(?=[a-z0-9])")
# Of whom a share is told rather than a part counted: 3 of 4 voters, but three of four hostages.
_SURVEYED_NEXT = re.compile(
    rf"{GAP}(?:[a-z]+{GAP}){{0,2}}?(?:voters|adults|americans|britons|respondents|consumers|teens|[a-z]+ans|households)\b"
)
_THANKS_NEXT = re.compile(rf"{GAP}(?:thanks|apologies|miles{GAP}away)\b")  # a million thanks
_A_SCALE = re.compile(rf"an?{GAP}(hundred|thousand|million|dozen)\b")
_WHOLE_GOES_ON = re.compile(rf"%|{GAP}(?:per|percent|million|billion|thousand|hundred)\b")
_WHOLES = frozenset({12, 20, 30, 40, 50, 100, 200, 500, 1000, 10_000, 1_000_000})

# Ranges.
_RANGE_MARK = re.compile(
    rf"(?:-?(?:-|{GAP})(?:to|and|or|through)(?:{GAP}|-)|{GAP}?-{GAP}?)(?:[a-z]{{0,3}}[$£€¥]{GAP}?)?"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the ages of )?(?:[a-z]{0,3}[$£€¥] ?)?$")
_FROM = re.compile(r"\bfrom\s+(?:(?:about|around|roughly|some|nearly|almost|just)\s+)?(?:[a-z]{0,3}[$£€¥] ?)?$")
_CHANGE_BEFORE = re.compile(
    r"\b(?:rose|ris(?:e|es|ing)|f[ae]ll|falls|falling|gain(?:s|ed|ing)?|lost|add(?:s|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|"
    r"slip(?:s|ped|ping)?|drop(?:s|ped|ping)?|up|down|by|increased|decreased|declined|eased|cut|soared|tumbled|plunged|shed|"
    r"advanced|higher|lower|grew|surged)\s+(?:[a-z]{0,3}[$£€¥] ?)?$"
)
_SPREAD = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|everything|span(?:s|ned|ning)?|estimates?|sentences?|terms|"
    r"runs?|running|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?)\b"
)
_ONE_OR = re.compile(rf"(?:-|{GAP})(?:or|to)(?:-|{GAP})(?:two|three)\b")
_SPAN_BEFORE = re.compile(r"\b(?:aged?|ages|about|around|between|some|roughly|approximately|estimated|nearly) $")
_NOUN_NEXT = re.compile(rf"(?:{GAP}|-)?[a-z%°€µ]")

# The word before a number, nothing but a space between.
_WORD_BEFORE = re.compile(rf"([a-z]{{2,20}}){GAP}$")
# Behind *scores* of an act's object: wounded scores.
_OBJECT_ENDS = re.compile(rf"[.,;]|{GAP}(?:in|on|at|and|when|as|during|after)\b")
# A stated zero: nobody was hurt, no casualties.
_NOBODY = re.compile(
    rf"(?P<who>no{GAP}one|no-one|nobody|none)(?:{GAP}of{GAP}(?:the|them|those)(?:{GAP}[a-z]+)?"
    rf"|{GAP}(?:on|in|at|aboard|inside|near){GAP}(?:the{GAP})?[a-z]+)?"
    rf"(?:(?:{GAP}[a-z]+)?{GAP}(?:was|were|(?:has|have|had){GAP}been)"
    rf"(?:{GAP}(?:reported|reportedly|believed|seriously|badly|immediately|to{GAP}have{GAP}been)){{0,2}})?{GAP}(?P<told>[a-z]+)"
)
_NO_ONE = re.compile(rf"(?:no{GAP}one|no-one|nobody)\b")
_NO = re.compile(
    rf"(?P<no>no){GAP}(?:(?:civilian|military|human|american|u\.s\.|fatal|enemy|police|israeli|palestinian|russian|reported|known|confirmed){GAP}){{0,2}}(?P<noun>[a-z]+)"
)
_WORDS_BEHIND = re.compile(rf"(?:{GAP}[a-z-]+){{1,8}}")
_BEING = frozenset("was were is are has have had been reported believed confirmed known".split())
_UNREAL = re.compile(
    r"\b(?:(?:if|whether|unless|until|avoid)(?: [a-z]+)?|(?:hop|ensur|mak\w* sure|so|pray|wish)\w*(?: that)?) $"
)


class _Core(Struct, frozen=True):
    """One number without bounds: ``value`` is ``None`` for a vague word; ``scale`` the scale words in it, else 1."""

    start: int
    end: int
    value: float | None
    scale: float = 1.0


class _Range(Struct, frozen=True):
    """Both ends of a range ``text[start:end]``."""

    start: int
    end: int
    low: float
    high: float


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
        folded: ``fold(text)``.
        start: where to begin; best the start of a sentence, since nothing is read across this border.
        end: where to stop.
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
    run = _RUN.match(folded, place, end)
    return run.end() if run and not DURATION_NEXT.match(folded, run.end(), end) else 0


def _is_masked(folded: str, core: _Core | _Range, masked: Sequence[tuple[int, int]], end: int) -> bool:
    if not masked:
        return False
    at = bisect_left(masked, (core.end,)) - 1
    return at >= 0 and masked[at][1] > core.start and not DURATION_NEXT.match(folded, core.end, end)


def _read_core(
    text: str, folded: str, place: int, start: int, end: int, vocabulary: Vocabulary
) -> tuple[_Core | _Range | None, int]:
    """The bare number at a place, and where to look on."""
    first = folded[place]
    if "0" <= first <= "9":
        return _read_digits(text, folded, place, start, end, vocabulary)
    if first in FRACTION_SIGNS:
        return _scale_up(folded, _Core(place, place + 1, FRACTION_SIGNS[first]), end, vocabulary), place + 1
    word_match = _WORD.match(folded, place, end)
    titled = text[place].isupper() and text[place + 1 : place + 2].islower()  # 7-Eleven, not SEVEN
    named = folded[place - 1] == "-" and (folded[place - 2].isalpha() or (titled and folded[place - 2] != "-"))
    inside = place > start and (text[place - 1].isalpha() or named)
    if word_match is None or inside or is_name_word(text, place, start, end):
        return None, place + 1
    word, stop = word_match.group(), word_match.end()
    core: _Core | None = None
    if word in ONES or word in TENS:
        core = _read_words(folded, place, start, end, vocabulary)
    elif word.endswith("fold") and word[:-4] in ONES | TENS:  # threefold
        core = _Core(place, stop - 4, float((ONES | TENS)[word[:-4]]))
    elif word in SCALES:
        core = _read_scale(folded, place, stop, start, end, vocabulary)
    elif word == "half":
        core = _read_half(folded, place, stop, start, end)
    elif word in DENOMINATORS:
        core = _read_part(folded, place, stop, start, end)
    elif word in ("no", "none", "nobody"):
        core = _read_zero(folded, place, start, end, vocabulary)
    elif word != "scores" or _scores_count(folded, place, stop, start, end, vocabulary):
        vague = _VAGUE.match(folded, place, end)
        core = _Core(place, vague.end(), None) if vague else None
    return core, max(stop, core.end if core else stop)


def _read_digits(
    text: str, folded: str, place: int, start: int, end: int, vocabulary: Vocabulary
) -> tuple[_Core | _Range | None, int]:
    """A number that begins with a digit; the run of digits and inner marks is taken whole or not at all."""
    run = _RUN.match(folded, place, end)
    if run is None:
        return None, place + 1
    token, begin, stop = run.group(), place, run.end()
    if place > start and folded[place - 1] == "+" and (phone := _PHONE.match(folded, place, end)):
        return None, phone.end()
    if "-" in token and (mixed := _HYPHEN_MIXED.match(folded, place, end)):  # 6-1/4 cents
        part = _value(mixed.group(2))
        return _Core(place, mixed.end(), float(mixed.group(1)) + (part or 0.0)), mixed.end()
    if named := _DIALLED.match(folded, place, end) or _COORDINATE.match(folded, place, end):
        return None, named.end()
    if len(token) > _LONGEST_RUN or not _stands_alone(text, folded, place, stop, start):
        return None, stop
    if "-" in token and (mixed := _DASHED_PART.fullmatch(token)):  # 1-1/2 years
        return _Core(place, stop, int(mixed.group(1)) + int(mixed.group(2)) / int(mixed.group(3))), stop
    if "-" in token:
        ranged = _read_dashed(text, folded, place, stop, start, end, vocabulary)
        return ranged, max(stop, ranged.end if ranged else stop)
    if place > start and folded[place - 1] == "." and token.isdigit():  # .001 per cent
        token, begin = "0." + token, place - 1
    value = _value(token)
    if value is None:
        return None, stop
    spaced = _SPACED.match(folded, stop, end) if token.isdigit() and len(token) <= 3 else None
    if spaced and _groups_digits(text, place, stop):
        value, stop = float(folded[place : spaced.end()].replace(" ", "")), spaced.end()
    parted = _PARTED.match(folded, stop, end) if token.isdigit() else None
    if parted and MONEY_BEFORE.search(folded, max(start, place - 6), place):  # USD102 .60, as tokenised texts write it
        value, stop = float(f"{token}{parted.group(1)}"), parted.end()
    part = stop + (folded[stop : stop + 1] == " ")
    if "/" not in token and folded.find("/", stop, stop + 12) >= 0 and (mixed := _MIXED.match(folded, stop, end)):
        value, stop = value + int(mixed.group(1)) / int(mixed.group(2)), mixed.end()
    elif folded[part : part + 1] in FRACTION_SIGNS:
        value, stop = value + FRACTION_SIGNS[folded[part]], part + 1
    elif power := _POWER.match(folded, stop, end):
        value, stop = float(f"{value:.15g}e{power.group(1)}"), power.end()
    elif half := _AND_A_HALF.match(folded, stop, end):
        value, stop = value + 0.5, half.end()
    core = _scale_up(folded, _Core(begin, stop, value), end, vocabulary)
    return core, core.end


def _stands_alone(text: str, folded: str, place: int, stop: int, start: int) -> bool:
    """Whether the characters that touch a run of digits leave it a number: not F-16, @5, 3rd, 1990s, 7.com."""
    token, before = folded[place:stop], folded[max(start, place - 6) : place]
    touching, following = before[-1:], folded[stop : stop + 3]
    if before[-2:] == "- " and _PARTED_NAME.search(text, max(start, place - 6), place):
        return False
    if touching == ".":
        if before[-2:-1].isalnum() and not before.endswith("rs."):
            return False
    elif touching == "-":
        if not _dash_opens(folded, place - 1, start) or _is_named(text, place, stop, start):
            return False
    elif touching and (touching in "#@_=&%\\/^" or (touching.isalnum() and not MONEY_BEFORE.search(before))):
        return False
    if (
        (touching == "'" and len(token) == 2 and before[-2:-1] != "'")
        or (touching == "+" and before[-2:-1].isalnum())
        or ("/" in token and not _PART_NEXT.match(folded, stop))
        or (touching == "[" and following[:1] == "]")
        or (_CONSOLE.search(before) and len(token) == 1 and not _SCALE_WORD.match(folded, stop))
        or before[-2:] in ('="', "='")
    ):
        return False
    if (following[:1] in ("_", "@", "#", "\\", "⁄") and following) or (
        following[:1] == "." and text[stop + 1 : stop + 2].islower()
    ):
        return False
    if following[:2] in ("st", "nd", "rd", "th") and not following[2:].isalpha():
        return False
    decade = following[:2] == "'s" and (len(token) == 4 or (len(token) == 2 and token[1] == "0"))  # 1980's, the 70's
    plural = following[:1] == "s" or decade
    return not (plural and not following[1 + following.startswith("'") :][:1].isalpha() and "." not in token)


def _is_named(text: str, place: int, stop: int, start: int) -> bool:
    """Whether the dash before a number ties it to the letters of a name, in a text that has small letters too."""
    named = _NAMED.search(text, max(start, place - 13), place)
    return named is not None and not text[max(start, place - 60) : stop + 60].isupper()


def _dash_opens(folded: str, dash: int, start: int) -> bool:
    """Whether the dash before a number is punctuation or a sign, not the inside of a name (F-16, COVID-19)."""
    if (
        dash <= start
        or folded[dash - 1] in " -(\n\r\"'$£€¥%°"
        or _MEASURE_BEFORE.search(folded, max(start, dash - 6), dash)
    ):
        return True
    return folded.endswith(("minus", " plus", " near"), max(start, dash - 6), dash)


def _groups_digits(text: str, place: int, stop: int) -> bool:
    """Whether the space in ``1 234`` groups digits: a no-break one always, a plain one unless a name precedes."""
    words = text[max(0, place - 20) : place].split()
    return text[stop] != " " or not words or not words[-1][:1].isupper()


def _value(token: str) -> float | None:
    """What a run of digits is worth, or ``None`` where it is no number."""
    if _PLAIN.fullmatch(token):
        return None if token[0] == "0" and token[1:2].isdigit() else float(token)
    if _COMMAS.fullmatch(token):
        return float(token.replace(",", ""))
    if _POINTS.fullmatch(token):
        return float(token.replace(".", "").replace(",", "."))
    if _APOSTROPHES.fullmatch(token):
        return float(token.replace("'", ""))
    slashed = _SLASHED.fullmatch(token)
    if slashed and int(slashed.group(1)) < int(slashed.group(2)):
        return int(slashed.group(1)) / int(slashed.group(2))
    return None


def _scale_up(folded: str, core: _Core, end: int, vocabulary: Vocabulary) -> _Core:
    """The number with the scale words or letters behind it: 2.4 million, 4 hundred million, 1.2bn."""
    stop, scale = core.end, 1.0
    while scale < 1e15 and (match := _SCALE_WORD.match(folded, stop, end)):
        scale, stop = scale * SCALES[match.group(1)], match.end()
    if scale == 1.0:
        if glued := _GLUED_LETTER.match(folded, stop, end):
            if _is_scale(folded, core, glued.group(), glued.end(), end, vocabulary):
                scale, stop = GLUED[glued.group()], glued.end()
        elif (spaced := _SPACED_M.match(folded, stop, end)) and _is_counted(folded, spaced.end(), end, vocabulary):
            scale, stop = 1e6, spaced.end()
    return _Core(core.start, stop, _times(core.value or 0.0, scale), scale) if stop > core.end else core


def _is_counted(folded: str, stop: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a unit or noun of which there may be millions stands behind: 5 m tonnes, 12 m users."""
    following = _COUNTED_NEXT.match(folded, stop, end)
    word = following.group(1) if following else ""
    plural = word.endswith("s") or word in vocabulary.units.plural
    unit = vocabulary.units.forms.get(word) if len(word) > 3 else None  # a 1.6 m barrel decline
    if unit is not None and unit.kind == "measure":
        return True
    return word in vocabulary.units.counts or (plural and word in vocabulary.units.person)


def _times(value: float, scale: float) -> float:
    """The product as a person reads it: 8.3 million is 8300000, not 8300000.000000001."""
    return float(f"{value * scale:.15g}")


def _is_scale(folded: str, core: _Core, letters: str, stop: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether letters glued to a number are its scale (£5m, 50k people) and not a unit or name (100m, 4K)."""
    if letters in ("bn", "bln", "mn", "mln", "trn", "tn") or MONEY_BEFORE.search(
        folded, max(0, core.start - 6), core.start
    ):
        return True
    if letters == "k" and (core.value or 0) >= 10:
        return not _THOUSANDTHS_NEXT.match(folded, stop, end)
    if letters == "m":
        decimal = "." in folded[core.start : core.end]
        if decimal or _WORD_NEXT.match(folded, stop, end):
            return not _METRES_NEXT.match(folded, stop, end)
        return _MANY_BEFORE.search(folded, max(0, core.start - 40), core.start) is not None
    if letters == "mm":  # 105mm shells are none
        following = _COUNTED_NEXT.match(folded, stop, end)
        measured = following is not None and following.group(1) in vocabulary.units.counts
        return measured or ("." in folded[core.start : core.end] and _is_counted(folded, stop, end, vocabulary))
    counted = letters in ("k", "b") and PLURAL_NEXT.match(folded, stop, end)
    return bool(counted) and not _THOUSANDTHS_NEXT.match(folded, stop, end)


def _read_words(folded: str, place: int, start: int, end: int, vocabulary: Vocabulary) -> _Core | None:
    """A number in words; ``None`` where it is the pronoun *one*."""
    core = _add_words(folded, place, end)
    point = _POINT_WORDS.match(folded, core.end, end)
    if point and not folded.endswith("at ", start, place):  # two point five million
        digits = "".join(str(ONES[word]) for word in point.group(1).split())
        decimal = _Core(place, point.end(), float(f"{core.value or 0:.0f}.{digits}"))
        return _scale_up(folded, decimal, end, vocabulary)
    if part := _AND_PART.match(folded, core.end, end):  # two and a half million; a million and a half
        value = (core.value or 0.0) + core.scale / DENOMINATORS[part.group(1)]
        halved = _scale_up(folded, _Core(place, part.end(), value), end, vocabulary)
        return halved if halved.scale > 1 else _Core(place, part.end(), value, core.scale)
    if core.scale > 1 or not core.value or core.value > 100:
        return core
    if fraction := _read_fraction(folded, core, start, end):
        return fraction
    if core.value == 1 and not _ONE_OR.match(folded, core.end, end) and not _OUT_OF.match(folded, core.end, end):
        return None if is_pronoun(folded, place, core.end, start, end, vocabulary) else core
    return core


def _add_words(folded: str, place: int, end: int) -> _Core:
    """The sum of number words from ``place`` on; reading stops where the grammar of numbers does."""
    total, last_scale, previous = 0.0, float("inf"), ""
    group: float | None = None
    at = stop = place
    while match := _WORD.match(folded, at, end):
        word = match.group()
        value = ONES.get(word, TENS.get(word))
        scale = SCALES.get(word, 0.0)
        if value is not None and group is None:
            group = float(value)
        elif value and group is not None and (previous == "hundred" or (previous in TENS and value < 10)):
            group += value
        elif word in ("hundred", "dozen", "score") and group is not None and group < 100 and previous != word:
            group *= scale
        elif 1000 <= scale < last_scale and group is not None:
            total, group, last_scale = total + group * scale, None, scale
        else:
            break
        previous, stop = word, match.end()
        step = _STEP.match(folded, stop, end)
        if step is None or ("and" in step.group() and previous in ONES | TENS):
            break
        at = step.end()
    scale = last_scale if group is None else SCALES.get(previous, 1.0)
    return _Core(place, stop, total + (group or 0.0), scale)


def _read_fraction(folded: str, core: _Core, start: int, end: int) -> _Core | None:
    """Two-thirds, three quarters of, one-fifth; not three quarters of growth's *quarter* without *of*."""
    match = _FRACTION_WORD.match(folded, core.end, end)
    if match is None or core.value is None:
        return None
    word, hyphen = match.group(1), folded[core.end] == "-"
    if core.value >= DENOMINATORS[word] or (core.value > 1 and not word.endswith("s") and not hyphen):
        return None
    parts = _OF_NEXT.match(folded, match.end(), end) or _BY_BEFORE.search(
        folded, max(start, core.start - 24), core.start
    )
    if "quarter" in word and not (hyphen or parts):  # three quarters of growth; but cut by almost three quarters
        return None
    part = core.value / DENOMINATORS[word]
    if scaled := _OF_SCALE.match(folded, match.end(), end):  # three-quarters of a million
        scale = SCALES[scaled.group(1)]
        return _Core(core.start, scaled.end(), part * scale, scale)
    return _Core(core.start, match.end(), part)


def _read_scale(folded: str, place: int, stop: int, start: int, end: int, vocabulary: Vocabulary) -> _Core | None:
    """A scale word without digits: a hundred, several thousand, a million and a half, a few dozen."""
    lead = _LEAD.search(folded, max(start, place - 14), place)
    word = folded[place:stop]
    if lead is None or word == "score" or (lead.group(1) == "the" and word != "dozen"):
        return None
    begin = place if lead.group(1) == "the" else lead.start()
    core = _scale_up(folded, _Core(begin, stop, SCALES[word]), end, vocabulary)
    if _THANKS_NEXT.match(folded, core.end, end):
        return None
    if lead.group(1) not in ("a", "an", "the", "one"):
        return _Core(begin, core.end, None)
    value, scale, stop = core.value or 0.0, (core.value or 0.0), core.end
    if half := _AND_A_HALF.match(folded, stop, end):
        value, stop = value * 1.5, half.end()
    elif word == "hundred" and (rest := _AND_WORD.match(folded, stop, end)):
        tail = _add_words(folded, rest.end(), end)
        if tail.end > rest.end() and tail.value and tail.value < 100:
            value, stop = value + tail.value, tail.end
    return _Core(begin, stop, value, scale)


def _read_half(folded: str, place: int, stop: int, start: int, end: int) -> _Core | None:
    """*half*: half a million, half a dozen, half of, half the; not half-time, the second half."""
    before = folded[max(start, place - 24) : place].split()
    last = before[-1] if before else ""
    if last == "a" and _ONE_AND.search(folded, max(start, place - 30), place):  # a year and a half
        return _Core(place, stop, 0.5)
    if last in _NOT_A_HALF:
        return None
    if scaled := _HALF_SCALE.match(folded, stop, end):
        scale = SCALES[scaled.group(1)]
        return _Core(place, scaled.end(), scale / 2, scale)
    if _TIED_UNIT.match(folded, stop, end) or (last == "a" and _SPACED_UNIT.match(folded, stop, end)):
        return _Core(place, stop, 0.5)
    if article := _HALF_A.match(folded, stop, end):
        return _Core(place, article.end(), 0.5)
    bounded = last in _BEFORE_PART and not _HALF_NAME.match(folded, stop, end)
    return _Core(place, stop, 0.5) if bounded or _HALF_OF.match(folded, stop, end) else None


def _read_part(folded: str, place: int, stop: int, start: int, end: int) -> _Core | None:
    """*a third of*, *a quarter of a million*; not the third man, not the third quarter."""
    if folded.startswith("quarter-", place) and _TIED_UNIT.match(folded, stop, end):  # a quarter-point cut
        return _Core(place, stop, 0.25)
    begin = place - 2
    if begin < start or folded[begin:place] not in ("a ", "a-") or folded[begin - 1 : begin].isalpha():
        return None
    part = 1 / DENOMINATORS[folded[place:stop]]
    if scaled := _OF_SCALE.match(folded, stop, end):
        scale = SCALES[scaled.group(1)]
        return _Core(begin, scaled.end(), part * scale, scale)
    before = folded[max(start, begin - 16) : begin].split()
    bounded = bool(before) and before[-1] in _BEFORE_PART and _PART_CLOSES.match(folded, stop, end)
    measured = folded.startswith("quarter", place) and _SPACED_UNIT.match(folded, stop, end)
    return _Core(begin, stop, part) if bounded or measured or _OF_NEXT.match(folded, stop, end) else None


def _scores_count(folded: str, place: int, stop: int, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether *scores* are twenties: scores of people, scores wounded, wounding scores; not she scores twice."""
    if _OBJECT_ENDS.match(folded, stop, end) and _is_object(folded, place, start, vocabulary):
        return True
    match = _SCORES_COUNT.match(folded, stop, end)
    return match is not None and (match.group("told") is None or match.group("told") in vocabulary.fates)


def _read_zero(folded: str, place: int, start: int, end: int, vocabulary: Vocabulary) -> _Core | None:
    """Nobody was hurt, killed no one, no casualties: a stated zero. *No one* alone, or in a condition, says nothing."""
    if _UNREAL.search(folded, max(start, place - 24), place):
        return None
    if (object_ := _NO_ONE.match(folded, place, end)) and _is_object(folded, place, start, vocabulary):
        return _Core(place, object_.end(), 0.0)
    nobody = _NOBODY.match(folded, place, end)
    if nobody and (nobody.group("told") in vocabulary.fates or nobody.group("told") == "survived"):
        return _Core(place, nobody.end("who"), 0.0)
    no = _NO.match(folded, place, end)
    if no is None:
        return None
    stated = no.group("noun") in vocabulary.nouns or _spares(folded, no.end("no"), end, vocabulary)
    return _Core(place, no.end("no"), 0.0) if stated else None


def _is_object(folded: str, place: int, start: int, vocabulary: Vocabulary) -> bool:
    """Whether an act stands right before: ``killed`` no one, ``wounded`` scores."""
    before = _WORD_BEFORE.search(folded, max(start, place - 24), place)
    return before is not None and before.group(1) in vocabulary.acts


def _spares(folded: str, stop: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether *no* counts people whom nothing befell: no fishermen were hurt, no passengers died."""
    behind = _WORDS_BEHIND.match(folded, stop, end)
    words = behind.group().split() if behind else []
    for i, word in enumerate(words[:3]):
        if word in vocabulary.units.person:
            told = [w for w in words[i + 1 :] if w not in _BEING and not w.endswith("ly")]
            return bool(told) and told[0] in vocabulary.fates
    return False


def _read_numeral(
    text: str, folded: str, core: _Core | _Range, start: int, end: int, vocabulary: Vocabulary
) -> tuple[Numeral | None, int]:
    """A core with its range, ratio and bounds, or ``None`` where it names, dates or scores; and where it ends."""
    if isinstance(core, _Range):
        return _bound_range(folded, core, start, end, vocabulary), core.end
    if folded.endswith(" per ", start, core.start):  # 12 per 1,000 inhabitants
        return None, core.end
    if core.value is None:
        before = read_bound_before(folded, core.start, core.end, start)
        return Numeral(core.start, core.end, None, None, None, "vague", before.start, core.end), core.end
    if core.scale == 1.0 and _is_decoy(text, folded, core, start, end, vocabulary):
        return None, core.end
    whole = _read_ratio(text, folded, core, end, vocabulary) or core
    if whole is core and folded.startswith("one ", core.start) and _OUT_OF.match(folded, core.end, end):
        return None, core.end
    ranged = _read_range(text, folded, core, start, end, vocabulary) if whole is core else None
    if ranged is None:
        return _bound_number(folded, whole, start, end, vocabulary), whole.end
    return (_bound_range(folded, ranged, start, end, vocabulary) if ranged.low < ranged.high else None), ranged.end


def _is_decoy(text: str, folded: str, core: _Core, start: int, end: int, vocabulary: Vocabulary) -> bool:
    if is_in_title(text, core.start, core.end, start, end):
        return True
    if folded[core.start].isalpha():
        return is_labelled_word(folded, core.start, core.end, start, end)
    if MONEY_BEFORE.search(folded, max(start, core.start - 6), core.start):
        return False
    return is_decoy(text, folded, core.start, core.end, start, end, vocabulary)


def _read_dashed(
    text: str, folded: str, place: int, stop: int, start: int, end: int, vocabulary: Vocabulary
) -> _Range | None:
    """``4,000-5,000``, ``33-35 billion``; not a score, a span of years, a telephone number or an address."""
    sides = folded[place:stop].split("-")
    low, high = (_value(sides[0]), _value(sides[1])) if len(sides) == 2 else (None, None)
    if low is None or high is None:
        return None
    scaled = _scale_up(folded, _Core(stop, stop, 1.0), end, vocabulary)
    if scaled.scale == 1.0 and not MONEY_BEFORE.search(folded, max(start, place - 6), place):
        noun = _NOUN_NEXT.match(folded, stop, end) or _SPAN_BEFORE.search(folded, max(start, place - 16), place)
        glued = folded[stop : stop + 1].isalpha()  # 0-100km/h
        decimal = "." in sides[0] and "." in sides[1]  # no score
        if not (noun or decimal) or (_joins_names(sides) and not glued) or is_score(folded, place, stop, start, end):
            return None
        if is_decoy(text, folded, place, stop, start, end, vocabulary):
            return None
    shared = scaled.scale if low < high and low < 1000 else 1.0
    low, high = _times(low, shared), _times(high, scaled.scale)
    return _Range(place, scaled.end, low, high) if low < high else None


def _joins_names(sides: list[str]) -> bool:
    """Whether a dash joins years (2014-15) or the groups of a telephone number (555-1234, 1-800-)."""
    first, second = sides
    year = len(first) == 4 and "15" <= first[:2] <= "20"
    if year and (len(second) == 2 or (len(second) == 4 and "15" <= second[:2] <= "20")):
        return True
    digits = first.isdigit() and second.isdigit()
    return digits and (len(first) <= 3 < len(second) or (len(first) == 1 and len(second) >= 3))


def _read_ratio(text: str, folded: str, core: _Core, end: int, vocabulary: Vocabulary) -> _Core | None:
    """One in five, three out of four, 1 in 10."""
    value = core.value or 0.0
    if core.scale > 1 or not 1 <= value <= 100 or value != int(value):
        return None
    if value == 1 and (among := _ONE_AMONG.match(folded, core.end, end)):
        return _read_among(text, folded, core, among.end(), end, vocabulary)
    parted = _OUT_OF.match(folded, core.end, end)
    mark = parted or _OF.match(folded, core.end, end)
    whole = _read_second(text, folded, mark.end(), end, vocabulary) if mark else None
    if mark is None or whole is None or whole.value is None or whole.value <= value:
        return None
    if not parted and (whole.value > 10 or not _SURVEYED_NEXT.match(folded, whole.end, end)):
        return None
    if not (whole.value <= 10 or _is_round(value, whole.value)) or DURATION_NEXT.match(folded, whole.end, end):
        return None
    loose = "every" not in mark.group() and "out" not in mark.group()
    if (loose and whole.value > 10 and value > 1) or _WHOLE_GOES_ON.match(folded, whole.end, end):
        return None
    return _Core(core.start, whole.end, value / whole.value)


def _read_among(text: str, folded: str, core: _Core, at: int, end: int, vocabulary: Vocabulary) -> _Core | None:
    """*One person in every ten*, with nothing behind that ten of them are: not *one man in ten cars*."""
    whole = _read_second(text, folded, at, end, vocabulary)
    if whole is None or not whole.value or not (1 < whole.value <= 10 or whole.value in _WHOLES):
        return None
    return _Core(core.start, whole.end, 1 / whole.value) if _PART_CLOSES.match(folded, whole.end, end) else None


def _is_round(value: float, whole: float) -> bool:
    """Whether a whole beyond ten is one that shares are told of: 1 in 100,000, 12 in 1000; no year."""
    return whole in _WHOLES or (value == 1 and whole % 100 == 0 and not 1500 <= whole <= 2199)


def _read_range(text: str, folded: str, core: _Core, start: int, end: int, vocabulary: Vocabulary) -> _Range | None:
    """The range that a second number closes; an empty one (low above high) where they make a score or a date."""
    mark = _RANGE_MARK.match(folded, core.end, end)
    other = _read_second(text, folded, mark.end(), end, vocabulary) if mark else None
    if mark is None or other is None or other.value is None or core.value is None:
        return None
    if text[mark.end()].isupper() and mark.group() == "-" and text[mark.end() + 1].islower():  # 7-Eleven
        return None
    link, low, high = mark.group(), core.value, other.value
    if "and" in link and not _BETWEEN.search(folded, max(start, core.start - 30), core.start):
        return None
    if core.scale == 1.0 and low < 1000 and low < other.value / other.scale:
        low = _times(low, other.scale)
    if low >= high:
        score = "to" in link and is_score(folded, core.start, other.end, start, end)
        return _Range(core.start, other.end, low, high) if score and low > high else None
    if dates_range(folded, other.end, end, high):
        return _Range(core.start, other.end, high, low)
    if "or" in link and high >= 2 * low and high - low > other.scale:  # four or eight years
        return None
    changes = _FROM.search(folded, max(start, core.start - 28), core.start) or (
        high > 2 * low and _CHANGE_BEFORE.search(folded, max(start, core.start - 28), core.start)
    )
    if "to" in link and changes and not _SPREAD.search(folded, max(start, core.start - 70), core.start):
        return None
    return _Range(core.start, other.end, low, high)


def _read_second(text: str, folded: str, at: int, end: int, vocabulary: Vocabulary) -> _Core | None:
    """The number that begins exactly at ``at``: the second of a range, the whole of a ratio."""
    if "0" <= folded[at : at + 1] <= "9":
        core, _ = _read_digits(text, folded, at, at, end, vocabulary)
        return core if isinstance(core, _Core) else None
    if scaled := _A_SCALE.match(folded, at, end):
        return _Core(at, scaled.end(), SCALES[scaled.group(1)], SCALES[scaled.group(1)])
    word = _WORD.match(folded, at, end)
    return _add_words(folded, at, end) if word and (word.group() in ONES or word.group() in TENS) else None


def _bound_number(folded: str, core: _Core, start: int, end: int, vocabulary: Vocabulary) -> Numeral:
    """A single number with its sign and the bound words around it."""
    value, begin = core.value or 0.0, core.start
    if folded.endswith(("minus ", "minus-"), max(start, begin - 6), begin):
        sign = begin - 6
        value = value if folded.endswith("plus or ", max(start, sign - 8), sign) else -value
        begin = sign
    elif _is_negative(folded, begin, core.end, start, end):
        value, begin = -value, begin - 1
    before = read_bound_before(folded, begin, core.end, start)
    behind, bound_end = read_bound_behind(folded, core.end, end, vocabulary.fates)
    bound = before.bound or behind or "exact"
    low, best, high = bound_value(value, bound, before.nearly)
    return Numeral(begin, core.end, low, best, high, bound, before.start, bound_end)


def _is_negative(folded: str, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether the dash before a number is its sign: before percents, degrees, and behind a currency sign."""
    if begin <= start or folded[begin - 1] != "-" or not ("0" <= folded[begin] <= "9" or folded[begin] == "."):
        return False
    before = folded[max(start, begin - 2) : begin - 1]
    if before[-1:] in ("$", "£", "€"):
        return True
    return before in ("", " ", "(", "\n") and _NEGATIVE_NEXT.match(folded, stop, end) is not None


def _bound_range(folded: str, core: _Range, start: int, end: int, vocabulary: Vocabulary) -> Numeral:
    """A range with the bound words before it; it stays a range (*about 20 to 30*)."""
    low, begin = core.low, core.start
    if _is_negative(folded, begin, core.end, start, end):
        low, begin = -low, begin - 1
    before = read_bound_before(folded, begin, core.end, start)
    _, bound_end = read_bound_behind(folded, core.end, end, vocabulary.fates)
    between = _BETWEEN.search(folded, max(start, begin - 30), begin)
    opening = between.start() if between else before.start
    return Numeral(begin, core.end, low, None, core.high, "range", opening, bound_end)
