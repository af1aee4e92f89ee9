"""Sentence -> one happening, a total that runs, a level or the past; and the day that a total is told of."""

from __future__ import annotations

import pytest

from tests.conftest import ARTICLE, cases, read_typed
from tests.conftest import read_measures as read


@cases(
    ("text", "scope"),
    an_event=("Five people were killed in a fire.", "event"),
    a_toll=("The death toll rose to 41.", "running_total"),
    seized_in_a_year=("In fiscal year 2017 the agency seized 90 kg of cocaine.", "running_total"),
    seized_in_a_month=("In March the agency seized 90 kg of cocaine.", "event"),
    a_seizure=("Guards made a seizure of 90 kg of cocaine.", "event"),
    have_fled_since=("Since it began in 2006, 900 cooks have fled.", "running_total"),
    on_a_typical_day=("On a typical day guards seize 90 kg of cocaine.", "state"),
    have_yet_to=("Police have yet to name the four men who were killed.", "event"),
    since=("Since January, 114 people have died.", "running_total"),
    so_far=("So far this year 12 miners have been killed.", "running_total"),
    a_war_that_has_killed=("The war has killed 70,000 people.", "running_total"),
    in_many_strikes=("At least 114 people have been killed in air strikes.", "running_total"),
    a_perfect_of_one_event=("A soldier has been killed in this clash.", "event"),
    as_of_with_had=("As of Monday, the virus had killed 1,016 people.", "running_total"),
    a_toll_of_dead=("The official toll of 3,000 dead is disputed.", "running_total"),
    as_of=("As of today 840 rebels were killed.", "running_total"),
    a_number_of_raids=("A number of raids killed 12 people.", "event"),
    a_perfect_of_no_event=("Officials say 655 rebels have been killed.", "running_total"),
    has_left_over_years=("The fighting has left 70 dead in two years of war.", "running_total"),
    a_murder_that_is_claimed=("He has claimed the murder of two judges.", "event"),
    a_perfect_of_another_verb=("A paper has published a list of 47 people killed.", "event"),
    since_an_act=("Marches have been held since the murder of two monks.", "event"),
    since_the_raids_that_killed=("Rules are stricter since the raids that killed 90 men.", "event"),
    a_perfect_with_its_number=("The siege has brought 90 deaths.", "running_total"),
    in_a_war=("More than 900 people had been killed in the civil war.", "running_total"),
    since_for_because=("There was one dead man, since he is asleep.", "event"),
    none_since=("No deaths have been reported since 3 March.", "running_total"),
    so_far_no_one=("So far no one was charged with these two murders.", "event"),
    many_by_many=("Twelve mayors, all of one party, have been shot dead by the rebels.", "running_total"),
    many_by_one_bomb=("Twelve mayors have been killed by a bomb.", "event"),
    many_in_many=("Twelve people have been killed in explosions.", "running_total"),
    many_in_one=("Twelve people have been killed in an explosion.", "event"),
    what_has_killed_behind_an_aside=("The bomb, which exploded outside a bank, has killed two people.", "event"),
    casualties_that_total=("The army's casualties total 60 dead.", "running_total"),
    in_the_fight_against=("Twelve officers lost their lives in the fight against the cartel.", "running_total"),
    in_a_fight=("Twelve officers lost their lives in a fight with guards.", "event"),
    in_two_months=("The column lost three men in two months.", "running_total"),
    in_two_minutes=("The column lost three men in two minutes.", "event"),
    a_row_that_left=("A wave of bombings left 14 people dead.", "running_total"),
    by_many=("Two herders have been shot dead by soldiers.", "event"),
    begun_on_a_day=("The siege begun on 3 March has left 90 dead.", "running_total"),
    upon_whom_is_no_event=("They have inflicted 400 casualties on the army.", "running_total"),
    too_many_for_no_event=("The army has lost over 6,000 men in Kula.", "running_total"),
    as_many_in_one_event=("A quake has killed 2,000 people in Kula.", "event"),
    a_perfect_of_none=("No casualties have been reported in raids.", "event"),
    a_war_in_the_present=("The war is now taking the lives of hundreds.", "running_total"),
    a_headline_in_the_present=("A blast kills hundreds.", "event"),
    more_than_any_event_kills=("They murdered 70,000 of us.", "running_total"),
    what_an_event_can_kill=("A quake killed 70,000 of us.", "event"),
    an_offensive_in_the_past_tense=("The offensive left 284 soldiers dead.", "running_total"),
    a_few_in_an_offensive=("The offensive left eight soldiers dead.", "event"),
    a_perfect_behind_its_place=("Nine deaths in Brod have been reported so far.", "running_total"),
    every_year=("Smog causes 5,000 deaths every year.", "state"),
    a_measure_that_runs=("Some 6 million people have fled the country.", "running_total"),
    too_many_to_flee_at_once=("Some 6 million people fled.", "running_total"),
    those_who_fled_on_a_day=("Some 6 million people fled on Sunday.", "event"),
    those_who_fled_a_hall=("Some 60 people fled the hall.", "event"),
    refugees_are_a_level=("There are 3 million refugees in Kandos.", "state"),
    a_level_as_an_agency_said=("There are 3 million refugees in Kandos, the agency said on Monday.", "state"),
    refugees_of_a_day=("Some 3,000 refugees arrived in Kandos on Monday.", "event"),
    in_a_month_is_no_rate=("Some 500,000 people fled in a month.", "running_total"),
    over_years=("The rebels killed 900 people in nine years.", "running_total"),
    the_worst_in_years=("Five people died in the worst fire in ten years.", "event"),
    a_level=("Output was 800,000 barrels a day.", "state"),
    once=("The country once produced 3 million barrels a day.", "past"),
    used_to=("It used to produce 3 million barrels a day.", "past"),
    had_been=("Output had been 2.4 million bpd a year earlier.", "past"),
    pre_war=("It shut half of its pre-war 500,000 bpd oil output.", "past"),
    above_what_was_before=("Output is 2 million bpd, above the pre-war level.", "state"),
    before_somebodys_siege=("Output was 3 million bpd before the Norvik field's latest blockade.", "past"),
    not_before_a_meeting=("Output was 3 million bpd before the latest OPEC meeting.", "state"),
    once_and_now=("Once the seat of 3 million bpd, Kandos now produces 40,000 bpd.", "state"),
    before_the_war=("Before the war Libya produced 1.6 million bpd.", "past"),
    a_change=("Output fell by 200,000 barrels a day.", ""),
)
def test_reads_scope(text: str, scope: str) -> None:
    (reading,) = [r for r in read(ARTICLE.format(text)) if r.measure]
    assert reading.circumstances is not None
    assert reading.circumstances.time_scope == scope


