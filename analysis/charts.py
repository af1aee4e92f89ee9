"""Charts of a briefing: what was reported, by whom and as of when, as figure blocks with the table behind each.

A mark is one value that one origin gives: repeats of it stack on the mark instead of standing beside it, an arrow
is a bound that is open on that side, a hollow mark is hedged or has no source. Nothing is averaged, nothing gets an
error bar, and every label keeps its bound. Marks carry the numbers of their evidence notes.

No rows, no chart: every function answers ``None`` then, and the briefing says in words what is missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from matplotlib.ticker import MaxNLocator

from analysis.blocks import Block, Run
from analysis.canvas import (
    BLUE,
    DARK,
    GREEN,
    GREY,
    INK,
    LEADING,
    MARGIN,
    ORANGE,
    PINK,
    RULE,
    SHARE,
    SMALL,
    TEXT,
    TINT,
    WIDTH,
    Scale,
    Sheet,
    clean_text,
    draw_axis,
    draw_sheet,
    make_scale,
    measure_text,
    say_notes,
    wrap_text,
)
from analysis.dates import read_interval
from analysis.model import Claim, Document, Fact, MeasureRow
from analysis.wording import (
    capitalise,
    join_names,
    say_amount,
    say_cardinal,
    say_count,
    say_date,
    say_number,
    say_row,
    say_unit,
    shorten,
)

_FLOORS = frozenset({"at_least", "more_than"})
_CEILINGS = frozenset({"at_most", "less_than"})
_OPEN = _FLOORS | _CEILINGS

#: Left, top, right, bottom, in points.
Box = tuple[float, float, float, float]
NoteOf = Callable[[Claim], int]
Documents = Mapping[str, Document]
Measures = Mapping[str, MeasureRow]

#: Questions on one chart; the others are in the tables.
MOST_QUESTIONS = 12
#: Values of one panel differ by this factor at most, so that the smallest is still seen on a scale from zero.
MOST_SPREAD = 25


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure block and the table block of the rows it plots."""

    figure: Block
    table: Block


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of one origin, with every claim that gives it."""

    claims: tuple[Claim, ...]
    who: str
    value: str  #: the value with its bound, in digits
    as_of: str  #: in English, empty where the heading says it
    notes: tuple[int, ...]
    hollow: bool

    @property
    def spots(self) -> tuple[float, ...]:
        """Where it stands on the scale: one place, both ends of a range, or nowhere."""
        first = self.claims[0]
        if first.bound == "range" and first.low is not None and first.high is not None:
            return (first.low, first.high)
        value = next((v for v in (first.best, first.low, first.high) if v is not None and v >= 0), None)
        return () if value is None else (value,)

    @property
    def documents(self) -> int:
        return len({claim.document_id for claim in self.claims})

    def say(self, width: int = 44) -> str:
        """Who, how many, how often, as of when."""
        who = f"{shorten(self.who, width)}: " if self.who else "no source given: "
        often = f", in {self.documents} articles" if self.documents > 1 else ""
        return f"{who}{self.value}{often}{f', as of {self.as_of}' if self.as_of else ''}"


def is_placed(claim: Claim) -> bool:
    """Whether a figure claim has a value that can stand on a scale."""
    return claim.kind == "figure" and any(v is not None for v in (claim.low, claim.best, claim.high))


def name_teller(document: Document | None) -> str:
    """Who tells, for a label: outlet, else agency, else the title or the first words."""
    if document is None:
        return ""
    name = document.outlet or document.agency or document.title
    return name or f"“{' '.join(document.text[:200].split()[:6])} …”"


def name_sources(claims: Sequence[Claim], documents: Documents) -> str:
    """Who is credited by claims that say one thing; who tells it where nobody is."""
    sources = [c.source for c in claims if c.source and c.source_kind != "outlet"]
    names = sources or [name_teller(documents.get(c.document_id)) for c in claims]
    known = list({name.casefold(): name for name in reversed(names) if name}.values())[::-1]
    if len(known) > 2:
        return f"{known[0]} and {say_count(len(known) - 1, 'other')}"
    return join_names(known)


def is_weak(claim: Claim) -> bool:
    """Hedged, or credited to nobody."""
    return bool(claim.hedge) or not claim.source or claim.source_kind == "outlet"


def make_marks(claims: Iterable[Claim], documents: Documents, note_of: NoteOf, *, dated: bool) -> list[Mark]:
    """Marks of one origin's claims, smallest first; claims without a number come last.

    Args:
        claims: claims of one origin that answer one question.
        documents: by document_id.
        note_of: the number of a claim's evidence note, 0 for none.
        dated: whether each mark needs its as-of date, as totals and levels do.
    """
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        as_of = claim.as_of if dated else ""
        groups.setdefault((claim.low, claim.best, claim.high, claim.bound, _vague(claim), as_of), []).append(claim)
    marks = [
        Mark(
            claims=tuple(group),
            who=clean_text(name_sources(group, documents)),
            value=clean_text(say_row(group[0], unit=False, words=False)) or "a number",
            as_of=say_date(group[0].as_of, short=True) if dated else "",
            notes=tuple(note_of(claim) for claim in group),
            hollow=all(is_weak(claim) for claim in group),
        )
        for group in groups.values()
    ]
    return sorted(marks, key=lambda mark: (not mark.spots, mark.spots, mark.claims[0].as_of, mark.value))


def _vague(claim: Claim) -> str:
    return "" if is_placed(claim) else claim.value_text


# --- counts of incidents -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Question:
    """What a fact asks, and the marks of each origin that answers it."""

    fact: Fact
    subject: str
    unit: str
    heading: str
    standing: str
    origins: tuple[tuple[Mark, ...], ...]

    @property
    def total(self) -> bool:
        return self.fact.time_scope == "running_total"

    @property
    def top(self) -> float:
        """The greatest value that it places, 0 for none."""
        return max((spot for marks in self.origins for mark in marks for spot in mark.spots), default=0.0)


def chart_counts(
    facts: Sequence[Fact],
    claims: Sequence[Claim],
    documents: Documents,
    measures: Measures,
    note_of: NoteOf,
    name: str = "counts",
) -> Chart | None:
    """What was counted in each incident: a block per question, a row per origin, a dot per value.

    Totals that run on stand in a panel of their own, with bars that are open where the count is. Numbers too far
    apart for one scale from zero get panels too, each with its own scale.

    Args:
        facts: the facts of one topic, first what a reader needs first; at most twelve are drawn.
        claims: the claims that they name; others are left alone.
        documents: by document_id.
        measures: by name, for the words of each measure.
        note_of: the number of a claim's evidence note, 0 for none.
        name: the id of the figure; the table's is ``name-table``.
    """
    all_questions = [q for fact in facts if (q := make_question(fact, claims, documents, measures, note_of))]
    if not all_questions:
        return None
    questions = all_questions[:MOST_QUESTIONS]
    panels = split_panels(questions)
    title = say_counts(questions, len(all_questions))
    more = len(all_questions) - len(questions)

    def draw(sheet: Sheet) -> None:
        for label, panel in panels:
            draw_panel(sheet, label if len(panels) > 1 else "", panel)
        if more:
            sheet.y += 4
            sheet.write(f"{capitalise(say_count(more, 'more count'))} in the tables.", SMALL, color=GREY)

    caption = "A dot is what one origin says; a ring is hedged or has no source; an arrow is a bound open on that side."
    figure: Block = {
        "kind": "figure",
        "id": name,
        "svg": draw_sheet(title, say_subtitle(questions), draw),
        "alt": say_alt(title, questions, more),
        "caption": [caption],
        "width": SHARE,
    }
    return Chart(figure, make_table(name, title, questions, documents))


def make_question(
    fact: Fact, claims: Sequence[Claim], documents: Documents, measures: Measures, note_of: NoteOf
) -> Question | None:
    """A fact with its marks by origin; none where none of its claims is at hand, or it is a change."""
    wanted = set(fact.claim_ids.split())
    named = [c for c in claims if c.claim_id in wanted and c.measure == fact.measure and c.review != "rejected"]
    if not named or fact.role == "change":
        return None
    by_origin: dict[str, list[Claim]] = {}
    for claim in named:
        by_origin.setdefault(claim.origin_id or claim.document_id, []).append(claim)
    total = fact.time_scope == "running_total"
    rows = tuple(tuple(make_marks(group, documents, note_of, dated=total)) for group in by_origin.values())
    measure = measures.get(fact.measure)
    subject = measure.plural if measure else fact.subject or say_unit(fact.unit)
    unit = say_unit(fact.unit) if fact.unit else next((c.counted for c in named if c.counted), "") or subject
    return Question(
        fact=fact,
        subject=subject,
        unit=clean_text(unit),
        heading=say_heading(fact, subject),
        standing=say_standing(len({c.document_id for c in named}), len(rows)),
        origins=rows,
    )


def say_heading(fact: Fact, subject: str) -> str:
    """``People killed, 31 December 2025, Eastern Pacific``."""
    when = say_date(fact.event_date)
    if fact.time_scope == "running_total":
        when = f"in all since {say_start(fact.event_date)}" if say_start(fact.event_date) else "in all"
    place = shorten(fact.place, 60)
    return clean_text(", ".join(part for part in (capitalise(subject), when or "date not stated", place) if part))


def say_start(edtf: str) -> str:
    """Since when a total runs; the first of a month may stand for its early days, so the month alone is said."""
    said = say_date(edtf)
    if said and not said.startswith(("between", "since", "up to")):
        return said
    start = edtf.partition("/")[0]
    return say_date(start[:7] if start.endswith("-01") else start)


def say_standing(documents: int, origins: int) -> str:
    """``three articles, one origin``."""
    articles = say_count(documents, "article")
    return articles if documents == 1 else f"{articles}, {say_count(origins, 'origin')}"


def split_panels(questions: Sequence[Question]) -> list[tuple[str, list[Question]]]:
    """Questions by scale: events before totals, by unit, and apart where one number dwarfs the other."""
    groups: dict[tuple[bool, str], list[Question]] = {}
    for question in questions:
        groups.setdefault((question.total, question.unit), []).append(question)
    panels = []
    for (total, _), group in sorted(groups.items(), key=lambda item: item[0][0]):
        kind = "Running totals" if total else "Single events"
        tops = sorted({q.top for q in group if q.top}, reverse=True)
        limits = [tops[0]] if tops else [0.0]
        for top in tops:
            if top * MOST_SPREAD < limits[-1]:
                limits.append(top)
        for index, limit in enumerate(limits):
            floor = limits[index + 1] if index + 1 < len(limits) else -1.0
            panel = [q for q in group if floor < q.top <= limit]
            panels.append((f"{kind}, {'largest numbers' if index == 0 else 'smaller numbers'}", panel)) if len(
                limits
            ) > 1 else panels.append((kind, panel))
    return panels


def draw_panel(sheet: Sheet, label: str, questions: Sequence[Question]) -> None:
    """Draw the questions of one panel on one scale from zero."""
    if label:
        sheet.y += 4
        sheet.line([MARGIN, WIDTH - MARGIN], [sheet.y, sheet.y], color=INK, lw=1)
        sheet.write(f"{label} (own scale)", SMALL, color=GREY)
        sheet.y += 2
    whole = all(spot.is_integer() for q in questions for marks in q.origins for m in marks for spot in m.spots)
    scale = make_scale(max(q.top for q in questions), MARGIN + 6, WIDTH - MARGIN - 26, whole=whole)
    for question in questions:
        sheet.write(question.heading, TEXT, weight="bold")
        sheet.write(question.standing, SMALL, color=GREY)
        top = sheet.y + 3
        for marks in question.origins:
            draw_origin(sheet, scale, marks, bars=question.total)
        if question.top or any(m.spots for marks in question.origins for m in marks):
            draw_axis(sheet, scale, top, question.unit)
        sheet.y += 9


def draw_origin(sheet: Sheet, scale: Scale, marks: Sequence[Mark], *, bars: bool) -> None:
    """Draw what one origin says: its dots on one line with a band from lowest to highest, labels above and below."""
    placed = [mark for mark in marks if mark.spots]
    if bars:
        for mark in placed:
            draw_label(sheet, mark, scale(0) + 4)
            draw_bar(sheet, scale, mark)
    elif placed:
        below = len(placed) // 2
        for mark in placed[: len(placed) - below]:
            draw_label(sheet, mark, scale(mark.spots[0]))
        sheet.y += 9 + 3.6 * (max(min(mark.documents, 4) for mark in placed) - 1)
        y = sheet.y
        spots = [spot for mark in placed for spot in mark.spots]
        sheet.line([scale(min(spots)), scale(max(spots))], [y, y], color=BLUE, lw=3, alpha=0.35)
        for mark in placed:
            draw_mark(sheet, scale, mark, y)
        sheet.y += 8
        for mark in placed[len(placed) - below :]:
            draw_label(sheet, mark, scale(mark.spots[-1]))
        sheet.y += 4
    for mark in marks:
        if not mark.spots:
            draw_label(sheet, mark, MARGIN)
            sheet.y += 3


def draw_label(sheet: Sheet, mark: Mark, x: float) -> None:
    """Write a mark's label on a line of its own, as near to ``x`` as the width allows."""
    lines = wrap_text(mark.say(), WIDTH - 2 * MARGIN - measure_text(say_notes(mark.notes), SMALL), SMALL)
    lines[-1] += say_notes(mark.notes)
    width = max(measure_text(line, SMALL) for line in lines)
    left = max(MARGIN, min(x - 4, WIDTH - MARGIN - width))
    for line in lines:
        sheet.y += SMALL * LEADING
        sheet.area(left - 2, sheet.y - SMALL * LEADING, width + 4, SMALL * LEADING, color="white", zorder=1)
        sheet.put(line, left, sheet.y, SMALL)


