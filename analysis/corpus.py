"""Files become documents: the articles in them with parts, sentences, dates and what they say about themselves.

All metadata comes from the texts, from the page or row that holds them, or from a ``manifest.csv`` beside them;
nothing is guessed from a file's name.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import stat
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import takewhile
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import IO

from msgspec import Struct, field
from msgspec.structs import replace

from .archives import say_member
from .articles import (
    Dateline,
    Paragraph,
    find_articles,
    look_at,
    name_parts,
    read_dateline,
    read_paragraphs,
)
from .calendardates import order_numeric, weekday_of
from .dates import find_anchor, looks_ahead, read_interval, resolve_date, resolve_dates, settle_order
from .datewords import find_dates
from .expressions import DateExpression
from .formats import PLAIN, READERS, Piece, check_ending, cut_pieces, read_piece
from .heads import (
    PLACED,
    Byline,
    cut_outlet,
    find_place,
    read_byline,
    read_colon_place,
    read_labels,
    read_masthead,
)
from .judgment import InputError, suggest_name
from .manifests import Entry, Outlet, read_manifest
from .model import Basis, DateMention, Document, Part, PartKind, Refusal, Sentence
from .openings import Openings, find_openings
from .readings import Reading, Refused
from .text import count_words, fold, split_sentences
from .units import Units

# ---------------------------------------------------------------------------------------------------------------------
# One file


class Sheet(Struct, frozen=True):
    """One text of an input before it is read, with all that decides what is read in it."""

    piece: Piece
    file: str  #: the input's name
    document_id: str  #: what the first document of the text is called
    text_file: str
    entries: tuple[Entry, ...] = ()  #: what a manifest says of it


def cut_sheets(
    file: IO[bytes], checksum: str, name: str, entries: Sequence[Entry] = (), document_id: str = ""
) -> Iterator[Sheet | Refused]:
    """The texts of one input, in order, with a ``Refused`` in the place of each that cannot be read.

    Args:
        file: the input, at its start.
        checksum: the sha256 of its bytes.
        name: its path below the corpus folder.
        entries: what a manifest says about it.
        document_id: the first article's name; by default ``name`` without its ending.

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
        yield Sheet(piece, name, names.name_texts(piece.member), names.name_text_file(number), told)


def read_sheets(
    sheets: Sequence[Sheet], outlets: Mapping[str, Outlet], units: Units | None = None
) -> list[tuple[list[Document], list[str]]]:
    """The articles of each text, in order, and what of it cannot be read: the same whatever texts are read beside it.

    All texts take one step before any takes the next: repeating a step is quicker than going through all of them. The
    documents' ``sha256``, which is that of the whole input, stays empty.

    Args:
        sheets: the texts.
        outlets: known outlets by folded name.
        units: what may be counted behind what looks like a year; the project's own for none.
    """
    texts = [_open_text(sheet) for sheet in sheets]
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
        article.kinds = name_parts(article.paragraphs, article.looks)
    for article in articles:
        article.openings = find_openings(article.folded, article.start, article.end)
    for article in articles:
        article.expressions = find_dates(
            article.text, article.folded, article.start, article.end, article.openings.dates, units
        )
    for article in articles:
        _read_head(article)
    for article in articles:
        article.said = _read_metadata(article, outlets)
    for text in texts:
        _complete_metadata(text, outlets)
    for article in articles:
        article.sentences = _make_sentences(article)
    for article in articles:
        article.dates = resolve_dates(
            article.folded, article.expressions, article.said.published, article.said.published_basis, article.posts
        )
    return [(_make_documents(text), text.faults) for text in texts]


#: Of what is wrong inside one input, no more than this many lines are told one by one.
TOLD = 20


