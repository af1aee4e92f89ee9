"""The files of a corpus: which there are, and the texts in each."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from ..ground.judgment import InputError, suggest_name
from ..ground.model import Document, Refusal
from ..inputs.formats import READERS, check_ending
from ..inputs.manifests import Entry, Outlet, read_manifest
from ..inputs.readings import Refused
from .rawtexts import RawText, cut_raw_texts, name_document, read_documents


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

    raw: RawText | Refused
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
            for raw in cut_raw_texts(file, checksum, item.name, item.entries, item.document_id):
                yield Cut(raw, checksum, file.tell())
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
        found = item.path.stat()
    except FileNotFoundError:
        raise Refused(
            "a link to nothing; remove it or restore its file" if item.path.is_symlink() else "gone since it was listed"
        ) from None
    except OSError as error:
        raise Refused(_say_unreadable(error)) from None
    if ending in READERS and stat.S_ISDIR(found.st_mode):
        raise Refused("a folder with a text's ending; rename it, or move its texts up")
    check_ending(item.path.name)
    if not stat.S_ISREG(found.st_mode):
        raise Refused("no regular file")
    if not found.st_size:
        raise Refused("empty")


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
