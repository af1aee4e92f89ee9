"""A notebook as a printed briefing: blocks to JSON, JSON to ``templates/briefing.typ``, that to a tagged PDF.

The PDF is built to PDF/UA-1 and PDF/A-2a. Its bytes follow from the blocks alone: no clock, no folder, no font of the
system enters. Text reaches the template as data, so nothing in it can run.

What the standards or the typesetter refuse is changed before, and never lost silently: a character that must not stand
in such a file (control, private use, half of a pair, an override of the reading direction) is shown as ``[U+202E]``;
a picture that cannot be drawn is replaced by its description, which says so; a link that leads nowhere, or may not be
followed, stays as plain text; a word too long for its line gets places to break.
"""

from __future__ import annotations

import ast
import base64
import binascii
import functools
import json
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import matplotlib
import mistune
import traitlets
import typst
from nbconvert.exporters import Exporter
from nbformat import NotebookNode

from analysis.blocks import MIME, Block, Run, Runs, is_safe_link, say_runs
from analysis.judgment import InputError, suggest_name

TEMPLATE = Path(__file__).parent / "templates" / "briefing.typ"

#: Names of paper that a parameter may say, and the typesetter's names for them.
PAPERS = {"a4": "a4", "letter": "us-letter", "us-letter": "us-letter"}

STANDARDS: list[typst.PDFStandard] = ["ua-1", "a-2a"]

#: Most characters of a title or heading as such, of a description; more does not fit the strings of a PDF.
LONGEST_HEADING = 400
LONGEST_STRING = 6000

#: Words longer than this many characters get places to break; the measure holds about 70.
LONGEST_WORD = 36

#: Width of the page between its margins, in points, on the narrower of the two papers.
_PAGE_WIDTH = 453.0

# Widths of a character in a table, in its size: within a line of words, in a word that must not break, in a bold head.
_LINE_EM, _WORD_EM, _HEAD_EM = 0.46, 0.54, 0.58

# Characters that PDF/UA-1 or PDF/A-2a forbid, or that work unseen: controls other than white space, invisible operators
# and tags, bidirectional embeddings, overrides and isolates, surrogates, private use, noncharacters.
_FORBIDDEN = (
    "\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\u061c\\u2061-\\u206f\\u202a-\\u202e\\ufeff\\ufff9-\\ufffb"
    "\\ud800-\\udfff\\ue000-\\uf8ff\\ufdd0-\\ufdef\\U000e0000-\\U000e0fff\\U000f0000-\\U0010ffff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(15))
)
_FORBIDDEN_CHARACTER = re.compile(f"[{_FORBIDDEN}]")
# What a drawing can do without, to be named when it cannot be set: all but Latin, Greek, Cyrillic and plain symbols.
_RARE_CHARACTER = re.compile("[^\x00-\u024f\u0370-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u22ff]")
_LINE_WHITE = re.compile(r"[\t\n\r\x0b\x0c\x85\u2028\u2029]+")  # white space that would break or tear a line
_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_XML_CHARACTER = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));")
_NAMED = r"\[U\+[0-9A-F]{4,6}\]|"
_PIECE = re.compile(_NAMED + r"[^/._\-?&=#%,;:@+|\[]{1,12}[/._\-?&=#%,;:@+|]*|[/._\-?&=#%,;:@+|]+|\[")
_WIDE_PIECE = re.compile(_NAMED + r"[^\[]{1,4}|\[")
# Letters wider than Latin ones, of scripts that a line does not break anywhere anyway.
_WIDE = re.compile("[^\x00-\u024f\u0590-\u08ff\u2010-\u2027\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_VISIBLE = re.compile(r"[^\s\xad\u200b-\u200f\u2060]")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]")
_SLUG = re.compile(r"\W+")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_WRITTEN_DAY = re.compile(r"\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_PARAMETER_TAGS = ("parameters", "injected-parameters")
_PICTURES = (("image/svg+xml", "svg"), ("image/png", "png"), ("image/jpeg", "jpg"))
_NO_ALT = "A picture that came without a description."


class BriefingPDF(Exporter):
    """``jupyter nbconvert --to briefing-pdf``: a notebook's blocks and prose as a PDF.

    The paper is the trait ``paper`` or, when that is empty, the notebook's parameter ``paper``, else A4.
    """

    export_from_notebook = "Briefing (PDF)"
    output_mimetype = "application/pdf"

    paper = traitlets.Unicode("", help="a4 or letter; empty: what the notebook's parameter says").tag(config=True)

    @traitlets.default("file_extension")
    def _file_extension_default(self) -> str:
        return ".pdf"

    def from_notebook_node(  # type: ignore[override]  # a PDF is bytes; nbconvert declares its text formats only
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kwargs: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """The PDF's bytes and nbconvert's resources.

        Raises:
            InputError: the paper is none of `PAPERS`, or a block's kind is unknown.
        """
        notebook, resources = super().from_notebook_node(nb, resources, **kwargs)
        parameters = read_parameters(notebook)
        pdf = render_pdf(
            notebook_blocks(notebook),
            paper=self.paper or str(parameters.get("paper", "a4")),
            title=str(resources.get("metadata", {}).get("name", "")),
        )
        return pdf, resources


# ------------------------------------------------------------------------------------------------------- the notebook


def read_parameters(notebook: NotebookNode) -> dict[str, Any]:
    """The plain scalars of a notebook's parameters, the injected ones over the written ones; empty when there are none.

    Cells are read, never run: an assignment of anything but a literal is left out.
    """
    found: dict[str, Any] = {}
    for tag in _PARAMETER_TAGS:
        for cell in notebook.cells:
            if cell.cell_type == "code" and tag in cell.metadata.get("tags", ()):
                found.update(_read_assignments(cell.source))
    found.update(notebook.metadata.get("papermill", {}).get("parameters", {}))
    return found


def _read_assignments(source: str) -> Iterator[tuple[str, Any]]:
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError):
        return
    for statement in statements:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.Constant(value=value)):
                yield name, value
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=value)):
                yield name, value


