"""Tables of a Word document: rows of cells with `gridSpan` and `vMerge` as a grid of cells, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.reading.documents.archive import child, elements, local, value
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import PAGE_BREAK, Grid, GridCell, Part

MOST_COLUMNS = 1_000
_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins")


@dataclass
class _Placed:
    """A cell with the parts inside it."""

    row: int
    column: int
    column_span: int
    parts: list[Part]
    row_span: int = 1

    def text(self) -> str:
        """The cell's own words; tables inside it come out after the table that holds them."""
        return "\n".join(part.text for part in self.parts if part.grid is None)


@dataclass
class WordTable:
    """The cells of one table in reading order. `marked_header` rows are repeated on every page."""

    element: etree._Element
    placed: list[_Placed] = field(default_factory=list)
    marked_header: int = 0

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max((cell.column + cell.column_span for cell in self.placed), default=0)

    def texts(self) -> list[str]:
        """The words of every cell."""
        return [cell.text() for cell in self.placed]

    def nested(self) -> Iterator[Part]:
        """Tables inside the cells."""
        return (part for cell in self.placed for part in cell.parts if part.grid is not None)

    def grid(self) -> Grid:
        """The cells; ends of pages inside the table are kept by row."""
        cells = [
            GridCell(c.row, c.column, c.text().replace(PAGE_BREAK, " "), c.row_span, c.column_span)
            for c in self.placed
        ]
        breaks = {(c.row, n) for c in self.placed for n in range(c.text().count(PAGE_BREAK))}
        header = count_header_rows(cells, self.marked_header)
        return Grid(tuple(cells), header, page_rows=tuple(sorted(row for row, _ in breaks)))

    def by_column(self) -> Iterator[Part]:
        """The parts of the cells, column by column."""
        for cell in sorted(self.placed, key=lambda cell: (cell.column, cell.row)):
            yield from cell.parts


def read_table(element: etree._Element, parts_of: Callable[[etree._Element], list[Part]]) -> WordTable:
    """Place every cell; a cell that goes on downwards (`vMerge`) grows the one above."""
    table = WordTable(element)
    running: dict[int, _Placed] = {}
    for row, row_element in enumerate(_wrapped(element, "tr")):
        if row == table.marked_header and child(row_element, "trPr", "tblHeader") is not None:
            table.marked_header = row + 1
        column = min(_number(child(row_element, "trPr", "gridBefore"), 0), MOST_COLUMNS)
        for cell in _wrapped(row_element, "tc"):
            span = max(1, min(_number(child(cell, "tcPr", "gridSpan"), 1), MOST_COLUMNS))
            above = running.get(column)
            if _continues(cell) and above is not None and above.row + above.row_span == row:
                above.row_span += 1
                above.parts.extend(parts_of(cell))
            else:
                running[column] = _Placed(row, column, span, parts_of(cell))
                table.placed.append(running[column])
            column += span
    return table


def _wrapped(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows or cells, also inside content controls; rows deleted under tracked changes are left out."""
    for element in elements(parent):
        if local(element) == tag:
            if child(element, "trPr", "del") is None:
                yield element
        elif local(element) in _WRAPPERS:
            yield from _wrapped(element, tag)


def _number(element: etree._Element | None, otherwise: int) -> int:
    written = value(element) or ""
    return int(written) if written.isdecimal() and len(written) < 6 else otherwise


def _continues(cell: etree._Element) -> bool:
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and value(merge) != "restart"
