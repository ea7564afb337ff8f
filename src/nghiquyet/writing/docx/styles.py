"""Styles of the Word document: Normal, the headings and the few that tables and heads need."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from nghiquyet.writing.colours import LINK
from nghiquyet.writing.forms import Form

FONT = "Times New Roman"
BODY = "Body Text"
TABLE = "Bảng"
TABLE_POINTS = 11
FRAME = "Khung"
LINKED = "Hyperlink"


def set_styles(document: Document, form: Form) -> None:
    """Set the built-in styles to the form and add "Bảng" (tables) and "Khung" (head and signature)."""
    _set_font(document.styles["Normal"], form.sizes.body)
    _set_language(document)
    _set_body(document.styles[BODY], form)
    for level in (1, 2, 3):
        _set_heading(document.styles[f"Heading {level}"], form, level)
    for name, points, air in ((TABLE, TABLE_POINTS, 0.5), (FRAME, form.sizes.body, 0)):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _set_font(style, points)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(air)
    link = document.styles.add_style(LINKED, WD_STYLE_TYPE.CHARACTER)
    link.font.color.rgb = RGBColor.from_string(LINK)


def _set_font(style: ParagraphStyle, points: float) -> None:
    style.font.name, style.font.size = FONT, Pt(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _set_language(document: Document) -> None:
    properties = document.styles["Normal"].element.get_or_add_rPr()
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties.append(language)


def _set_body(style: ParagraphStyle, form: Form) -> None:
    _set_font(style, form.sizes.body)
    text = style.paragraph_format
    text.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    text.first_line_indent = Mm(form.body.first_line)
    _set_spacing(style, form)


def _set_heading(style: ParagraphStyle, form: Form, level: int) -> None:
    _set_font(style, form.sizes.body)
    style.font.bold, style.font.italic = True, level == 3
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.first_line_indent = Mm(form.body.first_line)
    style.paragraph_format.keep_with_next = True
    _set_spacing(style, form)


def _set_spacing(style: ParagraphStyle, form: Form) -> None:
    text = style.paragraph_format
    text.space_before, text.space_after = Pt(0), Pt(form.body.after)
    text.line_spacing_rule, text.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(form.body.line)
