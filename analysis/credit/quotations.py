"""Where words stand in quotation marks: marks paired within a paragraph, whatever marks the text uses."""

import re
from collections.abc import Iterator
from typing import Final

from ..ground.model import TELLING, Document, Row

# Every double mark (folded to one), two single ones for a double (with a third where an inner quotation ends too),
# and the back-ticks of tokenised text. Each alternative begins with its mark, so that the search can skip to marks.
_DOUBLE: Final = re.compile(r"\"|'''?|``")
# The same in a text that has none but the first, as most have; much sooner found.
_PLAIN: Final = re.compile(r"\"")
# Single marks that can open (behind space or bracket, before a letter) or close (behind a letter or stop).
_SINGLE: Final = re.compile(r"'(?:(?<![^\s(\[-]')(?=\w)|(?<=[\w.,!?]')(?![\w']))")
# The end of a sentence, for a quotation that nobody closed.
_STOP: Final = re.compile(r"(?<=[.!?…])\s")
_OPENERS: Final = frozenset("“„«‟`")
_CLOSERS: Final = frozenset("”»″")


class Passage(Row, frozen=True):
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
    """Every quoted stretch, in order.

    A quotation whose closing mark is missing runs to its paragraph's end where it begins the paragraph or the next
    one goes on with it, else to its sentence's end. A closing mark without an opening one is left out.
    """
    text, folded = document.text, document.folded
    marks = _choose_marks(folded, document.start, document.end)
    if marks is None:
        return []
    passages: list[Passage] = []
    paragraphs = list(find_paragraphs(document))
    found = [match.span() for match in marks.finditer(folded, document.start, document.end)]
    mark = 0
    waiting = False  # the paragraph before ended inside a quotation
    for place, (start, end, number) in enumerate(paragraphs):
        opened: tuple[int, int] | None = None
        if waiting and not _opens_first(text, folded, marks, start, end):
            opened = (start, start)
        waiting = False
        while mark < len(found) and found[mark][0] < start:
            mark += 1
        while mark < len(found) and found[mark][0] < end:
            a, b = found[mark]
            mark += 1
            opens = _is_opening(text, folded, a, b, start, end, opened is not None)
            if opened is not None and opened[1] < a:
                passages.append(Passage(opened[1], a, opened[0], a if opens else b, number, False))
            opened = (a, b) if opens else None
        if opened is not None and opened[1] < end and marks is not _SINGLE:
            after = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
            waiting = after is not None and _goes_on(text, folded, after[0], after[1])
            if not waiting and opened[0] > start:
                stop = _STOP.search(folded, opened[1], end)
                end = stop.start() if stop is not None else end
            passages.append(Passage(opened[1], end, opened[0], end, number, waiting))
    return passages


def _choose_marks(folded: str, start: int, end: int) -> re.Pattern[str] | None:
    """Double marks where a document has any, else single ones; None where it has neither."""
    if folded.find("''", start, end) >= 0:
        return _DOUBLE
    if folded.find('"', start, end) >= 0:
        return _PLAIN
    return _SINGLE if folded.find("'", start, end) >= 0 else None


def _goes_on(text: str, folded: str, start: int, end: int) -> bool:
    """Whether a paragraph goes on with a quotation: it repeats the opening mark, or closes first."""
    first = _DOUBLE.search(folded, start, end)
    if first is None:
        return False
    opens = _is_opening(text, folded, first.start(), first.end(), start, end, False)
    return first.start() == start if opens else True


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
