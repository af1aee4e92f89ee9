"""What numbers of one sentence share, told as the units and values of a whole sentence (more in test_quantities)."""

from __future__ import annotations

from analysis.ground.model import Quantity
from tests.conftest import cases, read_quantities


def say(quantity: Quantity) -> str:
    value = f"{quantity.low:g}..{quantity.high:g}" if quantity.bound == "range" else f"{quantity.best:g}"
    return f"{value} {quantity.unit}".strip()


@cases(
    ("text", "expected"),
    between=("between 97 mb/d and 99 mb/d", ["9.7e+07..9.9e+07 barrel/day"]),
    a_decline_to=("a decline of 57,000 bpd to 666,000 bpd", ["57000 barrel/day", "666000 barrel/day"]),
    a_target_of_to=("a target of 57,000 bpd to 666,000 bpd", ["57000..666000 barrel/day"]),
    alternatives=("two hours or six hours", ["2 hour", "6 hour"]),
    two_or_three=("two hours or three hours", ["2..3 hour"]),
    four_or_eight=("it took four or eight years", ["4 year", "8 year"]),
    from_to=("fell from 5 km to 6 km", ["5 kilometre", "6 kilometre"]),
    ranging_from_to=("ranging from 5 km to 6 km", ["5..6 kilometre"]),
    unit_behind_two=("50,000 and 20,000 bpd", ["50000 barrel/day", "20000 barrel/day"]),
    rate_carried=("$9 a barrel, down from $8", ["9 USD/barrel", "8 USD/barrel"]),
    daily_from=("to 3 mb/d from 4 million barrels", ["3e+06 barrel/day", "4e+06 barrel/day"]),
    and_then=("3 mb/d by June and 4 million barrels in July", ["3e+06 barrel/day", "4e+06 barrel/day"]),
    a_month_from=("to 3 mb/d from 90 million barrels", ["3e+06 barrel/day", "9e+07 barrel"]),
    no_rate_carried=("$9 a share, from $377", ["9 USD/share", "377 USD"]),
    up_from=("2.4 mb/d in May, up 30,000 from April", ["2.4e+06 barrel/day", "30000 barrel/day"]),
    of_each=("8.7 mb/d in 2016 and 8.5 million in 2017", ["8.7e+06 barrel/day", "8.5e+06 barrel/day"]),
    carriages_of_a_train=("14 coaches of the night train left the track", ["14 coach"]),
    of_one=("8.7 mb/d in 2016 and 8.5 million at sea", ["8.7e+06 barrel/day", "8.5e+06"]),
    scale_of_each=(
        "8.7 million bpd in Q1, 8.5 in Q2, and 8.1 in Q3",
        ["8.7e+06 barrel/day", "8.5e+06 barrel/day", "8.1e+06 barrel/day"],
    ),
    no_scale_of_another=("8.7 million bpd in May and 2 in 3 fields shut", ["8.7e+06 barrel/day", "0.666667 field"]),
    up_with_a_noun=("2.4 mb/d in May, up 30 floors", ["2.4e+06 barrel/day", "30 floor"]),
    the_same_of_another=(
        "Ruritania's output was 3.1 mb/d; Sylvania's was 850,000",
        ["3.1e+06 barrel/day", "850000 barrel/day"],
    ),
    against_a_target=(
        "it pumped 9.4 mb/d against a target of 9.1 million",
        ["9.4e+06 barrel/day", "9.1e+06 barrel/day"],
    ),
    alone_behind_a_level=("it pumped 3 mb/d; now it can produce 800,000.", ["3e+06 barrel/day", "800000 barrel/day"]),
    of_the_next_named=(
        "Ruritania pumped 3 mb/d against a quota of 3.2 million, and Sylvania 1.1 million.",
        ["3e+06 barrel/day", "3.2e+06 barrel/day", "1.1e+06 barrel/day"],
    ),
    of_the_next_named_only=(
        "Ruritania shipped 9 million tons and Sylvania only 1.8 million.",
        ["9e+06 ton", "1.8e+06 ton"],
    ),
    daily=("Ruritania pumped 740,000 bpd and Sylvania 505,000.", ["740000 barrel/day", "505000 barrel/day"]),
    not_of_tons=("it shipped 9 million tons and Kandos 505,000.", ["9e+06 ton", "505000"]),
    and_employs=("it shipped 9 million tons, and employs 1.8 million.", ["9e+06 ton", "1.8e+06"]),
    sold_things=("it pumped 3 mb/d and sold 800,000 tins", ["3e+06 barrel/day", "800000 tin"]),
    behind_another_verb=("it yields 3 mb/d and employs 80,000.", ["3e+06 barrel/day", "80000"]),
    another_act=("they held 50 guards and freed 12.", ["50 person", "12 person"]),
    another_act_on_others=("they held 50 guards and freed 12 dogs.", ["50 person", "12 dog"]),
    a_verb_between=("unbeaten in 14 and sits three points clear", ["14", "3 point"]),
    in_each_year=("12 strikes in 2018; 9 in 2019", ["12 strike", "9 strike"]),
    another_preposition=("12 strikes in 2018; 9 on a hill", ["12 strike", "9"]),
    others_damaged=("it burned 12 huts and damaged 40 others", ["12 hut", "40 hut"]),
    others_that_were=("12 huts fell and 40 others were badly damaged", ["12 hut", "40 hut"]),
    ordered=("it shut 45 schools and ordered 120 others to suspend classes", ["45 school", "120 school"]),
    ordered_people=("it shut 45 bars and ordered 120 others to leave", ["45 bar", "120 person"]),
    others_hurt=("it burned 12 huts and hurt 40 others", ["12 hut", "40 person"]),
    others_injured=("12 huts fell and 40 others were injured", ["12 hut", "40 person"]),
    list_of_one_unit=("10, 20 and 30 metres", ["10 metre", "20 metre", "30 metre"]),
    list_of_one_noun=("2, 3 and 4 huts", ["2 hut", "3 hut", "4 hut"]),
    no_list=("in all 7, of 30 metres", ["7", "30 metre"]),
    part_of_a_count=("15 of the 40 huts", ["15 hut", "40 hut"]),
)
def test_shares_what_stands_once(text: str, expected: list[str]) -> None:
    found = read_quantities(text)
    assert [say(quantity) for quantity in found] == expected
