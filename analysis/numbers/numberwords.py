"""Numbers in words: one hundred and fourteen, half a million, two-thirds of, a few dozen, nobody was hurt."""

import re
from typing import Final

from ..ground.text import LETTERS, SEVERAL, SMALL_NUMBERS, spaced, worded
from ..marks.candidates import PLURAL_NEXT
from ..marks.ones import is_pronoun
from ..marks.stretches import Stretch
from .scales import AND_A_HALF, NTH_SCALE, SCALES, Core, scale_up

ONES: Final = {word: number for number, word in enumerate(SMALL_NUMBERS)} | {"nought": 0}
TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
DENOMINATORS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
    "thousandth": 1000, "thousandths": 1000, "millionth": 10**6, "millionths": 10**6,
}  # fmt: skip

#: A run of letters.
_STEP: Final = spaced(r"(?:-| (?:and )?)(?=[a-z])")
# Ten thousand, four hundred and six.
_COMMA_STEP: Final = spaced(r", (?=(?:one|two|three|four|five|six|seven|eight|nine) hundred\b)")
# The hundred and first, one hundred and twenty-second.
_AND_NTH: Final = spaced(
    r" and (?:[a-z]+ty-)?(?:first|second|third|(?:<numberwords.and_nth>|[a-z]+teen|[a-z]+tie)th)\b"
)
_POINT_WORDS: Final = spaced(rf" point((?: (?:{'|'.join(SMALL_NUMBERS[:10])})\b){{1,6}})")
# Years as they are spoken: nineteen eighty-four, twenty ten.
_CENTURIES: Final = frozenset("eighteen nineteen twenty".split())
_YEAR_WORDS: Final = spaced(
    r"[a-z]+ (?:(?:ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)\b|(?:twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?\b)(?!-)"
)
# Hours as they are spoken: at six thirty.
_CLOCK_WORDS: Final = spaced(
    r"[a-z]+ (?:fifteen|thirty|forty-five)(?=[,.;)]|\Z| (?:on|in|every|this|that|a\.m|p\.m|am\b|pm\b))"
)
_AND_PART: Final = spaced(
    r"(?:-| )and(?:-| )(?:a |one |a-|one-)?(half|quarter|third)\b"
    r"(?! an? (?:dozen|million|billion|hundred|thousand)\b"  # six of one and half a dozen of the other
    r"| (?:(?:was|were|had|has|have)\b|of (?:them|those|whom|her|his|their|its)\b))"  # a third of them
)
_AND_WORD: Final = spaced(r" and (?=[a-z])")
_LEAD: Final = re.compile(
    r"(?<![a-z])(a few|a couple of|a couple|several|few|an?(?: cool| full| good| whole| further|(?<=an) additional)?"
    r"|another|the|one)\s$"
)
_VAGUE: Final = spaced(
    r"<numberwords.vague>\b(?: (?:and|or|upon|if not) <numberwords.vague>\b)?(?: of (?:hundreds|thousands|millions"
    r"|billions|trillions)\b){0,3}"
)
_SCORES_COUNT: Final = spaced(r" (?:of [a-z]|<numberwords.scores_count>\b|(?P<told>[a-z]+))")
# A score of aides.
_TWENTY_NEXT: Final = spaced(r" of (?:[a-z]+ )?(?!points|goals|runs|strokes)[a-z]{3,}s\b")
# $1.99 a dozen, 40p a hundred: what a price is for.
_PRICE_BEFORE: Final = re.compile(r"(?:[$£€¥][0-9][0-9.,]*|[0-9]p|\b(?:cents|pence|dollars|pounds|euros|rupees|yen)) $")
# A million thanks; six of one and half a dozen of the other.
_THANKS_NEXT: Final = spaced(r" (?:thanks|apologies|miles away|of the other)\b")
_ONE_OR: Final = spaced(r"(?:-| )(?:or|to)(?:-| )(?:two|three)\b")

