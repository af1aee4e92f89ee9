"""What on a page is the article's: its head, its text, and what stands around them."""

from __future__ import annotations

from analysis.documents.rawtexts import read_documents
from analysis.ground.model import TELLING, Document
from analysis.inputs.manifests import Outlet
from tests.conftest import cases

OUTLETS = {"afp": Outlet("AFP", "agency", "France"), "harbour post": Outlet("Harbour Post", "newspaper", "")}
TITLE = "Storm closes port of Larmo"
LEAD = "A storm killed 12 people in Larmo on Friday, and the port was closed, officials said."
NEXT = "Crews looked for two missing boats along the coast until the light failed."
BODY = f"{LEAD}\n\n{NEXT}"
LONG = "Officials of the port said that the repairs would take until the summer. " * 4


def read(text: str) -> Document:
    (document,) = read_documents(text.encode(), "a.txt", (), OUTLETS)
    assert isinstance(document, Document)
    return document


def told(document: Document) -> str:
    """What may hold claims, without its title."""
    return "\n".join(
        document.text[part.start : part.end]
        for part in document.parts
        if part.kind in TELLING and part.kind not in ("title", "subtitle")
    )


@cases(
    "below",
    behind_a_mark="-\nFour die in crash\nAt least four people died in Brod on Sunday World -\n70 hurt in Vega\n",
    under_more_on_this="More on this story\nFeud leaves three dead in a month\nPublished\n2 March 2023\n",
    behind_the_last_line="Published in Harbour Post, March 5, 2024\n\nOpinion\n\nSome 200 children died of it.\n",
    about_who_wrote="Author: Ana Ruiz\nShe has worked for 3 papers in 12 years.\n",
    about_who_wrote_by_name="Author: Ana Ruiz\n\nAna Ruiz has worked for 3 papers.\n\nHer 4 books are for sale.\n",
    about_who_wrote_right_below="Author: Ana Ruiz\nGraduated in 2 years. Has worked for 3 papers.\nFunction: Editor\n",
    comments="Add new comment\n\nRead our policy.\n\nSea Dog: they killed 40 people last week.\n",
    long_comments=f"Leave a Reply\n\nSea Dog says:\n\nThey killed 40 people. {LONG}\n",
    behind_all_rights=f"© 2024 Harbour Post. All rights reserved.\n\nRelated articles\n\nFour die\n\nFour died. {LONG}",
    links="Four die in Brod\n\nRead more\n\nNine die in Vega\n\nRead more\n",
    a_number_of_shares="1,204 shares\n\n341\n",
    a_labelled_caption="IMAGE: A man sweeps the quay after 12 died.\n",
    a_caption_under_its_label="Image caption,\nAt least 40 boats were lost\n",
    a_caption_of_an_agency="Crews on the quay of Larmo after 12 deaths (Ana Ruiz/AP)\n",
    a_long_caption=f"A man sweeps the quay after 40 died. {LONG} (Ana Ruiz/AFP via Getty Images)\n",
    related_links="Related Links\n\n  1. Blast kills 25 people, officials say\n  2. Tanker explosion kills 33\n",
    a_form="Write a comment\n\nSea Dog: they killed 40 people last week.\n",
    a_caption_that_touches_its_credit=f"A man sweeps the quay after 40 died. {LONG}\n(Photo by Ana Ruiz/AFP)\n",
)
def test_what_is_below_an_article_is_none_of_it(below: str) -> None:
    assert told(read(f"{TITLE}\n\n{BODY}\n\n{below}")) == BODY.replace("\n\n", "\n")


