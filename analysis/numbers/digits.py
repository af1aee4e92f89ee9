"""Numbers in digits: 1,234.5, 3 1/2, 5 x 10^3, 4,000-5,000; not F-16, 5:30, 1.2.3, a telephone number.

A run of digits and inner marks is read whole or not at all, so what is doubtful yields no part.
"""

import re
from typing import Final

from ..declared.units import names_people
from ..ground.model import Row
from ..ground.text import spaced, worded
from ..marks.bounds import MONEY_BEFORE, is_paid
from ..marks.decoys import is_decoy
from ..marks.openings import LETTERED_CODES
from ..marks.scores import is_score
from ..marks.stretches import Stretch
from .scales import AND_A_HALF, NTH_SCALE, SCALE_WORD, SCALES, Core, scale_up, times

FRACTION_SIGNS: Final = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip

#: The longest run that digits and their inner marks can make; judged whole, so 5:30 or 1.2.3 yields no part.
RUN: Final = re.compile(r"[0-9]+(?:[.,:/'\-][0-9]+)*")
_LONGEST_RUN: Final = 40
_PHONE: Final = re.compile(r"\(?[0-9]{1,4}\)?(?:[ -]\(?[0-9]{1,5}\)?){2,5}")  # behind a plus
_HYPHEN_MIXED: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{2})?)-([1-9][0-9]?/(?:[248]|16|32))(?![0-9/-])")
# Digits that a telephone takes: a leading zero and further groups, 202 555 0147, 202.555.0147.
_DIALLED: Final = re.compile(
    r"0[0-9]{1,4}\)?(?: [0-9]{2,7}){1,4}(?![0-9])|[2-9][0-9]{2}\) ?[0-9]{3}-[0-9]{4}(?![0-9])"
    r"|[2-9][0-9]{2}[ .][0-9]{3,4}[ .-][0-9]{4}(?![0-9])|[0-9]{4}(?: [0-9]{4}){2,4}(?: [0-9]{1,3})?(?![0-9])"  # a card
)
# 12°14'N, 61.5° W, 48.8 N; 40.71, -74.01
_COORDINATE: Final = re.compile(
    r"[0-9]{1,3}(?:\.[0-9]+)?(?:°|º) ?(?:[0-9]{1,2}(?:\.[0-9]+)?['′] ?(?:[0-9]{1,2}(?:\.[0-9]+)?[\"″] ?)?)?[nsew]\b"
    r"|[0-9]{1,2}(?:\.[0-9]+)? ?[ns],? [0-9]{1,3}(?:\.[0-9]+)? ?[ew]\b"
    r"|[0-9]{1,2}\.(?:[0-9]{2,}, ?-[0-9]{1,3}\.[0-9]{2,}|[0-9]{4,}, ?-?[0-9]{1,3}\.[0-9]{4,})(?![0-9%]| ?per)"
    r"|[0-9]{1,3}(?:\.[0-9]+)? deg(?:rees?)?\.? (?:and )?[0-9]{1,2}(?:\.[0-9]+)? min(?:utes?)?\.? "
    r"(?:[nsew]|north|south|east|west)\b"
)
_PLAIN: Final = re.compile(r"[0-9]{1,15}(?:\.[0-9]+)?")
_COMMAS: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")
_POINTS: Final = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|(?:\.[0-9]{3}){2,})|[0-9]+,[0-9]{1,2}")
# 5.000 dead, as much of Europe writes thousands: what is told of people has no decimals.
_POINTED: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_WORD_NEXT: Final = spaced(r" ([a-z]+)")
_APOSTROPHES: Final = re.compile(r"[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?")
_GROUPING: Final = frozenset("0123456789,.")
_ABOUT: Final = frozenset("some about around nearly almost over roughly".split())
_SPACED: Final = re.compile(r"(?: [0-9]{3}){1,5}(?![0-9]|s\b|[.,:/ -][0-9])")
_SLASHED: Final = re.compile(r"([1-9][0-9]?)/([2-9]|10|16|32|100)")
_PARTED: Final = re.compile(r" (\.[0-9]{2})(?![0-9.])")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED_BY: Final = r"(?:(?:\^|\*\*)([+-]?[0-9]{1,2})(?![0-9.,a-z])|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))"
_POWER: Final = re.compile(rf"(?: ?[x·*] ?10{_RAISED_BY}|e([+-]?[0-9]{{1,2}})(?![0-9.,a-z]))")  # 5 x 10^3, 3e-5
# The same behind a decimal below ten, its exponent no longer raised: 1.7 x 10-27, 6.0x1023.
_FLAT_POWER: Final = re.compile(r" ?[x·*] ?10(-?[0-9]{2}|-[0-9])(?![0-9.,a-z-])")
_POWER_OF: Final = re.compile(r"\^([0-9]{1,2})(?![0-9.,a-z])")
_POWER_ALONE: Final = re.compile(_RAISED_BY)
_ORDINAL_PART: Final = re.compile(r"(?<![0-9/.,:-])([1-9])/([1-9][0-9]{0,3})(?:rds?|ths?|nds?)(?![a-z0-9])")  # 2/3rds
# 12 , 000, as tokenised texts write it; 46, 800 barrels a day, which no list ends with.
_BROKEN: Final = worded(
    r"(?: ,[0-9]{3}| , ?0[0-9]{2}|, 000)+(?![0-9])|, [0-9]{3}(?=(?: barrels)? <digits.broken_before>\b)"
)
# Before digits with an s that are seconds, no decade and no plural: 2h 20min 55s, within 30s.
_BEFORE_SECONDS: Final = ("m ", "min ", "within ", "every ", "lasted ")
_ZONE_BEFORE: Final = re.compile(r":[0-9]{2} \+$")  # 16:10:54 +1000
_INCHES_NEXT: Final = re.compile(r"[\"”″]|''|’’")
_HEIGHT: Final = re.compile(rf"[3-8](?=['’′](?:1[01]|[0-9])(?:{_INCHES_NEXT.pattern}))")
_MIXED: Final = spaced(r"(?:[ -]| and )([1-9])/([2-9]|10|16)(?![0-9/])")
_DASHED_PART: Final = re.compile(r"([0-9]{1,3})-([1-9])/([2-9]|10|16|32)")
_PART_NEXT: Final = spaced(r"(?:-| )<digits.part_next>\b|%|\Z")
_MEASURE_BEFORE: Final = re.compile(r"[0-9](?:[cfghklmpsvw%]|[a-z/]{2,4})$")  # the first half of 5kg-10kg
# PS5, beside the PS5 million and PS5m that some write for pounds.
_CONSOLE: Final = re.compile(r"(?<![a-z])ps$")
_MILLIONS_NEXT: Final = re.compile(rf"{SCALE_WORD.pattern}|[mb]")
_AIRLINER: Final = re.compile(r"7[0-8]7")
# Currencies by letters that are a code only before an amount: R450 million, N1,200, P38.50, Won3tn; not R2-D2, N95.
_CODE_BEFORE: Final = re.compile(r"(?<![^\W_])[A-Z][A-Za-z]{0,3}$")
_AMOUNT: Final = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+\.[0-9]{2,3}(?![0-9])"
    r"|[0-9]+(?:[.,][0-9]+)?(?:(?:bn|trn?|tn|mn|m|-?[Bb])\b|[ -]?(?:[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion)\b)"
)
_MARGIN_SIGNS: Final = frozenset("±+ ")
_MARGIN: Final = re.compile(r" ?(?:±|\+/-) ?[0-9]+(?:\.[0-9]+)?")  # 12.9 ± 0.1 million years
# A loss of (12.5) million, as accounts print it
_OWED: Final = re.compile(r"\([0-9.,]+\) (thousand|million|billion)\b")
# Two measurements of one kind with their unit once: 29/37 mpg, a pressure of 120/80 mmHg.
_PAIR_UNIT: Final = spaced(r" ?(?:mpg|mmhg)\b")
_PAIRED: Final = re.compile(rf"[0-9]{{1,3}}(?=(?:/[0-9]{{1,3}}){{1,2}}{_PAIR_UNIT.pattern})")
# Names of things that begin with digits: 5W-30, 30W-6; the code of a share, 2330.TW.
_CODE: Final = re.compile(r"[0-9]+[A-Z]-[0-9]+(?![\w.,%°])|[0-9]{3,6}\.[A-Z]{1,2}(?![\w.])")
# What letters and a number name: an RX 450h, the plate AB 1234 C.
_VARIANT: Final = re.compile(r"(?<![^\W_])(?:[A-Z]{2,3} [0-9]{3}[hlL]\b|[A-Z]{1,3} [0-9]{2,4} [A-Z]{1,3}(?=[.,;:)]))")
_FIRM: Final = re.compile(r"3M(?![^\W_])")
_NAMED: Final = re.compile(r"(?<![^\W_])[A-Z]{2,10} -$")  # COVID -19, as tokenised texts write it
_PARTED_NAME: Final = re.compile(r"(?<![^\W_])[A-Z]{1,3}- $")  # AK- 47, as old wires broke it
# Sides of one thing: 2x4 metres; what is told in two units: 38C/100F, a 2-year/24,000-mile cover.
_SIDE_BEFORE: Final = re.compile(r"[0-9]x$")
_LENGTH_NEXT: Final = spaced(
    r"(?<!x50)(?<!x[1248]00)(?<!x1500)"  # of a relay
    r"(?: |-)?(?:met(?:re|er)s?|[cmk]?m|feet|foot|ft|inch(?:es)?|in|yards?|pixels?|miles?)\b(?! relay)"
)
_TWICE_BEFORE: Final = re.compile(r"(?:^|[\s(])(?:[0-9][0-9.,]{0,8}[ -]?[a-z°%]{1,8}|down|up)/$")
_TIED_UNIT: Final = re.compile(r"(?:-[a-z]|°? ?[a-z]{1,4}(?![a-z0-9]))")
_SPAN_BEFORE: Final = worded(r"\b<digits.span_before> $")
# Sleep of 7 to 9 hours, in winter 8-10.
_RANGE_BEFORE: Final = worded(r"\b[0-9]{1,4}(?:-| to )[0-9]{1,4} (?!<digits.range_before>)[a-z]+s\b[^.:]*$")
# 2-7 Infantry, the 19-20 season.
_BATTALION_NEXT: Final = re.compile(
    r" (?:Infantry|Cavalry|Cav|Marines?|Armou?r|Artillery|Aviation|seasons?|(?:school|academic|fiscal) year)\b"
)
_OPEN_NEXT: Final = spaced(r" (?:(?:on|every) )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b")  # it is 4-7 Friday
_RECORD_BEFORE: Final = re.compile(r"[0-9]-[0-9]{1,3}, $")  # the second of two records: (16-5, 4-4 at home)
_BOWLING: Final = ("took ", "takes ", "taking ", "with ", "claimed ", "figures of ", "his ", "her ", "by ")
# Behind a pair of small numbers, which is then a score or bowling figures: took 5-40 and.
_NO_NOUN_NEXT: Final = spaced(r" (?:and|as|but|for|off|in|on|at|against|when|while|with|after|before|to|by)\b")
# Of chess: 38...Qd7
_MOVE: Final = re.compile(r"(?:\.{1,3} ?(?:[KQRBN][a-h1-8]?x?|[a-h]x)?| [KQRBN]x?)[a-h][1-8](?!\w)")
_NOUN_NEXT: Final = spaced(r"(?: |-)?[a-z%°€µ]")


