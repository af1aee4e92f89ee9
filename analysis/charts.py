"""Charts of a briefing: what was reported, by whom and as of when, as figure blocks with the table behind each.

Each function answers a ``Chart`` (figure and table), or ``None`` where there is nothing to draw; the briefing then says
in words what is missing. Nothing is averaged, nothing gets an error bar, every label keeps its bound, and marks
carry the numbers of their evidence notes.
"""

from __future__ import annotations

from .counts import chart_counts
from .levels import chart_levels
from .marks import Chart
from .overviews import chart_repeats, chart_sources, chart_timeline

__all__ = ["Chart", "chart_counts", "chart_levels", "chart_repeats", "chart_sources", "chart_timeline"]
