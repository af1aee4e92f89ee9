"""Sentences -> the day that each count takes over from those beside it; every text is invented."""

from __future__ import annotations

import pytest

from analysis.ground.model import Claim
from tests.conftest import DATELINE, cases, read_typed

CASES = {
    "a_bare_count_behind_a_dated_blast": ("A bomb exploded in Brod on Sunday. Five people were hurt.", "2023-05-07"),
    "in_the_attack": (
        "Gunmen attacked a mill on 3 May. The guards had left. Four people were killed in the attack.",
        "2023-05-03",
    ),
    "a_possessive_day": ("Sunday's explosion shook the port. Five people were hurt.", "2023-05-07"),
    "a_day_of_another_clock": (
        "A quake hit Brod late on Sunday. The quake came at 8:42 p.m. (0142 GMT Monday). Five people were hurt.",
        "2023-05-07",
    ),
    "a_day_of_that_clock": ("A quake hit Brod on Sunday (0142 GMT). Five people were hurt.", "2023-05-07"),
    "last_months_blast": ("A bomb exploded in Brod on 3 April. Five people died in last month's blast.", "2023-04-03"),
    "a_blast_in_a_month": ("A bomb exploded in Brod on 3 April. The blast in April killed five.", "2023-04-03"),
    "last_months_blasts": ("A bomb exploded in Brod on 3 April. Five people died in last month's blasts.", "2023-04"),
    "killed_in_a_month": ("A bomb exploded in Brod on 3 April. Five people were killed in April.", "2023-04"),
    "since_people_were_killed": ("It was the worst since 10 people were killed in Brod in March.", "2023-03"),
    "killed_since_a_month": ("Ten people have been killed in Brod since March.", "2023-03/2023-05-09"),
    "an_act_dates_too": ("A judge was shot dead on Sunday. Two guards were wounded.", "2023-05-07"),
    "the_next_sentence_tells_when": (
        "Five people were hurt in an explosion in Brod. The explosion occurred on Sunday.",
        "2023-05-07",
    ),
    "shot_when_they_walked_home_on_a_day": (
        "Two monks were shot when they walked home on Sunday. The murder of the two monks was condemned.",
        "2023-05-07",
    ),
    "the_next_tells_what_they_were_about_when_it_happened": (
        "Two guards were murdered in Brod. The men were driving home on Sunday when raiders surrounded their lorry.",
        "2023-05-07",
    ),
    "the_clash_with_its_day_between_commas": (
        "Two guards were killed in a clash in Brod, officials said. The clash, on Sunday evening in the port, comes "
        "before a vote.",
        "2023-05-07",
    ),
    "what_raiders_began_on_a_day": (
        "The offensive that the raiders began on Sunday goes on in all parts of the country. In Kula, a lorry was hit "
        "and its four guards were killed.",
        "2023-05-07",
    ),
    "what_is_the_most_since_another_time": (
        "A bomb exploded in Brod on Sunday. The blast killed 12 people, the most in any such raid since records began.",
        "2023-05-07",
    ),
    "shot_by_raiders_when_they_walked_home": (
        "Ana and Eva were shot by masked men when they walked home on Sunday. A band owned up to the murder of these "
        "two nuns.",
        "2023-05-07",
    ),
    "over_a_sentence_that_goes_on": (
        "A bomb exploded in Brod on Sunday. The blast tore off a roof. Five people were hurt.",
        "2023-05-07",
    ),
    "over_sentences_that_tell_of_no_event": (
        "A bomb exploded on Sunday. The mill is old. It makes flour. Five people were hurt.",
        "2023-05-07",
    ),
    "the_blast_over_what_another_day_saw": (
        "A bomb exploded on Sunday. The council met on Monday. Five people were hurt in the blast.",
        "2023-05-07",
    ),
    "the_blast_over_an_ambush": (
        "A bomb exploded in a mill on Friday. Men were shot in an ambush on Sunday. The blast wounded five guards.",
        "2023-05-05",
    ),
    "members_of_the_guard_are_none_told_before": (
        "Some 300 were killed in the fighting that erupted in 1983. The band denied it. Two members of the guard died.",
        "",
    ),
    "the_worst_since_another_day": (
        "The attack on Sunday was the worst since the May Day bombing of last year, which killed 11. Nobody knew why. "
        "Five guards were hurt in the blast.",
        "2023-05-07",
    ),
    "the_clash_which_occurred": (
        "Some 12 people were killed in fighting. The clash, which occurred on Sunday in Brod, was the worst ever.",
        "2023-05-07",
    ),
    "bodies_found_where_a_bus_plunged": (
        "Four bodies were recovered after a bus plunged into a gorge on Sunday. A pileup killed two in Kula on Monday. "
        "Divers recovered six bodies after a bus plunged into a lake on Friday.",
        "2023-05-05",
    ),
    "right_behind_what_was_long_ago": (
        "Rebels attacked a post on Sunday, killing ten.\n\nThe mayor wept.\n\nOn March 2, rebels overran a barracks in "
        "Kula. Some 43 soldiers were killed.",
        "2023-03-02",
    ),
    "a_total_but_a_day": (
        "More than 900 people have been killed in the conflict, but Sunday's raid was the worst.",
        "",
    ),
    "earlier_in_the_day": (
        "Police reported late on Sunday that nine people were killed when a bomb exploded earlier in the day.",
        "2023-05-07",
    ),
    "killed_when_fighting_erupted": (
        "Some 18 people were killed when fighting erupted in Brod. The clash, which occurred on Sunday, was the worst.",
        "2023-05-07",
    ),
    "attacks_of_two_days": (
        "The attacks of Friday were followed on Sunday by eight bombings. Five people were hurt.",
        "",
    ),
    "of_the_dead": (
        "A ferry sank on Sunday, killing 30. The mayor resigned on Monday. Four of the dead were children.",
        "2023-05-07",
    ),
    "the_day_of_its_count": (
        "Troops on Monday left for the floods that killed 12 on Sunday. Five people were hurt.",
        "2023-05-07",
    ),
    "bodies_found_later": ("Floods killed 12 on Saturday. Five bodies were found on Monday.", "2023-05-06"),
    "still_missing": ("A ferry sank on Saturday. Five people were still missing on Monday.", "2023-05-06"),
    "the_quake_jolted": (
        "Troops dug on Monday after a quake killed 12. The quake jolted Brod a minute before midnight on Sunday.",
        "2023-05-07",
    ),
    "some_of_them": ("Gunmen killed nine people on Sunday. Six of them were nurses.", "2023-05-07"),
    "during_that_time": (
        "Reports cover the raids of 1 May to 7 May. During this period troops shot 40 men dead.",
        "2023-05-01/2023-05-07",
    ),
    "in_a_report": ("A bomb exploded on Sunday. In a brief report, police said five people were hurt.", "2023-05-07"),
    "an_event_in_which_something_happened": (
        "The film tells of the riot on 3 May in which gunmen stormed a mill. Four people were killed in the attack.",
        "2023-05-03",
    ),
    "past_what_is_recalled": (
        "A bomb killed 12 on Sunday. It was the worst blast since 2001, when 30 died. Four of the dead were nurses.",
        "2023-05-07",
    ),
    "the_day_of_one_event": (
        "The toll rose to 14 on Monday, a day after a fire in Brod. Five were hurt.",
        "2023-05-07",
    ),
    "something_set_apart_behind_the_day": (
        "This morning, four days before the vote, rebels staged an attack. Five people were hurt.",
        "2023-05-09",
    ),
    "along_with": (
        "A chief of the gang was shot dead on Sunday. He died along with nine men in a raid on a farm.",
        "2023-05-07",
    ),
    "have_been_estimated": (
        "The losses have been estimated at 10 dead. The fighting in Brod began on Sunday.",
        "2023-05-07/2023-05-09",
    ),
    "the_next_sentence_tells_when_they_died": (
        "He spoke of the murder of the six priests. The priests were shot dead on Sunday by two men.",
        "2023-05-07",
    ),
    "a_total_of_the_same_event": ("A mine collapsed on Sunday. The death toll stands at 14.", "2023-05-07"),
    "bodies_recovered_since": ("A mine collapsed on Sunday. Nine bodies have been recovered.", "2023-05-07"),
    "who_died_when_it_happened": (
        "The number of people who died when the roof gave way on Sunday has risen to 14.",
        "2023-05-07",
    ),
    "the_toll_from_a_dated_quake": ("The toll from the quake that struck Brod on Sunday rose to 14.", "2023-05-07"),
    "the_toll_of_dated_floods": ("The toll of the 3 May floods rose to 14 on Monday.", "2023-05-03"),
    "another_count_of_it": ("A mine collapsed on Sunday, killing 12. Police put the number at 14.", "2023-05-07"),
    "a_total_of_a_week_of_raids": (
        "In the week from 1 May to 7 May police made 38 raids. A total of 54 men were killed.",
        "2023-05-01/2023-05-07",
    ),
    "stormed_on_a_day_and_killed": (
        "Gunmen stormed Brod on Sunday and killed 70 people. Sixteen were hurt.",
        "2023-05-07",
    ),
    "in_a_part_of_the_place": (
        "Six people were killed on Sunday in riots in Brod. Police fired shots. Three died in Kula.",
        "2023-05-07",
    ),
    "on_two_days": (
        "Gunmen killed 56 people in Brod. The attacks took place on Saturday and Sunday.",
        "2023-05-06/2023-05-07",
    ),
    "a_train_held_by_rebels": (
        "Troops stormed a train held by rebels at the pass on Sunday. Twenty hostages died.",
        "2023-05-07",
    ),
    "a_bomb_went_off": ("A bomb went off in Brod late last night. Six people were killed.", "2023-05-08"),
    "bodies_found_by_a_day": (
        "The quake hit Brod on Saturday. By noon on Sunday rescuers had found nine bodies.",
        "2023-05-06",
    ),
    # what it must not take
    "hours_after": ("A bomb exploded on Sunday. Hours after the blast, gunmen shot five people dead.", ""),
    "of_two_days": ("Three were killed on Saturday and 31 on Sunday. Five people were hurt.", ""),
    "in_a_village": ("A bomb exploded on Sunday. In a small village, police said five people were hurt.", ""),
    "unrest_that_broke_out": ("Two died in days of unrest that erupted on 3 May. Police spoke of 12 deaths.", ""),
    "a_war_broke_out": ("A bomb exploded on Sunday. The war broke out when gunmen killed 12 people.", ""),
    "weeks_of_raids": ("Rebels held 38 raids from 1 March to 7 May. They shot four men dead.", ""),
    "bodies_of_no_event_told": ("The mill is old. Five bodies were found on Monday.", ""),
    "some_of_those_found": ("Troops found nine bodies in a pit on Monday. Four of the victims were women.", ""),
    "mourning_for_those_killed": ("The town began a week of mourning on Monday for nine boys killed in a school.", ""),
    "for_the_second_day": (
        "Troops shelled the town on Monday for the second day and killed nine people.",
        "2023-05-08",
    ),
    "to_protest_at_a_slaughter": ("Women marched on Monday to protest at the slaughter of nine herders.", ""),
    "to_burn_and_kill": ("Rebels returned on Monday to burn the mill and killed nine people.", "2023-05-08"),
    "in_connection_with_an_attack": (
        "Police raided a temple on Monday in connection with the attack, which killed nine people.",
        "",
    ),
    "asked_about_a_bomb": ("Police questioned five men on Monday about the bomb that killed nine people.", ""),
    "what_it_did_at_once": (
        "Brod prepared on Monday to mourn over a bridge that collapsed in Kula on Saturday, killing nine people.",
        "2023-05-06",
    ),
    "a_town_that_grieved": ("Churches filled on Monday as the town grieved for the nine boys and six girls shot.", ""),
    "what_the_lead_came_after": (
        "Women marched on Monday to protest at the slaughter of nine herders. Raiders stormed the camp on Saturday.",
        "2023-05-06",
    ),
    "the_second_sentence_tells_of_another": (
        "Women marched on Monday to protest at the slaughter of nine herders. A bomb went off on Saturday.",
        "",
    ),
    "the_same_four_again": (
        "Four people were killed in a clash, police said. Shops were looted. It was said that four people died today.",
        "2023-05-09",
    ),
    "before_another_event": (
        "A judge was shot dead on Sunday. This took place hours before the fighting which left 40 dead.",
        "",
    ),
    "a_day_after_a_crash": (
        "Police raided the offices on Monday, a day after a train smashed into a mill. Nine people died.",
        "2023-05-07",
    ),
    "two_days_after_people_died": (
        "A plane landed hard on Monday, two days after 38 people, 30 of them guards, died in a crash.",
        "2023-05-06",
    ),
    "behind_a_semicolon": ("In the worst case, on 6 May, a ferry sank off Brod; nine people drowned.", "2023-05-06"),
    "told_an_agency": ("Two doctors told Hospix on Monday of their doubts, saying that seven people died.", ""),
    "beside_a_toll_of_today": ("The toll from the quake rose to 118 on Tuesday. Another 240 were injured.", ""),
    "a_toll_and_the_day_of_its_blast": (
        "The toll of the blast rose to 41 on Monday. The blast on Saturday levelled a mill.",
        "2023-05-06",
    ),
    "battles_that_broke_out": (
        "The battles, which broke out on 3 May, have claimed 340 lives.",
        "2023-05-03/2023-05-09",
    ),
    "a_fire_that_broke_out": ("The fire, which broke out on 3 May, has claimed nine lives.", "2023-05-03"),
    "the_number_of_a_month": ("The number of people killed fell to 241 in April.", "2023-04"),
    "a_day_since_which_something_is_so": ("Six were still missing on Monday. Five of the dead were nurses.", ""),
    "a_day_earlier": ("A day earlier a bomb had killed three men. Eight farmers were among the dead.", ""),
    "a_total_of_more_than_a_day": ("The bombs fell for two days. A total of 104 men were killed.", ""),
    "the_day_of_a_total": ("The death toll rose to 14 on Sunday.", ""),
    "a_total_of_the_year": (
        "A mine collapsed on Sunday. The death toll this year stands at 14.",
        "2023-01-01/2023-05-09",
    ),
    "the_third_day_of_the_fighting": (
        "Monday was the third straight day of the fighting. It has left 80 people dead.",
        "2023-05-06/2023-05-09",
    ),
    "a_total_of_a_war": ("A bomb exploded on Sunday. The death toll of the war stands at 1,400.", ""),
    "a_round_of_events": (
        "A bomb exploded in Brod on Sunday. A guard was shot in Kula. Elsewhere, five people were hurt in Mola.",
        "",
    ),
    "the_worst_since": ("It was the worst crash since 2001. Five people were hurt.", ""),
    "a_date_of_its_own": ("A bomb exploded on Sunday. Five people were hurt on Monday.", "2023-05-08"),
    "meanwhile": ("A bomb exploded on Sunday. Meanwhile, five people were hurt in the port.", ""),
    "another_attack": ("A bomb exploded on Sunday. Five people were hurt in another attack.", ""),
    "a_new_event": ("A bomb exploded on Sunday. Five people were hurt in a fire at a mill.", ""),
    "years_ago": ("A bomb exploded on Sunday. Five people were hurt there years ago.", ""),
    "a_perfect_tense": ("A bomb exploded on Sunday. Rebels have killed five people in raids.", ""),
    "the_day_of_a_report": ("Police said on Sunday that a bomb had exploded. Five people were hurt.", ""),
    "in_a_story_of_one_day": (
        "Raiders staged their boldest attack in years. On Sunday they overpowered the guards and emptied the vault. "
        "Nobody was hurt.",
        "2023-05-07",
    ),
    "in_a_story_of_weeks_ago": (
        "Raiders staged their boldest attack in years. On 2 April they emptied the vault. Nobody was hurt.",
        "",
    ),
    "a_sum_and_the_day_of_its_battles": (
        "Nine guards were hurt in clashes in various parts of the valley. Rebels fought six battles on Monday.",
        "2023-05-08",
    ),
    "the_day_of_an_arrest": ("Police on Sunday arrested a man over the attack. Five people died in the attack.", ""),
    "the_day_of_what_followed": (
        "The murder of two monks today prompted a march. The murder of the two monks was condemned.",
        "",
    ),
    "other_murders": ("He killed a monk on 3 May. He is charged with seven other murders.", ""),
    "a_massacre_first_told": (
        "A judge was shot on Sunday. The court is old. He tried those accused of the massacre of 43 men.",
        "",
    ),
    "the_day_of_a_meeting": ("The council met on Sunday. Five people were hurt.", ""),
    "over_what_another_day_saw_after_it": (
        "A bomb exploded on Sunday. The council met on Monday. Five people were hurt.",
        "2023-05-07",
    ),
    "another_event_between": ("A bomb exploded on Sunday. A mill burned in a fire. The cause is open. Five died.", ""),
    "too_vague_a_day": ("Rebels fired on Brod two weeks ago. The mill is old. Five people were hurt.", ""),
    "a_month": ("Rebels fired on Brod in April. The mill is old. Five people were hurt.", ""),
    "a_bus_that_plunged": (
        "A bus plunged into a ravine on Sunday. The driver had fallen asleep. Nine passengers were killed.",
        "2023-05-07",
    ),
    "staged_an_armed_attack": ("Rebels on Sunday staged an armed attack on a mill. Two guards died.", "2023-05-07"),
    "an_ambush_from_which_he_escaped": (
        "He told of the ambush from which he escaped unharmed on Sunday. Two guards were killed in the ambush.",
        "2023-05-07",
    ),
    "moments_ago": ("A few minutes ago a bomb exploded. Two guards were killed.", "2023-05-09~"),
    "the_past_few_hours": ("There were clashes in the past few hours. Two guards were wounded.", "2023-05-09~"),
    "who_is_so_many_years_old": (
        "A grenade exploded on Sunday. The injured are a 12-year-old girl and two guards.",
        "2023-05-07",
    ),
    "a_time_told_by_the_way": (
        "A bomb exploded on Sunday. It killed three guards, who had worked there for the past weeks, and a cook.",
        "2023-05-07",
    ),
    "killing_is_what_it_did": (
        "Rebels fired on Brod on Sunday. They hit a mud home killing two children.",
        "2023-05-07",
    ),
    "the_first_count_of_it": (
        "An earthquake shook the coast on Sunday. Houses collapsed in Brod. Nine people have died.",
        "2023-05-07",
    ),
    "no_first_count": ("A judge was shot dead on Sunday. More than 200 people have been killed.", ""),
    "riots_after_something": ("Rioting broke out on Sunday after the price of bread rose. Two died.", "2023-05-07"),
    "one_of_several_bombs": (
        "Three bombs exploded in the country on Sunday. In Brod, a car bomb killed eight people.",
        "2023-05-07",
    ),
    "one_of_a_war_that_goes_on": ("The war goes on. In Brod, a car bomb killed eight people.", ""),
    "he_was_shot_on_another_day": (
        "Police on Monday arrested a man over the killing of three herders. The herders were ambushed on 3 May.",
        "2023-05-03",
    ),
    "an_inquest_opened": ("An inquest into the deaths of four guards opened on Monday.", ""),
    "the_four": (
        "An inquest into the deaths of four guards opened on Monday. The four drowned on 3 May, the court heard.",
        "2023-05-03",
    ),
    "whoever_arrived": ("The remains of five sailors killed by pirates arrived today in Brod.", ""),
    "because_of_riots": ("The king declared a curfew on Monday because of the riots in which seven were killed.", ""),
    "what_caused_it": (
        "Heatwaves struck Brod between 1 April and 7 May. They caused 61 deaths.",
        "2023-04-01/2023-05-07",
    ),
    "it_of_a_crush": (
        "The mayor spoke on Monday of the crush. It killed nine people in Brod on 3 May.",
        "2023-05-03",
    ),
    "raids_in_a_text_on_a_war": (
        "The war lasted from 1982 to 1990. The army gives higher numbers. Some 419 rebels died in ten raids.",
        "",
    ),
    "years_of_a_war": ("The war lasted from 1982 to 1990. More than 30,000 men died.", "1982/1990"),
    "a_war_over_in_a_year": ("They went to war over it in 1982. About 650 men died in the conflict.", "1982"),
    "a_war_that_ended": ("The war ended in 1996. More than 30,000 men died.", ""),
    "since_an_offensive_began": (
        "The offensive began on 3 May. The army has lost 340 men dead in the offensive.",
        "2023-05-03/2023-05-09",
    ),
    "a_day_long_after": (
        "Experts on Monday exhumed 38 bodies from a grave. The mill is old.",
        "",
    ),
    "it_has_killed": ("The epidemic began in December. It has claimed 369 lives.", "2022-12/2023-05-09"),
    "fighting_that_continues": ("Fighting continued on Sunday. Doctors say that nine people have been killed.", ""),
    "the_bombing_in_which_they_died": (
        "The premier on Monday condemned the bombing in which three children died. The bomb went off on 3 May.",
        "2023-05-03",
    ),
    "who_condemned_it": ("The premier on Monday condemned the bombing in which three children died.", ""),
    "a_total_up_to_a_day": (
        "The agency put the number of dead in the quake at 219 on Sunday. It had said that 108 had died.",
        "",
    ),
    "forces_that_did_something": ("Fire gutted a school in Brod early on Sunday. Nine pupils died.", "2023-05-07"),
    "days_of_a_maneuver": (
        "On 1 and 2 May the rebels carried out a maneuver. They inflicted 55 casualties on the army.",
        "2023-05-01/2023-05-02",
    ),
    "told_two_sentences_on": (
        "He told of the murder of six nuns. He is a colonel. The murder took place on 3 May.",
        "2023-05-03",
    ),
    "has_claimed_the_murder_of_these": (
        "The nuns were shot dead on Sunday. A group has claimed the murder of these two nuns.",
        "2023-05-07",
    ),
    "who_a_vigil_is_for": ("Hundreds held a vigil on Monday for the two men shot dead outside a bar.", ""),
    "who_was_shot_that_day": ("Hundreds ran on Monday when two men were shot dead outside a bar.", "2023-05-08"),
    "a_ferry_of_a_year": ("A ferry sank off Brod in 1995. Nine sailors died.", "1995"),
    "a_war_of_a_year": ("The neighbours fought a month-long war in 1995. Nine sailors died.", "1995"),
    "into_a_gorge": ("A bus skidded off the road and fell into a gorge on Sunday. Nine men died.", "2023-05-07"),
    "a_grenade_thrown": ("A grenade was thrown into a club on Sunday. Nine guests were injured.", "2023-05-07"),
    "told_before_the_minutes_ago": (
        "A bomb went off at the court. Two guards died. It exploded a few minutes ago.",
        "2023-05-09~",
    ),
    "totals_of_one_sentence": (
        "Sunday's offensive has left 127 dead, while rebels say they have killed 400.",
        "2023-05-07",
    ),
    "the_day_of_what_came_before": (
        "A judge was shot by suspected rebels on Sunday. Two guards died only 8 days after joining him on 29 April.",
        "2023-05-07",
    ),
    "so_far_this_year": (
        "In the last ten years war caused 900 deaths, of which 70 have occurred this year.",
        "2023-01-01/2023-05-09",
    ),
    "one_of_the_clashes_of_the_past_hours": (
        "Clashes in the past few hours have left 27 dead. Nine men were killed in a confrontation near Brod.",
        "2023-05-09~",
    ),
    "accused_of_a_massacre": ("Witnesses accused the army today of the massacre of 35 farmers in a hamlet.", ""),
    "the_town_where_they_were_found": ("The chancellor on Monday visited the town where 40 bodies were found.", ""),
    "found_by_now": (
        "Divers have recovered the bodies of another five miners who were trapped in Sunday's blast.",
        "2023-05-07",
    ),
    "search_after_it": ("Smoke hampered the search on Monday following an explosion. At least 25 people died.", ""),
    "of_those_since": (
        "Four rebels were shot on Monday. The deaths of the four were the first since Friday's raid.",
        "2023-05-08",
    ),
    "a_day_to_come": (
        "Rebels shelled three towns on Sunday. Those rebels, who have vowed to stop Thursday's vote, burned a mill. "
        "They killed four guards in the raid.",
        "2023-05-07",
    ),
    "a_toll_is_no_new_event": (
        "A quake struck Brod on Sunday, killing a monk. State radio gave a death toll of more than 250.",
        "2023-05-07",
    ),
    "nearly_a_year_ago": (
        "The war began when raiders stormed into Kula on June 20, killing 12 people.",
        "2022-06-20",
    ),
    "another_years_total": ("Kula saw 12 murders, a decrease from the previous year's total.", ""),
    "in_earlier_fighting": ("Rebels stormed Kula on Sunday. Five men had been killed in the earlier fighting.", ""),
    "a_story_of_long_ago": (
        "A mine hurt a guard in Kula on Sunday. On 31 March, rebels overran a post. Some 43 guards died. "
        "The mayor said 41 guards died.",
        "2023-03-31",
    ),
    "up_to_now": ("Clashes broke out on Sunday. The overall number of dead up to now is 212.", ""),
    "the_next_sentence_tells_of_another": (
        "Five people were hurt in an explosion in Brod. An explosion occurred in Kula on Sunday.",
        "",
    ),
    "a_participle_on_the_way_to_the_day": (
        "Raiders attacked a camp for displaced families near Brod on Sunday. Five people were hurt.",
        "2023-05-07",
    ),
    "a_hall_packed_with_guests": (
        "Flames tore through a dance hall packed with guests after midnight on Sunday. Five people were hurt.",
        "2023-05-07",
    ),
    "a_long_clause_of_what_it_did": (
        "Crews dug for victims of a landslide that buried part of a hamlet on the edge of the town of Brod on Sunday. "
        "Five people were hurt.",
        "2023-05-07",
    ),
    "each_of_a_bulletin": (
        "Rebels lost 10 men in clashes in the past 24 hours in various parts of the country. A post was robbed on "
        "2 May. Nobody fell there. The roads are shut. The mayor left. Two soldiers were wounded in a clash in Kula.",
        "2023-05-08/2023-05-09",
    ),
    "the_attacks_came": (
        "Raiders shot dead nine farmers. In another raid they burned a mill. The deadly attacks came on Sunday night.",
        "2023-05-07",
    ),
    "of_a_base_that_was_liberated": (
        "On 3 May a camp situated 10 km from Kula was liberated. During the action 12 guards were killed.",
        "2023-05-03",
    ),
    "hours_after_what_was_told": ("A bomb went off on Sunday. Eight people were killed two hours later.", "2023-05-07"),
    "the_deadliest_of_the_year": (
        "Raiders killed 21 guards in the deadliest ambush of the year. Talks failed. The 21 guards died in an ambush "
        "on Sunday.",
        "2023-05-07",
    ),
    "overnight_of_the_day_before": (
        "Rebels struck posts on Monday. The overnight clashes took place in Kula. Five soldiers were killed.",
        "2023-05-08",
    ),
    "a_number_told_again": (
        "A bomb on Sunday killed 44 people. The mayor spoke of a war. A funeral for the 44 people killed was held.",
        "2023-05-07",
    ),
    "the_last_such_attack": ("A blast killed 13 people. The last such attack was in January 2022.", ""),
    "another_blast_also": ("A blast killed 13 people. The January 2022 bombing also took place in Kula.", ""),
    "early_in_the_morning_of_the_day_told": (
        "On 3 April 1983 people in Kula rose as ever. The raid began early in the morning, when rebels shot 29 men.",
        "1983-04-03",
    ),
    "overnight": ("The vote is on Friday. Raiders killed nine men overnight.", "2023-05-09"),
    "the_bodies_of_those_counted_before": (
        "Two men were beaten to death on Sunday. On 2 May a lawyer was shot. The bodies of the two men were found.",
        "2023-05-07",
    ),
    "a_hearing_that_began": ("A judge on Monday began hearing pilots about the crash. Five people were hurt.", ""),
    "the_worst_in_years": (
        "In the worst raid in six years, rebels stormed a post, killing nine guards, the army said Monday. The Sunday "
        "morning raid stirred fears.",
        "2023-05-07",
    ),
    "the_latest_in_years_of_war": (
        "A bomb went off on Sunday. In the latest raid in years of strife, rebels killed nine guards.",
        "",
    ),
    "before_it": ("Rebels attacked a convoy on Sunday. Before the ambush, nine guards had died in clashes.", ""),
    "in_the_days_prior": (
        "Rebels attacked a convoy on Sunday. In days prior to the ambush, nine guards were killed.",
        "",
    ),
    "a_toll_that_has_risen": ("A quake hit Kula on Sunday. The death toll of the quake has risen to 90.", "2023-05-07"),
    "the_date_of_the_act_before": (
        "Rebels killed six cooks in a mall in 2013, and shot two at a mill near Kula in 2015.",
        "2015",
    ),
    "days_before_what_was_told": (
        "On Sunday gunmen killed three guards. The raid came two days after a bomb killed 12 people in Kula.",
        "2023-05-05",
    ),
    "behind_what_was_days_before": (
        "A bomb killed nine people on Sunday, two days after a similar attack left 15 dead. Nine more were wounded.",
        "2023-05-07",
    ),
    "an_arrest_over_a_shooting": (
        "Police on Monday arrested a man in connection with a shooting that left four people dead.",
        "",
    ),
    "a_march_to_mourn": ("Thousands marched on Monday to mourn 11 miners killed in a blast.", ""),
    "the_one_day_of_all_counts": (
        "A gale sank a ferry on Sunday, killing nine sailors and hurting six. Nine of 80 passengers died. Trade in the "
        "port stopped. The mayor spoke of a dark week. Some boats lay on the shore. Two cooks were injured.",
        "2023-05-07",
    ),
    "of_those_in_the_tenth_raid_this_year": (
        "Jets raided Kula on Sunday, killing three people. It was the 10th raid this year, in which 40 people have "
        "been killed. Five of the dead were children.",
        "2023-05-07",
    ),
    "behind_a_rescue": (
        "A mill fell on Saturday, killing 34. Rescuers pulled 29 men from the rubble on Sunday. "
        "Nine are still missing.",
        "2023-05-06",
    ),
    "a_day_after_others_were_killed": (
        "A bomb in Brod killed 12 people on Sunday, a day after 53 people were killed in an attack in Kula.",
        "2023-05-06",
    ),
    "one_who_died_later": ("A gunman shot six people in a mill. Ana Ruiz died on Sunday. Two guards were hurt.", ""),
    "those_of_a_raid_before": (
        "Men dug with their hands in collapsed mills on Monday, desperate to find survivors from a quake that struck "
        "Kula, killing 190. Sunday's quake shook Brod.",
        "2023-05-07",
    ),
    "shelling_that_began": ("Rebels on Monday began shelling the town. Five people were hurt.", "2023-05-08"),
}


