"""A notebook as a printed briefing: blocks to JSON, JSON to ``templates/briefing.typ``, that to a tagged PDF.

The PDF is built to PDF/UA-1 and PDF/A-2a. Its bytes follow from the blocks alone: no clock, no folder, no font of the
system enters. Text reaches the template as data, so nothing in it can run.

What the standards or the typesetter refuse is changed before, and never lost silently: a character that must not stand
in such a file (control, private use, half of a pair, an override of the reading direction) is shown as ``[U+202E]``;
a picture that cannot be drawn is replaced by its description, which says so; a link that leads nowhere, or may not be
followed, stays as plain text; a word too long for its line gets places to break.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import matplotlib
import traitlets
import typst
from nbconvert.exporters import Exporter
from nbformat import NotebookNode

from .blocks import Block, say_runs
from .cells import notebook_blocks, read_parameters
from .galleys import LONGEST_STRING, set_blocks, spell_out_long_headings
from .glyphs import clean_svg_strictly, clean_text, cut_text, is_visible
from .judgment import InputError, suggest_name

TEMPLATE = Path(__file__).parent / "templates" / "briefing.typ"

#: Names of paper that a parameter may say, and the typesetter's names for them.
PAPERS = {"a4": "a4", "letter": "us-letter", "us-letter": "us-letter"}

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]

# Shares of a page's height: where its text ends at the foot, how much may stay empty above that, and how far down a
# body may end for the annex to follow on the same page.
_TYPE_AREA_END, _SMALL_GAP, _MOST_OF_PAGE = 0.93, 0.13, 0.62

#: Pages that the body of a briefing may take.
_BODY_PAGES = 2
# Arrangements to try: the scale of figures, how tight the type is set, whether figures may move to the head of a page.
# A body that fits its pages is set no tighter than that.
_LOOSE = tuple(
    (scale, tight, may_float)
    for tight in (0, 1)
    for may_float in (False, True)
    for scale in (1.0, 0.95, 0.9, 0.85, 0.8)
)
_TIGHT = tuple(
    (scale, tight, may_float)
    for tight in (0, 1, 2)
    for may_float in (False, True)
    for scale in (1.0, 0.95, 0.9, 0.85, 0.8, 0.75)
)

# Most characters that are set for a trial; about twenty pages.
_LONGEST_TRIAL = 60_000

_PAUSE = re.compile("[:;] | [–—] ")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_WRITTEN_DAY = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


class BriefingPDF(Exporter):
    """``jupyter nbconvert --to briefing-pdf``: a notebook's blocks and prose as a PDF.

    The paper is the trait ``paper`` or, when that is empty, the notebook's parameter ``paper``, else A4.
    """

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    paper = traitlets.Unicode("", help="a4 or letter; empty: what the notebook's parameter says").tag(config=True)

    @traitlets.default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]  # a PDF is bytes; nbconvert declares its text formats only
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kwargs: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The PDF's bytes and nbconvert's resources.

        Raises:
            InputError: the paper is none of `PAPERS`, or a block's kind is unknown.
        """
        notebook, resources = super().from_notebook_node(nb, resources, **kwargs)
        parameters = read_parameters(notebook)
        pdf = render_pdf(
            notebook_blocks(notebook),
            paper=self.paper or str(parameters.get("paper", "a4")),
            title=str(resources.get("metadata", {}).get("name", "")),
        )
        return pdf, resources


