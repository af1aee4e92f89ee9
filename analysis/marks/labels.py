"""Numbers that tell one thing apart from others like it: Resolution 2231, junctions 9 and 10, the Top 40."""

import itertools
import re
from typing import Final

from ..declared.units import Units
from ..ground.text import CUT_MONTHS, SEVERAL, SMALL_NUMBERS, spaced, worded
from ..ground.wordlists import load_words
from . import years
from .candidates import (
    CLOSING,
    GROUPS,
    PEOPLE_NEXT,
    PERCENT_NEXT,
    PLURAL_NEXT,
    POINTING,
    UNIT_NEXT,
    Candidate,
    is_somebody,
    is_told,
    next_is_plural,
)

# What takes a number behind its stop, but for months, days, and what stands before an amount: p. 12, not Rs. 12.
_ABBREVIATIONS: Final = (
    load_words("text.before_number").union(("rev",))
    - frozenset(CUT_MONTHS)
    - load_words("openings.date_words")
    - {"rs", "us", "hk", "nt"}
)
_LISTED_NUMBER: Final = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|{'|'.join(SMALL_NUMBERS[1:13])})"
# Several of what a label names: junctions 9 and 10, counts one through three.
_LABELS_LISTED: Final = re.compile(
    r"(?<![0-9] )\b(?:numbers (?:drawn (?:[a-z]+ ){1,4})?(?:were|are|drawn)|(?P<label>[a-z]+\.?)) "
    rf"(?:from )?(?P<listed>(?:{_LISTED_NUMBER}(?:,|,? and|,? or| to| through) ){{0,9}})$"
)
# 412 U.S. 88, 347 F.3d 12, 14 QBD 273: volume, reporter and page.
_REPORTER: Final = (
    r" (?:(?:[A-Z][A-Za-z]{0,4}\.(?:[23]d)? ?)+(?:[234](?:d|th) )?|(?:All )?(?:AC|QBD?|KBD?|WLR|ER|SCR|CLR|DLR|NZLR) )"
)
_CITED_NEXT: Final = re.compile(rf"{_REPORTER}(?<= )[0-9]{{1,4}}(?:[,.;)]|$| \()")
_CITED_BEFORE: Final = re.compile(rf"(?<![\w.,])[0-9]{{1,3}}{_REPORTER}(?<= )$")
_DECIDED_BEFORE: Final = re.compile(r"\[[12][0-9]{3}\] [A-Z]{3,5} $")  # [2004] UKHL 22
_VOLUME_BEFORE: Final = re.compile(r"(?<![^\W_])[A-Z][A-Za-z.]+ [0-9]{1,4}(?: ?\([0-9]{1,3}\))?[,:] ?$")
_OF_PAGES: Final = re.compile(rf"\b([a-z]+) (?:[0-9]{{1,4}}|one|{SEVERAL}) of $")  # page 4 of 12
_LIST_GOES_ON: Final = re.compile(
    rf"(?:,|,? and|,? or| to| through|-) ?{_LISTED_NUMBER}\b(?!\.[0-9]|,[0-9]|%| [mb]illion| hundred| thousand)"
)
# A word in -s and what may be its object, or what closes a noun: gene 13 raises risk, day 5 people died.
_VERB_NEXT: Final = spaced(r" [a-z]{3,}s ([a-z]{3,})\b")
_ALONG: Final = frozenset("north south east west long deep wide high tall away apart ahead down".split())
_RUN_NEXT: Final = spaced(
    r"((?:,? and [0-9]{1,3}\b|, [0-9]{1,3}\b)*)(?:[.,;:)](?![0-9])|\Z| (?!(?:and|to) [0-9])([a-z]+)\b)"
)
_DIGITS: Final = re.compile(r"[0-9]+")
_AGREE_NEXT: Final = spaced(r"((?:, [0-9]{1,4})*,? and [0-9]{1,4})? (?!of\b)([a-z]+)")
# How the word before a number of a list ends.
_LISTING: Final = ("s", ",", "and", "or", "to", "through", "from", "were", "are", "drawn")
_TIMES: Final = frozenset("day week month year season quarter round game hour".split())
_MODALS: Final = frozenset("can could will would may might should must".split())
_WORD_LABELS: Final = load_words("labels.word_labels")
_STRONG_WORD_LABELS: Final = frozenset("number no no. chapter article section phase cloud".split())
_PUPILS_NEXT: Final = spaced(r" (?:pupil|student|boy|girl|class)(?:s|es)?\b")  # year 11 students
_CODES: Final = frozenset("code pin id postcode zip password passcode extension badge locker".split())
_KNOWN_BY: Final = worded(r"\b<labels.known_by> number (?:is|was) $")
_CAPITAL_BEFORE: Final = re.compile(r"(?<![^\W_])[A-Z][a-z]+ Max $")
_NUMBERING: Final = frozenset("now they who people staff police crew".split())
_KNOCKOUTS: Final = frozenset("8 16 32 64 128".split())  # the Round of 16
_OWNING: Final = frozenset("a an the my your his her its our their".split())
_DETERMINERS: Final = frozenset("this that last next each every his her their its a league".split())
_POINTS_NEXT: Final = spaced(r" (?:basis )?points?\b|%")
_LABELS_WITH_OF: Final = frozenset("group act gang class law constitution code summer spring september charter".split())
_ORDERING: Final = frozenset("executive general military administrative ministerial".split())
# What is named by two words and a number: World War 2, mile post 9, D plus 3, jailed on count 2.
_PAIRED_LABELS: Final = frozenset(
    (
        *((word, label) for label in ("count", "point", "set") for word in ("on", "of", "under", "in", "including")),
        *(("world", "war"), ("mile", "post"), ("sea", "state"), ("free", "throw")),
        *((day, "plus") for day in ("d", "d-day", "h-hour")),
    )
)
# Labels by their capital alone: near Point 217.8
_TITLED: Final = frozenset("point train panel front force advisory bulletin count".split())
_HITS_BEFORE: Final = worded(rf"\b(?:[0-9]{{1,3}}|{SEVERAL}|<labels.hits_before>) (?:[a-z.-]+ )?top $")
_BODIES: Final = frozenset("committee council club circle league squad".split())  # the Committee of 100
_GANGS: Final = frozenset("group gang class".split())  # of those labels, what may be of so many: a group of 12 men
_MEMBERS: Final = ("nations", "countries", "states", "powers", "economies", "ministers")  # the Group of 8 nations
_WHO_NEXT: Final = spaced(r" (?:who|whom)\b")


