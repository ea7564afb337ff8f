"""The one form that every opened document takes: text with positions, blocks and tables.

`text` is NFC. Every offset is a character of `text`, so `text[start:end]` is always the quote.
Immutable: readers of facts take it as it is and add nothing to it.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from nghiquyet.phrases import Phrase

BlockKind = Literal["title", "heading", "paragraph", "table", "caption", "aside", "note"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that reads as one.

    title      the document's own name ("BÁO CÁO", "Sơ kết giữa nhiệm kỳ …")
    heading    the name of a section; `level` 1 is the highest
    paragraph  running text, list items included; a paragraph broken over lines or pages is one block
    table      the rows of one table (`Document.tables` has its cells)
    caption    words under a picture
    aside      furniture: menu, related links, page footer, issuer's head, signature, list of recipients
    note       a footnote or endnote, after the paragraph or table that calls it
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0


class Cell(NamedTuple):
    """One cell of a table; a merged cell appears once with its spans.

    `number` is the stored number where the format has one (xlsx); `text` then shows it in Vietnamese
    notation ("402,8", "78,2%"). `percent` tells that a stored 0.782 is shown as 78,2 %.
    """

    row: int
    column: int
    start: int
    end: int
    row_span: int = 1
    column_span: int = 1
    address: str | None = None
    number: Decimal | None = None
    percent: bool = False


@dataclass(frozen=True)
class Table:
    """A grid of cells. `sheet` is the sheet's name in a workbook; `header_rows` is 0 where none was seen."""

    start: int
    end: int
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    header_rows: int = 0
    sheet: str | None = None

    @cached_property
    def _grid(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers this place of the grid, merged cells included."""
        return self._grid.get((row, column))


@dataclass(frozen=True, slots=True)
class WordConfidence:
    """How sure the OCR was of one word, 0 to 1."""

    start: int
    end: int
    confidence: float


@dataclass(frozen=True)
class Document:
    """An opened document.

    `pages` holds the start offset of each page (of each sheet in a workbook), `page_label` numbers from 1.
    `media` is the true kind by content: txt, csv, docx, html, xlsx, pdf, scan; doc, rtf,
    odt, word-xml, xls, xlsb, ods, excel-xml where LibreOffice made one of these of it.
    """

    file: str
    sha256: str
    media: str
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    pages: tuple[int, ...] = (0,)
    words: tuple[WordConfidence, ...] = ()
    warnings: tuple[Phrase, ...] = field(default=())

    def page_of(self, offset: int) -> int:
        """The page that holds this character, from 1."""
        return max(1, bisect.bisect_right(self.pages, offset))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds this character."""
        place = bisect.bisect_right(self._starts, offset) - 1
        block = self.blocks[place] if place >= 0 else None
        return block if block and offset < block.end else None

    def headings_above(self, offset: int) -> tuple[Block, ...]:
        """The headings whose sections this character stands in, highest first; a new title ends them all."""
        place = bisect.bisect_right(self._starts, offset) - 1
        inside = place >= 0 and self.blocks[place].kind == "heading" and self.blocks[place].end > offset
        return self._paths[place + (not inside)]

    def table_at(self, offset: int) -> Table | None:
        """The table that holds this character."""
        place = bisect.bisect_right(self.tables, offset, key=lambda table: table.start) - 1
        table = self.tables[place] if place >= 0 else None
        return table if table and offset < table.end else None

    def legible(self, start: int, end: int) -> float:
        """How sure the OCR was of the least sure word here, 0 to 1; 1 for text that was not scanned."""
        first = bisect.bisect_right(self.words, start, key=lambda word: word.end)
        stop = bisect.bisect_left(self.words, end, key=lambda word: word.start)
        return min((word.confidence for word in self.words[first:stop]), default=1.0)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _paths(self) -> list[tuple[Block, ...]]:
        """The headings above the end of each block, after those above the first."""
        paths: list[tuple[Block, ...]] = [()]
        for block in self.blocks:
            path = paths[-1]
            if block.kind == "title":
                path = ()
            elif block.kind == "heading":
                path = (*(above for above in path if above.level < block.level), block)
            paths.append(path)
        return paths
