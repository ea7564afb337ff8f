"""A review as a workbook: the appendix of targets with live formulas over the sheet of values.

Sheets: "Chỉ tiêu" (one row a target), "Số liệu" (one row an organisation and target, with quote and place),
"Mâu thuẫn", "Chưa có số liệu" and "Tệp nguồn".
"""

from __future__ import annotations

import io
from datetime import datetime, time

import xlsxwriter

from nghiquyet.measuring.review import Review
from nghiquyet.writing.frame import cut_off, subject
from nghiquyet.writing.ledger import Ledger
from nghiquyet.writing.xlsx.doubts_sheet import add_conflicts, add_silent
from nghiquyet.writing.xlsx.files_sheet import add_files
from nghiquyet.writing.xlsx.sheets import CONFLICTS, FILES, SILENT, TARGETS, VALUES, Book
from nghiquyet.writing.xlsx.tables import OPTIONS
from nghiquyet.writing.xlsx.targets_sheet import add_targets
from nghiquyet.writing.xlsx.values_sheet import add_values, blocks


def write_xlsx(review: Review) -> bytes:
    """The review as xlsx; the same review gives the same bytes."""
    stream = io.BytesIO()
    workbook = xlsxwriter.Workbook(stream, OPTIONS)
    workbook.set_properties(
        {"title": subject(review)[:255], "created": datetime.combine(review.as_of, time())}
    )
    book, ledger = Book(workbook), Ledger(review)
    sheets = {name: workbook.add_worksheet(name) for name in (TARGETS, VALUES, CONFLICTS, SILENT, FILES)}
    places = blocks(ledger)
    titles = (subject(review), cut_off(review))
    add_targets(sheets[TARGETS], book, ledger, places, titles)
    add_values(sheets[VALUES], book, ledger, places)
    add_conflicts(sheets[CONFLICTS], book, ledger)
    add_silent(sheets[SILENT], book, ledger)
    add_files(sheets[FILES], book, ledger)
    workbook.close()
    return stream.getvalue()
