"""Ruled tables on a page: the lines that are drawn give the grid, the glyphs between them the cells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nghiquyet.reading.documents.page_lines import Glyph, Line, Page, Rule, lines_of
from nghiquyet.reading.documents.parts import GridCell, composed

SNAP = 2.5
"""Lines whose places differ by fewer points than this are one line of the grid."""
MOST_RULES = 6_000
"""A page with more lines than this is a drawing."""


@dataclass(frozen=True)
class RuledTable:
    """A table with its box on the page and the places of its columns."""

    left: float
    bottom: float
    right: float
    top: float
    cells: tuple[GridCell, ...]
    columns: tuple[float, ...]

    def holds(self, glyph: Glyph) -> bool:
        """Whether a glyph stands inside the box."""
        return (
            self.left - 1 <= glyph.middle <= self.right + 1
            and self.bottom - 1 <= glyph.centre <= self.top + 1
        )


def find_tables(page: Page) -> list[RuledTable]:
    """Tables of at least two columns and two filled cells, top to bottom."""
    rules = _long_rules(page.rules)
    if len(rules) > MOST_RULES:
        return []
    tables = [table for group in _connected(rules) if (table := _table(group, page)) is not None]
    return sorted(tables, key=lambda table: -table.top)


def _long_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line, drawn cell by cell, put together."""
    aligned: dict[tuple[bool, int], list[tuple[float, float]]] = defaultdict(list)
    for rule in rules:
        across, along = (rule.bottom + rule.top, (rule.left, rule.right)) if rule.horizontal else (
            rule.left + rule.right, (rule.bottom, rule.top))  # fmt: skip
        aligned[(rule.horizontal, round(across))].append(along)
    found = []
    for (horizontal, twice), spans in aligned.items():
        for low, high in _joined(spans):
            place = twice / 2
            found.append(Rule(low, place, high, place) if horizontal else Rule(place, low, place, high))
    return [rule for rule in found if max(rule.right - rule.left, rule.top - rule.bottom) > 5]


