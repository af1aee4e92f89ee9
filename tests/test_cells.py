"""Cells of a notebook become blocks."""

from __future__ import annotations

from typing import Any

import nbformat

from analysis.display import blocks, cells
from tests.conftest import cases

Block = dict[str, Any]


def paragraph(*runs: Any, style: str = "") -> Block:
    return {"kind": "paragraph", "style": style, "runs": list(runs)}


def heading(level: int, text: str, name: str) -> Block:
    return {"kind": "heading", "level": level, "runs": [text], "id": name}


def verbatim(text: str) -> Block:
    return {"kind": "verbatim", "text": text}


@cases(
    ("source", "expected"),
    reads_emphasis_and_code=(
        "A *b* **c** ***d*** `e`",
        paragraph(
            *("A ", {"t": "b", "em": True}, " ", {"t": "c", "strong": True}, " "),
            *({"t": "d", "em": True, "strong": True}, " ", {"t": "e", "code": True}),
        ),
    ),
    reads_a_link=(
        "See [the series](https://example.org/a?b=1).",
        paragraph("See ", {"t": "the series", "href": "https://example.org/a?b=1"}, "."),
    ),
    joins_the_lines_of_a_paragraph=("one\ntwo", paragraph("one", " ", "two")),
    names_a_heading_by_its_words=("## Who says so?", heading(2, "Who says so?", "who-says-so")),
    keeps_the_items_of_a_list_in_a_list=(
        "1. one\n2. two\n   - deep",
        {"kind": "list", "style": "numbered", "items": [["one"], ["two"], ["– ", "deep"]]},
    ),
    keeps_a_quotation=("> quoted words", paragraph("quoted words", style="small")),
    reads_a_table=(
        "| a | b |\n|---|--:|\n| x | 1,200 |",
        {
            "kind": "table",
            "caption": [],
            "columns": [{"name": "a", "align": "left", "width": 0}, {"name": "b", "align": "right", "width": 0}],
            "rows": [[["x"], ["1,200"]]],
            "source": [],
            "id": "",
        },
    ),
    does_not_read_mathematics=("costs $x$ and $$y$$", paragraph("costs $x$ and $$y$$")),
    keeps_html_as_text=("a <b>c</b>", paragraph("a ", "<b>", "c", "</b>")),
    keeps_a_script_as_text=("<script>\nx()\n</script>", verbatim("<script>\nx()\n</script>")),
    says_what_a_picture_shows=("![the bay](bay.png)", paragraph("[picture: the bay]")),
    keeps_code_as_written=("```\nx = 1\n```", verbatim("x = 1")),
)
def test_markdown(source: str, expected: Block) -> None:
    assert cells.read_markdown(source) == [expected]


def test_a_rule_and_empty_lines_are_nothing() -> None:
    assert cells.read_markdown("\n\n---\n\n") == []


def read(*found: nbformat.NotebookNode) -> list[Block]:
    return cells.notebook_blocks(nbformat.v4.new_notebook(cells=list(found)))


def show(data: dict[str, Any], kind: str = "execute_result") -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output(kind, data=data)])


@cases(
    ("cell", "expected"),
    takes_blocks_before_anything_else=(
        show({"text/html": "<p>a</p>", "text/plain": "a", blocks.MIME: [paragraph("a")]}),
        [paragraph("a")],
    ),
    keeps_plain_text_as_written=(show({"text/plain": " low\n0  4"}), [verbatim(" low\n0  4")]),
    takes_a_picture_before_its_plain_text=(
        show({"image/svg+xml": ["<svg>", "</svg>"], "text/plain": "<Figure>"}, "display_data"),
        [{"kind": "figure", "alt": cells.NO_ALT, "caption": [], "id": "", "svg": "<svg></svg>"}],
    ),
    reads_a_bitmap=(
        show({"image/png": "aGk=\n"}),
        [{"kind": "figure", "alt": cells.NO_ALT, "caption": [], "id": "", "image": b"hi", "format": "png"}],
    ),
    tells_of_a_failure=(
        nbformat.v4.new_code_cell("1/0", outputs=[nbformat.v4.new_output("error", ename="E", evalue="no")]),
        [paragraph("This cell failed: E: no", style="warning")],
    ),
    does_not_show_what_was_printed=(
        nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output("stream", text="progress")]),
        [],
    ),
    does_not_show_code=(nbformat.v4.new_code_cell("x = 1"), []),
    does_not_show_raw_cells=(nbformat.v4.new_raw_cell("raw"), []),
)
def test_a_cell(cell: nbformat.NotebookNode, expected: list[Block]) -> None:
    assert read(cell) == expected


def test_the_first_heading_of_level_one_is_the_title() -> None:
    found = read(nbformat.v4.new_markdown_cell("# One"), nbformat.v4.new_markdown_cell("# Two"))
    assert found == [{"kind": "title", "runs": ["One"]}, heading(1, "Two", "two")]


def test_the_first_heading_of_level_one_gives_way_to_a_title_block() -> None:
    title = {"kind": "title", "runs": ["The finding"]}
    assert read(nbformat.v4.new_markdown_cell("# A question"), show({blocks.MIME: [title]})) == [title]


def tag(source: str, name: str) -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell(source, metadata={"tags": [name]})


@cases(
    ("found", "expected"),
    written_with_a_type=([tag('paper: str = "a4"  # help', "parameters")], {"paper": "a4"}),
    injected_ones_win_and_other_cells_are_not_read=(
        [
            tag("injected = 1", "x"),
            tag('paper = "letter"', "injected-parameters"),
            tag('paper = "a4"', "parameters"),
        ],
        {"paper": "letter"},
    ),
    nothing_but_plain_scalars=([tag("names = [1]\nn = f()", "parameters")], {}),
    nothing_from_a_cell_that_is_no_python=([tag("paper = (", "parameters")], {}),
)
def test_parameters(found: list[nbformat.NotebookNode], expected: dict[str, Any]) -> None:
    assert cells.read_parameters(nbformat.v4.new_notebook(cells=found)) == expected


def test_parameters_that_papermill_notes_win() -> None:
    notebook = nbformat.v4.new_notebook(cells=[tag('paper = "a4"', "parameters")])
    notebook.metadata["papermill"] = {"parameters": {"paper": "letter"}}
    assert cells.read_parameters(notebook) == {"paper": "letter"}


def test_a_heading_behind_which_nothing_stands_is_left_out() -> None:
    heads = ["# Title", "## Alone", "## Annex", "### Alone too", "### Held", "## With words\n\nSome.", "## Last"]
    title, alone, annex, too, held, worded, last = map(nbformat.v4.new_markdown_cell, heads)
    nothing = show({blocks.MIME: []})
    notebook = nbformat.v4.new_notebook(
        cells=[title, alone, nothing, annex, too, held, show({blocks.MIME: [paragraph("Five.")]}), worded, last]
    )
    shown = cells.list_shown_cells(notebook)
    kept = [cell.source for cell in shown if cell.cell_type == "markdown"]
    assert kept == ["# Title", "## Annex", "### Held", "## With words\n\nSome."]
