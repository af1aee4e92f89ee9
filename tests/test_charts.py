"""What holds for every chart: the same bytes, text that stays text, nothing in the picture that runs or fetches."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import Any

import matplotlib as mpl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from analysis.answers.facts import Answer
from analysis.display.canvas import measure_text
from analysis.ground.model import Claim, Echo, Fact
from analysis.telling.charts import Chart
from analysis.telling.countcharts import chart_counts
from analysis.telling.levelcharts import chart_levels
from analysis.telling.notes import Notes
from analysis.telling.overviewcharts import chart_repeats, chart_sources, chart_timeline
from tests.conftest import MEASURES, make_document

HOSTILE = (
    '<script>alert("x")</script> $\\frac{1}{0}$ $x_2$ &amp; #import \u202egnihton\u202c \x00\x07\ud800 😀 日本 '
    + "W" * 500
)


def draw_all(name: str, value: float | None = 5.0) -> dict[str, Chart | None]:
    """Every chart of a corpus in which every text is ``name``."""
    documents = {
        key: make_document(key, name, title=name, outlet=name, agency=name, dateline=name, published="2026-01-02")
        for key in ("d1", "d2")
    }
    cells: dict[str, Any] = dict.fromkeys(("unit", "place", "source", "hedge", "counted", "value_text"), name)
    cells |= {"low": value, "best": value, "bound": "at_least", "source_kind": "named", "as_of": "2026-01"}
    claims = [
        Claim("a", "d1", name, "figure", measure="harm.killed", **cells),
        Claim("b", "d2", name, "figure", measure="oil.crude", **cells),
    ]
    given: dict[str, Any] = {"subject": name, "place": name, "unit": name, "why": name, "reasons": name}
    given |= dict.fromkeys(("low", "best", "high"), value) | dict.fromkeys(("documents", "outlets", "origins"), 1)
    fact = Fact("f", "harm.killed", event_date="2026-01-01", status="single", claim_ids="a", **given)
    answers = [Answer(fact, claims[:1], MEASURES["harm.killed"])]
    levels = [Answer(replace(fact, measure="oil.crude"), claims[1:], MEASURES["oil.crude"])]
    return {
        "counts": chart_counts(answers, documents, Notes()),
        "levels": chart_levels(levels, documents, Notes()),
        "timeline": chart_timeline(answers, documents, Notes()),
        "sources": chart_sources(claims, documents),
        "repeats": chart_repeats([Echo("d1", 0, 9, "d2", 0, 9, 30, "prose", name)], documents),
    }


@pytest.mark.parametrize("name", ["counts", "levels", "timeline", "sources", "repeats"])
def test_the_same_rows_give_the_same_bytes(name: str) -> None:
    first, second = draw_all("The Wire")[name], draw_all("The Wire")[name]
    assert first is not None
    assert first == second


def test_hostile_text_stays_text() -> None:
    for name, chart in draw_all(HOSTILE).items():
        assert chart is not None, name
        root = ET.fromstring(chart.figure["svg"])
        tags = {element.tag.partition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "defs", "style", "g", "path", "text", "tspan", "use", "clipPath", "rect"}, name
        text = "\n".join("".join(element.itertext()) for element in root.iter())
        assert '<script>alert("x")' in text
        assert not re.search("[\x00-\x08\u202a-\u202e\ud800-\udfff]", chart.figure["svg"] + chart.figure["alt"])


def test_dollar_signs_are_no_mathematics() -> None:
    chart = draw_all("$x_2$ and $y^3$")["sources"]
    assert chart is not None
    assert "$x_2$ and $y^3$" in chart.figure["svg"]


def test_a_picture_asks_nothing_of_the_network_and_names_no_day() -> None:
    for chart in draw_all("The Wire").values():
        assert chart is not None
        links = set(re.findall(r"https?://[^\s\"'<>]+", chart.figure["svg"]))
        assert links <= {"http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"}
        assert "<dc:date" not in chart.figure["svg"]
        assert "@import" not in chart.figure["svg"]


def test_every_chart_has_a_table_behind_it_and_an_alt_text() -> None:
    for name, chart in draw_all("The Wire").items():
        assert chart is not None, name
        assert chart.figure["alt"].endswith(".")
        assert chart.table["rows"]
        assert {len(row) for row in chart.table["rows"]} == {len(chart.table["columns"])}
        assert chart.table["id"] == f"{chart.figure['id']}-table"


def test_no_text_runs_off_the_sheet() -> None:
    for name, chart in draw_all(HOSTILE).items():
        assert chart is not None, name
        root = ET.fromstring(chart.figure["svg"])
        width, height = (float(root.attrib[side].removesuffix("pt")) for side in ("width", "height"))
        for text in root.iter("{http://www.w3.org/2000/svg}text"):
            style = text.attrib["style"]
            x, y = (float(text.attrib[axis]) for axis in ("x", "y"))
            size = re.search(r"font-size: ([\d.]+)px", style)
            assert size is not None
            weight = "bold" if "font-weight: 700" in style else "normal"
            wide = measure_text("".join(text.itertext()), float(size[1]), weight)
            left = x - (wide if "anchor: end" in style else wide / 2 if "anchor: middle" in style else 0)
            assert left >= -1, name
            assert left + wide <= width + 1, name
            assert 0 <= y <= height, name


def test_matplotlib_is_left_as_it_was() -> None:
    before = dict(mpl.rcParams)
    draw_all("The Wire")
    assert dict(mpl.rcParams) == before


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=60), st.one_of(st.none(), st.floats(allow_nan=False)))
def test_no_text_and_no_number_stops_a_chart(name: str, value: float | None) -> None:
    for chart in draw_all(name, value).values():
        if chart is not None:
            assert ET.fromstring(chart.figure["svg"]).tag.endswith("svg")
