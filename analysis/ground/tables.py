"""Tables on disk: UTF-8 CSV (or Parquet) with a stated order, written whole or not at all."""

from __future__ import annotations

import csv
import fcntl
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import count, islice
from operator import attrgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Protocol, get_args, get_type_hints, runtime_checkable

from .judgment import InputError, say_expected
from .model import (
    Check,
    Claim,
    Document,
    Echo,
    Fact,
    Gap,
    MeasureRow,
    OriginLink,
    PartRow,
    Reference,
    Refusal,
    Wording,
    columns,
)

if TYPE_CHECKING:
    import pandas as pd

#: The tables of a build, by the name of their file.
TABLES: dict[str, type[Any]] = {
    "documents": Document,
    "parts": PartRow,
    "claims": Claim,
    "origins": OriginLink,
    "echoes": Echo,
    "wordings": Wording,
    "facts": Fact,
    "references": Reference,
    "checks": Check,
    "gaps": Gap,
    "measures": MeasureRow,
    "rejected": Refusal,
}


@contextmanager
def replace_file(path: Path) -> Iterator[IO[bytes]]:
    """A file that appears under its name only when the block ends well: written beside, then renamed.

    Raises:
        OSError: it cannot be written; names the file.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _open_beside(path) as out:
            try:
                yield out
                out.flush()
                os.chmod(out.name, 0o644)
                os.replace(out.name, path)
            except BaseException:
                os.unlink(out.name)
                raise
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _open_beside(path: Path) -> IO[bytes]:
    """An empty file beside a path, which no other run writes; one that a killed run left there is taken over."""
    for number in count():
        beside = f"{path.parent}/.{path.name[:40]}.{number}.part"
        out = open(beside, "wb", opener=_open_as_it_is)  # noqa: SIM115  (who asked for it closes it)
        with suppress(BlockingIOError, FileNotFoundError):
            fcntl.flock(out, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(out.fileno()), os.stat(beside)):  # else it was renamed by now
                out.truncate()
                return out
        out.close()
    raise AssertionError("numbers never end")


def _open_as_it_is(path: str, flags: int) -> int:
    return os.open(path, flags & ~os.O_TRUNC, 0o600)


def format_cell(value: Any) -> str:
    """A cell as written: nothing for an unknown, whole floats without a point, others in their shortest exact form."""
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def write_table(path: Path, row_class: type[Any], rows: Iterable[Any]) -> int:
    """Write rows in the order given, as CSV, or as Parquet where the path ends in ``.parquet``; each is held briefly.

    Returns:
        How many there were.

    Raises:
        InputError: the ending is neither.
    """
    check_ending(path)
    write = _write_parquet if path.suffix == ".parquet" else _write_csv
    with replace_file(path) as raw:
        return write(raw, row_class, rows)


def write_tables(folder: Path, tables: Mapping[str, Iterable[Any]]) -> dict[str, int]:
    """Write tables of a build as CSV: all of them, or none where one cannot be written.

    Returns:
        How many rows each has.
    """
    with ExitStack() as files:
        return {
            name: _write_csv(files.enter_context(replace_file(folder / f"{name}.csv")), TABLES[name], rows)
            for name, rows in tables.items()
        }


def check_ending(path: Path) -> None:
    """Raise InputError where a table cannot be written under this name."""
    if path.suffix not in (".csv", ".parquet"):
        raise InputError(f"{path}: tables are written as .csv or .parquet; give the path one of these endings")


@runtime_checkable
class InColumns(Protocol):
    """Rows that are held as columns: so many at a time, the columns in the order of their class."""

    def columns(self) -> Iterator[Sequence[Sequence[Any]]]: ...


#: Rows that are held at once to be written as lines of CSV.
_LINES = 256


def _write_csv(raw: IO[bytes], row_class: type[Any], rows: Iterable[Any]) -> int:
    names = columns(row_class)
    raw.write(format_line(names).encode())
    number = 0
    for held in rows.columns() if isinstance(rows, InColumns) else _turn_rows(names, iter(rows)):
        lines = [*map(",".join, zip(*map(_format_column, held), strict=True)), ""]
        raw.write("\n".join(lines).encode())
        number += len(lines) - 1
    return number


def _turn_rows(names: Sequence[str], rows: Iterator[Any]) -> Iterator[Sequence[Sequence[Any]]]:
    read = attrgetter(*names)
    while held := list(islice(rows, _LINES)):
        yield list(zip(*map(read, held), strict=True))


def _format_column(cells: Sequence[Any]) -> Iterable[str]:
    """The cells of a column as written; texts are looked through together, since few columns need any quotes."""
    kinds = set(map(type, cells))
    if kinds == {int}:
        return map(str, cells)
    if kinds != {str}:
        return [_quote_cell(cell) if type(cell) is str else format_cell(cell) for cell in cells]
    return map(_quote_cell, cells) if _QUOTED.search("".join(cells)) else cells


#: What makes a cell need quotation marks; the standard library leaves a lone carriage return bare, breaking the row.
_QUOTED = re.compile(r'[",\r\n]')


def format_line(cells: Iterable[str]) -> str:
    """Cells as a line of CSV, quoted where they must be."""
    return ",".join(map(_quote_cell, cells)) + "\n"


#: How a cell begins that a spreadsheet would run, and what begins so and is a number.
_FORMULA = re.compile(r"[=+\-@＝＋－＠\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def disarm_cell(cell: str) -> str:
    """A cell for a table that people open: one that a spreadsheet would run gets an apostrophe in front."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _quote_cell(cell: str) -> str:
    """A cell in quotation marks where it needs them; asked sign by sign, which takes half the time of a pattern."""
    if "," in cell or '"' in cell or "\n" in cell or "\r" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


