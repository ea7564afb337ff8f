"""Ruled tables on a page: the drawn lines give the grid, the glyphs between them the cells."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from nghiquyet.reading.documents.crowded_rows import parted
from nghiquyet.reading.documents.glyph_lines import lines_of
from nghiquyet.reading.documents.lattice import Field, Lattice, find_lattices
from nghiquyet.reading.documents.letters import is_cut
from nghiquyet.reading.documents.page_lines import Glyph, Line, Page, Rule, Spacing
from nghiquyet.reading.documents.parts import GridCell, composed
from nghiquyet.reading.documents.placed_table import PlacedTable
from nghiquyet.reading.documents.table_rows import CellLine

Places = Mapping[tuple[int, int], Sequence[Glyph]]
"""The glyphs by row and column."""
LEAST_ROOM = 1.6
"""A cell with less room beside a word than this, in type sizes, had none for the next letter."""


def find_tables(page: Page) -> list[PlacedTable]:
    """Tables of at least two columns and two filled cells, top to bottom."""
    tables = []
    for lattice in find_lattices(page.rules):
        cells = tuple(_cells(lattice, page))
        if sum(bool(cell.text) for cell in cells) >= 2:
            tables.append(PlacedTable(lattice.box, cells, lattice.columns))
    return tables


def _cells(lattice: Lattice, page: Page) -> Iterator[GridCell]:
    """The cells of a lattice; rows that no drawn line parts are told by their numbers."""
    places = _glyphs_by_place(lattice, page.glyphs)
    lines = {field: _lines(field, places, page.spacing) for field in lattice.fields}
    rows = parted(lines, len(lattice.rows) - 1)
    above = [0, *accumulate(len(rows.get(row, "1")) for row in range(len(lattice.rows) - 1))]
    for field, own in lines.items():
        groups = [_in_column(row, field.column) for row in rows.get(field.row, ())] or [own]
        height = above[field.row + field.height] - above[field.row] if len(groups) == 1 else 1
        for row, group in enumerate(groups, above[field.row]):
            text, sure = _words(group, lattice.box_of(field))
            yield GridCell(row, field.column, text, height, field.width, confidences=sure)


def _in_column(row: Sequence[CellLine], column: int) -> list[Line]:
    return [line.cells[column] for line in row if column in line.cells]


def _lines(field: Field, places: Places, spacing: Spacing) -> list[Line]:
    """The lines in a cell of the lattice."""
    rows = range(field.row, field.row + field.height)
    columns = range(field.column, field.column + field.width)
    inside = [glyph for row in rows for column in columns for glyph in places.get((row, column), ())]
    return lines_of(inside, spacing)


def _glyphs_by_place(lattice: Lattice, glyphs: Sequence[Glyph]) -> Places:
    found: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    box, heights = lattice.box, [-edge for edge in lattice.rows]
    left, right, bottom, top = box.left, box.right, box.bottom, box.top
    for glyph in glyphs:
        y = glyph.centre
        if bottom <= y <= top and left <= (x := glyph.middle) <= right:
            column = bisect.bisect_right(lattice.columns, x) - 1
            row = bisect.bisect_right(heights, -y) - 1
            found[(min(row, len(heights) - 2), min(column, len(lattice.columns) - 2))].append(glyph)
    return found


def _words(lines: Sequence[Line], box: Rule) -> tuple[str, tuple[float, ...]]:
    """The words of a cell with their confidences; a word that a narrow cell broke in two is one again."""
    words: list[tuple[str, float | None]] = []
    last: Line | None = None
    for line in lines:
        own = [(word.text, word.confidence) for word in line.words]
        if last is not None and _is_broken(last, line, box.right - box.left):
            words[-1] = (words[-1][0] + own[0][0], words[-1][1])
            own = own[1:]
        words += own
        last = line
    sure = tuple(confidence for _, confidence in words if confidence is not None)
    return composed(" ".join(text for text, _ in words)), sure


def _is_broken(last: Line, line: Line, width: float) -> bool:
    """Whether a line ends in the middle of a word: it is a single word, and the next letter had no room."""
    first, rest = last.words[-1].text, line.words[0].text
    if is_cut(first, rest):
        return True
    room = width - (last.right - last.left)
    if len(last.words) > 1 or room > LEAST_ROOM * last.size:
        return False
    if first[-1].isdigit() and rest[0].isdigit():
        return True
    return first[-1].isalpha() and rest.isalpha() and len(rest) == 1 and first.isupper() == rest.isupper()
