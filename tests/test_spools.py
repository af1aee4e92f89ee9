"""Rows sorted and kept on disk."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.model import PartRow
from analysis.reading import spools
from analysis.reading.spools import Shelf, Spool, sort_rows

CELLS = st.text(max_size=5) | st.integers(-(2**40), 2**40)


@given(st.lists(st.tuples(st.text(max_size=3), st.integers(0, 3), CELLS)))
@settings(max_examples=60, deadline=None)
def test_sorts_as_python_does_and_keeps_what_is_alike_in_its_order(rows: list[tuple[str, int, object]]) -> None:
    assert list(sort_rows(rows, keys=2)) == sorted(rows, key=lambda row: row[:2])


def test_sorts_more_than_memory_may_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "HELD", 64)
    rows = [(number * 7919 % 20_000, "x" * 100) for number in range(20_000)]
    assert [row[0] for row in sort_rows(rows, keys=1)] == list(range(20_000))


def test_nothing_comes_first() -> None:
    assert list(sort_rows([("a", 1), (None, 2), (3, 3)], keys=1)) == [(None, 2), (3, 3), ("a", 1)]
    assert list(sort_rows([], keys=1)) == []


@pytest.mark.parametrize("count", [0, 2, spools.PACK, 2 * spools.PACK + 1])
def test_a_spool_is_read_as_often_as_asked(count: int) -> None:
    rows = [PartRow("a", "body", number, number + 5) for number in range(count)]
    spool = Spool(PartRow, iter(rows))
    assert [list(spool), list(spool)] == [rows, rows]
    assert list(zip(spool, spool, strict=True)) == list(zip(rows, rows, strict=True))
    assert len(spool) == count


def test_what_is_put_on_a_shelf_is_found_by_its_place() -> None:
    shelf = Shelf()
    for row in (b"one", b"", b"\0\xff"):
        shelf.add(row)
    assert [shelf[place] for place in (2, 0, 1)] == [b"\0\xff", b"one", b""]
