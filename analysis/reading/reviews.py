"""What people decided about single claims: ``data/review.csv`` overrules the extraction and survives every run.

A decision names its claim by ``document_id`` and ``claim_id``. A claim's id comes from the words around it, so a
decision whose text has changed fits no claim any more: it is reported, and never moved to another.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from ..dating.edtf import read_interval
from ..ground.judgment import InputError, read_csv, say_choices, say_expected, suggest_name
from ..ground.model import Claim
from ..ground.wording import say_date

_DECISIONS = frozenset("confirm reject correct".split())
_COLUMNS: Mapping[str, type | frozenset[str]] = {
    **dict.fromkeys(("document_id", "claim_id", "column", "value", "who", "when", "why"), str), "decision": _DECISIONS,
}  # fmt: skip
_REQUIRED = ("document_id", "claim_id", "decision", "who", "when", "why")
_NUMBERS = frozenset("value low best high".split())
_DATES = frozenset("event_date as_of".split())
#: Columns that a person may correct; a set lists the words allowed there. ``value`` sets low, best and high by bound.
_CORRECTABLE: Mapping[str, frozenset[str] | None] = {
    **dict.fromkeys(("value", "low", "best", "high", "event_date", "as_of"), None),
    **dict.fromkeys(("measure", "counted", "unit", "place", "actor", "source", "cue", "hedge", "chain"), None),
    "bound": frozenset("exact about at_least more_than at_most less_than range vague".split()),
    "role": frozenset("level change".split()),
    "time_scope": frozenset("event running_total state past".split()),
    "date_basis": frozenset("stated resolved inferred unknown".split()),
    "source_kind": frozenset("named unnamed outlet post".split()),
    "mode": frozenset("quoted reported own_voice".split()),
}
_REVIEWED = {"confirm": "confirmed", "reject": "rejected", "correct": "corrected"}
_LOW = frozenset("exact at_least more_than".split())
_HIGH = frozenset("exact at_most less_than".split())


@dataclass(frozen=True, slots=True)
class Review:
    """One decision: a line of data/review.csv. ``place`` is its file and line."""

    document_id: str
    claim_id: str
    decision: str
    column: str
    value: str
    who: str
    when: str
    why: str
    place: str


def read_reviews(path: Path, measures: Collection[str] = ()) -> list[Review]:
    """The decisions of a file, in its order; none where there is no file.

    Raises:
        InputError: a decision, column, value or date is not as expected, or two lines decide the same thing.
    """
    if not path.exists():
        return []
    reviews = [Review(**cells, place=f"{path} line {line}") for line, cells in read_csv(path, _COLUMNS, _REQUIRED)]
    decided: dict[tuple[str, str, str], Review] = {}
    for review in reviews:
        _check_review(review)
        if review.column == "measure" and review.value and measures and review.value not in measures:
            near = suggest_name(review.value, measures)
            raise InputError(f"{review.place}: measure '{review.value}' is not in data/topics/{near}")
        what = review.column if review.decision == "correct" else ""
        key = (review.document_id, review.claim_id, what)
        if key in decided:
            raise InputError(f"{review.place}: claim {review.claim_id} is decided already in {decided[key].place}")
        decided[key] = review
    return reviews


def _check_review(review: Review) -> None:
    try:
        date.fromisoformat(review.when)
    except ValueError:
        raise InputError(f"{review.place}: column 'when' is '{review.when}'; expected a day like 2026-01-31") from None
    if review.decision != "correct":
        if review.column or review.value:
            raise InputError(f"{review.place}: '{review.decision}' takes no column or value; leave both empty")
        return
    if review.column not in _CORRECTABLE:
        near = suggest_name(review.column, _CORRECTABLE)
        raise InputError(
            f"{review.place}: column '{review.column}' cannot be corrected; "
            f"expected {say_choices(_CORRECTABLE, most=20)}{near}"
        )
    _check_value(review)


def _check_value(review: Review) -> None:
    allowed = _CORRECTABLE[review.column]
    if allowed is not None and review.value and review.value not in allowed:
        raise InputError(f"{review.place}: value '{review.value}'; {say_expected(review.value, allowed)}")
    if review.column in _DATES and review.value and read_interval(review.value) is None:
        raise InputError(f"{review.place}: value '{review.value}' is no EDTF date; expected one like 2025-12-31")
    if review.column in _NUMBERS and (review.value or review.column == "value"):
        try:
            finite = math.isfinite(float(review.value))
        except ValueError:
            finite = False
        if not finite:
            raise InputError(f"{review.place}: value '{review.value}' is no number; expected one like 114")


def apply_reviews(claims: Iterable[Claim], reviews: Sequence[Review]) -> tuple[Claim, ...]:
    """Claims of one document as people decided them, in their order.

    A confirmed claim is marked so; a rejected one is marked and stays in the tables, where no fact takes it; a
    corrected one has the value of the decision in the decision's column. A decision that fits no claim changes none.
    """
    kept: list[Claim] = []
    for claim in claims:
        for review in reviews:
            if review.claim_id == claim.claim_id:
                claim = _apply_review(claim, review)
        kept.append(claim)
    return tuple(kept)


def say_orphan(review: Review, documents: Collection[str]) -> str:
    """One line for a decision that fits no claim, with the nearest of the documents there are where its own is none."""
    if review.document_id not in documents:
        near = suggest_name(review.document_id, documents)
        remedy = f"{near} mend the name" if near else "; bring its text back"
        return f"{review.place}: no document '{review.document_id}'{remedy}, or delete the line"
    return (
        f"{review.place}: no claim {review.claim_id} in {review.document_id}: its text has changed; "
        f"decide again, or delete the line"
    )


def say_review(review: Review) -> str:
    """A decision as the evidence of its claim tells it: ``value set to 45 by A. Reader on 1 February 2026: why``."""
    column = review.column.replace("_", " ")
    corrected = f"{column} set to {review.value}" if review.value else f"{column} emptied"
    done = corrected if review.decision == "correct" else _REVIEWED[review.decision]
    return f"{done} by {review.who} on {say_date(review.when)}: {review.why}"


def _apply_review(claim: Claim, review: Review) -> Claim:
    changed: dict[str, Any] = {}
    if review.decision == "correct":
        changed = _read_correction(claim, review.column, review.value)
    # A rejected claim stays rejected whatever else was decided; a correction says more than a confirmation.
    ranks = ("auto", "confirmed", "corrected", "rejected")
    state = max(claim.review, _REVIEWED[review.decision], key=ranks.index)
    return replace(claim, review=state, **changed)


def _read_correction(claim: Claim, column: str, value: str) -> dict[str, Any]:
    if column != "value":
        return {column: (float(value) if value else None) if column in _NUMBERS else value}
    number = float(value)
    low = number if claim.bound in _LOW else None
    high = number if claim.bound in _HIGH else None
    return {"low": low, "best": number, "high": high}
