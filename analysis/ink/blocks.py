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

Where a body is longer than its pages, the PDF has what has a ``rank`` in the annex, the highest first (see ``cuts``).

Nothing in a block is markup: every text is escaped where HTML is made (here, and only here) and reaches the PDF as
JSON data.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from html import escape
from itertools import islice
from string import ascii_lowercase
from typing import Any, TypeAlias

from ..ground.wording import tie

Run: TypeAlias = "str | dict[str, Any]"
Runs: TypeAlias = Sequence[Run]
Block: TypeAlias = dict[str, Any]

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


def render_runs(runs: Runs) -> str:
    """Runs as HTML, everything escaped."""
    return "".join(_render_run(run) for run in runs)


def _render_run(run: Run) -> str:
    if isinstance(run, str):
        return escape(tie(run))
    html = escape(tie(run["t"]))
    for key in ("mark", "strong", "em"):
        if run.get(key):
            html = f"<{key}>{html}</{key}>"
    if "note" in run:
        number = int(run["note"])
        return f'<a class="figure-link" href="#note-{number}" id="{escape(run["ref"])}">{html}<sup>{number}</sup></a>'
    if "href" in run and is_safe_link(run["href"]):
        return f'<a href="{escape(run["href"])}">{html}</a>'
    return html


def render_html(block: Block) -> str:
    """A block as an HTML fragment: no script, no style, every text escaped."""
    return _RENDER[block["kind"]](block)


def _render_title(block: Block) -> str:
    subtitle = f'<p class="subtitle">{render_runs(block["subtitle"])}</p>' if block.get("subtitle") else ""
    meta = "".join(f"<div><dt>{escape(k)}</dt><dd>{render_runs(v)}</dd></div>" for k, v in block.get("meta", ()))
    meta = f'<dl class="meta">{meta}</dl>' if meta else ""
    return f"<header><h1>{render_runs(block['runs'])}</h1>{subtitle}{meta}</header>"


def _render_heading(block: Block) -> str:
    level = min(max(int(block["level"]), 2), 4)
    return f'<h{level} id="{escape(block["id"])}">{render_runs(block["runs"])}</h{level}>'


def _render_paragraph(block: Block) -> str:
    style = f' class="{escape(block["style"])}"' if block.get("style") else ""
    return f"<p{style}>{render_runs(block['runs'])}</p>"


def _render_list(block: Block) -> str:
    tag = "ol" if block.get("style") == "numbered" else "ul"
    style = f' class="{escape(block["style"])}"' if block.get("style") else ""
    return f"<{tag}{style}>{''.join(f'<li>{render_runs(item)}</li>' for item in block['items'])}</{tag}>"


def _render_box(block: Block) -> str:
    items = "".join(
        f'<div><dt>{render_runs(i["label"])}</dt><dd><b class="value">{render_runs(i["value"])}</b>'
        f'<span class="detail">{render_runs(i["detail"])}</span></dd></div>'
        for i in block["items"]
    )
    return f'<dl class="box">{items}</dl>'


def _render_table(block: Block) -> str:
    aligns = [f' class="{c["align"]}"' if c.get("align") == "right" else "" for c in block["columns"]]
    head = "".join(
        f'<th scope="col"{a}>{escape(c["name"])}</th>' for c, a in zip(block["columns"], aligns, strict=True)
    )
    body = "".join(
        "<tr>" + "".join(f"<td{a}>{render_runs(cell)}</td>" for cell, a in zip(row, aligns, strict=True)) + "</tr>"
        for row in block["rows"]
    )
    source = f'<p class="source">{render_runs(block["source"])}</p>' if block.get("source") else ""
    label = escape(say_runs(block["caption"]), quote=True)
    return (
        f'<div class="table" role="group" tabindex="0" aria-label="{label}"><table id="{escape(block["id"])}">'
        f"<caption>{render_runs(block['caption'])}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
        f"{source}"
    )


def _render_figure(block: Block) -> str:
    data = base64.b64encode(block["svg"].encode()).decode()
    title = f'<p class="figure-title">{render_runs(block["title"])}</p>' if block.get("title") else ""
    caption = f"<figcaption>{render_runs(block['caption'])}</figcaption>" if block.get("caption") else ""
    return (
        f'<figure id="{escape(block["id"])}">{title}<img src="data:image/svg+xml;base64,{data}" '
        f'alt="{escape(block["alt"], quote=True)}">{caption}</figure>'
    )


def _render_notes(block: Block) -> str:
    return f'<ol class="notes">{"".join(_render_note(item) for item in block["items"])}</ol>'


def _render_note(item: dict[str, Any]) -> str:
    back = _render_back(item["back"])
    where = render_runs(item["where"])
    if is_safe_link(item.get("href", "")):
        where = f'<a href="{escape(item["href"])}">{where}</a>'
    number = int(item["n"])
    words = f"{escape(item['before'])}<mark>{escape(item['mark'])}</mark>{escape(item['after'])}"
    return (
        f'<li id="note-{number}" value="{number}"><q>{words}</q> '
        f'<span class="where">{where}</span> <span class="back">{back}</span></li>'
    )


def _render_back(refs: Sequence[str]) -> str:
    """The ways back to where a note is cited: an arrow for one place, a letter behind it for each of several."""
    if len(refs) < 2:
        return "".join(f'<a href="#{escape(ref)}" aria-label="back to the text">↩</a>' for ref in refs)
    links = (
        f'<a href="#{escape(ref)}" aria-label="back to place {place} of {len(refs)}">{_name_place(place)}</a>'
        for place, ref in enumerate(refs, 1)
    )
    return f"↩ {' '.join(links)}"


def _name_place(place: int) -> str:
    """A letter for each of the first places, then their numbers."""
    return ascii_lowercase[place - 1] if place <= len(ascii_lowercase) else str(place)


_RENDER = {
    "title": _render_title,
    "heading": _render_heading,
    "paragraph": _render_paragraph,
    "list": _render_list,
    "box": _render_box,
    "table": _render_table,
    "figure": _render_figure,
    "notes": _render_notes,
}
