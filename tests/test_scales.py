"""When an m glued to a number is a million and when it is metres; scales in words and letters."""

from __future__ import annotations

from analysis.numbers.scales import Core, scale_up
from tests.conftest import cases, view


@cases(
    ("text", "digits", "value"),
    scale_word=("it has 3 million rows", "3", 3e6),
    quintillion=("it has 3 quintillion rows", "3", 3e18),
    scale_letters=("it has 3bn rows", "3", 3e9),
    no_scale=("it has 3 rows", "3", 3),
    counted=("it has 3m cars now", "3", 3e6),
    wave=("a 3m wave broke", "3", 3),
    wall=("the 3m-high wall fell", "3", 3),
    rise=("a 3m rise in users", "3", 3e6),
    drop_onto=("a 3m drop onto rocks", "3", 3),
    drop_in=("a 3m drop in users", "3", 3e6),
    jumped=("she jumped 6.8m", "6.8", 6.8),
    height_of=("to a height of 8.5m", "8.5", 8.5),
    decimal_alone=("it sold 8.5m", "8.5", 8.5e6),
    spaced_behind_a_sign=("it took £ 40 m there", "40", 40e6),
    spaced_alone=("it is at 40 m there", "40", 40),
    followers=("he has 1.2K.", "1.2", 1200),
    screen=("a 2.7K video", "2.7", 2.7),
    alone=("he fell 20m", "20", 20),
    population=("a population of 9m", "9", 9e6),
    population_in=("the population grew to 9m in 2010", "9", 9e6),
    thousands_of_metres=("the 1500m record", "1500", 1500),
    beside_feet=("it is 30 feet (9.1m) up", "9.1", 9.1),
    before_feet=("it is 9.1m (30ft) up", "9.1", 9.1),
    decimal_of_a_shark=("a shark of 4.5m was seen", "4.5", 4.5),
    decimal_of_a_counted_noun=("the river trust has 1.2m members", "1.2", 1.2e6),
    membership=("membership stands at 2.5m", "2.5", 2.5e6),
    draws=("it draws 1.5m a month", "1.5", 1.5e6),
    hours_before=("a 1h 9m walk", "9", 9),
    sides=("a 9m x 3m rug", "9", 9),
    shared=("it sold 2m cars in Brod and 9m in Kula", "9", 9e6),
    shared_metres=("it is 2m wide in Brod and 9m in Kula", "9", 9),
    people_within=("people stood within 9m of it", "9", 9),
    fall_of=("a fall of 9.8m hurt him", "9.8", 9.8),
    people_killed=("it killed 50m in 1918", "50", 50e6),
    killed_from_afar=("it killed 50m from the hut", "50", 50),
    worth=("the fund, worth 340m, fell", "340", 340e6),
    paid_for=("they paid 30m for him", "30", 30e6),
    of_the_number=("some 3.5m of the 5m abroad", "3.5", 3.5e6),
    of_its=("then 12m of its customers left", "12", 12e6),
    of_rope=("then 12m of rope gave way", "12", 12),
    within_of_the=("within 12m of the 3 huts", "12", 12),
    listed_with_others=("it sold 2m, 3m and 500 there", "3", 3e6),
    listed_lengths=("poles of 2m and 3m in the mud", "3", 3),
    beside_a_billion=("1.4 billion in Orn and 26m in Brod", "26", 26e6),
    euros_behind_a_length=("a 2 metre oil took 3.5m euros", "3.5", 3.5e6),
    grand=("it cost 2 grand a year", "2", 2e3),
    grand_pianos=("it has 2 grand pianos", "2", 2),
    cubic_metres=("with 62m cubic metres there", "62", 62e6),
    a_tower=("the 310m Orla Tower there", "310", 310),
    users_of_a_firm=("the 310m Orla users there", "310", 310e6),
    the_tallest=("the hall, at 72.5m, is the tallest there", "72.5", 72.5),
)
def test_reads_the_scale_behind_digits(text: str, digits: str, value: float) -> None:
    begin = text.index(digits)
    core = Core(begin, begin + len(digits), float(digits))
    assert scale_up(view(text), core).value == value


def test_asks_no_endless_row_of_numbers_before_one():
    text = "it fell 2m in Brod and " * 2000 + "9m in Kula"
    assert scale_up(view(text), Core(len(text) - 10, len(text) - 9, 9.0)).value == 9