def read_last(text: str) -> Claim:
    """The last count of the dead or hurt."""
    claims = [c for c in read_typed(DATELINE + text) if c.measure.startswith("casualties.")]
    return claims[-1]


@cases(("text", "day"), **CASES)
def test_takes_over_the_day(text: str, day: str) -> None:
    assert read_last(text).event_date == day


@cases(
    ("text", "days"),
    soon_after_prayers=(
        "Nine guards were killed. The raid took place soon after evening prayers on Sunday in Kula.",
        ["2023-05-07"],
    ),
    a_day_after_another_thing=(
        "Nine guards were killed. The raid took place a day after the vote on Sunday in Kula.",
        [""],
    ),
    fire_that_was_opened=("The raid took place on Sunday. The gunmen opened fire and two men died.", ["2023-05-07"]),
    earlier_reports=("A blast killed nine on Sunday. Earlier reports spoke of two dead.", ["2023-05-07", "2023-05-07"]),
    earlier_in_another_place=("A blast killed nine on Sunday. Earlier, a mine killed two.", ["2023-05-07", ""]),
    some_of_whom=("A blast on Sunday hurt 90 men, 20 of whom were killed.", ["2023-05-07", "2023-05-07"]),
    early_in_a_year=("Kula felt it early in 2023, when a quake killed 12 people on 25 January.", ["2023-01-25"]),
    another_who_died_later=(
        "On 1 May a bomb hit a post, killing two guards and wounding a third, who died three days later.",
        ["2023-05-01"],
    ),
    confirmed_dead_and_others_killed=(
        "Ten men were confirmed dead on Sunday and five died on Monday.",
        ["2023-05-07", "2023-05-08"],
    ),
    confirmed_dead_in_what_was_claimed=(
        "Two men were confirmed dead on Sunday in a raid that rebels claimed on Monday.",
        ["2023-05-07"],
    ),
    confirmed_dead_in_what_hit=(
        "Two men were confirmed dead on Monday in a blast that hit Kula on Sunday.",
        ["2023-05-07"],
    ),
    in_what_is_years_old=("Gunmen attacked Kula on Sunday. Two men died in a two-year-old market.", ["2023-05-07"]),
    in_a_feud_years_old=("Gunmen attacked Kula on Sunday. Two men died in a 20-month-old feud.", [""]),
    confirmed_dead_on_another_day=("Two men were confirmed dead on Monday in a blast on Sunday.", ["2023-05-07"]),
    asked_about_a_blast=(
        "Miners demanded answers Monday about the blast that left two dead.\n\nThe blast Saturday in Kula went off.",
        ["2023-05-06"],
    ),
    a_day_after_what_killed=(
        "A raid hurt six on Sunday. It took place a day after a mine killed two.",
        ["2023-05-07", "2023-05-06"],
    ),
    one_raid_last_week=("In one raid last week, two guards were killed.", ["2023-05-01/2023-05-07"]),
    after_a_blast_of_a_month=("The fire followed an April blast, also in Kula, that killed two.", ["2023-04"]),
    each_year_its_own=(
        "Some 60 miners were killed last year and two have died in the first quarter of 2023.",
        ["2022", "2023-01/2023-03"],
    ),
    worst_since_another=(
        "The raid killed nine. It was the deadliest since a 1 May raid, in which two died.",
        ["", "2023-05-01"],
    ),
    were_missing_on_another_day=(
        "Slides killed dozens, with crews searching for others who were missing on Sunday. Two guards died.",
        ["", ""],
    ),
    as_of_an_hour=("A blast shook a mine on Sunday. As of 8 a.m. on Monday, two were hurt.", ["2023-05-07"]),
    while_others_are_still_missing=(
        "A slide hit a camp on Sunday. Six guides were killed, and three more were still missing Monday.",
        ["2023-05-07", "2023-05-07"],
    ),
    when_they_were_named=("The coroner named the two killed as Ana Ruiz, 72, and Bo Diaz, on Sunday.", [""]),
    suspected_of_it=(
        "Suspected raiders in March attacked two villages in Kula, where six farmers were killed.",
        ["2023-03"],
    ),
    that_suspected_ones_did=(
        "He said that suspected raiders in March attacked two villages in Kula, where six farmers were killed.",
        ["2023-03"],
    ),
    the_night_of_a_day_beside_it=("Six died in a blast on Thursday evening and in an overnight raid.", ["2023-05-04"]),
    who_have_died_since=(
        "The raid brought to 90 the number of guards who have died since the start of the siege in March 2022.",
        ["2022-03/2023-05-09"],
    ),
    some_of_those_told_of_on_a_day=(
        "Of the seven guards reported dead on Monday, two were killed in Kula province in the north on Sunday.",
        ["2023-05-08", "2023-05-07"],
    ),
    a_toll_of_an_event_far_before_its_day=(
        "The death toll from a bombing inside a crowded hall in a guarded camp of the police in Kula on Monday rose to "
        "59, in the latest attack on the police.",
        ["2023-05-08"],
    ),
    a_toll_raised=(
        "Guards have raised the death toll from a bombing at a hall in Kula to 28 killed. They say as many as 150 "
        "monks were hurt in Sunday's attack.",
        ["2023-05-07", "2023-05-07"],
    ),
    hours_later=(
        "On Sunday a bomb hurt six. Two hours later, another blast killed eight. Some 40 of the injured were cut.",
        ["2023-05-07", "2023-05-07", "2023-05-07"],
    ),
    further_incidents=(
        "A bomb killed six people in Brod on Sunday. In further incidents in Kula, eight farmers were knifed to death.",
        ["2023-05-07", ""],
    ),
    told_earlier=(
        "A slide hit a camp on Sunday. Earlier, another mayor said about 20 bodies were brought to two hospitals.",
        ["2023-05-07"],
    ),
    tried_for_those_of_a_month=(
        "A man convicted of killing nine monks was sentenced on Friday. The nine monks were shot dead in the temple in "
        "August 1991.",
        ["1991-08", "1991-08"],
    ),
    as_many_in_another_crash=(
        "Nine people died when a bus fell into a gorge. The mayor wept. In March nine people died in a similar crash.",
        ["", "2023-03"],
    ),
    after_an_earlier_quake=(
        "Another strong quake shook Kula on Monday morning after an earlier quake killed more than 2,000 people.",
        [""],
    ),
    the_deadliest_since_a_day=(
        "Raiders bloodied a suburb, survivors said. The massacre killed at least 87.\n\nThe massacre was the deadliest "
        "since an April 29 rampage in the village of Lipa.",
        [""],
    ),
    during_the_reporting_period=(
        "The centre told of raids in the week of 2 - 8 March 2023.\n\nDuring the reporting period, troops killed two "
        "farmers and wounded six others.",
        ["2023-03-02/2023-03-08", "2023-03-02/2023-03-08"],
    ),
    the_worst_in_years_of_war=(
        "One of the worst massacres in almost five years of war took the lives of 98 farmers on Sunday.",
        ["2023-05-07"],
    ),
    the_worst_since_what_killed_and_hurt_on_a_day=(
        "It was the worst blast in the east of Kula since a bomb in the old port district of Brod last March 22 "
        "killed 58 people and injured 90.",
        ["2023-03-22", "2023-03-22"],
    ),
    the_blast_behind_another_that_was_no_blast=(
        "A bomb exploded in Brod on Sunday. On 3 May gunmen shot four men in Lipa. Ten women were hurt in the blast.",
        ["2023-05-03", "2023-05-07"],
    ),
    over_guests_who_came_some_days_ago=(
        "On Sunday gunmen placed two bombs in a hotel. The guests had come to Brod a few days ago to see the fair. "
        "No one was injured in that incident.",
        ["2023-05-07"],
    ),
    behind_a_raid_of_some_days_ago=(
        "On Sunday gunmen placed two bombs in a hotel. A few days ago rebels stormed a post. Two men died in that "
        "incident.",
        [""],
    ),
    a_state_of_siege=(
        "The president declared a state of siege on Sunday after rebels and troops fought in Brod. A report said that "
        "27 people died.",
        [""],
    ),
    of_what_lasted_for_weeks=(
        "The rebels began an offensive on 3 April. Both sides spoke of more than 90 dead in the five-week attack.",
        [""],
    ),
    what_is_avenged_was_before=(
        "Rebels killed four guards on Sunday in revenge for the deaths of 12 farmers.",
        ["2023-05-07", ""],
    ),
    what_is_avenged_was_last_week=(
        "Callers threatened a raid on Monday in retaliation for the death of 12 men in a shootout last week.",
        ["2023-05-01/2023-05-07"],
    ),
    what_is_avenged_has_no_day_of_its_sentence=(
        "A bomb went off in Brod on Sunday. In the raid rebels killed four guards in revenge for the death of 12 men.",
        ["2023-05-07", ""],
    ),
    in_the_next_hours=(
        "Troops took Brod on Sunday, and over the next six hours they killed 12 people.",
        ["2023-05-07"],
    ),
)
def test_dates_each_count(text: str, days: list[str]) -> None:
    claims = read_typed(DATELINE + text)
    assert [c.event_date for c in claims if c.measure.startswith("casualties.")] == days


