"""Sentence -> measures, written as ``value measure [scope]``; every sentence is invented.

A number that no topic takes stands as ``value -``. Every rule has a sentence that it must not take.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.acts.measures import Reading, read_all_measures
from analysis.counted.quantities import find_all_quantities
from analysis.declared.topics import read_topics
from analysis.declared.units import load_units
from analysis.declared.vocabulary import Judgment, make_judgment
from analysis.documents.rawtexts import read_documents
from tests.conftest import JUDGMENT, cases


def read(text: str, judgment: Judgment = JUDGMENT) -> list[Reading]:
    (document,) = read_documents(text.encode(), "x.txt")
    dated = [(date.start, date.end) for date in document.dates if not date.duration]
    quantities = find_all_quantities([document], judgment.vocabulary, [dated])
    return read_all_measures([document], quantities, [document.dates], judgment)[0]


def say_value(reading: Reading) -> str:
    quantity = reading.quantity
    number = next((n for n in (quantity.best, quantity.low, quantity.high) if n is not None), None)
    return "vague" if number is None else f"{number:.12g}"


def say(readings: list[Reading]) -> list[str]:
    """``12 killed`` for casualties.killed."""
    return [f"{say_value(r)} {r.measure.rpartition('.')[2] or '-'}" for r in readings]


CASUALTIES = {
    # an act as a noun in -ing, and in a verb of several words
    "the_stabbing_of": ("The stabbing of two nuns was condemned.", ["2 injured"]),
    "the_gunning_down_of": ("He saw the gunning down of six clerks.", ["6 killed"]),
    "deaths_and_the_maiming_of": ("It led to the deaths of six and the maiming of four.", ["6 killed", "4 injured"]),
    "burnt_alive_only": ("The rebels burned seven cooks alive.", ["7 killed"]),
    "burnt": ("The fire burned seven cooks.", ["7 injured"]),
    "scalded_to_death": ("Steam scalded two stokers to death.", ["2 killed"]),
    "the_dead_now_total": ("The dead now total 70.", ["70 killed"]),
    "number_totals": ("The number of dead totals 70.", ["70 killed"]),
    "counted_among": ("Two nuns were counted among the dead.", ["2 killed"]),
    "deaths_on_two_sides": ("The rebels suffered five deaths and the army 20.", ["5 killed", "20 killed"]),
    "others_of_as_many": ("Some sources speak of 60 dead, others of as many as 90.", ["60 killed", "90 killed"]),
    "who_had_ordered_it": ("He said that he had ordered the murder of two nuns.", ["2 killed"]),
    "neutralized": ("Troops neutralized six rebels.", ["6 casualties"]),
    "beaten_people": ("Police clubbed six students.", ["6 injured"]),
    "beaten_teams": ("Brod beat nine rivals.", ["9 -"]),
    "in_front_of_them": ("They executed, in front of the crowd, nine men affiliated with a union.", ["9 killed"]),
    # what two commas or an editor's brackets set apart tells of others
    "with_a_force_of": ("Some 250 rebels of the front, with a force of 5,000, were killed.", ["250 killed", "5000 -"]),
    "who_numbered": ("Seven nuns, who once numbered 60, were killed.", ["7 killed", "60 -"]),
    "where_others_live": ("Seven cooks from Kula, where 300 people live, were killed.", ["7 killed", "300 -"]),
    "a_hamlet_of": ("Seven cooks from Kula, a hamlet of 300 people, were killed.", ["7 killed", "300 -"]),
    "a_family_of_five": ("The Roas, a family of five, were killed.", ["5 killed"]),
    "two_of_them_set_apart": ("Seven nuns, two of them sisters, were killed.", ["7 killed", "2 killed"]),
    "a_date_in_brackets": ("The number of M-3 [9 May Front] men killed rose to 10.", ["10 killed"]),
    "killed_with_tools": ("The raiders killed with stones and axes five members of a patrol.", ["5 killed"]),
    "among_the_fatalities": ("Among the 22 fatalities are four women.", ["22 killed", "4 killed"]),
    "said_in_quotes": ('He said that two cooks were "badly wounded" there.', ["2 injured"]),
    "used_to_kill": ("The guns used to kill the six priests were found.", ["6 killed"]),
    "carried_out_to_kill": ("The raid carried out to kill the six priests was short.", ["6 killed"]),
    "planned_to_kill": ("The raid planned to kill the six priests failed.", ["6 -"]),
    "have_fallen": ("In these clashes 21 rebels have fallen.", ["21 killed"]),
    "prices_have_fallen": ("In these markets 21 stocks have fallen.", ["21 -"]),
    # who shares a verb or is told beside it
    "others_share_the_verb": ("The police lost five men and the raiders 12.", ["5 killed", "12 killed"]),
    "the_rest_share_it_with_others": ("The rebels had 12 dead and the army seven.", ["12 killed", "7 killed"]),
    "the_youngest_no_share": ("Rebels killed five men, the youngest 14.", ["5 killed", "14 -"]),
    "also_among_them": ("Two captains were also among the fatalities.", ["2 killed"]),
    "those_killed_apart": (
        "Those killed, four men and two women, have not been named.",
        ["4 killed", "2 killed"],
    ),
    "whose_murder_far_on": (
        "The six priests and two maids who kept house for them, whose murder shocked the town, were buried.",
        ["6 killed", "2 killed"],
    ),
    "guards_who_defended_it": ("A mill burnt and seven guards who defended it were killed.", ["7 killed"]),
    "having_ordered_it": ("He is charged with having ordered the killing of two judges.", ["2 killed"]),
    "ordered_only": ("He ordered the killing of two judges.", ["2 -"]),
    "relatives_of_victims": ("Relatives of the 18 victims of the massacre met the mayor.", ["18 killed"]),
    "officials_tell_of_the_dead": ("The dead were in their teens, two officials and a guard said.", ["2 -"]),
    "murder_against": ("The murder committed on 3 May against two nuns shocked the town.", ["2 killed"]),
    "crime_with_none_killed": ("The massacre took place near a camp of two clans.", ["2 -"]),
    "murder_of_a_group": ("He was tried for the massacre of a group of ten monks.", ["10 killed"]),
    "wanted_for_it": ("A man wanted for the murder of two nuns was seen.", ["2 killed"]),
    "murder_by_those_of": ("The murder by soldiers of six nuns shocked the town.", ["6 killed"]),
    "murder_which_was": ("The murder, which took place in May, of six nuns shocked the town.", ["6 killed"]),
    "were_the_victims_of": ("Six nuns were the victims of a massacre.", ["6 killed"]),
    "the_following": ("Raiders killed the following people: the mayor and six cooks.", ["6 killed"]),
    "parted_by_semicolons": ("A bomb killed its head, Ivo Roa; his wife; and six cooks.", ["6 killed"]),
    "parted_from_others": ("A bomb killed the head, Ivo Roa; and six cooks were seized.", ["6 -"]),
    "have_killed_put_off": ("The rebels have killed, in addition to Roa, six guards.", ["6 killed"]),
    "with_a_distance_beside": ("Six guards driving to Brod, 30 km north of Lipa, were killed.", ["6 killed", "30 -"]),
    "two_fewer_than": ("The toll was put at 13, two fewer than told before.", ["13 killed", "2 -"]),
    "protested_against": ("They protested against the murder of two nuns.", ["2 killed"]),
    "a_plan_against": ("He stood against the execution of two nuns.", ["2 -"]),
    "a_funeral_for": ("Crowds attended the funeral services for two nuns.", ["2 killed"]),
    "seized_and_found_dead": ("Six cooks were seized and found dead the next day.", ["6 killed"]),
    "came_and_found_dead": ("Six cooks came in and found dead birds.", ["6 -"]),
    "accused_of_killing_were_held": (
        "Four men accused of killing six priests and two cooks were held.",
        ["4 -", "6 killed", "2 killed"],
    ),
    "that_killed_lasted": ("The raid that killed six priests and two cooks was over.", ["6 killed", "2 killed"]),
    "anyone_else": ("There were 140 survivors and no word of anyone else missing.", ["140 -"]),
    "nobody_beside_others": ("There were 140 survivors and nobody was hurt.", ["140 -", "0 injured"]),
    "between_dead_and_wounded": ("Their losses were 40 men, between dead and wounded.", ["40 casualties"]),
    "killed_there_others": ("Three gunmen killed in different parts of Lipa five guards.", ["3 -", "5 killed"]),
    "took_it_and_executed": (
        "Some 80 rebels took the town and executed in the square, in front of the mayor, nine people.",
        ["80 -", "9 killed"],
    ),
    "killed_there_themselves": ("Three guards killed in Lipa, five cooks and a maid were buried.", ["3 killed", "5 -"]),
    "lowered_the_figure": ("Police said 17 people died, but lowered the figure to 14.", ["17 killed", "14 killed"]),
    "among_those_who_died": ("Ten pupils were among 37 people who died.", ["10 killed", "37 killed"]),
    "did_not_survive": ("Six of the injured did not survive the night.", ["6 killed"]),
    "shot_down_people": ("Police shot down three robbers and three drones.", ["3 killed", "3 -"]),
    "shot_at_close_range": ("Four clerks were tied up and shot at close range.", ["4 killed"]),
    "shot_at_only": ("Four clerks were shot at.", ["4 -"]),
    "fatal_wounds": ("Two guards received fatal wounds.", ["2 killed"]),
    "shot_and_died": ("Two guards were shot and died later.", ["2 killed"]),
    # word order and lists of translated wires
    "died_five": ("In the raid died five soldiers, and were injured seven more.", ["5 killed", "7 injured"]),
    "with_another_subject": ("In the raid Ruiz died 12 metres from his five men.", ["12 -", "5 -"]),
    "along_with_one_were": ("Murdered along with the bishop were two cooks.", ["2 killed"]),
    "as_were": ("A priest was killed, as were three cooks.", ["3 killed", "1 killed"]),
    "as_are_others": ("A priest was killed in the town, as five men said.", ["5 -", "1 killed"]),
    "murder_of_two_shook": (
        "The murder of the six priests and their two cooks has shocked the town.",
        ["6 killed", "2 killed"],
    ),
    "told_of_the_murder": (
        "They told of the murder of two priests and three cooks have fled.",
        ["2 killed", "3 fled"],
    ),
    "bodies_of_named_and_others": ("The bodies of Ana Luz, 25, and two other cooks were found.", ["2 killed"]),
    "identified_as": ("Among the dead were a captain, identified as Roa, and six cooks.", ["6 killed", "1 killed"]),
    "not_one_but": ("The bomb killed not one but three people.", ["3 killed"]),
    "killed_during": ("A patrol killed, during an armed clash near Lipa, five rebels.", ["5 killed"]),
    "were_it_seems": ("Two cooks were, the army said, killed in the raid.", ["2 killed"]),
    "elsewhere": ("They killed four guards; in Brod, three; and in Kula, two.", ["4 killed", "3 killed", "2 killed"]),
    "another_thing_elsewhere": ("The rebels killed four guards; in Brod, three were seized.", ["4 killed", "3 -"]),
    "apposed_before_others": (
        "Four cooks were killed, three women and a child, and 16 were wounded.",
        ["4 killed", "3 -", "16 injured"],
    ),
    "deaths_among_those_hurt": ("There were three more deaths among those wounded.", ["3 killed"]),
    "deaths_and_several_hurt": ("The rebels suffered four deaths and several wounded.", ["4 killed"]),
    "fatal_casualties": ("The rebels had four fatal casualties.", ["4 killed"]),
    "injuries_to_one_and_two": ("The blast caused injuries to the driver and two guards.", ["2 injured"]),
    "admitted_to_hospital": ("Some 18 people were admitted to the Lipa hospital.", ["18 injured"]),
    "whose_bodies": ("Four men, whose bodies were found in a well, were named.", ["4 killed"]),
    "whose_families": ("Four men, whose families saw the bodies, were named.", ["4 -"]),
    "the_hostages_those": ("They executed the hostages: two cooks and five guards.", ["2 killed", "5 killed"]),
    "all_but_two": ("All but two of the 14 cooks perished.", ["2 -", "14 -"]),
    "murdered_today": ("Twenty men murdered at dawn today the mayor and two cooks.", ["20 -", "2 killed"]),
    "shot_before_the_people": (
        "They shot to death, in the presence of the town, the mayor and four cooks.",
        ["4 killed"],
    ),
    "killed_today_and": ("Twenty men killed today and two cooks fled.", ["20 killed", "2 fled"]),
    "met_death": ("Two cooks met death in the raid.", ["2 killed"]),
    "fell_mortally_wounded": ("Two cooks fell mortally wounded.", ["2 killed"]),
    "killed_or_maimed": ("Mines killed or maimed 34 cooks.", ["34 casualties"]),
    # what is said of a member of a list
    "who_were_in_a_car": ("Six men who were in a car and two cooks were killed.", ["6 killed", "2 killed"]),
    "who_had_names": ("Six men, whose names are not known, and two cooks died.", ["6 killed", "2 killed"]),
    "between_dashes": ("Six men -- Luis Roa and Ivo Lang -- and two cooks died.", ["6 killed", "2 killed"]),
    "in_brackets": ("Six men (civilians, by their account) and two cooks died.", ["6 killed", "2 killed"]),
    "in_brackets_before_killed": ("There were six men (all of them civilians, it seems) killed.", ["6 killed"]),
    "according_to": ("Six men, according to the army, and two cooks died.", ["6 killed", "2 killed"]),
    "shot_down_a_plane": ("They shot down a Norland bomber and two jets.", ["2 -"]),
    "between_ages": ("Five men between 15 and 20 years of age were killed.", ["5 killed", "15 -"]),
    "of_a_5th_brigade": ("Six men from the 5th Brigade's post and two cooks died.", ["6 killed", "2 killed"]),
    "guarding_a_bridge": ("Six men guarding the bridge and two cooks were killed.", ["6 killed", "2 killed"]),
    "most_of_them": ("Six men, most of them young, and two cooks were killed.", ["6 killed", "2 killed"]),
    "killed_and_others_hurt": ("Six men who were killed and two cooks were wounded.", ["6 killed", "2 injured"]),
    "cattle_ranchers": ("Two cattle ranchers were killed.", ["2 killed"]),
    "cattle": ("Two cattle were killed.", ["2 -"]),
    "among_the_badly_hurt": ("Two cooks are among the seriously wounded.", ["2 injured"]),
    "fell_in_the_fighting": ("Ten rebels fell in the fighting.", ["10 killed"]),
    "plus_two_caught": ("Seven rebels died, plus two cooks caught between the lines.", ["7 killed", "2 killed"]),
    "injuries_of_many_kinds_to": ("The blast caused injuries of varying degrees to 33 people.", ["33 injured"]),
    "that_one_person": ("The army said that one person died.", ["1 killed"]),
    "shot_them_and_fled": ("They shot dead the mayor and his three guards and fled.", ["3 killed"]),
    # totals
    "and_that_of": ("The number of dead has risen to 52 and that of the wounded to 130.", ["52 killed", "130 injured"]),
    "estimated_at_the_number": (
        "They put at 60 the number of rebels killed and at 90 the number of wounded.",
        ["60 killed", "90 injured"],
    ),
    "the_dead_number": ("The dead number 23 and the wounded total 41.", ["23 killed", "41 injured"]),
    "others_speak_of": ("The army reports 31 dead, while witnesses speak of 50.", ["31 killed", "50 killed"]),
    "later_confirmed": ("Reports told of three dead, but the army later confirmed five.", ["3 killed", "5 killed"]),
    # what was found of those counted
    "left_confirmed_dead": ("The slide left 28 people confirmed dead and 40 missing.", ["28 killed", "40 missing"]),
    "whom_a_murder_involves": ("A murder involving three suspects came to court.", ["3 -"]),
    "whom_a_massacre_involves": ("The massacre involving 40 soldiers shocked Kula.", ["40 -"]),
    "confirmed_about_others": ("Police, who questioned 12 men, confirmed dead dogs were found.", ["12 -"]),
    "among_the_confirmed_dead": ("So far, 11 cooks are among the confirmed dead.", ["11 killed"]),
    "storeys_of_a_house": ("The toll in the collapse of an eight-storey house rose to 164.", ["164 killed", "8 -"]),
    "down_from_an_earlier_total": ("The toll is 253, down from an earlier total of 359.", ["253 killed", "359 killed"]),
    "a_toll_that_may_come": ("The toll may rise to over 10,000 dead.", ["10000 -"]),
    "number_of_dead_from_a_sinking": ("The number of dead from the sinking is 188.", ["188 killed"]),
    # active verbs count their object
    # groups of so many
    "a_group_of_many": ("The blast killed a group of 12 miners.", ["12 killed"]),
    "a_family_of_four": ("Armed men killed a family of four at a farm.", ["4 killed"]),
    "a_patrol_of_six_was": ("A patrol of six soldiers was wiped out.", ["6 killed"]),
    "a_father_of_four_is_one": ("Armed men killed a father of four.", ["1 killed", "4 -"]),
    # what stands between
    "an_object_behind_time_and_place": ("The rebels killed on Sunday in the village nine herders.", ["9 killed"]),
    "an_object_behind_among_others": ("The rebels killed, among others, nine herders.", ["9 killed"]),
    "killed_in_a_place_by_several": ("Killed in the village by five men.", ["5 -"]),
    "an_unspecified_number_beside": ("Eleven policemen and an unspecified number of rebels died.", ["11 killed"]),
    "some_more_elsewhere": ("Two people died in Leeds and three more in Hull.", ["2 killed", "3 killed"]),
    "another_subject_between": ("They helped the two women, but he suffered cuts.", ["2 -"]),
    "a_share_of_a_count": ("A third of the 90 patients died.", ["0.333333333333 -", "90 -"]),
    # no count
    "the_age_of_the_dead": ("The dead man was 44.", ["44 -"]),
    # totals and headlines
    "feared_dead_in_a_headline": ("100 feared dead as trawler sinks", ["100 killed"]),
    "shot_dead_in_a_headline": ("Ten shot dead in village bar", ["10 killed"]),
    "a_ten_shot_lead": ("She kept a 10 shot lead.", ["10 -"]),
    "two_put_in_capitals": ("RADIO PUT THE NUMBER OF DEAD AT 30 AND THE WOUNDED AT 100.", ["30 killed", "100 injured"]),
    "victims_of_an_act": ("The 14 victims of the massacre were buried.", ["14 killed"]),
    "victims_of_a_fraud": ("The 14 victims of the fraud sued.", ["14 -"]),
    "those_who_played_the_injured": ("The drill had 80 volunteers playing the injured.", ["80 -"]),
    "a_list_behind_who_was": ("The bomb hurt two guards who were on duty and three men.", ["2 injured", "3 injured"]),
    "the_same_fate": ("In Tamba two herders met the same fate.", ["2 killed"]),
    "cut_down_people": ("A sniper cut down 14 students.", ["14 killed"]),
    "cut_down_trees": ("The firm cut down 14 trees.", ["14 -"]),
    "more_of_them_in_hospital": ("Six people died at once and two more in hospital.", ["6 killed", "2 killed"]),
    "people_in_hospital": ("Nineteen others are in hospital.", ["19 injured"]),
    "a_toll_in_several_states": ("The toll across six states stood at 23.", ["6 -", "23 killed"]),
    "lives_taken": ("The violence has taken the lives of 41 clerks.", ["41 killed"]),
    "survivors_beside_the_dead": ("There were five survivors and forty dead.", ["5 -", "40 killed"]),
    "claims_turned_down": ("The ministry rejected claims that 30 workers had died.", ["30 -"]),
    "claims_put_forward": ("The ministry heard claims that 30 workers had died.", ["30 killed"]),
    "men_of_a_firm_turned_down": ("The firm dismissed 12 guards who had killed three men.", ["12 -", "3 killed"]),
    "a_death_and_wounds": ("Jailed for stabbing a clerk to death and hurting two others.", ["1 killed", "2 injured"]),
    "hens": ("Foxes killed 14 hens.", ["14 -"]),
    "ages_of_the_dead": ("The dead were two sisters aged four and six, and Jon.", ["2 killed", "4 -", "6 -"]),
    "those_in_another_state": ("Hundreds ill, 3 dead", ["vague -", "3 killed"]),
    "not_so_many": ("There are not 240 bodies, he said.", ["240 -"]),
    "one_in_so_many": ("The fever, which has killed one in fifty, is spreading.", ["1 -", "50 -"]),
    "deer": ("The fire killed 57 people and thousands of deer.", ["57 killed", "vague -"]),
    "product_lines": ("The firm killed three product lines.", ["3 -"]),
    "every_one_of_them": ("The raid killed every one of its 30 pupils.", ["30 killed"]),
    "anybody_cut_down": ("Six were seen to fall and eight nurses had been cut down.", ["6 -", "8 killed"]),
    "put_in_hospital": ("The fire put eight neighbours in hospital.", ["8 injured"]),
    "put_in_order": ("The fire chief put eight reports in order.", ["8 -"]),
    "a_total_of_with_who_was_among_them": (
        "A total of 22 leaders, including two candidates, have been murdered.",
        ["22 killed", "2 killed"],
    ),
    "before_being_murdered": ("Four youths were tortured before being murdered.", ["4 killed"]),
    "held_before_being_killed": ("Rebels held 12 men before being killed.", ["12 -"]),
    "shares_of_a_total": ("Six murders were seen: four in Brod, two in Kula.", ["6 killed", "4 killed", "2 killed"]),
    "what_makes_no_total": ("Twelve murders were seen: four in Brod, six in Kula.", ["12 killed", "4 -", "6 -"]),
    "said_to_be_seized_and_killed": ("Witnesses say 15 men were seized and killed.", ["15 killed"]),
    "who_killed_themselves": ("The cult's 39 members killed themselves.", ["39 killed"]),
    "who_killed_others": ("The cult's 39 members killed two clerks.", ["39 -", "2 killed"]),
    "a_list_in_a_headline": ("Car bomb kills judge, 3 guards in Brod", ["3 killed"]),
    "a_comma_before_another_clause": ("The bomb killed a judge, 3 guards said.", ["1 killed", "3 -"]),
    "a_condition_not_met": ("It might have killed 40 people had it gone off.", ["40 -"]),
    "may_have_killed": ("The bomb might have killed 40 people, police said.", ["40 killed"]),
    # put to death, hurt
    "taken_away_and_shot": ("The kidnappers took 10 people away and shot them.", ["10 killed"]),
    "lined_up_and_shot": ("Six men were lined up and shot.", ["6 killed"]),
    "taken_away_alone": ("The police took 10 people away.", ["10 -"]),
    "shot_one_and_wounded_another": ("He shot two men and wounded a third.", ["2 casualties"]),
    "burned_people": ("Twenty workers were burned, eight of them badly.", ["20 injured", "8 injured"]),
    "burned_flags": ("The crowd burned 20 flags.", ["20 -"]),
    "broken_legs": ("Two suffered broken legs.", ["2 injured"]),
    "a_claim_with_who_was_among_them": ("The mine claimed 22 lives, including five women.", ["22 killed", "5 killed"]),
    "a_claim_with_things": ("The firm claimed 22 patents, including five designs.", ["22 -", "5 -"]),
    "an_active_verb": ("A strike killed eight individuals aboard a boat.", ["8 killed"]),
    "a_participle": ("Gunmen stormed the hall, killing 12 students.", ["12 killed"]),
    "a_present_tense_headline": ("Ferry fire kills 30 in harbour.", ["30 killed"]),
    "a_perfect_tense": ("The rebels have killed 12 miners.", ["12 killed"]),
    "ellipsis_at_the_end": ("Shells hit the camp, killing five.", ["5 killed"]),
    "a_list_behind_the_verb": (
        "The blast killed three soldiers, two nurses and 14 dockers.",
        ["3 killed", "2 killed", "14 killed"],
    ),
    "a_name_before_the_number": ("The bomb killed Colonel Ana Ruiz and two of her bodyguards.", ["2 killed"]),
    "attackers_are_no_victims": ("Three gunmen killed a guard.", ["3 -", "1 killed"]),
    "an_attacker_behind_by": ("12 people were killed by five gunmen.", ["12 killed", "5 -"]),
    "a_bill_is_no_victim": ("Lawmakers killed two bills on Monday.", ["2 -"]),
    "killed_off_is_no_death": ("The firm killed off three brands.", ["3 -"]),
    # passives and states count their subject
    "a_passive": ("At least 14 villagers were killed on the road.", ["14 killed"]),
    "a_passive_with_adverb": ("Five policemen were seriously wounded.", ["5 injured"]),
    "a_bare_participle": ("Four people killed in crash.", ["4 killed"]),
    "a_bare_participle_behind_including": ("12 people, including a boy, killed in crash.", ["12 killed", "1 killed"]),
    "an_intransitive": ("At least 114 people have died.", ["114 killed"]),
    "a_state": ("The landslide left 12 dead.", ["12 killed"]),
    "refugees_prepared_for": ("Norland is bracing for up to 200,000 refugees.", ["200000 -"]),
    "refugees_that_may_come": ("Up to 9,000 refugees could pour into Lund.", ["9000 -"]),
    "refugees_who_are_there": ("Some 9,000 refugees could be sent home.", ["9000 fled"]),
    "so_many_each": ("It told of new deaths (2 each in Lund and Brod).", ["2 -"]),
    "those_alive_behind_the_dead": ("It left 12 dead, over 300 in relief camps.", ["12 killed", "300 -"]),
    "a_state_behind_a_list": ("It left 12 soldiers and three civilians dead.", ["12 killed", "3 killed"]),
    "a_state_before_the_noun": ("Hospitals received nine wounded soldiers.", ["9 injured"]),
    "two_acts_each_with_its_number": (
        "The raid left 27 killed and more than 130 wounded.",
        ["27 killed", "130 injured"],
    ),
    "a_list_before_one_predicate": ("Five policemen and two civilians were injured.", ["5 injured", "2 injured"]),
    "each_clause_its_own": (
        "Five peasants and four guerrillas died, six policemen were wounded.",
        ["5 killed", "4 killed", "6 injured"],
    ),
    "an_apposition_between": (
        "12 members of the union, the largest in the land, were killed.",
        ["12 killed"],
    ),
    "a_relative_clause_between": ("Four nuns who were driving to the port were murdered.", ["4 killed"]),
    "a_subordinate_clause_between": ("Five men who stood there when the bomb exploded were wounded.", ["5 injured"]),
    "a_relative_pronoun": ("57 people who were killed and 18 who are missing.", ["57 killed", "18 missing"]),
    "joined_predicates": ("Six villagers were kidnapped, tortured and murdered.", ["6 killed"]),
    "police_said_before_a_list": ("Police said two soldiers and a cook were killed.", ["2 killed", "1 killed"]),
    "number_agreement": ("Two men ran off and a policeman was killed.", ["2 -", "1 killed"]),
    "the_nearest_clause_only": ("12 people ran when a bus was hit and a man was killed.", ["12 -", "1 killed"]),
    "a_passive_turned_round": ("Killed were two soldiers and a driver.", ["2 killed", "1 killed"]),
    "upper_case_wire_text": ("KILLED WERE TWO SOLDIERS; FIVE PEASANTS WERE WOUNDED.", ["2 killed", "5 injured"]),
    "an_insertion_in_brackets": ("SEVEN [NUMBER AS HEARD] OTHER PEOPLE WERE KILLED.", ["7 killed"]),
    # parts and members
    "including_some": ("12 people were wounded, including three policemen.", ["12 injured", "3 injured"]),
    "among_them_some": ("12 people were killed, among them three children.", ["12 killed", "3 killed"]),
    "of_the_dead": ("Of the dead, 12 were students.", ["12 killed"]),
    "shot_and_killed_is_one_act": ("Two people were shot and killed.", ["2 killed"]),
    "twelve_of_whom": ("The bus carried 45 passengers, 12 of whom died.", ["45 -", "12 killed"]),
    "a_reduced_clause_between": ("Seven miners trapped underground were found dead.", ["7 killed"]),
    "what_people_said_is_no_reduced_clause": ("12 people said soldiers were killed.", ["12 -"]),
    "an_age_is_no_count": ("The woman, 34, and her two children died.", ["2 killed"]),
    "ages_are_no_counts": ("Two boys, aged 4 and 7, died.", ["2 killed", "4 -", "7 -"]),
    "among_those": ("Two policemen were among those killed.", ["2 killed"]),
    "along_with": ("The minister was killed near his home, along with two of his bodyguards.", ["2 killed"]),
    "some_of_them": ("Fifteen soldiers were wounded, four of them seriously.", ["15 injured", "4 injured"]),
    "a_part_of_the_wounded": ("Medics treated 15 of the 40 wounded.", ["15 injured", "40 injured"]),
    "a_bracketed_breakdown": (
        "Eight people (three soldiers and five dockers) were wounded.",
        ["8 injured", "3 injured", "5 injured"],
    ),
    "both_acts_for_one_number": ("27 people were killed or wounded.", ["27 casualties"]),
    "both_acts_before_the_number": ("The mine killed or wounded 40 soldiers.", ["40 casualties"]),
    "both_acts_counted_together": ("The rockets killed and injured at least 40 people.", ["40 casualties"]),
    "each_act_with_its_number": ("The blast left 12 dead and wounded 30.", ["12 killed", "30 injured"]),
    "not_both_acts_across_a_clause": ("27 people were killed and police wounded 12.", ["27 killed", "12 injured"]),
    # totals that move on
    "a_rise_of_something_else": ("The death toll rose to 104 and rents rose to 900 euros.", ["104 killed", "900 -"]),
    "a_group_with_a_number_in_its_name": ("The number of M-19 members murdered has risen to 10.", ["10 killed"]),
    "an_aside_before_of": ("The massacre--for which all blame the army--of 80 people shocked us.", ["80 killed"]),
    "an_aside_before_something_else": ("The massacre--all blame the army--led to 80 trials.", ["80 -"]),
    "killed_with_impunity": ("They have killed with impunity thousands of farmers.", ["vague killed"]),
    "killed_in_raids": ("They have killed in 12 raids.", ["12 -"]),
    "recovering_from_wounds": ("Over 100 are recovering from serious wounds.", ["100 injured"]),
    "recovering_from_losses": ("Over 100 firms are recovering from serious losses.", ["100 -"]),
    "a_tenth_victim_is_no_further_one": ("A tenth victim, a nurse, died.", ["1 killed"]),
    "people_known_to_have_died": ("The number of people known to have died in the fire is 59.", ["59 killed"]),
    "no_one_aboard": ("No one on the ground was hurt.", ["0 injured"]),
    "burnt_alive": ("At least 25 passengers were burnt alive.", ["25 killed"]),
    "a_toll_touches": ("The death toll touched 33 on Friday.", ["33 killed"]),
    "a_couple_is_no_one_person": ("A couple from Brod died in their car.", []),
    "money_for_the_injured": ("The state gave 400 rupees to orphans and 50,000 for the injured.", ["400 -", "50000 -"]),
    "a_total_of_them": ("The guards killed a total of 12 people and hurt a total of 30.", ["12 killed", "30 injured"]),
    "a_total_revised_in_front": (
        "The mayor revised from 54 to 41 the death toll of the dam burst.",
        ["54 killed", "41 killed"],
    ),
    "a_total_has_passed": ("The death toll from the quake has passed 2,200.", ["2200 killed"]),
    "a_toll_from_those_who_gave_it": ("The toll from 12 doctors in Brod is unknown.", ["12 -"]),
    "pictures_of_the_dead": ("Envoys were given 300 photographs of the dead.", ["300 -"]),
    "a_total_has_not_reached": ("The death toll from the quake had not yet reached 100.", ["100 killed"]),
    "deaths_top": ("Flood deaths top 100.", ["100 killed"]),
    "a_top_list_tells_no_deaths": ("The deaths shocked the top 100 firms.", ["100 -"]),
    "dead_now": ("Roof collapse: dead now 66.", ["66 killed"]),
    "taking_the_total": (
        "Five more patients died of the fever, taking the total to 42.",
        ["5 killed", "42 killed"],
    ),
    "a_toll_from_a_magnitude": (
        "The death toll from the magnitude-7.8 quake in Norland topped 5,000.",
        ["7.8 -", "5000 killed"],
    ),
    "a_toll_from_a_whole_magnitude": ("The toll from the magnitude-7 quake rose to 41.", ["7 -", "41 killed"]),
    "a_toll_from_a_quake_that_struck_surpassed": (
        "The death toll from the quake that struck Norland on Saturday surpassed 5,000 on Tuesday.",
        ["5000 killed"],
    ),
    "a_toll_from_a_quake_that_hurt": (
        "The death toll from the quake that injured more than 5,000 is unknown.",
        ["5000 injured"],
    ),
    "taking_the_total_since_a_day": (
        "Five more patients died on Monday, taking the total since Oct. 7 to 42.",
        ["5 killed", "42 killed"],
    ),
    "taking_the_total_number_of_raids": (
        "Five men were killed, taking the total number of raids this year to 42.",
        ["5 killed", "42 -"],
    ),
    "that_brings_the_total": (
        "Five miners died on Monday. That brings the total this year to 42.",
        ["5 killed", "42 killed"],
    ),
    "the_total_now_stands_at": ("Five miners died. The total now stands at 42.", ["5 killed", "42 killed"]),
    "a_total_of_one_of_two": ("Five miners died and 9 were hurt. The total is 42.", ["5 killed", "9 injured", "42 -"]),
    "a_total_of_something_else": ("Five miners died. The count of votes stood at 42.", ["5 killed", "42 -"]),
    "a_total_told_later": ("Five miners died. It rained. The total is 42.", ["5 killed", "42 -"]),
    "taking_the_total_of_something_else": ("Two firms joined, taking the total to 42.", ["2 -", "42 -"]),
    "puts_its_losses_at": (
        "The army said 58 rebels had been killed; the rebels put their losses at 23.",
        ["58 killed", "23 killed"],
    ),
    "a_total_set_to_rise": ("The number of people who died is set to rise to 66.", ["66 -"]),
    "killed_of_those_aboard_and_others": (
        "The crash killed 41 of the 42 people on board and 19 on the ground.",
        ["41 killed", "42 -", "19 killed"],
    ),
    "one_of_them_fatally": ("Two men were shot, one fatally.", ["2 casualties", "1 killed"]),
    "fatally_is_for_people": ("Two plans were fatally flawed.", ["2 -"]),
    "gas_and_smoke": ("Eleven miners suffocated underground.", ["11 killed"]),
    "killed_no_one": ("The blast killed no one.", ["0 killed"]),
    "no_one_knows": ("The blast left questions that no one answered.", []),
    "wounded_scores": ("Raids killed 15 villagers and wounded scores.", ["15 killed", "vague injured"]),
    "lost_firefighters": ("The brigade lost two firefighters in the blaze.", ["2 killed"]),
    "people_whom_we_lost": ("We lost 155 people in a week.", ["155 killed"]),
    "people_whom_a_town_lost": ("The town lost 155 people to the city.", ["155 -"]),
    "fans_who_found_death": ("Nine fans found death in the crush.", ["9 killed"]),
    "a_way_that_they_found": ("Nine fans found a way out.", ["9 -"]),
    "deads": ("The balance was of 32 deads and 70 wounded.", ["32 killed", "70 injured"]),
    "the_dead_of_a_strike_include": ("The dead from the Orr strike included 16 nuns.", ["16 killed"]),
    "who_strikes_includes": ("The union's strike included 16 nuns.", ["16 -"]),
    "treated_for_broken_bones": ("Eleven boys were treated for broken bones.", ["11 injured"]),
    "lost_votes": ("The brigade lost two votes in the chamber.", ["2 -"]),
    "in_intensive_care": ("Four firefighters are in intensive care.", ["4 injured"]),
    # nouns
    "of_behind_a_noun": ("The deaths of 14 miners shocked the town.", ["14 killed"]),
    "of_behind_place_and_time": ("The murder in Lima last week of two judges was condemned.", ["2 killed"]),
    "of_behind_who_did_it": ("The killing by police of 34 miners shook Lima.", ["34 killed"]),
    "a_gang_of_killers": ("The murder by a gang of five men was condemned.", ["5 -"]),
    "of_and_a_list": ("He led the inquiry into the killing of six priests and two cooks.", ["6 killed", "2 killed"]),
    "a_possessive": ("They are held for the six priests' murder.", ["6 killed"]),
    "a_counted_noun": ("The flood caused 12 deaths.", ["12 killed"]),
    "massacres_are_not_deaths": ("The report lists 12 massacres.", ["12 -"]),
    "an_attempt_is_no_death": ("He was jailed for the attempted murder of two policemen.", ["2 -"]),
    "lives_that_an_act_claims": ("The quake claimed at least 20 lives.", ["20 killed"]),
    "lives_that_nothing_claims": ("The vaccine changed 20 lives.", ["20 -"]),
    "casualties_not_told_apart": ("The army suffered 24 casualties, including dead and wounded.", ["24 casualties"]),
    # totals
    "a_toll_of": ("Officials gave a death toll of 300.", ["300 killed"]),
    "a_toll_that_rose": ("The toll rose to 41, up from 38.", ["41 killed", "38 killed"]),
    "a_number_of_people_killed": ("The number of people killed in the blast has risen to 41.", ["41 killed"]),
    "a_toll_that_climbed_past": ("The toll from the quake has climbed past 2,300.", ["2300 killed"]),
    "a_toll_passed_by_people": (
        "The death toll from the fighting in the valley since the truce has exceeded 4,600 people.",
        ["4600 killed"],
    ),
    "a_toll_pushed_past": ("It pushed the toll of guards killed in the war past 900.", ["900 killed"]),
    "a_toll_and_who_is_in_it": ("It put the toll since May at 87, including 14 boys.", ["87 killed", "14 killed"]),
    "a_toll_in_quotation_marks": ('He put the death toll at "13 and five injured".', ["13 killed", "5 injured"]),
    "parts_of_a_toll": ("Of the total toll, 52 were boys and 30 were girls.", ["52 killed", "30 killed"]),
    "an_apposition_in_dashes": ("It killed four — a cook and three guards.", ["4 killed", "1 killed", "3 killed"]),
    "names_behind_a_colon": ("It killed three: Bo Lind, a cook, and Ed Bell.", ["3 killed"]),
    "one_in_a_last_place": (
        "Four deaths were reported in Brod, three in Kula and one in Pec.",
        ["4 killed", "3 killed", "1 killed"],
    ),
    "mass_killings_are_no_dead": ("The army carried out seven mass killings.", ["7 -"]),
    "some_as_young_as": ("Three children, some as young as 11 and 13, were killed.", ["3 killed", "11 -", "13 -"]),
    "passing_away": ("Two of the injured passed away.", ["2 killed"]),
    "one_and_over_twelve": ("It led to one death and over twelve people being hurt.", ["1 killed", "12 injured"]),
    "who_tells_of_the_dead": ("Raids killed 10 men on Monday, a doctor and local media reported.", ["10 killed"]),
    "a_toll_in_brackets": ("The toll rose to (31) people.", ["31 killed"]),
    "a_clause_in_brackets": ("Clause (3) killed the bill.", []),
    "a_toll_that_includes": ("The toll includes 12 children.", ["12 killed"]),
    "a_toll_that_could_rise": ("Officials said the toll could rise to 100.", ["100 -"]),
    "a_toll_road_is_no_toll": ("The toll road is 41 miles long.", ["41 -"]),
    # zero
    "nobody": ("No one was killed.", ["0 killed"]),
    "no_casualties": ("There were no casualties.", ["0 casualties"]),
    # single people
    "a_guard": ("A guard was shot dead.", ["1 killed"]),
    "an_act_that_takes_people": ("The owner bit a young dancer.", ["1 injured"]),
    "another": ("Two boys were killed and another wounded.", ["2 killed"]),
    "not_a_single_one": ("Not a single person was killed.", []),
    "a_guard_without_an_act": ("A guard opened the gate.", []),
    "victims_by_name_are_no_count": ("The raid killed Ana Ruiz, her son Luis and a driver.", ["1 killed"]),
    # what is not told as done
    "could": ("The device could kill 500 people.", ["500 -"]),
    "threatened_to": ("He threatened to kill two hostages.", ["2 -"]),
    "capable_of": ("They found a bomb capable of killing 100 people.", ["100 -"]),
    "nearly": ("A gunman was nearly lynched on Sunday; the crowd killed two guards.", ["2 killed"]),
    "a_denial": ("The 12 hostages were not killed.", ["12 -"]),
    "a_condition": ("The law applies if 12 people die.", ["12 -"]),
    "what_may_come": ("The drought could cause 500 deaths.", ["500 -"]),
    "may_have": ("As many as 500 people may have been killed.", ["500 killed"]),
    "managed_to": ("The gunmen managed to kill two guards.", ["2 killed"]),
    # what stands behind the number
    "shot_dead_around_the_number": ("Robbers shot two clerks dead.", ["2 killed"]),
    "shot_around_a_list": ("He shot his uncle and two cousins to death.", ["2 killed"]),
    "shot_alone": ("Police shot 14 marchers.", ["14 casualties"]),
    "treated_for_burns": ("Medics treated 48 dancers for burns.", ["48 injured"]),
    "treated_as_guests": ("The club treated 48 dancers to lunch.", ["48 -"]),
    "soldiers_lost": ("The brigade lost 60 men at the river.", ["60 killed"]),
    "seats_lost": ("The party lost 60 seats.", ["60 -"]),
    "in_critical_condition": ("Seven dockers are in critical condition.", ["7 injured"]),
    "of_the_dead_in_numbers": (
        "Of the 12 dead, three were clerks and two were cooks.",
        ["12 killed", "3 killed", "2 killed"],
    ),
    # parts, comparisons, what is not said again
    "of_the_wounded_some_died": ("Of the 12 wounded, three died.", ["12 injured", "3 killed"]),
    "the_wounded_who_died": ("Two of the wounded later died.", ["2 killed"]),
    "the_wounded_who_are_soldiers": ("Two of the wounded are soldiers.", ["2 injured"]),
    "under_treatment": ("Some 31 people were undergoing treatment.", ["31 injured"]),
    "who_remained_in_hospitals": ("Officials said 107 people remained in hospitals.", ["107 injured"]),
    "those_included_behind_who_says_so": ("Nine were hurt, he said, including two cooks.", ["9 injured", "2 injured"]),
    "a_count_behind_a_month": ("In May 12 died, and in June 22 drowned.", ["12 killed", "22 killed"]),
    "a_part_of_somebodys": ("Two million of Kandia's 23 million people died.", ["2000000 killed", "23000000 -"]),
    "a_part_of_a_towns": ("Three of the town's 40 firemen died.", ["3 killed", "40 -"]),
    "a_part_of_those_who_died": ("Some 12 of the 40 pilgrims died.", ["12 killed", "40 -"]),
    "among_so_many_dead": ("Four cooks were among the 19 dead.", ["4 killed", "19 killed"]),
    "casualties_including": ("It had 90 casualties, including ten cooks.", ["90 casualties", "10 casualties"]),
    "casualties_including_wounded": ("It had 90 casualties, including ten wounded.", ["90 casualties", "10 injured"]),
    "of_whom": ("More than 500 have died, of whom 70 were nurses.", ["500 killed", "70 killed"]),
    "another_town_another_number": (
        "Six died in Brod, nine in Kula and four in Senta.",
        ["6 killed", "9 killed", "4 killed"],
    ),
    "compared_with": ("Gangs killed 150 people in May, compared with 120 in April.", ["150 killed", "120 killed"]),
    "compared_with_something_else": ("Gangs killed 150 people, compared with 20 arrests.", ["150 killed", "20 -"]),
    "half_of_them": ("Ten pilgrims, half of them children, died.", ["10 killed", "0.5 -"]),
    "as_well_as": ("Twelve soldiers as well as three cooks were killed.", ["12 killed", "3 killed"]),
    "a_colon_before_the_parts": ("Six were killed: four men and two women.", ["6 killed", "4 killed", "2 killed"]),
    "counted_murders": ("The city recorded 142 murders.", ["142 killed"]),
    "deaths_led_to_arrests": ("The deaths led to 12 arrests.", ["12 -"]),
    "men_arrested_after_a_death": ("Three days after the death, two men were arrested.", ["2 -"]),
    # whose number it is
    "a_father_of_seven": ("A father of seven was killed.", ["7 -", "1 killed"]),
    "a_mother_of_three_in_apposition": ("Ana Ruiz, a mother of three, was killed.", ["3 -", "1 killed"]),
    "the_wives_of_ministers": ("The wives of three ministers were killed.", ["3 -"]),
    "a_crew_of_five": ("A crew of five died.", ["5 killed"]),
    "people_and_a_president": ("We have a president who says that people are being killed.", []),
    "half_of_the_dead": ("Half of the 120 killed were cooks.", ["120 killed", "0.5 -"]),
    "a_part_between_dashes": ("Four cooks -- two men and two women -- died.", ["4 killed", "2 killed", "2 killed"]),
    "a_child_among_them": ("Three others, including a child, were wounded.", ["3 injured", "1 injured"]),
    "people_who_hang_around": ("Four men had been hanging around.", ["4 -"]),
    "people_who_were_killing": ("Four men were killing 12 guards.", ["4 -", "12 killed"]),
    "a_judge_called_lynch": ("Clerks -- Lynch's sister, two maids and three aides -- met.", ["2 -", "3 -"]),
    "a_wounded_corporal_among_them": ("It had 13 casualties, including a wounded cook.", ["13 casualties"]),
    "an_age_before_a_dash": ("Ruiz, 40 -- a cook -- was shot and killed by a guard.", ["40 -", "1 killed"]),
    "another_subject_behind_a_comma": ("She was a founder, the judge may have been murdered.", []),
    "we_will_have": ("We will have more than 12,000 murders by May.", ["12000 -"]),
    "there_could_be": ("There could be 300 wounded.", ["300 -"]),
    "some_dying_behind_a_number": ("Life ends at about 73, raising the prospect of some dying early.", ["73 -"]),
    "a_cook_appointed_behind_a_dash": ("After the murder of the monks -- a cook had been hired -- all left.", []),
    "ambulances": ("Two ambulances were machinegunned.", ["2 -"]),
    # courts, denials, forecasts
    "guilty_of_killing": ("She pleaded guilty to murdering two lodgers.", ["2 killed"]),
    "close_to_killing": ("They came close to killing two lodgers.", ["2 -"]),
    "a_denied_killing": ("The army denied that it had killed 12 herders.", ["12 -"]),
    "a_denied_part_in_a_killing": ("He denied planting the bomb that killed 12 herders.", ["12 killed"]),
    "a_forecast_of_deaths": ("The model predicts 20,000 deaths.", ["20000 -"]),
    "known_to_have_died": ("Thirty people are known to have died.", ["30 killed"]),
    # other things
    "vehicles_do_not_die": ("Two cars were hit and three people were killed.", ["2 -", "3 killed"]),
    "kilometres_do_not_die": ("The town where he was killed lies 30 km north.", ["30 -"]),
    "a_share_is_no_count": ("About 40 percent of the wounded were children.", ["40 -"]),
}  # fmt: skip

OTHERS = {
    "families_behind_a_dash": ("The number of those displaced was 21,409 families\u201484,909 people.", ["21409 -"]),
    "newly_displaced": ("Some 17,500 newly internally displaced people came.", ["17500 displaced"]),
    "back_at_their_units": ("Twelve cooks returned to their units.", ["12 -"]),
    "brought_home_dead": ("It marked the repatriation of five cooks killed in a crash.", ["5 killed"]),
    "both_so_old": ("Ana and Eva, both 32, were shot in their legs.", []),
    "homes_burnt": ("The fire burned 900 acres and 12 homes.", ["12 destroyed", "900 -"]),
    "homes_of_a_street": ("Two thirds of the 90 homes were damaged.", ["0.666666666667 -", "90 -"]),
    "homes_and_shops": ("More than 30 homes and 12 shops were gutted.", ["30 destroyed", "12 -"]),
    "two_verbs_of_a_headline": ("Bomb kills 3, 4 hurt in Brod", ["3 killed", "4 injured"]),
    "in_some_cases": ("In some cases two or three were killed.", ["2 killed"]),
    "under_a_rule": ("Under military rule five died.", ["5 killed"]),
    "told_the_press": ("The mayor told the press 40 had died.", ["40 killed"]),
    "under_40_opens_a_quote": ("“Under 40 people were killed,” she said.", ["40 killed"]),
    "five_digits_behind_a_day": ("Since October 7, 23000 Danes, most of them old, have been killed.", ["23000 killed"]),
    "homes_named_before": ("Police searched 500 homes. In 150 the owners had died.", ["500 -", "150 killed"]),
    "a_toll_not_crossed": ("The toll has not crossed 200.", ["200 killed"]),
    "workers_of_a_province": ("About 500 BC nurses were hurt.", ["500 injured"]),
    "an_official_toll": ("The raid killed 12, by an official toll from the ministry.", ["12 killed"]),
    "homes_damaged_or_destroyed": (
        "The gale damaged or destroyed 90 homes, 12 hotels and four boats.",
        ["90 damaged", "90 destroyed", "12 -", "4 -"],
    ),
    "homes_saved": ("Crews saved 40 homes, but 12 cottages burned to the ground.", ["40 -", "12 destroyed"]),
    "of_the_homes": (
        "The gale hit 142 homes. Of these, 40 were destroyed and 102 partly damaged.",
        ["142 -", "40 destroyed", "102 damaged"],
    ),
    "homes_without_power": ("Forty homes had no power after the gale damaged a pylon.", ["40 -"]),
    "homes_in_danger": ("The fire could destroy 400 homes.", ["400 -"]),
    "homes_built": ("The firm built 300 homes and damaged two.", ["300 -", "2 damaged"]),
    "still_in_shelters": ("Some 300 residents were still in shelters.", ["300 displaced"]),
    "in_a_gym": ("Some 300 residents were sheltering in a town gym.", ["300 displaced"]),
    "forced_to_evacuate": ("The fires forced 300 people to evacuate the valley.", ["300 displaced"]),
    "evacuated_by_themselves": ("Some 300 people have evacuated to the coast.", ["300 displaced"]),
    "who_evacuates_others": ("Some 300 soldiers evacuated the town.", ["300 -"]),
    "sought_temporary_shelter": ("Some 300 people sought temporary shelter.", ["300 fled"]),
    "in_evacuation_centres": ("Some 300 people were in evacuation centres.", ["300 displaced"]),
    "moved_to_shelters": ("The town moved 300 people to temporary shelters.", ["300 displaced"]),
    "who_work_there": ("In evacuation centres 40 cooks work.", ["40 -"]),
    "evacuees": ("The number of evacuees stands at 10,714.", ["10714 displaced"]),
    "pounds_in_cocaine": ("Guards seized 900 pounds in cocaine.", ["900 drugs"]),
    "pounds_in_coins": ("Guards seized 900 pounds in coins.", ["900 -"]),
    "refugee_camps": ("It closed three of eight refugee camps.", ["3 -", "8 -"]),
    "prompted_to_evacuate": ("A threat prompted police to evacuate 900 people.", ["900 displaced"]),
    "police_told_to_evacuate": ("He told police to evacuate 900 people.", ["900 -"]),
    "refugees_of_a_country": ("Some 900 Sudanese refugees live here.", ["900 fled"]),
    "brought_back": ("A convoy came on Monday, bringing back 494 people.", ["494 returned"]),
    "brought_back_books": ("A convoy came on Monday, bringing back 494 books.", ["494 -"]),
    "plans_to_organise": ("The agency plans to organise the return of 900 nurses.", ["900 -"]),
    "escaped_the_fighting": ("Some 900 people escaped the fighting.", ["900 fled"]),
    "escaped_alive": ("Only two cooks escaped alive.", ["2 -"]),
    "escaped_the_wreck": ("Some 127 cooks managed to escape the wreck.", ["127 -"]),
    "resettled": ("Some 900 people were resettled in Brod.", ["900 displaced"]),
    "output": ("Venezuela produced 800,000 barrels per day.", ["800000 crude_oil"]),
    "output_before_its_noun": ("At roughly 800,000 barrels a day, crude output is low.", ["800000 crude_oil"]),
    "a_change_and_a_level": (
        "OPEC's output fell by 200,000 bpd to 28.4 million bpd.",
        ["200000 crude_oil", "28400000 crude_oil"],
    ),
    "exports_beside_output": (
        "Exports rose to 2.1 million bpd while production held at 3.3 million bpd.",
        ["2100000 -", "3300000 crude_oil"],
    ),
    "exports_alone": ("Iraq exports 3.3 million barrels a day.", ["3300000 -"]),
    "refining": ("Refineries processed 16.2 million barrels per day.", ["16200000 -"]),
    "a_target_is_no_output": ("The group kept its output target of 30 million barrels per day.", ["30000000 oil"]),
    "what_could_be_produced": ("Saudi Arabia can produce 12 million bpd.", ["12000000 -"]),
    "what_is_planned": ("Kuwait plans to raise output to 4 million barrels a day.", ["4000000 -"]),
    "what_was_forecast": (
        "Output was 11 million bpd, below the 12 million bpd forecast in May.",
        ["11000000 crude_oil", "12000000 -"],
    ),
    "what_it_had_forecast": (
        "Output was 11 million bpd, up from the 10 million bpd it had forecast.",
        ["11000000 crude_oil", "10000000 -"],
    ),
    "what_is_expected_to_fall": ("Output was 11 million bpd, expected to fall in May.", ["11000000 crude_oil"]),
    "what_is_forecast": ("Output is expected to rise by 85,000 bpd.", ["85000 -"]),
    "what_analysts_see": ("Analysts see output at 1.1 million bpd by December.", ["1100000 -"]),
    "what_is_seen_rising": ("Output is seen rising to 1.3 million bpd.", ["1300000 -"]),
    "what_was_seen_in_fact": ("The field has seen output fall to 1.3 million bpd.", ["1300000 crude_oil"]),
    "what_a_budget_assumes": ("The budget assumes output of 550,000 bpd.", ["550000 -"]),
    "what_an_earlier_forecast_was": (
        "Output was 11 million bpd, up from a prior forecast of 10 million bpd.",
        ["11000000 crude_oil", "10000000 -"],
    ),
    "from_what_a_forecast_was_cut": (
        "It cut its output forecast to 8 million bpd from 9 million bpd.",
        ["8000000 -", "9000000 -"],
    ),
    "a_quota_for_production": ("The quota for crude oil production is 3 million bpd.", ["3000000 oil"]),
    "the_most_a_field_gave": ("It compares with a maximum output of 3 million bpd.", ["3000000 -"]),
    "above_the_output_quota": (
        "Production was 2 million bpd, above the output quota of 1.9 million bpd.",
        ["2000000 crude_oil", "1900000 oil"],
    ),
    "what_an_accord_limits": ("The accord limits output to 10 million bpd.", ["10000000 oil"]),
    "what_was_agreed_from": (
        "The emirs agreed to cut output to 2 million bpd from the current level of 3 million bpd.",
        ["2000000 oil", "3000000 crude_oil"],
    ),
    "what_was_agreed_from_a_day": (
        "The emirs agreed to cut output by 1 million bpd from May 1, 2031, to 2 million bpd.",
        ["1000000 oil", "2000000 oil"],
    ),
    "what_is_allowed": (
        "Output rose to 3 million bpd, above the permitted level of 2.5 million bpd.",
        ["3000000 crude_oil", "2500000 oil"],
    ),
    "no_cut_was_agreed": ("The emir denied that he had agreed to cut output by 40,000 bpd.", ["40000 -"]),
    "what_a_plan_says": ("Its production plan is 1.4 million bpd.", ["1400000 -"]),
    "water_is_no_oil": ("Produced water rose to 3 million barrels a day.", ["3000000 -"]),
    "a_unit_left_unsaid": ("Output rose 200,000 bpd to 2.4 million.", ["200000 crude_oil", "2400000 crude_oil"]),
    "what_was_set_at": ("Output was set at 3.6 million bpd.", ["3600000 crude_oil"]),
    "what_was_once_produced": ("The state once pumped 3 million barrels a day.", ["3000000 crude_oil"]),
    "inventories": ("Inventories grew by 3 million barrels.", ["3000000 -"]),
    "displaced": ("Fighting has displaced more than 1.2 million people.", ["1200000 displaced"]),
    "homeless": ("The floods left 15,000 people homeless.", ["15000 displaced"]),
    "driven_from_their_homes": ("The war has driven 20,000 people from their homes.", ["20000 displaced"]),
    "driven_abroad": ("Fighting drove 17,000 people into neighbouring Sylvania.", ["17000 displaced"]),
    "driven_into_poverty": ("Fighting drove 17,000 people into poverty.", ["17000 -"]),
    "told_to_evacuate": ("Some 1,500 residents were told to evacuate.", ["1500 displaced"]),
    "told_to_leave_a_room": ("Some 30 men were told to leave the bar.", ["30 -"]),
    "trucks_that_cross": ("Forty trucks crossed the border.", ["40 -"]),
    "driven_to_work": ("The buses have driven 20,000 people to work.", ["20000 -"]),
    "evacuated": ("More than 20,000 people were evacuated.", ["20000 displaced"]),
    "people_and_their_households": ("Some 960 people (172 households) were displaced.", ["960 displaced", "172 -"]),
    "households_are_another_unit": ("About 12,000 households were displaced by the flood.", ["12000 -"]),
    "fled": ("An estimated 300,000 people have fled their homes.", ["300000 fled"]),
    "forced_to_flee": ("The war forced 200,000 people to flee.", ["200000 fled"]),
    "robbers_who_flee": ("Two men fled the scene on a motorcycle.", ["2 -"]),
    "forces_to_flee": ("Fire near Brod forces 4,000 to flee.", ["4000 fled"]),
    "had_to_be": ("Some 300 people had to be evacuated.", ["300 displaced"]),
    "had_yet_to_be": ("Some 300 people had yet to be evacuated.", ["300 -"]),
    "would_have_had_to_be": ("Some 300 people would have had to be evacuated.", ["300 -"]),
    "troops_cross": ("Some 300 troops crossed the border.", ["300 -"]),
    "people_cross": ("Some 300 people crossed the border.", ["300 fled"]),
    "urged_to_flee": ("Officials urged 200,000 people to flee.", ["200000 -"]),
    "returned": ("Some 45,000 refugees returned home.", ["45000 returned"]),
    "tax_returns": ("Two candidates published their tax returns.", ["2 -"]),
    "refugees_not_yet_taken": ("The minister wants to accept 10,000 refugees.", ["10000 -"]),
    "drugs": ("The coast guard seized 2.5 tonnes of cocaine.", ["2.5 drugs"]),
    "drugs_weighed": ("The cocaine taken from a boat on Monday weighed 2.5 tonnes.", ["2.5 drugs"]),
    "onions_weighed": ("The onions seized on Monday weighed 2.5 tonnes.", ["2.5 -"]),
    "drugs_totalled": ("The cocaine taken from a boat on Monday totalled 2.5 tonnes.", ["2.5 drugs"]),
    "into_custody": ("Agents took 900 pounds of cocaine into custody.", ["900 drugs"]),
    "worth_behind_a_comma": ("It was cocaine, worth $3 million, that was seized.", ["3000000 -"]),
    "drugs_not_seized": ("The cocaine on the boat weighed 2.5 tonnes.", ["2.5 -"]),
    "a_weight_of_something_else": ("Customs seized 2.5 tonnes of onions.", ["2.5 -"]),
    "vessels": ("Two tankers were seized off the coast.", ["2 vessels"]),
    "a_mixed_haul": (
        "Police seized 30 rifles, 12 pistols and $40,000 in cash.",
        ["30 weapons", "12 weapons", "40000 money"],
    ),
    "worth_of_what_was_seized": ("Police seized $70 million worth of heroin.", ["70000000 -"]),
    "a_value_is_no_haul": ("Agents seized 500 kilograms of heroin worth $70 million.", ["500 drugs", "70000000 -"]),
    "what_a_report_found": ("Two boats were fast, a report found.", ["2 -"]),
    "others_of_the_same": ("They seized 30 boats and sank a hut, then seized 12 others.", ["30 vessels", "12 vessels"]),
    "a_boat_that_is_not_seized": ("Two tankers left the port.", ["2 -"]),
}


#: Each class of expression with what it must not take.
EXPRESSIONS = {
    "on_the_spot": ("Gunmen opened fire, killing on the spot the owner and four guests.", ["4 killed"]),
    "on_the_road": ("Gunmen opened fire, killing on the road to 12 farms.", ["12 -"]),
    "the_other_three": ("They freed two nurses and killed the other three.", ["2 -", "3 killed"]),
    "the_former_three": ("They freed two nurses and killed the former three laws.", ["2 -", "3 -"]),
    "killed_with_bullets": ("The minister was killed with two of the bullets.", ["2 -"]),
    "died_days_later": ("In the ward the senator died two streets away.", ["2 -"]),
    "as_they_were": ("A captain was killed, where there were four privates.", ["1 killed", "4 -"]),
    "whose_cars": ("Gunmen took away five farmers, whose cars were found near a body.", ["5 -"]),
    "the_dead_on_a_day": ("The dead of 1,602 towns were named.", ["1602 -"]),
    "the_dead_known_by": ("The dead were identified by two sisters.", ["2 -"]),
    "and_that_of_towns": ("The number of dead has risen to 63 and that of towns to 50.", ["63 killed", "50 -"]),
    "among_the_wounded_there_are": ("Among the wounded there are three minors.", ["3 injured"]),
    "in_another_town_jailed": ("In Brod, three were killed; in Kula, seven were jailed.", ["3 killed", "7 -"]),
    "on_the_other_side": (
        "There were four deaths on the army's side and 11 on the rebels' side.",
        ["4 killed", "11 killed"],
    ),
    "those_aboard": ("Ferry with 154 aboard capsizes off the coast, at least 23 dead.", ["154 -", "23 killed"]),
    "a_state_of_its_own": ("The gas left 18 workers homesick and four dead.", ["18 -", "4 killed"]),
    "unconscious": ("The gas left 18 workers unconscious and four dead.", ["18 injured", "4 killed"]),
    "named_between_dashes": ("Three firemen -- Bill Moss, 41, and Tom Ek, 29 -- died.", ["3 killed", "29 -"]),
    "who_ordered_it": ("Who gave the order to kill the five nurses and their two guards?", ["5 killed", "2 killed"]),
    "ordered_to": ("He gave the order to kill five nurses.", ["5 -"]),
    "ordered_a_killing": ("He ordered the killing of five nurses.", ["5 -"]),
    "demanded_that_they_be": ("They demanded that 12 prisoners be shot dead.", ["12 -"]),
    "a_bishop_and_of": ("He recalled the murder of a bishop and of four nuns.", ["4 killed", "1 killed"]),
    "a_list_and_who_fled": ("The murder of a priest was seen, and two of the cooks wept.", ["1 killed", "2 -"]),
    "the_missing_of_relatives": ("Relatives of the 15 missing waited.", ["15 missing"]),
    "relatives_who_died": ("Relatives of 15 ministers died.", ["15 -"]),
    "all_but": ("Of the 44 aboard, all but three died.", ["44 -", "3 -"]),
    "killed_and_then_a_verb": ("The army lost 31 men: 28 soldiers were paid.", ["31 killed", "28 -"]),
    "lives_lost": ("Some 40 lives were lost.", ["40 killed"]),
    "games_lost": ("Some 40 games were lost.", ["40 -"]),
    "the_loss_of_men": ("Rebels spoke of the loss of three fighters.", ["3 killed"]),
    "the_loss_of_jobs": ("Rebels spoke of the loss of three harbours.", ["3 -"]),
    "wiped_out": ("Eight members of a patrol were wiped out.", ["8 killed"]),
    "firms_wiped_out": ("Eight firms in the port were wiped out.", ["8 -"]),
    "cost_their_lives": ("The raid cost the mayor and two guards their lives.", ["2 killed"]),
    "cost_their_posts": ("The raid cost the mayor and two guards their posts.", ["2 -"]),
    "throats": ("Rebels slit the throats of five farmers.", ["5 killed"]),
    "fell_dead": ("Troops fired and about 30 fell dead.", ["30 killed"]),
    "taken_to_hospital": ("Another 53 had to be taken to a nearby hospital.", ["53 injured"]),
    "bodies_taken_to_hospital": ("Some 53 bodies were taken to hospital.", ["53 killed"]),
    "taken_to_court": ("Another 53 had to be taken to a nearby court.", ["53 -"]),
    "fatally_shooting": ("A man opened fire, fatally shooting ten.", ["10 killed"]),
    "shot_in_the_head": ("Seven men were shot in the back of the head.", ["7 killed"]),
    "hit_by_bullets": ("Two boys were hit by stray bullets.", ["2 injured"]),
    "hit_by_cuts": ("Two boys were hit by pay cuts.", ["2 -"]),
    "lined_up_and_shot": ("A bus carried 18 clerks, who were lined up and shot dead.", ["18 killed"]),
    "met_and_shot": ("The mayor met 18 clerks and was shot dead.", ["18 -"]),
    "a_wire_on_the_road": ("THEY KILLED 12 PEASANTS ON THE ROAD TO BROD.", ["12 killed"]),
    "a_wire_of_judges": ("THEY KILLED 12 SUPREME COURT JUDGES.", ["12 killed"]),
    "elsewhere_another_four": (
        "Two men were hurt by a mine in Brod and another four in Kula.",
        ["2 injured", "4 injured"],
    ),
    "elsewhere_four_others_ran": ("Two men were hurt by a mine in Brod and four in Kula ran.", ["2 injured", "4 -"]),
    "of_them_behind_a_clause": (
        "Some 200 have been shot dead since the war began, 97 of them boys.",
        ["200 killed", "97 killed"],
    ),
    "of_them_behind_another_number": (
        "Some 200 were shot dead when 30 tanks came, 97 of them boys.",
        ["200 killed", "30 -", "97 -"],
    ),
    "the_number_killed_since_a_clause": (
        "Shells killed nine, bringing the number killed since a truce ended on Friday to 300.",
        ["9 killed", "300 killed"],
    ),
    "the_number_killed": ("The number killed in the towns topped 300.", ["300 killed"]),
    "the_number_in_towns": ("The number seen in the towns topped 300.", ["300 -"]),
    "executions": ("The group counted 89 executions.", ["89 killed"]),
    "bringing_to_the_number_of": (
        "Two men died, bringing to 98 the number of Danish army deaths.",
        ["2 killed", "98 killed"],
    ),
    "the_countrys_total": (
        "The fever killed 27 on Monday, taking the country's total to 309.",
        ["27 killed", "309 killed"],
    ),
    "denied_that": ("The army denies that 120 farmers were killed.", ["120 -"]),
    "denied_what_killed": ("The army denied a role in the raid that killed 120 farmers.", ["120 killed"]),
    "so_they_were": ("The mayor was hurt, and so his three guards were paid.", ["3 -"]),
    "escaped_with_wounds": ("The mayor and his three guards escaped with slight wounds.", ["3 injured"]),
    "with_wounds": ("There are nine people with serious wounds.", ["9 injured"]),
    "figure_among": ("Some 52 judges figure among the dead.", ["52 killed"]),
    "figure_in_films": ("Some 52 judges figure in films on the dead.", ["52 -"]),
    "shot_who_have_died": ("The two guards shot on Sunday have died.", ["2 killed"]),
    "shot_and_who_else_died": (
        "The two guards shot on Sunday are well and three others died.",
        ["2 casualties", "3 killed"],
    ),
    "the_deaths_of_men_shot": ("He is held over the deaths of three men shot in custody.", ["3 killed"]),
    "casualties_put_at_so_many_dead": ("Casualties were put at 50 dead and 170 hurt.", ["50 killed", "170 injured"]),
    "thought_to_have": ("The rebels are thought to have executed some 500 prisoners.", ["500 killed"]),
    "thought_to_have_been": ("Some 500 prisoners are thought to have been executed.", ["500 killed"]),
    "one_of": ("One of the 81 people on board was killed.", ["81 -"]),
    "killed_or_captured": ("The army killed or captured 40 rebels.", ["40 -"]),
    "the_remaining_two": ("Rebels beheaded the remaining two.", ["2 killed"]),
    "in_the_line_of_duty": ("In May 33 officers fell in the line of duty.", ["33 killed"]),
    "in_the_polls": ("In May 33 officers fell in the polls.", ["33 -"]),
    "have_bullet_wounds": ("Eleven detainees have bullet wounds.", ["11 injured"]),
    "have_bullet_trains": ("Eleven detainees have bullet cases.", ["11 -"]),
    "to_their_deaths": ("The slide swept eight skiers to their deaths.", ["8 killed"]),
    "to_their_doors": ("The slide swept eight skiers to their doors.", ["8 -"]),
    "some_of_the_murdered": ("The murder of nuns, five of whom were Danes, was condemned.", ["5 killed"]),
    "some_of_those_who_saw_it": ("The murder shocked nuns, five of whom were Danes.", ["5 -"]),
    "a_part_and_the_whole": ("Five of the six nuns killed were Danes.", ["5 killed", "6 killed"]),
    "a_part_that_died": ("Five of the six nuns died.", ["5 killed", "6 -"]),
    "a_part_that_killed": ("Five of the six rebels killed a nun.", ["5 -", "6 -", "1 killed"]),
    "priorities_harmed": ("Two priorities have been harmed.", ["2 -"]),
    "an_earlier_toll_that_has_risen": ("An earlier toll of 17 had risen to 25.", ["17 killed", "25 killed"]),
    "a_tolls_road_that_had_risen": ("An earlier toll of 17 cooks had gone to 25 towns.", ["17 killed", "25 -"]),
    "bringing_a_states_total_to": (
        "Two died on Saturday, bringing Tarmo's total to 13.",
        ["2 killed", "13 killed"],
    ),
    "taken_by_bus_to_hospital": ("Some 200 were taken by bus to local hospitals.", ["200 injured"]),
    "taken_by_bus_to_school": ("Some 200 were taken by bus to local schools.", ["200 -"]),
    "murders_per_inhabitants": ("The rate rose to 9.6 murders per 100,000 people.", ["9.6 -"]),
    "what_else_they_do": ("Gunmen kill 1, kidnap 18 in raid.", ["1 killed", "18 -"]),
    "perhaps_as_many": ("Gunmen killed 3 nuns and perhaps 18 monks.", ["3 killed", "18 killed"]),
    "ages_of_the_dead": ("Eight of the dead were over 65.", ["8 killed", "65 -"]),
    "over_so_many_dead": ("Over 65 were killed.", ["65 killed"]),
    "what_else_it_does": ("Blast kills 25 cooks, traps 141.", ["25 killed", "141 -"]),
    "and_what_else_it_does": ("Fever kills 58 and sickens about 900 others.", ["58 killed", "900 -"]),
    "nurses_and_as_many_cooks": ("The blast killed 58 nurses, drivers and 9 cooks.", ["58 killed", "9 killed"]),
    "confirmed_dead": ("A boat sank, with 12 confirmed dead and 5 reported missing.", ["12 killed", "5 missing"]),
    "confirmed_dead_in_a_headline": ("33 Cooks Confirmed Dead, 5 Reported Missing", ["33 killed", "5 missing"]),
    "reported_dead_birds": ("In May 12 farms reported dead birds.", ["12 -"]),
    "recorded_to_have_been": ("Some 245 people are recorded to have been killed.", ["245 killed"]),
    "lives_lost_off_a_coast": ("The list of 770 lives lost off Brod is long.", ["770 killed"]),
    "guns_lost": ("The list of 770 guns lost off Brod is long.", ["770 -"]),
    "number_of_known_victims": (
        "It killed one nun, bringing to 20 the number of known victims.",
        ["1 killed", "20 killed"],
    ),
    "deaths_there_and_there": ("Some 39 deaths were reported in Brod and 21 in Kula.", ["39 killed", "21 killed"]),
    "deaths_and_cases": ("Some 39 deaths were reported in Brod and 21 cases in Kula.", ["39 killed", "21 -"]),
    "one_of_an_age": ("A 34-year-old man and two women died.", ["1 killed", "2 killed"]),
    "the_total_since_it_began": (
        "A blast killed 34, bringing the total since the war began to 31,045.",
        ["31045 killed", "34 killed"],
    ),
    "refugees_who_died": ("Some 45 refugees, including five cooks, died.", ["45 killed", "5 killed"]),
    "reported_road_deaths": ("There were 1,732 reported road deaths.", ["1732 killed"]),
    "set_off_by_dashes": (
        "Some 23 people -- including seven cooks and two nuns -- died.",
        ["23 killed", "7 killed", "2 killed"],
    ),
    "set_off_by_brackets": ("The raid killed 23 people (including two nuns).", ["23 killed", "2 killed"]),
    "killed_including": ("Some 23 people were killed including 7 Danes.", ["23 killed", "7 killed"]),
    "believed_to_be_dead": ("Over 1,000 cooks were believed to be dead in Brod.", ["1000 killed"]),
    "expected_to_be_dead": ("Some 1,000 cooks are expected to be dead by May.", ["1000 -"]),
    "feared_dead_found_alive": ("A cook who was feared dead was found alive.", []),
    "nationals_lost": ("Kandos lost more than 500 of its nationals in the flood.", ["500 killed"]),
    "a_judge_who_heard": ("A man killed nine cooks in a raid, a judge heard.", ["9 killed"]),
    "tigers_who_fight": ("Troops killed 38 Brod Tigers in a series of fights.", ["38 killed"]),
    "tigers": ("Poachers killed 38 tigers in a series of raids.", ["38 -"]),
    "tigers_in_a_headline": ("Three Tigers Killed in Park", ["3 -"]),
    "what_it_cost_a_battalion": ("The fight cost the battalion 40 killed.", ["40 killed"]),
}


@cases(("text", "expected"), **EXPRESSIONS)
def test_reads_expressions_of_an_act(text: str, expected: list[str]) -> None:
    assert sorted(say(read(text))) == sorted(expected)


@cases(("text", "expected"), **CASUALTIES)
def test_reads_casualties(text: str, expected: list[str]) -> None:
    assert sorted(say(read(text))) == sorted(expected)


@cases(("text", "expected"), **OTHERS)
def test_reads_other_topics(text: str, expected: list[str]) -> None:
    assert sorted(say(read(text))) == sorted(expected)


ARTICLE = "By Ana Ruiz\nMarch 12, 2024\n\nOfficials met in the capital again.\n\n{}\n"


@cases(
    ("text", "scope"),
    an_event=("Five people were killed in a fire.", "event"),
    a_toll=("The death toll rose to 41.", "running_total"),
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
    so_far_no_one=("So far no one was charged with these two murders.", "event"),
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
    in_a_month_is_no_rate=("Some 500,000 people fled in a month.", "running_total"),
    over_years=("The rebels killed 900 people in nine years.", "running_total"),
    the_worst_in_years=("Five people died in the worst fire in ten years.", "event"),
    a_level=("Output was 800,000 barrels a day.", "state"),
    once=("The country once produced 3 million barrels a day.", "past"),
    used_to=("It used to produce 3 million barrels a day.", "past"),
    had_been=("Output had been 2.4 million bpd a year earlier.", "past"),
    pre_war=("It shut half of its pre-war 500,000 bpd oil output.", "past"),
    above_what_was_before=("Output is 2 million bpd, above the pre-war level.", "state"),
    before_the_war=("Before the war Libya produced 1.6 million bpd.", "past"),
    a_change=("Output fell by 200,000 barrels a day.", ""),
)
def test_reads_scope(text: str, scope: str) -> None:
    (reading,) = [r for r in read(ARTICLE.format(text)) if r.measure]
    assert reading.circumstances is not None
    assert reading.circumstances.time_scope == scope


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
        ("Output rose by 90,000 bpd in 2022 to an annual average of 3 million bpd.", ["2022", "2022"]),
    ],
)
def test_dates_two_levels_of_one_sentence_apart(text: str, days: list[str]) -> None:
    found = [r.circumstances for r in read(ARTICLE.format(text)) if r.measure]
    assert [c.event_date for c in found if c] == days


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Rosneft pumps 600,000 tonnes of oil a day.", "production.crude_oil_tonnes"),
        ("The mine yields 2,000 tonnes a day.", ""),
        ("The field struggles to produce 40,000 bpd.", "production.crude_oil"),
        ("The field wants to produce 40,000 bpd.", ""),
        ("The firm pumped 40,000 boed, under its goal of 42,000 boed.", ""),
        ("The firm pumped 40,000 boed.", "production.crude_oil"),
        ("The firms agreed to jointly cut output by 40,000 bpd.", ""),
        ("The firms continued to slowly raise output by 40,000 bpd.", "production.crude_oil"),
        ("Output at the Kandos processing plant is at 40,000 bpd.", "production.crude_oil"),
        ("The call on its production is 40,000 bpd.", ""),
        ("Output per well fell to 40 bpd.", ""),
        ("The firm agrees an output cut of 40,000 bpd.", "quotas.oil"),
        ("They reached a pact to curb overall output by 40,000 bpd.", "quotas.oil"),
        ("Output was in line with the plan of 40,000 bpd.", ""),
        ("The field's output is due to rise to 40,000 bpd.", ""),
        ("The field's output to rise to 40,000 bpd.", ""),
        ("The field's output continued to rise to 40,000 bpd.", "production.crude_oil"),
        ("Production by the Union of Oil Exporting Countries rose to 40,000 bpd.", "production.crude_oil"),
        ("Production was cut as exports rose to 40,000 bpd.", ""),
        ("The firm sold 40,000 cars, missing its guidance.", ""),
        ("The storm left 40 sailors missing.", "casualties.missing"),
    ],
)
def test_levels_are_of_oil_and_told_as_so(text: str, measure: str) -> None:
    assert [reading.measure for reading in read(ARTICLE.format(text)) if reading.quantity.unit][-1:] == [measure]


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
    ("text", "dates"),
    a_peak=("Output was 2 million bpd, below the peak of 3 million bpd in 1999.", ["", "1999"]),
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
    ("text", "actor"),
    bracket=("The Union of Ore States (UOS) has pumped 2 million bpd.", "The Union of Ore States"),
    size=("The 13-member Union of Ore States pumped 2 million bpd.", "Union of Ore States"),
    name_aside=("The second largest producer, Iraq, pumped 4 million bpd.", "Iraq"),
    name_behind_its_noun=("The second largest producer Iraq pumped 4 million bpd.", "Iraq"),
    with_a_part=("Libya pumps 1 million bpd, with Kandos alone producing 300,000 bpd.", "Kandos"),
    listed_possessive=("Libya's output rose 40,000 bpd, Iran's 30,000 bpd.", "Iran"),
    a_field=("Output at the Kandos field rose to 40,000 bpd.", "the Kandos field"),
    its=("Kandos Oil said its 40,000 bpd of output was shut.", "Kandos Oil"),
    led_possessive=("They spoke of a fall in Libya's oil output to 1 million bpd.", "Libya"),
    a_field_that_was_pumping=("The Kula field was producing 300,000 bpd of oil.", "The Kula field"),
)
def test_whose_a_level_is(text: str, actor: str) -> None:
    found = [r.circumstances.actor for r in read(text) if r.circumstances]
    assert found[-1] == actor


def test_by_how_much_goes_with_what_rose() -> None:
    text = "Exports climbed to 750,000 bpd in May, up 250,000 bpd from April, though short of production."
    assert [r.measure for r in read(text) if r.quantity.unit == "barrel/day"] == ["", ""]
    text = "Police seized 300 kg of heroin in May, against 120 kg in April."
    found = read(ARTICLE.format(text))
    dates = [r.circumstances.event_date for r in found if r.measure == "seizures.drugs" and r.circumstances]
    assert dates == ["2023-05", "2023-04"]


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


@cases(
    ("text", "hedge"),
    a_hedged_act=("The strike reportedly killed five people.", "reportedly"),
    a_person_described=("Five suspected smugglers were killed.", ""),
    a_hedged_verb=("Five people may have been killed.", "may have"),
    who_is_thought_missing=("Five people were thought to be missing.", "thought to be"),
    who_is_presumed_dead=("Five people are presumed dead.", "presumed"),
    what_others_fear=("Officials fear as many as five people died.", "fear as many as"),
    others_are_feared_dead=("Five people were killed and 30 others are feared drowned.", ""),
    others_were_feared_missing=("A riot was feared after at least 78 died.", ""),
    another_verb_is_hedged=("The five people killed might have been saved.", ""),
    another_clause=("It was allegedly closed, and five people were killed.", ""),
)
def test_reads_hedges_of_the_act(text: str, hedge: str) -> None:
    reading = next(r for r in read(text) if r.measure)
    assert reading.circumstances is not None
    assert reading.circumstances.hedge == hedge


@cases(
    ("text", "place", "actor"),
    subject_and_place=("Rebels killed 12 soldiers near Kandos.", "Kandos", "Rebels"),
    behind_by=("12 soldiers were killed by rebels in Kandos.", "Kandos", "rebels"),
    who_struck=("Border troops struck a camp near Kandos, killing three.", "Kandos", "Border troops"),
    who_struck_on_a_day=("On Monday, rebels stormed a camp, killing three.", "", "rebels"),
    what_struck=("Lightning struck a camp, and a fire spread, killing three.", "", ""),
    by_suspected_people=("Three cooks were killed by suspected rebels.", "", "suspected rebels"),
    by_members=("Three cooks were killed by members of an armed group.", "", "members of an armed group"),
    a_town_in_capitals=("THREE COOKS WERE KILLED IN THE TOWN OF SAN REMO TODAY.", "SAN REMO", ""),
    a_province_in_capitals=("THREE COOKS WERE KILLED IN EASTERN KANDOS PROVINCE.", "KANDOS PROVINCE", ""),
    a_town_of_a_province_in_capitals=("THREE COOKS DIED IN SAN REMO, KANDOS PROVINCE.", "SAN REMO", ""),
    the_town_of_the_dateline=("KANDOS, 3 MAY 89 (EFE) -- THREE COOKS DIED IN KANDOS.", "KANDOS", ""),
    no_name_in_capitals=("THREE COOKS WERE KILLED IN FIGHTING IN THE SAME TOWN.", "", ""),
    a_bomb_is_nobody_and_may_no_place=("A car bomb killed 12 people in May.", "", ""),
    a_name_before_a_noun_is_no_place=("At least 12 people were killed in U.S. air strikes.", "", "U.S."),
    whose_strikes_on_where=("Israeli strikes on Brod City killed 41.", "Brod City", "Israeli"),
    whose_attacks_abroad=("Russian attacks killed 12 in Ukraine.", "Ukraine", "Russian"),
    attacks_named_after_their_place=("Nigerian attacks killed 12 on Friday.", "", ""),
    united_is_no_verb=("The United States struck a boat off Brod, killing six.", "Brod", "The United States"),
    who_opened_fire_on_many=("Six men were shot dead and 80 hurt when police opened fire.", "", "police"),
    what_is_compared_is_no_place=("The quake killed 12, the worst in Peru.", "", ""),
    a_place_before_late=("A boat sank off Brod late on Friday, drowning 12.", "Brod", ""),
    shelling_of=("Shelling of Brod killed 12.", "Brod", ""),
    the_mayor_of=("The mayor of Brod said 12 were killed.", "", ""),
    a_place_that_opens=("In Brod, a fire killed 12.", "Brod", ""),
    a_place_of_who_speaks_opens=("In Brod, the mayor said a fire killed 12.", "", ""),
    who_stormed_it=("Gunmen stormed the town of Brod on Friday and killed 12.", "the town of Brod", "Gunmen"),
    who_is_attacked_is_no_place=("A gunman attacked Ana Brod, killing 12.", "", "A gunman"),
    in_one_place_alone=("More than 200 were killed in Brod alone.", "Brod", ""),
    no_place_before_strikes=("Officials say 224 died in Israeli strikes.", "", "Israeli"),
    reported_from=("Eight deaths have been reported from Brod district.", "Brod district", ""),
    who_counts_is_no_actor=("The toll was put at 12 by the ministry.", "", ""),
    no_actor_in_a_place=("A fire in Brod's Kula district has killed 12.", "Brod's Kula district", ""),
    gunmen_on_bikes=("Hours later, gunmen on motorbikes attacked a post in Brod, killing 12.", "Brod", "gunmen"),
    another_clauses_place=("A raid in Brod killed 28; men killed 31 in Kula.", "Brod", ""),
    a_group_is_no_place=("Strikes on Hamas killed 12.", "", ""),
    whose_missile=("A Russian missile hit a bus, killing seven.", "", "Russian"),
    a_plant_fires_no_missile=("Seven were killed at a Russian missile plant.", "", ""),
    an_airline_strikes_nobody=("A Russian airline's flight crashed, killing seven.", "", ""),
    us_is_no_country=("Raids told us that rockets killed 12.", "", ""),
    who_opened_fire=("Six men were killed when police opened fire.", "", "police"),
    who_opened_a_gate=("Six men were killed when police opened the gate.", "", ""),
    a_storm_with_a_name_is_nobody=("Typhoon Ana killed 12 in Brod.", "Brod", ""),
    riot_police_are_somebody=("Riot police killed 12 in Brod.", "Brod", "Riot police"),
    on_a_lake=("A ferry sank on Lake Brod, drowning 12.", "Lake Brod", ""),
    over_a_river=("Two jets collided over the Elbe River, killing 12.", "the Elbe River", ""),
    off_a_coast=("A boat sank off the coast of Brod, drowning 12.", "the coast of Brod", ""),
    takeoff_from=("The plane fell after takeoff from Brod, killing 12.", "Brod", ""),
    where_soldiers_are_from=("Soldiers from Brod were hit and 12 were killed.", "", ""),
    a_report_on_a_place=("A report on Brod City says 12 were killed.", "", ""),
    an_owner_of_a_level=("Libya's crude output rose to 1.2 million barrels a day.", "", "Libya"),
    a_subject_of_a_level=("Norway produces 1.8 million barrels a day.", "", "Norway"),
    a_progressive=("Iran is producing 3.4 million barrels a day.", "", "Iran"),
    a_place_of_a_level=("Output in Nigeria averaged 1.4 million barrels a day.", "Nigeria", ""),
    a_site=("A fire at the Bravo refinery killed four workers.", "the Bravo refinery", ""),
    a_fire_is_no_site=("Four people were killed in a Bravo refinery fire.", "", ""),
    a_day_owns_no_place=("Nine people died in Friday's blast at Brod's Old Market.", "Brod's Old Market", ""),
    that_begins_anew=("The minister told state radio that output stood at 1.4 million barrels a day.", "", ""),
    which_goes_on=("Norway, which produces 1.4 million barrels a day, agreed.", "", "Norway"),
    no_doer=("Norway's output was put at 1.4 million barrels a day by direct communication.", "", "Norway"),
    an_owner_of_what_was=("Norway's output was 1.4 million barrels a day.", "", "Norway"),
    a_country_opens_it=("Russian oil output was 9 million barrels a day.", "", "Russian"),
    capitals_open_it=("OPEC output was 28 million barrels a day.", "", "OPEC"),
    not_where_it_began=("Some 300 people died since the war began with a Kandian attack in Brod.", "", ""),
    where_it_goes_on=("Nine people died since troops began shelling farms in Brod.", "Brod", ""),
    where_they_died_since=("Some 300 people died since Monday in Brod.", "Brod", ""),
    two_who_did_it=("Police and soldiers killed 12 people.", "", "Police and soldiers"),
    no_farms_did_it=("Raids on towns and farms killed 12 people.", "", ""),
    no_conflict_is_an_actor=("The conflict has killed 2,600 people.", "", ""),
    no_way_is_an_actor=("Some 2,600 people were evacuated by sea.", "", ""),
    no_storm_is_a_place=("Eight people died in Hurricane Amara.", "", ""),
    not_where_they_are_based=("Three of those killed were cooks based at Fort Brod.", "", ""),
    not_where_they_came_from=("At least 21 people from the Kula district in Norland drowned.", "", ""),
    not_where_a_voyage_was_to_end=("It set off from Kula, killing 80, and was supposed to end in Brod.", "", ""),
    no_strike_is_a_place=("Six Killed in Suspected Kandian Drone Strike", "", ""),
    no_disaster_is_a_place=("Six Killed in Brod Ferry Disaster", "", ""),
    no_verb_is_of_a_place=("The worst hit was the Kandian capital of Brod, where 12 died.", "", ""),
    no_flooding_is_an_actor=("Some 2,600 people were displaced by severe flooding.", "", ""),
    no_bomb_that_tore_is_an_actor=("A car bomb tore through a mill, killing eight.", "", ""),
    up_to_the_verb_of_a_headline=("Crush in Brod Kills 10 Pilgrims", "Brod", ""),
    no_adjective_is_a_place=("Eight people died in Peruvian quake.", "", ""),
    the_place_of_a_quake=("Eight people died in Peru quake.", "Peru", ""),
    a_state_with_its_whole_name=(
        "Eight people died in a crush in the Danish state of Santa da Lua.",
        "the Danish state of Santa da Lua",
        "",
    ),
    no_number_is_an_actor=("Police put the number killed at 12.", "", ""),
    the_place_of_a_part=("Ninety people died, including 40 in Brod.", "", ""),
    a_part_elsewhere=("The slide in Brod killed 90 people, including 40 cooks.", "Brod", ""),
    who_only_ran=("It went off when cooks rushed out, wounding five.", "", ""),
    who_searched=("Crews searched for survivors of a fire that swept a mill, wounding five.", "", ""),
    those_killed_did_not_kill=("The six people killed included three nurses.", "", ""),
    who_struck_that_night=("Rebels attacked a post that night, killing five.", "", "Rebels"),
    who_fired_at_whom=("Gunmen opened fire on cooks who were queuing, killing five.", "", "Gunmen"),
    an_alliance_is_no_place=("Three envoys in OPEC were killed.", "", ""),
    what_gunmen_stopped=("It stopped when gunmen opened fire, wounding five.", "", "gunmen"),
    a_plain_word_opens_it=("Heavy output cuts took it to 3 million barrels a day.", "", ""),
    last_week_is_no_actor=("Last week the army killed 12 rebels.", "", "the army"),
    who_lost_them=("The police lost five men.", "", ""),
    what_carried_them=("A bus carrying 45 pupils killed two men.", "", ""),
    what_carried_those_killed=("A bus carrying 45 pupils fell, killing 27 of them.", "", ""),
    who_rode_two_things=("Gunmen riding two mules killed three guards.", "", "Gunmen"),
    a_quarter_is_no_place=("Petrobras produced 2.7 million barrels a day in Q2.", "", "Petrobras"),
)
def test_reads_place_and_actor(text: str, place: str, actor: str) -> None:
    reading = next(r for r in read(text) if r.measure)
    assert reading.circumstances is not None
    assert (reading.circumstances.place, reading.circumstances.actor) == (place, actor)


def test_the_dead_displace_nobody() -> None:
    found = read("The quake left 12 people dead and displaced thousands.")
    assert [r.circumstances.actor for r in found if r.circumstances] == ["", ""]


@cases(
    ("text", "place"),
    with_its_kind=("Gunmen killed nine in the Danish port of Aksel.", "the Danish port of Aksel"),
    whose=("Floods killed 33 people in Arlen's coastal Mbey county.", "Arlen's coastal Mbey county"),
    struck=("A quake struck northern Kandos, killing 17 people.", "northern Kandos"),
    swept_through=("A storm that swept through Kandos killed 17 people.", "Kandos"),
    battered=("The storm battered Kandos and left 14 people dead.", "Kandos"),
    before_what_befell_it=("Nine people were killed in Kandos floods.", "Kandos"),
    in_a_headline=("Landslide in eastern Kandos kills 17", "eastern Kandos"),
    a_person_is_hit=("A truck hit Maria Lopez and killed two others.", ""),
    no_name=("The quake shook buildings and killed five people.", ""),
)
def test_reads_the_place_that_something_befell(text: str, place: str) -> None:
    (reading,) = [r for r in read(text) if r.measure]
    assert reading.circumstances is not None
    assert reading.circumstances.place == place


RECIPES = {
    "arrests": """
