"""Level or change, by the words around a quantity (more of it in test_quantities)."""

from __future__ import annotations

import pytest

from analysis.counted.roles import read_role, tells_change
from analysis.declared.units import Unit
from analysis.ground.model import Quantity
from analysis.ground.text import fold
from tests.conftest import VOCABULARY, cases

RATE = Unit("barrel/day", 1.0, "measure")


@cases(
    ("text", "role"),
    by=("output was raised by # in May", "change"),
    by_an_additional=("output, raised by an additional # in May", "change"),
    to=("output was raised to # in May", "level"),
    below=("output fell below # in May", "level"),
    cut_of=("a cut of # was agreed", "change"),
    cut_is=("the cut is # so far", "change"),
    took_off=("it took # off the market", "change"),
    drop_behind=("a # drop came", "change"),
    less_than_forecast=("# less than forecast", "change"),
    average=("it averaged # in May", "level"),
    average_of=("an average of # in May", "level"),
    compliance_with_cuts=("compliance with the cuts reached # in May", "level"),
    output_during_the_cuts=("output during the last round of cuts was # in May", "level"),
    to_a_cut_in_apposition=("output fell to #—a cut of 4 percent", "level"),
    from_behind_a_grouped_number=("it went down, moving from 11,004,000 to # in May", "level"),
    losses_after_a_storm=("after the storm, losses of output were # in May", "change"),
    cuts_reached=("the cuts reached # in May", "change"),
)
def test_role_of_a_rate(text: str, role: str) -> None:
    at = text.index("#")
    start = at - len("below ") if "below #" in text else at
    quantity = Quantity(at, at + 1, start, at + 1, 5, 5, 5, "exact", "barrel/day", "", -1, -1, "")
    assert read_role(fold(text), quantity, RATE, 0, len(text), VOCABULARY) == role


@pytest.mark.parametrize(("word", "change"), [("rose", True), ("slashing", True), ("sang", False), ("upper", False)])
def test_words_of_change(word: str, change: bool) -> None:
    assert tells_change(word) is change
