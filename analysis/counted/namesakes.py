"""Numbers that belong to a name and count nothing: Voyager 1, *60 Minutes*, Flat 4B, the 101, pump 4 failed."""

from __future__ import annotations

import re
from typing import Final

from ..ground.inflections import FINITE_PASTS, IRREGULAR_PASTS, inflect_words
from ..ground.model import Numeral
from ..ground.text import LETTERS, spaced, worded
from ..ground.wordlists import load_words
from ..marks.candidates import is_headline
from ..marks.stretches import Stretch
from .roles import tells_move

CAPITAL_NEXT: Final = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary|March|April|May|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)[A-Z][^\W\d_]"
)
# The other side of a result that opens a line: Rovers 101, City 97.
_RESULT_NEXT: Final = re.compile(r",? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? [0-9]{1,3}(?=[.:;,)]|$)")
_PLAIN_NEXT: Final = worded(r" <namesakes.plain_next>\b")  # AT 30 THE DEAD
# A name before a number and a letter: Row 11A.
_NAMED_BEFORE: Final = re.compile(r"(?:(?<=[a-z]\s)[A-Z][a-z]+|\b[A-Z]{2,})\s$")
_TIME_NAME: Final = re.compile(r" (?:Second|Minute|Hour|Day|Week|Month|Year)s\b")
_UNIT_NAME: Final = re.compile(r"[ -]([A-Z][a-z]{3,})")
# 20 of the Council's 46; 0.5 percent, against Brod's 0.2; 15 fewer than Mora's 65.
_OF_SOMEBODYS: Final = worded(
    r"(?:\bof|[0-9][^.;]{0,40} <namesakes.of_somebodys>) (?:the )?(?:[A-Z][\w.&-]* ){0,3}[A-Z][\w.&-]*['’]s $"
)
# A count by names before the next name, and what closes that one's: Orn won 12 seats, Kell 4 and the Blues 2.
_SHARES_BEFORE: Final = worded(
    r"\b<namesakes.shares_before> [$£€]?[0-9][0-9.,]{0,9}%?(?: (?!and\b)[a-z]+)?(?:(?:[,;] (?:and )?| and )"
    r"(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? [$£€]?[0-9][0-9.]*%?(?: (?!and\b)[a-z]+)?){0,4}(?:[,;] (?:and |but )?"
    r"| and )(?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)? $"
)
_SHARES_NEXT: Final = re.compile(r"[,.;]|\Z| and\b")
_PAIR: Final = r"[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)? [0-9][0-9.,]{0,9}[0-9%]?"
_TALLY: Final = re.compile(rf": {_PAIR}(?:[,;] (?:and )?{_PAIR}){{2,40}}")
_MODEL_YEAR: Final = re.compile(r"\ban? (?:19|20)[0-9]{2} $")  # a 1962 250 Orla
_PARTS_NEXT: Final = spaced(r" of (?:its|their|his|her|the) [0-9]| not out\b")  # cost Labour 2 of its 11 seats
# Where an A is an ampere, an N a newton, and a C or F a degree.
_ELECTRIC: Final = re.compile(
    r"\b(?:fuses?|currents?|circuits?|charg[a-z]+|sockets?|batter(?:y|ies)|plugs?|volt[a-z]*|breakers?|suppl(?:y|ies)|draws?"
    r"|wir[a-z]+|cables?|motors?|amps?|amperes?|power|electric[a-z]*|solar|cells?|grid|[0-9.]+ ?k?[vw])\b"
)
_PULLING: Final = inflect_words("namesakes.pulling")
_WARM: Final = inflect_words("namesakes.warm")
# Before the name of a room, a class or a runway; and another of such names, whose letter no unit has.
_ROOM_BEFORE: Final = re.compile(r"\b(?:in|into|on|onto|inside|outside|behind|beside|rw|rwy) $")
_CLOSED_NEXT: Final = spaced(r"[.,;)]|\Z| (?:and|or|but)\b")
_ROOM_NEXT: Final = spaced(r" (?:filing|form|class|pupil|student|room|flat|seat|gate|runway)")
_SISTER: Final = re.compile(r"(?<![\w.,-])[1-9][0-9]?[ABDEGH](?![\w-])")
_VERSION: Final = re.compile(r"[0-9]\.0|7[0-8]7")
_NEWER_BEFORE: Final = re.compile(r"\b[a-z]+er than $")
_NAMED: Final = re.compile(
    r"(?<![^\W_])[A-Za-z]*[A-Z][a-z]+ ([1-9][0-9]{0,3}(?:\.[0-9]{1,2})?)(?![\w.,%-]*[0-9])"
    r"(?= (?:is|was|has|runs|costs|needs|uses)\b)"
)
_RELEASE: Final = re.compile(
    r"(?<![0-9.])([0-9]{1,2})\.[0-9]{1,2}\.[0-9]{1,2}(?![0-9.]*[0-9])"
    r"|\b(?:version|release|build|firmware) ([0-9]{1,2})\.[0-9]"
)
_RELEASED: Final = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,} [0-9]{2}\.[0-9]{2}$")  # on Ubuntu 22.04
_UPGRADED_BEFORE: Final = re.compile(r"\b(?:from|than|over|to|after|since) $")
_MEASURING_BEFORE: Final = load_words("namesakes.measuring_before")
_BEFORE_COUNT: Final = load_words("namesakes.before_count")
# Behind what a number numbers: what closes its name, or tells of one thing.
_NUMBERED_NEXT: Final = spaced(
    r"[.,;:)]|\Z| (?:and|or|but|as|at|in|on|of|to|for|from|by|with|near|beside|behind|before|after|under|over|is|was"
    r"|has|will|would|can|could|who|which|did|does|now|then|" + "|".join(sorted(FINITE_PASTS)) + r")\b"
)
# What tells of one thing: scene 2 drew applause.
_TELLS_OF_ONE: Final = spaced(rf" (?:is|was|has|{'|'.join(sorted(FINITE_PASTS))})\b")
# What opens a clause before it: when pole 7 fell.
_CONJUNCTIONS: Final = frozenset(
    "when because while whereas if whether where although though once that say says said".split()
)
_DID_NEXT: Final = spaced(r" ([a-z]{2,}ed)\b")
# The number before another, with the letters of its name: BRCA1 or 2.
_LABEL_BEFORE: Final = re.compile(
    r"(?<![\w.,:$£€-])([A-Za-z]{0,6}(?!(?:1[5-9]|20)[0-9]{2}\b)[0-9]{1,4}),? (?:and|or) $"
)
_OTHERS_NEXT: Final = spaced(r" (?:of|more|others?|in|at|on|from|were|are)\b")
_LEADING_IN: Final = load_words("namesakes.leading_in")
_NO_THINGS: Final = (
    IRREGULAR_PASTS | load_words("nouns.stop") | _BEFORE_COUNT | _LEADING_IN | load_words("namesakes.unnumbered")
)
_NO_NOUN_ENDS: Final = ("ed", "ing", "ly", "er", "al")
# Behind what is called by its number, and what counts are parts of.
_CALLED_NEXT: Final = spaced(r"[.,;:)]|\Z| <namesakes.called_next>\b")
_SHARED_FROM: Final = frozenset("of than among all to per against with both".split())
IS_NEXT: Final = spaced(r" (?:is|was|has)\b")
_COUNTING_ENDS: Final = ("s", "ed", "ing")
_COUNTING_WORDS: Final = frozenset("by to at of over than about least with from for".split())


