"""Files become documents: articles, parts, metadata, and what is refused."""

from __future__ import annotations

import hashlib
import io
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.credit.sources import name_post
from analysis.documents.corpus import read_corpus
from analysis.documents.rawtexts import RawText, cut_raw_texts, read_documents, read_raw_texts
from analysis.ground.judgment import InputError
from analysis.ground.model import Document, Refusal
from analysis.inputs.manifests import Entry, Outlet, read_manifest, read_outlets
from analysis.inputs.readings import Refused
from analysis.lines.datelines import read_dateline
from analysis.lines.paragraphs import read_paragraphs
from tests.conftest import ROOT, cases

SEEDS = ROOT / "seeds"

#: Running text, long enough for an article of its own.
BODY = (
    "The harbour was closed after the storm, and ferries stayed in port while crews looked for two missing boats. "
    "Officials said the damage would take weeks to mend.\n\n"
    "Fishermen waited on the quay. The mayor promised help to those who had lost their nets in the night, "
    "and said that the town would not be left alone with the cost of it.\n"
)
OUTLETS = {
    "afp": Outlet("AFP", "agency", "France"),
    "afp news": Outlet("AFP", "agency", "France"),
    "harbour post": Outlet("Harbour Post", "newspaper", ""),
}


def read_text(text: str, **keywords: object) -> list[Document]:
    return read_documents(text.encode(), "a.txt", **keywords)  # type: ignore[arg-type]


def read_one(text: str) -> Document:
    (document,) = read_documents(text.encode(), "a.txt", (), OUTLETS)
    return document


def part_texts(document: Document) -> list[tuple[str, str]]:
    return [(part.kind, document.text[part.start : part.end]) for part in document.parts]


# Articles ------------------------------------------------------------------------------------------------------------


def test_two_agency_pieces_in_one_file_are_two_documents() -> None:
    head = "Storm Closes Harbour For\n\nWeeks\n\nBy AFP News\n03/24/21"
    text = f"(Newswire) -- {BODY}\n©2020 Newswire Inc.\n\n{head}\n\n{BODY}"
    first, second = read_text(text)
    assert (first.document_id, second.document_id) == ("a", "a#2")
    assert text[first.start : first.end].endswith("©2020 Newswire Inc.")
    assert second.title == "Storm Closes Harbour For Weeks"
    assert (second.published, second.published_basis) == ("2021-03-24", "stated")


@cases(
    "text",
    subheads=f"Title Of It\n\n{BODY}\nA Subhead Here\n\n{BODY}\nAnother Subhead\n\n{BODY}",
    blank_lines=f"Title Of It\n\nBy Jane Doe\n\n{BODY}\n\n\n\nWhat Comes Next\n\n{BODY}",
    a_teaser_in_the_middle=f"Title Of It\n\n{BODY}\nRead more\n\nPort Reopens\n\n{BODY}",
    entries_by_day=f"Live\n\nJanuary 5, 2026\n\n{BODY}\nJanuary 4, 2026\n\n{BODY}",
    a_place_without_an_agency=f"LIMA (EFE) - {BODY}\nQUITO - {BODY}",
    an_end_is_no_beginning=f"Title Of It\n\n{BODY}\nBy Jane Doe\n\n©2020 Newswire",
)
def test_a_long_piece_stays_one(text: str) -> None:
    assert len(read_text(text)) == 1


def test_pieces_with_heads_alike_behind_a_separator_are_cut() -> None:
    piece = f"Storm Closes Port\n\nBy Jane Doe\nJanuary 5, 2026\n\n{BODY}"
    assert len(read_text(f"{piece}\n-----\n\n{piece}\n-----\n\n{piece}")) == 3


def test_wires_between_their_first_and_last_signs_are_cut() -> None:
    wire = "ZCZC\nSTORM CLOSES PORT\n    DOVER (AP) -- " + BODY.upper() + "\nNNNN\n"
    documents = read_text(f"{wire}\n{wire}\n{wire}")
    assert [document.title for document in documents] == ["STORM CLOSES PORT"] * 3
    assert len(read_text(f"{BODY} NNNN is how a wire ends, ZCZC how it begins. {BODY}")) == 1


def test_pieces_that_repeat_headline_and_date_are_cut() -> None:
    text = f"Storm Closes Port\nJanuary 5, 2026\n\n{BODY}\n\n\nPort Opens Again\nJanuary 6, 2026\n\n{BODY}"
    assert [d.published for d in read_text(text)] == ["2026-01-05", "2026-01-06"]


