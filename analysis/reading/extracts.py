"""Extracts: what was read of each text, kept in one file on disk, which is both the cache and the corpus of a build.

An extract holds the documents of one text with their claims, and what of it was refused. It is named by a digest of
all that decides it: the text with its names and the manifest's rows, the hand-kept files, this code and the libraries
that read files. So an extract that is there is the one that would be made, and a changed text makes one anew. The
file can be deleted at any time; two runs may use it at once; a killed run leaves whole extracts only.
"""

import errno
import fcntl
import hashlib
import platform
import sqlite3
import sys
import time
import traceback
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import count, islice
from pathlib import Path
from typing import IO, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from ..context.claims import read_all_claims
from ..declared.topics import list_topics
from ..declared.units import UNITS_FILE
from ..declared.vocabulary import Judgment, load_judgment
from ..documents.rawtexts import RawText, read_raw_texts
from ..ground.model import Claim, Document
from ..ground.wordlists import WORDS_FILE
from ..inputs.archives import say_member
from ..inputs.manifests import Outlet, read_outlets


class Rules(Struct, frozen=True):
    """What extraction reads besides the texts, and a digest of all that decides what it finds."""

    judgment: Judgment
    outlets: Mapping[str, Outlet]
    digest: bytes


#: Hand-kept files that extraction does not read; any other is taken for one that it does.
_READ_LATER = frozenset("briefings.toml events.toml gaps.toml officeholders.csv review.csv".split())
#: Libraries that decide what the text of a file is.
_LIBRARIES = ("lxml", "htmldate", "pyarrow", "pypdf", "python-docx", "trafilatura")


def read_rules(data: Path) -> Rules:
    """The rules of a folder of hand-kept files.

    Raises:
        InputError: a file there is missing or not as expected, with its line.
    """
    judgment, outlets = load_judgment(data), read_outlets(data / "outlets.csv")
    files = [path for path in data.iterdir() if path.suffix in (".toml", ".csv") and path.name not in _READ_LATER]
    digest = hashlib.sha256(digest_code())
    for path in (*sorted(files), *list_topics(data / "topics"), UNITS_FILE, WORDS_FILE):
        digest.update(hashlib.sha256(path.name.encode() + b"\0" + path.read_bytes()).digest())
    return Rules(judgment, outlets, digest.digest())


@cache
def digest_code() -> bytes:
    """A digest of this package's modules and of what they stand on; any change of them reads all texts anew."""
    digest = hashlib.sha256(platform.python_version().encode())
    for library in _LIBRARIES:
        with suppress(PackageNotFoundError):
            digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(Path(__file__).parents[1].glob("**/*.py")):
        digest.update(hashlib.sha256(path.name.encode() + b"\0" + path.read_bytes()).digest())
    return digest.digest()


class Extract(Struct, frozen=True, array_like=True):
    """What was read of one text: what must be known at once, and as sealed bytes what is read later."""

    document_ids: tuple[str, ...]
    faults: tuple[str, ...]
    text: bytes
    documents: tuple[bytes, ...]
    claims: tuple[bytes, ...]  #: of each document


_encode = msgspec.msgpack.Encoder().encode
_decode_raw_text = msgspec.msgpack.Decoder(RawText).decode
_decode_extract = msgspec.msgpack.Decoder(Extract).decode
_decode_document = msgspec.msgpack.Decoder(Document).decode
_decode_claims = msgspec.msgpack.Decoder(tuple[Claim, ...]).decode
_decode_told = msgspec.msgpack.Decoder(tuple[tuple[str, ...], tuple[str, ...]]).decode


def pack_raw_text(raw: RawText) -> bytes:
    """A text before it is read as bytes, which go to whoever reads it and name its extract."""
    return _encode(raw)


def read_extracts(packed: Sequence[bytes], rules: Rules) -> list[bytes]:
    """The extracts of some texts as bytes: each is a pure function of its text and the rules.

    A text over which reading itself fails is refused with what failed, and costs no other.
    """
    return _read_raw_texts([_decode_raw_text(one) for one in packed], rules)


def _read_raw_texts(raw_texts: Sequence[RawText], rules: Rules) -> list[bytes]:
    try:
        return _read_together(raw_texts, rules)
    except MemoryError:
        raise
    except Exception as error:  # a defect, which is told and kept with the text; whichever it is, the others are read
        if len(raw_texts) == 1:
            return [_pack_extract((), (_say_defect(error, raw_texts[0].piece.member),), ())]
        return [extract for raw in raw_texts for extract in _read_raw_texts([raw], rules)]


