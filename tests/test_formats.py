"""Inputs that are no plain text: pages, PDFs, word processor files, tables of texts, archives; and what is refused."""

from __future__ import annotations

import gzip
import io
import json
import random
import re
import stat
import struct
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import pikepdf
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.documents.corpus import Input, cut_input
from analysis.documents.rawtexts import RawText, name_document, read_documents
from analysis.ground.judgment import DATA
from analysis.ground.model import Document, Refusal
from analysis.ground.tables import read_rows
from analysis.inputs.archives import MAX_MEMBERS, MAX_RATIO
from analysis.inputs.formats import READERS, cut_pieces, read_piece
from analysis.inputs.manifests import Entry, Outlet
from analysis.inputs.readings import MAX_TEXT, Reading, Refused, find_page
from analysis.run.build import Means, build_tables
from analysis.run.publish import write_source_pages
from tests.conftest import cases

BODY = (
    "The harbour was closed after the storm, and ferries stayed in port while crews looked for two missing boats. "
    "Officials said on Monday that the damage would take weeks to mend and that at least 12 people had died."
)
MORE = "Fishermen waited on the quay, and the mayor promised help to those who had lost their nets in the night."
OUTLETS = {name: Outlet("AFP", "agency", "France") for name in ("afp", "agence france-presse")}


def read_one(data: bytes, name: str) -> Document:
    (document,) = read_documents(data, name, (), OUTLETS)
    assert isinstance(document, Document)
    return document


def list_faults(data: bytes, name: str) -> list[str]:
    return [row.reason for row in read_documents(data, name) if isinstance(row, Refusal)]


def list_documents(data: bytes, name: str) -> list[Document]:
    return [row for row in read_documents(data, name) if isinstance(row, Document)]


# Files made here -----------------------------------------------------------------------------------------------------

PAGE = f"""<!doctype html><html><head><title>Storm Closes Harbour - Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2099-01-05T10:00:00Z">
<link rel="canonical" href="https://harbour.example/storm"></head>
<body><nav><a href="/">All the news of the day</a></nav>
<article><h1>Storm Closes Harbour</h1><p>{BODY}</p><p>{MORE}</p></article>
<footer>Write to us</footer></body></html>"""