@cases(
    "head",
    a_dateline="LARMO, Jan. 6 (Newswire) -- ",
    a_date_above_a_headline="6 January 2026\n\nPort Opens Again\n\n",
)
def test_a_head_behind_more_blank_lines_than_before_is_cut(head: str) -> None:
    assert len(read_text(f"{BODY}\n\n{head}{BODY}")) == 2
    assert len(read_text(f"{BODY}\n{head}{BODY}")) == 1


def test_what_says_end_separates_articles() -> None:
    text = f"Storm Closes Port\n\n5 January 2026\n\n{BODY}\n-- End --\n\n\n6 January 2026\n\n{BODY}"
    assert [d.published for d in read_text(text)] == ["2026-01-05", "2026-01-06"]


def test_news_in_brief_is_cut_where_the_head_is_sure() -> None:
    first = f"Storm Closes Port\nJanuary 5, 2026\n\n{BODY}\n© 2026 Newswire\n\n"
    brief = "Port Opens Again\nJanuary 6, 2026\n\n" + BODY[:160]
    assert [d.title for d in read_text(first + brief)] == ["Storm Closes Port", "Port Opens Again"]
    assert len(read_text(first + brief.replace("\nJanuary 6, 2026", ""))) == 1


def test_an_article_that_states_its_year_takes_the_month_of_the_one_beside_it() -> None:
    text = f"(Newswire) -- {BODY}\n©2021 Newswire Inc.\n\nStorm Closes Harbour\n\nBy AFP News\n03/24/21\n\n{BODY}"
    assert [(d.published, d.published_basis) for d in read_text(text)] == [
        ("2021-03~", "inferred"),
        ("2021-03-24", "stated"),
    ]
    other = text.replace("©2021", "©2019")
    assert read_text(other)[0].published == "2019"


# Parts ---------------------------------------------------------------------------------------------------------------


def test_names_the_parts_of_a_page() -> None:
    text = (
        "Friday, January 2, 2026\n\nStorm Closes Harbour\n\nBy Jane Doe\n\nPORT VEGA, Chile — " + BODY + "\n"
        "The Long Wait\n\n" + BODY + "\nBoats on the quay at dawn\nPhoto: AFP / Ann Roe\n\n" + BODY + "\n"
        "Reporting by Ann Roe; Editing by Bo Poe\n\nLeave a Reply\n\nYour name\n"
    )
    document = read_one(text)
    kinds = [kind for kind, _ in part_texts(document)]
    expected = "date title byline body body subhead body body caption credit body body credit footer footer"
    assert kinds == expected.split()
    assert document.title == "Storm Closes Harbour"
    assert document.dateline == "PORT VEGA, Chile"


def test_the_first_sentence_begins_behind_the_dateline() -> None:
    document = read_one(f"PORT VEGA, Jan 5 (AFP) - {BODY}")
    assert document.text[document.sentences[0].start :].startswith("The harbour was closed")
    assert document.parts[0].start == 0


@cases(
    ("paper", "day"),
    the_day_it_was_written=("April 12, 2019", "2019-04-11"),
    a_day_long_before=("April 28, 2019", "2019-04-28"),
)
def test_today_is_the_day_of_the_dateline(paper: str, day: str) -> None:
    text = f"Title Of It\n\n{paper}\n\nPORT VEGA, Chile, April 11 -- Ten boats sank today off the coast.\n"
    (document,) = read_documents(text.encode(), "x.txt")
    assert [mention.edtf for mention in document.dates if mention.start > 50] == [day]


def test_news_in_brief_is_no_caption() -> None:
    brief = "NORTH: Gunmen burst into a bar late on Friday, killing ten people, prosecutors said. (AP)"
    caption = "A man sweeps the quay in Port Vega. (AP Photo/Ann Roe)"
    document = read_one(f"World in brief\n\n{brief}\n\n{caption}\n\n{BODY}")
    assert [kind for kind, _ in part_texts(document)] == ["title", "body", "caption", "body", "body"]


@cases(
    ("line", "kind"),
    whose_picture=("A boat leaves the quay in Port Vega at dawn. Image Credit: NEWSWIRE", "caption"),
    by_whom=("Boats wait for the tide at the quay on Friday. Photo by Ann Roe/Newswire", "caption"),
    running_text=("The mayor posted a photo of the quay, by then under water, and she said so.", "body"),
    age_of_the_page=("This story is over 5 years old.", "footer"),
    site=("Accessibility links", "footer"),
    button_of_a_window=("CLOSE", "footer"),
    what_is_still_to_come=("Loading articles...", "footer"),
    mark=("/", "footer"),
    number_of_a_picture=("2", "footer"),
)
def test_what_stands_above_a_headline(line: str, kind: str) -> None:
    document = read_one(f"{line}\n\n{'Storm Closes Port' if kind != 'body' else BODY}\n\n{BODY}")
    assert part_texts(document)[0] == (kind, line)
    assert document.title == ("Storm Closes Port" if kind != "body" else "")


