"""Counts that grow with the days on which they are told: a first one, and the latest, which may replace it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from .edtf import read_interval
from .intervals import are_compatible
from .model import Claim, Fact

#: Days on which a count must have been told to be one that grows: a running total is expected to.
LEAST_DAYS = 3
LEAST_DAYS_TOTAL = 2


@dataclass(frozen=True, slots=True)
class Rise:
    """A dispute whose figures are the higher the later they were told."""

    first: Claim  #: the lowest of the first day
    first_day: str
    last: tuple[Claim, ...]  #: those of the last day that are no lower than what was told before
    last_day: str
    latest: Fact  #: the fact as the last day has it


def find_rise(fact: Fact, claims: Sequence[Claim]) -> Rise | None:
    """What a dispute over a count looks like day by day, where the highest figure of a day never falls.

    None for levels, for a dispute of fewer days than three (of a running total two), and where any day's highest
    figure is below that of a day before. Errs towards none: sources may also disagree in the order of their figures.
    """
    if fact.status != "conflicting" or fact.time_scope not in {"event", "running_total"}:
        return None
    days: dict[date, list[Claim]] = defaultdict(list)
    for claim in claims:
        day = _read_day(claim)
        if claim.best is not None and claim.bound not in {"at_most", "less_than"} and day is not None:
            days[day].append(claim)
    told = sorted(days)
    if len(told) < (LEAST_DAYS_TOTAL if fact.time_scope == "running_total" else LEAST_DAYS):
        return None
    tops = [max(claim.best or 0.0 for claim in days[day]) for day in told]
    if tops != sorted(tops) or tops[0] == tops[-1]:
        return None
    last = tuple(claim for claim in days[told[-1]] if (claim.best or 0.0) >= tops[-2])
    lead = min(claim.best for claim in last if claim.best is not None)
    return Rise(
        first=min(days[told[0]], key=lambda claim: (claim.best or 0.0, claim.bound, claim.document_id)),
        first_day=told[0].isoformat(),
        last=last,
        last_day=told[-1].isoformat(),
        latest=replace(fact, status="single" if are_compatible(last) else "conflicting", best=lead),
    )


def _read_day(claim: Claim) -> date | None:
    """The day that a claim speaks about; of *that day or later* that day; none for a day unknown or in the past."""
    days = read_interval(claim.as_of)
    if days is None or claim.as_of.startswith(".."):
        return None
    return days[0] if days[1] == date.max else days[1]
