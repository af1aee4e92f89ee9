"""What looks like a number and counts nothing: of digits and of words, all tests together.

What is no label, hour, score or title is tested here: ages beside names, addresses, models, sayings. Each test looks at
the neighbours of a number ``[begin:stop]`` inside a sentence ``[start:end]`` of the folded text.
"""

import itertools
import re
from typing import Final

from ..ground.text import SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from .candidates import (
    CLOSING,
    GROUPS,
    PEOPLE_NEXT,
    PERCENT_NEXT,
    PLURAL_NEXT,
    UNIT_NEXT,
    WORD_NEXT,
    Candidate,
    is_headline,
    is_somebody,
    is_told,
    next_is_plural,
    opens_line,
)
from .clocks import CLOCK_NEXT, MONTH_WORDS, is_dated, is_hour, is_past
from .labels import (
    is_cited,
    is_labelled,
    is_labelled_word,
    is_last,
    is_listed,
    is_named,
    is_numbering,
    is_titled,
    is_told_list,
)
from .scores import (
    is_batted,
    is_carded,
    is_down,
    is_even,
    is_nil,
    is_par,
    is_raced,
    is_stage,
    is_tried,
    is_wickets,
    is_yard,
)
from .stretches import Stretch

_CODING: Final = frozenset("not now still to text texted texting".split())
# He wears 23; the clock read 4.15.
_WORN: Final = frozenset("wear wears wore wearing".split())
_CLOCK_READ: Final = frozenset("read reads said says showed shows".split())
_CLOSED_NEXT: Final = spaced(r"[.,;)]|\Z")
# Press 1 for English or 2 for Danish.
_PRESSED_NEXT: Final = spaced(r"[.,;]|\Z| (?:for|to|if|now|at|or|and)\b")
_PRESSED_BEFORE: Final = re.compile(r"\bpress [0-9] (?:for|to|if)\b[^.;]{2,28}(?:,|,? (?:or|and)) $")
_CODED_BEFORE: Final = re.compile(
    r"\b(?:code|pin|postcode|password|passcode) (?:is|was) (?:not|now|still) $|\btext(?:ing|ed)? (?:[a-z]+ to )?$"
)
# 16- and 17-year-olds; 16 and 17 year olds.
_PLACES: Final = re.compile(r"[1-9](?:,[1-9])+")
_HANGING_AGE_NEXT: Final = spaced(
    # As old wires broke it: a 12- year-old girl, 4-years- old
    r"- (?:year|month|week)s?-[ ]?old|-(?:year|month|week)s?- old|"
    r" (?:and|or|to) [0-9]{1,3}[ -]year[ -]olds\b|-,? (?:(?:and|or|to|through) )?(?:[0-9]{1,3}"
    r"|[a-z]{3,9}(?:-[a-z]{3,5})?)-(?:year|month|week)s?-old"
)
_CALIBRES: Final = frozenset(".22 .25 .32 .38 .40 .44 .45 .50 .223 .308 .357 .380".split())
_BORES: Final = frozenset("5.45 5.56 7.62".split())
_BORE_ALONE: Final = spaced(r"mm(?:[,.;)]|\Z| (?:and|or|in|at|from|on|to|was)\b)")  # with a 9mm
_BORE_NAMED: Final = re.compile(r" ?mm [A-Z][a-z]+ ?[0-9]")  # a 9 mm Orla 17
_BORE_WHOLE: Final = re.compile(r"x(?:39|45|51|54|19|18|17)r? ?mm\b")  # of 9x19mm
# A 9mm pistol, 7.62 mm rounds.
_BORE_NEXT: Final = worded(r"(?:x[0-9]{2})? ?(?:mm )?(?:[a-z-]+ )?<decoys.bore_next>s?\b")
# Books of the Bible that a number tells apart: 1 Corinthians 13.
_BOOK_NEXT: Final = re.compile(
    r" (?:Samuel|Kings|Chronicles|Maccabees|Corinthians|Thessalonians|Timothy|Peter|John)"
    r"(?: [0-9]|[,.;)]|$| and [1-3] [A-Z])"
)
# What is named by its number: 18 U.S.C. 924(c), 98.5 FM, the 1040 form, a 529 plan, the 11-plus exam; the score 88
# all; and what style sheets leave in a text, height: 120px;.
_NAMED_NEXT: Final = spaced(
    r" (?:u\.?s\.?c|c\.?f\.?r)\b\.? (?:[0-9§]|part|title|sec)| (?:fm|form|visa|min(?:ute)?s? read)\b|/f\b"
    # A day in the name of a street, a town or a front: 25 de Mayo, 2 de Julho.
    r"| de (?:ene|feb|fev|abr|ma[yi]|jun|jul|ago|sep|set|oct|out|nov|dic|dez|jan)[a-z]*(?:o|bre)\b"
    r"|\((?:[a-z]|[0-9]{1,2}|[ivx]{2,4})\)|-plus (?:exams?|tests?)\b|(?:px|em|rem|pt)[ ]?[;}!]"
    r"| of (?:clubs|diamonds|hearts|spades)\b|-pound gorilla\b"
    r"|(?:-| )octane\b|-calib(?:re|er)\b|(?<=[0-9]{3}) plan\b|(?<=[0-9]00)-level\b"
    r"|(?<=529)(?: [a-z]+){0,2} plans\b|(?<=7[0-8]7)(?: max|x)\b"
    r"|(?: x [0-9]{2,4})? ?(?:m|met(?:re|er)s?) (?:[a-z]+ )?relay\b|x(?:50|[1248]00|1500)m\b"
    r"| all(?:[,.;)]|\Z| (?:at|after|when|with)\b)"
)
_TICKER_BEFORE: Final = re.compile(r"[A-Z]{2,8}: ?$")  # (TSE: 7203)
_RANKED_NEXT: Final = spaced(r" (?:in|among|on|nationally|overall)\b")
_GRADED: Final = frozenset("rated seeded ranked graded classed".split())
#: Words of number that count nothing in a saying: two peas in a pod, six of one.
SAYING: Final = spaced(
    r"<decoys.sayings>(?!\w)|two together\b|zero(?:-| )<decoys.idiom>\b|zero hours contract|one stone\b"
    r"|(?:two|three|four|five) of a kind\b|[a-z]{3,5} of (?:clubs|diamonds|hearts|spades)\b"
    r"|(?<=sub-)four mile\b|(?<=sweet[ ])sixteen\b|(?<=(?:his|her)[ ])two cents\b|(?<=my[ ])two cents\b|"
    r"(?<=worth[ ])a thousand words\b"
)
# Broke in two.
_PARTED_BEFORE: Final = worded(r"\b<decoys.parted_before>(?: [a-z0-9-]+){0,3} in $")
_PARTED_NEXT: Final = spaced(r"[.,;:)]|\Z| (?:and|over|by|on|when|as|after|before|along|down|at|during)\b")
# One, it is cheap; and two, it works.
# A flat back four, a front five.
_LINING: Final = frozenset("a the flat their his its our".split())
_FIELDED: Final = frozenset(SMALL_NUMBERS[2:10])
_COUNTED_OFF: Final = dict(itertools.pairwise("ten nine eight seven six five four three two one".split()))
_FIGURES: Final = ("-figure", " figures")
_FIGURE_WORDS: Final = frozenset(SMALL_NUMBERS[4:11])
# Behind these words a number is an hour or says nothing: at half six, a stitch in time saves nine.
_SAYINGS: Final = frozenset(
    ("at half", "till half", "until half", "half past", "clock struck", "stroke of", "time saves", "nine to")
)
_OFTEN_BEFORE: Final = re.compile(r"\bnine times out of $")
_HOURS: Final = frozenset(SMALL_NUMBERS[1:13])
_LINE_NEXT: Final = spaced(r" (?:bus|tram|train|ferry|route|line|seed|freeway|expressway|motorway)\b")  # the 38 bus
_UNDER_NAME: Final = re.compile(r"(?<![^\W_])[A-Z][\w'.]+ Under $")