def draw_mark(sheet: Sheet, scale: Scale, mark: Mark, y: float) -> None:
    """Draw a value: a dot, two for a range, rings behind it for repeats, an arrow where its bound is open."""
    first = mark.claims[0]
    ends = [scale(spot) for spot in mark.spots]
    if len(ends) == 2:
        sheet.line(ends, [y, y], color=BLUE, lw=2.4)
    if first.bound in _FLOORS:
        sheet.arrow(ends[-1], y, 20)
    if first.bound in _CEILINGS:
        sheet.arrow(ends[0], y, -20)
    for x in ends:
        for step in range(min(mark.documents, 4) - 1, 0, -1):
            sheet.dot(x, y - 3.6 * step, hollow=True)
        sheet.dot(x, y, hollow=mark.hollow)


def draw_bar(sheet: Sheet, scale: Scale, mark: Mark) -> None:
    """Draw a running total as a bar from zero, closed at its end only where the count is."""
    first = mark.claims[0]
    end = scale(mark.spots[-1])
    sheet.y += 3
    sheet.area(scale(0), sheet.y, end - scale(0), 11, color=ORANGE, alpha=0.25 if mark.hollow else 0.6)
    if first.bound in _FLOORS:
        for step in (3, 8):
            sheet.arrow(end - 2, sheet.y + step, 16, color=DARK)
    else:
        sheet.line([end, end], [sheet.y, sheet.y + 11], color=DARK, lw=2)
    sheet.y += 14


