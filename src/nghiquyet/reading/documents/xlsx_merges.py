"""Places on a sheet, and its merged ranges."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})$")
LONG = 1_000
"""Merged ranges of more rows are kept apart, so that a range over a whole column costs nothing."""

Place = tuple[int, int]


class Merges:
    """Merged ranges; a merged cell is its top left cell, the others are hidden under it."""

    def __init__(self, references: Iterable[str]) -> None:
        self._spans: dict[Place, Place] = {}
        self._by_row: dict[int, list[tuple[Place, Place]]] = defaultdict(list)
        self._long: list[tuple[Place, Place]] = []
        for reference in references:
            first, _, last = reference.partition(":")
            corner, opposite = place_of(first), place_of(last)
            if corner and opposite and opposite[0] >= corner[0] and opposite[1] >= corner[1]:
                self._add(corner, opposite)

    def _add(self, corner: Place, opposite: Place) -> None:
        height, width = opposite[0] - corner[0] + 1, opposite[1] - corner[1] + 1
        self._spans[corner] = (height, width)
        if height > LONG:
            self._long.append((corner, opposite))
        else:
            for row in range(corner[0], opposite[0] + 1):
                self._by_row[row].append((corner, opposite))

    @property
    def some(self) -> bool:
        """Whether there are any."""
        return bool(self._spans)

    def span(self, row: int, column: int) -> Place:
        """Rows and columns that the cell at this place covers."""
        return self._spans.get((row, column), (1, 1))

    def hides(self, row: int, column: int) -> bool:
        """Whether the place is covered by a merged cell that begins elsewhere."""
        ranges = [*self._by_row.get(row, ()), *self._long]
        return any(
            top <= row <= bottom and left <= column <= right and (top, left) != (row, column)
            for (top, left), (bottom, right) in ranges
        )


@lru_cache(maxsize=20_000)
def column_name(column: int) -> str:
    """
    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    name, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_of(reference: str) -> int | None:
    """The column, from 0, of a reference such as "AB12".

    >>> column_of("AB12"), column_of("12")
    (27, None)
    """
    letters = reference.rstrip("0123456789")
    if letters.isalpha() and letters.isascii() and len(letters) < 4 and reference[len(letters) :].isdecimal():
        return _column(letters)
    place = place_of(reference)
    return None if place is None else place[1]


def place_of(reference: str) -> Place | None:
    """Row and column, from 0, of a reference such as "AB12" or "$AB$12"."""
    found = _REFERENCE.match(reference)
    if not found or int(found[2]) < 1:
        return None
    return int(found[2]) - 1, _column(found[1])


@lru_cache(maxsize=20_000)
def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
