"""The chart of levels: what is drawn beside what, at which date, and what its title says."""

from __future__ import annotations

import math
from typing import Any

import pytest

from analysis.answers.facts import Answer
from analysis.answers.references import Series, SeriesPoint
from analysis.display.blocks import say_runs
from analysis.ground.model import Claim, Reference
from analysis.telling.charts import Chart
from analysis.telling.levelcharts import Room, chart_levels, join_levels
from analysis.telling.levels import (
    Level,
    find_published,
    gather_lines,
    group_levels,
    make_levels,
    say_level,
    say_levels,
)
from analysis.telling.notes import Notes
from tests.conftest import MEASURES, cases, make_document, make_fact, read_texts

OIL = "oil.crude"


def publish(name: str, grain: str, values: dict[str, float]) -> list[Series]:
    points = tuple(SeriesPoint(*row) for row in sorted(values.items()))
    return [Series(name, "crude", OIL, "Arcadia", (), "barrel/day", grain, True, points)]


MONTHS = publish("Office, monthly", "month", {f"2022-{m:02}": 7e5 + m for m in range(1, 13)})
YEARS = publish("Office, annual", "year", {str(y): 7e5 + y for y in range(2000, 2024)})
SINGLE = publish("Club", "month", dict.fromkeys(("2020-04", "2022-02", "2023-08"), 6e5))


def make_claim(name: str, best: float = 8e5, document: str = "d1", **cells: Any) -> Claim:
    given = {"low": best, "best": best, "high": best, "bound": "exact", "unit": "barrel/day", "measure": OIL}
    return Claim(name, document, f"{document}.txt", "figure", **{**given, "time_scope": "state", **cells})


def refer(name: str, document: str = "d1") -> Reference:
    return Reference(name, document, "Office, annual", "crude", "2022", 1.0, 1.0)


DOCUMENTS = {
    name: make_document(name, outlet="The Wire", published=day) for name, day in (("d1", "2022-03"), ("d2", ""))
}


def place(claim: Claim) -> Level | None:
    levels, _ = make_levels([claim], DOCUMENTS, Notes())
    return levels[0] if levels else None


def answer(*claims: Claim, replaced: str = "") -> list[Answer]:
    return [
        Answer(
            make_fact(
                c.claim_id, c.claim_id, measure=c.measure, status="superseded" if c.claim_id == replaced else "single"
            ),
            [c],
            MEASURES.get(c.measure),
        )
        for c in claims
    ]


def draw(*claims: Claim, series: list[Series] | None = None, references: list[Reference] | None = None) -> Chart:
    chart = chart_levels(answer(*claims), DOCUMENTS, Notes(), series or [], references or [])
    assert chart is not None
    return chart


@cases(
    "claims",
    no_claims=[],
    changes=[make_claim("a", role="change")],
    rejected_claims=[make_claim("a", review="rejected")],
    counts_of_events=[make_claim("a", measure="harm.killed")],
    no_measure=[make_claim("a", measure="")],
    no_number=[make_claim("a", low=None, best=None, high=None, bound="vague")],
    no_date=[make_claim("a", document="d2")],
)
def test_nothing_to_draw_is_none(claims: list[Claim]) -> None:
    assert chart_levels(answer(*claims), DOCUMENTS, Notes()) is None


@cases(
    ("cells", "start", "end"),
    at_its_day=({"as_of": "2022-03-08"}, 2022.18, 2022.18),
    over_its_year=({"as_of": "2022"}, 2022, 2023),
    at_the_day_before_which_it_is_not=({"as_of": "2026-01-02/.."}, 2026, 2026),
    else_when_its_document_appeared=({"as_of": ""}, 2022.16, 2022.25),
    its_own_date_first=({"event_date": "2015", "as_of": "2022-03"}, 2015, 2016),
    a_past_level_with_a_year=({"time_scope": "past", "event_date": "1998"}, 1998, 1999),
)
def test_a_level_stands_at_its_date(cells: dict[str, str], start: float, end: float) -> None:
    level = place(make_claim("a", **cells))
    assert level is not None
    assert not level.past
    assert (level.start, level.end) == pytest.approx((start, end), abs=0.01)


@cases(
    ("cells", "end"),
    until_it_was_told=({"as_of": "2022-03"}, 2022.16),
    until_the_date_it_gives=({"event_date": "../2021", "as_of": "2022-03"}, 2021),
    not_before=({"as_of": "2026-01-02/.."}, 2026.0),
    not_after=({"as_of": "../2022-03~"}, 2022.16),
    when_nobody_knows=({"document": "d2"}, math.inf),
)
def test_an_undated_past_level_covers_every_year_it_can_mean(cells: dict[str, str], end: float) -> None:
    level = place(make_claim("a", time_scope="past", **cells))
    assert level is not None
    assert level.past
    assert level.end == pytest.approx(end, abs=0.01)


