"""The characters of a PDF page with their places, sizes and styles, in the order of the file."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import pypdfium2.raw as raw

from nghiquyet.reading.documents.legacy_fonts import is_legacy, unicode_text
from nghiquyet.reading.documents.page_lines import Glyph

_SHOWING_NOTHING = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
_LINE_END_HYPHEN = 2
"""What PDFium gives for a hyphen at the end of a line."""
_LIGATURE = set("fijlt")


class Found(NamedTuple):
    """A glyph with the quarter turns clockwise of its writing; `hidden` where it is not shown.

    `font` is named where it is one from before Unicode, `code` the character of the file in it.
    """

    quarter: int
    glyph: Glyph
    hidden: bool
    code: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class _Style:
    """What all the characters of one text object of a file share; `font` where it is from before Unicode."""

    quarter: int = 0
    size: float = 1.0
    bold: bool = False
    askew: bool = True
    hidden: bool = False
    font: str = ""


def glyphs_of(textpage: object) -> Iterator[Found]:
    """Glyphs in the order of the file.

    The box reaches from the baseline up by the type size, to the side by the advance.
    """
    last: Found | None = None
    for found in _single(textpage):
        joined = _joined(last, found) if last else None
        if joined is None and last is not None:
            yield last
        last = joined or found
    if last is not None:
        yield last


def _joined(last: Found, found: Found) -> Found | None:
    """The letters of a ligature, which stand at one place, or a letter and its sign in an old font."""
    one, other = last.glyph, found.glyph
    if found.font and found.font == last.font:
        letter = unicode_text(last.code + found.code, found.font)
        glyph = one._replace(text=letter, right=max(one.right, other.right))
        return last._replace(glyph=glyph, code=last.code + found.code) if len(letter) == 1 else None
    same = one.left == other.left and one.baseline == other.baseline and last.hidden == found.hidden
    if same and {one.text[-1], other.text} <= _LIGATURE:
        return found._replace(glyph=one._replace(text=one.text + other.text))
    return None


def _single(textpage: object) -> Iterator[Found]:
    spaced = False
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    style, styled = _Style(), 0
    for place in range(raw.FPDFText_CountChars(textpage)):
        text = _character(raw.FPDFText_GetUnicode(textpage, place))
        owner = raw.FPDFText_GetTextObject(textpage, place)
        made_up = not owner or (text.isspace() and raw.FPDFText_IsGenerated(textpage, place) == 1)
        if made_up or not text.strip():
            spaced = spaced or (text == " " and not made_up)
            continue
        address = ctypes.addressof(owner.contents)
        if address != styled:
            style, styled = _style(textpage, place, owner), address
        if style.askew:
            continue
        raw.FPDFText_GetCharOrigin(textpage, place, x, y)
        raw.FPDFText_GetLooseCharBox(textpage, place, box)
        own = unicode_text(text, style.font) if style.font else text
        glyph = _glyph(own, style, (x.value, y.value), box, spaced)
        yield Found(style.quarter, glyph, style.hidden, text, style.font)
        spaced = False


def _style(textpage: object, place: int, owner: object) -> _Style:
    matrix, name, flags = raw.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    turns = raw.FPDFText_GetCharAngle(textpage, place) / (math.pi / 2)
    raw.FPDFText_GetMatrix(textpage, place, matrix)
    size = raw.FPDFText_GetFontSize(textpage, place) * math.hypot(matrix.c, matrix.d)
    raw.FPDFText_GetFontInfo(textpage, place, name, len(name), flags)
    bold, font = _font(name.value)
    return _Style(
        quarter=round(turns) % 4,
        size=max(size, 1.0),
        bold=bold,
        askew=abs(turns - round(turns)) > 0.06,
        hidden=raw.FPDFTextObj_GetTextRenderMode(owner) == raw.FPDF_TEXTRENDERMODE_INVISIBLE,
        font=font,
    )


@lru_cache(maxsize=256)
def _font(name: bytes) -> tuple[bool, str]:
    """Whether the font of this name is bold; the name again where it is from before Unicode."""
    text, small = name.decode("utf-8", "replace"), name.lower()
    return any(word in small for word in _BOLD_NAMES), text if is_legacy(text) else ""


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
    """The character, ligatures as letters; nothing for codes that show nothing (soft hyphens among them)."""
    if code == _LINE_END_HYPHEN:
        return "-"
    if not 0 < code < 0x110000:
        return ""
    text = chr(code)
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", text)
    return "" if unicodedata.category(text) in _SHOWING_NOTHING else text
