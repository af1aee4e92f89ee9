"""A mark is one value that one origin gives, with every claim that repeats it."""

from __future__ import annotations

from typing import Any

from analysis.ground.model import Claim
from analysis.telling.charts import Mark, make_marks, name_publishers, name_sources
from analysis.telling.notes import Notes
from analysis.telling.sourcenames import name_document
from tests.conftest import cases, make_document


def make_claim(name: str, document: str = "d1", best: float | None = 5.0, **cells: Any) -> Claim:
    given = {"low": best, "best": best, "high": best, "bound": "exact", "unit": "person", **cells}
    return Claim(name, document, f"{document}.txt", "figure", **given)


DOCUMENTS = {
    "d1": make_document("d1", outlet="The Harbour Post"),
    "d2": make_document("d2", "Rescuers reached the village late on Sunday."),
}


def mark_all(*claims: Claim, dated: bool = False, **options: Any) -> list[Mark]:
    return make_marks(claims, DOCUMENTS, Notes(), dated=dated, **options)


def test_repeats_stack_on_one_mark() -> None:
    (mark,) = mark_all(
        make_claim("a", source="Mayor", source_kind="named"),
        make_claim("b", "d2", source="the mayor", source_kind="named"),
    )
    assert mark.documents == 2
    assert mark.notes == (1, 2)
    assert mark.say() == "Mayor: 5, in 2 articles"


def test_other_values_and_bounds_are_other_marks_smallest_first() -> None:
    marks = mark_all(make_claim("a", best=8.0), make_claim("b"), make_claim("c", high=None, bound="at_least"))
    assert [mark.value for mark in marks] == ["5", "at least 5", "8"]


@cases(
    ("cells", "hollow"),
    a_named_source_fills_it=({"source": "Mayor", "source_kind": "named"}, False),
    an_unnamed_source_fills_it=({"source": "officials", "source_kind": "unnamed"}, False),
    hedged_is_hollow=({"source": "Mayor", "source_kind": "named", "hedge": "reportedly"}, True),
    without_a_source_is_hollow=({}, True),
    own_voice_is_hollow=({"source": "The Harbour Post", "source_kind": "outlet"}, True),
)
def test_hollow(cells: dict[str, str], hollow: bool) -> None:
    (mark,) = mark_all(make_claim("a", **cells))
    assert mark.hollow is hollow


def test_one_unhedged_claim_fills_the_mark() -> None:
    (mark,) = mark_all(
        make_claim("a", source="Mayor", source_kind="named", hedge="reportedly"),
        make_claim("b", "d2", source="Mayor", source_kind="named"),
    )
    assert not mark.hollow


@cases(
    ("cells", "spots"),
    one_place=({"best": 5.0}, (5.0,)),
    both_ends=({"low": 20.0, "best": None, "high": 30.0, "bound": "range"}, (20.0, 30.0)),
    a_ceiling=({"low": None, "best": 300.0, "high": 300.0, "bound": "at_most"}, (300.0,)),
    zero_has_a_place=({"best": 0.0}, (0.0,)),
    nothing_below_zero=({"best": -4.0}, ()),
    nothing_beyond_any_count=({"best": 1e300}, ()),
    dozens_have_none=({"best": None, "bound": "vague", "value_text": "dozens"}, ()),
)
def test_spots(cells: dict[str, Any], spots: tuple[float, ...]) -> None:
    (mark,) = mark_all(make_claim("a", **cells))
    assert mark.spots == spots


def test_vague_values_keep_their_words_and_come_last() -> None:
    marks = mark_all(make_claim("a", best=None, bound="vague", value_text="dozens"), make_claim("b"))
    assert [mark.value for mark in marks] == ["5", "dozens"]


def test_dates_that_can_be_one_day_are_one_mark_with_the_narrowest() -> None:
    (mark,) = mark_all(make_claim("a", as_of="2026-01-01/.."), make_claim("b", "d2", as_of="2026-01-02"), dated=True)
    assert mark.as_of == "2 Jan 2026"


def test_other_days_are_other_marks_where_days_matter() -> None:
    claims = make_claim("a", as_of="2025-12-17"), make_claim("b", "d2", as_of="2026-01-02")
    assert len(mark_all(*claims, dated=True)) == 2
    assert len(mark_all(*claims)) == 1


def test_a_replaced_figure_says_so() -> None:
    (mark,) = mark_all(make_claim("a"), replaced=frozenset({"a"}))
    assert mark.say() == "The Harbour Post: 5, since replaced"


@cases(
    ("sources", "said"),
    one=(["Mayor"], "Mayor"),
    case_alone_does_not_count=(["Reports", "reports"], "Reports"),
    an_article_alone_does_not_count=(["the mayor", "Mayor"], "the mayor"),
    three=(["Mayor", "police", "a doctor"], "Mayor and two others"),
)
def test_name_sources(sources: list[str], said: str) -> None:
    claims = [make_claim(str(n), source=source, source_kind="named") for n, source in enumerate(sources)]
    assert name_sources(claims, DOCUMENTS) == said


def test_a_teller_without_a_name_is_quoted() -> None:
    assert name_document(DOCUMENTS["d1"]) == "The Harbour Post"
    assert name_document(DOCUMENTS["d2"]) == "“Rescuers reached the village late on…”"
    assert name_document(None) == ""


def test_tellers_of_one_name_are_told_apart() -> None:
    documents = {
        "d1": make_document("d1", outlet="The Wire", title="Flood"),
        "d2": make_document("d2", outlet="The Wire"),
        "d3": make_document("d3", outlet="The Post"),
    }
    assert name_publishers(documents) == {"d1": "The Wire, “Flood”", "d2": "The Wire, d2", "d3": "The Post"}


def test_long_names_are_cut_in_labels_alone() -> None:
    name = "the Regional Directorate for Civil Protection and Emergency Response"
    (mark,) = mark_all(make_claim("a", source=name, source_kind="named"))
    assert mark.say() == "The Regional Directorate for Civil…: 5"
    assert name[1:] in mark.say(200)
