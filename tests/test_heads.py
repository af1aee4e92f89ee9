"""The lines above an article: labels, bylines, outlets; told as what the whole article then says of itself."""

from __future__ import annotations

import pytest

from analysis.heads import cut_outlet, find_place, read_byline, read_labels, read_release
from analysis.manifests import Outlet
from analysis.model import Document
from analysis.sheets import read_documents

TITLE = "Bridge closed to lorries after cracks are found"
BODY = (
    "The government closed the bridge to lorries on Thursday after engineers found cracks, the ministry said.\n\n"
    "Officials said the repairs would take weeks and be paid from the road fund that drivers feed with tolls.\n\n"
    "Residents of both towns have long complained of the traffic and of the noise at night, and asked for a tunnel."
)
OUTLETS = {
    "afp": Outlet("AFP", "agency", "France"),
    "reuters": Outlet("Reuters", "agency", ""),
    "irna": Outlet("IRNA", "agency", "Iran"),
    "tass": Outlet("TASS", "agency", "Russia"),
    "harbour post": Outlet("Harbour Post", "newspaper", ""),
    "canal nine": Outlet("Canal Nine", "broadcaster", ""),
}


def read(head: str) -> Document:
    (document,) = read_documents(head.format(BODY).encode(), "a.txt", (), OUTLETS)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("By Ana Ruiz, AFP, Lima, 14 March 2024\n\n{}", ("Ana Ruiz", "AFP", "Lima", "2024-03-14")),
        ("By Ana Ruiz and Leo Prat\n\n{}", ("Ana Ruiz and Leo Prat", "", "", "")),
        ("By Reuters Staff\n\n{}", ("", "Reuters", "", "")),
        ("Ana Ruiz | Reuters | March 14, 2024\n\n{}", ("Ana Ruiz", "Reuters", "", "2024-03-14")),
        ("Harbour Post\n\n{}", ("", "Harbour Post", "", "")),
        ("Ana Ruiz in Lima\nThu 14 Mar 2024 06.00 GMT\n\n{}", ("Ana Ruiz", "", "", "2024-03-14")),
        ("Ana Ruiz, Lima\nThursday March 14 2024, 12.01am, Harbour Post\n\n{}",
         ("Ana Ruiz", "Harbour Post", "", "2024-03-14")),
        ("Reuters\nMarch 14, 2024 6:20 PM GMT+1 Updated 2 days ago\n\n{}", ("", "Reuters", "", "2024-03-14")),
        ("MAIDUGURI, Nigeria (AFP) — March 14, 2024. {}", ("", "AFP", "MAIDUGURI, Nigeria", "2024-03-14")),
        ("Lima, Peru (Canal Nine) — {}", ("", "Canal Nine", "Lima, Peru", "")),
        ("(AFP) {}", ("", "AFP", "", "")),
        ("Tehran, IRNA – {}", ("", "IRNA", "Tehran", "")),
        ("MOSCOW, March 14. /TASS/. {}", ("", "TASS", "MOSCOW", "")),
        ("NEW DELHI: {}", ("", "", "NEW DELHI", "")),
        ("Riyadh: {}", ("", "", "Riyadh", "")),
        ("KYIV. 14 March 2024 (AFP) – {}", ("", "AFP", "KYIV", "2024-03-14")),
    ],
    ids=[
        "byline_agency_place_day", "two_authors", "staff_is_no_author", "bars", "outlet_as_second_line",
        "name_in_place", "name_place_and_outlet_behind_the_time", "zone_with_hours", "day_behind_the_dash",
        "broadcaster_is_the_outlet",
        "brackets_alone", "agency_without_brackets", "agency_between_strokes", "capitals_and_colon", "town_and_colon",
        "stop_behind_the_place",
    ],
)  # fmt: skip
def test_a_head_tells_author_outlet_place_and_day(head: str, expected: tuple[str, str, str, str]) -> None:
    document = read(f"{TITLE}\n\n{head}")
    assert (document.author, document.outlet, document.dateline, document.published) == expected
    first = next(s for s in document.sentences if s.part == "body")
    assert document.text[first.start :].startswith("The government closed")
    assert document.title == TITLE


def test_labels_of_an_export_are_read_and_no_text() -> None:
    document = read(f"Title: {TITLE}\nAuthor: Ana Ruiz\nPublication: Harbour Post\nDate: March 14, 2024\n\n{{}}")
    assert (document.title, document.author, document.outlet) == (TITLE, "Ana Ruiz", "Harbour Post")
    assert document.published == "2024-03-14"
    assert [document.text[s.start : s.end] for s in document.sentences if s.part == "title"] == [TITLE]


