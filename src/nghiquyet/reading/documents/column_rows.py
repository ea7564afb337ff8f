"""Lines and tables of a page as seen from a gutter: what stands to the left of it, and what to the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from nghiquyet.reading.documents.page_items import Item, of_line
from nghiquyet.reading.documents.page_lines import Line

HANGING = 2.0
"""Punctuation at the end of a line reaches at most so many points into a gutter."""
APART = 1.35
"""A step down the page so many times the usual one parts two rows of a table, or two paragraphs."""


@dataclass(frozen=True)
class Gutter:
    """A white strip from top to bottom of a band of the page. Punctuation may hang a little way into it."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        """What begins beyond it stands to the right."""
        return (self.left + self.right) / 2

    @cached_property
    def core(self) -> tuple[float, float]:
        """What no ink stands in."""
        hanging = min(HANGING, (self.right - self.left) / 4)
        return self.left + hanging, self.right - hanging


@dataclass(frozen=True)
class Row:
    """A line, or a table, of a page."""

    item: Item

    @cached_property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Where ink stands, from left to right: words, or the whole width of a table."""
        if self.item.line is None:
            return ((self.item.left, self.item.right),)
        return tuple((word.left, word.right) for word in self.item.words)

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """The height of the line; of a table, those of as many lines as have room in it."""
        if self.item.table is None:
            return (self.item.top,)
        lines = int((self.item.top - self.item.table.box.bottom) / (1.2 * self.item.size))
        return tuple(self.item.top - 1.2 * self.item.size * line for line in range(1, lines + 1))

    def crosses(self, gutter: Gutter) -> bool:
        """Whether ink stands in the gutter."""
        start, end = gutter.core
        return any(left < end and right > start for left, right in self.spans)

    def is_left(self, gutter: Gutter) -> bool:
        """Whether something stands to the left of the gutter."""
        return self.spans[0][0] < gutter.middle

    def is_right(self, gutter: Gutter) -> bool:
        """Whether something stands to the right of the gutter."""
        return self.spans[-1][1] > gutter.middle

    def part(self, gutter: Gutter, *, right: bool) -> Row | None:
        """The words of a line, or a table, on one side of a gutter."""
        if self.item.line is None:
            return self if self.is_right(gutter) == right else None
        words = tuple(word for word in self.item.words if (word.left > gutter.middle) == right)
        return Row(of_line(Line(words))) if words else None


@dataclass(frozen=True, slots=True)
class Slot:
    """Lines about as high as each other on one side of a gutter, with the width that their words cover."""

    height: float
    left: float
    right: float
    ink: float


@dataclass(frozen=True)
class Side:
    """What stands on one side of a gutter, itself perhaps in columns. `going_on` is a share of its lines."""

    slots: tuple[Slot, ...]
    going_on: float

    @cached_property
    def left(self) -> float:
        """Where the furthest line begins."""
        return min(slot.left for slot in self.slots)

    @cached_property
    def width(self) -> float:
        """From where the furthest line begins to where the furthest ends."""
        return max(slot.right for slot in self.slots) - self.left

    @property
    def dense(self) -> float:
        """The share of a usual line, from its first word to its last, that words cover."""
        return median(slot.ink / max(slot.right - slot.left, 1.0) for slot in self.slots)

    @property
    def reach(self) -> float:
        """The length of a usual line as a share of the column's width."""
        return median(slot.right - slot.left for slot in self.slots) / max(self.width, 1.0)

    def covered(self, room: float) -> float:
        """The share of a column so wide that the words of all the lines cover."""
        return sum(slot.ink for slot in self.slots) / (len(self.slots) * max(room, 1.0))

    @property
    def breaks(self) -> dict[float, float]:
        """The heights of lines clearly further below the line above than is usual, with that step."""
        steps = [above.height - below.height for above, below in pairwise(self.slots)]
        usual = APART * median(steps) if steps else 0.0
        return {slot.height: step for slot, step in zip(self.slots[1:], steps, strict=True) if step > usual}


def side_of(rows: Sequence[Row], gutter: Gutter, *, right: bool) -> Side:
    """The lines to the left of a gutter, or to the right."""
    slots: list[Slot] = []
    small = lines = 0
    for row in rows:
        words = [word for word in row.item.words if (word.left > gutter.middle) == right]
        if words:
            height, ink = row.item.top, sum(word.right - word.left for word in words)
            small, lines = small + words[0].text[0].islower(), lines + 1
            slot = Slot(height, words[0].left, words[-1].right, ink)
            if slots and slots[-1].height - height < 0.75 * row.item.size:
                slots[-1] = _joined(slots[-1], slot)
            else:
                slots.append(slot)
    return Side(tuple(slots), small / max(lines, 1))


def _joined(one: Slot, other: Slot) -> Slot:
    left, right = min(one.left, other.left), max(one.right, other.right)
    return Slot(one.height, left, right, one.ink + other.ink)


def beside(band: Sequence[Row], gutter: Gutter) -> int:
    """How many lines stand beside others: of the lower side those that are as high as the other reaches."""
    left = [height for row in band if row.is_left(gutter) for height in row.heights]
    right = [height for row in band if row.is_right(gutter) for height in row.heights]
    if not left or not right:
        return 0
    slack = median(row.item.size for row in band)
    top, bottom = min(max(left), max(right)) + slack, max(min(left), min(right)) - slack
    return min(sum(bottom <= height <= top for height in side) for side in (left, right))