def is_named(n: Candidate) -> bool:
    """Whether the digits are those of a name: *Area 51* staff."""
    return any(_bears(n, name) for name in n.s.units.named.get(n.digits, ()))


def _bears(n: Candidate, name: str) -> bool:
    at = n.begin - name.index(n.digits)
    return at >= 0 and n.text.startswith(name, at) and not n.text[at + len(name) : at + len(name) + 1].isalnum()


def is_titled(n: Candidate) -> bool:
    """Whether the word before a number is a label with a capital: the Top 40, Metro Line 10, the MAX 8."""
    if n.last not in n.s.units.loose_labels and n.last not in _TITLED and n.last not in ("top", "max"):
        return False
    first = n.begin - 1 - len(n.last)
    label = n.text[max(n.s.start, first) : n.begin].strip()
    if label.lower() in _TITLED and label.istitle():
        return not n.precedes(PLURAL_NEXT)
    named = label == "MAX" or (label == "Max" and _CAPITAL_BEFORE.search(n.text, n.s.start, n.begin))  # Air Max 90
    if label == "Top" or (named and any(letter.islower() for letter in n.text[max(0, n.begin - 20) : n.begin + 20])):
        return True
    opens = first <= n.s.start and next_is_plural(n)  # Exercise 30 minutes
    return n.last in n.s.units.loose_labels and label.istitle() and not opens and "," not in n.digits


def is_cited(n: Candidate) -> bool:
    """Both numbers of *412 U.S. 88*, the pages of *Acta 612, 51-55*; not *12 U.S. soldiers*, *Brod 12, 51-55 men*."""
    if "-" in n.digits:
        return n.follows_cased(_VOLUME_BEFORE, 40) and not n.precedes(PLURAL_NEXT)
    if n.text[n.stop + 1 : n.stop + 2].isupper() and n.precedes_cased(_CITED_NEXT):
        return True
    if n.last.isalpha() and n.follows_cased(_DECIDED_BEFORE, 16):
        return True
    closed = (n.last[-1:] in (".", "d", "h") or n.text[n.begin - 2 : n.begin - 1].isupper()) and (
        n.behind in (",", ".", ";", ")", "") or n.folded.startswith(" (", n.stop)
    )
    return closed and n.follows_cased(_CITED_BEFORE, 24)


def is_last(n: Candidate) -> bool:
    """The second number of *page 4 of 12*; not of *day 4 of 12 strikes*."""
    label = n.s.search(_OF_PAGES, n.begin, 24) if n.last == "of" else None
    return label is not None and _names(n.s.units, label[1]) and not n.precedes(PLURAL_NEXT)


