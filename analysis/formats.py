"""What texts come in: plain files, pages, PDFs, word processor files, tables of texts, and archives of these.

An input is cut into pieces, in order: a file, a file of an archive, a row of a table; each is one text. What is wrong
with a piece is yielded as a ``Refused`` in its place, so that it costs no other text; what is wrong with the whole is
raised. Tables are read row by row, so that they may be of any length; all else is held whole, and how much it may hold
is limited before it is read. Files are data only: nothing is unpacked to a disk, no link or path in them is followed.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import logging
import os
import re
import stat
import zipfile
import zlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from itertools import count, islice
from typing import IO, Any, AnyStr, Literal, cast

from msgspec import Struct, field
from msgspec.structs import replace

#: Limits of one input, against what unpacks to far more than it looks.
MAX_FILE = 256 * 1024**2  #: bytes on disk of what is no table
MAX_TEXT = 64 * 1024**2  #: bytes of one text: of a file, a file in an archive, a row
MAX_MARKUP = 16 * 1024**2  #: bytes of a page or of a word processor file, whose reading takes many times as much
MAX_UNPACKED = 4 * 1024**3  #: bytes of all that an archive holds
MAX_RATIO = 500  #: unpacked bytes for each packed one; texts pack to a third, many copies of one to a hundredth
MAX_MEMBERS = 10_000  #: files in an archive
MAX_PAGES = 5_000  #: pages of a PDF
#: What unpacks to no more than this is no bomb, whatever its ratio.
_HARMLESS = 1024**2


class Refused(Exception):
    """An input, or a part of it, that cannot be read as a text; the message is the reason, for rejected.csv."""


class Reading(Struct, frozen=True):
    """One text of an input, with what stands beside it there."""

    text: str
    row: int = 0  #: in a table of texts, from 1 (for JSON lines the line); 0 where the input is none
    whole: bool = False  #: one article whatever it holds: a row, a page
    member: str = ""  #: the path of its file in an archive
    basis: Literal["stated", "manifest"] = "stated"  #: of the fields below: a page says them, a column tells them
    said: dict[str, str] = field(default_factory=dict)  #: title, outlet, agency, author, published, url
    pages: tuple[int, ...] = ()  #: where each page begins in the text; empty where it has none


Readings = Iterator[Reading | Refused]


class Piece(Struct, frozen=True):
    """What is read by itself: a file, a file of an archive, or a row of a table, which is read already."""

    name: str  #: its ending says how it is read
    data: bytes = b""
    member: str = ""  #: its path in an archive
    row: Reading | None = None


def cut_pieces(file: IO[bytes], name: str) -> Iterator[Piece | Refused]:
    """The pieces of one input, in order, with a ``Refused`` in the place of each that cannot be read.

    Args:
        file: the input, at its start; it can be sought in.
        name: its file name; the ending says what it is, a ``.gz`` behind it that it is packed.

    Raises:
        Refused: the input as a whole cannot be read: now, or while its pieces are taken.
    """
    ending = check_ending(name)
    if ending == ".gz":
        yield from _cut_gzip(file, name)
    elif ending == ".zip":
        yield from _cut_zip(file)
    elif ending in TABLES:
        for row in TABLES[ending](file):
            yield row if isinstance(row, Refused) else Piece(name, row=row)
    else:
        yield Piece(name, _take(file))


def read_piece(piece: Piece) -> Reading:
    """The text of one piece: a pure function of it.

    Raises:
        Refused: it cannot be read.
    """
    if piece.row:
        return piece.row
    reading = FILES[check_ending(piece.name)](piece.data)
    return replace(reading, member=piece.member) if piece.member else reading


def say_member(member: str) -> str:
    """The path of a file in an archive, on one line and not too long."""
    return " ".join(_mend(member).split())[:200] or "a file without a name"


def check_ending(name: str) -> str:
    """The ending of a file's name.

    Raises:
        Refused: files of this ending are not read.
    """
    ending = os.path.splitext(name)[1]
    if ending.lower() not in READERS:
        raise Refused(f"ending '{ending}' is not read; accepted are {', '.join(sorted(READERS))}")
    return ending.lower()


def _take(file: IO[bytes]) -> bytes:
    """All of a file that is no table, a stretch at a time."""
    data = bytearray()
    while stretch := file.read(_HARMLESS):
        data += stretch
        if len(data) > MAX_FILE:
            raise Refused(_say_too_large("data", MAX_FILE))
    return bytes(data)


def find_page(pages: str, offset: int) -> int | None:
    """The page, from 1, that an offset is on, by the column ``pages`` of documents.csv; None where it is empty."""
    starts = [int(start) for start in pages.split()]
    return bisect_right(starts, offset) or None


# ---------------------------------------------------------------------------------------------------------------------
# Plain texts


def decode_text(data: bytes) -> str:
    """The text of a file, nothing changed: a byte-order mark and the line ends stay.

    Raises:
        Refused: the bytes are no UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        wide = " (it looks like UTF-16)" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
        raise Refused(f"not UTF-8 at byte {error.start}{wide}; save the file as UTF-8") from None