def test_a_short_question_in_running_text_is_no_subhead() -> None:
    document = read_one(f"Title Of It\n\n{BODY}\nHow could that be?\n\n{BODY}")
    assert ("body", "How could that be?") in part_texts(document)


def test_a_first_long_line_is_no_title() -> None:
    document = read_one(BODY)
    assert document.title == ""
    assert {kind for kind, _ in part_texts(document)} == {"body"}


POST = (
    "Storms are loud.\n“Boats are small.”\nSee for yourself pic.twitter.com/abc\n— Sea Dog (@seadog) December 22, 2025"
)


@cases(
    "text",
    between_blank_lines=f"{BODY}\n\n{POST}\n\n{BODY}",
    line_by_line=(BODY + POST + "\n" + BODY).replace("\n\n", "\n"),
    behind_a_lead_in=f"{BODY}\n\nShe wrote on Monday:\n\n{POST}\n\n{BODY}",
)
def test_an_embedded_post_is_one_part(text: str) -> None:
    document = read_one(text)
    posts = [part for part in document.parts if part.kind == "post"]
    assert [document.text[part.start : part.end] for part in posts] == [POST]
    named = name_post(document.text, posts[0].start, posts[0].end)
    assert named is not None
    assert document.text[slice(*named[1:])].startswith("Sea Dog")
    assert {s.part for s in document.sentences} >= {"body", "post"}


def test_two_posts_in_a_row_are_two_parts() -> None:
    document = read_one(f"{BODY}\n\n{POST}\n\n{POST}\n\n{BODY}")
    assert sum(part.kind == "post" for part in document.parts) == 2


@cases(
    ("body", "paragraphs"),
    in_capitals=("PORT VEGA, 5 JAN 90 (AFP) -- [TEXT] THE HARBOUR WAS\nCLOSED AFTER THE STORM.", 1),
    a_stop=("PORT VEGA, 5 JAN 90 (AFP) -- THE HARBOUR IS CLOSED.\nFERRIES STAYED IN PORT.", 2),
    in_small_letters=("The harbour of Port Vega -- The mayor's words\nThe harbour was closed.", 2),
)
def test_a_short_wire_goes_on_over_a_line(body: str, paragraphs: int) -> None:
    assert len(read_paragraphs(body)) == paragraphs


def test_a_town_alone_in_brackets_is_no_agency() -> None:
    document = read_one(f"Storm Closes Port\n\n(Port Vega) \u2013 {BODY}")
    assert (document.dateline, document.agency, document.outlet) == ("Port Vega", "", "")


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "   PORT VEGA, 5 JAN 90 (AFP) -- [TEXT] THE HARBOUR WAS CLOSED AFTER THE\nSTORM, AND FERRIES STAYED IN PORT "
        "WHILE CREWS LOOKED FOR TWO MISSING\nBOATS.  THE MAYOR PROMISED HELP TO ALL WHO HAD LOST THEIR NETS.\n\n"
        "   FISHERMEN WAITED ON THE QUAY, AND THE TOWN WAS TOLD THAT IT WOULD NOT\nBE LEFT ALONE WITH THE COST.\n"
    )
    assert len(read_paragraphs(text)) == 2
    document = read_one(text)
    assert (document.published, document.dateline, document.agency) == ("1990-01-05", "PORT VEGA", "AFP")
    assert [s.paragraph for s in document.sentences] == [0, 0, 1]


def test_paragraphs_of_wrapped_lines_may_end_short_without_a_blank_line() -> None:
    text = (
        "The harbour of Port Vega was closed after the storm, and the\nferries stayed at the quay all day.\n"
        "Crews looked for the two missing boats from early morning to\nnoon, and found one.\nThe search goes on.\n"
    )
    assert [p.words.partition(" ")[0] for p in read_paragraphs(text)] == ["The", "Crews", "The"]


@cases(
    ("closing", "published"),
    an_agency_and_its_day=("(Harbour News Agency May 6, 2007)", "2007-05-06"),
    an_act=("It broke the law of the port (Act of May 6, 2007)", ""),
)
def test_reads_the_day_that_signs_an_article(closing: str, published: str) -> None:
    assert read_one(f"Divers found two bodies on Monday.\n{closing}\n").published == published


def test_lines_of_a_list_are_not_joined() -> None:
    assert len(read_paragraphs("Nets\nBoats\nFerries and their crews\nQuays\n")) == 4


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("# Ferry sinks", "Ferry sinks"),
        ("### **Ferry sinks**", "Ferry sinks"),
        ("_By Jane Doe_", "By Jane Doe"),
        ("> “We swam,” she said.", "“We swam,” she said."),
        ("**Nine** died, *she* said", "Nine** died, *she* said"),
        ("*", "*"),
        ("#1 in the charts", "#1 in the charts"),
        ("- 14 dead", "- 14 dead"),
    ],
)
def test_marks_of_markdown_around_a_line_are_none_of_it(line: str, words: str) -> None:
    assert [paragraph.words for paragraph in read_paragraphs(line)] == [words]


