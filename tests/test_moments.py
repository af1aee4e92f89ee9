"""Sentence -> the day of an act or level, which is not the day of what stands beside it."""

from __future__ import annotations

import pytest

from tests.conftest import ARTICLE, cases
from tests.conftest import read_measures as read


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Output fell from 3 million bpd in 2008 to 1 million bpd in 2018-19.", ["2008", "2018/2019"]),
        ("From 3 million bpd in 2008, output fell to 1 million bpd.", ["2008", ""]),
        ("Output averaged 3 million bpd in 2022, down from 4 million bpd.", ["2022", ""]),
        ("Output averaged 3 million bpd, down from a revised 4 million bpd in 2022.", ["", "2022"]),
        ("Output fell from 3 million bpd to 2 million bpd in 2022.", ["", "2022"]),
        ("Output was 3 million bpd in 2022, down by nearly 90,000 bpd from 2021.", ["2022", "2022"]),
        ("Output rose by 90,000 bpd in 2022 compared to 2021, reaching 3 million bpd.", ["2022", "2022"]),
        ("Output grew by 90,000 bpd from 2021 to 2022.", ["2021/2022"]),
        ("Output fell by 90,000 bpd in 2022 from the October 2018 reference level.", ["2022"]),
        ("Output was cut by 90,000 bpd, from October 2018 levels.", [""]),
        ("Output fell by 90,000 bpd in 2022 from a level of 3 million bpd in 2021.", ["2022", "2021"]),
        ("Output rose by 90,000 bpd in 2022 to an annual average of 3 million bpd.", ["2022", "2022"]),
    ],
)
def test_dates_two_levels_of_one_sentence_apart(text: str, days: list[str]) -> None:
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.event_date for c in found if c] == days


def test_counts_days_back_from_what_came_after() -> None:
    text = "A slide killed 17 people in Brod on Monday, three days after another one had killed 250 in Kandos."
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.event_date for c in found if c] == ["2024-03-11", "2024-03-08"]


def test_a_toll_keeps_the_day_that_owns_its_event() -> None:
    text = "The toll of Sunday's crush has risen to 79, up from 61 a day earlier, the ministry said on Tuesday."
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [(c.event_date, c.as_of) for c in found if c] == [
        ("2024-03-10", "2024-03-12"),
        ("2024-03-10", "../2024-03-12"),
    ]


@cases(
    ("text", "days"),
    a_death_told_in_passing=("A blast killed nine people at the grave of a singer slain in 2019.", ["", "2019"]),
    of_what_those_blamed_did=(
        "The army put the toll at 12 and blamed rebels who killed 60 cooks in a 2019 raid.",
        ["", "2019"],
    ),
    of_where_it_was=("A blast killed nine people in a hall shelled in 2019.", ["2019"]),
)
def test_the_year_of_another_death_is_not_that_of_a_count(text: str, days: list[str]) -> None:
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.event_date for c in found if c] == days


@cases(
    ("text", "dates"),
    a_peak=("Output was 2 million bpd, below the peak of 3 million bpd in 1999.", ["", "1999"]),
    what_it_rose_from=("Road deaths rose from 600 to 1,300 in 2019.", ["", "2019"]),
    compared=("Output is 2 million bpd, compared with 3 million bpd when it was bought in 2021.", ["", "2021"]),
    a_share_of_a_years=("It pumps 600,000 bpd, a quarter of the 2.4 million bpd of 2015.", ["", "2015"]),
    a_share_of_what_it_made=("It pumps 600,000 bpd, a quarter of the 2.4 million bpd it made in 2015.", ["", "2015"]),
    the_lowest_since=("Output was 2 million bpd, the lowest since 1999.", [""]),
    since_and_until=("Output is the least since it made 2 million bpd until 4 May 2023.", ["../2023-05-04"]),
    the_least_since_it_hit=("Output was 2 million bpd, the least since it hit 3 million bpd in 1999.", ["", "1999"]),
    more_than_that_of=(
        "Output was 2 million bpd in May, 90,000 bpd more than the output for June 2021.",
        ["2023-05", "2023-05"],
    ),
    has_since_fallen=("Output, which was 2.4 million bpd in May, has since fallen to 2 million bpd.", ["2023-05", ""]),
    its_own=("Output was 2 million bpd in May.", ["2023-05"]),
    by_a_day=("Output had dropped to 2 million bpd by 4 May 2023.", ["2023-05-04"]),
    of_last_year=("Last year, output fell to 2 million bpd in October.", ["2023-10"]),
    an_aside_in_the_present=("The field, which yields 40,000 bpd, was shut in May.", [""]),
    a_date_before_the_aside=("In May the field, which yields 40,000 bpd, was shut.", [""]),
    an_aside_with_its_date=("The field, which yielded 40,000 bpd in May, is shut.", ["2023-05"]),
)
def test_dates_a_level_by_its_own_date(text: str, dates: list[str]) -> None:
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.event_date for c in found if c] == dates


