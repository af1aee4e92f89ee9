"""Blocks made ready for the typesetter: the JSON that ``templates/briefing.typ`` reads.

Every text is cleaned, every link either arrives or is plain text, every id is one place, no level of heading is
skipped, and nothing is longer than the strings of a PDF hold.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from ..display.blocks import Block, Run, Runs, is_safe_link, say_runs, walk
from ..display.cells import NO_ALT
from ..display.characters import LONGEST_WORD, clean_svg, clean_text, cut_text, has_arabic, is_visible, split_lines
from ..display.widths import PAGE_WIDTH, WORD_EM, choose_box, count_digits, count_width, share_width
from ..ground.judgment import InputError, suggest_name
from ..ground.wording import tie
from .overflow import is_annex

#: Most characters of a title or heading as such, of a description; more does not fit the strings of a PDF.
LONGEST_HEADING = 400
LONGEST_STRING = 6000

#: Rows of a table, and evidence notes, from which on they are set smaller: they are looked up, not read.
LONG_TABLE = 14
LONG_NOTES = 24

# What stands before and behind a paragraph that leads to a figure or table: words alone in their section. A paragraph
# that ends several is text of its own.
_LED = (["heading", "figure"], ["heading", "table"])

# What a body has that is worth its own pages; a few words have the annex below them.
_WHOLE = {"box", "figure", "table"}


@dataclass
class _Places:
    """The places that links may lead to. Each id is one place, the first block or run that has it."""

    labels: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def add(self, name: str) -> None:
        """Make a place of an id, unless it is empty or one already."""
        if name:
            self.labels.setdefault(name, f"place-{len(self.labels) + 1}")

    def take(self, name: str) -> dict[str, str]:
        """``{"label": ...}`` for the first who asks for a place, nothing for those after."""
        if name not in self.labels or name in self.taken:
            return {}
        self.taken.add(name)
        return {"label": self.labels[name]}


def _find_ids(block: Block) -> Iterator[str]:
    """Every id in a block, in order: of the block, of its notes (``note-3``), of its links to notes."""
    for table in walk(block):
        if "ref" in table:
            yield str(table["ref"])
        if "n" in table and "mark" in table:
            yield f"note-{int(table['n'])}"
        elif isinstance(table.get("id"), str):
            yield table["id"]


def _set_run(run: Run, places: _Places, longest: int) -> Run:
    done: dict[str, Any] = {"t": clean_text(tie(say_runs([run])), longest)}
    if has_arabic(done["t"]):
        done["upright"] = True  # the face has no slanted Arabic, and the script needs none
    if isinstance(run, str):
        return done if len(done) > 1 else done["t"]
    done.update({key: True for key in ("strong", "em", "mark", "code") if run.get(key)})
    if "note" in run:
        done.update(places.take(str(run.get("ref", ""))))
        done["n"] = str(int(run["note"]))
        done.update(_link_to(f"#note-{done['n']}", places))
    elif "href" in run:
        done.update(_link_to(run["href"], places))
    return done


def _link_to(href: str, places: _Places) -> dict[str, str]:
    """``to`` for a place in this PDF, ``href`` for http, https and mailto, nothing for any other link."""
    if href.startswith("#"):
        return {"to": places.labels[href[1:]]} if href[1:] in places.labels else {}
    scheme, _, rest = href.partition(":")
    if scheme.lower() not in ("http", "https", "mailto") or not rest.strip("/") or not is_safe_link(href):
        return {}
    if clean_text(href, len(href)) != href:
        return {}
    return {"href": quote(href, safe="%/:?#[]@!$&'()*+,;=~-._")}


def _set_runs(runs: Runs, places: _Places, longest: int = LONGEST_WORD) -> list[Run]:
    return [_set_run(run, places, longest) for run in runs]


def _set_title(block: Block, places: _Places) -> Block:
    return {
        "runs": _set_runs(block["runs"], places, 20),
        "subtitle": _set_runs(block.get("subtitle", ()), places),
        "meta": [
            {
                "name": clean_text(name, 16),
                "runs": _set_runs(runs, places, 16),
                "width": min(max(len(name), len(say_runs(runs)), 12), 36),
            }
            for name, runs in block.get("meta", ())
        ],
    }


def _set_heading(block: Block, places: _Places) -> Block:
    runs = _set_runs(block["runs"], places, 28)
    return {"level": block["level"], "runs": runs, "new_page": False, **places.take(block.get("id", ""))}


def _set_paragraph(block: Block, places: _Places) -> Block:
    leads = say_runs(block["runs"]).rstrip().endswith(":")  # stays with what it announces
    return {"style": block.get("style", ""), "leads": leads, "runs": _set_runs(block["runs"], places)}


def _set_list(block: Block, places: _Places) -> Block:
    whole = sum(len(say_runs(item)) for item in block["items"]) < 600  # short lists are not torn apart
    return {
        "style": block.get("style", ""),
        "whole": whole,
        "spaced": any(len(say_runs(item)) > 80 for item in block["items"]),
        "items": [_set_runs(item, places) for item in block["items"]],
    }


def _set_box(block: Block, places: _Places) -> Block:
    items = block["items"]
    columns, size = choose_box(len(items), max((count_width(item["value"]) for item in items), default=0))
    return {
        "columns": columns,
        "items": [
            {
                "size": size,
                "label": _set_runs(item["label"], places, 14),
                "value": _set_runs(item["value"], places, 10),
                "detail": _set_runs(item["detail"], places, 18),
            }
            for item in items
        ],
    }


def _set_table(block: Block, places: _Places) -> Block:
    columns = block["columns"]
    dense = len(block["rows"]) > LONG_TABLE
    size = (9.2 if len(columns) <= 6 else 8.2 if len(columns) <= 8 else 7.2) - (0.8 if dense else 0)
    gutter = 14.0 if len(columns) <= 6 and not dense else 10.0
    room = max(PAGE_WIDTH - (len(columns) - 1) * gutter, PAGE_WIDTH / 2)
    widths = share_width(block, room, size)
    longest = [max(int(width / size / WORD_EM), 3) for width in widths]
    return {
        **places.take(block.get("id", "")),
        "size": size,
        "gutter": gutter,
        "dense": dense,
        "caption": _set_runs(block.get("caption", ()), places),
        "columns": [
            {
                "name": clean_text(column["name"], most),
                "right": column.get("align") == "right",
                "digits": count_digits(block["rows"], i) if column.get("align") == "right" else 0,
                "width": width,
            }
            for i, (column, width, most) in enumerate(zip(columns, widths, longest, strict=True))
        ],
        "repeat": all(len(column["name"]) <= 100 for column in columns),
        "whole": sum(len(say_runs(cell)) for row in block["rows"] for cell in row) < 500,
        "rows": [
            [_set_cell(cell, places, most) for cell, most in zip(row, longest, strict=True)]
            for row in _blank_repeats(block["rows"])
        ],
        "source": _set_runs(block.get("source", ()), places),
    }


def _blank_repeats(rows: Sequence[Sequence[Runs]]) -> Iterator[Sequence[Runs]]:
    """Rows whose first cell is empty where it would say again what the one above says."""
    above = ""
    for row in rows:
        said = say_runs(row[0])
        cited = any(isinstance(run, dict) and "note" in run for run in row[0])  # a place to come back to
        yield [[], *row[1:]] if said == above and len(row) > 1 and not cited else row
        above = said


def _set_cell(runs: Runs, places: _Places, longest: int) -> Block:
    """A cell; a long one may break over two pages, a short one stays whole."""
    return {
        "long": len(say_runs(runs)) > 300,
        "noted": any(isinstance(run, dict) and "note" in run for run in runs),
        "runs": _set_runs(runs, places, longest),
    }


def _say_alt(block: Block) -> str:
    """A description that fits a PDF's strings; a figure's caption, or a plain admission, where there is none."""
    for text in (block.get("alt", ""), say_runs(block.get("caption", ()))):
        if is_visible(text):
            return cut_text(" ".join(text.split()), LONGEST_STRING, LONGEST_STRING)
    return NO_ALT


def _set_figure(block: Block, places: _Places) -> Block:
    done: Block = {**places.take(block.get("id", "")), "caption": _set_runs(block.get("caption", ()), places)}
    done["title"] = _set_runs(block.get("title", ()), places)
    done["alt"] = _say_alt(block)
    done["float"] = False
    done["width"] = min(max(float(block.get("width") or 1), 0.1), 1.0)
    if "image" in block:
        return done | {"picture": list(block["image"]), "format": block["format"]}
    return done | {"picture": clean_svg(block["svg"]), "format": "svg"}


def _set_notes(block: Block, places: _Places) -> Block:
    items = [_set_note(item, places) for item in block["items"]]
    return {"items": items, "dense": len(items) > LONG_NOTES}


def _set_note(item: dict[str, Any], places: _Places) -> dict[str, Any]:
    number = str(int(item["n"]))
    return {
        **places.take(f"note-{number}"),
        **_link_to(item.get("href", ""), places),
        "n": number,
        **{key: clean_text(item.get(key, "")) for key in ("before", "mark", "after")},
        "where": _set_runs(item.get("where", ()), places, 18),
        "long": len(item.get("before", "")) + len(item.get("mark", "")) + len(item.get("after", "")) > 1000,
        "back": [places.labels[ref] for ref in item.get("back", ()) if ref in places.labels],
    }


def _set_verbatim(block: Block, places: _Places) -> Block:
    """Lines as they are written; ``places`` goes unused, since they hold no links."""
    lines = split_lines(block["text"])
    return {"lines": [clean_text(line, 90).replace("  ", "\u00a0 ") for line in lines]}


_SET: dict[str, Callable[[Block, _Places], Block]] = {
    "title": _set_title,
    "heading": _set_heading,
    "paragraph": _set_paragraph,
    "list": _set_list,
    "box": _set_box,
    "table": _set_table,
    "figure": _set_figure,
    "notes": _set_notes,
    "verbatim": _set_verbatim,
}


def set_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Blocks as the template reads them, with levels of headings that skip none."""
    places = _Places()
    for block in blocks:
        for name in _find_ids(block):
            places.add(name)
    done: list[Block] = []
    level = 1
    for i, block in enumerate(blocks):
        kind = block.get("kind", "")
        if kind not in _SET:
            raise InputError(f"block of kind '{kind}'; expected {', '.join(sorted(_SET))}{suggest_name(kind, _SET)}")
        if kind == "heading" and not is_visible(say_runs(block["runs"])):
            continue  # the standard refuses a heading that says nothing
        page_block = {"kind": kind, "index": len(done), **_SET[kind](block, places)}
        if kind == "heading":
            level = min(max(int(page_block["level"]), 2), level + 1, 4)
            page_block["level"] = level
            shown = {before["kind"] for before in done}
            page_block["new_page"] = is_annex(block) and not shown.isdisjoint(_WHOLE)
        beside = [b.get("kind") for b in (*blocks[i - 1 : i], *blocks[i + 1 : i + 2])]
        if kind == "paragraph" and beside in _LED:
            page_block["leads"] = True  # words on what follows are not left behind on another page
        _mark_end(page_block)
        done.append(page_block)
    _mark_aside(done)
    return done


