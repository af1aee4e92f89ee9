"""Claims -> what can be told from a claim alone; every claim is invented."""

from __future__ import annotations

from analysis.answers.traits import are_one_speaker, is_measured, is_part, name_place, name_state, name_within
from analysis.ground.model import Claim
from tests.conftest import cases, figure, read_documents, read_typed


@cases(
    ("value_text", "counted", "unit", "measured"),
    a_unit=("12 tonnes", "", "tonne", True),
    a_unit_that_is_a_noun_too=("3 million barrels", "barrels", "barrel", True),
    a_rate=("800,000 barrels a day", "barrels", "barrel/day", True),
    a_unit_of_the_users_own=("7 bolts", "", "bolt", True),
    a_thing=("12", "vessels", "vessel", False),
    people_without_a_noun=("12", "", "person", False),
    a_noun_that_is_a_unit_elsewhere=("three", "times", "time", False),
    a_bare_number=("12", "", "", False),
)
def test_tells_what_is_measured_from_what_is_counted(value_text: str, counted: str, unit: str, measured: bool) -> None:
    claim = Claim("c", "a", "a.txt", "figure", value_text=value_text, counted=counted, unit=unit)
    assert is_measured(claim) is measured


@cases(
    ("place", "name"),
    a_town=("Kula", "Kula"),
    a_capital=("the provincial capital Kula", "Kula"),
    a_kind_of_place=("northern state of Upper Orlo", "Upper Orlo"),
    a_place_beside_one=("north of Kula", "north of Kula"),
)
def test_a_place_is_named_without_its_kind(place: str, name: str) -> None:
    assert name_place(place) == name


@cases(
    ("text", "part"),
    found=("Police have found 12 bodies.", False),
    given_a_name=("Police have identified 12 bodies.", True),
    kept_somewhere=("Police said nine bodies were kept at the school.", True),
    buried_on_a_day=("Some 32 unidentified bodies pulled from the mill were buried on Friday.", True),
    found_where_all_were_kept=("Nine bodies lay in the school where they had met.", False),
    have_a_name=("So far 12 bodies have been identified.", True),
    of_a_side=("The army said 12 of its soldiers were killed.", False),
    of_their_own=("The rebels said 12 of their fighters were killed.", False),
    burned=("The director said 12 of the bodies had been burned.", True),
    of_the_dead=("The director said 12 of the dead were burned.", True),
    received_by_one_hospital=("Medina Hospital told us: We have recorded 12 deaths.", True),
    received_by_all=("All hospitals recorded 12 deaths.", False),
    taken_to_one=("A bus took 12 dead men from the hospital.", False),
    of_a_family=("Of the Ruiz family 12 of her cousins were killed.", True),
)
def test_bodies_with_a_name_are_a_part_of_those_found(text: str, part: bool) -> None:
    (claim,) = read_typed(text)
    (document,) = read_documents(text.encode(), "x.txt")
    assert is_part(claim, document) is part


@cases(
    ("one", "other", "same"),
    a_country_and_its_ministry=("russia", "russia defence minister", True),
    a_ministry_and_the_health_ministry=("minister", "health minister", True),
    two_ministries_of_one_state=("russia defence minister", "russia health minister", False),
    two_states=("russia", "ukraine army", False),
    a_country_and_its_opponents=("iran", "iran opposition", False),
    half_a_country=("korea", "north korea", False),
    nobody=("", "russia", False),
)
def test_knows_one_speaker_by_several_names(one: str, other: str, same: bool) -> None:
    assert are_one_speaker(frozenset(one.split()), frozenset(other.split())) == same


@cases(
    ("speaker", "state"),
    a_country=("russia", "russia"),
    its_general=("russia lieutenant general sevryukov", "russia"),
    activists=("iran human rights", ""),
    of_two_countries=("russia ukraine commission army", ""),
    of_none=("army", ""),
)
def test_an_organ_speaks_for_its_state(speaker: str, state: str) -> None:
    assert name_state(frozenset(speaker.split())) == state


@cases(
    ("source", "kind", "within"),
    a_common_noun=("Officials", "unnamed", "officials"),
    a_name=("Ana", "named", "Ana"),
    several_words=("Two Officials", "unnamed", "Two Officials"),
)
def test_a_source_that_begins_its_sentence_is_small_within_another(source: str, kind: str, within: str) -> None:
    assert name_within(figure("c", "a", 5, source=source, source_kind=kind)) == within
