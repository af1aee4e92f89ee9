"""Levels in time: those that claims tell and those of published series, how they stand to each other, and are said.

Undated past levels (*used to make 2 million*) stand for every year that they can mean.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ..answers.references import Series
from ..dating.edtf import read_interval
from ..display.blocks import Run
from ..display.canvas import clean_text
from ..ground.model import CEILINGS, FLOORS, Claim, Reference
from ..ground.text import fold
from ..ground.wording import (
    capitalise,
    join_names,
    say_amount,
    say_as_of,
    say_date,
    say_number,
    say_row,
    say_when,
    shorten,
)
from .charts import Documents, Mark, is_placed, make_marks, say_more, show_sources
from .notes import Notes
from .sourcenames import name_document

#: Levels without any date that are named below the plot.
MOST_UNDATED = 4
#: Levels that the alternative text says one by one.
MOST_SAID = 16
#: A series with fewer points than this share of its months is drawn as points, not as a line.
_DENSE = 0.5
YEAR_DAYS = 365.25
_LONG = 45 / YEAR_DAYS  #: dates longer than this are years
#: Ends in s of a topic's title that is no plural: *gas was put at*, *oil prices were*.
_NO_PLURALS = ("as", "is", "ss", "us")


@dataclass(frozen=True, slots=True)
class Level:
    """A mark with the years it stands for: those of its date, or for a past level all years until it was told."""

    mark: Mark
    start: float | None  #: as a year with decimals; none: no first year is known
    end: float  #: infinite: nobody knows when it was told either
    edtf: str  #: the date that places it: when it stood, for a past level when it was told

    @property
    def past(self) -> bool:
        """Whether it stood at some time before ``end``, nobody says when."""
        return self.start is None


def group_levels(
    claims: Iterable[Claim], series: Sequence[Series], references: Iterable[Reference]
) -> list[tuple[str, list[Claim], list[Series]]]:
    """Claims of levels by measure, unit and place, each with the place and the series it has.

    Most claims first, but those of which no place is known last: they may be about anywhere.
    """
    places = {(each.name, each.measure): each.place for each in series}
    beside = {(row.document_id, row.claim_id): row.series for row in references}
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    names: dict[str, Counter[str]] = {}
    for claim in claims:
        if not is_placed(claim) or claim.role == "change" or claim.review == "rejected":
            continue
        place = places.get((beside.get((claim.document_id, claim.claim_id), ""), claim.measure), claim.place)
        groups.setdefault((claim.measure, claim.unit, fold(place)), []).append(claim)
        names.setdefault(fold(place), Counter())[place] += 1
    ranked = sorted(groups.items(), key=lambda item: (not item[0][2], -len(item[1]), item[0]))
    return [
        (
            clean_text(shorten(names[place].most_common(1)[0][0])),
            group,
            [each for each in series if each.measure == measure and fold(each.place) == place and place],
        )
        for (measure, _, place), group in ranked
    ]


def make_levels(
    claims: Sequence[Claim], documents: Documents, notes: Notes, replaced: frozenset[str] = frozenset()
) -> tuple[list[Level], list[Mark]]:
    """Levels that have a place in time, earliest first, and the marks that have none."""
    groups: dict[tuple[str, bool, str], list[Claim]] = {}
    for claim in claims:
        past = claim.time_scope == "past"
        groups.setdefault((claim.origin, past, claim.event_date), []).append(claim)
    levels, undated = [], []
    for (_, past, _), group in groups.items():
        for mark in make_marks(group, documents, notes, dated=True, replaced=replaced):
            level = place_mark(mark, documents, past=past)
            if level is None:
                undated.append(mark)
            else:
                levels.append(level)
    return sorted(levels, key=lambda level: (level.end, level.start or 0.0, level.mark.spots)), undated


def place_mark(mark: Mark, documents: Documents, *, past: bool) -> Level | None:
    """A mark in time: by its event date, its as-of date or, for a past level, the day it was told; none without."""
    claim = mark.claims[0]
    document = documents.get(claim.document_id)
    published = document.published if document else ""
    if past:
        days = read_interval(claim.event_date)
        if days and date.min < days[0] and days[1] < date.max:
            return Level(mark, _read_year(days[0]), _read_year(days[1]), claim.event_date)
        for edtf in (claim.event_date, claim.as_of, published):
            until = edtf.removeprefix("../")
            if known := _list_days(until):
                return Level(mark, None, _read_year(known[0]), until)
        return Level(mark, None, math.inf, "")
    for edtf in (claim.event_date, claim.as_of, published):
        if known := _list_days(edtf):
            return Level(mark, _read_year(known[0]), _read_year(known[-1]), edtf)
    return None


def _list_days(edtf: str) -> list[date]:
    """The first and last day of a date, without those that are open."""
    return [day for day in read_interval(edtf) or () if date.min < day < date.max]


def _read_year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / YEAR_DAYS


class Point(NamedTuple):
    """A published value; its period begins and ends at a year with decimals. Points sort by time."""

    start: float
    end: float
    value: float
    period: str

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A published series: its points by time, at least one, and how far apart they stand."""

    name: str
    points: tuple[Point, ...]

    @property
    def yearly(self) -> bool:
        return all(point.end - point.start > 0.9 for point in self.points)

    @property
    def dense(self) -> bool:
        """Whether its points stand so close together that a line between them says nothing new."""
        span = self.points[-1].end - self.points[0].start
        return self.yearly or len(self.points) >= _DENSE * 12 * span


