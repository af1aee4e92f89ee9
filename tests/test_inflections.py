"""The forms of English words."""

from __future__ import annotations

import pytest

from analysis.inflections import inflect_noun, inflect_verb, inflect_words, pluralise_words


@pytest.mark.parametrize(
    ("stem", "third", "past", "ing", "participle"),
    [
        pytest.param("claim", "claims", "claimed", "claiming", "", id="adds_endings"),
        pytest.param("note", "notes", "noted", "noting", "", id="drops_the_silent_e"),
        pytest.param("agree", "agrees", "agreed", "agreeing", "", id="keeps_a_double_e"),
        pytest.param("stress", "stresses", "stressed", "stressing", "", id="puts_an_e_behind_a_hiss"),
        pytest.param("vouch", "vouches", "vouched", "vouching", "", id="puts_an_e_behind_ch"),
        pytest.param("bury", "buries", "buried", "burying", "", id="turns_y_into_ie"),
        pytest.param("die", "dies", "died", "dying", "", id="turns_ie_into_y"),
        pytest.param("lay", "lays", "laid", "laying", "", id="knows_an_irregular_past"),
        pytest.param("take", "takes", "took", "taking", "taken", id="knows_an_irregular_participle"),
        pytest.param("flee", "flees", "fled", "fleeing", "", id="knows_an_irregular_verb_in_ee"),
    ],
)
def test_names_the_forms_of_a_verb(stem: str, third: str, past: str, ing: str, participle: str) -> None:
    forms = dict(inflect_verb(stem))
    assert forms.pop("base") == stem
    assert forms == {"third": third, "past": past, "ing": ing} | ({"participle": participle} if participle else {})


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        pytest.param("kidnap", ("past", "kidnapped"), id="past_with_a_doubled_letter"),
        pytest.param("kidnap", ("past", "kidnaped"), id="past_without"),
        pytest.param("cut", ("ing", "cutting"), id="irregular_with_a_doubled_letter"),
        pytest.param("vaccinat", ("base", "vaccinate"), id="stem_cut_before_its_e"),
        pytest.param("remov", ("third", "removes"), id="stem_cut_before_its_e_with_s"),
    ],
)
def test_reads_both_spellings(stem: str, form: tuple[str, str]) -> None:
    assert form in set(inflect_verb(stem))


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        pytest.param("kill", "kille", id="no_e_behind_a_whole_stem"),
        pytest.param("plan", "planes", id="no_other_word"),
        pytest.param("cut", "cutted", id="no_regular_past_of_an_irregular_verb"),
        pytest.param("treat", "treate", id="no_e_behind_eat"),
        pytest.param("hit", "hiting", id="no_single_letter_where_it_doubles"),
    ],
)
def test_makes_no_other_words(stem: str, form: str) -> None:
    assert form not in {written for _, written in inflect_verb(stem)}


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


def test_lists_of_words_in_all_their_forms() -> None:
    assert inflect_words("roles.margins") >= {"back", "hit", "hitting", "goes", "went", "sent"}
    assert "backs" not in inflect_words("roles.margins")
    assert pluralise_words("roles.balances") >= {"loss", "losses", "gap", "gaps"}
