"""What charts are made of: a mark is one value that one origin gives, with every claim that repeats it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..answers.traits import name_source
from ..dating.edtf import read_interval
from ..display.blocks import Block, Exhibit, make_paragraph, make_table
from ..display.canvas import SHARE, clean_text
from ..ground.model import Claim, Document
from ..ground.wording import capitalise, join_names, say_as_of, say_as_of_day, say_count, say_row, shorten
from .notes import Notes
from .sourcenames import OWN_VOICE, name_document, name_once, spell_sources
from .values import say_latest

Documents = Mapping[str, Document]

#: Values that a scale can show, beside zero.
SMALLEST, GREATEST = 1e-6, 1e15


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure block and the table block of the rows it plots."""

    figure: Block
    table: Block


def show_with_table(chart: Chart | None, without: str) -> Exhibit:
    """A chart and, below it, its table; the words for the case that there is none."""
    return Exhibit([chart.figure, chart.table] if chart else [make_paragraph(without)])


@dataclass(frozen=True, slots=True)
class Mark:
    """One value of one origin, with every claim that gives it; never empty."""

    claims: tuple[Claim, ...]
    who: str  #: who is credited, else who tells it; empty where neither has a name
    value: str  #: with its bound, in digits, without its unit
    as_of: str  #: in English; empty where it is not known, or stands above all marks
    notes: tuple[int, ...]
    hollow: bool  #: every claim is hedged or credited to nobody
    replaced: bool = False  #: the same source gave a later figure

    @property
    def bound(self) -> str:
        return self.claims[0].bound

    @property
    def spots(self) -> tuple[float, ...]:
        """Where it stands on a scale: one place, both ends of a range, or nowhere."""
        return place_values(self.claims[0])

    @property
    def documents(self) -> int:
        """How many documents say it."""
        return len({claim.document_id for claim in self.claims})

    def say(self, width: int = 40) -> str:
        """``U.S. military: 5, in 2 articles``; ``width`` cuts the name, for labels."""
        who = shorten(capitalise(self.who), width) or "No source given"
        often = f", in {self.documents} articles" if self.documents > 1 else ""
        as_of = f", {say_as_of_day(self.as_of)}" if self.as_of else ""
        return f"{who}: {self.value}{often}{as_of}{', since replaced' if self.replaced else ''}"


def place_values(claim: Claim) -> tuple[float, ...]:
    """Where a figure claim stands on a scale: one place, both ends of a range, or nowhere.

    Below zero, and where no chart can tell a value from zero or from the next, it stands nowhere.
    """
    if claim.kind != "figure":
        return ()
    if claim.bound == "range" and claim.low is not None and claim.high is not None:
        ends: tuple[float, ...] = (claim.low, claim.high)
    else:
        ends = () if claim.number is None else (claim.number,)
    return ends if all(value == 0 or SMALLEST <= value <= GREATEST for value in ends) else ()


def is_placed(claim: Claim) -> bool:
    """Whether a figure claim has a value that can stand on a scale."""
    return bool(place_values(claim))


def find_source(claim: Claim) -> str:
    """Who is credited with a claim; empty where nobody is, as in the outlet's own voice."""
    return claim.source if claim.source_kind != "outlet" or name_source(claim) else ""


def show_sources(claims: Sequence[Claim], documents: Documents) -> dict[str, str]:
    """Who is credited with each claim, by claim_id, as a table shows it."""
    spelled = spell_sources(claims, documents)
    return {claim.claim_id: spelled.get(find_source(claim), OWN_VOICE) for claim in claims}


def is_weak(claim: Claim) -> bool:
    """Hedged, or credited to nobody."""
    return bool(claim.hedge) or not find_source(claim)


def name_publishers(documents: Documents) -> dict[str, str]:
    """Who tells, by document; where several have one name, each with its title or first words."""
    names = {key: name_document(document) for key, document in documents.items()}
    counts = Counter(names.values())
    for key, document in documents.items():
        if counts[names[key]] > 1:
            title = document.title or " ".join(document.text[:200].split()[:6])
            names[key] += f", “{title}”" if title and title not in names[key] else f", {key}"
    return names


def name_sources(claims: Iterable[Claim], documents: Documents) -> str:
    """Who is credited by claims that say one thing; who tells it where nobody is."""
    claims = list(claims)
    sources = [source for claim in claims if (source := find_source(claim))]
    names = [name for name in sources or [name_document(documents.get(c.document_id)) for c in claims] if name]
    known = name_once(names)
    if len(known) > 2:
        return f"{known[0]} and {say_count(len(known) - 1, 'other')}"
    return join_names(known)


def make_marks(
    claims: Iterable[Claim], documents: Documents, notes: Notes, *, dated: bool, replaced: frozenset[str] = frozenset()
) -> list[Mark]:
    """Marks of one origin's claims, smallest first; claims without a number come last."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        vague = "" if is_placed(claim) else claim.value_text
        key = (claim.low, claim.best, claim.high, claim.bound, vague, claim.claim_id in replaced)
        groups.setdefault(key, []).append(claim)
    marks = []
    for same in groups.values():
        for group in split_dates(same) if dated else [same]:
            marks.append(
                Mark(
                    claims=tuple(group),
                    who=clean_text(name_sources(group, documents)),
                    value=shorten(clean_text(say_row(group[0], unit=False, words=False)), 60) or "a number",
                    as_of=say_as_of(group[0].as_of, short=True) if dated else say_latest(group, documents),
                    notes=tuple(notes.number(claim) for claim in group),
                    hollow=all(is_weak(claim) for claim in group),
                    replaced=group[0].claim_id in replaced,
                )
            )
    return sorted(marks, key=lambda mark: (not mark.spots, mark.spots, mark.claims[0].as_of, mark.value))


def split_dates(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims in groups whose as-of dates can be one day, the one with the narrowest date first in each."""
    spans = {claim: read_interval(claim.as_of) or (date.min, date.max) for claim in claims}
    groups: list[list[Claim]] = []
    for claim, (start, end) in sorted(spans.items(), key=lambda item: (item[1][1] - item[1][0], item[1])):
        near = next((g for g in groups if spans[g[0]][0] <= end and start <= spans[g[0]][1]), None)
        if near is None:
            groups.append([claim])
        else:
            near.append(claim)
    return groups


def say_more(number: int, noun: str) -> str:
    """What the table holds beyond the chart: ``Three more dates in the table.``; empty where that is nothing."""
    return f"{capitalise(say_count(number, f'more {noun}'))} in the table." if number > 0 else ""


def say_chart(title: str, *said: str) -> str:
    """What a chart shows in words: its point, then a sentence for each thing that is drawn; empty ones left out."""
    return " ".join(part for part in (f"{title}.", *said) if part)


def make_chart(
    name: str,
    title: str,
    drawn: tuple[str, str],
    caption: str,
    columns: Mapping[str, float],
    rows: Iterable[Sequence[Any]],
    **table: Any,
) -> Chart:
    """The blocks of a chart: ``title`` is its point, ``drawn`` its SVG and what that shows in words, ``caption`` how to
    read it; ``columns`` and what follows are those of ``make_table``.
    """
    svg, alt = drawn
    figure: Block = {"kind": "figure", "id": name, "title": [title], "svg": svg, "alt": alt}
    figure |= {"caption": [caption] if caption else [], "width": SHARE}
    return Chart(figure, make_table(f"{name}-table", f"Behind the chart: {title}", columns, rows, **table))