def list_refusals(name: str, faults: Sequence[str], count: int) -> list[Refusal]:
    """The rows of rejected.csv for one input.

    Args:
        name: the input's.
        faults: what is wrong with it, in its order; the first twenty suffice.
        count: how many there are.
    """
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
        data: the input's bytes.
        name: its path below the corpus folder.
        entries: what a manifest says about it; this adds to or overrules what the text says.
        outlets: known outlets by folded name; without them names stay as the text gives them.
        document_id: the first article's name; by default ``name`` without its ending.

    Raises:
        Refused: the ending is unknown, or the input holds no text, no UTF-8, or other bytes than the manifest says.
    """
    checksum = hashlib.sha256(data).hexdigest()
    documents: list[Document] = []
    faults: list[str] = []
    for sheet in cut_sheets(io.BytesIO(data), checksum, name, entries, document_id):
        if isinstance(sheet, Refused):
            faults.append(str(sheet))
            continue
        read, wrong = read_sheets([sheet], outlets or {})[0]
        if not read and not sheet.piece.member and not sheet.piece.row:
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
    return name if re.search(r"#\d+$", stem) else stem


class _Names(Struct):
    """What the texts of an input are called."""

    name: str
    document_id: str
    members: dict[str, str] = field(default_factory=dict)  #: by the name of their documents, the files of an archive

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


def _open_text(sheet: Sheet) -> _Text:
    """A text as its input gives it; an empty one, and why, where it cannot be read."""
    try:
        return _Text(sheet, read_piece(sheet.piece))
    except Refused as refused:
        text = _Text(sheet, Reading(""))
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
    for entry in text.sheet.entries:
        if entry.article > len(articles) and not reading.row:
            text.refuse(f"the manifest names article {entry.article}, the file holds {len(articles)}")
            return
    text.articles = [
        _Article(reading.text, text.folded, paragraphs[first:last], text.looks[first:last]) for first, last in articles
    ]


def _complete_metadata(text: _Text, outlets: Mapping[str, Outlet]) -> None:
    """What the other articles, the page or row, and the manifest say about the articles of a text."""
    if not text.articles:
        return
    said = _date_by_siblings([article.said for article in text.articles])
    beside = _read_beside(text.reading, text.sheet, outlets, text.faults)
    for place, (article, one) in enumerate(zip(text.articles, said, strict=True), start=text.reading.row or 1):
        article.said = _overrule(one, beside, text.reading.basis)
        for entry in text.sheet.entries:
            if entry.article in (0, place):
                article.said = _overrule(article.said, entry)


def _read_beside(reading: Reading, sheet: Sheet, outlets: Mapping[str, Outlet], faults: list[str]) -> Entry:
    """What a page or a row says about its text, as a manifest would."""
    said = {key: reading.said.get(key, "") for key in ("title", "outlet", "agency", "author", "published", "url")}
    known = outlets.get(fold(said["outlet"]))
    if known:
        said["outlet"] = known.name
    published = _read_day(said["published"])
    if said["published"] and not published:
        row = f"row {reading.row}" if reading.row else ""
        told = f"published is '{said['published'][:60]}', no date; the text is read without it"
        faults.append(": ".join(filter(None, (reading.member, row, told))))
    return Entry(
        sheet.file,
        title=said["title"],
        outlet=said["outlet"],
        agency=said["agency"] or (known.name if known and known.kind == "agency" else ""),
        published=published,
        author=said["author"],
        url=said["url"] if said["url"].startswith(("http://", "https://")) else "",
    )


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


#: A line holds no more dates than this.
_MOST_DATES = 100
#: What labelled lines are; others are furniture.
_LABELLED: Mapping[str, PartKind] = {"title": "title", "author": "byline", "published": "date", "text": "body"}
#: A head has no more lines than this.
_HEAD = 6
#: Days within which one date of news is near another: a holiday told beside a date, an article filed beside another.
_NEAR = 31


class _Said(Struct, frozen=True):
    """What is known about an article, with where from."""

    title: str = ""
    outlet: str = ""
    outlet_basis: Basis = "unknown"
    agency: str = ""
    dateline: str = ""
    published: str = ""
    published_basis: Basis = "unknown"
    author: str = ""
    url: str = ""


class _Article(Struct):
    """An article while it is read: its paragraphs, and what is known of it by then."""

    text: str
    folded: str
    paragraphs: Sequence[Paragraph]
    looks: Sequence[str]
    kinds: list[PartKind] = []
    openings: Openings = Openings([], [])
    expressions: Sequence[DateExpression] = ()
    labels: Mapping[int, tuple[str, int]] = {}  #: by paragraph, what a labelled line tells and where that begins in it
    datelines: Mapping[int, Dateline] = {}  #: by paragraph
    posts: Sequence[tuple[int, int, str]] = ()  #: spans of posts with the day each appeared
    said: _Said = _Said()
    sentences: tuple[Sentence, ...] = ()
    dates: tuple[DateMention, ...] = ()

    def say(self, place: int) -> str:
        """The words of a short paragraph, without its label."""
        return " ".join(self.paragraphs[place].words[self.labels.get(place, ("", 0))[1] :].split())

    def find_label(self, kind: str) -> str:
        """What the first line of a label tells; empty without one."""
        said = next((self.say(place) for place, (named, _) in self.labels.items() if named == kind), "")
        quoted = len(said) > 2 and said[0] == said[-1] and said[0] in "\"'"  # as the head of a Markdown file has it
        return said[1:-1] if quoted else said

    @property
    def start(self) -> int:
        return self.paragraphs[0].start

    @property
    def end(self) -> int:
        return self.paragraphs[-1].end

    def dates_in(self, start: int, end: int) -> list[DateExpression]:
        """The date expressions between two offsets."""
        first = bisect_left(self.expressions, start, key=attrgetter("start"))
        return list(takewhile(lambda e: e.end <= end, self.expressions[first : first + _MOST_DATES]))


class _Text(Struct):
    """A text while it is read."""

    sheet: Sheet
    reading: Reading
    folded: str = ""
    paragraphs: Sequence[Paragraph] = ()
    looks: Sequence[str] = ()
    articles: Sequence[_Article] = ()
    faults: list[str] = []

    def refuse(self, reason: str) -> None:
        """Say why it cannot be read."""
        member = self.sheet.piece.member
        self.faults.append(f"{say_member(member)}: {reason}" if member else reason)


def _read_head(article: _Article) -> None:
    """Labelled lines, datelines and posts, and what they say of the parts of an article."""
    text, paragraphs, kinds, looks = article.text, article.paragraphs, article.kinds, article.looks
    article.labels = read_labels([paragraph.words for paragraph in paragraphs])
    for i, (kind, _) in article.labels.items():
        kinds[i] = _LABELLED.get(kind, "footer")
    for i in range(1, min(len(paragraphs) - 1, _HEAD)):  # Ana Ruiz in Lima, above a date
        heads = kinds[i] == "subtitle" or (kinds[i] == kinds[i - 1] == "title")
        if looks[i + 1] == "date" and heads and PLACED.fullmatch(paragraphs[i].words):
            kinds[i] = "byline"
    datelines = {}
    for i, (paragraph, look) in enumerate(zip(paragraphs, looks, strict=True)):
        if look in ("mark", "place") and (dateline := read_dateline(text, paragraph.start, paragraph.end)):
            datelines[i] = dateline
    opens = next((i for i, kind in enumerate(kinds) if kind == "body"), len(kinds))
    if opens < len(kinds) and opens not in datelines and not looks[opens]:
        begin = paragraphs[opens].start
        place, behind = read_colon_place(text, begin, [p.start for p in paragraphs[opens + 1 : opens + 12]])
        if place:
            datelines[opens] = Dateline(begin, behind, place, "", "", (begin, begin))
    article.datelines = datelines
    article.posts = tuple(_date_posts(article))


def _date_posts(article: _Article) -> Iterator[tuple[int, int, str]]:
    """The posts of an article with the day in the author's line, where it holds one."""
    if "post" not in article.kinds:
        return
    for part in _make_parts(article):
        if part.kind == "post":
            for e in reversed(article.dates_in(part.start, part.end)):
                if e.year and e.month and e.day:
                    yield part.start, part.end, resolve_date(e, None)[0]
                    break


