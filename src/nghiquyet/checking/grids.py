"""What the labels of a table say of the numbers in it: whose they are, and under which heads they stand."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass

from nghiquyet.checking.whose import NOBODY, Voice, Whose
from nghiquyet.reading.documents import Cell, Document, Table
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.columns import header_rows

_MOSTLY = 0.4
"""A cell is called after an organisation when the name is this share of its letters."""
_LABELS = 2
"""How many columns may name a row: its number, its name."""
_UNITS = re.compile(
    r"^\s*(?:tên |các )?(?:đơn vị(?! tính)|tổ chức|địa phương|địa bàn|đảng bộ|đảng ủy|chi bộ|huyện|xã|phường"
    r"|trường|cơ sở|công đoàn|cơ quan)(?!\w)(?! tính)",
    re.IGNORECASE,
)
"""Heads of a column that names organisations."""


@dataclass(frozen=True)
class Place:
    """A cell in its table; `heads` are the words above it, `labels` those to its left."""

    table: Table
    cell: Cell
    heads: tuple[str, ...]
    labels: tuple[str, ...]
    whose: Whose | None


class Grids:
    """The tables of one document."""

    def __init__(self, document: Document, voice: Voice) -> None:
        self._document, self._voice = document, voice
        self._cells = sorted(
            ((cell.start, cell.end, number, cell) for number, table in enumerate(document.tables)
             for cell in table.cells if cell.end > cell.start),
            key=lambda found: found[0],
        )  # fmt: skip
        self._starts = [start for start, _, _, _ in self._cells]
        self._depths = [header_rows(table, document) for table in document.tables]

    def at(self, offset: int) -> Place | None:
        """The cell that holds this character, None outside tables."""
        place = bisect.bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self._cells[place][1]:
            return None
        _, _, number, cell = self._cells[place]
        table = self._document.tables[number]
        return Place(
            table,
            cell,
            self._heads(table, number, cell),
            self._labels(table, cell),
            self._whose(table, number, cell),
        )

    def row(self, offset: int) -> tuple[int, int] | None:
        """Where the row of the table begins and ends that holds this character."""
        place = bisect.bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self._cells[place][1]:
            return None
        _, _, number, cell = self._cells[place]
        inside = [c for c in self._document.tables[number].cells if c.row <= cell.row < c.row + c.row_span]
        return min(c.start for c in inside), max(c.end for c in inside)

    def _words(self, cell: Cell | None) -> str:
        return self._document.text[cell.start : cell.end].strip() if cell else ""

    def _heads(self, table: Table, number: int, cell: Cell) -> tuple[str, ...]:
        above = (
            self._words(table.at(row, cell.column)) for row in range(min(self._depths[number], cell.row))
        )
        return tuple(dict.fromkeys(words for words in above if words))

    def _labels(self, table: Table, cell: Cell) -> tuple[str, ...]:
        left = (self._words(table.at(cell.row, column)) for column in range(cell.column))
        return tuple(dict.fromkeys(words for words in left if words))

    def _whose(self, table: Table, number: int, cell: Cell) -> Whose | None:
        """By the row's label, else by the column's head, else by the row above that names the group."""
        labels = self._labels(table, cell)
        for words in (*labels, *reversed(self._heads(table, number, cell))):
            code = self._called(words)
            if code:
                return Whose((code,))
        if any(cues.TOTAL_ROW.match(words) for words in labels):
            return Whose((self._voice.speaker,), among=self._listed(table))
        return NOBODY if self._row_of_strangers(table, number, cell) else None

    def _listed(self, table: Table) -> tuple[str, ...]:
        """The organisations that the rows are called after; none where the table has no such rows."""
        codes = (
            self._called(self._words(table.at(row, column)))
            for row in range(table.rows)
            for column in range(min(_LABELS, table.columns))
        )
        return tuple(dict.fromkeys(code for code in codes if code and code != self._voice.owner))

    def _called(self, words: str) -> str | None:
        """The organisation that a label is called after."""
        named = self._voice.names.within(words)
        long = sum(name.end - name.start for name in named) >= _MOSTLY * len(words)
        codes = {name.code for name in named}
        return codes.pop() if long and len(codes) == 1 else None

    def _row_of_strangers(self, table: Table, number: int, cell: Cell) -> bool:
        """Whether a column to the left names organisations, and this row one that the registry lacks."""
        for column in range(cell.column):
            heads = [self._words(table.at(row, column)) for row in range(self._depths[number])]
            if any(_UNITS.match(words) for words in heads) and self._words(table.at(cell.row, column)):
                return True
        return False