# Parts of a whole.
_FRACTION_WORD: Final = spaced(r"(?:-| )(<numberwords.fraction_word>)\b")
_BY_BEFORE: Final = re.compile(r"\bby (?:almost |nearly |about |around |over |more than |some )?$")
_OF_NEXT: Final = spaced(r" of\b")
_OF_SCALE: Final = spaced(r" of a (million|billion|trillion)\b")
_QUARTER_SCALE: Final = spaced(r"(?:-| )(million|billion|trillion)\b")
_HALF_SCALE: Final = spaced(r"(?: an? |-an?-|-| )(hundred|thousand|million|billion|trillion|dozen)\b")
_HALF_A: Final = spaced(r" an?(?= [a-z])")
#: A part of a whole behind another: a quarter to a third of, between a third and a half.
TO_PART: Final = spaced(rf" (?:to|and) (?=an? ({'|'.join(DENOMINATORS)})\b(?! (?:past|to|of an? [mbt])))")
# Half were women, a third are ill.
_ARE_NEXT: Final = spaced(r" (?:were|are|have|say)\b")
# A third as many, a third the size.
_AS_NEXT: Final = spaced(
    r" (?:as (?:many|much|likely|big|large|long|high|fast|often)|the <numberwords.as_nouns>)\b| off\b(?! the (?:coast"
    r"|pitch|field|road|shore))| (?:<numberwords.as_adjectives>er|more|less|better|worse)(?: (?:than|in|on|at|if|when"
    r"|and)\b|[.,;)]|\Z)| (?:more|fewer|less) [a-z]"
)
_HALF_OF: Final = spaced(r" (?:of|the|its|their|his|her|all|those|these|our|that)\b")
_ONE_AND: Final = spaced(r"(?<![a-z])(?:an?|one) [a-z]+ and a $")
_HALF_NAME: Final = spaced(r"-| (?:time|way|past|back|brother|sister|century|year|hour)")
# What is told by the half or quarter: a half-point cut, a quarter mile; not half-brother, not half time.
_TIED_UNIT: Final = worded(r"-<numberwords.part_units>\b")
_SPACED_UNIT: Final = spaced(r" <numberwords.part_units>\b")
_NOT_A_HALF: Final = frozenset(
    "first second other latter early better last next top bottom in each either final lower upper".split()
)
_BEFORE_PART: Final = frozenset(
    "nearly almost about roughly than over by least under around approximately only just some to"
    " rose fell dropped lost gained shed down up grew shrank jumped declined slipped plunged soared climbed".split()
)
#: What may follow a part that has no noun of its own.
PART_CLOSES: Final = spaced(r"[^\w\s-]|$| \(| <numberwords.part_closes>\b")
#: *In*, *out of*, *in every* between a part and its whole.
OUT_OF: Final = spaced(r" (?:in(?: every)?|out of(?: every)?|of every) (?=[a-z0-9])|-in-(?=[a-z0-9])")

# The word before a number, nothing but a space between.
WORD_BEFORE: Final = spaced(r"([a-z]{2,20}) $")
# Behind *scores* of an act's object: wounded scores.
_OBJECT_ENDS: Final = spaced(r"[.,;]| (?:in|on|at|and|when|as|during|after)\b")
# A stated zero: nobody was hurt, no casualties.
_NOBODY: Final = spaced(
    rf"(?P<who>no one|no-one|nobody|none)(?: of (?:the|them|those)(?: (?:[0-9][0-9,]*|{SEVERAL}))?"
    r"(?: [a-z]+)?(?: (?:aboard|inside|involved))?| (?:on|in|at|aboard|inside|near) (?:the )?[a-z]+)?(?:(?: [a-z]+)? "
    r"(?:was|were|(?:has|have|had) been)(?: <numberwords.told>){0,2})? (?P<told>[a-z]+)"
)
_NO_ONE: Final = spaced(r"(?:no one|no-one|nobody)\b")
_NO: Final = spaced(r"(?P<no>no) (?:<numberwords.of_none> ){0,2}(?P<noun>[a-z]+)")
_WORDS_BEHIND: Final = spaced(r"(?: [a-z-]+){1,8}")
_BEING: Final = frozenset("was were is are has have had been reported believed confirmed known".split())
_UNREAL: Final = re.compile(
    r"\b(?:(?:if|whether|unless|until|avoid)(?: [a-z]+)?|(?:hop|ensur|mak\w* sure|so|pray|wish)\w*(?: that)?) $"
)


