"""The head, title and signature of the Word document."""

from __future__ import annotations

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_TblPr
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from nghiquyet.writing.docx.markup import add_line
from nghiquyet.writing.docx.styles import FRAME
from nghiquyet.writing.forms import Form
from nghiquyet.writing.frame import issuer_rule, motto_rule
from nghiquyet.writing.structure import Head, Line, Report, Signing, plain


def add_head(document: Document, head: Head, form: Form) -> None:
    """Issuer left, motto right, in a table without lines; each with the rule or mark that its form has."""
    sizes = form.sizes
    left, right = _two_cells(document, form)
    for line in head.superior:
        _add(left, line, sizes.superior)
    for text in head.issuer:
        _add(left, plain(text), sizes.issuer, bold=True)
    if form.issuer_mark:
        _add(left, plain(form.issuer_mark), sizes.issuer)
    else:
        _add_rule(left, issuer_rule(head, form), form.left_width)
    _add(left, head.number, sizes.number)
    for text, points in zip(head.motto, sizes.motto, strict=True):
        _add(right, plain(text), points, bold=True)
    _add_rule(right, motto_rule(head, form), form.text_width - form.left_width)
    place = _add(right, head.place, sizes.place)
    place.paragraph_format.space_before = Pt(6)
    _drop_first(left)
    _drop_first(right)


def add_title(document: Document, report: Report, form: Form) -> None:
    """The kind of document, what it is on, and the cut-off of its figures."""
    lines = ((report.kind, form.sizes.kind, True), (report.subject, form.sizes.subject, True))
    for place, (text, points, bold) in enumerate(lines):
        paragraph = _centred(document, text, points, bold=bold)
        paragraph.paragraph_format.space_before = Pt(18 if place == 0 else 0)
    if form.kind_rule:
        _centred(document, form.kind_rule, form.sizes.subject)
    else:
        _rule(document.add_paragraph(style=FRAME), 55, form.text_width)
    note = _centred(document, report.note, form.sizes.subject)
    note.runs[0].italic = True
    note.paragraph_format.space_after = Pt(12)


def add_signing(document: Document, signing: Signing, form: Form) -> None:
    """Recipients left, signature right, kept on one page with the text's last paragraph."""
    for paragraph in (document.paragraphs[-1], document.add_paragraph(style=FRAME)):
        paragraph.paragraph_format.keep_with_next = True
    left, right = _two_cells(document, form)
    title = _add(left, plain("Nơi nhận:"), form.sizes.recipients_title, centred=False)
    title.runs[0].underline = form.recipients_underlined or None
    title.runs[0].bold = title.runs[0].italic = (not form.recipients_underlined) or None
    for line in signing.recipients:
        _add(left, line, form.sizes.recipients, centred=False)
    for line in (signing.authority, signing.office):
        _add(right, line, form.sizes.signature)
    name = _add(right, signing.name, form.sizes.signature)
    name.paragraph_format.space_before = Pt(70)
    _drop_first(left)
    _drop_first(right)


def _two_cells(document: Document, form: Form) -> tuple[_Cell, _Cell]:
    table = document.add_table(1, 2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _close_cells(table._tbl.tblPr)
    left, right = table.rows[0].cells
    widths = (Mm(form.left_width), Mm(form.text_width - form.left_width))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    row = table.rows[0]._tr.get_or_add_trPr()
    row.append(OxmlElement("w:cantSplit"))
    return left, right


def _close_cells(properties: CT_TblPr) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    properties.insert(len(properties) - 1, margins)  # before w:tblLook, which python-docx puts last


def _add(cell: _Cell, line: Line, points: float, *, bold: bool = False, centred: bool = True) -> Paragraph:
    paragraph: Paragraph = cell.add_paragraph(style=FRAME)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    add_line(paragraph, line, bold=bold)
    for run in paragraph.runs:
        run.font.size = Pt(points)
    return paragraph


def _drop_first(cell: _Cell) -> None:
    """A new cell is born with an empty paragraph."""
    cell._tc.remove(cell.paragraphs[0]._p)


def _centred(document: Document, text: str, points: float, *, bold: bool = False) -> Paragraph:
    paragraph = document.add_paragraph(style=FRAME)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(points), bold or None
    return paragraph


def _add_rule(cell: _Cell, length: float, width: float) -> None:
    _rule(cell.add_paragraph(style=FRAME), length, width)


def _rule(paragraph: Paragraph, length: float, width: float) -> None:
    """A line of `length` mm in the middle of `width` mm: the upper border of an all but empty paragraph."""
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().append(borders)
    text = paragraph.paragraph_format
    text.left_indent = text.right_indent = Mm(max(width - length, 0) / 2)
    text.line_spacing_rule, text.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(4)