def test_a_head_of_markdown_tells_title_outlet_and_day() -> None:
    text = """---
title: "Ferry sinks off Larmo"
date: 2024-03-05
source: North Wire
---

**By Jane Doe** | *5 March 2024*

At least **14 people** died when the ferry sank off Larmo on Saturday, the coastguard said.
"""
    (document,) = read_documents(text.encode(), "a.md")
    assert (document.title, document.outlet, document.published, document.author) == (
        "Ferry sinks off Larmo", "North Wire", "2024-03-05", "Jane Doe"
    )  # fmt: skip


@cases(
    ("text", "place", "agency"),
    place_and_agency=("LONDON (Reuters) - Oil rose", "LONDON", "Reuters"),
    place_and_country=("PORT VEGA, Chile — Oil rose", "PORT VEGA, Chile", ""),
    agency_alone=("(Bloomberg) -- Oil rose", "", "Bloomberg"),
    no_agency_but_what_was_done=("OSLO, Norway (UPDATED) - Oil rose", "OSLO, Norway", ""),
    a_low_dash=("PORT VEGA, Chile (AP) _ Oil rose", "PORT VEGA, Chile", "AP"),
    place_in_small_letters=("Moscow (Sputnik) - Oil rose", "Moscow", "Sputnik"),
    wire_in_capitals=("LIMA, 19 MAR 89 (EFE) -- [TEXT] OIL ROSE", "LIMA", "EFE"),
    the_day_behind_the_agency=("PORT VEGA (AFP), March 5, 2023 - Oil rose", "PORT VEGA", "AFP"),
    place_in_small_letters_and_a_full_date=("Port Vega, 5 March 2019 - Oil rose", "Port Vega", ""),
    day_and_agency=("Dec 29 (Reuters) - Oil rose", "", "Reuters"),
    tokenised=("LONDON -LRB- Reuters -RRB- - Oil rose", "LONDON", "Reuters"),
    day_and_agency_without_a_dash=("Larmo, May 13 (DPA) Oil rose", "Larmo", "DPA"),
    day_and_agency_between_commas=("LARMO, May 13, 2020, AFP. Oil rose", "LARMO", "AFP"),
    agency_without_a_dash=("LARMO (AFP) Oil rose", "LARMO", "AFP"),
    a_stamp_is_no_agency=("LARMO (May 6, 1997 11:39 p.m. EDT) -- Oil rose", "LARMO", ""),
    no_space_behind_the_dash=("LARMO (Bloomberg) --Oil rose", "LARMO", "Bloomberg"),
    no_space_behind_a_hyphen=("LARMO, Norway (Reuters) -Oil rose", "LARMO, Norway", "Reuters"),
    no_comma_before_a_month=("PORT VEGA, Chile Nov 28 (AP) - Oil rose", "PORT VEGA, Chile", "AP"),
    a_colon_behind_a_date=("LARMO, 9 October 2020: Oil rose", "LARMO", ""),
    no_dash_behind_the_agency=("Port Vega, April 22 (IANS) Oil rose", "Port Vega", "IANS"),
    the_day_in_the_brackets=("LARMO (Vega Times / AFP - 03rd May, 2021) Oil rose", "LARMO", "AFP"),
)
def test_read_dateline(text: str, place: str, agency: str) -> None:
    dateline = read_dateline(text, 0, len(text))
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)
    assert text[dateline.end :].lower() == "oil rose"


@cases(
    "text",
    name_in_running_text_is_too_short_to_tell="OPEC — the cartel — met.",
    word_that_is_no_place="EXCLUSIVE - Oil rose",
    running_text="The talks - held in Lima - failed.",
    hyphen="ANTI-WAR groups marched.",
    a_day_of_a_list="MONDAY, June 5: Oil rose.",
    a_colon_behind_a_place_alone="LARMO: Oil rose.",
    remark_in_brackets="(He left early) - and so on",
    day_without_year="Monday, 5 March - a holiday - was quiet.",
    short_name_of_a_body="World Health Organization (WHO) Director Bo Ek spoke.",
    short_name_of_a_body_in_capitals="UNICEF (UN) Director Bo Ek spoke.",
    letters_of_a_body_behind_a_place="Port Vega (EU) Commissioner Ana Ruiz spoke.",
)
def test_takes_no_dateline_for_one(text: str) -> None:
    dateline = read_dateline(text, 0, len(text))
    assert dateline is None or dateline.place == "OPEC"