def read_number_word(s: Stretch, place: int) -> tuple[Core | None, int]:
    """The bare number whose first word stands at a place, ``None`` where that word counts nothing; where to look on."""
    match = s.match(LETTERS, place)
    if match is None:
        return None, place + 1
    word, stop = match.group(), match.end()
    if word in ONES and (clock := s.match(_CLOCK_WORDS, place)):
        return None, clock.end()
    if word in _CENTURIES and (year := s.match(_YEAR_WORDS, place)):
        return None, year.end()
    core: Core | None = None
    if word in ONES or word in TENS:
        core = _read_words(s, place)
    elif word.endswith("fold") and word[:-4] in ONES | TENS:  # threefold
        core = Core(place, stop - 4, float((ONES | TENS)[word[:-4]]))
    elif word in SCALES:
        core = _read_scale(s, place, stop)
    elif word == "half":
        core = _read_half(s, place, stop)
    elif word in DENOMINATORS:
        core = _read_part(s, place, stop)
    elif word in ("no", "none", "nobody"):
        core = _read_zero(s, place)
    elif word != "scores" or _scores_count(s, place, stop):
        counted = s.folded[place - 2 : place - 1].isdigit()  # with 7 hundreds, of a batsman
        vague = None if counted else s.match(_VAGUE, place)
        core = Core(place, vague.end(), None) if vague else None
    return core, max(stop, core.end if core else stop)


def _read_words(s: Stretch, place: int) -> Core | None:
    """A number in words; ``None`` where it is the pronoun *one*."""
    core = add_words(s, place)
    if s.match(NTH_SCALE, core.end) or (core.scale > 1 and s.match(_AND_NTH, core.end)):
        return None
    point = s.match(_POINT_WORDS, core.end)
    if point and not s.ends("at ", place):  # two point five million
        digits = "".join(str(ONES[word]) for word in point.group(1).split())
        decimal = Core(place, point.end(), float(f"{core.value or 0:.0f}.{digits}"))
        return scale_up(s, decimal)
    if s.folded.startswith("nought", place):  # all for nought
        return None
    if part := s.match(_AND_PART, core.end):  # two and a half million; a million and a half
        value = (core.value or 0.0) + core.scale / DENOMINATORS[part.group(1)]
        halved = scale_up(s, Core(place, part.end(), value))
        return halved if halved.scale > 1 else Core(place, part.end(), value, core.scale)
    if core.scale > 1 or not core.value or core.value > 100:
        return core
    if fraction := _read_fraction(s, core):
        return fraction
    if core.value == 1 and not s.match(_ONE_OR, core.end) and not s.match(OUT_OF, core.end):
        return None if is_pronoun(s, place, core.end) else core
    return core


def add_words(s: Stretch, place: int) -> Core:
    """The sum of number words from ``place`` on; reading stops where the grammar of numbers does."""
    total, last_scale, previous = 0.0, float("inf"), ""
    group: float | None = None
    at = stop = place
    while match := s.match(LETTERS, at):
        word = match.group()
        value = ONES.get(word, TENS.get(word))
        scale = SCALES.get(word, 0.0)
        if value is not None and group is None:
            group = float(value)
        elif value and group is not None and (previous in ("hundred", "score") or (previous in TENS and value < 10)):
            group += value
        elif word in ("hundred", "dozen", "score") and group is not None and group < 100 and previous != word:
            group *= scale
        elif 1000 <= scale < last_scale and group is not None:
            total, group, last_scale = total + group * scale, None, scale
        else:
            break
        previous, stop = word, match.end()
        step = s.match(_STEP, stop) or (s.match(_COMMA_STEP, stop) if scale >= 1000 else None)
        if step is None or ("and" in step.group() and previous in ONES | TENS):
            break
        at = step.end()
    scale = last_scale if group is None else SCALES.get(previous, 1.0)
    return Core(place, stop, total + (group or 0.0), scale)


