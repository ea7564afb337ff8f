"""A table with its place on a page, whether lines were drawn for it or not."""

from __future__ import annotations

from collections.abc import Iterable
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

    def outside(self, glyphs: Iterable[Glyph]) -> list[Glyph]:
        """The glyphs that do not stand inside the box."""
        left, right = self.box.left - 1, self.box.right + 1
        bottom, top = self.box.bottom - 1, self.box.top + 1
        return [g for g in glyphs if not (bottom <= g.centre <= top and left <= g.middle <= right)]
