"""data/lexicon.toml and how it is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.judgment import InputError
from analysis.lexicon import GERUND, PAST, PLAIN, THIRD, read_lexicon, split_words

LEXICON = Path(__file__).parent.parent / "data" / "lexicon.toml"


@pytest.mark.parametrize(
    ("word", "forms", "name"),
    [
        pytest.param("said", PAST, "speech", id="past_of_an_irregular_verb"),
        pytest.param("says", THIRD, "speech", id="third_person"),
        pytest.param("say", PLAIN, "speech", id="plain_form"),
        pytest.param("saying", GERUND, "speech", id="gerund"),
        pytest.param("told", PAST, "telling", id="verb_that_names_its_hearer"),
        pytest.param("found", PAST, "evidence", id="verb_of_polls_and_studies"),
        pytest.param("forecast", PLAIN | PAST, "estimate", id="one_word_two_forms"),
        pytest.param("hoped", PAST, "thought", id="verb_of_belief"),
    ],
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


@pytest.mark.parametrize(
    ("told", "found"),
    [
        pytest.param("allegedly by rebels, it seemed", ["alleg", "seem"], id="beginnings_of_words_with_a_star"),
        pytest.param("he may have reported it", ["may", "reported"], id="whole_words"),
        pytest.param("the mayor reports on mighty seemly halls", ["reports", "seem"], id="no_part_of_a_whole_word"),
        pytest.param("a believable reappearance", ["believ"], id="no_ending_of_a_word"),
    ],
)
def test_reads_what_weakens_by_its_beginning_where_it_has_a_star(told: str, found: list[str]) -> None:
    assert read_lexicon(LEXICON).weakening.findall(told) == found


def test_no_given_name_is_both_male_and_female() -> None:
    lexicon = read_lexicon(LEXICON)
    assert lexicon.male & lexicon.female == frozenset()


def test_splits_words_at_any_space() -> None:
    assert split_words(" one  two\nthree ") == {"one", "two", "three"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            '"say says said saying"',
            '"say says"',
            "has 2 words; expected one, or four or five forms",
            id="too_few_forms",
        ),
        pytest.param("[phrases]", "[phrase]", "did you mean 'phrases'", id="misspelt_table"),
        pytest.param("crediting =", "credits =", "unknown key 'credits'", id="unknown_key"),
    ],
)
def test_refuses_a_broken_lexicon_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    source = LEXICON.read_text(encoding="utf-8")
    assert old in source
    path = tmp_path / "lexicon.toml"
    path.write_text(source.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_lexicon(path)
