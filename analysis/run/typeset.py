"""A notebook as a printed briefing: blocks to JSON, JSON to ``templates/briefing.typ``, that to a tagged PDF.

The PDF is built to PDF/UA-1 and PDF/A-2a. Its bytes follow from the blocks alone: no clock, no folder, no font of the
system enters. Text reaches the template as data, so nothing in it can run.

What the standards or the typesetter refuse is changed before, and never lost silently: a character that must not stand
in such a file (control, private use, half of a pair, an override of the reading direction) is shown as ``[U+202E]``;
a picture that cannot be drawn is replaced by its description, which says so; a link that leads nowhere, or may not be
followed, stays as plain text; a word too long for its line gets places to break.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

import traitlets
import typst
from nbconvert.exporters import Exporter
from nbformat import NotebookNode

from ..display.blocks import Block, say_runs
from ..display.cells import notebook_blocks, read_parameters
from ..display.characters import clean_svg_of_emoji, clean_svg_strictly, clean_text, cut_text, is_visible
from ..ground.judgment import InputError, suggest_name
from .layout import arrange
from .overflow import cut_body, list_drawings, list_ranks
from .pdfcontent import LONGEST_STRING, set_blocks, spell_out_long_headings
from .typesetter import print_pdf

#: Names of paper that a parameter may say, and the typesetter's names for them.
PAPERS = {"a4": "a4", "letter": "us-letter", "us-letter": "us-letter"}

_PAUSE = re.compile("[:;] | [–—] ")


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


def render_pdf(blocks: Sequence[Block], *, paper: str = "a4", title: str = "", as_of: str = "") -> bytes:
    """Blocks as a PDF, the same bytes for the same blocks.

    Args:
        blocks: in reading order; none gives a page with the title alone.
        paper: a4 or letter.
        title: for when no block is a title.
        as_of: for the running head; when empty, what the title block says under ``As of``.

    Raises:
        InputError: the paper is none of `PAPERS`, or a block's kind is unknown.
    """
    if paper.casefold() not in PAPERS:
        raise InputError(f"paper '{paper}'; expected {', '.join(PAPERS)}{suggest_name(paper, PAPERS)}")
    blocks = _lead_with_title(blocks, title)
    name = " ".join(clean_text(say_runs(blocks[0]["runs"]), LONGEST_STRING).split())
    meta = {key.casefold().strip(" :"): say_runs(runs) for key, runs in reversed(blocks[0].get("meta", ()))}
    as_of = clean_text(as_of or meta.get("as of", ""), 40)
    frame = {
        "paper": PAPERS[paper.casefold()],
        "title": name,
        "short": _shorten_title(name),
        "as_of": f"as of {as_of}" if as_of else "",
        "lang": "en",
        "scale": 1.0,
        "tight": 0,
    }

    def make_content(ranks: Collection[int] = ()) -> dict[str, Any]:
        return {**frame, "blocks": set_blocks(cut_body(blocks, ranks))}

    try:
        return print_pdf(arrange(make_content, list_ranks(blocks), list_drawings(blocks)), as_of)
    except RuntimeError:  # what a compilation raises is a TypstError, a query a plain RuntimeError
        whole = make_content()
        if not _replace_broken_pictures(whole):
            raise
        return print_pdf(arrange(lambda _: whole, ()), as_of)


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


def _shorten_title(title: str, most: int = 84) -> str:
    """A title for the running head: all of it, or up to its last pause, or its first words."""
    if len(title) <= most:
        return clean_text(title)
    pauses = [match.start() for match in _PAUSE.finditer(title, most // 3, most)]
    return clean_text(title[: pauses[-1]]) if pauses else cut_text(title, most)


def _replace_broken_pictures(content: dict[str, Any]) -> bool:
    """Mend each picture that cannot be drawn, or put its description in its place; whether there was one."""
    replaced = False
    for block in content["blocks"]:
        if "picture" not in block or _can_draw(content, block):
            continue
        replaced = True
        if not (block["format"] == "svg" and _mend_drawing(content, block)):
            del block["picture"]
            block["missing"] = f"This picture could not be drawn. It was to show: {block['alt']}"
    return replaced


def _mend_drawing(content: dict[str, Any], block: Block) -> bool:
    """Replace as few characters of a drawing as let it be drawn; whether that is possible."""
    drawing = block["picture"]
    for clean in (clean_svg_of_emoji, clean_svg_strictly):
        block["picture"] = clean(drawing)
        if _can_draw(content, block):
            return True
    return False


def _can_draw(content: dict[str, Any], block: Block) -> bool:
    alone = {**block, "label": "place-1", "caption": []}
    try:
        print_pdf({**content, "title": "Briefing", "blocks": [alone]})
    except typst.TypstError:
        return False
    return True
