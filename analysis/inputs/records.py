"""Tables of texts: a document in each row of JSON lines, CSV or Parquet, read row by row whatever their length."""

import csv
import io
import json
import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from inspect import GEN_CLOSED, getgeneratorstate
from itertools import count, islice
from typing import IO, Any, AnyStr, cast

from .readings import (
    HARMLESS,
    MAX_TEXT,
    SURROGATE,
    Reading,
    Readings,
    Refused,
    head_text,
    mend_text,
    refuse_faults,
    say_cell,
    say_too_large,
)

#: The columns that are read, by what they give; the first that a table has counts.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "full_text", "fulltext", "article_text", "maintext", "article"),
    "title": ("title", "headline"),
    "outlet": ("outlet", "source", "site", "publisher", "publication"),
    "agency": ("agency",),
    "author": ("author", "authors", "byline"),
    "published": (
        "published",
        "date",
        "pub_date",
        "pubdate",
        "publish_date",
        "publication_date",
        "date_published",
        "published_at",
        "date_publish",
    ),
    "url": ("url", "link"),
}

_LETTER = re.compile(r"[^\W\d_]")
_SPACES = re.compile(r"[\s-]+")  # Publication Date, full-text

#: What a table of texts with NUL bytes in its first line is.
_WIDE = "not UTF-8 (it looks like UTF-16); save the file as UTF-8"


def _match_columns(names: Iterable[object]) -> dict[str, int]:
    """Where the columns that are read stand among these, whatever their case."""
    places: dict[str, int] = {}
    for place, name in enumerate(names):
        places.setdefault(_SPACES.sub("_", name.strip().lower()) if isinstance(name, str) else "", place)
    return {
        field_name: next(places[name] for name in names if name in places)
        for field_name, names in COLUMNS.items()
        if any(name in places for name in names)
    }


def _say_columns(names: Iterable[str]) -> str:
    shown = ", ".join(" ".join(mend_text(name).split())[:40] for name in islice(names, 12))
    return f"no column text, body or content; name the one that holds the text so; its columns are: {shown or 'none'}"


def _read_row(cells: Mapping[str, object], row: int, place: str) -> Reading | Refused:
    """The document of a row, from its cells by field."""
    text = cells.get("text")
    if text is not None and not isinstance(text, str):
        return Refused(f"{place}: its text is no text but {type(text).__name__}")
    if not text or not _LETTER.search(text):
        return Refused(f"{place}: no text in it")
    said = {key: say_cell(value) for key, value in cells.items() if key != "text"}
    if not _LETTER.search(said.get("outlet", "")):
        said.pop("outlet", "")  # a publication's number is no name
    return Reading(head_text(said.get("title", ""), text), row, whole=True, basis="manifest", said=said)


def _list_lines(file: IO[AnyStr]) -> Iterator[AnyStr]:
    """The lines of a file with their ends.

    Raises:
        Refused: a line is too long to be held.
    """
    while line := file.readline(MAX_TEXT):
        if len(line) == MAX_TEXT:
            raise Refused(f"a line of more than {MAX_TEXT // 1024**2} MB in it; split it")
        yield line


def read_json_lines(file: IO[bytes]) -> Readings:
    """A document for each line; blank lines are left out, but counted."""
    for row, line in enumerate(_list_lines(file), start=1):
        if row == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
            if b"\0" in line:
                raise Refused(_WIDE)
            if line.strip() in (b"[", b"[{"):
                raise Refused("one list of JSON over many lines; write one text a line, each in braces")
        if line.strip():
            yield _read_json_line(line, row)


def _read_json_line(line: bytes, row: int) -> Reading | Refused:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Refused(f"line {row}: not UTF-8; save the file as UTF-8")
    except (ValueError, RecursionError) as error:
        said = str(error).partition(":")[0] if isinstance(error, json.JSONDecodeError) else "out of bounds"
        return Refused(f"line {row}: no JSON ({said})")
    if not isinstance(record, dict):
        return Refused(f"line {row}: no JSON object; write one text a line, in braces")
    columns = _match_columns(record)
    if "text" not in columns:
        return Refused(f"line {row}: {_say_columns(record)}")
    values = list(record.values())
    return _read_row({key: values[place] for key, place in columns.items()}, row, f"line {row}")


def read_csv(file: IO[bytes]) -> Readings:
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
            if "\0" in "".join(head):
                raise Refused(_WIDE)
            raise Refused(_say_columns(first) if "".join(head).strip() else "empty")
        left = _replay(head, lines, keep=False)
        rows = csv.reader(left, delimiter=delimiter)
        _take_row(rows)
        for row in count(1):
            cells = _take_row(rows)
            if cells is None:
                return
            if getgeneratorstate(left) == GEN_CLOSED:  # the last row ends with its line, not with the file
                yield Refused(f"row {row}: a quotation mark opens a cell and none closes it")
            elif cells:
                yield _read_csv_row(cells, columns, len(header), row)
    finally:
        text.detach()


def _replay(head: list[str], lines: Iterator[str], keep: bool = True) -> Generator[str, None, None]:
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
    if any(SURROGATE.search(cells[place]) for place in columns.values()):
        return Refused(f"row {row}: not UTF-8; save the file as UTF-8")
    return _read_row({key: cells[place] for key, place in columns.items()}, row, f"row {row}")


def read_parquet(file: IO[bytes]) -> Readings:
    """A document for each row; a few rows are unpacked at a time."""
    with refuse_faults("Parquet", "pyarrow"):
        import pyarrow.parquet as pq

        table = pq.ParquetFile(file, buffer_size=HARMLESS, pre_buffer=False)  # else it would hold all at once
        names = list(table.schema_arrow.names)
        columns = _match_columns(names)
        if "text" not in columns:
            raise Refused(_say_columns(names))
        chosen = [names[place] for place in columns.values()]
        row = 0
        for batch in table.iter_batches(batch_size=64, columns=chosen, use_threads=False):
            if batch.nbytes > MAX_TEXT:
                raise Refused(say_too_large("data in 64 rows"))
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
