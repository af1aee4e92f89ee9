"""Which number is an age, which time word measures; each with a neighbour that is or does not."""

from __future__ import annotations

import pytest

from analysis.ages import is_age, is_beside_name, is_listed_age, lasts, only_dates
from analysis.bounds import read_bound_before
from analysis.model import Numeral
from tests.conftest import view


def make_numeral(text: str, number: str) -> Numeral:
    begin = text.index(number)
    value = float(number)
    before = read_bound_before(view(text), begin, begin + len(number))
    return Numeral(
        begin, begin + len(number), value, value, value, before.bound or "exact", before.start, begin + len(number)
    )


@pytest.mark.parametrize(
    ("text", "number", "age"),
    [
        pytest.param("a man aged 45 fled", "45", True, id="aged"),
        pytest.param("children under 5 eat free", "5", True, id="under"),
        pytest.param("towns under 5 hills", "5", False, id="under_hills"),
        pytest.param("Mora is 63.", "63", True, id="is"),
        pytest.param("The index is 63.", "63", False, id="index"),
        pytest.param("The toll in Brod is now 58.", "58", False, id="what_stands_in_a_place"),
        pytest.param("She turned 40 in May.", "40", True, id="turned"),
        pytest.param("She is 40 metres ahead.", "40", False, id="metres"),
        pytest.param("He is 400.", "400", False, id="too_old"),
        pytest.param("Even at 86 she skates.", "86", True, id="at_86_she"),
        pytest.param("The index at 86 is high.", "86", False, id="at_86"),
    ],
)
def test_tells_an_age_that_is_stated(text: str, number: str, age: bool) -> None:
    assert is_age(view(text), make_numeral(text, number)) is age


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("two women, 19 and 22, fled", True),
        ("two women, 19 men and 22 boys fled", False),
        ("two rivers, 19 and 22, rose", False),
    ],
    ids=["ages", "people", "rivers"],
)
def test_tells_ages_listed_behind_people(text: str, listed: bool) -> None:
    assert is_listed_age(view(text), make_numeral(text, "19")) is listed


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("it took 12 years in all", True),
        ("he is 12 years old", True),
        ("a 12-year-old boy", False),
        ("it began 12 years ago", False),
        ("shut for 12 years after a fire", True),
        ("it rained 12 years after a fire", False),
        ("in the 12 years before the fire", True),
        ("she is 12 years older than he", True),
    ],
    ids=["took", "old", "compound", "ago", "for", "after", "the", "older_than"],
)
def test_tells_a_length_from_a_date(text: str, measures: bool) -> None:
    stop = text.index("year") + (5 if "years" in text else 4)
    assert lasts(view(text), make_numeral(text, "12"), stop) is measures


def test_only_some_words_make_a_length_a_date() -> None:
    assert only_dates(view("a year ago"), 6)
    assert not only_dates(view("a year of rain"), 6)


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        pytest.param("Jon heard Ana Ruiz 22 who skates.", True, id="who"),
        pytest.param("Ivo Lang then 22 said so.", True, id="then"),
        pytest.param("Ivo Lang 22 of Lima won.", True, id="of_a_place"),
        pytest.param("All 22 who skate came.", False, id="all"),
        pytest.param("The other 22 who skate came.", False, id="small_letters"),
        pytest.param("In Lima 22 of them won.", False, id="of_them"),
        pytest.param("Carl Haas 22 lives there.", True, id="first_and_last_name"),
        pytest.param("Ms. Lena Lang then 22 was hired.", True, id="title_and_name"),
        pytest.param("Manchester United 22 goals", False, id="what_is_counted"),
        pytest.param("Puerto Rico 22 wounded", False, id="what_befell_a_count"),
        pytest.param("In East Town 22 had left", False, id="a_place"),
    ],
)
def test_tells_an_age_beside_a_name_without_commas(text: str, beside: bool) -> None:
    assert is_beside_name(view(text), make_numeral(text, "22")) is beside