@cases(
    ("text", "scope"),
    a_blast_this_month=("A blast in Kula this month killed 33 miners.", "event"),
    a_war_this_month=("The war in Kula this month killed 33 miners.", "running_total"),
    after_a_train_hit_them=("At least 50 people were killed in April after a train hit a crowd.", "event"),
    worst_of_the_war=("The worst massacre of the war has killed 90 people.", "event"),
    said_to_have_been_hurt=("Three were killed. Six are said to have been hurt.", "event"),
    said_to_have_died_since=("Some 60 are said to have died since May.", "running_total"),
    what_many_acts_did=("The lords have set off 90 bombs, killing 70 people.", "running_total"),
    what_two_acts_did=("The lords set off two bombs, killing 70 people.", "event"),
    thousands=("The squads murdered thousands of farmers.", "running_total"),
    thousands_in_one_quake=("The quake killed thousands of farmers.", "event"),
    the_following=("We have suffered the following losses: 31 dead.", "running_total"),
    various_parts=("He reported six deaths in various parts of the country.", "running_total"),
    parts_on_a_day=("He reported six deaths today in parts of Brod.", "event"),
    in_the_clashes=("At least 26 people have been killed in the clashes.", "running_total"),
    hundreds_over_years=("The dictatorship murdered hundreds of opponents.", "running_total"),
    cumulative=("We inflicted the following cumulative damage: 760 dead.", "running_total"),
    the_following_at_once=("We inflicted the following damage: 76 dead.", "event"),
    in_twelve_ambushes=("We inflicted 50 casualties on the army in 12 ambushes.", "running_total"),
    in_one_ambush=("We inflicted five casualties on the army in an ambush.", "event"),
    in_twelve_villages=("Gunmen killed 30 people in 12 villages.", "running_total"),
    in_days_of_fighting=("Some 85 men died in three days of fighting.", "running_total"),
    after_days_of_rain=("The gale killed 85 people after three days of rain.", "event"),
    in_a_wave=("About 45 people died in a wave of bombings.", "running_total"),
    a_wave_is_feared=("Police fear a wave of attacks and hunt those who killed two men.", "event"),
    during_the_offensive=("During the offensive, 446 soldiers died.", "running_total"),
    a_part_of_a_total=(
        "The offensive of 6 and 7 May has left 127 dead. There are 26 dead among the troops.",
        "running_total",
    ),
    dozens_of_no_event=("The council sat on Monday. It heard that dozens of farmers are dead.", "running_total"),
    dozens_of_an_event=(
        "A blast shook the hall. The mayor said on Monday that it was gas. Dozens were hurt in the blast.",
        "event",
    ),
    dozens_of_a_raid_of_no_day=("The mayor said on Monday that the raid was long. Dozens died.", "event"),
    many_in_the_attacks=(
        "The mayor warned on Monday of a wave of attacks. Eleven people were hurt in the attacks.",
        "running_total",
    ),
    many_in_the_attack=(
        "The mayor warned on Monday of an attack. Eleven people were hurt in the attack.",
        "event",
    ),
    months_of_siege=("Nine people were killed Sunday in a town after 38 months of siege.", "event"),
    an_unknown_number_of=("He said 17 soldiers and an undetermined number of civilians were hurt.", "event"),
    a_few_during_the_offensive=("During the offensive, six priests were murdered.", "event"),
    clashes_of_days=("From Saturday to Tuesday the clashes left 130 dead.", "running_total"),
    the_bloodiest_since=("The attack was the bloodiest since 2019 and killed 14.", "event"),
    the_worst_massacre_in_years_of_war=(
        "One of the worst massacres in almost five years of war took the lives of 98 farmers.",
        "event",
    ),
    in_a_night=("As many as 300 people were killed in a night of carnage on Sunday.", "event"),
    attacks_since=("Since 2019 attacks in Brod have killed 14.", "running_total"),
    one_clash_of_days=("On Saturday and Sunday the clash left 130 dead.", "event"),
    alike_in_one_year=("In the past year the squads killed 14 teachers and 22 farmers.", "running_total"),
    a_list=("The paper published a list of 47 dead and 50 missing.", "event"),
    raids_have_killed=("Kulan raids have killed 165 people in Brod.", "running_total"),
    days_of_riots=("Six days of riots have left 544 people dead.", "running_total"),
    a_coup_of_a_week=("Some 26 people are thought to have died in a coup last week.", "event"),
    a_campaign_of_a_week=("Some 200 people died in a campaign last week.", "running_total"),
    told_on_a_day=("A report of Monday says that 11 died in different areas.", "running_total"),
    in_only_months=("In only three months, the press told of 23 people killed.", "running_total"),
    all_over_hours=("There were 29 deaths over the past 24 hours in different parts of Brod.", "running_total"),
    an_offensive_began=("Rebels on 3 May began an offensive, inflicting over 90 casualties.", "running_total"),
    during_a_period=(
        "It told of the raids of 29 April to 5 May. During this period troops shot 40 men dead.",
        "running_total",
    ),
    several_parishes=("Feuds in several parishes had left 26 people dead.", "running_total"),
    a_disease=("The disease has killed 161 people.", "running_total"),
    a_blast_has=("The blast has killed 16 people.", "event"),
    a_blast_has_resulted_in=("The blast has resulted in 16 deaths.", "event"),
    bombs_in_three_towns_hurt_one=("Bombs went off in Brod, Kula and Lipa today, and one man was hurt.", "event"),
    raids_have_killed_one=("Raiders have killed a captain.", "event"),
    rockets_and_mortars=("IN ROCKET AND MORTAR ATTACKS ON BROD ON SUNDAY 58 PEOPLE WERE KILLED.", "event"),
    raised_an_overall_toll=("The raid raised the overall death toll to 537 killed.", "running_total"),
    raids_have_resulted_in=("The raids have resulted in 16 deaths.", "running_total"),
    there_are_among_them=(
        "We have sustained 148 casualties since Friday. There are 26 dead and nine hurt among the troops.",
        "running_total",
    ),
    there_are_in_a_crash=("A crash hurt many on Friday. There are 26 dead.", "event"),
    the_casualties_included=(
        "In March 109 men were killed in 12 raids.\n\nThe casualties reportedly included a cook and two corporals.",
        "running_total",
    ),
    who_died_when=("Six men were killed in two clashes, including three boys who died when a house burned.", "event"),
    mines_of_a_year=("Landmines killed 42 people in 2022.", "running_total"),
    a_war_of_a_year=("More than 200 people were killed in the 2008 war.", "event"),
    a_war_of_no_year=("More than 200 people were killed in the war.", "running_total"),
    every_year=("More than 100,000 people die on roads every year.", "state"),
    every_some_minutes_in_front=("Every 72 minutes, a veteran dies.", "state"),
    every_few_minutes=("A child dies every five minutes.", "state"),
)
def test_tells_a_total_from_an_event(text: str, scope: str) -> None:
    assert read_last(text).time_scope == scope


