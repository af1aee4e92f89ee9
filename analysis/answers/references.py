"""A claimed level beside the published series that have its period.

A series is a CSV file and its origin record, ``NAME.csv`` and ``NAME.toml``, in ``data/reference/``; a further series
needs nothing else. A reference never corrects a claim: producers count different things, and the definition stands
beside every figure.
"""

import csv
import io
import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ..dating.edtf import count_span, read_interval
from ..declared.countries import load_countries
from ..ground.judgment import (
    InputError,
    Kind,
    find_line,
    read_text_file,
    read_toml,
    refuse_key,
    say_expected,
    suggest_name,
)
from ..ground.model import Claim, Document, Reference
from ..ground.text import fold, strip_accents
from ..reading.storedcorpus import index_claims, index_documents
from .traits import read_scope

#: A claim is set beside a month of an incomplete series that lies at most this many months away.
MOST_MONTHS = 2
#: Periods longer than this many days are years.
LONG = 45
#: How much of a document's beginning may name the place that a claim leaves out.
LEAD = 600

_SCHEMA: Mapping[str, Kind] = {
    "origin": dict.fromkeys(
        ("producer", "title", "citation", "licence", "covers", "vintage", "url", "note", "sha256"), str
    ),
    "series": {
        "name": str,
        "definition": str,
        "measure": str,
        "place": str,
        "also": [str],
        "unit": str,
        "factor": float,
        "grain": frozenset("month year".split()),
        "complete": bool,
    },
    "columns": {"period": str, "value": str, "basis": str},
}
_REQUIRED = (
    *(f"origin.{key}" for key in ("producer", "citation", "licence", "sha256")),
    *(f"series.{key}" for key in ("name", "definition", "measure", "place", "unit", "grain")),
    *("columns.period", "columns.value"),
)
_PERIOD = {"year": re.compile(r"\d{4}"), "month": re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")}


class SeriesPoint(NamedTuple):
    """One period of a published series, as an EDTF year or month; points sort by it."""

    period: str
    value: float  #: in the unit of the claims


@dataclass(frozen=True, slots=True)
class Series:
    """One published series with its origin; periods in order, each once."""

    name: str  #: producer and basis: ``OPEC, secondary sources``
    definition: str
    measure: str
    place: str
    places: tuple[str, ...]  #: folded words that say the place
    unit: str
    grain: str
    complete: bool
    points: tuple[SeriesPoint, ...]


def read_series(folder: Path, measures: Collection[str] = ()) -> list[Series]:
    """The series of a folder, in the order of their files and, in a file, of their bases.

    Args:
        measures: names of the measures that there are; with none given, a series may be of any.

    Raises:
        InputError: a CSV file without an origin record, a record without its file, another checksum than the
            record's, an unknown measure or column, a period or value that is none, or a period that stands twice.
    """
    if not folder.is_dir():
        return []
    for path in sorted(folder.glob("*.csv")):
        if not path.with_suffix(".toml").exists():
            raise InputError(f"{path}: no origin record; add {path.with_suffix('.toml').name} beside it")
    return [series for path in sorted(folder.glob("*.toml")) for series in _read_record(path, measures)]


def _read_record(path: Path, measures: Collection[str]) -> Iterator[Series]:
    record = read_toml(path, _SCHEMA, _REQUIRED)
    about, columns = record["series"], record["columns"]
    if measures and about["measure"] not in measures:
        near = suggest_name(about["measure"], measures)
        refuse_key(path, ("series", "measure"), f"measure '{about['measure']}' is not in data/topics/{near}")
    data = path.with_suffix(".csv")
    text = read_text_file(data)
    found = sha256(data.read_bytes()).hexdigest()
    if found != record["origin"]["sha256"]:
        line = find_line(read_text_file(path), ("origin", "sha256"))
        raise InputError(
            f"{path} line {line}: {data.name} has another checksum; bring the file back, or write {found} here"
        )
    points = _read_points(data, text, about, columns)
    for basis, rows in points.items():
        name = f"{about['name']}, {basis}" if basis else about["name"]
        yield Series(
            name=name,
            definition=about["definition"],
            measure=about["measure"],
            place=about["place"],
            places=tuple(_fold_name(place) for place in (about["place"], *about.get("also", ()))),
            unit=about["unit"],
            grain=about["grain"],
            complete=about.get("complete", True),
            points=tuple(SeriesPoint(*row) for row in sorted(rows.items())),
        )


def _read_points(
    path: Path, text: str, about: Mapping[str, Any], columns: Mapping[str, str]
) -> dict[str, dict[str, float]]:
    """Values by basis (empty where the file has none) and period, in the unit of the claims."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    names = reader.fieldnames or []
    for column in columns.values():
        if column not in names:
            raise InputError(f"{path} line 1: no column '{column}'; {say_expected(column, names)}")
    points: dict[str, dict[str, float]] = {}
    for row in reader:
        period, value = row[columns["period"]] or "", row[columns["value"]] or ""
        place = f"{path} line {reader.line_num}"
        if not _PERIOD[about["grain"]].fullmatch(period):
            expected = "2024-03" if about["grain"] == "month" else "2024"
            raise InputError(f"{place}: '{period}' is no {about['grain']}; expected {expected}")
        try:
            number = float(value) * about.get("factor", 1.0)
        except ValueError:
            raise InputError(f"{place}: '{value}' is no number") from None
        same = points.setdefault((row[columns["basis"]] or "") if "basis" in columns else "", {})
        if period in same:
            raise InputError(f"{place}: {period} stands twice; keep one")
        if math.isfinite(number):
            same[period] = number
    return points


def find_references(
    claims: Iterable[Claim], documents: Iterable[Document], reference_dir: Path | Sequence[Series]
) -> Iterator[Reference]:
    """Claimed levels beside every series of their measure, unit and place that has their period.

    A level of a day or month is set beside that month, of a year beside that year; where a series is incomplete,
    beside its nearest month at most two months away (``period`` says which). A past level without a year is set
    beside the year that comes nearest to it among those it could mean, the years before its document; ``relation``
    says how many of them reach it. Changes, vague figures and claims that name no place of a series (in themselves,
    their sentence or the beginning of their document) have no reference.

    Args:
        reference_dir: the folder of the series, or the series themselves.

    Yields:
        Rows by document, claim and series; ``difference_percent`` is the claim's figure over the reference's, with
        one decimal; None over a reference of 0.
    """
    every = read_series(reference_dir) if isinstance(reference_dir, Path) else reference_dir
    by_measure: dict[tuple[str, str], list[Series]] = {}
    for series in every:
        by_measure.setdefault((series.measure, series.unit), []).append(series)
    indexed, by_id = index_claims(claims), index_documents(documents)
    for document_id in sorted(by_id):
        claimed = (claim for claim in indexed.of(document_id) if (claim.measure, claim.unit) in by_measure)
        levels = [c for c in claimed if c.kind == "figure" and c.role != "change" and c.review != "rejected"]
        for claim in sorted(levels, key=lambda claim: (claim.start, claim.claim_id)):
            document = by_id[document_id]
            for series in by_measure[claim.measure, claim.unit]:
                if _names_place(claim, document, series):
                    yield from _set_beside(claim, document, series)


def _names_place(claim: Claim, document: Document, series: Series) -> bool:
    """Whose level it is, or else its place, decides; else its sentence, else the beginning of its document.

    Of these two the first that names a country, by the one it names most often: a level without a place, in a report
    on eight producers, is that of none of them.
    """
    if claim.actor or claim.place:
        return _holds_name(_fold_name(claim.actor or claim.place), series)
    sentence = _fold_name(document.text[claim.sentence_start : claim.sentence_end])
    lead = _fold_name(document.text[document.start : min(document.start + LEAD, document.end)])
    named = _count_countries(sentence) or _holds_name(sentence, series)
    return _is_told_of(sentence if named else lead, series)


def _is_told_of(folded: str, series: Series) -> bool:
    """Whether a text names the place of a series as often as any country, and at most one other as often."""
    others = _count_countries(folded)
    for name in series.places:
        others.pop(load_countries().find(name.strip()), None)
    count = sum(map(folded.count, series.places))
    return count > 0 and sum(other >= count for other in others.values()) < 2


def _count_countries(folded: str) -> Counter[str]:
    countries = load_countries()
    return Counter(filter(None, map(countries.find, countries.join_phrases(folded).split())))


def _fold_name(text: str) -> str:
    return f" {' '.join(re.findall(r'[a-z0-9]+', strip_accents(fold(text)).replace(chr(39) + 's', '')))} "


def _holds_name(folded: str, series: Series) -> bool:
    return any(name in folded for name in series.places)


def _set_beside(claim: Claim, document: Document, series: Series) -> Iterator[Reference]:
    value = claim.number
    if value is None:
        return
    days = read_interval(claim.event_date)
    if read_scope(claim) == "past" and (days is None or date.min in days):
        found = _find_past(value, series, days or _read_day_of(claim, document))
    else:
        found = _find_period(series, days or _read_day_of(claim, document))
    if found is None:
        return
    point, relation = found
    yield Reference(
        claim_id=claim.claim_id,
        document_id=claim.document_id,
        series=series.name,
        definition=series.definition,
        period=point.period,
        reference_value=point.value,
        difference_percent=round(100 * (value - point.value) / point.value, 1) if point.value else None,
        relation=relation,
    )


def _read_day_of(claim: Claim, document: Document) -> tuple[date, date] | None:
    return read_interval(claim.as_of) or read_interval(document.published)


def _find_period(series: Series, days: tuple[date, date] | None) -> tuple[SeriesPoint, str] | None:
    """The point of the claim's own period, or the nearest of an incomplete monthly series."""
    if days is None or date.min in days or date.max in days:
        return None
    grain = "year" if count_span(days) > LONG else "month"
    if grain != series.grain or days[0].year != days[1].year:
        return None
    wanted = days[0].isoformat()[: 4 if grain == "year" else 7]
    by_period = {point.period: point for point in series.points}
    if wanted in by_period:
        return by_period[wanted], "same period"
    if series.complete or grain == "year":
        return None
    nearest = min(series.points, key=lambda p: (abs(_count_months(p.period, wanted)), p.period), default=None)
    if nearest is None or abs(_count_months(nearest.period, wanted)) > MOST_MONTHS:
        return None
    return nearest, "nearest month"


def _count_months(period: str, other: str) -> int:
    return 12 * (int(period[:4]) - int(other[:4])) + int(period[5:]) - int(other[5:])


def _find_past(value: float, series: Series, days: tuple[date, date] | None) -> tuple[SeriesPoint, str] | None:
    """The year that comes nearest to an undated past level, among the years before its document's."""
    if series.grain != "year":
        return None
    before = days[1].year if days and days[1] != date.max else date.max.year
    years = [point for point in series.points if int(point.period) < before]
    if not years:
        return None
    nearest = min(years, key=lambda point: (abs(point.value - value), point.period))
    span = f"{years[0].period} to {years[-1].period}"
    reached = sum(point.value >= value for point in years)
    if not reached:
        return nearest, f"above every year from {span}"
    return nearest, f"reached in {reached} of the {len(years)} years from {span}"
