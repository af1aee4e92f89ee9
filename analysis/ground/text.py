"""The text as received, the same-length reading of it that every rule matches on, and its sentences."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from .inflections import inflect_words
from .wordlists import load_words

# The commonest first: where they are all that a text has beside ASCII, none of the others is looked for.
_PLAIN: Final = {
    "’": "'", "“": '"', "”": '"', "—": "-", "–": "-", "\u00a0": " ",
    **dict.fromkeys("‘‛´ʼ′", "'"),
    **dict.fromkeys("„‟«»″", '"'),
    **dict.fromkeys("‐‑‒―−", "-"),
    "⁄": "/", "×": "x",
    **dict.fromkeys(
        "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b", " "
    ),
}  # fmt: skip

#: White space for trimming: what ``str.isspace`` knows, zero-width space and byte-order mark.
BLANK: Final = "".join(filter(str.isspace, map(chr, range(0x3001)))) + "\u200b\ufeff"
_LOWER: Final = bytes(ord(chr(code).lower()) for code in range(256))
_RUNS: Final = bytes(32 if chr(code).isspace() else 97 for code in range(256))

#: The days of the week and the months, folded; how months are cut short.
WEEKDAYS: Final = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS: Final = tuple("january february march april may june july august september october november december".split())
SURNAMES: Final = frozenset("march may".split())  #: months that people are named, too
CUT_MONTHS: Final = (*(month[:3] for month in MONTHS), "sept")
#: The parts of a day, and the points that part it.
DAY_PARTS: Final = frozenset("morning afternoon evening night".split())
HOURS: Final = frozenset("midnight dawn noon midday dusk sunrise sunset daybreak".split())
#: A word of a folded text, without its marks.
LETTERS: Final = re.compile(r"[a-z]+")
#: Each number below twenty in its place.
SMALL_NUMBERS: Final = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
#: As patterns: a number from two to twelve; an ordinal from the second to the fifteenth, or in digits.
SEVERAL: Final = f"(?:{'|'.join(SMALL_NUMBERS[2:13])})"
_ORDINALS: Final = (
    "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
).split()
ORDINAL: Final = rf"(?:{'|'.join(_ORDINALS)}|[0-9]{{1,2}}(?:st|nd|rd|th|d))"


def read_ordinal(word: str) -> int:
    """The number of what ORDINAL finds: 3 for ``third``, ``3rd`` and ``3d``."""
    return _ORDINALS.index(word) + 2 if word in _ORDINALS else int(word.rstrip("sthnrd"))


@lru_cache(maxsize=1_000)
def count_days(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(year, month)[1]


def fold(text: str) -> str:
    """Lower case with plain quotes, dashes and spaces; ``len(fold(text)) == len(text)`` always.

    Line ends stay. Characters whose lower case has another length (``İ``) stay as they are, so that an offset
    into the folded text is an offset into the text.
    """
    plain = text.replace("`", "'").replace("\t", " ")
    for character, replacement in _PLAIN.items():
        if plain.isascii():
            break
        plain = plain.replace(character, replacement)
    lower = _lower(plain)
    if len(lower) != len(plain):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return lower


def _lower(text: str) -> str:
    """``text.lower()``, which takes twice as long for letters such as é as their table of bytes does."""
    if text.isascii():
        return text.lower()
    try:
        return text.encode("latin-1").translate(_LOWER).decode("latin-1")
    except UnicodeEncodeError:
        return text.lower()


def strip_accents(text: str) -> str:
    """For comparing names only: ``José`` and ``Jose`` are one. Offsets do not survive."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends; empty at ``start`` where there is nothing else."""
    if start < end and text[start] not in BLANK and text[end - 1] not in BLANK:
        return start, end
    kept = text[start:end].rstrip(BLANK)
    end = start + len(kept)
    return end - len(kept.lstrip(BLANK)), end


def count_words(folded: str) -> int:
    """The words of a folded text: its runs of anything but white space, at a fraction of the cost of splitting it."""
    runs = b" " + folded.encode("ascii", "replace").translate(_RUNS)
    return runs.count(b" a")


def grow_tree(words: Iterable[str]) -> str:
    """A pattern of words in which those that begin alike share their beginning: ``ma(?:rch|y)``."""
    endings: dict[str, list[str]] = {}
    for word in words:
        endings.setdefault(word[:1], []).append(word[1:])
    branches = [
        re.escape(letter) + grow_tree(endings[letter]) if letter else "" for letter in sorted(endings, reverse=True)
    ]
    return f"(?:{'|'.join(branches)})"


