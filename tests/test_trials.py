"""A topic tried on texts: what it counts, and which key would let it count what it does not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from analysis.ground.judgment import InputError
from analysis.reading.trials import try_topic
from tests.conftest import DATA, cases

TOPICS = {
    "tolls": """\
title = "Tolls"
[measure.toll]
label = ["euro of toll", "euros of toll"]
units = ["EUR"]
scope = "event"
words = ["toll*"]
""",
    "shut": """\
title = "Schools"
[measure.shut]
label = ["school shut", "schools shut"]
takes = ["school*"]
verbs = ["shut*"]
""",
    "held": """\
title = "Arrests"
refuses = ["dog*"]
[measure.held]
label = ["person held", "people held"]
verbs = ["arrest*"]
""",
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name in ("lexicon.toml", "units.toml"):
        shutil.copy(DATA / name, folder)
    (folder / "topics").mkdir()
    for name, text in TOPICS.items():
        (folder / "topics" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@cases(
    ("topic", "text", "told"),
    counted=("shut", "Ove shut 40 schools.", ["shut.shut counts it"]),
    a_noun_not_taken=("shut", "Ove shut 40 mills.", ['shut.shut would count it with "mills" in takes']),
    a_plan=("shut", "Ove will shut 40 schools.", ["shut.shut would count it with plans = true"]),
    both=("shut", "Ove will shut 40 mills.", ['shut.shut would count it with "mills" in takes and plans = true']),
    another_word=("shut", "Ove opened 40 schools.", ['shut.shut would count it with "open*" in verbs']),
    another_verb_of_what_does_it=(
        "shut",
        "Some 40 schools joined the strike.",
        ['shut.shut would count it with "join*" in happens'],
    ),
    nearest_verb=(
        "shut",
        "Ove built roads and closed 40 schools.",
        ['shut.shut would count it with "close*" in verbs'],
    ),
    no_verb=("shut", "Ove has 40 schools.", ["shut.shut would take it, but none of its words tells of it"]),
    said_is_no_such_verb=(
        "shut",
        "Ove said 40 schools.",
        ["shut.shut would take it, but none of its words tells of it"],
    ),
    fewer_than=("shut", "Ove shut 40 fewer schools.", []),
    nothing_of_it=("shut", "Ove opened and shut 40 mills by 3.", ['shut.shut would count it with "mills" in takes']),
    a_noun_of_its_verb=("held", "There were 40 arrestings.", ['held.held would count it with "arrestings" in nouns']),
    a_noun_before_a_noun=(
        "shut",
        "It told of 40 shutting orders.",
        ['shut.shut would count it with "shutting orders" in nouns'],
    ),
    a_level=("held", "They put the queue at 40.", ['held.held would count it with "queue" in totals']),
    another_unit=("tolls", "The toll is 40 dollars.", ['tolls.toll would count it with "USD" in units']),
    a_time=("tolls", "The toll stood for 40 years.", []),
    a_noun_refused=("held", "Guards arrested 40 dogs.", ['held.held would count it with no "dogs" in refuses']),
)
def test_says_what_would_let_a_topic_count(topic: str, text: str, told: list[str], data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    none = f"{topic} counts no number in one article, and nearly counts none"
    assert list(try_topic(topic, [tmp_path], data)) == ([f"text.txt: {text}: {words}" for words in told] or [none])


def test_says_that_no_word_of_a_topic_stands_in_any_article(data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Ove opened 40 mills.", encoding="utf-8")
    (line,) = try_topic("shut", [tmp_path], data)
    assert line.endswith("nearly counts none: none of its words stands there (topics and articles are read in English)")


@cases(
    ("text", "foreign"),
    german=(
        "Nach dem Sturm haben die Behörden 40 Schulen in der Stadt geschlossen. " * 5,
        True,
    ),
    english=(
        "After the storm the authorities shut 40 schools in the town of Ove. " * 5,
        False,
    ),
    too_short_to_tell=("Behörden schließen 40 Schulen.", False),
)
def test_says_that_an_article_is_not_in_english(text: str, foreign: bool, data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    lines = list(try_topic("shut", [tmp_path], data))
    assert ("text.txt is not in English: little or nothing of it is read" in lines) == foreign


def test_shows_what_stands_around_a_number(data: Path, tmp_path: Path) -> None:
    text = "After the gale of the night before, the mayor of the town of Ove in the north shut 40 schools."
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    (line,) = try_topic("shut", [tmp_path], data)
    assert line == "text.txt: …or of the town of Ove in the north shut 40 schools.: shut.shut counts it"


def test_names_what_it_cannot_read(data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_bytes(b"")
    (line,) = try_topic("shut", [tmp_path], data)
    assert line.startswith("text.txt is not read: ")


def test_shows_no_sign_that_steers_a_terminal(data: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("The mayor \x1b[31mshut 40 schools.", encoding="utf-8")
    (line,) = try_topic("shut", [tmp_path], data)
    assert line.isprintable()


def test_names_the_nearest_topic(data: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no topic 'toll'; did you mean 'tolls'\?"):
        list(try_topic("toll", [tmp_path], data))


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no text in it"):
        list(try_topic("casualties", [tmp_path], DATA))
