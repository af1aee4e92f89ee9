"""Cells of a notebook become blocks."""

from __future__ import annotations

from typing import Any

import nbformat
import pytest

from analysis import blocks, cells

Block = dict[str, Any]


def paragraph(*runs: Any, style: str = "") -> Block:
    return {"kind": "paragraph", "style": style, "runs": list(runs)}


def heading(level: int, text: str, name: str) -> Block:
    return {"kind": "heading", "level": level, "runs": [text], "id": name}


def verbatim(text: str) -> Block:
    return {"kind": "verbatim", "text": text}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "A *b* **c** ***d*** `e`",
            paragraph(
                *("A ", {"t": "b", "em": True}, " ", {"t": "c", "strong": True}, " "),
                *({"t": "d", "em": True, "strong": True}, " ", {"t": "e", "code": True}),
            ),
            id="reads_emphasis_and_code",
        ),
        pytest.param(
            "See [the series](https://example.org/a?b=1).",
            paragraph("See ", {"t": "the series", "href": "https://example.org/a?b=1"}, "."),
            id="reads_a_link",
        ),
        pytest.param("one\ntwo", paragraph("one", " ", "two"), id="joins_the_lines_of_a_paragraph"),
        pytest.param("## Who says so?", heading(2, "Who says so?", "who-says-so"), id="names_a_heading_by_its_words"),
        pytest.param(
            "1. one\n2. two\n   - deep",
            {"kind": "list", "style": "numbered", "items": [["one"], ["two"], ["– ", "deep"]]},
            id="keeps_the_items_of_a_list_in_a_list",
        ),
        pytest.param("> quoted words", paragraph("quoted words", style="small"), id="keeps_a_quotation"),
        pytest.param(
            "| a | b |\n|---|--:|\n| x | 1,200 |",
            {
                "kind": "table",
                "caption": [],
                "columns": [{"name": "a", "align": "left", "width": 0}, {"name": "b", "align": "right", "width": 0}],
                "rows": [[["x"], ["1,200"]]],
                "source": [],
                "id": "",
            },
            id="reads_a_table",
        ),
        pytest.param("costs $x$ and $$y$$", paragraph("costs $x$ and $$y$$"), id="does_not_read_mathematics"),
        pytest.param("a <b>c</b>", paragraph("a ", "<b>", "c", "</b>"), id="keeps_html_as_text"),
        pytest.param("<script>\nx()\n</script>", verbatim("<script>\nx()\n</script>"), id="keeps_a_script_as_text"),
        pytest.param("![the bay](bay.png)", paragraph("[picture: the bay]"), id="says_what_a_picture_shows"),
        pytest.param("```\nx = 1\n```", verbatim("x = 1"), id="keeps_code_as_written"),
    ],
)
def test_markdown(source: str, expected: Block) -> None:
    assert cells.read_markdown(source) == [expected]


def test_a_rule_and_empty_lines_are_nothing() -> None:
    assert cells.read_markdown("\n\n---\n\n") == []


def read(*found: nbformat.NotebookNode) -> list[Block]:
    return cells.notebook_blocks(nbformat.v4.new_notebook(cells=list(found)))


def show(data: dict[str, Any], kind: str = "execute_result") -> nbformat.NotebookNode:
    return nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output(kind, data=data)])


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(
            show({"text/html": "<p>a</p>", "text/plain": "a", blocks.MIME: [paragraph("a")]}),
            [paragraph("a")],
            id="takes_blocks_before_anything_else",
        ),
        pytest.param(show({"text/plain": " low\n0  4"}), [verbatim(" low\n0  4")], id="keeps_plain_text_as_written"),
        pytest.param(
            show({"image/svg+xml": ["<svg>", "</svg>"], "text/plain": "<Figure>"}, "display_data"),
            [{"kind": "figure", "alt": cells.NO_ALT, "caption": [], "id": "", "svg": "<svg></svg>"}],
            id="takes_a_picture_before_its_plain_text",
        ),
        pytest.param(
            show({"image/png": "aGk=\n"}),
            [{"kind": "figure", "alt": cells.NO_ALT, "caption": [], "id": "", "image": b"hi", "format": "png"}],
            id="reads_a_bitmap",
        ),
        pytest.param(
            nbformat.v4.new_code_cell("1/0", outputs=[nbformat.v4.new_output("error", ename="E", evalue="no")]),
            [paragraph("This cell failed: E: no", style="warning")],
            id="tells_of_a_failure",
        ),
        pytest.param(
            nbformat.v4.new_code_cell("x", outputs=[nbformat.v4.new_output("stream", text="progress")]),
            [],
            id="does_not_show_what_was_printed",
        ),
        pytest.param(nbformat.v4.new_code_cell("x = 1"), [], id="does_not_show_code"),
        pytest.param(nbformat.v4.new_raw_cell("raw"), [], id="does_not_show_raw_cells"),
    ],
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


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([tag('paper: str = "a4"  # help', "parameters")], {"paper": "a4"}, id="written_with_a_type"),
        pytest.param(
            [
                tag("injected = 1", "x"),
                tag('paper = "letter"', "injected-parameters"),
                tag('paper = "a4"', "parameters"),
            ],
            {"paper": "letter"},
            id="injected_ones_win_and_other_cells_are_not_read",
        ),
        pytest.param([tag("names = [1]\nn = f()", "parameters")], {}, id="nothing_but_plain_scalars"),
        pytest.param([tag("paper = (", "parameters")], {}, id="nothing_from_a_cell_that_is_no_python"),
    ],
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
