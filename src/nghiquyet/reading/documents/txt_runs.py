"""Lines of plain text that are parted into the same columns, by bars, tabs or spaces: tables as drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Span = tuple[int, int]
LEAST_COLUMNS = 3
LEAST_ALIGNED = 3
"""Columns made by spaces alone count as a table from so many rows on."""

_RULE = re.compile(r"[\s|+:=_\-–—\u2500-\u257f]*[|+=_\-–—\u2500-\u257f]{2}[\s|+:=_\-–—\u2500-\u257f]*$")
_BAR = re.compile(r"\s*[|│┃║]\s*")
_BARS = "|│┃║"
_TAB = re.compile(r" *\t *")
_SPACES = re.compile(r"[ \t]{2,}")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not empty, with its place; `gap` counts the line ends before it."""

    start: int
    end: int
    indent: int
    gap: int


@dataclass(frozen=True, slots=True)
class DrawnCell:
    """A cell with its column and its place in the text."""

    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """The lines from `first` up to `end`, and the cells of those that hold words.

    `sections` tells for every row how many drawn lines stand above it.
    """

    first: int
    end: int
    rows: tuple[tuple[DrawnCell, ...], ...]
    sections: tuple[int, ...]


def find_runs(lines: Sequence[TextLine], text: str) -> Iterator[Run]:
    """Tables from top to bottom."""
    place = 0
    while place < len(lines):
        run = next(filter(None, (read(lines, place, text) for read in (_barred, _tabbed, _aligned))), None)
        if run is not None:
            yield run
        place = run.end if run is not None else place + 1


def is_rule(line: TextLine, text: str) -> bool:
    """Whether a line is drawn: dashes, with crosses or bars between them."""
    return bool(_RULE.match(text, line.start, line.end))


def _barred(lines: Sequence[TextLine], place: int, text: str) -> Run | None:
    """Cells between bars; rows of dashes between them are no rows."""

    def split(line: TextLine) -> list[Span]:
        cells = _split(text, line, _BAR)
        outer = [cell for cell in (cells[:1], cells[-1:]) if cell and cell[0][0] == cell[0][1]]
        return [cell for cell in cells if [cell] not in outer] if len(cells) > 1 else cells

    return _run(lines, place, text, split, _BARS)


def _tabbed(lines: Sequence[TextLine], place: int, text: str) -> Run | None:
    return _run(lines, place, text, lambda line: _split(text, line, _TAB), "\t")


def _run(
    lines: Sequence[TextLine], place: int, text: str, split: Callable[[TextLine], list[Span]], signs: str
) -> Run | None:
    """Lines that follow each other and all have one of the signs; tried only where such a run begins."""
    if place and _has(text, lines[place - 1], signs) and lines[place].gap == 1:
        return None
    end = place
    while end < len(lines) and _has(text, lines[end], signs) and (end == place or lines[end].gap == 1):
        end += 1
    spans = [[] if is_rule(line, text) else split(line) for line in lines[place:end]]
    filled = [row for row in spans if row]
    if len(filled) < 2 or max(map(len, filled)) < LEAST_COLUMNS:
        return None
    rows = [[DrawnCell(column, *span) for column, span in enumerate(row)] for row in spans]
    return _of_rows(place, end, rows)


def _of_rows(first: int, end: int, rows: Sequence[Sequence[DrawnCell]]) -> Run:
    """The run; rows without cells are drawn lines."""
    sections = [sum(not above for above in rows[:place]) for place, row in enumerate(rows) if row]
    return Run(first, end, tuple(tuple(row) for row in rows if row), tuple(sections))


def _has(text: str, line: TextLine, signs: str) -> bool:
    found = any(text.find(sign, line.start, line.end) >= 0 for sign in signs)
    return found or (signs == _BARS and is_rule(line, text))


def _split(text: str, line: TextLine, separator: re.Pattern[str]) -> list[Span]:
    cells, start = [], line.start
    for mark in separator.finditer(text, line.start, line.end):
        cells.append((start, mark.start()))
        start = mark.end()
    return [*cells, (start, line.end)]


def _aligned(lines: Sequence[TextLine], place: int, text: str) -> Run | None:
    """Words under each other with two spaces or more between the columns.

    Between such lines may stand drawn ones, and indented ones that go on with a cell of the line above.
    """
    if not _is_parted(text, lines[place]):
        return None
    end = _end_of_aligned(lines, place, text)
    spans = [[] if is_rule(line, text) else _split(text, line, _SPACES) for line in lines[place:end]]
    parted = [row for row in spans if len(row) > 1]
    if len(parted) < LEAST_ALIGNED or sum(len(row) >= LEAST_COLUMNS for row in parted) * 2 < len(parted):
        return None
    shown = [[_shown(lines[place + n], span) for span in row] for n, row in enumerate(spans)]
    columns = _columns([span for row in shown for span in row])
    if len(columns) < LEAST_COLUMNS or any(len(_places(row, columns)) < len(row) for row in shown):
        return None
    rows = [
        [
            DrawnCell(next(n for n, (low, high) in enumerate(columns) if low <= at[0] < high), *span)
            for span, at in zip(own, ats, strict=True)
        ]
        for own, ats in zip(spans, shown, strict=True)
    ]
    return _of_rows(place, end, rows)


def _end_of_aligned(lines: Sequence[TextLine], place: int, text: str) -> int:
    """Where the run of parted lines ends; a line that is not parted is held only between those that are."""
    end = place + 1
    for number in range(place + 1, len(lines)):
        line = lines[number]
        parted = _is_parted(text, line) and not is_rule(line, text)
        hangs = line.indent > lines[place].indent and lines[number - 1].indent < line.indent + 40
        if line.gap != 1 or not (parted or is_rule(line, text) or hangs):
            break
        if parted or (hangs and _goes_on_below(text, line)):
            end = number + 1
    return end


def _goes_on_below(text: str, line: TextLine) -> bool:
    return text[line.start].islower()


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