title = "Arrests"
[measure.arrested]
label = ["person arrested", "people arrested"]
verbs = ["arrest*", "detain*"]
nouns = ["arrest*"]
""",
    "attendance": """
title = "Protest attendance"
[measure.protesters]
label = ["protester", "protesters"]
happens = ["march*", "gather*", "attend*"]
nouns = ["demonstrator*", "crowd*"]
totals = ["turnout"]
""",
    "rainfall": """
title = "Rainfall"
[measure.rain]
label = ["millimetre of rain", "millimetres of rain"]
scope = "event"
units = ["millimetre", "inch"]
words = ["rain*", "rainfall"]
rivals = ["snow*"]
""",
    "prices": """
title = "Oil prices"
[measure.oil]
label = ["US dollar a barrel", "US dollars a barrel"]
units = ["USD/barrel"]
words = ["price*", "brent", "crude", "oil"]
""",
    "troops": """
title = "Troops deployed"
[measure.deployed]
label = ["soldier deployed", "soldiers deployed"]
takes = ["troop*", "soldier*", "marine*"]
verbs = ["deploy*", "send/sends/sent/sending"]
events = ["deployment"]
""",
    "layoffs": """
title = "Layoffs"
plans = true
[measure.laid_off]
label = ["person laid off", "people laid off"]
takes = ["people", "worker*", "job*"]
verbs = ["lay* off", "cut*"]
nouns = ["layoff*"]
""",
    "landings": """
