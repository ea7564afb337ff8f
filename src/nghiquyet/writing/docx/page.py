"""Pages of the Word document: size, margins, the page number, the turn to landscape."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from nghiquyet.writing.forms import PAGE, Form


def set_properties(document: Document, title: str, when: date) -> None:
    """Title, language and date; the program names no person as author."""
    properties = document.core_properties
    properties.title, properties.language = title[:255], "vi-VN"
    properties.author, properties.comments = "", ""
    properties.created = properties.modified = datetime.combine(when, time(), UTC)


def set_first_page(document: Document, form: Form) -> None:
    """A4 upright in the form's margins; numbered at the top from page 2."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(PAGE[0]), Mm(PAGE[1])
    _set_margins(section, form)
    section.different_first_page_header_footer = True
    _add_page_number(section.header.paragraphs[0])


def add_landscape_section(document: Document, form: Form) -> None:
    """Turn the page for the appendices; numbering goes on."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(PAGE[1]), Mm(PAGE[0])
    _set_margins(section, form)
    section.different_first_page_header_footer = False


def _set_margins(section: Section, form: Form) -> None:
    margins = form.margins
    section.top_margin, section.bottom_margin = Mm(margins.top), Mm(margins.bottom)
    section.left_margin, section.right_margin = Mm(margins.left), Mm(margins.right)
    section.header_distance = Mm(form.body.page_number)


def _add_page_number(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)
