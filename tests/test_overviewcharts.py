"""Charts of a corpus: dates as exact as they are, sources by what they are credited with, shared wording."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec import structs

from analysis.ground.model import Claim, Echo
from analysis.telling.notes import Notes
from analysis.telling.overviewcharts import (
    Moment,
    chart_repeats,
    chart_sources,
    chart_timeline,
    list_ticks,
    make_appearance,
    say_span,
    split_times,
)
from analysis.telling.sourcenames import spell_sources
from tests.conftest import cases, list_answers, make_document, make_fact, read_texts


def make_claim(name: str, document: str = "d1", kind: Any = "figure", **cells: Any) -> Claim:
    given = {"low": 5.0, "best": 5.0, "high": 5.0, "bound": "exact", "unit": "person", "measure": "harm.killed"}
    return Claim(name, document, f"{document}.txt", kind, **{**given, **cells})


def make_moment(start: str, end: str) -> Moment:
    return Moment("x", "", date.fromisoformat(start), date.fromisoformat(end), False, ("x",))


def test_nothing_to_draw_is_none() -> None:
    answers = list_answers([make_fact("f", "a")], [make_claim("a")])
    assert chart_timeline(answers, {"d1": make_document("d1")}, Notes()) is None
    assert chart_sources([], {}) is None
    assert chart_repeats([], {}) is None


def test_one_is_no_people_in_the_timeline() -> None:
    facts = [make_fact("f", "a b", event_date="2025-12-31"), make_fact("g", "c", event_date="2025-12-30")]
    claims = [make_claim(name, low=best, best=best, high=best) for name, best in (("a", 1.0), ("b", 1.0), ("c", 2.0))]
    chart = chart_timeline(list_answers(facts, claims), {"d1": make_document("d1")}, Notes())
    assert chart is not None
    assert [row[0][0]["t"] for row in chart.table["rows"]] == ["Two people killed", "One person killed"]


def test_the_timeline_shows_what_happened_and_who_told_it_when() -> None:
    facts = [make_fact("f", "a b", event_date="2025-12-31"), make_fact("g", "c", measure="oil.crude")]
    claims = [
        make_claim("a", low=8.0, best=8.0, high=8.0),
        make_claim("b"),
        make_claim("c", measure="oil.crude", bound="about", unit="barrel/day", best=8e5, as_of="2025-11"),
    ]
    documents = {"d1": make_document("d1", published="2026-01-02/..", outlet="The Wire"), "d2": make_document("d2")}
    chart = chart_timeline(list_answers(facts, claims), documents, Notes())
    assert chart is not None
    texts = read_texts(chart)
    assert "Five or eight people killed\u2009¹\u2009²" in texts
    assert "Told by The Wire" in texts
    assert "d2" not in texts
    assert [
        [row[0][0] if isinstance(row[0][0], str) else row[0][0]["t"], row[1][0]] for row in chart.table["rows"]
    ] == [
        ["Oil production: just over 800,000 barrels a day", "November 2025"],
        ["Five or eight people killed", "31 December 2025"],
        ["The Wire", "2 January 2026 or later"],
    ]
    assert "The Wire: 2 January 2026 or later." in chart.figure["alt"]


def test_an_unknown_day_of_appearance_is_no_moment() -> None:
    assert make_appearance(make_document("d"), "d") is None
    assert make_appearance(make_document("d", published="../.."), "d") is None


@cases(
    ("moments", "said"),
    a_year_stays_a_year=([make_moment("2022-01-01", "2022-12-31")], "2022"),
    a_month=([make_moment("2022-03-01", "2022-03-31")], "March 2022"),
    months_of_one_year=(
        [make_moment("2022-03-01", "2022-03-31"), make_moment("2022-05-04", "2022-05-04")],
        "March to May 2022",
    ),
    two_years=([make_moment("2025-12-31", "2025-12-31"), make_moment("2026-01-02", "2026-01-02")], "2025 to 2026"),
)
def test_a_span_is_no_more_exact_than_its_dates(moments: list[Moment], said: str) -> None:
    assert say_span(moments) == said


def test_a_timeline_parts_where_years_lie_empty() -> None:
    moments = [make_moment("2022-03-06", "2022-03-08"), make_moment("2025-12-31", "2026-01-02")]
    assert [len(part) for part in split_times(moments)] == [1, 1]
    near = [make_moment("2025-09-01", "2025-09-10"), make_moment("2025-12-31", "2026-01-02")]
    assert [len(part) for part in split_times(near)] == [2]


@cases(
    ("first", "last", "ticks"),
    days=("2026-01-01", "2026-01-03", ["2026-01-01", "2026-01-02", "2026-01-03"]),
    months=("2025-09-01", "2026-01-03", ["2025-09", "2025-10", "2025-11", "2025-12", "2026-01"]),
    years=("2000-06-01", "2022-06-01", ["2001", "2006", "2011", "2016", "2021"]),
    few_years=("2021-06-01", "2026-01-03", ["2022-01", "2023-01", "2024-01", "2025-01", "2026-01"]),
    all_years=("0001-01-01", "9999-12-31", ["0002", "2002", "4002", "6002", "8002"]),
)
def test_list_ticks(first: str, last: str, ticks: list[str]) -> None:
    low, high = (date.fromisoformat(day).toordinal() for day in (first, last))
    days, cut = list_ticks(low, high)
    assert [day.isoformat()[:cut] for day in days] == ticks


def test_a_timeline_reaches_to_the_end_of_the_calendar() -> None:
    documents = {"d1": make_document("d1", published="2026/9998"), "d2": make_document("d2", published="0001-01-02")}
    assert chart_timeline([], documents, Notes()) is not None


def test_sources_are_one_under_two_spellings() -> None:
    claims = [
        make_claim("a", source="Nicolás Ruiz", source_kind="named"),
        make_claim("b", kind="quotation", source="Nicolas Ruiz", source_kind="named"),
        make_claim("c", kind="statement", source="the police", source_kind="unnamed"),
        make_claim("d", kind="statement", source="police", source_kind="unnamed"),
        make_claim("e", kind="statement", source="police", source_kind="unnamed"),
        make_claim("f"),
        make_claim("g", source="The Wire", source_kind="outlet"),
        make_claim("h", source="police", source_kind="unnamed", review="rejected"),
    ]
    chart = chart_sources(claims, {})
    assert chart is not None
    assert chart.figure["alt"].startswith("Police is credited with three of seven claims; nobody with two. ")
    assert [["".join(cell) for cell in row] for row in chart.table["rows"]] == [
        ["Police", "0", "0", "3", "3"],
        ["Nicolás Ruiz", "1", "1", "0", "2"],
        ["No source credited", "2", "0", "0", "2"],
    ]


def test_a_surname_alone_is_whoever_alone_has_it() -> None:
    texts = {"d1": "Ana Ruiz said so. Eva Holm said so. Jan Holm said so.", "d2": "Ruiz, Holm and the Times said so."}
    documents = {name: structs.replace(make_document(name), text=text) for name, text in texts.items()}
    told = {"d1": ["Ana Ruiz", "Eva Holm", "Jan Holm", "Old Times"], "d2": ["Ruiz", "Holm", "Times"]}
    claims = [
        make_claim(
            name, key, source=name, source_kind="named", source_start=(at := texts[key].find(name)), source_end=at + 4
        )
        for key, names in told.items()
        for name in names
    ]
    assert spell_sources(claims, documents) == {
        **{name: name for name in (*told["d1"], *told["d2"])},
        "Ruiz": "Ana Ruiz",
    }


def test_more_sources_than_a_page_holds_stand_in_the_table() -> None:
    chart = chart_sources([make_claim(str(n), source=f"Source {n}", source_kind="named") for n in range(20)], {})
    assert chart is not None
    assert "Eight more sources in the table." in read_texts(chart)
    assert len(chart.table["rows"]) == 20


def make_echo(first: str, second: str, tokens: int) -> Echo:
    return Echo(first, 0, 1, second, 0, 1, tokens, "prose", "")


def test_shared_words_are_added_by_pair_whichever_comes_first() -> None:
    documents = {name: make_document(name) for name in ("d1", "d2", "d3")}
    echoes = [
        make_echo("d1", "d2", 7),
        make_echo("d2", "d1", 20),
        make_echo("d1", "d3", 9),
        make_echo("d1", "gone", 99),
    ]
    chart = chart_repeats(echoes, documents)
    assert chart is not None
    assert [["".join(cell) for cell in row] for row in chart.table["rows"]] == [["d1", "d2", "27"], ["d1", "d3", "9"]]
    assert chart.figure["alt"].startswith("Two pairs of texts share wording, one of them 27 words.")
    assert "–" in read_texts(chart)