def render_pdf(
    blocks: Sequence[Block], *, paper: str = "a4", title: str = "", as_of: str = "", lang: str = "en"
) -> bytes:
    """Blocks as a PDF, the same bytes for the same blocks.

    Args:
        blocks: in reading order; none gives a page with the title alone.
        paper: a4 or letter.
        title: for when no block is a title.
        as_of: for the running head; when empty, what the title block says under ``As of``.
        lang: language of the text, two letters.

    Raises:
        InputError: the paper is none of `PAPERS`, or a block's kind is unknown.
    """
    if paper.casefold() not in PAPERS:
        raise InputError(f"paper '{paper}'; expected {', '.join(PAPERS)}{suggest_name(paper, PAPERS)}")
    blocks = _lead_with_title(blocks, title)
    name = " ".join(clean_text(say_runs(blocks[0]["runs"]), LONGEST_STRING).split())
    as_of = clean_text(as_of or _find_as_of(blocks[0]), 40)
    page_blocks = set_blocks(blocks)
    content = {
        "blocks": page_blocks,
        "paper": PAPERS[paper.casefold()],
        "title": name,
        "short": _shorten_title(name, 84),
        "as_of": f"as of {as_of}" if as_of else "",
        "lang": lang,
        "scale": 1.0,
        "tight": 0,
    }
    try:
        return _compile(_arrange(content), as_of)
    except RuntimeError:  # what a compilation raises is a TypstError, a query a plain RuntimeError
        if not _replace_broken_pictures(content):
            raise
        return _compile(_arrange(content), as_of)


def _lead_with_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """The title block first; a title is made where there is none, and any further one becomes a heading."""
    titles = [block for block in blocks if block.get("kind") == "title"]
    lead = titles[0] if titles else {"kind": "title", "runs": [title]}
    if not is_visible(say_runs(lead["runs"])):
        lead = {**lead, "runs": ["Briefing"]}
    rest: list[Block] = []
    for block in blocks:
        if block.get("kind") != "title":
            rest.append(block)
        elif block is not titles[0]:
            rest.append({"kind": "heading", "level": 2, "id": "", "runs": block["runs"]})
            rest += [{"kind": "paragraph", "runs": block["subtitle"]}] if block.get("subtitle") else []
            rest += [{"kind": "paragraph", "runs": [f"{key}: ", *runs]} for key, runs in block.get("meta", ())]
    return spell_out_long_headings([lead, *rest])


def _find_as_of(title: Block) -> str:
    return next((say_runs(runs) for key, runs in title.get("meta", ()) if key.casefold().strip(" :") == "as of"), "")


def _shorten_title(title: str, most: int) -> str:
    """A title for the running head: all of it, or up to its last pause, or its first words."""
    if len(title) <= most:
        return clean_text(title)
    pauses = [match.start() for match in _PAUSE.finditer(title, most // 3, most)]
    return clean_text(title[: pauses[-1]]) if pauses else cut_text(title, most)


def _read_day(text: str) -> int:
    """Seconds from 1970 to the day in ``2019-06-14`` or ``14 June 2019``, the first one named; 0 where none is."""
    iso, written = _ISO_DAY.search(text), _WRITTEN_DAY.search(text)
    try:
        if iso:
            year, month, day = (int(part) for part in iso.groups())
        elif written and written[2] in _MONTHS:
            year, month, day = int(written[3]), _MONTHS.index(written[2]) + 1, int(written[1])
        else:
            return 0
        return max(int(datetime(year, month, day, tzinfo=UTC).timestamp()), 0)
    except ValueError:
        return 0


@functools.cache
def _load_fonts() -> typst.Fonts:
    """The faces inside typst and matplotlib; none of the system's."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])


def _compile(content: dict[str, Any], as_of: str = "") -> bytes:
    """The typesetter's PDF, dated ``SOURCE_DATE_EPOCH`` where it is set, else the as-of day, else 1970: never today."""
    pdf = typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=_load_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"briefing": json.dumps(content, sort_keys=True)},
        pdf_standards=STANDARDS,
        timestamp=int(os.environ.get("SOURCE_DATE_EPOCH") or _read_day(as_of)),
    )
    assert isinstance(pdf, bytes)
    return pdf


