"""Sentence -> the place of its count; every sentence is invented."""

from __future__ import annotations

from pathlib import Path

from analysis.declared.vocabulary import Judgment, load_judgment
from tests.conftest import DATA, JUDGMENT, cases, read_typed

CASES = {
    "behind_a_preposition": ("Five people were killed in Brod.", "Brod"),
    "with_what_kind_of_place_it_is": ("Five people were killed in the town of Brod.", "the town of Brod"),
    "with_its_direction": ("Five people were killed in northern Kandia.", "northern Kandia"),
    "with_its_kind_behind_it": ("Five people were killed in Brod province.", "Brod province"),
    "behind_what_befell_it": ("A storm battered Kandia, killing five people.", "Kandia"),
    "behind_what_befell_it_in_two_words": ("A fire swept through Brod, killing five people.", "Brod"),
    "struck_by_a_force_of_nature": ("An earthquake struck Kandia, killing five people.", "Kandia"),
    "struck_by_a_weapon": ("A missile hit Brod, killing five people.", "Brod"),
    "before_a_disaster": ("Five people were killed in the Kandia floods.", "Kandia"),
    "without_small_letters": ("FIVE PEOPLE WERE KILLED IN THE PROVINCE OF BROD.", "BROD"),
    "of_two_acts_of_one_event": ("A flood in Brod ruined 20 mills and killed nine when it rose on 3 May.", "Brod"),
    "in_a_direction": ("Raiders killed five people in north-eastern Kandia.", "north-eastern Kandia"),
    "in_the_capital": ("A bomb killed five people in the Kandian capital of Brod.", "the Kandian capital of Brod"),
    "in_the_capital_alone": ("A bomb killed five people in the capital Brod on Sunday.", "the capital Brod"),
    "in_the_capital_behind_a_comma": ("A bomb killed five in the Kandian capital, Brod.", "the Kandian capital, Brod"),
    "in_the_heart_of_it": ("A bomb killed five people at a hotel in the heart of Brod.", "the heart of Brod"),
    "in_a_part_of_a_part": (
        "A bomb killed five in a mill in an enclave of southern Brod.",
        "an enclave of southern Brod",
    ),
    "with_an_article_inside": ("A raid killed five in the Republic of the Kands.", "the Republic of the Kands"),
    "a_site_of_two_words": ("A bomb killed five people at the Asel shopping mall.", "the Asel shopping mall"),
    "a_camp_named_after_a_town": ("Five people were killed in the Brod refugee camp.", "the Brod refugee camp"),
    "before_a_day": ("Five people were killed in the province of Brod Monday.", "the province of Brod"),
    "what_it_was_on": ("Five people were killed in two raids near the town of Brod.", "the town of Brod"),
    "a_site_of_a_firm": (
        "The toll at Brod Ore's Lower Asel Branch Mine rose to 12.",
        "Brod Ore's Lower Asel Branch Mine",
    ),
    "a_name_with_a_small_article": ("Five people were killed in al-Asel square.", "al-Asel square"),
    "a_country_before_a_site": ("Five dead in Peru mine explosion", "Peru"),
    # what it must not take
    "where_it_was_told": ("She counted five bodies, Ana Ruiz told reporters at the hospital in Brod.", ""),
    "where_it_was_told_before": ("Ana Ruiz told reporters at the Port Office that five people died.", ""),
    "where_more_died": ("Five people were killed in the raid, fewer than the blast in Brod killed.", ""),
    "where_a_named_speaker_works": ("Five people died, said Ana Ruiz, head of the mission at the Red Cross.", ""),
    "with_the_number_rather_than_behind_a_comma": (
        "Five people in Kula have died, and help left for the south in Brod.",
        "Kula",
    ),
    "where_who_speaks_works": ("An official at the Brod Institute rejected a count of five people killed.", ""),
    "what_people_took_part_in": ("At Least Five Killed in Kandia Protests", ""),
    "a_short_month": ("Five people were killed in the Nov. 15-18 riots.", ""),
    "the_capital_of_nothing": ("A bomb killed five people in the capital Monday.", ""),
    "in_honour_of": ("A bomb killed five people at a rally in honour of Ana Ruiz.", ""),
    "a_person_who_was_hit": ("A driver hit Anders Brod, killing five people.", ""),
    "whose_attack_it_was": ("Five people were killed in Kandia air strikes.", ""),
    "a_month": ("Five people were killed in March.", ""),
    "a_common_word_before_a_kind_of_place": ("FIVE PEOPLE WERE KILLED IN THE SAME CITY.", ""),
}


def read_place(text: str, judgment: Judgment = JUDGMENT) -> str:
    (claim,) = read_typed(text, judgment)
    return claim.place


@cases(("text", "place"), **CASES)
def test_finds_the_place(text: str, place: str) -> None:
    assert read_place(text) == place


@cases(
    ("title", "place"),
    no_capital_of_a_title=("Rebels Kill 7 in Ambush", ""),
    no_kind_of_house=("Fire Kills 11 in Nursing Home", ""),
    a_name_that_is_told_again=("Bomb Kills Five in Southern Kula", "Southern Kula"),
    as_much_as_is_told_again=("Gunman Kills 4 in Kula Rampage", "Kula"),
    a_country=("Mudslide Kills 20 in Peru", "Peru"),
)
def test_the_place_of_a_headline_in_capitals_is_told_again(title: str, place: str) -> None:
    text = f"{title}\n\nKula has never seen the like of it, said the mayor.\n"
    claims = [claim for claim in read_typed(text) if claim.measure]
    assert [claim.place for claim in claims] == [place]


@cases(
    ("text", "places"),
    behind_the_act=("In Brod, five people were killed, and 12 in Kula.", ["Brod", "Kula"]),
    before_the_act=("Five people in Brod and 12 in Kula were killed.", ["Brod", "Kula"]),
    the_toll_of_all=("Five people were killed in Kula, she said, but the toll rose to 12.", ["Kula", ""]),
    that_of_another=("The toll in Brod rose to 12, and that in Kula to 14.", ["Brod"]),
    one_place=("Five people and 12 in a bus were killed in Kula.", ["Kula", "Kula"]),
)
def test_each_of_two_numbers_has_its_own_place(text: str, places: list[str]) -> None:
    assert [claim.place for claim in read_typed(text)] == places


def test_the_words_for_places_are_those_of_the_data_folder(tmp_path: Path) -> None:
    own = tmp_path / "data"
    (own / "topics").mkdir(parents=True)
    (own / "topics" / "casualties.toml").write_bytes((DATA / "topics" / "casualties.toml").read_bytes())
    lexicon = (DATA / "lexicon.toml").read_text(encoding="utf-8")
    (own / "lexicon.toml").write_text(lexicon.replace('"batter", ', '"drench", '), encoding="utf-8")
    drenched, battered = (f"A storm {verb} Kandia, killing five people." for verb in ("drenched", "battered"))
    assert [read_place(text, load_judgment(own)) for text in (drenched, battered)] == ["Kandia", ""]
    assert [read_place(text) for text in (drenched, battered)] == ["", "Kandia"]
