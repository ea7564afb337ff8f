"""The columns of a table's grid that can hold something, where programs have left slivers between them.

Edges that were meant to be one line differ by a hair from row to row: after dragging, and after a change of
format, for every format rounds lengths in its own way. The grid then has a column for each hair, and a cell
and the one below it no longer begin in the same column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

SLIVER = 30
"""Twips (twentieths of a point): less than the width of any letter."""


class GridColumns:
    """Counts columns without slivers, or all where some cell (first column, end) would be left with none.

    >>> columns = GridColumns([850, 1, 964, 962], [(0, 2), (2, 3), (3, 4)])
    >>> [columns.before(edge) for edge in range(6)]
    [0, 1, 1, 2, 3, 4]
    >>> GridColumns([0, 0], [(0, 1), (1, 2)]).before(1)
    1
    """

    def __init__(self, widths: Sequence[int], cells: Iterable[tuple[int, int]]) -> None:
        self._edges = [0, *accumulate(width > SLIVER for width in widths)]
        if any(self.before(first) == self.before(end) for first, end in cells):
            self._edges = [0]

    def before(self, edge: int) -> int:
        """How many columns lie before this edge of the grid, counted from the left one."""
        beyond = max(0, edge - len(self._edges) + 1)
        return self._edges[edge - beyond] + beyond
