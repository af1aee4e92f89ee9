"""Date expressions: where they stand, and which days they mean."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dating.dates import find_anchor, looks_ahead, resolve_dates, settle_order
from analysis.dating.datewords import find_dates
from analysis.dating.edtf import is_day, overlap_dates, read_interval, shift_day
from analysis.ground.text import fold
from tests.conftest import cases

#: The day every sentence below was published, a Wednesday.
PUBLISHED = "2026-01-14"


def read(text: str, published: str = PUBLISHED, basis: str = "stated") -> list[tuple[str, str, str]]:
    folded = fold(text)
    mentions = resolve_dates(folded, find_dates(text, folded, 0, len(text)), published, basis)
    return [(text[m.start : m.end], m.edtf, m.basis) for m in mentions]


def values(text: str, published: str = PUBLISHED) -> list[str]:
    return [edtf for _, edtf, _ in read(text, published)]


@cases(
    ("text", "words", "edtf"),
    month_day_year=("It fell on January 5, 2026.", "January 5, 2026", "2026-01-05"),
    comma_behind_the_month=("It fell on July, 10 2025.", "July, 10 2025", "2025-07-10"),
    american_time_behind_it=("It fell on 10/11/2020 | 05:33am EDT.", "10/11/2020", "2020-10-11"),
    day_glued_to_its_year=("It fell on January 5,2026.", "January 5,2026", "2026-01-05"),
    day_before_a_month_glued_to_its_year=("It fell on 5 January,2026.", "5 January,2026", "2026-01-05"),
    day_month_year=("It fell on 5 January 2026.", "5 January 2026", "2026-01-05"),
    ordinal_day=("on the 5th of May, 2020", "5th of May, 2020", "2020-05-05"),
    a_day_at_the_end_of_its_line=("5 January 2026\n\n12 people came", "5 January 2026", "2026-01-05"),
    a_date_over_two_lines=("It fell on January\n5, 2026.", "January\n5, 2026", "2026-01-05"),
    short_month=("on Dec. 31st, 2025, it", "Dec. 31st, 2025", "2025-12-31"),
    wire_date_with_a_short_year=("LIMA, 19 MAR 89 (EFE)", "19 MAR 89", "1989-03-19"),
    iso_date=("at 2026-01-05T10:00", "2026-01-05", "2026-01-05"),
    dots_are_day_first=("on 05.01.2026 it", "05.01.2026", "2026-01-05"),
    number_above_twelve_is_the_day=("on 12/31/2025 it", "12/31/2025", "2025-12-31"),
    number_above_twelve_is_the_day_first=("on 31/12/25 it", "31/12/25", "2025-12-31"),
    equal_numbers_need_no_order=("on 03/03/25 it", "03/03/25", "2025-03-03"),
    month_and_year=("in March 2022 it", "March 2022", "2022-03"),
    early_month=("in early September 2025", "early September 2025", "2025-09-01/2025-09-10"),
    by_the_middle_of_a_month=("by mid-March 2022", "by mid-March 2022", "../2022-03-20"),
    days_of_a_month=("Jan. 5-7, 2026", "Jan. 5-7, 2026", "2026-01-05/2026-01-07"),
    days_of_two_months=("from 30 January to 2 February 2026", "30 January to 2 February 2026", "2026-01-30/2026-02-02"),
    year_alone=("it grew in 2021.", "2021", "2021"),
    year_before_a_noun=("his 2018 re-election", "2018", "2018"),
    late_in_a_year=("in late 2019", "late 2019", "2019~"),
    end_of_a_year=("the end of 2020", "the end of 2020", "2020-12~"),
    by_the_end_of_a_year=("by the end of 2025", "by the end of 2025", "../2025-12-31"),
    by_before_a_year_that_names_a_thing=("chosen by 2016 voters", "2016", "2016"),
    before_a_year=("before 2010", "before 2010", "../2009-12-31"),
    years_from_to=("from 2015 to 2019", "from 2015 to 2019", "2015/2019"),
    years_between=("between 1990 and 2013", "between 1990 and 2013", "1990/2013"),
    years_with_a_dash=("in 2010-15", "2010-15", "2010/2015"),
    decade=("in the 1990s", "1990s", "199X"),
    middle_of_a_short_decade=("It fell in the mid-'90s.", "the mid-'90s", "199X~"),
    short_decade=("in the '80s", "80s", "198X"),
    century=("the 20th century", "20th century", "19XX"),
    season=("the spring of 2020", "spring of 2020", "2020-21"),
    quarter=("the first quarter of 2022", "first quarter of 2022", "2022-01/2022-03"),
    quarter_sign=("Q3 2021 was", "Q3 2021", "2021-07/2021-09"),
    quarter_sign_glued=("in 1Q16 it", "1Q16", "2016-01/2016-03"),
    months_of_a_year=("the first seven months of 2019", "the first seven months of 2019", "2019-01/2019-07"),
    last_months=("the last two months of 2019", "the last two months of 2019", "2019-11/2019-12"),
    half_year=("the second half of 2019", "second half of 2019", "2019-07/2019-12"),
    fiscal_year=("in FY2020", "FY2020", "2020~"),
    holiday_with_a_year=("on Christmas Day 2019", "Christmas Day 2019", "2019-12-25"),
    holiday_on_a_weekday=("Labor Day, 2019", "Labor Day, 2019", "2019-09-02"),
    nine_eleven=("since 9/11", "since 9/11", "2001-09-11/2026-01-14"),
    a_year_before_more_than=("since 2003 more than 9", "since 2003", "2003/2026-01-14"),
)
def test_reads_a_date_that_says_it_all(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf, "stated")]


@cases(
    ("text", "words"),
    a_day_of_another_month=("Output rose in April\n\n11 May 2017\n\nIt", ["April", "11 May 2017"]),
    a_year=("It fell in August\n\n2022-01-26\n\nIt", ["August", "2022-01-26"]),
    a_month=("Page 3\n \nMay 2021", ["May 2021"]),
)
def test_no_date_goes_on_behind_an_empty_line(text: str, words: list[str]) -> None:
    assert [said for said, _, _ in read(text)] == words


@cases(
    ("text", "words", "edtf"),
    weekday_is_the_last_one=("He left on Tuesday.", "Tuesday", "2026-01-13"),
    weekday_of_publication=("He left on Wednesday.", "Wednesday", "2026-01-14"),
    weekday_with_a_time_of_day=("He left Monday night.", "Monday night", "2026-01-12"),
    last_weekday_is_before_today=("He left last Wednesday.", "last Wednesday", "2026-01-07"),
    last_weekday_is_no_yesterday=("He left last Tuesday.", "last Tuesday", "2026-01-06"),
    next_weekday=("He leaves next Monday.", "next Monday", "2026-01-19"),
    weekday_ahead=("They will vote on Thursday.", "Thursday", "2026-01-15"),
    weekday_ahead_at_the_head=("On Friday, the court will rule.", "Friday", "2026-01-16"),
    weekday_of_saying_is_past=("He said Thursday they will go.", "Thursday", "2026-01-08"),
    weekday_when_it_is_due=("It is due on Friday.", "Friday", "2026-01-16"),
    due_to_does_not_look_ahead=("Due to rain, play ended Friday.", "Friday", "2026-01-09"),
    weekday_of_last_week=("He left on Monday last week.", "Monday last week", "2026-01-05"),
    past_weekend=("In the past weekend it fell.", "past weekend", "2026-01-10/2026-01-11"),
    second_week=("It fell in a second week of October.", "second week of October", "2025-10-08/2025-10-14"),
    month_is_the_last_one=("It fell in October.", "October", "2025-10"),
    day_without_a_year_is_the_last_one=("It fell on December 31.", "December 31", "2025-12-31"),
    weekday_and_day=("It fell on Saturday, January 10.", "Saturday, January 10", "2026-01-10"),
    weekday_beside_a_day_tells_its_year=("on Sunday, March 8", "Sunday, March 8", "2026-03-08"),
    day_ahead=("It will open on March 8.", "March 8", "2026-03-08"),
    day_without_a_year_is_not_nearly_a_year_ago=("the March 1 vote", "March 1", "2026-03-01"),
    in_the_last_month=("In the last month he left twice.", "last month", "2025-12-14/2026-01-14"),
    in_the_last_week_of=("It fell in the last week of October.", "the last week of October", "2025-10-25/2025-10-31"),
    a_month_before_have=("Those held last May have left.", "last May", "2025-05"),
    month_may_be_nearly_a_year_ago=("It rained in February.", "February", "2025-02"),
    month_ahead_where_no_word_looks_back=("the February vote", "February", "2026-02"),
    day_before_a_colon=("as he said on January 11:", "January 11", "2026-01-11"),
    last_month_by_name=("It fell last January.", "last January", "2025-01"),
    month_of_last_year=("It fell in June of last year.", "June of last year", "2025-06"),
    early_in_a_past_month=("in early September", "early September", "2025-09-01/2025-09-10"),
    since_runs_to_publication=("since August", "since August", "2025-08/2026-01-14"),
    since_a_day_nearly_a_year_ago=("since Feb. 20", "since Feb. 20", "2025-02-20/2026-01-14"),
    until_is_open_behind=("until Friday", "until Friday", "../2026-01-09"),
    until_a_month_near_ahead=("It was cut until February.", "until February", "../2026-02"),
    until_a_month_near_behind=("It was shut until December.", "until December", "../2025-12"),
    due_to_rise_looks_ahead=("It is due to rise in August.", "August", "2026-08"),
    a_headline_looks_ahead=("Output to rise in August.", "August", "2026-08"),
    continued_to_rise=("It continued to rise in August.", "August", "2025-08"),
    fiscal_half=("in the first half of its fiscal year", "first half", "2026-01/2026-06"),
    today=("It fell today.", "today", "2026-01-14"),
    yesterday=("It fell yesterday.", "yesterday", "2026-01-13"),
    last_night=("It fell last night.", "last night", "2026-01-13"),
    this_morning=("It fell this morning.", "this morning", "2026-01-14"),
    day_before_yesterday=("the day before yesterday", "the day before yesterday", "2026-01-12"),
    last_week=("It fell last week.", "last week", "2026-01-05/2026-01-11"),
    this_week_ends_at_publication=("It fell this week.", "this week", "2026-01-12/2026-01-14"),
    week_ending_on=("It fell in the week ending on Sunday.", "the week ending on Sunday", "2026-01-05/2026-01-11"),
    week_to=("It fell in the week to 4 January.", "the week to 4 January", "2025-12-29/2026-01-04"),
    year_ended_in=("It fell in the year that ended in October, he said.", "October", "2025-10"),
    year_ended=("the year ended 31 March", "the year ended 31 March", "2024-04-01/2025-03-31"),
    ending_on_alone=("They talked for a week, ending on Sunday.", "Sunday", "2026-01-11"),
    month_to_date=("It fell in the month to date.", "the month to date", "2026-01"),
    and_a_half=("the last year and a half", "last year and a half", "2024-07-14/2026-01-14"),
    two_and_a_half_years=("the past two and a half years", "the past two and a half years", "2023-07-14/2026-01-14"),
    easter_weekend=("It fell at Easter weekend.", "Easter weekend", "2025-04-18/2025-04-21"),
    a_long_weekend=("It fell over the Labor Day weekend.", "Labor Day weekend", "2025-08-30/2025-09-01"),
    the_weekend=("It fell over the weekend.", "the weekend", "2026-01-10/2026-01-11"),
    last_month=("It fell last month.", "last month", "2025-12"),
    last_year=("It fell last year.", "last year", "2025"),
    the_beginning_of_the_decade=("since the beginning of the decade", "since the beginning of the decade",
        "2020~/2026-01-14"),
    ago_today=("two years ago today", "two years ago today", "2024-01-14"),
    ago_this_week=("It fell two years ago this week.", "two years ago this week", "2024-01-08/2024-01-14"),
    ago_this_month=("two years ago this month", "two years ago this month", "2024-01"),
    a_fortnight_ago=("a fortnight ago", "a fortnight ago", "2025-12-31~"),
    past_fortnight=("the past fortnight", "past fortnight", "2025-12-31/2026-01-14"),
    the_beginning_of_the_year=("since the start of the year", "since the start of the year", "2026-01-01/2026-01-14"),
    jobs_to_go=("It will cut 900 salaried jobs by August.", "by August", "../2026-08"),
    earlier_this_year=("earlier this year", "earlier this year", "2026"),
    days_ago_are_exact=("three days ago", "three days ago", "2026-01-11"),
    weeks_ago_are_about=("two weeks ago", "two weeks ago", "2025-12-31~"),
    months_ago_to_a_month=("five months ago", "five months ago", "2025-08~"),
    years_ago_to_a_year=("20 years ago", "20 years ago", "2006~"),
    hours_up_to_now=("the past 24 hours", "the past 24 hours", "2026-01-13/2026-01-14"),
    one_week_up_to_now=("the past one week", "the past one week", "2026-01-07/2026-01-14"),
    weeks_up_to_now=("the last two weeks", "the last two weeks", "2025-12-31/2026-01-14"),
    holiday_with_a_curly_apostrophe=("on New Year’s Eve", "New Year’s Eve", "2025-12-31"),
    holiday_with_a_plain_apostrophe=("on New Year's Eve", "New Year's Eve", "2025-12-31"),
    holiday_that_moves=("on Good Friday", "Good Friday", "2025-04-18"),
    last_summer=("last summer", "last summer", "2025-22"),
    end_of_the_month=("the end of the month", "the end of the month", "2026-01-21/2026-01-31"),
    weekdays_between=("between Monday and Wednesday", "between Monday and Wednesday", "2026-01-12/2026-01-14"),
    first_days_of_a_month=("the first three days of December", "the first three days of December",
        "2025-12-01/2025-12-03"),
    last_weeks_of_a_month=("the last two weeks of December", "the last two weeks of December", "2025-12-18/2025-12-31"),
    first_half_of_a_month=("the first half of December", "the first half of December", "2025-12-01/2025-12-15"),
    second_half_of_a_month=("the second half of November", "the second half of November", "2025-11-16/2025-11-30"),
    first_weeks_of_a_month=("the first two weeks of December", "the first two weeks of December",
        "2025-12-01/2025-12-14"),
    first_days_of_a_year=("the first 12 days of the year", "the first 12 days of the year", "2026-01-01/2026-01-12"),
    first_weeks_of_a_year=("the first six weeks of the year", "the first six weeks of the year",
        "2026-01-01/2026-02-11"),
    period_of_a_year=("in the January-May period of last year", "January-May period of last year", "2025-01/2025-05"),
    period_of_none=("in the November-December period of growth", "November-December", "2025-11/2025-12"),
    quarter_that_has_begun=("the first quarter", "first quarter", "2026-01/2026-03"),
)  # fmt: skip
def test_resolves_from_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf, "resolved")]


@cases(
    ("text", "words", "edtf"),
    minutes_ago=("a few minutes ago", "a few minutes ago", "2026-01-14~"),
    moments_ago=("moments ago", "moments ago", "2026-01-14~"),
    the_past_few_hours=("It fell in the past few hours.", "the past few hours", "2026-01-14~"),
    recent_hours=("It fell in recent hours.", "recent hours", "2026-01-14~"),
    some_hours_ago=("several hours ago", "several hours ago", "2026-01-14~"),
)
def test_what_is_hours_ago_is_about_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf, "inferred")]


def test_what_is_told_since_may_stand_far_before_the_day() -> None:
    assert read("There were four murders since he rose to power last 10 August.")[0][1] == "2025-08-10/2026-01-14"


@pytest.mark.parametrize(
    "text",
    ["as of 1618, 45 were dead", "at the last minute", "in a few minutes", "the moment he left", "for a few hours"],
)
def test_minutes_and_hours_that_are_no_dates(text: str) -> None:
    assert read(text) == []


@cases(
    "text",
    duration="He served for three years.",
    age="a 12-year-old boy",
    round_count="some 2000 people fled",
    count_behind_a_verb="killed 2012 rebels",
    count_before_a_described_noun="2000 stranded passengers slept",
    price="It cost $2016.",
    names_with_numbers="Resolution 1929 and Boeing 2000",
    clock_time="at 2030 GMT",
    grouped_number="a rally of 1,990 points",
    modal_may_and_verb_march="It may rain, and they may march.",
    modal_may_in_upper_case="AT LEAST 20 MAY HAVE DIED",
    surname="Theresa May left.",
    avenue_named_after_a_day="shot in 9 October Avenue",
    square_named_after_a_day="the plot in May 25 Square, Kula",
    month_of_delivery="crude for May delivery fell",
    month_of_a_contract="the March contract rose",
    month_a_price_is_for="Brent crude LCOc1 for August settled",
    month_and_year_of_delivery="futures for January 2026 delivery fell",
    half_of_a_game="in the first half of the game",
    quarter_of_a_match="in the last quarter of the match",
    fall_of_a_city="the fall of the city",
    newspaper="The Sunday Times said so.",
    habit="On Sundays and every Monday",
    fraction="1/2 of the 3/4 share",
    decimals="2.4 to 5.6",
    rate="a barrel a day, 3 million a year",
    names="third world war, maximum pressure 2.0",
    nothing="",
)
def test_takes_no_date_for_one(text: str) -> None:
    assert [edtf for edtf in values(text) if edtf] == []


def test_a_day_that_does_not_exist_leaves_the_year() -> None:
    assert values("on February 30, 2020") == ["2020"]


@cases(
    ("text", "expected"),
    another_date_above_twelve=("Posted 13/02/2026. Filed 03/01/2026.", "2026-01-03"),
    another_date_month_first=("Posted 02/13/2026. Filed 03/01/2026.", "2026-03-01"),
    a_spelt_date_near_one_reading=("Friday, January 2, 2026. Post (03/1/2026)", "2026-01-03"),
    months_ago_and_a_named_month=("06/02/2025. Talks stopped four months ago. In February he left.", "2025-06-02"),
    weekday_beside_it=("Tuesday 03/08/22", "2022-03-08"),
)
def test_settles_the_order_of_numbers_by_evidence(text: str, expected: str) -> None:
    assert expected in values(text, "")


@cases(
    "text",
    alone="Filed 03/08/22.",
    spelling_alone_is_too_weak="Filed 03/08/22. On May 5, 1990 he left.",
)
def test_keeps_the_doubt_where_nothing_settles_it(text: str) -> None:
    assert ("03/08/22", "2022-03-08/2022-08-03", "inferred") in read(text)


def test_settle_order_is_open_without_numeric_dates() -> None:
    assert settle_order([]) == ""


@cases(
    ("text", "expected"),
    days_later=("On May 5, 2020, it fell. Two days later it rose.", "2020-05-07"),
    the_day_before=("On May 5, 2020, it fell. The day before, it stood.", "2020-05-04"),
    the_same_day=("On May 5, 2020, he spoke; the same day it fell.", "2020-05-05"),
    that_year=("He came in 2015 and left in October of that year.", "2015"),
    that_year_behind_since=("It has grown since they left in 2015, and fell in October of that year.", "2015"),
    the_same_month=("In April 2020 it rose, and fell in the same month.", "2020-04"),
    toll_for_the_year=("One died on May 5, 2020, bringing the toll for the year to 9.", "2020"),
    quarter=("In the first quarter of 2020 it rose; a year earlier it fell.", "2019-01/2019-03"),
)
def test_anchors_in_the_date_before(text: str, expected: str) -> None:
    assert read(text, "")[-1][1:] == (expected, "inferred")


@cases(
    ("text", "published", "expected"),
    nothing_anchors_a_weekday=("It fell on Sunday.", "", ""),
    a_bound_anchors_no_weekday=("It fell on Sunday.", "2026-01-02/..", ""),
    a_year_holds_a_weekday=("It fell on Sunday.", "2022", "2022"),
    a_month_holds_a_weekday=("It fell on Sunday.", "2022-03~", "2022-03"),
    a_bound_anchors_a_month=("It fell in August.", "2026-01-02/..", "2025-08"),
    a_bound_of_a_month_anchors_nothing=("It fell in August.", "2026-01/..", ""),
    a_bound_anchors_the_nearest_holiday=("On New Year's Eve.", "2025-12-22/..", "2025-12-31"),
    a_year_anchors_no_month=("It fell last month.", "2022", ""),
    vague_words_stay_open=("In recent weeks it fell.", PUBLISHED, ""),
    years_ago_stay_open=("It fell years ago.", PUBLISHED, ""),
    thousands_of_years_ago=("It fell 5000 years ago.", PUBLISHED, ""),
)
def test_says_no_more_than_it_knows(text: str, published: str, expected: str) -> None:
    ((_, edtf, basis),) = read(text, published, "inferred")
    assert (edtf, basis) == (expected, "inferred" if expected else "unknown")


@cases(
    ("text", "last"),
    a_month=("In 2018, output came to 3 million tonnes in January", "2018-01"),
    the_next_quarter=("In 2018 output came to 4.4 in Q1 and to 4.5 in Q2", "2018-04/2018-06"),
    of_the_next_sentence=("In 2018 it fell. In January it rose", "2026-01"),
    last_year=("Last year, output came to 3 million tonnes in January", "2025-01"),
    not_but_since=("Last year, output rose, but in January it fell", "2026-01"),
    behind_a_year_within=("Those of the fire in 2018 met in January", "2026-01"),
)
def test_a_month_is_of_the_year_with_which_its_sentence_opens(text: str, last: str) -> None:
    assert read(text)[-1][1] == last


def test_since_reaches_over_the_words_between() -> None:
    text = "Since the U.S. campaign began in early September, ten boats sank."
    assert values(text) == ["2025-09-01/2026-01-14"]


def test_since_does_not_reach_over_a_comma() -> None:
    assert values("Since the war, he said, it fell in August.") == ["2025-08"]


def test_an_hour_before_its_day_is_no_year() -> None:
    assert values("From 0600 on 5 January to 1800 on 7 January it rained.") == ["2026-01-05", "2026-01-07"]


def test_a_post_speaks_from_its_own_day() -> None:
    text = "They left yesterday. He posts: we met yesterday."
    folded = fold(text)
    mentions = resolve_dates(
        folded, find_dates(text, folded, 0, len(text)), PUBLISHED, "stated", [(21, 48, "2025-12-22")]
    )
    assert [m.edtf for m in mentions] == ["2026-01-13", "2025-12-21"]


def test_marks_lengths_of_time_that_are_quantities_too() -> None:
    text = "In the past two years; two days later; five months ago; on Monday."
    folded = fold(text)
    mentions = resolve_dates(folded, find_dates(text, folded, 0, len(text)), PUBLISHED, "stated")
    assert [m.duration for m in mentions] == [True, True, False, False]


@cases(
    ("edtf", "bounds"),
    day=("2025-12-31", ("2025-12-31", "2025-12-31")),
    month=("2024-02", ("2024-02-01", "2024-02-29")),
    about_a_month=("2025-09~", ("2025-09-01", "2025-09-30")),
    year=("2022", ("2022-01-01", "2022-12-31")),
    decade=("199X", ("1990-01-01", "1999-12-31")),
    century=("19XX", ("1900-01-01", "1999-12-31")),
    spring=("2020-21", ("2020-03-01", "2020-05-31")),
    winter_of_either_end=("2020-24", ("2020-01-01", "2021-02-28")),
    interval=("2025-09-01/2026-01-02", ("2025-09-01", "2026-01-02")),
    open_start=("../2025-12-31", ("0001-01-01", "2025-12-31")),
    open_end=("2025-08/..", ("2025-08-01", "9999-12-31")),
)
def test_read_interval(edtf: str, bounds: tuple[str, str]) -> None:
    assert read_interval(edtf) == tuple(map(date.fromisoformat, bounds))


@pytest.mark.parametrize(
    "edtf",
    [
        *("", "..", "../..", "nan", "2025-13", "2025-02-30", "XXXX-12-31", "2026/2025", "0000"),
        *("0001-01-01", "9999-12-31", "9999", "9999-24", "999X", "99XX"),  # of the years 1 and 9999
    ],
)
def test_read_interval_is_none_for_what_is_no_date(edtf: str) -> None:
    assert read_interval(edtf) is None


def test_a_day_is_neither_month_span_nor_open() -> None:
    assert is_day("2023-05-07")
    assert not any(map(is_day, ("", "2023-05", "2023-05/..", "../2023-05", "2023-05-07~", "2023-05-07/2023-05-08")))


@pytest.mark.parametrize(
    ("unit", "count", "moved"),
    [
        ("month", -1, "2024-02-29"),
        ("quarter", 1, "2024-06-30"),
        ("hour", -47, "2024-03-30"),
        ("year", -9000, None),
        ("week", 10**20, None),
        ("century", 10**400, None),
    ],
)
def test_a_shifted_day_stays_among_the_years(unit: str, count: int, moved: str | None) -> None:
    assert shift_day(date(2024, 3, 31), unit, count) == (moved and date.fromisoformat(moved))


def test_overlap_dates() -> None:
    assert overlap_dates("2025-12", "2025-12-31") is True
    assert overlap_dates("2025", "2026-01-02") is False
    assert overlap_dates("", "2025") is None


@cases(
    ("published", "basis", "expected"),
    day=("2026-01-02", "stated", (date(2026, 1, 2), "day", "resolved")),
    month=("2022-03~", "inferred", (date(2022, 3, 31), "month", "inferred")),
    year=("2022", "inferred", (date(2022, 12, 31), "year", "inferred")),
    bound=("2026-01-02/..", "inferred", (date(2026, 1, 2), "after", "inferred")),
)
def test_find_anchor(published: str, basis: str, expected: tuple[date, str, str]) -> None:
    anchor = find_anchor(published, basis)
    assert anchor is not None
    assert (anchor.day, anchor.precision, anchor.basis) == expected


def test_find_anchor_finds_none_in_nothing() -> None:
    assert find_anchor("", "unknown") is None


@cases(
    ("text", "ahead"),
    will=("they will meet on |", True),
    said=("he said they met on |", False),
    expected_alone=("higher than expected on |", False),
    is_expected=("the vote is expected on |", True),
    words_in_ed_are_not_all_verbs=("the United States will go on |", True),
    vowed_to=("who have vowed to stop the vote on |", True),
    expect=("traders expect it to reach 10 by |", True),
)
def test_looks_ahead(text: str, ahead: bool) -> None:
    assert looks_ahead(text, text.index("|"), text.index("|") + 1) is ahead


_LISTED = """since until by from between and the last next early late mid- 5 31 12/1/20 2020 1990s may March Jan. Monday
week months ago day before later year of new year's eve ' , . - – to 9 q3 fy ’ first half quarter spring a past"""
_WORDS = st.sampled_from([*_LISTED.split(), " ", "\n"])


@given(st.lists(_WORDS | st.text(max_size=4), max_size=14).map(" ".join))
def test_any_text_gives_spans_in_order_and_no_exception(text: str) -> None:
    folded = fold(text)
    expressions = find_dates(text, folded, 0, len(text))
    mentions = resolve_dates(folded, expressions, "2026-01-14", "stated")
    spans = [(m.start, m.end) for m in mentions]
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all((m.basis == "unknown") == (m.edtf == "") for m in mentions)
    assert all(read_interval(m.edtf) is not None for m in mentions if m.edtf)


@pytest.mark.parametrize(
    "unit", ["1", "1 ", "5 may ", "since ", "2020-", "12/", "monday ", "the day ", "may ", "jan. ", "in january, "]
)
def test_takes_linear_time(unit: str) -> None:
    text = "In 2018, " + unit * (100_000 // len(unit))
    folded = fold(text)
    started = time.process_time()
    resolve_dates(folded, find_dates(text, folded, 0, len(text)), "2026-01-14", "stated")
    assert time.process_time() - started < 8


def test_the_same_month_of_another_year_is_not_that_of_the_date_before() -> None:
    assert [
        found[1] for found in read("It sold 9 in April 2020, and 8 in the same month last year.", "2020-05-15")
    ] == [
        "2020-04",
        "2019",
    ]


def test_nothing_is_counted_from_a_time_that_another_is_compared_with() -> None:
    text = "It sold more than in the same month last year. It paid 9, against 8 a year earlier."
    assert [found[1] for found in read(text, "2020-05-15")] == ["2019", ""]
    assert [found[1] for found in read("It fell last year. A year earlier it rose.", "2020-05-15")] == ["2019", "2018"]
