"""A text as an input gave it, and why one gave none; what the readers of all kinds of files share.

How much a text may hold is limited before it is read.
"""

import logging
import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import IO, Literal

from msgspec import Struct, field

#: Limits of one input, against what unpacks to far more than it looks.
MAX_FILE = 256 * 1024**2  #: bytes on disk of what is no table
MAX_TEXT = 64 * 1024**2  #: bytes of one text: of a file, a file in an archive, a row
MAX_MARKUP = 16 * 1024**2  #: bytes of a page or of a word processor file, whose reading takes many times as much
#: What unpacks to no more than this is no bomb, whatever its ratio.
HARMLESS = 1024**2


class Refused(Exception):
    """An input, or a part of it, that cannot be read as a text; the message is the reason, for rejected.csv."""


class Reading(Struct, frozen=True):
    """One text of an input, with what stands beside it there."""

    text: str
    row: int = 0  #: in a table of texts, from 1 (for JSON lines the line); 0 where the input is none
    whole: bool = False  #: one article whatever it holds: a row, a page
    member: str = ""  #: the path of its file in an archive
    basis: Literal["stated", "manifest"] = "stated"  #: of the fields below: a page says them, a column tells them
    said: dict[str, str] = field(default_factory=dict)  #: title, outlet, agency, author, published, url
    pages: tuple[int, ...] = ()  #: where each page begins in the text; empty where it has none


Readings = Iterator[Reading | Refused]


def take_all(file: IO[bytes]) -> bytes:
    """All of a file that is no table, a stretch at a time."""
    data = bytearray()
    while stretch := file.read(HARMLESS):
        data += stretch
        if len(data) > MAX_FILE:
            raise Refused(say_too_large("data", MAX_FILE))
    return bytes(data)


def find_page(pages: str, offset: int) -> int | None:
    """The page, from 1, that an offset is on, by the column ``pages`` of documents.csv; None where it is empty."""
    starts = [int(start) for start in pages.split()]
    return bisect_right(starts, offset) or None


#: So many characters show whether a text is UTF-16: half of its bytes, in Latin letters, are NUL.
_OPENING = 1000


def decode_text(data: bytes) -> str:
    """The text of a file, nothing changed: a byte-order mark and the line ends stay.

    Raises:
        Refused: the bytes are no UTF-8, or are UTF-16 for all that they could be UTF-8.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        wide = " (it looks like UTF-16)" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise Refused(f"not UTF-8 at byte {error.start}{wide}; save the file as UTF-8") from None
    halves = text[:_OPENING:2], text[1:_OPENING:2]
    if len(text) > 5 and any(
        2 * half.count("\0") > len(half) and "\0" not in other for half, other in (halves, halves[::-1])
    ):
        raise Refused("every second byte is NUL (it looks like UTF-16); save the file as UTF-8")
    return text


def read_plain(data: bytes) -> Reading:
    """The text of a plain file."""
    if len(data) > MAX_TEXT:
        raise Refused(say_too_large("text"))
    return Reading(decode_text(data))


SURROGATE = re.compile(r"[\ud800-\udfff]")


def mend_text(text: str) -> str:
    """A text that UTF-8 can hold: halves of characters become U+FFFD, NUL goes."""
    return SURROGATE.sub("\ufffd", text).replace("\0", "")


#: Without a handler of its own a library's warnings would go to the terminal.
_QUIET = logging.NullHandler()


@contextmanager
def refuse_faults(what: str, library: str) -> Iterator[None]:
    """Whatever a library raises over a file means that the file cannot be read; what it would log is kept quiet."""
    logging.getLogger(library).addHandler(_QUIET)
    try:
        yield
    except Refused:
        raise
    except ImportError:
        raise Refused(
            f"{what} is read with {library}, which is not installed here; "
            "in the project's folder `pip install -e '.[formats]'` brings it"
        ) from None
    except Exception as error:  # a reader of strange files can fail in any way, and none may stop the run
        said = " ".join(mend_text(str(error)).split())[:120]
        raise Refused(f"cannot be read as {what}: {said or type(error).__name__}") from None


def head_text(title: str, text: str) -> str:
    """A text with its title above it, unless it begins with that."""
    text = mend_text(text)
    opening = " ".join(text[: 2 * len(title) + 100].split()).casefold()
    return text if not title or opening.startswith(title.casefold()) else f"{title}\n\n{text}"


def say_cell(value: object) -> str:
    """A cell of metadata on one line: text, a number, or a date; nothing for what is none of these."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return " ".join(mend_text(value).split())
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def say_too_large(what: str, limit: int = MAX_TEXT) -> str:
    return f"more than {limit // 1024**2} MB of {what} in it; split it"
