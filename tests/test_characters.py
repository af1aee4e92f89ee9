"""Text becomes text that a tagged PDF can hold."""

from __future__ import annotations

import pytest

from analysis.display import characters
from tests.conftest import cases


@cases(
    ("text", "shown"),
    names_controls=("a\x07b\x9fc", "a[U+0007]b[U+009F]c"),
    names_overrides_of_direction=("a\u202eb\u2066c", "a[U+202E]b[U+2066]c"),
    names_half_a_pair=("a\ud800b", "a[U+D800]b"),
    names_private_use=("\ue000 \U0010fffd", "[U+E000] [U+10FFFD]"),
    names_a_byte_order_mark_and_a_noncharacter=("\ufeffa\uffff", "[U+FEFF]a[U+FFFF]"),
    names_an_invisible_tag=("a\U000e0041", "a[U+E0041]"),
    makes_spaces_of_line_ends_and_tabs=("a\r\nb\tc\u2028d\x85e", "a b c d e"),
    keeps_every_script_and_joiners=("é e\u0301 مرحبا 中文 😀 👩\u200d👧 a\xadb", None),
    keeps_markup_as_it_is=("#import $x$ <b> \\ [U+0007]", None),
)
def test_clean_text(text: str, shown: str | None) -> None:
    assert characters.clean_text(text) == (text if shown is None else shown)


@cases(
    ("text", "longest", "expected"),
    not_in_ordinary_words=("ordinary words", 12, "ordinary words"),
    after_punctuation=("https://example.org/a-path", 12, "https://|example.|org/|a-|path"),
    every_twelve_letters=("a" * 30, 20, "aaaaaaaaaaaa|aaaaaaaaaaaa|aaaaaa"),
    not_inside_a_named_character=("x\u202e" * 3, 12, "x|[U+202E]|x|[U+202E]|x|[U+202E]"),
    not_before_a_mark_that_combines=("e\u0301" * 12, 20, "e\u0301" * 6 + "|" + "e\u0301" * 6),
    sooner_where_letters_are_wide=("მოსახლეობა", 12, "მოსა|ხლეო|ბა"),
    not_in_an_arabic_word_that_fits=("المستشفيات", 12, "المستشفيات"),
)
def test_places_to_break(text: str, longest: int, expected: str) -> None:
    assert characters.clean_text(text, longest).replace("\u200b", "|") == expected


@cases(
    ("svg", "expected"),
    names_a_control=("<text>a\x07</text>", "<text>a[U+0007]</text>"),
    names_characters_written_as_numbers=("a&#xE000;b&#7;c", "a[U+E000]b[U+0007]c"),
    names_a_number_that_is_no_character=("a&#x99999999;", "a[U+99999999]"),
    keeps_other_numbers_and_lines=("a&#233;\n\tb &amp;", "a&#233;\n\tb &amp;"),
)
def test_clean_svg(svg: str, expected: str) -> None:
    assert characters.clean_svg(svg) == expected


def test_a_strict_drawing_keeps_plain_letters_and_names_the_rest() -> None:
    assert characters.clean_svg_strictly("5–8 Čech Ж → ≥ 👩\u200d") == "5–8 Čech Ж → ≥ [U+1F469][U+200D]"


@cases(
    ("text", "expected"),
    keeps_what_fits=("Four dead in the bay", "Four dead in the bay"),
    cuts_between_words=("Four dead in the bay, says the mayor", "Four dead in the bay…"),
)
def test_cut_text(text: str, expected: str) -> None:
    assert characters.cut_text(text, 24) == expected


@pytest.mark.parametrize(
    ("text", "seen"), [("a", True), (" \n", False), ("\u200b\xad", False), ("", False), (".", True)]
)
def test_is_visible(text: str, seen: bool) -> None:
    assert characters.is_visible(text) is seen
