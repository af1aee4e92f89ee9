"""Human judgment is data: hand-kept TOML and CSV files, read strictly and refused kindly.

A mistake in such a file is told as place, value, expectation and remedy:
``data/outlets.csv line 14: column 'kind' is 'agancy'; expected agency, site; did you mean 'agency'?``
"""

from __future__ import annotations

import csv
import difflib
import io
import re
import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final, NoReturn, TypeAlias

#: The project's folder, and its own folder of hand-kept judgment.
HOME: Final = Path(__file__).resolve().parents[2]
DATA: Final = HOME / "data"


class InputError(Exception):
    """Something a person wrote cannot be used as it is; the message is one line that a person can act on."""


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What was read of hand-kept files, never changed; it goes to other processes, compiled or not."""

    def __reduce__(self) -> tuple[type[Kept], tuple[object, ...]]:
        return type(self), tuple(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Each:
    """A TOML table whose keys the author chooses, each holding what this schema says."""

    schema: Kind


#: What a key may hold: a type; a set of allowed words; ``[kind]`` for a list; a schema for a table; ``Each``.
Kind: TypeAlias = "type | frozenset[str] | list[Any] | Mapping[str, Any] | Each"

_NAMES: Final = {
    str: "a text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    dict: "a table",
}
_HEADER: Final = re.compile(r"^\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY: Final = re.compile(r"""^\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=""")


def suggest_name(value: str, allowed: Iterable[str]) -> str:
    """``; did you mean 'Reuters'?`` for the nearest allowed name, or nothing when none is near."""
    names = {name.casefold(): name for name in allowed}
    near = difflib.get_close_matches(value.casefold(), names, n=1, cutoff=0.6)
    return f"; did you mean '{names[near[0]]}'?" if near else ""


def say_choices(allowed: Collection[str], most: int = 12) -> str:
    """The allowed names in order, shortened where they are many: ``agency, site and 3 more``."""
    names = sorted(allowed)
    more = len(names) - most
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:most])} and {more} more"


def say_expected(value: str, allowed: Collection[str]) -> str:
    """``expected Agence or Reuters; did you mean 'Reuters'?``: what an error of a wrong name ends with."""
    return f"expected {say_choices(allowed)}{suggest_name(value, allowed)}"


def read_text_file(path: Path) -> str:
    """A hand-kept file as text, without a byte-order mark.

    Raises:
        InputError: the file is missing, is a folder, cannot be read, or is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        near = suggest_name(path.name, (p.name for p in path.parent.iterdir())) if path.parent.is_dir() else ""
        raise InputError(f"{path}: no such file{near}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path} line {line}: not UTF-8 at byte {error.start}; save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from None


#: What mends a file that is no TOML, by how its reader names the mistake or by what stands in the line.
_REMEDIES: Final = {
    "“": '; quotation marks are straight: "',
    "Cannot": "; a key or table stands once in a file",
    "Unclosed array": "; a comma stands between two entries and a square bracket behind the last",
    "Illegal character '\\n'": "; a quotation mark is missing",
    "Invalid value": "; a text stands in quotation marks, true and false in small letters",
    "Expected ']'": "; a name in square brackets has no blank and no accent",
    "Expected '='": "; a key and its value are parted by =",
}


def read_toml(path: Path, schema: Mapping[str, Kind] | Each, required: Collection[str] = ()) -> dict[str, Any]:
    """A TOML file checked against a schema.

    Args:
        schema: for each allowed key, what it may hold; ``Each`` where the author chooses the names of tables.
        required: dotted keys that must be there (``measure.*.label``: in each table of ``measure``, of ``[[measure]]``
            too).

    Returns:
        The file's tables as plain dicts; keys left out are left out.

    Raises:
        InputError: the file is broken, or a key is unknown, missing or of the wrong type, with its line.
    """
    source = read_text_file(path)
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        reason = re.sub(r"\s*\(at .*\)$", "", str(error))
        line = f" line {place[1] if place else len(source.splitlines())}"  # else something is not closed at the end
        written = source.splitlines()[int(place[1]) - 1] if place else ""
        remedies = (text for mistake, text in _REMEDIES.items() if reason.startswith(mistake) or mistake in written)
        raise InputError(f"{path}{line}: not valid TOML: {reason}{next(remedies, '')}") from None
    _check_value(path, data, schema, ())
    for dotted in required:
        _check_required(path, data, dotted.split("."), ())
    return data


#: Where something stands in a TOML file: names of tables and keys, and which table of a list, from 0.
Keys: TypeAlias = "tuple[str | int, ...]"


def refuse_key(path: Path, keys: Keys, message: str) -> NoReturn:
    """Refuse what a TOML file holds under a dotted key, with its line; the file is read again to find that.

    Raises:
        InputError: always.
    """
    raise InputError(f"{path} line {find_line(read_text_file(path), keys)}: {message}")


def find_line(source: str, keys: Keys) -> int:
    """The first line on which a dotted key, or one below it, is set in a TOML text; its table's, or 1, without any.

    Of ``[[tables]]`` the first with the key, unless ``keys`` say which.
    """
    best = 1
    table: Keys = ()
    counts: Counter[Keys] = Counter()
    for number, line in enumerate(source.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = tuple(part.strip().strip("\"'") for part in header[1].split("."))
            if line.lstrip().startswith("[["):
                counts[table] += 1
                table = (*table, counts[table] - 1)
            here = table
        elif key := _KEY.match(line):
            here = (*table, *(part.strip("\"'") for part in key[1].split(".")))
        else:
            continue
        if not any(isinstance(key, int) for key in keys):
            here = tuple(key for key in here if isinstance(key, str))
        if here[: len(keys)] == keys:
            return number
        if here == keys[: len(here)] and best == 1:
            best = number
    return best


def _spell(keys: Keys) -> str:
    return ".".join(key for key in keys if isinstance(key, str))


def _show(keys: Keys, value: Any) -> str:
    return f"'{_spell(keys)}' is {value!r}"


def _check_table(path: Path, data: Mapping[str, Any], schema: Mapping[str, Kind], keys: Keys) -> None:
    for key, value in data.items():
        here = (*keys, key)
        if key not in schema:
            each = next((name for name, kind in schema.items() if isinstance(kind, Each)), "")
            if each and isinstance(value, dict) and not suggest_name(key, schema):
                refuse_key(path, here, f"unknown table [{key}]; did you mean [{_spell((*keys, each, key))}]?")
            refuse_key(path, here, f"unknown key '{key}'; {say_expected(key, schema)}")
        _check_value(path, value, schema[key], here)


def _check_value(path: Path, value: Any, kind: Kind, keys: Keys) -> None:
    if isinstance(kind, Each) and isinstance(kind.schema, Mapping | Each):
        tables = value if isinstance(value, dict) else {_spell(keys): value}
        lone = next((key for key, table in tables.items() if not isinstance(table, dict)), None)
        if lone is not None:
            refuse_key(path, (*keys, lone), f"'{lone}' stands alone; expected tables, [{_spell((*keys, 'NAME'))}]")
        for key, table in tables.items():
            _check_value(path, table, kind.schema, (*keys, key))
    elif isinstance(kind, Mapping | Each):
        if not isinstance(value, dict):
            refuse_key(path, keys, f"{_show(keys, value)}; expected a table [{_spell(keys)}]")
        held = kind if isinstance(kind, Mapping) else dict.fromkeys(value, kind.schema)
        _check_table(path, value, held, keys)
    elif isinstance(kind, list):
        if not isinstance(value, list):
            refuse_key(path, keys, f"{_show(keys, value)}; expected a list in square brackets")
        for place, item in enumerate(value):
            _check_value(path, item, kind[0], (*keys, place) if isinstance(item, dict) else keys)
    elif isinstance(kind, frozenset):
        if not isinstance(value, str) or value not in kind:
            refuse_key(path, keys, f"{_show(keys, value)}; {say_expected(str(value), kind)}")
    elif kind is float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e300:
            refuse_key(path, keys, f"{_show(keys, value)}; expected a number")
    elif not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        refuse_key(path, keys, f"{_show(keys, value)}; expected {_NAMES.get(kind, kind.__name__)}")


def _check_required(path: Path, data: Any, rest: list[str], keys: Keys) -> None:
    key, *rest = rest
    if key == "*":
        for name, table in data.items() if isinstance(data, dict) else enumerate(data):
            _check_required(path, table, rest, (*keys, name))
    elif key not in data:
        if keys:
            refuse_key(path, keys, f"missing key '{key}' in [{_spell(keys)}]; add it")
        if rest[:1] == ["*"]:
            raise InputError(f"{path}: missing table [{key}.NAME]; add it")
        raise InputError(f"{path}: missing key '{key}'; add it")
    elif rest:
        _check_required(path, data[key], rest, (*keys, key))


def read_csv(
    path: Path, columns: Mapping[str, type | frozenset[str]], required: Collection[str] = ()
) -> list[tuple[int, dict[str, str]]]:
    """A hand-kept CSV file, each row with its line number.

    Args:
        path: the file, with a header.
        columns: allowed columns; ``str``, or a set of allowed words (an empty cell is always allowed there).
        required: columns that must stand in the header, with no empty cell.

    Returns:
        Rows in the order of the file; missing columns are empty; blank lines and lines that
        start with ``#`` are left out.

    Raises:
        InputError: the header or a cell is not as expected, with its line.
    """
    source = read_text_file(path)
    reader = csv.reader(io.StringIO(source, newline=""), strict=True)
    rows: list[tuple[int, dict[str, str]]] = []
    header: list[str] | None = None
    end = 0
    try:
        for cells in reader:
            line, end = end + 1, reader.line_num
            if not cells or all(not c.strip() for c in cells) or cells[0].lstrip().startswith("#"):
                continue
            if header is None:
                header = [c.strip() for c in cells]
                _check_header(path, line, header, columns, required)
                continue
            if len(cells) != len(header):
                raise InputError(f"{path} line {line}: {len(cells)} cells; expected {len(header)}, as in the header")
            row = dict.fromkeys(columns, "") | dict(zip(header, (c.strip() for c in cells), strict=True))
            _check_cells(path, line, row, columns, required)
            rows.append((line, row))
    except csv.Error as error:
        raise InputError(f"{path} line {reader.line_num}: not valid CSV: {error}") from None
    if header is None:
        raise InputError(f"{path}: empty; expected a header with {say_choices(columns)}")
    return rows


def _check_header(
    path: Path, line: int, header: list[str], columns: Mapping[str, Any], required: Collection[str]
) -> None:
    for name in header:
        if name not in columns:
            if len(header) == 1 and (other := re.search(r"[;\t]", name)):
                raise InputError(f"{path} line {line}: cells are apart by {other[0]!r}; expected commas")
            raise InputError(f"{path} line {line}: unknown column '{name}'; {say_expected(name, columns)}")
        if header.count(name) > 1:
            raise InputError(f"{path} line {line}: column '{name}' stands twice; keep one")
    for name in required:
        if name not in header:
            raise InputError(f"{path} line {line}: missing column '{name}'; add it to the header")


def _check_cells(
    path: Path, line: int, row: Mapping[str, str], columns: Mapping[str, Any], required: Collection[str]
) -> None:
    for name, kind in columns.items():
        if name in required and not row[name]:
            raise InputError(f"{path} line {line}: column '{name}' is empty; expected a value")
        if isinstance(kind, frozenset) and row[name] and row[name] not in kind:
            raise InputError(f"{path} line {line}: column '{name}' is '{row[name]}'; {say_expected(row[name], kind)}")
