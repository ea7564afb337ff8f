"""Tables of a web page: cells with `rowspan` and `colspan` as a grid, each once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from lxml import etree

from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import Grid, GridCell, composed, flat

MOST_SPAN = 300
LONG_CELL = 1_500
"""Cells longer than this hold an article; the table then only lays out the page."""
_PARTING = {"p", "div", "br", "li", "tr", "td", "th", "ul", "ol"}
_SILENT = {"script", "style"}
_DRAWN = re.compile(r"border[\w-]*\s*:[^;]*\b(?:solid|double|windowtext)", re.IGNORECASE)


@dataclass(frozen=True)
class PageTable:
    """The grid with the element of every cell. `layout`: it lays out the page and holds no results."""

    grid: Grid
    elements: tuple[etree._Element, ...]
    captions: tuple[str, ...]
    columns: int
    size: int
    layout: bool

    def by_column(self) -> Iterator[etree._Element]:
        """Cell elements, column by column."""
        pairs = zip(self.grid.cells, self.elements, strict=True)
        for _, element in sorted(pairs, key=lambda pair: (pair[0].column, pair[0].row)):
            yield element


def page_table(table: etree._Element, allow: Callable[[int], None]) -> PageTable:
    """Place every cell of the table's own rows; spans over the edge are cut to what is there.

    `allow` is asked for the number of places taken, and raises where there are too many.
    """
    rows = list(_rows(table))
    elements = [list(_cells(row)) for row in rows]
    in_order = tuple(chain.from_iterable(elements))
    cells = tuple(_placed(elements, iter(_texts(list(map(words_of, in_order)))), allow))
    grid = Grid(cells, count_header_rows(cells, _marked(rows)))
    captions = tuple(flat(words_of(caption)) for caption in table.iterchildren("caption"))
    height, width = grid.rows, grid.columns
    layout = height < 2 or width < 2 or _is_layout(table, cells, width)
    return PageTable(grid, in_order, captions, width, height * width, layout)


def _texts(words: Sequence[str]) -> list[str]:
    """The words of each cell composed, on one line. All at once: no mark joins the form feed between them."""
    if not words:
        return []
    return list(map(flat, composed("\f".join([text.replace("\f", " ") for text in words])).split("\f")))


def _placed(
    rows: Sequence[Sequence[etree._Element]], texts: Iterator[str], allow: Callable[[int], None]
) -> Iterator[GridCell]:
    """Every cell, with the next of the texts, at its row and column and with how many of each it covers.

    Only cells of more than one row take places from those that follow; in its own row a cell is passed by.
    """
    hanging: set[tuple[int, int]] = set()
    taken = 0
    for row, elements in enumerate(rows):
        allow(taken)
        column = 0
        for element in elements:
            while hanging and (row, column) in hanging:
                column += 1
            tall, wide = element.get("rowspan"), element.get("colspan")
            height, width = min(_span(tall), len(rows) - row) if tall else 1, _span(wide) if wide else 1
            yield GridCell(row, column, next(texts), height, width)
            if height > 1:
                covered = range(column, column + width)
                hanging.update((below, place) for below in range(row + 1, row + height) for place in covered)
            column += width
            taken += height * width


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


def _is_layout(table: etree._Element, cells: Sequence[GridCell], columns: int) -> bool:
    """Whether it has tables inside, says so itself, or holds an article in a cell."""
    if table.get("role") == "presentation" or next(table.iterdescendants("table"), None) is not None:
        return True
    return columns <= 3 and any(len(cell.text) > LONG_CELL for cell in cells)


def is_bordered(table: etree._Element) -> bool:
    """Whether lines are drawn round the table or one of its cells."""
    if table.get("border", "0") not in ("0", ""):
        return True
    styles = (element.get("style", "") for element in (table, *table.iter("td", "th")))
    return any(_DRAWN.search(style) for style in styles if style)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == "tr":
            yield element
        elif element.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return row.iterchildren("td", "th")


def _span(given: str) -> int:
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
