"""What of a body goes to the annex where its pages are full."""

from __future__ import annotations

import io

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.display.blocks import make_paragraph, say_runs
from analysis.run import overflow, typeset
from tests.conftest import cases


def head(words, level=2):
    return {"kind": "heading", "level": level, "id": "", "runs": [words]}


def rows(*items, **keys):
    return {"kind": "list", "style": "", "items": [[item] for item in items], **keys}


BODY = [
    head("Disputes"),
    {**make_paragraph("The first dispute."), "rank": 1, "said": "The first is in the annex."},
    {**make_paragraph("The second dispute."), "rank": 5, "said": "The second is in the annex."},
    {**make_paragraph("Why."), "rank": 5},
    head("Questions"),
    rows("Who?", "When?", "Where?", rank=4, stay=[0], said="more question"),
    make_paragraph("What stays."),
]
BLOCKS = [*BODY, head("Annex"), head("Method", 3), make_paragraph("Rules.")]


def say(blocks):
    return [item for b in blocks for item in (map(say_runs, b["items"]) if "items" in b else [say_runs(b["runs"])])]


@cases(
    ("ranks", "said"),
    nothing=((), say(BLOCKS)),
    a_block_and_what_belongs_to_it=((5,),
        ["Disputes", "The first dispute.", "The second is in the annex.", "Questions", "Who?", "When?", "Where?",
        "What stays.", "Annex", "Disputes, continued", "The second dispute.", "Why.", "Method", "Rules."]),
    the_end_of_a_list=((4,),
        ["Disputes", "The first dispute.", "The second dispute.", "Why.", "Questions", "Who?",
        "Two more questions in the annex.", "What stays.", "Annex", "Questions, continued", "When?", "Where?",
        "Method", "Rules."]),
    the_first_takes_the_second_along=((1,),
        ["Disputes", "The first is in the annex.", "The second is in the annex.", "Questions", "Who?", "When?",
        "Where?", "What stays.", "Annex", "Disputes, continued", "The first dispute.", "The second dispute.",
        "Why.", "Method", "Rules."]),
)  # fmt: skip
def test_what_goes_stands_in_the_annex_and_a_line_says_so(ranks, said):
    assert say(overflow.cut_body(BLOCKS, ranks)) == said


def test_what_gives_way_first_has_the_highest_rank():
    assert overflow.list_ranks(BLOCKS) == [5, 4, 1]


def test_without_an_annex_nothing_goes():
    assert overflow.list_ranks(BODY) == []
    assert overflow.cut_body(BODY, (5, 4, 1)) == BODY


def test_a_list_that_is_short_enough_stays():
    short = [head("Questions"), rows("Who?", rank=4, stay=[0], said="more question"), head("Annex")]
    assert overflow.cut_body(short, (4,)) == short


def test_any_items_of_a_list_may_stay():
    listed = rows("Who?", "When?", "Where?", rank=4, stay=[0, 2], said="more question")
    said = say(overflow.cut_body([listed, head("Annex")], (4,)))
    assert said[:4] == ["Who?", "Where?", "One more question in the annex.", "Annex"]
    assert said[-1] == "When?"


def test_a_chart_has_a_shorter_drawing_of_its_own():
    shorter = [{"rank": 6, "svg": "most", "alt": "most of it"}, {"rank": 3, "svg": "half", "alt": "half of it"}]
    chart = {"kind": "figure", "svg": "all", "alt": "all of it", "shorter": shorter}
    shown = [overflow.cut_body([chart, head("Annex")], ranks)[0]["svg"] for ranks in ((), (6,), (6, 3), (3,))]
    assert shown == ["all", "most", "half", "half"]
    assert overflow.list_ranks([chart, head("Annex")]) == [6, 3]


def test_without_an_annex_a_chart_alone_gives_way():
    chart = {"kind": "figure", "svg": "all", "alt": "", "shorter": [{"rank": 3, "svg": "half", "alt": ""}]}
    assert overflow.list_drawings([chart]) == [3]
    assert overflow.list_ranks([chart]) == []
    assert overflow.cut_body([chart], (3,))[0]["svg"] == "half"


@given(st.sets(st.sampled_from([5, 4, 1])))
def test_nothing_is_lost(ranks):
    shown = say(overflow.cut_body(BLOCKS, ranks))
    assert all(shown.count(words) == 1 for words in say(BLOCKS))


@pytest.mark.parametrize("sentences", [10, 40, 90, 200])
def test_a_body_whose_blocks_give_way_has_two_pages(sentences):
    words = "Four or eleven are dead, as far as is told by those who were there, and nobody says more than that. "
    dispute = {**make_paragraph(words * 12), "said": "A dispute is in the annex."}
    body = [
        {"kind": "title", "runs": ["Four or eleven dead"], "meta": []},
        head("Judgments"),
        rows(*[words * 2] * sentences, rank=2, stay=[0, 1, 2], said="more judgment"),
        {"kind": "box", "items": [{"value": ["4"], "label": ["Dead"], "detail": ["one origin"]}]},
        head("Disputes"),
        {**dispute, "rank": 1},
        {**dispute, "rank": 5},
        {**dispute, "rank": 5},
        make_paragraph("Last."),
    ]
    pdf = typeset.render_pdf([*body, head("Annex"), make_paragraph("Checked here.")])
    pages = [page.extract_text().replace("\n", " ") for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert next(i for i, page in enumerate(pages, 1) if "Last." in page) <= 2
    assert " ".join(pages).count("eleven are") == 2 * sentences + 36