def is_lettered(s: Stretch, numeral: Numeral) -> bool:
    """Whether a capital behind digits names a flat, a seat or a runway rather than a unit: Flat 4B not 4A, on 26L.

    Amperes and newtons ask for words of their kind in the sentence; degrees and litres stand where no such name does.
    """
    letter, digits = s.text[numeral.end], s.folded[numeral.start : numeral.end]
    if letter == "A":
        return not s.search(_ELECTRIC, s.end, 200) or _is_after_name(s, numeral)
    if letter == "X":  # a Kirin 5600X, but 10X growth
        return len(digits) > 3 or _is_after_name(s, numeral)
    if letter == "N":
        return not _mentions(s, _PULLING)
    if letter in "CF" and len(digits) > 2:
        return (numeral.best or 0) > 150 and _is_after_name(s, numeral)
    if letter not in "CFL" or not digits.isdigit() or numeral.bound != "exact":
        return False
    if letter != "L" and _mentions(s, _WARM):
        return False
    if (
        (s.ends((" a ", " an "), numeral.start) and s.match(_CLOSED_NEXT, numeral.end + 1))  # she is a 36C
        or s.search(_ROOM_BEFORE, numeral.start, 12)
        or s.match(_ROOM_NEXT, numeral.end + 1)
        or (letter == "L" and _is_after_name(s, numeral))
    ):
        return True
    return letter != "L" and _SISTER.search(s.text, s.start, s.end) is not None


def _mentions(s: Stretch, words: frozenset[str]) -> bool:
    """Whether one of some words stands in the sentence, or in the last of a long one."""
    return not words.isdisjoint(LETTERS.findall(s.before(s.end, 200)))


def _is_after_name(s: Stretch, numeral: Numeral) -> bool:
    """Whether a capitalised word stands before a number: Row 11A, a Kirin 710F."""
    return _NAMED_BEFORE.search(s.text, max(s.start, numeral.start - 20), numeral.start) is not None


