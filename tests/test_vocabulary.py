"""The words that numbers stand beside: what a topic's words do there, and which topics give none."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis.topics import read_topics
from analysis.units import load_units
from analysis.vocabulary import Vocabulary, gather_vocabulary

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


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("people", {"arrests.arrested"}),
        ("acts", {"arrest", "arrests", "arrested", "arresting", "hold", "holds", "held", "holding"}),
        ("fates", {"arrested", "held", "jailed", "fled", "occurred"}),
        ("describing", {"arrested", "held", "jailed"}),
        ("finite", {"flee", "flees", "occur", "occurs"}),
        ("nouns", {"arrests", "detainees", "crashes", "victims", "survivors"}),
        (
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
        ("levels", {"rainfall", "snowfall"}),
    ],
    ids=["people", "before_a_number", "behind_it", "before_a_noun", "ends_a_noun", "stated_zero", "put_at", "levels"],
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