def gather_lines(series: Iterable[Series]) -> list[Line]:
    """Published series as lines, yearly ones first; none that has no points."""
    lines = []
    for each in series:
        known = [(point, read_interval(point.period)) for point in each.points]
        points = sorted(Point(_read_year(days[0]), _read_year(days[1]), p.value, p.period) for p, days in known if days)
        name = f"{each.name}: {each.definition}" if each.definition else each.name
        lines += [Line(clean_text(name), tuple(points))] if points else []
    return sorted(lines, key=lambda line: (not line.yearly, not line.dense, line.name))


def say_level(level: Level, width: int = 40) -> str:
    """``The Herald: roughly 600,000, May 2019``; a past level with the day it was told."""
    mark = level.mark
    who = shorten(capitalise(mark.who), width) or "No source given"
    often = f", in {mark.documents} articles" if mark.documents > 1 else ""
    often += ", since replaced" if mark.replaced else ""
    if level.past:
        before = f" before {_say_told(level)}" if level.end < math.inf else ""
        return f"{who}: {mark.value} at some time{before}{often}"
    return f"{who}: {mark.value}, {_say_told(level)}{often}"


def _say_told(level: Level) -> str:
    """The date that a level stands at, or before which a past one stood."""
    said = say_as_of(level.edtf, short=True)
    return said.removesuffix(" or later").removeprefix("about ") if level.past else said


def say_levels(subject: str, levels: Sequence[Level]) -> str:
    """The point of the chart: the newest level, the oldest, and what no text gives a year to.

    Levels that a text dates come before those that hold on the day of their article.
    """
    levels = [level for level in levels if not level.mark.replaced] or levels
    dated = [level for level in levels if not level.past]
    dated = [level for level in dated if level.mark.claims[0].event_date] or dated
    past = [level.mark for level in levels if level.past]
    said = []
    was = "were" if subject.endswith("s") and not subject.endswith(_NO_PLURALS) else "was"
    if dated:
        newest = [level.mark for level in dated if level.end == dated[-1].end]
        said.append(f"{subject} {was} put at {_say_marks(newest)} {_say_when(dated[-1])}")
        oldest = [level.mark for level in dated if level.end == dated[0].end]
        if dated[0].end < dated[-1].end:
            said.append(f"at {_say_marks(oldest, unit=False)} {_say_when(dated[0])}")
    if past:
        lead = "at" if dated else f"{subject} {was} once put at"
        said.append(f"{lead} {_say_marks(past, unit=not dated)} in unnamed earlier years")
    return clean_text("; ".join(said))