def is_title(s: Stretch, numeral: Numeral) -> bool:
    """*60 Minutes*, *Seven Days*: a number before a time word with a capital, in a line that is no headline."""
    if not _TIME_NAME.match(s.text, numeral.end, s.end):
        return False
    return not is_headline(s, numeral.start)


def is_unit_name(s: Stretch, numeral: Numeral, stop: int) -> bool:
    """*50 Cent*, *8 Mile*, *the 2,000 Guineas*: the word of a unit with a capital, and no agreement or an article."""
    name = _UNIT_NAME.match(s.text, numeral.end, stop)
    if name is None or name.end() != stop or is_headline(s, numeral.start):
        return False
    word = name.group(1).lower()
    if word.endswith("s"):
        return s.ends("the ", numeral.start)
    unit = s.units.forms[word]
    return (
        numeral.best != 1
        and f"{word}s" in s.units.forms
        and unit.name not in ("percent", "kelvin")
        and not unit.name.isupper()
    )


def is_name(s: Stretch, numeral: Numeral) -> bool:
    """Whether a bare number in digits is part of a name or version: iPhone 14, Fortune 500, pressure 2.0."""
    length = numeral.end - numeral.start
    if length > 4 and not (length < 9 and s.folded[numeral.start : numeral.end].isdigit()):
        return _RELEASED.search(s.text, max(s.start, numeral.start - 24), numeral.end) is not None
    if not "0" <= s.folded[numeral.start] <= "9":
        return False
    if _is_version(s, numeral):
        return True
    upper = s.text[max(s.start, numeral.start - 60) : min(s.end, numeral.end + 60)].isupper()
    named = CAPITAL_NEXT.match(s.text, numeral.end, s.end) and not (upper and s.match(_PLAIN_NEXT, numeral.end))
    if named and not is_headline(s, numeral.start):
        release = numeral.bound == "exact" and ".0" in s.folded[numeral.start : numeral.end]  # will be 9.0 Orla
        if release or s.text.startswith(" The ", numeral.end):  # of 2 The Green
            return True
        # the Under 30 Summit
        if numeral.bound_start > s.start and s.text[numeral.bound_start : numeral.start].istitle():
            return True
        if s.ends((" at ", ": ", "the "), numeral.start) or s.search(_MODEL_YEAR, numeral.start, 10):
            return True  # the 700 Club; at 900 Grand Concourse; Ruiz: 7 Saved well
    if numeral.bound != "exact" or "/" in s.folded[numeral.start : numeral.end]:
        return False
    if _VERSION.fullmatch(s.folded, numeral.start, numeral.end):
        before = s.before(numeral.start, 16).split()
        if not before or before[-1] not in _MEASURING_BEFORE:
            return True
    if s.folded[numeral.start - 1 : numeral.start] != " " or numeral.start == s.start:
        return False
    words = s.text[max(s.start, numeral.start - 30) : numeral.start].split()
    word = words[-1] if words else ""
    if s.folded.startswith("'s", numeral.start - 3) and _OF_SOMEBODYS.search(
        s.text, max(s.start, numeral.start - 80), numeral.start
    ):
        return False
    if _goes_on(s, numeral) or _is_tallied(s, numeral) or s.match(_PARTS_NEXT, numeral.end):
        return False
    if word[-1:] in ("", ".", ",", ":", ";", ")", '"') or not any(c.isupper() for c in word):
        return False
    if word[-1].isdigit() and "-" in word:  # a name that has its number: the CX-5 187
        return False
    if word[0].islower():  # macOS 14.1
        return True
    if upper or word.lower() in _BEFORE_COUNT or word.lower() in s.vocabulary.acts:
        return False
    opens = s.folded[s.start : numeral.start].strip() == word.lower() if numeral.start - s.start < 40 else False
    if opens and _RESULT_NEXT.match(s.text, numeral.end, s.end):
        return True
    if word.endswith(("'s", "’s")):  # Orla's 3310 sold well
        return True
    telling = (opens or is_headline(s, numeral.start)) and not word.isupper()
    one = s.match(IS_NEXT, numeral.end) is not None  # US 101 is shut
    return one or not (telling and (word.lower().endswith(_COUNTING_ENDS) or word.lower() in _COUNTING_WORDS))


