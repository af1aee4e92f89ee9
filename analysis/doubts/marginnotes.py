"""A note in the margin as a row: where it stands, of which kind it is, and what else it is held against."""

from hashlib import sha256
from typing import TypeAlias

from ..ground.model import Check, Claim, Wording

#: A document, and where in it.
Place: TypeAlias = tuple[str, int, int]
_NOWHERE = ("", None, None)
#: Kinds that the texts contradict; the others are what a reader should know.
_SLIPS = frozenset("anachronism self_contradiction date_conflict quote_altered".split())


def write_check(
    place: Place, kind: str, message: str, other: Place | tuple[str, None, None] = _NOWHERE, severity: str = ""
) -> Check:
    """A note at a place, held against another where there is one; its severity is that of its kind, unless told."""
    name = "k" + sha256("|".join(map(str, (*place, kind, other[0], other[1]))).encode()).hexdigest()[:10]
    return Check(name, *place, kind, severity or ("slip" if kind in _SLIPS else "note"), message, *other)


def write_pair(one: Claim | Wording, other: Claim | Wording, kind: str, message: str) -> Check:
    """A note at the first of two rows, held against the second."""
    return write_check(find_place(one), kind, message, find_place(other))


def find_place(row: Claim | Wording) -> Place:
    """Where a row stands."""
    return row.document_id, row.start, row.end
