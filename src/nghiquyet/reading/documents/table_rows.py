"""Rows of a table that no drawn lines part: lines of words, known by column, put together to rows.

A row has one line with its numbers, or its own number in the first column; the words of its other cells may
stand on several lines, below that line or on both sides of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nghiquyet.reading.documents.header_rows import is_result
from nghiquyet.reading.documents.letters import is_caps
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.page_lines import Line
from nghiquyet.reading.documents.parts import GridCell

WIDER = 1.15
"""A step down so many times as large as inside a cell parts two rows."""
_JOINING = (",", ";", "-", "–", "(", "và", "của", "hoặc")


@dataclass(frozen=True)
class CellLine:
    """A line of a table: its height on the page and the words by column; `spans` where they cover several."""

    height: float
    cells: dict[int, Line]
    spans: dict[int, int]

    @property
    def is_anchor(self) -> bool:
        """Whether it has a number in a column, or numbers its row in the first."""
        first = self.cells[0].text if 0 in self.cells else ""
        return _is_number(first) or any(is_number(line) for column, line in self.cells.items() if column)

    @property
    def words(self) -> str:
        """The longest of its cells."""
        return max((line.text for line in self.cells.values()), key=len, default="")


def is_number(line: Line) -> bool:
    """Whether a cell holds a result."""
    return is_result(GridCell(0, 0, line.text))


def _is_number(text: str) -> bool:
    found = marker(text + " x")
    return text.rstrip(".)").isdigit() or (found is not None and found.end > len(text) and not found.bullet)


def rows_of(lines: Sequence[CellLine]) -> list[list[CellLine]]:
    """The lines of every row, from top to bottom."""
    names = _Names(lines)
    anchors = [place for place, line in enumerate(lines) if line.is_anchor]
    starts = {0}
    for above, below in pairwise([-1, *anchors]):
        start = names.start(above, below)
        starts |= {start, *(place for place in range(max(above, 0) + 1, start) if names.begin(place))}
    last = anchors[-1] if anchors else 0
    starts |= {place for place in range(last + 1, len(lines)) if names.begin(place)}
    marks = sorted(starts)
    return [list(lines[start:end]) for start, end in zip(marks, [*marks[1:], len(lines)], strict=True)]


def first_row(lines: Sequence[CellLine], anchor: int) -> int:
    """Where the row of the first line with numbers begins, or the group above it; the header ends there."""
    names = _Names(lines)
    start = names.start(-1, anchor)
    while start > 1 and len(lines[start - 1].cells) == 1 and names.begin(start - 1):
        start -= 1
    return start


class _Names:
    """The column that names what the rows are about: the one with most letters."""

    def __init__(self, lines: Sequence[CellLine]) -> None:
        letters: Counter[int] = Counter()
        for line in lines:
            letters.update({column: sum(map(str.isalpha, cell.text)) for column, cell in line.cells.items()})
        self._lines, self._column = lines, letters.most_common(1)[0][0] if letters else 0
        named = [place for place in range(len(lines)) if self._name(place)]
        steps = {b: lines[a].height - lines[b].height for a, b in pairwise(named)}
        usual = sorted(steps.values())[len(steps) // 10] if steps else 0.0
        self._apart = {place for place, step in steps.items() if step > WIDER * usual + 1}

    def start(self, above: int, anchor: int) -> int:
        """Where the row with these numbers begins, below the numbers of the row above.

        That is where its name stands further down than a line of the same name would; else on the line of
        the numbers; or above it, where that line goes on with a name in small letters, or has none.
        """
        apart = [place for place in range(max(above, 0) + 1, anchor + 1) if place in self._apart]
        if apart and above >= 0:
            return apart[-1]
        start = anchor
        while self._goes_on(start) and start - 1 > above and not self._lines[start - 1].is_anchor:
            start -= 1
        return anchor if self._goes_on(start) else start

    def begin(self, place: int) -> bool:
        """Whether a line without numbers begins a row: set off from the one above, or the name of a group."""
        line, above = self._lines[place], self._lines[place - 1].words
        if line.words[:1].islower() or above.endswith(_JOINING):
            return False
        bold = all(cell.bold for cell in line.cells.values())
        return place in self._apart or bold or is_caps(line.words) or marker(line.words) is not None

    def _name(self, place: int) -> str:
        cell = self._lines[place].cells.get(self._column)
        return cell.text if cell else ""

    def _goes_on(self, place: int) -> bool:
        """Whether a name was begun above: it has no words here, or a small letter or bracket first."""
        name = self._name(place)
        return not name or name.removeprefix("(")[:1].islower()
