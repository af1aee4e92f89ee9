"""Claimed levels beside published series."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from analysis.answers.references import find_references, read_series
from analysis.ground.judgment import InputError
from analysis.ground.model import Claim, Document
from tests.conftest import DATA, cases, make_document

FOLDER = DATA / "reference"

RECORD = """
[origin]
producer = "Office of Wells"
citation = "Office of Wells, yearly report"
licence = "Free"
sha256 = "{sha}"

[series]
name = "Wells"
definition = "crude oil at the wellhead"
measure = "production.crude_oil"
place = "Ruritania"
unit = "barrel/day"
factor = 1000.0
grain = "{grain}"
complete = {complete}

[columns]
period = "period"
value = "kbd"
"""


def write_series(folder: Path, rows: str, grain: str = "year", complete: bool = True) -> Path:
    data = f"period,kbd\n{rows}\n"
    (folder / "wells.csv").write_text(data, encoding="utf-8")
    sha = sha256(data.encode()).hexdigest()
    record = RECORD.format(sha=sha, grain=grain, complete=str(complete).lower())
    (folder / "wells.toml").write_text(record, encoding="utf-8")
    return folder


def article(text: str = "Output in Ruritania", published: str = "2022-03-07") -> Document:
    return make_document("a", text, published=published)


def level(best: float, bound: str = "exact", **known: Any) -> Claim:
    cells: dict[str, Any] = {
        "measure": "production.crude_oil", "unit": "barrel/day", "place": "Ruritania", "time_scope": "state",
    } | known  # fmt: skip
    low = best if bound != "about" else None
    return Claim("c1", "a", "a.txt", "figure", low=low, best=best, bound=bound, **cells)


def test_sets_a_month_beside_its_month(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-02,780\n2022-03,755", "month")
    (row,) = find_references([level(800_000, "about")], [article()], folder)
    assert (row.series, row.definition, row.period) == ("Wells", "crude oil at the wellhead", "2022-03")
    assert (row.reference_value, row.difference_percent, row.relation) == (755_000, 6.0, "same period")


def test_sets_a_year_beside_its_year_only(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2021,700\n2022,755")
    (row,) = find_references([level(700_000, event_date="2021")], [article()], folder)
    assert (row.period, row.difference_percent) == ("2021", 0.0)
    assert list(find_references([level(700_000, event_date="2022-03")], [article()], folder)) == []


def test_a_level_lies_by_no_percentage_from_nothing(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-03,0", "month")
    (row,) = find_references([level(800_000)], [article()], folder)
    assert (row.reference_value, row.difference_percent) == (0, None)


def test_takes_the_nearest_month_of_an_incomplete_series(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2020-04,600\n2022-02,680", "month", complete=False)
    (row,) = find_references([level(800_000)], [article()], folder)
    assert (row.period, row.relation) == ("2022-02", "nearest month")
    assert list(find_references([level(800_000, event_date="2021-06")], [article()], folder)) == []


def test_takes_no_nearest_month_of_a_complete_series(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-02,680", "month")
    assert list(find_references([level(800_000)], [article()], folder)) == []


def test_sets_an_undated_past_level_beside_the_years_it_could_mean(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2000,2900\n2001,2800\n2022,3050")
    past = level(3e6, "more_than", time_scope="past")
    (row,) = find_references([past], [article()], folder)
    assert (row.period, row.difference_percent) == ("2000", 3.4)
    assert row.relation == "above every year from 2000 to 2001"
    (row,) = find_references([past], [article(published="2026-01-05")], folder)
    assert (row.period, row.relation) == ("2022", "reached in 1 of the 3 years from 2000 to 2022")


@cases(
    "claim",
    a_change=level(800_000, role="change"),
    another_place=level(800_000, place="Sylvania"),
    another_unit=level(800_000, unit="barrel/year"),
    another_measure=level(800_000, measure="casualties.killed"),
    a_rejected_claim=level(800_000, review="rejected"),
)
def test_sets_nothing_beside(claim: Claim, tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-03,755", "month")
    assert list(find_references([claim], [article()], folder)) == []


def test_reads_a_place_the_claim_leaves_out_from_its_document(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-03,755", "month")
    claim = level(800_000, place="")
    assert len(list(find_references([claim], [article("Ruritania’s wells run dry")], folder))) == 1
    assert list(find_references([claim], [article("The wells of Sylvania run dry")], folder)) == []


def test_sets_no_level_of_many_producers_beside_the_series_of_one(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022-03,755", "month")
    claim = level(800_000, place="")
    for lead in ("Chad, Oman and Ruritania raised output", "Ruritania told Chad that Chad pumps more than Oman"):
        assert list(find_references([claim], [article(lead)], folder)) == []
    (row,) = find_references([claim], [article("Ruritania’s wells run dry, Oman is told")], folder)
    assert row.period == "2022-03"


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("2022-03,755", "line 2: '2022-03' is no year; expected 2024"),
        ("2022,much", "line 2: 'much' is no number"),
        ("2022,1\n2022,2", "line 3: 2022 stands twice; keep one"),
    ],
)
def test_refuses_a_broken_series(rows: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as error:
        read_series(write_series(tmp_path, rows))
    assert message in str(error.value)


def test_refuses_a_series_of_no_topics_measure(tmp_path: Path) -> None:
    folder = write_series(tmp_path, "2022,755")
    with pytest.raises(InputError, match=r"wells\.toml line \d+: measure 'production.crude_oil' .*did you mean 'pro"):
        read_series(folder, ["production.crude", "casualties.killed"])
    assert len(read_series(folder, ["production.crude_oil"])) == 1


def test_refuses_a_changed_file_and_one_without_record(tmp_path: Path) -> None:
    write_series(tmp_path, "2022,755")
    with (tmp_path / "wells.csv").open("a", encoding="utf-8") as file:
        file.write("2023,1\n")
    with pytest.raises(InputError, match=r"wells\.toml line 6: wells\.csv has another checksum"):
        read_series(tmp_path)
    (tmp_path / "wells.toml").unlink()
    with pytest.raises(InputError, match=r"no origin record; add wells\.toml beside it"):
        read_series(tmp_path)


def test_reads_the_kept_series() -> None:
    names = [series.name for series in read_series(FOLDER)]
    assert names == ["EIA, annual", "EIA, monthly", "OPEC, direct communication", "OPEC, secondary sources"]
    assert {series.measure for series in read_series(FOLDER)} == {"production.crude_oil"}


def test_holds_no_series_where_there_is_no_folder(tmp_path: Path) -> None:
    assert read_series(tmp_path / "none") == []
