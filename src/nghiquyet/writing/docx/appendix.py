"""The appendices of the Word document: a name, a title, notes, a native table."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from nghiquyet.writing.docx.markup import Bookmarks, add_line, add_xml
from nghiquyet.writing.docx.styles import FRAME, TABLE, TABLE_POINTS
from nghiquyet.writing.docx.tables import add_table
from nghiquyet.writing.structure import Appendix, Line, plain


def add_appendix(document: Document, appendix: Appendix, bookmarks: Bookmarks, *, new_page: bool) -> None:
    """One appendix; from the second on each begins a page."""
    name = _add_title(document)
    name.paragraph_format.page_break_before = new_page
    add_xml(name, bookmarks.xml(appendix.anchor))
    add_line(name, plain(appendix.name), bold=True)
    title = _add_title(document)
    title.paragraph_format.space_after = Pt(6)
    add_line(title, plain(appendix.title), bold=True)
    for note in appendix.notes:
        _add_note(document, note)
    add_table(document, appendix.table, bookmarks)


def _add_title(document: Document) -> Paragraph:
    paragraph = document.add_paragraph(style=FRAME)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _add_note(document: Document, note: Line) -> None:
    paragraph = document.add_paragraph(style=TABLE)
    paragraph.paragraph_format.space_after = Pt(4)
    add_line(paragraph, note)
    for run in paragraph.runs:
        run.font.size = Pt(TABLE_POINTS - 1)