def notebook_blocks(nb: NotebookNode) -> list[Block]:
    """Every block of a notebook in reading order: prose of markdown cells, outputs of code cells.

    Beside the kinds of ``blocks`` there may be ``verbatim`` (``text``, an output that is plain text only), figures
    whose picture is ``image`` (bytes) and ``format`` instead of ``svg``, and runs with ``code`` (true). Code itself is
    not shown. The first markdown heading of level 1 is the title, or is dropped where a block of kind ``title`` exists.
    """
    found: list[Block] = []
    for cell in nb.cells:
        if cell.cell_type == "markdown":
            found += read_markdown(cell.source)
        elif cell.cell_type == "code":
            for output in cell.get("outputs", ()):
                found += _read_output(output)
    return _keep_one_title(found)


def _keep_one_title(blocks: Iterable[Block]) -> list[Block]:
    """One title: the first ``title`` block, else the first heading of level 1; other such headings go to level 2."""
    blocks = list(blocks)
    headings = [block for block in blocks if block["kind"] == "heading" and block["level"] == 1]
    has_title = any(block["kind"] == "title" for block in blocks)
    kept: list[Block] = []
    for block in blocks:
        if headings and block is headings[0]:
            if not has_title:
                kept.append({"kind": "title", "runs": block["runs"]})
        else:
            kept.append(block)
    return kept


def _read_output(output: NotebookNode) -> list[Block]:
    """The blocks of one output: its own where it has some, else its picture, else its plain text."""
    if output.output_type == "error":
        text = f"This cell failed: {output.get('ename', '')}: {output.get('evalue', '')}"
        return [{"kind": "paragraph", "style": "warning", "runs": [text]}]
    if output.output_type not in ("execute_result", "display_data"):
        return []
    data = output.data
    if MIME in data:
        return list(data[MIME])
    for mime, form in _PICTURES:
        if mime in data:
            return [_read_picture(_join(data[mime]), form)]
    if "text/plain" in data:
        return [{"kind": "verbatim", "text": _join(data["text/plain"])}]
    return []