def _make_parts(article: _Article) -> tuple[Part, ...]:
    """A part for each paragraph; the lines of a post are one."""
    parts: list[Part] = []
    for paragraph, kind, look in zip(article.paragraphs, article.kinds, ("", *article.looks), strict=False):
        if kind == "post" and parts and parts[-1].kind == "post" and look != "post end":
            parts[-1] = Part("post", parts[-1].start, paragraph.end)
        else:
            parts.append(Part(kind, paragraph.start, paragraph.end))
    return tuple(parts)


def _make_sentences(article: _Article) -> tuple[Sentence, ...]:
    """The sentences of every part; the first of an article begins behind its dateline."""
    sentences = []
    for i, (paragraph, kind) in enumerate(zip(article.paragraphs, article.kinds, strict=True)):
        start = article.datelines[i].end if i in article.datelines else paragraph.start
        start += article.labels[i][1] if i in article.labels else 0
        for a, b in split_sentences(article.text, article.folded, start, paragraph.end):
            sentences.append(Sentence(a, b, i, kind))
    return tuple(sentences)


def _overrule(said: _Said, entry: Entry, basis: Basis = "manifest") -> _Said:
    return _Said(
        title=entry.title or said.title,
        outlet=entry.outlet or said.outlet,
        outlet_basis=basis if entry.outlet else said.outlet_basis,
        agency=entry.agency or said.agency,
        dateline=entry.dateline or said.dateline,
        published=entry.published or said.published,
        published_basis=basis if entry.published else said.published_basis,
        author=entry.author or said.author,
        url=entry.url or said.url,
    )