title = "Landings"
[measure.landed]
label = ["person landed", "people landed"]
takes = ["people", "migrant*"]
happens = ["land*"]
nouns = ["arrival*"]
verbs = ["send* home"]
""",
    "schools": """
title = "School closures"
[measure.shut]
label = ["school shut", "schools shut"]
takes = ["school*"]
verbs = ["shut*", "close*"]
happens = ["shut*", "close*"]
[measure.damaged]
label = ["school damaged", "schools damaged"]
takes = ["school*"]
verbs = ["damage*"]
""",
    "vaccinations": """
title = "Vaccinations"
[measure.vaccinated]
label = ["person vaccinated", "people vaccinated"]
takes = ["people", "child*"]
happens = ["receive* … dose*"]
""",
    "captives": """
title = "Captives"
[measure.seized]
label = ["person seized", "people seized"]
verbs = ["kidnap*", "abduct*"]
nouns = ["hostage*"]
[measure.freed]
label = ["person freed", "people freed"]
verbs = ["free*", "rescue*"]
""",
    "asylum": """
title = "Asylum"
[measure.granted]
label = ["person granted asylum", "people granted asylum"]
verbs = ["grant* asylum to"]
""",
    "recalls": """
title = "Recalls"
[measure.recalled]
label = ["product recalled", "products recalled"]
takes = ["car*", "pound*"]
verbs = ["recall*"]
""",
    "grain": """
