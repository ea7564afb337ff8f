"""Pages in the order in which they are read: text in columns is cut up, column after column.

A stretch is what is read from top to bottom without a jump: a whole page, a column, or what stands over the
full width between two sets of columns. Places in a column are counted from its left edge, so that columns of
one width share their margins and a paragraph or table can go on from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from nghiquyet.reading.documents.column_bands import Piece, bands
from nghiquyet.reading.documents.column_rows import Gutter, Row
from nghiquyet.reading.documents.gutters import find_gutters
from nghiquyet.reading.documents.loose_tables import with_loose_tables
from nghiquyet.reading.documents.page_items import Item, Margins, margins
from nghiquyet.reading.documents.page_notes import parted

SAME_WIDTH = 20.0
"""Pages, or columns, whose widths differ by fewer points than this have the same margins."""
_APART = 10_000.0
"""More than any page is wide: columns are never alike to whole pages."""


@dataclass(frozen=True)
class Stretch:
    """Items read one under the other, and the lines of each of the `notes` below. `page` counts from 0."""

    page: int
    items: Sequence[Item]
    margins: Margins
    notes: Sequence[Sequence[Item]] = ()


def in_order(pages: Sequence[Sequence[Item]], widths: Sequence[float]) -> list[Stretch]:
    """The stretches of these pages; `widths` are those of the pages, in points."""
    found = [stretch for group in _alike(widths) for stretch in _stretches(pages, sorted(group))]
    return sorted(found, key=lambda stretch: stretch.page)


def _alike(widths: Sequence[float]) -> list[list[int]]:
    """Groups of places whose widths are about the same."""
    groups: list[list[int]] = []
    for place in sorted(range(len(widths)), key=lambda place: widths[place]):
        if groups and widths[place] - widths[groups[-1][-1]] < SAME_WIDTH:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _stretches(pages: Sequence[Sequence[Item]], numbers: Sequence[int]) -> list[Stretch]:
    """The stretches of pages that are equally wide."""
    rows = {number: tuple(map(Row, pages[number])) for number in numbers}
    gutters = find_gutters(list(rows.values()))
    left, right = _room([row.item for own in rows.values() for row in own])
    pieces = [
        piece
        for number, own in rows.items()
        for piece in _cut(Piece(number, own, left, right), gutters)
        if piece.rows
    ]
    found: dict[int, Stretch] = {}
    for group in _alike([piece.width + (_APART if piece.column else 0.0) for piece in pieces]):
        found |= zip(group, _with_margins([pieces[place] for place in group], bool(gutters)), strict=True)
    return [found[place] for place in range(len(pieces))]


def _room(items: Sequence[Item]) -> tuple[float, float]:
    """From where to where ink stands, but for a line in thirty that stands out."""
    if not items:
        return 0.0, 595.0
    out = len(items) // 30
    return sorted(item.left for item in items)[out], sorted(item.right for item in items)[-1 - out]


def _with_margins(pieces: Sequence[Piece], among_columns: bool) -> Iterator[Stretch]:
    """Pieces of one width as stretches. Columns show the margins, where few lines stand over them."""
    items = [_moved(piece) for piece in pieces]
    found = margins(items)
    if among_columns and not pieces[0].column:
        left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
        found = replace(found, left=min(found.left, left), right=max(found.right, right))
    body = median([item.size for own in items for item in own if item.line] or [0.0])
    for piece, own in zip(pieces, items, strict=True):
        text, notes = parted(own, body)
        yield Stretch(piece.page, with_loose_tables(text), found, notes)


def _moved(piece: Piece) -> tuple[Item, ...]:
    """The items, in a column with their places counted from its edge."""
    by = piece.left if piece.column else 0.0
    return tuple(row.item.moved(-by) if by else row.item for row in piece.rows)


def _cut(piece: Piece, gutters: Sequence[Gutter]) -> Iterator[Piece]:
    """The piece, or the pieces that it falls into at the gutter that most of its lines stand beside."""
    inside = [gutter for gutter in gutters if piece.left < gutter.left and gutter.right < piece.right]
    found = {gutter: list(bands(piece, gutter)) for gutter in inside}
    best = max(found, key=lambda gutter: sum(len(band) for band in found[gutter]), default=None)
    if best is None or not found[best]:
        yield piece
        return
    others = [gutter for gutter in inside if gutter is not best]
    done = 0
    for band in found[best]:
        yield from _cut(replace(piece, rows=piece.rows[done : band.start]), others)
        for half in _halves(replace(piece, rows=piece.rows[band.start : band.stop]), best):
            yield from _cut(half, others)
        done = band.stop
    yield from _cut(replace(piece, rows=piece.rows[done:]), others)


def _halves(piece: Piece, gutter: Gutter) -> tuple[Piece, Piece]:
    """What stands to the left of a gutter, and what to the right."""
    left = tuple(part for row in piece.rows if (part := row.part(gutter, right=False)))
    right = tuple(part for row in piece.rows if (part := row.part(gutter, right=True)))
    return (
        Piece(piece.page, left, piece.left, gutter.left, column=True),
        Piece(piece.page, right, gutter.right, piece.right, column=True),
    )