def _read_plain(data: bytes) -> Reading:
    if len(data) > MAX_TEXT:
        raise Refused(_say_too_large("text"))
    return Reading(decode_text(data))


# ---------------------------------------------------------------------------------------------------------------------
# Pages, PDFs, word processor files: the text is taken out, then kept


_SURROGATE = re.compile(r"[\ud800-\udfff]")


def _mend(text: str) -> str:
    """A text that UTF-8 can hold: halves of characters become U+FFFD, NUL goes."""
    return _SURROGATE.sub("\ufffd", text).replace("\0", "")


@contextmanager
def _refuse_faults(what: str, library: str) -> Iterator[None]:
    """Whatever a library raises over a file means that the file cannot be read; what it would log is kept quiet."""
    logging.getLogger(library).addHandler(_QUIET)
    try:
        yield
    except Refused:
        raise
    except ImportError:
        raise Refused(
            f"{what} is read with {library}, which is not installed here; "
            "in the project's folder `pip install -e '.[formats]'` brings it"
        ) from None
    except Exception as error:  # a reader of strange files can fail in any way, and none may stop the run
        said = " ".join(_mend(str(error)).split())[:120]
        raise Refused(f"cannot be read as {what}: {said or type(error).__name__}") from None


#: Without a handler of its own a library's warnings would go to the terminal.
_QUIET = logging.NullHandler()

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


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


def _read_page(data: bytes) -> Reading:
    """The article of a saved page, with what the page says of itself; its menus and comments are left out."""
    if len(data) > MAX_MARKUP:
        raise Refused(_say_too_large("page", MAX_MARKUP))
    page = _decode_page(data)
    with _refuse_faults("a page", "trafilatura"):
        from trafilatura import bare_extraction

        # Fixed bounds, for what is read must not hang on today's date; no search of the text, which would guess.
        dates = {"original_date": True, "extensive_search": False, "min_date": "1900-01-01", "max_date": "2100-01-01"}
        found: Any = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=dates)
        said = {
            "title": found.title,
            "outlet": found.sitename,
            "author": found.author,
            "published": found.date,
            "url": found.url,
        } if found else {}  # fmt: skip
    if not found or not (found.text or "").strip():
        raise Refused("no article found in this page; save its text as .txt" if data.strip() else "empty")
    told = {key: _say_cell(value) for key, value in said.items()}
    return Reading(_head_text(told["title"], found.text), whole=True, said=told)


def _head_text(title: str, text: str) -> str:
    """A text with its title above it, unless it begins with that."""
    text = _mend(text)
    opening = " ".join(text[: 2 * len(title) + 100].split()).casefold()
    return text if not title or opening.startswith(title.casefold()) else f"{title}\n\n{text}"


def _read_pdf(data: bytes) -> Reading:
    """The text of a PDF, its lines joined to paragraphs, with the places where its pages begin."""
    with _refuse_faults("a PDF", "pypdf"):
        from pypdf import PdfReader

        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused("locked with a password; save it without one")
        if len(reader.pages) > MAX_PAGES:
            raise Refused(f"more than {MAX_PAGES:,} pages; split it")
        pages = []
        size = 0
        for page in reader.pages:
            pages.append([" ".join(line.split()) for line in _mend(page.extract_text()).splitlines()])
            size += sum(map(len, pages[-1]))
            if size > MAX_TEXT:
                raise Refused(_say_too_large("text"))
    if not size:
        raise Refused("no text in this PDF; if it is a scan, run text recognition over it first")
    text, starts = _join_lines(_drop_running_lines(pages))
    return Reading(text, pages=starts)