def test_a_day_taken_over_says_so() -> None:
    claim = read_last("A bomb exploded in Brod on Sunday. Five people were hurt.")
    assert (claim.date_basis, claim.date_text, claim.place) == ("inferred", "Sunday", "Brod")


def test_the_day_up_to_which_a_total_counts_is_not_that_of_what_follows() -> None:
    assert read_last("The storm killed 14 people as of Sunday. Five people were hurt.").event_date == ""


@cases(
    ("later", "day"),
    the_same_number=("Four people died in a crash on Sunday.", "2023-05-07"),
    another_number=("Five people died in a crash on Sunday.", ""),
    over_another_day=("It met on Monday. Four people died in a crash on Sunday.", "2023-05-07"),
)
def test_a_lead_takes_the_day_of_its_own_number(later: str, day: str) -> None:
    text = f"{DATELINE}Four people were killed, police said. The town is small. {later}"
    claims = [c for c in read_typed(text) if c.measure.startswith("casualties.")]
    assert claims[0].event_date == day


def test_a_place_of_its_own_stays() -> None:
    claim = read_last("A bomb exploded in Brod on Sunday. Five people were hurt in Kula.")
    assert claim.place == "Kula"


@cases(
    ("title", "day", "place"),
    announced=("Collapse kills 12 miners", "2023-05-07", "Brod"),
    another_number=("Collapse kills miners, toll put at 14", "2023-05-07", "Brod"),
    another_act_of_the_collapse=("Collapse injures 12 miners", "2023-05-07", "Brod"),
    another_event=("Flood injures 12 miners", "", ""),
    a_place_of_its_own=("A year after the collapse that killed 12 in Kula", "2023-05-07", "Kula"),
)
def test_a_headline_takes_the_day_of_what_it_announces(title: str, day: str, place: str) -> None:
    text = f"{title}\n\n9 May 2023\n\nA mine collapsed in Brod on Sunday, killing 12, the mayor said.\n"
    claim = read_typed(text)[0]
    assert (claim.event_date, claim.place) == (day, place)


