"""Tables drawn in plain text with tabs, bars or columns of spaces; cells keep their place in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from nghiquyet.reading.documents.document import Cell, Table
from nghiquyet.reading.documents.header_rows import count_header_rows
from nghiquyet.reading.documents.parts import GridCell

Span = tuple[int, int]
_RULE = re.compile(r"[\s|+:=_\-–—]+$")


def find_tables(lines: Sequence[Span], text: str) -> list[Table]:
    """Runs of lines that are split into the same number of columns."""
    tables: list[Table] = []
    place = 0
    while place < len(lines):
        table, place = _table_at(lines, place, text)
        if table is not None:
            tables.append(table)
    return tables


def _table_at(lines: Sequence[Span], place: int, text: str) -> tuple[Table | None, int]:
    for split in (_by_bars, _by_tabs):
        end = place
        while end < len(lines) and _belongs(lines, place, end, text, split):
            end += 1
        rows = [split(text, span) for span in lines[place:end] if not _RULE.match(text[span[0] : span[1]])]
        if len(rows) >= 2 and max(len(row) for row in rows) >= 3:
            return _table(rows, lines[place][0], lines[end - 1][1], text), end
    return None, place + 1


def _belongs(
    lines: Sequence[Span], first: int, place: int, text: str, split: Callable[[str, Span], list[Span]]
) -> bool:
    span = lines[place]
    if place > first and text.count("\n", lines[place - 1][1], span[0]) > 1:
        return False
    line = text[span[0] : span[1]]
    return (
        len(split(text, span)) >= 2
        or bool(place > first and _RULE.match(line))
        or (place == first and bool(_RULE.match(line)) and len(set(line.strip())) > 1)
    )


def _by_bars(text: str, span: Span) -> list[Span]:
    return _split(text, span, r"\s*\|\s*")


def _by_tabs(text: str, span: Span) -> list[Span]:
    return _split(text, span, r" *\t *")


def _split(text: str, span: Span, separator: str) -> list[Span]:
    start, end = span
    marks = [(m.start(), m.end()) for m in re.compile(separator).finditer(text, start, end)]
    if not marks:
        return [span]
    cells = []
    for mark_start, mark_end in marks:
        if mark_start > span[0] or separator.strip(" *") == r"\t":
            cells.append((start, mark_start))
        start = mark_end
    if start < end:
        cells.append((start, end))
    return cells


def _table(rows: Sequence[Sequence[Span]], start: int, end: int, text: str) -> Table:
    columns = max(len(row) for row in rows)
    cells = tuple(
        Cell(row, column, span[0], span[1])
        for row, spans in enumerate(rows)
        for column, span in enumerate(spans)
    )
    grid = [GridCell(cell.row, cell.column, text[cell.start : cell.end]) for cell in cells]
    table = Table(start, end, len(rows), columns, cells)
    return replace(table, header_rows=count_header_rows(grid))
