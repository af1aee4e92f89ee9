"""The width of a page is shared out so that nothing is cramped."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.display import widths
from tests.conftest import cases

ROOM = widths.PAGE_WIDTH - 3 * 14


def build_table(cells: list[str], weights: list[float], heads: list[str] | None = None) -> dict[str, Any]:
    heads = heads or ["H"] * len(cells)
    return {
        "columns": [{"name": head, "width": weight} for head, weight in zip(heads, weights, strict=True)],
        "rows": [[[cell] for cell in cells]] * 4,
    }


def share(cells: list[str], weights: list[float], heads: list[str] | None = None, room: float = ROOM) -> list[float]:
    return widths.share_width(build_table(cells, weights, heads), room, 9.0)


@pytest.mark.parametrize("weights", [[1, 1, 1, 1], [0, 0, 0, 0], [100, 1, 1, 1], [3, 0, 1, 2]])
@pytest.mark.parametrize("cells", [["a", "b", "c", "d"], ["", "", "", ""], ["word " * 80, "1,200", "x" * 90, "4"]])
def test_all_the_room_is_shared_out_and_no_more(cells: list[str], weights: list[float]) -> None:
    widths = share(cells, weights)
    assert sum(widths) == pytest.approx(ROOM)
    assert min(widths) > 0


def test_more_weight_is_more_width() -> None:
    one, three, *_ = share(["a", "b", "c", "d"], [1, 3, 1, 1])
    assert three > 1.5 * one


def test_a_light_column_is_wide_enough_for_its_word() -> None:
    assert share(["corroborated", "b", "c", "d"], [1, 100, 100, 100])[0] >= 12 * 9 * widths.WORD_EM


def test_a_light_column_is_wide_enough_for_its_head() -> None:
    assert share(["1", "b", "c", "d"], [1, 100, 100, 100], ["Confidence", "B", "C", "D"])[0] >= 10 * 9 * 0.5


def test_a_short_cell_is_not_broken_for_a_long_one() -> None:
    assert share(["The Lindra Post", "word " * 80, "1", "2"], [1, 50, 1, 1])[0] >= 15 * 9 * 0.45


def test_without_weights_the_long_text_gets_the_most() -> None:
    widths = share(["four", "word " * 80, "1,200", "2"], [0, 0, 0, 0])
    assert widths[1] > sum(widths) / 2


def test_words_too_wide_for_all_share_what_there_is() -> None:
    assert share(["x" * 14] * 4, [1, 1, 1, 1], room=100.0) == pytest.approx([25.0] * 4)


def test_a_note_number_has_room_beside_its_figure() -> None:
    plain, noted = build_table(["1,200", "b"], [0, 0]), build_table(["1,200", "b"], [0, 0])
    noted["rows"] = [[[{"t": "1,200", "note": 114}], ["b"]]]
    assert widths.count_digits(noted["rows"], 0) == 3
    assert widths.count_digits(plain["rows"], 0) == 0


@cases(
    ("count", "longest", "expected"),
    one_large=(1, 10, (1, 21)),
    three_side_by_side=(3, 11, (3, 21)),
    three_smaller=(3, 16, (3, 15)),
    four_short_side_by_side=(4, 8, (4, 21)),
    four_long_two_by_two=(4, 17, (2, 21)),
    six_in_two_rows=(6, 8, (3, 21)),
    endless_ones_break=(3, 200, (3, 15)),
    none=(0, 0, (1, 21)),
)
def test_choose_box(count: int, longest: float, expected: tuple[int, int]) -> None:
    assert widths.choose_box(count, longest) == expected