@cases(
    ("text", "counts"),
    of_those_killed=(
        "Gunmen killed a group of aid workers. The victims were two nurses and four drivers.",
        ["2 killed", "4 killed"],
    ),
    of_those_wounded=("A bomb wounded shoppers. The victims included two nurses.", ["2 injured"]),
    among_them=("Gunmen killed tourists. Two Swedes were among the victims.", ["2 killed"]),
    a_part_of_them=("Gunmen killed tourists. Two of the victims were Swedes.", ["2 killed"]),
    so_many_victims=("Gunmen killed tourists. Police named two victims.", ["2 killed"]),
    how_old_a_victim_was=("Gunmen killed tourists. The youngest victim was 14.", []),
    brothers_of_victims=("Gunmen killed tourists. Two brothers of the victims wept.", []),
    victims_of_something_else=("Gunmen killed tourists. The 40 victims of the fraud met.", []),
    victims_described=("Gunmen killed tourists. Most of 40 shooting victims live.", []),
    victims_of_no_act=("Hackers stole data. The victims were 40 clients.", []),
)
def test_reads_victims_of_an_act_told_before(text: str, counts: list[str]) -> None:
    claims = read_typed(text)
    assert [f"{c.best:.0f} {c.measure.partition('.')[2]}" for c in claims if c.best is not None] == counts


