"""A document cut up for reading: passages, tables and the words that prove something marked in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nghiquyet.reading.documents.document import Block, Cell, Document, Table


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that proves a value or a target, or that was checked.

    `here` marks what the reader came for; `numbers` its places among the readings put to the reader;
    `value` is the id, or `target` the code, of what the words prove; `label` says it in words. Of words that
    were checked `sign` says what came of it, `finding` where that is told; 0 where there is nothing to tell.
    """

    start: int
    end: int
    label: str
    value: int | None = None
    target: str | None = None
    here: bool = False
    numbers: str = ""
    sign: str = ""
    finding: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with at most one mark. `first` on the first piece of its mark; `page` where a page starts."""

    text: str
    mark: Mark | None = None
    first: bool = False
    page: int | None = None


@dataclass(frozen=True, slots=True)
class CellView:
    """A table cell with its spans; `head` in the table's header rows; `number` where it holds one."""

    pieces: tuple[Piece, ...]
    row_span: int
    column_span: int
    head: bool
    number: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the document: its pieces, or its rows where it is a table.

    `page` where the page is another than that of the passage above; `skipped` tells of a gap above.
    """

    kind: str
    level: int
    pieces: tuple[Piece, ...] = ()
    rows: tuple[tuple[CellView, ...], ...] = ()
    caption: str = ""
    page: int | None = None
    skipped: bool = False


NEARBY_BLOCKS = 2
NEARBY_ROWS = 2
SHORT_TABLE = 14


def passages(document: Document, marks: Sequence[Mark]) -> tuple[Passage, ...]:
    """The whole document in order."""
    return tuple(_paged(document, (_Part(block) for block in _whole(document)), marks))


def excerpt(
    document: Document, marks: Sequence[Mark], nearby: int = NEARBY_BLOCKS, besides: Sequence[Mark] = ()
) -> tuple[Passage, ...]:
    """The marked blocks and `nearby` ones on either side; long tables by their header and nearby rows.

    What is marked `besides` is marked where it stands in these, and brings no further ones in.
    """
    blocks = _whole(document)
    near: set[int] = set()
    for place, block in enumerate(blocks):
        if any(mark.start < block.end and mark.end > block.start for mark in marks):
            near.update(range(place - nearby, place + nearby + 1))
    kept = [place for place in sorted(near) if 0 <= place < len(blocks)]
    parts = (_Part(blocks[place], skipped=place > 0 and place - 1 not in near, short=True) for place in kept)
    return tuple(_paged(document, parts, [*marks, *besides]))


@dataclass(frozen=True, slots=True)
class _Part:
    """A block to show; `short` where a long table is to be cut down."""

    block: Block
    skipped: bool = False
    short: bool = False


def _paged(document: Document, parts: Iterable[_Part], marks: Sequence[Mark]) -> Iterator[Passage]:
    """Passages, with the page's number wherever it changes."""
    page, placed = 0, _Placed(marks)
    for part in parts:
        at = document.page_of(part.block.start)
        yield _passage(document, part, placed, at if at != page and len(document.pages) > 1 else None)
        page = document.page_of(max(part.block.start, part.block.end - 1))


def _whole(document: Document) -> list[Block]:
    """The blocks, with text that no block covers put in as paragraphs, so that nothing is left out."""
    whole: list[Block] = []
    at = 0
    for block in (*document.blocks, Block("paragraph", len(document.text), len(document.text))):
        if document.text[at : block.start].strip():
            whole.append(Block("paragraph", at, block.start))
        if block.end > block.start:
            whole.append(block)
        at = max(at, block.end)
    return whole


class _Placed:
    """Marks in order, so that those of a stretch are found without asking every one."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks = sorted(marks, key=lambda mark: mark.start)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that share a character with start:end."""
        first = bisect_right(self._starts, start - self._longest)
        near = self._marks[first : bisect_left(self._starts, end)]
        return [mark for mark in near if mark.end > start]


def _passage(document: Document, part: _Part, marks: _Placed, page: int | None) -> Passage:
    block = part.block
    table = document.table_at(block.start) if block.kind == "table" else None
    if table is None:
        pieces = tuple(cut(document, block.start, block.end, marks.within(block.start, block.end)))
        return Passage(block.kind, block.level, pieces, page=page, skipped=part.skipped)
    rows = _rows(document, table, marks, short=part.short)
    return Passage("table", 0, rows=rows, caption=table.sheet or "", page=page, skipped=part.skipped)


def cut(document: Document, start: int, end: int, marks: Iterable[Mark]) -> Iterator[Piece]:
    """The text from start to end in pieces; where marks overlap the reader's own and the shortest win."""
    ranked = sorted(marks, key=lambda mark: (not mark.here, mark.end - mark.start))
    bounds = {start, end} | {at for at in document.pages if start < at < end}
    bounds |= {at for mark in ranked for at in (mark.start, mark.end) if start < at < end}
    places = sorted(bounds)
    seen: set[Mark] = set()
    for left, right in pairwise(places):
        mark = next((mark for mark in ranked if mark.start <= left and right <= mark.end), None)
        first = mark is not None and mark not in seen and mark.start >= start
        if mark is not None:
            seen.add(mark)
        page = document.page_of(left) if left > start and left in document.pages else None
        yield Piece(document.text[left:right], mark, first, page)


def _rows(
    document: Document, table: Table, marks: _Placed, *, short: bool
) -> tuple[tuple[CellView, ...], ...]:
    by_row: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        by_row[cell.row].append(cell)
    inside = marks.within(table.start, table.end)
    own = [mark for mark in inside if mark.here] or inside
    shown = _rows_to_show(table, own) if short and table.rows > SHORT_TABLE else range(table.rows)
    return tuple(tuple(_cell(document, table, cell, marks) for cell in by_row[row]) for row in shown)


def _rows_to_show(table: Table, marks: Sequence[Mark]) -> list[int]:
    """Header rows and the neighbours of marked ones; a merged cell draws in every row it spans."""
    shown = set(range(table.header_rows))
    for cell in table.cells:
        if any(mark.start < cell.end and mark.end > cell.start for mark in marks):
            shown.update(range(cell.row - NEARBY_ROWS, cell.row + cell.row_span + NEARBY_ROWS))
    return [row for row in sorted(shown) if 0 <= row < table.rows]


def _cell(document: Document, table: Table, cell: Cell, marks: _Placed) -> CellView:
    text = document.text[cell.start : cell.end].strip()
    return CellView(
        pieces=tuple(cut(document, cell.start, cell.end, marks.within(cell.start, cell.end))),
        row_span=cell.row_span,
        column_span=cell.column_span,
        head=cell.row < table.header_rows,
        number=bool(text) and not any(letter.isalpha() for letter in text),
    )