@cases(
    ("text", "unit"),
    behind_its_noun=("On average 20 people a day are killed in Kula.", "person/day"),
    behind_its_act=("Thirty miners are killed there every month.", "person/month"),
    of_the_active=("The smog kills 5,000 people each year.", "person/year"),
    at_the_head=("Every week about 40 people are murdered.", "person/week"),
    as_an_adverb=("Some 30 people die daily in the camps.", "person/day"),
    of_a_perfect=("More than 100 people have been killed each month since May.", "person/month"),
    of_a_noun=("The daily death toll rose to 20.", "person/day"),
    down_from_a_rate=("Some 700 people a day flee Kula, down from 1,200 a day in May.", "person/day person/day"),
    of_flight=("Up to 700 people a day are fleeing Kula.", "person/day"),
    a_record_day_is_one=("The record daily toll of 55 deaths fell on a Sunday.", "person"),
    a_paper=("Twelve people died, the daily Kula Post said.", "person"),
    a_day_before=("Sixteen people were killed a day before the vote.", "person"),
    a_fair_held_each_year=("A bomb killed 12 people at a fair held each year.", "person"),
    at_a_fair_held_each_year=("At a fair held every year 14 people were killed.", "person"),
    who_sang_each_week=("A cook who sang there every week was shot dead.", "person"),
    what_draws_crowds=("A bomb killed 13 people in a market that draws crowds each day.", "person"),
    in_less_than_a_day=("Guards killed 14 people in less than a day.", "person"),
    no_number_for_it=("A man is killed there every two hours.", "person"),
    two_acts=("Eleven people were killed in a raid, and 40 are wounded each month.", "person person/month"),
    a_level_is_one_already=("Output was 800,000 barrels a day.", "barrel/day"),
)
def test_a_rate_is_no_count(text: str, unit: str) -> None:
    assert " ".join(claim.unit for claim in read_typed(ARTICLE.format(text))) == unit


