"""Numbers in titles and names, and numbers that stand beside them."""

from __future__ import annotations

from analysis.marks.titles import is_in_title, is_name_word
from tests.conftest import cases, view


@cases(
    ("text", "word", "name"),
    big_three=("She told the Big Three nothing at all about it.", "Three", True),
    sentence_start=("Three men came.", "Three", False),
    after_a_quote=('She said: "Three men came."', "Three", False),
    headline=("Flood Sweeps Away Three Houses", "Three", False),
    wire_capitals=("HE MET THREE MEN", "THREE", False),
    small=("He met three men.", "three", False),
    behind_a_title=("Then Mr. Seven left", "Seven", True),
)
def test_tells_names_by_their_capital(text: str, word: str, name: bool) -> None:
    assert is_name_word(view(text), text.index(word)) is name


@cases(
    ("text", "titled"),
    at_the_beginning_whatever_ends_the_text=('"12" is a film of 2019', True),
    inches=("a door of 6'12\" or so", False),
    by_its_capitals=("She read 12 Leagues Under the Ice to me for a while.", True),
    headline_with_a_stop=("Here Are 12 Lines From Orla That Set Off A Storm. He wept.", False),
    people_by_a_capital=("She read 12 Germans under the ice a tale for a while.", False),
)
def test_a_number_alone_in_quotes_is_a_title(text: str, titled: bool) -> None:
    begin = text.index("12")
    assert is_in_title(view(text), begin, begin + 2) is titled
