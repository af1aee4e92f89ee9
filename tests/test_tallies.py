"""Counts that do not add up within a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.sheets import read_documents
from analysis.tallies import find_tallies
from analysis.vocabulary import load_judgment

JUDGMENT = load_judgment(Path(__file__).parents[1] / "data")


def list_notes(sentence: str) -> list[str]:
    (document,) = read_documents(f"Port Vega, 3 May 2021 - {sentence} The rain went on.".encode(), "x.txt")
    claims = [claim for claim in read_claims(document, JUDGMENT) if claim.kind == "figure"]
    return [said for _, _, said in find_tallies(document, claims)]


@pytest.mark.parametrize(
    ("sentence", "note"),
    [
        pytest.param("A flood killed nine people: six men and four women.",
                     "The parts named come to 10, not to “nine people”.", id="parts"),
        pytest.param("A flood killed ten people: four men, three women and a dog owner, two boys and girls.", "",
                     id="parts_of_another_kind"),
        pytest.param("A flood killed nine people: five men and four women, the mayor said.", "", id="a_right_sum"),
        pytest.param("A flood killed nine people, six men and four women among them.", "", id="no_colon"),
        pytest.param("A flood killed nine people: mostly six men and two women.", "", id="not_all_parts"),
        pytest.param("They sent two crews: six men and four women.", "", id="a_crew_is_many"),
        pytest.param("Of the 40 guests, 25 left and the other 20 stayed.",
                     "The parts named come to 45, not to “40 guests”.", id="the_others"),
        pytest.param("Of the 40 guests, 25 were women and 20 were hurt.", "", id="shares_that_overlap"),
        pytest.param("Of the 40 men, 45 left.", "“45” of “40 men”: a part is larger than its whole.", id="larger"),
        pytest.param("Of the 40 guests, 60 percent left.", "", id="a_percentage"),
        pytest.param("Three judges resigned: Ana Costa, Rui Pinto, Luis Melo and Eva Sousa.",
                     "Four names are given for “Three judges”.", id="names"),
        pytest.param("Three judges resigned: Ana Costa, Rui Pinto and Eva Sousa.", "", id="as_many_names"),
        pytest.param("It rained in three states: Chad, Trinidad and Tobago and Cuba.", "", id="and_within_a_name"),
        pytest.param("Three judges said one thing: the law must change, and soon.", "", id="no_names"),
        pytest.param("Of the seven hurt, five were women and four were men.",
                     "The parts named come to nine, not to “seven hurt”.", id="women_and_men"),
        pytest.param("Of the seven hurt, five were women and two were men.", "", id="women_and_men_of_all"),
        pytest.param("Of the seven hurt, two were women and two were men.", "", id="some_were_neither"),
        pytest.param("Of the 12 guests, 11 were children and nine were girls.", "", id="girls_are_children"),
        pytest.param("Of the 12 guests, seven came from Brod and six from Varn.",
                     "The parts named come to 13, not to “12 guests”.", id="from_two_towns"),
        pytest.param("Fifteen people drowned, the mayor said, among them 11 women and 12 children.",
                     "The parts named come to 23, not to “Fifteen people drowned”.", id="among_them"),
        pytest.param("Fifteen people drowned and 30 fell ill, among them 11 women and 12 children.", "",
                     id="among_all_of_them"),
        pytest.param("The three, a cook, a porter, a dealer from Brod and a driver, were held.",
                     "Four people are named for “three”.", id="each_by_trade"),
        pytest.param("The three, a cook, a porter and a dealer from Brod, were held.", "", id="as_many_trades"),
        pytest.param("The 12, a record, a feat and a joy, were sold.", "", id="what_is_said_of_them"),
    ],
)  # fmt: skip
def test_adds_up_a_sentence(sentence: str, note: str) -> None:
    assert list_notes(sentence) == ([note] if note else [])
