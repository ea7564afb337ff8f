"""What was written onto a PDF page without being part of it: the values of form fields, and text boxes."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.reading.documents.composing import shown
from nghiquyet.reading.documents.page_lines import Glyph

LARGEST, USUAL_WIDTH, LEADING = 12.0, 0.5, 1.2
"""The type size, the width of a letter and the step from line to line that are taken where none is known."""
LONGEST = 20_000
_UNSEEN = 2 | 32
"""Annotations with one of these flags (hidden, no view) are not shown (ISO 32000-1, 12.5.3)."""
_WRITTEN = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)
_TICKED = (raw.FPDF_FORMFIELD_CHECKBOX, raw.FPDF_FORMFIELD_RADIOBUTTON)


def written_on(page: pdfium.PdfPage) -> Iterator[Glyph]:
    """The words, each as one glyph, in the page's own axes. Needs the form environment of the document."""
    form = page.pdf.formenv.raw if page.pdf and page.pdf.formenv else None
    for number in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, number)
        if annotation:
            try:
                yield from _set(_value(annotation, form), annotation)
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def _value(annotation: object, form: object | None) -> str:
    if raw.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
        return ""
    kind = raw.FPDFAnnot_GetSubtype(annotation)
    if kind == raw.FPDF_ANNOT_FREETEXT:
        return _text(lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size))
    if kind != raw.FPDF_ANNOT_WIDGET or form is None:
        return ""
    field = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if field in _TICKED:
        return "☒" if raw.FPDFAnnot_IsChecked(form, annotation) else ""
    if field in _WRITTEN:
        return _text(lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
    return ""


def _text(read: Callable[[object, int], int]) -> str:
    """A string that PDFium gives in UTF-16 when asked twice, first for its length in bytes."""
    size = min(read(None, 0), LONGEST)
    buffer = ctypes.create_string_buffer(max(size, 2))
    read(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return shown(buffer.raw[:size].decode("utf-16-le", "replace").rstrip("\0").replace("\r", "\n"))


def _set(text: str, annotation: object) -> Iterator[Glyph]:
    """The words of a value inside the box of its field: one line in its middle, several from its top."""
    box = raw.FS_RECTF()
    if not text.strip() or not raw.FPDFAnnot_GetRect(annotation, box):
        return
    height = box.top - box.bottom
    lines = list(_lines(text, max(box.right - box.left, 1.0), height))
    size = _size(height, len(lines))
    top = box.top if len(lines) > 1 else (box.top + box.bottom + LEADING * size) / 2
    for number, line in enumerate(lines, 1):
        left = box.left
        for word in line:
            right = left + USUAL_WIDTH * size * len(word)
            yield Glyph(word, left, right, top - LEADING * size * number + 0.3 * size, size, whole=True)
            left = right + USUAL_WIDTH * size / 2


def _size(height: float, lines: int) -> float:
    return max(4.0, min(LARGEST, height / (LEADING * max(lines, 1))))


def _lines(text: str, width: float, height: float) -> Iterator[list[str]]:
    """The words of every line, where they are as wide as letters usually are."""
    room = width / (USUAL_WIDTH * _size(height, 1 + text.count("\n")))
    for line in text.split("\n"):
        words: list[str] = []
        for word in line.split():
            if words and height > 2 * LARGEST and sum(map(len, words)) + len(words) + len(word) > room:
                yield words
                words = []
            words.append(word)
        if words:
            yield words
