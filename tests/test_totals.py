"""Sentences -> the time over which a running total counts; every text is invented."""

from __future__ import annotations

from analysis.ground.model import Claim
from tests.conftest import DATELINE, cases, read_typed

# The count asked for is the last of the dead or hurt.
CASES = {
    "clashes_that_broke_out": ("The clashes that broke out on Saturday killed 31 men.", "2023-05-06/2023-05-09"),
    "protests_that_erupted": ("At least 90 people died in protests that erupted on 2 May.", "2023-05-02/2023-05-09"),
    "an_offensive_long_over": ("They killed 310 men in the offensive which began on 3 May 2019.", ""),
    "a_fire_that_broke_out": ("The fire that broke out on Saturday killed 31 men.", "2023-05-06"),
    "begun_and_up_to_a_day": (
        "By Sunday 73 people had died in the riots that started on Friday.",
        "2023-05-05/2023-05-07",
    ),
    "the_length_beside_it": (
        "In ten years of war 900 died in Kula, and in 30 years of strife in Brod 7,000 have been killed.",
        "1993/2023-05-09",
    ),
    "the_time_right_behind": ("Storms killed 170 men this year and 900 over the past decade.", "2013-05-09/2023-05-09"),
    "what_was_killed_since": (
        "Police shot two men on Sunday. At least nine have since been killed in riots.",
        "2023-05-07/2023-05-09",
    ),
    "a_number_since": ("Some 60 men have been killed this month, and 900 since January.", "2023-01/2023-05-09"),
    "since_the_new_year": (
        "Last year 70 died. Ninety people have been killed since the new year.",
        "2023-01-01/2023-05-09",
    ),
    "this_season": ("Since 1998, 70 climbers have died there. Eight have died this season.", ""),
    "what_ends_as_a_superlative_does": ("The unrest has killed 40 people in three days.", "2023-05-07/2023-05-09"),
    "in_the_week_since": ("In the week since the truce ended, 60 men have died.", "2023-05-02/2023-05-09"),
    "entered_its_third_week": (
        "The protests, which entered their third week on Monday, have left 40 dead.",
        "2023-04-25/2023-05-09",
    ),
    "attacks_that_followed": (
        "The attacks that followed the murder of a judge on 2 April have left nine dead.",
        "2023-04-02/2023-05-09",
    ),
    "since_a_day_when": ("Some 500 have died since 6 April, when a plane was hit, killing ten.", "2023-04-06"),
    "what_bodies_are_added_to": (
        "The bridge collapsed on Sunday. Divers found three more bodies on Monday, bringing the toll to 19.",
        "2023-05-07",
    ),
    "a_year_ago_today": ("A year ago today, 41 men died in the mine.", "2022-05-09"),
    "a_fortnight": ("Over the past fortnight 64 men were murdered.", "2023-04-25/2023-05-09"),
    "weeks_into_a_war": ("Three weeks into the war, 640 people have been killed.", "2023-04-18/2023-05-09"),
    "what_a_report_covers": (
        "The study covers the second half of 2021. It says 312 men were killed.",
        "2021-07/2021-12",
    ),
    "what_was_examined": (
        "The panel examined killings from May 2015 to June 2019. It found that soldiers shot dead 80 men.",
        "2015-05/2019-06",
    ),
    "a_report_for_a_year": ("In its report for 2022, the group said 640 men were murdered.", "2022"),
    "what_a_report_added": (
        "The report said 79 guards were killed in 1989. It added that the rebels had suffered 397 casualties.",
        "1989",
    ),
    "a_year_that_is_not_over": ("So far this year 40 miners have died in Kula.", "2023-01-01/2023-05-09"),
    "a_month_that_is_not_over": ("Already this month 18 men have drowned.", "2023-05-01/2023-05-09"),
    "a_year_that_is_over": ("Landmines killed 42 people in 2022.", "2022"),
    "since_a_far_date": (
        "There have been four murders, nine thefts and 25 arrests since Diaz rose to power last 10 August.",
        "2022-08-10/2023-05-09",
    ),
    "since_the_hours_of_a_day": ("Since the early hours of 3 May, 30 men have died.", "2023-05-03/2023-05-09"),
    "from_a_day_to_date": ("From 3 May to date, raids have killed 90 men.", "2023-05-03/2023-05-09"),
    "to_date": ("From 2018 to date, 400 clerks were murdered.", "2018/2023-05-09"),
    "in_some_hours": ("In less than 72 hours, 14 men have been shot dead.", "2023-05-06/2023-05-09"),
    "who_took_up_arms_in_a_year": (
        "The band, which took up arms in 1994, has killed 1,500 people.",
        "1994/2023-05-09",
    ),
    "in_the_last_decade": ("In the last decade 7,000 people have died in the raids.", "2013-05-09/2023-05-09"),
    "since_a_last_weekday": (
        "Some 17 people have been killed since the curfew was imposed last Friday.",
        "2023-05-05/2023-05-09",
    ),
    "since_it_began_told_before": (
        "Rebels launched an offensive on 3 May. Some 400 men have been killed since the offensive began.",
        "2023-05-03/2023-05-09",
    ),
    "a_wave_of_attacks_which_began": (
        "The second wave of attacks on the city, which began on 3 May, has left 433 people dead.",
        "2023-05-03/2023-05-09",
    ),
    "what_has_lasted_years": (
        "He spoke of violence that has lasted 10 years and killed more than 70,000 people.",
        "2013/2023-05-09",
    ),
    "attacks_of_a_month": ("In March there were 250 attacks with a toll of 327 dead.", "2023-03"),
    "since_the_fighting_that_was_an_offensive": (
        "On Wednesday rebels launched their biggest offensive since 1981. Some 400 have died since the fighting began.",
        "2023-05-03/2023-05-09",
    ),
    "since_what_began_is_told_later": (
        "Some 400 men have died since the strike started. Unions called the strike on 3 May.",
        "2023-05-03/2023-05-09",
    ),
    "since_the_outbreak_of": (
        "Hostilities broke out in April. Over 300 men have died since the outbreak of hostilities.",
        "2023-04/2023-05-09",
    ),
    "since_it_began": (
        "The uprising erupted on 3 May. Over 300 men have died since it began.",
        "2023-05-03/2023-05-09",
    ),
    "since_then": ("Troops landed on 3 May. Over 300 men have died since then.", "2023-05-03/2023-05-09"),
    "since_it_began_where_two_things_did": (
        "A strike began on 3 March. It rained. The mill shut. The mayor left. Talks failed. "
        "Another strike began on 3 April. It rained. The mill shut. The mayor left. Talks failed. "
        "Over 300 men have died since the strike began.",
        "",
    ),
    "since_it_began_and_nobody_says_when": ("Over 300 men have died since the fighting began.", ""),
    "since_then_where_two_days_are_told": (
        "Troops landed on 3 May and left on 5 May. Over 300 men have died since then.",
        "",
    ),
    "since_behind_the_count_alone": ("Fever has killed six people this week and 21 since the outbreak began.", ""),
    "a_war_which_began": ("The war, which began in 1976, has cost 600,000 lives.", "1976/2023-05-09"),
    "a_war_that_began_and_may_be_over": ("The war, which began in 1976, cost 600,000 lives.", ""),
    "an_offensive_far_above": (
        "The army heard of the offensive launched by the rebels on 3 May. The mill shut. Talks failed. It rained. "
        "The offensive left 1,400 dead.",
        "2023-05-03/2023-05-09",
    ),
    "knew_on_a_day_of_what_began_on_another": (
        "The army knew on 1 May of the offensive launched by the rebels on 3 May. The offensive left 1,400 dead.",
        "2023-05-03/2023-05-09",
    ),
    "years_of_war": ("In nine years of civil war 70,000 people have died.", "2014/2023-05-09"),
    "years_of_a_war_that_is_over": ("In nine years of civil war 70,000 people died.", ""),
    "in_years": ("They want to end a war that has left 70,000 dead in 9 years.", "2014/2023-05-09"),
    "a_decade": ("Two decades of war have left 70,000 dead.", "2003/2023-05-09"),
    "for_a_decade": ("The land has endured for a decade a civil war in which 7,000 men have died.", "2013/2023-05-09"),
    "a_war_so_old": ("The eight-year-old war cost 60,000 lives.", "2015/2023-05-09"),
    "a_long_war": ("The accord ended a 16-year war that has left 60,000 people dead.", "2007/2023-05-09"),
    "a_long_war_of_history": ("The eight-year war left a million people dead.", ""),
    "a_month_long_campaign": ("The month-long campaign has killed 256 men.", "2023-04-09/2023-05-09"),
    "a_long_war_behind_another_date": (
        "Talks open this month to end a decade-long civil war that has left 70,000 dead.",
        "2013/2023-05-09",
    ),
    "days_of_fighting": ("Some 85 men died in three days of fighting.", "2023-05-07/2023-05-09"),
    "days_of_fighting_in_march": ("Some 85 men died in three days of fighting in March.", "2023-03"),
    "only_months": ("In only three months, the press has told of 23 people killed.", "2023-02-09/2023-05-09"),
    "the_worst_in_years": ("In the worst fighting in ten years 400 men have been killed.", ""),
    "the_third_day": (
        "The riots went on for the third consecutive day and 160 people have been killed.",
        "2023-05-07/2023-05-09",
    ),
    "in_its_third_year": ("The war, now in its third year, has killed 9,000 people.", "2021/2023-05-09"),
    "for_their_part": (
        "Rebels have killed 127 men since 3 May. For their part, rebels say they have lost 40 dead.",
        "2023-05-03/2023-05-09",
    ),
    "another_of_the_same_weeks": (
        "In the past two weeks 800 men have been killed. Another 110 have been wounded.",
        "2023-04-25/2023-05-09",
    ),
    "last_month_right_behind": (
        "On 3 April the state extended for one month a ban due to a fever that has caused 350 deaths there last month.",
        "2023-04",
    ),
    "against_another_year": ("Some 14 miners have died this year, against nine in the whole of 2022.", "2022"),
    "against_the_same_time": ("Some 14 have drowned this year, compared with nine in the same time of 2022.", ""),
    "months_of_what_is_no_war": ("Three months of disturbances have cost 21 lives.", "2023-02-09/2023-05-09"),
    "a_toll_of_a_month": (
        "The deaths brought to 144 the number of people killed in more than a month of violence.",
        "2023-04-09/2023-05-09",
    ),
    "since_it_was_declared_last_august": (
        "Fever has killed 96 people since the epidemic was declared last August.",
        "2022-08/2023-05-09",
    ),
    "since_the_invasion": (
        "Troops invaded the island in May 1975. Some 900 people have died since the invasion.",
        "1975-05/2023-05-09",
    ),
    "since_an_invasion_of_which_nobody_told": (
        "Troops left the island in May 1975. Some 900 people have died since the invasion.",
        "",
    ),
    "it_has_killed": ("The rebellion began in April. It has killed 650 people.", "2023-04/2023-05-09"),
    "during_the_month": ("Bombs killed 932 people in March. A further 64 guards died during the month.", "2023-03"),
    "weeks_of_protests": ("Four people have died in nearly three weeks of protests.", "2023-04-18/2023-05-09"),
    "a_rebellion_which_erupted": ("The rebellion, which erupted in 1972, has left 120 people dead.", "1972/2023-05-09"),
    "protests_which_began": (
        "The protests, which began on 28 April over a tax, have left 42 people dead.",
        "2023-04-28/2023-05-09",
    ),
    "a_murder_this_year": (
        "Gunmen fled, taking the number of murders in the state this year to 84.",
        "2023-01-01/2023-05-09",
    ),
    "losses_since_a_landing": (
        "Losses since the landing of the first troops on 1 May total 32 dead.",
        "2023-05-01/2023-05-09",
    ),
    "the_campaign_it_launched": (
        "The army has killed 340 men in the campaign it launched in Kula in June 2022.",
        "2022-06/2023-05-09",
    ),
    "since_the_trouble_started": (
        "Clashes broke out on Friday. Some 33 people have been killed since the trouble started.",
        "2023-05-05/2023-05-09",
    ),
    "in_the_first_days_of_a_year": (
        "A guard was shot, raising the toll of the feud to at least 31 dead in the first 12 days of 2023.",
        "2023-01-01/2023-01-12",
    ),
    "since_a_day_when_it_began": (
        "Since 3 May, when clashes broke out between guards and an alliance of clans, 320 people have been killed.",
        "2023-05-03/2023-05-09",
    ),
    "since_a_day_and_after_another_death": (
        "Since Wednesday raiders have killed 56 guards or their kin following the weekend death of their chief.",
        "2023-05-03/2023-05-09",
    ),
    "since_what_a_week_owns": (
        "At least 44 people have been killed in raids since last week's mutiny ended.",
        "2023-05-01/2023-05-09",
    ),
    "since_behind_who_says_so": (
        "The day's losses raised the toll to 571 dead, by the police count, since the siege began on 3 April.",
        "2023-04-03/2023-05-09",
    ),
    "because_nobody_warned_them": (
        "On Sunday 12 people were killed, they said, as nobody had warned them.",
        "2023-05-07",
    ),
    "an_offensive_begun_on_a_day": (
        "The offensive, begun late on Wednesday in nine provinces, left 228 soldiers dead and nine wounded.",
        "2023-05-03/2023-05-09",
    ),
    "an_attack_begun_on_a_day": (
        "The attack, launched on Wednesday, left 28 soldiers dead and nine wounded.",
        "2023-05-03",
    ),
    "all_who_are_told_of_an_offensive": (
        "Rebels began an offensive on Wednesday. The army said 33 rebels and 24 soldiers died in the offensive, while "
        "38 rebels, 19 soldiers and seven civilians were wounded.",
        "2023-05-03/2023-05-09",
    ),
    "since_a_truce_expired": (
        "The toll is the highest since a truce in the 18-year-old war ended on 3 May. Some 400 have died since the "
        "truce expired.",
        "2023-05-03/2023-05-09",
    ),
    "the_highest_since_a_truce_in_a_long_war": (
        "The 37 deaths made up the highest weekly army toll since a truce in the 18-year-old war ended on 3 May.",
        "",
    ),
    "days_of_raids_that_ended": ("Sunday's blasts capped three days of raids that killed 11 people.", ""),
    "a_period_of_years": ("Some 400 miners have died over a three-year period.", "2020/2023-05-09"),
    "a_period_of_something_else": ("The bridge, which had stood for a ten-year period, fell and 40 died.", ""),
    "a_war_of_days_that_is_over": ("Kula says 64 of its soldiers died in the five-day war.", ""),
    "behind_another_count_of_a_year": (
        "The groups say 49 women were killed in 2022 and 182 were killed since records began in 2003.",
        "2003/2023-05-09",
    ),
    "hours_of_fighting": ("Some 85 men died in 48 hours of fighting.", "2023-05-07/2023-05-09"),
    "hours_of_less_than_a_day": ("Some 85 men died in 12 hours of fighting.", ""),
    "the_days_of_fighting": ("The three days of fighting left 85 men dead.", "2023-05-07/2023-05-09"),
    "from_an_hour_to_an_hour": ("From 0600 on 5 May to 1800 on 7 May, 19 men were killed.", "2023-05-05/2023-05-07"),
    "between_hours": ("Between dawn on Friday and noon on Sunday 19 men were killed.", "2023-05-05/2023-05-07"),
    "the_week_ending": ("Raids killed 31 men in the week that ended on Sunday.", "2023-05-01/2023-05-07"),
    "so_many_days_ending": ("Raids killed 31 men in the ten days ending Sunday.", "2023-04-28/2023-05-07"),
    "a_toll_for_the_week": (
        "A guard died on Sunday, bringing the toll for the week to 29 dead.",
        "2023-05-01/2023-05-07",
    ),
    "a_toll_for_the_year": (
        "A guard died on Sunday, bringing the toll for the year to 29 dead.",
        "2023-01-01/2023-05-09",
    ),
    "others_beside_a_total": (
        "Eight people have been killed since 5 May, police said. They said 15 others were hurt.",
        "2023-05-05/2023-05-09",
    ),
    "since_right_behind": (
        "The truce ended on 5 May. Gunmen have killed 40 people since 1968, and 16 since the truce ended.",
        "2023-05-05/2023-05-09",
    ),
    "including_some_since": (
        "Gunmen have killed 40 people since 1968, including 16 since they ended a truce last December.",
        "2022-12/2023-05-09",
    ),
    "a_toll_of_a_feud_told_by_its_age": (
        "Gunmen shot two men. It raised the overall death toll to 537 dead in a 20-week-old feud. The shots began on "
        "Sunday.",
        "2022-12-20/2023-05-09",
    ),
    "up_to_the_day_by_which_it_was_told": (
        "The offensive began on 1 May. By early Sunday, the army had reported 305 dead throughout the country.",
        "2023-05-01/2023-05-07",
    ),
    "a_war_that_enters_a_year": (
        "The war, which enters its sixth year this month, has left 60 dead.",
        "2018/2023-05-09",
    ),
    "since_a_day_told_twice": (
        "A year ago, on 3 May 2022, a bomb went off. Since then 40 priests have been killed.",
        "2022-05-03/2023-05-09",
    ),
    "days_up_to_the_last_that_is_told": (
        "Gunmen killed 10 people in Brod on Monday. At least 60 people have been wounded in the two days of shooting.",
        "2023-05-07/2023-05-08",
    ),
    "as_of_an_earlier_day": ("As of 5 May, 41 people had been killed this year.", "2023-01-01/2023-05-05"),
}


