"""Writing: a review in; docx, xlsx and pdf bytes out, by dated rule sets of form. Pure but for `write_files`.

>>> from nghiquyet.writing import write_changes, write_comments, write_docx, write_files
>>> from nghiquyet.writing import write_pdf, write_tables, write_xlsx
"""

from __future__ import annotations

from nghiquyet.writing.docx import write_docx
from nghiquyet.writing.docx.changes import write_changes
from nghiquyet.writing.docx.comments import write_comments
from nghiquyet.writing.files import write_files
from nghiquyet.writing.pdf import write_pdf
from nghiquyet.writing.xlsx import write_xlsx
from nghiquyet.writing.xlsx.tables import Cell, Table, write_tables

__all__ = [
    "Cell",
    "Table",
    "write_changes",
    "write_comments",
    "write_docx",
    "write_files",
    "write_pdf",
    "write_tables",
    "write_xlsx",
]