# Metadata ------------------------------------------------------------------------------------------------------------


@cases(
    ("head", "published", "basis"),
    date_line=("Title Of It\n\nPublished: January 5, 2026 10:04 AM EST\n\n", "2026-01-05", "stated"),
    byline=("Title Of It\n\nBy Jane Doe | January 5, 2026\n\n", "2026-01-05", "stated"),
    a_bar_behind_it=("Title Of It\n\nJanuary 5, 2026|By Wire\n\n", "2026-01-05", "stated"),
    the_day_of_the_page_above=("Sat, 14 Feb 2026 22:23 GMT\n\nTitle Of It\n\nMon, 5 Jan 2026 10:04 GMT\n\n",
        "2026-01-05", "stated"),
    place_and_date_line=("Title Of It\n\nPort Vega, 5 January 2026\n\n", "2026-01-05", "stated"),
    site_and_date_line=("Title Of It\n\nharbour-post.com, 5 January 2026\n\n", "2026-01-05", "stated"),
    day_and_agency_before_a_list=(
        "Title Of It\n\nJan 5, 2026 (Reuters) - Boats sank.\n\nPORT VEGA, MAY 3, 2019 - Ten sank.\n", "2026-01-05",
        "stated"),
    agency_on_a_date_line=("Title Of It\nPORT VEGA, January 5, 2026 (Reuters)\n\n", "2026-01-05", "stated"),
    name_with_of=("Title Of It\n\nNotes of the Quay, 5 January 2026\n\n", "2026-01-05", "stated"),
    agency_and_a_comma_apart=("3 June 2026\n\nTitle Of It\n\nAFP , Monday 5 Jan 2026\n\n", "2026-01-05", "stated"),
    between_dashes=("Title Of It\n\nAFP - Lima - 5 January 2026\n\n", "2026-01-05", "stated"),
    month_in_capitals=("Title Of It\n\nDaily Quay JANUARY 5 2026\n\n", "2026-01-05", "stated"),
    title_with_a_date=("Storm sank boats on January 5, 2026\n\n", "2026-01-05/..", "inferred"),
    dateline=("LIMA, 5 JAN 90 (EFE) -- ", "1990-01-05", "stated"),
    order_settled=("Daily Net (03/1/2026): LIMA - On January 1, 2026, it blew. ", "2026-01-03", "stated"),
    dateline_alone=("Title Of It\n\nLIMA (AP) - January 5, 2026\n\n", "2026-01-05", "stated"),
    last_updated_by_two_clocks=("Last Updated: Monday, 5 January 2026, 16:41 GMT 17:41 UK\nOf It\n\n", "2026-01-05",
        "stated"),
    date_line_under_a_holiday=("Storms At Easter\n2026-01-05\n\n", "2026-01-05", "stated"),
    dated=("Title Of It\nDated: 1/25/2026 12:45:07 PM\n\n", "2026-01-25", "stated"),
    labelled_before_the_title=("date 2026-01-05 Title Of It\n\n", "2026-01-05", "stated"),
    labelled_before_the_text=("Published: 2026-01-05 The rain went on. ", "2026-01-05", "stated"),
    dateline_without_year=("LIMA, Jan 5 (EFE) - On January 2, 2026, it blew. ", "2026-01-05", "inferred"),
    the_year_nearest_to_what_is_told=("A cook on Sunday, Jan. 4, 2026\n\nLIMA, Jan 5 (EFE) - On Sunday ", "2026-01-05",
        "inferred"),
    day_in_brackets=("LIMA (Vega Times / EFE - 05th January, 2026) ", "2026-01-05", "stated"),
    the_year_of_its_weekday=("LIMA, Jan 5 (EFE) - On Monday, Jan 5, it blew, not on 30 December 2025. ", "2026-01-05",
        "inferred"),
    no_year_of_its_weekday=("LIMA, Jan 5 (EFE) - On Friday, Jan 5, it blew, not on 30 December 2019. ", "", "unknown"),
    dateline_that_nothing_dates=("LIMA, Jan 5 (EFE) - ", "", "unknown"),
    not_before_what_it_tells=("On January 2, 2026, it blew. ", "2026-01-02/..", "inferred"),
    not_before_its_lead=("It was announced on January 2, 2026. ", "2026-01-02/..", "inferred"),
    not_before_its_picture=("Boats seen, January 4, 2026. On Saturday (Jan 3) it blew. ", "2026-01-04/..", "inferred"),
    picture_beside_another_weekday=("Boats seen, January 4, 2026. On Friday (Jan 3) it blew. ", "", "unknown"),
    background=("Since the attack in Lima, Peru, on May 5, 1992, it blew. ", "", "unknown"),
    nine_eleven_is_no_bound=("After 9/11 it blew. ", "", "unknown"),
    not_before_a_part_of_a_month=("It blew in early January 2026. ", "2026-01/..", "inferred"),
    what_is_to_come_is_no_bound=("It will blow on January 2, 2036. ", "", "unknown"),
    a_year_alone_is_no_bound=("In 1989 it blew. ", "", "unknown"),
    nothing=("", "", "unknown"),
)  # fmt: skip
def test_published(head: str, published: str, basis: str) -> None:
    document = read_one(head + BODY)
    assert (document.published, document.published_basis) == (published, basis)


