"""What people decided overrules the extraction."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from analysis.answers.facts import find_facts
from analysis.ground.judgment import InputError
from analysis.ground.model import Claim
from analysis.reading.reviews import Review, apply_reviews, read_reviews, say_orphan, say_review
from tests.conftest import cases

HEADER = "document_id,claim_id,decision,column,value,who,when,why\n"


def write_reviews(folder: Path, *rows: str) -> Path:
    path = folder / "review.csv"
    path.write_text(HEADER + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def figure(claim_id: str = "c1", **known: Any) -> Claim:
    cells: dict[str, Any] = {
        "measure": "casualties.killed", "unit": "person", "low": 8.0, "best": 8.0, "high": 8.0, "bound": "exact"
    } | known  # fmt: skip
    return Claim(claim_id, "a", "a.txt", "figure", **cells)


def decide(decision: str, column: str = "", value: str = "", claim_id: str = "c1") -> Review:
    return Review("a", claim_id, decision, column, value, "ed", "2026-01-05", "read again", "review.csv line 2")


def test_confirms_a_claim() -> None:
    (claim,) = apply_reviews([figure()], [decide("confirm")])
    assert (claim.review, claim.best) == ("confirmed", 8)


def test_takes_a_rejected_claim_out_of_the_facts_and_keeps_it_in_the_table() -> None:
    reviewed = apply_reviews([figure("c1"), figure("c2", measure="casualties.injured")], [decide("reject")])
    assert [claim.review for claim in reviewed] == ["rejected", "auto"]
    assert [fact.measure for fact in find_facts(reviewed, [])] == ["casualties.injured"]


def test_corrects_one_column() -> None:
    (claim,) = apply_reviews([figure()], [decide("correct", "place", "Lyon")])
    assert (claim.review, claim.place, claim.best) == ("corrected", "Lyon", 8)


@pytest.mark.parametrize(
    ("bound", "expected"),
    [("exact", (5, 5, 5)), ("at_least", (5, 5, None)), ("at_most", (None, 5, 5)), ("about", (None, 5, None))],
    ids=["exact", "at_least", "at_most", "about"],
)
def test_corrects_a_value_by_its_bound(bound: str, expected: tuple[float | None, ...]) -> None:
    (claim,) = apply_reviews([figure(bound=bound)], [decide("correct", "value", "5")])
    assert (claim.low, claim.best, claim.high) == expected


def test_applies_several_corrections_in_any_order() -> None:
    reviews = [decide("correct", "place", "Lyon"), decide("correct", "bound", "about"), decide("confirm")]
    first, second = (apply_reviews([figure()], rows) for rows in (reviews, reviews[::-1]))
    assert first == second
    assert first[0].review == "corrected"


def test_reports_a_decision_whose_text_changed_and_moves_it_nowhere() -> None:
    reviewed = apply_reviews([figure("c1")], [decide("reject", claim_id="c9")])
    assert [claim.review for claim in reviewed] == ["auto"]
    told = "review.csv line 2: no claim c9 in a: its text has changed; decide again, or delete the line"
    assert say_orphan(decide("reject", claim_id="c9"), {"a"}) == told


@cases(
    ("documents", "remedy"),
    misspelt=({"flood-1": 0, "storm": 1}, "; did you mean 'flood-1'? mend the name"),
    gone=({}, "; bring its text back"),
)
def test_a_decision_on_no_document_is_told_with_the_nearest(documents: dict[str, int], remedy: str) -> None:
    said = say_orphan(replace(decide("reject"), document_id="flod-1"), documents)
    assert said == f"review.csv line 2: no document 'flod-1'{remedy}, or delete the line"


def test_reads_the_file(tmp_path: Path) -> None:
    path = write_reviews(tmp_path, "a,c1,correct,event_date,2025-12-31,ed,2026-01-05,the wire says so")
    (review,) = read_reviews(path)
    assert (review.decision, review.column, review.value, review.place) == (
        "correct", "event_date", "2025-12-31", f"{path} line 2"
    )  # fmt: skip


def test_reads_no_file_as_no_decision(tmp_path: Path) -> None:
    assert read_reviews(tmp_path / "review.csv") == []
    assert read_reviews(write_reviews(tmp_path)) == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("a,c1,confrim,,,ed,2026-01-05,why", "did you mean 'confirm'?"),
        ("a,c1,correct,plaec,Lyon,ed,2026-01-05,why", "did you mean 'place'?"),
        ("a,c1,correct,start,5,ed,2026-01-05,why", "column 'start' cannot be corrected"),
        ("a,c1,correct,best,many,ed,2026-01-05,why", "value 'many' is no number"),
        ("a,c1,correct,best,nan,ed,2026-01-05,why", "value 'nan' is no number"),
        ("a,c1,correct,value,,ed,2026-01-05,why", "value '' is no number"),
        ("a,c1,correct,bound,at least,ed,2026-01-05,why", "did you mean 'at_least'?"),
        ("a,c1,correct,event_date,soon,ed,2026-01-05,why", "is no EDTF date"),
        ("a,c1,reject,best,5,ed,2026-01-05,why", "'reject' takes no column or value"),
        ("a,c1,reject,,,ed,yesterday,why", "expected a day like 2026-01-31"),
        ("a,c1,reject,,,ed,2026-01-05,", "column 'why' is empty"),
    ],
)
def test_refuses_a_decision_it_cannot_follow(row: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read_reviews(write_reviews(tmp_path, row))
    assert "line 2" in str(error.value)
    assert message in str(error.value)


def test_refuses_a_measure_that_no_topic_has(tmp_path: Path) -> None:
    path = write_reviews(tmp_path, "a,c1,correct,measure,casualties.kiled,ed,2026-01-05,why")
    with pytest.raises(InputError, match=r"line 2: measure 'casualties.kiled' .*did you mean 'casualties.killed'\?"):
        read_reviews(path, ["casualties.killed", "casualties.missing"])


def test_takes_a_known_measure_or_none(tmp_path: Path) -> None:
    rows = ("a,c1,correct,measure,casualties.killed,ed,2026-01-05,why", "a,c2,correct,measure,,ed,2026-01-05,why")
    assert len(read_reviews(write_reviews(tmp_path, *rows), ["casualties.killed"])) == 2


def test_refuses_two_decisions_on_one_claim(tmp_path: Path) -> None:
    rows = ("a,c1,reject,,,ed,2026-01-05,why", "a,c1,confirm,,,ed,2026-01-06,why")
    with pytest.raises(InputError, match="line 3: claim c1 is decided already in"):
        read_reviews(write_reviews(tmp_path, *rows))


@cases(
    ("row", "said"),
    confirmed=("a,c1,confirm,,,A. Reader,2026-02-01,heard it", "confirmed by A. Reader on 1 February 2026: heard it"),
    rejected=("a,c1,reject,,,A. Reader,2026-02-01,an echo", "rejected by A. Reader on 1 February 2026: an echo"),
    corrected=(
        "a,c1,correct,as_of,2026-01-05,ed,2026-02-01,read",
        "as of set to 2026-01-05 by ed on 1 February 2026: read",
    ),
    emptied=("a,c1,correct,place,,ed,2026-02-01,not there", "place emptied by ed on 1 February 2026: not there"),
)
def test_a_decision_says_what_was_decided_by_whom_and_why(tmp_path: Path, row: str, said: str) -> None:
    (review,) = read_reviews(write_reviews(tmp_path, row))
    assert say_review(review) == said