# Scott (14 and 16) fell, his sons (9 and 12).
_HOLES: Final = re.compile(r"\([0-9]{1,2} and $")
_HOLES_NEXT: Final = re.compile(r" and [0-9]{1,2}\)")
# The woman, 34, said
_PERSON_BEFORE: Final = re.compile(r"\b(?:the|an?|his|her|their|my|whose)(?: [a-z0-9-]+){1,3}, $")
# Where a name and a number go on an earlier clause: *Brod got 9 cents; Kula, 31.* But: *the dead: Ana, 31; Bo, 40.*
_ELLIPTIC: Final = re.compile(r"(?<![A-Za-z], [0-9]{2});(?: and)? (?:the )?[A-Z][\w.-]+, $")
_EMERGENCY: Final = frozenset("911 999 112 101 111".split())
_DIALLED_TOO: Final = re.compile(r"\b(?:call|dial) [19][0-9]{2} in [^.;]{2,40}$")  # dial 999 here, 112 in Brod
_DIALLED_BEFORE: Final = re.compile(r"\b(?:911|999|112|101|111),? (?:and )?then $")
_EMERGENCY_BEFORE: Final = load_words("decoys.dialling")
_EMERGENCY_NEXT: Final = spaced(r"(?: |-)(?:emergency )?(?:calls?|callers?|dispatch\w*|<decoys.emergency_next>)\b")

