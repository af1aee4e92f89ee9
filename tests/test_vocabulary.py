"""The words that numbers stand beside: what a topic's words do there, and which topics give none."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.declared.topics import read_topics
from analysis.declared.units import load_units
from analysis.declared.vocabulary import Vocabulary, gather_vocabulary
from tests.conftest import cases

TOPICS = {
    "arrests": """
title = "Arrests"

[measure.arrested]
label = ["person arrested", "people arrested"]
verbs = ["arrest*", "hold/holds/held/holding"]
happens = ["flee/flees/fled/fleeing"]
states = ["jailed"]
nouns = ["arrest*", "detainee*"]
totals = ["tally"]
""",
    "seizures": """
title = "Seizures"

[measure.boats]
label = ["boat seized", "boats seized"]
takes = ["boat*"]
verbs = ["seize*"]
nouns = ["seizure*"]
""",
    "rain": """
title = "Rain"

[measure.rain]
label = ["millimetre of rain", "millimetres of rain"]
units = ["millimetre"]
words = ["rainfall"]
rivals = ["snowfall"]
""",
    "crashes": """
title = "Crashes"

[measure.crashes]
label = ["crash", "crashes"]
happens = ["occur/occurs/occurred/occurring"]
nouns = ["crash*"]
""",
}


@pytest.fixture
def vocabulary(tmp_path: Path) -> Vocabulary:
    for name, topic in TOPICS.items():
        (tmp_path / f"{name}.toml").write_text(topic, encoding="utf-8")
    return gather_vocabulary(read_topics(tmp_path), load_units())


@cases(
    ("field", "words"),
    people=("people", {"arrests.arrested"}),
    before_a_number=("acts", {"arrest", "arrests", "arrested", "arresting", "hold", "holds", "held", "holding"}),
    behind_it=("fates", {"arrested", "held", "jailed", "fled", "occurred"}),
    before_a_noun=("describing", {"arrested", "held", "jailed"}),
    ends_a_noun=("finite", {"flee", "flees", "occur", "occurs"}),
    stated_zero=("nouns", {"arrests", "detainees", "crashes", "victims", "survivors"}),
    put_at=(
        "sizes",
        {
            "jailed",
            "arrest",
            "arrests",
            "detainee",
            "detainees",
            "tally",
            "crash",
            "crashes",
            "rainfall",
            "snowfall",
        },
    ),
    levels=("levels", {"rainfall", "snowfall"}),
)
def test_words_by_what_they_do_beside_a_number(vocabulary: Vocabulary, field: str, words: set[str]) -> None:
    assert getattr(vocabulary, field) == words


def test_a_measure_of_some_nouns_gives_the_bare_number_nothing(vocabulary: Vocabulary) -> None:
    assert "seized" not in vocabulary.fates | vocabulary.acts


def test_what_befalls_people_is_known_by_the_label(vocabulary: Vocabulary) -> None:
    assert "arrested" in vocabulary.befalling
    assert "occurred" not in vocabulary.befalling


def test_without_topics_only_the_units_speak(tmp_path: Path) -> None:
    bare = gather_vocabulary(read_topics(tmp_path), load_units())
    assert not bare.acts | bare.fates | bare.levels
    assert bare.nouns == {"victims", "survivors"}