@cases(
    ("text", "outlet", "basis", "agency"),
    byline_of_an_agency=(f"Title Of It\n\nBy AFP News\n\n{BODY}", "AFP", "stated", "AFP"),
    byline_with_an_outlet=(f"Title Of It\n\nBy Jane Doe, Harbour Post\n\n{BODY}", "Harbour Post", "stated", ""),
    byline_of_a_person=(f"Title Of It\n\nBy Jane Doe\n\n{BODY}", "", "unknown", ""),
    its_name=(f"Harbour Post\n\nStorm Closes Port\n\n{BODY}", "Harbour Post", "stated", ""),
    masthead=(f"The Brod Courier\n\nStorm Closes Port\n\n{BODY}", "The Brod Courier", "stated", ""),
    masthead_with_a_day=(f"Brod Ledger — Friday Sept. 6\n\nStorm Closes Port\n\n{BODY}", "Brod Ledger", "stated", ""),
    paper_on_a_date_line=(f"Title Of It\n\nThe Observer of Ports, 5 May 2020\n\n{BODY}", "The Observer of Ports",
        "stated", ""),
    who_issues_a_statement=(f"Title Of It\n\nStatement by Quaywatch, 5 May 2020\n\n{BODY}", "Quaywatch", "stated", ""),
    no_paper=(f"Mayor Leaves Her Post\n\nStorm Closes Port\n\n{BODY}", "", "unknown", ""),
    a_section=(f"Local News\n\nStorm Closes Port\n\n{BODY}", "", "unknown", ""),
    agency_mark=(f"LIMA (AFP) - {BODY}", "AFP", "inferred", "AFP"),
    copyright_line=(f"{BODY}\n© 2020 Harbour Post. All rights reserved.\n", "Harbour Post", "stated", ""),
    site_address=(f"{BODY}\n\nDailyQuay.Net", "DailyQuay.Net", "stated", ""),
    an_agency_it_quotes=(f"{BODY}\nAccording to AFP, boats sank.\n", "", "unknown", ""),
)  # fmt: skip
def test_outlet(text: str, outlet: str, basis: str, agency: str) -> None:
    document = read_one(text)
    assert (document.outlet, document.outlet_basis, document.agency) == (outlet, basis, agency)


def test_keeps_the_text_as_received() -> None:
    data = "\ufeffStorm Closes Port\r\n\r\nIt blew in “Lima”.\r\n".encode()
    (document,) = read_documents(data, "deep/er/a.txt")
    assert document.text.encode() == data
    assert document.document_id == "deep/er/a"
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text[document.start : document.end] == "Storm Closes Port\r\n\r\nIt blew in “Lima”."
    assert document.title == "Storm Closes Port"
    assert document.words == 7


# What is refused -----------------------------------------------------------------------------------------------------