def _date_by_siblings(said: Sequence[_Said]) -> list[_Said]:
    """An article without a day, filed with one that states its day: about the same month, where nothing speaks against.

    Its own copyright year must be the sibling's, and what it tells must not be later than the sibling or long before.
    """
    stated = [s.published for s in said if s.published_basis == "stated" and len(s.published) == 10]
    if len({day[:7] for day in stated}) != 1:
        return list(said)
    month = stated[0][:7]
    dated = []
    for one in said:
        bound = read_interval(one.published.partition("/")[0])
        fits = bound is None or (
            (len(one.published) == 4 and one.published == month[:4])
            or (
                one.published.endswith("/..")
                and timedelta(0) <= date.fromisoformat(stated[0]) - bound[0] <= timedelta(2 * _NEAR)
            )
        )
        if one.published_basis != "stated" and fits:
            one = replace(one, published=f"{month}~", published_basis="inferred")
        dated.append(one)
    return dated


def _make_documents(text: _Text) -> list[Document]:
    """The documents of a text that is read."""
    pages = " ".join(map(str, text.reading.pages))
    called = text.sheet.document_id
    return [
        _make_document(article, f"{called}#{place}" if place > 1 else called, text.sheet, pages)
        for place, article in enumerate(text.articles, start=text.reading.row or 1)
    ]


def _make_document(article: _Article, document_id: str, sheet: Sheet, pages: str) -> Document:
    told, said = article.text[article.start : article.end], article.said
    return Document(
        document_id=document_id,
        file=sheet.file,
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
        text_file=sheet.text_file,
        pages=pages,
        author=said.author,
        url=said.url,
        text=article.text,
        folded=article.folded,
        parts=_make_parts(article),
        sentences=article.sentences,
        dates=article.dates,
        openings=article.openings.numbers,
    )


# ---------------------------------------------------------------------------------------------------------------------
# What an article says about itself


def _read_metadata(article: _Article, outlets: Mapping[str, Outlet]) -> _Said:
    title, named = _read_title(article, outlets)
    byline = next((article.say(i) for i, kind in enumerate(article.kinds) if kind == "byline"), "")
    told = read_byline(byline, outlets) if byline else Byline("", ())
    dateline = next((d for i, d in article.datelines.items() if article.kinds[i] == "body"), None)
    outlet, outlet_basis, agency = _read_outlet(article, dateline, outlets, named)
    published, published_basis = _read_published(article, dateline)
    place = dateline.place if dateline else article.find_label("dateline") or find_place(told, outlets)
    return _Said(title, outlet, outlet_basis, agency, place, published, published_basis, told.author)


