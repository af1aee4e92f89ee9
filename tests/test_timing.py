"""Dates of one document against each other and against the calendar."""

from __future__ import annotations

from msgspec.structs import replace

from analysis.dating.edtf import read_interval
from analysis.doubts.timing import (
    find_beginnings,
    find_believed_days,
    find_impossible,
    find_later_days,
    find_slips,
    find_unanchored,
    find_weekdays,
)
from analysis.ground.model import DateMention, Document, Part, Sentence
from tests.conftest import cases, join_sentences, make_document


def article(sentences: list[str], dates: list[tuple[str, str]], published: str = "2026-01-05") -> Document:
    """Sentences of one article and its dates, in order, with what they mean."""
    text, spans = join_sentences(sentences)
    mentions, seen = [], 0
    for words, edtf in dates:
        start = text.index(words, seen)
        seen = start + len(words)
        mentions.append(DateMention(start, seen, edtf, "stated" if edtf else "unknown"))
    return make_document("a", text, published=published, sentences=spans, dates=tuple(mentions))


@cases(
    ("text", "date", "edtf"),
    weekday_before_its_date=("Monday, January 2, 2026", "January 2, 2026", "2026-01-02"),
    date_in_brackets=("It fell on Monday (2 January 2026).", "2 January 2026", "2026-01-02"),
    days_before_the_publication=("On Monday, January 2, it rained.", "January 2", "2023-01-02"),
    weekday_inside_its_date=("Monday, January 2, 2026", "Monday, January 2, 2026", "2026-01-02"),
)
def test_finds_a_weekday_that_is_not_the_dates(text: str, date: str, edtf: str) -> None:
    document = article([text], [(date, edtf)])
    (slip,) = find_weekdays(document)
    assert slip.message == "2 January 2026 was a Friday, not a Monday."
    assert document.text[slip.start : slip.end].startswith("Monday")