def _arrange(content: dict[str, Any]) -> dict[str, Any]:
    """The content arranged so that its body takes two pages and no page stays half empty, as far as may be.

    Tried are: as it comes; figures somewhat smaller; each figure that leaves a gap at the head of the next page, where
    words of its section or of the next follow to fill the gap; where a body is longer than two pages, also smaller
    type. The annex begins a page, unless the body leaves the most of its last one empty. Only the
    pages of the body are tried, or those with figures where no annex follows, and none at all where so much stands on
    them that a trial would take long.
    """
    trial = _cut_for_trial(content)
    if not any(block["kind"] == "figure" for block in trial["blocks"][:-1]) and not _has_annex(content):
        return content
    if _count_characters(trial["blocks"][:-1]) > _LONGEST_TRIAL:  # without the places of links to what is cut off
        return content
    best = _try(trial, 1.0, 0, may_float=False)
    over = _has_annex(content) and best.pages > _BODY_PAGES
    if best.gap or over:
        best = min(
            (_try(trial, *how) for how in (_TIGHT if over else _LOOSE)),
            key=lambda a: a.weigh(_BODY_PAGES if over else best.pages),
        )
    chosen = _enlarge_figures(trial, best)
    arranged = _float_figures({**content, "tight": best.tight}, best.floats)
    if best.filled < _MOST_OF_PAGE:
        arranged = {**arranged, "blocks": [_let_follow(block) for block in arranged["blocks"]]}
    blocks = [{**block, "scale": chosen.get(i, best.scale)} for i, block in enumerate(arranged["blocks"])]
    return {**arranged, "blocks": blocks}


def _let_follow(block: Block) -> Block:
    """A heading that was to begin a page, below what stands on it."""
    return {**block, "new_page": False, "follows": True} if block.get("new_page") else block


def _enlarge_figures(trial: dict[str, Any], best: _Attempt) -> dict[int, float]:
    """By index, how large each figure can be after all where all of them had to shrink for the sake of one."""
    chosen: dict[int, float] = {}
    figures = [i for i, block in enumerate(trial["blocks"]) if block["kind"] == "figure"] if best.scale < 1 else []
    content = _float_figures({**trial, "scale": best.scale, "tight": best.tight}, best.floats)
    for figure in figures:
        for scale in (1.0, 0.9, 0.8):
            sizes = {**chosen, figure: scale}
            blocks = [{**b, "scale": sizes[i]} if i in sizes else b for i, b in enumerate(content["blocks"])]
            marks = _query_marks({**content, "blocks": blocks})
            pages = max((mark["page"] for mark in marks), default=1)
            if scale > best.scale and pages <= best.pages and sum(_find_gaps(marks).values()) <= best.gap:
                chosen = sizes
                break
    return chosen


@dataclass(frozen=True, slots=True)
class _Attempt:
    """How figures and type were set for a trial, and what came of it."""

    scale: float
    tight: int
    floats: frozenset[int]
    pages: int  #: of the body
    gap: float  #: shares of pages left empty before figures
    filled: float  #: how far down its last page the body ends, as a share of the page

    def weigh(self, pages: int) -> float:
        """How far from what a typesetter wants: pages over the number first, then gaps, small figures, tight type."""
        return 10 * max(self.pages - pages, 0) + self.gap + (1 - self.scale) + 0.1 * self.tight


def _try(trial: dict[str, Any], scale: float, tight: int, may_float: bool) -> _Attempt:
    content = {**trial, "scale": scale, "tight": tight}
    marks = _query_marks(content)
    floats = _choose_floats(trial["blocks"], _find_gaps(marks)) if may_float else frozenset[int]()
    marks = _query_marks(_float_figures(content, floats)) if floats else marks
    pages = max((mark["page"] for mark in marks), default=1)
    filled = max((mark["filled"] for mark in marks if mark["page"] == pages and mark["side"] == "end"), default=1.0)
    return _Attempt(scale, tight, floats, pages, sum(_find_gaps(marks).values()), filled)


def _has_annex(content: dict[str, Any]) -> bool:
    return any(block.get("new_page") for block in content["blocks"])


def _cut_for_trial(content: dict[str, Any]) -> dict[str, Any]:
    """The body, or the content up to a little behind its last figure, with places for links to what is cut off."""
    blocks = content["blocks"]
    figures = [i for i, block in enumerate(blocks) if block["kind"] == "figure"]
    end = next((i for i, block in enumerate(blocks) if block.get("new_page")), max(figures, default=0) + 6)
    places = {"kind": "places", "labels": sorted(_find_labels(blocks[end:]))}
    return {**content, "blocks": [*blocks[:end], places]}


