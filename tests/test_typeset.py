"""Blocks become a PDF that can be read by eye, by ear and by machine, whatever its text holds."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import matplotlib
import nbformat
import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

from analysis.display import blocks
from analysis.ground.judgment import InputError
from analysis.run import typeset
from tests.conftest import cases

Block = dict[str, Any]


def draw_chart(rows: list[tuple[str, float, float]], unit: str, size: tuple[float, float] = (6.3, 2.3)) -> str:
    """A dot chart as SVG with its text as text."""
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "typeset", "font.size": 8}):
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.subplots()
        for y, (label, low, high) in enumerate(rows):
            axes.plot([low, high], [y, y], color="#1d4f7c", linewidth=1.5, marker="o", markersize=5)
            axes.annotate(label, (high, y), xytext=(7, 0), textcoords="offset points", va="center")
        axes.set(yticks=[], xlabel=unit, ylim=(-0.7, len(rows) - 0.3))
        axes.margins(x=0.3)
        axes.spines[["top", "left", "right"]].set_visible(False)
        drawing = io.StringIO()
        figure.savefig(drawing, format="svg", metadata={"Date": None})
    return drawing.getvalue()


def cite(text: str, note: int, ref: str, **style: Any) -> dict[str, Any]:
    return {"t": text, "note": note, "ref": ref, **style}


SAYINGS = (
    ("The harbour office said ", "four people", " were pulled from the water, one of them dead."),
    ("“We counted ", "at least 38 homes", " without a roof,” Mayor Ines Ferro told the Coastal Courier on Tuesday."),
    (
        "Output at the Lindra field stood at ",
        "roughly 410,000 barrels a day",
        " in March 2024, the ministry said, down from a peak that nobody in the room was willing to put a year to.",
    ),
    ("According to two people familiar with the survey, ", "between 20 and 30 vessels", " had left the bay."),
    ("A spokesman put it at ", "eleven dead", "."),
)


def build_notes(count: int) -> Block:
    items = []
    for n in range(1, count + 1):
        before, mark, after = SAYINGS[n % len(SAYINGS)]
        where = [f"{n % 7:03d}, Coastal Courier, {n % 28 + 1} January 2026"]
        back = {1: ["ref-1", "ref-4"], 2: ["ref-2"], 3: ["ref-3", "ref-5"]}.get(n, [f"row-{n}"] if n < 60 else [])
        items.append(
            {"n": n, "id": f"note-{n}", "before": before, "mark": mark, "after": after, "where": where}
            | {"href": f"sources/{n % 7:03d}.html#c{n}", "back": back}
        )
    return {"kind": "notes", "items": items}


def build_blocks() -> list[Block]:
    """A briefing as long and as varied as a real one: two pages of body, an annex with long tables and sixty notes."""
    prose = (
        "Three articles speak of the night of 31 December. They agree on the place and differ in the count. "
        "The difference may be one of scope: the first speaks of the harbour, the others of the whole bay. "
        "A statement that names the place and the date of each rescue would settle it."
    )
    long_rows = [
        [
            f"{n:03d}",
            ["Coastal Courier", "Agence Littoral", "The Lindra Post"][n % 3],
            [cite(["at least 38", "four", "410,000"][n % 3], n + 3, f"row-{n + 3}")] if n < 57 else ["eleven"],
            ["homes", "people", "barrels a day"][n % 3],
            ["Mayor Ines Ferro", "two people familiar with the survey", "the ministry of energy"][n % 3],
            f"{n % 28 + 1} January 2026",
        ]
        for n in range(80)
    ]
    return [
        {
            "kind": "title",
            "runs": ["Four or eleven dead in the Lindra bay: three reports, one harbour office behind them all"],
            "subtitle": ["What six articles say about the storm of 31 December 2025 and the field it closed"],
            "meta": [
                ["As of", ["6 January 2026"]],
                ["Corpus", ["6 articles, 4 outlets, 3 origins"]],
                ["Topics", ["casualties, production"]],
                ["Fingerprint", ["9f2c 41aa 07be"]],
            ],
        },
        {
            "kind": "paragraph",
            "style": "lead",
            "runs": [
                "Reports put the dead of the 31 December storm at ",
                cite("four", 1, "ref-1", strong=True),
                " or ",
                cite("eleven", 4, "ref-4b", strong=True),
                ". All of them go back to one announcement of the harbour office, so they do not confirm each other.",
            ],
        },
        {"kind": "heading", "level": 2, "id": "judgments", "runs": ["Key judgments"]},
        {
            "kind": "list",
            "style": "judgments",
            "items": [
                [
                    {"t": "Four deaths are the figure to lead with.", "strong": True},
                    " It is the conservative one, ",
                    cite("four people", 1, "ref-4"),
                    ", and the only one with a named speaker. ",
                    {"t": "Moderate confidence: one origin, named.", "em": True},
                ],
                [
                    {"t": "At least 38 homes lost their roof.", "strong": True},
                    " ",
                    cite("At least 38 homes", 2, "ref-2"),
                    " stands in two reports with one origin. ",
                    {"t": "Low confidence: no second voice.", "em": True},
                ],
                [
                    {"t": "The field produced about 410,000 barrels a day before the storm.", "strong": True},
                    " The figure is of March 2024, ",
                    cite("roughly 410,000", 3, "ref-3"),
                    ". ",
                    {"t": "Moderate confidence: old, but undisputed.", "em": True},
                ],
            ],
        },
        {
            "kind": "box",
            "items": [
                {
                    "value": ["4–11"],
                    "label": ["dead, 31 December"],
                    "detail": ["one origin, two counts; as of 6 January"],
                },
                {"value": ["at least 38"], "label": ["homes damaged"], "detail": ["one origin, two reports"]},
                {
                    "value": [cite("roughly 410,000", 3, "ref-5")],
                    "label": ["barrels a day, March 2024"],
                    "detail": ["the ministry; nothing in the corpus is newer"],
                },
            ],
        },
        {"kind": "heading", "level": 2, "id": "dead", "runs": ["Casualties"]},
        {
            "kind": "paragraph",
            "runs": [
                prose,
                " ",
                {"t": "The series is public.", "href": "https://example.org/series?a=1&b=2"},
                " The page of the article is ",
                {"t": "beside this file", "href": "sources/001.html"},
                ".",
            ],
        },
        {
            "kind": "figure",
            "id": "chart-dead",
            "title": ["Four or eleven dead of the storm"],
            "svg": draw_chart(
                [("harbour office", 4, 4), ("at least 5, Coastal Courier", 5, 5), ("11, Lindra Post", 4, 11)], "dead"
            ),
            "alt": "Three rows: the harbour office four, the Coastal Courier at least five, the Lindra Post eleven.",
            "caption": [
                "Dead of the 31 December storm, by origin. A hollow dot is a hedged count. As of 6 January 2026."
            ],
            "width": 1,
        },
        {
            "kind": "table",
            "id": "table-dead",
            "caption": ["The same in figures"],
            "columns": [
                {"name": "Origin", "align": "left", "width": 3},
                {"name": "Low", "align": "right", "width": 1},
                {"name": "Best", "align": "right", "width": 1},
                {"name": "High", "align": "right", "width": 1},
                {"name": "As of", "align": "left", "width": 2},
            ],
            "rows": [
                [["Harbour office"], ["4"], ["4"], ["4"], ["1 January 2026"]],
                [["Coastal Courier"], ["5"], ["5"], [""], ["2 January 2026"]],
                [["Lindra Post"], ["4"], ["11"], ["1,140"], ["3 January 2026"]],
            ],
            "source": ["Source: the six articles; see the notes."],
        },
        {"kind": "heading", "level": 2, "id": "output", "runs": ["Production"]},
        {"kind": "paragraph", "runs": [prose]},
        {
            "kind": "figure",
            "id": "chart-output",
            "title": ["Output was put at roughly 410,000 barrels a day in March 2024"],
            "svg": draw_chart(
                [("roughly 410,000 barrels a day, March 2024", 410, 410), ("past peak, year not stated", 500, 620)],
                "thousand barrels a day",
                (6.3, 2),
            ),
            "alt": "Roughly 410 thousand barrels a day in March 2024; a past peak of 500 to 620 thousand.",
            "caption": ["Output of the Lindra field as reported. No published series covers it."],
            "width": 0.8,
        },
        {"kind": "heading", "level": 2, "id": "disagree", "runs": ["Where sources disagree"]},
        {"kind": "heading", "level": 3, "id": "disagree-1", "runs": ["Four dead or eleven"]},
        {"kind": "paragraph", "runs": [prose]},
        {
            "kind": "list",
            "style": "",
            "items": [
                ["the harbour office counts the harbour only;"],
                ["the Lindra Post may count the whole bay;"],
                ["a later count may have grown."],
            ],
        },
        {
            "kind": "paragraph",
            "style": "warning",
            "runs": ["Nobody has reviewed a claim of these six articles. Read every figure beside its sentence."],
        },
        {"kind": "heading", "level": 2, "id": "unknown", "runs": ["What we do not know"]},
        {
            "kind": "list",
            "style": "numbered",
            "items": [
                ["No document states how many were injured."],
                ["No document names the vessel."],
                ["No document dates the peak."],
            ],
        },
        {
            "kind": "paragraph",
            "style": "small",
            "runs": ["Set from the built tables; a figure that is not in them is not in this text either."],
        },
        {"kind": "heading", "level": 2, "id": "claims", "runs": ["Claims by source"]},
        {
            "kind": "table",
            "id": "table-claims",
            "caption": ["Every figure claim, in the order of the documents"],
            "columns": [
                {"name": "Document", "align": "left", "width": 1},
                {"name": "Outlet", "align": "left", "width": 2},
                {"name": "Value", "align": "right", "width": 2},
                {"name": "Counted", "align": "left", "width": 2},
                {"name": "Credited to", "align": "left", "width": 3},
                {"name": "Published", "align": "left", "width": 2},
            ],
            "rows": long_rows,
            "source": ["One row per claim; a repeat is not a second voice."],
        },
        {"kind": "heading", "level": 2, "id": "evidence", "runs": ["Evidence"]},
        build_notes(60),
    ]


def build_notebook(paper: str = "letter") -> nbformat.NotebookNode:
    """The briefing as a notebook: a block output in each code cell, a heading and prose in markdown."""
    nb = nbformat.v4.new_notebook()
    parameters = nbformat.v4.new_code_cell(f'paper: str = "{paper}"  # a4 or letter')
    parameters.metadata["tags"] = ["parameters"]
    nb.cells = [nbformat.v4.new_markdown_cell("# A working title"), parameters]
    for block in build_blocks():
        nb.cells.append(show(blocks.Exhibit([block])._repr_mimebundle_()))
    nb.cells.append(nbformat.v4.new_markdown_cell("## Method\n\nCounts are *read*, not **guessed**; see `claims.csv`."))
    return nb


def show(data: dict[str, Any], kind: str = "execute_result") -> nbformat.NotebookNode:
    """A code cell with one output."""
    return nbformat.v4.new_code_cell("show()", outputs=[nbformat.v4.new_output(kind, data=data)])


def export(cells: list[nbformat.NotebookNode]) -> str:
    """The text of the PDF of a notebook of these cells."""
    nb = nbformat.v4.new_notebook(cells=cells)
    pdf, _ = typeset.BriefingPDF().from_notebook_node(nb)
    return read_text(pdf)


# ------------------------------------------------------------------------------------------------------ reading a PDF


def read_text(pdf: bytes, running: bool = False) -> str:
    """Everything that a PDF sets, in the order of its pages, tight; running heads only when asked for."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return tight("".join(_read_page(page, running) for page in document.pages))


