"""Where dates and numbers can begin."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.dating.calendardates import MONTH_NUMBERS, WEEKDAY_NUMBERS
from analysis.dating.holidays import HOLIDAYS
from analysis.ground.text import fold
from analysis.marks.openings import DATE_WORDS, FRACTIONS, NUMBER_WORDS, find_openings
from analysis.numbers.digits import FRACTION_SIGNS
from analysis.numbers.numberwords import ONES, TENS


def list_openings(text: str) -> tuple[list[str], list[str]]:
    """The words at which dates, and numbers, can begin."""
    folded = fold(text)
    found = find_openings(folded, 0, len(folded))
    dates, numbers = ([re.match(r"\w{1,9}|.", folded[at:])[0] for at in places] for places in found)
    return dates, numbers


@pytest.mark.parametrize(
    ("text", "dates", "numbers"),
    [
        ("one of 5 or US$7m, €3 and ½ of two", ["5", "7m", "3", "½"], ["one", "5", "7m", "3", "½", "two"]),
        ("On May 5 the mayor spoke", ["may", "5"], ["5"]),
        ("half the market fell in a quarter", ["half", "quarter"], ["half", "quarter"]),
        ("Rs500 and $US20 were lost in Q3, H1 and FY16", ["q3", "h1", "fy16"], ["500", "20"]),
        ("mid-January;Monday’s twenty-two", ["january", "monday"], ["twenty", "two"]),
        ("a tenfold rise", [], ["tenfold"]),
        ("1,200", ["1", "200"], ["1", "200"]),
        ("seven\r\nyears", ["years"], ["seven"]),
    ],
)
def test_finds_words_and_digits(text, dates, numbers):
    assert list_openings(text) == (dates, numbers)


@pytest.mark.parametrize(
    "text", ["someone alone often", "marching eastern money decided", "F-16x, covid19, us20", "²³", ""]
)
def test_takes_no_part_of_a_word(text):
    dates, numbers = list_openings(text)
    assert {*dates, *numbers} <= {"16x"}


def test_looks_between_its_ends_alone():
    assert find_openings("two in may, six", 4, 10) == ([7], [])


def test_a_word_for_every_month_day_and_number():
    assert {*MONTH_NUMBERS, *WEEKDAY_NUMBERS} <= DATE_WORDS
    assert {*ONES, *TENS} <= NUMBER_WORDS
    assert set(FRACTIONS) == set(FRACTION_SIGNS)


@pytest.mark.parametrize("name", sorted(HOLIDAYS))
def test_every_holiday_has_a_word_that_is_looked_for(name):
    assert find_openings(name, 0, len(name)).dates


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from(string.digits + " $½²onetwmay\n")), max_size=40))
def test_places_stand_in_order_where_no_letter_is_before(text):
    folded = fold(text)
    for places in find_openings(folded, 0, len(folded)):
        assert places == sorted(set(places))
        assert all(0 <= at < len(folded) for at in places)