# 12 Elm Street; not 12 PEASANTS ON THE ROAD, 12 SUPREME COURT JUDGES, of upper-case wires.
_STREET: Final = worded(
    r"(?: [ensw]\.?)?(?: (?!<decoys.no_street>\b)[0-9a-z'.]+){1,4}? <decoys.streets>\b(?! (?:[a-z]+(?:ers|ors|ees)"
    r"|<decoys.street_people>)\b)| (?:rue|ave|avenue|calle|via|rua|avenida)\b"
)
# 17 Elm Park, by the capitals: what is a common noun too.
_PLACE_NEXT: Final = re.compile(
    r" [A-Z][\w'.]+(?: [A-Z][\w'.]+)? (?:Park|Center|Centre|Gardens|Terrace|Close|Crescent|Hill|Place|Row|"
    r"Grove|Mews|Circle|Plaza|Walk|Gate)(?=[,.;)]|$)"
)
_SIDES_NEXT: Final = spaced(r"(?: x [0-9]+(?:\.[0-9]+)?)*(?:[,.;:)]|\Z| (?!x\b)([a-z]+)\b)")
_COMMENTS_NEXT: Final = spaced(r" (?:comments?|replies)\b")  # what a page offers
_OF_AGE: Final = frozenset("man woman boy girl youth person teenager".split())  # a man of 70
_AGED_BEFORE: Final = worded(r"\b<decoys.aged_before>(?: [\w.]+,?){0,6} at $")
_AGED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:and|after|from|but|with|while|when|without|leaving)\b")
# Both numbers of a scale of one to ten.
_ON_A_SCALE: Final = frozenset("of from to and between".split())
_OF_A_SCALE: Final = re.compile(
    r"\bscale (?:of |from |of between |between )(?:(?:[01]|zero|one)(?: to | and | through )|(?P<first>))$"
)
_TO_TOP_NEXT: Final = spaced(r"(?:-| (?:to|and|through) )(?:[3-9]|10|100|five|six|seven|nine|ten|a hundred)\b")
_TO_TOP: Final = re.compile(r"[01]-(?:[3-9]|10|100)")
# A number alone behind *a*: it returns a 404, she took a 7 and a 9.
_ALONE_NEXT: Final = spaced(r"[.,;:)!?\"]|\Z| (?:and|or) an? [0-9]| (?:from|for|with|after|when|while|error)\b")
_THE: Final = frozenset("the this that its his her their our my".split())
_MODEL_NEXT: Final = spaced(r" ([a-z]{3,}) (?:(?:is|was|has|does)\b|[a-z]{3,}s [0-9$£€])")
_BODY_NEXT: Final = re.compile(r" (?:Club|Committee|Movement|Campaign|Foundation)\b")  # the 300 Club
_FIRM_NEXT: Final = re.compile(r" (?:Holdings|Ventures|Capital|Entertainment|Media|Records|Studios|Inc|Ltd|LLC|Corp)\b")
_BLOCK_NEXT: Final = spaced(r" block of\b")
_STATE_BEFORE: Final = re.compile(r"(?<![A-Z])(?:[A-Z]{2}|[A-Z]\.[A-Z]\.|, [A-Z][a-z]{1,4}\.),? $")  # NY, N.Y., Calif.
_HOUSE_BEFORE: Final = re.compile(r"(?<![\w.,])[0-9]{1,4} [A-Z][\w'-]+(?: [\w'-]+){0,3}, $")  # 14 Rue Verte,
_CITY_NEXT: Final = re.compile(r" [A-Z][a-z]+(?:[,.:;)]|$)")  # 12, 10115 Orlin
# On N.C. 12, a road; not 12 men of the state.
_ROAD_BEFORE: Final = re.compile(
    r"\b(?:on|onto|off|along|near|via|from|to|of|and|take|takes|took|between) [A-Z]\.[A-Z]\. $"
)
_CROSSING_NEXT: Final = re.compile(r" [NSEW]\.? (?:[0-9]{1,3}(?:st|nd|rd|th)|Main)\b")  # 212 W. 3rd
_ZIP_NEXT: Final = spaced(r" zip\b")