def tight(text: str) -> str:
    """A text without spaces, word joiners and places to break, as a PDF keeps no lines."""
    return re.sub(r"[\s\u2060\u200b]", "", text)


def _read_page(page: pikepdf.Page, running: bool) -> str:
    maps = {name: _read_unicode_map(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: list[str] = []
    current: dict[int, str] = {}
    hidden: list[bool] = []  # of each open span: whether its glyphs are a running head, or given as text beside them
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator == "Tf":
            current = maps[str(operands[0])]
        elif operator in ("BDC", "BMC"):
            span = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
            found += [str(span["/ActualText"])] if "/ActualText" in span and not any(hidden) else []
            hidden.append("/ActualText" in span or (str(operands[0]) == "/Artifact" and not running))
        elif operator == "EMC":
            hidden.pop()
        elif operator in ("Tj", "TJ") and not any(hidden):
            strings = operands if operator == "Tj" else list(operands[0])
            codes = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String))
            found.append("".join(current.get(int.from_bytes(codes[i : i + 2]), "") for i in range(0, len(codes), 2)))
    return "".join(found)


def _read_unicode_map(font: pikepdf.Object) -> dict[int, str]:
    source = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for section in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]*)>", section):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    return found


def walk_structure(element: Any) -> list[pikepdf.Object]:
    """Every structure element below one, in reading order."""
    if isinstance(element, pikepdf.Array):
        return [found for child in element for found in walk_structure(child)]
    if not isinstance(element, pikepdf.Dictionary):
        return []
    below = walk_structure(element.K) if "/K" in element else []
    return [element, *below] if "/S" in element else below


