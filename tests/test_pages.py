"""Pages: self-contained, nothing runs, every text is shown as it was received."""

import base64
import hashlib
import re
import time

import nbformat
import pytest

from analysis.briefings.pages import (
    BriefingHTML,
    clean_fragment,
    embed_picture,
    find_title,
    name_source_page,
    read_script,
    render_source_page,
    say_policy,
)
from analysis.display.blocks import Exhibit, make_paragraph
from analysis.ground.model import Check, Claim, Part
from tests.conftest import cases, make_document


@cases(
    ("html", "clean"),
    text_stays=("<p>Five</p>", "<p>Five</p>"),
    no_script=("<script>alert(1)</script>", ""),
    no_handler=("<img src=x onerror=alert(1)>", "<img>"),
    no_picture_from_elsewhere=('<img src="https://example.org/a.png" alt="a">', '<img alt="a">'),
    own_pictures_stay=('<img src="data:image/png;base64,iVBO" alt="a">',
        '<img src="data:image/png;base64,iVBO" alt="a">'),
    no_script_link=('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
    no_data_link=('<a href="data:text/html,x">x</a>', "<a>x</a>"),
    own_links_stay=('<a href="sources/a.html#c-1">x</a>', '<a href="sources/a.html#c-1">x</a>'),
    no_style=('<p style="color:red" onclick="x()">x</p>', "<p>x</p>"),
    no_frame=("<iframe src=x></iframe><style>p{}</style>x", "x"),
    no_live_svg=("<svg><script>1</script></svg>y", "y"),
)  # fmt: skip
def test_a_fragment_keeps_only_what_is_harmless(html, clean):
    assert clean_fragment(html) == clean


def make_notebook(*cells):
    notebook = nbformat.v4.new_notebook()
    notebook.cells = list(cells)
    return notebook


def make_output(*blocks, kind="execute_result"):
    cell = nbformat.v4.new_code_cell("show()")
    cell.outputs = [nbformat.v4.new_output(kind, Exhibit(blocks)._repr_mimebundle_())]
    return cell


TITLE = {"kind": "title", "runs": ["Five killed"], "subtitle": [], "meta": []}


def render(notebook):
    return BriefingHTML().from_notebook_node(notebook)[0]


def test_the_finding_takes_the_place_of_the_notebooks_title():
    notebook = make_notebook(nbformat.v4.new_markdown_cell("# Briefing"), make_output(TITLE))
    html = render(notebook)
    assert find_title(notebook) == "Five killed"
    assert html.count("<h1>") == 1
    assert "<title>Five killed</title>" in html


def test_a_notebook_without_a_finding_keeps_its_title():
    assert "<h1" in render(make_notebook(nbformat.v4.new_markdown_cell("# Briefing")))


@pytest.mark.parametrize("kind", ["execute_result", "display_data"])
def test_both_kinds_of_output_are_shown_and_code_is_not(kind):
    html = render(make_notebook(make_output(make_paragraph("Five."), kind=kind)))
    assert "<p>Five.</p>" in html
    assert "show()" not in html


def test_a_hostile_output_is_cleaned():
    cell = nbformat.v4.new_code_cell("x")
    cell.outputs = [nbformat.v4.new_output("display_data", {"text/html": "<script>alert(1)</script><p>ok</p>"})]
    html = render(make_notebook(cell))
    assert "<script>alert" not in html
    assert "<p>ok</p>" in html


def test_a_hostile_title_stays_a_title():
    title = {**TITLE, "runs": ["</title><script>alert(1)</script>"]}
    assert "<script>alert" not in render(make_notebook(make_output(title)))


def test_a_picture_of_a_notebook_is_embedded():
    assert 'src="data:image/png;base64,iVBO"' in embed_picture("iVBO", "png")


@pytest.mark.parametrize(
    ("document_id", "name"),
    [("a", "a.html"), ("004_9d1449ccce0eda8e", "004_9d1449ccce0eda8e.html")],
)
def test_a_plain_name_names_its_page(document_id, name):
    assert name_source_page(document_id) == name


def test_names_that_differ_never_share_a_page():
    names = ["a#2", "a-2", "a 2", "b/a", "b-a", "../a", "é", "è", "x" * 200, "x" * 201]
    pages = {name_source_page(name) for name in names}
    assert len(pages) == len(names)
    assert all("/" not in page and not page.startswith(".") for page in pages)


TEXT = "Bridge <falls>\n\nThe blast killed five people, “we saw six,” she said.\n\nPhoto: A"


def render_source(claims=(), checks=()):
    document = make_document("d", TEXT)
    parts = [Part("title", 0, 14), Part("body", 16, TEXT.index("\n\nPhoto")), Part("credit", len(TEXT) - 8, len(TEXT))]
    return render_source_page(document, TEXT, parts, claims, checks)


def make_claim(name, words, kind="figure"):
    start = TEXT.index(words)
    return Claim(claim_id=name, document_id="d", file="d.txt", kind=kind, start=start, end=start + len(words))


def test_a_source_page_marks_the_claims_and_can_be_linked_to_at_each():
    html = render_source([make_claim("c1", "killed five people"), make_claim("c2", "we saw six", "quotation")])
    assert '<span id="c-c1"></span><mark>killed five people</mark>' in html
    assert '<span id="c-c2"></span><span class="said">we saw six</span>' in html


def test_claims_that_overlap_are_both_marked():
    html = render_source(
        [make_claim("c1", "killed five people"), make_claim("c2", "five people, “we saw", "statement")]
    )
    assert 'killed </mark><span id="c-c2"></span><span class="said"><mark>five people</mark></span>' in html


def test_what_is_not_the_article_is_greyed_and_hostile_text_is_text():
    html = render_source()
    assert '<p class="aside">Photo: A</p>' in html
    assert '<p class="title">Bridge &lt;falls&gt;</p>' in html


def test_a_note_stands_beside_its_paragraph():
    check = Check("k", "d", TEXT.index("five"), TEXT.index("six"), "slip", "slip", "Two numbers & one event.")
    page = render_source(checks=[check])
    assert page.count('<div class="noted"><p>') == 1
    assert '</p><div role="note"><p class="margin">Two numbers &amp; one event.</p></div></div>' in page


def test_a_paragraph_of_many_claims_is_marked_in_one_sweep():
    text = "five died " * 20_000
    spans = [(10 * n, 10 * n + 4) for n in range(20_000)]
    claims = [Claim(f"c{a}", "d", "d.txt", "figure", start=a, end=b) for a, b in spans]
    document = make_document("d", text)
    began = time.process_time()
    html = render_source_page(document, text, [Part("body", 0, len(text))], claims, [])
    assert html.count("<mark>five</mark>") == 20_000
    assert time.process_time() - began < 20  # a second or two; by pairs it would be hours


def test_every_section_can_be_linked_to_and_the_contents_do():
    heads = ["## Who says so?", "### Inside", "## Who says so?", "## <b>Last</b> & least"]
    cells = [cell for head in heads for cell in (nbformat.v4.new_markdown_cell(head), make_output(make_paragraph("x")))]
    html = render(make_notebook(make_output(TITLE), *cells))
    assert re.findall(r'<h[23] id="([^"]*)"', html) == [
        "s-who-says-so",
        "s-inside",
        "s-who-says-so-2",
        "s-last-amp-least",
    ]
    assert re.findall(r'<li><a href="#([^"]*)">', html) == ["s-who-says-so", "s-who-says-so-2", "s-last-amp-least"]


def test_a_short_page_needs_no_contents():
    assert '<nav class="contents"' not in render(make_notebook(make_output(TITLE, make_paragraph("Five."))))


def test_the_policy_lets_run_this_script_alone():
    digest = base64.b64encode(hashlib.sha256(read_script().encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in say_policy()
    assert "unsafe" not in say_policy()
    assert f"<script>{read_script()}</script>" in render(make_notebook(make_output(TITLE)))