def _read_title(article: _Article, outlets: Mapping[str, Outlet]) -> tuple[str, str]:
    """The headline, and the outlet where a line above it is nothing but an outlet's name."""
    heads = [(kind, article.say(i)) for i, kind in enumerate(article.kinds) if kind in ("title", "subtitle")]
    if "title" in (kind for kind, _ in article.labels.values()):
        heads = [("title", article.find_label("title"))]
    named = next((outlets[fold(head)].name for _, head in heads if len(heads) > 1 and fold(head) in outlets), "")
    if named:
        heads = [(kind, head) for kind, head in heads if fold(head) not in outlets]
    elif len(heads) > 1 and (named := read_masthead(heads[0][1])):
        heads = heads[1:]
    first = heads[0][0] if heads else ""
    title = " ".join(head for kind, head in heads if kind == first == "title" or (kind, head) == heads[0])
    title, behind = cut_outlet(title, outlets)
    return title, named or (outlets[fold(behind)].name if behind else "")


# Harbour Post, 5 March 2019; AFP - Quito - 5/3/2019; Harbour Post MARCH 5 2019
_DATE_LINE_CUT = re.compile(r"[,|•·]|\s[–—-]\s|\s(?=[A-Z]{3,9}\s\d)")
_ISSUED = re.compile(
    r"(?:press\s)?(?:statement|release|communiqu[eé])\s(?:by|from|of)\s(?:the\s)?([^\W\d_].{2,50})$", re.IGNORECASE
)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
_BY = re.compile(r"by\s+", re.IGNORECASE)
_COPYRIGHT_NAME = re.compile(
    r"(?:(?:\(c\)|©|copyright|&copy;)\s*)+(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[,\s]*(?:by\s+)?(?P<name>[^\d.,;|\n][^,;|\n]{1,60}?)"
    r"(?=\.?\s*$|\.\s|,|;|\||\sall\srights)",
    re.IGNORECASE,
)


def _read_outlet(
    article: _Article, dateline: Dateline | None, outlets: Mapping[str, Outlet], named: str
) -> tuple[str, Basis, str]:
    """Outlet, its basis, and agency: a line that names it, dateline, byline, copyright line or site address."""

    def spell(name: str) -> str:
        known = outlets.get(fold(name)) or outlets.get(fold(name.removeprefix("The ")))
        return known.name if known else name

    agency = spell(dateline.agency) if dateline else ""
    broadcaster = outlets.get(fold(agency))
    if broadcaster and broadcaster.kind != "agency" and not named:  # LIMA, Peru (CNN) —
        agency, named = "", broadcaster.name
    outlet = named or spell(article.find_label("outlet")) or (spell(dateline.outlet) if dateline else "")
    for paragraph, kind, look in zip(article.paragraphs, article.kinds, article.looks, strict=True):
        if outlet:
            break
        words = paragraph.words
        if kind == "byline":
            names = [n.strip() for n in re.split(r",|[|•·]|\s[-–—]\s|\s(?:for|of|in)\s", _BY.sub("", words, count=1))]
            called = [fold(n).removesuffix(" staff") for n in names]
            outlet = next((outlets[n].name for n in called if n in outlets), "")
        elif kind == "date":
            parts = [part.strip() for part in _DATE_LINE_CUT.split(words)]
            outlet = next((outlets[fold(part)].name for part in parts if fold(part) in outlets), "")
            outlet = outlet or next(filter(None, map(read_masthead, parts)), "")
            issued = _ISSUED.match(parts[0])  # who issues a statement publishes it
            outlet = outlet or (spell(issued[1]) if issued else "")
        elif look == "copyright" and (match := _COPYRIGHT_NAME.match(words)):
            name = match["name"].strip()
            outlet = spell(f"{name}." if re.search(r"\.\w$", name) else name)
        elif look == "address":
            outlet = spell(_HOST.sub("", words.split("?")[0], count=1).split("/")[0].rstrip(" ."))
    known = outlets.get(fold(outlet))
    if known and known.kind == "agency" and not agency:
        agency = known.name
    if outlet:
        return outlet, "stated", agency
    return (agency, "inferred", agency) if agency else ("", "unknown", "")


