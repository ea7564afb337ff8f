"""How many rows at the top of a table are its header."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from nghiquyet.reading.documents.parts import GridCell

_YEAR = re.compile(r"(?:năm\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$", re.IGNORECASE)
_COLUMN_NAME = re.compile(r"\(?\s*(?:\d{1,2}|[A-H])\s*\)?(?:\s*=.*)?$")
_NUMBER = re.compile(r"[<>≤≥~±+\-–]?\s*\d[\d.,]*\s*%?$|\d+\s*/\s*\d+$|[-–]$")


def count_header_rows(cells: Sequence[GridCell], marked: int = 0) -> int:
    """Rows that name the columns: merged rows from the top, rows without results, and a row "(1) (2) (3)".

    `marked` is what the format itself says (th, repeated header row).
    """
    rows: dict[int, list[GridCell]] = defaultdict(list)
    for cell in cells:
        if cell.text.strip():
            rows[cell.row].append(cell)
    total = max((cell.row + cell.row_span for cell in cells), default=0)
    width = max((cell.column + cell.column_span for cell in cells), default=0)
    if total < 2 or width < 2:
        return 0
    count = _merged_from(rows, marked or (1 if _names_columns(rows[0], width) else 0), total, width)
    if count and count < total and _counts_columns(rows[count], width):
        count += 1
    return count if count < total else (marked if marked < total else 0)


def _merged_from(rows: dict[int, list[GridCell]], count: int, total: int, width: int) -> int:
    """Grow the header by the rows that its merged cells cover or split up."""
    row = 0
    while row < count < total:
        for cell in rows[row]:
            if cell.column_span >= width:
                count = max(count, row + 2 if _names_columns(rows[row + 1], width) else count)
                continue
            count = max(count, row + cell.row_span)
            if cell.column_span > 1 and _splits(rows[row + cell.row_span], cell):
                count = max(count, row + cell.row_span + 1)
        row += 1
    return min(count, total)


def _splits(below: Sequence[GridCell], cell: GridCell) -> bool:
    """Whether the row below names the columns that a wide header cell stands over."""
    under = [c for c in below if cell.column <= c.column < cell.column + cell.column_span]
    return bool(under) and not any(is_result(c) for c in under)


def _names_columns(row: Sequence[GridCell], width: int) -> bool:
    if not row:
        return False
    return sum(is_result(cell) for cell in row) <= len(row) // 4 and (
        len(row) > 1 or row[0].column_span >= width
    )


def _counts_columns(row: Sequence[GridCell], width: int) -> bool:
    """A row such as "(1) (2) (3)" or "A B 1 2 3" that numbers the columns."""
    names = [cell.text.strip() for cell in row]
    if len(names) < max(3, width - 2) or not all(_COLUMN_NAME.match(name) for name in names):
        return False
    numbers = [int(digits[0]) for name in names if (digits := re.findall(r"\d+", name))]
    return len(numbers) >= 2 and all(b == a + 1 for a, b in pairwise(numbers))


def is_result(cell: GridCell) -> bool:
    """Whether a cell holds a result: a number and not a year, which may name a column."""
    text = cell.text.strip()
    return bool(_NUMBER.match(text)) and not _YEAR.match(text)


def looks_like_header(row: Sequence[GridCell]) -> bool:
    """Whether a row by itself reads as the names of columns: several short texts and hardly a number."""
    return len(row) > 2 and sum(is_result(cell) for cell in row) <= len(row) // 4
