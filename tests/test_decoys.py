"""What looks like a number and counts nothing; each with a neighbour that does count."""

from __future__ import annotations

from analysis.decoys import is_decoy, is_in_title, is_labelled_word, is_name_word, is_pronoun, is_score
from tests.conftest import cases, view


@cases(
    ("text", "number", "decoy"),
    resolution=("Resolution 2231 passed", "2231", True),
    channel=("on Channel 5 tonight", "5", True),
    day_as_label=("on day 5 of it", "5", True),
    year_before_a_count_of_men=("last year 31 policemen died", "31", False),
    week_pointed_at_before_a_count=("this week 31 have died", "31", False),
    year_as_label=("in the project's year 31 came to an end", "31", True),
    day_before_a_count=("that day 5 people came", "5", False),
    group_of=("the Group of 77 met", "77", True),
    index=("the FTSE 100 firm", "100", True),
    index_points=("took the FTSE 100 points lower", "100", False),
    year=("in 2019 it fell", "2019", True),
    year_as_count=("about 2000 workers left", "2000", False),
    year_after_more_than=("more than 1998 hens", "1998", False),
    day_of_month=("on 12 December", "12", True),
    day_of_an_added_month=("on 25 [February 1990] they", "25", True),
    left_at=("the bus left at 8.10 for Brod", "8.10", True),
    closed_at=("the share closed at 8.10 today", "8.10", False),
    days_of_month=("on 20 and 21 November", "20", True),
    month_before=("on March 5", "5", True),
    month_long=("In May 12 workers left", "12", False),
    clock=("at 10 a.m. sharp", "10", True),
    clock_with_another=("at 1407 [2007 gmt] it fell", "1407", True),
    level_like_a_clock=("at 1407, up three", "1407", False),
    between_clocks=("between 1830 and 2200 on", "2200", True),
    between_counts=("between 1830 and 2200 people", "2200", False),
    dialled=("to dial 123 there", "123", True),
    a_code=("the area code is 212 there", "212", True),
    not_the_code=("the pin is not 1234 there", "1234", True),
    not_a_code=("the count is not 1234 there", "1234", False),
    web_error=("the HTTP 404 errors there", "404", True),
    score_all=("at 88 all, she ran", "88", True),
    all_of_them=("gave 88 all it had", "88", False),
    opens_at=("it opens at 9 and shuts late", "9", True),
    opened_at=("it opened at 9 and rose", "9", False),
    monday_at=("we meet monday at 3.", "3", True),
    quarter_to=("at quarter to 10 they", "10", True),
    mk=("the Mk 2 lasts there", "2", True),
    standard=("and ISO 9001 applies there", "9001", True),
    minutes_past=("at 20 past 7 they", "20", True),
    past_huts=("ran 20 past 7 huts there", "20", False),
    hour_of_minutes_past=("at 20 past 7 they", "7", True),
    race=("on the 2.30 at Brod", "2.30", True),
    numbers_of_trees=("nos 3 and 4 fell", "4", True),
    no_code=("the number is 212 there", "212", False),
    drawn_numbers=("the numbers were 5, 12 and 31", "5", True),
    last_drawn_number=("the numbers were 5, 12 and 31", "31", True),
    the_number_was=("the numbers were 5 at most", "5", False),
    listed_past_three=("numbers 4, 9, 17, 23 and 44 won", "44", True),
    zip_code=("in Albany, N.Y. 12204.", "12204", True),
    tram=("on tram 2 there", "2", True),
    tall_tower=("a tower 300 feet tall", "300", False),
    exam=("the 11-plus exam there", "11", True),
    plus_pages=("the 11-plus pages there", "11", False),
    star=("the star HD 209458 there", "209458", True),
    floor=("on floor 32 there", "32", True),
    port=("from port 8080 there", "8080", True),
    house_number_at_a_park=("at 17 Elm Park, there", "17", True),
    house_number_at_a_center=("the small fund now owns most of 1 World Trade Center, it said on its page", "1", True),
    count_of_centers=("the small fund now owns most of 12 Convention Centers, it said on its page", "12", False),
    count_before_a_park=("at 17 Elm Park sites there", "17", False),
    listed_seats=("in seats 4 and 5 there", "5", True),
    first_of_a_list=("in seats 4 and 5 there", "4", True),
    a_plane_that_seats=("the plane seats 853 at most", "853", False),
    list_before_a_length=("shut between junctions 9 and 10 for six hours", "10", True),
    law_that_opens_a_sentence=("Bill 96 raised fines there", "96", True),
    time_told_to_take=("Exercise 30 minutes there", "30", False),
    last_of_its_kind=("in round 4 of 12 there", "12", True),
    some_of_a_kind=("on day 4 of 12 strikes there", "12", False),
    label_before_a_verb_of_a_count=("hall 3 seats 240 there", "3", True),
    numbers_drawn_on_a_day=("the numbers drawn on monday were 5, 12 and 31", "12", True),
    ring_for_help=("whoever rang 911 deserves a prize", "911", True),
    film_for_adults=("the film, rated 15, runs on", "15", True),
    listed_by_any_label=("with chromosomes 9 and 22 there", "22", True),
    label_before_a_verb=("chromosome 9 carries the fault", "9", True),
    label_that_is_a_verb=("it could seat 400 there", "400", False),
    prisoner=("met prisoner 46664 there", "46664", True),
    prisoners=("met 46664 prisoners there", "46664", False),
    letter_with_a_stop=("his Sonata K. 550 there", "550", True),
    circa=("with c. 550 huts", "550", False),
    train_by_its_hour=("on the 6.15 to Brod", "6.15", True),
    milestone=("at km 11 on that way", "11", True),
    road=("on that road 11 people fell", "11", False),
    station=("on 98.5 fm there", "98.5", True),
    form=("the 1040 form there", "1040", True),
    forms=("got 1040 forms there", "1040", False),
    plan=("a 529 plan there", "529", True),
    train_that_arrived=("then the 8.50 arrived", "8.50", True),
    book=("in 1 Corinthians 13", "1", True),
    kings=("with 2 kings there", "2", False),
    decimal_behind_an_article=("on the 6.15 tonnes", "6.15", False),
    age_without_its_unit=("16- and 17-year-olds", "16", True),
    length_without_its_unit=("16- and 17-inch pipes", "16", False),
    opus=("played his Opus 27 there", "27", True),
    old_year=("in 1066 he won", "1066", True),
    old_year_as_count=("in 1066 huts there", "1066", False),
    turns=("it ran at 1750rpm there", "1750", False),
    golf=("with a six-under 66 there", "66", True),
    clock_with_a_gap=("at 11: 06 a.m. sharp", "11", True),
    clock_of_soldiers=("shortly after 2145 they came", "2145", True),
    age_beside_a_name=("Ana Ruiz, 34, sang", "34", True),
    count_between_commas=("they lost, 34, then more", "34", False),
    house_number=("at 49 Old Mill Road", "49", True),
    count_before_a_capital=("at 49 Old Mill sites", "49", False),
    zip=("Springfield, IL 62704", "62704", True),
    list_number=("1) Save it", "1", True),
    closing_bracket=("(they lost 5) and", "5", False),
)
def test_tells_digits_that_count_nothing(text: str, number: str, decoy: bool) -> None:
    begin = text.index(number)
    assert is_decoy(view(text), begin, begin + len(number)) is decoy


