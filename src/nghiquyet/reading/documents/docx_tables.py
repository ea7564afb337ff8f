"""Tables of a Word document: rows of cells with `gridSpan` and `vMerge` as a grid of cells, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from nghiquyet.reading.documents.archive import child, elements, local, value
from nghiquyet.reading.documents.docx_styles import Styles
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import PAGE_BREAK, Grid, GridCell, Part

MOST_COLUMNS = 1_000


@dataclass
class _Placed:
    """A cell with the parts inside it; `nested` tables come out after the table that holds them."""

    row: int
    column: int
    column_span: int
    parts: list[Part]
    row_span: int = 1

    def text(self) -> str:
        return "\n".join(part.text for part in self.parts if part.grid is None)


@dataclass
class WordTable:
    """The cells of one table in reading order."""

    element: etree._Element
    placed: list[_Placed] = field(default_factory=list)
    marked_header: int = 0

    def __len__(self) -> int:
        return len(self.placed)

    @property
    def nested(self) -> list[Part]:
        return [part for cell in self.placed for part in cell.parts if part.grid is not None]

    def grid(self) -> Grid:
        """Cells with their text on one line; page breaks inside a table are kept by row."""
        cells = [
            GridCell(c.row, c.column, c.text().replace(PAGE_BREAK, ""), c.row_span, c.column_span)
            for c in self.placed
        ]
        breaks = [c.row for c in self.placed for _ in range(c.text().count(PAGE_BREAK))]
        header = count_header_rows(cells, self.marked_header)
        return Grid(tuple(cells), header, page_rows=tuple(sorted(set(breaks))))


    def is_layout(self, styles: Styles) -> bool:
        """A table of few columns without lines only puts words side by side."""
        columns = max((c.column + c.column_span for c in self.placed), default=0)
        return columns <= 4 and not styles.table_borders(self.element)

    def by_column(self) -> Iterator[Part]:
        """The parts of the cells, column by column."""
        for cell in sorted(self.placed, key=lambda cell: (cell.column, cell.row)):
            yield from cell.parts


def read_grid(element: etree._Element, parts_of: Callable[[etree._Element], list[Part]]) -> WordTable:
    """Place every cell; a cell that goes on downwards (`vMerge`) grows the one above."""
    table = WordTable(element)
    running: dict[int, _Placed] = {}
    for row, row_element in enumerate(_rows(element)):
        column = _skipped(row_element)
        if row == table.marked_header and _repeats(row_element):
            table.marked_header = row + 1
        for cell in _cells(row_element):
            span = _span(cell)
            above = running.get(column)
            if _continues(cell) and above is not None and above.row + above.row_span == row:
                above.row_span += 1
                above.parts.extend(parts_of(cell))
            else:
                placed = _Placed(row, column, span, parts_of(cell))
                table.placed.append(placed)
                running[column] = placed
            column += span
    return table


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows, also inside content controls; rows deleted under tracked changes left out."""
    for element in elements(table):
        if local(element) == "tr":
            if child(element, "trPr", "del") is None:
                yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for element in elements(row):
        if local(element) == "tc":
            yield element
        elif local(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _cells(element)


def _span(cell: etree._Element) -> int:
    span = value(child(cell, "tcPr", "gridSpan")) or "1"
    return max(1, min(int(span), MOST_COLUMNS)) if span.isdecimal() and len(span) < 6 else 1


def _skipped(row: etree._Element) -> int:
    before = value(child(row, "trPr", "gridBefore")) or "0"
    return min(int(before), MOST_COLUMNS) if before.isdecimal() and len(before) < 6 else 0


def _continues(cell: etree._Element) -> bool:
    merge = child(cell, "tcPr", "vMerge")
    return merge is not None and value(merge) != "restart"


def _repeats(row: etree._Element) -> bool:
    return child(row, "trPr", "tblHeader") is not None
