"""Claims -> what tells one question from another; every claim is invented."""

from __future__ import annotations

import pytest

from analysis.clues import is_measured
from analysis.model import Claim


@pytest.mark.parametrize(
    ("value_text", "counted", "unit", "measured"),
    [
        ("12 tonnes", "", "tonne", True),
        ("3 million barrels", "barrels", "barrel", True),
        ("800,000 barrels a day", "barrels", "barrel/day", True),
        ("7 bolts", "", "bolt", True),
        ("12", "vessels", "vessel", False),
        ("12", "", "person", False),
        ("three", "times", "time", False),
        ("12", "", "", False),
    ],
    ids=["a_unit", "a_unit_that_is_a_noun_too", "a_rate", "a_unit_of_the_users_own", "a_thing", "people_without_a_noun",
         "a_noun_that_is_a_unit_elsewhere", "a_bare_number"],
)  # fmt: skip
def test_tells_what_is_measured_from_what_is_counted(value_text: str, counted: str, unit: str, measured: bool) -> None:
    claim = Claim("c", "a", "a.txt", "figure", value_text=value_text, counted=counted, unit=unit)
    assert is_measured(claim) is measured
