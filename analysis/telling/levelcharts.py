"""The chart of levels: what was reported for a time, beside published series of the same place.

Undated past levels (*used to make 2 million*) are lines over every year that they can mean.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from matplotlib.ticker import MaxNLocator

from ..answers.facts import Answer
from ..answers.references import Series
from ..dating.dates import read_interval
from ..display.blocks import Run
from ..display.canvas import (
    BLUE,
    DARK,
    GREEN,
    GREY,
    INK,
    LEADING,
    MARGIN,
    PINK,
    RULE,
    SMALL,
    TINT,
    WIDTH,
    Scale,
    Sheet,
    clean_text,
    draw_sheet,
    make_scale,
    measure_text,
    say_notes,
    wrap_text,
)
from ..ground.model import CEILINGS, FLOORS, Claim, Reference
from ..ground.text import fold
from ..ground.wording import (
    capitalise,
    join_names,
    say_amount,
    say_as_of,
    say_count,
    say_date,
    say_number,
    say_row,
    say_unit,
    say_when,
    shorten,
)
from .charts import Chart, Documents, Mark, is_placed, make_chart, make_marks, say_chart, say_more, show_sources
from .findings import Notes
from .sourcenames import name_document

#: Left, top, right, bottom, in points.
Box = tuple[float, float, float, float]

#: Levels that are named below the plot: without any date, and without room for their label.
MOST_UNDATED, MOST_LISTED = 4, 8
#: Levels, dated and not, in the table behind the chart.
MOST_TABLED = 60
#: Levels that the alternative text says one by one.
MOST_SAID = 16

_CAPTION = (
    "A diamond is a reported level at its date, hollow where it is hedged or has no source; an arrow is a bound that "
    "is open on that side; a dashed line is a past level over the years that it can mean. What a series counts need "
    "not be what a source meant."
)
_CAPTION_REPLACED = " A cross is a level that a later figure of its source has replaced."
#: Months that a scale of time names at most.
MOST_MONTHS = 6
#: Height of the plot of levels, in points; of few levels alone.
_PLOT, _LOW_PLOT = 190.0, 110.0
#: A series with fewer points than this share of its months is drawn as points, not as a line.
_DENSE = 0.5
_YEAR = 365.25
#: Years between the first levels and all others, and how many times the span of these, that part the first from a plot.
LEAST_GAP, MOST_GAP = 3.0, 3.0
_LONG = 45 / _YEAR  #: dates longer than this are years
#: From which value on the scale counts in larger steps, and their name.
_STEPS = ((1e9, "billion"), (1e6, "million"))
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


def chart_levels(
    answers: Iterable[Answer],
    documents: Documents,
    notes: Notes,
    series: Sequence[Series] = (),
    references: Iterable[Reference] = (),
    name: str = "levels",
) -> Chart | None:
    """Reported levels at the dates they speak about, over published series of the same measure and place.

    A past level to which no year is given is a line over all years that it can mean, until the day it was told.
    One chart shows one measure in one unit and one place, those of most claims: levels of two countries do not
    belong on one scale. Changes (*cut by 200,000*) are not drawn.

    Args:
        answers: facts with their claims; those of levels are drawn.
        series: published series; drawn only where ``references`` sets a drawn claim beside them.
        references: which claims have the place and measure of which series.

    Returns:
        The figure, and a table of its claims with what each series says for their dates; ``None`` where no
        level has a place in time.
    """
    levelled = [answer for answer in answers if answer.is_level]
    claims = [claim for answer in levelled for claim in answer.claims]
    old = (answer.fact for answer in levelled if answer.fact.status == "superseded")
    replaced = frozenset(claim_id for fact in old for claim_id in fact.claim_ids.split())
    groups = group_levels(claims, series, references)
    placed = ((group, *make_levels(group[1], documents, notes, replaced)) for group in groups)
    found = next((each for each in placed if any(level.end < math.inf for level in each[1])), None)
    if found is None:
        return None
    (place, chosen, beside), levels, undated = found
    lines = gather_lines(beside)
    subject = next(a.measure.title for a in levelled if a.measure and a.fact.measure == chosen[0].measure)
    title = say_levels(f"{place}: {subject[:1].lower()}{subject[1:]}" if beside else subject, levels)
    # A place that no series confirms is told as the texts give it, not put into the title.
    step, scale = next(((s, f"{w} ") for s, w in _STEPS if find_top(levels, lines) >= s), (1.0, ""))
    whose = "series count what is named below" if beside else _say_whose(chosen, place)
    unit = clean_text(say_unit(chosen[0].unit) or next((claim.counted for claim in chosen if claim.counted), ""))
    subtitle = f"{capitalise(f'{scale}{unit}')}, from zero; {whose}"
    others = sum(len(group) for _, group, _ in groups if group is not chosen)
    rest = f"{capitalise(say_count(others, 'more level'))}, of other places or units, in the tables." if others else ""

    early = () if lines else find_early(levels)
    late = [level for level in levels if level not in early]

    def draw(sheet: Sheet) -> None:
        draw_levels(sheet, late, lines, step)
        draw_legend(sheet, lines)
        for level in early:
            sheet.write(f"Earlier: {say_level(level)}{say_notes(level.mark.notes)}", SMALL)
        for mark in undated[:MOST_UNDATED]:
            sheet.write(f"Date not stated: {mark.say()}{say_notes(mark.notes)}", SMALL)

    drawn = draw_sheet(subtitle, draw, rest), say_chart(title, *say_all(levels, undated, lines), rest)
    columns = {"Source": 3.0, "Value": 2.0, "Date": 2.0, "Told by": 3.0}
    rows = iter_rows(levels[:MOST_TABLED], undated[:MOST_TABLED], lines, documents, notes)
    caption = _CAPTION + _CAPTION_REPLACED * any(level.mark.replaced for level in levels)
    return make_chart(name, title, drawn, caption, columns, rows, whole="claims.csv")


def _say_whose(claims: Sequence[Claim], place: str) -> str:
    """Of which place levels are, else whose, as far as their texts say."""
    if place:
        return f"place as given: {place}"
    owners = dict.fromkeys(claim.actor for claim in claims if claim.actor)
    whose = join_names([clean_text(shorten(owner)) for owner in owners]) if len(owners) < 3 else ""
    return f"of {whose}, as far as the texts say" if whose else "no text names the place"


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
            return Level(mark, _year(days[0]), _year(days[1]), claim.event_date)
        for edtf in (claim.event_date, claim.as_of, published):
            until = edtf.removeprefix("../")
            if known := _list_days(until):
                return Level(mark, None, _year(known[0]), until)
        return Level(mark, None, math.inf, "")
    for edtf in (claim.event_date, claim.as_of, published):
        if known := _list_days(edtf):
            return Level(mark, _year(known[0]), _year(known[-1]), edtf)
    return None


def _list_days(edtf: str) -> list[date]:
    """The first and last day of a date, without those that are open."""
    return [day for day in read_interval(edtf) or () if date.min < day < date.max]


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _YEAR


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
        points = sorted(Point(_year(days[0]), _year(days[1]), p.value, p.period) for p, days in known if days)
        name = f"{each.name}: {each.definition}" if each.definition else each.name
        lines += [Line(clean_text(name), tuple(points))] if points else []
    return sorted(lines, key=lambda line: (not line.yearly, not line.dense, line.name))


def draw_levels(sheet: Sheet, levels: Sequence[Level], lines: Sequence[Line], step: float) -> None:
    """Draw time to the right and the level upwards from zero, series first, reported levels over them.

    ``step`` is what the numbers at the scale count: a million, a thousand or one.
    """
    plot = _PLOT if lines or len(levels) > 3 else _LOW_PLOT
    ticks = tuple(tick * step for tick in make_scale(find_top(levels, lines) / step * 1.12, 0, 0, whole=False).ticks)
    gutter = 4 + max(measure_text(say_number(tick / step), SMALL) for tick in ticks)
    across = make_years(levels, lines, MARGIN + gutter)
    past = [level for level in levels if level.past]
    free = (1 - max((level.mark.spots[-1] for level in past), default=0) / ticks[-1]) * plot
    ceiling = sheet.y
    sheet.y += 8 + max(0.0, (len(past) * 2 + 0.7) * SMALL * LEADING - free)
    up = Scale(0.0, ticks[-1], sheet.y + plot, sheet.y, ticks)
    sheet.y += plot
    for tick in up.ticks:
        sheet.line([across.start, WIDTH - MARGIN], [up(tick)] * 2, color=RULE if tick else INK, lw=0.8, zorder=1)
        sheet.put(say_number(tick / step), across.start - 4, up(tick) + 5, color=GREY, align="right")
    for line, style in zip(lines, choose_styles(lines), strict=True):
        draw_line(sheet, across, up, line, style)
    room = Room((across.start, ceiling, WIDTH - MARGIN, up(0) - 2))
    for line in lines:
        spots = [] if line.yearly else [(across(point.middle), up(point.value)) for point in line.points]
        room.marks += [(x - 2, y - 2, x + 2, y + 2) for x, y in spots]
    for level in levels:
        room.marks.append(draw_past(sheet, across, up, level) if level.past else draw_level(sheet, across, up, level))
    listed = [level for level in join_levels(levels) if not label_level(sheet, across, up, level, room)]
    draw_years(sheet, across)
    for level in listed[:MOST_LISTED]:
        sheet.write(f"{say_notes(level.mark.notes).strip()} {say_level(level)}", SMALL)
    if len(listed) > MOST_LISTED:
        sheet.write(say_more(len(listed) - MOST_LISTED, "level"), SMALL, color=GREY)


def find_early(levels: Sequence[Level]) -> list[Level]:
    """Dated levels so long before all others that these would fall on one spot; none where any is a past level."""
    if any(level.past for level in levels):
        return []
    for index in range(1, len(levels)):
        gap = (levels[index].start or 0.0) - levels[index - 1].end
        rest = levels[-1].end - (levels[index].start or 0.0)
        if gap > LEAST_GAP and gap > MOST_GAP * rest and len(levels) - index > index:
            return list(levels[:index])
    return []


def join_levels(levels: Iterable[Level]) -> list[Level]:
    """Levels that stand at one place of the chart as one, with the names and notes of all."""
    groups: dict[tuple[object, ...], list[Level]] = {}
    for level in levels:
        groups.setdefault((level.edtf, level.past, level.mark.value, level.mark.spots, level.mark.replaced), []).append(
            level
        )
    joined = []
    for same in groups.values():
        marks = [level.mark for level in same]
        claims = tuple(claim for mark in marks for claim in mark.claims)
        who = join_names(dict.fromkeys(mark.who for mark in marks))
        mark = replace(marks[0], claims=claims, who=who, notes=tuple(n for mark in marks for n in mark.notes))
        joined.append(replace(same[0], mark=mark))
    return joined


def make_years(levels: Sequence[Level], lines: Sequence[Line], start: float) -> Scale:
    """The scale of time, over everything that is drawn; without ticks where nothing has a year."""
    years = [y for line in lines for y in (line.points[0].start, line.points[-1].end)]
    years += [y for level in levels for y in (level.start, level.end) if y is not None and y < math.inf]
    first, last = min(years, default=0.0), max(years, default=1.0)
    if years and not lines and last - first <= 2:
        return _make_months(first, last, start)
    first, last = (first, last) if last - first > 2 else (first - 1, last + 1)
    found = MaxNLocator(nbins=6, integer=True).tick_values(first, last) if years else ()
    return Scale(first, last, start, WIDTH - MARGIN - 6, tuple(float(t) for t in found if first <= t <= last))


def _make_months(first: float, last: float, start: float) -> Scale:
    """The scale of a time of two years at most: whole months, some of which are named."""
    low, high = math.floor(first * 12 - 0.9), math.ceil(last * 12 + 0.9)
    step = next(step for step in (1, 2, 3, 6, 12) if (high - low) / step <= MOST_MONTHS)
    ticks = tuple(month / 12 for month in range(low, high + 1) if month % step == 0)
    return Scale(low / 12, high / 12, start, WIDTH - MARGIN - 6, ticks)


def find_top(levels: Iterable[Level], lines: Iterable[Line]) -> float:
    """The greatest value on the chart."""
    published = [point.value for line in lines for point in line.points]
    return max([0.0, *published, *(spot for level in levels for spot in level.mark.spots)])


def draw_years(sheet: Sheet, across: Scale) -> None:
    """Write the years below the plot."""
    sheet.y += 3 + SMALL * LEADING
    for tick in across.ticks:
        sheet.line([across(tick)] * 2, [sheet.y - 3 - SMALL * LEADING, sheet.y - SMALL * LEADING], color=INK, lw=0.8)
        sheet.name(_say_tick(tick, across.ticks), across(tick))
    if not across.ticks:
        sheet.put("years not stated", across.start, sheet.y, color=GREY)
    sheet.y += 6


def _say_tick(tick: float, ticks: Sequence[float]) -> str:
    """A year; where months are named, a month, the first and each January with its year."""
    if all(other.is_integer() for other in ticks):
        return str(int(tick))
    year, month = divmod(round(tick * 12), 12)
    return say_date(f"{year:04}-{month + 1:02}", short=True, year=tick == ticks[0] or month == 0)


#: How series of single months are drawn: marker and colour.
Style = tuple[str, str]
_STYLES: tuple[Style, ...] = (("s", GREEN), ("^", PINK), ("v", GREY), ("p", DARK))


def choose_styles(lines: Sequence[Line]) -> list[Style]:
    """A style for each series; those drawn as columns or lines have the first and do not use it."""
    sparse = [line for line in lines if not line.dense]
    return [_STYLES[sparse.index(line) % len(_STYLES)] if line in sparse else _STYLES[0] for line in lines]


def draw_line(sheet: Sheet, across: Scale, up: Scale, line: Line, style: Style) -> None:
    """Draw a published series: years as pale columns, months as a line, single months as small marks."""
    if line.yearly:
        edges = [(across(x), up(p.value)) for p in line.points for x in (p.start, p.end + 1 / _YEAR)]
        outline = [(edges[0][0], up(0)), *edges, (edges[-1][0], up(0))]
        sheet.axes.fill([x for x, _ in outline], [y for _, y in outline], color=TINT, lw=0, zorder=0)
        return
    xs, ys = [across(point.middle) for point in line.points], [up(point.value) for point in line.points]
    if line.dense:
        sheet.line(xs, ys, color=GREY, lw=1.3, zorder=2)
    else:
        sheet.line(xs, ys, ls="", marker=style[0], ms=4, mfc="white", mec=style[1], mew=1.1, zorder=3)


def draw_legend(sheet: Sheet, lines: Sequence[Line]) -> None:
    """Name each series behind a sample of its mark."""
    for line, style in zip(lines, choose_styles(lines), strict=True):
        y = sheet.y + SMALL * LEADING * 0.58
        if line.yearly:
            sheet.area(MARGIN, y - 4, 16, 8, fc="#d9d9d9")
        elif line.dense:
            sheet.line([MARGIN, MARGIN + 16], [y, y], color=GREY, lw=1.3)
        else:
            sheet.line([MARGIN + 8], [y], marker=style[0], ms=4.8, mfc="white", mec=style[1], mew=1.2)
        sheet.stack(wrap_text(line.name, WIDTH - 2 * MARGIN - 22, SMALL), MARGIN + 22, color=GREY)


def draw_past(sheet: Sheet, across: Scale, up: Scale, level: Level) -> Box:
    """Draw a past level as a dashed line over every year it can mean, and say which box it takes."""
    end, y = across(min(level.end, across.high)), _height(up, level)
    sheet.line([across.start, end], [y, y], color=DARK, lw=1.6, ls=(0, (4, 2.5)), zorder=3)
    if level.mark.bound in FLOORS | CEILINGS:
        draw_open_bound(sheet, level.mark, end, y, DARK)
    else:
        sheet.line([end, end], [y - 4, y + 4], color=DARK, lw=1.6, zorder=3)
    return (across.start, y - 3, end + 3, y + 3)


def draw_level(sheet: Sheet, across: Scale, up: Scale, level: Level) -> Box:
    """Draw a dated level: a diamond, a bar as wide as its date is vague, and say which box it takes.

    One that is replaced is a cross.
    """
    start, end = across(level.start or level.end), across(level.end)
    ys = [up(spot) for spot in level.mark.spots]
    x = (start + end) / 2
    replaced = level.mark.replaced
    color, marker = (GREY, "x") if replaced else (BLUE, "D")
    for y in ys:
        if end - start > 6:
            sheet.line([start, end], [y, y], color=color, lw=3, alpha=0.4, zorder=3)
        sheet.dot(x, y, hollow=level.mark.hollow, color=color, marker=marker, size=7)
    sheet.line([x] * len(ys), ys, color=color, lw=2.4, zorder=3)
    draw_open_bound(sheet, level.mark, x, ys[-1], color)
    up_by, down_by = (18 if level.mark.bound in bounds else 6 for bounds in (FLOORS, CEILINGS))
    return (x - 6, min(ys) - up_by, x + 6, max(ys) + down_by)


def draw_open_bound(sheet: Sheet, mark: Mark, x: float, y: float, color: str) -> None:
    """Draw the arrow of a bound that is open upwards or downwards."""
    if mark.bound in FLOORS | CEILINGS:
        sheet.arrow(x, y, 0, -16 if mark.bound in FLOORS else 16, color=color)


def _height(up: Scale, level: Level) -> float:
    """Where a past level's line runs: just above its value where that is a floor, so that two lines stay apart."""
    return up(level.mark.spots[-1]) - (4 if level.mark.bound in FLOORS else 0)


