"""Countries by their names and adjectives."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.answers.traits import are_related
from analysis.declared.countries import load_countries
from analysis.ground.judgment import InputError


@pytest.mark.parametrize(
    ("name", "adjective"),
    [
        ("Nigeria", "Nigerian"), ("Niger", "Nigerien"), ("Libya", "Libyan officials"), ("Syria", "the Syrian army"),
        ("Russia", "Russian"), ("India", "Indian"), ("Ukraine", "eastern Ukrainian"), ("Norway", "Norwegian"),
        ("Yemen", "Yemeni"), ("France", "French"), ("the Netherlands", "Dutch"), ("Peru", "Peruvian"),
        ("the United States", "U.S. military"), ("United Kingdom", "British"), ("Türkiye", "Turkish"),
        ("Costa Rica", "Costa Rican"), ("Sicily", "Sicily"), ("Vienna", "northern Vienna"),
    ],
)  # fmt: skip
def test_knows_a_country_by_its_adjective(name: str, adjective: str) -> None:
    assert are_related(name, adjective)
    assert are_related(adjective, name)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Niger", "Nigerian"), ("Nigeria", "Nigerien"), ("Iran", "Iraqi"), ("Austria", "Australian"),
        ("Mali", "Somali"), ("United States", "United Kingdom"), ("Indiana", "Indian"),
        ("Romania", "Oman"), ("Czech lands", "Dominican"), ("Slovakia", "Slovenian"),
    ],
)  # fmt: skip
def test_keeps_countries_apart(name: str, other: str) -> None:
    assert not are_related(name, other)


def test_refuses_two_countries_of_one_name(tmp_path: Path) -> None:
    path = tmp_path / "countries.csv"
    path.write_text("country,names\nNorland,Norland|Norse\nSouthland,Southland|Norse\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 3: 'norse' names norland already"):
        load_countries(path)