def make_pdf(*pages: list[str]) -> bytes:
    """A PDF of pages of lines."""
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    )
    for lines in pages:
        page = pdf.add_blank_page(page_size=(600, 800))
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        page.Contents = pdf.make_stream(f"BT /F1 11 Tf 50 750 Td {shown} ET".encode("latin-1"))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def make_docx(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for cells, row in zip(rows, table.rows, strict=True):
            for text, cell in zip(cells, row.cells, strict=True):
                cell.text = text
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def make_zip(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make_parquet(**columns: object) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def make_lines(*records: object) -> bytes:
    return "".join(f"{json.dumps(record)}\n" for record in records).encode()


# Pages, PDFs, word processor files -----------------------------------------------------------------------------------


def test_a_saved_page_gives_its_article_and_what_it_says_of_itself() -> None:
    document = read_one(PAGE.encode(), "in/a.html")
    assert document.title == "Storm Closes Harbour"
    assert (document.outlet, document.outlet_basis, document.author) == ("Harbour Post", "stated", "Jane Doe")
    assert (document.published, document.published_basis) == ("2099-01-05", "stated")
    assert document.url == "https://harbour.example/storm"
    assert BODY in document.text
    assert MORE in document.text
    assert "All the news" not in document.text
    assert (document.file, document.text_file, document.document_id) == ("in/a.html", "in/a.html/000001.txt", "in/a")


TEASER = "<article><h3>Ferry sinks off Larmo</h3><p>At least 60 people died when a ferry sank off Larmo.</p></article>"


@cases(
    "page",
    teasers_above=PAGE.replace("</nav>", f"</nav>{TEASER * 4}"),
    teasers_below=PAGE.replace("<footer>", f"{TEASER * 4}<footer>"),
    laid_out_by_a_table=(
        "<html><body><table><tr><td width=120><b>Top stories</b><br><a href=a>Ferry sinks, 60 die</a><br></td><td>"
        f"<h1>Storm Closes Harbour</h1><i>5 May 2003</i><br><br>{BODY}<br><br>{MORE}<br>\n<br>{BODY}<br><br>{MORE}"
        "</td></tr></table></body></html>"
    ),
)
def test_other_stories_of_a_page_are_left_out(page: str) -> None:
    document = read_one(page.encode(), "a.html")
    assert "60" not in document.text
    assert [part.kind for part in document.parts].count("body") >= 2


@cases(
    "page",
    a_figure_table=PAGE.replace("</article>", "<table><tr><td>2012</td><td>52 dead</td></tr></table></article>"),
    posts_of_a_live_page=PAGE.replace(
        "</article>", "<article><p>By noon 52 dead were counted.</p></article></article>"
    ),
)
def test_what_else_a_page_tells_is_kept(page: str) -> None:
    assert "52 dead" in read_one(page.encode(), "a.html").text


@cases(
    ("page", "reason"),
    empty=(b"", "empty"),
    no_article=(b"<html><body><p></p></body></html>", "no article found"),
    no_charset=(b"\xff" + PAGE.encode(), "not UTF-8 at byte 0, and it names no other charset"),
    no_text_encoding=(b"<meta charset=base64>\xe9", "its bytes are not base64, as it says"),
)
def test_a_page_is_refused_with_a_reason(page: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_documents(page, "a.html")


def test_a_page_in_another_charset_that_it_names_is_read() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("quay", "café")
    assert "on the café" in read_one(page.encode("cp1252"), "a.htm").text


def test_a_pdf_gives_paragraphs_and_the_page_of_each_offset() -> None:
    first = ["Storm Closes Harbour", "", "The harbour was closed after the storm, and ferries stayed in port while",
             "crews looked for two missing boats. Officials said the damage would take ma-", "1"]  # fmt: skip
    second = ["ny weeks to mend, and that at least 12 people had died in the flood that fol-",
              "lowed it at night.", "Fishermen waited on the quay, and the mayor promised to help.", "2"]  # fmt: skip
    document = read_one(make_pdf(first, second, []), "a.pdf")
    assert document.title == "Storm Closes Harbour"
    assert "would take many weeks to mend" in document.text
    assert "flood that followed it at night.\n\nFishermen" in document.text
    offset = document.text.index("12 people")
    assert (find_page(document.pages, 0), find_page(document.pages, offset)) == (1, 2)
    assert document.text_file == "a.pdf/000001.txt"


def test_the_lines_that_run_over_the_pages_are_left_out() -> None:
    told = ["Five boats sank.", "No ferry left the port.", "The mayor promised help."]
    pages = [
        [f"Harbour Post, 5 January 2026, page {n}", line, "Not for sale", f"{n} of 3"] for n, line in enumerate(told)
    ]
    assert read_one(make_pdf(*pages), "a.pdf").text.split() == " ".join(told).split()


def test_two_pages_alike_keep_their_lines() -> None:
    pages = [["Harbour Post", BODY[:90]]] * 2
    assert read_one(make_pdf(*pages), "a.pdf").text.count("Harbour Post") == 2


def test_a_text_without_pages_has_none() -> None:
    assert find_page(read_one(BODY.encode(), "a.txt").pages, 0) is None


@cases(
    ("data", "reason"),
    damaged=(b"%PDF-1.7 and no more", "cannot be read as a PDF"),
    a_scan=(make_pdf([]), "no text in this PDF; if it is a scan"),
)
def test_a_pdf_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_documents(data, "a.pdf")


def test_a_locked_pdf_is_refused() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(make_pdf([BODY]))) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="o", user="u", R=3, aes=False, metadata=False))
    with pytest.raises(Refused, match="locked with a password"):
        read_documents(out.getvalue(), "a.pdf")


@pytest.mark.parametrize("attribute", ["a{}=1", 'a{}=""', "a{}"], ids=["plain", "quoted", "bare"])
def test_a_page_with_a_tag_that_no_parser_gets_through_is_refused(attribute: str) -> None:
    tag = " ".join(attribute.format(number) for number in range(6000))
    with pytest.raises(Refused, match="more than 5,000 attributes"):
        read_documents(PAGE.replace("<p>", f"<p {tag}>", 1).encode(), "a.html")


def test_a_page_with_a_drawing_of_many_points_is_read() -> None:
    drawing = f"<svg><path d='{'M 10 20 ' * 5000}'/></svg><p>"
    assert read_one(PAGE.replace("<p>", drawing, 1).encode(), "a.html").title == read_one(PAGE.encode(), "a.html").title


def test_a_docx_gives_its_paragraphs_and_the_rows_of_its_tables_in_their_order() -> None:
    data = make_docx("Storm Closes Harbour", BODY, rows=(("Port", "Dead"), ("Vega", "12")))
    document = read_one(data, "a.docx")
    assert document.text == f"Storm Closes Harbour\n\n{BODY}\n\nPort\tDead\n\nVega\t12"
    assert document.title == "Storm Closes Harbour"


