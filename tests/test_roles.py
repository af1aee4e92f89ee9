"""Level or change, by the words around a quantity (more of it in test_quantities)."""

from __future__ import annotations

import pytest

from analysis.model import Quantity
from analysis.roles import read_role, tells_change
from analysis.text import fold
from analysis.units import Unit
from tests.conftest import VOCABULARY

RATE = Unit("barrel/day", 1.0, "measure")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("output was raised by # in May", "change"),
        ("output, raised by an additional # in May", "change"),
        ("output was raised to # in May", "level"),
        ("output fell below # in May", "level"),
        ("a cut of # was agreed", "change"),
        ("the cut is # so far", "change"),
        ("it took # off the market", "change"),
        ("a # drop came", "change"),
        ("# less than forecast", "change"),
        ("it averaged # in May", "level"),
        ("an average of # in May", "level"),
        ("compliance with the cuts reached # in May", "level"),
        ("the cuts reached # in May", "change"),
    ],
    ids=[
        "by",
        "by_an_additional",
        "to",
        "below",
        "cut_of",
        "cut_is",
        "took_off",
        "drop_behind",
        "less_than_forecast",
        "average",
        "average_of",
        "compliance_with_cuts",
        "cuts_reached",
    ],
)
def test_role_of_a_rate(text: str, role: str) -> None:
    at = text.index("#")
    start = at - len("below ") if "below #" in text else at
    quantity = Quantity(at, at + 1, start, at + 1, 5, 5, 5, "exact", "barrel/day", "", -1, -1, "")
    assert read_role(fold(text), quantity, RATE, 0, len(text), VOCABULARY) == role


@pytest.mark.parametrize(("word", "change"), [("rose", True), ("slashing", True), ("sang", False), ("upper", False)])
def test_words_of_change(word: str, change: bool) -> None:
    assert tells_change(word) is change
