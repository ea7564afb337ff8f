"""Native tables of the Word document: repeated header, rows that don't break, spans, colours, bookmarks."""

from __future__ import annotations

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from nghiquyet.writing.colours import FILL, HEADER
from nghiquyet.writing.docx.markup import Bookmarks, line_xml
from nghiquyet.writing.docx.styles import LINKED, TABLE
from nghiquyet.writing.structure import Cell, Row, Table, plain

_TWIPS_PER_MM = 1440 / 25.4
_BELOW = '<w:vMerge w:val="continue"/>'


def add_table(document: Document, table: Table, bookmarks: Bookmarks) -> None:
    """Add the table at the end of the document."""
    widths = [round(width * _TWIPS_PER_MM) for _, width in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = "".join((_header_xml(table, widths), *_rows_xml(table, widths, bookmarks)))
    xml = (
        f"<w:tbl {nsdecls('w')}><w:tblPr>"
        '<w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
    last_section = document.element.body[-1]
    last_section.addprevious(parse_xml(xml))


def _header_xml(table: Table, widths: list[int]) -> str:
    titles = [Cell((plain(title),), "center") for title, _ in table.columns]
    cells = (
        _cell_xml(width, _paragraphs_xml(cell, bold=True, kept=True), colour=HEADER)
        for cell, width in zip(titles, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _rows_xml(table: Table, widths: list[int], bookmarks: Bookmarks) -> Iterator[str]:
    """Each row; `covered` says for each column how many rows a cell above still reaches down."""
    covered = [0] * len(widths)
    for number, row in enumerate(table.rows):
        followed_by_total = table.rows[number + 1 : number + 2] and table.rows[number + 1].kind == "total"
        places = list(_places(row, covered))
        kept = bool(row.kind == "group" or followed_by_total or any(covered))
        cells = (
            _cell_of_row(cell, widths[place : place + (cell.span if cell else 1)], row, kept, bookmarks)
            for place, cell in places
        )
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _places(row: Row, covered: list[int]) -> Iterator[tuple[int, Cell | None]]:
    """The row's cells with their first column; None where a cell from above reaches down."""
    contents, place = iter(row.cells), 0
    while place < len(covered):
        if covered[place]:
            covered[place] -= 1
            yield place, None
            place += 1
        else:
            cell = next(contents)
            covered[place : place + cell.span] = [cell.down - 1] * cell.span
            yield place, cell
            place += cell.span


def _cell_of_row(cell: Cell | None, widths: list[int], row: Row, kept: bool, bookmarks: Bookmarks) -> str:
    if cell is None:
        return _cell_xml(sum(widths), _paragraphs_xml(Cell(((),)), kept=kept), _BELOW)
    mark = bookmarks.xml(cell.anchor) if cell.anchor else ""
    paragraphs = _paragraphs_xml(cell, bold=row.kind != "row", kept=kept, mark=mark)
    reach = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
    reach += '<w:vMerge w:val="restart"/>' if cell.down > 1 else ""
    return _cell_xml(sum(widths), paragraphs, reach, FILL[cell.tone] if cell.tone else "")


def _cell_xml(width: int, paragraphs: str, reach: str = "", colour: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>' if colour else ""
    properties = f'<w:tcW w:w="{width}" w:type="dxa"/>{reach}{shade}<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraphs}</w:tc>"


def _paragraphs_xml(cell: Cell, *, bold: bool = False, kept: bool = False, mark: str = "") -> str:
    """A cell's lines; `kept` holds them on one page with the next row, `mark` stands before the first."""
    keep = "<w:keepNext/>" if kept else ""
    properties = f'<w:pPr><w:pStyle w:val="{TABLE}"/>{keep}<w:jc w:val="{cell.align}"/></w:pPr>'
    lines = cell.lines or ((),)
    return "".join(
        f"<w:p>{properties}{mark if number == 0 else ''}{line_xml(line, bold=bold, linked=LINKED)}</w:p>"
        for number, line in enumerate(lines)
    )
