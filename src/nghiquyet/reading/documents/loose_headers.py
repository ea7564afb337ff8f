"""The header of a table without lines: names on several lines, and names that stand over several columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from nghiquyet.reading.documents.letters import is_cut
from nghiquyet.reading.documents.page_lines import Line, Word
from nghiquyet.reading.documents.parts import GridCell, composed
from nghiquyet.reading.documents.table_rows import CellLine

Edges = Sequence[float]
MIDDLE = 0.2
"""A name stands in the middle of its columns, give or take such a share of their width."""


def header_cells(lines: Sequence[CellLine], edges: Edges) -> list[GridCell]:
    """The cells of a header of one row, or of two where a name stands over several columns."""
    wide = {
        (n, c): span
        for n, line in enumerate(lines)
        for c in line.cells
        if (span := _over(lines, n, c, edges))
    }
    if not wide:
        return [cell_of(0, column, _words(lines, column)) for column in range(len(edges) - 1)]
    found, under = [], set()
    for (number, column), (first, last) in wide.items():
        found.append(cell_of(0, first, lines[number].cells[column].words, width=last - first + 1))
        under |= set(range(first, last + 1))
    above = max(number for number, _ in wide)
    for column in range(len(edges) - 1):
        if column in under:
            found.append(cell_of(1, column, _words(lines[above + 1 :], column)))
        else:
            found.append(cell_of(0, column, _words(lines, column), height=2))
    return found


def cell_of(row: int, column: int, words: Sequence[Word], *, height: int = 1, width: int = 1) -> GridCell:
    """A cell of these words."""
    sure = tuple(word.confidence for word in words if word.confidence is not None)
    text = ""
    for word in words:
        text += word.text if not text or is_cut(text.split()[-1], word.text) else " " + word.text
    return GridCell(row, column, composed(text), height, width, confidences=sure)


def _words(lines: Sequence[CellLine], column: int) -> list[Word]:
    return [word for line in lines if column in line.cells for word in line.cells[column].words]


def _over(lines: Sequence[CellLine], number: int, column: int, edges: Edges) -> tuple[int, int] | None:
    """The first and last column that a name stands over the middle of; None where that is one column."""
    line, last = lines[number], column + lines[number].spans[column] - 1
    below = {c for other in lines[number + 1 :] for c in other.cells}
    free = [
        c for c in range(len(edges) - 1) if c in below and (c == column or not _is_taken(line, c, column))
    ]
    if column not in free:
        return None
    groups = [
        (a, b) for a in free for b in free if a <= column and b >= last and b > a and _is_run(free, a, b)
    ]
    best = min(groups, key=lambda group: _off(line.cells[column], group, edges), default=None)
    if best is None or _off(line.cells[column], best, edges) > MIDDLE:
        return None
    alone = _off(line.cells[column], (column, column), edges)
    return best if last > column or alone > MIDDLE or _off(line.cells[column], best, edges) < alone else None


def _is_taken(line: CellLine, column: int, but: int) -> bool:
    return any(c <= column < c + line.spans[c] for c in line.cells if c != but)


def _is_run(free: Sequence[int], first: int, last: int) -> bool:
    """Whether no column between the two is missing."""
    own = [column for column in free if first <= column <= last]
    return all(b == a + 1 for a, b in pairwise(own))


def _off(name: Line, group: tuple[int, int], edges: Edges) -> float:
    """How far the middle of a name is from the middle of its columns, as a share of their width."""
    left, right = edges[group[0]], edges[group[1] + 1]
    return abs(name.left + name.right - left - right) / 2 / max(right - left, 1.0)
