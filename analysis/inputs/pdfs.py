"""PDFs: their lines joined to paragraphs, and where their pages begin."""

import io
import re
from collections import Counter

from .readings import MAX_TEXT, Reading, Refused, mend_text, refuse_faults, say_too_large

MAX_PAGES = 5_000  #: pages of a PDF


def read_pdf(data: bytes) -> Reading:
    """The text of a PDF, its lines joined to paragraphs, with the places where its pages begin."""
    with refuse_faults("a PDF", "pypdf"):
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("locked with a password; save it without one")
        if len(reader.pages) > MAX_PAGES:
            raise Refused(f"more than {MAX_PAGES:,} pages; split it")
        pages = []
        size = 0
        for page in reader.pages:
            pages.append([" ".join(line.split()) for line in mend_text(page.extract_text()).splitlines()])
            size += sum(map(len, pages[-1]))
            if size > MAX_TEXT:
                raise Refused(say_too_large("text"))
    if not size:
        raise Refused("no text in this PDF; if it is a scan, run text recognition over it first")
    text, starts = _join_lines(_drop_running_lines(pages))
    return Reading(text, pages=starts)


_FOLIO = re.compile(r"(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)


def _drop_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the lines at their top and foot that hold no more than a number, or stand on most pages.

    Two lines at each end at most; a line counts as the same whatever number it holds.
    """
    trimmed = pages
    for end in (0, -1, 0, -1):
        trimmed = [_trim_blank(lines) for lines in trimmed]
        seen = Counter(_NUMBER.sub("0", lines[end]) for lines in trimmed if lines)
        most = max(3, len(pages) // 2)
        trimmed = [
            (lines[1:] if end == 0 else lines[:-1])
            if lines and (_FOLIO.fullmatch(lines[end]) or seen[_NUMBER.sub("0", lines[end])] >= most)
            else lines
            for lines in trimmed
        ]
    return [_trim_blank(lines) for lines in trimmed]


_NUMBER = re.compile(r"\d+")


def _trim_blank(lines: list[str]) -> list[str]:
    filled = [i for i, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _join_lines(pages: list[list[str]]) -> tuple[str, tuple[int, ...]]:
    """Lines of pages, none blank at an end, as paragraphs; and where each page begins.

    A line goes on in the next one, over a page's end too, where it is nearly as wide as the widest tenth of lines, or
    has no full stop and is more than half as wide. A word divided at a line's end is made whole where it goes on in
    small letters. When unsure a paragraph is not cut.
    """
    widths = sorted(len(line) for lines in pages for line in lines if line)
    width = widths[len(widths) * 9 // 10] if widths else 0
    text: list[str] = []
    size = 0
    starts = []
    last = ""
    for lines in pages:
        if not lines:
            starts.append(size)
        for place, line in enumerate(lines):
            if not line:
                last = ""
                continue
            glue = _choose_glue(last, line, width) if text else ""
            if glue == "" and text and re.search(r"[^\W\d_]-$", last):
                text[-1] = text[-1][:-1]
                size -= 1
            size += len(glue)
            if place == 0:
                starts.append(size)
            text += [glue, line]
            size += len(line)
            last = line
    return "".join(text) + "\n", tuple(starts)


def _choose_glue(last: str, line: str, width: int) -> str:
    """What stands between two lines: nothing in a divided word, a space in a paragraph, else an empty line."""
    if not last:
        return "\n\n"
    if last[-1] == "-" and line[0].islower() and len(last) > 1 and not last[-2].isspace():
        return ""
    ended = last[-1] in '.!?:"”’'
    return " " if len(last) > width * (0.85 if ended else 0.6) else "\n\n"