title = "Grain"
[measure.exported]
label = ["tonne exported", "tonnes exported"]
units = ["tonne"]
scope = "event"
words = ["export*", "ship*"]
""",
}


@cases(
    ("recipe", "text", "expected"),
    men_used_as=("arrests", "Police arrested two cooks and nine men used as guards.", ["2 arrested", "9 arrested"]),
    a_list_across_its_end=(
        "landings",
        "They sent 40 migrants home, including 12 children.",
        ["40 landed", "12 landed"],
    ),
    an_object=("arrests", "Police arrested 45 protesters on Sunday.", ["45 arrested"]),
    a_subject=("arrests", "More than 100 people were detained.", ["100 arrested"]),
    a_total=("arrests", "The number of arrests rose to 300.", ["300 arrested"]),
    those_who_arrest=("arrests", "45 protesters arrested a bus.", ["45 -"]),
    an_intransitive=("attendance", "About 10,000 people marched.", ["10000 protesters"]),
    attended_by=("attendance", "The vigil was attended by 3,000 people.", ["3000 protesters"]),
    a_crowd_of=("attendance", "It drew a crowd of 5,000.", ["5000 protesters"]),
    those_at_somebodys_mine=("attendance", "Hundreds of demonstrators at Lipa's West mine sang.", ["vague protesters"]),
    a_turnout_at=("attendance", "They put turnout at 150,000.", ["150000 protesters"]),
    a_measured_fall=("rainfall", "Up to 12 inches of rain fell.", ["12 rain"]),
    a_rival=("rainfall", "About 10 inches of snow fell.", ["10 -"]),
    a_word_with_a_number_of_its_own=("rainfall", "It rose 2 inches on rainfall of 12 inches.", ["2 -", "12 rain"]),
    a_word_behind_a_semicolon=("rainfall", "It has 12 inches of bark; rain drips.", ["12 -"]),
    so_many_of_what_is_measured=("rainfall", "Crews went to the rains that brought 12 inches.", ["12 rain"]),
    what_many_expect=("rainfall", "Forecasters expect 80 mm of rain on Thursday.", ["80 -"]),
    a_forecast_behind=("rainfall", "Another 60 mm of rain is forecast for Friday.", ["60 -"]),
    a_forecast_that_came_true=("rainfall", "As was forecast, 60 mm of rain fell.", ["60 rain"]),
    a_price=("prices", "Oil settled at $80 a barrel.", ["80 oil"]),
    another_unit=("prices", "Oil firms sold shares at $80.", ["80 -"]),
    troops_sent=("troops", "Kandos deployed 3,000 troops.", ["3000 deployed"]),
    here_and_there=("troops", "Ove sent 30 troops to Brod and 40 to Lipa.", ["30 deployed", "40 deployed"]),
    what_an_event_involves=("troops", "A deployment involving 3,000 troops began.", ["3000 deployed"]),
    an_event_for_a_time=("troops", "A deployment for 30 days began.", ["30 -"]),
    of_a_country_in_stops=("troops", "Ove sent 90 U.S troops.", ["90 deployed"]),
    letters_sent=("troops", "Kandos sent 3,000 letters.", ["3000 -"]),
    a_plan=("troops", "The ministry plans to deploy 500 troops.", ["500 -"]),
    a_plan_counts=("layoffs", "The mill plans to lay off 500 workers.", ["500 laid_off"]),
    what_will_be_counts=("layoffs", "The mill will cut 500 jobs.", ["500 laid_off"]),
    what_could_be_counts=("layoffs", "Some 500 jobs could be cut.", ["500 laid_off"]),
    a_planned_noun_counts=("layoffs", "The mill may announce 500 layoffs.", ["500 laid_off"]),
    what_was_done_counts_too=("layoffs", "The mill laid off 500 workers.", ["500 laid_off"]),
    a_denied_plan=("layoffs", "The mill will not cut 500 jobs.", ["500 -"]),
    a_number_of_them=("layoffs", "The number of jobs cut has passed 500.", ["500 laid_off"]),
    a_number_of_others=("layoffs", "The number of hedges cut has passed 500.", ["500 -"]),
    so_many_against=("landings", "Arrivals rose to 600 in May against 500 in April.", ["600 landed", "500 landed"]),
    totalling=("landings", "Arrivals grew by 9 per cent totalling 6,000.", ["9 -", "6000 landed"]),
    its_own_noun_is_taken=("landings", "Arrivals rose to 6,000.", ["6000 landed"]),
    a_number_that_is=("landings", "The number of arrivals from May to July this year is 600.", ["600 landed"]),
    a_noun_it_takes=("landings", "Some 40 migrants landed.", ["40 landed"]),
    whoever_is_people=("landings", "Some 40 Danes landed.", ["40 landed"]),
    what_it_takes_weighed=("recalls", "Tarmo recalled 9,000 pounds of beans.", ["9000 recalled"]),
    pieces_of_what_it_takes=("recalls", "Tarmo recalled 900 units of its cars.", ["900 recalled"]),
    pieces_of_something_else=("recalls", "Tarmo recalled 900 units of its masks.", ["900 -"]),
    what_it_does_not_take_weighed=("recalls", "Tarmo recalled 9,000 kilos of beans.", ["9000 -"]),
    a_noun_it_does_not_take=("landings", "Some 40 planes landed.", ["40 -"]),
    inside_a_phrase=("landings", "They were sending 40 migrants home.", ["40 landed"]),
    without_its_end=("landings", "They were sending 40 migrants away.", ["40 -"]),
    so_many_each=("schools", "Forty schools shut, 12 in Ove and nine in Tarmo.", ["40 shut", "12 shut", "9 shut"]),
    and_so_many_there=("schools", "Forty schools were shut and 12 in Ove.", ["40 shut", "12 shut"]),
    of_so_many=("schools", "Of a total of 90 schools, 40 shut.", ["90 -", "40 shut"]),
    from_a_total=("schools", "At least 40 schools from a total of 90 are shut.", ["40 shut", "90 -"]),
    shut_due_to=("schools", "Hundreds of schools shut due to snow", ["vague shut"]),
    due_to_shut=("schools", "Hundreds of schools are due to shut.", ["vague -"]),
    a_noun_before_another=("landings", "There were 12 arrival halls.", ["12 -"]),
    out_of_a_total=("schools", "Forty schools out of a total of 90 shut.", ["40 shut", "90 -"]),
    half_of_so_many=("schools", "Half of the 40 schools will close.", ["0.5 -", "40 -"]),
    forced_to=("schools", "Forty schools were forced to close.", ["40 shut"]),
    what_may_be_forced=("schools", "Forty schools may be forced to close.", ["40 -"]),
    able_to=("schools", "The town has been able to close 40 schools.", ["40 shut"]),
    not_able_to=("schools", "The town was not able to close 40 schools.", ["40 -"]),
    of_these=("schools", "The gale hit 40 schools. Of these, 12 were damaged.", ["40 -", "12 damaged"]),
    beside_others=("schools", "Over 40 schools and 12 mills were shut.", ["40 shut", "12 -"]),
    others_alone=("schools", "Rain flooded 40 schools and 12 mills were shut.", ["40 -", "12 -"]),
    but=("schools", "Crews saved 40 schools, but nine schools shut.", ["40 -", "9 shut"]),
    a_number_told_far_behind=(
        "schools",
        "The number of schools damaged by the gale in the east of the island has now reached 40.",
        ["40 damaged"],
    ),
    of_other_things=("schools", "The gale hit 40 mills. Of these, 12 were damaged.", ["40 -", "12 -"]),
    with_a_number=("vaccinations", "Some 900 children received two doses.", ["900 vaccinated", "2 -"]),
    a_bare_number_with_a_phrase=("vaccinations", "Over 900 received a dose.", ["900 vaccinated"]),
    a_noun_not_taken=("vaccinations", "Some 900 clinics received 800 doses.", ["900 -", "800 -"]),
    of_so_many_people=(
        "vaccinations",
        "Of 9,000 people, 800 have received a first dose.",
        ["9000 -", "800 vaccinated"],
    ),
    what_they_are_doing=("attendance", "Around 2,000 marching nurses met.", ["2000 protesters"]),
    people_leave_their_noun_unsaid=("landings", "Another 40 landed in Lipa.", ["40 landed"]),
    things_do_not=("schools", "Another 40 shut in Lipa.", ["40 -"]),
    the_last_of_them=("arrests", "Police arrested the last 12 suspects.", ["12 arrested"]),
    a_number_of_arrested_men=("arrests", "The number of arrested men rose to 90.", ["90 arrested"]),
    a_number_of_men_and_women=("arrests", "The number of men and women arrested rose to 90.", ["90 arrested"]),
    a_list_within_including=(
        "arrests",
        "About 20 nurses including cooks and two maids were arrested.",
        ["20 arrested", "2 arrested"],
    ),
    some_of_dozens=("arrests", "Five of the dozens of cooks arrested went home.", ["5 arrested", "vague arrested"]),
    a_shift_is_no_time=("attendance", "Some 1,200 day shift cooks marched.", ["1200 protesters"]),
    what_became_of_them=("captives", "Two hostages from Lipa were freed.", ["2 freed"]),
    what_became_of_them_at_last=(
        "captives",
        "Twelve hostages, most of them cooks, who had been held for a year, have been freed.",
        ["12 freed"],
    ),
    what_became_of_others=("captives", "Two hostages and several cooks were freed.", ["2 seized"]),
    some_of_a_group=(
        "captives",
        "The last 12 cooks of a group of 17 who were abducted in May have been freed.",
        ["12 freed", "17 seized"],
    ),
    a_noun_like_a_verb=("captives", "Nine guards fell during the rescue of a cook and his two sons.", ["9 -", "2 -"]),
    those_who_were_granted_it=("asylum", "Some 300 cooks were granted asylum.", ["300 granted"]),
    granted_to=("asylum", "Kandos granted asylum to 300 cooks.", ["300 granted"]),
    it_was_granted_to=("asylum", "Asylum has been granted to 300 cooks.", ["300 granted"]),
    grown_and_shipped=("grain", "It grew 300 tonnes and shipped 200 tonnes.", ["300 -", "200 exported"]),
    shipped_and_left_unsaid=(
        "grain",
        "It grew 3 million tonnes and shipped 2 million.",
        ["3000000 -", "2000000 exported"],
    ),
    then_and_now=(
        "grain",
        "It shipped 3 million tonnes in May and 2 million in June.",
        ["3000000 exported", "2000000 exported"],
    ),
    among_those=(
        "arrests",
        "Among those arrested, 12 had convictions for theft and six for fraud.",
        ["12 arrested", "6 arrested"],
    ),
)
def test_a_new_topic_needs_no_python(recipe: str, text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / f"{recipe}.toml").write_text(RECIPES[recipe], encoding="utf-8")
    own = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read(text, own)) == expected


@cases(
    ("text", "expected"),
    participle_and_part=("Twelve detained, three of them minors.", ["12", "3"]),
    ellipsis=("Police cleared the quay, detaining five.", ["5"]),
    at_least_one=("Police cleared the quay, arresting at least one.", ["1"]),
    nobody=("Nobody was detained.", ["0"]),
    none_of_them=("None of the marchers was arrested.", ["0"]),
    no_arrests=("There were no arrests.", ["0"]),
    scores=("Scores detained after march.", ["vague"]),
    no_single_unless_the_topic_says=("Officers arrested two students and a teacher.", ["2"]),
    bound_behind=("41 at least detained, the union said.", ["41"]),
    participle_before_the_noun=("12 detained men were freed.", ["12"]),
    put_at=("The union put arrests at 300.", ["300"]),
    one=("The raid left one detained.", ["1"]),
)
def test_a_new_topic_has_the_grammar_of_the_old_ones(text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert say(found) == [f"{value} arrested" for value in expected]
    assert {reading.quantity.unit for reading in found} == {"person"}


@cases(
    ("text", "expected"),
    fewer_such=("There were 40 fewer arrests.", []),
    fewer_people=("Police arrested 40 fewer people than in May.", []),
    more_than_before=("There were 40 more arrests than in May.", []),
    more_of_them=("There were 40 more arrests on Monday.", ["40"]),
    compared_to_people=("Police said 40 people were held and arrested, compared to 30 people in May.", ["40", "30"]),
    compared_to_others=("Some 40 people were arrested, compared to 30 guards at work.", ["40"]),
    participle_compared=("Some 40 arrested men were fed, compared with 30 in May.", ["40", "30"]),
    fell_by_a_share_to=("The number of arrests fell 5 percent from a year earlier to 371.", ["371"]),
    from_a_high_of=("Arrests dropped from a high of 143 in 2021 to 121 in 2022.", ["143", "121"]),
    and_then_fell_to=("Arrests rose to 40 in May and fell to 20 in August.", ["40", "20"]),
    and_then_marched_to=("Arrests rose to 40 in May and clerks marched to 20 mills.", ["40"]),
    out_of=("Arrest warrants were read in May out of 40 filed.", []),
    a_target=("The ministry set a target of 200 arrests.", []),
    a_total=("The ministry told of a total of 200 arrests.", ["200"]),
    close_to=("Police are closer to arresting 40 cooks.", []),
    others_with=("Brod led with 93 arrests, followed by Kula with 42 and Lipa with 38.", ["93", "42", "38"]),
    others_and_bare=("Brod had 93 arrests and Kula 42.", ["93", "42"]),
    others_with_no_name=("Brod had 93 arrests and page 42.", ["93"]),
    elsewhere=("In Brod, 93 people were arrested; in Kula, nine.", ["93", "9"]),
    of_the_people_who=("They freed 12 of the 40 people who were arrested.", ["40"]),
    of_the_people_who_by_the_way=("They fed 12 of the 40 people, who were arrested.", ["12"]),
)
def test_reads_how_counts_of_a_new_topic_move(text: str, expected: list[str], tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert [say_value(reading) for reading in found if reading.measure] == expected


@cases(
    ("text", "expected"),
    covers=("The landing in Brod covered 40 cars and 12 vans.", ["40", "12"]),
    affecting=("A landing affecting some 40 cars began.", ["40"]),
    covered_by=("Some 40 cars sold in Brod were hit by the latest landing.", ["40"]),
    involved_in=("Over 40 cars are involved in these landings.", ["40"]),
    part_of=("Another 40 vans are part of the landing.", ["40"]),
    may_cover=("The landing could affect 40 cars.", []),
    does_not_cover=("The landing did not hit 40 cars.", []),
    covers_what_is_theirs=("The landing hit sales of 40 cars.", []),
    covers_another_thing=("The landing affected 40 hens.", []),
    paid_for=("Some 40 cars paid for the landing.", []),
    rose_to_such=("Landings rose to 40 cars.", ["40"]),
    led_to_such=("Landings led to 40 cars.", []),
)
def test_an_act_told_by_a_noun_affects_what_its_topic_names(text: str, expected: list[str], tmp_path: Path) -> None:
    takes = RECIPES["landings"].replace('"people", "migrant*"', '"car*", "van*"').replace("arrival*", "landing*")
    (tmp_path / "landings.toml").write_text(takes, encoding="utf-8")
    found = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert [say_value(reading) for reading in found if reading.measure] == expected


@pytest.mark.parametrize("told", ["fell to 40", "fell by 4 percent to 40", "fell 4 percent to 40"])
def test_a_topic_of_falls_takes_nothing_from_what_fell(told: str, tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    falls = RECIPES["attendance"].replace('"gather*"', '"fall*"')
    (tmp_path / "falls.toml").write_text(falls, encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert [say_value(r) for r in read(f"Arrests {told}.", judgment) if r.measure] == ["40"]
    assert say(read("Some 40 climbers fell to their deaths.", judgment)) == ["40 protesters"]


@cases(
    ("text", "actor"),
    it=("Tarmo Mills said on Monday it would lay off 500 workers.", "Tarmo Mills"),
    itself=("Tarmo Mills will lay off 500 workers.", "Tarmo Mills"),
    it_alone=("It would lay off 500 workers.", ""),
)
def test_who_says_that_it_does_a_thing_does_it(text: str, actor: str, tmp_path: Path) -> None:
    (tmp_path / "layoffs.toml").write_text(RECIPES["layoffs"], encoding="utf-8")
    (reading,) = read(text, make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units()))
    assert reading.circumstances is not None
    assert reading.circumstances.actor == actor


def test_a_longer_phrase_of_another_topic_takes_nothing_away(tmp_path: Path) -> None:
    (tmp_path / "landings.toml").write_text(RECIPES["landings"], encoding="utf-8")
    longer = RECIPES["attendance"].replace('"gather*"', '"land* by boat"')
    (tmp_path / "attendance.toml").write_text(longer, encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    assert say(read("Some 40 migrants landed by boat.", judgment)) == ["40 protesters", "40 landed"]


def test_a_measure_of_people_counts_families_as_families(tmp_path: Path) -> None:
    (tmp_path / "arrests.toml").write_text(RECIPES["arrests"], encoding="utf-8")
    judgment = make_judgment(read_topics(tmp_path), JUDGMENT.lexicon, load_units())
    found = read("Police detained 12 families and, a day later, detained 40 anglers.", judgment)
    assert [(r.quantity.best, r.quantity.unit) for r in found if r.measure] == [(12, "family"), (40, "person")]


def test_keeps_quantities_inside_dates() -> None:
    text = "Over the past two years, 114 people have died."
    assert sorted(say(read(text))) == ["114 killed", "2 -"]


@cases(
    ("text", "expected"),
    part_of_the_hostages=("Eight of the 15 hostages were killed.", ["15 -", "8 killed"]),
    three_of_four=("Three of four climbers caught in the slide died.", ["3 killed", "4 -"]),
    of_the_212_aboard=("Of the 212 aboard, 190 died.", ["190 killed", "212 -"]),
    three_seriously=("Fourteen were injured, three seriously.", ["14 injured", "3 injured"]),
    four_of_whom_died=("Thirty more were wounded, four of whom later died.", ["30 injured", "4 killed"]),
    dead_put_at=("A statement by the Defence Ministry put the dead at 19.", ["19 killed"]),
    six_on_another_day=("Five people were killed on Sunday and six on Monday.", ["5 killed", "6 killed"]),
    weighed_drugs=("In excess of 500 kilos of cocaine was seized off the cape.", ["500 drugs"]),
    nobody_was_hurt=("RADIO CADENA 1 REPORTED THAT NOBODY WAS HURT.", ["0 injured"]),
    clock_of_soldiers=("THE ARMY SAID THAT 30 REBELS WERE KILLED BETWEEN 0600 AND 1400.", ["30 killed"]),
    reached=("The number of displaced people reached 1.6 million.", ["1600000 displaced"]),
    the_dead_included=("The 12 dead included three children.", ["12 killed", "3 killed"]),
    claimed_lives=("Clashes claimed the lives of 14 civilians and two aid workers.", ["14 killed", "2 killed"]),
    in_addition_to=("IN ADDITION TO THE THREE DEAD, ABOUT 20 WERE WOUNDED.", ["20 injured", "3 killed"]),
    killed_captured_seized=(
        "TROOPS KILLED 9 REBELS, CAPTURED 4, AND SEIZED 15 RIFLES.",
        ["15 weapons", "4 -", "9 killed"],
    ),
    losses_at=("Army losses are put at 70 dead.", ["70 killed"]),
    aged_before_the_act=("Three girls, aged 4, 6 and 9, were killed.", ["3 killed", "4 -", "6 -", "9 -"]),
    years_old_before_the_act=("Two men, 34 and 40 years old, died.", ["2 killed", "34 -", "40 -"]),
    years_that_are_no_age=("Mines closed for 4 years killed 12.", ["12 killed", "4 -"]),
    no_reported_injuries=("There were no reported injuries.", ["0 injured"]),
    killed_between=("Fighting killed between 20 and 30 rebels.", ["20 killed"]),
    toll_from_to=("The toll climbed from 12 to 19.", ["12 killed", "19 killed"]),
    civilian_beside=("Three soldiers and a civilian were killed in the ambush.", ["1 killed", "3 killed"]),
    cattle=("More than 40 cattle were killed by the lightning.", ["40 -"]),
    those_who_fled_a_scene=("Two gunmen fled the scene on foot.", ["2 -"]),
    households=("Some 900 households were displaced.", ["900 -"]),
    headline_in_the_present=("Twin blasts kill 18 in market town", ["18 killed"]),
    all_aboard=("The bus plunged into a ravine, killing all 27 aboard.", ["27 killed"]),
    toll_far_before_its_number=(
        "The toll from the burning of a barge off Kandos county rose to 17 on Friday, up from 12 a day earlier.",
        ["12 killed", "17 killed"],
    ),
    bringing_a_toll_far_before_its_number=(
        "Divers found a cook on Sunday, bringing the death toll from Friday's sinking to 23, the port said.",
        ["23 killed"],
    ),
    number_of_people_killed_far_before_it=(
        "The number of people killed in Monday's rockfall on a road near Brod has risen to 31.",
        ["31 killed"],
    ),
    a_toll_far_off_that_could_rise=(
        "The toll from the gas leak in the old harbour town could, officials say, have risen to 60.",
        ["60 -"],
    ),
    a_toll_and_the_number_of_something_else=(
        "The toll from the storm, which drove the price of rice up by a fifth and rent to 90 dollars, is unknown.",
        ["0.2 -", "90 -"],
    ),
    a_rival_figure=("Nurses put the toll at 33, with a charity putting the figure at 41.", ["33 killed", "41 killed"]),
    an_earlier_count=(
        "The toll stood at 33, the mayor said, revising an earlier count of 38.",
        ["33 killed", "38 killed"],
    ),
    a_count_that_is_kept=(
        "Police said 33 people died, while the navy kept its count of 29.",
        ["29 killed", "33 killed"],
    ),
    a_number_of_no_count_behind_a_toll=(
        "Police said 33 people died, and the fare at the port stood at 29.",
        ["29 -", "33 killed"],
    ),
    no_part_of_a_part=("Of the dead, 58 were named, 17 in all by us.", ["17 -", "58 killed"]),
    a_woman_and_her_three=(
        "Raids killed nine, among them a woman and her three sons.",
        ["1 killed", "3 killed", "9 killed"],
    ),
    casualties_that_include=("The casualties included a sergeant, two nurses and a cook.", ["2 casualties"]),
    deaths_up_from=("There were 214 deaths in 2022, up from 187 in 2021.", ["187 killed", "214 killed"]),
    murders_down_from=("There were 214 murders in 2022, down from 300 in 2021.", ["214 killed", "300 killed"]),
    up_by_a_share_from=("Police shot 49 men dead, up 4 percent from 47 in 2021.", ["4 -", "47 killed", "49 killed"]),
    down_by_a_share_from=("Deaths fell to 90, down 10 percent from 100.", ["10 -", "100 killed", "90 killed"]),
    from_one_year_to_another=("Deaths fell from 410 in 2019 to 361 in 2020.", ["361 killed", "410 killed"]),
    from_an_earlier_count=("The toll climbed to 361 from an earlier 330.", ["330 killed", "361 killed"]),
    reported_dead=("Two cooks who were reported dead turned up alive.", ["2 -"]),
    who_still_live=("A year after a quake killed 900 people, 410 still live in tents.", ["410 -", "900 killed"]),
    others_beside_some_of_the_dead=(
        "Nine lay dead, among them two cooks and a maid, and 16 were hurt.",
        ["1 killed", "16 injured", "2 killed", "9 killed"],
    ),
    an_act_to_come=("The execution of 14 men is due on Friday.", ["14 -"]),
    an_act_that_will_take_place=("The execution of 14 men will take place soon.", ["14 -"]),
    a_rite_to_come=("The funeral of four cooks is due on Friday.", ["4 killed"]),
    what_an_act_is_to_bring=("The murder of four cooks is expected to raise tension.", ["4 killed"]),
    up_from_something_else=("There were 214 deaths, up from 12 raids.", ["12 -", "214 killed"]),
    by_whom_is_open=("The six monks could have been murdered by soldiers.", ["6 killed"]),
    whether_is_open=("Six monks could have been murdered by soldiers.", ["6 -"]),
    whether_they_were_is_open=("The six monks could have been murdered.", ["6 -"]),
    left_with_burns=("The blast left three with burns.", ["3 injured"]),
    suffered_injuries=("Police said 17 suffered non-life-threatening injuries.", ["17 injured"]),
    another_at_the_bar=("Seven people died at the bowling alley and eight at the bar.", ["7 killed", "8 killed"]),
    still_in_hospital=("Seven were still in hospital on Sunday.", ["7 injured"]),
    no_figures_on_the_dead=("It told of 400 casualties, without giving figures on the dead.", ["400 casualties"]),
    left_with_debts=("The blast left three with debts.", ["3 -"]),
    treated_before_who_died=("We treated 48 people, and nobody died.", ["0 killed", "48 -"]),
)
def test_reads_acts_in_a_sentence_of_news(text: str, expected: list[str]) -> None:
    assert sorted(say(read(text))) == expected


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
