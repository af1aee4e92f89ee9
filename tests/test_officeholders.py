"""Offices against dates."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from analysis.doubts.officeholders import find_anachronisms, read_officeholders
from analysis.ground.judgment import InputError
from analysis.ground.model import DateMention, Document, Sentence
from tests.conftest import DATA, cases, make_document

KEPT = DATA / "officeholders.csv"
HOLDERS = read_officeholders(KEPT)


def article(text: str, published: str = "2026-01-05", dates: tuple[tuple[str, str], ...] = ()) -> Document:
    mentions = tuple(
        DateMention(text.index(words), text.index(words) + len(words), edtf, "stated") for words, edtf in dates
    )
    return make_document("a", text, published=published, sentences=(Sentence(0, len(text), 0, "body"),), dates=mentions)


@cases(
    ("text", "words", "published"),
    former_president_in_office=(
        "Talks stalled, former US President Donald Trump said.",
        "former US President Donald Trump",
        "2026-01-05",
    ),
    ex_president_in_office=(
        "It was ex-president Emmanuel Macron’s idea.",
        "ex-president Emmanuel Macron",
        "2020-06-01",
    ),
    former_secretary_in_office=(
        "Former Secretary of State John Kerry flew to Geneva.",
        "Former Secretary of State John Kerry",
        "2015-03-01",
    ),
    an_administration_that_is_over_in_the_present=(
        "The Biden administration and the Treasury continue to watch the talks.",
        "The Biden administration",
        "2026-01-05",
    ),
    an_administration_that_has=("The Obama administration has a plan.", "The Obama administration", "2018-05"),
    a_government_that_is_over=(
        "The Bolsonaro government is preparing rules.",
        "The Bolsonaro government",
        "2024-03-06",
    ),
    an_administration_in_a_title=("Obama administration weighs a rule.", "Obama administration", "2018-05"),
    former_behind_the_name=(
        "Talks stalled, said Emmanuel Macron, the former French president, in Lille.",
        "Emmanuel Macron, the former French president",
        "2020-06-01",
    ),
    a_chancellor_of_before_in_the_present=(
        "German Chancellor Angela Merkel is preparing a law.",
        "Chancellor Angela Merkel",
        "2023-05-05",
    ),
)
def test_finds(text: str, words: str, published: str) -> None:
    (found,) = find_anachronisms(article(text, published), HOLDERS)
    assert text[found.start : found.end] == words


@cases(
    ("text", "published"),
    a_former_president=("Former President Barack Obama spoke.", "2026-01-05"),
    a_name_of_two_people=("Former President Bush spoke.", "2003-01-05"),
    a_former_office_of_a_president=("Former Vice President Joe Biden spoke.", "2022-01-05"),
    an_aide=("A former President Trump aide spoke.", "2018-01-05"),
    an_undated_text=("Former President Donald Trump spoke.", ""),
    days_after_the_change=("Former President Donald Trump spoke.", "2025-01-25"),
    a_contested_office=("Former President Nicolas Maduro spoke.", "2024-01-25"),
    somebody_elses_words=("“Former President Donald Trump is here,” he said.", "2026-01-05"),
    an_administration_in_the_past=("The Biden administration imposed sanctions.", "2026-01-05"),
    the_administration_in_office=("The Trump administration is ready.", "2026-01-05"),
    the_sons_administration=("The Bush administration is ready.", "2002-01-05"),
    a_former_administration=("The former Biden administration has critics.", "2026-01-05"),
    a_contested_government=("The Maduro government is ready.", "2030-01-05"),
    an_office_that_does_not_govern=("The Rice government is ready.", "2026-01-05"),
    an_unknown_name=("The Smith administration is ready.", "2026-01-05"),
    words_of_an_unknown_day=("Vice President Joe Biden said so.", "2026-01-05"),
    a_president_called_so_for_life=("President Bill Clinton is writing a book.", "2010-01-05"),
    somebody_acting=("Acting French President Alain Poher is ill.", "1980-01-05"),
    a_country_of_two_words=("South Sudanese President Salva Kiir is ill.", "2015-01-05"),
    an_administration_of_long_ago=("The Johnson administration is ready.", "1995-01-05"),
    another_of_the_name=("Mayor Ada Obama spoke. The Obama administration is new.", "2018-05"),
    to_come=("Once he is former president Emmanuel Macron, he may write.", "2020-01-05"),
    another_former_office=("Emmanuel Macron, the former economy minister, spoke.", "2020-01-05"),
)
def test_says_nothing_of(text: str, published: str) -> None:
    assert find_anachronisms(article(text, published), HOLDERS) == []


def test_looks_back_with_a_dated_sentence() -> None:
    text = "In 2023 former President Donald Trump was charged; the Biden administration is said to have agreed."
    assert find_anachronisms(article(text, dates=(("2023", "2023"),)), HOLDERS) == []


def test_reads_when_an_undated_text_can_have_appeared() -> None:
    text = "In January 2026 the Biden administration continues to watch."
    (found,) = find_anachronisms(article(text, "", (("January 2026", "2026-01"),)), HOLDERS)
    assert found.message == (
        "The text speaks of the Biden administration in the present; Joe Biden left office on 20 January 2025."
    )


@cases(
    ("name", "found"),
    another_first_name=("Bernard Macron", True),
    another_name=("Pierre Dulac", True),
    one_of_before=("Nicolas Sarkozy", True),
    the_holder=("Emmanuel Macron", False),
    another_spelling=("Emanuel Macron", False),
    a_second_first_name=("Emmanuel Jean Macron", False),
)
def test_finds_a_president_who_is_another(name: str, found: bool) -> None:
    text = f"French President {name} met the mayors on Monday."
    notes = find_anachronisms(article(text, "2021-06-02", (("Monday", "2021-05-31"),)), HOLDERS)
    assert [text[note.start : note.end] for note in notes] == ([f"President {name}"] if found else [])
    assert find_anachronisms(article(text, "2021-06-02"), HOLDERS) == []  # no day: it may look back
    assert find_anachronisms(article(text, "2021-06-02", (("Monday", "2008-05-31"),)), HOLDERS) == []


def test_trusts_an_open_term_no_longer_than_the_file_is_new() -> None:
    text = "French President Pierre Dulac met the mayors on Monday."
    assert find_anachronisms(article(text, "2029-06-05", (("Monday", "2029-06-04"),)), HOLDERS) == []


def test_looks_back_to_no_term_with_a_day_to_come() -> None:
    text = "The Bolsonaro government wants to cut output before 2026."
    dates = (("before 2026", "../2025-12-31"),)
    assert len(find_anachronisms(article(text, "2024-03-06", dates), HOLDERS)) == 1


def test_tells_each_slip_once() -> None:
    text = "The Biden administration is slow. The Biden administration has time."
    assert len(find_anachronisms(article(text), HOLDERS)) == 1


def test_finds_a_speaker_whose_term_is_over() -> None:
    text = "Prime Minister Boris Johnson said on Monday that talks would resume."
    (found,) = find_anachronisms(article(text, dates=(("Monday", "2026-01-05"),)), HOLDERS)
    assert text[found.start : found.end] == "Prime Minister Boris Johnson"
    assert find_anachronisms(article(text, "2021-01-05", (("Monday", "2021-01-04"),)), HOLDERS) == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ann Doe,,president,President,Ruritania,,2021-13-20,,", "column 'from' is '2021-13-20'"),
        ("Ann Doe,,president,President,Ruritania,,0001-01-01,,", "column 'from' is '0001-01-01'; expected a day"),
        (
            "Ann Doe,,president,President,Ruritania,,2021-01-20,9999-12-31,",
            "column 'to' is '9999-12-31'; expected a day like 2021-01-20, or nothing",
        ),
        ("Ann Doe,,president,President,Ruritania,,2021-01-20,2020-01-20,", "ends on 2020-01-20, before it begins"),
        ("Ann Doe,,presidnt,President,Ruritania,,2021-01-20,,", "column 'office' is 'presidnt'; expected chancellor"),
        ("Ann Doe,,president,President,Ruritania,,2021-01-20,,maybe", "column 'contested' is 'maybe'"),
    ],
)
def test_refuses_a_broken_term(row: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "officeholders.csv"
    path.write_text(f"name,names,office,title,country,adjective,from,to,contested\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        read_officeholders(path)
    assert "line 2" in str(error.value)
    assert message in str(error.value)


def test_keeps_one_president_at_a_time() -> None:
    terms = sorted(
        {term for found in HOLDERS.by_name.values() for term in found}, key=lambda t: (t.country, t.office, t.begin)
    )
    for one, other in pairwise(terms):
        if (one.country, one.office) == (other.country, other.office) and not (one.contested or other.contested):
            assert one.end <= other.begin, (one.name, other.name)
