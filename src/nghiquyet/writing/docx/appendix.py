"""The appendices of the Word document: a name, a title, notes, a native table."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from nghiquyet.writing.docx.links import Bookmarks, add_line
from nghiquyet.writing.docx.styles import FRAME, TABLE, TABLE_POINTS
from nghiquyet.writing.docx.tables import add_table
from nghiquyet.writing.structure import Appendix


def add_appendix(document: Document, appendix: Appendix, bookmarks: Bookmarks, *, new_page: bool) -> None:
    """One appendix; from the second on each begins a page."""
    name = document.add_paragraph(style=FRAME)
    name.alignment = WD_ALIGN_PARAGRAPH.CENTER
    name.paragraph_format.page_break_before = new_page
    name.add_run(appendix.name).bold = True
    bookmarks.add(name, appendix.anchor)
    title = document.add_paragraph(style=FRAME)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(6)
    title.add_run(appendix.title).bold = True
    for note in appendix.notes:
        paragraph = document.add_paragraph(style=TABLE)
        paragraph.paragraph_format.space_after = Pt(4)
        add_line(paragraph, note)
        for run in paragraph.runs:
            run.font.size = Pt(TABLE_POINTS - 1)
    add_table(document, appendix.table, bookmarks)
