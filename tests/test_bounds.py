"""Bound words before and behind a number."""

from __future__ import annotations

from analysis.marks.bounds import bound_value, read_bound_before, read_bound_behind
from tests.conftest import cases, view


@cases(
    ("text", "bound", "words"),
    at_least=("at least 40 came", "at_least", "at least "),
    at_or_above=("at or above 40 came", "at_least", "at or above "),
    at_or_below=("at or below 40 came", "at_most", "at or below "),
    behind_a_quote=('"over 40 came', "more_than", "over "),
    over_a_line_end=("at\nleast 40 came", "at_least", "at\nleast "),
    longest_phrase_wins=("no more than 40 came", "at_most", "no more than "),
    behind_an_article=("more than a 40 came", "more_than", "more than a "),
    behind_another=("at least another 40 came", "at_least", "at least another "),
    behind_a_currency=("up to $40 came", "at_most", "up to $"),
    behind_a_currency_code=("about usd 40 came", "about", "about usd "),
    sign=("some >40 came", "more_than", ">"),
    nearly=("nearly 40 came", "about", "nearly "),
    below=("below 40 came", "less_than", "below "),
    over_is_a_bound=("it lasted over 40 years", "more_than", "over "),
    over_is_a_period=("spread over 40 years", None, ""),
    over_is_a_spread=("rooms over 40 floors", None, ""),
    over_fences=("run over 40 fences", None, ""),
    over_the_article_of_a_mark=("it fell below the 40 barrel-a-day level", "less_than", "below the "),
    over_the_article_of_a_plain_mark=("it topped the 40 mark", "more_than", "topped the "),
    the_stops_a_comparison=("less than the 40 came", None, ""),
    inside_a_word=("the makeover 40 came", None, ""),
    no_bound=("the 40 came", None, ""),
    edged_up_to_is_a_level=("it edged up to 40 today", None, ""),
    a_toll_that_is_up_to_is_a_level=("the toll in Brod is now up to 40 today", None, ""),
    a_toll_that_may_be_up_to=("the toll could be up to 40 today", "at_most", "up to "),
    up_to=("they took up to 40 away", "at_most", "up to "),
    twice_as_many_as=("twice as many as 40 came", None, ""),
    climbed_past=("it climbed past 40 today", "more_than", "past "),
    over_a_thing=("over a 40 volt line", None, ""),
    nearly_a=("nearly a 40 percent rise", "about", "nearly a "),
    buy_back_up_to=("to buy back up to 40 of them", "at_most", "up to "),
    revised_up_to=("it was revised up to 40 today", None, ""),
    ramped_up_to=("it ramped up to 40 today", None, ""),
    crept_back_up_to=("it crept back up to 40 today", None, ""),
    a_book_about=("wrote a book about 40 bees", None, ""),
    asked_about=("they asked about 40 bees", "about", "about "),
    over_a_distance=("a climb of 90 feet over 40 miles", None, ""),
    over_a_number_of_miles=("she ran over 40 miles", "more_than", "over "),
    over_an_age=("all over 40 years old", "more_than", "over "),
    hand_over=("they hand over 40 jets", None, ""),
    took_over=("it took over 40 days", "more_than", "over "),
    half_past=("it was past 40 times", None, ""),
    pressure_over=("a pressure of 110 over 40 is fine", None, ""),
    years_over=("in 2019 over 40 came", "more_than", "over "),
)
def test_reads_the_words_before(text: str, bound: str | None, words: str) -> None:
    begin = text.index("40")
    before = read_bound_before(view(text), begin, begin + 2)
    assert (before.bound, text[before.start : begin]) == (bound, words)


@cases(
    ("text", "number", "bound"),
    passed=("it passed 400", "400", "more_than"),
    a_noun_before_brackets=("10 passes (400 yards)", "400", None),
    over_a_100=("over a 100 came", "100", "more_than"),
    not_reached=("it had not yet reached 100, they said", "100", "less_than"),
    not_reached_is_where_none_came=("help had not reached 100 villages", "100", None),
    not_passed=("it has not passed 400", "400", "at_most"),
    a_toll_crossed=("the toll of the storm crossed 222", "222", "more_than"),
    a_toll_not_crossed=("the toll has not crossed 222", "222", "at_most"),
    a_number_who_crossed=("a number of boats crossed 222", "222", None),
    they_crossed=("they crossed 222 rivers", "222", None),
    not_fallen_below=("it had not fallen below 400", "400", "at_least"),
    never_dropped_below=("it never dropped below 400", "400", "at_least"),
    fallen_below=("it had fallen below 400", "400", "less_than"),
)
def test_bounds_a_longer_number(text: str, number: str, bound: str | None) -> None:
    begin = text.index(number)
    assert read_bound_before(view(text), begin, begin + len(number)).bound == bound


def test_reads_nothing_before_the_sentence() -> None:
    text = "at least 40"
    assert read_bound_before(view(text, 3), 9, 11).bound is None


@cases(
    ("text", "bound", "words"),
    or_more=("40 or more", "at_least", " or more"),
    plus_sign=("40+ men", "at_least", "+"),
    hyphen_plus=("40-plus men", "at_least", "-plus"),
    and_counting=("40 and counting", "at_least", " and counting"),
    at_least_closes=("40 at least.", "at_least", " at least"),
    plus_years=("40 plus years", "at_least", " plus"),
    plus_sign_apart=("40 + men", "at_least", " +"),
    sum=("40 + 30", None, ""),
    or_fewer=("40 or fewer", "at_most", " or fewer"),
    or_so=("40 or so", "about", " or so"),
    odd=("40-odd men", "about", "-odd"),
    at_least_belongs_to_what_follows=("40, at least 50 of them", None, ""),
    plus_adds_something=("40 plus four more", None, ""),
    and_over_a_place=("40 and over 50", None, ""),
    and_over_a_time=("40 and over the next week", None, ""),
    nothing=("40 men", None, ""),
)
def test_reads_the_words_behind(text: str, bound: str | None, words: str) -> None:
    found, stop = read_bound_behind(view(text), 2)
    assert (found, text[2:stop]) == (bound, words)


@cases(
    ("bound", "nearly", "expected"),
    exact=("exact", False, (8, 8, 8)),
    about=("about", False, (None, 8, None)),
    nearly=("about", True, (None, 8, 8)),
    at_least=("at_least", False, (8, 8, None)),
    more_than=("more_than", False, (8, 8, None)),
    at_most=("at_most", False, (None, 8, 8)),
    less_than=("less_than", False, (None, 8, 8)),
)
def test_value_follows_the_table_of_bounds(bound, nearly, expected) -> None:
    assert bound_value(8, bound, nearly) == expected
