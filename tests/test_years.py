"""Four digits that look like a year and count."""

from __future__ import annotations

from analysis.ground.text import fold
from analysis.marks import years
from tests.conftest import VOCABULARY, cases


@cases(
    ("text", "number", "count"),
    of_them=("up to 2000 of them fled", "2000", True),
    a_year_of_the_war=("in 1943 of the war", "1943", False),
    more=("the firm adds 1650 more", "1650", True),
    more_in_a_year=("in 1998 more fell ill", "1998", False),
    days=("it went on 2000 days", "2000", True),
    a_screen=("of 1920 x 1080 pixels", "1920", True),
    staff=("it has a staff of 1999 now", "1999", True),
    class_of=("the class of 1999 met", "1999", False),
    spaced_price=("gold near $ 1950 today", "1950", True),
    points_to=("fell 40 points to 1812 today", "1812", True),
    points_to_a_plan=("up 2 points to 2025 or so", "2025", False),
    index_at=("the index was lower at 1812 today", "1812", True),
    has=("the school has 2014 pupils", "2014", True),
    round_plural=("they walked to 1500 villages", "1500", True),
    round_plural_with=("with 2000 owners it grew", "2000", True),
    part_of=("700 of the 1900 shops", "1900", True),
    part_of_a_year=("700 of the 1987 shops", "1987", False),
    floors_and_flats=("62 floors and 1750 flats", "1750", True),
    in_a_month=("to 1600 in July and more", "1600", True),
    years_in_a_month=("in 2016 in July", "2016", False),
    round_people=("it represents 1950 pilots", "1950", True),
    round_people_of_a_year=("the 1950 pilots", "1950", False),
    since=("since 2000 prices rose", "2000", False),
    in_a_year=("in 2019 cars grew", "2019", False),
    opening_in=("in 1600 ships sailed", "1600", False),
    by_people=("a strike by 1900 nurses", "1900", True),
    by_a_year_of_people=("a vote by 2016 nurses", "2016", False),
    by_things=("it fell by 1900 prices", "1900", False),
    alone=("it was 1984 then", "1984", False),
)
def test_tells_a_count_from_a_year(text: str, number: str, count: bool) -> None:
    begin = text.index(number)
    assert years.counts(fold(text), begin, begin + 4, 0, len(text), VOCABULARY.units) is count
