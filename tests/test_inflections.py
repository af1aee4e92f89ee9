"""The forms of English words."""

from __future__ import annotations

import pytest

from analysis.ground.inflections import (
    inflect_noun,
    inflect_verb,
    inflect_words,
    name_base,
    nominalise_verb,
    pluralise_words,
)
from tests.conftest import cases


@cases(
    ("stem", "third", "past", "ing", "participle"),
    adds_endings=("claim", "claims", "claimed", "claiming", ""),
    drops_the_silent_e=("note", "notes", "noted", "noting", ""),
    keeps_a_double_e=("agree", "agrees", "agreed", "agreeing", ""),
    puts_an_e_behind_a_hiss=("stress", "stresses", "stressed", "stressing", ""),
    puts_an_e_behind_ch=("vouch", "vouches", "vouched", "vouching", ""),
    turns_y_into_ie=("bury", "buries", "buried", "burying", ""),
    turns_ie_into_y=("die", "dies", "died", "dying", ""),
    knows_an_irregular_past=("lay", "lays", "laid", "laying", ""),
    knows_an_irregular_participle=("take", "takes", "took", "taking", "taken"),
    knows_an_irregular_verb_in_ee=("flee", "flees", "fled", "fleeing", ""),
)
def test_names_the_forms_of_a_verb(stem: str, third: str, past: str, ing: str, participle: str) -> None:
    forms = dict(inflect_verb(stem))
    assert forms.pop("base") == stem
    assert forms == {"third": third, "past": past, "ing": ing} | ({"participle": participle} if participle else {})


@cases(
    ("stem", "form"),
    past_with_a_doubled_letter=("kidnap", ("past", "kidnapped")),
    past_without=("kidnap", ("past", "kidnaped")),
    irregular_with_a_doubled_letter=("cut", ("ing", "cutting")),
    stem_cut_before_its_e=("vaccinat", ("base", "vaccinate")),
    stem_cut_before_its_y=("disqualif", ("past", "disqualified")),
    stem_cut_before_its_e_with_s=("remov", ("third", "removes")),
    irregular_with_a_regular_past=("hang", ("past", "hanged")),
    regular_with_an_irregular_past=("spill", ("past", "spilt")),
)
def test_reads_both_spellings(stem: str, form: tuple[str, str]) -> None:
    assert form in set(inflect_verb(stem))


@cases(
    ("stem", "form"),
    no_e_behind_a_whole_stem=("kill", "kille"),
    no_other_word=("plan", "planes"),
    no_regular_past_of_an_irregular_verb=("cut", "cutted"),
    no_e_behind_eat=("treat", "treate"),
    no_single_letter_where_it_doubles=("hit", "hiting"),
)
def test_makes_no_other_words(stem: str, form: str) -> None:
    assert form not in {written for _, written in inflect_verb(stem)}


@cases(
    ("stem", "noun"),
    in_ment=("deploy", "deployments"),
    in_ion=("evict", "eviction"),
    in_ation=("deport", "deportations"),
    in_al=("refuse", "refusal"),
    in_ance=("issue", "issuances"),
    in_ure=("close", "closure"),
    of_a_stem_cut_before_its_e=("vaccinat", "vaccination"),
    of_a_changed_stem=("admit", "admission"),
)
def test_names_what_a_verb_does(stem: str, noun: str) -> None:
    assert noun in set(nominalise_verb(stem))


@cases(
    ("stem", "word"),
    no_form_of_the_verb=("close", "closing"),
    no_verb=("refuse", "refuse"),
    no_body=("commit", "commission"),
    no_place=("state", "station"),
)
def test_names_what_a_verb_does_by_nouns_alone(stem: str, word: str) -> None:
    assert word not in set(nominalise_verb(stem))


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("death", "deaths"),
        ("fatality", "fatalities"),
        ("clash", "clashes"),
        ("policeman", "policemen"),
        ("child", "children"),
    ],
)
def test_names_one_and_many(one: str, many: str) -> None:
    assert list(inflect_noun(one)) == [one, many]


def test_a_noun_cut_before_its_y() -> None:
    assert {"fatality", "fatalities"} <= set(inflect_noun("fatalit"))
    assert "party" not in set(inflect_noun("part"))


def test_lists_of_words_in_all_their_forms() -> None:
    assert inflect_words("roles.margins") >= {"back", "hit", "hitting", "goes", "went", "sent"}
    assert "backs" not in inflect_words("roles.margins")
    assert pluralise_words("roles.balances") >= {"loss", "losses", "gap", "gaps"}


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("planted", "plant"),
        ("closing", "close"),
        ("hoped", "hope"),
        ("robbed", "rob"),
        ("visited", "visit"),
        ("carried", "carry"),
        ("freed", "free"),
        ("hanging", "hang"),
        ("charging", "charge"),
        ("settled", "settle"),
        ("swept", "sweep"),
        ("cut", "cut"),
        ("king", ""),
        ("school", ""),
    ],
)
def test_names_the_base_of_a_verb(word: str, base: str) -> None:
    assert name_base(word) == base