def say_subtitle(questions: Sequence[Question]) -> str:
    """What the scales count."""
    units = list(dict.fromkeys(q.unit for q in questions))
    return f"Number of {join_names(units)} as reported, by origin; every scale starts at zero"


def say_counts(questions: Sequence[Question], count: int) -> str:
    """The point of the chart, from its rows."""
    first = capitalise(_say_question(questions[0]))
    if count == 1:
        return first
    if count == 2:
        same = questions[0].subject == questions[1].subject
        return f"{first}; {_say_question(questions[1], 'in all' if same and questions[1].total else '')}"
    conflicts = sum(q.fact.status == "conflicting" for q in questions)
    agreed = sum(q.fact.status == "corroborated" for q in questions)
    parts = [
        f"{first}, and {say_count(count - 1, 'more count')}",
        f"reports disagree on {say_cardinal(conflicts)}" if conflicts else "",
        f"separate origins agree on {say_cardinal(agreed)}" if agreed else "",
    ]
    return "; ".join(part for part in parts if part)


def _say_question(question: Question, subject: str = "") -> str:
    marks = [mark for marks in question.origins for mark in marks]
    values = dict.fromkeys(say_row(mark.claims[0], unit=False) for mark in marks)
    value = join_names(list(values)[:3], "or") + (" (and more)" if len(values) > 3 else "")
    return clean_text(f"{value} {subject or question.subject} {say_when(question.fact)}")


