"""Date and scope of casualty counts against ``readings/moments.csv``.

Readers who saw no claim of ours labelled 1,149 counts of the labelled set ``casualties``: nearly all that were read in
it in November 2026. Of a count the sheet holds the scope and the date, first the reader's own and then what a fair
judge would take too (``-``: no date), and where the date is told: in the count's sentence, near it, far from it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

SHEET = Path(__file__).resolve().parent / "readings" / "moments.csv"


def score_moments(table: Path, half: str) -> Iterator[tuple[str, float]]:
    """Each figure of one half with its share of the labelled counts that the table of claims still holds.

    *By the sentence* takes an empty date for right where the count's own sentence tells none. A date marked as about
    (``~``) is right where the day is.
    """
    claims = {}
    for row in _read(table):
        name = Path(row["file"]).stem
        claims[name, row["value_start"], row["value_end"], row["measure"]] = (row["time_scope"], row["event_date"])
    right: dict[str, list[bool]] = {"scope": [], "date": [], "date and scope": [], "date and scope by the sentence": []}
    for label in _read(SHEET):
        claim = claims.get((label["document"], label["start"], label["end"], label["measure"]))
        if label["half"] != half or claim is None:
            continue
        scope = claim[0] in label["scope"].split("|")
        date = (claim[1].replace("~", "") or "-") in label["date"].replace("~", "").split("|")
        right["scope"].append(scope)
        right["date"].append(date)
        right["date and scope"].append(scope and date)
        alone = date or (not claim[1] and label["told"] != "sentence")
        right["date and scope by the sentence"].append(scope and alone)
    for name, judged in right.items():
        yield name, sum(judged) / len(judged)


def _read(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as rows:
        yield from csv.DictReader(rows)
