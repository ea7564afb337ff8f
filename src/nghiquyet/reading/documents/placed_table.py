"""A table with its place on a page, whether lines were drawn for it or not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nghiquyet.reading.documents.page_lines import Glyph, Rule
from nghiquyet.reading.documents.parts import GridCell


@dataclass(frozen=True)
class PlacedTable:
    """A table with its box on the page and the edges of its columns.

    `loose`: no lines are drawn between its columns, so that the edges are only about known.
    """

    box: Rule
    cells: tuple[GridCell, ...]
    columns: tuple[float, ...]
    loose: bool = False

    def moved(self, by: float) -> PlacedTable:
        """The same so many points further to the right."""
        box = replace(self.box, left=self.box.left + by, right=self.box.right + by)
        return replace(self, box=box, columns=tuple(place + by for place in self.columns))

    def holds(self, glyph: Glyph) -> bool:
        """Whether a glyph stands inside the box."""
        across = self.box.left - 1 <= glyph.middle <= self.box.right + 1
        return across and self.box.bottom - 1 <= glyph.centre <= self.box.top + 1
