"""The rows of a table as stretches of text, each with the cells that begin in it."""

from __future__ import annotations

from collections.abc import Iterator

from nghiquyet.reading.documents import Cell, Table


def rows(text: str, table: Table) -> Iterator[tuple[int, list[Cell]]]:
    """The start and the cells of every row that says something, from the top; head rows too."""
    found: dict[int, list[Cell]] = {}
    for cell in table.cells:
        if text[cell.start : cell.end].strip():
            found.setdefault(cell.row, []).append(cell)
    for row in sorted(found):
        yield min(cell.start for cell in found[row]), found[row]
