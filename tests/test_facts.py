"""Hand-worked tables: a few claims, and the facts that a careful reader makes of them."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.answers import facts
from analysis.ground.model import Claim, Document, Fact, MeasureRow, Part
from tests.conftest import cases, make_document


def find_facts(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    origins: Mapping[tuple[str, str], str] | None = None,
    measures: Mapping[str, MeasureRow] | None = None,
) -> list[Fact]:
    """The facts of claims; ``origins`` by document and claim id are told beside them."""
    named = [replace(c, origin_id=(origins or {}).get((c.document_id, c.claim_id), c.origin_id)) for c in claims]
    return list(facts.find_facts(named, documents, measures))


def document(name: str, text: str = "", **known: Any) -> Document:
    return make_document(name, text, **{"outlet": name.upper(), "text_sha256": name, **known})


def figure(name: str, document_id: str, best: float | None, bound: str = "exact", **known: Any) -> Claim:
    """A claim of a measure, with the bound's own low and high."""
    low = best if bound in {"exact", "at_least", "more_than"} else None
    high = best if bound in {"exact", "at_most", "less_than"} else None
    cells: dict[str, Any] = {
        "measure": "casualties.killed", "unit": "person", "counted": "people", "low": low, "high": high,
        "time_scope": "event", "value_text": "dozens" if best is None else f"{best:g}",
    } | known  # fmt: skip
    return Claim(name, document_id, f"{document_id}.txt", "figure", best=best, bound=bound, **cells)


