"""Folding, trimming, and where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.text import LONGEST, count_words, fold, split_sentences, strip_accents, trim


def split(text: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, fold(text), 0, len(text))]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("“Oil”—it’s", '"oil"-it\'s', id="plain_quotes_and_dashes"),
        pytest.param("a\u00a0b\tc", "a b c", id="plain_spaces"),
        pytest.param("one\r\ntwo", "one\r\ntwo", id="keeps_line_ends"),
        pytest.param("İstanbul", "İstanbul", id="keeps_a_letter_whose_small_form_is_longer"),
        pytest.param("ASCII `only`", "ascii 'only'", id="folds_plain_text_alike"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_fold_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_strip_accents_makes_spellings_one() -> None:
    assert strip_accents("Nicolás Peña") == "Nicolas Pena"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("  a b \n", "a b", id="trims_both_ends"),
        pytest.param("\ufeffTitle\u200b", "Title", id="trims_invisible_marks"),
        pytest.param(" \n ", "", id="empties_white_space"),
    ],
)
def test_trim(text: str, kept: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == kept


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("Rain fell. Rivers rose.", ["Rain fell.", "Rivers rose."], id="splits_at_a_full_stop"),
        pytest.param("Rain fell. 12 homes sank.", ["Rain fell.", "12 homes sank."], id="splits_before_a_number"),
        pytest.param("Who knows? Nobody! So what?", ["Who knows?", "Nobody!", "So what?"], id="splits_at_other_stops"),
        pytest.param(
            "It rained\nand rained. Rivers rose", ["It rained\nand rained.", "Rivers rose"], id="wrapped_lines"
        ),
        pytest.param("No stop here\n\nNext block", ["No stop here", "Next block"], id="splits_at_a_blank_line"),
        pytest.param("", [], id="finds_none_in_nothing"),
        pytest.param(" \n\n ", [], id="finds_none_in_white_space"),
        # quotes and brackets
        pytest.param("“We lost.” She left.", ["“We lost.”", "She left."], id="closes_the_quote_behind_the_stop"),
        pytest.param(
            'He said: "Go. Now." They went.', ['He said: "Go.', 'Now."', "They went."], id="splits_inside_quotes"
        ),
        pytest.param(
            "It ended.”Then he left.", ["It ended.”", "Then he left."], id="splits_without_a_space_behind_a_quote"
        ),
        pytest.param("“What?” he said.", ["“What?” he said."], id="runs_on_behind_a_quoted_question"),
        pytest.param(
            "“Now?” Mr. Lopez asked. No.", ["“Now?” Mr. Lopez asked.", "No."], id="runs_on_to_the_name_that_asked"
        ),
        pytest.param("(It rained.) Rivers rose.", ["(It rained.)", "Rivers rose."], id="closes_the_bracket"),
        pytest.param("Rain fell. (See map.) Next.", ["Rain fell.", "(See map.)", "Next."], id="opens_a_bracket"),
        pytest.param("Oil rose. $45 was paid.", ["Oil rose.", "$45 was paid."], id="splits_before_a_currency_sign"),
        pytest.param("We wait… and wait. Yes.", ["We wait… and wait.", "Yes."], id="does_not_split_at_dots_that_go_on"),
        pytest.param(
            "He paused... Then he ran.", ["He paused...", "Then he ran."], id="splits_at_dots_before_a_capital"
        ),
        # abbreviations
        pytest.param("The U.S. Navy came.", ["The U.S. Navy came."], id="keeps_an_acronym_before_a_name"),
        pytest.param(
            "It left the U.S. The rest stayed.", ["It left the U.S.", "The rest stayed."], id="ends_at_an_acronym"
        ),
        pytest.param("Gen. Ruiz met Sen. Poe.", ["Gen. Ruiz met Sen. Poe."], id="keeps_titles"),
        pytest.param("J. R. Poe and Ann B. Coe met.", ["J. R. Poe and Ann B. Coe met."], id="keeps_initials"),
        pytest.param("Vega Corp. Chief Poe left.", ["Vega Corp. Chief Poe left."], id="keeps_a_company"),
        pytest.param(
            "He sued Vega Corp. The firm lost.", ["He sued Vega Corp.", "The firm lost."], id="ends_at_a_company"
        ),
        pytest.param("At 9 a.m. Monday it fell.", ["At 9 a.m. Monday it fell."], id="keeps_the_hour"),
        pytest.param(
            "It fell at 9 p.m. The rest held.", ["It fell at 9 p.m.", "The rest held."], id="ends_at_the_hour"
        ),
        pytest.param(
            "On Jan. 5 it fell. In Jan. 2020 too.", ["On Jan. 5 it fell.", "In Jan. 2020 too."], id="keeps_a_month"
        ),
        pytest.param("Rule No. 5 holds.", ["Rule No. 5 holds."], id="keeps_a_numbered_thing"),
        pytest.param("She said no. Five left.", ["She said no.", "Five left."], id="ends_at_the_word_no"),
        pytest.param(
            "He lives in Peoria, Ill. Most do.", ["He lives in Peoria, Ill.", "Most do."], id="ends_at_a_state"
        ),
        pytest.param(
            "They fell ill. Doctors came.", ["They fell ill.", "Doctors came."], id="does_not_take_a_word_for_a_state"
        ),
        pytest.param("1. Raise output. 2. Cut cost.", ["1. Raise output.", "2. Cut cost."], id="keeps_a_list_number"),
        pytest.param("Prices hit 3.5 dollars.", ["Prices hit 3.5 dollars."], id="keeps_a_decimal"),
        pytest.param("Visit Example.Com today.", ["Visit Example.Com today."], id="keeps_an_address"),
        # wires
        pytest.param("GEN.  RUIZ LEFT.  HE WON.", ["GEN.  RUIZ LEFT.", "HE WON."], id="splits_upper_case"),
        pytest.param("THE U.S. IN PANAMA FIRED.", ["THE U.S. IN PANAMA FIRED."], id="keeps_an_acronym_in_upper_case"),
        pytest.param("ON JAN. 5 IT FELL.", ["ON JAN. 5 IT FELL."], id="keeps_a_month_in_upper_case"),
        pytest.param("oil fell. gas rose.", ["oil fell.", "gas rose."], id="splits_lower_case"),
        pytest.param(
            "Oil fell . `` So . '' Gas rose .", ["Oil fell .", "`` So . ''", "Gas rose ."], id="splits_tokenised_text"
        ),
        pytest.param("In the U.S. , oil fell .", ["In the U.S. , oil fell ."], id="does_not_split_before_a_comma"),
    ],
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
