"""The white gutters between columns of running text, found over all the pages that are equally wide.

A gutter is a strip without a word that many lines stand on both sides of. What tells text in columns from the
columns of a table is that its lines fill their column and go on in the middle of a sentence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from nghiquyet.reading.documents.column_rows import Gutter, Row, Side, beside, side_of

NARROWEST = 0.55
"""A gutter is at least so wide, in type sizes; the usual space between words is 0.25."""
BIN = 3.0
"""Lines of one column begin at the same place, give or take so many points."""
LEAST_LINES, LEAST_BAND = 6, 4
"""So many lines of a document, and of one band of it, stand beside others where there is a gutter."""
FEW_LINES, LONG_SIDE = 2, 10
"""Fewer are enough beside a column of so many lines."""
MOST_TRIED = 8
LEAST_ROWS, LEVEL = 3, 2.0
"""So many rows make a table; their cells begin at one height, give or take so many points."""
NARROW_COLUMN = 80.0
DENSE = 0.55
"""The words of running text cover at least so much of its lines, those of the cells of a table less."""
REACH = 0.35
"""A usual line reaches over so much of its column; little where that is two columns, one of them short."""
GOING_ON = 0.2
"""At least such a share of the lines of running text begins in the middle of a sentence."""


def find_gutters(pages: Sequence[Sequence[Row]]) -> list[Gutter]:
    """Gutters that run through running text, surest first; `pages` are equally wide."""
    found: list[tuple[int, Gutter]] = []
    for window in _windows(pages):
        bands = [band for page in pages for band in free_of(page, window)]
        good = [band for band in bands if _is_column_text(band, window)]
        lines = sum(beside(band, window) for band in good)
        if lines >= LEAST_LINES or any(_has_long_side(band, window) for band in good):
            found.append((lines, _widened(good, window)))
    kept: list[Gutter] = []
    for _, gutter in sorted(found, key=lambda pair: -pair[0]):
        if not any(gutter.left < other.right and other.left < gutter.right for other in kept):
            kept.append(gutter)
    return kept


def _windows(pages: Sequence[Sequence[Row]]) -> Iterator[Gutter]:
    """Narrow strips to the left of the places at which lines begin, or go on after a gap; commonest first."""
    edges: dict[int, list[float]] = defaultdict(list)
    first = min((row.spans[0][0] for page in pages for row in page), default=0.0) + NARROW_COLUMN
    for edge in sorted(edge for page in pages for row in page for edge in _edges(row) if edge > first):
        edges[round(edge / BIN)].append(edge)
    near = {
        place: [*edges.get(place - 1, ()), *own, *edges.get(place + 1, ())] for place, own in edges.items()
    }
    tried: list[int] = []
    for place in sorted(near, key=lambda place: (-len(near[place]), place)):
        if len(near[place]) < FEW_LINES or len(tried) == MOST_TRIED:
            break
        if all(abs(place - other) > 2 for other in tried):
            tried.append(place)
    size = median(row.item.size for page in pages for row in page) if tried else 0.0
    for place in tried:
        edge = near[place][len(near[place]) // 10] - 0.5
        yield Gutter(edge - NARROWEST * size, edge)


def _edges(row: Row) -> Iterator[float]:
    wide = NARROWEST * row.item.size
    yield from [row.spans[0][0]] * len(row.heights)
    for (_, end), (start, _) in pairwise(row.spans):
        if start - end > wide:
            yield start


def free_of(page: Sequence[Row], gutter: Gutter) -> list[list[Row]]:
    """Runs of rows that no ink stands in the gutter of."""
    bands: list[list[Row]] = [[]]
    for row in page:
        if row.crosses(gutter):
            bands.append([])
        else:
            bands[-1].append(row)
    return [band for band in bands if band]


def _has_long_side(band: Sequence[Row], gutter: Gutter) -> bool:
    """Whether a long column stands to the left, the few lines beside it being the rest of its text."""
    if beside(band, gutter) < FEW_LINES:
        return False
    left = side_of(band, gutter, right=False)
    return len(left.slots) >= LONG_SIDE and left.covered(gutter.left - left.left) >= DENSE


def _is_column_text(band: Sequence[Row], gutter: Gutter) -> bool:
    """Whether running text stands on both sides, or ruled tables on one of them, and not loose cells."""
    if beside(band, gutter) < LEAST_BAND and not _has_long_side(band, gutter):
        return False
    sides = [side_of(band, gutter, right=right) for right in (False, True)]
    filled = [side for side in sides if side.slots]
    return bool(filled) and all(map(_fills, filled)) and (len(filled) < 2 or not _has_rows(*sides))


def _fills(side: Side) -> bool:
    wide = side.width >= NARROW_COLUMN and side.reach >= REACH
    return wide and side.dense >= DENSE and side.going_on >= GOING_ON


def _has_rows(left: Side, right: Side) -> bool:
    """Whether lines stand apart at the same heights on both sides, as the rows of a table do.

    What fills its cell less leaves more white below, while paragraphs of one length stand equally far apart.
    """
    one, other = left.breaks, right.breaks
    common = [(one[a], other[b]) for a in one for b in other if abs(a - b) < LEVEL]
    uneven = any(abs(a - b) > 0.5 * min(a, b) for a, b in common)
    return uneven and len(common) >= LEAST_ROWS and len(common) >= 0.7 * min(len(one), len(other))


def _widened(bands: Sequence[Sequence[Row]], window: Gutter) -> Gutter:
    """The whole width that stays white in all the bands."""
    spans = [span for band in bands for row in band for span in row.spans]
    left = max((end for start, end in spans if start < window.left), default=window.left)
    right = min((start for start, end in spans if end > window.right), default=window.right)
    return Gutter(min(left, window.left), max(right, window.right))
