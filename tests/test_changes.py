"""What changed between two builds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis.doubts.changes import Change, disarm_change, find_changes, say_changes
from analysis.ground.judgment import InputError
from analysis.ground.model import Claim, Fact
from analysis.ground.tables import write_table


def fact(fact_id: str, claim_ids: str, best: float = 5, **known: Any) -> Fact:
    cells: dict[str, Any] = {
        "measure": "casualties.killed", "subject": "people killed", "place": "Lyon", "unit": "person",
        "event_date": "2025-12-31", "low": best, "high": best, "status": "single", "why": "", "reasons": "",
        "documents": 1, "outlets": 1, "origins": 1,
    } | known  # fmt: skip
    return Fact(fact_id=fact_id, claim_ids=claim_ids, best=best, **cells)


def claim(name: str, document: str, best: float = 5) -> Claim:
    return Claim(name, document, f"{document}.txt", "figure", "casualties.killed", low=best, best=best, high=best,
                 bound="exact", unit="person", evidence=f"killed {best:g} people")  # fmt: skip


def build(folder: Path, facts: list[Fact], claims: list[Claim]) -> Path:
    folder.mkdir()
    write_table(folder / "facts.csv", Fact, facts)
    write_table(folder / "claims.csv", Claim, claims)
    return folder


def compare(tmp_path: Path, old: tuple[list[Fact], list[Claim]], new: tuple[list[Fact], list[Claim]]) -> list[Change]:
    return find_changes(build(tmp_path / "old", *old), build(tmp_path / "new", *new))


def test_says_nothing_of_equal_builds(tmp_path: Path) -> None:
    same = ([fact("f1", "c1")], [claim("c1", "a")])
    changes = compare(tmp_path, same, same)
    assert changes == []
    assert say_changes(changes) == "The facts are the same."


def test_finds_what_is_new_and_what_is_gone(tmp_path: Path) -> None:
    changes = compare(
        tmp_path, ([fact("f1", "c1")], [claim("c1", "a")]), ([fact("f2", "c2", 8)], [claim("c2", "b", 8)])
    )
    new, gone = changes
    assert (new.change, new.fact_id, new.old_fact_id, new.claims_new) == ("new", "f2", "", "b c2")
    assert (gone.change, gone.fact_id, gone.old_fact_id, gone.claims_gone) == ("gone", "", "f1", "a c1")
    assert new.says == "New: eight people killed on 31 December 2025 (one account; “killed 8 people” in b)."
    assert say_changes(changes).splitlines()[0] == "No facts have changed, one is new and one is gone."


def test_sets_the_count_that_overtook_another_in_its_place(tmp_path: Path) -> None:
    claims = [claim("c1", "a", 54), claim("c2", "b", 61), claim("c3", "c", 72)]
    old = [fact("f1", "c1 c2", 54, high=61, status="conflicting")]
    new = [fact("f1", "c1", 54, status="superseded"), fact("f2", "c2 c3", 61, high=72, status="conflicting")]
    changes = compare(tmp_path, (old, claims[:2]), (new, claims))
    assert [(row.change, row.old_fact_id, row.fact_id) for row in changes] == [
        ("changed", "f1", "f2"),
        ("new", "", "f1"),
    ]
    assert changes[0].says.startswith("Changed: 54 or 61 people killed on 31 December 2025; now 61 or 72 people killed")


def test_finds_a_changed_fact_and_the_claim_behind_it(tmp_path: Path) -> None:
    (change,) = compare(
        tmp_path,
        ([fact("f1", "c1")], [claim("c1", "a")]),
        (
            [fact("f1", "c1 c2", 5, high=8, status="conflicting", documents=2)],
            [claim("c1", "a"), claim("c2", "b", 8)],
        ),
    )
    assert (change.change, change.columns, change.claims_new) == ("changed", "high status documents claim_ids", "b c2")
    assert change.says == (
        "Changed: five people killed on 31 December 2025; now five or eight people killed on 31 December 2025. The "
        "highest figure is now 8, not 5; the status is now disputed, not one account; the number of documents is now "
        "2, not 1. New: “killed 8 people” in b."
    )


def test_says_a_grade_where_nothing_else_changed(tmp_path: Path) -> None:
    claims = [claim("c1", "a")]
    old, new = fact("f1", "c1", grade_source="F"), fact("f1", "c1", grade_source="C")
    (change,) = compare(tmp_path, ([old], claims), ([new], claims))
    assert change.says.endswith("The grade of the outlets is now C, not F.")


def test_a_grade_that_follows_from_something_else_is_not_said(tmp_path: Path) -> None:
    claims = [claim("c1", "a")]
    old, new = fact("f1", "c1", grade_source="F"), fact("f1", "c1", grade_source="C", documents=2)
    (change,) = compare(tmp_path, ([old], claims), ([new], claims))
    assert change.says.endswith("The number of documents is now 2, not 1.")


def test_quotes_the_first_of_many_claims(tmp_path: Path) -> None:
    names = [f"c{n}" for n in range(6)]
    claims = [claim(name, f"d{name}") for name in names]
    (change,) = compare(tmp_path, ([], []), ([fact("f1", " ".join(names))], claims))
    assert "“killed 5 people” in dc2 and three others)" in change.says


def test_knows_a_fact_again_by_its_claims(tmp_path: Path) -> None:
    claims = [claim("c1", "a"), claim("c0", "b")]
    (change,) = compare(tmp_path, ([fact("f1", "c1")], claims[:1]), ([fact("f0", "c0 c1", documents=2)], claims))
    assert (change.change, change.fact_id, change.old_fact_id) == ("changed", "f0", "f1")


def test_a_new_id_alone_is_no_change(tmp_path: Path) -> None:
    claims = [claim("c1", "a")]
    assert compare(tmp_path, ([fact("f1", "c1")], claims), ([fact("f0", "c1")], claims)) == []


def test_refuses_a_folder_without_tables(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        find_changes(tmp_path, tmp_path)


def test_a_table_of_changes_holds_no_cell_that_a_spreadsheet_would_run(tmp_path: Path) -> None:
    (change,) = compare(tmp_path, ([], []), ([fact("f1", "c1")], [claim("c1", "=2+3")]))
    safe = disarm_change(change)
    assert (change.claims_new, safe.claims_new) == ("=2+3 c1", "'=2+3 c1")
    assert (safe.change, safe.fact_id, safe.says) == (change.change, change.fact_id, change.says)