def test_a_level_without_any_date_is_written_below() -> None:
    assert place(make_claim("a", document="d2")) is None
    assert "Date not stated: No source given: 5" in read_texts(draw(make_claim("a"), make_claim("b", 5.0, "dx")))


def test_levels_that_nothing_dates_make_no_chart() -> None:
    assert chart_levels(answer(make_claim("a", document="d2", time_scope="past")), DOCUMENTS, Notes()) is None


def test_a_replaced_level_is_a_cross_and_not_in_the_title() -> None:
    claims = [make_claim("a", event_date="2022-01"), make_claim("b", 6e5, event_date="2022-03")]
    chart = chart_levels(answer(*claims, replaced="b"), DOCUMENTS, Notes())
    assert chart is not None
    assert say_runs(chart.figure["title"]) == "Oil production was put at 800,000 barrels a day in January 2022"
    assert "A cross is a level" in say_runs(chart.figure["caption"])
    assert "since replaced" in read_texts(chart).replace("\n", " ")


def test_a_series_is_drawn_only_beside_claims_of_its_place() -> None:
    assert "Office" not in read_texts(draw(make_claim("a"), series=YEARS))
    chart = draw(make_claim("a"), series=YEARS, references=[refer("a")])
    assert "Office, annual: crude" in read_texts(chart)
    assert chart.figure["alt"].startswith("Arcadia: oil production was put at 800,000 barrels a day in March 2022.")


def test_levels_of_two_places_do_not_share_a_scale() -> None:
    claims = [make_claim("a", place="Arcadia"), make_claim("b", place="Ruritania"), make_claim("c", place="arcadia")]
    groups = group_levels(claims, [], [])
    assert [(name, [claim.claim_id for claim in group]) for name, group, _ in groups] == [
        ("Arcadia", ["a", "c"]),
        ("Ruritania", ["b"]),
    ]
    unknown = group_levels([make_claim("x"), make_claim("y"), *claims[1:2]], [], [])
    assert [name for name, _, _ in unknown] == ["Ruritania", ""]
    assert "place as given: Ruritania" in read_texts(draw(make_claim("b", place="Ruritania")))
    assert "no text names the place" in read_texts(draw(make_claim("x")))
    assert "One more level, of other places or units, in the tables." in read_texts(draw(*claims))


@cases(
    ("claims", "title"),
    one_level=(
        [make_claim("a", bound="about", low=None, high=None, as_of="2022-03")],
        "Oil production was put at roughly 800,000 barrels a day in March 2022",
    ),
    the_newest_and_the_oldest=(
        [make_claim("a", as_of="2022-03"), make_claim("b", 2.3e6, as_of="2015-06-01")],
        "Oil production was put at 800,000 barrels a day in March 2022; at 2.3 million on 1 June 2015",
    ),
    an_open_date_and_a_place_that_no_series_confirms=(
        [make_claim("a", place="Arcadia", as_of="2022-03/..")],
        "Oil production was put at 800,000 barrels a day in March 2022 or later",
    ),
    a_past_level_alone=(
        [make_claim("a", 3e6, time_scope="past", as_of="2022-03")],
        "Oil production was once put at 3 million barrels a day in unnamed earlier years",
    ),
    one_peak_with_two_bounds=(
        [
            make_claim("a", as_of="2022-03"),
            make_claim("b", 3e6, time_scope="past", as_of="2022-03"),
            make_claim("c", 3e6, "d2", time_scope="past", high=None, bound="more_than", as_of="2026-01"),
        ],
        "Oil production was put at 800,000 barrels a day in March 2022; at 3 million or more in unnamed earlier years",
    ),
)
def test_the_title_says_the_point(claims: list[Claim], title: str) -> None:
    assert draw(*claims).figure["alt"].startswith(f"{title}. ")


@cases(
    ("series", "as_of", "found"),
    a_day_beside_its_month=(MONTHS, "2022-03-08", ("2022-03", 7e5 + 3)),
    a_year_beside_its_year=(YEARS, "2022", ("2022", 7e5 + 2022)),
    no_day_beside_a_year=(YEARS, "2022-03-08", None),
    no_year_beside_a_month=(MONTHS, "2022", None),
    single_months_reach_two_months=(SINGLE, "2022-03", ("2022-02", 6e5)),
    and_no_further=(SINGLE, "2022-08", None),
    nothing_outside_the_series=(MONTHS, "2019-03", None),
    nothing_for_an_open_date=(MONTHS, "2022-03-08/..", None),
)
def test_find_published(series: list[Series], as_of: str, found: tuple[str, float] | None) -> None:
    (line,) = gather_lines(series)
    level = place(make_claim("a", as_of=as_of))
    assert level is not None
    point = find_published(line, level)
    assert (point and (point.period, point.value)) == found


