"""A sheet: safe text, scales from zero, the same bytes."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from itertools import pairwise

import matplotlib as mpl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.display import canvas
from tests.conftest import cases


@cases(
    ("text", "clean"),
    one_line=("U.S.\nmilitary", "U.S. military"),
    no_control_characters=("a\x07\x00b", "ab"),
    no_direction_marks=("\u202eevil\u202c", "evil"),
    keeps_every_script_that_a_face_has=("日本 العربية 😀", "日本 العربية 😀"),
    a_box_where_no_face_has_a_glyph=("\U00012000\U00012001", "□□"),
    keeps_what_is_only_text=("$x^2$ <b>", "$x^2$ <b>"),
    keeps_accents=("Nicolás", "Nicolás"),
)
def test_clean_text(text: str, clean: str) -> None:
    assert canvas.clean_text(text) == clean


@cases(
    ("numbers", "said"),
    one=([3], "\u2009³"),
    in_order=([12, 3], "\u2009³\u2009¹²"),
    at_most_four=([1, 2, 3, 4, 5], "\u2009¹\u2009²\u2009³\u2009⁴\u2009…"),
    zero_is_no_note=([0], ""),
    none=([], ""),
)
def test_say_notes(numbers: list[int], said: str) -> None:
    assert canvas.say_notes(numbers) == said


@pytest.mark.parametrize(
    ("text", "outlined"),
    [("Group 🔥 Hilfe", True), ("日本", False), ("🔥 العربية", False), ("Hilfe", False)],
    ids=["emoji_beside_letters", "no_emoji", "beside_letters_from_right_to_left", "plain"],
)
def test_a_text_with_emoji_is_drawn_as_outlines(text: str, outlined: bool) -> None:
    svg = canvas.draw_sheet("", lambda sheet: sheet.put(text, 170, 20, align="center"))
    assert (text not in svg) == outlined


def test_wrap_text_keeps_every_word_that_fits() -> None:
    lines = canvas.wrap_text("at least 114 people killed since early September 2025", 120)
    assert len(lines) == 3
    assert " ".join(lines) == "at least 114 people killed since early September 2025"


def test_wrap_text_breaks_a_word_that_is_wider_than_the_page() -> None:
    lines = canvas.wrap_text("W" * 400, 100, most=2)
    assert len(lines) == 2
    assert lines[-1].endswith("…")


@cases(
    ("text", "drawn"),
    of_another_face=("0\u1cd5", "0"),
    of_one_face=("e\u0301", "e\u0301"),
    on_nothing=("\u0301e", "e"),
    of_one_script=("\u0915\u093f\u0902", "\u0915\u093f\u0902"),
)
def test_a_mark_is_drawn_only_on_a_letter_of_its_face(text: str, drawn: str) -> None:
    assert canvas.clean_text(text) == drawn
    assert canvas.measure_text(canvas.clean_text(text)) > 0


@given(st.text(max_size=200), st.floats(20, 300))
def test_wrapped_lines_keep_to_their_width(text: str, width: float) -> None:
    lines = canvas.wrap_text(canvas.clean_text(text), width, most=3)
    assert len(lines) <= 3
    assert all(canvas.measure_text(line) <= width + 1 for line in lines)


@cases(
    ("high", "whole", "ticks"),
    whole_numbers=(8, True, (0, 2, 4, 6, 8)),
    zero_alone=(0, True, (0, 1)),
    one=(1, True, (0, 1)),
    parts_of_one=(0.4, False, (0, 0.1, 0.2, 0.3, 0.4)),
)
def test_scales_begin_at_zero(high: float, whole: bool, ticks: tuple[float, ...]) -> None:
    scale = canvas.make_scale(high, 10, 110, whole=whole)
    assert scale.ticks == pytest.approx(ticks)
    assert (scale(0), scale(scale.high)) == (10, 110)


def test_a_sheet_is_the_same_every_time_and_leaves_matplotlib_as_it_was() -> None:
    before = dict(mpl.rcParams)

    def draw(sheet: canvas.Sheet) -> None:
        sheet.write("at least $114$ & <more>")
        sheet.dot(50, sheet.y + 10, hollow=True)
        sheet.arrow(50, sheet.y + 10, 20)

    first = canvas.draw_sheet("a subtitle", draw)
    assert canvas.draw_sheet("a subtitle", draw) == first
    assert dict(mpl.rcParams) == before
    assert "<metadata" not in first
    assert "<!DOCTYPE" not in first
    texts = ["".join(e.itertext()) for e in ET.fromstring(first).iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["a subtitle", "at least $114$ & <more>"]


def test_faces_fall_back_to_others_of_like_width() -> None:
    svg = canvas.draw_sheet("words", lambda sheet: None)
    assert "font-family: 'DejaVu Sans', Verdana, 'Liberation Sans', sans-serif" in svg


def test_colours_are_told_apart_in_grey() -> None:
    def grey(color: str) -> float:
        red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    shades = sorted(grey(color) for color in (canvas.BLUE, canvas.ORANGE, "#c9c9c9", "#ffffff"))
    assert min(b - a for a, b in pairwise(shades)) > 35
