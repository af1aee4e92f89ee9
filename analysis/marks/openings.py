"""Where a date or a number can begin: both are looked for in one pass over a text, which costs most of reading either.

All but letters and digits is blanked first, so that every word begins behind a space, and a space is searched fastest.
"""

import re
from typing import Final, NamedTuple

from ..ground.text import CUT_MONTHS, MONTHS, WEEKDAYS, grow_tree
from ..ground.wordlists import load_words

#: Words that begin a date or that one is found by, and those that do with a digit glued to them: Q3, H1, FY16.
DATE_WORDS: Final = load_words("openings.date_words").union(WEEKDAYS, MONTHS, CUT_MONTHS)
_DATE_CODES: Final = frozenset((b"", b"q", b"h", b"fy"))
#: Words that begin a number, alone or with *fold* behind: tenfold.
_NUMBER_WORDS: Final = load_words("openings.number_words")
NUMBER_WORDS: Final = _NUMBER_WORDS | {f"{word}fold" for word in _NUMBER_WORDS}
FRACTIONS: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
#: Codes of currencies glued to digits, and those that are one only behind a dollar sign: Rs500, $US5; or none.
LETTERED_CODES: Final = load_words("openings.lettered_codes")
_GLUED_CODES: Final = frozenset(code.encode() for code in load_words("openings.glued_codes") | LETTERED_CODES) | {b""}
_SIGNED_CODES: Final = _GLUED_CODES | frozenset(b"us a au c ca can nz".split())


_OPENING: Final = re.compile(f" {grow_tree(DATE_WORDS | NUMBER_WORDS)}(?= )".encode())
#: Whether a word, with the blank before it, begins a date, and whether it begins a number.
_BEGINS: Final = {f" {word}".encode(): (word in DATE_WORDS, word in NUMBER_WORDS) for word in DATE_WORDS | NUMBER_WORDS}
#: All but letters and digits as blanks; and all digits as one, whose runs are searched fast.
_PLAIN: Final = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_ALIKE: Final = bytes(48 if chr(code).isdigit() else 32 for code in range(256))
_DIGITS: Final = re.compile(b"00*")


class Openings(NamedTuple):
    """Places in a text, each in order; far from all are the beginning of a date or a number."""

    dates: list[int]
    numbers: list[int]


def find_openings(folded: str, start: int, end: int) -> Openings:
    """The places in ``folded[start:end]`` where a date or a number can begin: digits and words, behind no letter."""
    dates: list[int] = []
    numbers: list[int] = []
    plain = _blank_marks(f" {folded[start:end]} ")
    for match in _OPENING.finditer(plain):
        at = start + match.start()
        dated, counted = _BEGINS[match.group()]
        if dated:
            dates.append(at)
        if counted:
            numbers.append(at)
    for digits in _DIGITS.finditer(plain.translate(_ALIKE)):
        last = digits.start()
        blank = plain.rfind(b" ", max(0, last - 7), last)
        at, code = start + blank, plain[blank + 1 : last]
        if blank >= 0 and code in _DATE_CODES:
            dates.append(at)
        signed = folded[max(0, at - 1) : at] == "$"
        if blank >= 0 and (code in (_SIGNED_CODES if signed else _GLUED_CODES) or _is_side(code)):
            numbers.append(at + len(code))
    return Openings(sorted(dates), sorted(numbers))


def _is_side(code: bytes) -> bool:
    """Whether what stands before digits is another side: the 2x of 2x4 metres."""
    return code[-1:] == b"x" and code[:-1].isdigit()


def _blank_marks(folded: str) -> bytes:
    """The letters and digits of a text, each where it stands, with blanks between; a fraction sign is a digit."""
    if not folded.isascii():
        for sign in FRACTIONS:
            folded = folded.replace(sign, "0")
    return folded.encode("ascii", "replace").translate(_PLAIN)