class Range(Row, frozen=True):
    """Both ends of a range ``text[start:end]``."""

    start: int
    end: int
    low: float
    high: float


def read_digits(s: Stretch, place: int) -> tuple[Core | Range | None, int]:
    """A number that begins with a digit; the run of digits and inner marks is taken whole or not at all."""
    run = s.match(RUN, place)
    if run is None:
        return None, place + 1
    token, stop = run.group(), run.end()
    if place > s.start and s.folded[place - 1] == "+" and (phone := s.match(_PHONE, place)):
        return None, phone.end()
    if marked := _read_marked(s, place, token):
        return marked, marked.end
    if named := _find_name_end(s, place, stop):
        return None, named
    if len(token) > _LONGEST_RUN or not _stands_alone(s, place, stop):
        return None, stop
    if "-" in token and (mixed := _DASHED_PART.fullmatch(token)):  # 1-1/2 years
        return Core(place, stop, int(mixed.group(1)) + int(mixed.group(2)) / int(mixed.group(3))), stop
    if "-" in token:
        ranged = _read_dashed(s, place, stop)
        return ranged, max(stop, ranged.end if ranged else stop)
    return _read_run(s, place, stop)


def _read_marked(s: Stretch, place: int, token: str) -> Core | None:
    """A number that is one by the marks in it and behind it: 6-1/4 cents, 3/8ths, 6'4"."""
    if "/" in token and (paired := s.match(_PAIRED, place)):
        return Core(place, paired.end(), float(paired.group()))
    if "-" in token and (mixed := s.match(_HYPHEN_MIXED, place)):
        share = (_value(mixed.group(2)) or 0.0) * (0.01 if "." in mixed.group(1) else 1.0)  # $5.62-1/2 a bushel
        return scale_up(s, Core(place, mixed.end(), float(mixed.group(1)) + share))
    tied = s.match(_ORDINAL_PART, place) if "/" in token else None
    if tied and not s.text[tied.end() + 1 : tied.end() + 2].isupper():
        return Core(place, tied.end(), int(tied.group(1)) / int(tied.group(2)))
    if "'" in token and (height := _HEIGHT.match(s.text, place, s.end)):
        return Core(place, height.end(), float(height.group()))
    return None


