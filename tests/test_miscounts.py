"""Counts that do not add up within a sentence."""

from __future__ import annotations

from analysis.context.claims import read_claims
from analysis.documents.rawtexts import read_documents
from analysis.doubts.miscounts import find_miscounts
from tests.conftest import JUDGMENT, cases


def list_notes(sentence: str) -> list[str]:
    (document,) = read_documents(f"Port Vega, 3 May 2021 - {sentence} The rain went on.".encode(), "x.txt")
    claims = [claim for claim in read_claims(document, JUDGMENT) if claim.kind == "figure"]
    return [check.message for check in find_miscounts(document, claims)]


@cases(
    ("sentence", "note"),
    parts=("A flood killed nine people: six men and four women.", "The parts named come to 10, not to “nine people”."),
    parts_of_another_kind=("A flood killed ten people: four men, three women and a dog owner, two boys and girls.", ""),
    a_right_sum=("A flood killed nine people: five men and four women, the mayor said.", ""),
    no_colon=("A flood killed nine people, six men and four women among them.", ""),
    not_all_parts=("A flood killed nine people: mostly six men and two women.", ""),
    a_crew_is_many=("They sent two crews: six men and four women.", ""),
    the_others=("Of the 40 guests, 25 left and the other 20 stayed.",
        "The parts named come to 45, not to “40 guests”."),
    shares_that_overlap=("Of the 40 guests, 25 were women and 20 were hurt.", ""),
    larger=("Of the 40 men, 45 left.", "“45” of “40 men”: a part is larger than its whole."),
    a_percentage=("Of the 40 guests, 60 percent left.", ""),
    names=("Three judges resigned: Ana Costa, Rui Pinto, Luis Melo and Eva Sousa.",
        "Four names are given for “Three judges”."),
    as_many_names=("Three judges resigned: Ana Costa, Rui Pinto and Eva Sousa.", ""),
    and_within_a_name=("It rained in three states: Chad, Trinidad and Tobago and Cuba.", ""),
    no_names=("Three judges said one thing: the law must change, and soon.", ""),
    women_and_men=("Of the seven hurt, five were women and four were men.",
        "The parts named come to nine, not to “seven hurt”."),
    women_and_men_of_all=("Of the seven hurt, five were women and two were men.", ""),
    some_were_neither=("Of the seven hurt, two were women and two were men.", ""),
    girls_are_children=("Of the 12 guests, 11 were children and nine were girls.", ""),
    from_two_towns=("Of the 12 guests, seven came from Brod and six from Varn.",
        "The parts named come to 13, not to “12 guests”."),
    among_them=("Fifteen people drowned, the mayor said, among them 11 women and 12 children.",
        "The parts named come to 23, not to “Fifteen people drowned”."),
    among_all_of_them=("Fifteen people drowned and 30 fell ill, among them 11 women and 12 children.", ""),
    each_by_trade=("The three, a cook, a porter, a dealer from Brod and a driver, were held.",
        "Four people are named for “three”."),
    as_many_trades=("The three, a cook, a porter and a dealer from Brod, were held.", ""),
    what_is_said_of_them=("The 12, a record, a feat and a joy, were sold.", ""),
)  # fmt: skip
def test_adds_up_a_sentence(sentence: str, note: str) -> None:
    assert list_notes(sentence) == ([note] if note else [])