def test_reads_two_levels_of_one_sentence_apart() -> None:
    text = "At 800,000 barrels a day, output is a fraction of the 3 million barrels that Libya used to produce daily."
    found = [r.circumstances for r in read(text) if r.measure]
    assert [c.time_scope for c in found if c] == ["state", "past"]
    assert [c.actor for c in found if c] == ["Libya", "Libya"]


@cases(
    ("text", "date", "words"),
    a_weekday=("Five people were killed on Sunday.", "2024-03-10", "Sunday"),
    before_the_act=("A strike on 3 March killed five people.", "2024-03-03", "3 March"),
    not_the_day_of_the_report=("Officials said on Monday that five people were killed on Sunday.", "2024-03-10",
        "Sunday"),
    only_the_day_of_the_report=("Five people were killed, police reported on Monday.", "", ""),
    that_is_relative=("A strike on 3 March that killed ten men.", "2024-03-03", "3 March"),
    that_opens_what_was_said=("He stated on air on 3 March that ten men were killed.", "", ""),
    but_no_one=("A bomb fell on 3 March, but no one was hurt.", "2024-03-03", "3 March"),
    no_date=("Five people were killed.", "", ""),
    the_day_of_another_verb=("People who arrived on Sunday said, 12 had died.", "", ""),
    behind_but=("Talks were set for 3 March, but ten men were shot dead.", "", ""),
    a_day_that_owns=("Last Friday's murder of two judges.", "2024-03-08", "Last Friday"),
    a_day_to_come=("Talks on the five people killed will end by next Friday.", "", ""),
    no_date_it_is_down_from=("Output was down 140,000 bpd in February from January.", "2024-02", "February"),
    from_a_day_on=("The siege begun on 3 March has left 90 dead.", "2024-03-03/2024-03-12", "3 March"),
    two_days=("Two men were shot on Saturday night and early on Sunday.", "2024-03-09/2024-03-10",
        "Saturday night and early on Sunday"),
    when_it_was_worse=("It was the worst fire since 1998, when 168 died.", "1998", "since 1998"),
    a_time_that_is_compared=("Five died in the worst fire since 1998.", "", ""),
    the_worst_on_a_day=("Five died in the worst fire here on Sunday.", "2024-03-10", "Sunday"),
    the_day_of_condemning=("The mayor on Sunday condemned the murder of two monks.", "", ""),
    a_day_and_its_cause=("A ship sank on Sunday, causing two deaths.", "2024-03-10", "Sunday"),
    the_day_of_a_visit=("The mayor came on Sunday to mourn the death of two monks.", "", ""),
    the_day_of_what_preceded=("Two men were shot a week after taking office on 3 March.", "", ""),
    the_day_of_the_next_clause=("On Monday a guard was killed, and on Sunday the mint was robbed.", "2024-03-11",
        "Monday"),
    a_time_in_a_relative_clause=("Troops, who in March had trained there, shot two men.", "", ""),
    told_two_clauses_down=("Marches followed the talks in March, which aim to end a war that has killed 900.", "", ""),
    the_day_of_the_main_clause=("Days before he shot 12 men, he ate there on Sunday.", "", ""),
    a_raid_mentioned=("He mentioned the 3 March raid that killed 12.", "2024-03-03", "3 March"),
    the_day_of_a_march=("Sunday's march ended where a flood drowned 12.", "", ""),
    the_day_of_condemning_raids=("The mayor today condemned the raids, which killed 12.", "", ""),
    the_day_of_bombing=("Rebels today bombed a bus, which killed 12.", "2024-03-12", "today"),
    since=("Marches go on since the murder of two monks on 3 March.", "2024-03-03", "3 March"),
    a_statements_day=("The army, in a statement late on Monday, spoke of nine dead.", "", ""),
    a_conferences_day=("At a news conference on Monday he said nine had died.", "", ""),
    at_a_place_on_a_day=("Nine died at a mill on Monday.", "2024-03-11", "Monday"),
    where_it_weakened=("It killed nine in Brod, where it weakened on Monday.", "", ""),
    where_it_fell=("Nine died in Brod, where a bomb exploded on Monday.", "2024-03-11", "Monday"),
    who_killed_and_said=("A bomber who killed nine men in 1993 said he knew.", "1993", "1993"),
    a_totals_day=("Shells killed nine, bringing the number killed since a truce ended on Friday to 300.", "", ""),
    a_reports_day=("A report by the fire service released on Monday says nine died.", "", ""),
    a_superlatives_year=("Nine were killed in the deadliest day since 2006.", "", ""),
    in_which=("The worst since the 2010 quake, in which 500 died.", "2010", "since the 2010"),
    since_it_left=("The worst raid since the siege of Kula in 2004, which left 33 dead.", "2004", "2004"),
    since_one_that=("It was the worst crash since a 2009 wreck that killed 7.", "2009", "2009"),
    since_a_fire=("The worst wreck since a fire in May 2012 killed 7.", "2012-05", "May 2012"),
    raids_since_a_fire=("Raids since the fire in May 2012 killed 7.", "2012-05/2024-03-12", "May 2012"),
    last_years_deaths=("The deaths of three cooks last year shocked Brod.", "2023", "last year"),
    deaths_that_shocked_today=("The deaths of three cooks today shocked Brod.", "", ""),
    the_day_of_the_former_count=("Some 40 are missing, up from 12 on Monday.", "", ""),
    the_year_of_a_fire_beside_it=("A blast killed 53, against 12 killed in a fire there last year.", "", ""),
    worst_in_more_than_a_year=(
        "Nine were killed in the worst raid in more than a year on Sunday.", "2024-03-10", "Sunday"
    ),
    more_than_a_flood=("The flood killed nine cooks, more than a similar flood in 2019.", "", ""),
    in_less_than_an_hour=("Nine were killed in less than an hour on Sunday.", "2024-03-10", "Sunday"),
    rather_than_others=("Nine cooks were killed rather than the guards on Sunday.", "2024-03-10", "Sunday"),
    the_month_of_the_fewer=("The ambush killed nine, more than the seven killed in March.", "", ""),
    the_year_of_what_it_came_from=("The toll fell to 36 from 50 a year ago.", "", ""),
    then=("The gale of 2008 was worse; 95 were hurt then.", "2008", "2008"),
    a_release=("Rebels released a pilot on Monday and killed nine.", "2024-03-11", "Monday"),
    the_nearest_of_two=("Four died on 1 March and nine on 2 March.", "2024-03-01", "1 March"),
    what_the_victims_did=("She was one of 33 people gunned down as they danced and drank in the street on Sunday.",
        "2024-03-10", "Sunday"),
    a_state=("Six men were killed in Lower Brod state Sunday.", "2024-03-10", "Sunday"),
    since_what_a_day_owns=("Marches go on since Sunday's raid that killed nine.", "2024-03-10", "Sunday"),
    a_survivor=("Ana Ruiz, who survived the 1999 raid that killed nine, died on Monday.", "1999", "1999"),
    the_day_of_what_is_planned=("A raid killed nine cooks and was due to be debated on Monday.", "", ""),
    the_day_of_those_found=("At least ten have died, including seven more found on Monday.", "", ""),
    a_toll_released=("The fever killed 36, by a new toll released by the ministry on Monday.", "", ""),
    as_a_toll_rose=("The search went on on Monday as the toll of the quake rose to 36.", "", ""),
    the_day_of_a_toll=("The official toll on Monday was nine dead.", "", ""),
    the_toll_of_a_day=("Monday's toll was nine dead.", "2024-03-11", "Monday"),
    the_day_of_the_search=("Divers went on on Monday after a blast in a mill, killing nine.", "", ""),
    the_day_of_a_fall_before_a_cause=(
        "A bus overturned on Monday after a lorry exploded, killing nine.", "2024-03-11", "Monday"),
    still_missing_after_a_day=("Nine men remain missing following the 1 March quake.", "2024-03-01", "1 March"),
    the_day_of_a_sentence=("A man convicted of killing nine cooks was jailed on Monday.", "", ""),
    the_day_of_a_part=("Rebels killed dozens of cooks, including nine in a raid on 1 March.", "", ""),
    the_day_of_rites=("Rites were held on Monday at the graves of the 900 flood dead.", "", ""),
    the_day_of_the_next=("On 1 March it received 28 bodies, 25 on 2 March.", "2024-03-01", "1 March"),
    since_a_year_when=("Since 1972, when a flood killed 168, it has held.", "1972", "Since 1972"),
)  # fmt: skip
def test_dates_the_act(text: str, date: str, words: str) -> None:
    reading = next(r for r in read(ARTICLE.format(text)) if r.measure)
    assert reading.circumstances is not None
    assert (reading.circumstances.event_date, reading.circumstances.date_text) == (date, words)
