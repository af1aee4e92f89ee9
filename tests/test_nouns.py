"""The noun that a number counts."""

from __future__ import annotations

import pytest

from analysis.counted.nouns import is_plural, read_noun
from analysis.declared.units import load_units
from tests.conftest import cases, view


@cases(
    ("text", "head", "unit"),
    right_behind=("# people died", "people", "person"),
    behind_adjectives=("# young, very brave men", None, None),
    behind_names=("# senior U.S. officials met", "officials", "person"),
    behind_participles=("# heavily armed men came", "men", "person"),
    behind_the_dead=("# dead soldiers lay there", "soldiers", "person"),
    reported_before_a_noun=("# reported cases rose", "cases", "case"),
    reported_as_a_verb=("# reported on Monday", None, None),
    dead_alone=("# dead in the square", None, None),
    wounded_before_a_time=("# wounded days after the truce", None, None),
    killed_alone=("# killed and more hurt", None, None),
    over_a_line_end=("#\nfishing boats sank", "boats", "boat"),
    hanging_hyphen=("# coal- and gas-fired plants closed", "plants", "plant"),
    acronym=("# Free Sea Movement (FSM) members fled", "members", "person"),
    plural_that_modifies=("# police officers came", "officers", "person"),
    united_states=("# United States cents", "cents", "cent"),
    others=("# others fled", "others", "person"),
    no_verb=("# says he", None, None),
    behind_us_in_capitals=("# US troops landed in Brod", "troops", "person"),
    behind_us_among_capitals=("# GAVE US BOATS", None, None),
    behind_who_in_capitals=("# WHO doctors met there", "doctors", "person"),
    no_relative=("# who met doctors", None, None),
    no_possessive_pronoun=("# of them", None, None),
    no_new_clause=("# when boats sank", None, None),
)
def test_finds_a_plural(text: str, head: str | None, unit: str | None) -> None:
    noun = read_noun(view(text), 1, one=False)
    assert (noun.head, noun.unit) == (head, unit) if noun else (head is None)


@cases(
    ("text", "head", "unit"),
    right_behind=("# soldier died", "soldier", "person"),
    behind_adjectives=("# wounded old dog barked", None, None),
    person_describes_a_person=("# crew member fled", "member", "person"),
    nation_describes_a_thing=("# American bank closed", "bank", "bank"),
    nation_alone=("# American was hurt", "American", "person"),
    participle_ends_it=("# considered", None, None),
    verb_ends_it=("# sank", None, None),
    name_is_no_noun=("# Tilden", None, None),
)
def test_finds_a_singular(text: str, head: str | None, unit: str | None) -> None:
    noun = read_noun(view(text), 1, one=True)
    assert (noun.head, noun.unit) == (head, unit) if noun else (head is None)


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("boats", True),
        ("people", True),
        ("schoolchildren", True),
        ("police", True),
        ("specimen", False),
        ("boss", False),
        ("famous", False),
        ("us", False),
    ],
)
def test_tells_plurals(word: str, plural: bool) -> None:
    assert is_plural(word, load_units()) is plural
