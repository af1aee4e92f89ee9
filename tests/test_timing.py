"""Dates of one document against each other and against the calendar."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from analysis.model import DateMention, Document, Part, Sentence
from analysis.text import fold
from analysis.timing import (
    find_beginnings,
    find_doubtful_day,
    find_impossible,
    find_later_days,
    find_slips,
    find_unanchored,
    find_weekdays,
)


def article(sentences: list[str], dates: list[tuple[str, str]], published: str = "2026-01-05") -> Document:
    """Sentences of one article and its dates, in order, with what they mean."""
    text, spans, at = " ".join(sentences), [], 0
    for sentence in sentences:
        spans.append(Sentence(at, at + len(sentence), 0, "body"))
        at += len(sentence) + 1
    mentions, seen = [], 0
    for words, edtf in dates:
        start = text.index(words, seen)
        seen = start + len(words)
        mentions.append(DateMention(start, seen, edtf, "stated" if edtf else "unknown"))
    return Document("a", "a.txt", 0, len(text), "", "", "unknown", "", "", published, "stated", "", "", 9, text=text,
                    folded=fold(text), sentences=tuple(spans), dates=tuple(mentions))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        pytest.param("Monday, January 2, 2026", "January 2, 2026", "2026-01-02", id="weekday_before_its_date"),
        pytest.param("It fell on Monday (2 January 2026).", "2 January 2026", "2026-01-02", id="date_in_brackets"),
        pytest.param("On Monday, January 2, it rained.", "January 2", "2023-01-02", id="days_before_the_publication"),
        pytest.param("Monday, January 2, 2026", "Monday, January 2, 2026", "2026-01-02", id="weekday_inside_its_date"),
    ],
)
def test_finds_a_weekday_that_is_not_the_dates(text: str, date: str, edtf: str) -> None:
    document = article([text], [(date, edtf)])
    (slip,) = find_weekdays(document)
    assert slip.message == "2 January 2026 was a Friday, not a Monday."
    assert document.text[slip.start : slip.end].startswith("Monday")


@pytest.mark.parametrize(
    ("text", "date", "edtf"),
    [
        pytest.param("Friday, January 2, 2026", "January 2, 2026", "2026-01-02", id="the_right_weekday"),
        pytest.param("On Tuesday, August 4, it rained.", "August 4", "2025-08-04", id="a_year_before_or_behind"),
        pytest.param("On Monday and on January 2, 2026", "January 2, 2026", "2026-01-02", id="two_dates"),
        pytest.param("Monday, January 2026", "January 2026", "2026-01", id="a_month"),
    ],
)
def test_doubts_no_weekday_of(text: str, date: str, edtf: str) -> None:
    assert list(find_weekdays(article([text], [(date, edtf)]))) == []


CAMPAIGN = [
    "Since August the navy has bombed boats of smugglers in the strait.",
    "At least 12 have died since the bombing of smugglers' boats in the strait began in early September.",
]


def test_finds_two_beginnings_of_one_campaign() -> None:
    document = article(CAMPAIGN, [("Since August", "2025-08/.."), ("early September", "2025-09-01/..")])
    (slip,) = find_beginnings(document)
    assert document.text[slip.start : slip.end] == "early September"
    assert document.text[slip.other_start : slip.other_end] == "Since August"
    assert slip.kind == "date_conflict"


@pytest.mark.parametrize(
    ("sentences", "dates"),
    [
        pytest.param(
            CAMPAIGN, [("Since August", "2025-08/.."), ("early September", "2025-08-20/2025-09-10")], id="one_beginning"
        ),
        pytest.param(
            ["Since August the navy has bombed boats.", "Since September prices of bread have risen."],
            [("Since August", "2025-08/.."), ("Since September", "2025-09/..")],
            id="two_undertakings",
        ),
        pytest.param(
            ["In August the navy bombed boats of smugglers in the strait.", CAMPAIGN[1]],
            [("August", "2025-08"), ("early September", "2025-09-01/..")],
            id="no_beginning",
        ),
        pytest.param(
            CAMPAIGN, [("Since August", "2015-08/.."), ("early September", "2025-09-01/..")], id="years_apart"
        ),
        pytest.param(CAMPAIGN, [("Since August", ""), ("early September", "2025-09")], id="an_unknown_beginning"),
        pytest.param(
            ["Boats of smugglers in the strait are at their fewest since August.", CAMPAIGN[1]],
            [("since August", "2025-08/.."), ("early September", "2025-09-01/..")],
            id="a_record",
        ),
    ],
)
def test_finds_no_two_beginnings_in(sentences: list[str], dates: list[tuple[str, str]]) -> None:
    assert list(find_beginnings(article(sentences, dates))) == []


def headed(head: str, body: str, dates: list[tuple[str, str]], published: str) -> Document:
    """A date line and a body of one sentence, which begins behind its dateline's dash."""
    whole = f"{head}\n{body}"
    begin = whole.index("— ") + 2 if "— " in whole else len(head) + 1
    mentions = tuple(
        DateMention(whole.index(words), whole.index(words) + len(words), edtf, "stated") for words, edtf in dates
    )
    return Document("a", "a.txt", 0, len(whole), "", "", "unknown", "", "", published, "stated", "", "", 9, text=whole,
                    folded=fold(whole), dates=mentions,
                    parts=(Part("date", 0, len(head)), Part("body", len(head) + 1, len(whole))),
                    sentences=(Sentence(begin, len(whole), 0, "body"),))  # fmt: skip