def _names(units: Units, label: str) -> bool:
    """Whether a word names what follows it by number, of whatever kind of label."""
    return label in units.labels or label in units.loose_labels or label in units.close_labels or label in _TITLED


def is_listed(n: Candidate) -> bool:
    """Junctions 9 and 10; not the plane seats 853."""
    if not n.last.endswith(_LISTING):
        return False
    labels = n.s.search(_LABELS_LISTED, n.begin, 60)
    if labels is None or not (labels["listed"] or "-" in n.digits or n.precedes(_LIST_GOES_ON)):
        return False
    if "-" in n.digits and n.precedes(PERCENT_NEXT):
        return False
    label = labels["label"] or "nos"
    names = {label.removesuffix("s"), label.removesuffix("es")} - {label}
    if "." in n.digits or "." in labels["listed"]:  # sections 3.1 and 3.2; but fell in weeks 3 to 4.5 percent
        return not names.isdisjoint(n.s.units.labels)
    if label not in _TIMES and labels["listed"].endswith(" to ") and labels["listed"].count(" ") == 2:
        names.add(label)  # of force 6 to 7; but rose in week 6 to 7
    if (
        label not in _TIMES
        and labels["listed"].count(",")
        and (labels["listed"][-4:] == "and " or n.precedes(_LIST_GOES_ON))
    ):
        names.add(label)  # in lane 3, 4 and 5
    named = (
        _opens_list(n, label, labels["listed"])
        or _counts_on(n, label, labels["listed"])
        or label.startswith(("nos", "counts"))
        or any(_names(n.s.units, name) for name in names)
    )
    return named and not n.precedes(PLURAL_NEXT)


def is_told_list(n: Candidate) -> bool:
    """Whether something is told of the last number of a list: points 3 and 4 died."""
    more = n.s.match(_LIST_GOES_ON, n.stop)
    return is_told(n.s, more.end() if more else n.stop)


def _opens_list(n: Candidate, label: str, listed: str) -> bool:
    """Whether a plural that opens the sentence is told apart by two numbers: *Sources 1 and 2 agree*."""
    if not label.endswith("s") or not n.s.folded.startswith(f"{label} ", n.s.start):
        return False
    agree = n.s.match(_AGREE_NEXT, n.stop)
    return agree is not None and agree[2] not in n.s.units.forms and (bool(agree[1]) or listed.endswith("and "))


def _counts_on(n: Candidate, label: str, listed: str) -> bool:
    """Whether a plural is told apart by numbers one behind another: *wells 7 and 8*; not *in towns 7 and 8 percent*."""
    run = n.s.match(_RUN_NEXT, n.stop)
    if run is None or not label.endswith("s") or label == "ages" or not n.digits.isdigit():
        return False
    numbers = [int(digits) for digits in _DIGITS.findall(f"{listed}{n.digits}{run[1]}")]
    if len(numbers) < 2 or any(after - before != 1 for before, after in itertools.pairwise(numbers)):
        return False
    if label in n.s.vocabulary.acts or label in ("leaves", "claims") or is_told(n.s, run.end(1)):  # kills 3, 4 hurt
        return False
    return run[2] not in n.s.units.forms and not n.s.match(PLURAL_NEXT, run.end(1))


def is_numbering(n: Candidate) -> bool:
    """Whether a label is a verb: the dead now number 77, its members number 300, it can seat 400."""
    earlier, last = n.earlier, n.last
    if earlier in _MODALS and last != "dial":
        return True
    plural = earlier.endswith("s") and not earlier.endswith(("ss", "us", "is", "as", "'s"))
    if last == "numbers" and earlier in GROUPS:  # the herd numbers 300
        return True
    if last == "seat" and plural:  # its jets seat 109
        return True
    return last == "number" and (plural or earlier in _NUMBERING or earlier in n.s.vocabulary.fates)


