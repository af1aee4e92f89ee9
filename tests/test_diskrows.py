"""Rows sorted and kept on disk."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.model import PartRow
from analysis.reading import diskrows
from analysis.reading.diskrows import DiskBytes, DiskRows, sort_rows

CELLS = st.text(max_size=5) | st.integers(-(2**40), 2**40)


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(0, 3), CELLS)))
@settings(max_examples=60, deadline=None)
def test_sorts_as_python_does_and_keeps_what_is_alike_in_its_order(rows: list[tuple[str, int, object]]) -> None:
    assert list(sort_rows(rows, keys=2)) == sorted(rows, key=lambda row: row[:2])


def test_sorts_more_than_memory_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diskrows, "HELD", 64)
    rows = [(number * 7919 % 20_000, "x" * 100) for number in range(20_000)]
    assert [row[0] for row in sort_rows(rows, keys=1)] == list(range(20_000))


def test_nothing_comes_first() -> None:
    assert list(sort_rows([("a", 1), (None, 2), (3, 3)], keys=1)) == [(None, 2), (3, 3), ("a", 1)]
    assert list(sort_rows([], keys=1)) == []


@pytest.mark.parametrize("count", [0, 2, diskrows.PACK, 2 * diskrows.PACK + 1])
def test_rows_on_disk_are_read_as_often_as_asked(count: int) -> None:
    rows = [PartRow("a", "body", number, number + 5) for number in range(count)]
    rows_on_disk = DiskRows(PartRow, iter(rows))
    assert [list(rows_on_disk), list(rows_on_disk)] == [rows, rows]
    assert list(zip(rows_on_disk, rows_on_disk, strict=True)) == list(zip(rows, rows, strict=True))
    assert len(rows_on_disk) == count


def test_what_is_put_on_a_shelf_is_found_by_its_place() -> None:
    kept = DiskBytes()
    for row in (b"one", b"", b"\0\xff"):
        kept.add(row)
    assert [kept[place] for place in (2, 0, 1)] == [b"\0\xff", b"one", b""]