@cases(
    ("more", "kept"),
    a_list_behind_a_colon=("Advertisement\n\nHow they died:\n12 of them drowned\n3 were crushed", "12 of them"),
    short_paragraphs_behind_a_box=(f"Related: Port reopens\n\n{NEXT}\n\nAnother 9 died.", "Another 9 died."),
    a_question=(f"Why did 12 people have to die?\n\n{NEXT}", "Why did 12"),
    a_remark=(f"“We lost 12 men at sea”\n\n{NEXT}", "We lost 12"),
    who_says_so=(f"The dead were 12, the mayor said\n\n{NEXT}", "The dead were 12"),
    above_its_source=(f"{LONG}\nSource: Harbour News", LONG.strip()),
    above_agencies_that_sign=(f"{LONG}(AP/Reuters)", LONG.strip()),
    a_picture_that_somebody_tells_of=(
        f"Image: 14 people died in Brod when a wall fell, said the mayor. {LONG[:120]}",
        "14 people",
    ),
    signed_by_two_agencies=(f"Another 9 died in Vega. {LONG}(ANI/Reuters)\n\n{NEXT}", "Another 9"),
    signed_by_agencies=(f"Another 9 died in Vega. {LONG}(Agencies/AFP)\n\n{NEXT}", "Another 9"),
    signed_by_a_paper=(f"Another 9 died in Vega. {LONG}(Harbour Post/AFP)\n\n{NEXT}", "Another 9"),
    signed_by_who_reports=(f"Another 9 died in Vega. {LONG}(Reporting by Ana Ruiz/AP)\n\n{NEXT}", "Another 9"),
    signed_by_two=("Another 9 died in Vega, the port said. (Ana Ruiz, Tom Lee/Reuters)", "Another 9"),
    signed_in_the_sentence=("The storm killed 12 people in Vega (Ana Ruiz/AP).", "killed 12"),
    a_line_without_its_stop=(f"In Brod, 14 people died when a wall fell on a bus\n\n{NEXT}", "14 people died"),
    another_line_without_its_stop=(
        f"The blast killed 14 people in the market of Brod on Monday\n\n{NEXT}",
        "killed 14",
    ),
    a_list_below_an_advertisement=("Advertisement\n\nLarmo: 12 dead\nVega: 9 dead\nBrod: 14 dead", "Brod: 14 dead"),
    a_list_below_a_button=("Share\n\n- 12 dead in Larmo\n- 9 dead in Vega", "9 dead"),
    what_is_below_its_author=("Author: Ana Ruiz\n\nIn Brod, 14 people were killed, the mayor said.", "14 people"),
    what_no_author_is_named_above=("Authors: The report has three\n\nIn Brod 14 people died.", "14 people"),
    behind_closed_comments=("Sorry, comments are closed. Another 40 died.", "Another 40"),
    about_related_links=("Related links are being examined by 12 experts.", "12 experts"),
    below_a_label_of_pictures=("Related videos\n\nIn Brod 14 people died, the mayor said.", "14 people"),
    a_cell=("The injured:\n\n340\n\nThe dead:\n\n112", "340"),
)
def test_what_is_in_an_article_stays_its_own(more: str, kept: str) -> None:
    assert kept in told(read(f"{TITLE}\n\n{BODY}\n\n{more}\n"))


@cases(
    "above",
    a_list="- Nine die in Brod\n- 40 schools shut in Vega",
    a_row="Nine die in Brod  • 40 schools shut in Vega  • Bus crash kills 12" + "  • Ferry sinks off the coast" * 9,
    links="Nine die in Brod\n\nRead more\n\n40 schools shut\n\nRead more\n\n#40 OF THEM",
    furniture="Don't miss\n\nSite last updated: Sunday, July 20, 2025\n\nLog In\n\n14 photos\n\nRead time: 9 minutes",
)
def test_what_is_above_a_headline_is_none_of_the_article(above: str) -> None:
    document = read(f"{above}\n\n{TITLE}\n\nBy Ana Ruiz\nMarch 5, 2024\n\n{BODY}\n")
    assert (document.title, document.author, document.published) == (TITLE, "Ana Ruiz", "2024-03-05")
    assert told(document) == BODY.replace("\n\n", "\n")


@cases(
    "line",
    an_update="Last Update March 5, 2024",
    letters_of_two_sizes="A\n\nA\n\n|Report an Error\n\nMarch 5, 2024",
    links_of_the_page="RSS\n\nExpand / Collapse search\n\nMarch 5, 2024",
)
def test_lines_of_a_page_beside_a_headline_are_none(line: str) -> None:
    document = read(f"{line}\n\n{TITLE}\n\n{BODY}\n")
    assert (document.title, document.published) == (TITLE, "2024-03-05")


def test_key_points_under_a_headline_are_the_articles() -> None:
    assert "- 12 dead" in told(read(f"{TITLE}\n\n- 12 dead\n- Port closed until summer\n\n{BODY}\n"))


def test_a_headline_between_paragraphs_is_no_text() -> None:
    document = read(f"{TITLE}\n{LEAD}\n1 dead, 2 injured in shooting outside of a shop in Brod\n{NEXT}\n{NEXT}\n")
    assert "1 dead" not in told(document)


def test_a_headline_broken_in_small_letters_is_one() -> None:
    assert read(f"Storm leaves 12\nin critical condition\n\n{BODY}\n").title == "Storm leaves 12 in critical condition"
    assert read(f"{TITLE}\nby the sea\n{BODY}\n").title == TITLE


@cases(
    ("head", "published", "basis"),
    glued_to_the_text=("August 3, 2014", "2014-08-03", "stated"),
    before_a_dash=("July 10, 2017 - ", "2017-07-10", "stated"),
    day_first=("10 July 2017 | ", "2017-07-10", "stated"),
    below_a_date_line=("March 5, 2024\n\nMarch 3, 2024 - ", "2024-03-05", "stated"),
    a_day_that_is_told_of=(
        "June 3, 1968 -- The day on which police shot 12 is one to recall. ",
        "1968-06-03/..",
        "inferred",
    ),
    on_a_day=("On July 10, 2017, ", "2017-07-10/..", "inferred"),
)
def test_a_day_before_the_text_is_that_of_the_article(head: str, published: str, basis: str) -> None:
    document = read(f"{TITLE}\n{head}{LEAD}\n{NEXT}\n")
    assert (document.published, document.published_basis) == (published, basis)


