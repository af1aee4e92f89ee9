"""Why a fact has its status, in words: what the texts support as a cause of a conflict, and what they exclude."""

from __future__ import annotations

from typing import Any

from tests.conftest import RAID, cases, document, figure, find_facts, told


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


def test_names_the_vague_amount_of_a_conflict_last() -> None:
    known = {"event_date": "2024-03-02", "place": "Brod"}
    claims = [figure(f"c{n}", n, best, **known) for n, best in (("a", 21), ("b", 34))]
    claims.append(figure("c3", "c", None, "vague", **known, value_text="Dozens"))
    (fact,) = find_facts(claims, [document(n) for n in "abc"])
    assert fact.why.startswith("The claims put it at 21, 34 or dozens; ")


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