def _say_defect(error: Exception, member: str) -> str:
    """Why a text is refused that ought to be read: what failed, and where in this package."""
    at = [frame for frame in traceback.extract_tb(error.__traceback__) if "analysis" in Path(frame.filename).parts][-1]
    said = f"{type(error).__name__} in {Path(at.filename).name} line {at.lineno}"  # its words may be the text's
    reason = f"reading it failed ({said}); this is a defect of claimbook, please report it with the text"
    return f"{say_member(member)}: {reason}" if member else reason


def _read_together(raw_texts: Sequence[RawText], rules: Rules) -> list[bytes]:
    read = read_raw_texts(raw_texts, rules.outlets, rules.judgment.vocabulary.units)
    claims = iter(read_all_claims([document for documents, _ in read for document in documents], rules.judgment))
    return [_pack_extract(documents, faults, [*islice(claims, len(documents))]) for documents, faults in read]


def _pack_extract(documents: Sequence[Document], faults: Sequence[str], claims: Sequence[Sequence[Claim]]) -> bytes:
    return _encode(
        Extract(
            document_ids=tuple(document.document_id for document in documents),
            faults=tuple(faults),
            text=_seal(documents[0].text.encode("utf-8") if documents else b""),
            documents=tuple(_seal(_encode(replace(document, text="", folded=""))) for document in documents),
            claims=tuple(_seal(_encode(found)) for found in claims),
        )
    )


def _seal(data: bytes) -> bytes:
    """Bytes with a checksum before them: a disk that gives back others is found out."""
    return zlib.crc32(data).to_bytes(4) + data


def _open(sealed: bytes) -> bytes:
    """What was sealed.

    Raises:
        sqlite3.DatabaseError: these are other bytes.
    """
    data = sealed[4:]
    if zlib.crc32(data).to_bytes(4) != sealed[:4]:
        raise sqlite3.DatabaseError("other bytes than were written")
    return data


#: Extracts that no run has used for so many days are forgotten.
KEPT_DAYS = 30
_VERSION = 1
_TABLES = """
    CREATE TABLE extract (id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, rules BLOB NOT NULL, used INTEGER NOT NULL,
                          first INTEGER NOT NULL, documents INTEGER NOT NULL, told BLOB NOT NULL);
    CREATE TABLE text (extract INTEGER PRIMARY KEY, text BLOB NOT NULL);
    CREATE TABLE document (id INTEGER PRIMARY KEY, claims BLOB NOT NULL, document BLOB NOT NULL);
"""


class Kept(Struct, frozen=True):
    """An extract that is in the file."""

    extract: int
    first: int  #: its first document there; the others lie behind it
    document_ids: tuple[str, ...]
    faults: tuple[str, ...]


