"""The sheet "Tệp nguồn": the files that were handed in, whose they are, and why one could not be read."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.wording import printable
from nghiquyet.writing.xlsx.sheets import Book, set_up, write_header

_COLUMNS = (
    ("STT", 6),
    ("Tệp", 40),
    ("Tổ chức", 36),
    ("Loại", 8),
    ("Số trang", 9),
    ("Ghi chú", 50),
    ("SHA-256", 70),
)


def add_files(sheet: Worksheet, book: Book, ledger: Ledger) -> None:
    """One row a file."""
    set_up(sheet, header_row=0, columns=_COLUMNS)
    write_header(sheet, book, 0, _COLUMNS)
    for row, source in enumerate(ledger.review.sources, start=1):
        whose = ledger.name(source.organisation) if source.organisation else "chưa rõ"
        problem = printable(str(source.problem)) if source.problem else ""
        texts = (printable(source.file), whose, source.media, "", problem, source.sha256)
        sheet.write_number(row, 0, row, book.format(align="center"))
        for column, text in enumerate(texts, start=1):
            sheet.write_string(row, column, text, book.format())
        if source.pages:
            sheet.write_number(row, 4, source.pages, book.format(align="center"))