def told(text: str, words: str, **known: Any) -> dict[str, Any]:
    """Spans of a claim whose sentence is the whole text and whose own words are ``words``."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "sentence_end": len(text), "evidence": words, **known}


STRIKE = {
    "a": "A raid on two smuggling boats off the harbour killed eight men, the navy said.",
    "b": "The navy announced a raid on smuggling boats that reportedly killed five people.",
    "c": "On the last day of the year the navy raided two smuggling boats, killing five.",
}
NEW_YEAR = {"event_date": "2025-12-31", "date_basis": "stated"}


def strike() -> tuple[list[Claim], list[Document], dict[tuple[str, str], str]]:
    claims = [
        figure("c1", "a", 8, place="the harbour", **told(STRIKE["a"], "killed eight men"), **NEW_YEAR),
        figure("c2", "b", 5, **told(STRIKE["b"], "killed five people"), **NEW_YEAR),
        figure("c3", "c", 5, counted="", **told(STRIKE["c"], "killing five"), **NEW_YEAR),
    ]  # fmt: skip
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    return claims, [document(name, text) for name, text in STRIKE.items()], one_origin


def test_sets_eight_beside_five_and_leads_with_the_conservative_figure() -> None:
    claims, documents, origins = strike()
    (fact,) = find_facts(claims, documents, origins)
    assert (fact.low, fact.best, fact.high) == (5, 5, 8)
    assert (fact.status, fact.documents, fact.origins) == ("conflicting", 3, 1)
    assert fact.why == (
        "The claims put it at five or eight; all of them go back to one origin, so they do not confirm each other; "
        "five leads, as the conservative figure."
    )
    assert "different scope: some claims name the harbour" in fact.reasons
    assert fact.event_date == "2025-12-31"


def test_calls_three_pages_of_one_origin_repeated() -> None:
    texts = {n: f"Since the campaign began at least 114 people have died in raids on boats, {n} writes." for n in "abc"}
    claims = [
        figure(f"c{n}", n, 114, "at_least", time_scope="running_total", **told(text, "at least 114 people have died"))
        for n, text in texts.items()
    ]
    documents = [document(n, text) for n, text in texts.items()]
    (fact,) = find_facts(claims, documents, {(c.document_id, c.claim_id): "o1" for c in claims})
    assert (fact.status, fact.low, fact.best, fact.high) == ("repeated", 114, 114, None)
    assert fact.why == "Three documents give at least 114, and all go back to one origin."


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
    ("a", "b"),
    two_days_are_two_incidents=({"event_date": "2024-03-02"}, {"event_date": "2024-03-09"}),
    two_places_are_two_incidents=({"place": "Lyon"}, {"place": "Nantes"}),
    killed_is_not_injured=({}, {"measure": "casualties.injured"}),
    one_strike_is_not_the_campaign=({}, {"time_scope": "running_total", "event_date": "2024-01-01/.."}),
    a_change_is_not_a_level=({}, {"role": "change"}),
    feared_is_not_found=({"hedge": "feared"}, {}),
    soldiers_are_not_children=({"counted": "soldiers"}, {"counted": "children"}),
)
def test_keeps_different_questions_apart(a: dict[str, Any], b: dict[str, Any]) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 12, **known | a), figure("c2", "b", 14, **known | b)]
    facts = find_facts(claims, [document("a"), document("b")])
    assert [fact.status for fact in facts] == ["single", "single"]


@cases(
    ("number", "nouns", "facts"),
    a_judge_is_no_mayor=(1, ("judge", "mayor"), 2),
    six_by_two_names=(6, ("priests", "jesuits"), 1),
    a_plain_noun_is_any=(1, ("judge", "people"), 1),
)
def test_tells_people_by_what_they_are(number: float, nouns: tuple[str, str], facts: int) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure(f"c{n}", "ab"[n], number, counted=nouns[n], **known) for n in (0, 1)]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


def test_sets_no_toll_against_what_befell_one_of_several_places() -> None:
    text = "The raids killed 19 men in Lyon and 31 in Nantes."
    claims = [
        figure("c1", "a", 19, place="Lyon", **told(text, "19 men")),
        figure("c2", "a", 31, place="Nantes", **told(text, "31")),
        figure("c3", "b", 45, place="", **told("Raids killed 45 men.", "45 men")),
        figure("c4", "c", 24, place="Lyon", **told("Raids killed 24 men in Lyon.", "24 men")),
    ]
    claims = [replace(claim, event_date="2024-03-02") for claim in claims]
    found = find_facts(claims, [document("a", text), document("b"), document("c")])
    assert sorted(fact.claim_ids for fact in found) == ["c1 c4", "c2", "c3"]


@cases(
    ("when", "facts"), within_days=("2024-03-06", 1), weeks_later=("2024-03-28", 2), from_then_on=("2024-03-28/..", 2)
)
def test_sets_no_undated_toll_against_an_incident_of_weeks_before(when: str, facts: int) -> None:
    known = {"time_scope": "running_total", "place": "Lyon", "counted": ""}
    first, second = "The toll of the clashes over bread prices is 525.", "Clashes over bread prices have killed 1000."
    claims = [
        figure("c1", "a", 525, **known, event_date="2024-03-02", as_of="2024-03-03", **told(first, "525")),
        figure("c2", "b", 1000, "at_least", **known, as_of=when, **told(second, "1000")),
    ]
    assert len(find_facts(claims, [document("a", first), document("b", second)])) == facts


def test_sets_no_more_bodies_against_more_of_another_day() -> None:
    texts = {"a": "Divers in Lyon found four more bodies.", "b": "Divers in Lyon found nine more bodies."}
    claims = [
        figure("c1", "a", 4, place="Lyon", **told(texts["a"], "four more bodies")),
        figure("c2", "b", 9, place="Lyon", **told(texts["b"], "nine more bodies")),
    ]
    claims = [replace(claim, as_of="2024-03-02") for claim in claims]
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 2


@pytest.mark.parametrize(
    ("begin", "facts"), [pytest.param("1980-03", 1, id="roughly"), pytest.param("1985-01", 2, id="years_later")]
)
def test_takes_long_counts_to_begin_roughly_together(begin: str, facts: int) -> None:
    text = "The civil war has left over 70,000 dead in the country since it began."
    war = told(text, "left over 70,000 dead") | {"time_scope": "running_total", "as_of": "1990-01-10"}
    claims = [
        figure("c1", "a", 70_000, "more_than", **war, event_date="1980-10/1990-01-10"),
        figure("c2", "b", 70_000, "more_than", **war, event_date=f"{begin}/1990-01-10"),
    ]
    assert len(find_facts(claims, [document("a", text), document("b", text)])) == facts


def test_takes_a_toll_of_the_day_for_that_of_its_incident() -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 12, **known), figure("c2", "b", 14, **known, time_scope="running_total")]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == ("conflicting", 12, 12, 14)


@cases(
    ("when", "facts"),
    another_day_of_the_week=("on Monday morning", 2),
    the_same_day_of_the_week=("on Sunday", 1),
    no_day=("some time ago", 1),
    a_day_up_to_which_it_counts=("until Tuesday", 1),
)
def test_an_undated_incident_of_another_weekday_is_another(when: str, facts: int) -> None:
    text = "Gunmen struck an army camp in the north of Norland, killing 11 soldiers {}."
    known = {"counted": "soldiers", "place": "Norland"}
    sunday = {"event_date": "2017-03-05", "date_basis": "resolved", "date_text": "Sunday"}
    one, other = text.format("on Sunday"), text.format(when)
    claims = [
        figure("c1", "a", 11, **told(one, "killing 11 soldiers"), **known, **sunday),
        figure("c2", "b", 11, **told(other, "killing 11 soldiers"), **known, date_text=when.partition(" ")[2]),
    ]
    assert len(find_facts(claims, [document("a", one), document("b", other)])) == facts


def test_knows_a_place_by_the_other_sentence() -> None:
    texts = {
        "a": "A train left the rails near Porto Velho.",
        "b": "A train left the rails close to Porto Velho in Brazil.",
    }
    known = {"event_date": "2024-03-04", "end": 1}
    claims = [
        figure("c1", "a", 14, place="Porto Velho", sentence_end=len(texts["a"]), **known),
        figure("c2", "b", 17, place="northern Brazil", sentence_end=len(texts["b"]), **known),
    ]
    assert len(find_facts(claims, [document(n, t) for n, t in texts.items()])) == 1


def test_notes_the_same_count_at_the_same_place_a_day_apart() -> None:
    known = {"place": "Manaus", "counted": "people"}
    claims = [
        figure("c1", "a", 5, event_date="2024-03-04", **known),
        figure("c2", "b", 5, event_date="2024-03-05", **known),
    ]
    one, two = find_facts(claims, [document("a"), document("b")])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)


def test_joins_the_same_day_and_place_in_two_outlets() -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 114, "at_least", **known), figure("c2", "b", 117, **known)]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == ("corroborated", 114, 114, 117)
    assert fact.why == "Two separate origins agree, since at least 114 and 117 can both be true."


@cases(
    ("fires", "known", "facts"),
    the_one_fire_of_the_town=(1, {}, 1),
    any_of_sixteen_fires=(16, {}, 17),
    that_of_the_day_of_sixteen=(16, {"event_date": "2011-03-01"}, 16),
)
def test_a_town_of_many_incidents_tells_none_of_them(fires: int, known: dict[str, Any], facts: int) -> None:
    text = "A market fire in Ovrea killed {} traders when lamps fell upon straw."
    days = [f"2011-03-{number + 1:02}" for number in range(fires)]
    tellings = [(f"c{number:02}", 20 + number, {"event_date": day}) for number, day in enumerate(days)]
    claims = [
        figure(name, name, best, place="Ovrea", **told(text.format(best), f"killed {best} traders"), **dated)
        for name, best, dated in [*tellings, ("d", 51, known)]
    ]
    documents = [document(claim.document_id, text.format(f"{claim.best:g}")) for claim in claims]
    assert len(find_facts(claims, documents)) == facts


def test_does_not_join_on_an_equal_number_alone() -> None:
    claims = [figure("c1", "a", 114), figure("c2", "b", 114)]
    assert len(find_facts(claims, [document("a"), document("b")])) == 2


def test_names_a_near_figure_that_it_keeps_apart() -> None:
    texts = {
        "a": "A blaze killed 12 in a warehouse in the harbour.",
        "b": "Harbour warehouse: blaze killed 30 workers.",
    }
    claims = [
        figure("c1", "a", 12, event_date="2024-03-03", **told(texts["a"], "killed 12")),
        figure("c2", "b", 30, event_date="2024-03-02/2024-03-03", **told(texts["b"], "killed 30 workers")),
    ]
    one, two = find_facts(claims, [document(n, t) for n, t in texts.items()])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)
    assert one.why.endswith("; another figure, kept apart, may answer the same question.")


@cases(
    ("story", "near"),
    one=("A strong earthquake before dawn brought down roofs; schools, trains stopped.", True),
    another=("Two lorries collided after a night of snow; the airport road was shut.", False),
)
def test_names_a_region_and_its_town_to_each_other_where_the_story_is_one(story: str, near: bool) -> None:
    texts = {
        "a": "A strong earthquake brought down roofs in Norland before dawn; schools are closed and trains stopped.",
        "b": story,
    }
    known = {"event_date": "2024-03-02", "as_of": "2024-03-02"}
    claims = [figure("c1", "a", 12, place="northern Norland", **known), figure("c2", "b", 15, place="Varn", **known)]
    found = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert [bool(fact.near) for fact in found] == [near, near]


def test_names_no_other_incident_of_the_day() -> None:
    claims = [figure(f"c{n}", n, best, event_date="2024-03-03") for n, best in (("a", 12), ("b", 30))]
    assert [fact.near for fact in find_facts(claims, [document("a"), document("b")])] == ["", ""]


def test_lets_a_later_total_of_the_same_source_replace_the_earlier() -> None:
    total = {"time_scope": "running_total", "place": "Gaza", "source": "the ministry", "source_kind": "named"}
    claims = [
        figure("c1", "a", 87, "at_least", **total, as_of="2025-12-01"),
        figure("c2", "b", 114, "at_least", **total, as_of="2026-01-02"),
    ]
    facts = find_facts(claims, [document("a"), document("b")])
    assert {fact.best: fact.status for fact in facts} == {87: "superseded", 114: "single"}
    old = next(fact for fact in facts if fact.best == 87)
    assert old.why == "The same source gave a later figure, at least 114, as of 2 January 2026."


def test_takes_an_earlier_total_of_a_sentence_for_the_same_count() -> None:
    text = "The toll rose to 19, the port authority said, up from 11 earlier."
    said = {"time_scope": "running_total", "source": "port authority", "source_kind": "named", "mode": "reported"}
    claims = [
        figure("c1", "a", 19, as_of="2025-03-04", **told(text, "19"), **said),
        figure("c2", "a", 11, as_of="../2025-03-04", **told(text, "11"), **said),
    ]
    found = find_facts(claims, [document("a", text, published="2025-03-04")])
    assert sorted((fact.best, fact.status) for fact in found) == [(11, "superseded"), (19, "single")]


def test_sets_a_bare_toll_of_another_source_beside_the_one_before() -> None:
    text = "The raid on the mill killed 54 men, lawyers said. Then the owner spoke of it. Nurses put the toll at 61."
    claims = [
        figure("c1", "a", 54, source="lawyers", source_kind="unnamed", mode="reported", place="the mill"),
        figure("c2", "a", 61, source="nurses", source_kind="unnamed", mode="reported", time_scope="running_total"),
    ]
    spans = [told(text, "54 men"), told(text, "61")]
    claims = [replace(claim, **span) for claim, span in zip(claims, spans, strict=True)]
    (fact,) = find_facts(claims, [document("a", text)])
    assert (fact.low, fact.high, fact.status) == (54, 61, "conflicting")


@pytest.mark.parametrize(
    "words", ["Nurses buried 15 of them", "Nurses buried 15 of the buried", "Nurses buried the last 15 men",
              "Of the dead, 15 were women", "Of those killed, nine were cooks and 15 were guards",
              "Nurses said 15 cooks were among the dead", "In just one boat, 15 died",
              "Nurses buried 15 of the twenty buried", "Among the dead were at least 15 cooks",
              "Nurses buried 15 in Ovrea alone", "At Ovrea 15 bodies were handed over"]
)  # fmt: skip
def test_takes_no_part_of_the_dead_for_another_count_of_them(words: str) -> None:
    text = f"The navy killed 30 men, it said. {words}."
    start = text.index("15")
    claims = [
        figure("c1", "a", 30, source="navy", source_kind="named", mode="reported", **told(text, "30 men")),
        figure("c2", "a", 15, source="nurses", source_kind="unnamed", mode="reported", **told(text, "15")),
    ]
    claims[1] = replace(claims[1], sentence_start=text.index(words))
    claims[1] = replace(claims[1], value_start=start, value_end=start + 2, counted="")
    assert len(find_facts(claims, [document("a", text)])) == 2


@cases(
    ("text", "words", "facts"),
    a_week=("The navy took over nine tons of opium in a single week.", "took over nine tons", 2),
    told_first=("Over the past month, the navy took nine tons of opium.", "took nine tons", 2),
    no_time=("The navy took nine tons of opium.", "took nine tons", 1),
    the_third_time=("The navy took nine tons of opium for the third time in a week.", "took nine tons", 1),
    a_named_week=("The navy took nine tons of opium in the week of the regatta.", "took nine tons", 1),
)
def test_sets_no_total_of_a_week_against_one_haul(text: str, words: str, facts: int) -> None:
    haul = "The navy took six tons of opium from a trawler off Port Amsel on Monday."
    opium = {"measure": "seizures.drugs", "unit": "tonne", "counted": "opium", "actor": "The navy"}
    own = opium | {"event_date": "2021-06-07", "as_of": "2021-06-08", "place": "Port Amsel"}
    claims = [
        figure("c1", "a", 6, **told(haul, "took six tons"), **own),
        figure("c2", "b", 9, as_of="2021-06-09", **opium, **told(text, words)),
    ]
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    assert len(find_facts(claims, [document("a", haul), document("b", text)], one_origin)) == facts


@cases(
    ("text", "counted", "facts"),
    a_part=("The gale is over; eleven of them were shepherds of the heights.", "", 2),
    the_whole=("The gale on the heights killed eleven.", "", 1),
)
def test_takes_no_part_of_a_toll_for_an_earlier_toll(text: str, counted: str, facts: int) -> None:
    first = "The gale killed eleven people on the heights of Orvan on Tuesday."
    dated = {"place": "Orvan", "event_date": "2021-03-02", "as_of": "2021-03-02"}
    claims = [
        figure("c1", "a", 11, **told(first, "killed eleven people"), **dated),
        figure("c2", "b", 11, as_of="2021-03-04", counted=counted, value_start=text.index("eleven"),
               value_end=text.index("eleven") + 6, **told(text, "eleven")),
    ]  # fmt: skip
    one_origin = {(claim.document_id, claim.claim_id): "o1" for claim in claims}
    assert len(find_facts(claims, [document("a", first), document("b", text)], one_origin)) == facts


def tell_toll(name: str, text: str, *numbers: float, day: str = "2016-05-04", **known: Any) -> list[Claim]:
    """A claim of each number where it stands in a text, all of one sentence."""
    cells = {"place": "Quillay", "event_date": "2016-05-04", "as_of": day, **known}
    return [
        figure(f"{name}{number:g}", name, number, **told(text, f"{number:g}"), **cells,
               value_start=text.index(f"{number:g}"), value_end=text.index(f"{number:g}") + 2)
        for number in numbers
    ]  # fmt: skip


@cases(
    ("text", "numbers", "why"),
    corrected=("CORRECTED-The burst dam of Quillay killed 26", [26], "A correction of 4 May 2016 puts it at 26."),
    to_from=("(Corrects toll to 26 from 36) The burst dam of Quillay", [26, 36],
        "A correction of 4 May 2016 puts it at 26."),
    earlier_version=("The burst dam of Quillay killed 26. An earlier version of this story said 36 died.", [26, 36],
        "A correction of 4 May 2016 puts it at 26."),
    another_count=("The burst dam of Quillay killed 26", [26], ""),
)  # fmt: skip
def test_a_correction_replaces_what_it_takes_back(text: str, numbers: list[float], why: str) -> None:
    first = "The burst dam of Quillay killed 36 people."
    claims = [*tell_toll("a", first, 36), *tell_toll("b", text, *numbers)]
    if not why:
        claims[0] = replace(claims[0], source="mayor", source_kind="unnamed", mode="reported")
    documents = [document("a", first), document("b", text, published="2016-05-04", outlet="A")]
    documents[0] = replace(documents[0], outlet="A")
    claims = [c if c.source else replace(c, source="A", source_kind="outlet", mode="own_voice") for c in claims]
    found = find_facts(claims, documents)
    assert [f.why for f in found if f.status == "superseded"] == [why] * bool(why)
    assert 26 in {f.best for f in found if f.status != "superseded"}


def test_what_a_correction_takes_back_replaces_nothing_when_told_again() -> None:
    correction = "(Corrects toll to 26 from 36) The burst dam of Quillay killed 26 people."
    late = "The burst dam of Quillay killed 36 people, the mayor said."
    mayor = {"source": "mayor", "source_kind": "unnamed", "mode": "reported"}
    claims = [*tell_toll("b", correction, 26, 36, **mayor), *tell_toll("c", late, 36, day="2016-05-05", **mayor)]
    documents = [document("b", correction, published="2016-05-04"), document("c", late, published="2016-05-05")]
    found = find_facts(claims, documents)
    assert {(f.best, f.status) for f in found} == {(36, "superseded"), (26, "single")}


@cases(
    ("text", "words", "known", "facts"),
    grown=("Typhoon Orla left Matao in need. At least 74 died in the typhoon.", "74", {}, 1),
    another=("Typhoon Lino left Matao in need. At least 74 died in the typhoon.", "74", {}, 2),
    two=("Typhoon Orla hit Matao after Typhoon Lino. 74 died in the typhoon.", "74", {}, 2),
    of_a_bus=("Typhoon Orla left Matao in need. A bus fell, and 74 died.", "74", {}, 2),
    far_apart=("Typhoon Orla left Matao in need. 740 died in the typhoon.", "740", {}, 2),
    weeks_later=("Typhoon Orla left Matao in need. 74 died in the typhoon.", "74", {"as_of": "2014-10-30"}, 2),
    another_place=("Typhoon Orla left many homeless. 74 died in the typhoon in Sabang.", "74", {"place": "Sabang"}, 2),
)
def test_knows_an_event_by_the_name_it_bears(text: str, words: str, known: dict[str, Any], facts: int) -> None:
    first = "The death toll of Typhoon Orla in Matao stands at 66."
    start = text.index(". ") + 2
    claims = [
        figure("c1", "a", 66, place="Matao", time_scope="running_total", counted="", as_of="2014-10-02",
               **told(first, "stands at 66")),
        figure("c2", "b", float(words), counted="", **{"as_of": "2014-10-05", **known},
               **told(text, words, sentence_start=start)),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", first), document("b", text)])) == facts


@cases(
    ("lead", "facts"),
    a_ferry=("The ferry Orla sank off Matao", 1),
    a_ship_by_its_letters=("The MV Orla sank off Matao", 1),
    no_leadership=("The leadership Orla wants met in Matao", 2),
    no_day=("A ferry Monday left for Matao", 2),
)
def test_knows_a_wreck_by_the_name_of_the_ship(lead: str, facts: int) -> None:
    first, text = "The death toll of the ferry Orla stands at 66.", f"{lead}. The death toll is 74 now."
    claims = [
        figure(f"c{n}", f"d{n}", best, time_scope="running_total", counted="", as_of=f"2014-10-0{best % 7}",
               **told(words, f"{best}"))
        for n, (best, words) in enumerate([(66, first), (74, text)])
    ]  # fmt: skip
    assert len(find_facts(claims, [document("d0", first), document("d1", text)])) == facts


def test_takes_an_earlier_toll_for_that_of_the_title() -> None:
    title, lead = "Dam toll put at 26\n\n", "The dead of the burst dam are 26, after an earlier figure of 36."
    text = title + lead + " Nobody else is missing."
    bare = {"time_scope": "running_total", "counted": ""}
    claims = [
        figure("c1", "a", 26, as_of="2016-05-04", **told(text, "26"), **bare),
        figure("c2", "a", 36, as_of="../2016-05-04", **told(text, "36", sentence_start=len(title)), **bare),
    ]
    found = {fact.best: fact.status for fact in find_facts(claims, [document("a", text)])}
    assert found == {26: "single", 36: "superseded"}


def test_what_is_replaced_still_tells_where_and_when() -> None:
    rows = [
        figure("c1", "a", 54, **(RAID | {"source": "army", "origin_id": "o1", "as_of": "2024-03-02"})),
        figure(
            "c2", "b", 72, **(RAID | {"source": "army", "origin_id": "o1", "as_of": "2024-03-04", "event_date": ""})
        ),
    ]
    found = {fact.best: fact for fact in find_facts(rows, [document("a"), document("b")])}
    assert (found[72].status, found[72].event_date, found[72].place) == ("single", rows[0].event_date, rows[0].place)


def test_a_replaced_title_takes_the_same_figure_of_its_article_with_it() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "", "mode": "own_voice"}),
        ("a", 54, {"source": "Reuters"}),
        ("b", 72, {"source": "Health Ministry", "role": "level", "as_of": "2024-03-03"}),
    ]
    assert list_statuses(rows) == {54: "superseded", 72: "single"}


def test_what_is_told_about_some_month_replaces_nothing_of_a_day() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "army", "as_of": "2024-03-09"}),
        ("b", 72, {"source": "army", "as_of": "2024-03~"}),
    ]
    assert list_statuses(rows) == {54: "conflicting", 72: "conflicting"}


@cases(
    ("when", "reason"),
    its_month_is_no_other_date=("2024-03", False),
    no_date=("", True),
)
def test_gives_dates_as_a_reason_where_they_are_apart(when: str, reason: bool) -> None:
    rows = [
        figure("c1", "a", 54, **(RAID | {"source": "army", "origin_id": "o1"})),
        figure("c2", "b", 72, **(RAID | {"source": "police", "origin_id": "o1", "event_date": when})),
    ]
    (fact,) = find_facts(rows, [document("a"), document("b")])
    assert ("different date" in fact.reasons) == reason


def test_sets_a_bare_count_against_what_stands_before_it_alone() -> None:
    operator, others = (
        "The operator put it at 900.",
        "Nearly 2,400 drivers fell ill on the buses on Monday, police said.",
    )
    text = f"{operator} {others}"
    rest = len(operator) + 1
    claims = [
        figure("c1", "a", 900, counted="", source="operator", as_of="2021-03-03",
               **told(text, "put it at 900") | {"sentence_end": rest - 1}),
        figure("c2", "a", 2400, counted="", source="police", as_of="2021-03-03", event_date="2021-03-01",
               **told(text, "Nearly 2,400 drivers fell ill") | {"sentence_start": rest}),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == 2


def test_reads_the_town_of_a_title_in_its_lead() -> None:
    text = "Raid kills 54 in Norland\n\nA raid on a mill in Brod killed 54 men on Saturday, lawyers in the town said."
    other = "The number of men killed in the raid on a mill in Brod rose to 60, the lawyers said."
    parts = (Part("title", 0, text.index("\n")),)
    title = {"sentence_start": 0, "sentence_end": text.index("\n"), "start": 5, "end": 13}
    claims = [
        figure("c1", "a", 54, place="Norland", event_date="2025-10-11", **title),
        figure("c2", "b", 60, place="Brod", event_date="2025-10-11", **told(other, "60")),
    ]
    documents = [document("a", text, parts=parts), document("b", other)]
    assert len(find_facts(claims, documents, {})) == 1
    assert len(find_facts(claims, [document("a", text), document("b", other)])) == 2


RAID = {"place": "Brod", "event_date": "2024-03-02", "source_kind": "named", "mode": "reported"}


def list_statuses(rows: list[tuple[str, float, dict[str, Any]]], **texts: str) -> dict[float | None, str]:
    """The status of each figure: rows of document, figure and what else is known, told of one raid on three days."""
    days = {"a": "2024-03-02", "b": "2024-03-03", "c": "2024-03-04"}
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": days[name], "start": 50 * n} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name, texts.get(name, ""), published=day) for name, day in days.items()])
    statuses = {claim_id: fact.status for fact in found for claim_id in fact.claim_ids.split()}
    return {claim.best: statuses[claim.claim_id] for claim in claims}


@cases(
    ("names", "statuses"),
    one_ministry_by_three_names=(
        ("health officials", "Health Ministry in Tarmo", "ministry of health"),
        ("superseded", "superseded", "single"),
    ),
    part_of_a_name=(("ministry", "the Health Ministry", "army"), ("superseded", "conflicting", "conflicting")),
    letters=(("UNGR", "disaster agency UNGR", "disaster agency"), ("superseded", "superseded", "single")),
    two_ministries=(("Health Ministry", "Interior Ministry", "ministry"), ("conflicting",) * 3),
    any_officials=(("local officials", "army officials", "officials"), ("conflicting",) * 3),
    office=(("governor's office", "Governor Ana Ruiz", "governor"), ("superseded", "superseded", "single")),
)
def test_knows_one_source_by_its_names(names: tuple[str, str, str], statuses: tuple[str, str, str]) -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        (document_id, best, {"source": name})
        for document_id, best, name in zip("abc", (54, 68, 72), names, strict=True)
    ]
    assert tuple(list_statuses(rows).values()) == statuses


def test_knows_who_holds_an_office_by_the_crediting_words() -> None:
    text = "Governor Ana Ruiz said 54 had died."
    span = {"source": "Ana Ruiz", "source_start": 0, "source_end": len("Governor Ana Ruiz")}
    assert list_statuses([("a", 54, span), ("b", 68, {"source": "governor's office"})], a=text) == {
        54: "superseded",
        68: "single",
    }


@cases(
    ("earlier", "status"),
    the_count_that_it_names=([("a", 61, {"source": "police"})], "superseded"),
    a_count_of_nobody=([("a", 61, {"mode": "own_voice", "source": ""})], "superseded"),
    a_lower_count_of_nobody=([("a", 60, {"mode": "own_voice", "source": ""})], "superseded"),
    not_that_of_another_source=([("a", 74, {"source": "Red Cross"})], "conflicting"),
    not_a_higher_one=([("a", 81, {"mode": "own_voice", "source": ""})], "conflicting"),
    not_a_later_one=([("c", 60, {"mode": "own_voice", "source": ""})], "conflicting"),
)
def test_replaces_what_a_count_has_outgrown(earlier: list[tuple[str, float, dict[str, Any]]], status: str) -> None:
    said = {"source": "health ministry", "time_scope": "running_total", "sentence_end": 90}
    rows = [
        *earlier,
        ("b", 79, said | {"role": "level"}),
        ("b", 61, said | {"as_of": "../2024-03-03"}),
    ]
    rows[1] = ("b", 79, rows[1][2] | {"start": 10})
    assert list_statuses([(n, best, known) for n, best, known in rows])[earlier[0][1]] == status


@cases(
    ("earlier", "later", "status"),
    a_total_told_as_known=({}, {}, "superseded"),
    not_a_rivals=({"source": "police", "mode": "reported"}, {}, "conflicting"),
    not_by_a_rivals=({}, {"source": "police", "mode": "reported"}, "conflicting"),
    not_by_a_rumour=({}, {"hedge": "reportedly"}, "conflicting"),
    not_the_toll_of_one_event=({"time_scope": "event"}, {}, "single"),
)
def test_a_total_outgrows_an_earlier_one(earlier: dict[str, Any], later: dict[str, Any], status: str) -> None:
    told = {"source": "", "mode": "own_voice", "time_scope": "running_total"}
    rows = [
        ("a", 46, told | {"event_date": "2024-01-21/2024-03-02", "as_of": "2024-03-02"} | earlier),
        ("b", 55, told | {"event_date": "2024-01/2024-03-05", "as_of": "2024-03-05"} | later),
    ]
    claims = [figure(f"c{n}", name, best, **(RAID | known)) for n, (name, best, known) in enumerate(rows)]
    found = find_facts(claims, [document(name) for name in "ab"])
    assert next(fact.status for fact in found if "c0" in fact.claim_ids) == status


def test_replaces_with_a_lead_its_title_and_its_copies() -> None:
    army = {"source": "army", "origin_id": "o1"}
    rows = [
        ("a", 54, army),
        ("a", 54, {"source": "", "mode": "own_voice", "origin_id": "o1"}),
        ("b", 54, {"source": "A", "origin_id": "o1"}),
        ("c", 72, {"source": "army"}),
    ]
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": f"2024-03-0{'abc'.index(name) + 2}"} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name) for name in "abc"])
    assert {fact.best: (fact.status, len(fact.claim_ids.split())) for fact in found} == {
        54: ("superseded", 3),
        72: ("single", 1),
    }


def test_takes_the_count_that_is_said_to_have_grown_for_the_later_of_a_day() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "health officials", "origin_id": "o1"}),
        ("b", 54, {"source": "health officials", "origin_id": "o1"}),  # printed a day later
        ("c", 68, {"source": "Health Ministry", "role": "level", "as_of": "2024-03-03"}),
    ]
    assert list_statuses(rows) == {54: "superseded", 68: "single"}


def test_replaces_a_passing_count_by_a_later_one_of_anybody() -> None:
    row = MeasureRow("harm.missing", "harm", "Harm", "person missing", "people missing", "event", "yes")
    known = RAID | {"measure": row.measure}
    claims = [
        figure("c1", "a", 9, **known | {"source": "coastguard", "as_of": "2024-03-02"}),
        figure("c2", "b", 6, **known | {"source": "", "mode": "own_voice", "as_of": "2024-03-03"}),
        figure("c3", "c", 7, **known | {"source": "police", "as_of": "2024-03-03"}),
    ]
    found = find_facts(claims, [document(name) for name in "abc"], None, {row.measure: row})
    assert {fact.claim_ids: fact.status for fact in found} == {"c1": "superseded", "c2 c3": "conflicting"}


def test_keeps_another_source_of_a_replaced_figure() -> None:
    rows: list[tuple[str, float, dict[str, Any]]] = [
        ("a", 54, {"source": "army"}),
        ("b", 54, {"source": "Red Cross"}),
        ("c", 72, {"source": "army"}),
    ]
    claims = [
        figure(f"c{n}", name, best, **(RAID | {"as_of": f"2024-03-0{n + 2}"} | known))
        for n, (name, best, known) in enumerate(rows)
    ]
    found = find_facts(claims, [document(name) for name in "abc"])
    assert sorted((fact.status, fact.claim_ids) for fact in found) == [("conflicting", "c1 c2"), ("superseded", "c0")]


@cases(
    ("words", "best", "status"),
    dozens_may_be_21=("dozens", 21, "corroborated"),
    dozens_may_be_68=("dozens", 68, "corroborated"),
    hundreds_are_no_68=("hundreds", 68, "conflicting"),
    tens_of_thousands_are_no_900=("tens of thousands", 900, "conflicting"),
    scores_may_be_140=("scores", 140, "corroborated"),
)
def test_sets_a_vague_amount_beside_a_number(words: str, best: float, status: str) -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [
        figure("c1", "a", None, "vague", **known, value_text=words.capitalize()),
        figure("c2", "b", best, **known),
    ]
    (fact,) = find_facts(claims, [document("a"), document("b")])
    assert (fact.status, fact.low, fact.best, fact.high) == (status, best, best, best)
    assert (f"since {best:g} and {words} can both be true" in fact.why) == (status == "corroborated")


def test_names_the_vague_amount_of_a_conflict_last() -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [figure(f"c{n}", n, best, **known) for n, best in (("a", 21), ("b", 34))]
    claims.append(figure("c3", "c", None, "vague", **known, value_text="Dozens"))
    (fact,) = find_facts(claims, [document(n) for n in "abc"])
    assert fact.why.startswith("The claims put it at 21, 34 or dozens; ")


def test_sets_a_vague_amount_of_an_article_beside_its_count() -> None:
    text = "Dozens were killed in the raid on Brod on 2 March. One nurse had counted 29 of the raid's victims there."
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [
        figure("c1", "a", None, "vague", **known, **told(text, "Dozens were killed")),
        figure("c2", "a", 29, **known, source="nurse", mode="reported", **told(text, "29")),
    ]
    assert len(find_facts(claims, [document("a", text)])) == 1
    apart = [claims[0], replace(claims[1], event_date="2024-03-09")]
    assert len(find_facts(apart, [document("a", text)])) == 2


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
    ("other", "status"),
    a_toll_without_a_noun=({}, "superseded"),
    people_may_be_more_than_the_workers=({"counted": "people"}, "single"),
    a_toll_of_another_week=({"event_date": "2025-09-15/2025-09-21"}, "single"),
    a_toll_far_higher=({"best": 40.0}, "single"),
)
def test_takes_a_bare_toll_for_that_of_the_workers_before(other: dict[str, Any], status: str) -> None:
    text = "Refinery fire: the toll of last week's fire at Elias has risen to six."
    span = told(text, "toll of last week's fire at Elias has risen to six")
    toll = {"event_date": "2025-09-29/2025-10-05", "date_text": "last week", "time_scope": "running_total",
            "place": "Elias", "counted": "", "role": "level", "as_of": "2025-10-10"}  # fmt: skip
    workers = {"event_date": "2025-09-30", "place": "the Elias refinery", "counted": "workers", "as_of": "2025-10-03"}
    claims = [figure("c1", "a", 4, **workers), replace(figure("c2", "b", 6, **span, **toll), **other)]
    found = find_facts(claims, [document("a"), document("b", text)])
    assert next(fact.status for fact in found if fact.best == 4) == status


def test_names_fighters_and_people_of_one_raid_to_each_other() -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [figure("c1", "a", 54, **known), figure("c2", "b", 12, **known, counted="fighters")]
    one, two = find_facts(claims, [document("a"), document("b")])
    assert (one.near, two.near) == (two.fact_id, one.fact_id)
    both = [*claims, figure("c3", "b", 54, **known, start=90)]  # who tells of both says that they are two
    assert [fact.near for fact in find_facts(both, [document("a"), document("b")])] == ["", ""]


def test_lets_no_other_source_replace_a_total() -> None:
    text = "So many have been killed since the bombing of the strip began."
    total = {"time_scope": "running_total", "place": "Gaza", "source_kind": "named"}
    claims = [
        figure("c1", "a", 87, **total, source="the ministry", as_of="2025-12-01", **told(text, "killed")),
        figure("c2", "b", 114, **total, source="a monitor", as_of="2026-01-02", **told(text, "killed")),
    ]
    (fact,) = find_facts(claims, [document("a", text), document("b", text)])
    assert (fact.status, fact.low, fact.high) == ("conflicting", 87, 114)
    assert "running total: the count may have grown between 1 December 2025 and 2 January 2026" in fact.reasons


def test_sets_two_sources_of_one_article_against_each_other() -> None:
    text = "The army said eight were killed in the clash; the rebels put the dead of the clash at five."
    claims = [
        figure("c1", "a", 8, source="army", source_kind="named", mode="reported", **told(text, "eight were killed")),
        figure("c2", "a", 5, source="rebels", source_kind="named", mode="reported", **told(text, "the dead of")),
    ]
    known = {"event_date": "2024-03-02"}
    (fact,) = find_facts([replace(c, **known) for c in claims], [document("a", text)])
    assert (fact.status, fact.low, fact.best, fact.high) == ("conflicting", 5, 5, 8)


SIDES = "Denmark said nine of its soldiers were killed in Osk. {}"


@cases(
    ("behind", "words", "cells", "facts"),
    of_one_side=("The rebels said they had killed 57 Danish troops.", "57 Danish troops", {}, 1),
    of_the_other_side=("The rebels said that 57 Dutch troops died.", "57 Dutch troops", {}, 2),
    set_against_it=("The rebels, however, claimed to have killed 57 troops.", "57 troops", {}, 1),
    beside_it=("The rebels claimed to have killed 57 troops.", "57 troops", {}, 2),
    in_another_raid=("The rebels, however, killed 57 Danish troops in another raid.", "57 Danish troops", {}, 2),
    elsewhere=("The rebels said they had killed 57 Danish troops in Ove.", "57 Danish troops", {"place": "Ove"}, 2),
    a_hundredfold=("The rebels said they had killed 957 Danish troops.", "957 Danish troops", {}, 2),
    other_people=("The rebels, however, said 57 farmers died.", "57 farmers", {}, 2),
    by_the_same=(
        "The army of Denmark, however, said 57 Danish troops died.",
        "57 Danish troops",
        {"source": "Denmark"},
        2,
    ),
)
def test_sets_what_two_sides_say_of_the_same_dead_against_each_other(
    behind: str, words: str, cells: dict[str, Any], facts: int
) -> None:
    text = SIDES.format(behind)
    number = words.split()[0]
    at, first = text.index(words), text.index("nine")
    claims = [
        figure("c1", "a", 9, counted="soldiers", source="Denmark", source_kind="named", mode="reported", place="Osk",
               event_date="2024-03-02", start=first, end=first + 20, value_start=first, value_end=first + 4,
               sentence_end=text.index(".")),
        figure("c2", "a", float(number), source_kind="named", mode="reported", start=at, end=at + len(words),
               counted=words.split()[-1], value_start=at, value_end=at + len(number),
               sentence_start=text.index(".") + 2, sentence_end=len(text), **{"source": "rebels"} | cells),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


@cases(
    ("day", "source", "best", "status"),
    the_eve=("2022-12-31", "Danish defence ministry", 63, "repeated"),
    its_country=("2022-12-31", "Denmark", 63, "repeated"),
    another_source=("2022-12-31", "mayor", 63, "single"),
    days_before=("2022-12-27", "Danish defence ministry", 63, "single"),
    a_round_number=("2022-12-31", "Danish defence ministry", 60, "single"),
)
def test_one_source_gives_one_number_of_one_town_on_days_next_to_each_other(
    day: str, source: str, best: float, status: str
) -> None:
    texts = (
        f"The ministry said {best} soldiers had died in Osk on Sunday.",
        f"It told of {best} soldiers killed in Osk.",
    )
    known = {"counted": "soldiers", "place": "Osk", "mode": "reported", "source_kind": "named"}
    claims = [
        figure("c1", "a", best, event_date="2023-01-01", as_of="2023-01-02", source="Danish defence ministry",
               **told(texts[0], f"{best} soldiers"), **known),
        figure("c2", "b", best, event_date=day, as_of="2023-01-03", source=source,
               **told(texts[1], str(best)), **known),
    ]  # fmt: skip
    found = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert {fact.status for fact in found} == {status}


@cases(
    ("best", "source", "facts"),
    a_number_of_three_digits=(187, "Red Cross", 1),
    of_two=(27, "Red Cross", 2),
    a_round_one=(180, "Red Cross", 2),
    of_another_source=(187, "governor", 2),
)
def test_a_number_that_one_source_hardly_gives_twice_within_days(best: float, source: str, facts: int) -> None:
    texts = f"The Red Cross said {best} died.", f"In the fishing town at least {best} were buried, it was said."
    known = {"mode": "reported", "source_kind": "named"}
    claims = [
        figure("c1", "a", best, source="Red Cross", as_of="2023-01-02", **told(texts[0], str(best)), **known),
        figure("c2", "b", best, source=source, as_of="2023-01-03", **told(texts[1], str(best)), **known),
    ]
    assert len(find_facts(claims, [document("a", texts[0]), document("b", texts[1])])) == facts


def test_a_figure_that_agrees_with_the_lowered_one_is_not_replaced() -> None:
    texts = "The police cut the toll of the fire in Ovrea to 97 from 115.", "The toll of the fire in Ovrea fell to 97."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2023-08"}
    claims = [
        figure("c1", "a", 97, as_of="2023-09-17", source="police", mode="reported", **told(texts[0], "97"), **shared),
        figure(
            "c2", "a", 115, as_of="../2023-09-17", source="police", mode="reported", **told(texts[0], "115"), **shared
        ),
        figure("c3", "b", 97, as_of="2023-09-16", source="governor", mode="reported", **told(texts[1], "97"), **shared),
    ]
    found = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert [fact.status for fact in found if "c3" in fact.claim_ids] == ["corroborated"]


@cases(
    ("place", "days", "best", "facts"),
    of_its_country=("Denmark", "2024-07-25", 84, 1),
    at_a_border=("the Danish border", "2024-07-25", 84, 1),
    of_another_town=("Ove", "2024-07-25", 84, 2),
    another_number=("Denmark", "2024-07-25", 48, 2),
    a_round_number=("Denmark", "2024-07-25", 80, 2),
    of_weeks_that_hold_the_day=("Osk", "2024-07-21/2024-07-31", 84, 1),
    of_weeks_before=("Osk", "2024-06-21/2024-07-10", 84, 2),
)
def test_a_country_and_weeks_may_hold_the_town_and_day_of_one_number(
    place: str, days: str, best: float, facts: int
) -> None:
    texts = (
        f"The mutiny on the island ferry killed {84 if best == 48 else best:g} sailors near Osk.",
        f"The mutiny on the island ferry killed {best:g} sailors, it was said.",
    )
    claims = [
        figure("c1", "a", 84 if best == 48 else best, counted="sailors", place="Osk", event_date="2024-07-25",
               as_of="2024-07-26", **told(texts[0], "killed")),
        figure("c2", "b", best, counted="sailors", place=place, event_date=days, as_of="2024-08-02",
               **told(texts[1], "killed"), time_scope="running_total" if "/" in days else "event"),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", texts[0]), document("b", texts[1])])) == facts


@cases(
    ("source", "other", "status"),
    one_side_by_two_names=("Kula separatists", "northern rebels", "repeated"),
    organs_of_one_state=("Danish general", "Denmark's defence ministry", "repeated"),
    two_sides=("Kula separatists", "Denmark's defence ministry", "corroborated"),
    activists_of_a_state=("Danish activists", "Denmark's defence ministry", "corroborated"),
)
def test_a_side_that_is_called_by_two_names_does_not_confirm_itself(source: str, other: str, status: str) -> None:
    known = {"counted": "soldiers", "place": "Osk", "event_date": "2024-07-25", "mode": "reported"}
    texts = "In Osk 47 soldiers were killed.", "A raid in Osk killed 47 soldiers."
    claims = [
        figure("c1", "a", 47, source=source, source_kind="named", **told(texts[0], "47 soldiers"), **known),
        figure("c2", "b", 47, source=other, source_kind="named", **told(texts[1], "47 soldiers"), **known),
    ]
    (fact,) = find_facts(claims, [document("a", texts[0]), document("b", texts[1])])
    assert fact.status == status


def test_whoever_quotes_one_source_of_a_dispute_adds_no_origin() -> None:
    known = {"place": "Osk", "event_date": "2024-07-25", "mode": "reported", "source_kind": "named"}
    text = "The ferry fire in Osk killed sailors."
    claims = [
        figure("c1", "a", 187, source="Red Cross", **told(text, "killed"), **known),
        figure("c2", "b", 187, source="Red Cross", **told(text, "killed"), **known),
        figure("c3", "c", 185, source="mayor", **told(text, "killed"), **known),
    ]
    (fact,) = find_facts(claims, [document(name, text) for name in "abc"])
    assert (fact.status, fact.origins, fact.best) == ("conflicting", 2, 185)


def test_names_the_ends_of_many_figures_by_their_numbers() -> None:
    known = {"place": "Osk", "event_date": "2024-07-25", "mode": "reported", "source_kind": "named"}
    text = "The flood in Osk killed people of the harbour."
    given = [
        (20_000, "at_most"),
        (None, "vague"),
        (11_000, "exact"),
        (6_000, "about"),
        (3_958, "exact"),
        (9_000, "exact"),
    ]
    claims = [
        figure(f"c{n}", f"d{n}", best, bound, source=f"mayor {'abcdef'[n]}", **told(text, "killed"), **known)
        for n, (best, bound) in enumerate(given)
    ]
    found = find_facts(claims, [document(f"d{n}", text) for n in range(len(given))])
    assert ["figures from 3,958 to at most 20,000" in fact.why for fact in found] == [True]


@cases(
    ("second", "noun", "day", "reasons"),
    one_kind=(9, "troops", "2024-07-25", ""),
    the_higher_first=(9, "troops", "2024-07-28", ""),
    the_lower_first=(900, "troops", "2024-07-28", "revision"),
)
def test_names_no_cause_that_days_and_nouns_exclude(second: float, noun: str, day: str, reasons: str) -> None:
    known = {"place": "Osk", "event_date": "2024-07-25", "mode": "reported", "source_kind": "named"}
    text = "The fire in the barracks of Osk killed soldiers of the garrison."
    claims = [
        figure(
            "c1", "a", 400, counted="soldiers", source="rebels", as_of="2024-07-25", **told(text, "killed"), **known
        ),
        figure("c2", "b", second, counted=noun, source="mayor", as_of=day, **told(text, "killed"), **known),
    ]
    (fact,) = find_facts(claims, [document(name, text) for name in "ab"])
    assert fact.reasons.partition(":")[0] == reasons


def test_sets_no_two_doers_of_one_article_against_each_other() -> None:
    text = "A union said the mill of Tarmo sacked eight; a bank said the mill of Ove sacked five."
    claims = [
        figure("c1", "a", 8, source="union", source_kind="named", actor="Tarmo", **told(text, "sacked eight")),
        figure("c2", "a", 5, source="bank", source_kind="named", actor="Ove", **told(text, "sacked five")),
    ]
    known = {"event_date": "2024-03-02"}
    facts = find_facts([replace(c, **known) for c in claims], [document("a", text)])
    assert [fact.status for fact in facts] == ["single", "single"]


def test_keeps_two_incidents_of_one_article_apart() -> None:
    text = "Eight were killed in the first raid and five were killed in the second."
    claims = [figure("c1", "a", 8, event_date="2024-03-02"), figure("c2", "a", 5, event_date="2024-03-02", start=40)]
    assert [f.status for f in find_facts(claims, [document("a", text)])] == ["single", "single"]


@cases(
    ("text", "first", "second", "facts"),
    the_two_again=("Two monks died. The two monks were", "Two monks died", "two monks were", 1),
    two_later=("Two monks died. Later two monks were", "Two monks died", "two monks were", 2),
    another_two=("Two monks died. Another two monks were", "Two monks died", "two monks were", 2),
    a_count_that_is_no_chance=("Then 31 died. In all 31 died", "31 died", "31 died", 1),
)
def test_knows_a_count_that_an_article_repeats(text: str, first: str, second: str, facts: int) -> None:
    spans = [(text.index(first), len(first)), (text.rindex(second), len(second))]
    claims = [
        figure(f"c{n}", "a", 31 if "31" in text else 2, start=start, end=start + length, value_start=start,
               counted="", sentence_start=start, sentence_end=start + length)
        for n, (start, length) in enumerate(spans)
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


def test_names_a_sum_of_parts_as_a_possible_reason() -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [
        figure("c1", "a", 8, **known),
        figure("c2", "b", 5, **known),
        figure("c3", "b", 3, measure="casualties.injured", **known),
    ]
    facts = find_facts(claims, [document("a"), document("b")])
    killed = next(fact for fact in facts if fact.measure == "casualties.killed")
    assert killed.reasons == "sum of parts: 8 may add up 5 and 3, which one document gives apart"


@cases(
    "other",
    another_day={"event_date": "2024-03-09"},
    another_place={"place": "Nantes"},
    another_topic={"measure": "seizures.people"},
    far_away={"start": 2000, "end": 2010},
)
def test_adds_up_no_parts_of_another_incident(other: dict[str, Any]) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    part = {"measure": "casualties.injured", **known, **other}
    claims = [figure("c1", "a", 8, **known), figure("c2", "b", 5, **known), figure("c3", "b", 3, **part)]
    killed = next(f for f in find_facts(claims, [document("a"), document("b")]) if f.measure == "casualties.killed")
    assert "sum of parts" not in killed.reasons


@cases(
    ("a", "b", "facts"),
    places_that_share_a_saint=({"place": "San Telmo"}, {"place": "San Rafael"}, 2),
    days_that_only_meet=({"event_date": "2024-03-01/2024-03-07"}, {}, 2),
    days_that_meet_and_one_origin=({"event_date": "2024-03-01/2024-03-07", "origin_id": "o1"}, {"origin_id": "o1"}, 1),
    one_day_and_place=({}, {}, 1),
)
def test_asks_for_more_than_a_town_and_a_week(a: dict[str, Any], b: dict[str, Any], facts: int) -> None:
    known = {"event_date": "2024-03-02", "place": "Lyon"}
    claims = [figure("c1", "a", 1, **(known | a)), figure("c2", "b", 1, **(known | b))]
    assert len(find_facts(claims, [document("a"), document("b")])) == facts


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


def test_leaves_out_rejected_untyped_and_unquantified() -> None:
    claims = [
        figure("c1", "a", 8, review="rejected"),
        figure("c2", "a", 8, measure=""),
        Claim("c3", "a", "a.txt", "quotation"),
    ]
    assert find_facts(claims, [document("a")]) == []
    assert find_facts([], []) == []


def test_keeps_dozens_without_a_number() -> None:
    (fact,) = find_facts([figure("c1", "a", None, "vague", source="officials", source_kind="unnamed")], [])
    assert (fact.low, fact.best, fact.high, fact.status) == (None, None, None, "single")
    assert fact.why == "One document states it (source: officials)."


# Properties

PLACES = st.sampled_from(["", "Lyon", "Nantes"])
DATES = st.sampled_from(["", "2024-03-02", "2024-03", "2024-03-05", "../2024-03-05"])
BOUNDS = st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than", "vague"])


@st.composite
def corpora(draw: st.DrawFn) -> tuple[list[Claim], list[Document]]:
    claims = []
    for n in range(draw(st.integers(1, 8))):
        bound = draw(BOUNDS)
        best = None if bound == "vague" else float(draw(st.sampled_from([1, 5, 8, 114, 117, 1200])))
        claims.append(
            figure(
                f"c{n}",
                draw(st.sampled_from("abc")),
                best,
                bound,
                place=draw(PLACES),
                event_date=draw(DATES),
                as_of=draw(DATES),
                time_scope=draw(st.sampled_from(["event", "running_total", "past", "state"])),
                source=draw(st.sampled_from(["", "army", "rebels", "health ministry", "ministry"])),
                role=draw(st.sampled_from(["", "", "level"])),
                origin_id=draw(st.sampled_from(["", "", "o1"])),
                source_kind="named",
                start=n * 40,
            )
        )
    return claims, [document(name) for name in "abc"]


@settings(max_examples=75, deadline=None)
@given(corpora(), st.randoms(use_true_random=False))
def test_input_order_never_matters(corpus: tuple[list[Claim], list[Document]], chance: random.Random) -> None:
    claims, documents = corpus
    expected = find_facts(claims, documents)
    chance.shuffle(claims)
    chance.shuffle(documents)
    assert find_facts(claims, documents) == expected


@settings(max_examples=75, deadline=None)
@given(corpora())
def test_a_copy_never_changes_a_fact(corpus: tuple[list[Claim], list[Document]]) -> None:
    claims, documents = corpus
    origins = {(c.document_id, c.claim_id): c.document_id for c in claims}
    copies = [replace(c, document_id="z") for c in claims if c.document_id == "a"]
    origins |= {("z", c.claim_id): "a" for c in copies}
    before = find_facts(claims, documents, origins)
    after = find_facts([*claims, *copies], [*documents, document("z")], origins)

    def said(fact: Fact) -> tuple[Any, ...]:
        status = "single" if fact.status == "repeated" else fact.status
        return (fact.fact_id, fact.low, fact.best, fact.high, status, fact.origins, fact.claim_ids, fact.near)

    assert [said(f) for f in after] == [said(f) for f in before]


@settings(max_examples=75, deadline=None)
@given(corpora())
def test_a_range_holds_every_claim(corpus: tuple[list[Claim], list[Document]]) -> None:
    claims, documents = corpus
    facts = find_facts(claims, documents)
    ids = [claim_id for fact in facts for claim_id in fact.claim_ids.split()]
    assert sorted(ids) == sorted(claim.claim_id for claim in claims)
    by_id = {claim.claim_id: claim for claim in claims}
    for fact in facts:
        low = -math.inf if fact.low is None else fact.low
        high = math.inf if fact.high is None else fact.high
        for claim in map(by_id.__getitem__, fact.claim_ids.split()):
            assert all(low <= n <= high for n in (claim.low, claim.best, claim.high) if n is not None)
        assert fact.best is None or low <= fact.best <= high


DAM = "The toll of the dam burst at Quillay rose to {} on Monday, the ministry said."


@cases(
    ("text", "words", "known", "facts"),
    another_day=("Grief in Quillay. Its dam cost 46 lives, nurses say.", "46", {}, 1),
    nobody=("No civilian died at the dam of Quillay.", "No", {"best": 0}, 1),
    beside_a_name_of_its_own=("The dam at Quillay sank the ferry Orla, 46 died.", "46", {}, 1),
    another_dam=("The toll of the dam burst at Ovrea rose to 46, the mayor said.", "46", {}, 2),
    an_attack=("The toll of an attack in Quillay rose to 46, the mayor said.", "46", {}, 2),
    later=("The dam at Quillay cost 46 lives.", "46", {"as_of": "2016-08-04"}, 2),
    more=("Quillay's dam burst. Another 46 died in a mudslide beside it.", "46", {}, 2),
    a_part=("Quillay's dam burst and killed many, 46 of them children.", "46", {}, 2),
)
def test_knows_a_happening_by_its_kind_and_a_name(text: str, words: str, known: dict[str, Any], facts: int) -> None:
    first = DAM.format(31)
    best = known.pop("best", 46) if known else 46
    claims = [
        figure("c1", "a", 31, time_scope="running_total", role="level", counted="", as_of="2016-05-02",
               **told(first, "rose to 31")),
        figure("c2", "b", best, counted="", time_scope="running_total", **{"as_of": "2016-05-05", **known},
               **span(text, words)),
    ]  # fmt: skip
    assert len(find_facts(claims, [document("a", first), document("b", text)])) == facts


def span(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return told(text, words, value_start=start, value_end=start + len(words))


def test_two_dam_bursts_of_one_name_take_no_undated_count() -> None:
    texts = {"a": DAM.format(31), "b": DAM.format(12), "c": "The dam burst at Quillay cost 19 lives."}
    days = {"a": "2016-05-02", "b": "2016-05-07", "c": ""}
    claims = [
        figure(name, name, best, time_scope="running_total", counted="", event_date=days[name], as_of="2016-05-08",
               **told(texts[name], str(best)))
        for name, best in (("a", 31), ("b", 12), ("c", 19))
    ]  # fmt: skip
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 3


@cases(
    ("role", "status"),
    told_again=("", "superseded"),
    risen_anew=("level", "conflicting"),
)
def test_a_figure_that_was_lowered_stays_replaced_wherever_it_is_told(role: str, status: str) -> None:
    lowered = "The ministry cut the toll of the fire in Ovrea to 31 from 34."
    again = "The fire in Ovrea killed 34."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    credited = {"source": "ministry", "mode": "reported"}
    claims = [
        figure("c1", "a", 31, as_of="2016-05-04", **told(lowered, "31"), **credited, **shared),
        figure("c2", "a", 34, as_of="../2016-05-04", **told(lowered, "34"), **credited, **shared),
        figure("c3", "b", 34, as_of="2016-05-06", role=role, **told(again, "34"), **shared),
    ]
    found = find_facts(claims, [document("a", lowered), document("b", again)])
    assert status in {fact.status for fact in found if "c3" in fact.claim_ids}


def test_a_figure_lowered_twice_stands_at_the_lower() -> None:
    texts = {
        "a": "The ministry cut the toll of the fire in Ovrea from 34 to 31.",
        "b": "The ministry cut the toll of the fire in Ovrea from 34 to 26.",
    }
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure(
            f"{name}{best}", name, best, as_of=as_of, source="ministry", mode="reported",
            **told(texts[name], str(best)), **shared,
        )
        for name, best, as_of in (
            ("a", 34, "../2016-05-04"), ("a", 31, "2016-05-04"), ("b", 34, "../2016-05-04"), ("b", 26, "2016-05-04"),
        )
    ]  # fmt: skip
    found = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert {fact.best: fact.status for fact in found} == {34: "superseded", 31: "superseded", 26: "single"}


def test_an_undated_article_takes_its_earlier_figure_back() -> None:
    text = "The toll of the fire in Ovrea rose to 41; the mayor had earlier put it at 50."
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": ""}
    claims = [
        figure("c1", "a", 41, as_of="", role="level", **told(text, "41"), **shared),
        figure("c2", "a", 50, as_of="../", source="mayor", mode="reported", **told(text, "50"), **shared),
    ]
    found = find_facts(claims, [document("a", text, published="")])
    assert {fact.best: fact.status for fact in found} == {50: "superseded", 41: "single"}


@cases(
    "text",
    of_whom="The fire hurt 60 people, of whom 25 were taken away.",
    including="The fire hurt 60 people, including some 25 in Ovrea.",
)
def test_a_part_of_the_hurt_is_no_other_count_of_them(text: str) -> None:
    claims = [
        figure("c1", "a", 60, measure="casualties.injured", **told(text, "60")),
        figure("c2", "a", 25, measure="casualties.injured", **told(text, "25")),
    ]
    assert {fact.status for fact in find_facts(claims, [document("a", text)])} == {"single"}


@cases(
    ("best", "day", "status"),
    grew_towards_it=(28, "2016-05-03", "superseded"),
    never_taken_back=(40, "2016-05-03", "conflicting"),
    told_since=(28, "2016-05-05", "conflicting"),
)
def test_what_grew_towards_a_figure_taken_back_goes_with_it(best: int, day: str, status: str) -> None:
    lowered, other = (
        "The ministry cut the toll of the fire in Ovrea to 21 from 34.",
        f"The fire in Ovrea killed {best}.",
    )
    shared = {"time_scope": "running_total", "counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure("c1", "a", 21, as_of="2016-05-04", source="ministry", mode="reported", **told(lowered, "21"), **shared),
        figure(
            "c2", "a", 34, as_of="../2016-05-04", source="ministry", mode="reported", **told(lowered, "34"), **shared
        ),
        figure("c3", "b", best, as_of=day, source="police", mode="reported", **told(other, str(best)), **shared),
    ]
    found = find_facts(claims, [document("a", lowered), document("b", other)])
    assert status in {fact.status for fact in found if "c3" in fact.claim_ids}


@cases(
    ("bound", "status"),
    a_floor=("at_least", "superseded"),
    a_count=("exact", "conflicting"),
)
def test_a_floor_of_the_first_day_yields_to_the_counts_of_the_next(bound: str, status: str) -> None:
    first, next_day, rival = "The fire in Ovrea killed 15.", "The fire in Ovrea killed 31.", "Ovrea's fire killed 34."
    shared = {"counted": "", "place": "Ovrea", "event_date": "2016-05-02"}
    claims = [
        figure("c1", "a", 15, high=None, bound=bound, as_of="2016-05-02", **told(first, "15"), **shared),
        figure("c2", "b", 31, as_of="2016-05-03", **told(next_day, "31"), **shared),
        figure("c3", "c", 34, as_of="2016-05-03", **told(rival, "34"), **shared),
    ]
    found = find_facts(claims, [document("a", first), document("b", next_day), document("c", rival)])
    assert status in {fact.status for fact in found if "c1" in fact.claim_ids}


@cases(
    ("title", "status"),
    a_slip=(46, "superseded"),
    another_count=(90, "single"),
)
def test_a_title_that_its_text_corrects_gives_no_figure(title: int, status: str) -> None:
    text = f"{title} dead in Ovrea fire\n\nThe fire in Ovrea killed 44, the ministry said."
    head = text.index("\n")
    shared = {"counted": "", "place": "Ovrea", "event_date": "2016-05-02", "as_of": "2016-05-03"}
    claims = [
        figure("c1", "a", title, start=0, end=7, sentence_start=0, sentence_end=head, **shared),
        figure("c2", "a", 44, start=head + 24, end=head + 33, sentence_start=head + 2, sentence_end=len(text),
               source="ministry", mode="reported", **shared),
    ]  # fmt: skip
    titled = replace(document("a", text), parts=(Part("title", 0, head),))
    assert status in {fact.status for fact in find_facts(claims, [titled]) if "c1" in fact.claim_ids}


def test_who_says_that_nobody_died_gives_no_best_figure() -> None:
    text = "No one died in Ovrea."
    claims = [
        figure("c1", "a", 0, place="Ovrea", event_date="2016-05-02", **told(text, "No one")),
        figure("c2", "b", 12, place="Ovrea", event_date="2016-05-02", **told("It killed 12 in Ovrea.", "killed 12")),
        figure("c3", "c", 14, place="Ovrea", event_date="2016-05-02", **told("It killed 14 in Ovrea.", "killed 14")),
    ]
    voices = [facts.Voice(claim, (claim.document_id,), frozenset(["o1"]), (), frozenset()) for claim in claims]
    assert facts.choose_best(voices) == 12
    assert facts.choose_best(voices[:1]) == 0


def test_facts_keep_their_claims_when_they_are_told_otherwise() -> None:
    claims, documents, origins = strike()
    claims += [figure("c3", "d", 5), figure("c4", "d", 7, review="rejected"), figure("c5", "d", 9)]
    held = facts.Facts(find_facts(claims[:3], documents, origins), claims)
    graded = held.change([replace(fact, confidence="low") for fact in held])
    assert [fact.confidence for fact in (*held, *graded)] == ["", "low"]
    (answer,) = graded.gather()
    assert [(claim.claim_id, claim.document_id) for claim in answer.claims] == [
        ("c1", "a"),
        ("c2", "b"),
        ("c3", "c"),
        ("c3", "d"),
    ]
    assert list(facts.gather_answers(held, ())) == [replace(answer, fact=next(iter(held)))]
    assert list(facts.Facts([], claims).gather()) == []


def test_keeps_a_dispute_of_months_later_apart_from_the_first_toll() -> None:
    first = "Protests in Norland: 64 people were killed, the health ministry said."
    later = (
        "Norland gives two tolls of the protests. The prosecutor said that 130 people died in early January.\n\n"
        "The ombudswoman said that the number of people killed was 138. Officials said earlier that 127 people died."
    )
    shared = {"counted": "people", "time_scope": "running_total"}

    def of_later(name: str, words: str, **known: Any) -> Claim:
        start = later.index(words)
        spot = later.rfind(". ", 0, start) + 2 if ". " in later[:start] else 0
        return figure(name, "b", float(words.split()[0]), **shared, mode="reported", start=start,
                      end=start + len(words), sentence_start=max(spot, later.rfind("\n", 0, start) + 1),
                      sentence_end=later.index(".", start), **known)  # fmt: skip

    claims = [
        figure("c1", "a", 64, **shared, as_of="2022-01-09", event_date="2022-01-08", **told(first, "64 people")),
        of_later("c2", "130 people", source="prosecutor", as_of="2022-03-14", event_date="2022-01-01/2022-01-10"),
        of_later("c3", "138", source="ombudswoman", as_of="2022-03-14"),
        of_later("c4", "127 people", source="officials", as_of="../2022-03-14"),
    ]
    found = {fact.claim_ids: fact.status for fact in find_facts(claims, [document("a", first), document("b", later)])}
    assert found == {"c1": "single", "c2 c3 c4": "conflicting"}


@cases(
    ("text", "figures", "facts"),
    roughly=("More than 100 died at Tarn. In all 164 people died, a nurse said.", ["100", "164"], 1),
    no_round=("At least 17 died at Tarn. In all 64 people died, a nurse said.", ["17", "64"], 2),
    far_more=("More than 100 died at Tarn. In all 640 people died, she said.", ["100", "640"], 2),
)
def test_takes_a_round_floor_for_the_count_that_follows(text: str, figures: list[str], facts: int) -> None:
    claims = []
    for number, bound in zip(figures, ("more_than", "exact"), strict=True):
        start = text.index(number)
        spot = 0 if start < 20 else text.index(". ") + 2
        claims.append(
            figure(f"c{number}", "a", float(number), bound, place="Tarn", event_date="2022-01-08", start=start,
                   end=start + 3, sentence_start=spot, sentence_end=spot + 25)
        )  # fmt: skip
    assert len(find_facts(claims, [document("a", text)])) == facts


@cases(
    ("others", "status"),
    a_higher_one=([164], "superseded"),
    a_lower_one=([21], "conflicting"),
)
def test_an_earlier_figure_gives_way_to_the_one_that_its_article_gives_besides(others: list[int], status: str) -> None:
    now = " ".join(f"A toll of {number} was given by clerk {'ABC'[n]}." for n, number in enumerate(others))
    text = f"{now} Before that the toll stood at 40, said the mayor."
    shared = {"counted": "", "time_scope": "running_total", "event_date": "2022-01-08", "place": "Tarn"}

    def of(number: int, source: str, as_of: str) -> Claim:
        start = text.index(str(number))
        return figure(f"c{number}", "a", number, **shared, start=start, end=start + 3, source=source, mode="reported",
                      sentence_start=max(0, text.rfind(". ", 0, start) + 2 if start > 20 else 0),
                      sentence_end=text.index(".", start), as_of=as_of)  # fmt: skip

    claims = [of(number, f"clerk {'ABC'[n]}", "2022-01-09") for n, number in enumerate(others)]
    claims.append(of(40, "mayor", "../2022-01-09"))
    found = {
        claim: fact.status for fact in find_facts(claims, [document("a", text)]) for claim in fact.claim_ids.split()
    }
    assert found["c40"] == status


def test_joins_a_toll_that_was_dated_by_the_day_it_was_told() -> None:
    texts = {
        "a": "The blast in Quillay cost 31 lives on Tuesday.",
        "b": "The toll of the blast in Quillay has risen to 46.",
        "c": "The blast in Quillay cost 19 lives.",
    }
    claims = [
        figure("c1", "a", 31, **span(texts["a"], "31"), event_date="2016-05-03", as_of="2016-05-04"),
        figure("c2", "b", 46, **span(texts["b"], "46"), time_scope="running_total", role="level", counted="",
               event_date="2016-05-07", date_basis="inferred", as_of="2016-05-07"),
        figure("c3", "c", 19, **span(texts["c"], "19"), as_of="2016-05-04"),
    ]  # fmt: skip
    documents = [document(name, text) for name, text in texts.items()]
    assert [f.event_date for f in find_facts(claims, documents) if "c2" in f.claim_ids] == ["2016-05-03"]
    stated = [claim if claim.claim_id != "c2" else replace(claim, date_basis="stated") for claim in claims]
    assert [f.event_date for f in find_facts(stated, documents) if "c2" in f.claim_ids] == ["2016-05-07"]


def test_who_gave_another_number_in_an_article_gives_no_rival_there() -> None:
    text = (
        "The council said 46 people died in Quillay. The union said 108 people died in Quillay.\n\n"
        "The union said over 40 bodies had come from the lake."
    )
    shared = {"as_of": "2016-05-03", "event_date": "2016-05-02", "mode": "reported", "source_kind": "named"}

    def of(number: int, source: str, start: int, place: str = "Quillay") -> Claim:
        at = text.index(str(number))
        return figure(f"c{number}", "a", number, **shared, source=source, place=place, start=at, end=at + 9,
                      sentence_start=start, sentence_end=text.index(".", at))  # fmt: skip

    claims = [
        of(46, "council", 0),
        of(108, "union", text.index("The union")),
        of(40, "union", text.index("\n") + 2, ""),
    ]
    found = {fact.claim_ids for fact in find_facts(claims, [document("a", text)])}
    assert found == {"c108 c46", "c40"}


def test_takes_the_day_before_for_the_day_of_one_happening() -> None:
    texts = {name: f"The blast in Quillay cost {number} lives." for name, number in (("a", 31), ("b", 46))}
    days = {"a": "2016-05-02", "b": "2016-05-03"}
    claims = [
        figure(f"c{text[-9:-7]}", name, float(text[-9:-7]), **span(text, text[-9:-7]), event_date=days[name],
               as_of="2016-05-04", time_scope="running_total")
        for name, text in texts.items()
    ]  # fmt: skip
    documents = [document(name, text) for name, text in texts.items()]
    assert [fact.claim_ids for fact in find_facts(claims, documents)] == ["c31 c46"]
    apart = [
        replace(claim, event_date="2016-05-09", as_of="2016-05-10") if claim.best == 46 else claim for claim in claims
    ]
    assert len(find_facts(apart, documents)) > 1


def test_keeps_a_disaster_of_an_earlier_year_apart_from_an_undated_toll() -> None:
    texts = {
        "a": "The ferry Asel sank on Lake Tarn on Friday: 136 died in Norland. In 1996 a ferry killed 800 there.",
        "b": "A ferry sank on Lake Tarn in Norland, killing 44. In 1996 at least 500 died on the lake in Norland.",
    }
    claims = [
        figure("c1", "a", 136, place="Lake Tarn", **told(texts["a"], "136")),
        figure("c2", "a", 800, event_date="1996", place="Lake Tarn", **told(texts["a"], "800")),
        figure("c3", "b", 44, place="Lake Tarn", **told(texts["b"], "44")),
        figure("c4", "b", 500, "at_least", event_date="1996", place="Lake Tarn", **told(texts["b"], "at least 500")),
    ]
    found = {fact.claim_ids for fact in find_facts(claims, [document(name, text) for name, text in texts.items()])}
    assert {ids for ids in found if "c2" in ids or "c4" in ids} == {"c2 c4"}


def test_keeps_a_disaster_of_a_month_long_past_apart_from_an_undated_toll() -> None:
    texts = {
        "a": "The crush outside the shrine in Osk killed 769 people, the province said.",
        "b": "It was the worst crush at Osk since July 1990, when 1,426 people died outside the shrine.",
    }
    claims = [
        figure("c1", "a", 769, place="Osk", as_of="2015-10-04", **told(texts["a"], "769")),
        figure("c2", "b", 1426, event_date="1990-07", place="Osk", **told(texts["b"], "1,426")),
    ]
    assert len(list(find_facts(claims, [document(name, text) for name, text in texts.items()]))) == 2


def test_an_earlier_count_is_outgrown_though_somebody_gives_fewer() -> None:
    text = "The protests cost 304 lives, a watchdog said. It had earlier counted 208. Officials confirmed five deaths."
    claims = [
        figure("c1", "a", 304, event_date="2019-11", as_of="2019-12-17", source="a watchdog", **told(text, "304")),
        figure("c2", "a", 208, event_date="2019-11", as_of="../2019-12-17", source="a watchdog", **told(text, "208")),
        figure("c3", "a", 5, event_date="2019-11", as_of="2019-12-17", source="officials", **told(text, "five")),
    ]
    claims = [replace(claim, time_scope="running_total", mode="reported", source_kind="named") for claim in claims]
    found = {fact.claim_ids: fact.status for fact in find_facts(claims, [document("a", text)])}
    assert found["c2"] == "superseded"


def test_a_title_gives_the_figure_of_its_text() -> None:
    text = "Count Shows Over 1,260 Killed in Kula\n\nA crush in Kula killed at least 1,264 people, a count showed."
    row = make_document("a", text, parts=(Part("title", 0, 37), Part("body", 39, len(text))))
    claims = [
        figure("c1", "a", 1260, "more_than", place="Kula", **told(text, "Over 1,260")),
        figure("c2", "a", 1264, "at_least", **told(text, "at least 1,264")),
    ]
    assert [fact.claim_ids for fact in find_facts(claims, [row])] == ["c1 c2"]


def test_what_was_lowered_goes_though_no_day_is_known() -> None:
    texts = {
        "a": "The toll of the fire in Osk rose to 88 on Monday.",
        "b": "The office said 85 people died in the fire in Osk -- down from 88.",
    }
    claims = [
        figure("c1", "a", 88, event_date="2018-11-08", place="Osk", role="level", **told(texts["a"], "rose to 88")),
        figure("c2", "b", 85, event_date="2018-11-08", place="Osk", **told(texts["b"], "85 people died")),
        figure(
            "c3",
            "b",
            88,
            event_date="2018-11-08",
            place="Osk",
            as_of="../",
            role="level",
            **told(texts["b"], "down from 88"),
        ),
    ]
    claims = [replace(claim, time_scope="running_total") for claim in claims]
    rows = find_facts(claims, [document(name, text) for name, text in texts.items()])
    assert {fact.claim_ids: fact.status for fact in rows} == {"c2": "single", "c1 c3": "superseded"}


def test_takes_no_day_that_one_article_of_several_tells_beside_its_count() -> None:
    tolls = {"a": 34, "b": 40, "c": 58, "d": 65}
    texts = {name: f"The toll of the dam burst in Kula, Osk, rose to {n}." for name, n in tolls.items()}
    claims = [
        figure(f"c{n}", name, n, place="Kula", time_scope="running_total", role="level", **told(texts[name], str(n)))
        for name, n in tolls.items()
    ]
    claims[3] = replace(claims[3], event_date="2019-01-28", date_basis="inferred")
    documents = [document(name, text) for name, text in texts.items()]
    assert {fact.event_date for fact in find_facts(claims, documents)} == {""}


def test_places_that_a_third_ties_are_no_two() -> None:
    texts = {
        "a": "A dam burst near Osk on Monday, killing 34 people.",
        "b": "A dam burst in Kula on Monday, killing 40 people.",
        "c": "A dam burst near Osk in Kula on Monday, killing 58 people.",
    }
    claims = [
        figure("c1", "a", 34, place="Osk", event_date="2019-01-25", **told(texts["a"], "34")),
        figure("c2", "b", 40, place="Kula", event_date="2019-01-25", **told(texts["b"], "40")),
        figure("c3", "c", 58, place="Kula’s Osk valley", event_date="2019-01-25", **told(texts["c"], "58")),
    ]
    reasons = [fact.reasons for fact in find_facts(claims, [document(name, text) for name, text in texts.items()])]
    assert not any("different places" in reason for reason in reasons)


def test_knows_no_incident_by_its_country_alone() -> None:
    texts = {
        "a": "A bomb killed at least 60 people in the Norlandic capital, Osk, last month.",
        "b": "The report said that at least 36 people were killed and Norlandic gunships had bombed the people.",
    }
    claims = [
        figure("c1", "a", 60, "at_least", place="the Norwegian capital, Osk", event_date="2018-04",
               as_of="2018-05-08", **told(texts["a"], "at least 60 people")),
        figure("c2", "b", 36, "at_least", place="Norway", as_of="2018-05-08", **told(texts["b"], "at least 36 people")),
    ]  # fmt: skip
    assert len(find_facts(claims, [document(name, text) for name, text in texts.items()])) == 2


@cases(
    ("source", "other", "status"),
    in_full=("National Ore Corporation", "Norland's National Ore Corporation", "repeated"),
    by_its_initials=("NOC", "Norland's National Ore Corporation", "repeated"),
    another=("NOC", "Ministry of Mines", "corroborated"),
)
def test_one_source_that_two_texts_credit_does_not_confirm_itself(source: str, other: str, status: str) -> None:
    known = {"measure": "production.steel", "unit": "tonne/year", "counted": "", "time_scope": "state",
             "mode": "reported", "source_kind": "named"}  # fmt: skip
    claims = [
        figure("c1", "a", 320_154, **known, source=source, actor="Norland", event_date="2020-01-23",
               **told("Output was 320,154 tonnes.", "320,154")),
        figure("c2", "b", 320_154, **known, source=other, **told("It makes 320,154 tonnes.", "320,154")),
    ]  # fmt: skip
    documents = [document("a", "Output was 320,154 tonnes."), document("b", "It makes 320,154 tonnes.")]
    (fact,) = find_facts(claims, documents)
    assert fact.status == status
