"""Rows of a ruled table between which no line is drawn: numbers stand one under the other in a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nghiquyet.reading.documents.lattice import Field
from nghiquyet.reading.documents.page_lines import Line
from nghiquyet.reading.documents.table_rows import CellLine, is_number, rows_of

Lines = Mapping[Field, Sequence[Line]]
LEAST_COUNTING = 2
"""So many cells hold several numbers where there are several rows: those of a result and of its row, say."""


def parted(lines: Lines, rows: int) -> dict[int, list[list[CellLine]]]:
    """The rows between two drawn lines, where there are several, by the row of the lattice, of so many."""
    by_row: dict[int, dict[Field, Sequence[Line]]] = {row: {} for row in range(rows)}
    tall: set[int] = set()
    for field, own in lines.items():
        by_row[field.row][field] = own
        if field.height > 1:
            tall |= set(range(field.row, field.row + field.height))
    found = {row: rows_of(_lines(own)) for row, own in by_row.items() if row not in tall and _is_crowded(own)}
    return {row: own for row, own in found.items() if len(own) > 1}


def _is_crowded(lines: Lines) -> bool:
    return sum(_numbers(own) > 1 for own in lines.values()) >= LEAST_COUNTING


def _numbers(lines: Sequence[Line]) -> int:
    """How many lines of a cell are a number."""
    return sum(is_number(line) or line.text.rstrip(".").isdigit() for line in lines)


def _lines(lines: Lines) -> list[CellLine]:
    """The lines of all the cells, those about as high together."""
    found: list[CellLine] = []
    placed = [(line, field.column) for field, own in lines.items() for line in own]
    for line, column in sorted(placed, key=lambda pair: -pair[0].baseline):
        close = bool(found) and found[-1].height - line.baseline < 0.3 * line.size
        if close and column not in found[-1].cells:
            found[-1].cells[column] = line
        else:
            found.append(CellLine(line.baseline, {column: line}, {column: 1}))
    return found
