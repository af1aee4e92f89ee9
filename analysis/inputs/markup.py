"""Saved pages and word processor files: the text is taken out of the markup."""

import io
import re
import zipfile
from typing import Any

from .archives import check_sizes, open_zip, read_member
from .readings import MAX_MARKUP, Reading, Refused, head_text, mend_text, refuse_faults, say_cell, say_too_large

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)

#: A parser's time grows with the square of the attributes of a tag.
MOST_ATTRIBUTES = 5000
_LONG_TAG = re.compile(r"<[^<>]{10000,}+")
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")  # a value, which a drawing may need thousands of words for
_ATTRIBUTE = re.compile(r"[^\s=]++(?:\s*+=\s*+[^\s=]++)?")


#: Of a page whose headline is in an article, the short articles beside it: each tells of another story.
_TEASERS = (
    "//article[not(.//h1) and not(ancestor::article) and string-length(normalize-space(.)) < 1000]"
    "[//article[.//h1 and not(ancestor::article)]]"
)
#: No cell of a table of figures has so many characters: the table lays out an old page.
_CELL = 600
_LAYOUT = re.compile(r"<(/?)(?:table|tbody|tr|td|th|center|font)\b[^<>]{0,500}>", re.IGNORECASE)
_BREAKS = re.compile(r"(?:<br\s?/?>\s{0,9}){2,9}", re.IGNORECASE)


def _decode_page(data: bytes) -> str:
    """A page's characters: UTF-8, else what a byte-order mark or its own ``meta`` line says; nothing is guessed."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = _CHARSET.search(data, 0, 4096)
        charset = declared[1].decode("ascii") if declared else ""
        if charset.lower() not in ("", "utf-8", "utf8"):
            try:
                return data.decode(charset)
            except (LookupError, ValueError):
                raise Refused(f"its bytes are not {charset}, as it says, nor UTF-8; save it as UTF-8") from None
        raise Refused(f"not UTF-8 at byte {error.start}, and it names no other charset; save it as UTF-8") from None


def read_page(data: bytes) -> Reading:
    """The article of a saved page, with what the page says of itself; its menus and comments are left out."""
    if len(data) > MAX_MARKUP:
        raise Refused(say_too_large("page", MAX_MARKUP))
    page = _decode_page(data)
    tags = (_QUOTED.sub("'' ", tag[0]) for tag in _LONG_TAG.finditer(page))
    if any(sum(1 for _ in _ATTRIBUTE.finditer(tag)) > MOST_ATTRIBUTES for tag in tags):
        raise Refused(f"a tag in it has more than {MOST_ATTRIBUTES:,} attributes, as none of a page has")
    with refuse_faults("a page", "trafilatura"):
        from trafilatura import bare_extraction

        # Fixed bounds, for what is read must not hang on today's date; no search of the text, which would guess.
        dates = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2100-01-01"}

        def extract(page: str) -> Any:
            return bare_extraction(
                page,
                with_metadata=True,
                include_comments=False,
                date_extraction_params=dates,
                prune_xpath=_TEASERS,
            )

        found = extract(page)
        if found and any(line.startswith("| ") and len(line) > _CELL for line in (found.text or "").splitlines()):
            found = extract(_BREAKS.sub("</p><p>", _LAYOUT.sub(r"<\1div>", page)))
        said = {
            "title": found.title,
            "outlet": found.sitename,
            "author": found.author,
            "published": found.date,
            "url": found.url,
        } if found else {}  # fmt: skip
    if not found or not (found.text or "").strip():
        raise Refused("no article found in this page; save its text as .txt" if data.strip() else "empty")
    told = {key: say_cell(value) for key, value in said.items()}
    return Reading(head_text(told["title"], found.text), whole=True, said=told)


#: How files of word processors before .docx begin, and those that are locked.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_docx(data: bytes) -> Reading:
    """The paragraphs of a word processor file, and of its tables a line for each row."""
    if data.startswith(_OLD_OFFICE):
        raise Refused("an old .doc, or locked with a password; save it as .docx without one")
    if not data.startswith(b"PK"):
        raise Refused("no .docx file for all its name; open it in a word processor and save it as one")
    safe = _repack_markup(data)
    with refuse_faults("a .docx file", "docx"):
        from docx import Document
        from docx.table import Table

        lines = []
        for item in Document(io.BytesIO(safe)).iter_inner_content():
            if isinstance(item, Table):
                lines += ["\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in item.rows]
            else:
                lines.append(item.text)
    return Reading(mend_text("\n\n".join(line for line in lines if line.strip())))


def _repack_markup(data: bytes) -> bytes:
    """A word processor file without what is packed in it: its markup as it is, its pictures empty."""
    packed = io.BytesIO()
    room = MAX_MARKUP
    with open_zip(io.BytesIO(data)) as archive, zipfile.ZipFile(packed, "w") as safe:
        check_sizes(archive)
        for member in archive.infolist():
            markup = b""
            if member.filename.endswith((".xml", ".rels")):
                markup = read_member(archive, member, room)
                room -= len(markup)
            safe.writestr(zipfile.ZipInfo(member.filename), markup)
    return packed.getvalue()