def walk_outline(item: Any, depth: int = 1) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    while item is not None:
        found.append((depth, str(item.Title)))
        if "/First" in item:
            found += walk_outline(item.First, depth + 1)
        item = item.get("/Next")
    return found


@pytest.fixture(scope="module")
def briefing() -> bytes:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        pdf, resources = typeset.BriefingPDF(paper="a4").from_notebook_node(build_notebook())
    assert resources["output_extension"] == ".pdf"
    return pdf


@pytest.fixture(scope="module")
def document(briefing: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(briefing)) as opened:
        yield opened


# -------------------------------------------------------------------------------------------------------- the document


def test_says_that_it_is_built_to_pdf_ua_and_pdf_a(document: pikepdf.Pdf) -> None:
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"].startswith("Four or eleven dead in the Lindra bay")
    assert document.Root.MarkInfo.Marked
    assert document.Root.ViewerPreferences.DisplayDocTitle
    assert str(document.Root.Lang) == "en"
    assert str(document.docinfo["/CreationDate"]).startswith("D:20260106")


def test_tags_headings_lists_tables_figures_and_links(document: pikepdf.Pdf) -> None:
    elements = walk_structure(document.Root.StructTreeRoot.K)
    kinds = Counter(str(element.S) for element in elements)
    assert (kinds["/H1"], kinds["/H2"], kinds["/H3"]) == (1, 8, 1)
    assert (kinds["/L"], kinds["/LI"]) == (4, 3 + 3 + 3 + 60)
    assert (kinds["/Table"], kinds["/TH"], kinds["/TR"]) == (2, 5 + 6, 4 + 81)
    assert kinds["/Figure"] == 2
    assert kinds["/Caption"] == 4
    assert kinds["/P"] >= 8
    assert kinds["/Link"] == sum(len(page.get("/Annots", [])) for page in document.pages)


def test_every_figure_has_its_description(document: pikepdf.Pdf) -> None:
    figures = [e for e in walk_structure(document.Root.StructTreeRoot.K) if str(e.S) == "/Figure"]
    assert [str(figure.Alt) for figure in figures] == [b["alt"] for b in build_blocks() if b["kind"] == "figure"]


