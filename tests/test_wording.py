"""How numbers, dates and lists are said."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.ground import wording
from tests.conftest import cases

NAN = math.nan


@cases(
    ("value", "said"),
    says_zero=(0, "0"),
    says_a_whole_float_without_a_point=(114.0, "114"),
    groups_thousands_with_commas=(800000, "800,000"),
    writes_digits_below_a_million=(999999, "999,999"),
    says_a_round_million_in_words=(3e6, "3 million"),
    says_decimals_of_a_million=(2.45e6, "2.45 million"),
    does_not_round_a_million_that_is_not_round=(1234567, "1,234,567"),
    says_billions=(1.2e9, "1.2 billion"),
    says_trillions=(7e12, "7 trillion"),
    keeps_a_decimal=(67.5, "67.5"),
    says_a_negative_with_a_minus_sign=(-4, "−4"),
    does_not_turn_a_tiny_number_into_zero=(1e-9, "1e-09"),
    says_nothing_for_nan=(NAN, ""),
    says_nothing_for_none=(None, ""),
    says_nothing_for_infinity=(math.inf, ""),
)
def test_say_number(value: float | None, said: str) -> None:
    assert wording.say_number(value) == said


@cases(
    ("cells", "said"),
    keeps_at_least=((114, 114, None, "at_least"), "at least 114"),
    keeps_over=((3e6, 3e6, None, "more_than", "barrel/day"), "over 3 million barrels a day"),
    keeps_roughly=((None, 8e5, None, "about", "barrel/day"), "roughly 800,000 barrels a day"),
    a_part_as_the_text_has_it=((None, 1 / 3, 1 / 3, "about", "", "a third"), "almost a third"),
    a_part_of_people=((0.75, 0.75, 0.75, "exact", "person", "Three-quarters"), "three quarters of people"),
    no_part_where_the_text_has_digits=((0.25, 0.25, 0.25, "exact", "", "0.25"), "0.25"),
    no_part_of_a_unit=((0.25, 0.25, 0.25, "exact", "hour", "A quarter of an hour"), "0.25 hours"),
    says_almost_where_only_the_top_is_known=((None, 60, 60, "about"), "almost 60"),
    says_just_over_where_only_the_floor_is_known=((60, 60, None, "about"), "just over 60"),
    keeps_at_most=((None, 300, 300, "at_most", "person"), "at most 300 people"),
    says_fewer_of_things=((None, 50, 50, "less_than", "vessel"), "fewer than 50 vessels"),
    says_less_of_shares=((None, 50, 50, "less_than", "percent"), "less than 50%"),
    says_a_range=((20, None, 30, "range", "person"), "20 to 30 people"),
    open_above=((114, None, None, "range"), "at least 114"),
    open_below=((None, None, 300, "range"), "at most 300"),
    a_range_of_one_value=((5, None, 5, "range"), "five"),
    says_scale_once=((2.4e6, None, 3e6, "range", "barrel/day"), "2.4 to 3 million barrels a day"),
    says_small_counts_in_words=((5, 5, 5, "exact", "person"), "five people"),
    says_one_in_the_singular=((1, 1, 1, "exact", "person"), "one person"),
    says_at_least_one_in_the_singular=((1, 1, None, "at_least", "vessel"), "at least one vessel"),
    says_small_sums_in_digits=((5, 5, 5, "exact", "USD"), "$5"),
    says_a_price=((70, 70, 70, "exact", "USD/barrel"), "$70 a barrel"),
    says_a_small_rate_in_digits=((4, 4, 4, "exact", "barrel/day"), "4 barrels a day"),
    keeps_a_currency_code=((None, 3e6, None, "exact", "CHF"), "3 million CHF"),
    keeps_dozens_vague=((None, None, None, "vague", "person", "dozens"), "dozens of people"),
    keeps_several_vague=((None, None, None, "vague", "person", "several"), "several people"),
    small_within_a_sentence=((None, None, None, "vague", "person", "Dozens"), "dozens of people"),
    no_shouting=((None, None, None, "vague", "person", "MANY"), "many people"),
    no_unit_twice=((None, None, None, "vague", "vessel", "dozens of vessels"), "dozens of vessels"),
    says_nothing_where_nothing_is_known=((None, None, None, ""), ""),
    says_zero_as_a_figure=((0, 0, 0, "exact", "person"), "0 people"),
    makes_plurals_in_ies=((12, 12, 12, "exact", "country"), "12 countries"),
    makes_plurals_of_vowel_and_y=((2, 2, 2, "exact", "day"), "two days"),
    does_not_inflect_symbols=((40, 40, 40, "exact", "km"), "40 km"),
)
def test_say_value(cells: tuple[object, ...], said: str) -> None:
    assert wording.say_value(*cells) == said  # type: ignore[arg-type]


@cases(
    ("cells", "said"),
    digits_for_small_counts=((5, 5, 5, "exact", "person"), "5 people"),
    en_dash_in_ranges=((20, None, 30, "range"), "20–30"),
    en_dash_in_ranges_with_a_scale=((2.4e6, None, 3e6, "range"), "2.4–3 million"),
    en_dash_between_two_scales=((8e5, None, 3e6, "range"), "800,000–3 million"),
    bound_stays=((1, 1, None, "at_least", "person"), "at least 1 person"),
)
def test_say_value_in_a_table(cells: tuple[object, ...], said: str) -> None:
    assert wording.say_value(*cells, words=False) == said  # type: ignore[arg-type]


def test_say_choice_names_each_value_once() -> None:
    assert wording.say_choice([8, 5, 5]) == "five or eight"
    assert wording.say_choice([8, 5, 12], "person") == "five, eight or 12 people"
    assert wording.say_choice([1], "person") == "one person"
    assert wording.say_choice([]) == ""


@cases(
    ("number", "said"),
    none=(0, "no documents"),
    one=(1, "one document"),
    words_to_nine=(9, "nine documents"),
    digits_from_ten=(12, "12 documents"),
    commas=(1200, "1,200 documents"),
)
def test_say_count(number: int, said: str) -> None:
    assert wording.say_count(number, "document") == said


def test_say_count_takes_the_plural_it_is_given() -> None:
    assert wording.say_count(2, "piece of news", "pieces of news") == "two pieces of news"
    assert wording.say_count(2, "agency") == "two agencies"


@cases(
    ("names", "said"),
    none=([], ""),
    one=(["a"], "a"),
    two=(["a", "b"], "a and b"),
    three=(["a", "b", "c"], "a, b and c"),
    drops_empty_names=(["a", "", "c"], "a and c"),
    semicolons_around_commas=(["a, of b", "c", "d"], "a, of b; c; and d"),
)
def test_join_names(names: list[str], said: str) -> None:
    assert wording.join_names(names) == said


@cases(
    ("share", "said"),
    half=(0.5, "half"),
    nearly_three_quarters=(1 - 0.8 / 3, "about three quarters"),
    two_thirds=(2 / 3, "two thirds"),
    percent_between_words=(0.15, "about 15%"),
    nearly_all=(0.97, "nearly all"),
    all=(1.0, "all"),
    none=(0.0, "none"),
    tiny=(0.001, "less than 1%"),
    more_than_all=(2.4, "about 240%"),
    nan=(NAN, ""),
)
def test_say_share(share: float, said: str) -> None:
    assert wording.say_share(share) == said


@cases(
    ("edtf", "said"),
    day=("2025-12-31", "31 December 2025"),
    month=("2025-09", "September 2025"),
    year=("2025", "2025"),
    about=("2025-09~", "about September 2025"),
    doubtful=("2025-09-03?", "perhaps 3 September 2025"),
    decade=("199X", "the 1990s"),
    season=("2025-21", "spring 2025"),
    early_in_a_month=("2025-09-01/2025-09-10", "early September 2025"),
    middle_of_a_month=("2025-09-11/2025-09-20", "mid-September 2025"),
    late_in_a_month=("2026-02-21/2026-02-28", "late February 2026"),
    days_of_one_month=("2026-01-02/2026-01-04", "between 2 and 4 January 2026"),
    across_years=("2025-12-31/2026-01-02", "between 31 December 2025 and 2 January 2026"),
    within_a_year=("2025-09/2025-12-31", "between September and 31 December 2025"),
    years=("2021/2022", "between 2021 and 2022"),
    open_before=("../2025-12-31", "up to 31 December 2025"),
    open_after=("2025-09/..", "since September 2025"),
    unknown_month_and_day=("2025-XX-XX", "2025"),
    wholly_open=("../..", ""),
    unknown=("", ""),
    no_thirteenth_month=("2025-13", ""),
    not_edtf=("last Tuesday", ""),
)
def test_say_date(edtf: str, said: str) -> None:
    assert wording.say_date(edtf) == said


@cases(
    ("edtf", "said"),
    day=("2025-12-31", "on 31 December 2025"),
    month=("2022-03", "in March 2022"),
    approximate=("2022-03~", "around March 2022"),
    year=("2022", "in 2022"),
    part_of_a_month=("2025-09-01/2025-09-10", "in early September 2025"),
    interval=("2026-01-02/2026-01-04", "between 2 and 4 January 2026"),
    open_after=("2025-09/..", "since September 2025"),
    unknown=("", ""),
)
def test_say_when(edtf: str, said: str) -> None:
    assert wording.say_when(edtf) == said


@cases(
    ("edtf", "said"),
    day=("2026-01-02", "2 January 2026"),
    not_before=("2025-12-31/..", "31 December 2025 or later"),
    not_after=("../2025-12-31", "31 December 2025 or earlier"),
    wholly_open=("../..", ""),
    unknown=("", ""),
)
def test_say_as_of(edtf: str, said: str) -> None:
    assert wording.say_as_of(edtf) == said


@cases(
    ("said", "behind"),
    a_day=("2 Jan 2026", "as of 2 Jan 2026"),
    a_span=("between Apr and Jun 2018", "between Apr and Jun 2018"),
    an_open_beginning=("up to 30 Nov 2017", "up to 30 Nov 2017"),
)
def test_a_span_behind_a_figure_is_not_as_of(said: str, behind: str) -> None:
    assert wording.say_as_of_day(said) == behind


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


@cases(
    ("text", "tied"),
    a_day=("on 6 May 2024 in Oran", "on 6~May~2024 in Oran"),
    a_short_month=("as of 31 Dec 2025", "as of 31~Dec~2025"),
    a_span_between_its_days=("between 29 September and 3 October 2025", "between 29~September and 3~October~2025"),
    a_month=("since May 2019", "since May~2019"),
    a_scale=("1.31 million barrels a day", "1.31~million barrels a day"),
    what_is_counted=("114 people killed", "114~people killed"),
    never_a_text_s_own_words=("told “on 6 May 2024” on 7 May", "told “on 6 May 2024” on 7~May"),
    no_month=("May 12 people leave", "May 12~people leave"),
    a_longer_word=("12 Marching bands", "12 Marching bands"),
    nothing=("", ""),
)
def test_dates_and_numbers_hold_together_in_a_line(text, tied):
    assert wording.tie(text).replace("\u00a0", "~") == tied


@given(st.text())
def test_tying_changes_nothing_but_spaces(text: str) -> None:
    assert wording.tie(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