def _read_published(article: _Article, dateline: Dateline | None) -> tuple[str, Basis]:
    """The day an article appeared: a date line or byline, its dateline, the copyright year, or a bound from within."""
    settled = _settle_numeric(article)
    for paragraph, kind in zip(article.paragraphs, article.kinds, strict=True):
        if kind in ("date", "byline"):
            for e in settled.dates_in(paragraph.start, paragraph.end):
                if e.year and e.month and e.day:
                    edtf, basis = resolve_date(e, None)
                    return edtf, "stated" if basis == "stated" else "inferred"
    if dateline:
        for e in settled.dates_in(*dateline.when):
            if e.year and e.month and e.day:
                edtf, basis = resolve_date(e, None)
                return edtf, "stated" if basis == "stated" else "inferred"
            if e.month and e.day:
                return _add_year(settled, e)
    return _read_copyright_year(settled) or _bound_published(settled)


def _settle_numeric(article: _Article) -> _Article:
    """The article with its numeric dates in the order that is settled for them, if one is."""
    order = settle_order(article.expressions) if any(e.shape == "numeric" for e in article.expressions) else ""
    if not order:
        return article
    settled = [order_numeric(e, order) if e.shape == "numeric" else e for e in article.expressions]
    return replace(article, expressions=settled)


def _add_year(article: _Article, undated: DateExpression) -> tuple[str, Basis]:
    """A dateline's day without a year: that near the latest date told whose weekday, or the day before, is named.

    Where no weekday helps, the first such day that is not before the latest date told.
    """
    bound = _latest_told(article)
    stamped = _read_copyright_year(article)
    if stamped:
        return resolve_date(replace(undated, year=int(stamped[0])), None)[0], "inferred"
    anchor = find_anchor(bound, "inferred") if bound else None
    if anchor is None or undated.month is None or undated.day is None:
        return "", "unknown"
    named = {e.number for e in article.expressions if e.shape == "weekday"}
    month, day = undated.month, undated.day
    for year in range(anchor.day.year - 1, anchor.day.year + 3):
        if named & {weekday_of(year, month, day), weekday_of(year, month, day - 1)}:
            return resolve_date(replace(undated, year=year), None)[0], "inferred"
    edtf, _ = resolve_date(undated, anchor, ahead=True)
    return (edtf, "inferred") if edtf else ("", "unknown")


def _read_copyright_year(article: _Article) -> tuple[str, Basis] | None:
    for paragraph, look in zip(article.paragraphs, article.looks, strict=True):
        if look == "copyright":
            years = [e.year for e in article.dates_in(paragraph.start, paragraph.end) if e.year and not e.month]
            years += [e.last.year for e in article.dates_in(paragraph.start, paragraph.end) if e.last and e.last.year]
            if years:
                return f"{max(years):04d}", "inferred"
    return None


def _list_told(article: _Article) -> list[DateExpression]:
    """The days and months that an article names in full and looks back on."""
    return [e for e in _list_named(article) if not looks_ahead(article.folded, e.start, e.end)]


def _list_named(article: _Article) -> list[DateExpression]:
    """The days and months that an article names in full."""
    ends = [(e.last or e) if e.shape == "interval" else e for e in article.expressions]
    return [
        e
        for e in ends
        if e.shape == "calendar"
        and e.year
        and e.month
        and e.unit != "name"
        and e.relation not in ("by", "until", "before")
    ]


def _write_told(e: DateExpression) -> str:
    plain = replace(e, relation="", portion="") if e.relation or e.portion else e
    return resolve_date(plain, None)[0]


def _latest_told(article: _Article) -> str:
    """The latest of the days and months told; empty where there is none."""
    told = [edtf for edtf in map(_write_told, _list_told(article)) if edtf]
    return max(told, default="")


#: What is told this far into an article, in characters, is its news rather than its background.
_LEAD = 400
_TOLD_ON = re.compile(r"(?:\w{3,12}ed|said|says|met|held|began)\s(?:on\s)?$")


