"""What a fact is worth, apart from its number."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from analysis.doubts.grades import grade_facts
from analysis.ground.model import Check, Claim, Fact
from tests.conftest import cases

#: ICD 203's words of likelihood, which never stand beside a confidence.
LIKELIHOOD = re.compile(
    r"\b(?:almost (?:no|certain|certainly)|(?:un)?likely|(?:im)?probabl[ey]|chance|remote|odds|certain(?:ly)?)\b", re.I
)


def fact(status: str = "single", origins: int = 1, claim_ids: str = "c1", **known: Any) -> Fact:
    return Fact("f1", "casualties.killed", "people killed", "", "person", "2024-03-02", 8, 8, 8, status, "", "", 1, 1,
                origins, claim_ids, **known)  # fmt: skip


def claim(
    name: str = "c1", document: str = "a", kind: str = "named", source: str = "the ministry", **known: Any
) -> Claim:
    cells: dict[str, Any] = {"date_basis": "stated", "mode": "reported"} | known
    return Claim(name, document, f"{document}.txt", "figure", source=source, source_kind=kind, **cells)


def slip(document: str = "a", kind: str = "anachronism") -> Check:
    return Check("k1", document, 0, 5, kind, "warning", "")


def grade(row: Fact, claims: list[Claim], *checks: Check) -> Fact:
    return next(grade_facts([row], [], claims, checks))


@cases(
    ("row", "claims", "grades"),
    one_named_source=(fact(), [claim()], ("F", "3", "moderate")),
    an_unnamed_source=(fact(), [claim(kind="unnamed", source="officials")], ("F", "4", "low")),
    no_source=(fact(), [claim(kind="outlet", source="The Post", mode="own_voice")], ("F", "6", "low")),
    another_outlet=(fact(), [claim(kind="outlet", source="The Post")], ("F", "4", "low")),
    a_party_to_the_conflict=(fact(), [claim(actor="ministry troops")], ("F", "4", "low")),
    an_unresolved_conflict=(fact("conflicting"), [claim()], ("F", "4", "low")),
    a_replaced_figure=(fact("superseded"), [claim()], ("F", "5", "low")),
    two_origins=(
        fact("corroborated", 2, "c1 c2"),
        [claim(), claim("c2", "b", source="a monitor")],
        ("C", "2", "moderate"),
    ),
    three_origins=(
        fact("corroborated", 3, "c1 c2 c3"),
        [claim(), claim("c2", "b", source="a monitor"), claim("c3", "c", source="a clinic")],
        ("C", "1", "high"),
    ),
    one_source_twice=(fact("corroborated", 2, "c1 c2"), [claim(), claim("c2", "b")], ("C", "3", "moderate")),
    a_weekday_of_a_dated_article=(fact(), [claim(date_basis="resolved")], ("F", "3", "moderate")),
    an_inferred_date=(fact(), [claim(date_basis="inferred")], ("F", "3", "low")),
    a_hedge=(fact(), [claim(hedge="reportedly")], ("F", "3", "low")),
)
def test_grades(row: Fact, claims: list[Claim], grades: tuple[str, str, str]) -> None:
    graded = grade(row, claims)
    assert (graded.grade_source, graded.grade_info, graded.confidence) == grades
    assert graded.grade_reasons.startswith(f"{grades[0]}: ")
    assert f" {grades[1]}: " in graded.grade_reasons


def test_moves_the_letter_only_by_evidence() -> None:
    assert grade(fact(), [claim()], slip()).grade_source == "D"
    assert grade(fact(), [claim()], slip("b")).grade_source == "F"
    assert grade(fact(), [claim()], slip(kind="unanchored_date")).grade_source == "F"


def test_leaves_the_number_alone() -> None:
    row = fact()
    graded = grade(row, [claim()], slip())
    assert replace(graded, grade_source="", grade_info="", grade_reasons="", confidence="", confidence_reason="") == row


def test_says_no_likelihood_beside_a_confidence() -> None:
    for status in ("single", "repeated", "conflicting", "corroborated", "superseded"):
        for kind in ("named", "unnamed", "outlet"):
            for basis in ("stated", "resolved", "unknown"):
                row = grade(fact(status, 2), [claim(kind=kind, date_basis=basis)], slip())
                assert row.confidence in {"high", "moderate", "low"}
                assert row.confidence_reason
                assert not LIKELIHOOD.search(f"{row.confidence_reason} {row.grade_reasons}")


def test_grades_no_facts() -> None:
    assert list(grade_facts([], [], [], [])) == []
