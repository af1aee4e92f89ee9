"""Sentence -> measures of topics other than casualties, written as ``value measure``; every sentence is invented.

A number that no topic takes stands as ``value -``. Every rule has a sentence that it must not take.
"""

from __future__ import annotations

import pytest

from tests.conftest import ARTICLE, cases
from tests.conftest import read_measures as read
from tests.conftest import say_measures as say

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
    "living_in_shelters": ("Some 300 residents were living in crowded shelters.", ["300 displaced"]),
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
    "people_in_the_open": ("About 400 people are sleeping in the open.", ["400 displaced"]),
    "fans_who_sleep_outside_a_shop": ("Some 300 fans are sleeping outside the shop for tickets.", ["300 -"]),
    "delegates_who_cross_a_border": ("On Monday 40 delegates crossed into Uganda for the summit.", ["40 -"]),
    "villagers_who_cross_a_border": ("On Monday 40 villagers crossed into Uganda.", ["40 fled"]),
    "wolves_in_the_open": ("Around 30 wolves were sleeping in the open.", ["30 -"]),
    "cattle_displaced": ("Some 60 cattle were displaced by the flood.", ["60 -"]),
    "trade_in_the_open": ("About 400 people are trading in the open.", ["400 -"]),
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
    "the_price_of_what_was_seized": ("Agents seize $30m cocaine.", ["30000000 -"]),
    "cash_that_was_seized": ("Agents seized $30m cash.", ["30000000 money"]),
    "worth_of_what_was_seized": ("Police seized $70 million worth of heroin.", ["70000000 -"]),
    "a_value_is_no_haul": ("Agents seized 500 kilograms of heroin worth $70 million.", ["500 drugs", "70000000 -"]),
    "what_a_report_found": ("Two boats were fast, a report found.", ["2 -"]),
    "others_of_the_same": ("They seized 30 boats and sank a hut, then seized 12 others.", ["30 vessels", "12 vessels"]),
    "a_boat_that_is_not_seized": ("Two tankers left the port.", ["2 -"]),
}


@cases(
    ("text", "expected"),
    left_in_the_country=("Only 40 doctors are left in the country.", ["40 -"]),
    left_the_host_country=("At least 300 fans left the host country on Monday.", ["300 -"]),
    crossed_the_city_border=("Some 4,000 commuters crossed the city border.", ["4000 -"]),
    forced_to_take_leave=("Some 300 nurses were forced to take unpaid leave.", ["300 -"]),
    caught_in_the_fire=("Some 40 homes caught in the fire were insured.", ["40 -"]),
    lost_their_second_homes=("Some 40 farmers lost their second homes in a crash.", ["40 -"]),
    displaced_and_put_off=("The displacement of 40,000 people has put off the vote.", ["40000 displaced"]),
    fled_and_blocked=("The flight of 40,000 people has blocked the roads.", ["40000 fled"]),
    seized_and_set_off=("The seizure of 12 boats has set off a row.", ["12 vessels"]),
    destroyed_and_delayed=("The destruction of 40 homes has delayed the harvest.", ["40 destroyed"]),
    returned_never=("The return of 3,000 refugees was blocked by the army.", ["3000 fled"]),
    halted_when_some_had_left=("The evacuation of 400 people was halted, after 120 had left.", ["400 -", "120 -"]),
)
def test_the_topics_of_the_project_are_read_as_they_are_written(text: str, expected: list[str]) -> None:
    assert say(read(text)) == expected


@cases(("text", "expected"), **OTHERS)
def test_reads_other_topics(text: str, expected: list[str]) -> None:
    assert sorted(say(read(text))) == sorted(expected)


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
        ("Required output is 40,000 bpd.", "quotas.oil"),
        ("They decided to adjust downward overall production by 40,000 bpd.", "quotas.oil"),
        ("The firm is permitted to pump 40,000 bpd.", "quotas.oil"),
        ("The firm adjusted its output to 40,000 bpd.", "production.crude_oil"),
        ("Kuwait's output should reach 3 million bpd, that of other producers 40,000 bpd.", ""),
        ("Kuwait's output could reach 3 million bpd, taking total output to 40 million bpd.", ""),
        ("Kuwait's output reached 3 million bpd, that of other producers 40,000 bpd.", "production.crude_oil"),
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


def test_by_how_much_goes_with_what_rose() -> None:
    text = "Exports climbed to 750,000 bpd in May, up 250,000 bpd from April, though short of production."
    assert [r.measure for r in read(text) if r.quantity.unit == "barrel/day"] == ["", ""]
    text = "Police seized 300 kg of heroin in May, against 120 kg in April."
    found = read(ARTICLE.format(text))
    dates = [r.circumstances.event_date for r in found if r.measure == "seizures.drugs" and r.circumstances]
    assert dates == ["2023-05", "2023-04"]
