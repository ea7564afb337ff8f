"""Takes the glyphs and the drawn lines of a page out of a PDF with PDFium."""

from __future__ import annotations

import ctypes
import math
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.reading.documents.glyph_lines import spacing_of
from nghiquyet.reading.documents.page_lines import Glyph, Page, Rule

PDFIUM = threading.Lock()
"""The PDFium library must not be entered by two threads at once."""

THICKEST_RULE = 3.0
_SHOWING_NOTHING = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")


def read_page(page: pdfium.PdfPage) -> Page:
    """One page, turned so that most of its text is upright. Must be called with the lock held."""
    left, bottom, right, top = page.get_bbox()
    textpage = page.get_textpage()
    try:
        glyphs = list(_glyphs(textpage.raw))
    finally:
        textpage.close()
    rules, pictures = _drawn(page, (right - left) * (top - bottom))
    quarters = Counter(quarter for quarter, _ in glyphs)
    upright = quarters.most_common(1)[0][0] if quarters else 0
    sheet = _Sheet(left, bottom, right - left, top - bottom, -upright % 4)
    turned = [sheet.glyph(glyph, quarter) for quarter, glyph in glyphs]
    return Page(*sheet.size, tuple(turned), tuple(map(sheet.rule, rules)), pictures, spacing_of(turned))


class _Sheet:
    """Turns places on the page by quarters clockwise and moves its corner to the origin."""

    def __init__(self, left: float, bottom: float, width: float, height: float, quarters: int) -> None:
        self._left, self._bottom, self._width, self._height = left, bottom, width, height
        self._quarters = quarters
        self._plain = not (quarters or left or bottom)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height after turning."""
        return (self._height, self._width) if self._quarters % 2 else (self._width, self._height)

    def rule(self, rule: Rule) -> Rule:
        """A drawn line at its place after turning."""
        one, other = self._place(rule.left, rule.bottom), self._place(rule.right, rule.top)
        return Rule(
            min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])
        )

    def glyph(self, glyph: Glyph, quarter: int) -> Glyph:
        """A glyph whose writing runs `quarter` turns clockwise from left to right, after turning."""
        if self._plain and not quarter:
            return glyph
        box = self.rule(Rule(glyph.left, glyph.baseline, glyph.right, glyph.baseline + glyph.size))
        quarter = (quarter + self._quarters) % 4
        size = box.top - box.bottom
        if quarter % 2:
            return glyph._replace(left=box.left, right=box.right, baseline=box.bottom, size=size,
                                  turned="down" if quarter == 1 else "up")  # fmt: skip
        return glyph._replace(left=box.left, right=box.right, baseline=box.bottom, size=size)

    def _place(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._left, y - self._bottom
        return ((x, y), (y, self._width - x), (self._width - x, self._height - y), (self._height - y, x))[
            self._quarters
        ]


@dataclass(frozen=True, slots=True)
class _Style:
    """What all the characters of one text object of a file share."""

    quarter: int
    size: float
    bold: bool
    askew: bool


def _glyphs(textpage: object) -> Iterator[tuple[int, Glyph]]:
    """Glyphs in the order of the file, each with the quarter turns clockwise of its writing.

    The box reaches from the baseline up by the type size, to the side by the advance.
    """
    spaced = False
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    style, styled = _Style(0, 1.0, False, True), 0
    for place in range(raw.FPDFText_CountChars(textpage)):
        text = _character(raw.FPDFText_GetUnicode(textpage, place))
        owner = raw.FPDFText_GetTextObject(textpage, place)
        made_up = not owner or (text.isspace() and raw.FPDFText_IsGenerated(textpage, place) == 1)
        if made_up or not text.strip():
            spaced = spaced or (text == " " and not made_up)
            continue
        address = ctypes.addressof(owner.contents)
        if address != styled:
            style, styled = _style(textpage, place), address
        if style.askew:
            continue
        raw.FPDFText_GetCharOrigin(textpage, place, x, y)
        raw.FPDFText_GetLooseCharBox(textpage, place, box)
        yield style.quarter, _glyph(text, style, (x.value, y.value), box, spaced)
        spaced = False


def _style(textpage: object, place: int) -> _Style:
    matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    turns = raw.FPDFText_GetCharAngle(textpage, place) / (math.pi / 2)
    raw.FPDFText_GetMatrix(textpage, place, matrix)
    size = raw.FPDFText_GetFontSize(textpage, place) * math.hypot(matrix.c, matrix.d)
    raw.FPDFText_GetFontInfo(textpage, place, name, len(name), flags)
    bold = any(word in name.value.lower() for word in _BOLD_NAMES)
    return _Style(round(turns) % 4, max(size, 1.0), bold, abs(turns - round(turns)) > 0.06)


def _glyph(text: str, style: _Style, origin: tuple[float, float], box: raw.FS_RECTF, spaced: bool) -> Glyph:
    """The glyph's box in the page's own axes, whatever way it is written."""
    (x, y), size = origin, style.size
    if style.quarter == 0:
        left, bottom, width, height = box.left, y, box.right - box.left, size
    elif style.quarter == 1:
        left, bottom, width, height = x, box.bottom, size, box.top - box.bottom
    elif style.quarter == 2:
        left, bottom, width, height = box.left, y - size, box.right - box.left, size
    else:
        left, bottom, width, height = x - size, box.bottom, size, box.top - box.bottom
    return Glyph(text, left, left + max(width, 0.0), bottom, max(height, 0.1), style.bold, spaced)


@cache
def _character(code: int) -> str:
    """The character, or nothing for codes that show nothing (the soft hyphen among them)."""
    if not 0 < code < 0x110000:
        return ""
    text = chr(code)
    return "" if unicodedata.category(text) in _SHOWING_NOTHING else text


def _drawn(page: pdfium.PdfPage, area: float) -> tuple[list[Rule], float]:
    """Ruled lines, sides of drawn boxes among them, and the share of the page that pictures cover."""
    rules: list[Rule] = []
    covered = 0.0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        try:
            left, bottom, right, top = item.get_bounds()
        except pdfium.PdfiumError:
            continue
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            covered += max(0.0, right - left) * max(0.0, top - bottom)
        else:
            rules.extend(_edges(item, left, bottom, right, top))
    return rules, min(1.0, covered / max(area, 1.0))


def _edges(item: pdfium.PdfObject, left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    """A thin path is one rule; a stroked box gives its four sides."""
    if min(right - left, top - bottom) <= THICKEST_RULE:
        if max(right - left, top - bottom) > THICKEST_RULE + 1:
            yield Rule(left, bottom, right, top)
    elif _is_stroked(item):
        for x in (left, right):
            yield Rule(x, bottom, x, top)
        for y in (bottom, top):
            yield Rule(left, y, right, y)


def _is_stroked(item: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    return bool(stroke.value)
