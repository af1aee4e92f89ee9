"""Rows that wait on disk: sorted there, or read again and again, so that no corpus is too large for memory."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Generic, TypeVar

from msgspec import msgpack

Row = TypeVar("Row")

#: Memory that rows or a sort take before they go to disk, in KiB.
HELD = 8192
#: Rows that are put on disk together, and read together.
PACK = 64


class _Database(sqlite3.Connection):
    """A database that is closed as soon as nothing reads it any more, in whichever thread that is found."""

    def __del__(self) -> None:
        self.close()


def _open() -> _Database:
    """A database of this process alone: in memory while small, then in the system's folder for temporary files."""
    database = sqlite3.connect("", isolation_level=None, check_same_thread=False, factory=_Database)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{HELD}"):
        database.execute(f"PRAGMA {pragma}")
    return database


def sort_rows(rows: Iterable[tuple[Any, ...]], keys: int) -> Iterator[tuple[Any, ...]]:
    """Rows in the order of their first cells; those that are alike there keep the order in which they came.

    All are taken before this returns.

    Args:
        rows: of one length; cells are numbers, texts, bytes or None, which comes first.
        keys: how many cells the order hangs on.
    """
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return iter(())
    database = _open()
    names = [f"c{number}" for number in range(len(first))]
    database.execute(f"CREATE TABLE rows ({', '.join(names)})")
    database.execute("BEGIN")
    database.executemany(f"INSERT INTO rows VALUES ({', '.join('?' * len(first))})", chain([first], rows))
    return database.execute(f"SELECT {', '.join(names)} FROM rows ORDER BY {', '.join(names[:keys])}, rowid")


class DiskRows(Generic[Row]):
    """Rows of one class, kept on disk in the order given and read as often as asked."""

    def __init__(self, row_class: type[Row], rows: Iterable[Row]) -> None:
        self._decoder = msgpack.Decoder(list[row_class])  # type: ignore[valid-type]  # known when this runs
        self._database = _open()
        self._database.execute("CREATE TABLE packs (rows)")
        self._database.execute("BEGIN")
        self._count = 0
        self._database.executemany("INSERT INTO packs VALUES (?)", self._pack(iter(rows)))
        self._database.execute("COMMIT")

    def _pack(self, rows: Iterator[Row]) -> Iterator[tuple[bytes]]:
        encode = msgpack.Encoder().encode
        while pack := list(islice(rows, PACK)):
            self._count += len(pack)
            yield (encode(pack),)

    def __iter__(self) -> Iterator[Row]:
        for (pack,) in self._database.execute("SELECT rows FROM packs ORDER BY rowid"):
            yield from self._decoder.decode(pack)

    def __len__(self) -> int:
        return self._count


class DiskBytes:
    """Bytes that are put on disk one behind the other, and looked up by their place."""

    def __init__(self) -> None:
        self._database = _open()
        self._database.execute("CREATE TABLE rows (row)")
        self._database.execute("BEGIN")

    def add(self, row: bytes) -> None:
        """Put bytes behind the others."""
        self._database.execute("INSERT INTO rows VALUES (?)", (row,))

    def __getitem__(self, place: int) -> bytes:
        """The bytes at a place, the first of which is 0."""
        (row,) = self._database.execute("SELECT row FROM rows WHERE rowid = ?", (place + 1,)).fetchone()
        return bytes(row)