def _join(text: str | Sequence[str]) -> str:
    return text if isinstance(text, str) else "".join(text)


def _read_picture(text: str, form: str) -> Block:
    figure: Block = {"kind": "figure", "alt": _NO_ALT, "caption": [], "id": ""}
    if form == "svg":
        return figure | {"svg": text}
    try:
        return figure | {"image": base64.b64decode(text), "format": form}
    except (binascii.Error, ValueError):
        return figure | {"image": b"", "format": form}


# ----------------------------------------------------------------------------------------------------------- markdown


def read_markdown(source: str) -> list[Block]:
    """Markdown as blocks: headings, paragraphs, lists, tables; anything else as its text. No mathematics, no HTML."""
    tokens = mistune.create_markdown(renderer=None, plugins=["table", "strikethrough"])(source)
    assert isinstance(tokens, list)
    return _read_tokens(tokens)


def _read_tokens(tokens: Iterable[dict[str, Any]], quoted: bool = False) -> list[Block]:
    found: list[Block] = []
    for token in tokens:
        match token["type"]:
            case "heading":
                runs = _read_inlines(token["children"])
                slug = _SLUG.sub("-", say_runs(runs).casefold()).strip("-")
                found.append({"kind": "heading", "level": token["attrs"]["level"], "runs": runs, "id": slug})
            case "paragraph" | "block_text":
                style = "small" if quoted else ""
                found.append({"kind": "paragraph", "style": style, "runs": _read_inlines(token["children"])})
            case "list":
                style = "numbered" if token["attrs"].get("ordered") else ""
                found.append({"kind": "list", "style": style, "items": list(_read_items(token))})
            case "block_quote":
                found += _read_tokens(token["children"], quoted=True)
            case "table":
                found.append(_read_table(token))
            case "blank_line" | "thematic_break":
                pass
            case _:
                found.append({"kind": "verbatim", "text": token.get("raw", "").rstrip("\n")})
    return found


def _read_items(token: dict[str, Any], depth: int = 0) -> Iterator[list[Run]]:
    """The items of a list, those of lists inside it after the item they belong to."""
    for item in token["children"]:
        runs: list[Run] = ["– " * depth] if depth else []
        inner: list[list[Run]] = []
        for child in item["children"]:
            if child["type"] == "list":
                inner += _read_items(child, depth + 1)
            elif child["type"] != "blank_line":
                if len(runs) > bool(depth):
                    runs.append(" ")
                runs += _read_inlines(child["children"]) if "children" in child else [child.get("raw", "").strip()]
        yield runs
        yield from inner


def _read_table(token: dict[str, Any]) -> Block:
    head, *bodies = token["children"]
    columns = [
        {"name": say_runs(_read_inlines(c["children"])), "align": c["attrs"].get("align") or "left", "width": 0}
        for c in head["children"]
    ]
    rows = [[_read_inlines(c["children"]) for c in row["children"]] for body in bodies for row in body["children"]]
    return {"kind": "table", "caption": [], "columns": columns, "rows": rows, "source": [], "id": ""}


def _read_inlines(tokens: Iterable[dict[str, Any]], style: dict[str, Any] | None = None) -> list[Run]:
    style = style or {}
    runs: list[Run] = []
    for token in tokens:
        match token["type"]:
            case "strong" | "emphasis":
                key = "strong" if token["type"] == "strong" else "em"
                runs += _read_inlines(token["children"], {**style, key: True})
            case "link":
                runs += _read_inlines(token["children"], {**style, "href": token["attrs"]["url"]})
            case "image":
                alt = "".join(say_runs(_read_inlines([child])) for child in token.get("children", ()))
                runs.append(_style_text(f"[picture: {alt or token['attrs']['url']}]", style))
            case "softbreak" | "linebreak":
                runs.append(" ")
            case "codespan":
                runs.append(_style_text(token["raw"], {**style, "code": True}))
            case _ if "children" in token:
                runs += _read_inlines(token["children"], style)
            case _:
                runs.append(_style_text(token.get("raw", ""), style))
    return runs


