"""What stands where on one page of a PDF: words put together from glyphs, and ruled lines.

Words are joined by the gaps between glyphs and not by the space characters of the file: justified text
from some programs has spaces inside words, and others write no spaces at all.
"""

from __future__ import annotations

import ctypes
import threading
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

PDFIUM = threading.Lock()
"""The PDFium library must not be entered by two threads at once."""

WORD_GAP = 0.12
"""A gap wider than this share of the type size parts two words; the narrowest set spaces are 0.2 wide."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character with its box in points, y growing upwards; `baseline` and `size` of its type."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    space_before: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a gap."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def baseline(self) -> float:
        return median(word.baseline for word in self.words)

    @property
    def size(self) -> float:
        return median(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        return all(word.bold for word in self.words)


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line: horizontal where `bottom` and `top` are about the same, vertical where `left` and `right` are."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def horizontal(self) -> bool:
        return self.right - self.left > self.top - self.bottom


@dataclass(frozen=True)
class PdfPage:
    """The glyphs and rules of one page; `glyphs` are in the order of the file."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    pictures: float = 0.0


def read_page(page: pdfium.PdfPage) -> PdfPage:
    """Must be called with the lock held."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        glyphs = tuple(_glyphs(textpage.raw))
    finally:
        textpage.close()
    rules, pictures = _drawn(page, width, height)
    return PdfPage(width, height, glyphs, rules, pictures)


def _glyphs(textpage: object) -> Iterator[Glyph]:
    spaced = False
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for place in range(raw.FPDFText_CountChars(textpage)):
        code = raw.FPDFText_GetUnicode(textpage, place)
        text = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if not text.strip() or raw.FPDFText_IsGenerated(textpage, place) == 1 or unicodedata.category(text) == "Cc":
            spaced = spaced or (text == " " and raw.FPDFText_IsGenerated(textpage, place) != 1)
            continue
        raw.FPDFText_GetCharOrigin(textpage, place, x, y)
        raw.FPDFText_GetLooseCharBox(textpage, place, box)
        if raw.FPDFText_GetCharAngle(textpage, place) > 0.5 and raw.FPDFText_GetCharAngle(textpage, place) < 5.8:
            continue
        size = max(raw.FPDFText_GetFontSize(textpage, place), 1.0)
        size = size if size > 2 else max(box.top - box.bottom, 1.0)
        bold = raw.FPDFText_GetFontWeight(textpage, place) >= 600
        yield Glyph(text, box.left, max(box.right, box.left), y.value, size, bold, spaced)
        spaced = False


def _drawn(page: pdfium.PdfPage, width: float, height: float) -> tuple[tuple[Rule, ...], float]:
    """Ruled lines, edges of drawn boxes among them, and the share of the page that pictures cover."""
    rules: list[Rule] = []
    pictures = 0.0
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += max(0.0, min(right, width) - max(left, 0)) * max(0.0, min(top, height) - max(bottom, 0))
        else:
            rules.extend(_edges(item, left, bottom, right, top))
    return tuple(rules), pictures / max(width * height, 1.0)


def _edges(item: pdfium.PdfObject, left: float, bottom: float, right: float, top: float) -> Iterator[Rule]:
    """A thin path is one rule; a stroked box gives its four sides."""
    if min(right - left, top - bottom) <= 3:
        if max(right - left, top - bottom) > 4:
            yield Rule(left, bottom, right, top)
        return
    if not _is_stroked(item):
        return
    for x in (left, right):
        yield Rule(x, bottom, x, top)
    for y in (bottom, top):
        yield Rule(left, y, right, y)


def _is_stroked(item: pdfium.PdfObject) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item.raw, fill, stroke)
    return bool(stroke.value)


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """Glyphs to lines, top to bottom; words far apart on one baseline stay on one line."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(_with_marks(glyphs), key=lambda g: (-g.baseline, g.left)):
        row = next((r for r in reversed(rows[-3:]) if _same_line(r, glyph)), None)
        if row is None:
            rows.append([glyph])
        else:
            row.append(glyph)
    lines = [Line(tuple(_words(sorted(row, key=lambda g: g.left)))) for row in rows]
    return sorted(lines, key=lambda line: -line.baseline)


def _with_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Combining marks joined to the letter that they follow in the file."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if found and unicodedata.combining(glyph.text):
            base = found[-1]
            found[-1] = Glyph(
                base.text + glyph.text, base.left, base.right, base.baseline, base.size, base.bold, base.space_before
            )
        else:
            found.append(glyph)
    return found


def _same_line(row: Sequence[Glyph], glyph: Glyph) -> bool:
    """On one baseline, or raised and small beside it (m², footnote signs)."""
    tall = max(row, key=lambda g: g.size)
    apart = abs(tall.baseline - glyph.baseline)
    small = min(tall.size, glyph.size) < 0.8 * max(tall.size, glyph.size)
    return apart < (0.45 if small else 0.3) * max(tall.size, glyph.size)


def _words(row: Sequence[Glyph]) -> Iterator[Word]:
    spaced_out = _letter_spacing(row)
    current: list[Glyph] = []
    for glyph in row:
        if current and _parts_words(current[-1], glyph, spaced_out):
            yield _word(current)
            current = []
        if not (current and _is_double(current[-1], glyph)):
            current.append(glyph)
    if current:
        yield _word(current)


def _parts_words(before: Glyph, glyph: Glyph, spaced_out: float) -> bool:
    gap = (glyph.left - before.right) / max(before.size, glyph.size)
    return gap > WORD_GAP + spaced_out


def _letter_spacing(row: Sequence[Glyph]) -> float:
    """The usual gap inside words, as a share of the type size, where a line is set with spaced letters."""
    inner = [
        (b.left - a.right) / max(a.size, b.size) for a, b in zip(row, row[1:], strict=False) if not b.space_before
    ]
    usual = median(inner) if len(inner) > 3 else 0.0
    return usual if 0.05 < usual < 0.6 and any(glyph.space_before for glyph in row) else 0.0


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """The same letter printed twice a hair apart, as some programs do for bold."""
    return before.text == glyph.text and abs(glyph.left - before.left) < 0.12 * glyph.size


def _word(glyphs: Sequence[Glyph]) -> Word:
    text = unicodedata.normalize("NFC", "".join(g.text for g in glyphs)).replace("\u00ad", "")
    return Word(
        text,
        glyphs[0].left,
        glyphs[-1].right,
        median(g.baseline for g in glyphs),
        max(g.size for g in glyphs),
        all(g.bold for g in glyphs),
    )
