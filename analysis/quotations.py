"""Where words stand in quotation marks: marks paired within a paragraph, whatever marks the text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from analysis.model import TELLING, Document

# Every double mark (folded to one), two single ones for a double, and the back-ticks of tokenised text.
_DOUBLE = re.compile(r"\"|''|``")
# Single marks that can open (behind space or bracket, before a letter) or close (behind a letter or stop).
_SINGLE = re.compile(r"(?<![^\s(\[-])'(?=\w)|(?<=[\w.,!?])'(?![\w'])")
_OPENERS = frozenset("“„«‟`")
_CLOSERS = frozenset("”»″")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words between two marks of one paragraph; the outer span holds the marks.

    ``continued``: the closing mark is missing because the quotation goes on in the next paragraph.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    continued: bool


def find_paragraphs(document: Document) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of each paragraph that tells something, in order."""
    number, start, end = -1, 0, 0
    for sentence in document.sentences:
        if sentence.part not in TELLING:
            continue
        if sentence.paragraph != number:
            if number >= 0:
                yield start, end, number
            number, start = sentence.paragraph, sentence.start
        end = sentence.end
    if number >= 0:
        yield start, end, number


def find_passages(document: Document) -> list[Passage]:
    """Every quoted stretch, in order. A mark without a partner is left out, or runs to its paragraph's end."""
    text, folded = document.text, document.folded
    plain = folded[document.start : document.end]
    marks = _DOUBLE if '"' in plain or "''" in plain or "``" in plain else _SINGLE
    if marks is _SINGLE and "'" not in plain:
        return []
    passages: list[Passage] = []
    waiting = False  # the paragraph before ended inside a quotation
    for start, end, number in find_paragraphs(document):
        opened: tuple[int, int] | None = None
        if waiting and not _opens_first(text, folded, marks, start, end):
            opened = (start, start)
        waiting = False
        for mark in marks.finditer(folded, start, end):
            a, b = mark.span()
            opens = _is_opening(text, folded, a, b, start, end, opened is not None)
            if opens:
                if opened is not None and opened[1] < a:
                    passages.append(Passage(opened[1], a, opened[0], a, number, False))
                opened = (a, b)
            elif opened is not None:
                if opened[1] < a:
                    passages.append(Passage(opened[1], a, opened[0], b, number, False))
                opened = None
        if opened is not None and opened[1] < end and marks is _DOUBLE:
            if opened[0] == start or _ends_inside(folded, opened[1], end):
                passages.append(Passage(opened[1], end, opened[0], end, number, True))
                waiting = True
    return passages


def _is_opening(text: str, folded: str, a: int, b: int, start: int, end: int, inside: bool) -> bool:
    """Whether the mark at [a:b] opens; by its neighbours first, then its shape, then what is still open."""
    before = folded[a - 1] if a > start else " "
    after = folded[b] if b < end else " "
    if before in " \n([-" and after not in " \n":
        return not (inside and before == "-" and after in ".,;:!?")
    if before not in " \n" and (after in " \n.,;:!?)]-" or b == end):
        return False
    if text[a] in _OPENERS:
        return True
    if text[a] in _CLOSERS:
        return not inside and a == start
    return not inside


def _opens_first(text: str, folded: str, marks: re.Pattern[str], start: int, end: int) -> bool:
    """Whether the paragraph's first mark opens (or it has none), so that nothing runs into it."""
    first = marks.search(folded, start, end)
    return first is None or _is_opening(text, folded, first.start(), first.end(), start, end, False)


def _ends_inside(folded: str, start: int, end: int) -> bool:
    """Whether an unclosed passage ends as a sentence ends."""
    return folded[end - 1] in ".!?,:;-…"
