"""Charts of a corpus as a whole: what happened when, who is credited with what, which documents share wording."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..answers.facts import Answer, name_counted
from ..dating.edtf import read_interval
from ..display.blocks import Run
from ..display.canvas import (
    BLUE,
    GREY,
    INK,
    LEADING,
    MARGIN,
    ORANGE,
    RULE,
    SMALL,
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
from ..ground.model import FLOORS, Claim, Document, Echo
from ..ground.wording import (
    capitalise,
    join_names,
    say_amount,
    say_as_of,
    say_before_noun,
    say_cardinal,
    say_count,
    say_date,
    say_row,
    shorten,
)
from .charts import Chart, Documents, make_chart, name_publishers, say_chart, say_more
from .notes import Notes
from .sourcenames import is_credited, spell_sources

#: Rows of a timeline, sources, and documents of a matrix; what is over is said below the chart.
MOST_DATES, MOST_SOURCES, MOST_DOCUMENTS = 16, 12, 9
#: Pairs of documents that an alternative text says one by one.
MOST_PAIRS = 16
#: A stretch without any date that is longer than this many days, and than half of what is left, parts a timeline.
_BREAK = 120
_MONTH = 31
_YEAR = 366


# --- what happened when --------------------------------------------------------------------------------------------


class Moment(Struct, frozen=True):
    """Something with a date: a fact, or the day a document appeared."""

    label: str
    edtf: str
    start: date
    end: date
    document: bool
    runs: tuple[Run, ...]  #: the label for the table, with its links
    numbers: tuple[int, ...] = ()


def chart_timeline(answers: Iterable[Answer], documents: Documents, notes: Notes) -> Chart | None:
    """When things happened and when they were told: a bar is as long as its date is vague.

    Returns:
        The figure, and a table of every date; ``None`` where nothing is dated.
    """
    names = name_publishers(documents)
    told = [moment for key, document in documents.items() if (moment := make_appearance(document, names[key]))]
    happened = list_events(answers, notes)
    if not happened and not told:
        return None
    newest = max(moment.end for moment in [*happened, *told])  # a moment whose end is open reaches to it
    happened, told = (
        [replace(m, end=max(m.end, newest)) if m.edtf.endswith("/..") else m for m in moments]
        for moments in (happened, told)
    )
    kept = [*happened[: max(MOST_DATES - len(told), MOST_DATES // 2)], *told][:MOST_DATES]
    moments = sorted(kept, key=lambda m: (m.start, m.end, m.document, m.label))
    title = say_timeline(happened, told)
    rest = say_more(len(happened) + len(told) - len(moments), "date")
    panels = split_times(moments)

    def draw(sheet: Sheet) -> None:
        for panel in panels:
            draw_times(sheet, panel, label=len(panels) > 1)

    said = [f"{m.label}: {say_as_of(m.edtf)}." for m in moments]
    svg = draw_sheet("A bar covers every day that a date can mean; outlined: when a text appeared", draw, rest)
    caption = "An arrow: the date is open on that side. Parts of the timeline have scales of their own."
    rows = [
        [list(m.runs), say_as_of(m.edtf), "appeared" if m.document else "happened"]
        for m in sorted([*happened, *told], key=lambda m: (m.start, m.end, m.document, m.label))
    ]
    columns = {"What": 5.0, "Date": 3.0, "Event": 1.0}
    return make_chart("timeline", title, (svg, say_chart(title, *said, rest)), caption, columns, rows)


def make_appearance(document: Document, name: str) -> Moment | None:
    """The day a document appeared, under the name of who tells; none where no date is known on either side."""
    days = read_interval(document.published)
    if not days or (days[0] == date.min and days[1] == date.max):
        return None
    return Moment(shorten(clean_text(name)), document.published, *_close(days), True, (name,))


def list_events(answers: Iterable[Answer], notes: Notes) -> list[Moment]:
    """A moment per dated fact, in the order of facts; levels without a date of their own stand at their as-of date."""
    moments = []
    for answer in answers:
        fact, named, measure = answer.fact, answer.claims, answer.measure
        edtf = fact.event_date or next((claim.as_of for claim in named if claim.as_of and answer.is_level), "")
        days = read_interval(edtf)
        if not named or not days or days == (date.min, date.max):
            continue
        counted = fact.subject
        if measure:
            one = {claim.number for claim in named} == {1}
            counted = name_counted(named[0], measure.singular if one else measure.plural, 1 if one else 2)
        label = say_values(named, measure.title if measure and answer.is_level else "", counted)
        run = notes.cite(label, named[0])
        numbers = tuple(notes.number(claim) for claim in named)
        moments.append(Moment(shorten(clean_text(label), 80), edtf, *_close(days), False, (run,), numbers))
    return moments


def say_values(claims: Sequence[Claim], level: str, subject: str) -> str:
    """``Six or seven people arrested``; a level by its title: ``Steel output: roughly 600,000 tonnes a year``."""
    ranked = sorted(claims, key=lambda claim: claim.number or 0.0)
    values = list(dict.fromkeys(say_row(claim, unit=False) for claim in ranked))
    said = join_names(values[:3], "or") or "a number of"
    exact = next((claim for claim in ranked if claim.bound == "exact"), None)
    if exact and len({claim.best for claim in ranked}) == 1 and any(claim.bound in FLOORS for claim in ranked):
        said = f"{say_row(exact, unit=False)} or more"
    if level:
        return f"{level}: {say_amount(said, claims[0].unit)}"
    return capitalise(f"{say_before_noun(said)} {subject}")


def _close(days: tuple[date, date]) -> tuple[date, date]:
    """An interval without its open end: the known day stands for both."""
    start, end = days
    return (end, end) if start == date.min else (start, start) if end == date.max else (start, end)


def say_timeline(happened: Sequence[Moment], told: Sequence[Moment]) -> str:
    """How much is dated, and over which time."""
    kinds = ((happened, "dated fact"), (told, "dated article"))
    counts = [(say_count(len(moments), noun), say_span(moments)) for moments, noun in kinds if moments]
    if len({span for _, span in counts}) == 1:
        return capitalise(f"{join_names([count for count, _ in counts])}, {counts[0][1]}")
    return capitalise("; ".join(f"{count}, {span}" for count, span in counts))


def say_span(moments: Sequence[Moment]) -> str:
    """``2022 to 2026``, ``January to March 2026``, no more exact than the dates themselves."""
    start, end = min(m.start for m in moments), max(m.end for m in moments)
    if start.year != end.year:
        return f"{start.year} to {end.year}"
    if any((moment.end - moment.start).days > _MONTH for moment in moments):
        return str(start.year)
    first, last = say_date(start.isoformat()[:7], year=start.month == end.month), say_date(end.isoformat()[:7])
    return first if first == last else f"{first} to {last}"


def split_times(moments: Sequence[Moment]) -> list[list[Moment]]:
    """Moments in parts, where a long stretch without any would waste the scale."""
    parts: list[list[Moment]] = []
    reach = date.min
    for moment in moments:
        far = reach > date.min and (moment.start - reach).days > _BREAK
        if not parts or (far and (moment.start - reach).days > max(_BREAK, 2 * (reach - parts[-1][0].start).days)):
            parts.append([])
            reach = moment.end
        parts[-1].append(moment)
        reach = max(reach, moment.end)
    return parts


def draw_times(sheet: Sheet, moments: Sequence[Moment], *, label: bool) -> None:
    """Draw one part of the timeline: a line of text and a bar for each moment, and the days below."""
    first, last = min(m.start for m in moments).toordinal(), max(m.end for m in moments).toordinal() + 1
    spare = max(1.0, (last - first) * 0.04)
    scale = Scale(first - spare, last + spare, MARGIN + 4, WIDTH - MARGIN - 4, ())
    if label:
        sheet.begin(say_span(moments))
    top = sheet.y + 2
    for moment in moments:
        draw_moment(sheet, scale, moment)
    draw_days(sheet, scale, top)
    sheet.y += 8


def draw_moment(sheet: Sheet, scale: Scale, moment: Moment) -> None:
    """Draw a bar over all days of a moment, its label beside it where it fits, else above."""
    left, right = scale(moment.start.toordinal()), scale(moment.end.toordinal() + 1)
    if right - left < 6:
        left, right = (left + right) / 2 - 3, (left + right) / 2 + 3
    lead = "Told by " if moment.document else ""
    text = f"{lead}{moment.label}{say_notes(moment.numbers)}"
    ahead, behind = moment.edtf.endswith("/.."), moment.edtf.startswith("../")
    right = WIDTH - MARGIN - 18 if ahead else right
    left = MARGIN + 18 if behind else left
    after, before = right + (20 if ahead else 6), left - (20 if behind else 6)
    width = measure_text(text, SMALL)
    color = GREY if moment.document else INK
    sheet.y += 3
    if after + width <= WIDTH - MARGIN or before - width >= MARGIN:
        x = after if after + width <= WIDTH - MARGIN else before - width
        sheet.area(x - 2, sheet.y, width + 4, 11, fc="white", zorder=1.5)
        sheet.put(text, x, sheet.y + 11, color=color)
    else:
        lines = wrap_text(text, WIDTH - 2 * MARGIN, SMALL)
        start = max(MARGIN, min(left, WIDTH - MARGIN - max(measure_text(line, SMALL) for line in lines)))
        for line in lines:
            sheet.area(start - 2, sheet.y, measure_text(line, SMALL) + 4, 11, fc="white", zorder=1.5)
            sheet.y += SMALL * LEADING
            sheet.put(line, start, sheet.y, color=color)
        sheet.y += 2
    face, edge = ("white", GREY) if moment.document else (BLUE, BLUE)
    sheet.area(
        left, sheet.y + 2, right - left, 7, zorder=3, fc=face, ec=edge, lw=1.2, alpha=0.55 if ahead or behind else 1
    )
    if ahead:
        sheet.arrow(right, sheet.y + 5.5, 14, color=edge)
    if behind:
        sheet.arrow(left, sheet.y + 5.5, -14, color=edge)
    sheet.y += 12


def draw_days(sheet: Sheet, scale: Scale, top: float) -> None:
    """Draw the grid of days, months or years from ``top`` down, and name them."""
    days, cut = list_ticks(scale.low, scale.high)
    sheet.y += 2
    for day in days:
        sheet.line([scale(day.toordinal())] * 2, [top, sheet.y], color=RULE, lw=0.8, zorder=1)
    sheet.y += SMALL * LEADING
    for index, day in enumerate(days):
        new = cut < 10 or index == 0 or day.year != days[index - 1].year
        sheet.name(say_date(day.isoformat()[:cut], short=True, year=new), scale(day.toordinal()))


def list_ticks(low: float, high: float) -> tuple[list[date], int]:
    """At most five days to name on a scale of ordinals, and how much of their ISO form to say (10, 7 or 4)."""
    first, last = max(1, math.ceil(low)), min(date.max.toordinal(), math.floor(high))
    if last - first > 5 * _YEAR:
        years = [
            date(year, 1, 1)
            for year in range(date.fromordinal(first - 1 or 1).year + 1, date.fromordinal(last).year + 1)
        ]
        return years[:: math.ceil(len(years) / 5)], 4
    days = [date.fromordinal(day) for day in range(first, last + 1)]
    for step in (1, 2, 4, 7):
        if len(days) <= 5 * step:
            return days[::step], 10
    firsts = [day for day in days if day.day == 1]
    months = next(m for step in (1, 2, 3, 6, 12) if len(m := [d for d in firsts if (d.month - 1) % step == 0]) <= 5)
    return (months, 7) if months else (days[:1], 10)


# --- who is credited -----------------------------------------------------------------------------------------------

_KINDS = (("figure", "figures", BLUE), ("quotation", "quotations", ORANGE), ("statement", "statements", "#c9c9c9"))


def chart_sources(claims: Iterable[Claim], documents: Documents) -> Chart | None:
    """How many claims each source is credited with, by kind; claims that nobody is credited with come last.

    Returns:
        The figure with the twelve sources of most claims, and a table of all; ``None`` without claims.
    """
    counts: dict[str, Counter[str]] = {}
    own: Counter[str] = Counter()
    claims = [claim for claim in claims if claim.review != "rejected"]
    spelled = spell_sources(claims, documents)
    for claim in claims:
        credited = counts.setdefault(spelled[claim.source], Counter()) if is_credited(claim) else own
        credited[claim.kind] += 1
    if not counts and not own:
        return None
    by_weight = sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))
    ranked = [(capitalise(clean_text(name)), kinds) for name, kinds in by_weight]
    rows = ranked[:MOST_SOURCES] + ([("No source credited", own)] if own else [])
    title = say_sources(ranked, own)
    rest = say_more(len(ranked) - MOST_SOURCES, "source")

    def draw(sheet: Sheet) -> None:
        draw_key(sheet)
        scale = make_scale(max(kinds.total() for _, kinds in rows), MARGIN, WIDTH - MARGIN - 30)
        for source, kinds in rows:
            draw_stack(sheet, scale, source, kinds)

    said = [
        f"{source}: {join_names(say_count(kinds[kind], kind, plural) for kind, plural, _ in _KINDS if kinds[kind])}."
        for source, kinds in rows
    ]
    counted = [*(capitalise(plural) for _, plural, _ in _KINDS), "All"]
    columns = {"Source": 4.0} | dict.fromkeys(counted, 1.0)
    everything = ranked + ([("No source credited", own)] if own else [])
    cells = [[source, *(str(kinds[kind]) for kind, _, _ in _KINDS), str(kinds.total())] for source, kinds in everything]
    svg = draw_sheet("Claims by the source they are credited to", draw, rest)
    return make_chart("sources", title, (svg, say_chart(title, *said, rest)), "", columns, cells, numbers=counted)


def say_sources(ranked: Sequence[tuple[str, Counter[str]]], own: Counter[str]) -> str:
    """The point: who is credited with most, and how much with nobody."""
    total = sum(kinds.total() for _, kinds in ranked) + own.total()
    if not ranked:
        return f"{capitalise(say_count(total, 'claim'))}, {'none' if total > 1 else 'not'} credited to a source"
    source, kinds = ranked[0]
    credited = f"{shorten(source)} is credited with {say_cardinal(kinds.total())} of {say_count(total, 'claim')}"
    return f"{credited}; nobody with {say_cardinal(own.total())}" if own else credited


def draw_key(sheet: Sheet) -> None:
    """Name the colours on one line."""
    x = MARGIN
    sheet.y += SMALL * LEADING
    for _, plural, color in _KINDS:
        sheet.area(x, sheet.y - 9, 9, 8, fc=color)
        sheet.put(plural, x + 13, sheet.y, color=GREY)
        x += 13 + measure_text(plural, SMALL) + 14
    sheet.y += 4


def draw_stack(sheet: Sheet, scale: Scale, source: str, kinds: Counter[str]) -> None:
    """Draw a source: its name, and below it a bar of its claims by kind with their number behind it."""
    sheet.y += SMALL * LEADING
    sheet.put(wrap_text(source, WIDTH - 2 * MARGIN, SMALL, most=1)[0], MARGIN, sheet.y)
    done = 0
    for kind, _, color in _KINDS:
        left, right = scale(done), scale(done + kinds[kind])
        sheet.area(left, sheet.y + 1, right - left, 8, fc=color)
        done += kinds[kind]
    sheet.put(str(done), scale(done) + 4, sheet.y + 10, color=GREY)
    sheet.y += 12


# --- shared wording ------------------------------------------------------------------------------------------------


def chart_repeats(echoes: Iterable[Echo], documents: Documents) -> Chart | None:
    """Which documents share wording: a matrix with the number of words that each pair has in common.

    Returns:
        The figure with the nine documents that share most, and a table of all pairs; ``None`` without any.
    """
    words: Counter[tuple[str, str]] = Counter()
    for echo in echoes:
        if echo.document_a in documents and echo.document_b in documents and echo.document_a != echo.document_b:
            first, second = sorted((echo.document_a, echo.document_b))
            words[first, second] += echo.tokens
    if not words:
        return None
    weight: Counter[str] = Counter()
    for pair, tokens in words.items():
        weight.update(dict.fromkeys(pair, tokens))
    chosen = sorted(sorted(weight, key=lambda d: (-weight[d], d))[:MOST_DOCUMENTS])
    ranked = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    named = {key: clean_text(name) for key, name in name_publishers(documents).items() if key in weight}
    title = say_repeats(ranked, named)
    rest = say_more(len(weight) - len(chosen), "document")

    def draw(sheet: Sheet) -> None:
        draw_matrix(sheet, chosen, words, named)

    said = [f"{named[a]} and {named[b]}: {say_count(tokens, 'word')}." for (a, b), tokens in ranked[:MOST_PAIRS]]
    others = say_more(len(ranked) - len(said), "pair")
    caption = "Words in runs that two texts share; who wrote them first is not in the numbers."
    rows = [[named[a], named[b], str(tokens)] for (a, b), tokens in ranked]
    columns = {"Text": 4.0, "Other text": 4.0, "Shared words": 1.0}
    svg = draw_sheet("Words that two texts have in common, in runs", draw, rest)
    drawn = svg, say_chart(title, *said, others, rest)
    return make_chart("repeats", title, drawn, caption, columns, rows, whole="echoes.csv", numbers=("Shared words",))


def say_repeats(ranked: Sequence[tuple[tuple[str, str], int]], named: dict[str, str]) -> str:
    """The point: how many pairs share wording, and the most that one does."""
    (first, second), most = ranked[0]
    if len(ranked) == 1:
        return f"{shorten(named[first])} and {shorten(named[second])} share {say_count(most, 'word')}"
    return f"{capitalise(say_count(len(ranked), 'pair'))} of texts share wording, one of them {say_count(most, 'word')}"


def draw_matrix(sheet: Sheet, chosen: Sequence[str], words: Counter[tuple[str, str]], named: dict[str, str]) -> None:
    """Draw the lower half of the matrix: rows are named in full, columns by the rows' numbers."""
    room = 132.0
    cell = min(40.0, (WIDTH - 2 * MARGIN - room) / max(1, len(chosen) - 1))
    top = max(words.values())
    for row, document in enumerate(chosen):
        label = wrap_text(f"{row + 1}  {named[document]}", room - 8, SMALL, most=2)
        height = max(cell * 0.6, len(label) * SMALL * LEADING + 3)
        for index, line in enumerate(label, 1):
            sheet.put(line, MARGIN, sheet.y + index * SMALL * LEADING)
        for column, other in enumerate(chosen[:row]):
            tokens = words[min(document, other), max(document, other)]
            x = MARGIN + room + column * cell
            sheet.area(x, sheet.y + 1, cell - 2, height - 2, fc=BLUE if tokens else "#f4f4f4",
                       alpha=0.12 + 0.6 * tokens / top if tokens else 1)  # fmt: skip
            dark = tokens > 0.7 * top
            text, color = (str(tokens), "white" if dark else INK) if tokens else ("–", GREY)
            sheet.put(text, x + cell / 2 - 1, sheet.y + height / 2 + SMALL * 0.6, color=color, align="center")
        sheet.y += height
    for column in range(len(chosen) - 1):
        x = MARGIN + room + column * cell + cell / 2 - 1
        sheet.put(str(column + 1), x, sheet.y + SMALL * LEADING, color=GREY, align="center")
    sheet.y += SMALL * LEADING + 6
