"""Sentences -> the measure that another number of what was told before takes; every text is invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.claims import read_claims
from analysis.corpus import read_documents
from analysis.vocabulary import Judgment, load_judgment

DATA = Path(__file__).resolve().parent.parent / "data"
HEAD = "BROD, 9 May 2023 (Agency) -- Iraq's crude output was 4.2 million bpd in April. "
CASES = {
    "it_had_fallen": ("It had fallen below 3 million bpd in 2014.", "Iraq", "2014", "past"),
    "that_compares_with": ("That compares with 4.1 million bpd in March.", "Iraq", "2023-03", "past"),
    "a_part_of_it": ("The Tarmo field contributed 300,000 bpd.", "The Tarmo field", "2023-04", "state"),
    "accounted_for": (
        "State-run Basra Oil accounted for about 3 million bpd.",
        "State-run Basra Oil",
        "2023-04",
        "state",
    ),
    "two_sentences_back": ("The ministry gave no reason. It had fallen to 3 million bpd.", "Iraq", "", "past"),
}
NONE = {
    "of_exports": "It had fallen to 3 million bpd of exports in 2014.",
    "of_another_unit": "It had fallen to 300,000 tonnes in 2014.",
    "of_what_it_bought": "It bought 300,000 bpd in March.",
}


@pytest.fixture(scope="module")
def judgment() -> Judgment:
    return load_judgment(DATA)


@pytest.mark.parametrize(("text", "actor", "date", "scope"), CASES.values(), ids=CASES)
def test_a_level_goes_on(text: str, actor: str, date: str, scope: str, judgment: Judgment) -> None:
    (document,) = read_documents((HEAD + text).encode(), "a.txt")
    level = [claim for claim in read_claims(document, judgment) if claim.measure][-1]
    assert level.measure == "production.crude_oil"
    assert (level.actor, level.event_date, level.time_scope) == (actor, date, scope)


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_takes_no_other_number(text: str, judgment: Judgment) -> None:
    (document,) = read_documents((HEAD + text).encode(), "a.txt")
    assert len([claim for claim in read_claims(document, judgment) if claim.measure]) == 1