@cases(
    ("data", "reason"),
    no_zip=(b"PK no zip", "no zip file"),
    a_plain_text=(b"The harbour was closed.", "no .docx file for all its name"),
    an_old_doc=(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "an old .doc, or locked"),
    another_zip=(make_zip(("word/a.txt", b"x")), "cannot be read as a .docx file"),
    empty=(make_docx(), "empty"),
    a_bomb=(make_zip(("word/a.xml", b" " * 4_000_000)), f"{MAX_RATIO} times its size"),
)
def test_a_docx_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_documents(data, "a.docx")


# Tables of texts -----------------------------------------------------------------------------------------------------

ROW = {"Title": "Storm Closes Harbour", "body": BODY, "source": "Agence France-Presse", "date": "2026-01-05T10:00:00Z",
       "url": "https://harbour.example/storm", "author": "Jane Doe", "extra": [1, {}]}  # fmt: skip


@cases(
    ("data", "name"),
    json_lines=(make_lines(ROW), "a.jsonl"),
    csv=(f"Title,body,source,date,url,author\nStorm Closes Harbour,\"{BODY}\",Agence France-Presse,2026-01-05,"
        "https://harbour.example/storm,Jane Doe\n".encode(), "a.csv"),
    csv_with_semicolons=("\ufeffTitle;body;source;date;url;author\r\nStorm Closes Harbour;"
        f"{BODY};Agence France-Presse;5 January 2026;https://harbour.example/storm;Jane Doe\r\n".encode(), "a.csv"),
    csv_of_another_export=("Headline,Full Text,Publication,Pub-Date,Link,Byline\nStorm Closes Harbour,"
        f'"{BODY}",Agence France-Presse,20260105,https://harbour.example/storm,Jane Doe\n'.encode(), "a.csv"),
    parquet=(make_parquet(**{key: [value] for key, value in ROW.items() if key != "extra"}), "a.parquet"),
)  # fmt: skip
def test_a_row_is_a_document_with_its_columns_as_metadata(data: bytes, name: str) -> None:
    document = read_one(data, name)
    assert document.text == f"Storm Closes Harbour\n\n{BODY}"
    assert (document.title, document.author) == ("Storm Closes Harbour", "Jane Doe")
    assert (document.outlet, document.outlet_basis, document.agency) == ("AFP", "manifest", "AFP")
    assert (document.published, document.published_basis) == ("2026-01-05", "manifest")
    assert document.url == "https://harbour.example/storm"
    assert (document.document_id, document.file, document.text_file) == ("a", name, f"{name}/000001.txt")


def test_a_column_that_is_seldom_the_text_is_it_where_no_other_is() -> None:
    assert read_one(f'article,full_text\n17,"{BODY}"\n'.encode(), "a.csv").text == BODY
    assert read_one(f'article\n"{BODY}"\n'.encode(), "a.csv").text == BODY
    assert list_faults(b"article,headline\n17,Storm Closes Harbour\n", "a.csv") == ["row 1: no text in it"]


def test_a_number_is_no_outlet() -> None:
    assert read_one(f'text,publication\n"{BODY}",12\n'.encode(), "a.csv").outlet == ""


def test_a_row_stays_one_document_whatever_it_holds() -> None:
    piece = f"Storm Closes Port\n\nBy Jane Doe\nJanuary 5, 2026\n\n{BODY}\n\n{MORE}"
    text = f"{piece}\n-----\n\n{piece}\n-----\n\n{piece}"
    assert len(list_documents(text.encode(), "a.txt")) == 3
    assert len(list_documents(make_lines({"text": text}), "a.jsonl")) == 1


def test_a_date_of_a_parquet_column_is_read() -> None:
    import datetime

    data = make_parquet(text=[BODY], published=[datetime.date(2026, 1, 5)])
    assert read_one(data, "a.parquet").published == "2026-01-05"


BAD_LINES = b"\n".join(
    [
        json.dumps({"text": BODY}).encode(),
        b"{not json",
        b'{"text": "caf\xe9"}',
        b"",
        b'["a list"]',
        b'{"headline": "no text"}',
        b'{"text": 5}',
        b'{"text": " "}',
        b'{"text": "' + b"[" * 10 + b'", "x": ' + b"[" * 100_000 + b"}",
        b'{"text": "ok", "n": ' + b"9" * 5000 + b"}",
        json.dumps({"text": MORE}).encode(),
    ]
)


