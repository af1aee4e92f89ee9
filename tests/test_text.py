"""Folding, trimming, and where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.ground.text import LONGEST, count_words, fold, spaced, split_sentences, strip_accents, trim, worded
from tests.conftest import cases


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, fold(text), 0, len(text))]


@cases(
    ("text", "folded"),
    plain_quotes_and_dashes=("“Oil”—it’s", '"oil"-it\'s'),
    plain_spaces=("a\u00a0b\tc", "a b c"),
    keeps_line_ends=("one\r\ntwo", "one\r\ntwo"),
    keeps_a_letter_whose_small_form_is_longer=("İstanbul", "İstanbul"),
    folds_plain_text_alike=("ASCII `only`", "ascii 'only'"),
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_strip_accents_makes_spellings_one() -> None:
    assert strip_accents("Nicolás Peña") == "Nicolas Pena"


@cases(
    ("text", "kept"),
    trims_both_ends=("  a b \n", "a b"),
    trims_invisible_marks=("\ufeffTitle\u200b", "Title"),
    empties_white_space=(" \n ", ""),
)
def test_trim(text: str, kept: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == kept


@cases(
    ("text", "sentences"),
    splits_at_a_full_stop=("Rain fell. Rivers rose.", ["Rain fell.", "Rivers rose."]),
    splits_before_a_number=("Rain fell. 12 homes sank.", ["Rain fell.", "12 homes sank."]),
    splits_at_other_stops=("Who knows? Nobody! So what?", ["Who knows?", "Nobody!", "So what?"]),
    wrapped_lines=("It rained\nand rained. Rivers rose", ["It rained\nand rained.", "Rivers rose"]),
    splits_at_a_blank_line=("No stop here\n\nNext block", ["No stop here", "Next block"]),
    finds_none_in_nothing=("", []),
    finds_none_in_white_space=(" \n\n ", []),
    # quotes and brackets
    closes_the_quote_behind_the_stop=("“We lost.” She left.", ["“We lost.”", "She left."]),
    splits_inside_quotes=('He said: "Go. Now." They went.', ['He said: "Go.', 'Now."', "They went."]),
    splits_without_a_space_behind_a_quote=("It ended.”Then he left.", ["It ended.”", "Then he left."]),
    runs_on_behind_a_quoted_question=("“What?” he said.", ["“What?” he said."]),
    runs_on_to_the_name_that_asked=("“Now?” Mr. Lopez asked. No.", ["“Now?” Mr. Lopez asked.", "No."]),
    closes_the_bracket=("(It rained.) Rivers rose.", ["(It rained.)", "Rivers rose."]),
    opens_a_bracket=("Rain fell. (See map.) Next.", ["Rain fell.", "(See map.)", "Next."]),
    splits_before_a_currency_sign=("Oil rose. $45 was paid.", ["Oil rose.", "$45 was paid."]),
    does_not_split_at_dots_that_go_on=("We wait… and wait. Yes.", ["We wait… and wait.", "Yes."]),
    splits_at_dots_before_a_capital=("He paused... Then he ran.", ["He paused...", "Then he ran."]),
    # abbreviations
    keeps_an_acronym_before_a_name=("The U.S. Navy came.", ["The U.S. Navy came."]),
    ends_at_an_acronym=("It left the U.S. The rest stayed.", ["It left the U.S.", "The rest stayed."]),
    keeps_titles=("Gen. Ruiz met Sen. Poe.", ["Gen. Ruiz met Sen. Poe."]),
    keeps_initials=("J. R. Poe and Ann B. Coe met.", ["J. R. Poe and Ann B. Coe met."]),
    keeps_a_company=("Vega Corp. Chief Poe left.", ["Vega Corp. Chief Poe left."]),
    ends_at_a_company=("He sued Vega Corp. The firm lost.", ["He sued Vega Corp.", "The firm lost."]),
    keeps_the_hour=("At 9 a.m. Monday it fell.", ["At 9 a.m. Monday it fell."]),
    ends_at_the_hour=("It fell at 9 p.m. The rest held.", ["It fell at 9 p.m.", "The rest held."]),
    keeps_a_month=("On Jan. 5 it fell. In Jan. 2020 too.", ["On Jan. 5 it fell.", "In Jan. 2020 too."]),
    keeps_a_numbered_thing=("Rule No. 5 holds.", ["Rule No. 5 holds."]),
    ends_at_the_word_no=("She said no. Five left.", ["She said no.", "Five left."]),
    ends_at_a_state=("He lives in Peoria, Ill. Most do.", ["He lives in Peoria, Ill.", "Most do."]),
    does_not_take_a_word_for_a_state=("They fell ill. Doctors came.", ["They fell ill.", "Doctors came."]),
    keeps_a_list_number=("1. Raise output. 2. Cut cost.", ["1. Raise output.", "2. Cut cost."]),
    keeps_a_decimal=("Prices hit 3.5 dollars.", ["Prices hit 3.5 dollars."]),
    keeps_an_address=("Visit Example.Com today.", ["Visit Example.Com today."]),
    # wires
    splits_upper_case=("GEN.  RUIZ LEFT.  HE WON.", ["GEN.  RUIZ LEFT.", "HE WON."]),
    keeps_an_acronym_in_upper_case=("THE U.S. IN PANAMA FIRED.", ["THE U.S. IN PANAMA FIRED."]),
    keeps_a_month_in_upper_case=("ON JAN. 5 IT FELL.", ["ON JAN. 5 IT FELL."]),
    splits_lower_case=("oil fell. gas rose.", ["oil fell.", "gas rose."]),
    splits_tokenised_text=("Oil fell . `` So . '' Gas rose .", ["Oil fell .", "`` So . ''", "Gas rose ."]),
    does_not_split_before_a_comma=("In the U.S. , oil fell .", ["In the U.S. , oil fell ."]),
)
def test_split_sentences(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@pytest.mark.parametrize("mark", [", ", "; ", "\n", " "])
def test_what_runs_on_without_end_is_cut_between_words(mark: str) -> None:
    text = mark.join(["forty boats"] * 3_000)
    pieces = split(text)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= LONGEST
    assert " ".join(pieces).split() == text.split()


def test_a_word_without_end_is_not_cut() -> None:
    assert split("7" * 3 * LONGEST) == ["7" * 3 * LONGEST]


@given(st.text(alphabet=st.sampled_from(" \n.!?…\"'“”’()aA1é-,U.S."), max_size=200))
def test_split_sentences_loses_nothing_but_white_space(text: str) -> None:
    spans = split_sentences(text, fold(text), 0, len(text))
    assert all(a < b and text[a:b] == text[a:b].strip() for a, b in spans)
    assert spans == sorted(spans)
    assert "".join("".join(text[a:b].split()) for a, b in spans) == "".join(text.split())


@pytest.mark.parametrize("unit", ["1", '"', ".", "and ", '."', ". ", "\n", '. "', "...A", ".)", "a."])
def test_split_sentences_takes_linear_time(unit: str) -> None:
    text = unit * (300_000 // len(unit)) + "a"
    started = time.process_time()
    split_sentences(text, fold(text), 0, len(text))
    assert time.process_time() - started < 5


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("ab é–.\n\t\r\x0b")), max_size=40))
def test_counts_the_words_that_splitting_gives(text):
    folded = fold(text)
    ascii_spaces = "".join("x" if c.isspace() and not c.isascii() else c for c in folded)
    assert count_words(folded) == len(ascii_spaces.split())


def test_a_pattern_names_its_lists_of_words() -> None:
    street = worded(r"\d+ [a-z]+ <decoys.streets>$")
    assert street.search("12 elm avenue")
    assert not street.search("12 elm trees")
    assert spaced(r" <bounds.or_more>\b").search("12 or\nmore guards")
