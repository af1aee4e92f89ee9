"""Sentence -> who did an act or whose a level is, and where."""

from __future__ import annotations

from tests.conftest import cases
from tests.conftest import read_measures as read


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
    up_to_the_verb_of_a_headline=("Crush in Brod Kills 10 Pilgrims\n\nBrod mourned.", "Brod", ""),
    of_those_killed=("Of the 44 people killed, 12 were children.", "", ""),
    no_disease_is_an_actor=("Cholera killed 12 people.", "", ""),
    who_claims_to_have=("The rebels claim to have killed 40 soldiers.", "", "The rebels"),
    who_is_armed=("A gunman armed with a rifle killed a cook and injured five others.", "", ""),
    no_mask_kills=("A man wearing a mask killed two people.", "", ""),
    damage_does_nothing=("Two bombs hit the base, causing heavy damage and killing 20 people.", "", ""),
    who_causes_damage=("Rebels attacked the base, causing heavy damage and killing 20 people.", "", "Rebels"),
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
    no_months=("Floods killed 33 people in January-March 2020.", ""),
    no_name=("The quake shook buildings and killed five people.", ""),
)
def test_reads_the_place_that_something_befell(text: str, place: str) -> None:
    (reading,) = [r for r in read(text) if r.measure]
    assert reading.circumstances is not None
    assert reading.circumstances.place == place
