"""Tables that go on over the end of a page or column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.parts import Grid, GridCell
from nghiquyet.reading.documents.placed_table import PlacedTable

SHIFT = 6.0
"""The edge of a column may stand this many points further from the table's edge on the next page."""
LOOSE_SHIFT = 30.0
"""The same where the edges are only about known."""


def continued(grid: Grid, above: PlacedTable, below: PlacedTable, breaks: int) -> Grid | None:
    """The table with the rows of the next page added, or None where that is another table.

    A header that is printed again is left out; a row cut in two by the page is one row.
    """
    slack = LOOSE_SHIFT if above.loose and below.loose else SHIFT
    if not _same_columns(above.columns, below.columns, slack):
        return None
    cells = list(below.cells)
    repeated = _repeated_header(grid, cells)
    rest = [cell._replace(row=cell.row - repeated) for cell in cells if cell.row >= repeated]
    if not rest:
        return grid
    if not repeated and grid.header_rows and _looks_new(grid, rest):
        return None
    if _is_cut_row(grid, rest):
        return _with_cut_row(grid, rest, breaks)
    moved = [cell._replace(row=cell.row + grid.rows) for cell in rest]
    return replace(grid, cells=grid.cells + tuple(moved), page_rows=grid.page_rows + (grid.rows,) * breaks)


def _same_columns(one: Sequence[float], other: Sequence[float], slack: float) -> bool:
    """Whether the columns are as many and as wide; margins differ from left pages to right ones."""
    if len(one) != len(other):
        return False
    return all(abs((a - one[0]) - (b - other[0])) <= slack for a, b in zip(one, other, strict=True))


def _repeated_header(grid: Grid, cells: Sequence[GridCell]) -> int:
    """How many rows at the top repeat the header of the table above, or its first rows."""
    for rows in range(grid.header_rows, 0, -1):
        header = {(c.row, c.column): c.text for c in grid.cells if c.row < rows}
        again = {(c.row, c.column): c.text for c in cells if c.row < rows}
        if header == again and any(header.values()):
            return rows
    return 0


def _looks_new(grid: Grid, cells: Sequence[GridCell]) -> bool:
    """Whether the first row numbers itself 1 again, as a table of its own would."""
    first = next((c.text for c in cells if c.row == 0 and c.column == 0), "")
    before = [c.text for c in grid.cells if c.column == 0 and c.row >= grid.header_rows]
    return first.strip(".() ") == "1" and any(text.strip(".() ") == "1" for text in before)


def _is_cut_row(grid: Grid, cells: Sequence[GridCell]) -> bool:
    """Whether the page's first row ends the last row of the page before: words going on in small letters."""
    first = [c for c in cells if c.row == 0]
    filled = [c for c in first if c.text]
    if not filled or any(c.row_span > 1 for c in first) or filled[0].column == 0:
        return False
    return all(c.text[:1].islower() or not c.text[:1].isalnum() for c in filled)


def _with_cut_row(grid: Grid, cells: Sequence[GridCell], breaks: int) -> Grid:
    last = grid.rows - 1
    tails = {c.column: c for c in cells if c.row == 0 and c.text}
    joined = [
        cell._replace(
            text=f"{cell.text} {tails[cell.column].text}".strip(),
            confidences=cell.confidences + tails[cell.column].confidences,
        )
        if cell.row + cell.row_span - 1 == last and cell.column in tails
        else cell
        for cell in grid.cells
    ]
    moved = [cell._replace(row=cell.row + last) for cell in cells if cell.row > 0]
    pages = grid.page_rows + (grid.rows,) * breaks if moved else grid.page_rows
    return replace(grid, cells=(*joined, *moved), page_rows=pages)