def test_finds_a_dateline_after_the_date_line() -> None:
    document = headed("2 May 2023", "LIMA, 5 May 2023 — It rained.",
                      [("2 May 2023", "2023-05-02"), ("5 May 2023", "2023-05-05")], "2023-05-02")  # fmt: skip
    (slip,) = find_later_days(document)
    assert document.text[slip.start : slip.end] == "5 May 2023"
    assert slip.message == "The dateline says 5 May 2023, but the article is dated 2 May 2023."


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("Three drivers were killed on 17 May 2023.", True, id="told_as_past"),
        pytest.param("Three drivers will be tried on 17 May 2023.", False, id="to_come"),
        pytest.param("The three were arrested, and a trial is set for 17 May 2023.", False, id="set"),
        pytest.param("The three said that they expect rain on 17 May 2023.", False, id="expected"),
    ],
)
def test_finds_what_happened_after_the_publication(body: str, found: bool) -> None:
    document = headed("2 May 2023", body, [("2 May 2023", "2023-05-02"), ("17 May 2023", "2023-05-17")], "2023-05-02")
    assert [slip.message for slip in find_later_days(document)] == (
        ["Tells of 17 May 2023 as past, but the article is dated 2 May 2023."] if found else []
    )


def test_takes_no_fiscal_year_for_later() -> None:
    body = "The assembly raised the budget for roads in 2024."
    dates = [("2 May 2023", "2023-05-02"), ("2024", "2024")]
    assert list(find_later_days(headed("2 May 2023", body, dates, "2023-05-02"))) == []


@pytest.mark.parametrize(
    ("head", "published"),
    [
        pytest.param("2 May 2023. Updated 17 May 2023", "2023-05-02", id="an_update"),
        pytest.param("", "2023-05-02", id="a_day_that_no_head_states"),
        pytest.param("2 May 2023", "2023-05", id="a_month"),
    ],
)
def test_takes_no_day_for_later_with(head: str, published: str) -> None:
    dates = [(words, edtf) for words, edtf in (("2 May 2023", "2023-05-02"), ("17 May 2023", "2023-05-17")) if head]
    body = "Three drivers were killed on 16 May 2023."
    document = headed(head, body, [d for d in dates if d[0] in head] + [("16 May 2023", "2023-05-16")], published)
    assert list(find_later_days(document)) == []


