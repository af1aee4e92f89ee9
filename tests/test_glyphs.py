"""Text becomes text that a tagged PDF can hold."""

from __future__ import annotations

import pytest

from analysis import glyphs


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\x07b\x9fc", "a[U+0007]b[U+009F]c", id="names_controls"),
        pytest.param("a\u202eb\u2066c", "a[U+202E]b[U+2066]c", id="names_overrides_of_direction"),
        pytest.param("a\ud800b", "a[U+D800]b", id="names_half_a_pair"),
        pytest.param("\ue000 \U0010fffd", "[U+E000] [U+10FFFD]", id="names_private_use"),
        pytest.param("\ufeffa\uffff", "[U+FEFF]a[U+FFFF]", id="names_a_byte_order_mark_and_a_noncharacter"),
        pytest.param("a\U000e0041", "a[U+E0041]", id="names_an_invisible_tag"),
        pytest.param("a\r\nb\tc\u2028d\x85e", "a b c d e", id="makes_spaces_of_line_ends_and_tabs"),
        pytest.param("é e\u0301 مرحبا 中文 😀 👩\u200d👧 a\xadb", None, id="keeps_every_script_and_joiners"),
        pytest.param("#import $x$ <b> \\ [U+0007]", None, id="keeps_markup_as_it_is"),
    ],
)
def test_clean_text(text: str, shown: str | None) -> None:
    assert glyphs.clean_text(text) == (text if shown is None else shown)


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        pytest.param("ordinary words", 12, "ordinary words", id="not_in_ordinary_words"),
        pytest.param("https://example.org/a-path", 12, "https://|example.|org/|a-|path", id="after_punctuation"),
        pytest.param("a" * 30, 20, "aaaaaaaaaaaa|aaaaaaaaaaaa|aaaaaa", id="every_twelve_letters"),
        pytest.param("x\u202e" * 3, 12, "x|[U+202E]|x|[U+202E]|x|[U+202E]", id="not_inside_a_named_character"),
        pytest.param("e\u0301" * 12, 20, "e\u0301" * 6 + "|" + "e\u0301" * 6, id="not_before_a_mark_that_combines"),
        pytest.param("მოსახლეობა", 12, "მოსა|ხლეო|ბა", id="sooner_where_letters_are_wide"),
        pytest.param("المستشفيات", 12, "المستشفيات", id="not_in_an_arabic_word_that_fits"),
    ],
)
def test_places_to_break(text: str, longest: int, expected: str) -> None:
    assert glyphs.clean_text(text, longest).replace("\u200b", "|") == expected


@pytest.mark.parametrize(
    ("svg", "expected"),
    [
        pytest.param("<text>a\x07</text>", "<text>a[U+0007]</text>", id="names_a_control"),
        pytest.param("a&#xE000;b&#7;c", "a[U+E000]b[U+0007]c", id="names_characters_written_as_numbers"),
        pytest.param("a&#x99999999;", "a[U+99999999]", id="names_a_number_that_is_no_character"),
        pytest.param("a&#233;\n\tb &amp;", "a&#233;\n\tb &amp;", id="keeps_other_numbers_and_lines"),
    ],
)
def test_clean_svg(svg: str, expected: str) -> None:
    assert glyphs.clean_svg(svg) == expected


def test_a_strict_drawing_keeps_plain_letters_and_names_the_rest() -> None:
    assert glyphs.clean_svg_strictly("5–8 Čech Ж → ≥ 👩\u200d") == "5–8 Čech Ж → ≥ [U+1F469][U+200D]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Four dead in the bay", "Four dead in the bay", id="keeps_what_fits"),
        pytest.param("Four dead in the bay, says the mayor", "Four dead in the bay…", id="cuts_between_words"),
    ],
)
def test_cut_text(text: str, expected: str) -> None:
    assert glyphs.cut_text(text, 24) == expected


@pytest.mark.parametrize(
    ("text", "seen"), [("a", True), (" \n", False), ("\u200b\xad", False), ("", False), (".", True)]
)
def test_is_visible(text: str, seen: bool) -> None:
    assert glyphs.is_visible(text) is seen
