"""The unit, currency and rate beside a number, told by name and end."""

from __future__ import annotations

import pytest

from analysis.model import Numeral
from analysis.unitwords import is_sterling, read_currency, read_own_noun, read_rate, read_unit
from tests.conftest import view


def make_numeral(text: str, value: float) -> Numeral:
    begin = next(i for i, letter in enumerate(text) if letter.isdigit())
    end = begin
    while text[end : end + 1].isdigit():
        end += 1
    return Numeral(begin, end, value, value, value, "exact", begin, end)


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        pytest.param("5 percentage points up", "percentage point", "percentage points", id="longest_form"),
        pytest.param("5km away", "kilometre", "km", id="glued"),
        pytest.param("5K of it", None, "", id="glued_letter_that_is_no_unit"),
        pytest.param("5 m deep", "metre", "m", id="letter_behind_a_space"),
        pytest.param("5 m. Ruiz", "metre", "m", id="letter_at_the_end"),
        pytest.param("5 m's wide", None, "", id="letter_of_another_word"),
        pytest.param("5 s here", None, "", id="seconds_only_in_a_decimal"),
        pytest.param("5-mile walk", "mile", "mile", id="hyphen"),
        pytest.param("5 g/t of gold", "gram/tonne", "g/t", id="with_a_slash"),
        pytest.param("5 second homes", None, "", id="second_is_no_time"),
        pytest.param("5 more years", "year", "years", id="more_between"),
    ],
)
def test_reads_the_longest_unit_behind_a_number(text: str, name: str | None, unit: str) -> None:
    found, stop = read_unit(view(text), 1, 5.0)
    assert (found.name if found else None) == name
    assert text[:stop].endswith(unit)


@pytest.mark.parametrize(
    ("text", "last", "code"),
    [
        ("US$5", 0, "USD"),
        ("A$ 5", 0, "AUD"),
        ("rs. 5", 0, "INR"),
        ("KES 5", 0, "KES"),
        ("lots 5", 0, None),
        ("3$5", 2, None),
    ],
    ids=["dollars", "australian", "rupees", "code", "none", "of_the_number_before"],
)
def test_reads_the_currency_before_a_number(text: str, last: int, code: str | None) -> None:
    begin = text.index("5")
    found = read_currency(view(text), Numeral(begin, begin + 1, 5, 5, 5, "exact", begin, begin + 1), last)
    assert (found[0].name if found else None) == code


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("5 barrels a day", "barrel/day", id="a_day"),
        pytest.param("5 barrels of crude oil per day", "barrel/day", id="with_its_goods"),
        pytest.param("5 barrels of oil", "barrel", id="no_rate"),
        pytest.param("5 litres of rain over a week", "litre", id="over_a_week"),
        pytest.param("5 litres a day earlier", "litre", id="a_day_earlier"),
    ],
)
def test_reads_a_rate(text: str, name: str) -> None:
    unit, stop = read_unit(view(text), 1, 5.0)
    assert unit is not None
    assert read_rate(view(text), unit, 0, stop)[0] == name


def test_a_unit_that_is_counted_has_a_noun() -> None:
    noun = read_own_noun(view("3 Barrels"), 1, 9)
    assert noun is not None
    assert (noun.head, noun.unit) == ("Barrels", "barrel")
    assert read_own_noun(view("3 bpd"), 1, 5) is None


@pytest.mark.parametrize(
    ("text", "value", "money"),
    [
        ("5 pounds ($6)", 5, True),
        ("5 pounds lost", 5, False),
        ("a charge of 25 pounds", 25e6, True),
        ("a cargo of 25 pounds", 25e6, False),
        ("sold 25 pounds of beef", 25e6, False),
    ],
    ids=["in_dollars", "few", "millions", "cargo", "of_beef"],
)
def test_tells_pounds_of_money_from_weight(text: str, value: float, money: bool) -> None:
    stop = text.index("pounds") + len("pounds")
    assert is_sterling(view(text), make_numeral(text, value), stop) is money
