"""Tables of a Word document: rows of cells with `gridSpan` and `vMerge` as a grid of cells, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from nghiquyet.reading.documents.archive import child, elements, local, value
from nghiquyet.reading.documents.docx_changes import is_deleted_cell, is_deleted_row
from nghiquyet.reading.documents.docx_look import switched
from nghiquyet.reading.documents.grid_columns import GridColumns
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import PAGE_BREAK, Grid, GridCell, Part

MOST_COLUMNS = 1_000
_WRAPPERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")


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
        texts = self.texts()
        cells = [
            GridCell(c.row, c.column, text.replace(PAGE_BREAK, " "), c.row_span, c.column_span)
            for c, text in zip(self.placed, texts, strict=True)
        ]
        breaks = {
            (c.row, n)
            for c, text in zip(self.placed, texts, strict=True)
            for n in range(text.count(PAGE_BREAK))
        }
        header = count_header_rows(cells, self.marked_header)
        return Grid(tuple(cells), header, page_rows=tuple(sorted(row for row, _ in breaks)))

    def by_column(self) -> Iterator[Part]:
        """The parts of the cells, column by column."""
        for cell in sorted(self.placed, key=lambda cell: (cell.column, cell.row)):
            yield from cell.parts


def read_table(element: etree._Element, parts_of: Callable[[etree._Element], list[Part]]) -> WordTable:
    """Place every cell. One that goes on with its neighbour above or before makes that one larger; what such
    a covered cell holds is not shown on the page, and not read."""
    table = WordTable(element)
    above: dict[int, _Placed] = {}
    rows = list(_rows(element))
    columns = _columns(element, rows)
    for row, row_element in enumerate(rows):
        if row == table.marked_header and child(row_element, "trPr", "tblHeader") is not None:
            table.marked_header = row + 1
        before: _Placed | None = None
        for cell, shape, first in _shapes(row_element):
            column = columns.before(first)
            span = columns.before(first + shape.span) - column
            over = above.get(column)
            if shape.goes_on_across and before is not None:
                before.column_span += span if before.row == row else 0
            elif shape.goes_on_down and over is not None and over.row + over.row_span == row:
                over.row_span += 1
                before = over
            else:
                before = above[column] = _Placed(row, column, span, parts_of(cell))
                table.placed.append(before)
    return table


def _columns(table: etree._Element, rows: Sequence[etree._Element]) -> GridColumns:
    grid = (column for column in elements(child(table, "tblGrid")) if local(column) == "gridCol")
    widths = [_number(column, 0, "w") for column in grid]
    cells = ((first, first + shape.span) for row in rows for _, shape, first in _shapes(row))
    return GridColumns(widths[:MOST_COLUMNS], cells)


def _shapes(row: etree._Element) -> Iterator[tuple[etree._Element, _Shape, int]]:
    """The cells of a row with the column of the grid in which each begins."""
    first = min(_number(child(row, "trPr", "gridBefore"), 0), MOST_COLUMNS)
    for cell in _cells(row):
        shape = _Shape.of(cell)
        yield cell, shape, first
        first += shape.span


@dataclass(frozen=True, slots=True)
class _Shape:
    """How many columns a cell takes, and whether it only makes a neighbour larger."""

    span: int = 1
    goes_on_down: bool = False
    goes_on_across: bool = False

    @classmethod
    def of(cls, cell: etree._Element) -> _Shape:
        """A merge that no one accepted yet (w:cellMerge) counts as one."""
        span, down, across = 1, False, False
        for element in elements(child(cell, "tcPr")):
            tag = local(element)
            if tag == "gridSpan":
                span = max(1, min(_number(element, 1), MOST_COLUMNS))
            elif tag == "vMerge":
                down = value(element) != "restart"
            elif tag == "hMerge":
                across = value(element) != "restart"
            elif tag == "cellMerge":
                down = value(element, "vMerge") == "cont"
        return cls(span, down, across)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for row in _wrapped(table, "tr"):
        hidden = child(row, "trPr", "hidden")
        if not is_deleted_row(row) and not (hidden is not None and switched(hidden)):
            yield row


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in _wrapped(row, "tc") if not is_deleted_cell(cell))


def _wrapped(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows or cells, also inside content controls."""
    for element in elements(parent):
        if local(element) == tag:
            yield element
        elif local(element) in _WRAPPERS:
            yield from _wrapped(element, tag)


def _number(element: etree._Element | None, otherwise: int, name: str = "val") -> int:
    written = value(element, name) or ""
    return int(written) if written.isdecimal() and len(written) < 6 else otherwise