def say_when(fact: Fact) -> str:
    """When a fact happened, with its preposition."""
    if fact.time_scope == "running_total":
        return f"since {say_start(fact.event_date)}" if say_start(fact.event_date) else ""
    said = say_date(fact.event_date)
    if not said or said.startswith(("between", "since", "up to")):
        return said
    return f"on {said}" if said[:1].isdigit() and " " in said else f"in {said}"


def say_alt(title: str, questions: Sequence[Question], more: int) -> str:
    """The data in words, question by question."""
    said = [f"{title}."]
    for q in questions:
        marks = "; ".join(mark.say(200) for marks in q.origins for mark in marks)
        said.append(f"{q.heading} ({q.standing}): {marks}.")
    return " ".join([*said, f"{capitalise(say_count(more, 'more count'))} in the tables." if more else ""]).strip()


def make_table(name: str, title: str, questions: Sequence[Question], documents: Documents) -> Block:
    """The plotted rows: a row per mark."""
    rows: list[list[list[Run]]] = []
    for q in questions:
        for index, marks in enumerate(q.origins, 1):
            for mark in marks:
                rows.append(
                    [
                        [q.heading],
                        [str(index)],
                        cite_value(mark, f"{name}-r{len(rows) + 1}"),
                        [mark.who or "no source given"],
                        [join_names(dict.fromkeys(name_teller(documents.get(c.document_id)) for c in mark.claims))],
                        [say_date(mark.claims[0].as_of) or "not stated"],
                    ]
                )
    return {
        "kind": "table",
        "id": f"{name}-table",
        "caption": [f"Behind the chart: {title}"],
        "columns": [
            {"name": "Count", "align": "left", "width": 3},
            {"name": "Origin", "align": "right", "width": 1},
            {"name": "Value", "align": "left", "width": 2},
            {"name": "Source", "align": "left", "width": 2},
            {"name": "Told by", "align": "left", "width": 2},
            {"name": "As of", "align": "left", "width": 2},
        ],
        "rows": rows,
    }


def cite_value(mark: Mark, ref: str) -> list[Run]:
    """A mark's value, and a link to each of its notes."""
    runs: list[Run] = [mark.value]
    known = sorted({number for number in mark.notes if number > 0})
    for index, number in enumerate(known):
        runs.append({"t": "", "note": number, "ref": f"{ref}-{index + 1}"})
    return runs


# --- levels beside published series --------------------------------------------------------------------------------

#: Height of the plot of levels, in points.
_PLOT = 190.0
#: A series with fewer points than this share of its months is drawn as points, not as a line.
_DENSE = 0.5
_YEAR = 365.25
#: From which value on the scale counts in larger steps, and their name.
_STEPS = ((1e9, "billion"), (1e6, "million"))


