"""What a notebook shows, as blocks: the prose of its markdown cells, the outputs of its code cells."""

import ast
import base64
import binascii
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import mistune
from nbformat import NotebookNode

from .blocks import MIME, Block, Run, say_runs

#: The description of a picture that brings none.
NO_ALT = "A picture that came without a description."

_PARAMETER_TAGS = ("parameters", "injected-parameters")
_PICTURES = (("image/svg+xml", "svg"), ("image/png", "png"), ("image/jpeg", "jpg"))
_SLUG = re.compile(r"\W+")
_HEADING = re.compile(r"\s*#{1,6} [^\n]*\s*")  # a cell that is a heading and nothing else


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
    not shown, nor a heading with nothing behind it. The first markdown heading of level 1 is the title, or is dropped
    where a block of kind ``title`` exists.
    """
    found: list[Block] = []
    for cell in list_shown_cells(nb):
        if cell.cell_type == "markdown":
            found += read_markdown(cell.source)
        elif cell.cell_type == "code":
            for output in cell.get("outputs", ()):
                found += _read_output(output)
    return _keep_one_title(found)


def list_shown_cells(nb: NotebookNode) -> list[NotebookNode]:
    """The cells of a notebook without the headings behind which nothing stands before the next of their level."""
    kept: list[NotebookNode] = []
    behind = 0  # the level of the heading that stands behind; 0 for the end, 9 for anything else
    for cell in reversed(nb.cells):
        shown = _find_first(cell)
        if shown is None:
            kept.append(cell)
            continue
        level = shown["level"] if shown["kind"] == "heading" else 9
        if cell.cell_type == "markdown" and 1 < level < 9 and behind <= level and _HEADING.fullmatch(cell.source):
            continue
        behind = level
        kept.append(cell)
    return kept[::-1]


def _find_first(cell: NotebookNode) -> Block | None:
    """The first block that a cell shows; none, none."""
    if cell.cell_type == "markdown":
        return next(iter(read_markdown(cell.source)), None)
    outputs = cell.get("outputs", ()) if cell.cell_type == "code" else ()
    return next((block for output in outputs for block in _read_output(output)), None)


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
    figure: Block = {"kind": "figure", "alt": NO_ALT, "caption": [], "id": ""}
    if form == "svg":
        return figure | {"svg": text}
    try:
        return figure | {"image": base64.b64decode(text), "format": form}
    except (binascii.Error, ValueError):
        return figure | {"image": b"", "format": form}


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
