"""One happening or several: what speaks for a total, each beside a sentence in which it is none."""

from __future__ import annotations

from tests.conftest import cases, read_typed

HEAD = "Notes of the day\n\nBy Ana Ruiz\n\nBROD, 9 May 2023 (Wire) - Officials met again in the capital.\n\n"


def read_scopes(text: str) -> list[str]:
    return [c.time_scope for c in read_typed(HEAD + text) if c.measure.startswith("casualties.")]


@cases(
    ("total", "event"),
    a_string_of_them=(
        "Rebels launched a string of attacks on Sunday that killed 37 people.",
        "Rebels launched an attack on Sunday that killed 37 people.",
    ),
    one_and_another=(
        "Rebels killed six guards in an ambush on a road and an attack on a post.",
        "Rebels killed six guards in an ambush on a road near a post.",
    ),
    places=("Raids on 15 towns killed 40 people on Sunday.", "Raids on the town killed 40 people on Sunday."),
    places_that_were_attacked=(
        "Gunmen stormed eight towns across the country on Sunday, killing 23 people.",
        "Gunmen stormed eight homes in the town on Sunday, killing 23 people.",
    ),
    all_over_a_country=(
        "Bombs and shootings killed 66 people across Kandos on Sunday.",
        "Bombs killed 66 people across the border on Sunday.",
    ),
    many_in_a_month=("The squads killed 31 people last month.", "The squads killed two people last month."),
    a_year=(
        "In the city 31 policemen were killed last year.",
        "In the city 31 policemen were killed last year when a mine went off.",
    ),
    storms_that_are_counted=(
        "The season brought 16 storms that left 389 dead.",
        "The season brought a storm that left 389 dead.",
    ),
    one_of_the_worst=(
        "In 2016, crashes of ferries killed 46 people.",
        "In 2016, one of the worst crashes of ferries killed 46 people.",
    ),
    what_one_train_did=(
        "In 2016, blasts in the cities of Brod and Kula took place, killing 46 people.",
        "In 2016, a train slid off between the cities of Brod and Kula, killing 46 people.",
    ),
    it_collapses=("1986: Collapses of coal piles killed 25.", "1986: A coal pile collapses, killing 25."),
    days=("Strikes killed 12 fighters over two days.", "A strike killed 12 fighters in two days."),
    how_long_it_has_lasted=(
        "In the first two weeks of the bombing 2,000 people were killed.",
        "In the bombing 2,000 people were killed.",
    ),
    what_has_no_plural=("Knife crime claimed 28 lives in April.", "A crime claimed 28 lives in April."),
    a_few_beside_many=("Strikes killed 8 and injured 90.", "A strike killed 8 and injured 90."),
    what_lasts=("Some 340 people died in the epidemic in April.", "Some 340 people died in the floods."),
    added_up=("In all, the raids killed 12 people.", "In all, the raid killed 12 people."),
    amounted_to=("Rebel losses amounted to 100 dead.", "Rebel lines were shelled: 100 dead."),
    a_weekend=(
        "Road accidents claimed 41 lives over the holiday weekend.",
        "An accident claimed 41 lives over the holiday weekend.",
    ),
    a_list_of_places=(
        "Six soldiers died in clashes in Kula, Brod and Lipa.",
        "Six soldiers died in clashes with police, rebels and thieves.",
    ),
    a_list_of_places_that_were_bombed=(
        "Jets bombed camps at Kula, Brod, and Lipa on Sunday, killing 80 people.",
        "A jet bombed a camp at Kula on Sunday, killing 80 people.",
    ),
    separate_acts=(
        "Four men were killed in separate shootings on Saturday.",
        "Four men were killed in shootings on Saturday.",
    ),
    in_so_many_acts=(
        "Nine soldiers fell in three clashes on Sunday, killed by mines.",
        "Three bombs killed nine soldiers on Sunday.",
    ),
    in_two_acts=("Six soldiers were shot in two attacks on Sunday.", "Two attackers shot six soldiers on Sunday."),
    in_the_past_hours=("In the past 48 hours, 11 men were shot dead.", "In the past 48 hours a bomb killed 11 men."),
    fighters=("He said 1,680 rebels had been killed.", "He said 68 people had been killed."),
    several=("Eight people died in several clashes in Kula.", "Eight people died in clashes in Kula."),
    two_places=(
        "Bombs in Kula and Lipa killed nine people on Sunday.",
        "Bombs killed nine people on Sunday between Kula and Lipa.",
    ),
    a_place_and_a_port=(
        "Bombs in Kula and the port of Lipa killed nine people on Sunday.",
        "Bombs in Kula and the heat of noon killed nine people on Sunday.",
    ),
    between_two_months=(
        "He killed four men between May and August 2020.",
        "He killed four men when he fled between May and August 2020.",
    ),
    the_worst_year=(
        "Last year was the bloodiest in the city, with 640 murders.",
        "In the bloodiest of the raids 64 men were murdered last year.",
    ),
    two_places_without_acts=(
        "Rebels killed 11 soldiers in Kula and Lipa.",
        "The quake killed 11 soldiers in Kula and Lipa.",
    ),
    what_the_clause_before_tells=(
        "Rockets fell on six cities before dawn, and 83 people died.",
        "Rockets fell on six homes before dawn, and 83 people died.",
    ),
    what_raids_were_made_on=(
        "Raids on three farms killed eight people on Sunday.",
        "Rebels threw three grenades, which killed eight people on Sunday.",
    ),
    two_kinds_of_acts=("Shootings and bombings killed 12 people on Sunday.", "Bombings killed 12 people on Sunday."),
    and_other_acts=(
        "Three bombings in Kula and other attacks killed 12 people on Sunday.",
        "Three bombings in Kula killed 12 people on Sunday.",
    ),
    acts_of_which_some_were_blasts=(
        "Bombings and shootings, including two blasts in Brod, killed 14 people on Sunday.",
        "Wildfires, including two blazes in Brod, killed 14 people on Sunday.",
    ),
    scattered_fighting=(
        "Scattered fighting in the north killed 17 rebels on Sunday.",
        "Fighting in the north killed 17 rebels on Sunday.",
    ),
    two_capitals=("CLASHES IN KULA AND LIPA KILLED NINE MEN.", "CLASHES KILLED NINE MEN AND WOMEN IN KULA."),
    days_of_fighting=("Twelve men died in two days of fighting.", "Twelve men died in two hours of fighting."),
    another_clause_names_one=(
        "Rebels shot dead 46 men last year, and in the massacre of Kula they hacked six to death.",
        "It was the worst massacre in which rebels shot dead 46 men last year.",
    ),
)
def test_tells_several_from_one(total: str, event: str) -> None:
    assert (read_scopes(total)[0], read_scopes(event)[0]) == ("running_total", "event")