def test_a_bad_line_is_told_with_its_number_and_loses_no_good_one() -> None:
    assert [(d.document_id, d.text) for d in list_documents(BAD_LINES, "a.jsonl")] == [("a", BODY), ("a#11", MORE)]
    assert list_faults(BAD_LINES, "a.jsonl") == [
        "line 2: no JSON (Expecting property name enclosed in double quotes)",
        "line 3: not UTF-8; save the file as UTF-8",
        "line 5: no JSON object; write one text a line, in braces",
        "line 6: no column text, body or content; name the one that holds the text so; its columns are: headline",
        "line 7: its text is no text but int",
        "line 8: no text in it",
        "line 9: no JSON (out of bounds)",
        "line 10: no JSON (out of bounds)",
    ]


def test_a_list_of_json_is_told_once_with_what_to_write_instead() -> None:
    with pytest.raises(Refused, match="one list of JSON over many lines; write one text a line, each in braces"):
        read_documents(json.dumps([{"text": BODY}], indent=1).encode(), "a.jsonl")


def test_a_bad_row_is_told_with_its_number_and_loses_no_good_one() -> None:
    data = f"text,date\n{MORE.replace(',', '')},2026-01-05\na,b,c\n,2026-01-05\n".encode() + b"caf\xe9,\nIt blew.,\n"
    assert [d.document_id for d in list_documents(data, "a.csv")] == ["a", "a#5"]
    assert list_faults(data, "a.csv") == [
        "row 2: 3 cells, the header has 2",
        "row 3: no text in it",
        "row 4: not UTF-8; save the file as UTF-8",
    ]


def test_a_quotation_mark_that_nothing_closes_is_told_and_makes_no_text_of_the_rows_behind_it() -> None:
    data = f'text,title\nIt blew.,A\n"{MORE}",B\n"It rained.,C\nIt froze.,D\n'.encode()
    assert [d.document_id for d in list_documents(data, "a.csv")] == ["a", "a#2"]
    assert list_faults(data, "a.csv") == ["row 3: a quotation mark opens a cell and none closes it"]


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n"])
def test_the_last_row_may_end_with_its_file_or_its_line(end: str) -> None:
    assert len(list_documents(f'text\n"It blew."{end}'.encode(), "a.csv")) == 1


@pytest.mark.parametrize("said", ["soon", "31/31/2024", "2024-13-01"])
def test_a_date_that_is_none_is_told_and_its_text_is_read(said: str) -> None:
    data = make_lines({"text": BODY, "date": said})
    assert [(d.published, d.text) for d in list_documents(data, "a.jsonl")] == [("", BODY)]
    assert list_faults(data, "a.jsonl") == [f"row 1: published is '{said}', no date; the text is read without it"]


def test_many_bad_rows_are_told_in_few_lines() -> None:
    faults = list_faults(make_lines(*range(1000), {"text": BODY}), "a.jsonl")
    assert len(faults) == 21
    assert faults[-1] == "and 980 more like these"


def test_half_a_character_does_not_reach_the_text() -> None:
    document = read_one(b'{"text": "It \\ud83d blew."}', "a.jsonl")
    assert document.text == "It \ufffd blew."


def test_a_long_cell_is_read_and_the_limit_of_the_csv_module_stays() -> None:
    import csv

    before = csv.field_size_limit()
    text = "It blew hard. " * 20_000
    assert read_one(f"text\n{text}\n".encode(), "a.csv").text == text
    assert csv.field_size_limit() == before


@cases(
    ("data", "name"),
    csv=(b"headline,n\nx,1\n", "a.csv"),
    parquet=(make_parquet(headline=["x"], n=[1]), "a.parquet"),
)
def test_a_table_without_a_text_column_is_refused_with_those_it_has(data: bytes, name: str) -> None:
    with pytest.raises(Refused, match=r"no column text, body or content; name .* so; its columns are: headline, n"):
        read_documents(data, name)


def test_a_manifest_overrules_a_row_by_its_number() -> None:
    data = make_lines({"text": BODY, "title": "One"}, {"text": MORE, "title": "Two"})
    first, second = read_documents(data, "a.jsonl", [Entry("a.jsonl", article=2, title="Told")])
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.title, second.title) == ("One", "Told")


def test_a_link_that_is_none_of_the_web_is_left_out() -> None:
    assert read_one(make_lines({"text": BODY, "url": "javascript:alert(1)"}), "a.jsonl").url == ""