def _may_be_news(article: _Article, e: DateExpression, opening: int) -> bool:
    """Whether a day is told in the lead, or as part of a month, with its weekday or in a post anywhere."""
    return not e.day or e.start <= opening + _LEAD or _is_marked(article, e)


def _is_marked(article: _Article, e: DateExpression) -> bool:
    """Whether the weekday stands before a day, or a post tells it."""
    if article.text[e.start].isalpha() and article.folded[e.start : e.start + 3] in _WEEKDAYS:
        return True
    post = bisect_right(article.posts, e.start, key=itemgetter(0)) - 1
    return post >= 0 and e.start < article.posts[post][1]


def _is_news(article: _Article, e: DateExpression, opening: int, days: Sequence[date]) -> bool:
    """Whether a day is that of the news and no background: its weekday or a post names it, or the lead tells it.

    The lead does so where it opens with the date, where that follows a verb (``announced on January 2, 2026``), or
    where another of the ``days`` told is near.
    """
    if not e.day:
        return bool(e.portion)  # ``in early January 2026``: nobody is so exact about old months
    if _is_marked(article, e):
        return True
    if e.start > opening + _LEAD:
        return False
    if e.start - opening <= len("on ") or _TOLD_ON.search(article.folded, max(0, e.start - 20), e.start):
        return True
    own = read_interval(_write_told(e))
    return own is not None and sum(abs((day - own[0]).days) <= 2 * _NEAR for day in days) > 1


_WEEKDAYS = frozenset(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])


def _bound_published(article: _Article) -> tuple[str, Basis]:
    """An article without a date of its own appeared on or after the latest day of its news; unknown where that is."""
    opening = next((p.start for p, kind in zip(article.paragraphs, article.kinds, strict=True) if kind == "body"), 0)
    if not any(_may_be_news(article, e, opening) for e in _list_named(article)):
        return "", "unknown"
    told = _list_told(article)
    days = [interval[0] for interval in map(read_interval, map(_write_told, told)) if interval]
    news = [e for e in told if _is_news(article, e, opening, days)]
    bound = max(filter(None, map(_write_told, news)), default="")
    if not bound:
        return "", "unknown"
    anchor = find_anchor(f"{bound}/..", "inferred")
    for e in article.expressions:
        if anchor and e.shape == "holiday" and not e.year and not e.relation:
            day = read_interval(resolve_date(e, anchor)[0])
            if day and 0 < (day[0] - anchor.day).days <= _NEAR and not looks_ahead(article.folded, e.start, e.end):
                bound = day[0].isoformat()
    return f"{bound}/..", "inferred"


# ---------------------------------------------------------------------------------------------------------------------
# A corpus


class Input(Struct, frozen=True):
    """A file of a corpus: where it is, its name below the corpus folder, and what its documents are called."""

    path: Path
    name: str
    document_id: str = ""
    entries: Sequence[Entry] = ()
    refusal: str = ""  #: why it cannot be read, where that is known before it is opened


def list_inputs(paths: Sequence[Path], outlets: Mapping[str, Outlet] | None = None) -> list[Input]:
    """The files of files and folders, in the order in which they are read.

    Folders are read with all that is below them, by name; hidden files and ``manifest.csv`` are left out, links to
    folders are not followed. A file that is named twice, by itself and in its folder, is read once. A document's name
    is its path below the folder given, without the ending.

    Raises:
        InputError: a path does not exist, or a manifest is wrong.
    """
    taken: set[str] = set()
    inputs = []
    files: dict[tuple[str, str], Input] = {}
    for path in paths:
        for item in _list_files(path, outlets):
            place = (os.path.realpath(item.path.parent), item.path.name) if len(paths) > 1 else (str(item.path), "")
            files.setdefault(place, item)
    for item in map(_check_name, files.values()):
        document_id = name_document(item.name)
        if document_id in taken:
            document_id = item.name if item.name not in taken else f"{item.path.parent.name}/{item.name}"
        taken.add(document_id)
        inputs.append(replace(item, document_id=document_id))
    return inputs


def _check_name(item: Input) -> Input:
    """An input whose name no table can hold is refused under the nearest one that it can."""
    shown = os.fsencode(item.name).decode("utf-8", "replace")
    return item if shown == item.name else Input(item.path, shown, refusal="its name is not UTF-8; rename it")


