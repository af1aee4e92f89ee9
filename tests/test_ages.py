"""Which number is an age, which time word measures; each with a neighbour that is or does not."""

from __future__ import annotations

from analysis.counted.ages import is_age, is_beside_name, is_listed_age, lasts, only_dates
from analysis.ground.model import Numeral
from analysis.marks.bounds import read_bound_before
from tests.conftest import cases, view


def make_numeral(text: str, number: str) -> Numeral:
    begin = text.index(number)
    value = float(number)
    before = read_bound_before(view(text), begin, begin + len(number))
    return Numeral(
        begin, begin + len(number), value, value, value, before.bound or "exact", before.start, begin + len(number)
    )


@cases(
    ("text", "number", "age"),
    aged=("a man aged 45 fled", "45", True),
    under=("children under 5 eat free", "5", True),
    under_hills=("towns under 5 hills", "5", False),
    is_an_age=("Mora is 63.", "63", True),
    index=("The index is 63.", "63", False),
    what_stands_in_a_place=("The toll in Brod is now 58.", "58", False),
    turned=("She turned 40 in May.", "40", True),
    metres=("She is 40 metres ahead.", "40", False),
    too_old=("He is 400.", "400", False),
    at_86_she=("Even at 86 she skates.", "86", True),
    at_86=("The index at 86 is high.", "86", False),
)
def test_tells_an_age_that_is_stated(text: str, number: str, age: bool) -> None:
    assert is_age(view(text), make_numeral(text, number)) is age


@cases(
    ("text", "listed"),
    ages=("two women, 19 and 22, fled", True),
    people=("two women, 19 men and 22 boys fled", False),
    rivers=("two rivers, 19 and 22, rose", False),
)
def test_tells_ages_listed_behind_people(text: str, listed: bool) -> None:
    assert is_listed_age(view(text), make_numeral(text, "19")) is listed


@cases(
    ("text", "measures"),
    took=("it took 12 years in all", True),
    old=("he is 12 years old", True),
    compound=("a 12-year-old boy", False),
    ago=("it began 12 years ago", False),
    for_years=("shut for 12 years after a fire", True),
    after=("it rained 12 years after a fire", False),
    the=("in the 12 years before the fire", True),
    older_than=("she is 12 years older than he", True),
)
def test_tells_a_length_from_a_date(text: str, measures: bool) -> None:
    stop = text.index("year") + (5 if "years" in text else 4)
    assert lasts(view(text), make_numeral(text, "12"), stop) is measures


def test_only_some_words_make_a_length_a_date() -> None:
    assert only_dates(view("a year ago"), 6)
    assert not only_dates(view("a year of rain"), 6)


@cases(
    ("text", "beside"),
    who=("Jon heard Ana Ruiz 22 who skates.", True),
    then=("Ivo Lang then 22 said so.", True),
    of_a_place=("Ivo Lang 22 of Lima won.", True),
    all=("All 22 who skate came.", False),
    small_letters=("The other 22 who skate came.", False),
    of_them=("In Lima 22 of them won.", False),
    first_and_last_name=("Carl Haas 22 lives there.", True),
    title_and_name=("Ms. Lena Lang then 22 was hired.", True),
    what_is_counted=("Manchester United 22 goals", False),
    what_befell_a_count=("Puerto Rico 22 wounded", False),
    a_place=("In East Town 22 had left", False),
)
def test_tells_an_age_beside_a_name_without_commas(text: str, beside: bool) -> None:
    assert is_beside_name(view(text), make_numeral(text, "22")) is beside