def is_labelled(n: Candidate) -> bool:
    """Resolution 2231, Channel 5, Group of 77, Act of 1990; a weak label before a counted plural is none."""
    if is_numbering(n):
        return False
    earlier, last = n.earlier, n.last
    if (
        last.removesuffix(":") in n.s.units.labels
        or (last == "max" and earlier.isdigit())
        or ((earlier, last) in _PAIRED_LABELS and not (n.precedes(PLURAL_NEXT) or n.precedes(PERCENT_NEXT)))
    ):
        return True
    if last == "top" and _HITS_BEFORE.search(n.folded, max(n.s.start, n.begin - 30), n.begin):  # 22 top 10 albums
        return True
    if last == "top" and (earlier in _OWNING or earlier.endswith("'s")):  # a top 10 team; but deaths top 100
        return not (n.precedes(PLURAL_NEXT) or n.precedes(PERCENT_NEXT))
    if last == "un" and len(n.digits) == 4 and n.digits.isdigit():  # UN 1267 sanctions
        return True
    if (earlier, last) == ("class", "of") and not n.folded[n.stop - 4 : n.stop].isdigit():  # a class of 30
        return False
    if last == "of" and earlier in _LABELS_WITH_OF:
        if earlier == "group" and n.s.match(_WHO_NEXT, n.stop):  # a group of 17 who were seized
            return False
        several = n.s.match(PLURAL_NEXT, n.stop) if earlier in _GANGS else None
        return several is None or several.group().endswith(_MEMBERS)
    if last == "of" and earlier in _BODIES and n.text[: n.begin - 4].rpartition(" ")[2].istitle():
        return not n.precedes(PLURAL_NEXT)
    if (
        (last == "order" and earlier in _ORDERING)  # Executive Order 13769
        or (last[-1:] == "." and _is_shortened(last))
        or (last == "of" and earlier == "round" and n.digits in _KNOCKOUTS and not n.precedes(PLURAL_NEXT))
        or (last in ("is", "was") and (earlier in _CODES or _is_number_told(n)))  # the area code is 212
        or last.endswith(("-under", "-over", "-round"))  # a six-under 66, a final-round 71
    ):
        return True
    if last in n.s.units.indices or (earlier, last) == ("s", "p"):
        return not n.precedes(_POINTS_NEXT)
    if "," in n.digits:  # OPEC shed 300,000 bpd
        return False
    if last in n.s.units.close_labels and earlier not in _DETERMINERS:
        return not (n.precedes(PEOPLE_NEXT) or n.precedes(PERCENT_NEXT))
    if earlier in POINTING:
        return False
    if not (last in n.s.units.loose_labels or _is_numbered(n)):
        return False
    if last == "year" and n.precedes(_PUPILS_NEXT):
        return earlier != "the"
    if earlier[-1:] in (",", ";", ":") and not n.precedes(PEOPLE_NEXT):  # every hour, line 5 halts
        return True
    return not (_counts_next(n) or n.precedes(PERCENT_NEXT))


def is_labelled_word(n: Candidate) -> bool:
    """Number two, day two, Group of Eight, the bottom three; the same before a counted plural is none."""
    earlier, last = n.earlier, n.last
    if last in _STRONG_WORD_LABELS or (earlier, last) in _PAIRED_LABELS:
        return True
    labelled = (
        (last in _WORD_LABELS and earlier not in POINTING)
        or (last == "of" and earlier in _GANGS)
        or (last == "year" and earlier in years.BEFORE - POINTING)  # in year five
    )
    return labelled and not (n.precedes(PLURAL_NEXT) or n.precedes(_WHO_NEXT) or is_told(n.s, n.stop))


def _counts_next(n: Candidate) -> bool:
    """Whether a counted plural stands behind a number: day 5 people died; not *gene 13 raises risk*."""
    if not n.precedes(PLURAL_NEXT):
        return False
    following = n.s.match(UNIT_NEXT, n.stop)
    if following is not None and following[1] in n.s.units.forms:  # a hole 3 inches deep
        return True
    verb = n.s.match(_VERB_NEXT, n.stop)
    word = verb[1] if verb else "of"
    return word in CLOSING or word in _ALONG or word in n.s.vocabulary.fates or word.endswith(("ed", "ing", "ly"))


def _is_number_told(n: Candidate) -> bool:
    """Whether the number of something is told by which it is known: *her badge number is 4471*."""
    return n.earlier == "number" and n.digits.isdigit() and n.follows(_KNOWN_BY, 36) and not n.precedes(PLURAL_NEXT)


def _is_shortened(word: str) -> bool:
    """Whether a word with its stop is short for what a number tells apart: fig. 4, K. 550; but c. 550, in Sept. 550."""
    short = word[:-1]
    return short in _ABBREVIATIONS or (len(short) == 1 and short.isalpha() and short != "c")


def _is_numbered(n: Candidate) -> bool:
    """*Gunman 2*: one of several that is told apart by a number; not *each guard 2 metres apart*."""
    if not n.digits.isdigit() or n.stop - n.begin > 2 or not is_somebody(n.last, n.s.units):
        return False
    following = n.s.match(UNIT_NEXT, n.stop)
    return following is None or not (following.group(1) in n.s.units.forms or following.group(1) in ("were", "are"))