def _style_text(text: str, style: dict[str, Any]) -> Run:
    return {"t": text, **style} if style else text


# ----------------------------------------------------------------------------------------------------------- cleaning


def clean_text(text: str, longest: int = LONGEST_WORD) -> str:
    """One line of text that can be set: forbidden characters as ``[U+0007]``, long words with places to break."""
    text = _LINE_WHITE.sub(" ", text)
    text = _FORBIDDEN_CHARACTER.sub(_name_character, text)
    return _find_words(longest // 2).sub(lambda match: _break_word(match[0], longest), text)


def _name_character(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"


@functools.cache
def _find_words(longest: int) -> re.Pattern[str]:
    """Words of more than so many characters."""
    return re.compile(rf"[^\s\u200b]{{{longest + 1},}}")


def _break_word(word: str, longest: int) -> str:
    """The word with U+200B after punctuation or every few letters if it is too long.

    Never before a mark that combines, never inside ``[U+202E]``.
    """
    wide = _WIDE.search(word) is not None
    if len(word) <= (longest // 2 if wide else longest):
        return word
    pieces = (_WIDE_PIECE if wide else _PIECE).findall(word)
    return "".join(
        piece if i == 0 or unicodedata.category(piece[0])[0] == "M" or piece[0] == "\u200d" else f"\u200b{piece}"
        for i, piece in enumerate(pieces)
    )


def clean_svg(svg: str) -> str:
    """A drawing without forbidden characters, whether written plainly or as numbers."""

    def name_number(match: re.Match[str]) -> str:
        number = int(match[1], 16) if match[1] else int(match[2])
        if number > 0x10FFFF or _FORBIDDEN_CHARACTER.match(chr(number)):
            return f"[U+{number:04X}]"
        return match[0]

    return _FORBIDDEN_CHARACTER.sub(_name_character, _XML_CHARACTER.sub(name_number, svg))


# -------------------------------------------------------------------------------------------------- blocks to the page


@dataclass
class _Places:
    """The places that links may lead to. Each id is one place, the first block or run that has it."""

    labels: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def add(self, name: str) -> None:
        if name:
            self.labels.setdefault(name, f"place-{len(self.labels) + 1}")

    def take(self, name: str) -> dict[str, str]:
        """``{"label": ...}`` for the first who asks for a place, nothing for those after."""
        if name not in self.labels or name in self.taken:
            return {}
        self.taken.add(name)
        return {"label": self.labels[name]}


def _find_ids(value: Any) -> Iterator[str]:
    """Every id in a block, in order: of the block, of its notes (``note-3``), of its links to notes."""
    if isinstance(value, dict):
        if "ref" in value:
            yield str(value["ref"])
        if "n" in value and "mark" in value:
            yield f"note-{int(value['n'])}"
        elif isinstance(value.get("id"), str):
            yield value["id"]
        for key, inner in value.items():
            if key not in ("svg", "image"):
                yield from _find_ids(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _find_ids(inner)


def _set_run(run: Run, places: _Places, longest: int) -> Run:
    done: dict[str, Any] = {"t": clean_text(say_runs([run]), longest)}
    if _ARABIC.search(done["t"]):
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
    if _FORBIDDEN_CHARACTER.search(href):
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
    return {"level": block["level"], "runs": runs, **places.take(block.get("id", ""))}


def _set_paragraph(block: Block, places: _Places) -> Block:
    return {"style": block.get("style", ""), "runs": _set_runs(block["runs"], places)}


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
    columns, size = _choose_box(len(items), max((_count_width(item["value"]) for item in items), default=0))
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


def _choose_box(count: int, longest: float) -> tuple[int, int]:
    """How many figures to a row of the box, and their size, so that the longest stays on one line if it can."""
    rows = {4: (4, 2), 5: (3,), 6: (3,), 7: (4,), 8: (4,), 9: (3,)}.get(count, (min(count, 4) or 1,))
    for columns in rows:
        room = (_PAGE_WIDTH - 23 - 20 * (columns - 1)) / columns
        for size in (21, 19, 17, 15):
            if longest * 0.49 * size <= room:
                return columns, size
    return rows[-1], 15


def _count_width(runs: Runs) -> float:
    """Characters of runs, a note's number as the small figure it is."""
    notes = sum(isinstance(run, dict) and "note" in run for run in runs)
    return len(say_runs(runs)) + 2.0 * notes


def _set_table(block: Block, places: _Places) -> Block:
    columns = block["columns"]
    size = 9.2 if len(columns) <= 6 else 8.2 if len(columns) <= 8 else 7.2
    gutter = 14.0 if len(columns) <= 6 else 10.0
    room = max(_PAGE_WIDTH - (len(columns) - 1) * gutter, _PAGE_WIDTH / 2)
    widths = _share_width(block, room, size)
    longest = [max(int(width / size / _WORD_EM), 3) for width in widths]
    return {
        **places.take(block.get("id", "")),
        "size": size,
        "gutter": gutter,
        "caption": _set_runs(block.get("caption", ()), places),
        "columns": [
            {
                "name": clean_text(column["name"], most),
                "right": column.get("align") == "right",
                "digits": _count_digits(block["rows"], i) if column.get("align") == "right" else 0,
                "width": width,
            }
            for i, (column, width, most) in enumerate(zip(columns, widths, longest, strict=True))
        ],
        "repeat": all(len(column["name"]) <= 100 for column in columns),
        "whole": len(block["rows"]) <= 8 and sum(len(say_runs(cell)) for row in block["rows"] for cell in row) < 1500,
        "rows": [
            [_set_cell(cell, places, most) for cell, most in zip(row, longest, strict=True)] for row in block["rows"]
        ],
        "source": _set_runs(block.get("source", ()), places),
    }


def _set_cell(runs: Runs, places: _Places, longest: int) -> Block:
    """A cell; a long one may break over two pages, a short one stays whole."""
    return {
        "long": len(say_runs(runs)) > 300,
        "noted": any(isinstance(run, dict) and "note" in run for run in runs),
        "runs": _set_runs(runs, places, longest),
    }


def _count_digits(rows: Sequence[Sequence[Runs]], i: int) -> int:
    """Digits of the largest note number in a column; 0 where no cell has a note."""
    numbers = [str(int(run["note"])) for row in rows for run in row[i] if isinstance(run, dict) and "note" in run]
    return max(map(len, numbers), default=0)


def _share_width(block: Block, room: float, size: float) -> list[float]:
    """Widths of a table's columns in points: by weight, but none so narrow that a short cell or a word must break."""
    weights: list[float] = []
    weighted = any(column.get("width") for column in block["columns"])
    short, words = [], []  # what a column needs for its short cells, for its words
    for i, column in enumerate(block["columns"]):
        slot = size * (0.5 + 0.4 * _count_digits(block["rows"], i))
        lines = [say_runs(row[i]) for row in block["rows"]]
        head = max(map(len, column["name"].split()), default=1) * size * _HEAD_EM
        line = max((len(text) for text in lines), default=1)
        word = max((len(word) for text in lines for word in text.split()), default=1)
        weights.append(float(column.get("width") or 0) or (1.0 if weighted else min(max(line, 4), 60)))
        words.append(max(min(word, 14) * size * _WORD_EM, head) + slot)
        short.append(max(words[-1], min(line, 26) * size * _LINE_EM + slot))
    if sum(words) >= room:
        return [room * need / sum(words) for need in words]
    return _fill_room(weights, short if sum(short) <= room else words, room)


def _fill_room(weights: Sequence[float], needs: Sequence[float], room: float) -> list[float]:
    """Shares of the room by weight, raised to what each needs; the needs together fit the room."""
    raised: dict[int, float] = {}
    while True:
        left = room - sum(raised.values())
        total = sum(weight for i, weight in enumerate(weights) if i not in raised)
        shares = [raised.get(i, left * weight / total if total else 0.0) for i, weight in enumerate(weights)]
        tight = [i for i, share in enumerate(shares) if i not in raised and share < needs[i]]
        if not tight:
            return shares
        raised.update({i: needs[i] for i in tight})


def _say_alt(block: Block) -> str:
    """A description that fits a PDF's strings; a figure's caption, or a plain admission, where there is none."""
    for text in (block.get("alt", ""), say_runs(block.get("caption", ()))):
        if _VISIBLE.search(text):
            return _shorten(" ".join(text.split()), LONGEST_STRING, LONGEST_STRING)
    return _NO_ALT


def _set_figure(block: Block, places: _Places) -> Block:
    done: Block = {**places.take(block.get("id", "")), "caption": _set_runs(block.get("caption", ()), places)}
    done["alt"] = _say_alt(block)
    done["float"] = False
    done["width"] = min(max(float(block.get("width") or 1), 0.1), 1.0)
    if "image" in block:
        return done | {"picture": list(block["image"]), "format": block["format"]}
    return done | {"picture": clean_svg(block["svg"]), "format": "svg"}


def _set_notes(block: Block, places: _Places) -> Block:
    return {"items": [_set_note(item, places) for item in block["items"]]}


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
    lines = _LINE_END.split(block["text"].expandtabs(4))
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


def _set_blocks(blocks: Sequence[Block]) -> list[Block]:
    """Blocks as the template reads them, with levels of headings that skip none."""
    places = _Places()
    for block in blocks:
        for name in _find_ids(block):
            places.add(name)
    done: list[Block] = []
    level = 1
    for block in blocks:
        kind = block.get("kind", "")
        if kind not in _SET:
            raise InputError(f"block of kind '{kind}'; expected {', '.join(sorted(_SET))}{suggest_name(kind, _SET)}")
        if kind == "heading" and not _VISIBLE.search(say_runs(block["runs"])):
            continue  # the standard refuses a heading that says nothing
        page_block = {"kind": kind, "index": len(done), **_SET[kind](block, places)}
        if kind == "heading":
            level = min(max(int(page_block["level"]), 2), level + 1, 4)
            page_block["level"] = level
        done.append(page_block)
    return done


# ---------------------------------------------------------------------------------------------------------------- PDF


def render_pdf(
    blocks: Sequence[Block], *, paper: str = "a4", title: str = "", as_of: str = "", lang: str = "en"
) -> bytes:
    """Blocks as a PDF, the same bytes for the same blocks.

    Args:
        blocks: in reading order; none gives a page with the title alone.
        paper: a4 or letter.
        title: for when no block is a title.
        as_of: for the running head; when empty, what the title block says under ``As of``.
        lang: language of the text, two letters.

    Raises:
        InputError: the paper is none of `PAPERS`, or a block's kind is unknown.
    """
    if paper.casefold() not in PAPERS:
        raise InputError(f"paper '{paper}'; expected {', '.join(PAPERS)}{suggest_name(paper, PAPERS)}")
    blocks = _lead_with_title(blocks, title)
    name = " ".join(clean_text(say_runs(blocks[0]["runs"]), LONGEST_STRING).split())
    as_of = clean_text(as_of or _find_as_of(blocks[0]), 40)
    page_blocks = _set_blocks(blocks)
    content = {
        "blocks": page_blocks,
        "paper": PAPERS[paper.casefold()],
        "title": name,
        "short": _shorten(name, 84),
        "as_of": f"as of {as_of}" if as_of else "",
        "lang": lang,
    }
    try:
        return _compile(_close_gaps(content), as_of)
    except RuntimeError:  # what a compilation raises is a TypstError, a query a plain RuntimeError
        if not _replace_broken_pictures(content):
            raise
        return _compile(_close_gaps(content), as_of)


def _lead_with_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """The title block first; a title is made where there is none, and any further one becomes a heading."""
    titles = [block for block in blocks if block.get("kind") == "title"]
    lead = titles[0] if titles else {"kind": "title", "runs": [title]}
    if not _VISIBLE.search(say_runs(lead["runs"])):
        lead = {**lead, "runs": ["Briefing"]}
    rest: list[Block] = []
    for block in blocks:
        if block.get("kind") != "title":
            rest.append(block)
        elif block is not titles[0]:
            rest.append({"kind": "heading", "level": 2, "id": "", "runs": block["runs"]})
            rest += [{"kind": "paragraph", "runs": block["subtitle"]}] if block.get("subtitle") else []
            rest += [{"kind": "paragraph", "runs": [f"{key}: ", *runs]} for key, runs in block.get("meta", ())]
    return _spell_out_long_headings([lead, *rest])


def _spell_out_long_headings(blocks: Iterable[Block]) -> list[Block]:
    """Titles and headings too long to be any: their beginning as such, all of it in a paragraph below."""
    done: list[Block] = []
    for block in blocks:
        done.append(block)
        if block.get("kind") in ("title", "heading") and len(say_runs(block["runs"])) > LONGEST_HEADING:
            done[-1] = {**block, "runs": [_shorten(say_runs(block["runs"]), LONGEST_HEADING)]}
            done.append({"kind": "paragraph", "runs": block["runs"]})
    return done


def _find_as_of(title: Block) -> str:
    return next((say_runs(runs) for key, runs in title.get("meta", ()) if key.casefold().strip(" :") == "as of"), "")


def _shorten(text: str, most: int, longest_word: int = LONGEST_WORD) -> str:
    """The text, or its first words and an ellipsis."""
    if len(text) <= most:
        return clean_text(text, longest_word)
    return clean_text(text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…", longest_word)


def _read_day(text: str) -> int:
    """Seconds from 1970 to the day in ``2026-01-06`` or ``6 January 2026``, the first one named; 0 where none is."""
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


@functools.cache
def _load_fonts() -> typst.Fonts:
    """The faces inside typst and matplotlib; none of the system's."""
    folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])


def _compile(content: dict[str, Any], as_of: str = "") -> bytes:
    """The typesetter's PDF, dated ``SOURCE_DATE_EPOCH`` where it is set, else the as-of day, else 1970: never today."""
    pdf = typst.compile(
        str(TEMPLATE),
        root=str(TEMPLATE.parent),
        font_paths=_load_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"briefing": json.dumps(content, sort_keys=True)},
        pdf_standards=STANDARDS,
        timestamp=int(os.environ.get("SOURCE_DATE_EPOCH") or _read_day(as_of)),
    )
    assert isinstance(pdf, bytes)
    return pdf


def _close_gaps(content: dict[str, Any]) -> dict[str, Any]:
    """Let each figure float that would leave a good part of a page empty before it."""
    if not any(block["kind"] == "figure" for block in content["blocks"]):
        return content
    found = typst.query(
        str(TEMPLATE),
        "<figure-mark>",
        field="value",
        root=str(TEMPLATE.parent),
        font_paths=_load_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"briefing": json.dumps(content, sort_keys=True)},
    )
    marks = {(mark["index"], mark["side"]): mark for mark in json.loads(found)}
    blocks = list(content["blocks"])
    for (index, side), mark in marks.items():
        if side == "before" and mark["filled"] < 0.78 and marks[index, "inside"]["page"] > mark["page"]:
            blocks[index] = {**blocks[index], "float": True}
    return {**content, "blocks": blocks}


def _replace_broken_pictures(content: dict[str, Any]) -> bool:
    """Mend each picture that cannot be drawn, or put its description in its place; whether there was one."""
    replaced = False
    for block in content["blocks"]:
        if "picture" not in block or _can_draw(content, block):
            continue
        replaced = True
        if block["format"] == "svg":
            block["picture"] = _RARE_CHARACTER.sub(_name_character, block["picture"])
            if _can_draw(content, block):
                continue
        del block["picture"]
        block["missing"] = f"This picture could not be drawn. It was to show: {block['alt']}"
    return replaced


def _can_draw(content: dict[str, Any], block: Block) -> bool:
    alone = {**block, "label": "place-1", "caption": []}
    try:
        _compile({**content, "title": "Briefing", "blocks": [alone]})
    except typst.TypstError:
        return False
    return True