def test_a_year_that_nothing_anchors_is_as_long_as_any_other() -> None:
    (reading,) = [r for r in read("Gangs shot 1,500 men dead last year.") if r.measure]
    assert reading.circumstances is not None
    assert (reading.circumstances.time_scope, reading.circumstances.event_date) == ("running_total", "")


def test_an_earlier_toll_is_a_running_total_of_its_day() -> None:
    text = "The death toll rose to 19, up from 11 on Monday."
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.time_scope for c in found if c] == ["running_total", "running_total"]
    later, earlier = [c.as_of for c in found if c]
    assert earlier < later


@cases(
    ("text", "expected"),
    raids_of_a_month=("Raids killed 40 villagers in May.", ("running_total", "2023-05")),
    violence_of_a_month=("In all, 40 died in violence in May.", ("running_total", "2023-05")),
    a_drowning_of_many=("A ferry sank in May, drowning 40.", ("event", "2023-05")),
    a_raid_in_a_month=("A raid killed 40 villagers in May.", ("event", "2023-05")),
    raids_of_a_month_before=("In May alone, their raids claimed 40 lives.", ("running_total", "2023-05")),
    one_person_is_no_total=("Raids go on after a judge was shot dead in May.", ("event", "2023-05")),
    one_of_crimes=("He told of crimes like that of May, when men shot 12 nuns dead.", ("event", "2023-05")),
    raids_of_a_day=("Raids killed 40 villagers on 3 May.", ("event", "2023-05-03")),
    deaths_of_a_year=("There were 40 deaths in 2022.", ("running_total", "2022")),
    a_fire_in_a_year=("Forty died in a fire in 2022.", ("event", "2022")),
    a_series_between_days=(
        "Police killed 32 men in a series of raids between 3 May and 5 May.",
        ("running_total", "2023-05-03/2023-05-05"),
    ),
    found_after_it=("Divers found nine bodies after a boat sank on 3 May.", ("event", "2023-05-03")),
    after_a_talk=("Divers found nine bodies and gear after talks the mayor had on 3 May.", ("event", "")),
    a_total_is_of_more_than_that_day=("Two died on Monday, taking the total to 42.", ("running_total", "")),
    who_stands_beside_a_total=(
        "The toll of the quake on 3 May has reached 41, with 12 injured.",
        ("running_total", "2023-05-03"),
    ),
    who_is_told_of_apart=(
        "The toll of the quake on 3 May has reached 41, and 12 were injured in Brod.",
        ("event", "2023-05-03"),
    ),
    as_of_a_day=("Twelve dead and nine missing as of 3 May.", ("running_total", "")),
    had_died_by_a_day=("Twelve had died by 3 May.", ("running_total", "")),
    a_first_week=("There were 61 deaths in the first week of May.", ("running_total", "2023-05-01/2023-05-07")),
    by_noon_on_a_day=("By noon on 3 May divers had found nine bodies.", ("running_total", "")),
    which_broke_out=("The fire, which broke out on 3 May, killed 12.", ("event", "2023-05-03")),
    a_club_that_opened=("The club, which opened on 3 May, lost 12 men in a fire.", ("event", "")),
    since_41_died=("It was the worst blast since 41 died in Brod in 2015.", ("event", "2015")),
    in_one_year_alone=("In 2019 alone 1,200 died of it.", ("running_total", "2019")),
    since_then_no_period=("Seven of the injured have since been freed.", ("event", "")),
    the_day_of_a_report_opens=("On 3 May the police said 12 had died.", ("event", "")),
    the_day_of_an_act_opens=("On 3 May the police killed 12.", ("event", "2023-05-03")),
    bodies_recovered=("Nineteen bodies have been recovered.", ("running_total", "")),
    so_many_of_a_year=("Measles killed 214 people in 2022.", ("running_total", "2022")),
    weeks=("Gangs killed 30 men from 3 March to 9 May.", ("running_total", "2023-03-03/2023-05-09")),
    a_famine_goes_on=("The famine of 2011 killed 2,000.", ("running_total", "2011")),
    a_crash_in_a_year=("The worst crash since 2001, when 350 died.", ("event", "2001")),
    a_few_of_a_year=("A man shot 12 nuns dead in 2009.", ("event", "2009")),
    a_perfect_of_a_month=("Unrest has left 350 dead last month.", ("running_total", "2023-04")),
    what_it_rose_from=("Murders rose to 26 in 2013 from 19.", ("running_total", "")),
    compared_with_a_year=("In 2022, 61 died, up from 52 in 2021.", ("running_total", "2021")),
    a_day_on_which_it_was_still_so=("Six were still missing on Sunday.", ("event", "")),
    a_day_on_which_it_came_to_be_so=("Six went missing on Sunday.", ("event", "2023-05-07")),
    what_it_followed=("He left on 3 May, following the murder of two monks.", ("event", "")),
    the_day_of_both=("The murder of two monks today led to a march.", ("event", "2023-05-09")),
    of_another_verb=("The murder of two monks today shocked us and drew a crowd.", ("event", "")),
    how_they_were_on_a_day=("Six were in critical condition on Sunday.", ("event", "")),
    a_day_after_it=("Troops dug on Sunday after a quake killed 12.", ("event", "")),
    after_hitting=("The bus sank on Sunday after hitting a rock, killing 12.", ("event", "2023-05-07")),
    born_in_a_year=("The 12 dead were born in 2009.", ("event", "")),
    the_day_of_a_visit=("He visited 12 wounded fans on Sunday.", ("event", "")),
    the_day_of_leaving_wounded=("It left 12 wounded fans on Sunday.", ("event", "2023-05-07")),
    hundreds=("Guards shot dead hundreds from May 2021 to May 2022.", ("running_total", "2021-05/2022-05")),
    two_years=("It was so in 2009 and 2010, when they shot 40 men dead.", ("running_total", "2009/2010")),
    that_took_place=("He told of a raid that took place on 3 May at a mill, killing six.", ("event", "2023-05-03")),
    who_left=("He told of a man who left on 3 May for a mill, killing six.", ("event", "")),
    days_after=("Troops dug on Sunday, two days after a quake killed 12.", ("event", "2023-05-05")),
    days_after_in_a_span=(
        "Since May 2020, two days after a quake, 12 people have been killed in Brod.",
        ("running_total", "2020-05/2023-05-09"),
    ),
    a_day_after_something_else=("Two died on Sunday, a day after a march.", ("event", "2023-05-07")),
    a_total_of_a_day_before=("The toll rose to 9 on Sunday, a day after a fire.", ("running_total", "2023-05-06")),
    since_a_day_before=("The toll of fires since Friday rose to 9 on Sunday.", ("running_total", "")),
    the_most_since=("Some 103 died, the most killed in a blast since 2001.", ("event", "")),
    as_at_a_day=("There were 16 deaths in Kula as at 2 May 2023.", ("running_total", "")),
    a_day_of_what_is_named=("A fight left 58 dead in Kula, scene in April of a siege.", ("event", "")),
    recorded_in_the_past_hours=(
        "A total of 17 deaths were recorded at the clinics of Kula in the past 24 hours.",
        ("running_total", "2023-05-08/2023-05-09"),
    ),
    as_more_people_died=(
        "The toll of the fire increased to 62 on Sunday as more people succumbed to burns.",
        ("running_total", ""),
    ),
    the_day_of_the_total_beside_it=("The toll rose to 9 on Sunday, and six are missing.", ("event", "")),
    an_offensive_of_a_month=("Some 350 died in an offensive in April.", ("running_total", "2023-04")),
    a_few_of_an_offensive=("Six died in an offensive in April.", ("event", "2023-04")),
    a_report_late_on_a_day=("A fire killed six, police said late on Sunday.", ("event", "")),
    the_day_of_a_kidnapping=("Rebels killed four of nine cooks they kidnapped on 2 May.", ("event", "")),
    who_were_kidnapped=("Rebels on Sunday killed four cooks who were kidnapped on 2 May.", ("event", "2023-05-07")),
    a_mill_seized=("Rebels killed four cooks and seized a mill on Sunday.", ("event", "2023-05-07")),
    earlier_this_month=("A blast killed nine cooks earlier this month.", ("event", "2023-05")),
    the_worst_so_far=(
        "Nine cooks were killed on Sunday in the worst breach of a 2002 truce so far.",
        ("event", "2023-05-07"),
    ),
    a_truce_that_has_ended_years_of_war=(
        "Rebels killed nine cooks on Sunday, harming a truce that has ended years of war.",
        ("event", "2023-05-07"),
    ),
    the_day_of_accusing=("The army accused rebels on Monday of staging an ambush, killing nine cooks.", ("event", "")),
    a_toll_raised_to_the_killed=(
        "Police have raised the toll of the raid on a mill in Kula to 28 killed.",
        ("running_total", ""),
    ),
    two_days_after_what_it_goes_with=(
        "Troops marched on Sunday, two days after rebels staged a raid, killing seven.",
        ("event", "2023-05-05"),
    ),
    two_days_after_the_vote=(
        "Rebels struck a mill on Sunday, two days after the vote, killing seven.",
        ("event", "2023-05-07"),
    ),
    among_shoppers=(
        "Six were killed on Sunday when a bomb ripped through Christmas shoppers.",
        ("event", "2023-05-07"),
    ),
    the_night_before_a_report=("Six died in fighting overnight, police said Saturday.", ("event", "2023-05-06")),
    since_one_during_prayers=(
        "It was the worst since March 2022, when a bomb during Friday prayers killed 58.",
        ("event", "2022-03"),
    ),
    missing_from_a_raid=("Six are still missing from Sunday's raid.", ("event", "2023-05-07")),
    the_night_into_a_day=("Six died overnight into Sunday.", ("event", "2023-05-07")),
    killed_when_something_happened_on_a_day=(
        "Rites were held on Monday for the 12 who were killed when a bomb exploded a day earlier.",
        ("event", "2023-05-07"),
    ),
    clashes_of_an_operation=(
        "Of the rebels 145 were killed in 386 clashes in April in one operation.",
        ("running_total", "2023-04"),
    ),
    a_war_begun=("Forty died during the war that began on 2 May.", ("running_total", "2023-05-02/2023-05-09")),
    those_killed_since=("Rebels killed 11 in a raid, adding to those killed there since April.", ("event", "")),
    who_took_over_in_april=(
        "Bo Lind, who took over after a coup in April, said early in May that 12 people had died.",
        ("event", ""),
    ),
    a_month_of_reports=("Nine deaths were reported in April.", ("running_total", "2023-04")),
    the_day_of_a_report_of_deaths=("Nine deaths were reported on Sunday.", ("event", "")),
    a_report_in_a_second_clause=("Rebels shelled Kula, and on Sunday the army said 12 guards had died.", ("event", "")),
    speaking_on_a_day=("Speaking on Sunday at a mill, the mayor said 12 guards had died.", ("event", "")),
    announced_by_somebody_on_a_day=(
        "A count announced by the mayor on Sunday is above the 77 dead of the first hours.",
        ("event", ""),
    ),
    an_act_of_the_second_day=(
        "Rebels shot four drivers on Saturday and on Sunday they shot two more dead.",
        ("event", "2023-05-07"),
    ),
    days_after_before_the_day=("Two days after a quake, divers on Sunday found nine bodies.", ("event", "2023-05-05")),
    days_after_behind_more=(
        "The toll rose to 9 on Sunday as divers dug, two days after a ferry sank.",
        ("running_total", "2023-05-05"),
    ),
    a_toll_that_takes_in_bodies=(
        "Divers found nine bodies on Sunday, two days after a quake, taking the toll to 90.",
        ("running_total", "2023-05-05"),
    ),
    a_toll_that_takes_in_bodies_of_some_day=(
        "Divers found nine bodies on Sunday, taking the toll to 90.",
        ("running_total", ""),
    ),
    guards_shot_before_what_began=(
        "Since he declared a war after two guards were shot dead on 3 May, Kula has seen raids.",
        ("event", "2023-05-03"),
    ),
    days_after_a_day=(
        "That brought the toll to 29, three days after the boat went down in the early hours of Saturday.",
        ("running_total", "2023-05-06"),
    ),
    days_after_a_day_that_is_told=(
        "Divers found nine bodies, two days after a ferry sank on Friday.",
        ("event", "2023-05-05"),
    ),
    the_next_day=("Five guards died on Saturday, and six more died the next day.", ("event", "2023-05-07")),
    another_day_behind_a_comma=("Five guards died on Friday, six on Saturday.", ("event", "2023-05-06")),
    the_following_day_alone=("Five guards were killed on Saturday and six the following day.", ("event", "2023-05-07")),
    set_beside_another_year=(
        "In 2022 police seized 20 tonnes of heroin, against 15 tonnes in 2021.",
        ("running_total", "2021"),
    ),
    a_field_of_now=("The field produces 300,000 barrels a day and was shut on Sunday.", ("state", "")),
    a_field_as_of_a_day=("The field produces 300,000 barrels a day of crude as of Sunday.", ("state", "2023-05-07")),
    a_field_of_once=(
        "The shutdown at Tana, which had been producing 220,000 barrels a day, began on Sunday.",
        ("past", ""),
    ),
    before_what_began=("Kula produced 1.2 million barrels a day before the blockade began on 3 May.", ("past", "")),
    a_town_they_had_left=("On Sunday rebels took Kula, from which 27,000 people had fled.", ("event", "")),
    who_were_fed=("On Sunday a charity gave food to 27,000 people displaced by floods.", ("event", "")),
    a_toll_that_takes_in_other_dead=(
        "A mine killed nine guards on Sunday, taking the toll to 90.",
        ("running_total", ""),
    ),
    a_toll_beside_a_count=(
        "A mine killed nine guards on Sunday, but the army put the death toll at 12.",
        ("running_total", "2023-05-07"),
    ),
    a_toll_of_a_siege=(
        "A mine killed nine guards on Sunday, bringing the toll of the siege to 50 dead.",
        ("running_total", ""),
    ),
    a_toll_of_a_weekend=(
        "The toll rose to 9 on Monday after a flood at the weekend.",
        ("running_total", "2023-05-06/2023-05-07"),
    ),
    after_a_bus_plunged=(
        "The toll rose to 9 on Monday after a bus plunged into a river on Sunday.",
        ("running_total", "2023-05-07"),
    ),
    relief_is_no_event=("Relief operations went on on Sunday as the toll rose to 9.", ("running_total", "")),
    what_a_survivor_saw=("A survivor of Sunday's raid said 12 men were shot dead.", ("event", "2023-05-07")),
    what_stands_beside_a_perfect=("As of 3 May, 40 have been killed, 61 wounded.", ("running_total", "")),
    into_a_night=(
        "From Sunday night to early Monday 14 men were shot dead.",
        ("event", "2023-05-07/2023-05-08"),
    ),
    this_decade=("This decade 400 clerks have been murdered.", ("running_total", "202X")),
    until_a_day=("In Sunday's raid, which went on until dawn today, two guards died.", ("event", "2023-05-07")),
    began_and_ended=(
        "In a clash that began on Sunday and ended yesterday, two guards died.",
        ("event", "2023-05-07/2023-05-08"),
    ),
    a_year_of_a_war=("Some 1,150 died in the 2008 war.", ("event", "2008")),
    a_war_in_a_year=("Some 1,150 died in the war in 2008.", ("running_total", "2008")),
    a_year_of_a_thing=("About 150 have died since they left a 2002 truce pact.", ("running_total", "")),
)
def test_reads_totals_and_events(text: str, expected: tuple[str, str]) -> None:
    readings = read(f"Title\n\n9 May 2023\n\n{text}\n")
    found = [r.circumstances for r in readings if r.measure]
    assert [(c.time_scope, c.event_date) for c in found if c][-1] == expected


