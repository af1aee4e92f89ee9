"""Counts that grow with the days, or while they are told: a first one, and the latest, which may replace it."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from ..dating.edtf import count_span, is_day, read_interval
from ..ground.model import CEILINGS, FLOORS, Claim
from ..ground.wordlists import join_words
from .facts import Answer
from .intervals import are_compatible
from .traits import name_source

#: Days on which a count must have been told to be one that grows: a running total is expected to.
LEAST_DAYS = 3
LEAST_DAYS_TOTAL = 2
#: Figures that are told as risen to, where the days do not show the rise.
LEAST_RISEN = 2
#: Days by which a day told as *about* may be wrong.
_ROUGHLY = 3
#: Words of a source's name that tell its side: those who rose against a state, and those who hold its power. Who gives
#: a figure for neither (hospitals, agencies, rescuers) may correct either.
_RISEN = re.compile(r"(?i)\b(?:" + join_words("rises.risen") + r")\b")
_RULING = re.compile(r"(?i)\b(?:" + join_words("rises.ruling") + r")\b")


@dataclass(frozen=True, slots=True)
class Rise:
    """A dispute whose figures are the higher the later they were told."""

    first: Claim  #: the lowest of the first day
    first_day: str  #: empty, as the last, where the texts tell of a rise, but not from day to day
    last_day: str
    latest: Answer  #: the fact as the last day has it, with the claims of that day no lower than what was told before


def find_rise(answer: Answer) -> Rise | None:
    """What a dispute over a count looks like day by day, where the highest figure of a day never falls; of fewer days
    than three (of a running total two), where two figures are told as risen to and the highest of all is one of them;
    or that one alone, where nobody is credited with the lower ones.

    None for levels, where any day's highest figure is below that of a day before, and where both sides of a conflict
    are credited. Errs towards none: sources may also disagree in the order of their figures.
    """
    fact = answer.fact
    if fact.status != "conflicting" or fact.time_scope not in {"event", "running_total"}:
        return None
    if _are_opposed(answer.claims):
        return None
    counts = [claim for claim in answer.claims if claim.best is not None and claim.bound not in CEILINGS]
    days: dict[date, list[Claim]] = defaultdict(list)
    rough = [claim for claim in counts if claim.as_of.endswith("~")]  # two weeks ago: in order with days far from it
    exact = {day for claim in counts if claim not in rough and (day := _read_day(claim)) is not None}
    for claim in counts:
        day = _read_day(claim)
        if day is not None and not (claim in rough and any(abs((day - other).days) <= _ROUGHLY for other in exact)):
            days[day].append(claim)
    told = sorted(days)
    tops = [max(claim.best or 0.0 for claim in days[day]) for day in told]
    if tops != sorted(tops):
        return None
    days_of = read_interval(fact.event_date)  # of what goes on for days: arrested in a week of protests
    long = days_of is not None and date.min < days_of[0] and count_span(days_of) > 1
    total = (
        long
        or fact.time_scope == "running_total"
        or (told and all(c.time_scope == "running_total" for c in days[told[-1]]))
    )
    if len(told) < (LEAST_DAYS_TOTAL if total else LEAST_DAYS) or tops[0] == tops[-1]:
        return _find_told_rise(answer, counts)
    undated = [c for c in counts if not (c.hedge or c.as_of.startswith("..") or _read_day(c))]
    if total and any((claim.best or 0.0) > tops[-1] for claim in undated):
        return _find_told_rise(answer, counts, {*tops})
    last = tuple(
        claim for claim in days[told[-1]] if (claim.best or 0.0) >= tops[-2] and not _is_rough(claim, days[told[-1]])
    )
    lead = min(claim.best for claim in last if claim.best is not None)
    times = [claim.event_date for claim in last if "/" in claim.event_date]  # a total has gone on to the last day
    first = min(days[told[0]], key=lambda claim: (claim.best or 0.0, claim.bound, claim.document_id))
    status = "single" if are_compatible(last) else "conflicting"
    latest = replace(fact, status=status, best=lead, event_date=times[-1] if times else fact.event_date)
    newest = replace(answer, fact=latest, claims=last)
    return Rise(first, _say_day(told[0], days), _say_day(told[-1], days), newest)


def _say_day(day: date, days: Mapping[date, Sequence[Claim]]) -> str:
    """A day as EDTF, open where its claims speak about *that day or later*, about where they speak of *about* it."""
    ends = next((end for end in ("/..", "~") if all(claim.as_of.endswith(end) for claim in days[day])), "")
    return f"{day.isoformat()}{ends}"


def _find_told_rise(answer: Answer, counts: Sequence[Claim], grown: Collection[float] = ()) -> Rise | None:
    """A dispute whose figures rose from hour to hour, by the words of its texts: *climbed to 44*, *reached 224*; where
    they have ``grown`` from day to day, whatever the words.
    """
    risen = {claim.best for claim in counts if claim.role == "level" and not claim.as_of.startswith("..")}
    top = max((claim.best or 0.0 for claim in counts if not claim.hedge), default=0.0)
    bare = not any(name_source(claim) for claim in counts if claim.best != top and claim.best not in risen)
    enough = len(grown) >= LEAST_RISEN or (top in risen and (len(risen) >= LEAST_RISEN or bare))
    if not enough:
        return None
    last = tuple(claim for claim in counts if claim.best == top and not claim.hedge)
    first = min(counts, key=lambda claim: (claim.best or 0.0, claim.bound, claim.document_id))
    latest = replace(answer.fact, status="single", best=top)
    return Rise(first, "", "", replace(answer, fact=latest, claims=last))


def _is_rough(claim: Claim, told: Sequence[Claim]) -> bool:
    """Whether an article gives exactly what it also says roughly: over 500, 512."""
    return claim.bound in FLOORS and any(
        other.document_id == claim.document_id and other.bound == "exact" and (other.best or 0.0) > (claim.best or 0.0)
        for other in told
    )


def _are_opposed(claims: Iterable[Claim]) -> bool:
    """Whether both sides of a conflict are credited with figures: then the later is not the better known one."""
    credited = [claim.source for claim in claims if claim.source_kind != "outlet" and claim.best is not None]
    rising = [_RISEN.search(source) is not None for source in credited]
    ruling = [_RULING.search(source) is not None for source in credited]
    return any(rising) and any(now and not up for now, up in zip(ruling, rising, strict=True))


def _read_day(claim: Claim) -> date | None:
    """The day that a claim speaks about; of *that day or later* that day; none for one unknown or past, or a month."""
    days = read_interval(claim.as_of)
    about_a_month = claim.as_of.endswith("~") and not is_day(claim.as_of.removesuffix("~"))
    if days is None or claim.as_of.startswith("..") or about_a_month:
        return None
    return days[0] if days[1] == date.max else days[1]
