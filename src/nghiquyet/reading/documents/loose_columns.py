"""Columns of a table set without lines: strips of white that run past the numbers of all its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from nghiquyet.reading.documents.page_lines import Line, Word
from nghiquyet.reading.documents.table_rows import CellLine

NARROWEST = 0.55
"""White between two columns is at least so wide, in type sizes."""

OVERLAP = 1.0
"""Words stand over a column where they overlap it by more points than this."""

Strip = tuple[float, float]


def segments(line: Line) -> list[Line]:
    """The words between gaps that part columns. Wide gaps all along words come from justifying them."""
    gaps = sorted(after.left - before.right for before, after in pairwise(line.words))
    letters = sum(word.text[0].isalpha() for word in line.words)
    usual = gaps[(len(gaps) - 1) // 3] if len(gaps) > 3 and letters * 2 > len(line.words) else 0.0
    return _parted_at(line, max(NARROWEST * line.size, 1.4 * usual))


def _parted_at(line: Line, wide: float) -> list[Line]:
    groups = [[line.words[0]]]
    for before, after in pairwise(line.words):
        if after.left - before.right >= wide:
            groups.append([])
        groups[-1].append(after)
    return [Line(tuple(group)) for group in groups]


def strips(lines: Sequence[Line]) -> list[Strip]:
    """The strips between the columns of these lines, from left to right."""
    wide = NARROWEST * max((line.size for line in lines), default=0.0)
    found: list[Strip] = []
    right = None
    for part in sorted((p for line in lines for p in _parted_at(line, wide)), key=lambda p: p.left):
        if right is not None and part.left - right >= wide:
            found.append((right, part.left))
        right = max(right or 0.0, part.right)
    return found


def by_column(line: Line, between: Sequence[Strip]) -> CellLine:
    """The words of a line by column. Words that run over a strip without a gap cover both columns."""
    cells: dict[int, Line] = {}
    spans: dict[int, int] = {}
    reached = -1
    for words in _parted(line, between):
        first, last = _columns(words, between)
        if first <= reached:
            first = max(cells)
            words = [*cells[first].words, *words]
        cells[first], spans[first] = Line(tuple(words)), max(1, last - first + 1)
        reached = first + spans[first] - 1
    return CellLine(line.baseline, cells, spans)


def _parted(line: Line, between: Sequence[Strip]) -> Iterator[list[Word]]:
    """Words parted at wide gaps, and at narrow ones that lie in a strip."""
    current = [line.words[0]]
    for before, after in pairwise(line.words):
        gap = after.left - before.right
        inside = any(before.right <= right and after.left >= left for left, right in between)
        if gap >= NARROWEST * line.size or (inside and gap > NARROWEST / 2 * line.size):
            yield current
            current = []
        current.append(after)
    yield current


def _columns(words: Sequence[Word], between: Sequence[Strip]) -> tuple[int, int]:
    """The first and last column whose numbers or words these stand over or under, else the nearest."""
    left, right = words[0].left, words[-1].right
    edges = [float("-inf"), *(edge for strip in between for edge in strip), float("inf")]
    apart = [max(start - right, left - end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    met = [column for column, gap in enumerate(apart) if gap < -OVERLAP] or [apart.index(min(apart))]
    return met[0], met[-1]