_FOLIO = re.compile(r"(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)


def _drop_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """Pages without the lines at their top and foot that hold no more than a number, or stand on most pages.

    Two lines at each end at most; a line counts as the same whatever number it holds.
    """
    trimmed = pages
    for end in (0, -1, 0, -1):
        trimmed = [_trim_blank(lines) for lines in trimmed]
        seen = Counter(_NUMBER.sub("0", lines[end]) for lines in trimmed if lines)
        most = max(3, len(pages) // 2)
        trimmed = [
            (lines[1:] if end == 0 else lines[:-1])
            if lines and (_FOLIO.fullmatch(lines[end]) or seen[_NUMBER.sub("0", lines[end])] >= most)
            else lines
            for lines in trimmed
        ]
    return [_trim_blank(lines) for lines in trimmed]


_NUMBER = re.compile(r"\d+")


def _trim_blank(lines: list[str]) -> list[str]:
    filled = [i for i, line in enumerate(lines) if line]
    return lines[filled[0] : filled[-1] + 1] if filled else []


def _join_lines(pages: list[list[str]]) -> tuple[str, tuple[int, ...]]:
    """Lines of pages, none blank at an end, as paragraphs; and where each page begins.

    A line goes on in the next one, over a page's end too, where it is nearly as wide as the widest tenth of lines, or
    has no full stop and is more than half as wide. A word divided at a line's end is made whole where it goes on in
    small letters. When unsure a paragraph is not cut.
    """
    widths = sorted(len(line) for lines in pages for line in lines if line)
    width = widths[len(widths) * 9 // 10] if widths else 0
    text: list[str] = []
    size = 0
    starts = []
    last = ""
    for lines in pages:
        if not lines:
            starts.append(size)
        for place, line in enumerate(lines):
            if not line:
                last = ""
                continue
            glue = _choose_glue(last, line, width) if text else ""
            if glue == "" and text and re.search(r"[^\W\d_]-$", last):
                text[-1] = text[-1][:-1]
                size -= 1
            size += len(glue)
            if place == 0:
                starts.append(size)
            text += [glue, line]
            size += len(line)
            last = line
    return "".join(text) + "\n", tuple(starts)


def _choose_glue(last: str, line: str, width: int) -> str:
    """What stands between two lines: nothing in a divided word, a space in a paragraph, else an empty line."""
    if not last:
        return "\n\n"
    if last[-1] == "-" and line[0].islower() and len(last) > 1 and not last[-2].isspace():
        return ""
    ended = last[-1] in '.!?:"”’'
    return " " if len(last) > width * (0.85 if ended else 0.6) else "\n\n"


def _read_docx(data: bytes) -> Reading:
    """The paragraphs of a word processor file, and of its tables a line for each row."""
    safe = _repack_markup(data)
    with _refuse_faults("a .docx file", "docx"):
        from docx import Document
        from docx.table import Table

        lines = []
        for item in Document(io.BytesIO(safe)).iter_inner_content():
            if isinstance(item, Table):
                lines += ["\t".join(" ".join(cell.text.split()) for cell in row.cells) for row in item.rows]
            else:
                lines.append(item.text)
    return Reading(_mend("\n\n".join(line for line in lines if line.strip())))


def _repack_markup(data: bytes) -> bytes:
    """A word processor file without what is packed in it: its markup as it is, its pictures empty."""
    packed = io.BytesIO()
    room = MAX_MARKUP
    with _open_zip(io.BytesIO(data)) as archive, zipfile.ZipFile(packed, "w") as safe:
        _check_sizes(archive)
        for member in archive.infolist():
            markup = b""
            if member.filename.endswith((".xml", ".rels")):
                markup = _read_member(archive, member, room)
                room -= len(markup)
            safe.writestr(zipfile.ZipInfo(member.filename), markup)
    return packed.getvalue()


# ---------------------------------------------------------------------------------------------------------------------
# Tables of texts: a document in each row

#: The columns that are read, by what they give; the first that a table has counts.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content"),
    "title": ("title",),
    "outlet": ("outlet", "source", "site"),
    "agency": ("agency",),
    "author": ("author",),
    "published": ("published", "date"),
    "url": ("url",),
}


def _match_columns(names: Iterable[object]) -> dict[str, int]:
    """Where the columns that are read stand among these, whatever their case."""
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        places.setdefault(name.strip().lower() if isinstance(name, str) else "", place)
    return {
        field_name: next(places[name] for name in names if name in places)
        for field_name, names in COLUMNS.items()
        if any(name in places for name in names)
    }


def _say_columns(names: Iterable[str]) -> str:
    shown = ", ".join(" ".join(_mend(name).split())[:40] for name in islice(names, 12))
    return f"no column text, body or content; its columns are: {shown or 'none'}"


def _say_cell(value: object) -> str:
    """A cell of metadata on one line: text, a number, or a date; nothing for what is none of these."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return " ".join(_mend(value).split())
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _read_row(cells: Mapping[str, object], row: int, place: str) -> Reading | Refused:
    """The document of a row, from its cells by field."""
    text = cells.get("text")
    if text is not None and not isinstance(text, str):
        return Refused(f"{place}: its text is no text but {type(text).__name__}")
    if not text or not text.strip():
        return Refused(f"{place}: no text in it")
    said = {key: _say_cell(value) for key, value in cells.items() if key != "text"}
    return Reading(_head_text(said.get("title", ""), text), row, whole=True, basis="manifest", said=said)


def _list_lines(file: IO[AnyStr]) -> Iterator[AnyStr]:
    """The lines of a file with their ends.

    Raises:
        Refused: a line is too long to be held.
    """
    while line := file.readline(MAX_TEXT):
        if len(line) == MAX_TEXT:
            raise Refused(f"a line of more than {MAX_TEXT // 1024**2} MB in it; split it")
        yield line


def _read_json_lines(file: IO[bytes]) -> Readings:
    """A document for each line; blank lines are left out, but counted."""
    for row, line in enumerate(_list_lines(file), start=1):
        if row == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            yield _read_json_line(line, row)


def _read_json_line(line: bytes, row: int) -> Reading | Refused:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Refused(f"line {row}: not UTF-8")
    except (ValueError, RecursionError) as error:
        said = str(error).partition(":")[0] if isinstance(error, json.JSONDecodeError) else "out of bounds"
        return Refused(f"line {row}: no JSON ({said})")
    if not isinstance(record, dict):
        return Refused(f"line {row}: no JSON object")
    columns = _match_columns(record)
    if "text" not in columns:
        return Refused(f"line {row}: {_say_columns(record)}")
    values = list(record.values())
    return _read_row({key: values[place] for key, place in columns.items()}, row, f"line {row}")


def _read_csv(file: IO[bytes]) -> Readings:
    """A document for each row behind the header; cells are apart by ``,``, ``;`` or tab, as the header shows."""
    text = io.TextIOWrapper(cast(Any, file), "utf-8-sig", "surrogateescape", newline="")
    try:
        lines = _list_lines(text)
        head: list[str] = []
        for delimiter in ",;\t":
            header = _take_row(csv.reader(_replay(head, lines), delimiter=delimiter)) or []
            columns = _match_columns(header)
            if "text" in columns:
                break
        else:
            first = _take_row(csv.reader(_replay(head, lines))) or []
            raise Refused(_say_columns(first) if "".join(head).strip() else "empty")
        rows = csv.reader(_replay(head, lines, keep=False), delimiter=delimiter)
        _take_row(rows)
        for row in count(1):
            cells = _take_row(rows)
            if cells is None:
                return
            if cells:
                yield _read_csv_row(cells, columns, len(header), row)
    finally:
        text.detach()


def _replay(head: list[str], lines: Iterator[str], keep: bool = True) -> Iterator[str]:
    """The lines taken before, then further ones, which are kept to be taken again."""
    yield from tuple(head)
    for line in lines:
        if keep:
            head.append(line)
        yield line


def _take_row(rows: Iterator[list[str]]) -> list[str] | None:
    """The next row; None behind the last. Cells may be long meanwhile only, for others use the csv module too."""
    before = csv.field_size_limit(MAX_TEXT)
    try:
        return next(rows, None)
    except csv.Error as error:
        raise Refused(f"cannot be read as CSV: {error}") from None
    finally:
        csv.field_size_limit(before)


def _read_csv_row(cells: list[str], columns: Mapping[str, int], width: int, row: int) -> Reading | Refused:
    if len(cells) != width:
        return Refused(f"row {row}: {len(cells)} cells, the header has {width}")
    if any(_SURROGATE.search(cells[place]) for place in columns.values()):
        return Refused(f"row {row}: not UTF-8")
    return _read_row({key: cells[place] for key, place in columns.items()}, row, f"row {row}")


def _read_parquet(file: IO[bytes]) -> Readings:
    """A document for each row; a few rows are unpacked at a time."""
    with _refuse_faults("Parquet", "pyarrow"):
        import pyarrow.parquet as pq

        table = pq.ParquetFile(file, buffer_size=_HARMLESS, pre_buffer=False)  # else it would hold all at once
        names = list(table.schema_arrow.names)
        columns = _match_columns(names)
        if "text" not in columns:
            raise Refused(_say_columns(names))
        chosen = [names[place] for place in columns.values()]
        row = 0
        for batch in table.iter_batches(batch_size=64, columns=chosen, use_threads=False):
            if batch.nbytes > MAX_TEXT:
                raise Refused(_say_too_large("data in 64 rows"))
            places = {key: batch.schema.names.index(names[place]) for key, place in columns.items()}
            for i in range(batch.num_rows):
                row += 1
                yield _read_parquet_row(batch, places, i, row)


def _read_parquet_row(batch: Any, places: Mapping[str, int], i: int, row: int) -> Reading | Refused:
    try:
        cells = {key: batch.column(place)[i].as_py() for key, place in places.items()}
    except (ValueError, OverflowError, NotImplementedError):
        return Refused(f"row {row}: a cell cannot be read")
    return _read_row(cells, row, f"row {row}")


# ---------------------------------------------------------------------------------------------------------------------
# Archives


def _say_too_large(what: str, limit: int = MAX_TEXT) -> str:
    return f"more than {limit // 1024**2} MB of {what} in it; split it"


def _check_ratio(packed: int, unpacked: int) -> None:
    if unpacked > _HARMLESS and unpacked > MAX_RATIO * packed:
        raise Refused(
            f"unpacks to more than {MAX_RATIO} times its size, as no text does; unpack it by hand if it is one"
        )


def _cut_gzip(file: IO[bytes], name: str) -> Iterator[Piece | Refused]:
    """The pieces of a packed file, by the name without ``.gz``."""
    inner = os.path.splitext(name)[0]
    if os.path.splitext(inner)[1].lower() in _ARCHIVES:
        raise Refused("an archive in an archive; unpack the outer one")
    check_ending(inner)
    with _refuse_damage(), io.BufferedReader(_Unpacked(file), _HARMLESS) as unpacked:
        whole = inner.lower().endswith(".parquet")  # is read from its end, so it is held
        yield from cut_pieces(io.BytesIO(_take(unpacked)) if whole else unpacked, inner)


@contextmanager
def _refuse_damage() -> Iterator[None]:
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"its gzip data are damaged ({error})") from None


class _Unpacked(io.RawIOBase):
    """What a gzip file holds, unpacked as it is read, and no more than the limits allow."""

    def __init__(self, file: IO[bytes]) -> None:
        self._packed = file
        self._unpacked = gzip.GzipFile(fileobj=file)
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._unpacked.read(len(buffer))
        self._size += len(data)
        _check_ratio(self._packed.tell(), self._size)
        if self._size > MAX_UNPACKED:
            raise Refused(_say_too_large("data", MAX_UNPACKED))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def _open_zip(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    if _count_members(file) > MAX_MEMBERS:
        raise Refused(f"more than {MAX_MEMBERS:,} files in it; split it")
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError) as error:
        raise Refused(f"no zip file ({error})") from None
    with archive:
        yield archive


def _count_members(file: IO[bytes]) -> int:
    """How often what begins a member stands in an archive's list, or looks like it: the list is held whole."""
    number = 0
    before = b""
    while stretch := file.read(_HARMLESS):
        stretch = before + stretch
        number += stretch.count(b"PK\x01\x02")
        before = stretch[-3:]
    file.seek(0)
    return number


def _check_sizes(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that says it holds too much; no more than that is ever taken from it."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise Refused(f"more than {MAX_MEMBERS:,} files in it; split it")
    if unpacked > MAX_UNPACKED:
        raise Refused(f"unpacks to more than {MAX_UNPACKED // 1024**2} MB; split it")
    _check_ratio(sum(member.compress_size for member in members), unpacked)


def _cut_zip(file: IO[bytes]) -> Iterator[Piece | Refused]:
    """The pieces of every file in an archive, by name; folders, hidden files and a manifest are left out."""
    with _open_zip(file) as archive:
        _check_sizes(archive)
        before = None
        for member in sorted(archive.infolist(), key=lambda member: (member.filename, member.header_offset)):
            if _is_left_out(member):
                continue
            place = say_member(member.filename)
            try:
                if member.filename == before:
                    raise Refused("stands in the archive twice; the first is read")
                before = member.filename
                _check_member(member)
                for piece in _cut_member(archive, member):
                    yield Refused(f"{place}: {piece}") if isinstance(piece, Refused) else piece
            except Refused as refused:
                yield Refused(f"{place}: {refused}")


def _cut_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Piece | Refused]:
    """The pieces of one file in an archive: rows as they are unpacked, all else whole."""
    name = member.filename
    ending = os.path.splitext(name)[1].lower()
    if ending not in TABLES:
        yield Piece(name, _read_member(archive, member), name)
    elif ending == ".parquet":
        yield from _name_rows(TABLES[ending](io.BytesIO(_read_member(archive, member))), name)
    else:
        _check_packing(member)
        with _refuse_faults("a file of this archive", "zipfile"), archive.open(member) as file:
            yield from _name_rows(TABLES[ending](file), name)


def _name_rows(rows: Readings, member: str) -> Iterator[Piece | Refused]:
    for row in rows:
        yield row if isinstance(row, Refused) else Piece(member, b"", member, replace(row, member=member))


def _is_left_out(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    parts = name.split("/")
    hidden = any(part.startswith(".") and part != "." and not part.startswith("..") for part in parts)
    return name.endswith("/") or hidden or parts[0] == "__MACOSX"


def _check_member(member: zipfile.ZipInfo) -> None:
    """Whether a file in an archive may be read.

    Raises:
        Refused: its name leads out of the archive, or it is a link, locked, an archive, or of an unknown ending.
    """
    name = member.filename
    if name.startswith("/") or "\\" in name or re.match(r"[A-Za-z]:", name) or ".." in name.split("/"):
        raise Refused("its path leads out of the archive")
    if any(ord(letter) < 32 or 0xD800 <= ord(letter) <= 0xDFFF for letter in member.orig_filename):
        raise Refused("its name holds control characters")
    if stat.S_ISLNK(member.external_attr >> 16):
        raise Refused("a link; put the file itself into the archive")
    if member.flag_bits & 1:
        raise Refused("locked with a password; pack it without one")
    if os.path.splitext(name)[1].lower() in _ARCHIVES:
        raise Refused("an archive in an archive; unpack the outer one")
    if name == "manifest.csv":
        raise Refused("a manifest is read beside the archive, not in it")
    check_ending(name)


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int = MAX_TEXT) -> bytes:
    """The bytes of one file in an archive: never more than it says it holds, nor than ``limit``."""
    if member.file_size > limit:
        raise Refused(_say_too_large("data", limit))
    _check_packing(member)
    with _refuse_faults("a file of this archive", "zipfile"), archive.open(member) as file:
        return file.read(member.file_size + 1)  # asked for more, it would unpack more


def _check_packing(member: zipfile.ZipInfo) -> None:
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("packed by a method other than deflate")  # the others unpack a block whole, however large
    _check_ratio(member.compress_size, member.file_size)


#: Texts as received; of all others the text is first taken out.
PLAIN = frozenset({".txt", ".md"})
_ARCHIVES = frozenset({".gz", ".zip"})

#: How what is one text is read, by its ending.
FILES: Mapping[str, Callable[[bytes], Reading]] = {
    ".txt": _read_plain,
    ".md": _read_plain,
    ".html": _read_page,
    ".htm": _read_page,
    ".pdf": _read_pdf,
    ".docx": _read_docx,
}
#: How the rows of tables are read.
TABLES: Mapping[str, Callable[[IO[bytes]], Readings]] = {
    ".jsonl": _read_json_lines,
    ".csv": _read_csv,
    ".parquet": _read_parquet,
}
#: Every ending that is read.
READERS: frozenset[str] = frozenset({*FILES, *TABLES, *_ARCHIVES})