def test_an_open_span_of_a_text_without_a_date_is_no_day() -> None:
    text = "Since May 2020, two days after a quake, 12 people have been killed in Brod.\n"
    (found,) = [r.circumstances for r in read(text) if r.measure]
    assert (found.time_scope, found.event_date) == ("running_total", "2020-05/..")


def test_an_earlier_count_is_of_some_day_before() -> None:
    text = "The toll stood at 33, the mayor said, revising an earlier count of 38."
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [(c.time_scope, c.as_of) for c in found if c] == [
        ("running_total", "2024-03-12"),
        ("running_total", "../2024-03-12"),
    ]


@cases(
    ("text", "scope", "as_of"),
    an_earlier_death_toll=("He dropped an earlier official death toll of 38.", "running_total", "../2024-03-12"),
    at_the_head=("Originally the toll given by the navy was 38.", "running_total", "../2024-03-12"),
    had_put=("It had initially put the toll at 38.", "running_total", "../2024-03-12"),
    at_the_time=("The toll at the time stood at 38.", "running_total", "../2024-03-12"),
    previous_toll=(
        "It is a leap from the previous toll of the clinic, when nurses said 38 people had died.",
        "running_total",
        "../2024-03-12",
    ),
    had_announced_earlier=(
        "Earlier on Sunday, Ana Ruiz had announced that the toll stood at 38.",
        "running_total",
        "2024-03-10",
    ),
    a_previous_toll_that_was=(
        "The previous toll of the fire, as estimated by nurses, was 38.",
        "running_total",
        "../2024-03-12",
    ),
    an_earlier_fire=("Earlier on Sunday, a fire had killed 38 people.", "event", "2024-03-12"),
    a_day=("The office had put the number of dead at 38 on Sunday.", "running_total", "2024-03-10"),
    given=("The toll of 38 given on Sunday was too low.", "running_total", "2024-03-10"),
    previously_said=("Police previously said 38 had died.", "running_total", "../2024-03-12"),
    previously_said_that=("Police previously said that 38 had died.", "running_total", "../2024-03-12"),
    said_earlier_this_month=("Police said earlier this month that 38 had died.", "running_total", "../2024-03-12"),
    had_earlier_estimated=("Police had earlier estimated 38 deaths.", "running_total", "../2024-03-12"),
    no_total=("Police had reported 38 deaths.", "event", "2024-03-12"),
    level_since=("Output has climbed since January to 4 million bpd.", "state", "2024-03-12"),
    than_at=("In February output was 4 million bpd, higher than at the start of the year.", "state", "2024-02"),
    no_yearly_level=("It came a day after 38 people were killed in Brod.", "event", "2024-03-12"),
)
def test_reads_what_was_counted_before(text: str, scope: str, as_of: str) -> None:
    (found,) = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert found is not None
    assert (found.time_scope, found.as_of) == (scope, as_of)


