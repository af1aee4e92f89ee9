"""The chart of levels: what was reported for a time, beside published series of the same place."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from matplotlib.ticker import MaxNLocator

from ..answers.facts import Answer
from ..answers.references import Series
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
from ..ground.wording import capitalise, join_names, say_count, say_date, say_number, say_unit, shorten
from .charts import Chart, Documents, Mark, make_chart, say_chart, say_more
from .levels import (
    MOST_UNDATED,
    YEAR_DAYS,
    Level,
    Line,
    gather_lines,
    group_levels,
    iter_rows,
    make_levels,
    say_all,
    say_level,
    say_levels,
)
from .notes import Notes

#: Left, top, right, bottom, in points.
Box = tuple[float, float, float, float]

#: Levels that are named below the plot, without room for their label.
MOST_LISTED = 8
#: Levels, dated and not, in the table behind the chart.
MOST_TABLED = 60

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
#: Years between the first levels and all others, and how many times the span of these, that part the first from a plot.
LEAST_GAP, MOST_GAP = 3.0, 3.0
#: From which value on the scale counts in larger steps, and their name.
_STEPS = ((1e9, "billion"), (1e6, "million"))


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
        edges = [(across(x), up(p.value)) for p in line.points for x in (p.start, p.end + 1 / YEAR_DAYS)]
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
