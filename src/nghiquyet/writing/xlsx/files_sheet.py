"""The sheet "Tệp nguồn": the files that were handed in, whose they are, and why one could not be read."""

from __future__ import annotations

from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.wording import printable
from nghiquyet.writing.xlsx.sheets import Book, set_up, write_header, write_number, write_texts

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
        texts = {1: printable(source.file), 2: whose, 3: source.media, 5: problem, 6: source.sha256}
        write_texts(sheet, book, row, texts, _COLUMNS, centred=(3,))
        write_number(sheet, row, 0, Decimal(row), book.format())
        write_number(sheet, row, 4, Decimal(source.pages) if source.pages else None, book.format())