@cases(
    ("data", "name", "reason"),
    empty=(b"", "a.txt", "empty"),
    white_space=(" \n\ufeff\n".encode(), "a.txt", "white space"),
    latin_1=(b"abc\xe9d", "a.txt", "not UTF-8 at byte 3"),
    utf_16=("abc".encode("utf-16"), "a.txt", "UTF-16"),
    utf_16_unmarked=("abc".encode("utf-16-be"), "a.txt", "UTF-16"),
    unknown_ending=(b"abc", "a.exe", "accepted are .csv, .docx, .gz"),
)
def test_refuses_with_a_reason(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_documents(data, name)


def test_texts_of_a_batch_are_read_as_each_is_alone() -> None:
    two = f"(Newswire) -- {BODY}\n©2020 Newswire Inc.\n\nStorm Closes Harbour\n\nBy AFP News\n03/24/21\n\n{BODY}"
    texts = {"a.txt": two.encode(), "b.txt": b"\xff", "c.txt": b" \n", "d.txt": f"LIMA -- {BODY}".encode()}
    entries = {"a.txt": [Entry("a.txt", title="Two gales")], "d.txt": [Entry("d.txt", article=2)]}
    raw_texts = [
        raw
        for name, data in texts.items()
        for raw in cut_raw_texts(io.BytesIO(data), "", name, entries.get(name, ()))
        if isinstance(raw, RawText)
    ]
    read = read_raw_texts(raw_texts, OUTLETS)
    assert read == [read_raw_texts([raw], OUTLETS)[0] for raw in raw_texts]
    assert [len(documents) for documents, _ in read] == [2, 0, 0, 0]
    assert [len(faults) for _, faults in read] == [0, 1, 1, 1]


def test_refuses_bytes_that_are_not_those_of_the_manifest() -> None:
    with pytest.raises(Refused, match="sha256 differs"):
        read_documents(b"It blew.", "a.txt", [Entry("a.txt", sha256="0" * 64)])


def test_refuses_a_row_for_an_article_that_is_not_there() -> None:
    with pytest.raises(Refused, match="names article 2, the file holds 1"):
        read_documents(b"It blew.", "a.txt", [Entry("a.txt", article=2)])


# Manifest and outlets ------------------------------------------------------------------------------------------------


def test_a_manifest_adds_and_overrules() -> None:
    entry = Entry("a.txt", title="Told Title", outlet="Harbour Post", published="2026-01-05")
    (document,) = read_documents(f"LIMA (AFP) - {BODY}".encode(), "a.txt", [entry])
    assert (document.title, document.outlet, document.published) == ("Told Title", "Harbour Post", "2026-01-05")
    assert (document.outlet_basis, document.published_basis, document.agency) == ("manifest", "manifest", "AFP")


@cases(
    ("rows", "message"),
    unknown_column=("file,tittle\na.txt,x", r"line 1: unknown column 'tittle'.*did you mean 'title'\?"),
    bad_date=("file,published\na.txt,soon", "line 2: published is 'soon'; expected a date"),
    unknown_outlet=("file,outlet\na.txt,Harbor Post",
        r"outlet 'Harbor Post' is not in .*did you mean 'Harbour Post'\?"),
    bad_article=("file,article\na.txt,x", "article is 'x'"),
    article_beyond_all=(f"file,article\na.txt,{'9' * 30}", "article is '9+'; expected"),
    a_day_that_is_none=("file,published\na.txt,9999-12-31", "published is '9999-12-31'"),
    bad_checksum=("file,sha256\na.txt,12", "expected 64 characters"),
    a_file_twice=("file\na.txt\na.txt", "line 3: file 'a.txt' stands twice"),
)  # fmt: skip
def test_a_wrong_manifest_is_refused_with_its_line(tmp_path: Path, rows: str, message: str) -> None:
    path = tmp_path / "manifest.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_manifest(path, OUTLETS)


def test_the_outlets_of_the_project_are_read() -> None:
    outlets = read_outlets(ROOT / "data" / "outlets.csv")
    assert outlets["the associated press"].name == "AP"
    assert outlets["bloomberg l.p."].kind == "agency"


def test_two_outlets_cannot_share_a_name(tmp_path: Path) -> None:
    path = tmp_path / "outlets.csv"
    path.write_text(
        "outlet,aliases,kind\nHarbour Post,The Post,newspaper\nQuay Post,The Post,newspaper\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match="line 3: 'The Post' is a name of 'Harbour Post' already"):
        read_outlets(path)


# Folders -------------------------------------------------------------------------------------------------------------


def test_reads_a_folder_by_name_and_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "c.txt").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name, data in {
        "b/z.txt": b"It blew.",
        "a.txt": b"It rained.",
        "a.md": b"It snowed.",
        "empty.txt": b"",
        "x.jpeg": b"\xff\xd8",
        ".hidden/y.txt": b"Not read.",
        ".z.txt": b"Not read.",
    }.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    items = list(read_corpus([tmp_path]))
    named = [item.document_id if isinstance(item, Document) else f"!{item.file}" for item in items]
    assert named == ["a", "a.txt", "b/z", "!c.txt", "!empty.txt", "!gone.txt", "!x.jpeg"]
    reasons = {item.file: item.reason for item in items if isinstance(item, Refusal)}
    assert "a folder with a text's ending" in reasons["c.txt"]
    assert "a link to nothing" in reasons["gone.txt"]
    assert "ending '.jpeg' is not read; accepted are .csv, .docx, .gz" in reasons["x.jpeg"]


def test_reads_the_manifest_of_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It blew.", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file,published\na.txt,2026-01-05\n", encoding="utf-8")
    (document,) = read_corpus([tmp_path])
    assert isinstance(document, Document)
    assert (document.published, document.published_basis) == ("2026-01-05", "manifest")