@cases(
    ("text", "word", "label"),
    number_two=("she is number two here", "two", True),
    oclock=("at three o'clock sharp", "three", True),
    oclock_without_its_mark=("at three oclock sharp", "three", True),
    saying=("like two peas in a pod", "two", True),
    no_saying=("ate two peas at most", "two", False),
    age_without_its_unit=("ten- and eleven-year-olds", "ten", True),
    length_without_its_unit=("ten- and eleven-inch pipes", "ten", False),
    company=("two's company", "two", True),
    stitch=("a stitch in time saves nine", "nine", True),
    tango=("it takes two to tango", "two", True),
    two_to_three=("it takes two to three", "two", False),
    figures_of_a_sum=("a six-figure salary", "six", True),
    figures_seen=("saw two figures there", "two", False),
    cloud_nine=("on cloud nine again", "nine", True),
    group_of_seven=("the group of seven met", "seven", True),
    bottom_three=("in the bottom three again", "three", True),
    day_before_a_count=("that day three people came", "three", False),
    count=("with three men", "three", False),
    five_past=("at five past eight they", "five", True),
    past_five=("ran past five huts", "five", False),
    eleven_plus=("the eleven-plus results came", "eleven", True),
    eleven_pages=("the eleven pages came", "eleven", False),
    nine_to_five=("works nine to five here", "nine", True),
    five_of_nine_to_five=("works nine to five here", "five", True),
    nine_to_six=("works nine to six here", "nine", False),
    counted_off=("one, it is cheap; and two, it works", "two", True),
    two_before_a_comma=("it has one and two, they said", "two", False),
    broke_in_two=("the pipe broke in two, they said", "two", True),
    broke_in_two_places=("the pipe broke in two places", "two", False),
)
def test_tells_words_that_number_something(text: str, word: str, label: bool) -> None:
    begin = text.index(word)
    assert is_labelled_word(view(text), begin, begin + len(word)) is label