def test_days_that_begin_every_entry_are_those_of_a_chronology() -> None:
    document = read(f"July 10, 2017 - {LEAD}\nJuly 12, 2017 - {NEXT}\n")
    assert document.published_basis != "stated"


@cases(
    ("line", "author", "published"),
    by_and_a_colon=("By: Web Desk | Port Vega | Updated: May 19, 2020 2:01:46 pm", "", "2020-05-19"),
    a_button=("Harbour Post, May 19, 2020 Adjust font size:", "", "2020-05-19"),
    another_comma=("Tuesday، 19 May 2020 07:01 PM", "", "2020-05-19"),
)
def test_reads_lines_that_name_who_and_when(line: str, author: str, published: str) -> None:
    document = read(f"{TITLE}\n\n{line}\n\n{BODY}\n")
    assert (document.author, document.published, told(document)) == (author, published, BODY.replace("\n\n", "\n"))


@cases(
    ("text", "expected"),
    an_agency_and_its_place=(f"{TITLE}\n\nAFP, LARMO, Norway\n\n{BODY}", (TITLE, "AFP", "LARMO, Norway", "")),
    an_agency_and_its_place_and_a_comma=(f"{TITLE}\n\nAFP, Larmo,\n\n{BODY}", (TITLE, "AFP", "Larmo", "")),
    a_place_on_its_own_line=(f"{TITLE}\n\nMarch 5, 2024 3:17 AM\n\nLARMO, Norway\n\n{BODY}",
        (TITLE, "", "LARMO, Norway", "2024-03-05")),
    a_name_below_a_date=(f"{TITLE}\n\nMarch 5, 2024\n\nANA RUIZ\n\n{BODY}", (TITLE, "", "", "2024-03-05")),
    capitals_below_a_date=(f"{TITLE}\n\nMarch 5, 2024\n\nDOZENS DEAD, Says Mayor\n\n{BODY}",
        (TITLE, "", "", "2024-03-05")),
    a_subhead_below_a_date=(f"{TITLE}\n\nMarch 5, 2024\n\nWhat We Know\n\n{BODY}", (TITLE, "", "", "2024-03-05")),
    a_town_before_a_dash=(f"{TITLE}\n\nLarmo - {BODY}", (TITLE, "", "Larmo", "")),
    a_topic_before_a_dash=(f"{TITLE}\n\nStorm - {BODY}", (TITLE, "", "", "")),
    a_label_before_a_dash=(f"{TITLE}\n\nExclusive - {BODY}", (TITLE, "", "", "")),
    the_title_of_the_browser=(f"{TITLE} - LARMO9.com | Local News, Weather\n\n{TITLE}\n\n{BODY}", (TITLE, "", "", "")),
    a_headline_that_begins_alike=(f"{TITLE} and ferries\n\n{TITLE}\n\n{BODY}", (f"{TITLE} and ferries", "", "", "")),
    published_in=(f"LARMO: {BODY}\n\nPublished in Harbour Post, March 5, 2024",
        ("", "Harbour Post", "LARMO", "2024-03-05")),
    a_day_behind_a_headline=(f"Five things to know: March 5, 2024\nThe port is closed\n\n{BODY}",
        ("Five things to know: March 5, 2024", "", "", "2024-03-05")),
    a_day_long_past_behind_a_headline=(f"The Larmo mine fire: May 6, 1907\n\nThe fire killed 12. {LONG}",
        ("The Larmo mine fire: May 6, 1907", "", "", "1907-05-06/..")),
    a_day_behind_a_headline_before_those_told=(f"The Larmo storm: May 6, 2007\n\n{BODY} It was May 9, 2008.",
        ("The Larmo storm: May 6, 2007", "", "", "2007-05-06/..")),
    an_agency_before_a_sentence=(f"PTI, Police said 12 died\n\n{BODY}", ("PTI, Police said 12 died", "", "", "")),
    a_day_in_a_headline=(f"Storm of March 5, 2024\n\n{BODY}", ("Storm of March 5, 2024", "", "", "2024-03-05/..")),
    the_way_to_a_page=(f"Home » {TITLE}\n{TITLE}\n\n{BODY}", (TITLE, "", "", "")),
    a_label_is_no_place=(f"Trend:\n{BODY}", ("", "", "", "")),
)  # fmt: skip
def test_an_article_tells_of_itself(text: str, expected: tuple[str, str, str, str]) -> None:
    document = read(text)
    assert (document.title, document.outlet, document.dateline, document.published) == expected