def read_last(text: str) -> Claim:
    """The last count of the dead or hurt."""
    return [c for c in read_typed(DATELINE + text) if c.measure.startswith("casualties.")][-1]


@cases(("text", "period"), **CASES)
def test_a_total_runs_over_its_time(text: str, period: str) -> None:
    assert read_last(text).event_date == period


def test_what_a_total_is_added_to_has_a_time_of_its_own() -> None:
    text = "More than 40 have died in two days, bringing the toll since 3 March to 598 killed."
    counts = read_typed(DATELINE + text)
    assert [claim.event_date for claim in counts] == ["2023-05-08/2023-05-09", "2023-03-03/2023-05-09"]


def test_what_a_toll_fell_from_lends_it_no_year() -> None:
    assert [c.event_date for c in read_typed("The toll fell to 36 from 50 in 2019.")] == ["", "2019"]


def test_an_inferred_beginning_names_its_words() -> None:
    claim = read_last("The fighting began on 3 May. Some 400 have died since the fighting began.")
    assert (claim.date_text, claim.date_basis) == ("3 May", "inferred")


def test_without_a_day_of_its_own_an_article_leaves_the_end_open() -> None:
    text = "The fighting began on 3 May 2022. Some 400 people have died since the fighting began."
    claims = read_typed(text)
    assert [c.event_date for c in claims] == ["2022-05-03/.."]
