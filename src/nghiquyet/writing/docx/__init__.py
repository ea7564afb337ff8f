"""A review as a Word document: real styles, native tables, bookmarks and links between them."""

from __future__ import annotations

import io

from docx import Document

from nghiquyet.measuring.review import Review
from nghiquyet.writing.docx.appendix import add_appendix
from nghiquyet.writing.docx.body import add_body
from nghiquyet.writing.docx.frame import add_head, add_signing, add_title
from nghiquyet.writing.docx.markup import Bookmarks
from nghiquyet.writing.docx.page import add_landscape_section, set_first_page, set_properties
from nghiquyet.writing.docx.styles import set_styles
from nghiquyet.writing.forms import FormKey
from nghiquyet.writing.forms import form as form_of
from nghiquyet.writing.packing import steady
from nghiquyet.writing.report import report


def write_docx(review: Review, *, form: FormKey = "party") -> bytes:
    """The review report with its appendices as docx; the same review gives the same bytes."""
    rules = form_of(form)
    content = report(review, rules)
    document = Document()
    set_properties(document, content.subject, review.as_of)
    set_styles(document, rules)
    set_first_page(document, rules)
    add_head(document, content.head, rules)
    add_title(document, content, rules)
    bookmarks = Bookmarks()
    add_body(document, content.body)
    add_signing(document, content.signing, rules)
    add_landscape_section(document, rules)
    for number, appendix in enumerate(content.appendices):
        add_appendix(document, appendix, bookmarks, new_page=number > 0)
    stream = io.BytesIO()
    document.save(stream)
    return steady(stream.getvalue(), review.as_of)
