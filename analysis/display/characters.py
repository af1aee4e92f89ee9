"""Characters that a tagged PDF can hold: the forbidden ones named, long words with places to break."""

import functools
import re
import unicodedata

#: Words longer than this many characters get places to break; the measure holds about 70.
LONGEST_WORD = 36

# Characters that PDF/UA-1 or PDF/A-2a forbid, or that work unseen: controls other than white space, invisible operators
# and tags, bidirectional embeddings, overrides and isolates, surrogates, private use, noncharacters.
_FORBIDDEN = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u061c\\u2061-\\u206f\\u202a-\\u202e\\ufeff\\ufff9-\\ufffb"
    "\\ud800-\\udfff\\ue000-\\uf8ff\\ufdd0-\\ufdef\\U000e0000-\\U000e0fff\\U000f0000-\\U0010ffff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(15))
)
_FORBIDDEN_CHARACTER = re.compile(f"[{_FORBIDDEN}]")
# What a drawing can do without, to be named when it cannot be set: all but Latin, Greek, Cyrillic and plain symbols.
_RARE_CHARACTER = re.compile("[^\x00-\u024f\u0370-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u22ff]")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f000-\U0001faff]+")
# What joins or varies its neighbours, unseen; a drawing in a tagged PDF cannot hold it.
_JOINER = re.compile("[\u200b-\u200f\u2060\ufe00-\ufe0f]")
# Words in scripts of India and around it, some of whose letters are drawn before the one that they are written behind.
_REORDERED = re.compile("[\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]+")
_LINE_WHITE = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")  # white space that would break or tear a line
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_XML_CHARACTER = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));")
_NAMED = r"\[U\+[0-9A-F]{4,6}\]|"
_PIECE = re.compile(_NAMED + r"[^/._\-?&=#%,;:@+|\[]{1,12}[/._\-?&=#%,;:@+|]*|[/._\-?&=#%,;:@+|]+|\[")
_WIDE_PIECE = re.compile(_NAMED + r"[^\[]{1,4}|\[")
# Letters wider than Latin ones, of scripts that a line does not break anywhere anyway.
_WIDE = re.compile("[^\x00-\u024f\u0300-\u036f\u0590-\u08ff\u2010-\u2027\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_VISIBLE = re.compile(r"[^\s\xad\u200b-\u200f\u2060]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")


def clean_text(text: str, longest: int = LONGEST_WORD) -> str:
    """One line of text that can be set: forbidden characters as ``[U+0007]``, long words with places to break."""
    text = _LINE_WHITE.sub(" ", text)
    text = _FORBIDDEN_CHARACTER.sub(_name_character, text)
    return _find_words(longest // 2).sub(lambda match: _break_word(match[0], longest), text)


def _name_character(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"


@functools.cache
def _find_words(longest: int) -> re.Pattern[str]:
    """Words of more than so many characters."""
    return re.compile(rf"[^\s\u200b]{{{longest + 1},}}")


def _break_word(word: str, longest: int) -> str:
    """The word with U+200B after punctuation or every few letters if it is too long.

    Never before a mark that combines, never inside ``[U+202E]``.
    """
    wide = _WIDE.search(word) is not None
    if len(word) <= (longest // 2 if wide else longest):
        return word
    pieces = (_WIDE_PIECE if wide else _PIECE).findall(word)
    return "".join(
        piece if i == 0 or unicodedata.category(piece[0])[0] == "M" or piece[0] == "\u200d" else f"\u200b{piece}"
        for i, piece in enumerate(pieces)
    )


def clean_svg(svg: str) -> str:
    """A drawing without forbidden characters, whether written plainly or as numbers.

    Words of a script whose letters change places are ``□``: a tagged PDF refuses them in a drawing. Its description
    and its table have them.
    """

    def name_number(match: re.Match[str]) -> str:
        number = int(match[1], 16) if match[1] else int(match[2])
        if number > 0x10FFFF or _FORBIDDEN_CHARACTER.match(chr(number)):
            return f"[U+{number:04X}]"
        return match[0]

    plain = _XML_CHARACTER.sub(name_number, svg)
    return _FORBIDDEN_CHARACTER.sub(_name_character, _REORDERED.sub("□", _JOINER.sub("", plain)))


def clean_svg_of_emoji(svg: str) -> str:
    """A drawing with ``□`` for each emoji: the typesetter draws them beside Latin letters, not beside any script."""
    return _EMOJI.sub("□", svg)


def clean_svg_strictly(svg: str) -> str:
    """A drawing with every character named that a plain face may lack; for one that could not be set otherwise."""
    return _RARE_CHARACTER.sub(_name_character, svg)


def is_visible(text: str) -> bool:
    """Whether a text has anything to see."""
    return _VISIBLE.search(text) is not None


def has_arabic(text: str) -> bool:
    """Whether a text has Arabic letters, which no face has slanted."""
    return _ARABIC.search(text) is not None


def cut_text(text: str, most: int, longest_word: int = LONGEST_WORD) -> str:
    """The text, or its first words and an ellipsis."""
    if len(text) <= most:
        return clean_text(text, longest_word)
    return clean_text(text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…", longest_word)


def split_lines(text: str) -> list[str]:
    """The lines of a text that is set as it is written, tabs as spaces."""
    return _LINE_END.split(text.expandtabs(4))