#: Rows that are held at once to be written as a group of Parquet.
_GROUP = 10_000


def _write_parquet(raw: IO[bytes], row_class: type[Any], rows: Iterable[Any]) -> int:
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = {"int": pa.int64(), "float": pa.float64(), "str": pa.string()}
    schema = pa.schema([(name, kinds[kind]) for name, kind in column_kinds(row_class).items()])
    number = 0
    left = iter(rows)
    with pq.ParquetWriter(raw, schema) as writer:
        while group := list(islice(left, _GROUP)):
            writer.write_table(pa.table([[getattr(row, name) for row in group] for name in schema.names], schema))
            number += len(group)
    return number


def column_kinds(row_class: type[Any]) -> dict[str, str]:
    """For each column of a row class: ``int``, ``float`` or ``str``."""
    hints = get_type_hints(row_class)
    return {name: _kind(hints[name]) for name in columns(row_class)}


def _kind(hint: Any) -> str:
    options = {hint, *get_args(hint)}
    return "int" if int in options else "float" if float in options else "str"


def read_rows(built: Path, name: str) -> list[Any]:
    """A built table as rows of its class, in the order of the file.

    Raises:
        InputError: no such table, or it has not been built, or it was made by another version.
    """
    path, row_class = find_table(built, name)
    kinds = column_kinds(row_class)
    optional = {f for f, hint in get_type_hints(row_class).items() if type(None) in get_args(hint)}
    readers: dict[str, Callable[[str], Any]] = {"int": int, "float": float, "str": str}
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        header = next(lines, [])
        if header != list(kinds):
            raise InputError(f"{path}: its columns are not those of this version; run `make data`")
        convert = [(c, readers[kind], c in optional) for c, kind in kinds.items()]
        return [
            row_class(
                **{
                    c: None if empty and not cell else read(cell)
                    for (c, read, empty), cell in zip(convert, line, strict=True)
                }
            )
            for line in lines
        ]


def find_table(built: Path, name: str) -> tuple[Path, type[Any]]:
    """The file of a built table and the class of its rows.

    Raises:
        InputError: no such table, or it has not been built.
    """
    if name not in TABLES:
        raise InputError(f"no table '{name}'; {say_expected(name, TABLES)}")
    path = built / f"{name}.csv"
    if not path.is_file():
        raise InputError(f"{path}: not built yet; run `make data`, or `python -m analysis build --out {built}`")
    return path, TABLES[name]


def read_table(built: Path, name: str) -> pd.DataFrame:
    """A built table as a frame: texts are text, ``""`` where empty; whole numbers are Int64, others float.

    Raises:
        InputError: no such table, or it has not been built.
    """
    import pandas as pd  # here, because extraction alone does without it

    path, row_class = find_table(built, name)
    kinds = {"int": "Int64", "float": "float64", "str": "str"}
    dtypes = {column: kinds[kind] for column, kind in column_kinds(row_class).items()}
    return pd.read_csv(
        path,
        dtype=dtypes,
        keep_default_na=False,
        na_values={c: [""] for c, k in dtypes.items() if k != "str"},
        encoding="utf-8",
    )


def read_built_text(built: Path, text_file: str) -> str:
    """A text as the build received it, by the column ``text_file`` of documents.csv."""
    return (built / "texts" / text_file).read_bytes().decode("utf-8")