def test_alt_and_table_say_what_series_have_for_a_date() -> None:
    chart = draw(make_claim("a", as_of="2022"), series=YEARS + SINGLE, references=[refer("a")])
    assert "(published: Office, annual: crude, 702,022 in 2022)" in chart.figure["alt"]
    assert [row[0] for row in chart.table["rows"]] == [["no source given"], ["Office, annual: crude"]]


def test_lines_are_yearly_dense_or_single() -> None:
    lines = gather_lines([*MONTHS, *YEARS, *SINGLE])
    assert [(line.name, line.yearly, line.dense) for line in lines] == [
        ("Office, annual: crude", True, True),
        ("Office, monthly: crude", False, True),
        ("Club: crude", False, False),
    ]


def test_a_zero_level_is_drawn_on_the_base_line() -> None:
    texts = read_texts(draw(make_claim("a", 0.0, as_of="2022-03")))
    assert "The Wire: 0, Mar 2022\u2009¹" in texts


def test_labels_find_room_off_each_other() -> None:
    room = Room((0, 0, 300, 300))
    first = room.find(150, 150, 100, 20)
    assert first is not None
    room.labels.append(first)
    second = room.find(150, 150, 100, 20)
    assert second is not None
    assert second[1] >= first[3] or second[3] <= first[1]


def test_levels_at_one_place_share_a_label() -> None:
    stated = {"event_date": "2022-03", "source_kind": "named"}
    levels, _ = make_levels(
        [make_claim("a", **stated, source="Ministry"), make_claim("b", document="d2", **stated, source="Club")],
        DOCUMENTS,
        Notes(),
    )
    (joined,) = join_levels(levels)
    assert say_level(joined) == "Ministry and Club: 800,000, Mar 2022, in 2 articles"
    assert joined.mark.notes == (1, 2)


def test_the_title_prefers_levels_that_a_text_dates() -> None:
    levels, _ = make_levels(
        [make_claim("a", 9e5), make_claim("b", 8e5, document="d2", event_date="2022-01")], DOCUMENTS, Notes()
    )
    assert say_levels("Oil production", levels) == "Oil production was put at 800,000 barrels a day in January 2022"


def test_a_level_without_room_is_listed_by_its_note() -> None:
    claims = [make_claim(f"c{n}", 9e5 + n, as_of=f"2022-03-{n:02}", origin_id=f"o{n}") for n in range(1, 15)]
    texts = read_texts(draw(*claims))
    listed = [line for line in texts.split("\n") if line.startswith(("¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"))]
    assert listed
    assert all("The Wire: 900,0" in line for line in listed)


@pytest.mark.parametrize(("subject", "verb"), [("Oil prices", "were"), ("Wildfires", "were"), ("Gas", "was")])
def test_a_title_has_the_verb_of_its_number(subject: str, verb: str) -> None:
    level = place(make_claim("a", as_of="2022-03"))
    assert level is not None
    assert say_levels(subject, [level]) == f"{subject} {verb} put at 800,000 barrels a day in March 2022"


def test_levels_of_a_few_months_stand_on_a_scale_of_months() -> None:
    texts = read_texts(draw(make_claim("a", as_of="2023-03"), make_claim("b", 9e5, as_of="2023-06")))
    assert all(month in texts for month in ("Feb 2023", "Mar", "Jun", "Jul"))
    assert "Jun 2023" in texts  # the label of the level itself


def test_a_level_of_long_ago_does_not_squeeze_the_others() -> None:
    late = [make_claim(name, as_of=f"2023-0{month}") for name, month in (("a", 3), ("b", 4), ("c", 6))]
    texts = read_texts(draw(*late, make_claim("d", 2e6, as_of="2011", document="d2")))
    assert "Earlier: The Wire: 2 million, 2011" in texts
    assert "Feb 2023" in texts
    assert "Earlier" not in read_texts(draw(late[0], make_claim("d", 2e6, as_of="2011", document="d2")))
    assert "Earlier" not in read_texts(draw(*late, make_claim("d", 2e6, as_of="2022", document="d2")))


def test_a_chart_without_place_says_whose_levels_it_shows() -> None:
    assert "of Arcadia, as far as the texts say" in read_texts(draw(make_claim("a", as_of="2022", actor="Arcadia")))
    assert "no text names the place" in read_texts(draw(make_claim("a", as_of="2022")))
