"""Columns of a table that do not add up to its row of totals, and percentages that are not their row's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations

from nghiquyet.checking.finding import Finding, Kind, Mark
from nghiquyet.checking.slips import apart, slip
from nghiquyet.numbers import rounded, shown
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Cell, Document, Table
from nghiquyet.reading.language.numbers import parse_number
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import header_rows
from nghiquyet.reading.matching.ratios import agrees

_BARE = re.compile(r"\d[\d.,]*")
_SHARE = re.compile(r"(\d[\d.,]*)\s?%?(?:\s?\([^()]*\))?")
_SHARE_HEAD = re.compile(r"%|tỷ lệ|tỉ lệ", re.IGNORECASE)
_MOST_COLUMNS = 14
_NEAR = Decimal("0.1")
_FEWEST_ROWS = 3
_FEWEST_SHARES = 3
_HOLDS = 0.7


@dataclass(frozen=True, slots=True)
class _Number:
    cell: Cell
    value: Decimal


_Column = dict[int, _Number]
"""The plain numbers of one column by row."""


def table_sums(document: Document) -> Iterator[Finding]:
    """The findings on the tables of a document."""
    for table in document.tables:
        if table.columns <= _MOST_COLUMNS:
            depth = header_rows(table, document)
            columns = {index: _column(document, table, index, depth) for index in range(table.columns)}
            yield from _totals(document, table, columns, depth)
            yield from _shares(document, table, columns, depth)


def _words(document: Document, cell: Cell | None) -> str:
    return document.text[cell.start : cell.end].strip() if cell else ""


def _column(
    document: Document, table: Table, index: int, depth: int, form: re.Pattern[str] = _BARE
) -> _Column:
    found: _Column = {}
    for row in range(depth, table.rows):
        cell = table.at(row, index)
        match = form.fullmatch(_words(document, cell))
        value = parse_number(match.group(match.lastindex or 0)) if match else None
        if cell is not None and value is not None and (cell.row, cell.column) == (row, index):
            found[row] = _Number(cell, value)
    return found


def _totals(document: Document, table: Table, columns: dict[int, _Column], depth: int) -> Iterator[Finding]:
    """A row of totals under (or over) its rows. One column that adds up proves that the row is their sum."""
    labels = [_label(document, table, row) for row in range(table.rows)]
    totals = [row for row in range(depth, table.rows) if cues.TOTAL_ROW.match(labels[row])]
    if len(totals) != 1:
        return
    [total] = totals
    rows = range(depth, total) if total > depth else range(total + 1, table.rows)
    sums = {index: _sum(column, rows, total) for index, column in columns.items()}
    told = {index: (column[total], added) for index, column in columns.items() if (added := sums[index])}
    proven = any(number.value == added for number, added in told.values())
    for number, added in told.values():
        if number.value != added and _near(number.value, added):
            why = Phrase("các hàng cộng lại được {sum}", sum=shown(added))
            mark = Mark.DIFFERS if proven else Mark.TO_CONFIRM
            yield Finding(Kind.ARITHMETIC, mark, number.cell.start, number.cell.end, number.value,
                          instead=shown(added), why=(why,))  # fmt: skip


def _label(document: Document, table: Table, row: int) -> str:
    cells = (_words(document, table.at(row, column)) for column in range(min(2, table.columns)))
    return next((words for words in cells if words and not words.isdigit()), "")


def _sum(column: _Column, rows: Sequence[int], total: int) -> Decimal | None:
    numbers = [column[row].value for row in rows if row in column]
    if total not in column or len(numbers) < _FEWEST_ROWS:
        return None
    return sum(numbers, Decimal(0)) or None


def _near(one: Decimal, other: Decimal) -> bool:
    return apart(one, other) <= _NEAR or slip(one, other) is not None


def _shares(document: Document, table: Table, columns: dict[int, _Column], depth: int) -> Iterator[Finding]:
    """A column of percentages that are those of two others in most rows, and not in one."""
    for index in range(table.columns):
        heads = " ".join(_words(document, table.at(row, index)) for row in range(depth))
        shares = _column(document, table, index, depth, _SHARE)
        if _SHARE_HEAD.search(heads) and len(shares) >= _FEWEST_SHARES:
            others = [
                column
                for other, column in columns.items()
                if other != index and len(column) >= _FEWEST_SHARES
            ]
            yield from _of_columns(shares, others)


def _of_columns(shares: _Column, others: Sequence[_Column]) -> Iterator[Finding]:
    for part, whole in permutations(others, 2):
        rows = [row for row in shares if row in part and row in whole and whole[row].value]
        wrong = [row for row in rows if not agrees(part[row].value, whole[row].value, shares[row].value)]
        if len(rows) - len(wrong) < _FEWEST_SHARES or len(wrong) > (1 - _HOLDS) * len(rows):
            continue
        for row in wrong:
            yield _share_finding(shares[row], part[row].value, whole[row].value)
        return


def _share_finding(printed: _Number, part: Decimal, whole: Decimal) -> Finding:
    right = shown(rounded(part * 100 / whole, 2))
    why = Phrase("{part}/{whole} là {share}%", part=shown(part), whole=shown(whole), share=right)
    place = printed.cell.start, printed.cell.end
    return Finding(Kind.ARITHMETIC, Mark.DIFFERS, *place, printed.value, "%", instead=right, why=(why,))