def is_decoy(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a number in digits, without scale or currency, names, dates or numbers something."""
    n = Candidate(s, begin, stop)
    last, behind, short, length_one = n.last, n.behind, len(n.digits) < 3, len(n.digits) == 1
    if is_named(n):
        return True
    if is_labelled(n) and (s.text[begin - 1 - len(last) : begin].istitle() or not is_told(s, stop)):
        return True
    if is_titled(n) and not (n.precedes(PEOPLE_NEXT) or is_headline(s, begin)):
        return True
    return (
        (last in ("read", "view", "show") and n.precedes(_COMMENTS_NEXT))
        or (short and (_is_of_age(n) or _is_aged(n)))
        or _is_on_scale(n)
        or is_wickets(n)
        or is_last(n)
        or is_nil(n)
        or (last in _GRADED and short and (behind in (",", ".", ")") or n.precedes(_RANKED_NEXT)))  # a film rated 15
        or is_listed(n)
        or is_dated(n)
        or _is_aside(n)
        or (length_one and n.precedes(_PRESSED_NEXT) and (last == "press" or n.follows(_PRESSED_BEFORE, 40)))
        or (last in _CODING and n.follows(_CODED_BEFORE, 30))
        or (last.endswith(":") and behind == ")" and n.follows_cased(_TICKER_BEFORE, 10))
        or s.folded.startswith("'s", stop)  # the 6's screen
        or ((last in _WORN or (n.earlier == "clock" and last in _CLOCK_READ)) and n.precedes(_CLOSED_NEXT))
        or (n.digits in ("2.1", "2.2") and last == "a" and s.folded.startswith(" in ", stop))  # a 2.1 in law
        or (short and (is_down(n) or is_yard(n) or is_tried(n) or is_par(n) or is_carded(n)))
        or is_even(n)
        or is_raced(n)
        or is_stage(n)
        or (last in ("a", "an") and n.digits.isdigit() and n.precedes(_ALONE_NEXT))
        or ((last in _THE or last.endswith("'s")) and n.digits.isdigit() and _is_model(n))
        or (
            last == "under"
            and s.text.startswith("Under ", begin - 6)
            and n.follows_cased(_UNDER_NAME, 30)
            and not is_headline(s, begin)
        )
        or (n.text[stop + 1 : stop + 2].isupper() and n.precedes_cased(_FIRM_NEXT))
        or (last == "the" and (n.precedes(_LINE_NEXT) or n.precedes_cased(_BODY_NEXT)))
        or _is_size(n)
        or _is_address(n)
        or n.precedes(_NAMED_NEXT)
        or is_cited(n)
        or (behind == "-" and "," in n.digits and _is_compound(n))
        or (behind in ("-", " ") and short and n.precedes(_HANGING_AGE_NEXT))
        or (s.text[stop + 1 : stop + 2].isupper() and n.precedes_cased(_BOOK_NEXT))
        or _is_calibre(n)
        or _is_emergency(n)
    )


def _is_of_age(n: Candidate) -> bool:
    """Whether a number behind *a boy of* is an age: *a girl of nine*; not *a man of 200 pounds*, *of 70 names*."""
    if n.last != "of" or n.earlier not in _OF_AGE:
        return False
    following = n.s.match(UNIT_NEXT, n.stop)
    measured = following is not None and following[1] in n.s.units.forms
    return not (measured or n.behind in ("-", "%", "°") or n.precedes(PLURAL_NEXT))


def _is_aged(n: Candidate) -> bool:
    """Whether a number is an age at which somebody died or retired: *died on Monday at 62*; not *died at 62 sites*."""
    return (
        n.last == "at"
        and n.digits.isdigit()
        and len(n.digits) == 2
        and n.precedes(_AGED_NEXT)
        and n.follows(_AGED_BEFORE, 60)
    )


def _is_on_scale(n: Candidate) -> bool:
    """Both ends of *a scale of one to ten*; not *a scale of 5 million*."""
    scale = n.s.search(_OF_A_SCALE, n.begin, 40) if n.last in _ON_A_SCALE else None
    if scale is None or scale["first"] is None:
        return scale is not None
    return n.precedes(_TO_TOP_NEXT) or _TO_TOP.fullmatch(n.digits) is not None


def _is_compound(n: Candidate) -> bool:
    """Whether places of atoms open the name of a compound: *2,4-xylenol*; not *a 1,5-metre board*."""
    following = n.s.match(WORD_NEXT, n.stop)
    if not _PLACES.fullmatch(n.digits) or following is None:
        return False
    return following[2] not in n.s.units.forms and following[2] not in n.s.units.tied and following[2] != "fold"


def _is_model(n: Candidate) -> bool:
    """Whether one thing behind *the* is named by a number: *the 555 timer costs 20 cents*; not *the 555 miners*."""
    thing = n.s.match(_MODEL_NEXT, n.stop)
    if thing is None or len(n.digits) < 2:
        return False
    word, units = thing[1], n.s.units
    return not (
        word in units.forms
        or word in units.person
        or word in GROUPS
        or word in CLOSING
        or word in n.s.vocabulary.fates
        or word.endswith(("s", "ed", "ing"))
    )


def _is_calibre(n: Candidate) -> bool:
    """A .22 rifle, 7.62 mm rounds, with a 9mm; not .22 inches."""
    metric = n.folded.startswith(("mm ", " mm "), n.stop)
    if (
        ((metric or n.behind == "x" or n.digits in _BORES) and n.precedes(_BORE_NEXT))
        or (metric and n.precedes_cased(_BORE_NAMED))
        or (n.behind == "x" and n.precedes(_BORE_WHOLE))
        or (n.last in ("a", "the", "his", "her") and n.precedes(_BORE_ALONE))
    ):
        return True
    if n.digits not in _CALIBRES:
        return False
    following = n.s.match(WORD_NEXT, n.stop)
    return following is not None and following.group(2) not in n.s.units.forms and following.group(2) != "per"


def _is_size(n: Candidate) -> bool:
    """Whether one of several sides has no unit: a 9 x 13 pan; not 9 x 13 feet, 2 x 200g."""
    if not (n.folded.startswith(" x ", n.stop) or (n.last == "x" and n.earlier.isdigit())):
        return False
    sides = n.s.match(_SIDES_NEXT, n.stop)
    if sides is None:
        return False
    return sides[1] is None or (len(sides[1]) > 2 and sides[1] not in n.s.units.forms)


def _is_emergency(n: Candidate) -> bool:
    """She called 911; a 999 call."""
    if n.digits not in _EMERGENCY:
        return False
    dialled = n.last in _EMERGENCY_BEFORE or (n.last == "or" and n.earlier in _EMERGENCY)
    dialled = (
        dialled
        or (n.last == "then" and n.follows(_DIALLED_BEFORE, 20))
        or (n.earlier, n.last) in (("us", "on"), ("calls", "to"))
        or n.follows_far(_DIALLED_TOO, 60)
    )
    return (dialled and not n.precedes(PLURAL_NEXT)) or n.precedes(_EMERGENCY_NEXT)


def is_decoy_word(s: Stretch, begin: int, stop: int) -> bool:
    """Whether a number in words is a label or an hour, or counts nothing in a saying: day two, at six, two by two.

    So does a known pair: between the two towns.
    """
    n = Candidate(s, begin, stop)
    earlier, last, word = n.earlier, n.last, n.digits
    before = _COUNTED_OFF.get(word) if n.behind == "," else None
    if (
        (earlier == "between" and last in ("the", "these", "those") and word == "two")
        or s.folded.startswith("'s", stop)  # two's company
        or (
            word == "zero" and last in ("a", "by", "size") and not n.precedes(PERCENT_NEXT)
        )  # a zero weight, divided by zero
        or _is_of_age(n)
        or _is_on_scale(n)
        or (last in ("back", "front") and earlier in _LINING and word in _FIELDED and not n.precedes(PLURAL_NEXT))
        or (last == "whole" and s.folded.startswith("nine yards", begin))
        or (s.folded.startswith(_FIGURES, stop) and word in _FIGURE_WORDS)  # a six-figure salary
        or s.match(SAYING, begin) is not None
        or (last == "in" and word in ("two", "half") and n.precedes(_PARTED_NEXT) and n.follows(_PARTED_BEFORE, 40))
        or (before and f"{before}," in s.folded[s.start : begin])
        or f"{earlier} {last}" in _SAYINGS
        or (word == "ten" and last == "of" and n.follows(_OFTEN_BEFORE, 24))
        or f" by {word}" in (s.folded[stop : stop + 4 + len(word)], f" {last} {earlier}")  # two by two
        or (n.behind == "-" and n.precedes(_HANGING_AGE_NEXT))
        or (is_listed(n) and not is_told_list(n))
        or is_down(n)
        or is_even(n)
        or is_last(n)
        or is_nil(n)
        or is_par(n)
        or is_stage(n)
        or (last == "for" and word in _HOURS and is_batted(n))
        or (last == "at" and word in _HOURS and is_hour(n))
        or is_past(n)
    ):
        return True
    return not is_numbering(n) and (n.precedes(CLOCK_NEXT) or is_labelled_word(n))


def _is_aside(n: Candidate) -> bool:
    """An age beside a name (*Ana Ruiz, 34, said*), a number alone in brackets, the number of a list item."""
    s, begin, after, length = n.s, n.begin, n.behind, len(n.digits)
    if after == " " and s.ends("(", begin) and n.precedes(_HOLES_NEXT):
        return True
    if length > 3 or "." in n.digits or after not in (",", ".", ";", ")"):
        return False
    opening = s.before(begin, 2).replace("\n", " ")
    now = 4 if s.ends(", now ", begin) else 0  # Bo, now 5, goes to school
    if ((opening == ", " or now) and after in ",.;") or (opening == " (" and after == ")"):
        name = n.text[max(s.start, begin - 30) : begin - 2 - now].split()
        if name and name[-1][:1].isupper() and not any(map(str.isdigit, name[-1])):  # but the A4, 58
            return not (opening == ", " and _ELLIPTIC.search(n.text, max(s.start, begin - 40), begin))
        if length == 2 and after == "," and n.follows(_PERSON_BEFORE, 40):
            return True
        if length == 2 and after == "," and name and is_somebody(name[-1], s.units):  # a tall guard, 24, said
            return True
    if after in ",." and s.ends((", then ", ", both ", "s, all "), begin):
        return True
    if opening[-2:] in ("(-", "(+") and after == ")" and length <= 2:  # Orn (-14) leads
        return True
    if after == ")" and length <= 2 and n.follows(_HOLES, 8):
        return True
    if opening[-1:] == "(" and after == ")" and length <= 2:
        return PEOPLE_NEXT.match(n.folded, n.stop + 1) is None  # the toll rose to (31) people
    if after == ")" and "(" not in s.before(begin, 60) and opening[-1:] in ("", " "):
        return True
    if after == "." and length == 1 and _numbers_points(s, begin):
        return True
    opens = begin == s.start or opens_line(n.folded, begin)
    return opens and after in ".)" and n.folded[n.stop + 1 : n.stop + 2] == " "


def _numbers_points(s: Stretch, begin: int) -> bool:
    """Whether a digit with a stop counts off points in running text: *two wins: 1. Reform 2. Courts*."""
    point = s.text[begin + 2 : begin + 4].strip()[:1]
    if not (point.isupper() or point.isdecimal()) or not s.folded[begin].isdecimal():
        return False
    number = int(s.folded[begin])
    return (
        f"{number - 1}. " in s.folded[max(0, begin - 120) : begin]
        or f" {number + 1}. " in s.folded[begin : begin + 120]
    )


def _is_address(n: Candidate) -> bool:
    """House numbers and ZIP codes."""
    five = len(n.digits) == 5 and n.digits.isdigit()
    if five and (n.follows_cased(_STATE_BEFORE, 10) or n.precedes(_ZIP_NEXT)):
        return not n.precedes(PLURAL_NEXT)  # OF 70000 PEOPLE, in an upper-case wire
    housed = n.last[-1:] == "," and n.last[:-1].isdigit() and len(n.last) < 5 and n.earlier not in MONTH_WORDS
    housed = (five and n.follows_cased(_HOUSE_BEFORE, 50)) or (five and housed and not next_is_plural(n))
    if housed and n.precedes_cased(_CITY_NEXT):
        return True
    if n.precedes(_BLOCK_NEXT) or n.precedes_cased(_CROSSING_NEXT):
        return True
    if n.last[-1:] == "." and len(n.digits) < 5 and n.follows_cased(_ROAD_BEFORE, 16):
        return n.behind != "-" and not (n.precedes(PLURAL_NEXT) or n.precedes(PERCENT_NEXT))
    capital = n.text[n.stop + 1 : n.stop + 2]
    if capital.isupper() and n.precedes_cased(_PLACE_NEXT) and not is_headline(n.s, n.begin):
        return True
    named = capital.isupper() or capital.isdigit()
    return named and _STREET.match(n.folded, n.stop, min(n.s.end, n.stop + 50)) is not None
