"""One event on two days inside a document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.doubts.eventdates import find_split_events, read_events
from analysis.ground.judgment import InputError
from analysis.ground.model import DateMention, Document
from tests.conftest import DATA, cases, join_sentences, make_document

EVENTS = read_events(DATA / "events.toml")
_DAY = re.compile(r"(\d+) March")


def article(*sentences: str) -> Document:
    """Sentences of one article; each ``5 March`` is dated in 2024."""
    text, spans = join_sentences(sentences)
    dates = tuple(
        DateMention(day.start(), day.end(), f"2024-03-{int(day[1]):02d}", "stated") for day in _DAY.finditer(text)
    )
    return make_document("a", text, published="2024-03-30", sentences=spans, dates=dates)


@cases(
    "sentences",
    words_of_one_family=("A blaze broke out on 12 March.", "The 14 March fire was the worst."),
    struck=("The quake struck hills on 6 March.", "Little stands since the 8 March quake."),
    a_verb_and_its_noun=("The minister resigned on 3 March.", "Since her resignation on 5 March, little moved."),
    signed=("They signed a water deal on 11 March.", "The deal, signed on 12 March, helps."),
    begun=("The dock strike began on 1 March.", "The dock strike, which began on 4 March, goes on."),
    happened=("The crash of 2 March shut the road.", "The crash happened on 3 March in fog."),
)
def test_finds_one_event_on_two_days(sentences: tuple[str, ...]) -> None:
    document = article(*sentences)
    (slip,) = find_split_events(document, (), EVENTS)
    assert slip.kind == "date_conflict"
    assert "March" in document.text[slip.start : slip.end]
    assert (slip.other_start or 0) < slip.start


@cases(
    "sentences",
    the_same_day=("A blaze broke out on 12 March.", "The 12 March fire was the worst."),
    two_fires=("A fire broke out on 12 March.", "A second fire followed the 14 March fire."),
    none_told_before=("A fire broke out on 12 March.", "A fire broke out on 14 March."),
    two_kinds=("The mill fire broke out on 12 March.", "The 14 March tannery fire went on."),
    accepted=("The minister resigned on 3 March.", "He accepted her resignation on 5 March."),
    two_people=("A man was arrested on 3 March.", "That was after the 5 March arrest of a driver."),
    two_undertakings=("The strike began on 1 March.", "The talks on the strike, which began on 4 March, go on."),
    one_sentence=("The quake struck on 6 March, the aftershock of 8 March was weaker.",),
    three_days=("A fire broke out on 1 March.", "The 2 March fire, the 3 March fire."),
    told_apart_by_day=("He spoke of the 1 March raid.", "That was after the 2 March raid."),
)
def test_finds_no_event_on_two_days(sentences: tuple[str, ...]) -> None:
    assert list(find_split_events(article(*sentences), (), EVENTS)) == []


def test_finds_nothing_in_an_empty_text() -> None:
    assert list(find_split_events(article(""), (), EVENTS)) == []


def test_a_further_event_is_a_table_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text('[wedding-day]\nnouns = ["wedding"]\nverbs = ["got married"]\n', encoding="utf-8")
    document = article("Ann Doe got married on 1 March.", "Since the wedding on 2 March, she has been away.")
    assert len(list(find_split_events(document, (), read_events(path)))) == 1
    assert list(find_split_events(document, (), EVENTS)) == []


def test_refuses_an_event_without_nouns(tmp_path: Path) -> None:
    path = tmp_path / "events.toml"
    path.write_text("[fire]\nsudden = true\n", encoding="utf-8")
    with pytest.raises(InputError, match="nouns"):
        read_events(path)
