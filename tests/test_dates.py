"""Date expressions: where they stand, and which days they mean."""

from __future__ import annotations

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dates import find_anchor, looks_ahead, overlap_dates, read_interval, resolve_dates, settle_order
from analysis.datewords import find_dates
from analysis.edtf import is_day, shift_day
from analysis.text import fold

#: The day every sentence below was published, a Wednesday.
PUBLISHED = "2026-01-14"


def read(text: str, published: str = PUBLISHED, basis: str = "stated") -> list[tuple[str, str, str]]:
    folded = fold(text)
    mentions = resolve_dates(folded, find_dates(text, folded, 0, len(text)), published, basis)
    return [(text[m.start : m.end], m.edtf, m.basis) for m in mentions]


def values(text: str, published: str = PUBLISHED) -> list[str]:
    return [edtf for _, edtf, _ in read(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        pytest.param("It fell on January 5, 2026.", "January 5, 2026", "2026-01-05", id="month_day_year"),
        pytest.param("It fell on 5 January 2026.", "5 January 2026", "2026-01-05", id="day_month_year"),
        pytest.param("on the 5th of May, 2020", "5th of May, 2020", "2020-05-05", id="ordinal_day"),
        pytest.param("on Dec. 31st, 2025, it", "Dec. 31st, 2025", "2025-12-31", id="short_month"),
        pytest.param("LIMA, 19 MAR 89 (EFE)", "19 MAR 89", "1989-03-19", id="wire_date_with_a_short_year"),
        pytest.param("at 2026-01-05T10:00", "2026-01-05", "2026-01-05", id="iso_date"),
        pytest.param("on 05.01.2026 it", "05.01.2026", "2026-01-05", id="dots_are_day_first"),
        pytest.param("on 12/31/2025 it", "12/31/2025", "2025-12-31", id="number_above_twelve_is_the_day"),
        pytest.param("on 31/12/25 it", "31/12/25", "2025-12-31", id="number_above_twelve_is_the_day_first"),
        pytest.param("on 03/03/25 it", "03/03/25", "2025-03-03", id="equal_numbers_need_no_order"),
        pytest.param("in March 2022 it", "March 2022", "2022-03", id="month_and_year"),
        pytest.param("in early September 2025", "early September 2025", "2025-09-01/2025-09-10", id="early_month"),
        pytest.param("by mid-March 2022", "by mid-March 2022", "../2022-03-20", id="by_the_middle_of_a_month"),
        pytest.param("Jan. 5-7, 2026", "Jan. 5-7, 2026", "2026-01-05/2026-01-07", id="days_of_a_month"),
        pytest.param("from 30 January to 2 February 2026",
                     "30 January to 2 February 2026", "2026-01-30/2026-02-02", id="days_of_two_months"),
        pytest.param("it grew in 2021.", "2021", "2021", id="year_alone"),
        pytest.param("his 2018 re-election", "2018", "2018", id="year_before_a_noun"),
        pytest.param("in late 2019", "late 2019", "2019~", id="late_in_a_year"),
        pytest.param("the end of 2020", "the end of 2020", "2020-12~", id="end_of_a_year"),
        pytest.param("by the end of 2025", "by the end of 2025", "../2025-12-31", id="by_the_end_of_a_year"),
        pytest.param("chosen by 2016 voters", "2016", "2016", id="by_before_a_year_that_names_a_thing"),
        pytest.param("before 2010", "before 2010", "../2009-12-31", id="before_a_year"),
        pytest.param("from 2015 to 2019", "from 2015 to 2019", "2015/2019", id="years_from_to"),
        pytest.param("between 1990 and 2013", "between 1990 and 2013", "1990/2013", id="years_between"),
        pytest.param("in 2010-15", "2010-15", "2010/2015", id="years_with_a_dash"),
        pytest.param("in the 1990s", "1990s", "199X", id="decade"),
        pytest.param("in the '80s", "80s", "198X", id="short_decade"),
        pytest.param("the 20th century", "20th century", "19XX", id="century"),
        pytest.param("the spring of 2020", "spring of 2020", "2020-21", id="season"),
        pytest.param("the first quarter of 2022", "first quarter of 2022", "2022-01/2022-03", id="quarter"),
        pytest.param("Q3 2021 was", "Q3 2021", "2021-07/2021-09", id="quarter_sign"),
        pytest.param("in 1Q16 it", "1Q16", "2016-01/2016-03", id="quarter_sign_glued"),
        pytest.param(
            "the first seven months of 2019", "the first seven months of 2019", "2019-01/2019-07", id="months_of_a_year"
        ),
        pytest.param("the last two months of 2019", "the last two months of 2019", "2019-11/2019-12", id="last_months"),
        pytest.param("the second half of 2019", "second half of 2019", "2019-07/2019-12", id="half_year"),
        pytest.param("in FY2020", "FY2020", "2020~", id="fiscal_year"),
        pytest.param("on Christmas Day 2019", "Christmas Day 2019", "2019-12-25", id="holiday_with_a_year"),
        pytest.param("Labor Day, 2019", "Labor Day, 2019", "2019-09-02", id="holiday_on_a_weekday"),
        pytest.param("since 9/11", "since 9/11", "2001-09-11/2026-01-14", id="nine_eleven"),
        pytest.param("since 2003 more than 9", "since 2003", "2003/2026-01-14", id="a_year_before_more_than"),
    ],
)  # fmt: skip
def test_reads_a_date_that_says_it_all(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf, "stated")]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        pytest.param("He left on Tuesday.", "Tuesday", "2026-01-13", id="weekday_is_the_last_one"),
        pytest.param("He left on Wednesday.", "Wednesday", "2026-01-14", id="weekday_of_publication"),
        pytest.param("He left Monday night.", "Monday night", "2026-01-12", id="weekday_with_a_time_of_day"),
        pytest.param("He left last Wednesday.", "last Wednesday", "2026-01-07", id="last_weekday_is_before_today"),
        pytest.param("He left last Tuesday.", "last Tuesday", "2026-01-06", id="last_weekday_is_no_yesterday"),
        pytest.param("He leaves next Monday.", "next Monday", "2026-01-19", id="next_weekday"),
        pytest.param("They will vote on Thursday.", "Thursday", "2026-01-15", id="weekday_ahead"),
        pytest.param("On Friday, the court will rule.", "Friday", "2026-01-16", id="weekday_ahead_at_the_head"),
        pytest.param("He said Thursday they will go.", "Thursday", "2026-01-08", id="weekday_of_saying_is_past"),
        pytest.param("It is due on Friday.", "Friday", "2026-01-16", id="weekday_when_it_is_due"),
        pytest.param("Due to rain, play ended Friday.", "Friday", "2026-01-09", id="due_to_does_not_look_ahead"),
        pytest.param("He left on Monday last week.", "Monday last week", "2026-01-05", id="weekday_of_last_week"),
        pytest.param("In the past weekend it fell.", "past weekend", "2026-01-10/2026-01-11", id="past_weekend"),
        pytest.param(
            "It fell in a second week of October.", "second week of October", "2025-10-08/2025-10-14", id="second_week"
        ),
        pytest.param("It fell in October.", "October", "2025-10", id="month_is_the_last_one"),
        pytest.param("It fell on December 31.", "December 31", "2025-12-31", id="day_without_a_year_is_the_last_one"),
        pytest.param("It fell on Saturday, January 10.", "Saturday, January 10", "2026-01-10", id="weekday_and_day"),
        pytest.param("on Sunday, March 8", "Sunday, March 8", "2026-03-08", id="weekday_beside_a_day_tells_its_year"),
        pytest.param("It will open on March 8.", "March 8", "2026-03-08", id="day_ahead"),
        pytest.param("the March 1 vote", "March 1", "2026-03-01", id="day_without_a_year_is_not_nearly_a_year_ago"),
        pytest.param("It rained in February.", "February", "2025-02", id="month_may_be_nearly_a_year_ago"),
        pytest.param("the February vote", "February", "2026-02", id="month_ahead_where_no_word_looks_back"),
        pytest.param("as he said on January 11:", "January 11", "2026-01-11", id="day_before_a_colon"),
        pytest.param("It fell last January.", "last January", "2025-01", id="last_month_by_name"),
        pytest.param("It fell in June of last year.", "June of last year", "2025-06", id="month_of_last_year"),
        pytest.param("in early September", "early September", "2025-09-01/2025-09-10", id="early_in_a_past_month"),
        pytest.param("since August", "since August", "2025-08/2026-01-14", id="since_runs_to_publication"),
        pytest.param("until Friday", "until Friday", "../2026-01-09", id="until_is_open_behind"),
        pytest.param("It was cut until February.", "until February", "../2026-02", id="until_a_month_near_ahead"),
        pytest.param("It was shut until December.", "until December", "../2025-12", id="until_a_month_near_behind"),
        pytest.param("It is due to rise in August.", "August", "2026-08", id="due_to_rise_looks_ahead"),
        pytest.param("Output to rise in August.", "August", "2026-08", id="a_headline_looks_ahead"),
        pytest.param("It continued to rise in August.", "August", "2025-08", id="continued_to_rise"),
        pytest.param("in the first half of its fiscal year", "first half", "2026-01/2026-06", id="fiscal_half"),
        pytest.param("It fell today.", "today", "2026-01-14", id="today"),
        pytest.param("It fell yesterday.", "yesterday", "2026-01-13", id="yesterday"),
        pytest.param("It fell last night.", "last night", "2026-01-13", id="last_night"),
        pytest.param("It fell this morning.", "this morning", "2026-01-14", id="this_morning"),
        pytest.param("the day before yesterday", "the day before yesterday", "2026-01-12", id="day_before_yesterday"),
        pytest.param("It fell last week.", "last week", "2026-01-05/2026-01-11", id="last_week"),
        pytest.param("It fell this week.", "this week", "2026-01-12/2026-01-14", id="this_week_ends_at_publication"),
        pytest.param("It fell in the week ending on Sunday.",
                     "the week ending on Sunday", "2026-01-05/2026-01-11", id="week_ending_on"),
        pytest.param("It fell in the week to 4 January.",
                     "the week to 4 January", "2025-12-29/2026-01-04", id="week_to"),
        pytest.param("It fell in the year that ended in October, he said.", "October", "2025-10", id="year_ended_in"),
        pytest.param("the year ended 31 March", "the year ended 31 March", "2024-04-01/2025-03-31", id="year_ended"),
        pytest.param("They talked for a week, ending on Sunday.", "Sunday", "2026-01-11", id="ending_on_alone"),
        pytest.param("It fell in the month to date.", "the month to date", "2026-01", id="month_to_date"),
        pytest.param("the last year and a half", "last year and a half", "2024-07-14/2026-01-14", id="and_a_half"),
        pytest.param("the past two and a half years",
                     "the past two and a half years", "2023-07-14/2026-01-14", id="two_and_a_half_years"),
        pytest.param("It fell at Easter weekend.", "Easter weekend", "2025-04-18/2025-04-21", id="easter_weekend"),
        pytest.param(
            "It fell over the Labor Day weekend.", "Labor Day weekend", "2025-08-30/2025-09-01", id="a_long_weekend"
        ),
        pytest.param("It fell over the weekend.", "the weekend", "2026-01-10/2026-01-11", id="the_weekend"),
        pytest.param("It fell last month.", "last month", "2025-12", id="last_month"),
        pytest.param("It fell last year.", "last year", "2025", id="last_year"),
        pytest.param("earlier this year", "earlier this year", "2026", id="earlier_this_year"),
        pytest.param("three days ago", "three days ago", "2026-01-11", id="days_ago_are_exact"),
        pytest.param("two weeks ago", "two weeks ago", "2025-12-31~", id="weeks_ago_are_about"),
        pytest.param("five months ago", "five months ago", "2025-08~", id="months_ago_to_a_month"),
        pytest.param("20 years ago", "20 years ago", "2006~", id="years_ago_to_a_year"),
        pytest.param("the past 24 hours", "the past 24 hours", "2026-01-13/2026-01-14", id="hours_up_to_now"),
        pytest.param("the last two weeks", "the last two weeks", "2025-12-31/2026-01-14", id="weeks_up_to_now"),
        pytest.param("on New Year’s Eve", "New Year’s Eve", "2025-12-31", id="holiday_with_a_curly_apostrophe"),
        pytest.param("on New Year's Eve", "New Year's Eve", "2025-12-31", id="holiday_with_a_plain_apostrophe"),
        pytest.param("on Good Friday", "Good Friday", "2025-04-18", id="holiday_that_moves"),
        pytest.param("last summer", "last summer", "2025-22", id="last_summer"),
        pytest.param("the end of the month", "the end of the month", "2026-01-21/2026-01-31", id="end_of_the_month"),
        pytest.param("between Monday and Wednesday",
                     "between Monday and Wednesday", "2026-01-12/2026-01-14", id="weekdays_between"),
        pytest.param("the first three days of December",
                     "the first three days of December", "2025-12-01/2025-12-03", id="first_days_of_a_month"),
        pytest.param("the first two weeks of December",
                     "the first two weeks of December", "2025-12-01/2025-12-14", id="first_weeks_of_a_month"),
        pytest.param("the first 12 days of the year",
                     "the first 12 days of the year", "2026-01-01/2026-01-12", id="first_days_of_a_year"),
        pytest.param("the first six weeks of the year",
                     "the first six weeks of the year", "2026-01-01/2026-02-11", id="first_weeks_of_a_year"),
        pytest.param("the first quarter", "first quarter", "2026-01/2026-03", id="quarter_that_has_begun"),
    ],
)  # fmt: skip
def test_resolves_from_the_day_of_publication(text: str, words: str, edtf: str) -> None:
    assert read(text) == [(words, edtf, "resolved")]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        pytest.param("a few minutes ago", "a few minutes ago", "2026-01-14~", id="minutes_ago"),
        pytest.param("moments ago", "moments ago", "2026-01-14~", id="moments_ago"),
        pytest.param("It fell in the past few hours.", "the past few hours", "2026-01-14~", id="the_past_few_hours"),
        pytest.param("It fell in recent hours.", "recent hours", "2026-01-14~", id="recent_hours"),
        pytest.param("several hours ago", "several hours ago", "2026-01-14~", id="some_hours_ago"),
    ],
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


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He served for three years.", id="duration"),
        pytest.param("a 12-year-old boy", id="age"),
        pytest.param("some 2000 people fled", id="round_count"),
        pytest.param("killed 2012 rebels", id="count_behind_a_verb"),
        pytest.param("2000 stranded passengers slept", id="count_before_a_described_noun"),
        pytest.param("It cost $2016.", id="price"),
        pytest.param("Resolution 1929 and Boeing 2000", id="names_with_numbers"),
        pytest.param("at 2030 GMT", id="clock_time"),
        pytest.param("a rally of 1,990 points", id="grouped_number"),
        pytest.param("It may rain, and they may march.", id="modal_may_and_verb_march"),
        pytest.param("AT LEAST 20 MAY HAVE DIED", id="modal_may_in_upper_case"),
        pytest.param("Theresa May left.", id="surname"),
        pytest.param("crude for May delivery fell", id="month_of_delivery"),
        pytest.param("the March contract rose", id="month_of_a_contract"),
        pytest.param("Brent crude LCOc1 for August settled", id="month_a_price_is_for"),
        pytest.param("futures for January 2026 delivery fell", id="month_and_year_of_delivery"),
        pytest.param("in the first half of the game", id="half_of_a_game"),
        pytest.param("in the last quarter of the match", id="quarter_of_a_match"),
        pytest.param("the fall of the city", id="fall_of_a_city"),
        pytest.param("The Sunday Times said so.", id="newspaper"),
        pytest.param("On Sundays and every Monday", id="habit"),
        pytest.param("1/2 of the 3/4 share", id="fraction"),
        pytest.param("2.4 to 5.6", id="decimals"),
        pytest.param("a barrel a day, 3 million a year", id="rate"),
        pytest.param("third world war, maximum pressure 2.0", id="names"),
        pytest.param("", id="nothing"),
    ],
)
def test_takes_no_date_for_one(text: str) -> None:
    assert [edtf for edtf in values(text) if edtf] == []


