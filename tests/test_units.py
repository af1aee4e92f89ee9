"""The kept vocabulary: that it loads, what it names, how it complains."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.declared.units import is_measurement, load_units, name_noun, read_units
from analysis.ground.judgment import InputError
from tests.conftest import cases


def test_vocabulary_is_read_once() -> None:
    assert load_units() is load_units()


def test_forms_are_folded_and_symbols_are_not() -> None:
    units = load_units()
    assert units.forms["bpd"].name == "barrel/day"
    assert units.forms["kb/d"].factor == 1000
    assert units.forms["%"].name == "percent"
    assert units.glued["C"].name == "degree Celsius"
    assert units.signs["us$"] == "USD"


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("people", "person"),
        ("villagers", "person"),
        ("horsewomen", "person"),
        ("vessels", "vessel"),
        ("countries", "country"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("tornadoes", "tornado"),
        ("canoes", "canoe"),
        ("houses", "house"),
        ("aircraft", "aircraft"),
        ("hospital", "hospital"),
    ],
)
def test_names_what_is_counted(noun: str, unit: str) -> None:
    assert name_noun(noun, load_units()) == unit


@pytest.mark.parametrize(
    ("unit", "measures"),
    [
        ("percent", True),
        ("USD/barrel", True),
        ("kilometre", True),
        ("year", True),
        ("person", False),
        ("vessel", False),
        ("", False),
    ],
)
def test_tells_measures_from_counts(unit: str, measures: bool) -> None:
    assert is_measurement(unit, load_units()) is measures


MILE = '[[unit]]\nname = "mile"\nforms = ["mile"]\n\n[[unit]]\n'


@cases(
    ("slip", "message"),
    a_key=('name = "foot"\nfroms = ["foot"]\n', r"line 7: unknown key 'froms'.*'forms'"),
    no_name=('forms = ["foot"]\n', r"line 5: missing key 'name' in \[unit\]"),
    of_the_second=('name = "foot"\nfactor = "1"\n', r"line 7: 'unit.factor' is '1'.*a number"),
    taken=('name = "foot"\nforms = ["mile"]\n', r"line 7: 'mile' is a form of 'mile' already"),
    capital=('name = "foot"\nforms = ["Foot"]\n', r"line 7: 'Foot' has capitals; expected 'foot'"),
)
def test_a_slip_in_the_file_is_told_with_its_line(tmp_path: Path, slip: str, message: str) -> None:
    path = tmp_path / "units.toml"
    rest = '\n[[currency]]\ncode = "X"\nbefore = []\nafter = []\n\n[nouns]\nperson = ""\ncompound = ""\nplural = {}\n'
    path.write_text(MILE + slip + rest)
    with pytest.raises(InputError, match=message):
        read_units(path)


def test_a_word_is_one_kind_of_label() -> None:
    units = load_units()
    assert "resolution" in units.labels
    assert "day" in units.loose_labels - units.close_labels
    assert "phase" in units.close_labels <= units.loose_labels
    assert not units.labels & units.loose_labels
