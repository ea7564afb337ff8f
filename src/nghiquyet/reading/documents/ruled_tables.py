"""Ruled tables on a page: the drawn lines give the grid, the glyphs between them the cells."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nghiquyet.reading.documents.glyph_lines import lines_of
from nghiquyet.reading.documents.lattice import Lattice, find_lattices
from nghiquyet.reading.documents.page_lines import Glyph, Line, Page, Rule
from nghiquyet.reading.documents.parts import GridCell, composed

LEAST_ROOM = 1.6
"""A cell with less room beside a word than this, in type sizes, had none for the next letter."""


@dataclass(frozen=True)
class RuledTable:
    """A table with its box on the page and the places of its columns."""

    box: Rule
    cells: tuple[GridCell, ...]
    columns: tuple[float, ...]

    def moved(self, by: float) -> RuledTable:
        """The same so many points further to the right."""
        box = replace(self.box, left=self.box.left + by, right=self.box.right + by)
        return replace(self, box=box, columns=tuple(place + by for place in self.columns))

    def holds(self, glyph: Glyph) -> bool:
        """Whether a glyph stands inside the box."""
        across = self.box.left - 1 <= glyph.middle <= self.box.right + 1
        return across and self.box.bottom - 1 <= glyph.centre <= self.box.top + 1


def find_tables(page: Page) -> list[RuledTable]:
    """Tables of at least two columns and two filled cells, top to bottom."""
    tables = []
    for lattice in find_lattices(page.rules):
        cells = tuple(_cells(lattice, page))
        if sum(bool(cell.text) for cell in cells) >= 2:
            tables.append(RuledTable(lattice.box, cells, lattice.columns))
    return tables


def _cells(lattice: Lattice, page: Page) -> Iterator[GridCell]:
    places = _glyphs_by_place(lattice, page.glyphs)
    for field in lattice.fields:
        rows = range(field.row, field.row + field.height)
        columns = range(field.column, field.column + field.width)
        inside = [glyph for row in rows for column in columns for glyph in places.get((row, column), ())]
        text, sure = _words(lines_of(inside, page.spacing), lattice.box_of(field))
        yield GridCell(field.row, field.column, text, field.height, field.width, confidences=sure)


def _glyphs_by_place(lattice: Lattice, glyphs: Sequence[Glyph]) -> dict[tuple[int, int], list[Glyph]]:
    found: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    box, heights = lattice.box, [-edge for edge in lattice.rows]
    for glyph in glyphs:
        if box.left <= glyph.middle <= box.right and box.bottom <= glyph.centre <= box.top:
            column = bisect.bisect_right(lattice.columns, glyph.middle) - 1
            row = bisect.bisect_right(heights, -glyph.centre) - 1
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
    room = width - (last.right - last.left)
    if len(last.words) > 1 or room > LEAST_ROOM * last.size:
        return False
    if first[-1].isdigit() and rest[0].isdigit():
        return True
    return first[-1].isalpha() and rest.isalpha() and len(rest) == 1 and first.isupper() == rest.isupper()