@cases(
    ("text", "scope"),
    many_without_a_day=("The rebels said they lost 150 men.", "running_total"),
    in_clashes_without_a_day=("The rebels said they lost 15 men in clashes.", "running_total"),
    a_few=("The rebels said they lost six men in clashes.", "event"),
    on_a_day=("The rebels said they lost 15 men in clashes on Sunday.", "event"),
    an_event_told_before=("The raid was a failure. The rebels lost 150 men.", "event"),
    bodies_that_were_found=("Troops found the bodies of 150 men.", "event"),
    dozens=("Dozens of farmers are missing.", "running_total"),
    dozens_of_one_event=("Dozens of farmers died in a stampede.", "event"),
)
def test_a_count_without_a_day_is_likelier_a_total(text: str, scope: str) -> None:
    assert read_scopes(text)[-1] == scope


@cases(
    "text",
    the_worst_of_this_year="The strongest storm to hit Kandos this year killed 75 people.",
    fires_of_one_day="Wildfires killed 74 people in six provinces.",
    a_flood_of_days="Floods after ten days of rain left 68 people dead in three provinces.",
    a_storm_of_a_week="Hurricane Ida killed 10,000 people in a week of floods and mudslides.",
    many_bombs_at_once="Ten bombs tore through four trains on Sunday, killing 173 people.",
    in_one_town="Last week the gang killed 70 people in the town of Kula.",
    a_year_ago="The town remembered the 77 people murdered by a student a year ago.",
    a_battle_of_days="A four-day battle killed 30 people.",
    the_latest_of_a_string="Gunmen killed 12 people, police said, the latest in a string of raids.",
)
def test_one_happening_may_be_large_and_long(text: str) -> None:
    assert set(read_scopes(text)) == {"event"}


@cases(
    ("text", "scopes"),
    a_list_of_those_killed=(
        "Squads murdered 22 students and four priests between June and September last year.",
        ["running_total", "running_total"],
    ),
    two_months=(
        "The squads killed 31 people in April, and 12 in the month before.",
        ["running_total", "running_total"],
    ),
    more_hurt_than_killed=("Two bombs kill 13, hurt over 80.", ["event", "event"]),
    many_killed_and_hurt=("Raids kill 33, hurt over 80.", ["running_total", "running_total"]),
    a_bomb_beside_it=(
        "Squads murdered 22 students last year, and a bomb killed four priests.",
        ["running_total", "event"],
    ),
)
def test_counts_of_one_sentence_are_totals_alike(text: str, scopes: list[str]) -> None:
    assert read_scopes(text) == scopes


TOTAL = "Security forces killed 38 rebels in clashes in Kula over the past three days, officials said. "


@cases(
    ("text", "scope"),
    others=("Six soldiers also died.", "running_total"),
    another=("Another 20 people were injured.", "running_total"),
    some_of_the_dead=("Two of the dead were children.", "running_total"),
    among_those=("Among those killed were two children.", "running_total"),
    these_include=("These casualties include seven officers.", "running_total"),
    many_in_one_place=("In Brod 140 people died.", "running_total"),
    a_few_in_one_place=("In Brod four people died.", "event"),
    at_one_spot=("At Brod 140 people died.", "event"),
    the_worst_of_them=("In the worst of them 140 people died.", "event"),
    another_in_a_crash=("Another 20 people were injured when a bus crashed.", "event"),
    one_man=("A suicide bomber blew himself up, killing 34 people.", "event"),
    a_day_of_its_own=("On Sunday 34 people died in a raid.", "event"),
)
def test_goes_on_from_a_total(text: str, scope: str) -> None:
    assert read_scopes(TOTAL + text)[-1] == scope


def test_part_of_a_total_is_of_its_time() -> None:
    text = HEAD + "The squads killed 31 people in April. Two of the dead were children."
    assert [c.event_date for c in read_typed(text)] == ["2023-04", "2023-04"]


def test_who_died_in_the_quake_of_a_toll_is_no_total() -> None:
    text = "The death toll of Sunday's quake passed 3,700. Twenty-two climbers died at a camp."
    assert read_scopes(text)[-1] == "event"