@cases(
    ("text", "date", "edtf"),
    the_right_weekday=("Friday, January 2, 2026", "January 2, 2026", "2026-01-02"),
    a_year_before_or_behind=("On Tuesday, August 4, it rained.", "August 4", "2025-08-04"),
    two_dates=("On Monday and on January 2, 2026", "January 2, 2026", "2026-01-02"),
    a_month=("Monday, January 2026", "January 2026", "2026-01"),
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


@cases(
    ("sentences", "dates"),
    one_beginning=(CAMPAIGN, [("Since August", "2025-08/.."), ("early September", "2025-08-20/2025-09-10")]),
    two_undertakings=(
        ["Since August the navy has bombed boats.", "Since September prices of bread have risen."],
        [("Since August", "2025-08/.."), ("Since September", "2025-09/..")],
    ),
    no_beginning=(
        ["In August the navy bombed boats of smugglers in the strait.", CAMPAIGN[1]],
        [("August", "2025-08"), ("early September", "2025-09-01/..")],
    ),
    years_apart=(CAMPAIGN, [("Since August", "2015-08/.."), ("early September", "2025-09-01/..")]),
    an_unknown_beginning=(CAMPAIGN, [("Since August", ""), ("early September", "2025-09")]),
    a_record=(
        ["Boats of smugglers in the strait are at their fewest since August.", CAMPAIGN[1]],
        [("since August", "2025-08/.."), ("early September", "2025-09-01/..")],
    ),
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
    return make_document(
        "a",
        whole,
        published=published,
        dates=mentions,
        parts=(Part("date", 0, len(head)), Part("body", len(head) + 1, len(whole))),
        sentences=(Sentence(begin, len(whole), 0, "body"),),
    )


def test_finds_a_dateline_after_the_date_line() -> None:
    document = headed("2 May 2023", "LIMA, 5 May 2023 — It rained.",
                      [("2 May 2023", "2023-05-02"), ("5 May 2023", "2023-05-05")], "2023-05-02")  # fmt: skip
    (slip,) = find_later_days(document)
    assert document.text[slip.start : slip.end] == "5 May 2023"
    assert slip.message == "The dateline says 5 May 2023, but the article is dated 2 May 2023."


@cases(
    ("body", "found"),
    told_as_past=("Three drivers were killed on 17 May 2023.", True),
    to_come=("Three drivers will be tried on 17 May 2023.", False),
    set=("The three were arrested, and a trial is set for 17 May 2023.", False),
    expected=("The three said that they expect rain on 17 May 2023.", False),
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


@cases(
    ("head", "published"),
    an_update=("2 May 2023. Updated 17 May 2023", "2023-05-02"),
    a_day_that_no_head_states=("", "2023-05-02"),
    a_month=("2 May 2023", "2023-05"),
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


@cases(
    ("words", "edtf", "published"),
    a_date_that_the_text_anchors=("Tuesday", "2026-01-06", ""),
    a_dated_article=("Tuesday", "", "2026-01-07"),
    a_date_that_needs_no_anchor=("the 1990s", "", ""),
)
def test_leaves_anchored(words: str, edtf: str, published: str) -> None:
    assert list(find_unanchored(article([f"He came on {words}."], [(words, edtf)], published))) == []


@cases(
    ("text", "words"),
    any_saturday=("They dance on Saturday nights.", "Saturday"),
    the_first_of_a_month=("It falls on the first Monday in September.", "Monday"),
    the_name_of_a_programme=("He spoke on the programme This Week of it.", "This Week"),
)
def test_leaves_what_is_no_day(text: str, words: str) -> None:
    assert list(find_unanchored(article([text], [(words, "")], ""))) == []


def test_finds_nothing_in_an_empty_text() -> None:
    assert find_slips(article([""], [])) == []


@cases(
    ("published", "doubted"),
    one_far_behind=(["2017-04-01", "2017-04-02", "2017-04-03", "2071-04-05"], "2071-04-05"),
    a_year_far_behind=(["2017-04-01", "2017-04-02", "2017-04-03", "2071"], "2071"),
    another_bears_it_out=(["2017-04-01", "2017-04-02", "2071-04-05", "2071-04-06"], ""),
    so_does_a_later_day=(["2017-04-01", "2017-04-02", "2071-04-05/..", "2071-04-06"], ""),
    of_few_all_are_believed=(["2017-04-01", "2017-04-02", "2071-04-05"], ""),
    two_years_behind=(["2017-04", "2017-05", "2017-06", "2019-03", ""], ""),
    an_archive_of_many_years=(["1990-04", "1999-05", "2004-06", "2012-03", ""], ""),
    none_dated=(["", "someday"], ""),
    no_articles=([], ""),
)
def test_doubts_one_date_long_after_all_others(published: list[str], doubted: str) -> None:
    documents = [make_document(f"d{n}", published=edtf) for n, edtf in enumerate(published)]
    believed = {days for edtf in published if edtf != doubted and (days := read_interval(edtf))}
    assert find_believed_days(documents) == believed
    assert find_believed_days(documents[::-1]) == believed
    copies = [replace(document, text_sha256="1") for document in documents[-1:] * 2]
    assert find_believed_days([*documents[:-1], *copies]) == believed


@cases(
    ("text", "said"),
    the_30th_of_february=("It was signed on February 30, 2016, in Brod.",
        "“February 30” is no day: February has 29 days at most."),
    a_31st_of_june=("It has been shut since 31 June.", "“31 June” is no day: June has 30 days."),
    a_month_of_31_days=("It was signed on 31 July.", ""),
    its_last_day=("It was signed on 30 June.", ""),
    a_leap_day=("It was signed on 29 February.", ""),
    a_count_behind_a_month=("In June 31 people died.", ""),
    a_larger_number=("It fell from June 31.5 million ago.", ""),
)  # fmt: skip
def test_finds_a_day_that_no_month_has(text: str, said: str) -> None:
    assert [slip.message for slip in find_impossible(article([text], []))] == ([said] if said else [])
