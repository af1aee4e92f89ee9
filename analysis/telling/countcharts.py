"""The chart of counts: per incident a row per origin, a dot per value, totals that run on apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..answers.facts import Answer, name_counted
from ..answers.rises import find_rise
from ..answers.traits import name_place
from ..display.blocks import Run
from ..display.canvas import (
    BLUE,
    DARK,
    GREY,
    LEADING,
    MARGIN,
    ORANGE,
    SMALL,
    TEXT,
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
from ..ground.model import CEILINGS, FLOORS, Claim, Fact
from ..ground.wording import (
    capitalise,
    join_names,
    say_as_of,
    say_as_of_day,
    say_before_noun,
    say_cardinal,
    say_count,
    say_date,
    say_number,
    say_row,
    say_unit,
    say_when,
    shorten,
)
from .charts import Chart, Documents, Mark, make_chart, make_marks, say_chart, say_more, show_sources
from .factnames import open_total, say_event
from .notes import Notes
from .sourcenames import name_document

#: Incidents on one chart, and rows of origins on it; what is over stands in the table alone.
MOST_INCIDENTS, MOST_ORIGINS = 12, 14
#: Incidents in the table behind the chart.
MOST_TABLED = 40
#: From this many incidents on, the labels of an origin share a line.
CROWDED = 4
#: Values of one panel differ by this factor at most, so that the smallest is still seen on a scale from zero.
MOST_SPREAD = 25

#: The year of a day in English: `` 2025``.
_YEAR = re.compile(r" [12]\d{3}\b")

_CAPTION = (
    "A dot is a value that one origin gives; rings behind it are articles that repeat it. A hollow mark is hedged or "
    "has no source. An arrow is a bound that is open on that side."
)
_CAPTION_REPLACED = " A cross, or a bar in outline, is a figure that a later one of its source has replaced."


@dataclass(frozen=True, slots=True)
class Incident:
    """What was counted of one event or in one running total, and the marks of each origin that tells it."""

    answer: Answer
    subject: str  #: ``people killed``
    singular: str  #: ``person killed``
    unit: str  #: ``people``
    unit_one: str  #: ``person``
    heading: str
    origins: tuple[tuple[Mark, ...], ...]
    as_of: str = ""  #: in English, where one day holds for all marks

    @property
    def total(self) -> bool:
        """Whether it asks for a count that runs on rather than for one event's."""
        return self.answer.fact.time_scope == "running_total"

    @property
    def marks(self) -> list[Mark]:
        """Every mark, origin after origin."""
        return [mark for marks in self.origins for mark in marks]

    @property
    def top(self) -> float:
        """The greatest value that can be placed, 0 for none."""
        return max((spot for mark in self.marks for spot in mark.spots), default=0.0)

    @property
    def standing(self) -> str:
        """``three articles, one origin, as of 2 Jan 2026``."""
        documents = len({claim.document_id for mark in self.marks for claim in mark.claims})
        articles = say_count(documents, "article")
        origins = "" if documents == 1 else f", {say_count(len(self.origins), 'origin')}"
        return f"{articles}{origins}{f', {say_as_of_day(self.as_of)}' if self.as_of else ''}"


def chart_counts(
    answers: Iterable[Answer], documents: Documents, notes: Notes, name: str = "counts", most: int = MOST_INCIDENTS
) -> Chart | None:
    """What was counted in each incident: a block per incident, a row per origin, a dot per value.

    Totals that run on stand in a panel of their own, as bars that are open where the count is. Numbers too far
    apart for one scale from zero get panels too, each with its own scale. Changes (*ten more*) are not drawn.

    Args:
        answers: the facts of one topic, first what a reader needs first; the first dozen are drawn.
        most: incidents that are drawn at most.

    Returns:
        The figure, and a table of every claim of every incident, also of those not drawn; ``None`` without any.
    """
    groups = group_answers(answers)
    if not groups:
        return None
    tabled = [make_incident(*group, documents, notes) for group in groups[:MOST_TABLED]]
    tabled = tell_apart(tabled, documents)
    incidents = choose_incidents(tabled, most)
    title = say_counts(tabled, [answer.fact for answer, _ in groups])
    svg, alt = draw_incidents(incidents, title, len(tabled), crowded=len(incidents) >= CROWDED)
    columns = {"Count": 4.0, "Origin": 1.0, "Value": 2.0, "Source": 3.0, "Told by": 3.0, "As of": 2.0}
    rows = (row for incident in tabled for row in list_rows(incident, documents, notes))
    total = sum(len(answer.claims) for answer, _ in groups)
    replaced = any(mark.replaced for incident in incidents for mark in incident.marks)
    caption = _CAPTION + _CAPTION_REPLACED * replaced
    shown = {"total": total, "whole": "claims.csv", "numbers": ("Origin",)}
    chart = make_chart(name, title, (svg, alt), caption, columns, rows, **shown)
    chart.figure["shorter"] = [
        dict(zip(("rank", "svg", "alt"), (rank, *draw_incidents(fewer, title, len(tabled), crowded=True)), strict=True))
        for rank, fewer in list_fewer(incidents)
    ]
    return chart


