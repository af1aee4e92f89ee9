"""Facts of levels: whose a level is, of which period, and which story tells it."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from tests.conftest import cases, document, figure, find_facts, told


def test_keeps_a_past_peak_apart_from_the_level_of_a_month() -> None:
    oil = {"measure": "production.crude_oil", "unit": "barrel/day", "counted": "barrels", "place": "Venezuela"}
    claims = [
        figure("c1", "a", 3e6, "more_than", **oil | {"time_scope": "past"}),
        figure("c2", "b", 3e6, **oil | {"time_scope": "past"}),
        figure("c3", "b", 8e5, "about", **oil | {"time_scope": "state", "as_of": "2022-03"}),
    ]
    level, peak = sorted(find_facts(claims, [document("a"), document("b")]), key=lambda f: f.best or 0)
    assert (peak.low, peak.best, peak.high, peak.status) == (3e6, 3e6, None, "corroborated")
    assert (level.low, level.best, level.high, level.status) == (None, 8e5, None, "single")


@cases(
    ("a", "b", "statuses"),
    one_month=({"as_of": "2022-03-07"}, {"as_of": "2022-03"}, ["conflicting"]),
    two_months=({"as_of": "2022-03"}, {"as_of": "2022-05"}, ["single"] * 2),
    a_month_and_its_year=({"as_of": "2022-03"}, {"as_of": "2022"}, ["single"] * 2),
    no_period=({}, {}, ["single"] * 2),
    two_producers=({"as_of": "2022-03"}, {"as_of": "2022-03", "actor": "Libya"}, ["single"] * 2),
)
def test_asks_for_the_period_of_a_level(a: dict[str, Any], b: dict[str, Any], statuses: list[str]) -> None:
    oil = {"measure": "production.crude_oil", "unit": "barrel/day", "place": "Vienna", "actor": "Iraq",
           "time_scope": "state"}  # fmt: skip
    claims = [figure("c1", "a", 8e5, **oil | a), figure("c2", "b", 6e5, **oil | b)]
    assert [fact.status for fact in find_facts(claims, [document("a"), document("b")])] == statuses


@cases(
    ("rival", "facts"),
    two_sources_of_one_month=({"source": "survey", "mode": "reported"}, 1),
    two_numbers_of_one_source=({"source": "ministry", "mode": "reported"}, 2),
    two_months=({"source": "survey", "event_date": "2021-04", "as_of": "2021-04"}, 2),
    two_countries=({"source": "survey", "mode": "reported", "actor": "Iraq"}, 2),
)
def test_sets_two_sources_of_a_level_beside_each_other(rival: dict[str, Any], facts: int) -> None:
    ministry = {"source": "ministry", "mode": "reported", "actor": "Norway", "place": "Norway"}
    claims = [
        figure("c1", "a", 1.8e6, **(LEVEL | ministry)),
        figure("c2", "a", 1.5e6, **(LEVEL | ministry | {"start": 80, "end": 90} | rival)),
    ]
    if rival.get("actor"):
        claims[1] = replace(claims[1], place="")
    assert len(find_facts(claims, [document("a")])) == facts


@cases(
    ("number", "change", "facts"),
    one_change=(5.7e6, {}, 1),
    a_round_number=(5e5, {}, 2),
    weeks_later=(5.7e6, {"as_of": "2019-11-02"}, 2),
    a_level=(5.7e6, {"role": "level"}, 2),
)
def test_joins_one_change_that_articles_of_some_days_tell_by_one_number(
    number: float, change: dict[str, Any], facts: int
) -> None:
    text = "The drones hit the plant and knocked out # of output."
    oil = {"measure": "production.crude_oil", "unit": "barrel/day", "role": "change", "time_scope": "", "counted": ""}
    claims = [
        figure("c1", "a", number, **told(text, "#", **oil, as_of="2019-09-16")),
        figure("c2", "b", number, **told(text, "#", **oil | {"as_of": "2019-09-18", "actor": "Norway"} | change)),
        figure("c3", "c", number, **told(text, "#", **oil, as_of="2019-08-01", actor="Libya")),
    ]
    texts = [document("a", text), document("b", text), document("c", text)]
    assert len(find_facts(claims, texts)) == facts + 1


LEVEL = {"measure": "production.crude_oil", "unit": "barrel/day", "time_scope": "state", "as_of": "2021-05",
         "event_date": "2021-05", "place": "", "counted": "barrels"}  # fmt: skip


@cases(
    ("a", "b", "facts"),
    of_one_country=({"actor": "Norway"}, {"actor": "Norway"}, 1),
    of_two_countries=({"actor": "Norway"}, {"actor": "Iraq"}, 2),
    of_nobody=({"actor": "Norway"}, {}, 2),
    both_of_nobody=({}, {}, 2),
    both_of_nobody_from_one_origin=({"origin_id": "o1"}, {"origin_id": "o1"}, 1),
    told_in_one_town=({"actor": "Norway", "place": "Vienna"}, {"place": "Vienna"}, 2),
)
def test_asks_whose_a_level_is(a: dict[str, Any], b: dict[str, Any], facts: int) -> None:
    text = "Norway and Iraq met."
    claims = [figure("c1", "a", 1.8e6, **(LEVEL | a)), figure("c2", "b", 1.8e6, **(LEVEL | b))]
    claims = [replace(claim, sentence_end=len(text)) for claim in claims]
    assert len(find_facts(claims, [document("a", text), document("b", text)])) == facts


VOTE = (
    "President Moro's ruling party has won the parliamentary election in Varland, the election commission said. "
    "The opposition Unity bloc took a third of the vote and will contest the result in court. Turnout was low."
)

QUIET = (
    "Voters of Ostia elected a mayor on Sunday in a quiet ballot that few noticed, city clerks said. Ferries ran late. "
    "Rain kept many at home and two polling stations opened only after lunch. Turnout was low."
)

TURNOUT = {"measure": "turnout.turnout", "unit": "percent", "time_scope": "state", "as_of": "2024-06-10", "counted": ""}


@cases(
    ("text", "best", "known", "facts"),
    one_story_of_the_day=(VOTE, 58.9, {}, 1),
    a_day_later=(VOTE, 58.9, {"as_of": "2024-06-11"}, 1),
    the_day_it_is_of=(VOTE, 58.9, {"event_date": "2024-06-09"}, 1),
    another_year=(VOTE, 58.9, {"as_of": "2020-06-10"}, 2),
    of_another_year=(VOTE, 58.9, {"event_date": "2020"}, 2),
    another_number=(VOTE, 41, {}, 2),
    another_story_of_the_day=(QUIET, 58.9, {}, 2),
    of_somebody_in_one_story=(VOTE, 58.9, {"actor": "Ostia"}, 1),
)
def test_joins_levels_of_nobody_that_one_story_tells(text: str, best: float, known: dict[str, Any], facts: int) -> None:
    days = [{"published": "2024-06-10"}, {"published": "2024-06-10"}]
    documents = [document("a", VOTE, **days[0]), document("b", text, **days[1])]
    claims = [
        figure("c1", "a", 58.9, **TURNOUT, **told(VOTE, "Turnout was low")),
        figure("c2", "b", best, **(TURNOUT | known), **told(text, "Turnout was low")),
    ]
    assert len(find_facts(claims, documents)) == facts


@pytest.mark.parametrize(("share", "facts"), [(50, 2), (50.4, 1)], ids=["a_round_level", "a_level_that_tells"])
def test_joins_a_round_level_in_one_text_alone(share: float, facts: int) -> None:
    words = VOTE.replace("has won", "keeps its hold after").replace("took a third of", "lost much of")
    words = words.replace("will contest the result in court", "calls its members onto streets and squares everywhere")
    documents = [document("a", VOTE, published="2024-06-10"), document("b", words, published="2024-06-10")]
    claims = [figure(f"c{d.document_id}", d.document_id, share, **TURNOUT) for d in documents]
    assert len(find_facts(claims, documents)) == facts


def test_knows_a_body_by_its_initials() -> None:
    long = "the Organization of the Petroleum Exporting Countries"
    claims = [
        figure("c1", "a", 2.7e7, **LEVEL | {"actor": long}),
        figure("c2", "b", 2.7e7, **LEVEL | {"actor": "OPEC"}),
    ]
    assert len(find_facts(claims, [document("a"), document("b")])) == 1