@dataclass(slots=True)
class Room:
    """Where labels may stand: inside ``edges``, off marks, and off other labels with their leader lines."""

    edges: Box
    marks: list[Box] = field(default_factory=list)
    labels: list[Box] = field(default_factory=list)

    def find(self, x: float, y: float, width: float, height: float) -> Box | None:
        """The nearest free box above or below a point whose leading line crosses no label; none, none."""
        left, top, right, bottom = self.edges
        starts = [min(max(start, left), right - width) for start in (x - width / 2, x - 6, x + 6 - width)]
        boxes = [
            (start, y_top, start + width, y_top + height)
            for step in range(16)
            for y_top in (y - 7 - step * 5 - height, y + 7 + step * 5)
            for start in starts
            if y_top >= top and y_top + height <= bottom
        ]
        free = (box for box in boxes if not any(_overlap(box, other) for other in self.marks + self.labels))
        return next((box for box in free if not any(_overlap(_lead(box, x, y), b) for b in self.labels)), None)


def _lead(box: Box, x: float, y: float) -> Box:
    """The box of the line that leads from a point to its label."""
    return (x - 1, min(y, box[3]), x + 1, max(y, box[1]))


def label_level(sheet: Sheet, across: Scale, up: Scale, level: Level, room: Room) -> bool:
    """Write a level's label where nothing else stands, as near to it as can be, with a line to it where it is far.

    Returns:
        Whether there was room; where there was not, the numbers of its notes alone stand beside the mark.
    """
    if level.past:
        x, y = across.start - 2, _height(up, level)  # outside the labels, whose lines are not drawn
    else:
        x, y = across(((level.start or level.end) + level.end) / 2), up(level.mark.spots[-1])
    tries = []
    for most in (270.0,) if level.past else (200.0, 130.0, 100.0):
        lines = wrap_text(say_level(level), most, SMALL, most=5)
        lines[-1] += say_notes(level.mark.notes)
        width = max(measure_text(line, SMALL) for line in lines)
        found = room.find(x, y, width, len(lines) * SMALL * LEADING)
        tries += [(found, lines)] if found else []
    if not tries:
        sheet.put(say_notes(level.mark.notes), x + 6, y + 2)
        return False
    box, lines = min(tries, key=lambda found: abs((found[0][1] + found[0][3]) / 2 - y))
    if not level.past and min(abs(box[1] - y), abs(box[3] - y)) > 12:
        sheet.line([x, x], [y, box[1] if box[1] > y else box[3]], color=INK, lw=0.7, zorder=3)
        room.labels.append(_lead(box, x, y))
    sheet.area(box[0] - 1, box[1] + 2, box[2] - box[0] + 2, box[3] - box[1] - 1, fc="white", alpha=0.85, zorder=1.6)
    for index, line in enumerate(lines, 1):
        sheet.put(line, box[0], box[1] + index * SMALL * LEADING, color=DARK if level.past else INK)
    room.labels.append(box)
    return True


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


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
    reach = 0 if line.dense else 62 / _YEAR
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