class Extracts:
    """A file of extracts; a private one that vanishes where no path is given.

    Raises:
        sqlite3.DatabaseError: the file is damaged, or none of this version; see ``use_extracts``.
        OSError: its folder cannot be made.
    """

    def __init__(self, path: Path | None, rules: Rules) -> None:
        self._rules = rules.digest
        self._today = int(time.time() // 86400)
        self._opened = ExitStack()
        self._users: IO[bytes] | None = None
        try:
            if path:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._users = self._opened.enter_context(path.with_suffix(".lock").open("wb"))
                fcntl.flock(self._users, fcntl.LOCK_SH)  # whoever holds it alone may forget extracts; a kill frees it
            file = sqlite3.connect(path or "", timeout=600, isolation_level=None)
            self._file = self._opened.enter_context(closing(file))
            with _alone(path):  # two that set the journal of a new file at once do not wait for each other
                self._file.execute("PRAGMA journal_mode = WAL")
                self._file.execute("PRAGMA synchronous = NORMAL")
                self._prepare()
        except BaseException:
            self.close()
            raise

    def _prepare(self) -> None:
        with self._write():
            found = self._file.execute("PRAGMA user_version").fetchone()[0]
            if not found and not self._file.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                for statement in _TABLES.split(";"):
                    self._file.execute(statement)
                self._file.execute(f"PRAGMA user_version = {_VERSION}")
            elif found != _VERSION:
                raise sqlite3.DatabaseError("not made by this version")

    @contextmanager
    def _write(self) -> Iterator[None]:
        """What is written in the block is written whole or not at all, and by no other run meanwhile."""
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self._file.in_transaction:  # a full disk has ended it already
                self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")

    def name_extract(self, packed: bytes) -> bytes:
        return hashlib.sha256(self._rules + packed).digest()

    def find(self, name: bytes) -> Kept | None:
        """The extract of a name, which counts as used today; None where it is not in the file."""
        row = self._file.execute("SELECT id, first, told, used FROM extract WHERE name = ?", (name,)).fetchone()
        if row is None:
            return None
        extract, first, told, used = row
        document_ids, faults = _decode_told(_open(told))
        if used != self._today:
            self._file.execute("UPDATE extract SET used = ? WHERE id = ?", (self._today, extract))
        return Kept(extract, first, document_ids, faults)

    def add(self, names: Sequence[bytes], packed: Sequence[bytes]) -> list[Kept]:
        """Put extracts into the file under their names; one that another run has put there by now stays."""
        with self._write():
            return [self.find(name) or self._add(name, one) for name, one in zip(names, packed, strict=True)]

    def _add(self, name: bytes, packed: bytes) -> Kept:
        extract = _decode_extract(packed)
        told = _seal(_encode((extract.document_ids, extract.faults)))
        (first,) = self._file.execute("SELECT coalesce(max(id), 0) + 1 FROM document").fetchone()
        row = (name, self._rules, self._today, first, len(extract.documents), told)
        number = self._file.execute(
            "INSERT INTO extract (name, rules, used, first, documents, told) VALUES (?, ?, ?, ?, ?, ?)", row
        ).lastrowid
        assert number is not None
        self._file.execute("INSERT INTO text VALUES (?, ?)", (number, extract.text))
        rows = zip(count(first), extract.claims, extract.documents, strict=False)
        self._file.executemany("INSERT INTO document VALUES (?, ?, ?)", rows)
        return Kept(number, first, extract.document_ids, extract.faults)

    def read_text(self, extract: int) -> str:
        return self._read("SELECT text FROM text WHERE extract = ?", extract).decode("utf-8")

    def read_document(self, place: int) -> Document:
        """A document as its extract holds it: without its text, and without the checksum of its input."""
        return _decode_document(self._read("SELECT document FROM document WHERE id = ?", place))

    def read_claims(self, place: int) -> tuple[Claim, ...]:
        return _decode_claims(self._read("SELECT claims FROM document WHERE id = ?", place))

    def _read(self, question: str, number: int) -> bytes:
        row = self._file.execute(question, (number,)).fetchone()
        if row is None:
            raise sqlite3.DatabaseError("a row is gone")
        return _open(row[0])

    def forget(self) -> None:
        """Take out what other rules made and what was long not used, unless another run has the file open.

        Nothing may be read from it any more.
        """
        if self._users is None:
            return
        try:
            fcntl.flock(self._users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        doomed = self._file.execute(
            "SELECT id, first, first + documents FROM extract WHERE rules != ? OR used < ?",
            (self._rules, self._today - KEPT_DAYS),
        ).fetchall()
        with self._write():
            for extract, first, end in doomed:
                self._file.execute("DELETE FROM document WHERE id >= ? AND id < ?", (first, end))
                self._file.execute("DELETE FROM text WHERE extract = ?", (extract,))
                self._file.execute("DELETE FROM extract WHERE id = ?", (extract,))

    def close(self) -> None:
        """Close the file; a private one is gone."""
        self._opened.close()


@contextmanager
def _alone(path: Path | None) -> Iterator[None]:
    """While one run prepares a file, another waits; a kill frees it."""
    if path is None:
        yield
        return
    with path.with_suffix(".opening").open("wb") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


#: What SQLite says of a file that is damaged, or none of its own.
_DAMAGED = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ERRNO = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
}
Made = TypeVar("Made")


def use_extracts(path: Path | None, work: Callable[[], Made]) -> Made:
    """What work makes that stands on a file of extracts; where that proves damaged or is deleted, work is redone.

    A damaged one is set aside first.

    Raises:
        OSError: the file cannot be used, and that is no fault of its own: its disk is full, it may not be written.
    """
    try:
        return work()
    except (sqlite3.DatabaseError, FileNotFoundError) as error:
        if path is None or path.exists():
            _set_aside(path, error)
    try:
        return work()
    except sqlite3.DatabaseError as error:
        raise _blame_place(path, error) from error


def _blame_place(path: Path | None, error: sqlite3.DatabaseError) -> OSError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_IOERR)
    return OSError(_ERRNO.get(code & 0xFF, errno.EIO), str(error), str(path or "the folder for temporary files"))


def _set_aside(path: Path | None, error: sqlite3.DatabaseError | FileNotFoundError) -> None:
    if isinstance(error, FileNotFoundError):
        raise error
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if path is None or (code & 0xFF not in _DAMAGED and code != sqlite3.SQLITE_IOERR_SHORT_READ):
        raise _blame_place(path, error) from error
    aside = path.with_suffix(".damaged")
    for ending in ("-wal", "-shm"):
        Path(f"{path}{ending}").unlink(missing_ok=True)
    with suppress(FileNotFoundError):  # another run was quicker
        path.replace(aside)
    print(f"{path}: {error}; it is made anew, the old one is {aside.name}", file=sys.stderr)
