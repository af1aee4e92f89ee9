"""Archives: what a gzip or zip file says it holds, and nothing beyond; paths, links and bombs in it are refused."""

import gzip
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

from .readings import HARMLESS, MAX_TEXT, Refused, mend_text, refuse_faults, say_too_large

MAX_UNPACKED = 4 * 1024**3  #: bytes of all that an archive holds
MAX_RATIO = 500  #: unpacked bytes for each packed one; texts pack to a third, many copies of one to a hundredth
MAX_MEMBERS = 10_000  #: files in an archive
ARCHIVES = frozenset(".gz .zip".split())


def check_ratio(packed: int, unpacked: int) -> None:
    """Refuse what unpacks to far more than it looks: a bomb."""
    if unpacked > HARMLESS and unpacked > MAX_RATIO * packed:
        raise Refused(
            f"unpacks to more than {MAX_RATIO} times its size, as no text does; unpack it by hand if it is one"
        )


@contextmanager
def refuse_damage() -> Iterator[None]:
    """What gzip data that end early or hold nonsense raise, as a reason."""
    try:
        yield
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise Refused(f"its gzip data are damaged ({error})") from None


class Unpacked(io.RawIOBase):
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
        check_ratio(self._packed.tell(), self._size)
        if self._size > MAX_UNPACKED:
            raise Refused(say_too_large("data", MAX_UNPACKED))
        buffer[: len(data)] = data
        return len(data)


@contextmanager
def open_zip(file: IO[bytes]) -> Iterator[zipfile.ZipFile]:
    """A zip file, opened, once the list of what it holds is known to be short enough to be held."""
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
    while stretch := file.read(HARMLESS):
        stretch = before + stretch
        number += stretch.count(b"PK\x01\x02")
        before = stretch[-3:]
    file.seek(0)
    return number


def check_sizes(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that says it holds too much; no more than that is ever taken from it."""
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS:
        raise Refused(f"more than {MAX_MEMBERS:,} files in it; split it")
    if unpacked > MAX_UNPACKED:
        raise Refused(f"unpacks to more than {MAX_UNPACKED // 1024**2} MB; split it")
    check_ratio(sum(member.compress_size for member in members), unpacked)


def say_member(member: str) -> str:
    """The path of a file in an archive, on one line and not too long."""
    return " ".join(mend_text(member).split())[:200] or "a file without a name"


def is_left_out(member: zipfile.ZipInfo) -> bool:
    """Whether it is a folder, hidden, or what a Mac adds: no text of anybody."""
    name = member.filename
    parts = name.split("/")
    hidden = any(part.startswith(".") and part != "." and not part.startswith("..") for part in parts)
    return name.endswith("/") or hidden or parts[0] == "__MACOSX"


def check_member(member: zipfile.ZipInfo) -> None:
    """Whether a file in an archive may be read.

    Raises:
        Refused: its name leads out of the archive, or it is a link, locked, an archive or a manifest.
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
    if os.path.splitext(name)[1].lower() in ARCHIVES:
        raise Refused("an archive in an archive; unpack the outer one")
    if name == "manifest.csv":
        raise Refused("a manifest is read beside the archive, not in it")


def read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int = MAX_TEXT) -> bytes:
    """The bytes of one file in an archive: never more than it says it holds, nor than ``limit``."""
    if member.file_size > limit:
        raise Refused(say_too_large("data", limit))
    check_packing(member)
    with refuse_faults("a file of this archive", "zipfile"), archive.open(member) as file:
        return file.read(member.file_size + 1)  # asked for more, it would unpack more


def check_packing(member: zipfile.ZipInfo) -> None:
    """Refuse what is packed by other means than texts are, or far too well."""
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("packed by a method other than deflate")  # the others unpack a block whole, however large
    check_ratio(member.compress_size, member.file_size)
