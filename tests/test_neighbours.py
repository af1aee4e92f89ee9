"""What numbers of one sentence share, told as the units and values of a whole sentence (more in test_quantities)."""

from __future__ import annotations

import pytest

from analysis.model import Quantity
from tests.conftest import read_quantities


def say(quantity: Quantity) -> str:
    value = f"{quantity.low:g}..{quantity.high:g}" if quantity.bound == "range" else f"{quantity.best:g}"
    return f"{value} {quantity.unit}".strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("between 97 mb/d and 99 mb/d", ["9.7e+07..9.9e+07 barrel/day"], id="between"),
        pytest.param(
            "a decline of 57,000 bpd to 666,000 bpd", ["57000 barrel/day", "666000 barrel/day"], id="a_decline_to"
        ),
        pytest.param("a target of 57,000 bpd to 666,000 bpd", ["57000..666000 barrel/day"], id="a_target_of_to"),
        pytest.param("two hours or six hours", ["2 hour", "6 hour"], id="alternatives"),
        pytest.param("two hours or three hours", ["2..3 hour"], id="two_or_three"),
        pytest.param("it took four or eight years", ["4 year", "8 year"], id="four_or_eight"),
        pytest.param("fell from 5 km to 6 km", ["5 kilometre", "6 kilometre"], id="from_to"),
        pytest.param("ranging from 5 km to 6 km", ["5..6 kilometre"], id="ranging_from_to"),
        pytest.param("50,000 and 20,000 bpd", ["50000 barrel/day", "20000 barrel/day"], id="unit_behind_two"),
        pytest.param("$9 a barrel, down from $8", ["9 USD/barrel", "8 USD/barrel"], id="rate_carried"),
        pytest.param("to 3 mb/d from 4 million barrels", ["3e+06 barrel/day", "4e+06 barrel/day"], id="daily_from"),
        pytest.param(
            "3 mb/d by June and 4 million barrels in July", ["3e+06 barrel/day", "4e+06 barrel/day"], id="and_then"
        ),
        pytest.param("to 3 mb/d from 90 million barrels", ["3e+06 barrel/day", "9e+07 barrel"], id="a_month_from"),
        pytest.param("$9 a share, from $377", ["9 USD/share", "377 USD"], id="no_rate_carried"),
        pytest.param("2.4 mb/d in May, up 30,000 from April", ["2.4e+06 barrel/day", "30000 barrel/day"], id="up_from"),
        pytest.param("2.4 mb/d in May, up 30 floors", ["2.4e+06 barrel/day", "30 floor"], id="up_with_a_noun"),
        pytest.param(
            "Ruritania's output was 3.1 mb/d; Sylvania's was 850,000",
            ["3.1e+06 barrel/day", "850000 barrel/day"],
            id="the_same_of_another",
        ),
        pytest.param(
            "it pumped 9.4 mb/d against a target of 9.1 million",
            ["9.4e+06 barrel/day", "9.1e+06 barrel/day"],
            id="against_a_target",
        ),
        pytest.param(
            "it pumped 3 mb/d; now it can produce 800,000.",
            ["3e+06 barrel/day", "800000 barrel/day"],
            id="alone_behind_a_level",
        ),
        pytest.param(
            "Ruritania pumped 3 mb/d against a quota of 3.2 million, and Sylvania 1.1 million.",
            ["3e+06 barrel/day", "3.2e+06 barrel/day", "1.1e+06 barrel/day"],
            id="of_the_next_named",
        ),
        pytest.param(
            "Ruritania shipped 9 million tons and Sylvania only 1.8 million.",
            ["9e+06 ton", "1.8e+06 ton"],
            id="of_the_next_named_only",
        ),
        pytest.param(
            "Ruritania pumped 740,000 bpd and Sylvania 505,000.", ["740000 barrel/day", "505000 barrel/day"], id="daily"
        ),
        pytest.param("it shipped 9 million tons and Kandos 505,000.", ["9e+06 ton", "505000"], id="not_of_tons"),
        pytest.param("it shipped 9 million tons, and employs 1.8 million.", ["9e+06 ton", "1.8e+06"], id="and_employs"),
        pytest.param("it pumped 3 mb/d and sold 800,000 tins", ["3e+06 barrel/day", "800000 tin"], id="sold_things"),
        pytest.param("it yields 3 mb/d and employs 80,000.", ["3e+06 barrel/day", "80000"], id="behind_another_verb"),
        pytest.param("they held 50 guards and freed 12.", ["50 person", "12 person"], id="another_act"),
        pytest.param("they held 50 guards and freed 12 dogs.", ["50 person", "12 dog"], id="another_act_on_others"),
        pytest.param("unbeaten in 14 and sits three points clear", ["14", "3 point"], id="a_verb_between"),
        pytest.param("12 strikes in 2018; 9 in 2019", ["12 strike", "9 strike"], id="in_each_year"),
        pytest.param("12 strikes in 2018; 9 on a hill", ["12 strike", "9"], id="another_preposition"),
        pytest.param("it burned 12 huts and damaged 40 others", ["12 hut", "40 hut"], id="others_damaged"),
        pytest.param("12 huts fell and 40 others were badly damaged", ["12 hut", "40 hut"], id="others_that_were"),
        pytest.param(
            "it shut 45 schools and ordered 120 others to suspend classes", ["45 school", "120 school"], id="ordered"
        ),
        pytest.param("it shut 45 bars and ordered 120 others to leave", ["45 bar", "120 person"], id="ordered_people"),
        pytest.param("it burned 12 huts and hurt 40 others", ["12 hut", "40 person"], id="others_hurt"),
        pytest.param("12 huts fell and 40 others were injured", ["12 hut", "40 person"], id="others_injured"),
        pytest.param("10, 20 and 30 metres", ["10 metre", "20 metre", "30 metre"], id="list_of_one_unit"),
        pytest.param("2, 3 and 4 huts", ["2 hut", "3 hut", "4 hut"], id="list_of_one_noun"),
        pytest.param("in all 7, of 30 metres", ["7", "30 metre"], id="no_list"),
        pytest.param("15 of the 40 huts", ["15 hut", "40 hut"], id="part_of_a_count"),
    ],
)
def test_shares_what_stands_once(text: str, expected: list[str]) -> None:
    found = read_quantities(text)
    assert [say(quantity) for quantity in found] == expected