def _find_name_end(s: Stretch, place: int, stop: int) -> int:
    """Where a telephone number, a coordinate or a code that begins with a run of digits ends; 0 where it is none."""
    if named := s.match(_DIALLED, place) or s.match(_COORDINATE, place):
        return named.end()
    following = s.folded[stop : stop + 2]
    coded = _CODE.match(s.text, place, s.end) if following[1:] == "-" or following[:1] == "." else None
    if coded and not is_paid(s, place):
        return coded.end()
    if following[:1] in ("h", "l") or s.text[stop + 1 : stop + 2].isupper():
        variant = _VARIANT.search(s.text, max(s.start, place - 4), min(s.end, stop + 5))
        if variant and not s.text[s.start : s.end].isupper():
            return variant.end()
    return 0


def _read_run(s: Stretch, place: int, stop: int) -> tuple[Core | None, int]:
    """What a run of digits that stands alone is worth, with its fraction, power and scale; and where it ends."""
    token, begin = s.folded[place:stop], place
    if token.isdigit() and s.folded[place - 1 : place] == "." and not is_paid(s, place):  # .001 per cent
        token, begin = "0." + token, place - 1
    if token == "10" and (power := s.match(_POWER_ALONE, stop)):  # 10^15
        return Core(place, power.end(), _raise(1.0, power)), power.end()
    value = _value(token)
    if s.folded[stop : stop + 1] == "^" and token.isdigit() and (power := s.match(_POWER_OF, stop)):  # 2^10
        return Core(place, power.end(), float(int(token[:3]) ** int(power[1]))), power.end()
    if s.folded[stop : stop + 1] in " -" and (nth := s.match(NTH_SCALE, stop)):
        return None, nth.end()
    if value is not None and _POINTED.fullmatch(token) and _counts_people(s, stop):
        value *= 1000
    if value is None or (token == "3" and _FIRM.match(s.text, place, s.end) and not is_paid(s, place)):
        return None, stop
    grouped = s.folded[stop : stop + 1] == " " and s.folded[stop + 1 : stop + 2] in _GROUPING
    if token.isdigit() and (grouped or (s.folded.startswith(", ", stop) and s.folded[stop + 4 : stop + 5].isdigit())):
        value, stop = _join_groups(s, place, stop, value)
    if s.folded[stop : stop + 1] in _MARGIN_SIGNS and (margin := s.match(_MARGIN, stop)):
        stop = margin.end()
    elif s.folded[stop : stop + 1] == ")" and (owed := s.match(_OWED, place - 1)):
        return Core(place, owed.end(), times(value, SCALES[owed.group(1)]), SCALES[owed.group(1)]), owed.end()
    value, stop = _add_part(s, token, stop, value)
    core = scale_up(s, Core(begin, stop, value))
    if core.end == stop and s.text[stop : stop + 1] == "M" and _is_capital_m(s.text, begin, stop):
        core = Core(begin, stop + 1, times(value, 1e6), 1e6)
    return core, core.end


