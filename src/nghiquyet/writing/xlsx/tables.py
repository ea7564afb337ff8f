"""Tables of any content as a workbook: sheets of texts and numbers, in the house font, ready to print.

A cell may have the tone of a status (`colours.FILL`); its text says the same in words.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from nghiquyet.writing.wording import printable
from nghiquyet.writing.xlsx.sheets import (
    LONGEST_TEXT,
    Book,
    number_format,
    set_height,
    set_up,
    write_header,
    write_number,
)

OPTIONS = {
    "in_memory": True,
    # What comes from documents is text, whatever it looks like.
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A text, or a number that can be computed with; None is an empty cell."""

    content: str | Decimal | None
    tone: str = ""
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its name, the lines above, titles and widths of the columns, and the rows."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[tuple[str, float], ...]
    rows: tuple[tuple[Cell, ...], ...]
    fixed_columns: int = 0


def write_tables(title: str, tables: Sequence[Table], *, when: date) -> bytes:
    """The tables as xlsx, a sheet each; the same tables give the same bytes, dated `when`."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, OPTIONS)
    workbook.set_properties({"title": printable(title)[:255], "created": datetime.combine(when, time())})
    book = Book(workbook)
    for table in tables:
        _add(workbook.add_worksheet(table.name), book, table)
    workbook.close()
    return stream.getvalue()


def _add(sheet: Worksheet, book: Book, table: Table) -> None:
    top = len(table.titles)
    set_up(sheet, header_row=top, columns=table.columns)
    sheet.freeze_panes(top + 1, table.fixed_columns)
    for row, title in enumerate(table.titles):
        dress = book.format(border=0, bold=not row, text_wrap=False, font_size=13 - row)
        sheet.write_string(row, 0, printable(title), dress)
    write_header(sheet, book, top, table.columns)
    for row, cells in enumerate(table.rows, start=top + 1):
        _add_row(sheet, book, row, cells, table)
    sheet.autofilter(top, 0, top + max(len(table.rows), 1), len(table.columns) - 1)


def _add_row(sheet: Worksheet, book: Book, row: int, cells: Sequence[Cell], table: Table) -> None:
    heights = []
    for column, cell in enumerate(cells):
        if isinstance(cell.content, str):
            text = printable(cell.content)[:LONGEST_TEXT]
            dress = book.toned(
                cell.tone,
                bold=cell.bold,
                align="center" if cell.centred else "left",
                indent=int(not cell.centred),
            )
            sheet.write_string(row, column, text, dress)
            heights.append((text, table.columns[column][1]))
        else:
            dress = book.toned(cell.tone, num_format=number_format(cell.content), bold=cell.bold)
            write_number(sheet, row, column, cell.content, dress)
    set_height(sheet, row, heights or [("", 10)])
