"""Sentence -> quantities. Written as ``bound value unit [counted] [role]``; every sentence is invented."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.model import Document, Quantity
from analysis.quantities import find_all_quantities, find_singulars
from analysis.sheets import read_documents
from tests.conftest import VOCABULARY, read_quantities


def read(text: str) -> list[Quantity]:
    return read_quantities(text)


def say_value(quantity: Quantity) -> str:
    if quantity.bound == "range":
        return f"{quantity.low:.12g}..{quantity.high:.12g}"
    return "" if quantity.best is None else f"{round(quantity.best, 4):.12g}"


def say(quantity: Quantity) -> str:
    """``at_least 114 person``."""
    return " ".join(part for part in (quantity.bound, say_value(quantity), quantity.unit) if part)


TRAPS = [
    # what is read, by class of language
    (
        "digits_before_a_noun",
        "The strike killed eight sailors and 114 dockers.",
        ["exact 8 person", "exact 114 person"],
    ),
    ("words_of_many_parts", "One hundred and fourteen miners were freed.", ["exact 114 person"]),
    (
        "words_with_hyphens",
        "Twenty-seven villagers and thirty-one goats drowned.",
        ["exact 27 person", "exact 31 goat"],
    ),
    ("thousands_in_words", "Some two hundred and fifty thousand people marched.", ["about 250000 person"]),
    (
        "mixed_scale",
        "The fund raised 2.4 million euros from 1.2m savers.",
        ["exact 2400000 EUR", "exact 1200000 person"],
    ),
    ("half_a_million", "Half a million voters stayed home.", ["exact 500000 person"]),
    ("two_and_a_half_million", "It built two and a half million homes.", ["exact 2500000 home"]),
    ("dozen_counts_twelve", "Two dozen trucks and half a dozen vans burned.", ["exact 24 truck", "exact 6 van"]),
    ("hundred_without_digits", "A hundred shops closed.", ["exact 100 shop"]),
    ("billion_glued", "The bank lost $1.2bn.", ["exact 1200000000 USD"]),
    ("grouped_by_commas", "The town of 1,234,567 people slept.", ["exact 1234567 person"]),
    ("grouped_by_no_break_spaces", "The census found 12\u00a0345 farms.", ["exact 12345 farm"]),
    ("grouped_by_points", "The bill came to 1.234.567 pesos.", ["exact 1234567 peso"]),
    ("decimal_comma", "The river rose 1,5 metres.", ["exact 1.5 metre"]),
    ("decimal_without_zero", "The error rate fell to .25 percent.", ["exact 0.25 percent"]),
    ("mixed_fraction", "The wall is 3 1/2 metres high.", ["exact 3.5 metre"]),
    ("fraction_sign", "It lasted 2½ hours.", ["exact 2.5 hour"]),
    ("two_thirds", "Two-thirds of the ships were empty.", ["exact 0.6667 ship"]),
    ("a_quarter_of", "A quarter of the villages have no road.", ["exact 0.25 village"]),
    ("one_in_five", "One in five children is hungry.", ["exact 0.2 person"]),
    ("out_of", "Nine out of ten growers agreed.", ["exact 0.9 person"]),
    ("range_with_to", "Between them 20 to 30 guards fled.", ["range 20..30 person"]),
    ("range_with_dash", "He employs 4,000-5,000 weavers.", ["range 4000..5000 weaver"]),
    ("range_with_between", "Between 12 and 15 boats sank.", ["range 12..15 boat"]),
    ("range_in_words", "Three or four cows strayed.", ["range 3..4 cow"]),
    ("range_shares_a_currency", "It costs $3 billion to $5 billion.", ["range 3000000000..5000000000 USD"]),
    ("range_shares_a_scale", "Exports of 20 to 30 million tonnes are planned.", ["range 20000000..30000000 tonne"]),
    ("range_shares_a_unit", "Prices may rise 5% to 6%.", ["range 5..6 percent"]),
    ("range_of_glued_units", "It carries 5kg-10kg.", ["range 5..10 kilogram"]),
    ("range_that_ranges_from", "Fees range from 1 per cent to 1.5 per cent.", ["range 1..1.5 percent"]),
    ("change_is_two_levels", "Staff fell from 900 to 640.", ["exact 900", "exact 640"]),
    (
        "change_and_level_in_money",
        "Gas rose $1.20 to $85.40 a barrel.",
        ["exact 1.2 USD/barrel", "exact 85.4 USD/barrel"],
    ),
    ("vague_dozens", "Dozens of huts burned.", ["vague hut"]),
    ("vague_hundreds_of_thousands", "Hundreds of thousands of people fled.", ["vague person"]),
    ("vague_few_hundred", "A few hundred farmers came.", ["vague person"]),
    ("vague_money", "He owes tens of millions of dollars.", ["vague USD"]),
    ("zero_nobody", "No one was hurt.", ["exact 0 person"]),
    ("zero_casualties", "There were no casualties.", ["exact 0 casualty"]),
    ("zero_none_of", "None of the passengers were injured.", ["exact 0 person"]),
    ("at_least", "At least 12 divers drowned.", ["at_least 12 person"]),
    ("or_more_behind", "It needs 60 or more doctors.", ["at_least 60 person"]),
    ("or_less_than_another", "18.7%, or less than one-third, stayed.", ["exact 18.7 percent", "less_than 0.3333"]),
    ("or_more_behind_the_noun", "It needs 60 doctors or more.", ["at_least 60 person"]),
    ("plus_sign", "The mall has 100+ shops.", ["at_least 100 shop"]),
    ("no_fewer_than", "No fewer than nine mayors resigned.", ["at_least 9 person"]),
    ("more_than", "More than 3 million barrels spilled.", ["more_than 3000000 barrel"]),
    ("over", "Over 40 goats died.", ["more_than 40 goat"]),
    ("up_to", "Up to 300 jobs go.", ["at_most 300 job"]),
    ("as_many_as", "As many as 70 monks fasted.", ["at_most 70 person"]),
    ("not_more_than", "Not more than five cars may enter.", ["at_most 5 car"]),
    ("fewer_than", "Fewer than 50 bakers remain.", ["less_than 50 person"]),
    ("nearly", "Nearly 60 countries signed.", ["about 60 country"]),
    ("estimated", "An estimated 20,000 refugees crossed.", ["about 20000 person"]),
    ("tilde", "It weighs ~40 kg.", ["about 40 kilogram"]),
    ("or_so", "A dozen or so horses bolted.", ["about 12 horse"]),
    ("odd", "Some 20-odd pupils fell ill.", ["about 20 person"]),
    ("bound_before_a_currency", "He paid more than US$5m.", ["more_than 5000000 USD"]),
    ("birr_and_cedis", "It cost 3,000 birr, or 20 million cedis.", ["exact 3000 ETB", "exact 20000000 GHS"]),
    ("cop_28_is_no_money", "Cop 28 ended in Dubai.", []),
    ("bound_over_a_line_end", "They freed more than\n40 hostages.", ["more_than 40 person"]),
    ("record_and_total_are_exact", "A total of 31 nurses left, a record 12 in May.", ["exact 31 person", "exact 12"]),
    ("comparison_is_no_bound", "It sold 30 cows, less than the 40 expected.", ["exact 30 cow", "exact 40 cow"]),
    ("over_a_period_is_no_bound", "It will spend $5 billion over 10 years.", ["exact 5000000000 USD", "exact 10 year"]),
    ("over_a_length_is_a_bound", "He ruled for over 10 years.", ["more_than 10 year"]),
    ("partitive_counts_both", "They found 15 of the 40 boats.", ["exact 15 boat", "exact 40 boat"]),
    ("partitive_of_one_counts_the_whole", "It is one of almost 60 ports.", ["about 60 port"]),
    ("partitive_with_his", "Two of his bodyguards fled.", ["exact 2 person"]),
    ("ellipsis", "A shell hit the hut, killing five.", ["exact 5 person"]),
    ("one_after_a_trigger", "A shell hit the hut, killing one.", ["exact 1 person"]),
    (
        "list_shares_a_trigger",
        "It left 27 killed and more than 130 wounded.",
        ["exact 27 person", "more_than 130 person"],
    ),
    ("number_after_its_noun", "The toll rose to 41, up from 38 a day earlier.", ["exact 41", "exact 38"]),
    (
        "adjectives_before_the_noun",
        "Six junior U.S. envoys and 12 heavily armed men met.",
        ["exact 6 person", "exact 12 person"],
    ),
    ("people_familiar", "It was told by three people close to the talks.", ["exact 3 person"]),
    (
        "acronym_inside_the_noun",
        "The army lists 1,853 NORTHERN LIBERATION FRONT (NLF) GUERRILLAS.",
        ["exact 1853 person"],
    ),
    ("one_crew_member", "One crew member was rescued.", ["exact 1 person"]),
    (
        "rate_glued",
        "Output is 800,000 bpd, 1.4 mb/d of it heavy.",
        ["exact 800000 barrel/day", "exact 1400000 barrel/day"],
    ),
    ("rate_written", "It pumps 2.5 million barrels a day.", ["exact 2500000 barrel/day"]),
    ("rate_with_its_goods", "It pumps 10 million barrels of crude per day.", ["exact 10000000 barrel/day"]),
    (
        "rate_daily_later",
        "The 3 million barrels that the basin used to yield daily are gone.",
        ["exact 3000000 barrel/day"],
    ),
    (
        "rate_shared",
        "The two fields yield 50,000 and 20,000 bpd.",
        ["exact 2 field", "exact 50000 barrel/day", "exact 20000 barrel/day"],
    ),
    ("price", "Crude fetched $45.2 a barrel.", ["exact 45.2 USD/barrel"]),
    ("price_per_square_foot", "Rents are $21.25 per square foot.", ["exact 21.25 USD/square foot"]),
    ("currency_behind", "A loaf costs 900 bolivars or 3 euros.", ["exact 900 VES", "exact 3 EUR"]),
    ("currency_code", "The loan is EUR 45 million and CHF 3m.", ["exact 45000000 EUR", "exact 3000000 CHF"]),
    (
        "percent_in_three_spellings",
        "It is 5 percent here, 6 per cent there and 7% elsewhere.",
        ["exact 5 percent", "exact 6 percent", "exact 7 percent"],
    ),
    ("percentage_points", "Support fell 3 percentage points.", ["exact 3 percentage point"]),
    ("negative", "It was -5 degrees.", ["exact -5 degree"]),
    ("area", "It burned 12 square kilometres and 40 km2.", ["exact 12 square kilometre", "exact 40 square kilometre"]),
    ("duration", "He waited seven years and 24 hours.", ["exact 7 year", "exact 24 hour"]),
    ("hyphen_with_a_unit", "A 10-mile march and a three-day strike followed.", ["exact 10 mile", "exact 3 day"]),
    ("hyphen_with_a_member", "The 15-member council met.", ["exact 15 person"]),
    ("plain_age", "She is 12 years old; he is aged 9.", ["exact 12 year", "exact 9 year"]),
    (
        "upper_case_wire",
        "TWO SERGEANTS AND 12 SOLDIERS WERE HIT BY 7.62-MM FIRE.",
        ["exact 2 person", "exact 12 person", "exact 7.62 millimetre"],
    ),
    ("headline", "Blast Kills 5 in Market", ["exact 5 person"]),
    ("headline_in_words", "Flood Sweeps Away Six Houses", ["exact 6 house"]),
    # what must not be read
    ("no_compound_age", "A 12-year-old boy and a FOUR-YEAR-OLD girl met a six-week-old calf.", []),
    ("no_age_beside_a_name", "Ana Ruiz, 34, and Leo Prat (41) sang.", []),
    ("no_date", "On 12 December 1998, and on March 5, it rained.", []),
    ("no_days_of_a_month", "Talks are set for 20 and 21 November.", []),
    ("no_year", "In 2019 the party of 1990 split; the 2018 election, too.", []),
    ("no_span_of_years", "The 2014-15 season and the war of 1914-1918 ended.", []),
    ("no_decade", "In the 1990s, the '80s and his 30s he sang.", []),
    ("no_clock_time", "At 5:30, at 10 a.m., at 0630 GMT and at 11 o'clock bells rang.", []),
    ("no_soldiers_clock", "The raid began at 2145 and ended.", []),
    ("no_ordinal", "The 3rd man and the 21st row stood.", []),
    ("no_score", "They won 3-2 after a 1-0 defeat; the senate voted 52-48.", []),
    ("no_ruling", "In a 5-4 ruling the court agreed.", []),
    ("no_version", "The maximum pressure 2.0 plan runs on version 1.2.3.", []),
    ("no_model", "An F-16, a B-52 and a MiG 29 flew.", []),
    ("no_product", "He sold his iPhone 14 near the Fortune 500 firm.", []),
    ("no_airliner", "The 737 turned back.", []),
    ("no_resolution", "Resolution 2231 and Article 5 apply, as do Section 8 and Chapter VII.", []),
    ("no_flight", "Flight 370 left Gate 12 for Room 5.", []),
    ("no_visa_class", "The EB-5 program and the G20 met over COVID-19.", []),
    ("no_attack_date_name", "After 9/11 they worked 24/7.", []),
    ("no_group_of", "The Group of 77 and the Group of Seven met.", []),
    ("no_big_three", "She told the Big Three that the Seven Sisters fled.", []),
    ("no_world_war", "A third world war, World War II or World War 2?", []),
    ("no_one_of", "It is one of the oldest towns.", []),
    ("no_pronoun_one", "The one who knew told one another that no one cares.", []),
    ("no_idiom_one", "At one point one can see why; he is number one.", []),
    ("no_one_on_one", "The one-on-one talk was one-sided.", []),
    ("no_half_time", "By half-time in the second half it was over.", []),
    ("no_third_man", "The third man won a third medal in the third quarter.", []),
    ("no_telephone", "Call 555-1234 or 800-273-8255.", []),
    ("no_address", "She lives at 49 Old Mill Road and 9 E 71st Street.", []),
    ("no_zip", "Write to Springfield, IL 62704 or the 90049 ZIP code.", []),
    ("no_link", "See www.example.org/2231 or #45 by @user7.", []),
    ("no_network_name", "The 5G phone has a 4K screen and 3D sound.", []),
    ("no_date_of_a_length", "It began five months ago and ended three years later.", []),
    ("no_length_without_number", "The week-long rally and the years-long slump ended after a week.", []),
    ("no_several", "Several men and many women sang for some time.", []),
    ("no_condition", "Police asked whether no one was hurt.", []),
    ("no_no_casualty_figure", "No casualty figure was given.", []),
    ("no_list_number", "2. The following terms apply.", []),
    ("no_phase_before_a_plural", "Phase 3 trials of Level 2 chargers began.", []),
    ("people_after_a_label", "In the district 20 people died.", ["exact 20 person"]),
    ("no_talks_format", "The P5+1 talks resumed.", []),
    ("no_slashed_date", "It fell on 1/6 and on 26/11.", []),
    ("no_toll_free_number", "Dial 1-800-HELPERS.", []),
    ("no_span_of_hours", "It opens 5 to 6 p.m. and 5-6 p.m.", []),
    ("no_span_of_days", "It ran from 10 to 12 December and March 5 to 7.", []),
    ("no_formation", "They play a 3-4 defence.", []),
    ("no_vote_with_to", "The vote was 218 to 207.", []),
    ("no_screen_lines", "The 1080p screen is new.", []),
    ("no_airliner_variant", "A Boeing 737-800 landed.", []),
    ("no_war_name", "He read of the Six-Day War and then slept for a long while in his chair.", []),
    ("no_thing_told_by_its_number", "She sank near buoy 6 and rented chalet 14.", []),
    ("counts_by_place", "In prison 12 and in hospital 40 are held.", ["exact 12", "exact 40"]),
    ("no_height_of_a_loft", "They came from Loft 4.", []),
    ("unit_of_another_subject", "The ratio is 15.3 and the yield 3.1%.", ["exact 15.3", "exact 3.1 percent"]),
    ("no_age_in_decimals", "Growth was 2.3 in May.", ["exact 2.3"]),
    (
        "no_staff_of_a_squadron",
        "The staff of 3 Squadron ran the 10k in 38min 12s.",
        ["exact 38 minute", "exact 12 second"],
    ),
    ("no_bill_of_five_digits", "Invoice 20417 is due.", []),
    ("no_two_minds", "He was in two minds on count two.", []),
    ("named_thing_that_holds", "Pool 3 holds 40 tonnes.", ["exact 40 tonne"]),
    ("no_ages_in_a_row", "Half of all 16 and 17 year olds sang.", ["exact 0.5"]),
    ("half_a_cent_more", "It rose to $5.62-1/2 a bushel.", ["exact 5.625 USD/bushel"]),
    ("below_zero", "It was 20 below zero.", ["exact 20"]),
    ("no_index_name", "A Fortune 500 firm and a FTSE 100 firm merged.", []),
    ("index_points_count", "The FTSE 100 rose 40 points.", ["exact 40 point"]),
    ("pence", "Shares fell 4p to 212p.", ["exact 4 pence", "exact 212 pence"]),
    ("shared_noun", "No fewer than 30 but not more than 40 monks stayed.", ["at_least 30 person", "at_most 40 person"]),
    ("range_of_ages_is_no_count", "The 18- to 24-year-old men sang.", []),
    ("no_ages_of_a_group", "The 18-to-24 age group voted.", []),
    ("no_seat", "She had seat 14C for 3 hours.", ["exact 3 hour"]),
    ("no_turn_of_a_track", "He spun on turn 9.", []),
    ("crores_cut_short", "He paid Rs. 2.5 cr for it.", ["exact 25000000 INR"]),
    ("no_section_of_a_code", "Under 18 U.S.C. 1001 he was fined $40.", ["exact 40 USD"]),
    ("a_herd_numbers", "The herd numbers 300.", ["exact 300"]),
    ("two_acts", "The two-act play ran 3 minutes 20 s.", ["exact 2 act", "exact 3 minute", "exact 20 second"]),
    (
        "each_bottle",
        "It costs $4 a bottle and fell 30 metres in 3 sec before noon.",
        ["exact 4 USD/bottle", "exact 30 metre", "exact 3 second"],
    ),
    ("no_clock_before_the_hour", "At 10 to 8, she met 3 friends at ten to nine.", ["exact 3 person"]),
    ("none_of_so_many", "None of the 44 aboard survived.", ["exact 0 person", "exact 44 person"]),
    ("fraction_slash", "A 3⁄4-inch bolt lay 60 mi off.", ["exact 0.75 inch", "exact 60 mile"]),
    ("shares_of_a_contest", "Olin won 54.2 to 45.8 percent.", ["exact 54.2 percent", "exact 45.8 percent"]),
    ("people_by_what_they_do", "Four footballers met 12 poets.", ["exact 4 person", "exact 12 person"]),
    (
        "people_tied_by_a_hyphen",
        "The 900-guest list and the five-poet panel grew.",
        ["exact 900 person", "exact 5 person"],
    ),
    ("no_age_behind_a_person", "The tall, kind lineman, 24, signed for $3.", ["exact 3 USD"]),
    ("no_table_by_number", "Bo sat at table nine.", []),
    ("no_number_to_text", "Text 40404 to give $9.", ["exact 9 USD"]),
    ("no_cartridge_of_two_sides", "Police found 9x19mm ammo in 3 crates.", ["exact 3 crate"]),
    ("metres_under_a_bar", "He cleared the 4m bar and stood 7.25m out.", ["exact 4 metre", "exact 7.25 metre"]),
    ("no_ordinal_of_a_scale", "The 8 billionth person met the two millionth visitor 3 times.", ["exact 3 time"]),
    ("a_part_of_a_second", "It took one thousandth of a second.", ["exact 0.001 second"]),
    ("no_window_by_number", "Bring form 1040 and $25 to window 6.", ["exact 25 USD"]),
    ("no_emergency_numbers", "Dial 999 here, or dial 911 in Orla, 112 in Brod.", []),
    ("no_office_hours", "Between the hours of 9 and 5, 12 clerks slept.", ["exact 12 person"]),
    ("a_class_of_so_many", "The class of 400 left on 3 buses at half nine.", ["exact 400", "exact 3 bus"]),
    ("square_miles_cut_short", "Some 15 sq. miles burned in 10 s.", ["about 15 square mile", "exact 10 second"]),
    ("in_half_a_dozen", "It rained in half a dozen towns.", ["exact 6 town"]),
    ("of_a_hundred_grams", "Rice has 130 kcal/100 g.", ["exact 130 calorie/100 gram"]),
    ("hanging_hyphens", "A two- or three-day trip of 10- to 15-mile stages.", ["range 2..3 day", "range 10..15 mile"]),
    ("plus_or_minus", "The margin is plus or minus 3.4 points.", ["exact 3.4 point"]),
    ("no_pair_named_before", "Trade between the two towns grew.", []),
    ("pair_that_is_counted", "The two towns grew.", ["exact 2 town"]),
    ("no_footnote", "The claim is disputed.[3]", []),
    ("no_number_word_inside_a_word", "The tenant often mentioned stone.", []),
    ("two_sides_with_hyphens", "They dug a 9-by-14-foot pit.", ["exact 9 foot", "exact 14 foot"]),
    ("may_is_a_verb", "At most 8 may sit and a maximum of 6 may stand.", ["at_most 8", "at_most 6"]),
    ("two_of_a_pair", "It is rated at 31/38 mpg.", ["exact 31 mile/gallon", "exact 38 mile/gallon"]),
    ("spent_on_so_far", "The van needs 21 kWh/100 km.", ["exact 21 kilowatt hour/100 kilometre"]),
    ("one_in_every_hundred", "One diver in every hundred fell ill.", ["exact 0.01"]),
    ("cold_without_a_unit", "Temperatures sank to -40 in Orla.", ["exact -40"]),
    (
        "behind_a_name_with_its_number",
        "The Ruiz XR-5 weighs 900 kg, the Mora GT-4 850.",
        ["exact 900 kilogram", "exact 850"],
    ),
    ("hours_and_minutes_by_letters", "The play runs 2h 14m.", ["exact 2 hour", "exact 14 minute"]),
    ("megatonnes", "Emissions fell to 35 Mt.", ["exact 35 megatonne"]),
    ("degrees_by_a_letter", "It hit 104 F in Orla.", ["exact 104 degree Fahrenheit"]),
    ("tonnes_by_a_letter", "It carried 2,000 t of salt.", ["exact 2000 tonne"]),
    ("some_behind", "Then 20-some boats left.", ["about 20 boat"]),
    ("known_names_with_digits", "Area 51 staff drank 7 Up for 3 days.", ["exact 3 day"]),
    ("hours_of_an_afternoon", "Between 3 and 4 in the afternoon 60 cars passed.", ["exact 60 car"]),
    ("kelvin_with_a_capital", "It glows at 1,300 Kelvin.", ["exact 1300 kelvin"]),
    ("sides_in_pixels", "It shows 3840 by 2160 pixels.", ["exact 3840 pixel", "exact 2160 pixel"]),
    ("and_a_half_with_hyphens", "A 5-and-a-half year deal came.", ["exact 5.5 year"]),
    ("krona_glued", "It cost SEK40m.", ["exact 40000000 SEK"]),
    ("mil_behind_money", "She earns $2.6 mil a year.", ["exact 2600000 USD/year"]),
    (
        "bound_by_a_hyphen_alone",
        "A 900-capacity hall, a six-question test.",
        ["exact 900 capacity", "exact 6 question"],
    ),
    ("range_with_one_hyphen", "It took 12 to-15 days.", ["range 12..15 day"]),
    ("no_hour_behind_at", "Bo spoke at 9, and the shop, full at six, had one quake.", ["exact 1 quake"]),
    ("a_level_behind_at", "The toll stood at six and unemployment at 9.", ["exact 6", "exact 9"]),
    ("no_odds_in_words", "It was ten to one that he slept 3 hours.", ["exact 3 hour"]),
    ("no_hundred_and_first", "In the one hundred and first minute 3 cars left.", ["exact 3 car"]),
    ("no_number_plate", "The van, plate 34 KL 921, hit 3 cars.", ["exact 3 car"]),
    ("one_that_buys", "A year earlier one bought 9 eggs.", ["exact 9 egg"]),
    ("mixed_fraction_with_its_scale", "It took 3-1/2 million eggs.", ["exact 3500000 egg"]),
    ("crowd_behind_a_result", "Orn 1, Kell 2 - 30,000 watched.", ["exact 30000"]),
    ("millions_at_risk", "It puts 200m at risk and was watched by 0.5m.", ["exact 200000000", "exact 500000"]),
    ("money_a_kilometre", "It costs 4 euros a kilometre.", ["exact 4 EUR/kilometre"]),
    ("quake_by_its_number", "A 6.8-quake came, then a 5.1 quake.", ["exact 6.8 magnitude", "exact 5.1 magnitude"]),
    ("airliners_behind_a_count", "They sold 12 777-300ERs and 20 737s.", ["exact 12", "exact 20"]),
    ("no_train_by_its_time", "She took the 8.05, the 11.20 and 3 buses.", ["exact 3 bus"]),
    ("no_saying", "Thanks a million: she kills two birds with one stone and sails the seven seas.", []),
    ("no_full_turn", "He did a full 360 for 3 dollars.", ["exact 3 USD"]),
    ("no_spoken_clock", "At six thirty in Orla 3 cars left.", ["exact 3 car"]),
    ("no_shoe_by_number", "He sold Air Max 90 shoes.", []),
    ("no_rounds_by_bore", "It held 40 rounds of 5.56 ammo and rose to 7.62 in May.", ["exact 40 round", "exact 7.62"]),
    ("no_model_of_a_maker", "Orla's 3310 sold for $3.", ["exact 3 USD"]),
    ("range_that_opens", "From 60 to 70 of the clerks left.", ["range 60..70 person"]),
    ("range_like_the_one_before", "Clerks need 7 to 9 hours; teens, 8-10.", ["range 7..9 hour", "range 8..10"]),
    ("range_below_zero", "Lows of minus 10 to minus 15 came.", ["range -15..-10"]),
    ("parts_in_a_range", "A quarter to a third of it sank.", ["range 0.25..0.333333333333"]),
    ("spread_below_zero", "The spread was at -35 bps.", ["exact -35 basis point"]),
    ("no_ages_of_two_more", "Two more, 9 and 12, slept.", ["exact 2"]),
    ("one_in_so_many", "The rate rose to 1 in 150.", ["exact 0.0067"]),
    ("no_battalion", "He served in 2-7 Infantry and lives at 3 The Green.", []),
    (
        "heights",
        "The 6'4\" guard, a 5-foot-9 aide and Bo, 5ft 11, met.",
        ["exact 6 foot", "exact 4 inch", "exact 5 foot", "exact 9 inch", "exact 5 foot", "exact 11 inch"],
    ),
    ("so_much_for_so_far", "It drinks 18 l/100km.", ["exact 18 litre/100 kilometre"]),
    ("marks_out_of", "She scored 30 out of 50.", ["exact 30", "exact 50"]),
    ("no_wickets", "Orn made 201 for 6 in 20 overs.", ["exact 201", "exact 20 over"]),
    ("a_cool_million", "It went for a cool million, another thousand too.", ["exact 1000000", "exact 1000"]),
    ("no_sanctions_by_number", "The UN 1267 sanctions hit 3 banks.", ["exact 3 bank"]),
    ("shares_by_name", "Orla won 21 seats, Brod 19 and the Kells 4.", ["exact 21 seat", "exact 19", "exact 4"]),
    ("no_series_by_number", "He flew on Apollo 11, Soyuz 9 and Gemini 8.", []),
    ("of_somebodys", "It was signed by 20 of the Moot's 46.", ["exact 20", "exact 46"]),
    (
        "loss_behind_a_ticker",
        "ORN +2.3%, KEL -1.1% at $24.",
        ["exact 2.3 percent", "exact -1.1 percent", "exact 24 USD"],
    ),
    ("no_hour_with_a_point", "It is shown at 9.30; rates stood at 5.25.", ["exact 5.25"]),
    ("cents_in_parts", "A 1/4-cent tax came.", ["exact 0.25 cent"]),
    ("no_bill_by_number", "State Bill 8 bans 3 games.", ["exact 3 game"]),
    ("a_password", "Password 123456 opened 12 doors.", ["exact 12 door"]),
]


@pytest.mark.parametrize(("text", "expected"), [t[1:] for t in TRAPS], ids=[t[0] for t in TRAPS])
def test_reads_quantities(text: str, expected: list[str]) -> None:
    assert [say(quantity) for quantity in read(text)] == expected


ROLES = [
    ("by_after_a_change", "Output was cut by 200,000 bpd.", ["change"]),
    ("to_after_a_change", "Output rose to 2.4 million bpd.", ["level"]),
    ("by_and_to", "Output fell by 55,000 bpd to 9.86 million bpd.", ["change", "level"]),
    ("from_and_to", "Output fell from 3 million bpd to 2 million bpd.", ["level", "level"]),
    ("verb_right_before", "Shares rose 5 percent.", ["change"]),
    ("object_between", "The cartel cut its oil output 500,000 bpd.", ["change"]),
    ("noun_of_change", "A cut of 1.2 million bpd was agreed.", ["change"]),
    ("noun_of_change_behind", "A 2-million-bpd drop followed.", ["change"]),
    ("down_from_is_a_level", "It was down from 38 percent.", ["level"]),
    ("down_alone_is_a_change", "Output was down 50,000 bpd.", ["change"]),
    ("rate_alone_is_a_level", "The field yields 90,000 bpd.", ["level"]),
    ("less_than_forecast", "It was 2.5 million bpd lower than forecast.", ["change"]),
    ("another_slice", "Producers may add another 25,000 bpd.", ["change"]),
    ("by_far_behind_its_verb", "They lowered the number of dead in a row of raids by more than 40.", ["change"]),
    ("by_more_than_to", "They cut the number of dead by more than 40 to 90.", ["change", "level"]),
    ("largest_part_of_a_cut", "Brod took the biggest part of the cut, 486,000 barrels a day.", ["change"]),
    ("count_has_no_role", "The blast killed 12 people.", [""]),
    ("origin_of_money_is_no_level", "They raised $5 million from 1,200 donors.", ["", ""]),
    ("approval_by_people_is_no_change", "After a rise in rents came a plan signed by 90 tenants.", [""]),
    ("places_are_no_level", "It cut aid to 12 towns and sent men to 14 ports.", ["", ""]),
    ("a_comparison_is_no_level", "It grew fast compared to 39 percent before.", [""]),
    ("rise_of_a_count", "A rise of 12 cases and a loss of 12 men.", ["change", ""]),
    ("count_down", "Claims were down 40,000 on the month.", ["change"]),
    ("count_by_and_to", "Rigs fell by three to 483.", ["change", "level"]),
    ("growth_in_a_name", "He gave the Fund for Growth $500,000.", [""]),
    ("cost_the_market", "The shutdown cost the market some 900,000 bpd.", ["change"]),
    ("more_than_before", "It has 24 shops fewer than in May, and 12 more in Oslo.", ["change", ""]),
    ("any_daily_rate_behind_by", "Supply outstripped demand by 600,000 bpd.", ["change"]),
    ("cuts_that_total", "Cuts now total 3.6 million bpd.", ["change"]),
    ("output_that_totals", "Output now totals 3.6 million bpd.", ["level"]),
    ("shortfall_that_reaches", "The shortfall may reach 500,000 bpd.", ["change"]),
    ("doubled_to", "Sales doubled to 2.2 million cars.", ["level"]),
    ("fewer_than_before", "It had 1,500 fewer births than in 2020 and 12 more births.", ["change", ""]),
    ("more_than_a_year_ago_is_a_level", "Output was 2.4 million bpd, more than a year ago.", ["level"]),
    ("cuts_that_amount_to", "The cuts amount to 1.2 million bpd.", ["change"]),
    ("output_that_amounts_to", "Its output amounts to 90,000 bpd.", ["level"]),
    ("by_an_average", "Output grew by an average 40,000 bpd a month.", ["change"]),
    ("by_an_adjective", "It will expand by a tepid 1.6 percent, more than last year.", ["change"]),
    ("took_out", "The unrest took out 1.2 million bpd.", ["change"]),
    ("off_the_market", "Sanctions drove 800,000 bpd off the market.", ["change"]),
    ("of_new_supply", "It brought 300,000 bpd of new supply and $5 in new money.", ["change", ""]),
    ("lost_behind", "About 300,000 bpd of output has been lost.", ["change"]),
    ("change_in_another_clause", "After a drop in output, exports of 1.2 million bpd stopped.", ["level"]),
    ("recovered", "Output recovered 200,000 bpd.", ["change"]),
    ("more_than_a_fifth_or", "Output was cut by more than a fifth, or 500,000 bpd.", ["change", "change"]),
    ("a_third_or_so_much", "It cut output by a third, or 500,000 bpd.", ["change", "change"]),
    ("down_on_the_day", "Shares closed 3 percent down on the day.", ["change"]),
    ("down_from", "Her lead is two points, down from 21 points.", ["level", "level"]),
    ("bringing_to", "It found three more, bringing the total to 27.", ["", "level"]),
    ("verb_left_out", "Kuwait will cut 80,000 bpd, Oman 10,000 bpd and Iraq 90,000 bpd.", ["change"] * 3),
    (
        "another_verb",
        "Kuwait will cut 80,000 bpd, and Oman pumped 900,000 bpd.",
        ["change", "level"],
    ),
    ("points_below", "He is four points below Ruiz.", [""]),
    ("a_margin", "Ana leads by 21 points and her share exceeds his by 13 points.", ["", ""]),
    ("backed_by_a_margin", "Homeowners back her by 17 points.", [""]),
    ("dwindled_to", "Its cash had dwindled to $1.2 million.", ["level"]),
    ("loss_of_jobs", "It meant the loss of 4,800 jobs and the loss of 12 men.", ["change", ""]),
    ("up_from_two_years", "It was up 19 points from 2012 and about 3 points from 2008.", ["change", "change"]),
    (
        "yield_of_ore_down_from",
        "The mine yielded 457,100 tonnes of ore in May, down 0.7% from April.",
        ["level", "change"],
    ),
    ("size_of_a_plant", "Fire shut the 335,000 bpd plant; they built a 90,000-bpd unit.", ["level", "level"]),
    ("no_size", "It shut a record 90,000 bpd last week and cut the 50,000 bpd off.", ["change", "change"]),
    ("larger_than_expected", "Stocks built by a larger than expected 2.9 million barrels.", ["change"]),
    ("back_above", "Oil bounced back above $70 at a discount of $2.", ["level", "level"]),
    ("cut_by_a_count", "Funds slashed their net position by 3,000 contracts.", ["change"]),
    ("ended_by_a_count", "The march was ended by 300 officers.", [""]),
    ("from_a_revised", "The surplus fell to 60 tonnes from a revised 70 tonnes.", ["level", "level"]),
    ("up_from_a_number", "Turnout was 63 percent up from 58 percent.", ["level", "level"]),
    ("up_from_a_day", "It was 3 percent up from Monday.", ["change"]),
    ("parted_marks", "It fell 87 cents , or 1.1 % , to $ 78 .", ["change", "change", "level"]),
    ("hit", "Gold hit $2,000 an ounce.", ["level"]),
    ("part_of_a_point", "A quarter-point hike beat a half point cut.", ["change", "change"]),
    ("lengths_that_change", "Sea levels rose 3 inches, a rise of 3 inches.", ["change", "change"]),
    ("price_of_goods", "Costs near $20/bbl beat a wage of $20 an hour.", ["level", ""]),
    ("the_draw", "Stocks fell by less than the 558,000 draw.", ["change"]),
    ("rose_far_before", "Claims rose for the first time since early March, to over 1.1 million.", ["level"]),
    ("said_again", "It fell by 5 degrees Celsius (9 Fahrenheit) in 12 days.", ["change", "change", ""]),
    ("level_said_again", "It fell to 87 mph (140 km/h) and $75 (3 percent).", ["level", "level", "", ""]),
    ("expanded_by", "He expanded his margin of victory in Lima by 900 votes.", ["change"]),
    ("a_loss_of_money", "It made a loss of $5 million and a $2 million loss.", ["", ""]),
    ("a_loss_of_output", "A loss of 300,000 bpd came.", ["change"]),
    ("times_more", "It is 12 times more massive than Io.", [""]),
    ("what_is_left_of_output", "It exports 80,000 bpd and refines the remaining 20,000 bpd.", ["level", "level"]),
    ("a_level_each", "Use was 9,000 bpd in Peru, 8,000 bpd in Fiji and 5,000 bpd in Mali.", ["level"] * 3),
    ("a_place_for_one", "Use fell by 9,000 bpd in Peru and stood at 8,000 bpd in Fiji.", ["change", "level"]),
    ("share_of_output", "Output is put at 90,000 bpd, Oman accounting for 50,000 bpd of that.", ["level", "level"]),
    ("output_that_some_put_at", "The output, which some put at 2 million bpd, lasts.", ["level"]),
    ("cut_of_what_comes_to", "It will cut its purchases of oil, which come to 90,000 bpd.", ["level"]),
    ("or_so_much_was_sold", "He said 71 percent of output, or 1.3 million bpd, was sold.", ["", "level"]),
    ("each_between", "Use was 700,000 bpd in May and from 5,000 bpd to 9,000 bpd in Chad.", ["level"] * 3),
    ("on_top", "Oman added 50,000 bpd on top, Chad 40,000 bpd.", ["change", "change"]),
    ("on_top_of_what", "Oman added 50,000 bpd on top as Chad sold 40,000 bpd.", ["change", "level"]),
    ("one_of_output", "Oman got a quota of 50,000 bpd and Chad one of 40,000 bpd.", ["level", "level"]),
    ("destroyed", "The war destroyed 50,000 bpd of demand.", ["change"]),
    ("under_those_of", "Sales were 90,000 bpd, almost 8,000 bpd under those of May.", ["level", "change"]),
    ("of_what_they_promised", "They cut 5,000 bpd of the 9,000 bpd they promised.", ["change", "change"]),
    ("of_what_they_pump", "They sell 5,000 bpd of the 9,000 bpd they pump.", ["level", "level"]),
    ("gap_then_output", "After the gap in May output and use were 90,000 bpd.", ["level"]),
    ("lost_a_unit_of", "The plant lost a unit of 90,000 bpd and sidelined 5,000 bpd.", ["level", "change"]),
    ("resumed", "It resumed 9,000 bpd of output after repairs.", ["change"]),
    ("resumed_at", "Flows resumed at 9,000 bpd after repairs.", ["level"]),
    ("as_losses_grew", "It sold 9,000 bpd as losses grew and 7,000 bpd despite outages.", ["level", "level"]),
    ("under_a_pact", "It sold 9,000 bpd under pact after pact.", ["level"]),
    ("of_losses_behind", "A 9,000 bpd export outages list and the 7,000 bpd supply pact.", ["change", "change"]),
    ("faster_than", "It grows 9,000 bpd faster than it said.", ["change"]),
    ("choked_off", "The unrest choked off 90,000 bpd.", ["change"]),
    ("asked_of_it", "It agreed to 50,000 bpd and not the 90,000 bpd asked of it.", ["level", "change"]),
    ("idled_plant", "It bought the 90,000 bpd idled plant.", ["level"]),
    ("two_rates_by", "Use dropped by 50,000 and 20,000 bpd.", ["change", "change"]),
    ("cents_added", "It added 10 cents, and the fund added $10.", ["change", ""]),
    ("money_raised_is_no_change", "They raised $350 million.", [""]),
    ("make_up_is_no_change", "Women make up 80 percent of them.", [""]),
    ("duration_has_no_role", "It grew for two years.", [""]),
]


@pytest.mark.parametrize(("text", "expected"), [t[1:] for t in ROLES], ids=[t[0] for t in ROLES])
def test_tells_level_from_change(text: str, expected: list[str]) -> None:
    assert [quantity.role for quantity in read(text)] == expected


SPANS = [
    ("number_alone_before_a_noun", "It killed eight monks.", ["eight"], ["eight monks"]),
    (
        "number_with_unit_and_rate",
        "At roughly 650,000 barrels a day it is low.",
        ["650,000 barrels a day"],
        ["roughly 650,000 barrels a day"],
    ),
    ("number_with_currency", "It costs some US$5m now.", ["US$5m"], ["some US$5m"]),
    ("bound_behind_the_noun", "It took 60 nurses or more.", ["60"], ["60 nurses or more"]),
    ("minus", "It was minus 5 degrees.", ["minus 5 degrees"], ["minus 5 degrees"]),
]


@pytest.mark.parametrize(("text", "values", "spans"), [t[1:] for t in SPANS], ids=[t[0] for t in SPANS])
def test_marks_what_it_read(text: str, values: list[str], spans: list[str]) -> None:
    found = read(text)
    assert [text[q.value_start : q.value_end] for q in found] == values
    assert [text[q.start : q.end] for q in found] == spans


def test_counted_noun_is_as_written() -> None:
    (quantity,) = read("Four junior U.S. clerks spoke.")
    assert quantity.counted == "clerks"


def test_masked_dates_are_no_quantities_but_lengths_are() -> None:
    text = "In the past two years, on the 14, it fell."
    spans = [(3, 21), (text.index("the 14"), text.index("the 14") + 6)]
    found = read_quantities(text, spans)
    assert [say(quantity) for quantity in found] == ["exact 2 year"]


def make_document(text: str) -> Document:
    return read_documents(text.encode(), "sentence.txt")[0]


def find_quantities(document: Document) -> list[Quantity]:
    dated = [(date.start, date.end) for date in document.dates if not date.duration]
    return find_all_quantities([document], VOCABULARY, [dated])[0]


def test_finds_singulars_in_a_window_only() -> None:
    text = "A bomb killed three soldiers and a civilian near a bridge, and an army captain fled."
    document = make_document(text)
    found = find_singulars(document, text.index("killed"), len(text), VOCABULARY)
    assert [(q.counted, text[q.value_start : q.value_end]) for q in found] == [("civilian", "a"), ("captain", "an")]


def test_finds_no_singular_that_owns_what_follows() -> None:
    document = make_document("A bomb killed three soldiers and wounded a teacher's aide near the old bridge.")
    assert find_singulars(document, 0, len(document.text), VOCABULARY) == []


def test_finds_quantities_of_every_telling_sentence() -> None:
    document = make_document(
        "Nine ships sailed on Tuesday from the old port.\n\nThe crews of four of them struck after a week."
    )
    assert [say(quantity) for quantity in find_quantities(document)] == ["exact 9 ship", "exact 4"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # names, labels, ages and times beside what counts
        pytest.param("The F-16 pilots flew over Route 66 on Flight 370.", [], id="aircraft_road_flight"),
        pytest.param("The EB-5 programme, under Article 50, expired.", [], id="programme_and_article"),
        pytest.param("Call 555-0142 or +44 20 7946 0958 for details.", [], id="phones"),
        pytest.param("Ring 0800 555 111, 020 7946 0018 or 202 555 0147.", [], id="dialled_digits"),
        pytest.param("He counted 202 555 times.", ["exact 202555 time"], id="digits_in_groups_that_nobody_dials"),
        pytest.param("The wreck lies at 12°14'N, 61°30'W.", [], id="degrees_and_minutes"),
        pytest.param("It lay 12° north of the line.", ["exact 12 degree"], id="degrees_beside_a_direction"),
        pytest.param("Doors open at 7:30 p.m. and close at 11.", [], id="hour_behind_a_clock_time"),
        pytest.param("It is open daily from 9 to 5.", [], id="opening_hours"),
        pytest.param("They met at 10.30 on Friday and on 12.06.", [], id="clock_and_day_with_points"),
        pytest.param("The deal came at 10 to midnight.", [], id="ten_to_midnight"),
        pytest.param("Year 11 pupils read page 4 of 12.", [], id="form_and_pages"),
        pytest.param("Text HELP to 55155.", [], id="short_code"),
        pytest.param("Unemployment stood at 11.", ["exact 11"], id="level_behind_at"),
        pytest.param("She waited until half past three.", [], id="half_past_three"),
        pytest.param("One wonders who pays.", [], id="one_wonders"),
        pytest.param("It is one soon to be answered.", [], id="one_soon_to_be"),
        pytest.param("One sports car burned.", ["exact 1 car"], id="one_sports_car"),
        pytest.param("The club's members now number 310.", ["exact 310"], id="number_is_a_verb"),
        pytest.param("Locker number 310 was shut.", [], id="number_is_a_label"),
        pytest.param("Two Su-25s landed.", ["exact 2 su-25"], id="models_that_are_counted"),
        pytest.param(
            "It burns 900 tonnes of hard coal per day.", ["exact 900 tonne/day level"], id="rate_behind_what_it_is_of"
        ),
        pytest.param("It sold 900 tonnes of coal per contract.", ["exact 900 tonne"], id="no_rate_of_other_things"),
        pytest.param("The vein yields 3 g/t.", ["exact 3 gram/tonne"], id="quotient_of_units"),
        pytest.param("Fines run from $300 to $500.", ["range 300..500 USD"], id="runs_from_to"),
        pytest.param("Dial 07700 900123 or extension 4410.", [], id="mobile_and_extension"),
        pytest.param("Twins Ida and Bo, now 5, started school.", [], id="now_5"),
        pytest.param("The tally, now 5, may rise.", ["exact 5"], id="a_tally_now"),
        pytest.param("Today macOS 14.1 came out.", [], id="name_with_an_inner_capital"),
        pytest.param("A 2021 study and a mid-1980s one differ.", [], id="one_of_a_decade"),
        pytest.param("Take the 38 bus to the 12 buses.", ["exact 12 bus"], id="bus_line"),
        pytest.param("Corn rose 6-1/4 cents.", ["exact 6.25 cent change"], id="quarters_behind_a_hyphen"),
        pytest.param("It lay 12 nautical miles off.", ["exact 12 nautical mile"], id="nautical_miles"),
        pytest.param(
            "Some 3 million of the coast's 5 million people fled.",
            ["about 3000000 person", "exact 5000000 person"],
            id="part_of_a_places_people",
        ),
        pytest.param("The town's population is 33m.", ["exact 33000000 person"], id="population_in_millions"),
        pytest.param("The river rose to 7.2m just then.", ["exact 7.2 metre level"], id="metres_just_then"),
        pytest.param("Clerk 30290 and Unit 302 sang.", [], id="long_numbers_in_names_too"),
        pytest.param("Zero Gravity won; zero people came.", ["exact 0 person"], id="zero_in_a_name"),
        pytest.param("They are a year or two behind.", ["range 1..2 year"], id="a_year_or_two_behind"),
        pytest.param("He left the top 20 of the top 20 firms.", ["exact 20 firm"], id="a_rank_and_a_count"),
        pytest.param(
            "It was as long as 2 buses and lived as long as 3 years.",
            ["exact 2 bus", "at_most 3 year"],
            id="as_long_as",
        ),
        pytest.param(
            "A half-mile and a quarter mile apart, a half-brother sang at half time.",
            ["exact 0.5 mile", "exact 0.25 mile"],
            id="half_and_quarter_of_a_unit",
        ),
        pytest.param(
            "Half of it fell by a fifth during May.",
            ["exact 0.5", "exact 0.2 change"],
            id="by_a_fifth_during",
        ),
        pytest.param("She is 20 years older, and he is a 12-year-old.", ["exact 20 year"], id="years_older"),
        pytest.param("The 700 Club asked the 700 who came.", ["exact 700 person"], id="name_behind_an_article"),
        pytest.param(
            "In two thousand and eight it had two thousand and eight huts.", ["exact 2008 hut"], id="year_in_words"
        ),
        pytest.param("A Fokker 50 plane had 50 planes behind it.", ["exact 50 plane"], id="name_of_a_plane"),
        pytest.param("His BMW 3 Series has 3 series of seats.", ["exact 3 series"], id="name_of_a_series"),
        pytest.param(
            "The spread widened 7bps to 112bps.",
            ["exact 7 basis point change", "exact 112 basis point level"],
            id="widened_to",
        ),
        pytest.param(
            "A quake of magnitude 6.4 hit, then one of 5.", ["exact 6.4 magnitude", "exact 5"], id="magnitude"
        ),
        pytest.param("The 6.5-m mirror has 5-a-side teams.", ["exact 6.5 metre"], id="letter_tied"),
        pytest.param("The Ariane 5 put two satellites up.", ["exact 2 satellite"], id="no_noun_over_a_number"),
        pytest.param(
            "It fell in five of the past six months.", ["exact 5 month", "exact 6 month"], id="noun_over_a_period"
        ),
        pytest.param("A four-time champion and a one-time rival ran.", ["exact 4 time"], id="times_of_a_champion"),
        pytest.param(
            "It closed at 54.2 Friday, not at 900 Grand Avenue.", ["exact 54.2 level"], id="day_behind_a_level"
        ),
        pytest.param("He left with a GPA of 4.0 and a taste for Web 2.0.", ["exact 4"], id="grade_and_version"),
        pytest.param("You can buy one online.", [], id="one_without_a_noun"),
        pytest.param("In Brod, a city of 530,000, it rained.", ["exact 530000 person"], id="city_of"),
        pytest.param("Zero hours contracts cover 900 clerks.", ["exact 900 person"], id="zero_hours_contracts"),
        pytest.param(
            "The 5-foot-4 gymnast, 19, took four golds.",
            ["exact 5 foot", "exact 4 inch", "exact 4 gold"],
            id="age_behind_a_measured_person",
        ),
        pytest.param("The rapper 50 Cent paid 50 cents for it.", ["exact 50 cent"], id="name_of_a_sum"),
        pytest.param("They drove 8 Mile Road for an 8 mile stretch.", ["exact 8 mile"], id="name_of_a_length"),
        pytest.param(
            "It was 30 Celsius and 24 Percent humid.",
            ["exact 30 degree Celsius", "exact 24 percent"],
            id="measures_with_a_capital",
        ),
        pytest.param("They asked 1983 adults in 1983.", ["exact 1983 person"], id="adults_like_a_year"),
        pytest.param("They saw 60 Minutes for 60 minutes.", ["exact 60 minute"], id="title_of_a_time"),
        pytest.param("He left the 4K screens to 4k users.", ["exact 4000 person"], id="sharp_screens"),
        pytest.param("Then Voyager 1 sent data; 1 probe failed.", ["exact 1 probe"], id="name_with_a_1"),
        pytest.param("It did a 180 for a 180 pupils.", ["exact 180 person"], id="a_turn"),
        pytest.param(
            "She raised 28 million of the 1.5 billion shekels.",
            ["exact 28000000 ILS", "exact 1500000000 ILS"],
            id="part_of_an_amount",
        ),
        pytest.param("Two of the 30 percent came.", ["exact 2", "exact 30 percent"], id="part_of_a_share"),
        pytest.param(
            "It makes just under 296 hp (224 kW / 300 PS).",
            ["less_than 296 horsepower", "less_than 224 kilowatt", "less_than 300 horsepower"],
            id="said_again",
        ),
        pytest.param(
            "At least 6 km (2 hours) and about 20 points (9%) off.",
            ["at_least 6 kilometre", "exact 2 hour", "about 20 point", "exact 9 percent"],
            id="not_said_again",
        ),
        pytest.param("They are over 20 years old.", ["more_than 20 year"], id="are_over"),
        pytest.param("THE M- 19 AND AK- 47S LEFT 12 MEN.", ["exact 12 person"], id="parted_names"),
        pytest.param("In the 70's and 80's it made 70.", ["exact 70"], id="decades"),
        pytest.param("The voter sample is 834.", ["exact 834 person"], id="size_of_a_sample"),
        pytest.param("Unemployment stood at 11.", ["exact 11"], id="no_size"),
        pytest.param("Some 302 are teachers and 12 are red.", ["about 302 person", "exact 12"], id="are_people"),
        pytest.param(
            "He held two firearms licenses and one savings plan.",
            ["exact 2 license", "exact 1 plan"],
            id="plurals_that_describe",
        ),
        pytest.param("Add half a cup of milk.", ["exact 0.5 cup"], id="half_a_thing"),
        pytest.param("A million thanks to all.", [], id="a_million_thanks"),
        pytest.param("They took 20 mg of it twice a day.", ["exact 20 milligram"], id="of_it_twice_a_day"),
        pytest.param("They agreed 500 lay-offs.", ["exact 500 lay-off"], id="noun_that_ends_in_a_particle"),
        pytest.param("Fourteen were aged under 18.", ["exact 14", "less_than 18 year"], id="aged_under"),
        pytest.param("No fishermen were hurt.", ["exact 0 person"], id="no_fishermen_were_hurt"),
        pytest.param("No fishermen were seen.", [], id="no_fishermen_were_seen"),
        pytest.param("There were no reported injuries.", ["exact 0 injury"], id="no_reported_injuries"),
        pytest.param("All 62 aboard sang.", ["exact 62 person"], id="all_is_no_name"),
        pytest.param("Channel 62 sang.", [], id="channel_is_one"),
        pytest.param("It grew 0.2 of a percentage point.", ["exact 0.2 percentage point change"], id="tenths_of_it"),
        pytest.param("Pages 3 to 9 were torn.", [], id="pages_from_to"),
        pytest.param("The twins, both 17, were found.", [], id="both_17"),
        pytest.param("Not one was hurt.", [], id="not_one"),
        pytest.param("The 2008 crash and the 1929 one differ.", [], id="the_one_of_a_year"),
        pytest.param("If one looks closely, it cracks.", [], id="if_one_looks"),
        pytest.param("Dial 112 or 999.", [], id="emergency_numbers"),
        pytest.param("The train left at six.", [], id="left_at_six"),
        pytest.param("The toll stood at six.", ["exact 6"], id="stood_at_six"),
        pytest.param("The train left at 18:05 and came at 19.20.", [], id="clock_with_a_point"),
        pytest.param("Two dozen calves died.", ["exact 24 calf"], id="calves"),
        pytest.param("The Fab Four sang while reporters waited.", [], id="name_in_a_sentence_of_many_capitals"),
        pytest.param("He lives at 14 Elm Street, Apartment 3B.", [], id="flat"),
        pytest.param("Version 2.0 of the app needs Android 13.", [], id="version_of_an_app"),
        pytest.param("The Six-Day War and the Thirty Years' War shaped the region.", [], id="named_wars"),
        pytest.param("The woman, 34, and her two children escaped.", ["exact 2 person"], id="age_of_a_woman"),
        pytest.param("In the 1990s the G7 and the Group of 20 met yearly.", [], id="a_decade_and_groups"),
        pytest.param("The Boeing 737 MAX 8 was grounded.", [], id="maker_and_max"),
        pytest.param("Covid-19 and H5N1 were discussed under Agenda 2030.", [], id="virus_and_agenda"),
        pytest.param("The screen shows 4K video at 1920x1080.", [], id="pixels"),
        pytest.param("The 911 dispatcher sent Engine 51.", [], id="emergency_number"),
        pytest.param("World War Two veterans met at 10 Downing Street.", [], id="world_war"),
        pytest.param("Latitude 34.05 N, longitude 118.24 W marks the wreck.", [], id="latitude_and_longitude"),
        pytest.param("Serial number 48213 was filed off the Glock 19.", [], id="serial"),
        pytest.param("Judge Ann Roe, docket 22-cv-01745, ruled on Friday.", [], id="docket"),
        pytest.param(
            "Follow @ana_1987 and visit https://example.org/2024/03/05/story-99812.", [], id="handle_and_link"
        ),
        pytest.param("The motion passed 52-48 in the chamber.", [], id="vote_of_a_chamber"),
        pytest.param("On the one hand it rained; on the other no one minded.", [], id="idioms_of_one"),
        pytest.param("A striker in the 4-4-2 scored in the 67th minute.", [], id="formation_and_minute"),
        pytest.param("Zero tolerance was the mayor's watchword.", [], id="zero_tolerance"),
        pytest.param("Ivo Karl, driver of car 55, finished in 1:27.4 behind two Ferraris.", ["exact 2"], id="race_car"),
        pytest.param(
            "Interstate 95 was shut for six hours after 14 cars collided at mile marker 112.",
            ["exact 6 hour", "exact 14 car"],
            id="mile_marker",
        ),
        pytest.param("Anna Berg (29) won by 12 seconds.", ["exact 12 second"], id="age_in_brackets"),
        pytest.param(
            "Apollo 13 carried three men; Gemini 8 carried two.", ["exact 3 person", "exact 2"], id="moon_shots"
        ),
        pytest.param(
            "The Mi-17 helicopter, tail number 4512, carried 18 soldiers.", ["exact 18 person"], id="tail_number"
        ),
        pytest.param("Bus No. 9 hit a wall, injuring 23.", ["exact 23 person"], id="bus_number"),
        pytest.param("Police in District 9 arrested 9 men.", ["exact 9 person"], id="district"),
        pytest.param("Flights BA117 and LH 400 carried 512 people in all.", ["exact 512 person"], id="flight_codes"),
        pytest.param("In 2019, 2,019 people signed.", ["exact 2019 person"], id="year_beside_its_count"),
        pytest.param("A 24/7 hotline was opened on 9/11.", [], id="helpline_and_date"),
        pytest.param(
            "The COP28 talks drew 97,000 delegates from 199 countries.",
            ["exact 97000 person", "exact 199 country"],
            id="climate_talks",
        ),
        pytest.param("The M25 was shut between junctions 9 and 10.", [], id="junctions"),
        pytest.param("They broke 18 U.S.C. 924(c).", [], id="statute"),
        pytest.param("On flights 12 passengers fell ill.", ["exact 12 person"], id="no_flight_number"),
        pytest.param("Children under five eat first.", ["less_than 5 year"], id="age_limit"),
        pytest.param("The firm has workers under 12 managers.", ["less_than 12 person"], id="no_age_limit"),
        pytest.param(
            "Police held 3 men, aged 22, 25 and 31.",
            ["exact 3 person", "exact 22 year", "exact 25 year", "exact 31 year"],
            id="list_of_ages",
        ),
        pytest.param("He dialled 999 and she called 911 again.", [], id="emergency_number_called"),
        pytest.param("They called 911 hotels.", ["exact 911 hotel"], id="hotels_called"),
        pytest.param("Write to Suite 9, Albany, NY, 12207.", [], id="zip_behind_a_comma"),
        pytest.param("The bill passed 218 to 212 and he trails Mora 458 to 359.", [], id="tallies"),
        pytest.param("The final four met the core four.", [], id="the_final_four"),
        pytest.param("The final four games were lost.", ["exact 4 game"], id="the_final_four_games"),
        pytest.param("HE SAID “NO FEWER THAN 20 OF THEM” WERE KILLED.", ["at_least 20"], id="speech_in_capitals"),
        pytest.param("It lost men in a 2023 BP estimate.", [], id="a_company_is_no_basis_point"),
        pytest.param("She wrote “The 39 Steps” and watched “24,” a serial.", [], id="numbers_in_titles"),
        pytest.param(
            "“The 39 steps are steep,” she said.", ["exact 39 step"], id="number_in_speech_that_begins_like_a_title"
        ),
        pytest.param("Two COVID -19 tests came back.", ["exact 2"], id="virus_in_a_tokenised_text"),
        pytest.param("He spoke at the Under 30 Summit at 900 Grand Concourse.", [], id="names_around_numbers"),
        pytest.param("He spoke at 900 Grand Slam events.", ["exact 900 event"], id="count_before_capitals"),
        pytest.param("His aide, then 35, and Ms. Poll, then 41.", [], id="age_then"),
        pytest.param("Two women, 19 and 22, and a man, 40, fled.", ["exact 2 person"], id="ages_of_two"),
        pytest.param(
            "They freed 12 women, 19 men and 22 boys.",
            ["exact 12 person", "exact 19 person", "exact 22 person"],
            id="no_ages_but_people",
        ),
        pytest.param("Mora is 63.", ["exact 63 year"], id="age_in_a_sentence"),
        pytest.param("Mora is 63 votes behind.", ["exact 63 vote"], id="no_age_but_votes"),
        pytest.param("A 300,000-year-old skull lay there.", ["exact 300000 year"], id="age_that_is_measured"),
        # parts of a whole
        pytest.param(
            "3 of 4 voters and two of three Americans agree.",
            ["exact 0.75 person", "exact 0.6667 person"],
            id="share_of_those_asked",
        ),
        pytest.param("Two of three hostages came home.", ["exact 2 person", "exact 3 person"], id="part_of_a_count"),
        pytest.param("Three-in-five growers agree.", ["exact 0.6 person"], id="share_with_hyphens"),
        pytest.param(
            "Less than a third of Dutch voters came.", ["less_than 0.3333 person"], id="share_without_article"
        ),
        pytest.param("Half of Ana Mora's farms failed.", ["exact 0.5 farm"], id="share_of_what_a_name_owns"),
        pytest.param("It won half a million fewer votes.", ["exact 500000 vote"], id="fewer_before_the_noun"),
        # nouns
        pytest.param("About 400 scripted shows and five falls.", ["about 400 show", "exact 5 fall"], id="nouns_in_s"),
        pytest.param("A poll of 500 shows that they rise.", ["exact 500"], id="verb_in_s"),
        pytest.param(
            "One man's lonely death moved 80,000 jihadis.",
            ["exact 1 person", "exact 80000 person"],
            id="possessive_of_one",
        ),
        pytest.param(
            "Guards fired 105mm shells and 5mm barrels of oil.",
            ["exact 105 millimetre", "exact 5000000 barrel"],
            id="millimetres_and_millions",
        ),
        # what a number leaves unsaid
        pytest.param(
            "Output rose 200,000 bpd to 2.4 million.",
            ["exact 200000 barrel/day change", "exact 2400000 barrel/day level"],
            id="unit_carried_to_a_level",
        ),
        pytest.param(
            "It earned $9m last year, up from 7 million in 2019.",
            ["exact 9000000 USD", "exact 7000000 USD level"],
            id="unit_carried_behind_up_from",
        ),
        pytest.param(
            "It pumps 1.7 million bpd, 60,000 above plan.",
            ["exact 1700000 barrel/day level", "exact 60000 barrel/day change"],
            id="unit_carried_to_an_excess",
        ),
        pytest.param(
            "It fell to 5.1 percent from 5.3 in May.",
            ["exact 5.1 percent level", "exact 5.3 percent level"],
            id="share_carried",
        ),
        pytest.param(
            "Shares rose 5 percent to 1,200.",
            ["exact 5 percent change", "exact 1200 level"],
            id="share_never_carried_to_a_price",
        ),
        pytest.param(
            "It raised $5 million from 1,200 donors.",
            ["exact 5000000 USD", "exact 1200 person"],
            id="nothing_carried_over_a_noun",
        ),
        pytest.param("He was shot near the 1400 block of Elm Street.", [], id="block_of_a_street"),
        pytest.param(
            "He is 41 now, she will be 75 in June.", ["exact 41 year", "exact 75 year"], id="ages_now_and_then"
        ),
        pytest.param("It has 29 votes to Ohio's 18.", ["exact 29 vote"], id="no_age_of_a_state"),
        pytest.param(
            "Of the 1,500 polled, half the voters agree.", ["exact 1500 person", "exact 0.5 person"], id="those_polled"
        ),
        pytest.param("They were under the age of 18.", ["less_than 18 year"], id="under_the_age_of"),
        pytest.param(
            "It will top 100 degrees; the top 10 towns melt.", ["more_than 100 degree", "exact 10 town"], id="will_top"
        ),
        pytest.param(
            "It paid three $1 million fines for two 30-second ads.",
            ["exact 3 fine", "exact 1000000 USD", "exact 2 ad", "exact 30 second"],
            id="noun_behind_a_measure",
        ),
        pytest.param(
            "It got 12 reports in May compared with 9 in June.",
            ["exact 12 report", "exact 9 report"],
            id="noun_carried_over_a_date",
        ),
        pytest.param(
            "It fell to 3 points from 9 in May.", ["exact 3 point level", "exact 9 point level"], id="points_carried"
        ),
        pytest.param(
            "It raised its dividend by a third to 4 cents a share.",
            ["exact 0.3333 change", "exact 4 cent/share level"],
            id="a_share_has_no_cents",
        ),
        pytest.param(
            "It cut output by almost three quarters; it grew for three quarters.",
            ["about 0.75 change", "exact 3 quarter"],
            id="quarters_of_a_whole_or_of_a_year",
        ),
        pytest.param("It is the largest gain in 1-1/2 years.", ["exact 1.5 year"], id="dashed_fraction"),
        pytest.param(
            "A price of $50-55 a barrel is down from $60.",
            ["range 50..55 USD/barrel level", "exact 60 USD/barrel level"],
            id="price_carried",
        ),
        pytest.param(
            "Stocks fell by 4 million barrels , compared to forecasts for a decline of 1.5 million .",
            ["exact 4000000 barrel change", "exact 1500000 barrel change"],
            id="unit_carried_to_a_forecast",
        ),
        pytest.param(
            "Gas fetched $2.73 per million British thermal units.", ["exact 2.73 USD/mmbtu level"], id="per_mmbtu"
        ),
        pytest.param(
            "It is one step back for half a million making claims.",
            ["exact 1 step", "exact 500000"],
            id="noun_ends_before_an_adverb_or_making",
        ),
        # forms of numbers and units
        pytest.param(
            "Wait 2hrs or 24 hrs from 1430 hrs.", ["exact 2 hour", "exact 24 hour"], id="hrs_as_length_and_clock"
        ),
        pytest.param(
            "It emits 300Pa, 20dBm and 10µg at 550MB/s.",
            ["exact 300 pascal", "exact 20 decibel", "exact 10 microgram", "exact 550 megabyte/second"],
            id="glued_symbols",
        ),
        pytest.param(
            "Two point five million people came at one point one summer.",
            ["exact 2500000 person", "exact 1 summer"],
            id="point_in_words",
        ),
        pytest.param("It took a tenth of a second.", ["exact 0.1 second"], id="a_tenth_of_a_second"),
        pytest.param("It is a one-year deal with a one-off fee and a one-way road.", ["exact 1 year"], id="one_year"),
        pytest.param("The result was $-3.2m.", ["exact -3200000 USD"], id="loss_behind_a_dollar_sign"),
        pytest.param(
            "About 1 in 100,000 people get it, 1 in 2016.", ["about 0 person", "exact 1"], id="one_in_very_many"
        ),
        pytest.param(
            "Its 0-100km/h time is 4.5s; call 1-800 now.",
            ["range 0..100 kilometre/hour", "exact 4.5 second"],
            id="span_of_a_glued_unit",
        ),
        pytest.param(
            "The paper gave marks to Ana Ruiz: 7 Saved well in goal; the sp 500 fell a little.",
            [],
            id="marks_and_an_index",
        ),
        pytest.param("Tickets: 12 euros.", ["exact 12 EUR"], id="price_behind_a_colon"),
        pytest.param("They backed one party or another, one agency after another.", [], id="one_or_another"),
        pytest.param(
            "We treat it as one long Election Day; it was one big mistake.", ["exact 1 mistake"], id="one_long_name"
        ),
        pytest.param(
            "Voters under age 45 win; they tease you when you're 55.",
            ["less_than 45 year", "exact 55 year"],
            id="under_age",
        ),
        pytest.param(
            "It is less than half of 1 percent; a third of one percent.",
            ["less_than 0.5 percent", "exact 0.3333 percent"],
            id="part_of_one_percent",
        ),
        pytest.param(
            "Ana Ruiz has 370 delegates, Leo Prat has 163; she won 12 towns, he took 3.",
            ["exact 370 person", "exact 163 person", "exact 12 town", "exact 3"],
            id="noun_of_the_same_verb",
        ),
        pytest.param("They passed three checks; the toll passed 300.", ["exact 3 check", "more_than 300"], id="passed"),
        pytest.param("The best since at least 1980, the worst since about 1930.", [], id="since_at_least_a_year"),
        pytest.param(
            "They did 75 witness interviews; 12 witnesses spoke before a three-judge panel.",
            ["exact 75 interview", "exact 12 person", "exact 3 person"],
            id="people_before_a_noun",
        ),
        pytest.param(
            "It costs $220 billion annually and $5 monthly.",
            ["exact 220000000000 USD/year", "exact 5 USD/month"],
            id="annually",
        ),
        pytest.param(
            "Mora, now 81 and retired, left a town with a population under 500.",
            ["exact 81 year", "less_than 500 person"],
            id="now_81",
        ),
        pytest.param("height: 120px; padding-left: 80px;", [], id="style_sheet"),
        pytest.param(
            "They cast 42 votes for Ana Ruiz, 18 for Mora and 16 for Prat.",
            ["exact 42 vote", "exact 18 vote", "exact 16 vote"],
            id="noun_for_each",
        ),
        pytest.param("She paid 42 euros for milk, 18 for bread.", ["exact 42 EUR", "exact 18"], id="no_money_for_each"),
        # what stands before the number
        pytest.param("It took about a year and a half.", ["about 1.5 year"], id="a_year_and_a_half"),
        pytest.param(
            "It took a day or two, and a glass or two.", ["range 1..2 day", "range 1..2 glass"], id="a_day_or_two"
        ),
        pytest.param(
            "It began a year or two ago; one man or two women came.",
            ["exact 1 person", "exact 2 person"],
            id="no_length_that_dates_or_counts",
        ),
        pytest.param(
            "A family of four fed a crowd of about 3,000.", ["exact 4 person", "about 3000 person"], id="a_crowd_of"
        ),
        pytest.param("It costs three-quarters of a million dollars.", ["exact 750000 USD"], id="quarters_of_a_million"),
        # the rest of the noun, the unit or its kind
        pytest.param(
            "The PS5 sold 120 GPUs over five floors.",
            ["exact 120 gpu", "exact 5 floor"],
            id="console_initials_and_floors",
        ),
        pytest.param(
            "He owes PS1.5m, PS12 and PS5 million.",
            ["exact 1500000 GBP", "exact 12 GBP", "exact 5000000 GBP"],
            id="pounds_written_ps",
        ),
        pytest.param("He won 15 of the last 20 games.", ["exact 15 game", "exact 20 game"], id="of_the_last_20"),
        pytest.param("The pool is 2 by 4 metres.", ["exact 2 metre", "exact 4 metre"], id="sides"),
        pytest.param(
            "It made 25 million pounds and paid 5,000 pounds ($6,100).",
            ["exact 25000000 GBP", "exact 5000 GBP", "exact 6100 USD"],
            id="pounds_of_money",
        ),
        pytest.param(
            "It recalled 1.2 million pounds and sold 3 million pounds of beef.",
            ["exact 1200000 pound", "exact 3000000 pound"],
            id="pounds_of_weight",
        ),
        pytest.param(
            "It sank with 19 aboard and 4 on board a raft.", ["exact 19 person", "exact 4 person"], id="aboard"
        ),
        pytest.param("It asked 71 MPs.", ["exact 71 person"], id="members_of_parliament"),
        pytest.param("A deck of 2x4 metres.", ["exact 2 metre", "exact 4 metre"], id="sides"),
        pytest.param("The 4x100m relay won.", [], id="relay"),
        pytest.param("With 6GB/128GB it sells.", ["exact 6 gigabyte", "exact 128 gigabyte"], id="two_memories"),
        pytest.param("A 2-year/24,000-mile cover.", ["exact 2 year", "exact 24000 mile"], id="a_length_and_a_distance"),
        pytest.param("Prices will rise, said one trader with 12 stalls.", ["exact 12 stall"], id="said_one_trader"),
        pytest.param("Police said one man was killed.", ["exact 1 person"], id="said_one_man_was_killed"),
        pytest.param('"Run," said one man.', [], id="said_one_man"),
        pytest.param("It went off near two offices.", ["exact 2 office"], id="near_two_offices"),
        pytest.param("Six out of 40 guards died.", ["exact 6 person", "exact 40 person"], id="six_out_of_40"),
        pytest.param(
            "It pushed the total for the north past 900.",
            ["more_than 900"],
            id="a_total_past",
        ),
        pytest.param("They walked past 900 guards.", ["exact 900 person"], id="walked_past"),
        pytest.param(
            "He has two shops in Brod and one in Kula.", ["exact 2 shop", "exact 1 shop"], id="and_one_in_kula"
        ),
        pytest.param(
            "Two live in Brod, and one in five is ill.", ["exact 2", "exact 0.2"], id="one_in_five_behind_two"
        ),
        pytest.param("The shell hit a market, killing one in the raid.", ["exact 1 person"], id="killing_one_in_the"),
        pytest.param(
            "A 7nm chip is set in a 450 Nm engine at 12 V.",
            ["exact 7 nanometre", "exact 450 newton metre", "exact 12 volt"],
            id="nanometres_and_newton_metres",
        ),
        # values, units and roles
        pytest.param("The town of 3 400 inhabitants lies in a valley.", ["exact 3400 person"], id="space_groups"),
        pytest.param(
            "The company cut twelve hundred jobs in its northern plants.",
            ["exact 1200 job change"],
            id="hundreds_in_words",
        ),
        pytest.param(
            "Turnout was 63.4%, up 2.1 points.", ["exact 63.4 percent level", "exact 2.1 point change"], id="up_from"
        ),
        pytest.param("Turnout was 63.4% in Lima, they said.", ["exact 63.4 percent"], id="a_share_alone"),
        pytest.param(
            "Births fell 8 percent year on year to 2 million.",
            ["exact 8 percent change", "exact 2000000 birth level"],
            id="year_on_year",
        ),
        pytest.param("Payrolls grew by 68,000.", ["exact 68000 job change"], id="payrolls_are_jobs"),
        pytest.param("The population of the island fell to 80,000.", ["exact 80000 person level"], id="population"),
        pytest.param("Unemployment rose to 11.", ["exact 11 level"], id="no_people_but_a_rate"),
        pytest.param("It lost 12 men and 3 jobs.", ["exact 12 person", "exact 3 job"], id="men_are_no_change"),
        pytest.param("It added 300 jobs.", ["exact 300 job change"], id="jobs_are_a_change"),
        pytest.param("Add 200ml water.", ["exact 200 millilitre"], id="a_recipe_adds"),
        pytest.param("The gap is $1.2 billion.", ["exact 1200000000 USD"], id="a_gap_is_a_level"),
        pytest.param("It dropped eight barrel bombs.", ["exact 8 bomb"], id="barrel_bombs"),
        pytest.param("It shipped eight barrels.", ["exact 8 barrel"], id="barrels"),
        pytest.param("They paid a quarter of a million pounds.", ["exact 250000 GBP"], id="pounds_paid"),
        pytest.param("They carried 50 pounds.", ["exact 50 pound"], id="pounds_carried"),
        pytest.param("A 1.8m-high fence", ["exact 1.8 metre"], id="metres_high"),
        pytest.param(
            "450 Nm at 532 nm from 5 mW",
            ["exact 450 newton metre", "exact 532 nanometre", "exact 5 milliwatt"],
            id="capitals_of_symbols",
        ),
        pytest.param("It scored 5 in all this.", ["exact 5"], id="in_is_no_inch"),
        pytest.param("Petrol rose to $3.49/gal.", ["exact 3.49 USD/gallon level"], id="a_gallon"),
        pytest.param("It draws two-and-a-half million visitors.", ["exact 2500000 person"], id="hyphens_and_a_half"),
        pytest.param("Rents rose threefold.", ["exact 3 time change"], id="threefold"),
        pytest.param("It has 30 beds per 1,000 people.", ["exact 30 bed"], id="a_base_counts_nothing"),
        pytest.param("The prizes: two prizes.", ["exact 2 prize"], id="singular_in_e"),
        pytest.param("She has one Oscar and two Grammys.", ["exact 1 oscar", "exact 2 grammy"], id="one_of_a_name"),
        pytest.param("There is one Obama staying out.", [], id="one_before_a_name"),
        pytest.param("One aid group put it at 68.", ["exact 68"], id="one_source_that_tells"),
        pytest.param("It was 30 on Wednesday.", ["exact 30"], id="it_has_no_age"),
        pytest.param("Inflation was 30 on Wednesday.", ["exact 30"], id="inflation_has_no_age"),
        pytest.param("Mora was 30 on Wednesday.", ["exact 30 year"], id="a_name_has_an_age"),
        pytest.param("One aid group left.", ["exact 1 group"], id="one_group"),
        pytest.param("It fell off a high of $60.", ["exact 60 USD level"], id="a_high_is_a_level"),
        pytest.param("It was trading around $60.", ["about 60 USD level"], id="trading_around"),
        pytest.param("It traded 2 percent lower.", ["exact 2 percent change"], id="traded_lower"),
        pytest.param(
            "It rallied 2 percent, then fell towards 40 percent.",
            ["exact 2 percent change", "exact 40 percent level"],
            id="rallied_towards",
        ),
        pytest.param(
            "It fell 3 percent, or 90 tonnes, to 2,900 tonnes.",
            ["exact 3 percent change", "exact 90 tonne change", "exact 2900 tonne level"],
            id="no_range_behind_a_comma",
        ),
        pytest.param("The chain 7-Eleven closed; he has a .22 rifle.", [], id="a_chain_and_a_calibre"),
        pytest.param("He had a 9mm pistol and 5.56 mm rounds.", [], id="bores_in_millimetres"),
        pytest.param("The storm brought 9mm of rain.", ["exact 9 millimetre"], id="millimetres_of_rain"),
        pytest.param("The Thirty Years' War and the Fab Four ended.", [], id="names_in_a_short_sentence"),
        pytest.param(
            "Gains of .22 percent in two-to-eleven years.",
            ["exact 0.22 percent change", "range 2..11 year"],
            id="a_part_and_a_range",
        ),
        pytest.param(
            "The clock struck twelve when it struck twelve ships.", ["exact 12 ship"], id="the_hour_that_is_struck"
        ),
        pytest.param("Patients took 20 mg.", ["exact 20 milligram"], id="a_dose_is_no_change"),
        pytest.param(
            "The 40mm drivers; 1.2mm drivers.",
            ["exact 40 millimetre", "exact 1200000 person"],
            id="millimetres_of_drivers",
        ),
        pytest.param("The ratio was 0.75 (0.6-0.9).", ["exact 0.75", "range 0.6..0.9"], id="decimals_are_no_score"),
        pytest.param(
            "The 1,000 who came; the 300 which fell.", ["exact 1000 person", "exact 300"], id="who_are_people"
        ),
        pytest.param("It flies 36 km above the sea.", ["exact 36 kilometre"], id="above_the_sea"),
        pytest.param("It was 36 degrees above normal.", ["exact 36 degree change"], id="above_normal"),
        pytest.param("It traded at USD102 .60 a barrel.", ["exact 102.6 USD/barrel level"], id="a_price_in_two_tokens"),
        pytest.param("A 1.6 m barrel decline", ["exact 1600000 barrel change"], id="m_before_a_unit"),
        pytest.param("Two wins: 1. Reform 2. Courts", ["exact 2 win"], id="points_are_counted_off"),
        pytest.param(
            "He is a father of seven and head of nine.", ["exact 7 person", "exact 9"], id="children_of_a_father"
        ),
        pytest.param("It covers 58 Fortune 500 companies.", ["exact 58 company"], id="a_list_between"),
        pytest.param("He has two lobbying and consulting firms.", ["exact 2 firm"], id="two_adjectives"),
        pytest.param("Three kept talking and two firms fell.", ["exact 3", "exact 2 firm"], id="two_clauses"),
        pytest.param("It asked the two most recent leaders.", ["exact 2 person"], id="most_recent"),
        pytest.param("Some £450k was missing from the accounts.", ["about 450000 GBP"], id="money_in_thousands"),
        pytest.param("A 6.8-magnitude earthquake shook the coast.", ["exact 6.8 magnitude"], id="magnitude"),
        pytest.param("The crowd was estimated at 80,000.", ["about 80000"], id="estimated_at"),
        pytest.param(
            "In excess of 500 kilos of cocaine was seized off the cape.", ["more_than 500 kilogram"], id="excess_of"
        ),
        pytest.param(
            "The repairs will cost between $3 and $5 billion.", ["range 3000000000..5000000000 USD"], id="shared_scale"
        ),
        pytest.param(
            "The court fined the bank Rs 2.5 crore and 40 lakh rupees.",
            ["exact 25000000 INR", "exact 4000000 INR"],
            id="crore",
        ),
        pytest.param(
            "Natural gas cost €31.50 per megawatt-hour.", ["exact 31.5 EUR/megawatt hour level"], id="per_megawatt_hour"
        ),
        pytest.param(
            "The truck was doing 90 km/h in a 50km/h zone.",
            ["exact 90 kilometre/hour", "exact 50 kilometre/hour"],
            id="glued_speeds",
        ),
        pytest.param(
            "It was minus 20 and 3 feet of snow fell in 10 hours.",
            ["exact -20", "exact 3 foot", "exact 10 hour"],
            id="cold_and_snow",
        ),
        pytest.param(
            "Brent crude rose $1.20 to $85.40 a barrel.",
            ["exact 1.2 USD/barrel change", "exact 85.4 USD/barrel level"],
            id="price_change_and_level",
        ),
        pytest.param(
            "West Texas futures slipped 45 cents, or 0.6 percent, to settle at $78.11 a barrel.",
            ["exact 45 cent change", "exact 0.6 percent change", "exact 78.11 USD/barrel level"],
            id="share_said_beside",
        ),
        pytest.param(
            "The levy raised R1.2bn from 40 firms.", ["exact 1200000000 ZAR", "exact 40 firm"], id="rand_in_billions"
        ),
        pytest.param("He gave N20m and N5,000.", ["exact 20000000 NGN", "exact 5000 NGN"], id="naira"),
        pytest.param("He wore an N95 mask on the N20 road.", [], id="no_naira"),
        pytest.param("Tea costs R38.50 there.", ["exact 38.5 ZAR"], id="rand_and_cents"),
        pytest.param(
            "It lent Sh60 billion, KSh4.5bn, N8billion and P3.6 billion.",
            ["exact 60000000000 shilling", "exact 4500000000 KES", "exact 8000000000 NGN", "exact 3600000000 PHP"],
            id="money_by_letters_that_touch",
        ),
        pytest.param("Rice worth P2.5-B sold at ₱48.50.", ["exact 2500000000 PHP", "exact 48.5 PHP"], id="pesos"),
        pytest.param("She flew a P38 from pier P4 on a P2P loan.", [], id="no_pesos"),
        pytest.param(
            "Tea rose to Rs.817 and fees to over N5bn.",
            ["exact 817 INR level", "more_than 5000000000 NGN level"],
            id="rupees",
        ),
        pytest.param(
            "He sold a sub-$500 phone after a sub-2-hour race.", ["less_than 500 USD", "less_than 2 hour"], id="sub"
        ),
        pytest.param("He came on as a sub 20 minutes later.", [], id="a_substitute"),
        pytest.param(
            "It rose from the current 32 percent to 70 percent.",
            ["exact 32 percent level", "exact 70 percent level"],
            id="change_from_the_current",
        ),
        pytest.param("Seas may rise by 2-3 metres there.", ["range 2..3 metre change"], id="range_of_metres_behind_by"),
        pytest.param("Rovers won by 2-3 on the day; Ruiz made it 1-4.", [], id="scores_made"),
        pytest.param("He may leave in year five, and last year five men left.", ["exact 5 person"], id="year_five"),
        pytest.param("He sat in Row 11A; the fuse takes 11A.", ["exact 11 ampere"], id="a_row"),
        pytest.param(
            "It ended $1.41, or 2.6 percent, at $56 a barrel.",
            ["exact 1.41 USD change", "exact 2.6 percent change", "exact 56 USD/barrel level"],
            id="ended",
        ),
        pytest.param("It added $2 million to 3 funds.", ["exact 2000000 USD", "exact 3 fund"], id="added_money"),
        pytest.param("Flows fell to 1.2 bcfd.", ["exact 1200000000 cubic foot/day level"], id="bcfd"),
        pytest.param("Call 101, quoting incident 69.", [], id="number_of_an_incident"),
        pytest.param("The 4 x 100 m relay and the 100 m final.", ["exact 100 metre"], id="relay"),
        pytest.param(
            "Ruiz Motors (TSE: 7203) and Mora (2330.TW) rose 2%.", ["exact 2 percent change"], id="codes_of_shares"
        ),
        pytest.param("An RX 450h took 5W-30 oil; a dish took 50W.", ["exact 50 watt"], id="codes_with_letters"),
        pytest.param("World War 2 killed 70 people; Flight 370 vanished.", ["exact 70 person"], id="titled_labels"),
        pytest.param(
            "A top 10 team met the top 10 teams and the top 10 percent of the Top 40 lists.",
            ["exact 10 team", "exact 10 percent"],
            id="ranks_and_the_first_of_many",
        ),
        pytest.param(
            "the S P 500 and the nifty 50 fell 12 points.", ["exact 12 point change"], id="indices_without_marks"
        ),
        pytest.param("It paid PS3m for a PS4.", ["exact 3000000 GBP"], id="pounds_and_a_console"),
        pytest.param("Call 101 now; they called 101 voters.", ["exact 101 person"], id="number_of_the_police"),
        pytest.param("Rovers (16-6, 4-5 Big 12) lost.", [], id="records_in_brackets"),
        pytest.param("Sales inched slightly up to 785 homes.", ["exact 785 home level"], id="inched_up_to"),
        pytest.param("The film took $15.5m/$116.3m.", ["exact 15500000 USD", "exact 116300000 USD"], id="two_sums"),
        pytest.param("Its 3.3Moz mine is 140m in depth.", ["exact 3300000 ounce", "exact 140 metre"], id="mine"),
        pytest.param(
            "Fees rose from $3 to $4 million.",
            ["exact 3000000 USD level", "exact 4000000 USD level"],
            id="change_of_millions",
        ),
        pytest.param(
            "Fees rose from $370 to $5 million.", ["exact 370 USD level", "exact 5000000 USD level"], id="no_millions"
        ),
        pytest.param("In Brod, 300 000 men left.", ["exact 300000 person"], id="spaced_behind_a_comma"),
        pytest.param(
            "Output was 1.1m in April; it sold 3m.", ["exact 1100000", "exact 3000000"], id="what_is_in_millions"
        ),
        pytest.param("4. 300 men left.", ["exact 300 person"], id="count_behind_the_number_of_a_point"),
        pytest.param(
            "Two facts: 1. 300 men left. 2. 400 men came.",
            ["exact 2 fact", "exact 300 person", "exact 400 person"],
            id="counts_behind_points_in_a_row",
        ),
        pytest.param(
            "Trains run at 200 km to 250 km an hour.", ["range 200..250 kilometre/hour"], id="range_of_a_rate"
        ),
        pytest.param(
            "A 12-bottle lot, a six-furlong race.",
            ["exact 12 bottle", "exact 6 furlong"],
            id="what_a_hyphen_binds",
        ),
        pytest.param(
            "It was 38C/100F.", ["exact 38 degree Celsius", "exact 100 degree Fahrenheit"], id="in_two_degrees"
        ),
        pytest.param("It knows PHP 7 and 1080p.", [], id="no_pesos_no_pence"),
        pytest.param("His ID is 99887766; he went the whole nine yards.", [], id="an_id_and_a_saying"),
        pytest.param("Only 2.3 of every 100,000 men die.", ["exact 2.3"], id="of_every"),
        pytest.param(
            "Metro Line 10 welcomes the 737 MAX 10 and the MAX 8; in Week 12 people left by line 10.",
            ["exact 12 person"],
            id="labels_with_a_capital",
        ),
        pytest.param("Call us on 101.", [], id="call_us_on"),
        pytest.param("Mora hit a 33-yarder.", ["exact 33 yarder"], id="yarder"),
        pytest.param("Six Flags opened. Six flags fell.", ["exact 6 flag"], id="names_that_open_with_a_number"),
        pytest.param("He fed the R22 and the R2-D2.", [], id="names_that_open_with_r"),
        pytest.param("The rock is 12.9 ± 0.1 million years old.", ["exact 12900000 year"], id="margin_of_error"),
        pytest.param("It told of a loss of (12.5) million euros.", ["exact 12500000 EUR"], id="loss_in_brackets"),
        pytest.param("Women hold a third as many seats.", ["exact 0.3333"], id="third_as_many"),
        pytest.param("Men came a third as Ana won.", [], id="third_place"),
        pytest.param("About 1975 cars were sold there.", ["about 1975 car"], id="cars_as_many_as_a_year"),
        pytest.param("Around 1975 prices fell.", [], id="year_of_prices"),
        pytest.param("The cellar lay under 3 feet of mud.", ["exact 3 foot"], id="under_mud"),
        pytest.param("She weighs under 300 pounds of it.", ["less_than 300 pound"], id="under_a_weight"),
        pytest.param("Mora took 5-40 as the side fell.", [], id="bowling"),
        pytest.param("The walk took 5-40 minutes.", ["range 5..40 minute"], id="took_minutes"),
        pytest.param("The odds were 10 to 1 on Friday.", [], id="odds"),
        pytest.param("It fell from 10 to 1.", ["exact 10 level", "exact 1 level"], id="fell_to_one"),
        pytest.param("Ring (020) 7946 0018 or (202) 555-0147.", [], id="dialled_code_in_brackets"),
        pytest.param("He broke Rule 10b-5 twice.", [], id="rule_with_a_letter"),
        pytest.param("They sent 3 Commando Brigade and 115 Squadron.", [], id="units_of_an_army"),
        pytest.param("They sent 3 brigades.", ["exact 3 brigade"], id="brigades"),
        pytest.param("She is a 10, he said.", [], id="mark_of_beauty"),
        pytest.param("Six Flags said that six flags fell.", ["exact 6 flag"], id="name_that_opens_with_a_number"),
        pytest.param("Brod are 4-5 to win.", [], id="odds_of_a_win"),
        pytest.param("It does 0-60 in 4.9 seconds.", ["exact 4.9 second"], id="from_a_standstill"),
        pytest.param("She was in heat 2 under Executive Order 13769.", [], id="heat_and_order"),
        pytest.param("Heat 2 cups of milk.", ["exact 2 cup"], id="heat_of_milk"),
        pytest.param(
            "It will cut 100,000 bpd rather than the 400,000 bpd asked.",
            ["exact 100000 barrel/day change", "exact 400000 barrel/day change"],
            id="rather_than_the_cut",
        ),
        pytest.param("They restarted 80,000 bpd.", ["exact 80000 barrel/day change"], id="restarted"),
        pytest.param("Rovers 101, City 97.", [], id="result_that_opens_a_line"),
        pytest.param("Deaths 101, 12 of them new.", ["exact 101", "exact 12"], id="count_that_opens_a_line"),
        pytest.param("It has HDMI 2.0 ports.", [], id="standard_of_ports"),
        pytest.param("Ana won the 3.40 at Brod.", [], id="race_of_an_hour"),
        pytest.param("It was heard at 2240 hours.", [], id="hours_of_soldiers"),
        pytest.param("Squads 3 and 5 met in Apt. 5C.", [], id="squads_and_flat"),
        pytest.param("Oil traded at $91.", ["exact 91 USD level"], id="traded_at"),
        pytest.param(
            "Members will cut production by a combined 1.8 million bpd.",
            ["exact 1800000 barrel/day change"],
            id="combined_cut",
        ),
        pytest.param("The storm shut in 300,000 bpd of output.", ["exact 300000 barrel/day change"], id="shut_in"),
        pytest.param(
            "Producers have shut 1.1 million bpd since the hurricane.",
            ["exact 1100000 barrel/day change"],
            id="shut_output",
        ),
        pytest.param("The loss of 600,000 bpd hurt the budget.", ["exact 600000 barrel/day change"], id="loss"),
        pytest.param(
            "It would boost supply by between 500,000 and 1 million bpd.",
            ["range 500000..1000000 barrel/day change"],
            id="boost_by_between",
        ),
        pytest.param(
            "Nigeria's production has recovered by 250,000 bpd from the low of 1.4 million bpd.",
            ["exact 250000 barrel/day change", "exact 1400000 barrel/day level"],
            id="up_from_the_low",
        ),
        pytest.param("The cut will be 1.4 million bpd in all.", ["exact 1400000 barrel/day change"], id="cut_will_be"),
        pytest.param(
            "Cuts totalling 1.8 million bpd expire in March.", ["exact 1800000 barrel/day change"], id="totalling"
        ),
        pytest.param(
            "Libyan output fell from 1.2 million bpd to about 300,000 bpd.",
            ["exact 1200000 barrel/day level", "about 300000 barrel/day level"],
            id="fell_from_to",
        ),
    ],
)
def test_finds_what_counts_in_a_sentence_of_news(text: str, expected: list[str]) -> None:
    found = find_quantities(make_document(text))
    assert [" ".join(part for part in (say(quantity), quantity.role) if part) for quantity in found] == expected


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=6),
            st.sampled_from(
                """5 12 1,234 2019 3.5 ½ $ £ % one two hundred million dozen half a an no nobody was killed of in to and
                between from - – . , ( ) at least more than bpd barrels day year-old ago people ² İ ٣ \n \r\n""".split(
                    " "
                )
            ),
        ),
        max_size=14,
    ),
    st.sampled_from(["", " "]),
)
def test_any_text_gives_true_spans_or_nothing(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    last = 0
    for q in read(text):
        assert last <= q.value_start < q.value_end <= q.end <= len(text)
        assert q.start <= q.value_start
        assert (q.bound == "vague") == (q.low is None and q.best is None and q.high is None)
        assert q.noun_start < q.noun_end or q.noun_start == q.noun_end == -1
        last = q.value_end


@pytest.mark.parametrize("unit", ["1 ", "100 ", "one ", "Five ", "5% to 6% ", "½", "and "])
def test_time_grows_with_length_only(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.process_time()
    read(text)
    assert time.process_time() - start < 8