def _say_when(level: Level) -> str:
    """``in May 2019``, ``on 14 June 2019 or later``."""
    start, _, end = level.edtf.partition("/")
    if end == "..":
        return f"{say_when(start)} or later"
    return f"{say_when(end)} or earlier" if start == ".." else say_when(level.edtf)


def _say_marks(marks: Sequence[Mark], *, unit: bool = True) -> str:
    """Values that stand for one time: ``2 million or more`` where one is the other's floor, else each of them."""
    first = marks[0].claims[0]
    numbers, bounds = {mark.spots for mark in marks}, {mark.bound for mark in marks}
    if len(numbers) == 1 and "exact" in bounds and bounds & FLOORS and not bounds & CEILINGS:
        return f"{say_amount(say_number(marks[0].spots[-1]), first.unit if unit else '')} or more"
    values = list(dict.fromkeys(mark.value for mark in marks))
    said = join_names(values[:3], "or") + (" (and more)" if len(values) > 3 else "")
    return say_amount(said, first.unit if unit else "")


def find_published(line: Line, level: Level) -> Point | None:
    """What a series says for a level's date, a year beside a year and a month beside a month.

    A series of single months answers with the last of them in the two months before.
    """
    if level.start is None or ".." in level.edtf or line.yearly != (level.end - level.start > _LONG):
        return None
    reach = 0 if line.dense else 62 / YEAR_DAYS
    near = [point for point in line.points if point.start <= level.end and point.end >= level.start - reach]
    return near[-1] if near else None


def say_all(levels: Sequence[Level], undated: Sequence[Mark], lines: Sequence[Line]) -> list[str]:
    """The data in words: each level, what series say for its date, and how far each series goes."""
    said = []
    for level in levels[:MOST_SAID]:
        found = [(line.name, find_published(line, level)) for line in lines]
        beside = [f"{name}, {_say_point(point)}" for name, point in found if point]
        said.append(say_level(level, 200) + (f" (published: {'; '.join(beside)})" if beside else "") + ".")
    said += [f"Date not stated: {mark.say(200)}." for mark in undated[:MOST_UNDATED]]
    more = max(0, len(levels) - MOST_SAID) + max(0, len(undated) - MOST_UNDATED)
    said += [say_more(more, "level")] if more else []
    for line in lines:
        said.append(f"{line.name}: {_say_point(line.points[0])}, {_say_point(line.points[-1])}.")
    return said


def _say_point(point: Point) -> str:
    """``600,000 in May 2019``."""
    return f"{say_number(point.value)} in {say_date(point.period)}"


def iter_rows(
    levels: Sequence[Level], undated: Sequence[Mark], lines: Sequence[Line], documents: Documents, notes: Notes
) -> Iterator[list[list[Run]]]:
    """A row per claim: source, value with its note, date, who tells it; below it what each series has for its date."""
    marks = [*(level.mark for level in levels), *undated]
    sources = show_sources([claim for mark in marks for claim in mark.claims], documents)
    for level in levels:
        when = f"before {_say_told(level)}" if level.past and _say_told(level) else _say_told(level)
        yield from _iter_claims(level.mark, when or "not stated", documents, notes, sources)
        for line in lines:
            found = find_published(line, level)
            if found:
                yield [[line.name], [say_number(found.value)], [say_date(found.period)], ["published series"]]
    for mark in undated:
        yield from _iter_claims(mark, "not stated", documents, notes, sources)


def _iter_claims(
    mark: Mark, when: str, documents: Documents, notes: Notes, sources: Mapping[str, str]
) -> Iterator[list[list[Run]]]:
    for claim in mark.claims:
        yield [
            [sources[claim.claim_id]],
            [notes.cite(say_row(claim, unit=False, words=False), claim)],
            [when],
            [name_document(documents.get(claim.document_id))],
        ]
