"""Claims -> what can be told from a claim alone; every claim is invented."""

from __future__ import annotations

from analysis.answers.traits import is_measured
from analysis.ground.model import Claim
from tests.conftest import cases


@cases(
    ("value_text", "counted", "unit", "measured"),
    a_unit=("12 tonnes", "", "tonne", True),
    a_unit_that_is_a_noun_too=("3 million barrels", "barrels", "barrel", True),
    a_rate=("800,000 barrels a day", "barrels", "barrel/day", True),
    a_unit_of_the_users_own=("7 bolts", "", "bolt", True),
    a_thing=("12", "vessels", "vessel", False),
    people_without_a_noun=("12", "", "person", False),
    a_noun_that_is_a_unit_elsewhere=("three", "times", "time", False),
    a_bare_number=("12", "", "", False),
)
def test_tells_what_is_measured_from_what_is_counted(value_text: str, counted: str, unit: str, measured: bool) -> None:
    claim = Claim("c", "a", "a.txt", "figure", value_text=value_text, counted=counted, unit=unit)
    assert is_measured(claim) is measured
