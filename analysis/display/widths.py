"""How wide the columns of a printed table are, and how many figures stand side by side in a box."""

from collections.abc import Sequence

from ..ground.wording import tie
from .blocks import Block, Runs, say_runs

#: Width of the page between its margins, in points, on the narrower of the two papers.
PAGE_WIDTH = 453.0

#: Width of a character in a word that must not break, in the size of its text.
WORD_EM = 0.54

# A word is no longer than this to a column: *30 September 2025*.
_LONG_WORD = 17

# The same within a line of words, and in a bold head.
_LINE_EM, _HEAD_EM = 0.46, 0.58

# How much of a table's width goes by the weights of its columns, before what is left goes where it shortens rows.
_BY_WEIGHT = 0.6


def choose_box(count: int, longest: float) -> tuple[int, int]:
    """How many figures to a row of the box, and their size, so that the longest stays on one line if it can."""
    rows = {4: (4, 2), 5: (3,), 6: (3,), 7: (4,), 8: (4,), 9: (3,)}.get(count, (min(count, 4) or 1,))
    for columns in rows:
        room = (PAGE_WIDTH - 23 - 20 * (columns - 1)) / columns
        for size in (21, 19, 17, 15):
            if longest * 0.49 * size <= room:
                return columns, size
    return rows[-1], 15


def count_width(runs: Runs) -> float:
    """Characters of runs, a note's number as the small figure it is."""
    notes = sum(isinstance(run, dict) and "note" in run for run in runs)
    return len(say_runs(runs)) + 2.0 * notes


def count_digits(rows: Sequence[Sequence[Runs]], i: int) -> int:
    """Digits of the largest note number in a column; 0 where no cell has a note."""
    numbers = [str(int(run["note"])) for row in rows for run in row[i] if isinstance(run, dict) and "note" in run]
    return max(map(len, numbers), default=0)


def share_width(block: Block, room: float, size: float) -> list[float]:
    """Widths of a table's columns in points: enough for words and short cells, by weight, the rest where rows shorten.

    Without weights all of it goes where rows shorten. Rows beyond the first thirty are not looked at for that.
    """
    columns, rows = block["columns"], block["rows"]
    slots = [size * (0.5 + 0.4 * count_digits(rows, i)) for i in range(len(columns))]
    words, short = [], []  # what a column needs so that no word breaks, so that no short cell does
    for i, column in enumerate(columns):
        cells = [say_runs(row[i]) for row in rows]
        head = max(map(len, column["name"].split()), default=1)
        word = max((len(word) for cell in cells for word in tie(cell).split(" ")), default=1)
        words.append(max(head * _HEAD_EM, min(word, _LONG_WORD) * WORD_EM) * size + slots[i])
        cell = min(max(map(len, cells), default=1), 16)
        short.append(max(words[-1], cell * 0.48 * size + slots[i]))
    if sum(words) >= room:
        return [room * need / sum(words) for need in words]
    weights = [float(column.get("width") or 0) for column in columns]
    total = sum(weight or 1.0 for weight in weights) if any(weights) else 0.0
    wanted = [_BY_WEIGHT * room * (weight or 1.0) / total if total else 0.0 for weight in weights]
    widths = _approach(_approach(words, short, room), wanted, room)
    lengths = [[len(say_runs(row[i])) * size * _LINE_EM + slots[i] for i in range(len(columns))] for row in rows[:30]]
    return _widen_columns(widths, lengths, room)


def _approach(widths: list[float], wanted: list[float], room: float) -> list[float]:
    """Each width raised to the wanted one where that is more, or all as far towards it as the room allows."""
    raised = [max(width, want) for width, want in zip(widths, wanted, strict=True)]
    more = sum(raised) - sum(widths)
    share = min((room - sum(widths)) / more, 1.0) if more else 0.0
    return [width + share * (want - width) for width, want in zip(widths, raised, strict=True)]


def _widen_columns(widths: list[float], lengths: Sequence[Sequence[float]], room: float) -> list[float]:
    """Widths that fill the room, each step given to the column that shortens the rows most."""

    def count_lines(widths: Sequence[float]) -> float:
        return sum(max((max(n / w, 1.0) for n, w in zip(row, widths, strict=True)), default=1.0) for row in lengths)

    step = room / 60
    while room - sum(widths) > step:
        trials = [[w + step * (i == j) for j, w in enumerate(widths)] for i in range(len(widths))]
        best = min(trials, key=count_lines)
        if count_lines(best) > count_lines(widths) - 0.001:
            break
        widths = best
    spare = (room - sum(widths)) / max(sum(widths), 1.0)
    return [width * (1 + spare) for width in widths]