def _read_fraction(s: Stretch, core: Core) -> Core | None:
    """Two-thirds, three quarters of, one-fifth; not three quarters of growth's *quarter* without *of*."""
    match = s.match(_FRACTION_WORD, core.end)
    if match is None or core.value is None:
        return None
    word, hyphen = match.group(1), s.folded[core.end] == "-"
    if word in ("hundredth", "thousandth", "millionth") and core.value > 1:  # the seven-hundredth
        return None
    if core.value >= DENOMINATORS[word] or (core.value > 1 and not word.endswith("s") and not hyphen):
        return None
    parts = s.match(_OF_NEXT, match.end()) or s.search(_BY_BEFORE, core.start, 24)
    if "quarter" in word and not (hyphen or parts):  # three quarters of growth; but cut by almost three quarters
        return None
    part = core.value / DENOMINATORS[word]
    if scaled := s.match(_OF_SCALE, match.end()):  # three-quarters of a million
        scale = SCALES[scaled.group(1)]
        return Core(core.start, scaled.end(), part * scale, scale)
    return Core(core.start, match.end(), part)


def _read_scale(s: Stretch, place: int, stop: int) -> Core | None:
    """A scale word without digits: a hundred, several thousand, a million and a half, a few dozen."""
    lead = s.search(_LEAD, place, 15)
    word = s.folded[place:stop]
    if lead is None or (lead.group(1) == "the" and word != "dozen"):
        return None
    if word == "score" and not (lead.group(1) == "a" and s.match(_TWENTY_NEXT, stop)):
        return None
    begin = place if lead.group(1) == "the" else lead.start()
    core = scale_up(s, Core(begin, stop, SCALES[word]))
    if lead.group(1) in ("a", "the") and s.search(_PRICE_BEFORE, begin, 16) and not s.match(PLURAL_NEXT, core.end):
        return None
    if s.match(_THANKS_NEXT, core.end) or s.ends("thanks ", begin) or s.match(_AND_NTH, core.end):
        return None
    if lead.group(1).startswith(("a few", "a couple", "several", "few")):
        return Core(begin, core.end, None)
    value, scale, stop = core.value or 0.0, (core.value or 0.0), core.end
    if half := s.match(AND_A_HALF, stop):
        value, stop = value * 1.5, half.end()
    elif word in ("hundred", "thousand", "million") and (rest := s.match(_AND_WORD, stop)):
        tail = add_words(s, rest.end())
        if tail.end > rest.end() and tail.value and tail.value < 100:
            value, stop = value + tail.value, tail.end
    return Core(begin, stop, value, scale)


def _read_half(s: Stretch, place: int, stop: int) -> Core | None:
    """*half*: half a million, half a dozen, half of, half the; not half-time, the second half."""
    before = s.before(place, 24).split()
    last = before[-1] if before else ""
    if last == "a" and s.search(_ONE_AND, place, 30):  # a year and a half
        return Core(place, stop, 0.5)
    if scaled := s.match(_HALF_SCALE, stop):  # in half a dozen towns
        scale = SCALES[scaled.group(1)]
        return None if s.match(_THANKS_NEXT, scaled.end()) else Core(place, scaled.end(), scale / 2, scale)
    if last in _NOT_A_HALF and not (last == "in" and s.match(_HALF_A, stop)):  # in half a cup of milk
        return None
    if s.match(_TIED_UNIT, stop) or (last == "a" and s.match(_SPACED_UNIT, stop)):
        return Core(place, stop, 0.5)
    if article := s.match(_HALF_A, stop):
        return Core(place, article.end(), 0.5)
    bounded = last in _BEFORE_PART and not s.match(_HALF_NAME, stop)
    parts = s.match(_HALF_OF, stop) or s.match(_AS_NEXT, stop) or s.match(_ARE_NEXT, stop)
    return Core(place, stop, 0.5) if bounded or parts else None


