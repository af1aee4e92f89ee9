"""data/lexicon.toml and how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.declared.lexicon import GERUND, PAST, PLAIN, THIRD, read_lexicon, split_words
from analysis.ground.judgment import InputError
from tests.conftest import DATA, cases

LEXICON = DATA / "lexicon.toml"


@cases(
    ("word", "forms", "name"),
    past_of_an_irregular_verb=("said", PAST, "speech"),
    third_person=("says", THIRD, "speech"),
    plain_form=("say", PLAIN, "speech"),
    gerund=("saying", GERUND, "speech"),
    verb_that_names_its_hearer=("told", PAST, "telling"),
    verb_of_polls_and_studies=("found", PAST, "evidence"),
    one_word_two_forms=("forecast", PLAIN | PAST, "estimate"),
    verb_of_belief=("hoped", PAST, "thought"),
)
def test_indexes_every_form(word: str, forms: int, name: str) -> None:
    cue = read_lexicon(LEXICON).cues[word]
    assert cue.forms == forms
    assert name in cue.classes


def test_keeps_verbs_of_two_words_by_their_first() -> None:
    lexicon = read_lexicon(LEXICON)
    assert {cue.particle for cue in lexicon.particles["pointed"]} == {"out", "to"}
    assert "pointed" not in lexicon.cues


def test_every_trigger_is_folded_and_one_word() -> None:
    lexicon = read_lexicon(LEXICON)
    assert all(word == word.lower() and " " not in word for word in lexicon.triggers)


def test_lists_hedges_but_not_words_that_describe_people() -> None:
    hedges = read_lexicon(LEXICON).hedges
    assert "reportedly" in hedges
    assert "suspected" not in hedges


@cases(
    ("told", "found"),
    beginnings_of_words_with_a_star=("allegedly by rebels, it seemed", ["alleg", "seem"]),
    whole_words=("he may have reported it", ["may", "reported"]),
    no_part_of_a_whole_word=("the mayor reports on mighty seemly halls", ["reports", "seem"]),
    no_ending_of_a_word=("a believable reappearance", ["believ"]),
)
def test_reads_what_weakens_by_its_beginning_where_it_has_a_star(told: str, found: list[str]) -> None:
    assert read_lexicon(LEXICON).weakening.findall(told) == found


def test_no_given_name_is_both_male_and_female() -> None:
    lexicon = read_lexicon(LEXICON)
    assert lexicon.male & lexicon.female == frozenset()


def test_splits_words_at_any_space() -> None:
    assert split_words(" one  two\nthree ") == {"one", "two", "three"}


@cases(
    ("old", "new", "message"),
    too_few_forms=('"say says said saying"', '"say says"', "has 2 words; expected one, or four or five forms"),
    misspelt_table=("[phrases]", "[phrase]", "did you mean 'phrases'"),
    unknown_key=("crediting =", "credits =", "unknown key 'credits'"),
)
def test_refuses_a_broken_lexicon_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    source = LEXICON.read_text(encoding="utf-8")
    assert old in source
    path = tmp_path / "lexicon.toml"
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_lexicon(path)
