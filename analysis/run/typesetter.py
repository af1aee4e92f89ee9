"""The typesetter: content for ``templates/briefing.typ`` made a tagged PDF, or asked where things come to stand.

Bytes follow from the content alone: no clock, no folder, no font of the system enters.
"""

from __future__ import annotations

import functools
import json
import os
import re
from datetime import UTC, datetime
from typing import Any

import typst

from ..display.blocks import TEMPLATES
from ..display.fonts import list_folders
from ..ground.text import MONTHS

TEMPLATE = TEMPLATES / "briefing.typ"

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]

_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_WRITTEN_DAY = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b")
_MONTHS = [month[:3].capitalize() for month in MONTHS]


@functools.cache
def load_fonts() -> typst.Fonts:
    """The faces inside typst and those of ``fonts``; none of the system's."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in list_folders()])


def print_pdf(content: dict[str, Any], as_of: str = "") -> bytes:
    """The typesetter's PDF, dated ``SOURCE_DATE_EPOCH`` where it is set, else the as-of day, else 1970: never today."""
    day = int(os.environ.get("SOURCE_DATE_EPOCH") or _read_day(as_of))
    pdf = typst.compile(str(TEMPLATE), format="pdf", pdf_standards=STANDARDS, timestamp=day, **_set_up(content))
    assert isinstance(pdf, bytes)
    return pdf


def query_marks(content: dict[str, Any]) -> list[dict[str, Any]]:
    """Where the figures and the ends of blocks come to stand."""
    return list(json.loads(typst.query(str(TEMPLATE), "<mark>", field="value", **_set_up(content))))


def _set_up(content: dict[str, Any]) -> dict[str, Any]:
    """What the typesetter is given to set, and with which faces."""
    given = {"briefing": json.dumps(content, sort_keys=True)}
    return {"root": str(TEMPLATE.parent), "font_paths": load_fonts(), "ignore_system_fonts": True, "sys_inputs": given}


def _read_day(text: str) -> int:
    """Seconds from 1970 to the day in ``2019-06-14`` or ``14 June 2019``, the first one named; 0 where none is."""
    iso, written = _ISO_DAY.search(text), _WRITTEN_DAY.search(text)
    try:
        if iso:
            year, month, day = (int(part) for part in iso.groups())
        elif written and written[2] in _MONTHS:
            year, month, day = int(written[3]), _MONTHS.index(written[2]) + 1, int(written[1])
        else:
            return 0
        return max(int(datetime(year, month, day, tzinfo=UTC).timestamp()), 0)
    except ValueError:
        return 0
