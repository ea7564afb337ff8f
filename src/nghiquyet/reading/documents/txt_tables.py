"""Tables drawn in plain text with bars, tabs or columns of spaces; cells keep their place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from nghiquyet.reading.documents.document import Cell, Table
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import GridCell

Span = tuple[int, int]
LEAST_COLUMNS = 3
LEAST_ALIGNED = 3
"""Columns made by spaces alone count as a table from so many rows on."""

_RULE = re.compile(r"[\s|+:=_\-–—]*[|+=_\-–—]{2}[\s|+:=_\-–—]*$")
_BAR = re.compile(r"\s*\|\s*")
_TAB = re.compile(r" *\t *")
_SPACES = re.compile(r"[ \t]{2,}")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not empty, with its place; `gap` counts the line ends before it."""

    start: int
    end: int
    indent: int
    gap: int


def find_tables(lines: Sequence[TextLine], text: str) -> list[Table]:
    """Runs of lines that are parted into the same columns."""
    tables: list[Table] = []
    place = 0
    while place < len(lines):
        end, table = place + 1, None
        for read in (_barred, _tabbed, _aligned):
            if table is None:
                reach, table = read(lines, place, text)
                end = max(end, reach) if table is not None else end
        if table is not None:
            tables.append(table)
        place = end
    return tables


Found = tuple[int, Table | None]


def _barred(lines: Sequence[TextLine], place: int, text: str) -> Found:
    """Cells between bars; rows of dashes between them are no rows."""

    def split(line: TextLine) -> list[Span]:
        cells = _split(text, line, _BAR)
        outer = [cell for cell in (cells[:1], cells[-1:]) if cell and cell[0][0] == cell[0][1]]
        return [cell for cell in cells if [cell] not in outer] if len(cells) > 1 else cells

    return _run(lines, place, text, split, "|")


def _tabbed(lines: Sequence[TextLine], place: int, text: str) -> Found:
    return _run(lines, place, text, lambda line: _split(text, line, _TAB), "\t")


def _run(
    lines: Sequence[TextLine], place: int, text: str, split: Callable[[TextLine], list[Span]], sign: str
) -> Found:
    """Lines that follow each other and all have the sign; tried only where such a run begins."""
    if place and _has(text, lines[place - 1], sign) and lines[place].gap == 1:
        return place, None
    end = place
    while end < len(lines) and _has(text, lines[end], sign) and (end == place or lines[end].gap == 1):
        end += 1
    rows = [split(line) for line in lines[place:end] if not _RULE.match(text, line.start, line.end)]
    if len(rows) < 2 or max(map(len, rows)) < LEAST_COLUMNS:
        return place, None
    cells = [Cell(row, column, *span) for row, spans in enumerate(rows) for column, span in enumerate(spans)]
    return end, _table(cells, lines[place].start, lines[end - 1].end, text)


def _has(text: str, line: TextLine, sign: str) -> bool:
    found = text.find(sign, line.start, line.end) >= 0
    return found or (sign == "|" and bool(_RULE.match(text, line.start, line.end)))


def _split(text: str, line: TextLine, separator: re.Pattern[str]) -> list[Span]:
    cells, start = [], line.start
    for mark in separator.finditer(text, line.start, line.end):
        cells.append((start, mark.start()))
        start = mark.end()
    return [*cells, (start, line.end)]


def _aligned(lines: Sequence[TextLine], place: int, text: str) -> Found:
    """Words under each other with two spaces or more between the columns."""
    end = place
    while end < len(lines) and (end == place or lines[end].gap == 1) and _is_parted(text, lines[end]):
        end += 1
    if end - place < LEAST_ALIGNED:
        return place, None
    rows = [_split(text, line, _SPACES) for line in lines[place:end]]
    if sum(len(row) >= LEAST_COLUMNS for row in rows) * 2 < len(rows):
        return place, None
    shown = [[_shown(lines[place + n], span) for span in row] for n, row in enumerate(rows)]
    columns = _columns([span for row in shown for span in row])
    if len(columns) < LEAST_COLUMNS or any(len(_places(row, columns)) < len(row) for row in shown):
        return place, None
    cells = [
        Cell(row, next(n for n, (low, high) in enumerate(columns) if low <= at[0] < high), *span)
        for row, (spans, ats) in enumerate(zip(rows, shown, strict=True))
        for span, at in zip(spans, ats, strict=True)
    ]
    return end, _table(cells, lines[place].start, lines[end - 1].end, text)


def _is_parted(text: str, line: TextLine) -> bool:
    return bool(_SPACES.search(text, line.start, line.end))


def _shown(line: TextLine, span: Span) -> Span:
    """Where a cell stands on the line as it is shown, counted from the margin."""
    return span[0] - line.start + line.indent, span[1] - line.start + line.indent


def _columns(spans: Sequence[Span]) -> list[Span]:
    """Stretches of the line's width that hold words, parted where all rows are empty."""
    columns: list[Span] = []
    for low, high in sorted(spans):
        if columns and low < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], high))
        else:
            columns.append((low, high))
    return columns


def _places(row: Sequence[Span], columns: Sequence[Span]) -> set[int]:
    return {n for low, _ in row for n, column in enumerate(columns) if column[0] <= low < column[1]}


def _table(cells: Sequence[Cell], start: int, end: int, text: str) -> Table:
    grid = [GridCell(cell.row, cell.column, text[cell.start : cell.end]) for cell in cells]
    rows, columns = max(cell.row for cell in cells) + 1, max(cell.column for cell in cells) + 1
    return Table(start, end, rows, columns, tuple(cells), count_header_rows(grid))
