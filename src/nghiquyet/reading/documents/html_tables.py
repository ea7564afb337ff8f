"""Tables of a web page: cells with `rowspan` and `colspan` as a grid, each once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import Grid, GridCell, composed, flat

MOST_SPAN = 1_000
_BREAKING = {"p", "div", "br", "li", "tr", "td", "th", "ul", "ol"}


@dataclass(frozen=True)
class PageTable:
    """The grid with the elements it was read from. `layout`: it lays out the page and holds no results."""

    grid: Grid
    elements: tuple[tuple[int, int, etree._Element], ...]
    captions: tuple[str, ...]
    layout: bool
    size: int

    def by_column(self) -> Iterator[etree._Element]:
        """Cell elements, column by column."""
        for _, _, element in sorted(self.elements, key=lambda cell: (cell[1], cell[0])):
            yield element


def html_grid(table: etree._Element) -> PageTable:
    """Place every cell of the table's own rows; spans over the edge are cut to what is there."""
    rows = list(_rows(table))
    taken: set[tuple[int, int]] = set()
    cells: list[GridCell] = []
    elements: list[tuple[int, int, etree._Element]] = []
    for row, row_element in enumerate(rows):
        column = 0
        for element in _cells(row_element):
            while (row, column) in taken:
                column += 1
            height = min(_span(element, "rowspan"), len(rows) - row)
            width = _span(element, "colspan")
            taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
            cells.append(GridCell(row, column, cell_text(element), height, width))
            elements.append((row, column, element))
            column += width
    grid = Grid(tuple(cells), count_header_rows(cells, _marked(rows)))
    captions = tuple(flat("".join(caption.itertext())) for caption in table.iterchildren("caption"))
    return PageTable(grid, tuple(elements), captions, _is_layout(table, grid), len(taken))


def cell_text(element: etree._Element) -> str:
    """The words of a cell on one line, a space between its blocks."""
    return flat(composed("".join(_texts(element))))


def _texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        if isinstance(inner.tag, str) and inner.tag not in ("script", "style"):
            block = " " if inner.tag in _BREAKING else ""
            yield block
            yield from _texts(inner)
            yield block
        yield inner.tail or ""


def _is_layout(table: etree._Element, grid: Grid) -> bool:
    """A table with tables inside, one column, or cells of many paragraphs without a border lays out the page."""
    if any(True for _ in table.iterdescendants("table")) or grid.columns < 2 or grid.rows < 2:
        return True
    if table.get("role") == "presentation":
        return True
    longest = max((len(cell.text) for cell in grid.cells), default=0)
    return longest > 1500 and grid.columns <= 3


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == "tr":
            yield element
        elif element.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(element)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (element for element in row if element.tag in ("td", "th"))


def _span(element: etree._Element, name: str) -> int:
    digits = element.get(name, "1").strip()
    return max(1, min(int(digits), MOST_SPAN)) if digits.isdecimal() and len(digits) < 6 else 1


def _marked(rows: list[etree._Element]) -> int:
    """Rows at the top that the page itself marks as header."""
    count = 0
    for row in rows:
        parent = row.getparent()
        headed = [cell.tag == "th" for cell in _cells(row)]
        if not (parent is not None and parent.tag == "thead") and not (headed and all(headed)):
            break
        count += 1
    return count
