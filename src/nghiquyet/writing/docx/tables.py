"""Native tables of the Word document: repeated header, rows that don't break, spans, colours, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import _Cell, _Row

from nghiquyet.writing.colours import FILL, HEADER
from nghiquyet.writing.docx.links import Bookmarks, add_line
from nghiquyet.writing.docx.styles import LINKED, TABLE
from nghiquyet.writing.structure import Align, Cell, Line, Row, Table, plain

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def add_table(document: Document, table: Table, bookmarks: Bookmarks) -> None:
    """Add the table at the end of the document."""
    grid = document.add_table(len(table.rows) + 1, len(table.columns), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, (_, width) in zip(grid.columns, table.columns, strict=True):
        column.width = Mm(width)
    rows = iter(grid.rows)
    _fill_header(next(rows), table)
    covered = [0] * len(table.columns)
    for row, content in zip(rows, table.rows, strict=True):
        _fill(row, content, bookmarks, covered)
    if table.rows and table.rows[-1].kind == "total" and len(table.rows) > 1:
        _keep_with_next(grid.rows[-2].cells)


def _fill_header(row: _Row, table: Table) -> None:
    _mark(row, "w:cantSplit")
    _mark(row, "w:tblHeader")
    for cell, (title, width) in zip(row.cells, table.columns, strict=True):
        cell.width = Mm(width)
        _write(cell, (plain(title),), "center", bold=True)
        _dress(cell, HEADER)


def _fill(row: _Row, content: Row, bookmarks: Bookmarks, covered: list[int]) -> None:
    """Fill one row; `covered` says for each column how many rows a cell above still reaches down."""
    _mark(row, "w:cantSplit")
    cells, contents = row.cells, iter(content.cells)
    place = 0
    while place < len(cells):
        if covered[place]:
            cells[place]._tc.vMerge = "continue"
            covered[place] -= 1
            place += 1
        else:
            cell = next(contents)
            _fill_cell(_spread(cells, place, cell), cell, bookmarks, content.kind)
            covered[place : place + cell.span] = [cell.down - 1] * cell.span
            place += cell.span
    if any(covered) or content.kind == "group":
        _keep_with_next(cells)


def _keep_with_next(cells: Sequence[_Cell]) -> None:
    for paragraph in (paragraph for cell in cells for paragraph in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def _spread(cells: Sequence[_Cell], place: int, cell: Cell) -> _Cell:
    grid_cell = cells[place]
    if cell.span > 1:
        grid_cell = grid_cell.merge(cells[place + cell.span - 1])
    if cell.down > 1:
        grid_cell._tc.vMerge = "restart"
    return grid_cell


def _fill_cell(grid_cell: _Cell, cell: Cell, bookmarks: Bookmarks, kind: str) -> None:
    _write(grid_cell, cell.lines, cell.align, bold=(kind != "row") or None)
    _dress(grid_cell, FILL[cell.tone] if cell.tone else "")
    if cell.anchor:
        bookmarks.add(grid_cell.paragraphs[0], cell.anchor)


def _write(grid_cell: _Cell, lines: tuple[Line, ...], align: Align, *, bold: bool | None) -> None:
    for extra in grid_cell.paragraphs[1:]:
        grid_cell._tc.remove(extra._p)
    for place, line in enumerate(lines):
        paragraph = grid_cell.paragraphs[0] if place == 0 else grid_cell.add_paragraph()
        paragraph._p.style, paragraph.alignment = TABLE, _ALIGN[align]
        add_line(paragraph, line, bold=bold, linked=LINKED)


def _dress(grid_cell: _Cell, colour: str) -> None:
    """Fill the cell with a colour, if any, and centre its text between top and bottom."""
    properties = grid_cell._tc.get_or_add_tcPr()
    if colour:
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
            shade.set(qn(f"w:{name}"), value)
        properties.append(shade)
    grid_cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