#: One space, or the break and indentation of a hard-wrapped line; never an empty line.
GAP: Final = r"(?:[ ]{1,4}|[ ]?\r?\n[ ]{0,8}(?=\S))"


_LIST: Final = re.compile(r"<([a-z]+\.[a-z_]+)>")


def _fill_words(pattern: str) -> str:
    return _LIST.sub(lambda name: grow_tree(inflect_words(name[1])).replace(r"\ ", " "), pattern)


def worded(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """A pattern in which ``<bounds.lasting>`` stands for any word of that list of ``data/words.toml``."""
    return re.compile(_fill_words(pattern), flags)


def spaced(pattern: str) -> re.Pattern[str]:
    """The same where a blank stands for any gap between words, also where a wire breaks its lines; not ``[ ]``."""
    return re.compile(re.sub(r"(?<!\[) ", lambda _: GAP, _fill_words(pattern)))


# A run of stops (``...``, ``?!``, ``. . .``), what closes behind it (quotes, brackets; ``-RRB-`` in tokenised text) and
# white space; or a stop and a closing quote with a capital straight behind. It begins with one plain set of characters,
# which is searched fast, or with the full stop alone, which is searched faster where a text has no other; the
# look-behind lets each run be tried once, so that any text takes linear time.
_BEHIND_STOP: Final = r"""(?<![.!?…][.!?…])(?P<more>[.!?…]*+(?>(?:[ ][.!?…]++){0,4}))
        (?P<closers>[")\]}'*]*+)
        (?:\s++(?:(?:''(?=\s|$)|-r[rs]b-)\s*+)?|$|(?<=["'])(?=\w))
    """
_STOP: Final = re.compile(rf"[.!?…]{_BEHIND_STOP}", re.VERBOSE)
_FULL_STOP: Final = re.compile(rf"\.{_BEHIND_STOP}", re.VERBOSE)
_BLANK_LINE: Final = re.compile(r"\n[^\S\n]*+\n")


_ALWAYS: Final = load_words("text.always")
_BEFORE_NUMBER: Final = load_words("text.before_number")
_EITHER: Final = load_words("text.either")
_STATES: Final = load_words("text.states")
_LONG_ABBREVIATIONS: Final = frozenset(w for w in _ALWAYS | _BEFORE_NUMBER | _EITHER | _STATES if len(w) > 3)
#: Four letters before a full stop that may end one of these; any other four letters end a plain word.
_LONG_ENDINGS: Final = frozenset(w[-4:] for w in _LONG_ABBREVIATIONS)
_STARTERS: Final = load_words("text.starters")
_SHOUTED_STARTERS: Final = load_words("text.shouted_starters")
# What a word may be glued to in front: ``(U.S.``, ``Russia-U.S.``
_GLUED: Final = re.compile(r".*[\"'(\[{/-]", re.DOTALL)
# ``“Who knows?” the mayor asked``: the sentence runs on behind the closing quote.
_RUNS_ON: Final = worded(r"(?:[A-Z][\w.'’-]*[ ]){1,4}<text.runs_on>\b")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
#: What opens an item of a list.
BULLETS: Final = "*•■▪●◆►‣"
_OPENERS: Final = f"\"'([{{-<¿¡_$€£@#{BULLETS}"


LONGEST: Final = 4_000  #: characters of a sentence; what runs on is cut


def split_sentences(text: str, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, trimmed, in order; an empty list where it is blank.

    What runs on for more than ``LONGEST`` characters is cut. A single line end is a space (wrapped lines), a blank
    line ends a sentence. Quotes and brackets that close behind the stop belong to the sentence. Errs towards fewer
    breaks: behind an abbreviation (``U.S.``, ``Corp.``, ``a.m.``) only a word that begins sentences (``The``,
    ``However``) opens a new one.
    """
    start, end = trim(text, start, end)
    told = text[start:end]
    shouted = told[:200].isupper()
    low = not shouted and told.islower()
    tokenised = "`" in told
    stops = _STOP if "?" in told or "!" in told or "…" in told else _FULL_STOP
    spans: list[tuple[int, int]] = []
    begin = start
    for match in stops.finditer(folded, start, end):
        dot, stop = match.span()
        if tokenised and (opening := text.find("``", dot, stop)) >= 0:
            stop = opening  # of the next quotation
        if (
            stop >= end
            or _ends_plainly(text, folded, begin, dot, stop)
            or _ends_sentence(text, folded, match, begin, end, shouted, low)
        ):
            last = match.end("closers")  # behind it stands white space, mostly
            spans.append((begin, last) if folded[last:stop].isspace() else trim(text, begin, stop))
            begin = stop
    if begin < end:
        spans.append((begin, end))
    if end - start > LONGEST:
        spans = [piece for span in spans for piece in _cut_long(text, *span)]
    if "\n" in told and _BLANK_LINE.search(folded, start, end):
        pieces = [piece for span in spans for piece in _split_blank_lines(text, folded, *span)]
        return [piece for piece in pieces if piece[1] > piece[0]]
    return spans


def _cut_long(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence without end, such as a list or a table, in pieces of which none is longer than ``LONGEST``, but for
    words that are: reading stays linear in the length of a text.
    """
    pieces = []
    while end - start > LONGEST:
        marks = (text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ("\n", "; ", ", ", " "))
        cut = next((mark for mark in marks if mark >= 0), -1)
        cut = text.find(" ", start + LONGEST, end) if cut < 0 else cut
        if cut < 0:
            break
        pieces.append(trim(text, start, cut + 1))
        start = cut + 1
    return [piece for piece in (*pieces, trim(text, start, end)) if piece[0] < piece[1]]


def _split_blank_lines(text: str, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    for gap in _BLANK_LINE.finditer(folded, start, end):
        spans.append(trim(text, start, gap.start()))
        start = gap.end()
    return [*spans, trim(text, start, end)]


def _ends_plainly(text: str, folded: str, begin: int, dot: int, stop: int) -> bool:
    """Whether a full stop stands between a word that is short for nothing and a capital, as most do."""
    ending = folded[dot - 4 : dot]
    return (
        text[stop].isupper()
        and text[dot] == "."
        and dot - begin >= 4
        and ending.isalpha()
        and ending not in _LONG_ENDINGS
    )


def _ends_sentence(
    text: str, folded: str, match: re.Match[str], begin: int, end: int, shouted: bool, low: bool
) -> bool:
    """Whether a run of stops with something behind it ends the sentence."""
    after = match.end()
    opener = after
    first = text[after]
    if not first.isalnum():
        opener = _skip_openers(folded, after, end)
        first = text[opener : opener + 1]
        if first and first in ",;:":
            return False  # ``in the U.S. , officials`` in tokenised text
    if first.islower() and not low:
        return False  # ``U.S. officials``, ``“What?” he said``
    dot = match.start()
    if match["more"] or text[dot] != "." or text[dot - 1 : dot] == " ":
        return not match["closers"] or text[dot] not in "!?" or not _RUNS_ON.match(text, after, min(end, after + 60))
    return _ends_at_full_stop(text, folded, match, begin, opener, shouted)


def _skip_openers(folded: str, position: int, end: int) -> int:
    """Behind opening quotes, brackets, dashes and currency signs."""
    opener = position
    while opener < end and opener < position + 6 and folded[opener] in _OPENERS:
        opener += 1
        if opener < end and folded[opener] == " " and folded[opener - 1] in f"-'{BULLETS}":
            opener += 1
    return opener


def _ends_at_full_stop(text: str, folded: str, match: re.Match[str], begin: int, opener: int, shouted: bool) -> bool:
    """Whether a single full stop, with something but a lower-case letter behind it, ends the sentence."""
    dot = match.start()
    tail = folded[max(begin, dot - 12) : dot].split()
    word = tail[-1] if tail else ""
    if glued := _GLUED.match(word):
        word = word[glued.end() :]
    if len(word) > 3 and word not in _LONG_ABBREVIATIONS and "." not in word:
        return True
    number_follows = text[opener : opener + 1].isdigit()
    if word.isdigit():
        return dot - len(word) > begin  # ``1. Raise output``: a list's number
    if word in _ALWAYS:
        return bool(match["closers"])
    if word in _BEFORE_NUMBER and number_follows:
        return False
    capital = text[dot - len(word)].isupper() if word else False
    initial = len(word) == 1 and capital
    if not (initial or word in _EITHER or (word in _STATES and capital and not shouted) or _is_acronym(word)):
        return True
    if word in _BEFORE_NUMBER and len(word) == 3 and not capital:
        return True
    following = _WORD.match(folded, opener)
    if following is None:
        return not number_follows and opener == match.end()
    return following[0] in (_SHOUTED_STARTERS if shouted else _STARTERS)


def _is_acronym(word: str) -> bool:
    """``u.s``, ``p.l.c``: single letters between stops."""
    return len(word) > 2 and len(word) % 2 == 1 and set(word[1::2]) == {"."} and word[::2].isalpha()