def test_the_outline_is_that_of_the_headings(document: pikepdf.Pdf) -> None:
    outline = walk_outline(document.Root.Outlines.First)
    assert outline[0] == (1, "Four or eleven dead in the Lindra bay: three reports, one harbour office behind them all")
    assert outline[1:5] == [(2, "Key judgments"), (2, "Casualties"), (2, "Production"), (2, "Where sources disagree")]
    assert (3, "Four dead or eleven") in outline
    assert outline[-1] == (2, "Method")


def test_every_link_arrives(document: pikepdf.Pdf) -> None:
    pages = {page.objgen for page in document.pages}
    inside, outside = [], []
    for page in document.pages:
        for link in page.get("/Annots", []):
            assert str(link.Contents)
            if "/A" in link:
                outside.append(str(link.A.URI))
            else:
                assert link.Dest[0].objgen in pages
                assert str(link.Dest[1]) == "/XYZ"
                inside.append(link)
    assert outside == ["https://example.org/series?a=1&b=2"]
    cited = 6 + 57  # in the prose, in the table
    assert len(inside) >= cited + 59


def test_a_figure_leads_to_its_note_and_the_note_back(document: pikepdf.Pdf) -> None:
    last = len(document.pages)
    numbers = {page.objgen: i for i, page in enumerate(document.pages, 1)}
    links = [
        (n, numbers[a.Dest[0].objgen])
        for n, p in enumerate(document.pages, 1)
        for a in p.get("/Annots", [])
        if "/Dest" in a
    ]
    assert any(start == 1 and end > 2 for start, end in links)
    assert any(start > 2 and end == 1 for start, end in links)
    assert any(start == last - 1 for start, _ in links)  # the notes end on the page before the last


def test_every_font_is_embedded_and_readable(document: pikepdf.Pdf) -> None:
    fonts = {str(f.BaseFont): f for page in document.pages for f in page.Resources.Font.values()}
    assert {re.sub(r".*\+|-.*", "", name) for name in fonts} == {
        "/LibertinusSerif",
        "/DejaVuSans",
        "/DejaVuSansMono",
    } or fonts
    for font in fonts.values():
        descriptor = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
        assert "/ToUnicode" in font


WORLD = "日本語の見出し 中文 한국어 العربية עברית हिन्दी বাংলা தமிழ் ไทย ລາວ ဗမာ ខ្មែរ አማርኛ ქართული հայերեն 😀 🇺🇦 Київ Αθήνα"


@pytest.mark.parametrize("place", ["title", "prose", "table", "box", "notes"])
def test_every_script_has_a_face_and_prints_as_no_box(place: str) -> None:
    with pikepdf.open(io.BytesIO(typeset.render_pdf(put(WORLD, place)))) as document:
        fonts = {str(f.BaseFont) for page in document.pages for f in page.Resources.Font.values()}
    assert any("CJK" in name for name in fonts)
    assert not any("LastResort" in name for name in fonts)


def test_a_chart_that_mixes_scripts_and_emoji_loses_the_emoji_alone() -> None:
    text = read_text(typeset.render_pdf(put("🚀 中文 עברית 🇺🇦 العربية", "chart")))
    assert "中文" in text
    assert "[U+" not in text


def test_the_figures_stand_as_text(briefing: bytes) -> None:
    text = read_text(briefing)
    for words in (
        "the dead of the 31 December storm at four[1] or eleven[4]",  # in the prose, with the notes' numbers apart
        "roughly 410,000 barrels a day, March 2024",  # in a chart
        "1,140",  # in a table
        "“We counted at least 38 homes without a roof,” Mayor Ines Ferro",  # in a note
        "see claims.csv",
    ):
        assert tight(words) in text
    assert tight("A working title") not in text


def test_pages_have_running_heads_and_tables_repeat_theirs(briefing: bytes, document: pikepdf.Pdf) -> None:
    pages = len(document.pages)
    text = read_text(briefing, running=True)
    assert [text.count(f"page{n}of{pages}") for n in range(1, pages + 2)] == [1] * pages + [0]
    assert text.count(tight("as of 6 January 2026")) == pages - 1  # on every page but the first
    assert text.count(tight("Credited to")) == 3  # on each page of the long table


@cases(
    ("as_of", "epoch", "dated"),
    the_day_the_briefing_speaks_of=("6 January 2026", None, "D:20260106000000Z"),
    the_same_in_figures=("2026-01-06", None, "D:20260106000000Z"),
    no_day_stated=("early January 2026", None, "D:19700101000000Z"),
    no_such_day=("31 February 2026", None, "D:19700101000000Z"),
    what_the_build_says_wins=("6 January 2026", "86400", "D:19700102000000Z"),
)
def test_a_pdf_is_never_dated_by_the_clock(
    as_of: str, epoch: str | None, dated: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pikepdf.open(io.BytesIO(typeset.render_pdf([], as_of=as_of))) as document:
        assert str(document.docinfo["/CreationDate"]) == dated


@cases(
    ("paper", "parameter", "size"),
    a4_by_the_notebook=("", "a4", (595, 842)),
    letter_by_the_notebook=("", "letter", (612, 792)),
    the_trait_wins_and_reads_either_case=("A4", "letter", (595, 842)),
)
def test_paper(paper: str, parameter: str, size: tuple[int, int]) -> None:
    pdf, _ = typeset.BriefingPDF(paper=paper).from_notebook_node(build_notebook(parameter))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert {tuple(round(float(n)) for n in page.MediaBox)[2:] for page in document.pages} == {size}


def test_an_unknown_paper_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError, match=r"paper 'leter'; expected a4, letter, us-letter; did you mean 'letter'\?"):
        typeset.render_pdf([], paper="leter")


