"""Blocks become a PDF that can be read by eye, by ear and by machine, whatever its text holds."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import matplotlib
import nbformat
import pikepdf
import pytest
from matplotlib.figure import Figure

from analysis import blocks, typeset
from analysis.judgment import InputError

Block = dict[str, Any]


def draw_chart(rows: list[tuple[str, float, float]], unit: str, size: tuple[float, float] = (6.3, 2.3)) -> str:
    """A dot chart as SVG with its text as text."""
    with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "typeset", "font.size": 8}):
        figure = Figure(figsize=size, layout="constrained")
        axes = figure.subplots()
        for y, (label, low, high) in enumerate(rows):
            axes.plot([low, high], [y, y], color="#1d4f7c", linewidth=1.5, marker="o", markersize=5)
            axes.annotate(label, (high, y), xytext=(7, 0), textcoords="offset points", va="center")
        axes.set(yticks=[], xlabel=unit, ylim=(-0.7, len(rows) - 0.3))
        axes.margins(x=0.3)
        axes.spines[["top", "left", "right"]].set_visible(False)
        drawing = io.StringIO()
        figure.savefig(drawing, format="svg", metadata={"Date": None})
    return drawing.getvalue()


def cite(text: str, note: int, ref: str, **style: Any) -> dict[str, Any]:
    return {"t": text, "note": note, "ref": ref, **style}


SAYINGS = (
    ("The harbour office said ", "four people", " were pulled from the water, one of them dead."),
    ("“We counted ", "at least 38 homes", " without a roof,” Mayor Ines Ferro told the Coastal Courier on Tuesday."),
    (
        "Output at the Lindra field stood at ",
        "roughly 410,000 barrels a day",
        " in March 2024, the ministry said, down from a peak that nobody in the room was willing to put a year to.",
    ),
    ("According to two people familiar with the survey, ", "between 20 and 30 vessels", " had left the bay."),
    ("A spokesman put it at ", "eleven dead", "."),
)


def build_notes(count: int) -> Block:
    items = []
    for n in range(1, count + 1):
        before, mark, after = SAYINGS[n % len(SAYINGS)]
        where = [f"{n % 7:03d}, Coastal Courier, {n % 28 + 1} January 2026"]
        back = {1: ["ref-1", "ref-4"], 2: ["ref-2"], 3: ["ref-3", "ref-5"]}.get(n, [f"row-{n}"] if n < 60 else [])
        items.append(
            {"n": n, "id": f"note-{n}", "before": before, "mark": mark, "after": after, "where": where}
            | {"href": f"sources/{n % 7:03d}.html#c{n}", "back": back}
        )
    return {"kind": "notes", "items": items}


def build_blocks() -> list[Block]:
    """A briefing as long and as varied as a real one: two pages of body, an annex with long tables and sixty notes."""
    prose = (
        "Three articles speak of the night of 31 December. They agree on the place and differ in the count. "
        "The difference may be one of scope: the first speaks of the harbour, the others of the whole bay. "
        "A statement that names the place and the date of each rescue would settle it."
    )
    long_rows = [
        [
            f"{n:03d}",
            ["Coastal Courier", "Agence Littoral", "The Lindra Post"][n % 3],
            [cite(["at least 38", "four", "410,000"][n % 3], n + 3, f"row-{n + 3}")] if n < 57 else ["eleven"],
            ["homes", "people", "barrels a day"][n % 3],
            ["Mayor Ines Ferro", "two people familiar with the survey", "the ministry of energy"][n % 3],
            f"{n % 28 + 1} January 2026",
        ]
        for n in range(80)
    ]
    return [
        {
            "kind": "title",
            "runs": ["Four or eleven dead in the Lindra bay: three reports, one harbour office behind them all"],
            "subtitle": ["What six articles say about the storm of 31 December 2025 and the field it closed"],
            "meta": [
                ["As of", ["6 January 2026"]],
                ["Corpus", ["6 articles, 4 outlets, 3 origins"]],
                ["Topics", ["casualties, production"]],
                ["Fingerprint", ["9f2c 41aa 07be"]],
            ],
        },
        {
            "kind": "paragraph",
            "style": "lead",
            "runs": [
                "Reports put the dead of the 31 December storm at ",
                cite("four", 1, "ref-1", strong=True),
                " or ",
                cite("eleven", 4, "ref-4b", strong=True),
                ". All of them go back to one announcement of the harbour office, so they do not confirm each other.",
            ],
        },
        {"kind": "heading", "level": 2, "id": "judgments", "runs": ["Key judgments"]},
        {
            "kind": "list",
            "style": "judgments",
            "items": [
                [
                    {"t": "Four deaths are the figure to lead with.", "strong": True},
                    " It is the conservative one, ",
                    cite("four people", 1, "ref-4"),
                    ", and the only one with a named speaker. ",
                    {"t": "Moderate confidence: one origin, named.", "em": True},
                ],
                [
                    {"t": "At least 38 homes lost their roof.", "strong": True},
                    " ",
                    cite("At least 38 homes", 2, "ref-2"),
                    " stands in two reports with one origin. ",
                    {"t": "Low confidence: no second voice.", "em": True},
                ],
                [
                    {"t": "The field produced about 410,000 barrels a day before the storm.", "strong": True},
                    " The figure is of March 2024, ",
                    cite("roughly 410,000", 3, "ref-3"),
                    ". ",
                    {"t": "Moderate confidence: old, but undisputed.", "em": True},
                ],
            ],
        },
        {
            "kind": "box",
            "items": [
                {
                    "value": ["4–11"],
                    "label": ["dead, 31 December"],
                    "detail": ["one origin, two counts; as of 6 January"],
                },
                {"value": ["at least 38"], "label": ["homes damaged"], "detail": ["one origin, two reports"]},
                {
                    "value": [cite("roughly 410,000", 3, "ref-5")],
                    "label": ["barrels a day, March 2024"],
                    "detail": ["the ministry; nothing in the corpus is newer"],
                },
            ],
        },
        {"kind": "heading", "level": 2, "id": "dead", "runs": ["Casualties"]},
        {
            "kind": "paragraph",
            "runs": [
                prose,
                " ",
                {"t": "The series is public.", "href": "https://example.org/series?a=1&b=2"},
                " The page of the article is ",
                {"t": "beside this file", "href": "sources/001.html"},
                ".",
            ],
        },
        {
            "kind": "figure",
            "id": "chart-dead",
            "svg": draw_chart(
                [("harbour office", 4, 4), ("at least 5, Coastal Courier", 5, 5), ("11, Lindra Post", 4, 11)], "dead"
            ),
            "alt": "Three rows: the harbour office says four, the Coastal Courier at least five, the Lindra Post eleven.",
            "caption": [
                "Dead of the 31 December storm, by origin. A hollow dot is a hedged count. As of 6 January 2026."
            ],
            "width": 1,
        },
        {
            "kind": "table",
            "id": "table-dead",
            "caption": ["The same in figures"],
            "columns": [
                {"name": "Origin", "align": "left", "width": 3},
                {"name": "Low", "align": "right", "width": 1},
                {"name": "Best", "align": "right", "width": 1},
                {"name": "High", "align": "right", "width": 1},
                {"name": "As of", "align": "left", "width": 2},
            ],
            "rows": [
                [["Harbour office"], ["4"], ["4"], ["4"], ["1 January 2026"]],
                [["Coastal Courier"], ["5"], ["5"], [""], ["2 January 2026"]],
                [["Lindra Post"], ["4"], ["11"], ["1,140"], ["3 January 2026"]],
            ],
            "source": ["Source: the six articles; see the notes."],
        },
        {"kind": "heading", "level": 2, "id": "output", "runs": ["Production"]},
        {"kind": "paragraph", "runs": [prose]},
        {
            "kind": "figure",
            "id": "chart-output",
            "svg": draw_chart(
                [("roughly 410,000 barrels a day, March 2024", 410, 410), ("past peak, year not stated", 500, 620)],
                "thousand barrels a day",
                (6.3, 2),
            ),
            "alt": "Roughly 410 thousand barrels a day in March 2024; a past peak of 500 to 620 thousand without a year.",
            "caption": ["Output of the Lindra field as reported. No published series covers it."],
            "width": 0.8,
        },
        {"kind": "heading", "level": 2, "id": "disagree", "runs": ["Where sources disagree"]},
        {"kind": "heading", "level": 3, "id": "disagree-1", "runs": ["Four dead or eleven"]},
        {"kind": "paragraph", "runs": [prose]},
        {
            "kind": "list",
            "style": "",
            "items": [
                ["the harbour office counts the harbour only;"],
                ["the Lindra Post may count the whole bay;"],
                ["a later count may have grown."],
            ],
        },
        {
            "kind": "paragraph",
            "style": "warning",
            "runs": [
                "This briefing rests on six articles of which nobody has reviewed a claim. Read every figure beside its sentence."
            ],
        },
        {"kind": "heading", "level": 2, "id": "unknown", "runs": ["What we do not know"]},
        {
            "kind": "list",
            "style": "numbered",
            "items": [
                ["No document states how many were injured."],
                ["No document names the vessel."],
                ["No document dates the peak."],
            ],
        },
        {
            "kind": "paragraph",
            "style": "small",
            "runs": ["Set from the built tables; a figure that is not in them is not in this text either."],
        },
        {"kind": "heading", "level": 2, "id": "claims", "runs": ["Claims by source"]},
        {
            "kind": "table",
            "id": "table-claims",
            "caption": ["Every figure claim, in the order of the documents"],
            "columns": [
                {"name": "Document", "align": "left", "width": 1},
                {"name": "Outlet", "align": "left", "width": 2},
                {"name": "Value", "align": "right", "width": 2},
                {"name": "Counted", "align": "left", "width": 2},
                {"name": "Credited to", "align": "left", "width": 3},
                {"name": "Published", "align": "left", "width": 2},
            ],
            "rows": long_rows,
            "source": ["One row per claim; a repeat is not a second voice."],
        },
        {"kind": "heading", "level": 2, "id": "evidence", "runs": ["Evidence"]},
        build_notes(60),
    ]


def build_notebook() -> nbformat.NotebookNode:
    """The briefing as a notebook: a block output in each code cell, a heading and prose in markdown."""
    nb = nbformat.v4.new_notebook()
    parameters = nbformat.v4.new_code_cell('paper: str = "letter"  # a4 or letter\nas_of: str = ""')
    parameters.metadata["tags"] = ["parameters"]
    nb.cells = [nbformat.v4.new_markdown_cell("# A working title"), parameters]
    for block in build_blocks():
        exhibit = blocks.Exhibit([block])._repr_mimebundle_()
        output = nbformat.v4.new_output("execute_result", data=exhibit, execution_count=1)
        nb.cells.append(nbformat.v4.new_code_cell("show(block)", outputs=[output]))
    nb.cells.append(nbformat.v4.new_markdown_cell("## Method\n\nCounts are *read*, not **guessed**; see `claims.csv`."))
    return nb