def _add_part(s: Stretch, token: str, stop: int, value: float) -> tuple[float, int]:
    """The number with the fraction or the power behind it: 3 1/2, 3½, 5 x 10^3, 3 and a half; and where it ends."""
    part = stop + (s.folded[stop : stop + 1] == " ")
    if "/" not in token and s.folded.find("/", stop, stop + 12) >= 0 and (mixed := s.match(_MIXED, stop)):
        return value + int(mixed.group(1)) / int(mixed.group(2)), mixed.end()
    if s.folded[part : part + 1] in FRACTION_SIGNS:
        return value + FRACTION_SIGNS[s.folded[part]], part + 1
    if power := s.match(_POWER, stop) or ("." in token and value < 10 and s.match(_FLAT_POWER, stop)) or None:
        return _raise(value, power), power.end()
    if half := s.match(AND_A_HALF, stop):
        return value + 0.5, half.end()
    return value, stop


def _counts_people(s: Stretch, stop: int) -> bool:
    """Whether people, or what befell them, stand right behind a number."""
    following = s.match(_WORD_NEXT, stop)
    return following is not None and (names_people(following[1], s.units) or following[1] in s.vocabulary.fates)


def _raise(value: float, power: re.Match[str]) -> float:
    """The number times the power of ten that a match found, however it is raised: 10^6, 10⁶."""
    exponent = "".join(group for group in power.groups() if group)
    return float(f"{value:.15g}e{exponent.translate(_RAISED)}")


