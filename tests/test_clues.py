"""Claims -> what tells one question from another; every claim is invented."""

from __future__ import annotations

from analysis.clues import is_measured, read_voices
from analysis.model import Claim
from tests.conftest import cases, make_document


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


def test_a_tale_is_known_by_the_first_names_whatever_order_a_set_gives_them_in() -> None:
    dateline = "Tarn and Osk and Pellworth and Ubrin and Skarv and Nolde and Cray and Wimsel and Jorund and Hathe"
    text = "A mine fire killed 12 people, the operator said."
    document = make_document("a", text, dateline=dateline, published="2026-03-02")
    claim = Claim(
        "c", "a", "a.txt", "figure", measure="casualties.killed", best=12, unit="person", counted="people",
        time_scope="event", start=text.index("killed"), end=text.index(","), sentence_end=len(text),
        value_text="12", value_start=text.index("12"), value_end=text.index(" people"), evidence="killed 12 people",
    )  # fmt: skip
    ((_, clue),) = read_voices([claim], {"a": document})
    names = {known.partition(" ")[2] for known in clue.tale}
    assert names == {"cray", "hathe", "jorund", "nolde", "osk", "pellwor", "skarv", "tarn"}