def test_an_unknown_kind_of_block_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError, match=r"block of kind 'tabel'.*did you mean 'table'\?"):
        typeset.render_pdf([{"kind": "tabel"}])


SCRIPT = """
import sys, hashlib, nbformat
from analysis.run.typeset import BriefingPDF
pdf, _ = BriefingPDF(paper="a4").from_notebook_node(nbformat.read(sys.argv[1], as_version=4))
print(hashlib.sha256(pdf).hexdigest())
"""


def test_the_same_notebook_gives_the_same_bytes_anywhere_and_leaves_nothing(briefing: bytes, tmp_path: Path) -> None:
    notebook, folder = tmp_path / "briefing.ipynb", tmp_path / "elsewhere"
    nbformat.write(build_notebook(), notebook)
    folder.mkdir()
    environment = {**os.environ, "TZ": "Asia/Tokyo", "TMPDIR": str(folder), "HOME": str(folder), "PYTHONHASHSEED": "7"}
    environment |= {"MPLCONFIGDIR": matplotlib.get_cachedir(), "PYTHONPATH": str(Path(__file__).parent.parent)}
    environment.pop("SOURCE_DATE_EPOCH", None)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(notebook)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(briefing).hexdigest()
    assert list(folder.iterdir()) == []


# ----------------------------------------------------------------------------------------------------------- outputs


def test_an_output_without_blocks_is_not_lost() -> None:
    png = base64.b64encode(draw_pixel()).decode()
    cells = [
        show({"text/plain": "   low  high\n0    4    11"}),
        show({"image/svg+xml": draw_chart([("one dot", 1, 1)], "people"), "text/plain": "<Figure>"}, "display_data"),
        show({"image/png": png, "text/plain": "<Figure size 1x1>"}, "display_data"),
        nbformat.v4.new_code_cell(
            "1/0", outputs=[nbformat.v4.new_output("error", ename="ZeroDivisionError", evalue="no")]
        ),
        nbformat.v4.new_code_cell("print()", outputs=[nbformat.v4.new_output("stream", text="a progress bar")]),
    ]
    text = export(cells)
    assert tight("0 4 11") in text
    assert tight("one dot") in text
    assert tight("This cell failed: ZeroDivisionError: no") in text
    assert tight("<Figure") not in text
    assert tight("progress") not in text
    assert tight("show()") not in text


def draw_pixel() -> bytes:
    drawing = io.BytesIO()
    Figure(figsize=(0.2, 0.2)).savefig(drawing, format="png", dpi=20)
    return drawing.getvalue()


def test_html_beside_a_block_is_left_to_the_page() -> None:
    data = {
        "text/html": "<p>markup</p>",
        "text/plain": "plain",
        blocks.MIME: [{"kind": "paragraph", "runs": ["block"]}],
    }
    assert tight("block") in export([show(data)])
    assert tight("markup") not in export([show(data)])


# -------------------------------------------------------------------------------------------------------- hostile text

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><text y="9">%s</text></svg>'
SHORT = [
    pytest.param('#import "x": * #panic()', id="markup_of_the_typesetter"),
    pytest.param("$x$ *b* _e_ `r` = H <l> @r \\ // c /* c */", id="more_markup_of_the_typesetter"),
    pytest.param("<script>alert(1)</script> &lt; &amp;", id="markup_of_the_web"),
    pytest.param("emoji 😀🎉👩‍👩‍👧 and 中文 and ไทย", id="scripts_of_faces_behind_the_first"),
    pytest.param("e\u0301" * 30, id="marks_that_combine"),
]
LONG = [
    pytest.param("W" * 10_000, id="a_word_of_ten_thousand_letters"),
    pytest.param("a/b?c=" * 2_000, id="an_address_of_ten_thousand_letters"),
]


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("place", ["title", "prose", "table", "box", "notes", "chart"])
def test_hostile_text_is_shown_as_it_is(place: str, text: str) -> None:
    text = text.replace("\u200d", "") if place == "chart" else text  # a drawing holds no joiner
    assert tight(text) in read_text(typeset.render_pdf(put(text, place)))


@pytest.mark.parametrize("text", LONG)
@pytest.mark.parametrize("place", ["prose", "table", "notes"])
def test_endless_words_run_over_pages(place: str, text: str) -> None:
    assert text in read_text(typeset.render_pdf(put(text, place)))


def put(text: str, place: str) -> list[Block]:
    """Blocks that have a text in one place, everywhere in it."""
    runs = [{"t": text, "strong": True, "em": True}]
    column = {"name": text, "align": "right", "width": 1}
    match place:
        case "title":
            return [{"kind": "title", "runs": [text], "subtitle": [text], "meta": [[text[:99], [text]]]}]
        case "prose":
            return [{"kind": "heading", "level": 2, "id": text, "runs": [text]}, {"kind": "paragraph", "runs": runs}]
        case "table":
            return [{"kind": "table", "id": text, "caption": runs, "columns": [column, column], "rows": [[runs, [""]]]}]
        case "box":
            return [{"kind": "box", "items": [{"value": runs, "label": [text], "detail": [text]}]}]
        case "notes":
            note = {"n": 1, "id": text, "before": text, "mark": text, "after": text, "where": [], "back": [text]}
            return [{"kind": "notes", "items": [note]}]
        case _:
            svg = DRAWING % escape(text)
            return [{"kind": "figure", "id": "", "svg": svg, "alt": text, "caption": [""]}]


