"""How a body is arranged on its pages: the size of figures and type, what floats, what goes to the annex.

A body takes two pages: where figures and type cannot be set small enough, ``overflow`` moves some of it to the annex.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..display.blocks import Block, walk
from .typesetter import query_marks

# Shares of a page's height: where its text ends at the foot, how much may stay empty above that, and how far down a
# body may end for the annex to follow on the same page.
_TYPE_AREA_END, _SMALL_GAP, _LARGE_GAP, _MOST_OF_PAGE = 0.93, 0.13, 0.18, 0.62

#: Pages that the body of a briefing may take.
_BODY_PAGES = 2
# Which figures may move to the head of a page, and what stands before them then: none; words of their section, or of
# the next where sections need not keep their order; as a last resort tables and other sections, too.
_IN_PLACE, _BEHIND_WORDS, _BEHIND_ALL = 0, 1, 2
# Arrangements to try: the scale of figures, how tight the type is set, which figures may move to the head of a page.
# A body that fits its pages is set no tighter than that.
_SCALES = (1.0, 0.95, 0.9, 0.85, 0.8)
_MOVES = (_IN_PLACE, _BEHIND_WORDS)
_LOOSE = tuple((scale, tight, moves) for tight in (0, 1) for moves in _MOVES for scale in _SCALES)
_TIGHT = tuple((scale, tight, moves) for tight in (0, 1, 2) for moves in _MOVES for scale in (*_SCALES, 0.75))
# As small as figures and type become while there is anything that can go to the annex.
_CLOSE = (0.8, 2)

# Most characters that are set for a trial; about twenty pages.
_LONGEST_TRIAL = 60_000


def arrange(
    make: Callable[[Collection[int]], dict[str, Any]], ranks: Sequence[int], drawings: Sequence[int] = ()
) -> dict[str, Any]:
    """What is to be set, arranged so that its body takes two pages and none stays half empty, as far as may be.

    Tried are: as it comes; figures somewhat smaller; each figure that leaves a gap at the head of the next page, where
    words of its section follow to fill the gap; where a body is longer than two pages, also smaller type, and less of
    it; where a page stays half empty, drawings of less, and at last whatever follows a figure before it. The annex
    begins a page, unless the body leaves the most of its last one empty. Only the pages of the body are tried, or those
    with figures where no annex follows, and none at all where so much stands on them that a trial would take long.

    Args:
        make: the content, with what has one of these ranks moved out of its body.
        ranks: those there are, what gives way first before the others.
        drawings: those of them that make drawings shorter, and nothing else; tried also where a page stays half empty.
    """
    content = make(())
    trial = _cut_for_trial(content)
    if not any(block["kind"] == "figure" for block in trial["blocks"][:-1]) and not _has_annex(content):
        return content
    gone = ranks if _is_long(trial) else ()
    if gone:
        content = make(gone)
        trial = _cut_for_trial(content)
    if _is_long(trial):
        return content
    best = _try(trial, 1.0, 0, _IN_PLACE, {})
    over = _has_annex(content) and best.pages > _BODY_PAGES
    gone = gone or (_choose_ranks(make, ranks) if over else ())
    ways, pages = (_TIGHT, _BODY_PAGES) if over else (_LOOSE, best.pages)
    if best.gap or over:
        content = make(gone)
        trial = _cut_for_trial(content)
        best = _try_ways(trial, ways, pages)
    for count in range(1, len(drawings) + 1 if best.gap > _LARGE_GAP else 0):
        if not {*drawings[:count]}.issubset(gone):
            fewer = make({*gone, *drawings[:count]})
            found = _try_ways(_cut_for_trial(fewer), ways, pages)
            if found.improves(best):
                content, trial, best = fewer, _cut_for_trial(fewer), found
                break
    if best.gap > _LARGE_GAP:
        moved = make(_choose_ranks(make, ranks, _BEHIND_ALL)) if over else content
        found = _try_ways(_cut_for_trial(moved), [(*way[:2], _BEHIND_ALL) for way in ways], pages)
        if found.improves(best):
            content, trial, best = moved, _cut_for_trial(moved), found
    chosen = _enlarge_figures(trial, best)
    arranged = _float_figures({**content, "tight": best.tight}, best.floats)
    if best.filled < _MOST_OF_PAGE:
        follow = {"new_page": False, "follows": True}  # the heading that was to begin a page, below what stands on it
        arranged["blocks"] = [{**b, **follow} if b.get("new_page") else b for b in arranged["blocks"]]
    blocks = [{**block, "scale": chosen.get(i, best.scale)} for i, block in enumerate(arranged["blocks"])]
    return {**arranged, "blocks": blocks}


def _try_ways(trial: dict[str, Any], ways: Iterable[tuple[float, int, int]], pages: int) -> _Attempt:
    """The best of these ways to set a trial on so many pages; what cannot be better than another is not set."""
    best: _Attempt | None = None
    known: dict[tuple[float, int], list[dict[str, Any]]] = {}
    for way in ways:
        if best is None or _weigh_setting(*way[:2]) < best.weigh(pages):
            found = _try(trial, *way, known)
            best = found if best is None or found.weigh(pages) < best.weigh(pages) else best
    assert best is not None
    return best


def _weigh_setting(scale: float, tight: int) -> float:
    """How far from what a typesetter wants small figures and tight type alone are."""
    return (1 - scale) + 0.1 * tight


def _choose_ranks(
    make: Callable[[Collection[int]], dict[str, Any]], ranks: Sequence[int], moves: int = _BEHIND_WORDS
) -> list[int]:
    """As many of the first ranks as have to go for a body to fit its pages, without those that need not after all."""

    def fits(ranks: Sequence[int]) -> bool:
        return _try(_cut_for_trial(make(ranks)), *_CLOSE, moves, {}).pages <= _BODY_PAGES

    gone = next((ranks[:count] for count in range(len(ranks) + 1) if fits(ranks[:count])), ranks)
    for rank in reversed(gone[:-1]):
        fewer = [other for other in gone if other != rank]
        gone = fewer if fits(fewer) else gone
    return list(gone)


def _is_long(trial: Mapping[str, Any]) -> bool:
    """Whether so much stands in a trial that it would take long; the places of links to what is cut off apart."""
    return _count_characters(trial["blocks"][:-1]) > _LONGEST_TRIAL


def _enlarge_figures(trial: dict[str, Any], best: _Attempt) -> dict[int, float]:
    """By index, how large each figure can be after all where all of them had to shrink for the sake of one."""
    chosen: dict[int, float] = {}
    figures = [i for i, block in enumerate(trial["blocks"]) if block["kind"] == "figure"] if best.scale < 1 else []
    content = _float_figures({**trial, "scale": best.scale, "tight": best.tight}, best.floats)
    for figure in figures:
        for scale in (1.0, 0.9, 0.8):
            sizes = {**chosen, figure: scale}
            blocks = [{**b, "scale": sizes[i]} if i in sizes else b for i, b in enumerate(content["blocks"])]
            marks = query_marks({**content, "blocks": blocks})
            pages = max((mark["page"] for mark in marks), default=1)
            if scale > best.scale and pages <= best.pages and sum(_find_gaps(marks).values()) <= best.gap:
                chosen = sizes
                break
    return chosen


@dataclass(frozen=True, slots=True)
class _Attempt:
    """How figures and type were set for a trial, and what came of it."""

    scale: float
    tight: int
    floats: frozenset[int]
    pages: int  #: of the body
    gap: float  #: shares of pages left empty before figures
    filled: float  #: how far down its last page the body ends, as a share of the page

    def weigh(self, pages: int) -> float:
        """How far from what a typesetter wants: pages over the number first, then gaps, small figures, tight type."""
        return 10 * max(self.pages - pages, 0) + self.gap + _weigh_setting(self.scale, self.tight)

    def improves(self, other: _Attempt) -> bool:
        """Whether much less of the pages stays empty, and no page more is taken."""
        return self.pages <= other.pages and self.gap <= other.gap - _LARGE_GAP


def _try(
    trial: dict[str, Any], scale: float, tight: int, moves: int, known: dict[tuple[float, int], list[dict[str, Any]]]
) -> _Attempt:
    """What comes of this way to set a trial; ``known``: where all comes to stand while no figure moves."""
    content = {**trial, "scale": scale, "tight": tight}
    marks = known.get((scale, tight)) or query_marks(content)
    known[scale, tight] = marks
    floats = _choose_floats(trial, _find_gaps(marks), moves)
    marks = query_marks(_float_figures(content, floats)) if floats else marks
    pages = max((mark["page"] for mark in marks), default=1)
    filled = max((mark["filled"] for mark in marks if mark["page"] == pages and mark["side"] == "end"), default=1.0)
    # The mark of a table tells where it ends, not that it begins before a figure that floats.
    gaps = {i: gap for i, gap in _find_gaps(marks).items() if i not in floats or not _is_table(trial, i + 1)}
    return _Attempt(scale, tight, floats, pages, sum(gaps.values()), filled)


def _has_annex(content: dict[str, Any]) -> bool:
    return any(block.get("new_page") for block in content["blocks"])


def _cut_for_trial(content: dict[str, Any]) -> dict[str, Any]:
    """The body, or the content up to a little behind its last figure, with places for links to what is cut off."""
    blocks = content["blocks"]
    figures = [i for i, block in enumerate(blocks) if block["kind"] == "figure"]
    end = next((i for i, block in enumerate(blocks) if block.get("new_page")), max(figures, default=0) + 6)
    labels = sorted(table["label"] for table in walk(blocks[end:]) if isinstance(table.get("label"), str))
    places = {"kind": "places", "labels": labels}
    return {**content, "blocks": [*blocks[:end], places], "annexed": _has_annex(content)}


def _count_characters(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_count_characters(inner) for key, inner in value.items() if key != "picture")
    if isinstance(value, list):
        return sum(map(_count_characters, value))
    return len(value) if isinstance(value, str) else 0


def _choose_floats(trial: Mapping[str, Any], gaps: Iterable[int], moves: int) -> frozenset[int]:
    """Which figures with a gap before them may float: those behind which words follow that can fill it.

    A figure that its heading alone leads takes the heading along; the words are then those of the next section, which
    a body with an annex does not allow: its sections keep their order. As a last resort they need not, and sections of
    a figure alone that follow go along, so that figures keep theirs; a table may fill the gap then, too.
    """
    kinds = [block["kind"] for block in trial["blocks"]]
    floats: set[int] = set()
    for i in gaps if moves else ():
        led, last = kinds[i - 1] == "heading", i
        while moves == _BEHIND_ALL and led and kinds[last + 1 : last + 3] == ["heading", "figure"]:
            last += 2
        free = moves == _BEHIND_ALL or not (led and trial["annexed"])
        filled = moves == _BEHIND_ALL and not led and _is_table(trial, i + 1)
        if filled or (free and _is_followed(kinds[i - 1], kinds[last + 1 : last + 3])):
            floats.update(range(i, last + 1, 2))
    return frozenset(floats)


def _is_followed(before: str, behind: Sequence[str]) -> bool:
    """Whether words follow a figure, of the kinds before and behind it: of its section, or of the next one."""
    if before == "heading":
        return behind[:1] == ["heading"] and behind[1:2] in (["paragraph"], ["list"], ["table"])
    return behind[:1] not in (["heading"], ["figure"], ["places"], ["table"])


def _is_table(trial: Mapping[str, Any], index: int) -> bool:
    """Whether a table stands there that may begin on one page and go on on the next."""
    return any(block["kind"] == "table" and not block["whole"] for block in trial["blocks"][index : index + 1])


def _float_figures(content: dict[str, Any], floats: Collection[int]) -> dict[str, Any]:
    """The content with these figures at the head of a page, each with the heading that leads it.

    Later headings of the body, which else wait for figures that float, then stand before them.
    """
    blocks = content["blocks"]
    led = {i for i in floats if blocks[i - 1]["kind"] == "heading"}
    done: list[Block] = []
    for i, block in enumerate(blocks):
        if block["kind"] == "heading" and not block.get("new_page"):
            block = {**block, "carried": i + 1 in led, "loose": any(figure < i for figure in led)}
        done.append({**block, "float": True, "head": done[i - 1] if i in led else None} if i in floats else block)
    return {**content, "blocks": done}


def _find_gaps(marks: Sequence[Mapping[str, Any]]) -> dict[int, float]:
    """By the index of a figure, the share of a page that it leaves empty before it; small gaps are none."""
    ends = {mark["index"]: mark for mark in marks if mark["side"] == "end"}
    gaps: dict[int, float] = {}
    for mark in marks:
        before = [end for i, end in ends.items() if i < mark["index"]]
        if mark["side"] != "figure" or not before:
            continue
        page = max(before, key=lambda end: end["index"])["page"]
        empty = _TYPE_AREA_END - max(end["filled"] for end in ends.values() if end["page"] == page)
        if page < mark["page"] and empty > _SMALL_GAP:
            gaps[mark["index"]] = empty
    return gaps
