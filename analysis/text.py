"""The text as received, and the two same-length readings of it that every rule matches on."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = {
    **dict.fromkeys(map(ord, "‘’‛`´ʼ′"), "'"),
    **dict.fromkeys(map(ord, "“”„‟«»″"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(
        map(
            ord,
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u200b",
        ),
        " ",
    ),
}


def fold(text: str) -> str:
    """Lower case with plain quotes, dashes and spaces; ``len(fold(text)) == len(text)`` always.

    Line ends stay. Characters whose lower case has another length (``İ``) stay as they are, so that an offset
    into the folded text is an offset into the text.
    """
    plain = text.translate(_PLAIN)
    lower = plain.lower()
    if len(lower) != len(plain):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return lower


def strip_accents(text: str) -> str:
    """For comparing names only: ``Nicolás`` and ``Nicolas`` are one. Offsets do not survive."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_STOP = re.compile(r"[.!?…]+[\"')\]]*\s+")  # a stop, what closes behind it, and space


def split_sentences(text: str, folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph, trimmed, in order; an empty list where it is blank."""
    spans = []
    begin = start
    for match in _STOP.finditer(folded, start, end):
        if match.end() < end and (text[match.end()].isupper() or not text[match.end()].isalpha()):
            spans.append((begin, match.end()))
            begin = match.end()
    spans.append((begin, end))
    return [trim(text, a, b) for a, b in spans if text[a:b].strip()]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends; empty at ``start`` where there is nothing else."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