def test_a_day_that_does_not_exist_leaves_the_year() -> None:
    assert values("on February 30, 2020") == ["2020"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Posted 13/02/2026. Filed 03/01/2026.", "2026-01-03", id="another_date_above_twelve"),
        pytest.param("Posted 02/13/2026. Filed 03/01/2026.", "2026-03-01", id="another_date_month_first"),
        pytest.param("Friday, January 2, 2026. Post (03/1/2026)", "2026-01-03", id="a_spelt_date_near_one_reading"),
        pytest.param("06/02/2025. Talks stopped four months ago. In February he left.",
                     "2025-06-02", id="months_ago_and_a_named_month"),
        pytest.param("Tuesday 03/08/22", "2022-03-08", id="weekday_beside_it"),
    ],
)  # fmt: skip
def test_settles_the_order_of_numbers_by_evidence(text: str, expected: str) -> None:
    assert expected in values(text, "")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Filed 03/08/22.", id="alone"),
        pytest.param("Filed 03/08/22. On May 5, 1990 he left.", id="spelling_alone_is_too_weak"),
    ],
)
def test_keeps_the_doubt_where_nothing_settles_it(text: str) -> None:
    assert ("03/08/22", "2022-03-08/2022-08-03", "inferred") in read(text)


def test_settle_order_is_open_without_numeric_dates() -> None:
    assert settle_order([]) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On May 5, 2020, it fell. Two days later it rose.", "2020-05-07", id="days_later"),
        pytest.param("On May 5, 2020, it fell. The day before, it stood.", "2020-05-04", id="the_day_before"),
        pytest.param("On May 5, 2020, he spoke; the same day it fell.", "2020-05-05", id="the_same_day"),
        pytest.param("He came in 2015 and left in October of that year.", "2015", id="that_year"),
        pytest.param("In April 2020 it rose, and fell in the same month.", "2020-04", id="the_same_month"),
        pytest.param("One died on May 5, 2020, bringing the toll for the year to 9.", "2020", id="toll_for_the_year"),
        pytest.param("In the first quarter of 2020 it rose; a year earlier it fell.", "2019-01/2019-03", id="quarter"),
    ],
)
def test_anchors_in_the_date_before(text: str, expected: str) -> None:
    assert read(text, "")[-1][1:] == (expected, "inferred")


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        pytest.param("It fell on Sunday.", "", "", id="nothing_anchors_a_weekday"),
        pytest.param("It fell on Sunday.", "2026-01-02/..", "", id="a_bound_anchors_no_weekday"),
        pytest.param("It fell on Sunday.", "2022", "2022", id="a_year_holds_a_weekday"),
        pytest.param("It fell on Sunday.", "2022-03~", "2022-03", id="a_month_holds_a_weekday"),
        pytest.param("It fell in August.", "2026-01-02/..", "2025-08", id="a_bound_anchors_a_month"),
        pytest.param("It fell in August.", "2026-01/..", "", id="a_bound_of_a_month_anchors_nothing"),
        pytest.param("On New Year's Eve.", "2025-12-22/..", "2025-12-31", id="a_bound_anchors_the_nearest_holiday"),
        pytest.param("It fell last month.", "2022", "", id="a_year_anchors_no_month"),
        pytest.param("In recent weeks it fell.", PUBLISHED, "", id="vague_words_stay_open"),
        pytest.param("It fell years ago.", PUBLISHED, "", id="years_ago_stay_open"),
        pytest.param("It fell 5000 years ago.", PUBLISHED, "", id="thousands_of_years_ago"),
    ],
)
def test_says_no_more_than_it_knows(text: str, published: str, expected: str) -> None:
    ((_, edtf, basis),) = read(text, published, "inferred")
    assert (edtf, basis) == (expected, "inferred" if expected else "unknown")


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


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        pytest.param("2025-12-31", ("2025-12-31", "2025-12-31"), id="day"),
        pytest.param("2024-02", ("2024-02-01", "2024-02-29"), id="month"),
        pytest.param("2025-09~", ("2025-09-01", "2025-09-30"), id="about_a_month"),
        pytest.param("2022", ("2022-01-01", "2022-12-31"), id="year"),
        pytest.param("199X", ("1990-01-01", "1999-12-31"), id="decade"),
        pytest.param("19XX", ("1900-01-01", "1999-12-31"), id="century"),
        pytest.param("2020-21", ("2020-03-01", "2020-05-31"), id="spring"),
        pytest.param("2020-24", ("2020-01-01", "2021-02-28"), id="winter_of_either_end"),
        pytest.param("2025-09-01/2026-01-02", ("2025-09-01", "2026-01-02"), id="interval"),
        pytest.param("../2025-12-31", ("0001-01-01", "2025-12-31"), id="open_start"),
        pytest.param("2025-08/..", ("2025-08-01", "9999-12-31"), id="open_end"),
    ],
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