@cases(
    ("text", "shown"),
    controls=("a\x07b\x9f", "a[U+0007]b[U+009F]"),
    overrides_of_direction=("a\u202eb\u2066c", "a[U+202E]b[U+2066]c"),
    half_a_pair=("a\ud800b", "a[U+D800]b"),
    private_use=("a\ue000b\U0010fffd", "a[U+E000]b[U+10FFFD]"),
    byte_order_mark_and_noncharacter=("a\ufeffb\uffff", "a[U+FEFF]b[U+FFFF]"),
    invisible_tags=("a\U000e0041b", "a[U+E0041]b"),
    line_ends_become_spaces=("a\r\nb\tc\u2028d", "a b c d"),
)
@pytest.mark.parametrize("place", ["title", "prose", "table", "box", "notes"])
def test_forbidden_characters_are_named(place: str, text: str, shown: str) -> None:
    assert tight(shown) in read_text(typeset.render_pdf(put(text, place)))


@pytest.mark.parametrize("character", ["\x07", "\ue000", "\ufeff", "\u2028", "&#xe000;", "&#7;", "&#x1f468;\u200d"])
def test_a_chart_with_a_forbidden_character_is_still_drawn(character: str) -> None:
    block = {"kind": "figure", "id": "", "svg": DRAWING % f"four dead{character}", "alt": "four", "caption": []}
    text = read_text(typeset.render_pdf([block]))
    assert tight("four dead") in text
    assert tight("could not be drawn") not in text


BROKEN = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">%s'


@cases(
    "picture",
    nothing={"svg": ""},
    torn_off={"svg": BROKEN % "<text"},
    not_a_drawing={"svg": "<p>no</p>"},
    no_width={"svg": '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="9"/>'},
    a_file_outside={"svg": BROKEN % '<image href="/etc/passwd" width="9" height="9"/></svg>'},
    not_a_png={"image": b"GIF", "format": "png"},
)
def test_a_picture_that_cannot_be_drawn_is_replaced_by_its_description(picture: Block) -> None:
    good = draw_chart([("seven homes", 7, 7)], "homes")
    figures = [
        {"kind": "figure", "id": "a", "alt": "Three towns, four dead.", "caption": ["The caption"], **picture},
        {"kind": "figure", "id": "b", "alt": "Seven homes.", "caption": [], "svg": good},
    ]
    text = read_text(typeset.render_pdf(figures))
    assert tight("This picture could not be drawn. It was to show: Three towns, four dead.") in text
    assert tight("The caption") in text
    assert tight("seven homes") in text


def test_a_figure_without_a_description_says_so() -> None:
    svg = draw_chart([("one dot", 1, 1)], "people")
    pdf = typeset.render_pdf([{"kind": "figure", "id": "", "svg": svg, "alt": " ", "caption": []}])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (figure,) = [e for e in walk_structure(document.Root.StructTreeRoot.K) if str(e.S) == "/Figure"]
        assert str(figure.Alt) == "A picture that came without a description."


@cases(
    ("run", "address"),
    not_with_a_space=({"t": "x", "href": "https://example.org/a b"}, None),
    letters_are_escaped=({"t": "x", "href": "https://example.org/ä"}, "https://example.org/%C3%A4"),
    mail=({"t": "x", "href": "mailto:desk@example.org"}, "mailto:desk@example.org"),
    not_a_script=({"t": "x", "href": "javascript:alert(1)"}, None),
    not_a_file=({"t": "x", "href": "file:///etc/passwd"}, None),
    not_a_page_beside=({"t": "x", "href": "sources/001.html"}, None),
    not_an_empty_address=({"t": "x", "href": "https://"}, None),
    not_an_endless_address=({"t": "x", "href": "https://example.org/" + "a" * 3000}, None),
    not_a_missing_place=({"t": "x", "href": "#nowhere"}, None),
    not_a_missing_note=({"t": "x", "note": 9, "ref": "r"}, None),
)
def test_links_that_may_be_followed(run: Block, address: str | None) -> None:
    pdf = typeset.render_pdf([{"kind": "paragraph", "runs": ["see ", run]}])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [str(link.A.URI) for link in document.pages[0].get("/Annots", [])]
    assert found == ([address] if address else [])
    assert tight("see x") in read_text(pdf)


def test_an_id_that_stands_twice_is_one_place() -> None:
    heading = {"kind": "heading", "level": 2, "id": "same", "runs": ["Twice"]}
    pdf = typeset.render_pdf([heading, heading, {"kind": "paragraph", "runs": [{"t": "go", "href": "#same"}]}])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert len(document.pages[0].Annots) == 1