@cases(
    ("text", "pronoun"),
    the_one_who=("she is the one who left", True),
    one_another=("they met one another", True),
    one_of=("it is one of many", True),
    taken_as_one=("bones counted as one whole body", True),
    counted_one=("they counted one whole body", False),
    no_one=("and no one knows", True),
    no_one_quoted=('and "no one ever asks', True),
    one_too_many=("it was one too many", True),
    one_can=("that one can see", True),
    at_one_point=("but at one point it fell", True),
    its_4g_one=("its 4g one grew", True),
    at_5pm_one_man=("at 5pm one man grew", False),
    one_day_a_week=("it ran one day a week", False),
    one_day_later=("and one day it ran", True),
    just_one_thing=("it is just one thing", False),
    one_thing_and_another=("that is one thing, this another", True),
    for_one_thing=("and for one thing it ran", True),
    one_car_garage=("a one-car garage", False),
    one_wonders=("that makes one wonder", True),
    one_at_a_time=("go one step at a time", True),
    one_shortly=("he will name one shortly", True),
    one_soldier=("it hit one soldier there", False),
    get_one_free=("you buy two, get one free now", True),
    only_one_of_two=("that only one of the two ran", False),
    only_one_of_many=("that it is only one of the tales", True),
    the_only_one_of=("was the only one of the five", True),
    the_only_one_trying=("is the only one trying to", True),
    killing_one=("it fell, killing one", False),
    killing_at_least_one=("it fell, killing at least one", False),
    one_was_killed=("and one was killed", False),
)
def test_tells_the_pronoun_from_the_count(text: str, pronoun: bool) -> None:
    begin = text.index("one", text.index("none") + 4 if "none" in text else 0)
    assert is_pronoun(view(text), begin, begin + 3) is pronoun


@cases(
    ("text", "word", "name"),
    big_three=("She told the Big Three nothing at all about it.", "Three", True),
    sentence_start=("Three men came.", "Three", False),
    after_a_quote=('She said: "Three men came."', "Three", False),
    headline=("Flood Sweeps Away Three Houses", "Three", False),
    wire_capitals=("HE MET THREE MEN", "THREE", False),
    small=("He met three men.", "three", False),
)
def test_tells_names_by_their_capital(text: str, word: str, name: bool) -> None:
    assert is_name_word(view(text), text.index(word)) is name


@cases(
    ("text", "number", "score"),
    thousands_are_no_score=("Sales rose by 50,000-60,000 barrels.", "50,000-60,000", False),
    by_a_share_is_no_score=("Prices rose by 5-6 percent.", "5-6", False),
    won_by=("They won by 5-3 on Sunday.", "5-3", True),
    won=("they won 3-2 again", "3-2", True),
    ruling=("in a 5-4 ruling", "5-4", True),
    vote_was=("the vote was 218 to 207", "218 to 207", True),
    favourite=("the 3 to 1 favourite", "3 to 1", True),
    finish=("a 1-2 finish there", "1-2", True),
    took=("it took 3-5 days", "3-5", False),
)
def test_tells_scores(text: str, number: str, score: bool) -> None:
    begin = text.index(number)
    assert is_score(view(text), begin, begin + len(number)) is score


@cases(
    ("text", "titled"),
    at_the_beginning_whatever_ends_the_text=('"12" is a film of 2019', True),
    inches=("a door of 6'12\" or so", False),
)
def test_a_number_alone_in_quotes_is_a_title(text: str, titled: bool) -> None:
    begin = text.index("12")
    assert is_in_title(view(text), begin, begin + 2) is titled
