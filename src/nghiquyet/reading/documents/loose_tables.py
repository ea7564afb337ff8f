"""Tables set without lines, or with some: words under each other in columns, numbers among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.loose_columns import Strip, by_column, segments, strips
from nghiquyet.reading.documents.loose_headers import cell_of, header_cells
from nghiquyet.reading.documents.page_items import Item
from nghiquyet.reading.documents.page_lines import Line, Rule, Word
from nghiquyet.reading.documents.parts import GridCell
from nghiquyet.reading.documents.placed_table import PlacedTable
from nghiquyet.reading.documents.table_rows import CellLine, first_row, is_number, rows_of

LEAST_COLUMNS, LEAST_ROWS = 3, 3
LONGEST_STEP, CLOSE = 3.2, 1.8
"""Lines of a table stand at most so many type sizes apart, those of its header at most the second number."""
NUMBERS = 0.6
"""At least such a share of the filled cells of some column are numbers."""
HEADER, LONGEST_CELL = 6, 12
"""So many lines at most."""
_COUNT = re.compile(r"\(\d{1,2}\)")


def with_loose_tables(items: Sequence[Item]) -> list[Item]:
    """The items, the lines of every table put together."""
    found: list[Item] = []
    place = 0
    while place < len(items):
        end = _end(items, place)
        begin = len(found) - _lines_above(found, items[place:end])
        table = _table([item.line for item in (*found[begin:], *items[place:end]) if item.line])
        if end == place or table is None:
            found.append(items[place])
            place += 1
        else:
            found[begin:] = [Item(table.box.left, table.box.right, table.box.top, table=table)]
            place = end
    return found


def _end(items: Sequence[Item], place: int) -> int:
    """How far a table reaches that begins with this line in columns; `place` where none does."""
    if _parts(items[place]) < LEAST_COLUMNS or frames([items[place].text]):
        return place
    end = place + 1
    for number in range(place + 1, len(items)):
        item, above = items[number], items[number - 1]
        if item.line is None or not 0 < above.top - item.top < LONGEST_STEP * max(item.size, above.size):
            break
        if _parts(item) >= LEAST_COLUMNS:
            end = number + 1
        elif number - end > LONGEST_CELL or frames([item.text]):
            break
    return _with_lines_below(items, place, end)


def _parts(item: Item) -> int:
    return len(segments(item.line)) if item.line else 0


def _strips(items: Sequence[Item]) -> list[Strip]:
    """The strips between columns, as the lines in columns show them."""
    return strips([item.line for item in items if item.line and _parts(item) >= LEAST_COLUMNS])


def _is_close(above: Item, item: Item) -> bool:
    return item.line is not None and 0 < above.top - item.top < CLOSE * item.size


def _with_lines_below(items: Sequence[Item], first: int, end: int) -> int:
    """With the lines below that go on with a cell of the last row."""
    between = _strips(items[first:end])
    while end < len(items) and _is_close(items[end - 1], items[end]):
        if not _goes_on(items[end], between):
            break
        end += 1
    return end


def _goes_on(item: Item, between: Sequence[Strip]) -> bool:
    """Whether a line goes on with cells of the columns after the first, in small letters."""
    split = by_column(item.line, between) if item.line and between else None
    if split is None or 0 in split.cells or any(span > 1 for span in split.spans.values()):
        return False
    return all(line.text.removeprefix("(")[:1].islower() for line in split.cells.values())


def _lines_above(above: Sequence[Item], items: Sequence[Item]) -> int:
    """How many lines above belong to the table: names over its columns, or the rest of a row at the top."""
    between = _strips(items)
    if not between or not above:
        return 0
    if _over(above[-1], items[0], between) >= 2:
        return 1
    if len(above) > 2 * LONGEST_CELL or not (_goes_on(above[0], between) or _is_begun(items[0], between)):
        return 0
    rest = all(_over(upper, lower, between) for upper, lower in pairwise([*above, items[0]]))
    return len(above) if rest else 0


def _is_begun(item: Item, between: Sequence[Strip]) -> bool:
    """Whether no name begins on a line in columns, so that it was begun above."""
    split = by_column(item.line, between) if item.line else None
    return split is not None and not any(cell.text[:1].isupper() for cell in split.cells.values())


def _over(item: Item, below: Item, between: Sequence[Strip]) -> int:
    """The first column that a line close above another stands in; 0 too where it is not close."""
    if item.line is None or not _is_close(item, below):
        return 0
    return min(by_column(item.line, between).cells)


def _table(lines: Sequence[Line]) -> PlacedTable | None:
    """The table that these lines are; None where they hold too few numbers in columns."""
    between = strips([line for line in lines if _has_number(line)])
    if len(between) + 1 < LEAST_COLUMNS:
        return None
    split = [by_column(line, between) for line in lines]
    data = next((n for n, line in enumerate(split) if _is_data(line)), len(split))
    if data == len(split):
        return None
    head = first_row(split, data)
    rows = rows_of(split[head:])
    if head and _is_rest(split[:head]):
        head, rows = 0, [split[:head], *rows]
    if head > HEADER or len(rows) + (head > 0) < LEAST_ROWS or not _has_numbers(split[head:]):
        return None
    edges = _edges(lines, between)
    cells = header_cells(split[:head], edges) if head else []
    above = max((cell.row + cell.row_span for cell in cells), default=0)
    cells += [cell for n, row in enumerate(rows) for cell in _cells(row, above + n, len(edges) - 1)]
    return PlacedTable(_box(lines), tuple(cells), edges, loose=True)


def _is_rest(lines: Sequence[CellLine]) -> bool:
    """Whether lines above the first numbers go on with a row of the page before."""
    return all(len(line.cells) == 1 and line.words[:1].islower() for line in lines)


def _has_number(line: Line) -> bool:
    """Whether a line in columns has a number in one of them but the first."""
    parts = segments(line)
    return len(parts) >= LEAST_COLUMNS and any(map(is_number, parts[1:]))


def _is_data(line: CellLine) -> bool:
    """Whether a line has numbers in its columns, or numbers these."""
    counts = len(line.cells) >= LEAST_COLUMNS and all(_COUNT.match(cell.text) for cell in line.cells.values())
    return counts or any(is_number(cell) for column, cell in line.cells.items() if column)


def _has_numbers(lines: Sequence[CellLine]) -> bool:
    """Whether most cells of some column are numbers."""
    for column in {column for line in lines for column in line.cells if column}:
        filled = [line.cells[column] for line in lines if column in line.cells]
        numbers = sum(map(is_number, filled))
        if numbers >= LEAST_ROWS - 1 and numbers >= NUMBERS * len(filled):
            return True
    return False


def _edges(lines: Sequence[Line], between: Sequence[Strip]) -> tuple[float, ...]:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return (left, *((a + b) / 2 for a, b in between), right)


def _box(lines: Sequence[Line]) -> Rule:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return Rule(left, lines[-1].baseline, right, lines[0].baseline)


def _cells(row: Sequence[CellLine], number: int, columns: int) -> Iterator[GridCell]:
    """The cells of one row; words alone in it, in the first column or over several, cover them all."""
    words: dict[int, list[Word]] = {}
    width: dict[int, int] = {}
    for line in row:
        for column, cell in line.cells.items():
            words[column] = [*words.get(column, ()), *cell.words]
            width[column] = max(width.get(column, 1), line.spans[column])
    if len(words) == 1 and (0 in words or max(width.values()) > 1):
        words, width = {0: words.popitem()[1]}, {0: columns}
    for column in sorted(words):
        free = min((other for other in words if other > column), default=column + width[column]) - column
        yield cell_of(number, column, words[column], width=min(width[column], free))