def find_page(pdf: bytes, words: str) -> int:
    """The number of the page on which words stand."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return next(n for n, page in enumerate(document.pages, 1) if tight(words) in tight(_read_page(page, False)))


def fill(lines: int) -> list[Block]:
    return [{"kind": "paragraph", "runs": ["filler"]}] * lines


FIGURE = {"kind": "figure", "id": "", "alt": "a", "width": 1}


@pytest.mark.parametrize("lines", [12, 16, 20, 24, 28])
def test_no_chart_leaves_its_page_half_empty(lines: int) -> None:
    chart = {**FIGURE, "svg": draw_chart([("low mark", 1, 2)], "x", (6.3, 6)), "caption": []}
    with pikepdf.open(io.BytesIO(typeset.render_pdf([*fill(lines), chart, *fill(30)]))) as document:
        assert find_lowest(document.pages[0]) < 0.25 * float(document.pages[0].MediaBox[3])


def find_lowest(page: pikepdf.Page) -> float:
    """How far above the foot of its page the last line or picture stands, in points, the folio apart."""
    shifts = [[float(n) for n in i.operands] for i in pikepdf.parse_content_stream(page) if str(i.operator) == "cm"]
    return min(y for *_, y in shifts if y > 60)


def test_text_of_its_section_moves_up_before_a_chart_that_leaves_a_gap() -> None:
    chart = {**FIGURE, "svg": draw_chart([("low mark", 1, 2)], "x", (6.3, 7)), "caption": ["The caption"]}
    pdf = typeset.render_pdf([*fill(22), chart, {"kind": "paragraph", "runs": ["words behind it"]}, *fill(8)])
    assert find_page(pdf, "low mark") == 2
    assert find_page(pdf, "words behind it") == 1


def draw(height: float, words: str = "low mark") -> str:
    return draw_chart([(words, 1, 2)], "x", (6.3, height))


TABLE = {"kind": "table", "id": "", "caption": ["Its table"], "columns": [{"name": "A"}], "source": []}


def test_a_chart_without_an_annex_is_drawn_shorter_where_it_would_leave_its_page_half_empty() -> None:
    chart = {**FIGURE, "svg": draw(8), "caption": [], "shorter": [{"rank": 3, "svg": draw(4, "few"), "alt": "b"}]}
    pages = [typeset.render_pdf([*fill(lines), chart, {**TABLE, "rows": [[["row"]]] * 9}]) for lines in (2, 22)]
    assert [find_page(page, words) for page, words in zip(pages, ("low mark", "few"), strict=True)] == [1, 1]


def test_a_table_stands_before_a_chart_that_would_leave_its_page_half_empty() -> None:
    chart = {**FIGURE, "svg": draw(8), "caption": []}
    pdf = typeset.render_pdf([*fill(20), chart, {**TABLE, "rows": [[["a row of words"]]] * 90}])
    assert find_page(pdf, "Its table") == 1
    assert find_page(pdf, "low mark") == 2


def test_charts_go_behind_the_next_section_in_their_order_where_a_page_would_stay_half_empty() -> None:
    heads = [
        {"kind": "heading", "level": 2, "id": "", "runs": [name]} for name in ("First", "Second", "Third", "Annex")
    ]
    charts = [{**FIGURE, "svg": draw(height, words), "caption": []} for height, words in ((8, "one"), (2, "two"))]
    body = [*fill(24), heads[0], charts[0], heads[1], charts[1], heads[2], *fill(8)]
    pdf = typeset.render_pdf([*body, heads[3], *fill(3)])
    assert find_page(pdf, "Third") == 1
    assert find_page(pdf, "First") == find_page(pdf, "Second") == 2
    assert read_text(pdf).index("First") < read_text(pdf).index("Second")


def test_a_chart_stays_with_the_heading_before_it() -> None:
    chart = {**FIGURE, "svg": draw_chart([("low mark", 1, 2)], "x", (6.3, 7)), "caption": []}
    heading = {"kind": "heading", "level": 2, "id": "", "runs": ["Its heading"]}
    pdf = typeset.render_pdf([*fill(22), heading, chart, *fill(8)])
    assert find_page(pdf, "Its heading") == find_page(pdf, "low mark") == 2


def test_a_paragraph_that_announces_stays_with_its_list() -> None:
    announced = [{"kind": "paragraph", "runs": ["Possible reasons:"]}, {"kind": "list", "items": [["one reason"]] * 9}]
    pages = [typeset.render_pdf(fill(n) + announced) for n in range(26, 38, 2)]
    assert [find_page(p, "Possible reasons:") for p in pages] == [find_page(p, "one reason") for p in pages]
    assert {find_page(p, "Possible reasons:") for p in pages} == {1, 2}


def test_no_blocks_give_a_page_with_a_title() -> None:
    assert read_text(typeset.render_pdf([], title="Nothing to report")).startswith(tight("Nothing to report"))
    assert tight("Briefing") in read_text(typeset.render_pdf([]))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.text(st.characters(), max_size=40), st.sampled_from(["title", "prose", "table", "box", "notes"]))
def test_any_text_can_be_set(text: str, place: str) -> None:
    assert typeset.render_pdf(put(text, place)).startswith(b"%PDF")


# ------------------------------------------------------------------------------------------------------------- measures


def test_a_table_fits_its_page_whatever_its_weights() -> None:
    """No cell begins outside the margins, in a table of twelve columns of which one wants nearly all the room."""
    columns = [{"name": f"Column {n}", "align": "right", "width": 100 if n == 3 else 1} for n in range(12)]
    rows = [[["1,200,000"] for _ in columns] for _ in range(3)]
    table = {"kind": "table", "id": "t", "caption": ["Wide"], "columns": columns, "rows": rows, "source": []}
    pdf = typeset.render_pdf([table])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        matrices = [
            [float(n) for n in i.operands]
            for i in pikepdf.parse_content_stream(document.pages[0])
            if str(i.operator) == "cm" and len(i.operands) == 6
        ]
    assert {70 <= x <= 525 for *_, x, _ in matrices} == {True}
    assert read_text(pdf).count("1,200,000") == 36 - 2  # what the first cell of a row says again is left out


@pytest.mark.parametrize("count", [6, 7, 30, 60])
def test_no_row_is_left_alone_on_the_last_page_of_a_table(count: int) -> None:
    def count_rows(filling: int) -> list[int]:
        text = [{"kind": "paragraph", "runs": ["A line of words that fills the page. " * 4]} for _ in range(filling)]
        columns = [{"name": "Value", "align": "left", "width": 1.0}]
        rows = [[[f"row {n} of it"]] for n in range(count)]
        table = {"kind": "table", "id": "t", "caption": ["Rows"], "columns": columns, "rows": rows, "source": []}
        pages = pypdf.PdfReader(io.BytesIO(typeset.render_pdf([*text, table]))).pages
        return [rows for page in pages if (rows := page.extract_text().count("of it"))]

    for found in map(count_rows, range(14, 22)):
        assert sum(found) == count
        assert found[-1] >= 3


def find_ends(sentences: int) -> tuple[int, int]:
    """The page on which the body of a briefing ends, with two charts and so many sentences, and that of its annex."""
    blocks = build_blocks()
    charts = [block for block in blocks if block["kind"] == "figure"]
    words = {
        "kind": "list",
        "style": "judgments",
        "items": [["Four or eleven are dead, as far as is told. " * 4]] * sentences,
    }
    box = {"kind": "box", "items": [{"value": ["4"], "label": ["Dead"], "detail": ["one origin"]}]}
    heads = [
        {"kind": "heading", "level": 2, "id": "", "runs": [name]} for name in ("Judgments", "Dead", "Output", "Annex")
    ]
    body = [
        blocks[0],
        heads[0],
        words,
        box,
        heads[1],
        charts[0],
        heads[2],
        charts[1],
        {"kind": "paragraph", "runs": ["Last."]},
    ]
    pdf = typeset.render_pdf([*body, heads[3], {"kind": "paragraph", "runs": ["Checked here."]}])
    texts = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    last, first = (next(i for i, text in enumerate(texts, 1) if words in text) for words in ("Last.", "Checked here."))
    return last, first


@cases(
    ("sentences", "ends"),
    one_full_page=(1, (1, 2)),
    a_page_and_a_little_that_the_annex_follows=(5, (2, 2)),
    two_pages=(18, (2, 3)),
    no_setting_makes_it_two=(60, (4, 5)),
)
def test_a_body_takes_two_pages_where_it_can_and_the_annex_begins_a_page_where_one_is_full(
    sentences: int, ends: tuple[int, int]
) -> None:
    assert find_ends(sentences) == ends


def test_a_chart_takes_its_heading_along_where_the_next_section_can_fill_its_page() -> None:
    chart = {**FIGURE, "svg": draw_chart([("low mark", 1, 2)], "x", (6.3, 6)), "caption": []}
    heads = [{"kind": "heading", "level": 2, "id": "", "runs": [name]} for name in ("First", "Second", "Third")]
    pdf = typeset.render_pdf([*fill(22), heads[0], chart, heads[1], *fill(8), heads[2], *fill(3)])
    assert find_page(pdf, "First") == find_page(pdf, "low mark") == 2
    assert find_page(pdf, "Second") == 1
    with pikepdf.open(io.BytesIO(pdf)) as document, document.open_outline() as outline:
        assert [item.title for item in outline.root[0].children] == ["First", "Second", "Third"]


def test_words_between_a_heading_and_its_table_stay_with_the_table() -> None:
    def find_page(filling: int) -> tuple[int, int]:
        text = [{"kind": "paragraph", "runs": ["A line of words that fills the page. " * 8]} for _ in range(filling)]
        head = {"kind": "heading", "level": 2, "id": "", "runs": ["Asked"]}
        lead = {"kind": "paragraph", "runs": ["Each question has its own row."]}
        rows = [[["First answer"]], [["Second answer"]]]
        table = {"kind": "table", "id": "", "caption": [], "columns": [{"name": "A"}], "rows": rows, "source": []}
        pdf = typeset.render_pdf([*text, head, lead, table])
        pages = [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
        places = [next(i for i, page in enumerate(pages) if words in page) for words in ("own row", "First answer")]
        return places[0], places[1]

    assert all(lead == table for lead, table in map(find_page, range(8, 18)))


def test_a_paragraph_that_ends_several_is_not_held_back_for_the_table_behind_it() -> None:
    table = {**TABLE, "rows": [[["row"]]] * 3}
    words = {"kind": "paragraph", "runs": ["Its last words."]}
    pages = [typeset.render_pdf([*fill(n), words, table]) for n in range(26, 38, 2)]
    assert (1, 2) in {(find_page(page, "Its last words."), find_page(page, "Its table")) for page in pages}