def _joined(spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    low, high = None, 0.0
    for start, end in sorted(spans):
        if low is not None and start <= high + SNAP:
            high = max(high, end)
            continue
        if low is not None:
            yield low, high
        low, high = start, end
    if low is not None:
        yield low, high


def _connected(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch each other, directly or through others."""
    groups: list[list[Rule]] = []
    for rule in rules:
        touching = [group for group in groups if any(_touch(rule, other) for other in group)]
        merged = [rule, *(other for group in touching for other in group)]
        groups = [group for group in groups if not any(group is other for other in touching)] + [merged]
    return groups


def _touch(a: Rule, b: Rule) -> bool:
    return (
        a.left <= b.right + SNAP
        and b.left <= a.right + SNAP
        and a.bottom <= b.top + SNAP
        and b.bottom <= a.top + SNAP
    )


def _table(rules: Sequence[Rule], page: Page) -> RuledTable | None:
    across = [rule for rule in rules if rule.horizontal]
    down = [rule for rule in rules if not rule.horizontal]
    columns = _places([rule.left for rule in down])
    rows = _places([rule.bottom for rule in across])[::-1]
    if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > 50_000:
        return None
    lattice = _Lattice(columns, rows, across, down)
    inside = [
        g for g in page.glyphs if columns[0] <= g.middle <= columns[-1] and rows[-1] <= g.centre <= rows[0]
    ]
    cells = tuple(lattice.cells(inside, page.gap))
    if sum(bool(cell.text) for cell in cells) < 2:
        return None
    return RuledTable(columns[0], rows[-1], columns[-1], rows[0], cells, tuple(columns))


def _places(positions: Sequence[float]) -> list[float]:
    """Sorted places, those close to each other taken together."""
    groups: list[list[float]] = []
    for position in sorted(positions):
        if groups and position - groups[-1][-1] <= SNAP:
            groups[-1].append(position)
        else:
            groups.append([position])
    return [sum(group) / len(group) for group in groups]


@dataclass(frozen=True)
class _Lattice:
    """Columns from left to right, rows from top to bottom, and the lines that are really drawn."""

    columns: Sequence[float]
    rows: Sequence[float]
    across: Sequence[Rule]
    down: Sequence[Rule]

    def cells(self, glyphs: Sequence[Glyph], gap: float) -> Iterator[GridCell]:
        """Every cell once: it grows to the right and downwards until a drawn line stops it."""
        taken: set[tuple[int, int]] = set()
        places = self._glyphs_by_place(glyphs)
        for row in range(len(self.rows) - 1):
            for column in range(len(self.columns) - 1):
                if (row, column) not in taken:
                    width = self._width(row, column, taken)
                    height = self._height(row, column, width, taken)
                    covered = [
                        (r, c) for r in range(row, row + height) for c in range(column, column + width)
                    ]
                    taken.update(covered)
                    inside = [glyph for place in covered for glyph in places.get(place, ())]
                    sides = (self.columns[column], self.columns[column + width])
                    text, sure = cell_text(lines_of(inside, gap), sides)
                    yield GridCell(row, column, text, height, width, confidences=sure)

    def _glyphs_by_place(self, glyphs: Sequence[Glyph]) -> dict[tuple[int, int], list[Glyph]]:
        found: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
        for glyph in glyphs:
            column = sum(glyph.middle >= edge for edge in self.columns) - 1
            row = sum(glyph.centre <= edge for edge in self.rows) - 1
            found[(min(row, len(self.rows) - 2), min(column, len(self.columns) - 2))].append(glyph)
        return found

    def _width(self, row: int, column: int, taken: set[tuple[int, int]]) -> int:
        width = 1
        while (
            column + width < len(self.columns) - 1
            and (row, column + width) not in taken
            and not self._side(column + width, row)
        ):
            width += 1
        return width

    def _height(self, row: int, column: int, width: int, taken: set[tuple[int, int]]) -> int:
        height = 1
        while (
            row + height < len(self.rows) - 1
            and not any((row + height, c) in taken for c in range(column, column + width))
            and not self._floor(row + height, column, column + width)
            and not any(self._side(c, row + height) for c in range(column + 1, column + width))
        ):
            height += 1
        return height

    def _side(self, column: int, row: int) -> bool:
        """Whether a line is drawn to the left of this column along this row."""
        x, top, bottom = self.columns[column], self.rows[row], self.rows[row + 1]
        return any(
            abs(rule.left - x) <= SNAP and _covers(rule.bottom, rule.top, bottom, top) for rule in self.down
        )

    def _floor(self, row: int, first: int, last: int) -> bool:
        """Whether a line is drawn above this row from one column to another."""
        y, left, right = self.rows[row], self.columns[first], self.columns[last]
        return any(
            abs(rule.bottom - y) <= SNAP and _covers(rule.left, rule.right, left, right)
            for rule in self.across
        )


def _covers(start: float, end: float, low: float, high: float) -> bool:
    """Whether a line covers at least half of a stretch."""
    return min(end, high) - max(start, low) > 0.5 * (high - low)


def cell_text(lines: Sequence[Line], sides: tuple[float, float]) -> tuple[str, tuple[float, ...]]:
    """The words of a cell with their confidences; a word that the narrow cell broke in two is one again."""
    words: list[tuple[str, float | None]] = []
    last: Line | None = None
    for line in lines:
        own = [(word.text, word.confidence) for word in line.words]
        if last is not None and words and _is_broken(last, line, sides):
            words[-1] = (words[-1][0] + own[0][0], words[-1][1])
            own = own[1:]
        words += own
        last = line
    sure = tuple(confidence for _, confidence in words if confidence is not None)
    return composed(" ".join(text for text, _ in words)), sure


def _is_broken(last: Line, line: Line, sides: tuple[float, float]) -> bool:
    """Whether a line ends in the middle of a word: no space was free beside it and it is a single word."""
    room = (sides[1] - sides[0]) - (last.right - last.left)
    first, rest = last.words[-1].text, line.words[0].text
    same = first.isupper() == rest.isupper() or first[-1].isdigit()
    joins = (first[-1].isdigit() and rest[0].isdigit()) or (
        first[-1].isalpha() and rest[0].isalpha() and len(rest) == 1
    )
    return len(last.words) == 1 and room < 1.6 * last.size and same and joins