def _find_labels(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "label" in value and isinstance(value["label"], str):
            yield value["label"]
        for inner in value.values():
            yield from _find_labels(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _find_labels(inner)


def _count_characters(value: Any) -> int:
    """Characters of text in content, pictures apart."""
    if isinstance(value, dict):
        return sum(_count_characters(inner) for key, inner in value.items() if key != "picture")
    if isinstance(value, list):
        return sum(map(_count_characters, value))
    return len(value) if isinstance(value, str) else 0


def _choose_floats(blocks: Sequence[Block], gaps: Iterable[int]) -> frozenset[int]:
    """Which figures with a gap before them may float: those behind which words follow that can fill it.

    A figure that its heading alone leads takes the heading along; the words are then those of the next section.
    """
    kinds = [block["kind"] for block in blocks]
    return frozenset(i for i in gaps if _is_followed(kinds[i - 1 : i + 3]))


def _is_followed(kinds: Sequence[str]) -> bool:
    """Whether words follow a figure, of the kinds before, of and behind it: of its section, or of the next one."""
    before, _, *behind = kinds
    if before == "heading":
        return behind[:1] == ["heading"] and behind[1:2] in (["paragraph"], ["list"], ["table"])
    return behind[:1] not in (["heading"], ["figure"], ["places"], ["table"])


def _float_figures(content: dict[str, Any], floats: Collection[int]) -> dict[str, Any]:
    """The content with these figures at the head of a page, each with the heading that leads it.

    Later headings of the body, which else wait for figures that float, then stand before them.
    """
    blocks = content["blocks"]
    led = {i for i in floats if blocks[i - 1]["kind"] == "heading"}
    done: list[Block] = []
    for i, block in enumerate(blocks):
        if block["kind"] == "heading" and not block.get("new_page"):
            block = {**block, "carried": i + 1 in led, "loose": any(figure < i for figure in led)}
        done.append({**block, "float": True, "head": done[i - 1] if i in led else None} if i in floats else block)
    return {**content, "blocks": done}


def _query_marks(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Where the figures and the ends of blocks come to stand."""
    found = typst.query(
        str(TEMPLATE),
        "<mark>",
        field="value",
        root=str(TEMPLATE.parent),
        font_paths=_load_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"briefing": json.dumps(content, sort_keys=True)},
    )
    return list(json.loads(found))


def _find_gaps(marks: Sequence[Mapping[str, Any]]) -> dict[int, float]:
    """By the index of a figure, the share of a page that it leaves empty before it; small gaps are none."""
    ends = {mark["index"]: mark for mark in marks if mark["side"] == "end"}
    gaps: dict[int, float] = {}
    for mark in marks:
        before = [end for i, end in ends.items() if i < mark["index"]]
        if mark["side"] != "figure" or not before:
            continue
        page = max(before, key=lambda end: end["index"])["page"]
        empty = _TYPE_AREA_END - max(end["filled"] for end in ends.values() if end["page"] == page)
        if page < mark["page"] and empty > _SMALL_GAP:
            gaps[mark["index"]] = empty
    return gaps


def _replace_broken_pictures(content: dict[str, Any]) -> bool:
    """Mend each picture that cannot be drawn, or put its description in its place; whether there was one."""
    replaced = False
    for block in content["blocks"]:
        if "picture" not in block or _can_draw(content, block):
            continue
        replaced = True
        if block["format"] == "svg":
            block["picture"] = clean_svg_strictly(block["picture"])
            if _can_draw(content, block):
                continue
        del block["picture"]
        block["missing"] = f"This picture could not be drawn. It was to show: {block['alt']}"
    return replaced


def _can_draw(content: dict[str, Any], block: Block) -> bool:
    alone = {**block, "label": "place-1", "caption": []}
    try:
        _compile({**content, "title": "Briefing", "blocks": [alone]})
    except typst.TypstError:
        return False
    return True
