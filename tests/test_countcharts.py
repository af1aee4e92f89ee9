"""The chart of counts: titles, panels, origins, and what stands in the table alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from analysis.display.blocks import say_runs
from analysis.display.canvas import BLUE, GREY
from analysis.ground.model import Claim, Fact
from analysis.telling.charts import Chart
from analysis.telling.countcharts import (
    CROWDED,
    MOST_INCIDENTS,
    MOST_ORIGINS,
    Incident,
    chart_counts,
    choose_incidents,
    find_limits,
    group_answers,
    make_incident,
    split_panels,
)
from analysis.telling.notes import Notes
from tests.conftest import cases, list_answers, make_fact, read_texts


def ask(facts: list[Fact], claims: list[Claim], *rest: Any) -> list[Incident]:
    """Every incident of these facts, with its marks."""
    return [make_incident(*group, *rest) for group in group_answers(list_answers(facts, claims))]


def make_claim(name: str, best: float | None = 5.0, document: str = "d1", **cells: Any) -> Claim:
    given = {"low": best, "best": best, "high": best, "bound": "exact", "unit": "person", "measure": "harm.killed"}
    return Claim(name, document, f"{document}.txt", "figure", **{**given, **cells})


def draw(facts: Sequence[Fact], *claims: Claim) -> Chart:
    chart = chart_counts(list_answers(facts, claims), {}, Notes())
    assert chart is not None
    return chart


def test_nothing_to_draw_is_none() -> None:
    assert chart_counts([], {}, Notes()) is None
    assert chart_counts(list_answers([make_fact("f", "gone")], []), {}, Notes()) is None


@cases(
    ("fact", "claim"),
    rejected_claims=({}, {"review": "rejected"}),
    changes=({"role": "change"}, {}),
    levels=({"measure": "oil.crude"}, {"measure": "oil.crude"}),
)
def test_leaves_out(fact: dict[str, str], claim: dict[str, str]) -> None:
    answers = list_answers([make_fact("f", "a", **fact)], [make_claim("a", **claim)])
    assert chart_counts(answers, {}, Notes()) is None


@cases(
    ("facts", "claims", "title"),
    values_of_one_question=([make_fact("f", "a b", event_date="2025-12-31")], [make_claim("a"), make_claim("b", 8.0)],
        "Five or eight people killed on 31 December 2025"),
    an_event_and_a_total=(
        [
        make_fact("f", "a", event_date="2025-12-31"),
        make_fact("g", "b", event_date="2025-09-01/2026-01-02", time_scope="running_total"),
        ], [make_claim("a"), make_claim("b", 114.0, high=None, bound="at_least", date_text="early September")],
        "Five people killed on 31 December 2025; at least 114 in all since early September 2025"),
    a_total_in_a_word=(
        [
        make_fact("f", "a", event_date="2025-12-31"),
        make_fact("g", "b", event_date="2025-09-01/2026-01-02", time_scope="running_total"),
        ], [make_claim("a"), make_claim("b", None, value_text="dozens", bound="vague", date_text="early September")],
        "Five people killed on 31 December 2025; dozens in all since early September 2025"),
    many_with_a_conflict=(
        [make_fact("f", "a", status="conflicting"), make_fact("g", "b"), make_fact("h", "c", measure="harm.injured")],
        [make_claim("a"), make_claim("b", 0.0), make_claim("c", 9.0, measure="harm.injured")],
        "Five people killed; reports disagree on one of three counts"),
    two_floors_of_one_number=([make_fact("f", "a b", status="corroborated")],
        [make_claim("a", bound="at_least"), make_claim("b", bound="more_than")], "At least five people killed"),
    two_measures=([make_fact("f", "a"), make_fact("g", "b", measure="harm.injured")],
        [make_claim("a"), make_claim("b", 9.0, measure="harm.injured")], "Five people killed; one further count"),
    one_person=([make_fact("f", "a", event_date="2025-12-31")], [make_claim("a", 1.0)],
        "One person killed on 31 December 2025"),
    vague=([make_fact("f", "a")], [make_claim("a", None, bound="vague", value_text="dozens")],
        "Dozens of people killed"),
    the_range_of_more_than_three=([make_fact("f", "a b c d")],
        [make_claim(name, float(n)) for n, name in enumerate("abcd", 3)], "From three to six people killed"),
)  # fmt: skip
def test_the_title_says_the_point(facts: list[Fact], claims: list[Claim], title: str) -> None:
    chart = draw(facts, *claims)
    assert chart.figure["alt"].startswith(f"{title}. ")


def test_labels_carry_bounds_repeats_and_notes() -> None:
    cells = {"high": None, "bound": "at_least", "origin_id": "o", "source": "Reports", "source_kind": "unnamed"}
    claims = [make_claim("a", 114.0, "d1", **cells), make_claim("b", 114.0, "d2", **cells)]
    texts = read_texts(draw([make_fact("f", "a b")], *claims))
    assert "Reports: at least 114, in 2 articles\u2009¹\u2009²" in texts
    assert "two articles, one origin" in texts


def test_alt_text_says_the_data_with_names_in_full() -> None:
    name = "the Regional Directorate for Civil Protection and Emergency Response"
    claim = make_claim("a", None, low=20.0, high=30.0, bound="range", source=name, source_kind="named")
    alt = draw([make_fact("f", "a", event_date="2025-03", place="Dover")], claim).figure["alt"]
    assert alt.endswith(f"People killed, March 2025, Dover (one article): T{name[1:]}: 20–30.")


def test_a_vague_value_stands_as_words_without_a_place() -> None:
    chart = draw([make_fact("f", "a")], make_claim("a", None, bound="vague", value_text="dozens"))
    assert "No source given: dozens" in read_texts(chart)
    assert "0 people" not in read_texts(chart)


def test_the_day_that_all_figures_share_stands_above_them() -> None:
    claims = [make_claim("a", as_of="2024-05-07"), make_claim("b", 8.0, "d2", as_of="2024-05-07")]
    (incident,) = ask([make_fact("f", "a b", event_date="2024-05-06")], claims, {}, Notes())
    assert incident.standing == "two articles, two origins, as of 7 May 2024"
    assert [mark.say() for mark in incident.marks] == ["No source given: 5", "No source given: 8"]


def test_figures_of_different_days_carry_their_day_and_descend_like_steps() -> None:
    claims = [make_claim("a", 8.0, as_of="2024-05-08"), make_claim("b", 5.0, "d2", as_of="2024-05-07")]
    (incident,) = ask([make_fact("f", "a b", event_date="2024-05-06")], claims, {}, Notes())
    assert incident.standing == "two articles, two origins"
    assert [mark.say() for mark in incident.marks] == [
        "No source given: 5, as of 7 May",
        "No source given: 8, as of 8 May",
    ]


def test_a_day_of_a_year_that_the_heading_does_not_name_keeps_its_year() -> None:
    claims = [make_claim("a", 8.0, as_of="2024-05-08"), make_claim("b", 5.0, "d2", as_of="2024-05-07")]
    (incident,) = ask([make_fact("f", "a b")], claims, {}, Notes())
    assert incident.marks[0].say() == "No source given: 5, as of 7 May 2024"


def test_a_question_of_too_many_origins_is_passed_over_for_the_next() -> None:
    many = [make_claim(f"m{n}", float(n), f"m{n}") for n in range(MOST_ORIGINS)]
    facts = [
        make_fact("f", "a"),
        make_fact("g", " ".join(claim.claim_id for claim in many)),
        make_fact("h", "b", measure="harm.injured"),
    ]
    claims = [make_claim("a"), *many, make_claim("b", 9.0, measure="harm.injured")]
    chosen = choose_incidents(ask(facts, claims, {}, Notes()), 4)
    assert [incident.answer.fact.fact_id for incident in chosen] == ["f", "h"]


def test_a_total_of_one_incident_is_no_count_in_all() -> None:
    fact = make_fact("f", "a", event_date="2024-05-06", time_scope="running_total")
    assert ask([fact], [make_claim("a")], {}, Notes())[0].heading == ("People killed, running total, 6 May 2024")


def test_what_holds_is_drawn_over_what_was_replaced() -> None:
    facts = [make_fact("f", "a", place="Lima"), make_fact("g", "b", place="Lima", status="superseded")]
    held, replaced = make_claim("a", source="Ana Ruiz", source_kind="named"), make_claim("b")
    svg = draw(facts, held, replaced).figure["svg"]
    assert svg.rindex(f"fill: {BLUE}") > svg.rindex(f"stroke: {GREY}; stroke-width: 1.8")


@pytest.mark.parametrize("scope", ["event", "running_total"])
def test_what_was_replaced_is_another_mark_and_the_caption_says_so(scope: str) -> None:
    facts = [make_fact("f", "a", time_scope=scope), make_fact("g", "b", time_scope=scope, status="superseded")]
    held, replaced = make_claim("a", source="Ana Ruiz", source_kind="named"), make_claim("b")
    caption = say_runs(draw(facts, held, replaced).figure["caption"])
    assert "A cross, or a bar in outline" in caption
    assert "cross" not in say_runs(draw(facts[:1], held).figure["caption"])
    dashes = "stroke-dasharray" in draw(facts, held, replaced).figure["svg"]
    assert dashes == (scope == "running_total")


def test_a_page_with_less_room_has_the_first_of_events_and_of_totals() -> None:
    facts = [make_fact(f"f{n}", f"c{n}", event_date=f"2024-05-0{n}") for n in range(1, 5)]
    facts.append(make_fact("t", "c9", time_scope="running_total"))
    figure = draw(facts, *(make_claim(f"c{n}") for n in (1, 2, 3, 4, 9))).figure
    assert [drawing["rank"] for drawing in figure["shorter"]] == [6, 3]
    assert [drawing["alt"].count("one article") for drawing in figure["shorter"]] == [3, 2]
    assert all("in all" in drawing["alt"] for drawing in figure["shorter"])


def test_origins_are_rows_of_their_own() -> None:
    facts, claims = [make_fact("f", "a b")], [make_claim("a", origin_id="o"), make_claim("b", 8.0, origin_id="p")]
    (incident,) = ask(facts, claims, {}, Notes())
    assert [[mark.value for mark in marks] for marks in incident.origins] == [["5"], ["8"]]


def test_a_replaced_figure_joins_the_question_that_replaced_it() -> None:
    facts = [make_fact("f", "a", place="Dover"), make_fact("g", "b", place="Dover", status="superseded")]
    claims = [make_claim("a", 8.0, origin_id="o"), make_claim("b", origin_id="o")]
    (incident,) = ask(facts, claims, {}, Notes())
    assert [(mark.value, mark.replaced) for mark in incident.marks] == [("5", True), ("8", False)]
    assert ask(facts[::-1], claims, {}, Notes())[0].answer.fact.fact_id == "f"


def test_a_question_of_another_place_is_not_joined() -> None:
    facts = [make_fact("f", "a", place="Dover"), make_fact("g", "b", place="Hull", status="superseded")]
    assert len(ask(facts, [make_claim("a"), make_claim("b")], {}, Notes())) == 2


def test_totals_stand_in_a_panel_of_their_own() -> None:
    facts = [make_fact("f", "a", time_scope="running_total"), make_fact("g", "b")]
    incidents = ask(facts, [make_claim("a"), make_claim("b")], {}, Notes())
    assert [label for label, _ in split_panels(incidents)] == [
        "Single events (own scale)",
        "Running totals (own scale)",
    ]


def test_a_count_without_a_unit_shares_the_panel_of_its_like() -> None:
    facts = [make_fact("f", "a"), make_fact("g", "b", unit="", measure="harm.injured")]
    incidents = ask(facts, [make_claim("a"), make_claim("b", measure="harm.injured")], {}, Notes())
    assert len(split_panels(incidents)) == 1


@cases(
    ("tops", "limits"),
    near_numbers_share_a_scale=([5, 8, 40], [40]),
    far_numbers_do_not=([5, 70000], [70000, 5]),
    zero_stands_on_any_scale=([0, 5], [5]),
    zero_alone=([0], [0]),
    each_panel_from_its_own_greatest=([5, 900, 70000, 40], [70000, 900, 5]),
)
def test_find_limits(tops: list[float], limits: list[float]) -> None:
    assert find_limits(tops) == limits


def test_thirty_counts_draw_the_first_dozen_and_tell_of_the_others() -> None:
    facts = [make_fact(f"f{n}", f"c{n}", event_date=f"2025-01-{n:02}") for n in range(1, 31)]
    chart = draw(facts, *(make_claim(f"c{n}", float(n)) for n in range(1, 31)))
    texts = read_texts(chart)
    assert texts.count("People killed") == MOST_INCIDENTS > CROWDED
    assert "18 more counts in the table." in texts
    assert "18 more counts in the table." in chart.figure["alt"]
    assert len(chart.table["rows"]) == 30


def test_the_table_links_every_claim_to_its_note_and_back() -> None:
    notes = Notes()
    claims = [make_claim("a", origin_id="o"), make_claim("b", document="d2", origin_id="o")]
    chart = chart_counts(list_answers([make_fact("f", "a b")], claims), {}, notes)
    assert chart is not None
    cited = [cell["ref"] for row in chart.table["rows"] for run in row for cell in run if isinstance(cell, dict)]
    assert len(cited) == 2
    assert cited == [ref for refs in notes.refs.values() for ref in refs]


def test_questions_of_one_heading_are_told_apart_by_what_they_count_or_who_tells_it() -> None:
    facts = [make_fact("f", "a"), make_fact("g", "b"), make_fact("h", "c"), make_fact("i", "d")]
    claims = [make_claim("a", 19.0), make_claim("b", 26.0, counted="soldiers"), make_claim("c", 7.0)]
    texts = read_texts(draw(facts, *claims, make_claim("d", 4.0, counted="Canadians")))
    assert texts.count("People killed, date not stated") == 4
    assert texts.count("People killed, date not stated (Canadians)") == 1
    assert texts.count("People killed, date not stated (soldiers)") == 1
    claims = [make_claim("a", 2.0, counted="Britons", evidence="2 Britons had died")]
    claims.append(make_claim("b", 9.0, counted="Soldiers", evidence="9 Soldiers Die"))
    texts = read_texts(draw(facts[:2], *claims))
    assert texts.count("People killed, date not stated (Britons)") == 1
    assert texts.count("People killed, date not stated (soldiers)") == 1
    assert "(" not in read_texts(draw(facts[:1], make_claim("a", 26.0, counted="soldiers"))).replace("(own scale)", "")


def test_the_title_keeps_the_bound_of_a_range() -> None:
    claims = [make_claim(name, float(n)) for n, name in enumerate("abc", 3)]
    claims.append(make_claim("d", 9.0, high=None, bound="more_than"))
    assert draw([make_fact("f", "a b c d")], *claims).figure["alt"].startswith("From three to over nine people killed.")


def test_the_title_of_a_count_that_grew_leads_with_the_latest() -> None:
    days = zip("abc", (41.0, 120.0, 231.0), ("2024-06-11", "2024-06-12", "2024-06-15"), strict=True)
    claims = [make_claim(name, best, name, as_of=day) for name, best, day in days]
    fact = make_fact("f", "a b c", status="conflicting", event_date="2024-06-11")
    assert draw([fact], *claims).figure["alt"].startswith("231 people killed on 11 June 2024, after 41. ")
