"""A text as an input gives it becomes documents: the articles in it with parts, sentences and dates.

All metadata comes from the texts, from the page or row that holds them, or from a ``manifest.csv`` beside them;
nothing is guessed from a file's name.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import IO

from msgspec import Struct
from msgspec.structs import replace

from ..dating.dates import resolve_date, resolve_dates
from ..dating.datewords import find_dates
from ..dating.edtf import read_interval
from ..declared.units import Units
from ..ground.model import Basis, Document, Refusal, Row
from ..ground.text import count_words, fold
from ..inputs.archives import say_member
from ..inputs.formats import PLAIN, Piece, cut_pieces, read_piece
from ..inputs.manifests import Entry, Outlet
from ..inputs.readings import Reading, Refused
from ..lines.articles import find_articles, name_parts
from ..lines.looks import look_at
from ..lines.paragraphs import Paragraph, read_paragraphs
from ..marks.openings import find_openings
from .appearances import date_by_siblings, find_filed, read_lead
from .drafts import Draft, Said, make_parts, make_sentences, read_head
from .mastheads import read_metadata


class RawText(Row, frozen=True):
    """One text of an input before it is read, with all that decides what is read in it."""

    piece: Piece
    file: str  #: the input's name
    document_id: str  #: what the first document of the text is called
    text_file: str
    entries: tuple[Entry, ...] = ()  #: what a manifest says of it
    days: Mapping[str, str] = {}  #: by document, the day on which it appeared, as the corpus tells it


def cut_raw_texts(
    file: IO[bytes], checksum: str, name: str, entries: Sequence[Entry] = (), document_id: str = ""
) -> Iterator[RawText | Refused]:
    """The texts of one input, in order, with a ``Refused`` in the place of each that cannot be read.

    Args:
        entries: what a manifest says about it.

    Raises:
        Refused: the input as a whole cannot be read, or is not what the manifest says.
    """
    by_article: dict[int, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.sha256 and entry.sha256 != checksum:
            raise Refused("its bytes are not those of the manifest (sha256 differs); restore the file or the row")
        if entry.article and name.lower().endswith(".zip"):
            raise Refused("the manifest numbers articles of an archive; leave `article` empty, or unpack it")
        by_article[entry.article] = (*by_article.get(entry.article, ()), replace(entry, sha256=""))
    every = tuple(entry for article in by_article.values() for entry in article)
    whole = by_article.get(0, ())
    names = _Names(name, document_id or name_document(name))
    for number, piece in enumerate(cut_pieces(file, name), start=1):
        if isinstance(piece, Refused):
            yield piece
            continue
        told = (*whole, *by_article.get(piece.row.row, ())) if piece.row else every
        yield RawText(piece, name, names.name_texts(piece.member), names.name_text_file(number), told)


def read_raw_texts(
    raw_texts: Sequence[RawText], outlets: Mapping[str, Outlet], units: Units | None = None
) -> list[tuple[list[Document], list[str]]]:
    """The articles of each text, in order, and what of it cannot be read: the same whatever texts are read beside it.

    All texts take one step before any takes the next: repeating a step is quicker than going through all of them. The
    documents' ``sha256``, which is that of the whole input, stays empty.
    """
    texts = [_open_text(raw) for raw in raw_texts]
    for text in texts:
        text.paragraphs = read_paragraphs(text.reading.text)
    for text in texts:
        text.folded = fold(text.reading.text)
    for text in texts:
        text.looks = [look_at(text.reading.text, text.folded, paragraph) for paragraph in text.paragraphs]
    for text in texts:
        _cut_articles(text)
    articles = [article for text in texts for article in text.articles]
    for article in articles:
        article.kinds = name_parts(article.text, article.paragraphs, article.looks)
    for article in articles:
        article.openings = find_openings(article.folded, article.start, article.end)
    for article in articles:
        article.expressions = find_dates(
            article.text, article.folded, article.start, article.end, article.openings.dates, units
        )
    for article in articles:
        read_head(article)
    for text in texts:
        for document_id, article in _name_articles(text):
            article.day = text.raw.days.get(document_id, "")
    for article in articles:
        article.said = read_metadata(article, outlets)
    for text in texts:
        _complete_metadata(text, outlets)
    for article in articles:
        article.sentences = make_sentences(article)
    for article in articles:
        said, spans = article.said, article.posts or find_filed(article)
        article.dates = resolve_dates(article.folded, article.expressions, said.published, said.published_basis, spans)
    return [(_make_documents(text), text.faults) for text in texts]


#: Of what is wrong inside one input, no more than this many lines are told one by one.
TOLD = 20


def list_refusals(name: str, faults: Sequence[str], count: int) -> list[Refusal]:
    """The rows of rejected.csv for one input."""
    untold = [f"and {count - TOLD:,} more like these"] if count > TOLD else []
    return [Refusal(name, fault) for fault in (*faults[:TOLD], *untold)]


def read_documents(
    data: bytes,
    name: str,
    entries: Sequence[Entry] = (),
    outlets: Mapping[str, Outlet] | None = None,
    document_id: str = "",
) -> list[Document | Refusal]:
    """The articles of one input, in order; behind them a refusal for each part of it that cannot be read.

    A text may hold several articles; a page, or a row of a table, is one. Pure: the same bytes give the same rows.

    Args:
        entries: what a manifest says about it; this adds to or overrules what the text says.
        outlets: known outlets by folded name; without them names stay as the text gives them.

    Raises:
        Refused: the ending is unknown, or the input holds no text, no UTF-8, or other bytes than the manifest says.
    """
    checksum = hashlib.sha256(data).hexdigest()
    documents: list[Document] = []
    faults: list[str] = []
    for raw in cut_raw_texts(io.BytesIO(data), checksum, name, entries, document_id):
        if isinstance(raw, Refused):
            faults.append(str(raw))
            continue
        read, wrong = read_raw_texts([raw], outlets or {})[0]
        if not read and not raw.piece.member and not raw.piece.row:
            raise Refused(wrong[-1])
        documents += [replace(document, sha256=checksum) for document in read]
        faults += wrong
    if not documents and not faults:
        raise Refused("no text in it")
    return [*documents, *list_refusals(name, faults, len(faults))]


def name_document(name: str) -> str:
    """What the first article of a file is called: its path without the ending, and without ``.gz`` behind that.

    A path that ends like the name of a further article (``a#2.txt``) stays whole.
    """
    stem, ending = os.path.splitext(name)
    if ending.lower() == ".gz":
        stem = os.path.splitext(stem)[0]
    return name if _NUMBERED.search(stem) else stem


_NUMBERED = re.compile(r"#\d+$")


class _Names:
    """What the texts of an input are called."""

    def __init__(self, name: str, document_id: str) -> None:
        self.name, self.document_id = name, document_id
        self.members: dict[str, str] = {}  #: by the name of their documents, the files of an archive

    def name_texts(self, member: str) -> str:
        """What the documents of the input, or of a file in it, are called; different for different files."""
        if not member:
            return self.document_id
        stem = name_document(member)
        called = stem if self.members.setdefault(stem, member) == member else member
        self.members[called] = member
        return f"{self.name}/{called}"

    def name_text_file(self, number: int) -> str:
        """Where a text is kept: a plain one by its own name, one taken out of something else by its number in that."""
        plain = os.path.splitext(self.name)[1].lower() in PLAIN
        return self.name if plain else f"{self.name}/{number:06}.txt"


def _open_text(raw: RawText) -> _Text:
    """A text as its input gives it; an empty one, and why, where it cannot be read."""
    try:
        return _Text(raw, read_piece(raw.piece))
    except Refused as refused:
        text = _Text(raw, Reading(""))
        text.refuse(str(refused))
        return text


def _cut_articles(text: _Text) -> None:
    """The articles of a text by their paragraphs; none, and why, where it is empty or the manifest tells of others."""
    paragraphs, reading = text.paragraphs, text.reading
    if not paragraphs:
        if not text.faults:
            text.refuse("holds white space only" if reading.text else "empty")
        return
    articles = [(0, len(paragraphs))] if reading.whole else find_articles(paragraphs, text.looks)
    for entry in text.raw.entries:
        if entry.article > len(articles) and not reading.row:
            text.refuse(f"the manifest names article {entry.article}, the file holds {len(articles)}")
            return
    text.articles = [
        Draft(reading.text, text.folded, paragraphs[first:last], text.looks[first:last]) for first, last in articles
    ]


def _complete_metadata(text: _Text, outlets: Mapping[str, Outlet]) -> None:
    """What the other articles, the page or row, and the manifest say about the articles of a text."""
    if not text.articles:
        return
    said = date_by_siblings([article.said for article in text.articles])
    beside = _read_beside(text.reading, text.raw, outlets, text.faults) if text.reading.said else None
    for place, (article, one) in enumerate(zip(text.articles, said, strict=True), start=text.reading.row or 1):
        article.said = _overrule(one, beside, text.reading.basis) if beside else one
        for entry in text.raw.entries:
            if entry.article in (0, place):
                article.said = _overrule(article.said, entry)


#: What a page, a row or a manifest may tell about a text.
_TOLD_BESIDE = ("title", "outlet", "agency", "dateline", "published", "author", "url")


def _read_beside(reading: Reading, raw: RawText, outlets: Mapping[str, Outlet], faults: list[str]) -> Entry:
    """What a page or a row says about its text, as a manifest would."""
    said = {key: reading.said.get(key, "") for key in _TOLD_BESIDE if key != "dateline"}
    known = outlets.get(fold(said["outlet"]))
    if known:
        said["outlet"] = known.name
    published = _read_day(said["published"])
    if said["published"] and not published:
        row = f"row {reading.row}" if reading.row else ""
        told = f"published is '{said['published'][:60]}', no date; the text is read without it"
        faults.append(": ".join(filter(None, (reading.member, row, told))))
    said["published"] = published
    said["agency"] = said["agency"] or (known.name if known and known.kind == "agency" else "")
    said["url"] = said["url"] if said["url"].startswith(("http://", "https://")) else ""
    return replace(Entry(raw.file), **said)


#: A cell with more characters holds no date.
_LONGEST_DATE = 100
_DIGITS_BEFORE = re.compile(r"\d[/.-]$")
_TIMESTAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?", re.DOTALL)


def _read_day(cell: str) -> str:
    """The date in a cell as EDTF: a timestamp, EDTF itself, or a date in words; empty where it is none of these."""
    match = _TIMESTAMP.fullmatch(cell)
    if match and read_interval("-".join(match.groups())):
        return "-".join(match.groups())
    if not cell or read_interval(cell):
        return cell
    found = find_dates(cell, fold(cell), 0, len(cell)) if len(cell) < _LONGEST_DATE else []
    if len(found) != 1 or _DIGITS_BEFORE.search(cell[: found[0].start]):  # 31/31/2024 gives no more than a year
        return ""
    return resolve_date(found[0], None)[0]


class _Text(Struct):
    """A text while it is read."""

    raw: RawText
    reading: Reading
    folded: str = ""
    paragraphs: Sequence[Paragraph] = ()
    looks: Sequence[str] = ()
    articles: Sequence[Draft] = ()
    faults: list[str] = []

    def refuse(self, reason: str) -> None:
        """Say why it cannot be read."""
        member = self.raw.piece.member
        self.faults.append(f"{say_member(member)}: {reason}" if member else reason)


def _overrule(said: Said, entry: Entry, basis: Basis = "manifest") -> Said:
    """Metadata with what an entry tells in its place."""
    cells = {name: getattr(entry, name) for name in _TOLD_BESIDE}
    told = {name: cell for name, cell in cells.items() if cell}
    told |= {f"{name}_basis": basis for name in ("outlet", "published") if name in told}
    return replace(said, **told, **({"yearless": ""} if entry.published else {}))


def _make_documents(text: _Text) -> list[Document]:
    """The documents of a text that is read."""
    pages = " ".join(map(str, text.reading.pages))
    return [_make_document(article, called, text.raw, pages) for called, article in _name_articles(text)]


def _name_articles(text: _Text) -> Iterator[tuple[str, Draft]]:
    """The articles of a text with the ids of their documents."""
    for place, article in enumerate(text.articles, start=text.reading.row or 1):
        yield name_article(text.raw.document_id, place), article


def name_article(document_id: str, place: int) -> str:
    """The id of an article of a text, by its place or row there, from 1; ``document_id`` is that of the first."""
    return f"{document_id}#{place}" if place > 1 else document_id


def _make_document(article: Draft, document_id: str, raw: RawText, pages: str) -> Document:
    told, said = article.text[article.start : article.end], article.said
    return Document(
        document_id=document_id,
        file=raw.file,
        start=article.start,
        end=article.end,
        title=said.title,
        outlet=said.outlet,
        outlet_basis=said.outlet_basis,
        agency=said.agency,
        dateline=said.dateline,
        published=said.published,
        published_basis=said.published_basis,
        sha256="",
        text_sha256=hashlib.sha256(told.encode("utf-8")).hexdigest(),
        words=count_words(article.folded[article.start : article.end]),
        text_file=raw.text_file,
        pages=pages,
        author=said.author,
        url=said.url,
        text=article.text,
        folded=article.folded,
        parts=make_parts(article),
        sentences=article.sentences,
        dates=article.dates,
        openings=article.openings.numbers,
        yearless=said.yearless,
        lead=read_lead(article.folded, article.sentences),
    )