@pytest.mark.parametrize(
    ("published", "basis", "expected"),
    [
        pytest.param("2026-01-02", "stated", (date(2026, 1, 2), "day", "resolved"), id="day"),
        pytest.param("2022-03~", "inferred", (date(2022, 3, 31), "month", "inferred"), id="month"),
        pytest.param("2022", "inferred", (date(2022, 12, 31), "year", "inferred"), id="year"),
        pytest.param("2026-01-02/..", "inferred", (date(2026, 1, 2), "after", "inferred"), id="bound"),
    ],
)
def test_find_anchor(published: str, basis: str, expected: tuple[date, str, str]) -> None:
    anchor = find_anchor(published, basis)
    assert anchor is not None
    assert (anchor.day, anchor.precision, anchor.basis) == expected


def test_find_anchor_finds_none_in_nothing() -> None:
    assert find_anchor("", "unknown") is None


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        pytest.param("they will meet on |", True, id="will"),
        pytest.param("he said they met on |", False, id="said"),
        pytest.param("higher than expected on |", False, id="expected_alone"),
        pytest.param("the vote is expected on |", True, id="is_expected"),
        pytest.param("the United States will go on |", True, id="words_in_ed_are_not_all_verbs"),
        pytest.param("who have vowed to stop the vote on |", True, id="vowed_to"),
        pytest.param("traders expect it to reach 10 by |", True, id="expect"),
    ],
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
    "unit", ["1", "1 ", "5 may ", "since ", "2020-", "12/", "monday ", "the day ", "may ", "jan. "]
)
def test_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
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