def _read_part(s: Stretch, place: int, stop: int) -> Core | None:
    """*a third of*, *a quarter of a million*; not the third man, not the third quarter."""
    if s.folded.startswith("quarter-", place) and s.match(_TIED_UNIT, stop):  # a quarter-point cut
        return Core(place, stop, 0.25)
    begin = place - (3 if s.folded.startswith("n ", place - 2) else 2)
    if begin < s.start or s.folded[begin:place] not in ("a ", "a-", "an ") or s.folded[begin - 1 : begin].isalpha():
        return None
    part = 1 / DENOMINATORS[s.folded[place:stop]]
    if s.folded.startswith("quarter", place) and s.search(_ONE_AND, place, 30):  # an hour and a quarter
        return Core(place, stop, part)
    if s.folded.startswith("quarter", place) and (scaled := s.match(_QUARTER_SCALE, stop)):
        scale = SCALES[scaled.group(1)]
        return Core(begin, scaled.end(), part * scale, scale)
    if scaled := s.match(_OF_SCALE, stop):
        scale = SCALES[scaled.group(1)]
        return Core(begin, scaled.end(), part * scale, scale)
    before = s.before(begin, 16).split()
    bounded = bool(before) and before[-1] in _BEFORE_PART and s.match(PART_CLOSES, stop)
    measured = s.folded.startswith("quarter", place) and s.match(_SPACED_UNIT, stop)
    parts = s.match(_OF_NEXT, stop) or s.match(_AS_NEXT, stop) or s.match(TO_PART, stop) or s.match(_ARE_NEXT, stop)
    return Core(begin, stop, part) if bounded or measured or parts else None


def _scores_count(s: Stretch, place: int, stop: int) -> bool:
    """Whether *scores* are twenties: scores of people, scores wounded, wounding scores; not she scores twice."""
    if s.match(_OBJECT_ENDS, stop) and _is_object(s, place):
        return True
    match = s.match(_SCORES_COUNT, stop)
    return match is not None and (match.group("told") is None or match.group("told") in s.vocabulary.fates)


def _read_zero(s: Stretch, place: int) -> Core | None:
    """Nobody was hurt, killed no one, no casualties: a stated zero. *No one* alone, or in a condition, says nothing."""
    if s.search(_UNREAL, place, 24):
        return None
    if (object_ := s.match(_NO_ONE, place)) and _is_object(s, place):
        return Core(place, object_.end(), 0.0)
    nobody = s.match(_NOBODY, place)
    if nobody and (nobody.group("told") in s.vocabulary.fates or nobody.group("told") == "survived"):
        return Core(place, nobody.end("who"), 0.0)
    no = s.match(_NO, place)
    if no is None:
        return None
    stated = no.group("noun") in s.vocabulary.nouns or _spares(s, no.end("no"))
    return Core(place, no.end("no"), 0.0) if stated else None


def _is_object(s: Stretch, place: int) -> bool:
    """Whether an act stands right before: ``killed`` no one, ``wounded`` scores."""
    before = s.search(WORD_BEFORE, place, 24)
    return before is not None and before.group(1) in s.vocabulary.acts


def _spares(s: Stretch, stop: int) -> bool:
    """Whether *no* counts people whom nothing befell: no fishermen were hurt, no passengers died."""
    behind = s.match(_WORDS_BEHIND, stop)
    words = behind.group().split() if behind else []
    for i, word in enumerate(words[:3]):
        if word in s.units.person:
            told = [w for w in words[i + 1 :] if w not in _BEING and not w.endswith("ly")]
            return bool(told) and told[0] in s.vocabulary.fates
    return False