def list_fewer(incidents: Sequence[Incident]) -> list[tuple[int, list[Incident]]]:
    """Incidents for a page with less room, by the rank at which the others give way: three quarters, then half of them.

    The first of events and the first of totals stay, which the title names.
    """
    firsts = {incident.total: incident for incident in reversed(incidents)}
    order = sorted(incidents, key=lambda incident: incident not in firsts.values())
    counts = {len(incidents): 0, len(incidents) * 3 // 4: 6, max(len(incidents) // 2, len(firsts)): 3}
    kept = ((rank, order[:count]) for count, rank in counts.items() if len(firsts) <= count < len(incidents))
    return [(rank, [incident for incident in incidents if incident in few]) for rank, few in kept]


def draw_incidents(incidents: Sequence[Incident], title: str, total: int, *, crowded: bool) -> tuple[str, str]:
    """The drawing of some of ``total`` incidents, and what it shows in words; ``crowded``: labels beside the marks."""
    units = join_names(dict.fromkeys(incident.unit for incident in incidents))
    rest = say_more(total - len(incidents), "count")

    def draw(sheet: Sheet) -> None:
        panels = split_panels(incidents)
        named = len(incidents) > len(panels) > 1
        for label, panel in panels:
            draw_panel(sheet, label if named else "", panel, crowded=crowded)

    svg = draw_sheet(f"Number of {units} as reported; each scale from zero", draw, rest)
    return svg, say_chart(title, *map(say_incident, incidents), rest)


def group_answers(answers: Iterable[Answer]) -> list[tuple[Answer, frozenset[str]]]:
    """Facts with their claims, in order, and which of these are replaced: they join the fact that replaced theirs."""
    current: dict[tuple[str, ...], tuple[Answer, frozenset[str]]] = {}
    for answer in answers:
        fact = answer.fact
        if not answer.claims or fact.role == "change" or answer.is_level:
            continue
        wanted = frozenset(claim.claim_id for claim in answer.claims)
        old = fact.status == "superseded"
        asked = (fact.measure, fact.time_scope, fact.event_date, fact.place)
        known = next(
            (key for key in current if key[:4] == asked and (old or current[key][0].fact.status == "superseded")), None
        )
        if known is None:
            current[(*asked, fact.fact_id)] = answer, wanted if old else frozenset()
        else:
            first, replaced = current[known]
            leading = first if old else answer
            together = Answer(leading.fact, [*first.claims, *answer.claims], leading.measure)
            current[known] = together, replaced | wanted if old else replaced
    return list(current.values())


def make_incident(answer: Answer, replaced: frozenset[str], documents: Documents, notes: Notes) -> Incident:
    """A fact with its claims as marks, by origin."""
    fact, claims, measure = answer.fact, answer.claims, answer.measure
    by_origin: dict[str, list[Claim]] = {}
    for claim in claims:
        by_origin.setdefault(claim.origin, []).append(claim)
    total = fact.time_scope == "running_total"
    subject = name_counted(claims[0], measure.plural) if measure else fact.subject or say_unit(fact.unit)
    unit = say_unit(fact.unit) or subject.partition(" ")[0]
    marks = [make_marks(group, documents, notes, dated=total, replaced=replaced) for group in by_origin.values()]
    marks.sort(key=_order_origin)
    heading = say_heading(answer, subject)
    days = {mark.as_of for group in marks for mark in group}
    shared = days.pop() if len(days) == 1 else ""
    return Incident(
        answer=answer,
        subject=clean_text(subject),
        singular=clean_text(name_counted(claims[0], measure.singular, 1) if measure else subject),
        unit=clean_text(unit),
        unit_one=clean_text(say_unit(fact.unit, 1) or unit),
        heading=heading,
        origins=tuple(tuple(_date_mark(mark, heading, shared) for mark in group) for group in marks),
        as_of=shared,
    )


def tell_apart(incidents: Sequence[Incident], documents: Documents) -> list[Incident]:
    """Incidents of one heading with what each counts, or who tells it, behind it: ``(soldiers)``, ``(The Herald)``.

    A word that two of them would get tells nothing apart, and is left out.
    """
    same = Counter(incident.heading for incident in incidents)
    nouns = Counter((incident.heading, _name_noun(incident)) for incident in incidents)
    tellers = Counter((incident.heading, _name_teller(incident, documents)) for incident in incidents)

    def name(incident: Incident) -> Incident:
        noun, teller, heading = _name_noun(incident), _name_teller(incident, documents), incident.heading
        word = noun if nouns[heading, noun] == 1 else ""
        word = word or (teller if tellers[heading, teller] == 1 else "")
        return replace(incident, heading=f"{heading} ({word})") if word and same[heading] > 1 else incident

    return [name(incident) for incident in incidents]


#: How people are called by where they are from, also in a headline: Danes are not, Canadians and Iraqis are.
_OF_A_PLACE = re.compile(r"(?:[aeic]an|ese|[^aeiou]i)s?$")
_SMALL = 3  # letters: shorter words are small in headlines too


def _name_noun(incident: Incident) -> str:
    """What the texts say is counted, where all say the same and no more than the heading; else nothing."""
    claims = [claim for mark in incident.marks for claim in mark.claims]
    noun, *others = {claim.counted.lower() for claim in claims} or {""}
    written = max(map(_write_noun, claims), default="")  # small letters, where any text has them
    return "" if others or noun == incident.unit.partition(" a ")[0] else clean_text(shorten(written, 30))


def _write_noun(claim: Claim) -> str:
    """What a claim counts, with its capital unless that is a headline's: *Danes*; *12 Soldiers Die*."""
    others = claim.evidence.replace(claim.counted, "", 1).split()
    small = any(word.isalpha() and word.islower() and len(word) > _SMALL for word in others)
    noun = claim.counted.lower()
    return claim.counted if small or _OF_A_PLACE.search(noun) else noun


def _name_teller(incident: Incident, documents: Documents) -> str:
    """Who tells it, where one article does; else nothing."""
    names = {name_document(documents.get(claim.document_id)) for mark in incident.marks for claim in mark.claims}
    return clean_text(shorten(names.pop(), 40)) if len(names) == 1 else ""


def _order_origin(marks: Sequence[Mark]) -> tuple[str, bool, tuple[float, ...]]:
    """Origins by the day of their first count, then by its size, so that a count that grows descends like steps."""
    first = min(marks, key=lambda mark: mark.claims[0].as_of)
    return first.claims[0].as_of.removeprefix("../"), not first.spots, first.spots


def _date_mark(mark: Mark, heading: str, shared: str) -> Mark:
    """A mark without the day that stands above all of them, or without the year that the heading names."""
    if shared:
        return replace(mark, as_of="")
    year = _YEAR.search(mark.as_of)
    return replace(mark, as_of=_YEAR.sub("", mark.as_of)) if year and year[0] in heading else mark


def choose_incidents(incidents: Sequence[Incident], most: int) -> list[Incident]:
    """The first incidents, ``most`` of them and ``MOST_ORIGINS`` rows at most; always one.

    One of too many origins is passed over for the next.
    """
    chosen: list[Incident] = []
    origins = 0
    for incident in incidents:
        rows = origins + len(incident.origins)
        if not chosen or rows <= MOST_ORIGINS:
            chosen.append(incident)
            origins = rows
    return chosen[:most]


# --- words ---------------------------------------------------------------------------------------------------------


def say_heading(answer: Answer, subject: str) -> str:
    """``People arrested, 14 June 2019, Aberdeen``."""
    fact = answer.fact
    when = say_date(fact.event_date) or "date not stated"
    if fact.time_scope == "running_total":
        since = say_since(answer)
        when = f"running total, {when}" if since.startswith("on ") else f"in all {since}".rstrip()
    return clean_text(
        ", ".join(part for part in (capitalise(subject), when, shorten(name_place(fact.place), 60)) if part)
    )


def say_since(answer: Answer) -> str:
    """Since or in when a total runs, ``since early May 2019``, ``in 2019``; empty where no text tells."""
    words = (claim.date_text for claim in answer.claims)
    return "" if answer.fact.event_date.startswith("..") else say_event(open_total(answer), words)


def say_counts(incidents: Sequence[Incident], facts: Sequence[Fact]) -> str:
    """The point of the chart: the first count, the first of the other kind, and how far reports disagree."""
    first = incidents[0]
    said = [capitalise(_say_values(first))]
    other = next((incident for incident in incidents if incident.total != first.total), None)
    if other is not None:
        said.append(_say_values(other, "in all" if other.total and other.subject == first.subject else ""))
    conflicts = sum(fact.status == "conflicting" for fact in facts)
    if len(facts) > len(said):
        part = "all" if conflicts == len(facts) else f"{say_cardinal(conflicts)} of"
        disputed = f"reports disagree on {part} {say_count(len(facts), 'count')}"
        said.append(disputed if conflicts else f"{say_count(len(facts) - len(said), 'further count')}")
    return "; ".join(said)


def _say_values(incident: Incident, subject: str = "") -> str:
    """``six or seven people arrested on 14 June 2019``; the range where there are more than three values."""
    current = [mark for mark in incident.marks if not mark.replaced] or incident.marks
    current = sorted([mark for mark in current if mark.spots] or current, key=lambda mark: mark.spots)
    values = list(dict.fromkeys(_say_value(mark) for mark in current))
    spots = [spot for mark in current for spot in mark.spots]
    value = join_names(values, "and" if incident.answer.fact.status == "corroborated" else "or")
    bounds = {mark.bound for mark in current}
    if len(set(spots)) == 1 and "exact" in bounds and bounds & FLOORS:
        value = f"{say_cardinal(spots[0])} or more"
    elif len(set(spots)) == 1 and bounds == FLOORS:
        value = f"at least {say_cardinal(spots[0])}"
    if len(values) > 3 and spots:
        value = f"from {values[0]} to {values[-1]}"
    fact, measure = incident.answer.fact, incident.answer.measure
    answer = Answer(fact, [claim for mark in incident.marks for claim in mark.claims], measure)
    when = say_since(answer) if incident.total else say_when(fact.event_date)
    rise = find_rise(answer)
    if rise is not None:
        latest = sorted(rise.latest.claims, key=lambda claim: (claim.best or 0.0, claim.bound))
        values = list(dict.fromkeys(say_row(claim, unit=False) for claim in latest))
        first = say_row(rise.first, unit=False)
        ends = values[:1] + values[1:][-1:]
        return f"{join_names(ends, 'or')} {subject or incident.subject} {when}".rstrip() + f", after {first}"
    one = spots == [1.0] and current[0].bound == "exact"
    value = value.removesuffix(" of") if subject else value  # thousands in all
    return f"{value} {subject or (incident.singular if one else incident.subject)} {when}".rstrip()


def _say_value(mark: Mark) -> str:
    """A value before what it counts: ``at least five``, ``dozens of``."""
    value = shorten(clean_text(say_row(mark.claims[0], unit=False)))
    return value if mark.spots else say_before_noun(value) or "a number of"


def say_incident(incident: Incident) -> str:
    """An incident with all its marks, in words."""
    marks = "; ".join(mark.say(200) for mark in incident.marks)
    return f"{incident.heading} ({incident.standing}): {marks}."


def list_rows(incident: Incident, documents: Documents, notes: Notes) -> list[list[list[Run]]]:
    """A row per claim: count, origin, value with its note, source, who tells it, as of."""
    claims = [claim for marks in incident.origins for mark in marks for claim in mark.claims]
    sources = show_sources(claims, documents)
    return [
        [
            [incident.heading],
            [str(number)],
            [notes.cite(say_row(claim, unit=False, words=False) or "a number", claim)],
            [sources[claim.claim_id]],
            [name_document(documents.get(claim.document_id))],
            [say_as_of(claim.as_of) or "not stated"],
        ]
        for number, marks in enumerate(incident.origins, 1)
        for mark in marks
        for claim in mark.claims
    ]


# --- drawing -------------------------------------------------------------------------------------------------------


def split_panels(incidents: Sequence[Incident]) -> list[tuple[str, list[Incident]]]:
    """Incidents by scale, with a label: events before totals, by unit, and apart where one dwarfs the other."""
    groups: dict[tuple[bool, str], list[Incident]] = {}
    for incident in incidents:
        groups.setdefault((incident.total, incident.unit), []).append(incident)
    panels = []
    for (total, _), group in sorted(groups.items(), key=lambda item: item[0][0]):
        limits = find_limits([incident.top for incident in group])
        for index, (floor, limit) in enumerate(zip([*limits[1:], -1.0], limits, strict=True)):
            kind = "Running totals" if total else "Single events"
            size = "" if len(limits) == 1 else ", largest numbers" if index == 0 else ", smaller numbers"
            panel = [incident for incident in group if floor < incident.top <= limit]
            panels.append((f"{kind}{size} (own scale)", panel))
    return panels


def find_limits(tops: Sequence[float]) -> list[float]:
    """The greatest value of each panel, falling: a value far below a limit begins a panel of its own."""
    limits = [max(tops)]
    for top in sorted((top for top in tops if top > 0), reverse=True):
        if top * MOST_SPREAD < limits[-1]:
            limits.append(top)
    return limits


def draw_panel(sheet: Sheet, label: str, incidents: Sequence[Incident], *, crowded: bool) -> None:
    """Draw the incidents of one panel on one scale from zero."""
    if label:
        sheet.y += 2
        sheet.begin(label)
    marks = [mark for incident in incidents for mark in incident.marks]
    whole = all(spot.is_integer() for mark in marks for spot in mark.spots)
    top = max(incident.top for incident in incidents)
    last = measure_text(say_number(top), SMALL) / 2 + measure_text(f" {incidents[0].unit}", SMALL)
    scale = make_scale(top, MARGIN + 6, WIDTH - MARGIN - min(max(last + 6, 26), 80), whole=whole)
    zones: list[tuple[float, float]] = []
    for incident in incidents:
        sheet.y += 3
        draw_heading(sheet, incident, crowded=crowded)
        for origin in incident.origins:
            if incident.total:
                zones += draw_bars(sheet, scale, origin)
            else:
                zones += draw_dots(sheet, scale, origin, crowded=crowded)
    if any(mark.spots for mark in marks):
        draw_axis(sheet, scale, zones, incidents[0].unit_one if scale.ticks[-1] == 1 else incidents[0].unit)
    sheet.y += 8


def draw_heading(sheet: Sheet, incident: Incident, *, crowded: bool) -> None:
    """Write what was counted, and how many articles and origins say it, on one line where both fit."""
    size = SMALL if crowded else TEXT
    sheet.write(incident.heading, size, weight="bold")
    lines = wrap_text(incident.heading, WIDTH - 2 * MARGIN, size, "bold")
    left, width = MARGIN + measure_text(lines[-1], size, "bold") + 8, measure_text(incident.standing, SMALL)
    if left + width > WIDTH - MARGIN:
        left = MARGIN
        sheet.y += SMALL * LEADING
    sheet.put(incident.standing, left, sheet.y, color=GREY)


def draw_dots(sheet: Sheet, scale: Scale, marks: Sequence[Mark], *, crowded: bool) -> list[tuple[float, float]]:
    """Draw what one origin says on one line: a band from lowest to highest, dots, labels above and below.

    On a crowded chart all labels stand beside the dots, where they fit.

    Returns:
        Where the line stands, from top to bottom, for the grid; nothing where no mark has a place.
    """
    placed = [mark for mark in marks if mark.spots]
    zones = []
    if placed:
        above = placed[: (len(placed) + 1) // 2]
        spots = [spot for mark in placed for spot in mark.spots]
        beside = find_side(scale, placed) if crowded else None
        if beside is None:
            write_labels(sheet, placed if crowded else above, scale(placed[0].spots[0]), together=crowded)
        top = sheet.y + 2
        sheet.y += 7 + 3.6 * (max(min(mark.documents, 4) for mark in placed) - 1)
        sheet.line([scale(min(spots)), scale(max(spots))], [sheet.y, sheet.y], color=BLUE, lw=3, alpha=0.35)
        for mark in sorted(placed, key=lambda mark: (not mark.replaced, not mark.hollow)):
            draw_dot(sheet, scale, mark)  # what holds, and has a source, on top
        if beside is not None:
            text, x = beside
            sheet.area(x - 2, sheet.y - 5, measure_text(text, SMALL) + 4, 10, fc="white", zorder=1.5)
            sheet.put(text, x, sheet.y + 5)
        sheet.y += 7
        zones.append((top, sheet.y))
        for mark in [] if crowded else placed[len(above) :]:
            write_labels(sheet, [mark], scale(mark.spots[-1]))
        sheet.y += 3
    vague = [mark for mark in marks if not mark.spots]
    write_labels(sheet, vague, MARGIN, together=crowded)
    return zones


def find_side(scale: Scale, marks: Sequence[Mark]) -> tuple[str, float] | None:
    """The label of all marks of a line, and where it begins to the right of them, else to the left; none fits, none."""
    text = "; ".join(mark.say() + say_notes(mark.notes) for mark in marks)
    width = measure_text(text, SMALL)
    ends = [scale(spot) for mark in marks for spot in mark.spots]
    right = max(ends) + (28 if any(mark.bound in FLOORS for mark in marks) else 9)
    left = min(ends) - (28 if any(mark.bound in CEILINGS for mark in marks) else 9) - width
    if right + width <= WIDTH - MARGIN:
        return text, right
    return (text, left) if left >= MARGIN else None


def draw_dot(sheet: Sheet, scale: Scale, mark: Mark) -> None:
    """Draw a value: a dot, two for a range, rings behind it for repeats, an arrow where its bound is open.

    What is replaced is a thin cross.
    """
    ends, y = [scale(spot) for spot in mark.spots], sheet.y
    color = GREY if mark.replaced else BLUE
    sheet.line(ends, [y] * len(ends), color=color, lw=2.4)
    if mark.bound in FLOORS:
        sheet.arrow(ends[-1], y, 21, color=color)
    if mark.bound in CEILINGS:
        sheet.arrow(ends[0], y, -min(21, ends[0] - MARGIN), color=color)
    for x in ends:
        for step in range(min(mark.documents, 4) - 1, 0, -1):
            sheet.dot(x, y - 3.6 * step, hollow=True, color=color)
        sheet.dot(x, y, hollow=mark.hollow, color=color, marker="x" if mark.replaced else "o")


def draw_bars(sheet: Sheet, scale: Scale, marks: Sequence[Mark]) -> list[tuple[float, float]]:
    """Draw one origin's running totals, oldest first, as bars from zero that are closed only where the count is.

    The bar of a total that is replaced is an outline.
    """
    zones = []
    for mark in sorted(marks, key=lambda mark: (mark.claims[0].as_of, mark.spots)):
        write_labels(sheet, [mark], MARGIN)
        if not mark.spots:
            continue
        top = sheet.y + 2
        end = scale(mark.spots[-1])
        if mark.replaced:
            sheet.area(scale(0), top + 0.5, end - scale(0), 9, fc="white", ec=GREY, lw=0.9, ls=(0, (3, 2)), zorder=2)
        else:
            sheet.area(scale(0), top, end - scale(0), 10, fc=ORANGE, alpha=0.3 if mark.hollow else 0.6, zorder=2)
        if mark.bound in FLOORS:
            sheet.arrow(end - 3, top + 2.6, 17, color=DARK)
            sheet.arrow(end - 3, top + 7.4, 17, color=DARK)
        elif mark.bound in CEILINGS:
            sheet.arrow(end, top + 5, -17, color=DARK)
        else:
            sheet.line([end, end], [top, top + 10], color=DARK, lw=2)
        sheet.y = top + 13
        zones.append((top - 1, top + 11))
    return zones


def write_labels(sheet: Sheet, marks: Sequence[Mark], x: float, *, together: bool = False) -> None:
    """Write the labels of marks, each on a line of its own or all ``together``, as near to ``x`` as they fit."""
    labels = [mark.say() + say_notes(mark.notes) for mark in marks]
    for label in ["; ".join(labels)] if together and labels else labels:
        lines = wrap_text(label, WIDTH - 2 * MARGIN, SMALL, most=4)
        width = max(measure_text(line, SMALL) for line in lines)
        sheet.stack(lines, max(MARGIN, min(x - 4, WIDTH - MARGIN - width)))
