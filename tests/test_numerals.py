"""Text -> numerals: spans, values, places where a number can begin."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.numbers.numerals import find_numerals
from tests.conftest import cases, view


def read(text: str) -> list[tuple[str, float | None, float | None]]:
    """What stands there, and the lower and upper end of what is known of its value."""
    found = []
    for n in find_numerals(view(text)):
        known = [value for value in (n.low, n.best, n.high) if value is not None]
        found.append((text[n.start : n.end], min(known, default=None), max(known, default=None)))
    return found


def one(words: str, low: float | None, high: float | None = None) -> list[tuple[str, float | None, float | None]]:
    return [(words, low, low if high is None else high)]


@cases(
    ("text", "expected"),
    digits=("It has 114 rooms", one("114", 114)),
    grouped=("It has 1,234,567 rows", one("1,234,567", 1234567)),
    grouped_as_in_india=("It has 1,23,45,678 rows", one("1,23,45,678", 12345678)),
    grouped_by_points_with_a_decimal_comma=("It costs 1.234,5 units", one("1.234,5", 1234.5)),
    grouped_by_apostrophes=("It costs 12'500 francs", one("12'500", 12500)),
    grouped_by_a_space_behind_a_name=("In April 300 000 came", one("300 000", 300000)),
    platts_million=("It pumped 2.375 mil b/d", one("2.375 mil", 2375000)),
    grouped_by_spaces=("It has 1 234 567 rows", one("1 234 567", 1234567)),
    two_numbers_keep_apart=("It has 12 3400 rows", [("12", 12, 12), ("3400", 3400, 3400)]),
    decimal=("It is 3.14 long", one("3.14", 3.14)),
    without_leading_zero=("It is .001 long", one(".001", 0.001)),
    slashed_fraction=("Add 3/4 cup", one("3/4", 0.75)),
    mixed_fraction=("Add 3 1/2 cups", one("3 1/2", 3.5)),
    sign_fraction=("Add ¾ cup or 2½ cups", [("¾", 0.75, 0.75), ("2½", 2.5, 2.5)]),
    scale_word=("Some 2.4 million came", one("2.4 million", 2400000)),
    scale_over_a_line_end=("Some 2.4\nmillion came", one("2.4\nmillion", 2400000)),
    no_scale_over_an_empty_line=("Some 24\n\nmillion came", one("24", 24)),
    scale_of_two_words=("Some 4 hundred million came", one("4 hundred million", 400000000)),
    glued_bn=("A 1.2bn loan", one("1.2bn", 1200000000)),
    glued_m_for_million=("It has 1.2m readers", one("1.2m", 1200000)),
    glued_m_for_metres=("The 100m sprint", one("100", 100)),
    crore=("A fund of Rs 500 crore", one("500 crore", 5000000000)),
    sign_by_its_verb=("It was -5 at dawn and fell to -12.", [("-5", -5, -5), ("-12", -12, -12)]),
    dash_by_its_noun=("It was -5 dead at dawn.", one("5", 5)),
    a_slip_for_over_700=("Some 700 hundred came", one("700 hundred", 700)),
    words=("It has one hundred and fourteen rooms", one("one hundred and fourteen", 114)),
    words_american=("It has one hundred fourteen rooms", one("one hundred fourteen", 114)),
    words_scaled=(
        "It has three million five hundred thousand rows",
        one("three million five hundred thousand", 3500000),
    ),
    words_twelve_hundred=("It has twelve hundred rows", one("twelve hundred", 1200)),
    words_stop_where_grammar_stops=("Count five six goats", [("five", 5, 5), ("six", 6, 6)]),
    and_joins_two_counts=("Five and six make it", [("Five", 5, 5), ("six", 6, 6)]),
    list_of_millions=("They lent 3, 4 and 5 million yen", [("3", 3e6, 3e6), ("4", 4e6, 4e6), ("5 million", 5e6, 5e6)]),
    list_of_two_sizes=("It hit 40 and 3 million fled", [("40", 40, 40), ("3 million", 3e6, 3e6)]),
    money_or_percent=("It lost £3 or 5 per cent", [("3", 3, 3), ("5", 5, 5)]),
    money_or_more_money=("It costs $2 or 3 now", [("2 or 3", 2, 3)]),
    count_in_four_digits=("A fleet of 2000 buses", one("2000", 2000)),
    a_sixth_and_an_eighth=(
        "A sixth of it and an eighth of that",
        [("A sixth", 1 / 6, 1 / 6), ("an eighth", 1 / 8, 1 / 8)],
    ),
    a_thousandth=("By a thousandth of a second", one("a thousandth", 0.001)),
    a_sixth_man=("A sixth man and the eighth of May", []),
    a_quarter_million=("About a quarter million came", one("a quarter million", 250000)),
    one_in_sixteen=("About one in 16 is ill", one("one in 16", 1 / 16)),
    killed_one_in_every=("It killed 1 in every 300 hens", one("1 in every 300", 1 / 300)),
    killing_one_in_raids=("Killing one in 16 raids", [("one", 1, 1), ("16", 16, 16)]),
    sides_in_metres=("It is 2m by 1.5m wide", [("2", 2, 2), ("1.5", 1.5, 1.5)]),
    capital_m=("He got 2.5M from views", one("2.5M", 2500000)),
    capital_m_in_capitals=("IT FELL 2.5M FROM IT", one("2.5", 2.5)),
    three_millions_of_money=("It costs $3M-$4M now", one("3M-$4M", 3000000, 4000000)),
    the_firm=("The firm 3M grew", []),
    two_units=("It hit 38C/100F", [("38", 38, 38), ("100", 100, 100)]),
    a_path=("See x.com/45abc there", []),
    sides=("A deck of 2x4 metres", [("2", 2, 2), ("4", 4, 4)]),
    relay=("A 4x100m relay", []),
    relay_alone=("They ran the 4x400m in style", []),
    up_to_half_a_million=("Between 300,000 and half a million came", one("300,000 and half a million", 300000, 500000)),
    plus_before_the_scale=("A 2-plus billion loan", one("2-plus billion", 2000000000)),
    half_a_dozen_tied=("Cost half-a-dozen of us", one("half-a-dozen", 6)),
    thousands_of_both=("They stole 3-4,000 hens", one("3-4,000", 3000, 4000)),
    thousands_of_one=("They stole 30-4,000 hens", one("30-4,000", 30, 4000)),
    change_to_a_level=("The index was +1.2 to 14.9", [("1.2", 1.2, 1.2), ("14.9", 14.9, 14.9)]),
    punch=("A 1-2 punch of it", []),
    millions_a_day=("It rose to 2.3m a day", one("2.3m", 2300000)),
    metres_a_day=("It rose 2.3m a day", one("2.3", 2.3)),
    owed=("A balance of -€4.2bn", one("4.2bn", -4200000000)),
    owed_by_a_dash=("A range €4-€5bn", [("4-€5bn", 4e9, 5e9)]),
    stone=("He lost 3st and won the 1st lap", one("3", 3)),
    eleven_stone=("She came 11th and weighs 11st", one("11", 11)),
    season=("In the 19-20 season it rose", []),
    scores_in_hospital=("Scores are in hospital", one("Scores", None)),
    scores_of_tests=("Scores are in the mail", []),
    count_behind_a_clock=("10.42 Eleven rooms burned", one("Eleven", 11)),
    three_in_a_hundred=("Three in a hundred fell", one("Three in a hundred", 0.03)),
    a_third_fewer=("In all a third fewer came", one("a third", 1 / 3)),
    factor_and_sum=("It fell by a factor of four to $12", [*one("four", 4), *one("12", 12)]),
    digits_of_a_card=("Card 4111 1111 1111 1111 was used", []),
    score_behind_a_comma=("He has led, 51 to 49", []),
    bore_and_length=("Casings, 9x19mm, lay there", []),
    number_plate=("He drove to the plate AB 1234 C.", []),
    state_and_nation=("In LA 300 US troops landed", one("300", 300)),
    some_in_a_thousand=("It is 8 in 1,000 in Brod", one("8 in 1,000", 0.008)),
    some_in_a_thousand_towns=("It has 8 in 1,000 towns", [*one("8", 8), *one("1,000", 1000)]),
    half_were=("In all half were new", one("half", 0.5)),
    a_third_were=("In all a third were new", one("a third", 1 / 3)),
    a_third_was=("In all a third was new", []),
    half_a_dozen_of_the_other=("It is six of one and half a dozen of the other", []),
    said_again_in_words=("It has 12 (twelve) rooms", one("12 (twelve)", 12)),
    said_again_in_digits=("It has five (5) million rows", one("five (5) million", 5000000)),
    another_in_brackets=("It has 12 (ten) rooms", [*one("12", 12), *one("ten", 10)]),
    thousands_by_a_point=("It has 5.000 people", one("5.000", 5000)),
    thousandths=("It has 5.000 grams", one("5.000", 5)),
    telephone_in_pairs=("Call +33 1 42 34 56 78", []),
    zone_of_a_clock=("All times are GMT +2", []),
    half_behind=("It took five and a half years", one("five and a half", 5.5)),
    a_million_and_a_half=("It took a million and a half years", one("a million and a half", 1500000)),
    half_a_million=("It took half a million years", one("half a million", 500000)),
    hours_of_a_weekday=("It is open 4-7 Fridays", []),
    days_of_weekdays=("It took 4-7 days", one("4-7", 4, 7)),
    a_long_number_in_groups=("The Zoom ID is 829 1131 0042", []),
    a_pair_of_coordinates=("It lies at 40.7128, -74.0060 there", []),
    shares_one_negative=("It moved 0.25, -0.31 percent", [("0.25", 0.25, 0.25), ("-0.31", -0.31, -0.31)]),
    half_an_hour=("It took half an hour", one("half an", 0.5)),
    a_quarter_of_a_million=("It took a quarter of a million years", one("a quarter of a million", 250000)),
    two_dozen=("It took two dozen years", one("two dozen", 24)),
    fraction_words=("It took two-thirds of it", one("two-thirds", 2 / 3)),
    three_quarters_of=("It took three quarters of it", one("three quarters", 0.75)),
    three_quarters_of_a_year_are_three=("It grew for three quarters running", one("three", 3)),
    one_in_five=("It took one in five boats", one("one in five", 0.2)),
    one_woman_in_eight=("One woman in eight will", one("One woman in eight", 0.125)),
    one_man_in_cars=("one man in eight cars", [*one("one", 1), *one("eight", 8)]),
    one_in_a_million=("It is one in a million", one("one in a million", 1e-6)),
    in_before_a_length_is_no_ratio=("He won two in three days", [("two", 2, 2), ("three", 3, 3)]),
    range_to=("It took 20 to 30 boats", one("20 to 30", 20, 30)),
    range_dash=("It took 20-30 boats", one("20-30", 20, 30)),
    range_en_dash=("It took 20–30 boats", one("20–30", 20, 30)),
    range_between=("It took between 20 and 30 boats", one("20 and 30", 20, 30)),
    range_shares_scale=("It took 2 to 3 million boats", one("2 to 3 million", 2e6, 3e6)),
    range_with_scales=("It took 900,000 to 1.2 million boats", one("900,000 to 1.2 million", 9e5, 1.2e6)),
    range_or=("It took two or three boats", one("two or three", 2, 3)),
    and_alone_is_no_range=("It took 20 and 30 boats", [("20", 20, 20), ("30", 30, 30)]),
    from_to_is_a_change=("It rose from 20 to 30", [("20", 20, 20), ("30", 30, 30)]),
    from_to_of_people_is_a_range=("It killed from 20 to 30 clerks", one("20 to 30", 20, 30)),
    from_to_of_people_opens=("From 20 to 30 clerks died", one("20 to 30", 20, 30)),
    from_to_of_people_may_change=("It grew from 20 to 30 clerks", [("20", 20, 20), ("30", 30, 30)]),
    ranging_from_is_a_range=("Boats ranging from 20 to 30 tons", one("20 to 30", 20, 30)),
    falling_pair_is_no_range=("It took 30 to 20 boats", [("30", 30, 30), ("20", 20, 20)]),
    vague=("It took tens of thousands of boats", one("tens of thousands", None)),
    vague_with_few=("It took a few hundred boats", one("a few hundred", None)),
    scores_of=("It took scores of boats", one("scores", None)),
    a_score_of=("It took a score of boats", one("a score", 20)),
    a_score_of_points=("It took a score of points", []),
    cost_from_to_is_a_range=("Seats cost from 20 to 30", one("20 to 30", 20, 30)),
    a_thousand_and_one=("It took a thousand and one boats", one("a thousand and one", 1001)),
    spoken_year=("Nineteen eighty-four came", []),
    spoken_numbers=("Nineteen, eighty-four came", [("Nineteen", 19, 19), ("eighty-four", 84, 84)]),
    range_from_below_zero=("It was -5 to 3 degrees", one("-5 to 3", -5, 3)),
    range_below_zero=("It was between -10 and -5C", one("-10 and -5", -10, -5)),
    range_of_minus_in_words=("It was minus 5 to minus 2 degrees", one("minus 5 to minus 2", -5, -2)),
    falling_pair_below_zero=("It was minus 2 to minus 5 degrees", one("minus 2 to minus 5", -5, -2)),
    airliner=("A 737-800 landed", []),
    hundreds_in_a_range=("Some 700-800 boats landed", one("700-800", 700, 800)),
    seven_hundredth=("The seven-hundredth came", []),
    seven_hundredths=("It took seven-hundredths of it", one("seven-hundredths", 0.07)),
    power_alone=("It has 10^15 watts", one("10^15", 1e15)),
    widened_to=("It widened 7 to 112 points", [*one("7", 7), *one("112", 112)]),
    magnitude_tied=("A magnitude-7.8 quake", one("7.8", 7.8)),
    sum_in_a_name=("The 5+1 group met", []),
    at_least_so_many=("Some 5+ groups met", one("5", 5)),
    ordinal_part=("Some 2/3rds of it", one("2/3rds", 2 / 3)),
    groups_apart=("It has 12 , 000 boats", one("12 , 000", 12000)),
    group_behind_a_space=("It has 100 ,000 boats", one("100 ,000", 100000)),
    listed_numbers=("It has 12 , 300 boats", [*one("12", 12), *one("300", 300)]),
    firm=("Then 3M grew", []),
    zero=("There were no casualties", one("no", 0)),
    zero_who=("Nobody was hurt", one("Nobody", 0)),
    either_way=("It was 5, plus or minus 3 points", [*one("5", 5), *one("plus or minus 3", 3)]),
    foretold_range=("It will rise by 5 to 15 percent", [("5 to 15", 5, 15)]),
    told_change=("It rose by 5 to 15 percent", [*one("5", 5), *one("15", 15)]),
    one_man_in_ten=("One man in ten carries it", one("One man in ten", 0.1)),
    one_man_in_fast_cars=("One man in ten fast cars died", [*one("One", 1), *one("ten", 10)]),
    raised_power=("It has 1.5×10⁶ cells", one("1.5×10⁶", 1.5e6)),
    comma_behind_thousand=("Two thousand, four hundred and six came", one("Two thousand, four hundred and six", 2406)),
    four_score_and_seven=("Four score and seven huts fell", one("Four score and seven", 87)),
    minus=("It was minus 5 degrees", one("minus 5", -5)),
    dash_as_sign=("It was -0.4 percent", one("-0.4", -0.4)),
    test_scores_are_not_vague=("Their test scores fell", []),
    per_thousand=("It is a share per thousand", []),
    the_hundred=("The hundred met", []),
    no_one_alone=("No one knows", []),
    several=("Several came", []),
    clock=("It began at 5:30", []),
    part_of_a_word=("The tenant was often attentive", []),
    leading_zero=("Agent 007 came", []),
    letters_before=("A4 and B12 and é5", []),
    sixteen_digits_or_more=("Card 12345678901234567", []),
    other_digits_of_unicode=("It is ٣ or ２", []),
)
def test_reads_numerals(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    found = read(text)
    assert [words for words, _, _ in found] == [words for words, _, _ in expected]
    for (_, low, high), (_, least, most) in zip(found, expected, strict=True):
        assert (low, high) == pytest.approx((least, most)) if least is not None else (low, high) == (None, None)


def test_masks_dates_but_not_lengths() -> None:
    text = "On 14 in the past 3 years"
    (numeral,) = find_numerals(view(text, dated=[(3, 5), (13, 25)]))
    assert text[numeral.start : numeral.end] == "3"


def test_nothing_is_read_across_the_end() -> None:
    text = "It took 20 million boats"
    (numeral,) = find_numerals(view(text, end=text.index(" million")))
    assert numeral.best == 20


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("0123456789.,-/' $€½²onetw\n")), max_size=40))
def test_any_text_gives_ordered_spans_or_nothing(text: str) -> None:
    last = 0
    for n in find_numerals(view(text)):
        assert last <= n.start < n.end <= n.bound_end <= len(text)
        assert 0 <= n.bound_start <= n.start
        assert n.low is None or n.high is None or n.low <= n.high
        last = n.end
