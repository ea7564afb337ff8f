"""Tables of a web page: cells with `rowspan` and `colspan` as a grid, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import Grid, GridCell, composed, flat

MOST_SPAN = 300
LONG_CELL = 1_500
"""Cells longer than this hold an article; the table then only lays out the page."""
_PARTING = {"p", "div", "br", "li", "tr", "td", "th", "ul", "ol"}
_SILENT = {"script", "style"}


@dataclass(frozen=True)
class PageTable:
    """The grid with the elements it was read from. `layout`: it lays out the page and holds no results."""

    grid: Grid
    elements: tuple[tuple[int, int, etree._Element], ...]
    captions: tuple[str, ...]
    layout: bool
    bordered: bool
    size: int

    def by_column(self) -> Iterator[etree._Element]:
        """Cell elements, column by column."""
        for _, _, element in sorted(self.elements, key=lambda cell: (cell[1], cell[0])):
            yield element


def page_table(table: etree._Element, allow: Callable[[int], None]) -> PageTable:
    """Place every cell of the table's own rows; spans over the edge are cut to what is there.

    `allow` is asked for the number of places taken, and raises where there are too many.
    """
    rows = list(_rows(table))
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    elements: list[tuple[int, int, etree._Element]] = []
    for row, row_element in enumerate(rows):
        allow(len(taken))
        column = 0
        for element in _cells(row_element):
            while (row, column) in taken:
                column += 1
            height, width = min(_span(element, "rowspan"), len(rows) - row), _span(element, "colspan")
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            cells.append(GridCell(row, column, flat(composed(words_of(element))), height, width))
            elements.append((row, column, element))
            column += width
    grid = Grid(tuple(cells), count_header_rows(cells, _marked(rows)))
    captions = tuple(flat(words_of(caption)) for caption in table.iterchildren("caption"))
    layout, bordered = _is_layout(table, grid), _is_bordered(table)
    return PageTable(grid, tuple(elements), captions, layout, bordered, grid.rows * grid.columns)


def words_of(element: etree._Element) -> str:
    """All the words in an element, with a space where a block begins or ends."""
    if not len(element):
        return str(element.text or "")
    words: list[str] = []
    _gather(element, words)
    return "".join(words)


def _gather(element: etree._Element, words: list[str]) -> None:
    words.append(str(element.text or ""))
    for inner in element:
        if not callable(inner.tag) and inner.tag not in _SILENT:
            gap = " " if inner.tag in _PARTING else ""
            words.append(gap)
            _gather(inner, words)
            words.append(gap)
        words.append(str(inner.tail or ""))


def _is_layout(table: etree._Element, grid: Grid) -> bool:
    """A table with tables inside, or of one row or column, or with an article in a cell."""
    if next(table.iterdescendants("table"), None) is not None or grid.columns < 2 or grid.rows < 2:
        return True
    longest = max((len(cell.text) for cell in grid.cells), default=0)
    return table.get("role") == "presentation" or (longest > LONG_CELL and grid.columns <= 3)


def _is_bordered(table: etree._Element) -> bool:
    drawn = re.compile(r"border[\w-]*\s*:[^;]*\b(?:solid|double|windowtext)", re.IGNORECASE)
    styles = [table.get("style", ""), *(cell.get("style", "") for cell in table.iter("td", "th"))]
    return table.get("border", "0") not in ("0", "") or any(drawn.search(style) for style in styles)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == "tr":
            yield element
        elif element.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (element for element in row if element.tag in ("td", "th"))


def _span(element: etree._Element, name: str) -> int:
    given = element.get(name)
    if given is None:
        return 1
    digits = given.strip()
    return max(1, min(int(digits), MOST_SPAN)) if digits.isdecimal() and len(digits) < 6 else 1


def _marked(rows: Sequence[etree._Element]) -> int:
    """Rows at the top that the page itself marks as header."""
    count = 0
    for row in rows:
        parent = row.getparent()
        heads = [cell.tag == "th" for cell in _cells(row)]
        in_head = parent is not None and parent.tag == "thead"
        if not in_head and not (heads and all(heads)):
            break
        count += 1
    return count
