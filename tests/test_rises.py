"""Counts that grow with the days on which they are told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from analysis.answers.facts import Answer
from analysis.answers.rises import find_rise
from analysis.ground.model import Claim, Document, Fact, MeasureRow
from analysis.ground.wording import say_number
from analysis.telling.findings import say_fact, say_title, say_versions
from analysis.telling.notes import Notes
from analysis.telling.values import say_box_range, say_box_value
from tests.conftest import cases, make_document

KILLED = MeasureRow("casualties.killed", "casualties", "Casualties", "person killed", "people killed", "event", "no")
MEASURES = {"casualties.killed": KILLED}


def tell(best: float | None, day: str, bound: str = "exact", document: str = "", source: str = "") -> Claim:
    low = best if bound in {"exact", "at_least", "more_than"} else None
    high = best if bound in {"exact", "at_most"} else None
    document = document or f"d{day}-{best}"
    return Claim(
        f"{document}-{best}", document, f"{document}.txt", "figure", "casualties.killed", low=low, best=best, high=high,
        bound=bound, as_of=day, unit="person", counted="people", value_text=say_number(best or 0), source=source,
        source_kind="named" if source else "outlet",
    )  # fmt: skip


def dispute(claims: list[Claim], **known: Any) -> Fact:
    cells: dict[str, Any] = {"status": "conflicting", "time_scope": "event", "best": claims[0].best} | known
    cells = {"event_date": "2024-06-11"} | cells
    return Fact(
        fact_id="f1", measure="casualties.killed", subject="people killed", place="Orsk", unit="person",
        low=None, high=None, why="", reasons="", documents=len(claims), outlets=0, origins=3,
        claim_ids=" ".join(claim.claim_id for claim in claims), **cells,
    )  # fmt: skip


GROWN = [tell(41, "2024-06-11"), tell(120, "2024-06-12", "at_least"), tell(231, "2024-06-15", source="the agency")]


@cases(
    ("claims", "known", "latest"),
    three_days_each_higher=(GROWN, {}, [231]),
    an_outlet_that_lags_behind=([*GROWN, tell(44, "2024-06-15")], {}, [231]),
    the_last_day_is_disputed=([*GROWN, tell(300, "2024-06-15", "more_than")], {}, [231, 300]),
    an_article_says_it_roughly_too=(
        [*GROWN[:2], tell(231, "2024-06-15", document="a"), tell(200, "2024-06-15", "more_than", document="a")],
        {},
        [231],
    ),
    from_about_a_day_weeks_before=([tell(41, "2024-05-28~"), *GROWN[1:]], {}, [231]),
    about_a_day_beside_another_is_in_no_order=([tell(41, "2024-06-10~"), *GROWN[1:]], {}, None),
    that_day_or_later=([GROWN[0], GROWN[1], tell(231, "2024-06-15/..")], {}, [231]),
    two_days_of_one_event_may_be_a_dispute=(GROWN[::2], {}, None),
    two_days_of_what_went_on_for_days=(GROWN[::2], {"event_date": "2024-06-08/2024-06-11"}, [231]),
    two_days_of_a_running_total=(GROWN[::2], {"time_scope": "running_total"}, [231]),
    the_last_goes_on=([GROWN[0], replace(tell(231, "2024-06-15"), time_scope="running_total")], {}, [231]),
    a_total_above_them_without_a_day=([*GROWN, tell(900, "")], {"time_scope": "running_total"}, [900]),
    a_later_figure_is_lower=([*GROWN, tell(19, "2024-06-16")], {}, None),
    a_ceiling_is_no_count=([*GROWN, tell(400, "2024-06-11", "at_most")], {}, [231]),
    about_that_month_is_no_day=([*GROWN, tell(90, "2024-06~")], {}, [231]),
    two_days_about_each_other=(
        [tell(5, "2024-06-11~"), tell(8, "2024-06-13~"), tell(9, "2024-06-20")],
        {"time_scope": "running_total"},
        [9],
    ),
    one_day=([tell(5, "2024-06-11"), tell(8, "2024-06-11")], {}, None),
    no_days=([tell(5, ""), tell(8, "../2024-06-11"), tell(9, "")], {}, None),
    no_dispute=(GROWN, {"status": "corroborated"}, None),
    a_level=(GROWN, {"time_scope": "state"}, None),
    no_number=([tell(None, "2024-06-11", "vague")], {}, None),
)
def test_a_count_grows(claims: list[Claim], known: dict[str, Any], latest: list[float] | None) -> None:
    for order in (claims, claims[::-1]):
        rise = find_rise(answer(dispute(claims, **known), order))
        assert (sorted(claim.best or 0 for claim in rise.latest.claims) if rise else None) == latest


def test_a_total_that_grew_goes_on_to_its_last_day() -> None:
    times = ["2023-10/2024-01-31", "2023-10/2024-02-09"]
    claims = [
        replace(tell(5, "2024-01-31"), event_date=times[0]),
        replace(tell(8, "2024-02-09"), event_date=times[1]),
    ]
    rise = find_rise(answer(dispute(claims, time_scope="running_total", event_date=times[0]), claims))
    assert rise is not None
    assert rise.latest.fact.event_date == times[1]


@cases(
    ("first", "last", "grown"),
    the_army_then_the_rebels=("army spokesman", "a rebel commander", False),
    the_insurgents_then_a_ministry=("the insurgents", "interior ministry", False),
    one_side=("army spokesman", "defence minister", True),
    who_has_no_side=("army spokesman", "a doctor at the hospital", True),
    a_ministry_of_the_rebels=("a rebel commander", "the rebels' health ministry", True),
)
def test_figures_of_two_sides_are_no_count_that_grows(first: str, last: str, grown: bool) -> None:
    claims = [
        tell(7, "2024-06-11", source=first), tell(19, "2024-06-12"), tell(26, "2024-06-13", source=last)
    ]  # fmt: skip
    assert (find_rise(answer(dispute(claims), claims)) is not None) == grown


def answer(fact: Fact, claims: Sequence[Claim]) -> Answer:
    return Answer(fact, claims, MEASURES.get(fact.measure))


def read(document: str, outlet: str) -> Document:
    return make_document(document, outlet=outlet)


def say(runs: list[Any]) -> str:
    return "".join(run if isinstance(run, str) else run["t"] for run in runs)


def test_a_count_that_grew_is_said_by_its_latest_figure_and_its_first() -> None:
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in GROWN}
    fact = dispute(GROWN)
    assert say_title(answer(fact, GROWN)) == "231 people killed on 11 June 2024 in Orsk; earlier reports said 41"
    assert say(say_fact(answer(fact, GROWN), documents, Notes())) == (
        "The latest report, of 15 June 2024, puts the number of people killed on 11 June 2024 in Orsk at 231, after 41 "
        "on 11 June 2024. The figures rise with the days, so earlier ones may be out of date rather than in dispute."
    )
    assert say(say_versions(answer(fact, GROWN), documents, Notes())) == (
        "The latest figure for the number of people killed on 11 June 2024 in Orsk, of 15 June 2024, is 231, credited "
        "to the agency; the figure of 11 June 2024 was 41."
    )
    assert say(say_box_value(answer(fact, GROWN), Notes())) == "231"
    assert say(say_box_range(answer(fact, GROWN), Notes())) == "earlier reports 41"


RISEN = [replace(tell(best, "", document=name), role="level") for name, best in (("a", 44), ("b", 224))]


@cases(
    ("claims", "grown"),
    of_one_day=([*RISEN, tell(86, "2024-06-11")], True),
    more_are_feared=([*RISEN, replace(tell(300, "", "more_than"), hedge="feared")], True),
    the_highest_is_not_told_as_risen_to=([*RISEN, tell(300, "")], False),
    nobody_is_credited_with_less=([RISEN[1], tell(86, "")], True),
    somebody_is_credited_with_less=([RISEN[1], replace(tell(86, "", source="the ministry"), mode="reported")], False),
    one_alone_has_risen=([RISEN[0], tell(86, "")], False),
    it_fell_from_day_to_day=([*RISEN, tell(90, "2024-06-11"), tell(86, "2024-06-12")], False),
)
def test_figures_told_as_risen_to_are_a_count_that_grows(claims: list[Claim], grown: bool) -> None:
    assert (find_rise(answer(dispute(claims), claims)) is not None) == grown


def test_the_latest_figure_is_credited_to_who_gave_it_before() -> None:
    told = [*GROWN, replace(tell(231, "2024-06-16"), document_id="d9")]
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in told}
    said = say(say_versions(answer(dispute(told), told), documents, Notes()))
    assert ", of 16 June 2024, is 231, credited to the agency;" in said


def test_a_count_that_grew_from_about_a_day_says_so() -> None:
    grown = [tell(41, "2024-05-28~"), *GROWN[1:]]
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in grown}
    assert "at 231, after 41 around 28 May 2024." in say(say_fact(answer(dispute(grown), grown), documents, Notes()))


def test_a_count_that_rose_from_hour_to_hour_is_said_from_its_first_figure_to_its_last() -> None:
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in RISEN}
    fact = dispute(RISEN, event_date="")
    assert say_title(answer(fact, RISEN)) == "224 people killed in Orsk; earlier reports said 44"
    assert say(say_fact(answer(fact, RISEN), documents, Notes())) == (
        "By the reports, the number of people killed in Orsk rose from 44 to 224. Lower figures may be out of date "
        "rather than in dispute; no text says which is the latest."
    )
    told = say(say_versions(answer(fact, RISEN), documents, Notes()))
    assert told.startswith("The number of people killed in Orsk rose while it was told: 44 is told by AFP")


def test_where_the_latest_figures_differ_that_is_the_dispute() -> None:
    claims = [*GROWN, tell(300, "2024-06-15", "more_than", source="the relief workers")]
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in claims}
    fact = dispute(claims)
    assert say_title(answer(fact, claims)).startswith("231 or over 300 people killed")
    assert say(say_fact(answer(fact, claims), documents, Notes())).endswith("; the latest cannot all be true.")
    assert say(say_versions(answer(fact, claims), documents, Notes())).endswith(
        "contradict each other: 231 is credited to the agency and over 300 to the relief workers; the figure of "
        "11 June 2024 was 41."
    )
    assert say(say_box_range(answer(fact, claims), Notes())) == "range 231 to over 300; earlier reports 41"


def test_what_is_said_of_a_count_that_grew_leads_to_evidence() -> None:
    documents = {claim.document_id: read(claim.document_id, "AFP") for claim in GROWN}
    notes = Notes()
    runs = say_fact(answer(dispute(GROWN), GROWN), documents, notes)
    cited = [run["ref"] for run in runs if isinstance(run, dict)]
    assert cited == [ref for refs in notes.refs.values() for ref in refs]
