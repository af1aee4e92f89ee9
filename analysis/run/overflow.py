"""What of a briefing's body gives way where its pages are full, and goes to the annex.

A block says itself how soon it goes: by its ``rank``, the highest first; a list keeps the items that ``stay``; a
chart has ``shorter`` drawings of its own. What goes stands in the annex under the heading of its section, and a line
says so in its place. Blocks without a rank stay, so that a body may still be longer than its pages.
"""

from collections.abc import Collection, Sequence

from ..display.blocks import Block, make_paragraph, say_runs
from ..ground.wording import capitalise, say_count

#: The heading of level 2 that ends the body of a briefing; it begins a page.
ANNEX = "Annex"


def find_annex(blocks: Sequence[Block]) -> int | None:
    """The index of the heading that ends the body; none, none."""
    return next((i for i, block in enumerate(blocks) if is_annex(block)), None)


def is_annex(block: Block) -> bool:
    """Whether a block is the heading that ends the body."""
    return block.get("kind") == "heading" and block["level"] == 2 and say_runs(block["runs"]) == ANNEX


def list_ranks(blocks: Sequence[Block]) -> list[int]:
    """The ranks in a body, those that give way first before the others; none where no annex takes what goes."""
    annex = find_annex(blocks)
    ranks = {block["rank"] for block in blocks[:annex] if "rank" in block}
    return sorted(ranks | set(list_drawings(blocks)), reverse=True) if annex is not None else []


def list_drawings(blocks: Sequence[Block]) -> list[int]:
    """The ranks at which drawings become shorter: those of a body, or all where there is no annex."""
    ranks = {drawing["rank"] for block in blocks[: find_annex(blocks)] for drawing in block.get("shorter", ())}
    return sorted(ranks, reverse=True)


def cut_body(blocks: Sequence[Block], ranks: Collection[int]) -> list[Block]:
    """The blocks with what has one of these ranks at the beginning of the annex; without an annex drawings alone give
    way.
    """
    annex = find_annex(blocks)
    if annex is None:
        return [_choose_drawing(block, ranks) for block in blocks]
    if not ranks:
        return list(blocks)
    kept, moved = _cut(blocks[:annex], ranks)
    return [*kept, blocks[annex], *moved, *blocks[annex + 1 :]]


def _cut(body: Sequence[Block], ranks: Collection[int]) -> tuple[list[Block], list[Block]]:
    """What stays of a body, and what goes under the headings of its sections."""
    kept: list[Block] = []
    moved: list[Block] = []
    section = heading = ""
    gone = set(ranks)
    all_ranks = {block["rank"] for block in body if "rank" in block}
    for block in body:
        if block["kind"] == "heading":
            section, gone = say_runs(block["runs"]), set(ranks)
        stays, goes = _split(block, gone)
        if goes:  # what gives way before another of its section never stays without it
            gone |= {rank for rank in all_ranks if rank > block["rank"]}
        kept += stays
        if goes and section != heading:
            heading = section
            moved.append({"kind": "heading", "level": 3, "id": "", "runs": [f"{section}, continued"]})
        moved += goes
    return kept, moved


def _split(block: Block, ranks: Collection[int]) -> tuple[list[Block], list[Block]]:
    """What takes a block's place in the body, and what of it goes."""
    block = _choose_drawing(block, ranks)
    if block.get("rank") not in ranks:
        return [block], []
    if "stay" not in block:
        return ([make_paragraph(block["said"])] if block.get("said") else []), [block]
    items = list(enumerate(block["items"]))
    kept = [item for index, item in items if index in block["stay"]]
    moved = [item for index, item in items if index not in block["stay"]]
    if not moved:
        return [block], []
    line = f"{capitalise(say_count(len(moved), block['said']))} in the annex."
    return [{**block, "items": kept}, make_paragraph(line, style="small")], [{**block, "items": moved}]


def _choose_drawing(block: Block, ranks: Collection[int]) -> Block:
    """A block with its shortest drawing of these ranks."""
    drawings = [drawing for drawing in block.get("shorter", ()) if drawing["rank"] in ranks]
    return {**block, **{key: drawings[-1][key] for key in ("svg", "alt")}} if drawings else block