class Published(Protocol):
    """A point of a published series; ``period`` is a year or a month, ``value`` is in the claims' unit."""

    @property
    def series(self) -> str: ...
    @property
    def definition(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def value(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Level:
    """A mark with the years it stands for: those of its date, or for a past level all years until it was told."""

    mark: Mark
    start: float | None  #: as a year with decimals; none: no first year is known
    end: float

    @property
    def past(self) -> bool:
        return self.start is None


def chart_levels(
    claims: Sequence[Claim],
    documents: Documents,
    series: Sequence[Published],
    measures: Measures,
    note_of: NoteOf,
    name: str = "levels",
) -> Chart | None:
    """Reported levels at the dates they speak about, over published series of the same thing.

    A past level to which no year is given is a line over all years that it can mean, until the day it was told.
    Levels in the unit that most claims use are drawn; changes (*cut by 200,000*) and other units are not.

    Args:
        claims: claims of one measure (others are left alone if their measure counts events).
        documents: by document_id.
        series: published points for context, in any order; may be empty.
        measures: by name, for titles.
        note_of: the number of a claim's evidence note, 0 for none.
        name: the id of the figure; the table's is ``name-table``.
    """
    chosen = choose_levels(claims, measures)
    if not chosen:
        return None
    levels, undated = make_levels(chosen, documents, note_of)
    unit = clean_text(say_unit(chosen[0].unit) or next((c.counted for c in chosen if c.counted), ""))
    subject = measures[chosen[0].measure].title
    lines = gather_series(series)
    title = say_levels(subject, levels, undated)
    step, scale_name = next(((s, f"{w} ") for s, w in _STEPS if find_top(levels, lines) >= s), (1.0, ""))
    beside = "beside published series" if lines else "no published series is at hand"
    subtitle = f"{capitalise(f'{scale_name}{unit}')}, from zero; levels as reported, {beside}"

    def draw(sheet: Sheet) -> None:
        if levels:
            draw_levels(sheet, levels, lines, step)
        for mark in undated:
            sheet.write(f"Date not stated: {mark.say()}{say_notes(mark.notes)}", SMALL)
        draw_legend(sheet, lines)

    figure: Block = {
        "kind": "figure",
        "id": name,
        "svg": draw_sheet(title, subtitle, draw),
        "alt": say_levels_alt(title, levels, undated, lines),
        "caption": [
            "A diamond is a reported level at its date; an arrow is a bound open on that side; a dashed line is a past "
            "level whose years are not stated. Series count what their names say, which may not be what a source meant."
        ],
        "width": SHARE,
    }
    return Chart(figure, make_levels_table(name, title, levels, undated, lines, documents))


def choose_levels(claims: Iterable[Claim], measures: Measures) -> list[Claim]:
    """Claims of a level that can be drawn, in the unit that most of them use."""
    levels = [
        claim
        for claim in claims
        if is_placed(claim)
        and claim.role != "change"
        and claim.review != "rejected"
        and claim.measure in measures
        and measures[claim.measure].scope == "state"
    ]
    if not levels:
        return []
    counts = Counter((claim.measure, claim.unit) for claim in levels)
    most = max(counts, key=lambda key: (counts[key], key))
    return [claim for claim in levels if (claim.measure, claim.unit) == most]


def make_levels(claims: Sequence[Claim], documents: Documents, note_of: NoteOf) -> tuple[list[Level], list[Mark]]:
    """Levels that have a place in time, earliest first, and the marks that have none."""
    groups: dict[tuple[str, bool], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((claim.origin_id or claim.document_id, claim.time_scope == "past"), []).append(claim)
    levels, undated = [], []
    for (_, past), group in groups.items():
        for mark in make_marks(group, documents, note_of, dated=True):
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
    told = claim.as_of or (document.published if document else "")
    days = read_interval(claim.event_date if past or claim.event_date else told)
    if days and date.min < days[0] and days[1] < date.max:
        return Level(mark, _year(days[0]), _year(days[1]))
    days = read_interval(told) if past else days
    if not days:
        return None
    end = days[1] if days[1] < date.max else days[0]
    if end in (date.min, date.max):
        return None
    return Level(mark, None, _year(end)) if past else Level(mark, _year(end), _year(end))


def _year(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / _YEAR


@dataclass(frozen=True, slots=True)
class Line:
    """A published series: its points by year, and how far apart they stand."""

    name: str
    points: tuple[tuple[float, float, float, str], ...]  #: first and last year with decimals, value, period

    @property
    def yearly(self) -> bool:
        return all(end - start > 0.9 for start, end, _, _ in self.points)

    @property
    def dense(self) -> bool:
        span = self.points[-1][1] - self.points[0][0]
        return self.yearly or len(self.points) >= _DENSE * 12 * span


def gather_series(series: Iterable[Published]) -> list[Line]:
    """Published points by series and definition, yearly ones first."""
    points: dict[str, list[tuple[float, float, float, str]]] = {}
    for point in series:
        days = read_interval(point.period)
        if days and point.value == point.value:
            name = f"{point.series}: {point.definition}" if point.definition else point.series
            points.setdefault(clean_text(name), []).append((_year(days[0]), _year(days[1]), point.value, point.period))
    lines = [Line(name, tuple(sorted(found))) for name, found in points.items()]
    return sorted(lines, key=lambda line: (not line.yearly, not line.dense, line.name))


def draw_levels(sheet: Sheet, levels: Sequence[Level], lines: Sequence[Line], step: float) -> None:
    """Draw time to the right and the level upwards from zero, series first, reported levels over them.

    ``step`` is what the numbers at the scale count: a million, a thousand or one.
    """
    years = [y for line in lines for y in (line.points[0][0], line.points[-1][1])]
    years += [y for level in levels for y in (level.start, level.end) if y is not None]
    first, last = (min(years), max(years)) if max(years) - min(years) > 2 else (min(years) - 1, max(years) + 1)
    top = find_top(levels, lines)
    ticks = tuple(tick * step for tick in make_scale(top / step, 0, 0, whole=False).ticks)
    gutter = 4 + max(measure_text(say_number(tick / step), SMALL) for tick in ticks)
    across = Scale(first, last, MARGIN + gutter, WIDTH - MARGIN - 6, ())
    past = [level for level in levels if level.past]
    free = (1 - max((level.mark.spots[-1] for level in past), default=0) / ticks[-1]) * _PLOT
    sheet.y += 8 + max(0.0, (len(past) * 2 + 0.7) * SMALL * LEADING - free)
    up = Scale(0.0, ticks[-1], sheet.y + _PLOT, sheet.y, ticks)
    sheet.y += _PLOT
    for tick in up.ticks:
        sheet.line([across.start, WIDTH - MARGIN], [up(tick)] * 2, color=RULE if tick else INK, lw=0.8, zorder=1)
        sheet.put(say_number(tick / step), across.start - 4, up(tick) + 5, SMALL, color=GREY, align="right")
    for line, style in zip(lines, choose_styles(lines), strict=True):
        draw_line(sheet, across, up, line, style)
    taken = [box for line in lines if not line.yearly for box in _cover_line(across, up, line)]
    for level in levels:
        taken.append(draw_past(sheet, across, up, level) if level.past else draw_level(sheet, across, up, level))
    for level in levels:
        label_level(sheet, across, up, level, taken)
    draw_years(sheet, across, first, last)


def find_top(levels: Iterable[Level], lines: Iterable[Line]) -> float:
    """The greatest value on the chart."""
    return max(
        [p[2] for line in lines for p in line.points] + [s for level in levels for s in level.mark.spots] + [0.0]
    )


def _cover_line(across: Scale, up: Scale, line: Line) -> list[Box]:
    """The boxes that a line's points take."""
    spots = [(across((start + end) / 2), up(value)) for start, end, value, _ in line.points]
    return [(x - 2, y - 2, x + 2, y + 2) for x, y in spots]


def draw_years(sheet: Sheet, across: Scale, first: float, last: float) -> None:
    """Write the years below the plot."""
    ticks = [t for t in MaxNLocator(nbins=6, integer=True).tick_values(first, last) if first <= t <= last]
    for tick in ticks:
        sheet.line([across(tick)] * 2, [sheet.y, sheet.y + 4], color=INK, lw=0.8)
    sheet.y += 3 + SMALL * LEADING
    for tick in ticks:
        half = measure_text(str(int(tick)), SMALL) / 2
        x = min(max(across(tick), MARGIN + half), WIDTH - MARGIN - half)
        sheet.put(str(int(tick)), x, sheet.y, SMALL, color=GREY, align="center")
    sheet.y += 6


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
        for start, end, value, _ in line.points:
            x = across(start)
            sheet.area(x, up(value), across(end + 1 / _YEAR) - x, up(0) - up(value), color=TINT)
        return
    xs = [across((start + end) / 2) for start, end, _, _ in line.points]
    ys = [up(value) for _, _, value, _ in line.points]
    if line.dense:
        sheet.line(xs, ys, color=GREY, lw=1.3, zorder=2)
    else:
        sheet.line(xs, ys, ls="", marker=style[0], ms=4, mfc="white", mec=style[1], mew=1.1, zorder=3)


def draw_legend(sheet: Sheet, lines: Sequence[Line]) -> None:
    """Name each series behind a sample of its mark."""
    for line, style in zip(lines, choose_styles(lines), strict=True):
        y = sheet.y + SMALL * LEADING * 0.58
        if line.yearly:
            sheet.area(MARGIN, y - 4, 16, 8, color="#d9d9d9")
        elif line.dense:
            sheet.line([MARGIN, MARGIN + 16], [y, y], color=GREY, lw=1.3)
        else:
            sheet.line([MARGIN + 8], [y], marker=style[0], ms=4.8, mfc="white", mec=style[1], mew=1.2)
        for row in wrap_text(line.name, WIDTH - 2 * MARGIN - 22, SMALL):
            sheet.y += SMALL * LEADING
            sheet.put(row, MARGIN + 22, sheet.y, SMALL, color=GREY)


def draw_past(sheet: Sheet, across: Scale, up: Scale, level: Level) -> Box:
    """Draw a past level as a dashed line over every year it can mean, and say which box it takes."""
    end, y = across(level.end), _height(up, level)
    sheet.line([across.start, end], [y, y], color=DARK, lw=1.6, ls=(0, (4, 2.5)), zorder=3)
    if level.mark.claims[0].bound in _OPEN:
        draw_open_bound(sheet, level.mark, end, y, DARK)
    else:
        sheet.line([end, end], [y - 4, y + 4], color=DARK, lw=1.6, zorder=3)
    return (across.start, y - 3, end + 3, y + 3)


def draw_level(sheet: Sheet, across: Scale, up: Scale, level: Level) -> Box:
    """Draw a dated level: a diamond, a bar as wide as its date is vague, and say which box it takes."""
    start, end = across(level.start or level.end), across(level.end)
    ys = [up(spot) for spot in level.mark.spots]
    x = (start + end) / 2
    for y in ys:
        if end - start > 6:
            sheet.line([start, end], [y, y], color=BLUE, lw=3, alpha=0.4, zorder=3)
        sheet.dot(x, y, hollow=level.mark.hollow, marker="D", size=7)
    sheet.line([x] * len(ys), ys, color=BLUE, lw=2.4, zorder=3)
    draw_open_bound(sheet, level.mark, x, ys[-1], BLUE)
    return (x - 6, min(ys) - 6, x + 6, max(ys) + 6)


def draw_open_bound(sheet: Sheet, mark: Mark, x: float, y: float, color: str) -> None:
    """Draw the arrow of a bound that is open upwards or downwards."""
    bound = mark.claims[0].bound
    if bound in _OPEN:
        sheet.arrow(x, y, 0, -16 if bound in _FLOORS else 16, color=color)


def _height(up: Scale, level: Level) -> float:
    """Where a past level's line runs: just above its value where that is a floor, so that two lines stay apart."""
    return up(level.mark.spots[-1]) - (4 if level.mark.claims[0].bound in _FLOORS else 0)


def label_level(sheet: Sheet, across: Scale, up: Scale, level: Level, taken: list[Box]) -> None:
    """Write a level's label where nothing else stands, as near to it as can be, and add its box to those taken."""
    if level.past:
        x, y = across.start + 8, _height(up, level)
    else:
        x, y = across(((level.start or level.end) + level.end) / 2), up(level.mark.spots[-1])
    tries = []
    for width in (270.0,) if level.past else (200.0, 130.0, 100.0):
        lines = wrap_text(say_level(level), width, SMALL, most=5)
        lines[-1] += say_notes(level.mark.notes)
        tries.append((find_room(x, y, lines, up, taken, MARGIN if not level.past else across.start), lines))
    box, lines = min(tries, key=lambda found: abs((found[0][1] + found[0][3]) / 2 - y))
    if not level.past and min(abs(box[1] - y), abs(box[3] - y)) > 12:
        sheet.line([x, x], [y, box[1] if box[1] > y else box[3]], color=INK, lw=0.7, zorder=3)
    for index, line in enumerate(lines, 1):
        sheet.put(line, box[0], box[1] + index * SMALL * LEADING, SMALL, color=DARK if level.past else INK)
    taken.append(box)


def find_room(x: float, y: float, lines: Sequence[str], up: Scale, taken: Sequence[Box], left: float) -> Box:
    """The nearest free box for lines of text above or below a point, inside the plot; right above it where none is."""
    width, height = max(measure_text(line, SMALL) for line in lines), len(lines) * SMALL * LEADING
    starts = [min(max(start, left), WIDTH - MARGIN - width) for start in (x - width / 2, x - 6, x + 6 - width)]
    boxes = []
    for step in range(40):
        for top in (y - 7 - step * 5 - height, y + 7 + step * 5):
            boxes += [(start, top, start + width, top + height) for start in starts]
    inside = [box for box in boxes if box[3] <= up(0) - 2 and box[1] >= up.end - 60]
    return next((box for box in inside if not any(_overlap(box, other) for other in taken)), boxes[0])


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def say_level(level: Level, width: int = 40) -> str:
    """``Bloomberg: roughly 800,000, March 2022``; a past level with the day it was told and what is not known."""
    mark = level.mark
    who = shorten(mark.who, width) or "no source given"
    often = f", in {mark.documents} articles" if mark.documents > 1 else ""
    if level.past:
        return f"{who}: {mark.value} at some time{f' before {mark.as_of}' if mark.as_of else ''}{often}"
    when = say_date(mark.claims[0].event_date, short=True) or mark.as_of
    return f"{who}: {mark.value}, {when}{often}"


def say_levels(subject: str, levels: Sequence[Level], undated: Sequence[Mark]) -> str:
    """The point of the chart, from its rows: the newest level, how it began, and what it is said to have been."""
    dated = [level for level in levels if not level.past]
    past = [level.mark for level in levels if level.past]
    said = []
    if dated:
        newest = [level.mark for level in dated if level.end == dated[-1].end]
        said.append(f"{subject} was put at {_say_marks(newest)}{say_when_level(dated[-1])}")
        oldest = [level.mark for level in dated if level.end == dated[0].end]
        if dated[0].end < dated[-1].end:
            said.append(f"at {_say_marks(oldest, unit=False)}{say_when_level(dated[0])}")
    if past:
        lead = "at" if dated else f"{subject} was once put at"
        said.append(f"{lead} {_say_marks(past, unit=not dated)} in earlier years that no text names")
    if not said:
        said.append(f"{subject} was put at {_say_marks(undated)}, at a date not stated")
    return clean_text("; ".join(said))


def _say_marks(marks: Sequence[Mark], *, unit: bool = True) -> str:
    """Values that stand for one time: ``3 million or more`` where one is the other's floor, else each of them."""
    first = marks[0].claims[0]
    numbers = {mark.spots for mark in marks}
    bounds = {mark.claims[0].bound for mark in marks}
    if len(numbers) == 1 and "exact" in bounds and bounds & _FLOORS and not bounds & _CEILINGS:
        return f"{say_amount(say_number(marks[0].spots[-1]), first.unit if unit else '')} or more"
    values = list(dict.fromkeys(mark.value for mark in marks))
    said = join_names(values[:3], "or") + (" (and more)" if len(values) > 3 else "")
    return say_amount(said, first.unit if unit else "")


def say_when_level(level: Level) -> str:
    """`` in March 2022``, `` on 3 March 2022``; empty where it has no date."""
    claim = level.mark.claims[0]
    said = say_date(claim.event_date) or say_date(claim.as_of)
    if not said:
        return ""
    lead = (
        "" if said.startswith(("between", "since", "up to")) else "on " if said[0].isdigit() and " " in said else "in "
    )
    return f" {lead}{said}"


def find_published(line: Line, level: Level) -> tuple[str, float] | None:
    """What a series says for a level's date: the value of its period, else of the last one in the two months before."""
    if level.start is None:
        return None
    near = [p for p in line.points if p[0] <= level.end and p[1] >= level.start - 62 / _YEAR]
    return (near[-1][3], near[-1][2]) if near else None


def say_levels_alt(title: str, levels: Sequence[Level], undated: Sequence[Mark], lines: Sequence[Line]) -> str:
    """The data in words: each level, what series say for its date, and how far each series goes."""
    said = [f"{title}."]
    for level in levels:
        beside = [
            f"{line.name}, {say_number(p[1])} in {say_date(p[0])}"
            for line in lines
            if (p := find_published(line, level))
        ]
        said.append(say_level(level, 200) + (f" (published: {'; '.join(beside)})" if beside else "") + ".")
    said += [f"Date not stated: {mark.say(200)}." for mark in undated]
    for line in lines:
        ends = [f"{say_number(point[2])} in {say_date(point[3])}" for point in (line.points[0], line.points[-1])]
        said.append(f"{line.name}: {', '.join(ends)}.")
    return " ".join(said)


def make_levels_table(
    name: str,
    title: str,
    levels: Sequence[Level],
    undated: Sequence[Mark],
    lines: Sequence[Line],
    documents: Documents,
) -> Block:
    """The plotted rows: a row per reported level, then per series what it says for the dated ones."""
    rows: list[list[Any]] = []
    for mark, when in [(level.mark, level) for level in levels] + [(mark, None) for mark in undated]:
        past = when is not None and when.past
        date_said = "years not stated" if past else say_date(mark.claims[0].event_date or mark.claims[0].as_of)
        tellers = dict.fromkeys(name_teller(documents.get(c.document_id)) for c in mark.claims)
        rows.append(
            [
                [mark.who or "no source given"],
                cite_value(mark, f"{name}-r{len(rows) + 1}"),
                [date_said or "not stated"],
                [join_names(tellers)],
            ]
        )
        for line in lines:
            found = find_published(line, when) if when else None
            if found:
                rows.append([[line.name], [say_number(found[1])], [say_date(found[0])], ["published series"]])
    return {
        "kind": "table",
        "id": f"{name}-table",
        "caption": [f"Behind the chart: {title}"],
        "columns": [
            {"name": "Source", "align": "left", "width": 3},
            {"name": "Value", "align": "left", "width": 2},
            {"name": "Date", "align": "left", "width": 2},
            {"name": "Told by", "align": "left", "width": 2},
        ],
        "rows": rows,
    }