def _is_capital_m(text: str, begin: int, stop: int) -> bool:
    """Whether a glued M is a million by its capital: *2.5M from views*; in a text of capitals it tells nothing."""
    around = text[max(0, begin - 20) : stop + 20]
    return not text[stop + 1 : stop + 2].isalnum() and any(letter.islower() for letter in around)


def _join_groups(s: Stretch, place: int, stop: int, value: float) -> tuple[float, int]:
    """The number with what a space parts from its first digits: 1 234, 12 , 000, USD102 .60; and where it ends."""
    short = stop - place <= 3
    if short and (spaced := s.match(_SPACED, stop)) and _groups_digits(s.text, place, stop):
        return float(s.folded[place : spaced.end()].replace(" ", "")), spaced.end()
    if short and value and (broken := s.match(_BROKEN, stop)):
        return float(s.folded[place : broken.end()].replace(" ", "").replace(",", "")), broken.end()
    parted = s.match(_PARTED, stop)
    if parted and is_paid(s, place):  # as tokenised texts write it
        return float(f"{s.folded[place:stop]}{parted.group(1)}"), parted.end()
    return value, stop


def _stands_alone(s: Stretch, place: int, stop: int) -> bool:
    """Whether the characters that touch a run of digits leave it a number: not F-16, @5, 3rd, 1990s, 7.com."""
    before = s.before(place, 6)
    if before[-1:] == "/" and before[-2:-1].isdigit() and _PAIR_UNIT.match(s.folded, stop):
        return True
    sided = before[-1:] == "x" and _SIDE_BEFORE.search(before)
    if before[-1:].isalpha() and not sided and _AMOUNT.match(s.text, place) and _is_coded(s, place):
        return True
    return not (
        _is_tied_before(s, place, stop, before) or _is_marked(s, place, stop, before) or _goes_on(s, place, stop)
    )