# Archives ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", BODY.encode()), ("a.html", PAGE.encode()), ("a.jsonl", make_lines(ROW)), ("a.pdf", make_pdf([BODY]))],
    ids=["txt", "html", "jsonl", "pdf"],
)
def test_a_packed_file_is_read_as_the_file(name: str, data: bytes) -> None:
    plain, packed = read_one(data, name), read_one(gzip.compress(data), f"{name}.gz")
    assert (packed.text, packed.title, packed.published) == (plain.text, plain.title, plain.published)
    assert (packed.document_id, packed.file, packed.text_file) == ("a", f"{name}.gz", f"{name}.gz/000001.txt")


def test_an_archive_gives_the_texts_of_its_files_by_name() -> None:
    data = make_zip(
        ("in/b.html", PAGE.encode()), ("in/", b""), ("a.txt", BODY.encode()), ("a.md", MORE.encode()),
        (".hidden/x.txt", b"Not read."), ("__MACOSX/a.txt", b"Not read."), ("in/c.jsonl", make_lines(ROW, ROW)),
    )  # fmt: skip
    documents = list_documents(data, "in/news.zip")
    assert [d.document_id.removeprefix("in/news.zip/") for d in documents] == ["a", "a.txt", "in/b", "in/c", "in/c#2"]
    assert {d.file for d in documents} == {"in/news.zip"}
    assert [d.text_file for d in documents] == [f"in/news.zip/{n:06}.txt" for n in range(1, 6)]