class Cut(Struct, frozen=True):
    """A text of an input, or why it cannot be read, with what is known of the input by then."""

    sheet: Sheet | Refused
    checksum: str  #: sha256 of the input's bytes
    position: int  #: bytes of it that are read


def cut_input(item: Input) -> Iterator[Cut]:
    """The texts of one file of a corpus, in order.

    Raises:
        Refused: the file as a whole cannot be read, or changed while it was; what was yielded by then is void.
    """
    _check_input(item)
    try:
        with item.path.open("rb") as file:
            before = os.fstat(file.fileno())
            checksum = hashlib.file_digest(file, "sha256").hexdigest()
            file.seek(0)
            for sheet in cut_sheets(file, checksum, item.name, item.entries, item.document_id):
                yield Cut(sheet, checksum, file.tell())
            after = os.fstat(file.fileno())
    except OSError as error:
        raise Refused(_say_unreadable(error)) from None
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Refused("changed while it was read; run again when it is at rest")


def read_corpus(paths: Sequence[Path], outlets: Mapping[str, Outlet] | None = None) -> Iterator[Document | Refusal]:
    """Every article of files and folders, with a refusal for each file that cannot be read; see ``list_inputs``."""
    for item in list_inputs(paths, outlets):
        try:
            _check_input(item)
            yield from read_documents(item.path.read_bytes(), item.name, item.entries, outlets, item.document_id)
        except Refused as refused:
            yield Refusal(item.name, str(refused))
        except OSError as error:
            yield Refusal(item.name, _say_unreadable(error))


def _say_unreadable(error: OSError) -> str:
    return f"cannot be read: {error.strerror or error}"


def _check_input(item: Input) -> None:
    """Refuse what is known to be no text before it is opened."""
    if item.refusal:
        raise Refused(item.refusal)
    ending = os.path.splitext(item.path.name)[1].lower()
    try:
        kind = stat.S_IFMT(item.path.stat().st_mode)
    except FileNotFoundError:
        raise Refused(
            "a link to nothing; remove it or restore its file" if item.path.is_symlink() else "gone since it was listed"
        ) from None
    except OSError as error:
        raise Refused(_say_unreadable(error)) from None
    if ending in READERS and kind == stat.S_IFDIR:
        raise Refused("a folder with a text's ending; rename it, or move its texts up")
    check_ending(item.path.name)
    if kind != stat.S_IFREG:
        raise Refused("no regular file")


def _list_files(path: Path, outlets: Mapping[str, Outlet] | None) -> list[Input]:
    if not path.exists() and not path.is_symlink():
        near = suggest_name(path.name, (p.name for p in path.parent.iterdir())) if path.parent.is_dir() else ""
        raise InputError(f"{path}: no such file or folder{near}")
    if not path.is_dir():
        return [Input(path, path.name)]
    files = []
    unlisted: list[OSError] = []
    for folder, folders, names in os.walk(path, onerror=unlisted.append):
        below = Path(folder).relative_to(path)
        named_as_texts = [f for f in folders if Path(f).suffix.lower() in READERS]
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in named_as_texts)
        for name in (*names, *named_as_texts):
            if not name.startswith(".") and name != "manifest.csv":
                files.append(Input(Path(folder) / name, (below / name).as_posix()))
    for error in unlisted:
        name = Path(error.filename).relative_to(path).as_posix()
        files.append(Input(Path(error.filename), name, refusal=_say_unreadable(error)))
    files.sort(key=lambda file: file.name)
    manifest = path / "manifest.csv"
    if manifest.is_file():
        entries = read_manifest(manifest, outlets)
        names_there = {file.name for file in files}
        files = [replace(file, entries=entries.get(file.name, ())) for file in files]
        for name in sorted(entries.keys() - names_there):
            near = suggest_name(name, names_there)
            files.append(
                Input(
                    path / name,
                    name,
                    refusal=f"named in {manifest}, but not there{near or ';'} mend or take out its row",
                )
            )
    return files