def _is_version(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number goes by that of a version in its sentence: 2.10 beside 2.11.7, Orn 127 is faster than 126."""
    major, point, _ = s.folded[numeral.start : numeral.end].partition(".")
    if s.search(_NEWER_BEFORE, numeral.start, 16):
        newer = [named[1] for named in _NAMED.finditer(s.text, s.start, s.end) if ("." in named[1]) == bool(point)]
        if any(0 < float(version) - (numeral.best or 0) < 4 for version in newer):
            return True
    releases = {found[1] or found[2] for found in _RELEASE.finditer(s.folded, s.start, s.end)} if point else set()
    if (
        releases and major.isdigit() and s.search(_UPGRADED_BEFORE, numeral.start, 10)
    ):  # version 5.0 drops two charts from 4.2
        return any(abs(int(release) - int(major)) < 2 for release in releases)
    return major in releases


def is_numbered(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number tells one thing from others: *near buoy 6*, *rented chalet 14*, *chemical element 115 was*.

    A singular noun stands before it where no verb can and without article: behind a verb, what a preposition opens, or
    at the beginning of a clause that tells of one.
    """
    did = s.match(_DID_NEXT, numeral.end)
    if not s.folded[numeral.start : numeral.end].isdigit() or not (did or s.match(_NUMBERED_NEXT, numeral.end)):
        return False
    words = s.text[max(s.start, numeral.bound_start - 40) : numeral.bound_start].split()
    if not words or not _is_thing(s, words.pop()):
        return False
    if len(words) > 1 and _is_thing(s, words[-1]):  # kilometre post 14
        words.pop()
    led_on = words[-1:] != [] and words[-1].lower() in _CONJUNCTIONS
    if did:  # when pump 4 failed
        return led_on and did[1] not in s.vocabulary.fates
    if s.match(_TELLS_OF_ONE, numeral.end):
        opening = words[:-1] if words and words[-1].isalpha() and words[-1][0].isupper() else words
        if led_on or not opening or opening[-1][-1] in ",;:":
            return True
    led = words.pop().lower() if words else ""
    if led == "and" and words and words[-1].isdigit():  # ring 3 and ring 4
        return True
    if led in _LEADING_IN:  # but in prison 12 and in hospital 40 are held
        return bool(words) and words[-1][-1] not in ",;:(" and words[-1] != "and"
    return led in IRREGULAR_PASTS or led.endswith("ed")


def is_another_label(s: Stretch, numeral: Numeral, last: int) -> bool:
    """Whether a number goes on a list whose number before it counts nothing either: the No. 1 and 2, route 4 or 17."""
    if (
        not s.folded[numeral.start : numeral.end].isdigit()
        or numeral.bound != "exact"
        or s.match(_OTHERS_NEXT, numeral.end)
    ):
        return False
    label = _LABEL_BEFORE.search(s.text, max(s.start, numeral.start - 20), numeral.start)
    return label is not None and label.start(1) >= last and not s.dates(*label.span(1))


def is_called(s: Stretch, numeral: Numeral) -> bool:
    """Whether *the* and a bare number name one thing: took the 101 to the 280, on the 4; not the 12 were, of the 12.

    Numbers that the text has told before are counts, and so are levels: the 12, all of them poor; the 400 mark.
    """
    begin, stop = numeral.start, numeral.end
    if not s.ends("the ", begin) or stop - begin > 3 or not s.folded[begin:stop].isdigit():
        return False
    earlier = s.before(begin - 4, 16).split()
    if (earlier and earlier[-1] in _SHARED_FROM) or not s.match(_CALLED_NEXT, stop):
        return False
    if not earlier and s.folded[stop : stop + 1] == ",":  # The 38, all of them poor
        return False
    return s.folded.find(f" {s.folded[begin:stop]} ", max(0, begin - 3000), begin) < 0


def _is_thing(s: Stretch, word: str) -> bool:
    """Whether a word with small letters may be a singular noun, and none that says how many."""
    if not word.isalpha() or not word.islower() or len(word) < 3 or word.endswith("s"):
        return False
    if len(word) > 4 and word.endswith(_NO_NOUN_ENDS):  # but a ring, a bed
        return False
    vocabulary = s.vocabulary
    counts = word in vocabulary.acts or word in vocabulary.sizes or word in s.units.collective
    return not (counts or word in _NO_THINGS or tells_move(word))


def _goes_on(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number behind a name goes on a count by names: Orn won 12 seats, *Kell 4* and *the Blues 2*."""
    if not _SHARES_NEXT.match(s.text, numeral.end, s.end):
        return False
    return _SHARES_BEFORE.search(s.text, max(s.start, numeral.start - 120), numeral.start) is not None


def _is_tallied(s: Stretch, numeral: Numeral) -> bool:
    """Whether a number behind a name stands in a list of three and more: *seats: Orn 12, Kell 4, Reds 2*."""
    if s.folded.find(":", s.start, numeral.start) < 0:
        return False
    return any(tally.start() < numeral.start < tally.end() for tally in _TALLY.finditer(s.text, s.start, s.end))