def make_link(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo(name)
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("good.txt", BODY)
    return out.getvalue()


def make_twice() -> bytes:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return make_zip(("a.txt", MORE.encode()), ("a.txt", b"Another."), ("good.txt", BODY.encode()))


GOOD = ("good.txt", BODY.encode())


@cases(
    ("data", "fault"),
    a_path_upwards=(make_zip(("../a.txt", b"x"), GOOD), "../a.txt: its path leads out"),
    upwards_again=(make_zip(("b/../../a.txt", b"x"), GOOD), "b/../../a.txt: its path leads out"),
    an_absolute_path=(make_zip(("/etc/a.txt", b"x"), GOOD), "/etc/a.txt: its path leads out"),
    a_backslash=(make_zip(("..\\a.txt", b"x"), GOOD), "..\\a.txt: its path leads out"),
    a_drive=(make_zip(("C:a.txt", b"x"), GOOD), "C:a.txt: its path leads out"),
    a_line_end=(make_zip(("a\n.txt", b"x"), GOOD), "a .txt: its name holds control"),
    a_link=(make_link("a.txt"), "a.txt: a link; put the file itself"),
    an_archive=(make_zip(("a.zip", make_zip(GOOD)), GOOD), "a.zip: an archive in an archive"),
    an_unknown_ending=(make_zip(("a.jpeg", b"x"), GOOD), "a.jpeg: ending '.jpeg' is not read"),
    an_empty_text=(make_zip(("a.txt", b""), GOOD), "a.txt: empty"),
    a_page_without_article=(make_zip(("a.html", b"<p>"), GOOD), "a.html: no article found"),
    a_bad_row=(make_zip(("a.jsonl", b"{}"), GOOD), "a.jsonl: line 1: no column text"),
    a_manifest=(make_zip(("manifest.csv", b"file"), GOOD), "manifest.csv: a manifest is read"),
)
def test_a_file_of_an_archive_is_refused_and_loses_no_other(data: bytes, fault: str) -> None:
    assert [d.document_id for d in list_documents(data, "n.zip")] == ["n.zip/good"]
    (told,) = list_faults(data, "n.zip")
    assert told.startswith(fault)


def make_nameless() -> bytes:
    """An archive whose first file has lost its name."""
    data = bytearray(make_zip(("a.txt", b"x"), GOOD))
    for header, name in ((b"PK\x03\x04", 26), (b"PK\x01\x02", 28)):
        at = data.index(header)
        data[at + name : at + name + 2] = b"\0\0"
        del data[at + name + (4 if name == 26 else 18) : at + name + (9 if name == 26 else 23)]
    end = data.index(b"PK\x05\x06")
    first = data.index(b"PK\x01\x02")
    data[end + 12 : end + 20] = struct.pack("<II", end - first, first)
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = struct.pack("<I", data.index(b"PK\x03\x04", 4))
    return bytes(data)


def test_a_file_without_a_name_is_refused_and_loses_no_other() -> None:
    assert [d.document_id for d in list_documents(make_nameless(), "n.zip")] == ["n.zip/good"]
    (fault,) = list_faults(make_nameless(), "n.zip")
    assert fault.startswith("a file without a name: its name has no ending")


def test_a_name_that_stands_twice_is_read_once() -> None:
    data = make_twice()
    assert [(d.document_id, d.text) for d in list_documents(data, "n.zip")] == [("n.zip/a", MORE), ("n.zip/good", BODY)]
    assert list_faults(data, "n.zip") == ["a.txt: stands in the archive twice; the first is read"]


def test_damage_in_one_file_of_an_archive_loses_no_other() -> None:
    data = bytearray(make_zip(("a.txt", MORE.encode()), GOOD))
    data[45] ^= 0xFF
    assert [d.document_id for d in list_documents(bytes(data), "n.zip")] == ["n.zip/good"]
    assert re.match("a.txt: cannot be read as a file of this archive", list_faults(bytes(data), "n.zip")[0])


@contextmanager
def trace_memory() -> Iterator[list[int]]:
    """The most bytes that Python held meanwhile."""
    peak: list[int] = []
    tracemalloc.start()
    try:
        yield peak
        peak.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


LONG = 68  # rows of a million characters: more than one text may hold


def make_long_csv() -> bytes:
    draw = random.Random(1)
    return b"text\n" + b"".join(draw.randbytes(500_000).hex().encode() + b"\n" for _ in range(LONG))


def make_long_lines() -> bytes:
    return b"".join(b'{"text": "%s"}\n' % line for line in make_long_csv().splitlines()[1:])


def make_long_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("in/a.csv", make_long_csv())
    return out.getvalue()


@cases(
    ("name", "make"),
    csv=("a.csv", make_long_csv),
    json_lines=("a.jsonl", make_long_lines),
    packed=("a.jsonl.gz", lambda: gzip.compress(make_long_lines(), 0)),
    in_an_archive=("a.zip", make_long_archive),
)
def test_a_table_longer_than_any_text_is_read_row_by_row(name: str, make: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(make())
    assert (tmp_path / name).stat().st_size > MAX_TEXT
    with trace_memory() as peak:
        rows = sum(isinstance(cut.raw, RawText) for cut in cut_input(Input(tmp_path / name, name)))
    assert rows == LONG
    assert peak[0] < 16_000_000


def test_a_parquet_table_of_many_rows_is_read_a_few_at_a_time(tmp_path: Path) -> None:
    draw = random.Random(1)
    table = pa.table({"text": [draw.randbytes(5000).hex() for _ in range(4000)]})
    pq.write_table(table, tmp_path / "a.parquet", use_dictionary=False)
    del table
    before = pa.total_allocated_bytes()
    most = rows = 0
    for cut in cut_input(Input(tmp_path / "a.parquet", "a.parquet")):
        rows += 1
        assert isinstance(cut.raw, RawText)
        most = max(most, pa.total_allocated_bytes() - before)
    assert rows == 4000
    assert most < 20_000_000


@cases(
    ("name", "data"),
    a_line=("a.jsonl", b'{"text": "%s"}' % (b"x" * MAX_TEXT)),
    an_open_quote=("a.csv", b'text\n"%s' % ((b"x" * 999 + b"\n") * (MAX_TEXT // 1000 + 1))),
    a_text=("a.txt", b"x" * (MAX_TEXT + 1)),
)
def test_a_text_too_long_to_be_held_is_refused(name: str, data: bytes) -> None:
    with pytest.raises(Refused, match=r"a line of more than 64 MB|field larger than field limit|64 MB of text"):
        read_documents(data, name)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    packed = gzip.compress(b" " * 20_000_000)
    several = make_zip(*((f"{i}.txt", b" " * 2_000_000) for i in range(10)))
    with trace_memory() as peak:
        for data, name in ((packed, "a.txt.gz"), (several, "a.zip")):
            with pytest.raises(Refused, match=f"unpacks to more than {MAX_RATIO} times its size"):
                read_documents(data, name)
    assert peak[0] < 18_000_000


def test_an_archive_that_lies_about_its_sizes_gives_no_more_than_it_says() -> None:
    """A bomb whose sizes are written over: its 50 MB are never unpacked."""
    bomb = bytearray(make_zip(("a.txt", b" " * 50_000_000)))
    central = bomb.index(b"PK\x01\x02")
    for at in (22, central + 24):
        bomb[at : at + 4] = struct.pack("<I", 1000)
    with trace_memory() as peak:
        (fault,) = list_faults(bytes(bomb), "a.zip")
    assert peak[0] < 4_000_000
    assert "cannot be read as a file of this archive: Bad CRC-32" in fault


def test_an_archive_of_too_many_files_is_refused() -> None:
    entry = make_zip(("a.txt", b"x"))
    with pytest.raises(Refused, match=f"more than {MAX_MEMBERS:,} files"):
        read_documents(entry + b"PK\x01\x02" * MAX_MEMBERS, "a.zip")


def test_an_archive_packed_otherwise_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("a.txt", BODY)
    assert list_faults(out.getvalue(), "a.zip") == ["a.txt: packed by a method other than deflate"]


@cases(
    ("data", "name", "reason"),
    no_zip=(b"PK\x05\x06", "a.zip", "no zip file"),
    an_empty_zip=(make_zip(), "a.zip", "no text in it"),
    no_gzip=(b"It blew.", "a.txt.gz", "gzip data are damaged"),
    a_cut_gzip=(gzip.compress(BODY.encode())[:-9], "a.txt.gz", "gzip data are damaged"),
    a_packed_archive=(gzip.compress(make_zip(GOOD)), "a.zip.gz", "an archive in an archive"),
    tar=(gzip.compress(b"x"), "a.tar.gz", "ending '.tar' is not read"),
    no_ending_behind=(gzip.compress(b"x"), "a.gz", "name it as page.html.gz is"),
    no_parquet=(b"PAR1", "a.parquet", "cannot be read as Parquet"),
    an_empty_csv=(b"", "a.csv", "empty"),
    a_wide_csv=("id,text\n1,It blew.\n".encode("utf-16"), "a.csv", "looks like UTF-16"),
    wide_lines=('{"text": "It blew."}\n'.encode("utf-16-le"), "a.jsonl", "looks like UTF-16"),
    no_lines=(b"", "a.jsonl", "no text in it"),
)
def test_a_file_is_refused_with_a_reason(data: bytes, name: str, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        read_documents(data, name)


def test_an_archive_takes_no_numbered_rows_of_a_manifest() -> None:
    with pytest.raises(Refused, match="leave `article` empty"):
        read_documents(make_zip(GOOD), "a.zip", [Entry("a.zip", article=1)])


@pytest.mark.parametrize(
    ("name", "document_id"),
    [("in/a.txt", "in/a"), ("a.jsonl.gz", "a"), ("a.b.html", "a.b"), ("a#2.txt", "a#2.txt"), ("a#b.txt", "a#b")],
    ids=["a_text", "packed", "a_dot", "like_a_further_article", "another_hash"],
)
def test_a_document_is_called_by_its_path_without_ending(name: str, document_id: str) -> None:
    assert name_document(name) == document_id


# A missing library ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("module", "name"), [("trafilatura", "a.html"), ("pypdf", "a.pdf"), ("docx", "a.docx")], ids=lambda value: value
)
def test_a_missing_library_is_told_with_how_to_get_it_and_costs_no_other_text(
    module: str, name: str, tmp_path: Path
) -> None:
    data = {"a.html": PAGE.encode(), "a.pdf": make_pdf([BODY]), "a.docx": make_docx(BODY)}[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    code = (
        f"import sys; sys.modules[{module!r}] = None\n"
        "from pathlib import Path\nfrom analysis.documents.corpus import read_corpus\n"
        "for row in read_corpus([Path(sys.argv[1])]): print(getattr(row, 'reason', None) or row.document_id)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    refused, document = done.stdout.splitlines()
    assert f"is read with {module}, which is not installed here" in refused
    assert "`pip install -e '.[formats]'`" in refused
    assert document == "b"


# The whole line ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    for name, data in {
        "page.html": PAGE.encode(),
        "report.pdf": make_pdf(["Flood Kills Nine", "", BODY[:90]], ["The flood killed nine people on Sunday."]),
        "letter.docx": make_docx("The blast killed three people on 5 May 2021."),
        "export.jsonl": make_lines(ROW, {"text": "The fire killed four people."}, {"no": "text"}),
        "news.zip": make_zip(("../x.txt", b"x"), ("a.txt", b"The quake killed 30 people."), ("b.html", PAGE.encode())),
        "plain.txt": BODY.encode(),
        "plain.csv.gz": gzip.compress(b"text,title\nThe storm killed 7 people.,=1+1\n"),
    }.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def built(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    build_tables(corpus, DATA, out, means=Means(workers=1))
    return out


def test_every_claim_is_the_exact_characters_of_the_text_that_its_document_names(built: Path) -> None:
    texts = {
        row.document_id: (built / "texts" / row.text_file).read_bytes().decode("utf-8")
        for row in read_rows(built, "documents")
    }
    claims = read_rows(built, "claims")
    assert {claim.document_id for claim in claims} == set(texts)
    for claim in claims:
        assert texts[claim.document_id][claim.start : claim.end] == claim.evidence


def test_the_texts_folder_holds_just_the_texts_of_the_documents(built: Path) -> None:
    kept = {path.relative_to(built / "texts").as_posix() for path in (built / "texts").rglob("*") if path.is_file()}
    assert kept == {row.text_file for row in read_rows(built, "documents")}
    assert (built / "texts" / "plain.txt").read_bytes() == BODY.encode()


def test_what_was_refused_is_told_by_its_input(built: Path) -> None:
    assert [(row.file, row.reason.partition(";")[0]) for row in read_rows(built, "rejected")] == [
        ("export.jsonl", "line 3: no column text, body or content"),
        ("news.zip", "../x.txt: its path leads out of the archive"),
    ]


def test_a_second_build_gives_the_same_bytes(corpus: Path, built: Path, tmp_path: Path) -> None:
    build_tables(corpus, DATA, tmp_path, means=Means(workers=1))
    for path in built.rglob("*"):
        if path.is_file():
            assert (tmp_path / path.relative_to(built)).read_bytes() == path.read_bytes(), path.name


def test_the_source_pages_show_the_text_with_its_author_address_and_pages(built: Path, tmp_path: Path) -> None:
    write_source_pages(built, tmp_path)
    page = (tmp_path / "sources" / "page.html").read_text(encoding="utf-8")
    assert "Jane Doe" in page
    assert 'href="https://harbour.example/storm"' in page
    report = (tmp_path / "sources" / "report.html").read_text(encoding="utf-8")
    assert "page 2 The flood killed" in re.sub("<[^>]+>", "", report)


# Whatever bytes ------------------------------------------------------------------------------------------------------


def read_all(data: bytes, name: str) -> list[Reading | Refused]:
    """What a reader yields; where it refuses the whole, that."""
    found: list[Reading | Refused] = []
    try:
        for piece in cut_pieces(io.BytesIO(data), name):
            try:
                found.append(piece if isinstance(piece, Refused) else read_piece(piece))
            except Refused as refused:
                found.append(refused)
    except Refused as refused:
        found.append(refused)
    return found


def is_text_or_line(found: Reading | Refused) -> bool:
    """Whether what a reader yields is a text that UTF-8 can hold, or a reason on one line."""
    if isinstance(found, Refused):
        return "" != str(found) == " ".join(str(found).splitlines())
    return found.text.encode("utf-8").decode("utf-8") == found.text


SAMPLES = {
    ".txt": BODY.encode(),
    ".md": BODY.encode(),
    ".html": PAGE.encode(),
    ".htm": PAGE.encode(),
    ".pdf": make_pdf([BODY], [MORE]),
    ".docx": make_docx(BODY, MORE),
    ".jsonl": BAD_LINES[:2000],
    ".csv": f'text,date\n"{BODY}",2026\n'.encode(),
    ".parquet": make_parquet(text=[BODY, MORE], date=["2026", ""]),
    ".gz": gzip.compress(BODY.encode()),
    ".zip": make_zip(("a.txt", MORE.encode()), ("b.csv", b"text\nx\n")),
}


def test_every_ending_has_a_sample() -> None:
    assert set(SAMPLES) == set(READERS)


@pytest.mark.parametrize("ending", sorted(READERS))
@settings(deadline=None, max_examples=30)
@given(data=st.binary(max_size=300))
def test_no_reader_fails_on_any_bytes(ending: str, data: bytes) -> None:
    assert all(map(is_text_or_line, read_all(data, f"a.txt{ending}")))


@pytest.mark.parametrize("ending", sorted(READERS))
@settings(deadline=None, max_examples=40)
@given(edits=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), min_size=1, max_size=6), cut=st.floats(0, 1))
def test_no_reader_fails_on_a_damaged_file(ending: str, edits: list[tuple[float, bytes]], cut: float) -> None:
    data = bytearray(SAMPLES[ending])
    for place, new in edits:
        at = int(place * len(data))
        data[at : at + len(new)] = new
    assert all(map(is_text_or_line, read_all(bytes(data[: len(data) - int(cut * 8)]), f"a.txt{ending}")))


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(
        st.sampled_from(["text", "Text", "title", "date", "url", "source", "x"]),
        st.one_of(st.text(max_size=40), st.integers(), st.none(), st.floats(), st.lists(st.text(max_size=3))),
        max_size=5,
    )
)
def test_no_row_fails_the_corpus(record: dict[str, object]) -> None:
    data = make_lines(record, {"text": BODY})
    rows = read_documents(data, "a.jsonl", (), OUTLETS)
    assert [row.document_id for row in rows if isinstance(row, Document)][-1] == "a#2"