def test_a_path_that_does_not_exist_is_an_input_error(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(InputError, match="did you mean 'seeds'"):
        list(read_corpus([tmp_path / "sedes"]))


# Seeds ---------------------------------------------------------------------------------------------------------------


def test_the_seeds_are_six_articles_with_what_they_say_of_themselves() -> None:
    documents = list(read_corpus([SEEDS], read_outlets(ROOT / "data" / "outlets.csv")))
    assert all(isinstance(document, Document) for document in documents)
    rows = [
        (d.document_id[:3] + d.document_id[20:], d.start, d.end, d.outlet, d.dateline, d.published, d.published_basis)
        for d in documents
        if isinstance(d, Document)
    ]
    assert rows == [
        ("000", 0, 3729, "", "CARACAS, Venezuela", "2026-01-02/..", "inferred"),
        ("001", 0, 3510, "", "", "2025-12-31/..", "inferred"),
        ("002", 0, 3264, "CaliToday", "CARACAS", "2026-01-02", "stated"),
        ("003", 0, 2494, "", "", "2026-01/..", "inferred"),
        ("004", 0, 2744, "Bloomberg", "", "2022-03~", "inferred"),
        ("004#2", 2746, 5277, "AFP", "", "2022-03-08", "stated"),
    ]


def test_the_post_in_a_seed_is_a_part_of_its_own() -> None:
    (document,) = read_documents((SEEDS / "001_41c88ad39c168fd7.txt").read_bytes(), "001.txt")
    assert [(p.start, p.end) for p in document.parts if p.kind == "post"] == [(1667, 2017)]


# Any text ------------------------------------------------------------------------------------------------------------

_LISTED = """(Reuters)|--|LONDON|By Jane Doe|©2022 A|Photo: AFP|— Bob (@bob) May 5, 2020|January 5, 2026|03/04/22
|Leave a Reply|PORT VEGA, Chile — |* * *|Title Words Here|said on Monday|text goes on here.|“So”|[TEXT]|\ufeff|\u200b"""
_PIECES = st.sampled_from([*_LISTED.split("|"), "\n", "\n\n", "\r\n", "x" * 300])


@given(st.lists(_PIECES | st.text(max_size=6), max_size=25).map(" ".join))
def test_any_text_gives_documents_with_spans_in_order(text: str) -> None:
    try:
        documents = read_text(text)
    except Refused:
        assert "\0" in text or not text.replace("\ufeff", "").replace("\u200b", "").strip()
        return
    for document in documents:
        assert document.text == text
        for spans in (document.parts, document.sentences, document.dates):
            assert all(document.start <= s.start < s.end <= document.end for s in spans)  # type: ignore[attr-defined]
            assert all(a.end <= b.start for a, b in pairwise(spans))  # type: ignore[attr-defined]
    assert all(a.end <= b.start for a, b in pairwise(documents))


@pytest.mark.parametrize("unit", ["1", '"', "and ", "A\n", "BY A ", "©", "(A) ", "A (@", "\n", "A.", "- "])
def test_reading_takes_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit)) + "x"
    started = time.process_time()
    read_text(text)
    assert time.process_time() - started < 8


def test_a_text_that_only_the_manifest_names_is_refused_and_costs_no_other(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Five people died.\n", encoding="utf-8")
    (tmp_path / "manifest.csv").write_text("file\na.txt\naa.txt\n", encoding="utf-8")
    found = list(read_corpus([tmp_path]))
    assert [item.file for item in found] == ["a.txt", "aa.txt"]
    assert isinstance(found[1], Refusal)
    assert "not there; did you mean 'a.txt'? mend or take out its row" in found[1].reason


def test_a_number_that_ends_a_headline_is_no_day_of_the_date_below() -> None:
    text = "Barge toll rises to 19\nMarch 4, 2025, 6:12 PM\n\nDivers went down again on Tuesday, the port said.\n"
    (document,) = read_documents(text.encode(), "x.txt")
    assert document.published == "2025-03-04"


@pytest.mark.parametrize("zone", ["SGT", "GMT", "EDT", "AEST", "IST"])
def test_a_date_line_may_end_in_a_time_of_any_zone(zone: str) -> None:
    text = (
        f"The Brod Courier\nMAY 12, 2024, 10:42 PM {zone}\n\nDam bursts in Vega\n\nA dam burst above Vega on Sunday.\n"
    )
    (document,) = read_documents(text.encode(), "x.txt")
    assert isinstance(document, Document)
    assert (document.title, document.published) == ("Dam bursts in Vega", "2024-05-12")


def test_a_day_and_its_month_may_stand_on_two_lines() -> None:
    text = "The men were freed on 4\nMarch 2025 in a town of the north."
    (document,) = read_documents(text.encode(), "x.txt")
    assert [mention.edtf for mention in document.dates] == ["2025-03-04"]
