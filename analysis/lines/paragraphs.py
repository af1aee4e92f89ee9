"""The paragraphs of a text: its lines, or what lines wrapped at a fixed width hold together."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..ground.model import Row
from ..ground.text import BLANK


class Paragraph(Row, frozen=True):
    """A trimmed run of text that one line, or several wrapped lines, hold; ``gap`` counts the blank lines before."""

    start: int
    end: int
    gap: int
    words: str  #: its text, kept for the short ones only (else empty): long paragraphs are body


#: Longer paragraphs are body whatever they hold.
_SHORT: Final = 260

# Markdown's marks around a line: # Heading, > quotation, **emphasis**.
_OPENING_MARKS: Final = re.compile(r"(?:#{1,6}|>)[ \t]+|[*_]{1,3}(?=[^\W_])")
_MARKS: Final = frozenset("#>*_")
_CLOSING_MARKS: Final = frozenset("*_")

#: A day with its label, which an export or a page's data puts before the text of the first line.
_LABEL: Final = re.compile(
    r"((?:date|published|posted)(?:\son)?:?\s(?:19|20)\d\d-\d\d-\d\d(?![\d-]))\s+(?=\S)", re.IGNORECASE
)
#: A full day that a page's line break or a dash parts from the text: March 5, 2024At least 40 people …
_DAY: Final = re.compile(
    r"((?:[A-Z][a-z]{2,8}\.?\s\d{1,2},|\d{1,2}\s[A-Z][a-z]{2,8}\.?,?)\s(?:19|20)\d\d)"
    r"(?:(?=[A-Z][a-z]*\s)|\s?(?:--|[-–—|])\s+(?!The\s(?:date|day|evening|morning|night)\b)(?=[A-Z\"“]\S*\s[a-z]|[A-Z\"“]\S*\s\S+\s[a-z]))"
)
_ENTRY: Final = re.compile(rf"^\W{{0,3}}{_DAY.pattern}", re.MULTILINE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
#: So many lines may stand above it: headlines.
_ABOVE: Final = 3


def read_paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text, in order; blank ones are left out, and Markdown's marks around a line.

    A line is a paragraph, unless the text is wrapped at a fixed width: then a line end inside a block counts as a
    space when the next line's first word would not have fitted on the line.
    """
    newline = "\n" if "\n" in text else "\r"
    lines: list[tuple[int, int, int]] = []  # start, end, blank lines before
    last = 0
    at = 0
    for line in text.splitlines(keepends=True):
        kept = line.rstrip(BLANK)
        end = at + len(kept)
        start = end - len(kept.lstrip(BLANK))
        at += len(line)
        if text[start : start + 1] in _MARKS:
            start, end = _trim_marks(text, start, end)
        if not lines and (label := _LABEL.match(text, start, end)):  # date 2024-05-12 At least 40 people …
            lines.append((start, label.end(1), 0))
            last, start = label.end(1), label.end()
        elif len(lines) <= _ABOVE and (day := _DAY.match(text, start, end)) and _opens(text, lines, day.end(), end):
            lines.append((start, day.end(1), max(text.count(newline, last, start) - (last > 0), 0)))
            last, start = day.end(1), day.end()
        if start < end:
            breaks = text.count(newline, last, start)
            lines.append((start, end, max(breaks - (last > 0), 0)))
            last = end
    return [
        Paragraph(start, end, gap, text[start:end] if end - start <= _SHORT else "")
        for start, end, gap in (_join_wrapped(text, lines) if _is_wrapped(text, lines) else lines)
    ]


def _opens(text: str, lines: Sequence[tuple[int, int, int]], start: int, end: int) -> bool:
    """Whether a day is that of the article: text follows, headlines stand above and no line with a year, and no other
    line begins with a day, as the entries of a chronology do.
    """
    headed = all(
        above - begin <= 120 and text[above - 1] not in _STOPS and _YEAR.search(text, begin, above) is None
        for begin, above, _ in lines
    )
    return headed and end - start >= _NARROW and not _ENTRY.search(text, end, end + 5_000)


def _trim_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """A line's span without the marks that it opens with, and those that close an emphasis of all of it."""
    while match := _OPENING_MARKS.match(text, start, end):
        start = match.end()
        while text[start - 1] in _CLOSING_MARKS and text[end - 1] in _CLOSING_MARKS and end > start:
            end -= 1
    return start, end


#: Wrapped lines are no wider than this.
_WIDEST: Final = 100
_NARROW: Final = 40
_STOPS: Final = frozenset('.!?"”')


def _is_wrapped(text: str, lines: Sequence[tuple[int, int, int]]) -> bool:
    """Whether lines end where the page ended: most that go on are nearly as long as the longest."""
    followed = [line for line, (_, _, gap) in pairwise(lines) if gap == 0]
    running = [end - start for start, end, _ in followed]
    if len(running) < 3 and _is_short_wire(text, lines):
        return True
    if len(running) < 2:
        return False
    width = max(running)
    if len(running) == 2 and (width < 60 or len(lines) > 6):
        return False
    # a paragraph ends in a stop, where the page may end as well
    judged = [end - start for start, end, _ in followed if text[end - 1] not in _STOPS or end - start >= 0.75 * width]
    return width <= _WIDEST and sum(n >= 0.75 * width for n in judged) >= max(2, 0.7 * len(judged))


def _is_short_wire(text: str, lines: Sequence[tuple[int, int, int]]) -> bool:
    """Whether two or three lines in capitals go on behind a dateline's dash: no stop ends the first of them."""
    opening = next((k for k, (_, _, gap) in enumerate(lines) if k and gap == 0), 0) - 1
    if opening < 0:
        return False
    start, end, _ = lines[opening]
    first = text[start:end]
    wired = " -- " in first and first.isupper() and _WIDEST >= len(first) >= _NARROW
    return wired and first[-1] not in '.!?:"”' and text[start : lines[-1][1]].isupper()


def _join_wrapped(text: str, lines: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Lines joined to paragraphs: a line goes on where the next word would have gone past four fifths of the width."""
    limit = 0.8 * min(max(end - start for start, end, _ in lines), _WIDEST)
    joined = [lines[0]]
    line = lines[0]
    for start, end, gap in lines[1:]:
        going_on = gap == 0
        if going_on:
            space = text.find(" ", start, end)
            word = (space if space > 0 else end) - start
            indented = text[start - 2] in " \t" and text[start - 1] in " \t"
            going_on = line[1] - line[0] + 1 + word > limit and not (indented and text[line[1] - 1] in ".!?\"”’'")
        if going_on:
            joined[-1] = (joined[-1][0], end, joined[-1][2])
        else:
            joined.append((start, end, gap))
        line = (start, end, gap)
    return joined