def test_codes_of_a_press_archive_are_read() -> None:
    head = f"HD {TITLE}\nBY Ana Ruiz\nWC 642 words\nPD 14 March 2024\nSN Reuters\nLA English\nLP\n{{}}"
    document = read(head)
    assert (document.title, document.author, document.outlet) == (TITLE, "Ana Ruiz", "Reuters")
    assert document.published == "2024-03-14"


def test_one_label_is_text() -> None:
    assert read_labels(["Source: close to the palace", "The bridge was closed."]) == {}


def test_words_that_look_like_codes_are_text() -> None:
    assert read_labels(["IN Lima the bridge was closed.", "BY noon it was open."]) == {}


def test_labels_far_down_are_text() -> None:
    assert read_labels([""] * 20 + ["Title: A", "Date: May 1, 2024"]) == {}


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By ANA RUIZ", "ANA RUIZ"),
        ("Story by Ana Ruiz • 14h", "Ana Ruiz"),
        ("BYLINE: By Ana de la Cruz", "Ana de la Cruz"),
        ("By Ana Ruiz in Lima", "Ana Ruiz"),
        ("By Ana Ruiz - Thursday, March 14, 2024", "Ana Ruiz"),
        ("By the Editorial Board", ""),
        ("By AFP", ""),
        ("By Harbour Post", ""),
    ],
    ids=["capitals", "hours_ago", "label", "in_place", "day", "board", "agency", "outlet"],
)
def test_author(line: str, author: str) -> None:
    assert read_byline(line, OUTLETS).author == author


def test_a_second_author_is_no_place() -> None:
    assert find_place(read_byline("By Ana Ruiz, Lima", OUTLETS), OUTLETS) == ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Bridge closed - Harbour Post", ("Bridge closed", "Harbour Post")),
        ("Bridge closed | Canal Nine", ("Bridge closed", "Canal Nine")),
        ("Bridge closed - at last", ("Bridge closed - at last", "")),
        ("Bridge-Harbour Post", ("Bridge-Harbour Post", "")),
    ],
    ids=["dash", "bar", "no_outlet", "hyphen"],
)
def test_an_outlet_behind_a_headline_is_none_of_it(title: str, expected: tuple[str, str]) -> None:
    assert cut_outlet(title, OUTLETS) == expected


@pytest.mark.parametrize(
    "head",
    ["Update: {}", "CORRECTION: {}", "ANA RUIZ: {}\n\nLEO PRAT: We said so long ago.", "In Lima: {}"],
    ids=["update", "correction", "a_talk", "a_small_word"],
)
def test_no_place_before_a_colon(head: str) -> None:
    assert read(f"{TITLE}\n\n{head}").dateline == ""


LEAD = "Harrow Energy plc today announced that output rose."


@pytest.mark.parametrize(
    ("lines", "issuer", "above"),
    [
        (["FOR IMMEDIATE RELEASE", "Harrow Energy plc", "Press release", "Output up"], "Harrow Energy plc", (0, 1, 2)),
        (["MINISTRY OF ENERGY", "PRESS RELEASE", "Output up in May"], "MINISTRY OF ENERGY", (0, 1)),
        (["Press release: Ostia Water Board", "Levels fall"], "Ostia Water Board", (0,)),
        (["Harrow Energy plc press release", "Output up"], "Harrow Energy plc", (0,)),
        (["For immediate release", "Output Up at Harrow"], "", (0,)),
        (["For immediate release", "Output Up at Harrow", "Best Year So Far"], "", (0,)),
        (["Moro Issues Press Statement", "He Names No One"], "", ()),
        (["Press release"], "", ()),
        (["Output up", "Best year so far"], "", ()),
    ],
    ids=[
        "between_its_marks",
        "a_letterhead",
        "behind_a_colon",
        "before_the_word",
        "a_headline_alone_is_no_issuer",
        "nor_one_that_the_lead_does_not_name",
        "a_headline_on_a_statement",
        "a_headline_is_left",
        "no_release",
    ],
)
def test_who_issues_a_press_release(lines: list[str], issuer: str, above: tuple[int, ...]) -> None:
    assert read_release(lines, LEAD) == (issuer, above)
