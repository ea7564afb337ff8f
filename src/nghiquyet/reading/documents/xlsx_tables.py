"""Finds the tables of a sheet, and the titles, notes and signatures around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nghiquyet.reading.documents.header_rows import count_header_rows, looks_like_header
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.parts import Grid, GridCell, Part

MOST_MERGED = 200
"""A cell merged over more rows than this is a backdrop and holds nothing together."""


LOOK_BACK = 50
"""So many rows above an empty one tell which columns a table has."""


class SheetCell(NamedTuple):
    """A cell in its place on the sheet, with what its style shows."""

    cell: GridCell
    bordered: bool = False
    bold: bool = False


def sheet_parts(cells: Sequence[SheetCell], sheet: str | None, source: Source) -> list[Part]:
    """Tables and lines in the order of their rows."""
    rows: dict[int, list[SheetCell]] = defaultdict(list)
    for cell in cells:
        rows[cell.cell.row].append(cell)
    parts: list[Part] = []
    for group in _groups(rows):
        parts.extend(_parts_of(group, rows, sheet, source))
    return parts


def _filled(row: Sequence[SheetCell]) -> list[SheetCell]:
    return [cell for cell in row if cell.cell.text]


def _groups(rows: dict[int, list[SheetCell]]) -> Iterator[list[int]]:
    """Runs of rows that belong together: a new one begins at an empty row where a header follows."""
    group: list[int] = []
    reach = -1
    for row in sorted(row for row in rows if _filled(rows[row])):
        if group and row > reach + 1 and not _goes_on(group, row, rows):
            yield group
            group = []
        group.append(row)
        reach = _reach(max(reach, row), rows[row], rows)
    if group:
        yield group


def _reach(reach: int, cells: Sequence[SheetCell], rows: dict[int, list[SheetCell]]) -> int:
    """The last row that belongs with these cells: merged ones, and empty rows with lines around them."""
    merged = (cell.cell.row + cell.cell.row_span - 1 for cell in cells if cell.cell.row_span < MOST_MERGED)
    reach = max(reach, *merged, reach)
    while any(cell.bordered for cell in rows.get(reach + 1, ())) and not _filled(rows[reach + 1]):
        reach += 1
    return reach


def _goes_on(group: Sequence[int], row: int, rows: dict[int, list[SheetCell]]) -> bool:
    """After an empty row a table goes on where results follow in its columns and no new header."""
    table = [r for r in group[-LOOK_BACK:] if _is_table_row(rows[r])]
    if len(table) < 2 or not _is_table_row(rows[row]):
        return False
    filled = [cell.cell for cell in _filled(rows[row])]
    columns = {cell.cell.column for r in table for cell in _filled(rows[r])}
    return (
        not looks_like_header(filled) and all(cell.column in columns for cell in filled) and len(filled) > 2
    )


def _is_table_row(row: Sequence[SheetCell]) -> bool:
    filled = _filled(row)
    return len(filled) > 1 or any(cell.bordered for cell in filled)


def _parts_of(
    group: Sequence[int], rows: dict[int, list[SheetCell]], sheet: str | None, source: Source
) -> Iterator[Part]:
    first, last = _table_rows(group, rows)
    for row in group[:first]:
        yield from _lines(rows[row])
    if first < last:
        yield Part("", "table", grid=_grid([rows[row] for row in group[first:last]], sheet, source))
    for row in group[last:]:
        yield from _lines(rows[row])


def _table_rows(group: Sequence[int], rows: dict[int, list[SheetCell]]) -> tuple[int, int]:
    """The part of the group that is a table; single lines, and pairs beside a wide table, are outside."""
    widest = max(len(_filled(rows[row])) for row in group)
    inside = [_is_inside(rows[row], widest) for row in group]
    if sum(inside) < 2:
        return len(group), len(group)
    return inside.index(True), len(group) - inside[::-1].index(True)


def _is_inside(row: Sequence[SheetCell], widest: int) -> bool:
    filled = _filled(row)
    if any(cell.bordered for cell in filled):
        return True
    numbers = any(cell.cell.number is not None for cell in filled)
    return len(filled) > 1 and (widest < 4 or len(filled) > 2 or numbers)


def _lines(row: Sequence[SheetCell]) -> Iterator[Part]:
    """The words of a row outside the tables, one part a cell."""
    for cell in _filled(row):
        centred = cell.cell.column_span > 2
        yield Part(cell.cell.text, bold=cell.bold, centred=centred)


def _grid(rows: Sequence[Sequence[SheetCell]], sheet: str | None, source: Source) -> Grid:
    """The rows as a grid that starts at its own corner; empty rows and columns at the edge fall away."""
    filled = [cell.cell for row in rows for cell in _filled(row)]
    top, left = min(cell.row for cell in filled), min(cell.column for cell in filled)
    bottom = max(cell.row for cell in filled)
    right = max(cell.column for cell in filled)
    cells = tuple(
        GridCell(
            cell.row - top,
            cell.column - left,
            cell.text,
            1 if cell.row_span == 1 else min(cell.row_span, bottom - cell.row + 1),
            1 if cell.column_span == 1 else min(cell.column_span, max(1, right - cell.column + 1)),
            cell.address,
            cell.number,
            cell.percent,
        )
        for cell in filled
    )
    source.allow_cells((bottom - top + 1) * (right - left + 1))
    return Grid(cells, count_header_rows(cells), sheet)
