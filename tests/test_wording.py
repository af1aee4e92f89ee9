"""How numbers, dates and lists are said."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import wording

NAN = math.nan


@pytest.mark.parametrize(
    ("value", "said"),
    [
        pytest.param(0, "0", id="says_zero"),
        pytest.param(114.0, "114", id="says_a_whole_float_without_a_point"),
        pytest.param(800000, "800,000", id="groups_thousands_with_commas"),
        pytest.param(999999, "999,999", id="writes_digits_below_a_million"),
        pytest.param(3e6, "3 million", id="says_a_round_million_in_words"),
        pytest.param(2.45e6, "2.45 million", id="says_decimals_of_a_million"),
        pytest.param(1234567, "1,234,567", id="does_not_round_a_million_that_is_not_round"),
        pytest.param(1.2e9, "1.2 billion", id="says_billions"),
        pytest.param(7e12, "7 trillion", id="says_trillions"),
        pytest.param(67.5, "67.5", id="keeps_a_decimal"),
        pytest.param(-4, "−4", id="says_a_negative_with_a_minus_sign"),
        pytest.param(1e-9, "1e-09", id="does_not_turn_a_tiny_number_into_zero"),
        pytest.param(NAN, "", id="says_nothing_for_nan"),
        pytest.param(None, "", id="says_nothing_for_none"),
        pytest.param(math.inf, "", id="says_nothing_for_infinity"),
    ],
)
def test_say_number(value: float | None, said: str) -> None:
    assert wording.say_number(value) == said


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        pytest.param((114, 114, NAN, "at_least"), "at least 114", id="keeps_at_least"),
        pytest.param((3e6, 3e6, None, "more_than", "barrel/day"), "over 3 million barrels a day", id="keeps_over"),
        pytest.param((None, 8e5, None, "about", "barrel/day"), "roughly 800,000 barrels a day", id="keeps_roughly"),
        pytest.param((None, 60, 60, "about"), "almost 60", id="says_almost_where_only_the_top_is_known"),
        pytest.param((60, 60, None, "about"), "just over 60", id="says_just_over_where_only_the_floor_is_known"),
        pytest.param((None, 300, 300, "at_most", "person"), "at most 300 people", id="keeps_at_most"),
        pytest.param((None, 50, 50, "less_than", "vessel"), "fewer than 50 vessels", id="says_fewer_of_things"),
        pytest.param((None, 50, 50, "less_than", "percent"), "less than 50%", id="says_less_of_shares"),
        pytest.param((20, None, 30, "range", "person"), "20 to 30 people", id="says_a_range"),
        pytest.param((2.4e6, None, 3e6, "range", "barrel/day"), "2.4 to 3 million barrels a day", id="says_scale_once"),
        pytest.param((5, 5, 5, "exact", "person"), "five people", id="says_small_counts_in_words"),
        pytest.param((1, 1, 1, "exact", "person"), "one person", id="says_one_in_the_singular"),
        pytest.param((1, 1, None, "at_least", "vessel"), "at least one vessel", id="says_at_least_one_in_the_singular"),
        pytest.param((5, 5, 5, "exact", "USD"), "$5", id="says_small_sums_in_digits"),
        pytest.param((70, 70, 70, "exact", "USD/barrel"), "$70 a barrel", id="says_a_price"),
        pytest.param((4, 4, 4, "exact", "barrel/day"), "4 barrels a day", id="says_a_small_rate_in_digits"),
        pytest.param((None, 3e6, None, "exact", "CHF"), "3 million CHF", id="keeps_a_currency_code"),
        pytest.param((None, None, None, "vague", "person", "dozens"), "dozens of people", id="keeps_dozens_vague"),
        pytest.param((None, None, None, "vague", "person", "several"), "several people", id="keeps_several_vague"),
        pytest.param((None, None, None, "vague", "person", "Dozens"), "dozens of people", id="small_within_a_sentence"),
        pytest.param((None, None, None, "vague", "person", "MANY"), "many people", id="no_shouting"),
        pytest.param((NAN, NAN, NAN, "vague", "vessel", "dozens of vessels"), "dozens of vessels", id="no_unit_twice"),
        pytest.param((NAN, NAN, NAN, ""), "", id="says_nothing_where_nothing_is_known"),
        pytest.param((0, 0, 0, "exact", "person"), "0 people", id="says_zero_as_a_figure"),
        pytest.param((12, 12, 12, "exact", "country"), "12 countries", id="makes_plurals_in_ies"),
        pytest.param((2, 2, 2, "exact", "day"), "two days", id="makes_plurals_of_vowel_and_y"),
        pytest.param((40, 40, 40, "exact", "km"), "40 km", id="does_not_inflect_symbols"),
    ],
)
def test_say_value(cells: tuple[object, ...], said: str) -> None:
    assert wording.say_value(*cells) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        pytest.param((5, 5, 5, "exact", "person"), "5 people", id="digits_for_small_counts"),
        pytest.param((20, None, 30, "range"), "20–30", id="en_dash_in_ranges"),
        pytest.param((2.4e6, None, 3e6, "range"), "2.4–3 million", id="en_dash_in_ranges_with_a_scale"),
        pytest.param((8e5, None, 3e6, "range"), "800,000–3 million", id="en_dash_between_two_scales"),
        pytest.param((1, 1, None, "at_least", "person"), "at least 1 person", id="bound_stays"),
    ],
)
def test_say_value_in_a_table(cells: tuple[object, ...], said: str) -> None:
    assert wording.say_value(*cells, words=False) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        pytest.param(5, 8, "five to eight", id="closed"),
        pytest.param(114, NAN, "at least 114", id="open_above"),
        pytest.param(None, 300, "at most 300", id="open_below"),
        pytest.param(5, 5, "five", id="one_value"),
        pytest.param(None, None, "", id="nothing"),
    ],
)
def test_say_range(low: float | None, high: float | None, said: str) -> None:
    assert wording.say_range(low, high) == said


def test_say_choice_names_each_value_once() -> None:
    assert wording.say_choice([8, 5, 5]) == "five or eight"
    assert wording.say_choice([8, 5, 12], "person") == "five, eight or 12 people"
    assert wording.say_choice([1], "person") == "one person"
    assert wording.say_choice([]) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [
        pytest.param(0, "no documents", id="none"),
        pytest.param(1, "one document", id="one"),
        pytest.param(9, "nine documents", id="words_to_nine"),
        pytest.param(12, "12 documents", id="digits_from_ten"),
        pytest.param(1200, "1,200 documents", id="commas"),
    ],
)
def test_say_count(number: int, said: str) -> None:
    assert wording.say_count(number, "document") == said


def test_say_count_takes_the_plural_it_is_given() -> None:
    assert wording.say_count(2, "piece of news", "pieces of news") == "two pieces of news"
    assert wording.say_count(2, "agency") == "two agencies"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param([], "", id="none"),
        pytest.param(["a"], "a", id="one"),
        pytest.param(["a", "b"], "a and b", id="two"),
        pytest.param(["a", "b", "c"], "a, b and c", id="three"),
        pytest.param(["a", "", "c"], "a and c", id="drops_empty_names"),
        pytest.param(["a, of b", "c", "d"], "a, of b; c; and d", id="semicolons_around_commas"),
    ],
)
def test_join_names(names: list[str], said: str) -> None:
    assert wording.join_names(names) == said


@pytest.mark.parametrize(
    ("share", "said"),
    [
        pytest.param(0.5, "half", id="half"),
        pytest.param(1 - 0.8 / 3, "about three quarters", id="nearly_three_quarters"),
        pytest.param(2 / 3, "two thirds", id="two_thirds"),
        pytest.param(0.15, "about 15%", id="percent_between_words"),
        pytest.param(0.97, "nearly all", id="nearly_all"),
        pytest.param(1.0, "all", id="all"),
        pytest.param(0.0, "none", id="none"),
        pytest.param(0.001, "less than 1%", id="tiny"),
        pytest.param(2.4, "about 240%", id="more_than_all"),
        pytest.param(NAN, "", id="nan"),
    ],
)
def test_say_share(share: float, said: str) -> None:
    assert wording.say_share(share) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        pytest.param("2025-12-31", "31 December 2025", id="day"),
        pytest.param("2025-09", "September 2025", id="month"),
        pytest.param("2025", "2025", id="year"),
        pytest.param("2025-09~", "about September 2025", id="about"),
        pytest.param("2025-09-03?", "perhaps 3 September 2025", id="doubtful"),
        pytest.param("199X", "the 1990s", id="decade"),
        pytest.param("2025-21", "spring 2025", id="season"),
        pytest.param("2025-09-01/2025-09-10", "early September 2025", id="early_in_a_month"),
        pytest.param("2025-09-11/2025-09-20", "mid-September 2025", id="middle_of_a_month"),
        pytest.param("2026-02-21/2026-02-28", "late February 2026", id="late_in_a_month"),
        pytest.param("2026-01-02/2026-01-04", "between 2 and 4 January 2026", id="days_of_one_month"),
        pytest.param("2025-12-31/2026-01-02", "between 31 December 2025 and 2 January 2026", id="across_years"),
        pytest.param("2025-09/2025-12-31", "between September and 31 December 2025", id="within_a_year"),
        pytest.param("2021/2022", "between 2021 and 2022", id="years"),
        pytest.param("../2025-12-31", "up to 31 December 2025", id="open_before"),
        pytest.param("2025-09/..", "since September 2025", id="open_after"),
        pytest.param("2025-XX-XX", "2025", id="unknown_month_and_day"),
        pytest.param("../..", "", id="wholly_open"),
        pytest.param("", "", id="unknown"),
        pytest.param("2025-13", "", id="no_thirteenth_month"),
        pytest.param("last Tuesday", "", id="not_edtf"),
    ],
)
def test_say_date(edtf: str, said: str) -> None:
    assert wording.say_date(edtf) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        pytest.param("2025-12-31", "on 31 December 2025", id="day"),
        pytest.param("2022-03", "in March 2022", id="month"),
        pytest.param("2022-03~", "around March 2022", id="approximate"),
        pytest.param("2022", "in 2022", id="year"),
        pytest.param("2025-09-01/2025-09-10", "in early September 2025", id="part_of_a_month"),
        pytest.param("2026-01-02/2026-01-04", "between 2 and 4 January 2026", id="interval"),
        pytest.param("2025-09/..", "since September 2025", id="open_after"),
        pytest.param("", "", id="unknown"),
    ],
)
def test_say_when(edtf: str, said: str) -> None:
    assert wording.say_when(edtf) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        pytest.param("2026-01-02", "2 January 2026", id="day"),
        pytest.param("2025-12-31/..", "31 December 2025 or later", id="not_before"),
        pytest.param("../2025-12-31", "31 December 2025 or earlier", id="not_after"),
        pytest.param("../..", "", id="wholly_open"),
        pytest.param("", "", id="unknown"),
    ],
)
def test_say_as_of(edtf: str, said: str) -> None:
    assert wording.say_as_of(edtf) == said


def test_say_date_can_shorten_months() -> None:
    assert wording.say_date("2025-12-31/2026-01-02", short=True) == "between 31 Dec 2025 and 2 Jan 2026"
    assert wording.say_date("2025-05", short=True) == "May 2025"


def test_say_date_can_leave_the_year_out() -> None:
    assert wording.say_date("2025-12-31", year=False) == "31 December"


def test_shorten_cuts_between_words() -> None:
    assert wording.shorten("people familiar with the matter", 24) == "people familiar with…"
    assert wording.shorten("a" * 50, 10) == "a" * 9 + "…"
    assert wording.shorten(" two\nlines ", 40) == "two lines"
    assert wording.shorten("The Wire, “Harbour talks end without a date”", 26) == "The Wire, “Harbour talks…”"
    assert wording.shorten("“Officials in the capital say that talks …”", 24) == "“Officials in the…”"


def test_say_before_noun_adds_of_to_dozens_alone() -> None:
    assert wording.say_before_noun("dozens") == "dozens of"
    assert wording.say_before_noun("several") == "several"


def test_capitalise_leaves_names_alone() -> None:
    assert wording.capitalise("two U.S. officials") == "Two U.S. officials"
    assert wording.capitalise("") == ""


@given(st.text(), st.integers(1, 60))
def test_shorten_keeps_to_its_width(text: str, width: int) -> None:
    assert len(wording.shorten(text, width)) <= width


@given(st.one_of(st.none(), st.floats()))
def test_say_number_never_fails(value: float | None) -> None:
    assert "nan" not in wording.say_number(value)


@given(st.text(max_size=30))
def test_say_date_never_fails(edtf: str) -> None:
    assert isinstance(wording.say_date(edtf), str)


@given(st.text(max_size=12), st.text(max_size=12))
def test_say_value_never_fails(unit: str, value_text: str) -> None:
    assert isinstance(wording.say_value(3, 3, None, "at_least", unit, value_text), str)
    assert isinstance(wording.say_value(None, None, None, "vague", unit, value_text), str)


@pytest.mark.parametrize(
    ("name", "proper", "said"),
    [
        ("RADIO VICTORIA", True, "Radio Victoria"), ("GENERAL OF THE ARMY", True, "General of the Army"),
        ("LA VOZ DEL NORTE", True, "La Voz del Norte"), ("ELN GUERRILLAS", True, "ELN Guerrillas"),
        ("OFFICIAL SOURCES", False, "official sources"), ("O'BRIEN", True, "O'Brien"), ("AFP", True, "AFP"),
        ("TBS-QXT NETWORK", True, "TBS-QXT Network"), ("MAYOR'S OFFICE", True, "Mayor's Office"),
        ("COUNCIL AND AN UNION", True, "Council and an Union"), ("Reuters", True, "Reuters"), ("", True, ""),
    ],
    ids=["a_name", "small_words", "a_first_word_is_never_small", "an_abbreviation_stays", "what_is_no_name",
         "a_name_with_a_mark", "an_abbreviation_alone", "no_vowel", "an_ending_is_small",
         "an_article_is_no_abbreviation", "as_others_write_it", "nothing"],
)  # fmt: skip
def test_a_name_in_capitals_is_said_calmly(name, proper, said):
    assert wording.calm(name, proper) == said


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("on 6 May 2024 in Oran", "on 6~May~2024 in Oran"), ("as of 31 Dec 2025", "as of 31~Dec~2025"),
        ("between 29 September and 3 October 2025", "between 29~September and 3~October~2025"),
        ("since May 2019", "since May~2019"), ("1.31 million barrels a day", "1.31~million barrels a day"),
        ("114 people killed", "114~people killed"), ("told “on 6 May 2024” on 7 May", "told “on 6 May 2024” on 7~May"),
        ("May 12 people leave", "May 12~people leave"), ("12 Marching bands", "12 Marching bands"), ("", ""),
    ],
    ids=["a_day", "a_short_month", "a_span_between_its_days", "a_month", "a_scale", "what_is_counted",
         "never_a_text's_own_words", "no_month", "a_longer_word", "nothing"],
)  # fmt: skip
def test_dates_and_numbers_hold_together_in_a_line(text, tied):
    assert wording.tie(text).replace("\u00a0", "~") == tied


@given(st.text())
def test_tying_changes_nothing_but_spaces(text: str) -> None:
    assert wording.tie(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
