"""Ruled tables on a page of a PDF: the lines that are drawn give the grid, the glyphs inside give the cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import Grid, GridCell, composed
from nghiquyet.reading.documents.pdf_page import Glyph, PdfPage, Rule, lines_of

SNAP = 2.5
"""Lines whose positions differ by fewer points than this are one line of the grid."""


@dataclass(frozen=True)
class RuledTable:
    """A table with its box on the page."""

    left: float
    bottom: float
    right: float
    top: float
    cells: tuple[GridCell, ...]
    column_edges: tuple[float, ...]

    def grid(self) -> Grid:
        return Grid(self.cells, count_header_rows(self.cells))

    def holds(self, glyph: Glyph) -> bool:
        """Whether a glyph stands inside the box."""
        middle = (glyph.left + glyph.right) / 2
        return self.left - 1 <= middle <= self.right + 1 and self.bottom - 1 <= glyph.baseline + glyph.size * 0.3 <= self.top + 1


def find_tables(page: PdfPage) -> list[RuledTable]:
    """Tables of at least two columns and two cells, top to bottom."""
    tables = [table for group in _connected(page.rules) if (table := _table(group, page.glyphs)) is not None]
    return sorted(tables, key=lambda table: -table.top)


def _connected(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        merged = [rule, *(other for group in touching for other in group)]
        groups = [group for group in groups if group not in touching] + [merged]
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    return (
        a.left <= b.right + SNAP and b.left <= a.right + SNAP and a.bottom <= b.top + SNAP and b.bottom <= a.top + SNAP
    )


def _table(rules: Sequence[Rule], glyphs: Sequence[Glyph]) -> RuledTable | None:
    across = [rule for rule in rules if rule.horizontal]
    down = [rule for rule in rules if not rule.horizontal]
    columns = _edges([(r.left + r.right) / 2 for r in down])
    rows = _edges([(r.bottom + r.top) / 2 for r in across])[::-1]
    if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > 20_000:
        return None
    box = (columns[0], rows[-1], columns[-1], rows[0])
    inside = [g for g in glyphs if box[0] - 1 <= (g.left + g.right) / 2 <= box[2] + 1 and box[1] - 1 <= g.baseline <= box[3]]
    cells = tuple(_cells(columns, rows, across, down, inside))
    if sum(bool(cell.text) for cell in cells) < 2:
        return None
    return RuledTable(*box, cells, tuple(columns))


def _edges(positions: Sequence[float]) -> list[float]:
    """Sorted positions, those close to each other taken together."""
    edges: list[list[float]] = []
    for position in sorted(positions):
        if edges and position - edges[-1][-1] <= SNAP:
            edges[-1].append(position)
        else:
            edges.append([position])
    return [sum(edge) / len(edge) for edge in edges]


def _cells(
    columns: Sequence[float], rows: Sequence[float], across: Sequence[Rule], down: Sequence[Rule], glyphs: Sequence[Glyph]
) -> Iterable[GridCell]:
    """Every cell once: it grows to the right and downwards until a drawn line stops it."""
    taken: set[tuple[int, int]] = set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            width, height = 1, 1
            while column + width < len(columns) - 1 and not _has_side(columns[column + width], rows[row + 1], rows[row], down):
                width += 1
            while row + height < len(rows) - 1 and not _has_floor(
                rows[row + height], columns[column], columns[column + width], across
            ):
                height += 1
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            text = _text(glyphs, columns[column], rows[row + height], columns[column + width], rows[row])
            yield GridCell(row, column, text, height, width)


def _has_side(x: float, bottom: float, top: float, down: Sequence[Rule]) -> bool:
    return any(
        abs((rule.left + rule.right) / 2 - x) <= SNAP and _overlap(rule.bottom, rule.top, bottom, top) for rule in down
    )


def _has_floor(y: float, left: float, right: float, across: Sequence[Rule]) -> bool:
    return any(
        abs((rule.bottom + rule.top) / 2 - y) <= SNAP and _overlap(rule.left, rule.right, left, right) for rule in across
    )


def _overlap(a: float, b: float, low: float, high: float) -> bool:
    """Whether a to b covers at least half of low to high."""
    return min(b, high) - max(a, low) > 0.5 * (high - low)


def _text(glyphs: Sequence[Glyph], left: float, bottom: float, right: float, top: float) -> str:
    inside = [
        g for g in glyphs if left <= (g.left + g.right) / 2 < right and bottom <= g.baseline + 0.3 * g.size < top
    ]
    return composed(" ".join(line.text for line in lines_of(inside)))
