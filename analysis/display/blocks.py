"""The blocks that a briefing is made of: plain JSON, from which HTML, PDF and plain text are all set.

A block is a dict with a ``kind``; its texts are *runs*. A run is a plain string, or a dict with the text ``t`` and:
``strong``/``em``/``mark`` (true), ``note`` (the number of an evidence note that the text links to, with ``ref``, the
link's own id, to come back to), or ``href`` (http, https, mailto, or a relative link into ``sources/``).

| kind | keys |
|---|---|
| ``title`` | ``runs``, ``subtitle`` (runs), ``meta``: list of ``[label, runs]`` |
| ``heading`` | ``level`` 2 to 4, ``runs``, ``id`` |
| ``paragraph`` | ``runs``, ``style``: "", ``lead``, ``small``, ``warning`` |
| ``list`` | ``items``: list of runs, ``style``: "", ``numbered``, ``judgments`` |
| ``box`` | ``items``: list of ``{value, label, detail}``, each runs: the figure box |
| ``table`` | ``caption``, ``source`` (runs), ``columns``: list of ``{name, align, width}`` (left or right, a weight), \
``rows``: list of lists of runs, ``id`` |
| ``figure`` | ``svg``, ``alt``, ``title`` and ``caption`` (runs), ``id``, ``width`` (share of the measure, 0 to 1) |
| ``notes`` | ``items``: list of ``{n, id, before, mark, after, where (runs), href, back: list of ref ids}`` |

Where a body is longer than its pages, what has a ``rank`` goes to the PDF's annex, the highest first (``overflow``).

Nothing in a block is markup: every text is escaped where HTML is made (by the templates of pages), and reaches the PDF
as JSON data.
"""

import base64
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Environment, FileSystemLoader

from ..ground.wording import tie

Run: TypeAlias = "str | dict[str, Any]"
Runs: TypeAlias = Sequence[Run]
Block: TypeAlias = dict[str, Any]

#: Where the templates of pages and of the PDF are.
TEMPLATES = Path(__file__).parents[1] / "templates"

#: The MIME type under which a block travels in a notebook, beside its HTML and its plain text.
MIME = "application/vnd.claimbook.block+json"

#: Table rows shown at most; the whole table is among the tables to download.
MOST_ROWS = 150

_LINK = re.compile(r"(?:https?://|mailto:|sources/|tables/|#)[^\s<>\"]*", re.IGNORECASE)


class Exhibit:
    """Blocks that Jupyter shows: HTML on the page, plain text in a terminal, JSON for the exporters."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = list(blocks)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {
            "text/html": "\n".join(render_html(block) for block in self.blocks),
            "text/plain": "\n\n".join(render_plain(block) for block in self.blocks),
            MIME: self.blocks,
        }


def make_paragraph(*runs: Run, style: str = "") -> Block:
    """A paragraph of runs; ``style`` as in the table above."""
    return {"kind": "paragraph", "runs": list(runs), "style": style}


def make_table(
    name: str,
    caption: str,
    columns: Mapping[str, float],
    rows: Iterable[Sequence[Any]],
    total: int | None = None,
    whole: str = "",
    *,
    numbers: Collection[str] = (),
) -> Block:
    """A table of at most MOST_ROWS rows, which says where the whole of a longer one is.

    ``columns`` are weights by name, of which ``numbers`` stand to the right; no row is asked for that is not shown, so
    that no figure is cited in vain.
    """
    found = iter(rows)
    shown = [[cell if isinstance(cell, list) else [cell] for cell in row] for row in islice(found, MOST_ROWS)]
    if total is None:
        total = len(shown) + sum(1 for _ in found)
    more = f"The first {len(shown):,} of {total:,} rows; all of them are in {whole or 'the tables to download'}."
    return {
        "kind": "table",
        "id": name,
        "caption": [caption],
        "columns": [
            {"name": title, "align": "right" if title in numbers else "left", "width": width}
            for title, width in columns.items()
        ],
        "rows": shown,
        "source": [more] if total > len(shown) else [],
    }


def is_safe_link(href: str) -> bool:
    """Whether a link may be followed from a briefing: http, https, mailto, or into the briefing's own folder."""
    return len(href) < 2000 and _LINK.fullmatch(href) is not None and ".." not in href


def walk(value: Any) -> Iterator[dict[str, Any]]:
    """Every table in a block or in blocks, outer before inner."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list | tuple) else ():
        yield from walk(inner)


def say_runs(runs: Runs) -> str:
    """Runs as plain text."""
    return "".join(run if isinstance(run, str) else run["t"] for run in runs)


def render_plain(block: Block) -> str:
    """A block as plain text, for terminals and for ``text/plain``."""
    match block["kind"]:
        case "title":
            lines = [say_runs(block["runs"]), say_runs(block.get("subtitle", ()))]
            lines += [f"{label}: {say_runs(runs)}" for label, runs in block.get("meta", ())]
            return "\n".join(line for line in lines if line)
        case "list":
            return "\n".join(f"- {say_runs(item)}" for item in block["items"])
        case "box":
            return "\n".join(
                f"{say_runs(i['value'])}  {say_runs(i['label'])}  {say_runs(i['detail'])}" for i in block["items"]
            )
        case "table":
            rows = [[c["name"] for c in block["columns"]], *([say_runs(c) for c in row] for row in block["rows"])]
            return "\n".join([say_runs(block["caption"]), *(" | ".join(row) for row in rows)])
        case "figure":
            return "\n".join(line for line in (say_runs(block.get("title", ())), f"[{block['alt']}]") if line)
        case "notes":
            return "\n".join(f"{i['n']}. {i['before']}{i['mark']}{i['after']}" for i in block["items"])
        case _:
            return say_runs(block["runs"])


@cache
def load_templates() -> Environment:
    """The templates of pages, in which every text is escaped that is not marked as safe."""
    templates = Environment(loader=FileSystemLoader(TEMPLATES / "pages"), autoescape=True)
    templates.filters |= {"tie": tie, "say": say_runs, "base64": lambda text: base64.b64encode(text.encode()).decode()}
    templates.tests["safe_link"] = is_safe_link
    return templates


def render_html(block: Block) -> str:
    """A block as an HTML fragment: no script, no style, every text escaped."""
    return load_templates().get_template("block.html.j2").render(block=block)