def _mark_aside(page_blocks: Sequence[Block]) -> None:
    """Have a box of figures stand beside what leads up to it, where that is words alone and begins with a heading."""
    kinds = [block["kind"] for block in page_blocks]
    box = kinds.index("box") if "box" in kinds else 0
    if kinds[1:2] == ["heading"] and box > 2 and {*kinds[1:box]} <= {"heading", "paragraph", "list"}:
        page_blocks[box]["aside"] = True


def _mark_end(page_block: Block) -> None:
    """Have the template tell where a block ends, so that gaps can be seen; headings and empty blocks are not asked."""
    match page_block:
        case {"kind": "paragraph", "leads": False, "runs": last}:
            pass
        case {"kind": "list", "items": [*_, last]}:
            pass
        case {"kind": "box", "items": [*_, {"detail": last}]}:
            pass
        case {"kind": "table", "source": [_, *_] as last}:
            pass
        case {"kind": "table", "rows": [*_, [*_, {"runs": last}]]}:
            pass
        case {"kind": "figure", "caption": last, "width": width} if width >= 0.9:
            pass
        case _:
            return
    if last:
        last.append({"end": page_block["index"]})


def spell_out_long_headings(blocks: Iterable[Block]) -> list[Block]:
    """Titles and headings too long to be any: their beginning as such, all of it in a paragraph below."""
    done: list[Block] = []
    for block in blocks:
        done.append(block)
        if block.get("kind") in ("title", "heading") and len(say_runs(block["runs"])) > LONGEST_HEADING:
            done[-1] = {**block, "runs": [cut_text(say_runs(block["runs"]), LONGEST_HEADING)]}
            done.append({"kind": "paragraph", "runs": block["runs"]})
    return done
