"""The lines above an article: labels, bylines, outlets; told as what the whole article then says of itself."""

from __future__ import annotations

import pytest

from analysis.documents.rawtexts import read_documents
from analysis.ground.model import Document
from analysis.inputs.manifests import Outlet
from analysis.lines.heads import cut_outlet, find_place, read_byline, read_labels, read_release
from tests.conftest import cases

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
    "road office": Outlet("Road Office", "government", ""),
    "canal nine": Outlet("Canal Nine", "broadcaster", ""),
}


def read(head: str) -> Document:
    (document,) = read_documents(head.format(BODY).encode(), "a.txt", (), OUTLETS)
    assert isinstance(document, Document)
    return document


@cases(
    ("head", "expected"),
    byline_agency_place_day=("By Ana Ruiz, AFP, Lima, 14 March 2024\n\n{}", ("Ana Ruiz", "AFP", "Lima", "2024-03-14")),
    two_authors=("By Ana Ruiz and Leo Prat\n\n{}", ("Ana Ruiz and Leo Prat", "", "", "")),
    staff_is_no_author=("By Reuters Staff\n\n{}", ("", "Reuters", "", "")),
    bars=("Ana Ruiz | Reuters | March 14, 2024\n\n{}", ("Ana Ruiz", "Reuters", "", "2024-03-14")),
    outlet_as_second_line=("Harbour Post\n\n{}", ("", "Harbour Post", "", "")),
    name_alone=("Ana Ruiz\n14 March 2024\n\n{}", ("Ana Ruiz", "", "", "2024-03-14")),
    an_old_mark_in_a_town=("COX‘S COVE, Norland (AFP) – {}", ("", "AFP", "COX‘S COVE, Norland", "")),
    name_in_place=("Ana Ruiz in Lima\nThu 14 Mar 2024 06.00 GMT\n\n{}", ("Ana Ruiz", "", "", "2024-03-14")),
    name_place_and_outlet_behind_the_time=("Ana Ruiz, Lima\nThursday March 14 2024, 12.01am, Harbour Post\n\n{}",
        ("Ana Ruiz", "Harbour Post", "", "2024-03-14")),
    zone_with_hours=("Reuters\nMarch 14, 2024 6:20 PM GMT+1 Updated 2 days ago\n\n{}",
        ("", "Reuters", "", "2024-03-14")),
    day_behind_the_dash=("MAIDUGURI, Nigeria (AFP) — March 14, 2024. {}",
        ("", "AFP", "MAIDUGURI, Nigeria", "2024-03-14")),
    broadcaster_is_the_outlet=("Lima, Peru (Canal Nine) — {}", ("", "Canal Nine", "Lima, Peru", "")),
    brackets_alone=("(AFP) {}", ("", "AFP", "", "")),
    agency_without_brackets=("Tehran, IRNA – {}", ("", "IRNA", "Tehran", "")),
    agency_between_strokes=("MOSCOW, March 14. /TASS/. {}", ("", "TASS", "MOSCOW", "")),
    capitals_and_colon=("NEW DELHI: {}", ("", "", "NEW DELHI", "")),
    town_and_colon=("Riyadh: {}", ("", "", "Riyadh", "")),
    stop_behind_the_place=("KYIV. 14 March 2024 (AFP) – {}", ("", "AFP", "KYIV", "2024-03-14")),
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


@cases(
    ("line", "author"),
    capitals=("By ANA RUIZ", "ANA RUIZ"),
    hours_ago=("Story by Ana Ruiz • 14h", "Ana Ruiz"),
    label=("BYLINE: By Ana de la Cruz", "Ana de la Cruz"),
    in_place=("By Ana Ruiz in Lima", "Ana Ruiz"),
    day=("By Ana Ruiz - Thursday, March 14, 2024", "Ana Ruiz"),
    board=("By the Editorial Board", ""),
    agency=("By AFP", ""),
    outlet=("By Harbour Post", ""),
)
def test_author(line: str, author: str) -> None:
    assert read_byline(line, OUTLETS).author == author


def test_a_second_author_is_no_place() -> None:
    assert find_place(read_byline("By Ana Ruiz, Lima", OUTLETS), OUTLETS) == ""


@cases(
    ("head", "title", "outlet"),
    a_site_and_its_words=(f"Lorryworld.org - All About Wheels\n{TITLE}", TITLE, ""),
    the_way_to_a_page=(f"Home Regions Lund\n\n{TITLE}", TITLE, ""),
    two_lines_of_the_page=(f"Port Vega\n\nSanta Rosa\n\n{TITLE}", TITLE, ""),
    a_section=(f"World News\n\n{TITLE}", TITLE, ""),
    a_place_in_a_list=(f"1. Roads\n\n{TITLE}", TITLE, ""),
    a_section_below=(f"{TITLE}\nGlobal Business", TITLE, ""),
    words_under_a_broken_headline=(f"{TITLE}\nLit Again", f"{TITLE} Lit Again", ""),
    a_caption_of_two_words=(f"{TITLE}\n\nLorry driver", TITLE, ""),
    a_headline_and_more=(f"Cracks on the bridge\n{TITLE} and lit", "Cracks on the bridge", ""),
    who_says_so=(
        "Bridge to Lund closed to lorries – Road Office",
        "Bridge to Lund closed to lorries – Road Office",
        "",
    ),
    who_publishes=("Bridge to Lund closed | Road Office", "Bridge to Lund closed", "Road Office"),
)
def test_a_headline_is_told_from_what_the_page_has_above_it(head: str, title: str, outlet: str) -> None:
    document = read(f"{head}\n\n{{}}")
    assert (document.title, document.outlet) == (title, outlet)


@cases(
    ("title", "expected"),
    dash=("Bridge closed - Harbour Post", ("Bridge closed", "Harbour Post")),
    bar=("Bridge closed | Canal Nine", ("Bridge closed", "Canal Nine")),
    no_outlet=("Bridge closed - at last", ("Bridge closed - at last", "")),
    hyphen=("Bridge-Harbour Post", ("Bridge-Harbour Post", "")),
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


@cases(
    ("lines", "issuer", "above"),
    between_its_marks=(
        ["FOR IMMEDIATE RELEASE", "Harrow Energy plc", "Press release", "Output up"],
        "Harrow Energy plc",
        (0, 1, 2),
    ),
    a_letterhead=(["MINISTRY OF ENERGY", "PRESS RELEASE", "Output up in May"], "MINISTRY OF ENERGY", (0, 1)),
    behind_a_colon=(["Press release: Ostia Water Board", "Levels fall"], "Ostia Water Board", (0,)),
    before_the_word=(["Harrow Energy plc press release", "Output up"], "Harrow Energy plc", (0,)),
    a_headline_alone_is_no_issuer=(["For immediate release", "Output Up at Harrow"], "", (0,)),
    nor_one_that_the_lead_does_not_name=(
        ["For immediate release", "Output Up at Harrow", "Best Year So Far"],
        "",
        (0,),
    ),
    a_headline_on_a_statement=(["Moro Issues Press Statement", "He Names No One"], "", ()),
    a_headline_is_left=(["Press release"], "", ()),
    no_release=(["Output up", "Best year so far"], "", ()),
)
def test_who_issues_a_press_release(lines: list[str], issuer: str, above: tuple[int, ...]) -> None:
    assert read_release(lines, LEAD) == (issuer, above)