def _is_tied_before(s: Stretch, place: int, stop: int, before: str) -> bool:
    """Whether what touches a run of digits from before makes it part of a name: F-16, @5, 9x19mm."""
    touching = before[-1:]
    if touching == " ":
        return before[-2:] == "- " and _PARTED_NAME.search(s.text, max(s.start, place - 6), place) is not None
    if touching == ".":
        return before[-2:-1].isalnum() and not before.endswith("rs.")
    if touching == "-":
        return not _dash_opens(s, place - 1) or _is_named(s, place, stop)
    if touching == "x" and _SIDE_BEFORE.search(before):
        bullet = s.folded.startswith("mm", stop) and s.ends(("5.45x", "5.56x", "7.62x", " 9x"), place)
        return bullet or not _LENGTH_NEXT.match(s.folded, stop)
    if touching == "/" and s.search(_TWICE_BEFORE, place, 24):
        return not _TIED_UNIT.match(s.folded, stop)
    if touching == "," and before[-2:-1].isalpha() and s.folded[stop : stop + 1] in ("", "\n", "\r"):
        return True  # the length of a slug: BC-Storm,450
    return touching != "" and (touching in "#@_=&%\\/^" or (touching.isalnum() and not MONEY_BEFORE.search(before)))


def _is_marked(s: Stretch, place: int, stop: int, before: str) -> bool:
    """Whether the marks around a run of digits make it no number: '99, GMT+5, the 5+1 group, [3], ="12"."""
    token, touching, following = s.folded[place:stop], before[-1:], s.folded[stop : stop + 2]
    return bool(
        (touching == "'" and len(token) == 2 and before[-2:-1] != "'" and not _INCHES_NEXT.match(s.text, stop))
        or (
            touching == "+"
            and (before[-2:-1].isalnum() or before.endswith(("gmt +", "utc +")) or _ZONE_BEFORE.search(before))
        )
        or (following[:1] == "+" and following[1:2].isdigit())  # the 5+1 group
        or ("/" in token and not (_PART_NEXT.match(s.folded, stop)))
        or (touching == "[" and following[:1] == "]")
        or (_CONSOLE.search(before) and len(token) == 1 and not _MILLIONS_NEXT.match(s.folded, stop))
        or before[-2:] in ('="', "='")
    )


def _goes_on(s: Stretch, place: int, stop: int) -> bool:
    """Whether what touches a run of digits from behind makes it part of a word: 7.com, 3rd, 1990s, 7/A."""
    token, following = s.folded[place:stop], s.folded[stop : stop + 3]
    if (following[:1] in ("_", "@", "#", "\\") and following) or (
        following[:1] == "." and s.text[stop + 1 : stop + 2].islower()
    ):
        return True
    if following[:1] in (".", " ") and following and _MOVE.match(s.text, stop, s.end):
        return True
    if following[:1] == "/" and s.text[stop + 1 : stop + 2].isupper() and not s.text[stop + 2 : stop + 3].isalnum():
        return True  # a grade of 7/A
    if following[:2] in ("st", "nd", "rd", "th") and not following[2:].isalpha():
        return s.text[stop : stop + 2] != "st" or (token[-1] == "1" and token != "11")  # but 3st, of weight
    decade = following[:2] == "'s" and (len(token) == 4 or (len(token) == 2 and token[1] == "0"))  # 1980's, the 70's
    plural = (following[:1] == "s" and not s.ends(_BEFORE_SECONDS, place)) or decade
    return plural and not following[1 + following.startswith("'") :][:1].isalpha() and "." not in token


def _is_coded(s: Stretch, place: int) -> bool:
    """Whether the letters that touch a number are a currency's code: N5bn, Won3tn."""
    code = _CODE_BEFORE.search(s.text, max(s.start, place - 5), place)
    return code is not None and code.group().lower() in LETTERED_CODES


