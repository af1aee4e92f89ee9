"""The unit, currency and rate beside a number, told by name and end."""

from __future__ import annotations

from analysis.counted.unitwords import is_sterling, read_currency, read_own_noun, read_rate, read_unit
from analysis.ground.model import Numeral
from tests.conftest import cases, view


def make_numeral(text: str, value: float) -> Numeral:
    begin = next(i for i, letter in enumerate(text) if letter.isdigit())
    end = begin
    while text[end : end + 1].isdigit():
        end += 1
    return Numeral(begin, end, value, value, value, "exact", begin, end)


@cases(
    ("text", "name", "unit"),
    longest_form=("5 percentage points up", "percentage point", "percentage points"),
    glued=("5km away", "kilometre", "km"),
    glued_letter_that_is_no_unit=("5K of it", None, ""),
    letter_behind_a_space=("5 m deep", "metre", "m"),
    letter_at_the_end=("5 m. Ruiz", "metre", "m"),
    letter_of_another_word=("5 m's wide", None, ""),
    seconds_only_in_a_decimal=("5 s here", None, ""),
    hyphen=("5-mile walk", "mile", "mile"),
    with_a_slash=("5 g/t of gold", "gram/tonne", "g/t"),
    one_unit_in_another=("5 kJ/mol at most", "kilojoule/mole", "kJ/mol"),
    share_by_weight=("5 wt% salt", "weight percent", "wt%"),
    of_a_scaled_number=("5 t of it", "tonne", "t"),
    inches_with_a_stop=("5 in. of rain", "inch", "in"),
    degrees_at_the_end=("5°.", "degree", "°"),
    second_is_no_time=("5 second homes", None, ""),
    more_between=("5 more years", "year", "years"),
)
def test_reads_the_longest_unit_behind_a_number(text: str, name: str | None, unit: str) -> None:
    found, stop = read_unit(view(text), 1, 5.0)
    assert (found.name if found else None) == name
    assert text[:stop].endswith(unit)


@cases(
    ("text", "last", "code"),
    dollars=("US$5", 0, "USD"),
    australian=("A$ 5", 0, "AUD"),
    rupees=("rs. 5", 0, "INR"),
    code=("KES 5", 0, "KES"),
    none=("lots 5", 0, None),
    of_the_number_before=("3$5", 2, None),
)
def test_reads_the_currency_before_a_number(text: str, last: int, code: str | None) -> None:
    begin = text.index("5")
    found = read_currency(view(text), Numeral(begin, begin + 1, 5, 5, 5, "exact", begin, begin + 1), last)
    assert (found[0].name if found else None) == code


@cases(
    ("text", "name"),
    a_day=("5 barrels a day", "barrel/day"),
    with_its_goods=("5 barrels of crude oil per day", "barrel/day"),
    no_rate=("5 barrels of oil", "barrel"),
    over_a_week=("5 litres of rain over a week", "litre"),
    a_day_earlier=("5 litres a day earlier", "litre"),
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


@cases(
    ("text", "value", "money"),
    in_dollars=("5 pounds ($6)", 5, True),
    few=("5 pounds lost", 5, False),
    millions=("a charge of 25 pounds", 25e6, True),
    cargo=("a cargo of 25 pounds", 25e6, False),
    of_beef=("sold 25 pounds of beef", 25e6, False),
)
def test_tells_pounds_of_money_from_weight(text: str, value: float, money: bool) -> None:
    stop = text.index("pounds") + len("pounds")
    assert is_sterling(view(text), make_numeral(text, value), stop) is money
