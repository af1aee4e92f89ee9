"""What people keep by hand about texts: the outlets there are, and a corpus's manifest."""

import re
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from ..dating.edtf import read_interval
from ..ground.judgment import InputError, read_csv, suggest_name
from ..ground.text import fold

OUTLET_KINDS = frozenset("agency newspaper broadcaster site government".split())


class Outlet(Struct, frozen=True):
    """A row of data/outlets.csv."""

    name: str
    kind: str
    country: str


def read_outlets(path: Path) -> dict[str, Outlet]:
    """Outlets by every name they go by, folded; ``aliases`` in the file are separated by ``;``.

    Raises:
        InputError: the file is wrong, or two outlets share a name.
    """
    outlets: dict[str, Outlet] = {}
    columns: dict[str, type | frozenset[str]] = {"outlet": str, "aliases": str, "kind": OUTLET_KINDS, "country": str}
    for line, row in read_csv(path, columns, required=("outlet", "kind")):
        outlet = Outlet(row["outlet"], row["kind"], row["country"])
        for name in (outlet.name, *filter(None, map(str.strip, row["aliases"].split(";")))):
            other = outlets.setdefault(fold(name), outlet)
            if other is not outlet:
                raise InputError(
                    f"{path} line {line}: '{name}' is a name of '{other.name}' already; keep it in one row"
                )
    return outlets


class Entry(Struct, frozen=True):
    """A row of manifest.csv: what it says about a file, or about one article of it (``article`` from 1; 0 is all)."""

    file: str
    article: int = 0
    sha256: str = ""
    title: str = ""
    outlet: str = ""
    agency: str = ""
    dateline: str = ""
    published: str = ""
    author: str = ""
    url: str = ""


_MANIFEST = Entry.__struct_fields__


def read_manifest(path: Path, outlets: Mapping[str, Outlet] | None = None) -> dict[str, list[Entry]]:
    """The rows of a manifest by file.

    Args:
        path: a CSV file: the column ``file`` and any of article, sha256, title, outlet, agency, dateline, published,
            author, url.
        outlets: the known outlets, to check names and spell them as there.

    Raises:
        InputError: a column, article number, checksum, outlet or date is not as expected, with its line.
    """
    entries: dict[str, list[Entry]] = {}
    for line, row in read_csv(path, dict.fromkeys(_MANIFEST, str), required=("file",)):
        place = f"{path} line {line}"
        if row["article"] and not re.fullmatch(r"0*[1-9][0-9]{0,8}", row["article"]):
            raise InputError(f"{place}: article is '{row['article']}'; expected a number from 1")
        if row["sha256"] and not re.fullmatch(r"[0-9a-f]{64}", row["sha256"]):
            raise InputError(f"{place}: sha256 is '{row['sha256']}'; expected 64 characters of 0-9 and a-f")
        if row["published"] and read_interval(row["published"]) is None:
            raise InputError(f"{place}: published is '{row['published']}'; expected a date such as 2026-01-31 (EDTF)")
        for column in ("outlet", "agency"):
            row[column] = _check_outlet(place, column, row[column], outlets)
        entry = Entry(article=int(row["article"] or 0), **{k: row[k] for k in _MANIFEST if k != "article"})
        rows = entries.setdefault(entry.file, [])
        if any(entry.article == other.article for other in rows):
            raise InputError(f"{place}: file '{entry.file}' stands twice; keep one row, or number its articles")
        rows.append(entry)
    return entries


def _check_outlet(place: str, column: str, name: str, outlets: Mapping[str, Outlet] | None) -> str:
    if not name or outlets is None:
        return name
    outlet = outlets.get(fold(name))
    if outlet is None:
        near = suggest_name(name, (o.name for o in outlets.values())) or "; add it there"
        raise InputError(f"{place}: {column} '{name}' is not in data/outlets.csv{near}")
    return outlet.name