def _is_named(s: Stretch, place: int, stop: int) -> bool:
    """Whether the dash before a number ties it to the letters of a name, in a text that has small letters too."""
    named = _NAMED.search(s.text, max(s.start, place - 13), place)
    return (
        named is not None
        and s.text[stop : stop + 1] != "%"
        and not s.text[max(s.start, place - 60) : stop + 60].isupper()
    )


def _dash_opens(s: Stretch, dash: int) -> bool:
    """Whether the dash before a number is punctuation or a sign, not the inside of a name (F-16, COVID-19)."""
    if dash <= s.start or s.folded[dash - 1] in " -(\n\r\"'$£€¥%°" or s.search(_MEASURE_BEFORE, dash, 6):
        return True
    return s.folded.endswith(
        ("minus", " plus", " near", " sub", " to", "magnitude", "-by", "-foot"), max(s.start, dash - 9), dash
    )


def _groups_digits(text: str, place: int, stop: int) -> bool:
    """Whether the space in ``1 234`` groups digits: a no-break one always, a plain one unless a name precedes.

    Behind a name only thousands do, and what a comma parts from it: *in April, 300 250*.
    """
    words = text[max(0, place - 20) : place].split()
    if text[stop] != " " or text.startswith("000", stop + 1):
        return True
    return not words or not words[-1][:1].isupper() or words[-1][-1] in ",;:)" or words[-1].lower() in _ABOUT


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


def _read_dashed(s: Stretch, place: int, stop: int) -> Range | None:
    """``4,000-5,000``, ``33-35 billion``; not a score, a span of years, a telephone number or an address."""
    sides = s.folded[place:stop].split("-")
    low, high = (_value(sides[0]), _value(sides[1])) if len(sides) == 2 else (None, None)
    if low is None or high is None:
        return None
    if _BATTALION_NEXT.match(s.text, stop, s.end) or (high <= 12 and s.match(_OPEN_NEXT, stop)):
        return None
    scaled = scale_up(s, Core(place, stop, high))
    if scaled.scale == 1.0 and not is_paid(s, place):
        bowled = low < high < 100 and s.ends(_BOWLING, place)
        raced = low == 0 and s.folded.startswith(" in ", stop)  # 0-60 in 4 seconds
        recorded = high < 100 and s.search(_RECORD_BEFORE, place, 8)
        small = raced or recorded or (bowled and s.match(_NO_NOUN_NEXT, stop) is not None)
        noun = (s.match(_NOUN_NEXT, stop) and not small) or s.search(_SPAN_BEFORE, place, 16)
        glued = s.folded[stop : stop + 1].isalpha()  # 0-100km/h
        decimal = "." in sides[0] and "." in sides[1]  # no score
        noun = noun or s.search(_RANGE_BEFORE, place, 60)
        if not (noun or decimal) or (_joins_names(sides) and not glued) or is_score(s, place, stop):
            return None
        if is_decoy(s, place, stop):
            return None
    if sides[1].endswith(",000") and low <= high / 1000:  # 3-4,000
        low = low * 1000
    shared = scaled.scale if low < high and low < 1000 else 1.0
    low, high = times(low, shared), times(high, scaled.scale)
    return Range(place, scaled.end, low, high) if low < high else None


def _joins_names(sides: list[str]) -> bool:
    """Whether a dash joins years (2014-15) or the groups of a telephone number (555-1234, 1-800-)."""
    first, second = sides
    year = len(first) == 4 and first.isdigit() and "15" <= first[:2] <= "20"
    if _AIRLINER.fullmatch(first) and len(second) == 3:  # 737-800
        return True
    if year and (len(second) == 2 or (len(second) == 4 and "15" <= second[:2] <= "20")):
        return True
    digits = first.isdigit() and second.isdigit()
    return digits and (len(first) <= 3 < len(second) or (len(first) == 1 and len(second) >= 3))
