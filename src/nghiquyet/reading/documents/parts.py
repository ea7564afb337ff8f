"""What the readers of single formats hand over: parts in reading order, before they have a place in a text.

A reader says what the format knows (bold, centred, heading style, cells); `outline.settle` decides the
kind and level of every part; `assemble` writes the text and gives every part its offsets.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.composing import shown
from nghiquyet.reading.documents.document import Block, BlockKind, Cell, Table, WordConfidence

PAGE_BREAK = "\f"


class GridCell(NamedTuple):
    """A cell before it has a place in the text; fields as in `Cell`."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    address: str | None = None
    number: Decimal | None = None
    percent: bool = False
    confidences: tuple[float, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table before it has a place in the text. `page_rows` are the rows that begin a new page."""

    cells: tuple[GridCell, ...]
    header_rows: int = 0
    sheet: str | None = None
    page_rows: tuple[int, ...] = ()

    @cached_property
    def rows(self) -> int:
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @cached_property
    def columns(self) -> int:
        return max((cell.column + cell.column_span for cell in self.cells), default=0)


@dataclass(frozen=True)
class Part:
    """A stretch of a document that reads as one.

    `kind` is set where the format itself tells it, `level` where a style says that it is a heading.
    A `PAGE_BREAK` in `text` marks where a new page begins. `confidences` has one number, 0 to 1, for
    each word of `text` that OCR read.
    """

    text: str
    kind: BlockKind | None = None
    level: int = 0
    bold: bool = False
    centred: bool = False
    grid: Grid | None = None
    confidences: tuple[float, ...] = ()

    @cached_property
    def line(self) -> str:
        """The text on one line."""
        return flat(self.text)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a reader made of a file: its parts, or for plain text the finished layout."""

    media: str
    parts: tuple[Part, ...] = ()
    layout: Layout | None = None
    warnings: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The text with the place of everything in it."""

    text: str
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...] = ()
    pages: tuple[int, ...] = (0,)
    words: tuple[WordConfidence, ...] = ()


def composed(text: str) -> str:
    """NFC text with Unix line ends, without what no page shows."""
    return shown(text.replace("\r\n", "\n").replace("\r", "\n"))


def assemble(parts: Sequence[Part]) -> Layout:
    """Write the settled parts one under the other; page breaks in them become page offsets."""
    writer = _Writer()
    for part in parts:
        writer.write(part)
    return writer.layout()


class _Writer:
    """Takes parts and keeps count of the characters."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._pages: list[int] = [0]
        self._words: list[WordConfidence] = []

    def layout(self) -> Layout:
        return Layout(
            "".join(self._chunks),
            tuple(self._blocks),
            tuple(self._tables),
            tuple(min(page, self._length) for page in self._pages),
            tuple(self._words),
        )

    def write(self, part: Part) -> None:
        start = self._length + 1 if self._chunks else 0
        self._break_pages(part.text, start)
        text = part.text.replace(PAGE_BREAK, "").strip()
        if part.grid is not None:
            self._separate()
            self._tables.append(self._table(part.grid))
        elif text:
            self._separate()
            self._append(text)
            if part.confidences:
                self._keep_words(text, start, part.confidences)
        if self._length > start or (part.grid is not None):
            self._blocks.append(Block(part.kind or "paragraph", start, self._length, part.level))

    def _break_pages(self, text: str, start: int) -> None:
        """Note the page breaks of a text that will stand at `start`."""
        if PAGE_BREAK not in text:
            return
        passed = 0
        lead = len(text.replace(PAGE_BREAK, "")) - len(text.replace(PAGE_BREAK, "").lstrip())
        for place, character in enumerate(text):
            if character == PAGE_BREAK:
                self._pages.append(start + max(0, place - passed - lead))
                passed += 1

    def _separate(self) -> None:
        if self._chunks:
            self._append("\n")

    def _append(self, text: str) -> None:
        self._chunks.append(text)
        self._length += len(text)

    def _keep_words(self, text: str, start: int, confidences: tuple[float, ...]) -> None:
        for word, sure in zip(re.finditer(r"\S+", text), confidences, strict=False):
            self._words.append(WordConfidence(start + word.start(), start + word.end(), sure))

    def _table(self, grid: Grid) -> Table:
        start, rows, columns = self._length, grid.rows, grid.columns
        begun: defaultdict[int, dict[int, GridCell]] = defaultdict(dict)
        for cell in grid.cells:
            begun[cell.row][cell.column] = cell
        cells: list[Cell] = []
        for row in range(rows):
            if row in grid.page_rows:
                self._pages += [self._length + (1 if row else 0)] * grid.page_rows.count(row)
            if row:
                self._append("\n")
            self._row(map(begun[row].get, range(columns)), cells)
        return Table(start, self._length, rows, columns, tuple(cells), grid.header_rows, grid.sheet)

    def _row(self, row: Iterable[GridCell | None], cells: list[Cell]) -> None:
        """Write the texts that begin in a row, a tab between columns; add their cells to `cells`."""
        texts: list[str] = []
        start = self._length
        for cell in row:
            end = start
            if cell:
                place, column, text, height, width, address, number, percent, confidences = cell
                texts.append(flat(text))
                end += len(texts[-1])
                cells.append(Cell(place, column, start, end, height, width, address, number, percent))
                if confidences:
                    self._keep_words(texts[-1], start, confidences)
            else:
                texts.append("")
            start = end + 1
        self._append("\t".join(texts))


def flat(text: str) -> str:
    """The text on one line, single spaces."""
    return " ".join(text.split())
