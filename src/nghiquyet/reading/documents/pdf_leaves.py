"""Pages of a PDF by where their words come from: the file's text, a layer under a scan, or OCR to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nghiquyet.reading.documents.glyph_lines import spacing_of
from nghiquyet.reading.documents.legible import is_legible, is_vietnamese
from nghiquyet.reading.documents.page_items import Item, items_of
from nghiquyet.reading.documents.page_lines import Page

LEAST_GLYPHS = 25
"""A page with fewer characters than this, most of it pictures or curves, is a scan."""
MOSTLY, MOST_CURVES = 0.4, 300
FEW_GLYPHS, WHOLE_PAGE = 250, 0.8
"""So is one with fewer than this on a picture over such a share of it: a stamp, a number, a signature."""
ENOUGH = 0.7
"""Text that is shown is kept where it has at least such a share of the letters that OCR sees on the page."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of which only the lines and tables are kept: the glyphs of all pages would fill the memory.

    `scanned`: it is to be recognised; its items are then what it has without that, `layered` if they are
    the words that an earlier recognition put under the picture.
    """

    items: Sequence[Item]
    width: float
    scanned: bool = False
    layered: bool = False


def leaf_of(page: Page) -> Leaf:
    """The page with what can be read of it, and whether it is to be recognised."""
    few = len(page.glyphs) < LEAST_GLYPHS
    pictured = page.pictures > MOSTLY or page.curves > MOST_CURVES
    if few and page.hidden:
        return _with_layer(page, pictured)
    items = items_of(page)
    if not is_legible(text_of(items)):
        return Leaf((), page.width, scanned=True)
    stamped = len(page.glyphs) < FEW_GLYPHS and page.pictures > WHOLE_PAGE
    return Leaf(items, page.width, scanned=stamped or (few and pictured))


def _with_layer(page: Page, pictured: bool) -> Leaf:
    """A page whose words are not shown: those of a scan are trusted only where nothing better can be had."""
    glyphs = (*page.glyphs, *page.hidden)
    items = items_of(replace(page, glyphs=glyphs, hidden=(), spacing=spacing_of(glyphs)))
    if not pictured and is_legible(text_of(items)):
        return Leaf(items, page.width)
    fitting = is_vietnamese(text_of(items))
    return Leaf(items if fitting else (), page.width, scanned=True, layered=fitting)


def recognised(leaf: Leaf, page: Page) -> Leaf:
    """The page after OCR; text that was shown stands where OCR sees hardly more."""
    items = items_of(page)
    if leaf.layered or _letters(leaf.items) < ENOUGH * _letters(items):
        return Leaf(items, page.width)
    return replace(leaf, scanned=False)


def text_of(items: Sequence[Item]) -> str:
    """All the words of lines and tables."""
    cells = [cell.text for item in items if item.table for cell in item.table.cells]
    return " ".join([*(item.text for item in items), *cells])


def _letters(items: Sequence[Item]) -> int:
    return sum(map(str.isalnum, text_of(items)))
