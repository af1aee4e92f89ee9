"""Blocks: every text is text, every figure leads to its note and back."""

import pytest

from analysis.display.blocks import MIME, Exhibit, is_safe_link, make_paragraph, make_table, render_html, render_plain

HOSTILE = "<script>alert(1)</script> & \"x\" 'y'"
ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;x&#34; &#39;y&#39;"

BLOCKS = [
    {"kind": "title", "runs": [HOSTILE], "subtitle": [HOSTILE], "meta": [[HOSTILE, [HOSTILE]]]},
    {"kind": "heading", "level": 2, "id": HOSTILE, "runs": [HOSTILE]},
    make_paragraph(HOSTILE, {"t": HOSTILE, "strong": True}, style=HOSTILE),
    {"kind": "list", "style": "judgments", "items": [[HOSTILE]]},
    {"kind": "box", "items": [{"value": [HOSTILE], "label": [HOSTILE], "detail": [HOSTILE]}]},
    make_table(HOSTILE, HOSTILE, {HOSTILE: 1.0}, [[HOSTILE]]),
    {"kind": "figure", "id": HOSTILE, "svg": HOSTILE, "alt": HOSTILE, "caption": [HOSTILE]},
    {"kind": "notes", "items": [{"n": 1, "id": HOSTILE, "before": HOSTILE, "mark": HOSTILE, "after": HOSTILE,
                                 "where": [HOSTILE], "href": "javascript:x", "back": [HOSTILE]}]},
]  # fmt: skip


@pytest.mark.parametrize("block", BLOCKS, ids=[block["kind"] for block in BLOCKS])
def test_a_hostile_text_stays_text_in_every_place(block):
    html = render_html(block)
    assert "<script" not in html
    assert ESCAPED in html
    assert "javascript:" not in html


@pytest.mark.parametrize("block", BLOCKS, ids=[block["kind"] for block in BLOCKS])
def test_every_block_can_be_said_in_plain_text(block):
    assert "<script>" in render_plain(block)


@pytest.mark.parametrize(
    ("href", "safe"),
    [
        ("https://example.org/a", True), ("mailto:a@example.org", True), ("sources/a.html#c-1", True),
        ("#note-1", True),
        ("javascript:alert(1)", False), ("JaVaScRiPt:x", False), ("data:text/html,x", False),
        ("sources/../../etc", False),
        ("//evil.example", False), ("file:///etc/passwd", False), ("https://x/" + "a" * 3000, False),
        ("https://a b", False),
        ("", False),
    ],
)  # fmt: skip
def test_a_link_is_followed_only_where_it_is_safe(href, safe):
    assert is_safe_link(href) is safe


def test_a_cited_figure_leads_to_its_note():
    html = render_html(make_paragraph({"t": "five", "note": 3, "ref": "ref-3-1"}))
    assert html == '<p><a class="figure-link" href="#note-3" id="ref-3-1">five<sup>3</sup></a></p>'


def test_a_note_marks_the_claim_and_leads_back_to_every_place_that_cites_it():
    item = {"n": 3, "id": "note-3", "before": "They ", "mark": "killed five", "after": ".", "where": ["AFP"],
            "href": "sources/a.html#c-1", "back": ["ref-3-1", "ref-3-2"]}  # fmt: skip
    html = render_html({"kind": "notes", "items": [item]})
    assert "They <mark>killed five</mark>." in html
    assert 'href="#ref-3-1"' in html
    assert 'href="#ref-3-2"' in html
    assert 'href="sources/a.html#c-1"' in html


def test_a_long_table_says_how_much_of_it_is_shown():
    table = make_table("t", "Rows", {"A": 1.0}, [[str(n)] for n in range(1000)])
    assert len(table["rows"]) == 150
    assert table["source"] == ["The first 150 of 1,000 rows; all of them are in the tables to download."]


def test_a_row_that_is_not_shown_is_never_asked_for():
    asked = []
    rows = ([asked.append(n) or str(n)] for n in range(1000))
    table = make_table("t", "Rows", {"A": 1.0}, rows, 1000, "claims.csv")
    assert len(asked) == len(table["rows"]) == 150
    assert table["source"] == ["The first 150 of 1,000 rows; all of them are in claims.csv."]


def test_an_exhibit_travels_as_html_plain_text_and_blocks():
    bundle = Exhibit([make_paragraph("Five.")])._repr_mimebundle_()
    assert bundle == {"text/html": "<p>Five.</p>", "text/plain": "Five.", MIME: [make_paragraph("Five.")]}


def test_a_note_cited_in_several_places_has_a_letter_for_the_way_back_to_each():
    item = {"n": 1, "id": "note-1", "before": "", "mark": "five", "after": "", "where": ["AFP"], "href": ""}
    once, twice = (render_html({"kind": "notes", "items": [item | {"back": refs}]}) for refs in (["r1"], ["r1", "r2"]))
    assert '<a href="#r1" aria-label="back to the text">↩</a>' in once
    assert '↩ <a href="#r1" aria-label="back to place 1 of 2">a</a> <a href="#r2"' in twice
