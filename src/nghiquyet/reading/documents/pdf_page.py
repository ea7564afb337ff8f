"""Takes the glyphs and the drawn lines of a page out of a PDF with PDFium."""

from __future__ import annotations

import ctypes
import threading
from collections import Counter
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.reading.documents.glyph_lines import spacing_of
from nghiquyet.reading.documents.page_lines import Glyph, Page, Rule
from nghiquyet.reading.documents.pdf_fields import written_on
from nghiquyet.reading.documents.pdf_glyphs import glyphs_of

PDFIUM = threading.Lock()
"""The PDFium library must not be entered by two threads at once."""

THICKEST_RULE = 3.0


def read_page(page: pdfium.PdfPage) -> Page:
    """One page, turned so that most of its text is upright. Must be called with the lock held."""
    left, bottom, right, top = page.get_bbox()
    textpage = page.get_textpage()
    try:
        found = list(glyphs_of(textpage.raw))
    finally:
        textpage.close()
    rules, pictures, curves = _drawn(page, (right - left) * (top - bottom))
    quarters = Counter(found_at.quarter for found_at in found)
    upright = quarters.most_common(1)[0][0] if quarters else 0
    sheet = _Sheet(left, bottom, right - left, top - bottom, -upright % 4)
    shown = [sheet.glyph(one.glyph, one.quarter) for one in found if not one.hidden]
    written = [sheet.glyph(glyph, 0) for glyph in written_on(page)]
    return Page(
        *sheet.size,
        glyphs=(*shown, *written),
        rules=tuple(map(sheet.rule, rules)),
        pictures=pictures,
        spacing=spacing_of(shown),
        hidden=tuple(sheet.glyph(one.glyph, one.quarter) for one in found if one.hidden),
        curves=curves,
    )


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


def _drawn(page: pdfium.PdfPage, area: float) -> tuple[list[Rule], float, int]:
    """Ruled lines, sides of drawn boxes among them; the share that pictures cover; what else is drawn."""
    rules: list[Rule] = []
    covered, curves = 0.0, 0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        try:
            left, bottom, right, top = item.get_bounds()
        except pdfium.PdfiumError:
            continue
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            covered += max(0.0, right - left) * max(0.0, top - bottom)
        else:
            edges = list(_edges(item, left, bottom, right, top))
            rules.extend(edges)
            curves += not edges
    return rules, min(1.0, covered / max(area, 1.0)), curves


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