def test_says_which_dates_nothing_anchors() -> None:
    document = article(["He came on Tuesday, left on Tuesday and rang last week."],
                       [("Tuesday", ""), ("Tuesday", ""), ("last week", "")], "")  # fmt: skip
    assert [document.text[s.start : s.end] for s in find_unanchored(document)] == ["Tuesday", "last week"]


@pytest.mark.parametrize(
    ("words", "edtf", "published"),
    [
        pytest.param("Tuesday", "2026-01-06", "", id="a_date_that_the_text_anchors"),
        pytest.param("Tuesday", "", "2026-01-07", id="a_dated_article"),
        pytest.param("the 1990s", "", "", id="a_date_that_needs_no_anchor"),
    ],
)
def test_leaves_anchored(words: str, edtf: str, published: str) -> None:
    assert list(find_unanchored(article([f"He came on {words}."], [(words, edtf)], published))) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("They dance on Saturday nights.", "Saturday", id="any_saturday"),
        pytest.param("It falls on the first Monday in September.", "Monday", id="the_first_of_a_month"),
        pytest.param("He spoke on the programme This Week of it.", "This Week", id="the_name_of_a_programme"),
    ],
)
def test_leaves_what_is_no_day(text: str, words: str) -> None:
    assert list(find_unanchored(article([text], [(words, "")], ""))) == []


def test_finds_nothing_in_an_empty_text() -> None:
    assert find_slips(article([""], [])) == []


@pytest.mark.parametrize(
    ("published", "day"),
    [
        pytest.param(["2017-04-01", "2017-04-02", "2017-04-03", "2071-04-05"], date(2071, 4, 5), id="one_far_behind"),
        pytest.param(["2017-04-01", "2017-04-02", "2071-04-05", "2071-04-06"], date.max, id="another_bears_it_out"),
        pytest.param(["2017-04-01", "2017-04-02", "2071-04-05/..", "2071-04-06"], date.max, id="so_does_a_later_day"),
        pytest.param(["2017-04-01", "2017-04-02", "2071-04-05"], date.max, id="of_few_all_are_believed"),
        pytest.param(["2017-04", "2017-05", "2017-06", "2019-03", ""], date.max, id="two_years_behind"),
        pytest.param(["1990-04", "1999-05", "2004-06", "2012-03", ""], date.max, id="an_archive_of_many_years"),
        pytest.param(["", "someday"], date.max, id="none_dated"),
        pytest.param([], date.max, id="no_articles"),
    ],
)
def test_doubts_one_date_long_after_all_others(published: list[str], day: date) -> None:
    blank = Document("a", "a.txt", 0, 0, "", "", "unknown", "", "", "", "unknown", "", "", 0)
    documents = [replace(blank, document_id=f"d{n}", published=edtf) for n, edtf in enumerate(published)]
    assert find_doubtful_day(documents) == day
    assert find_doubtful_day(documents[::-1]) == day
    copies = [replace(document, text_sha256="1") for document in documents[-1:] * 2]
    assert find_doubtful_day([*documents[:-1], *copies]) == day


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("It was signed on February 30, 2016, in Brod.",
                     "“February 30” is no day: February has 29 days at most.", id="the_30th_of_february"),
        pytest.param("It has been shut since 31 June.", "“31 June” is no day: June has 30 days.", id="a_31st_of_june"),
        pytest.param("It was signed on 31 July.", "", id="a_month_of_31_days"),
        pytest.param("It was signed on 30 June.", "", id="its_last_day"),
        pytest.param("It was signed on 29 February.", "", id="a_leap_day"),
        pytest.param("In June 31 people died.", "", id="a_count_behind_a_month"),
        pytest.param("It fell from June 31.5 million ago.", "", id="a_larger_number"),
    ],
)  # fmt: skip
def test_finds_a_day_that_no_month_has(text: str, said: str) -> None:
    assert [slip.message for slip in find_impossible(article([text], []))] == ([said] if said else [])