def test_an_earlier_count_of_an_undated_article_is_of_some_day() -> None:
    (found,) = [r.circumstances for r in read("Police had earlier put the toll at 38.") if r.measure]
    assert found is not None
    assert found.as_of == "../"


def test_no_number_is_as_of_a_day_to_come() -> None:
    level = (
        'The minister said that output stood at 1.3 million b/d "as of this week" and would grow by the end of 2026.'
    )
    toll = "The toll stood at 41 on Monday and could reach 60 by Friday."
    for text, day in ((level, "2024-03-11/2024-03-12"), (toll, "2024-03-12")):
        found = next(r.circumstances for r in read(ARTICLE.format(text)) if r.measure)
        assert found is not None
        assert found.as_of == day


@cases(
    ("lead", "scope"),
    of_one_crash=("A ferry sank on Monday in a crash off Brod, killing one.", "event"),
    of_a_war=("Rebels killed one in their war on Monday.", "running_total"),
)
def test_have_died_is_the_toll_of_what_an_article_is_about(lead: str, scope: str) -> None:
    *_, reading = [r for r in read(ARTICLE.format(f"{lead}\n\nSix people have died.")) if r.measure]
    assert reading.circumstances is not None
    assert reading.circumstances.time_scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday 31 men were killed, bringing the toll in the conflict to 183.",
        "On Sunday 31 men were killed, bringing to 183 the number of dead since the fighting began in March.",
        "The strikes killed 31 men on Sunday, raising the toll since Oct. 7 to 183.",
    ],
)
def test_a_weekday_that_nothing_anchors_is_a_day_beside_a_total(text):
    first, last = (reading.circumstances for reading in read(text))
    assert (first.time_scope, last.time_scope) == ("event", "running_total")
