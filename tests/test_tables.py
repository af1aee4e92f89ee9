"""Tables are written whole or not at all, and read back as they were."""

import tracemalloc

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.judgment import InputError
from analysis.ground.model import Claim, Refusal, columns
from analysis.ground.tables import (
    column_kinds,
    disarm_cell,
    format_cell,
    read_rows,
    read_table,
    replace_file,
    write_table,
)
from tests.conftest import cases

CLAIM = Claim(
    claim_id="a1", document_id="d", file="d.txt", kind="figure", value_start=3, value_end=9, low=3e6, best=3.5, end=9
)


@cases(
    ("value", "cell"),
    unknown=(None, ""),
    whole_float=(3000000.0, "3000000"),
    half=(3.5, "3.5"),
    shortest_form=(0.1, "0.1"),
    negative=(-2.0, "-2"),
    whole=(7, "7"),
    text=("a,b", "a,b"),
    huge=(1e300, "1e+300"),
)
def test_a_cell_is_written_in_its_plainest_form(value, cell):
    assert format_cell(value) == cell


def test_rows_come_back_as_they_were(tmp_path):
    write_table(tmp_path / "claims.csv", Claim, [CLAIM])
    assert read_rows(tmp_path, "claims") == [CLAIM]


@settings(deadline=None)
@given(evidence=st.text(st.characters(codec="utf-8")))
def test_any_text_comes_back_as_it_was(tmp_path_factory, evidence):
    folder = tmp_path_factory.mktemp("t")
    row = Claim(claim_id="a", document_id="d", file="d", kind="quotation", evidence=evidence)
    write_table(folder / "claims.csv", Claim, [row])
    assert read_rows(folder, "claims") == [row]


def test_parquet_holds_the_same_columns_and_values(tmp_path):
    write_table(tmp_path / "claims.parquet", Claim, [CLAIM])
    frame = pd.read_parquet(tmp_path / "claims.parquet")
    assert list(frame.columns) == columns(Claim)
    assert (frame.loc[0, "low"], frame.loc[0, "value_start"], frame.loc[0, "measure"]) == (3e6, 3, "")
    assert pd.isna(frame.loc[0, "high"])


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_long_table_is_written_as_its_rows_come(tmp_path, ending):
    """What is held at once does not grow with the table."""

    def write(count):
        tracemalloc.start()
        before = pa.total_allocated_bytes()
        held = 0

        def list_rows():
            nonlocal held
            for number in range(count):
                held = max(held, pa.total_allocated_bytes() - before)
                yield Refusal(f"{number}.txt", "x" * 100)

        try:
            assert write_table(tmp_path / f"a.{ending}", Refusal, list_rows()) == count
            return max(tracemalloc.get_traced_memory()[1], held)
        finally:
            tracemalloc.stop()

    assert write(60_000) < 1.5 * write(20_000)


def test_a_parquet_table_of_several_groups_holds_every_row_in_order(tmp_path):
    rows = [Refusal(f"{number}.txt", "") for number in range(25_000)]
    write_table(tmp_path / "a.parquet", Refusal, iter(rows))
    assert pq.ParquetFile(tmp_path / "a.parquet").num_row_groups == 3
    assert list(pd.read_parquet(tmp_path / "a.parquet")["file"]) == [row.file for row in rows]


def test_what_a_killed_run_left_beside_a_file_is_taken_over(tmp_path):
    (tmp_path / ".a.csv.0.part").write_text("half of another run's file, longer than what comes now")
    write_table(tmp_path / "a.csv", Refusal, [])
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.csv": b"file,reason\n"}


def test_two_writers_of_one_file_do_not_mix(tmp_path):
    path = tmp_path / "a.csv"
    with replace_file(path) as one, replace_file(path) as other:
        one.write(b"one")
        other.write(b"other")
    assert path.read_bytes() == b"one"  # the one whose block ended last
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_the_same_rows_give_the_same_bytes_as_parquet(tmp_path):
    for name in ("a.parquet", "b.parquet"):
        write_table(tmp_path / name, Claim, [CLAIM])
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()


def test_an_empty_table_has_its_header_alone(tmp_path):
    write_table(tmp_path / "rejected.csv", Refusal, [])
    assert (tmp_path / "rejected.csv").read_bytes() == b"file,reason\n"


def test_another_ending_is_refused_with_those_that_are_taken(tmp_path):
    with pytest.raises(InputError, match=r"x.xlsx: tables are written as .csv or .parquet"):
        write_table(tmp_path / "x.xlsx", Refusal, [])
    assert list(tmp_path.iterdir()) == []


def test_a_file_whose_writing_fails_keeps_its_old_text_and_leaves_nothing_beside_it(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old")

    def write_half():
        with replace_file(path) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.csv"]


def test_a_frame_has_text_as_text_and_whole_numbers_as_whole(tmp_path):
    write_table(tmp_path / "claims.csv", Claim, [CLAIM])
    frame = read_table(tmp_path, "claims")
    assert str(frame["value_start"].dtype) == "Int64"
    assert str(frame["best"].dtype) == "float64"
    assert frame.loc[0, "measure"] == ""


def test_a_table_that_is_not_built_says_how_to_build_it(tmp_path):
    with pytest.raises(InputError, match="not built yet; run `make data`"):
        read_rows(tmp_path, "claims")


def test_an_unknown_table_is_told_with_its_nearest_name(tmp_path):
    with pytest.raises(InputError, match="did you mean 'claims'"):
        read_rows(tmp_path, "claim")


def test_a_table_of_another_version_is_refused(tmp_path):
    (tmp_path / "rejected.csv").write_text("file,why\n")
    with pytest.raises(InputError, match="its columns are not those of this version"):
        read_rows(tmp_path, "rejected")


def test_offsets_are_whole_numbers_and_values_are_not():
    kinds = column_kinds(Claim)
    assert (kinds["start"], kinds["value_start"], kinds["best"], kinds["bound"]) == ("int", "int", "float", "str")


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(cell):
    assert disarm_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "-5", "+1.5e3", "a=1", "five", "2021-05-03", "“=1”"])
def test_any_other_cell_stays(cell):
    assert disarm_cell(cell) == cell
