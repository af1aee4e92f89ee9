"""What texts come in, by the ending of the file: an input is cut into pieces, each of which is one text.

The pieces are in order: a file, a file of an archive, a row of a table. What is wrong with a piece is yielded as a
``Refused`` in its place, so that it costs no other text; what is wrong with the whole is raised. Files are data only:
nothing is unpacked to a disk, no link or path in them is followed.
"""

import io
import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from typing import IO

from msgspec import Struct
from msgspec.structs import replace

from .archives import (
    ARCHIVES,
    Unpacked,
    check_member,
    check_packing,
    check_sizes,
    is_left_out,
    open_zip,
    read_member,
    refuse_damage,
    say_member,
)
from .markup import read_docx, read_page
from .pdfs import read_pdf
from .readings import HARMLESS, Reading, Readings, Refused, read_plain, refuse_faults, take_all
from .records import read_csv, read_json_lines, read_parquet


class Piece(Struct, frozen=True):
    """What is read by itself: a file, a file of an archive, or a row of a table, which is read already."""

    name: str  #: its ending says how it is read
    data: bytes = b""
    member: str = ""  #: its path in an archive
    row: Reading | None = None


def cut_pieces(file: IO[bytes], name: str) -> Iterator[Piece | Refused]:
    """The pieces of one input, in order, with a ``Refused`` in the place of each that cannot be read.

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
        yield Piece(name, take_all(file))


def read_piece(piece: Piece) -> Reading:
    """The text of one piece: a pure function of it.

    Raises:
        Refused: it cannot be read.
    """
    if piece.row:
        return piece.row
    reading = FILES[check_ending(piece.name)](piece.data)
    return replace(reading, member=piece.member) if piece.member else reading


def check_ending(name: str) -> str:
    """The ending of a file's name.

    Raises:
        Refused: files of this ending are not read.
    """
    ending = os.path.splitext(name)[1]
    if ending.lower() not in READERS:
        found = f"ending '{ending}' is not read" if ending else "its name has no ending"
        raise Refused(f"{found}; accepted are {', '.join(sorted(READERS))}")
    return ending.lower()


def _cut_gzip(file: IO[bytes], name: str) -> Iterator[Piece | Refused]:
    """The pieces of a packed file, by the name without ``.gz``."""
    inner = os.path.splitext(name)[0]
    if os.path.splitext(inner)[1].lower() in ARCHIVES:
        raise Refused("an archive in an archive; unpack the outer one")
    if not os.path.splitext(inner)[1]:
        raise Refused("its name does not say what is packed in it; name it as page.html.gz is")
    check_ending(inner)
    with refuse_damage(), io.BufferedReader(Unpacked(file), HARMLESS) as unpacked:
        whole = inner.lower().endswith(".parquet")  # is read from its end, so it is held
        yield from cut_pieces(io.BytesIO(take_all(unpacked)) if whole else unpacked, inner)


def _cut_zip(file: IO[bytes]) -> Iterator[Piece | Refused]:
    """The pieces of every file in an archive, by name; folders, hidden files and a manifest are left out."""
    with open_zip(file) as archive:
        check_sizes(archive)
        before = None
        for member in sorted(archive.infolist(), key=lambda member: (member.filename, member.header_offset)):
            if is_left_out(member):
                continue
            place = say_member(member.filename)
            try:
                if member.filename == before:
                    raise Refused("stands in the archive twice; the first is read")
                before = member.filename
                check_member(member)
                check_ending(member.filename)
                for piece in _cut_member(archive, member):
                    yield Refused(f"{place}: {piece}") if isinstance(piece, Refused) else piece
            except Refused as refused:
                yield Refused(f"{place}: {refused}")


def _cut_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Piece | Refused]:
    """The pieces of one file in an archive: rows as they are unpacked, all else whole."""
    name = member.filename
    ending = os.path.splitext(name)[1].lower()
    if ending not in TABLES:
        yield Piece(name, read_member(archive, member), name)
    elif ending == ".parquet":
        yield from _name_rows(TABLES[ending](io.BytesIO(read_member(archive, member))), name)
    else:
        check_packing(member)
        with refuse_faults("a file of this archive", "zipfile"), archive.open(member) as file:
            yield from _name_rows(TABLES[ending](file), name)


def _name_rows(rows: Readings, member: str) -> Iterator[Piece | Refused]:
    for row in rows:
        yield row if isinstance(row, Refused) else Piece(member, b"", member, replace(row, member=member))


#: Texts as received; of all others the text is first taken out.
PLAIN = frozenset(".txt .md".split())

#: How what is one text is read, by its ending.
FILES: Mapping[str, Callable[[bytes], Reading]] = {
    ".txt": read_plain,
    ".md": read_plain,
    ".html": read_page,
    ".htm": read_page,
    ".pdf": read_pdf,
    ".docx": read_docx,
}
#: How the rows of tables are read.
TABLES: Mapping[str, Callable[[IO[bytes]], Readings]] = {
    ".jsonl": read_json_lines,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
#: Every ending that is read.
READERS: frozenset[str] = frozenset({*FILES, *TABLES, *ARCHIVES})