def test_a_measure_without_occasions_takes_over_nothing() -> None:
    claims = read_typed(DATELINE + "Customs searched a hut on Sunday. They seized 12 rifles.")
    assert [c.event_date for c in claims if c.measure == "seizures.weapons"] == [""]


def test_an_item_in_brief_leaves_the_day_of_the_one_before() -> None:
    text = (
        "News in brief\n\nApril 3, 1995\n\nBLAST: A bomb exploded in Brod on Sunday. One man was killed.\n\n"
        "CRASH: An expert looked for the remains of the 60 people killed in a crash.\n"
    )
    days = {claim.value_text: claim.event_date for claim in read_typed(text)}
    assert days == {"One": "1995-04-02", "60": ""}


def test_a_headline_hides_no_lead() -> None:
    text = (
        "Raiders Kill 40 Farmers\n\n9 May 2023\n\nBROD, Kula -- Raiders shot dead 40 members of a village, survivors "
        "said. Six reached a clinic. They had armed themselves with spears. The raid took place late on Friday.\n"
    )
    days = [c.event_date for c in read_typed(text) if c.measure == "casualties.killed"]
    assert days == ["2023-05-05", "2023-05-05"]


def test_a_toll_in_a_headline_stays_a_total() -> None:
    text = (
        "Brod quake: Search goes on as death toll rises to 90\n\n9 May 2023\n\nBROD, Kula -- Ninety people are dead in "
        "the quake that struck on Sunday.\n"
    )
    scopes = [(c.time_scope, c.event_date) for c in read_typed(text) if c.measure == "casualties.killed"]
    assert scopes == [("running_total", "2023-05-07"), ("event", "2023-05-07")]


