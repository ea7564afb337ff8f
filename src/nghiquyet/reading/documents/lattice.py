"""The grid of a ruled table, from the lines that are drawn on the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from nghiquyet.reading.documents.page_lines import Rule

SNAP = 2.5
"""Lines whose places differ by fewer points than this are one line of the grid."""
SHORTEST = 5.0
OPEN = 10.0
"""A column on the outside, with no line at its side, is wider than this."""
MOST_RULES = 1_500
"""A page with more lines than this is a drawing."""
MOST_PLACES = 50_000


@dataclass(frozen=True, slots=True)
class Field:
    """A cell of the grid by its first row and column, and how many it covers."""

    row: int
    column: int
    height: int
    width: int


@dataclass(frozen=True)
class Lattice:
    """Columns from left to right, rows from top to bottom, and the lines that are really drawn."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]

    @property
    def box(self) -> Rule:
        """The whole table."""
        return Rule(self.columns[0], self.rows[-1], self.columns[-1], self.rows[0])

    def box_of(self, field: Field) -> Rule:
        """Where a cell stands on the page."""
        return Rule(
            self.columns[field.column],
            self.rows[field.row + field.height],
            self.columns[field.column + field.width],
            self.rows[field.row],
        )

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every cell once: it grows to the right and downwards until a drawn line stops it."""
        return tuple(self._fields())

    def _fields(self) -> Iterator[Field]:
        taken: set[tuple[int, int]] = set()
        for row in range(len(self.rows) - 1):
            for column in range(len(self.columns) - 1):
                if (row, column) not in taken:
                    width = self._width(row, column, taken)
                    height = self._height(row, column, width, taken)
                    taken |= {(r, c) for r in range(row, row + height) for c in range(column, column + width)}
                    yield Field(row, column, height, width)

    @cached_property
    def _sides(self) -> list[list[Rule]]:
        """The upright lines at every column's edge."""
        return [[rule for rule in self.down if abs(rule.left - x) <= SNAP] for x in self.columns]

    @cached_property
    def _floors(self) -> list[list[Rule]]:
        """The level lines at every row's edge."""
        return [[rule for rule in self.across if abs(rule.bottom - y) <= SNAP] for y in self.rows]

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
        top, bottom = self.rows[row], self.rows[row + 1]
        return any(_covers(rule.bottom, rule.top, bottom, top) for rule in self._sides[column])

    def _floor(self, row: int, first: int, last: int) -> bool:
        """Whether a line is drawn above this row from one column to another."""
        left, right = self.columns[first], self.columns[last]
        return any(_covers(rule.left, rule.right, left, right) for rule in self._floors[row])


def find_lattices(rules: Sequence[Rule]) -> list[Lattice]:
    """Grids of at least two columns, top to bottom."""
    long = _long_rules(rules)
    if len(long) > MOST_RULES:
        return []
    found = [lattice for group in _connected(long) if (lattice := _lattice(group)) is not None]
    return sorted(found, key=lambda lattice: -lattice.rows[0])


def _lattice(rules: Sequence[Rule]) -> Lattice | None:
    across = tuple(rule for rule in rules if rule.horizontal)
    down = tuple(rule for rule in rules if not rule.horizontal)
    rows = _places([rule.bottom for rule in across])[::-1]
    if len(rows) > 1 and down:
        down += tuple(_open_sides(across, down, rows))
    columns = _places([rule.left for rule in down])
    if len(columns) < 3 or len(rows) < 2 or len(columns) * len(rows) > MOST_PLACES:
        return None
    return Lattice(tuple(columns), tuple(rows), across, down)


def _open_sides(across: Sequence[Rule], down: Sequence[Rule], rows: Sequence[float]) -> Iterator[Rule]:
    """The sides of a table that are not drawn: where its level lines end, beyond the upright ones."""
    left, right = median(rule.left for rule in across), median(rule.right for rule in across)
    if left < min(rule.left for rule in down) - OPEN:
        yield Rule(left, rows[-1], left, rows[0])
    if right > max(rule.right for rule in down) + OPEN:
        yield Rule(right, rows[-1], right, rows[0])


def _long_rules(rules: Sequence[Rule]) -> list[Rule]:
    """Pieces of one line, drawn cell by cell, put together."""
    across: dict[int, list[tuple[float, float]]] = defaultdict(list)
    down: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for rule in rules:
        if rule.horizontal:
            across[round(rule.bottom + rule.top)].append((rule.left, rule.right))
        else:
            down[round(rule.left + rule.right)].append((rule.bottom, rule.top))
    found = [Rule(low, y / 2, high, y / 2) for y, spans in across.items() for low, high in _joined(spans)]
    found += [Rule(x / 2, low, x / 2, high) for x, spans in down.items() for low, high in _joined(spans)]
    return [rule for rule in found if max(rule.right - rule.left, rule.top - rule.bottom) > SHORTEST]


def _joined(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Stretches that touch each other as one."""
    joined: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if joined and low <= joined[-1][1] + SNAP:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return joined


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


def _places(positions: Sequence[float]) -> list[float]:
    """Sorted places, those close to each other taken together."""
    groups: list[list[float]] = []
    for position in sorted(positions):
        if groups and position - groups[-1][-1] <= SNAP:
            groups[-1].append(position)
        else:
            groups.append([position])
    return [sum(group) / len(group) for group in groups]


def _covers(start: float, end: float, low: float, high: float) -> bool:
    """Whether a line covers at least half of a stretch."""
    return min(end, high) - max(start, low) > 0.5 * (high - low)