def test_both_counts_of_a_headline_are_of_one_day() -> None:
    text = (
        "Gunman kills two and injures five in Brod\n\n9 May 2023\n\nBROD, Kula -- A gunman killed two people on "
        "Sunday, police said.\n"
    )
    days = [c.event_date for c in read_typed(text) if c.measure.startswith("casualties.")]
    assert days == ["2023-05-07"] * 3


@pytest.mark.parametrize("number", ["190", "11,000"])
def test_thousands_of_one_quake_are_no_total(number: str) -> None:
    text = f"A quake shook Kula on Sunday. The worst-hit town was Brod, where {number} people died."
    claim = read_last(text)
    assert (claim.time_scope, claim.event_date) == ("event", "2023-05-07")


CHRONICLE = [
    pytest.param(
        "Fights in jails\n\nMay 7, 2013: Men set fire to a mill in Brod. Four guards are hurt.\n\n"
        "A fight in Kula\n\nJune 9, 2013: A cook is killed.\n",
        ["2013-05-07", "2013-06-09"],
        id="days",
    ),
    pytest.param(
        "KULA, 9 June 2013 (AP) -- May 7: Two men set fire to a mill. A guard was hurt.\n\n"
        "June 8: A fight broke out. A cook was killed.\n",
        ["2013-05-07", "2013-06-08"],
        id="days_behind_a_dateline",
    ),
    pytest.param(
        "Fights of 2013\n\n- Brod, Upper Kula, May 7: A bomb hurt four guards.\n"
        "- Kula, Upper Brod, June 9: A cook is killed.\n",
        ["2013-05-07", "2013-06-09"],
        id="days_behind_two_places",
    ),
    pytest.param(
        "Fights of 2013\n\n- Brod, May 7: Bombs in the port hurt four guards.\n- Kula, June 9: A cook is killed.\n",
        ["2013-05-07", "2013-06-09"],
        id="days_of_a_year",
    ),
]


@pytest.mark.parametrize(("text", "days"), CHRONICLE)
def test_the_entries_of_a_chronicle_are_of_the_days_that_head_them(text: str, days: list[str]) -> None:
    assert [c.event_date for c in read_typed(text)] == days


def test_what_stands_beside_a_total_is_of_its_day() -> None:
    text = "A quake hit Kula on Friday. The toll has climbed to 2,800, with thousands more injured."
    days = [(c.time_scope, c.event_date) for c in read_typed(DATELINE + text)]
    assert days == [("running_total", "2023-05-05")] * 2
