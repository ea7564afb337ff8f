"""Lines and tables in their order down a page, and the margins that the running text keeps to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from nghiquyet.reading.documents.glyph_lines import lines_of
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.page_lines import Line, Page, Word
from nghiquyet.reading.documents.placed_table import PlacedTable
from nghiquyet.reading.documents.ruled_tables import find_tables

FEW_LINES = 12
FLUSH, FLUSH_SHARE = 2.0, 0.55
"""Justified lines end at the margin, give or take so many points; at least such a share of lines does."""
COLUMN_GAP = 2.5
"""Words on one line that stand further apart than this, in type sizes, belong to different columns."""


@dataclass(frozen=True)
class Item:
    """A line or a ruled table; `top` of a line is its baseline."""

    left: float
    right: float
    top: float
    line: Line | None = None
    table: PlacedTable | None = None

    @property
    def text(self) -> str:
        """The words of the line; nothing for a table."""
        return self.line.text if self.line else ""

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the line."""
        return self.line.words if self.line else ()

    @cached_property
    def size(self) -> float:
        """The type size of the line."""
        return self.line.size if self.line else 12.0

    @cached_property
    def bold(self) -> bool:
        """Whether the line is bold."""
        return self.line is not None and self.line.bold

    def moved(self, by: float) -> Item:
        """The same so many points further to the right."""
        line = Line(tuple(word.moved(by) for word in self.words)) if self.line else None
        return Item(self.left + by, self.right + by, self.top, line, self.table and self.table.moved(by))

    @cached_property
    def segments(self) -> tuple[Line, ...]:
        """The line parted where columns stand side by side."""
        return segments(self.line) if self.line else ()


def of_line(line: Line) -> Item:
    """A line as an item of a page."""
    return Item(line.left, line.right, line.baseline, line=line)


def items_of(page: Page) -> list[Item]:
    """Tables and the lines outside them, top to bottom. Turned words outside tables are left out."""
    tables = find_tables(page)
    loose = [glyph for glyph in page.glyphs if not glyph.turned]
    for table in tables:
        loose = table.outside(loose)
    items = [of_line(line) for line in lines_of(loose, page.spacing)]
    items += [Item(table.box.left, table.box.right, table.box.top, table=table) for table in tables]
    return sorted(items, key=lambda item: -item.top)


def segments(line: Line) -> tuple[Line, ...]:
    """Words that stand in different columns. Wide gaps all along a line come from justifying it."""
    gaps = [after.left - before.right for before, after in pairwise(line.words)]
    if not gaps:
        return (line,)
    usual = sorted(gaps)[(len(gaps) - 1) // 3] if len(gaps) > 3 else 0.0
    wide = max(COLUMN_GAP * line.size, 3 * usual)
    groups: list[list[Word]] = [[line.words[0]]]
    for gap, word in zip(gaps, line.words[1:], strict=True):
        if gap > wide and not _is_marker(groups[-1]):
            groups.append([])
        groups[-1].append(word)
    return tuple(Line(tuple(group)) for group in groups)


def _is_marker(words: Sequence[Word]) -> bool:
    """A number or bullet alone, set off from its text."""
    text = " ".join(word.text for word in words)
    found = marker(text + " x")
    return len(words) <= 2 and found is not None and found.end >= len(text)


@dataclass(frozen=True)
class Margins:
    """Where the running text begins and ends, and the usual step from line to line.

    `flush`: the text is justified, so that only the last line of a paragraph ends before the margin.
    """

    left: float
    right: float
    step: float
    flush: bool = False

    @property
    def room(self) -> float:
        """The width of the running text."""
        return max(self.right - self.left, 1.0)

    def symmetric(self, item: Item) -> bool:
        """About as far from both margins."""
        return abs((item.left - self.left) - (self.right - item.right)) < max(8.0, 0.035 * self.room)

    def centred(self, item: Item) -> bool:
        """About as far from both margins, and clearly inside them."""
        return self.symmetric(item) and item.left - self.left > 0.04 * self.room

    def full(self, item: Item, word: Word) -> bool:
        """Whether a word would not have fitted on the end of this line."""
        if self.flush and item.right < self.right - FLUSH and len(item.words) > 1:
            return False
        return item.right + 0.2 * item.size + (word.right - word.left) > self.right - 1

    def fills(self, item: Item) -> bool:
        """Whether the line reaches from the left margin, or an indent, to the right one."""
        return item.right > self.right - FLUSH and item.left < self.left + 0.2 * self.room

    def indented(self, item: Item) -> bool:
        """Whether the line begins inside the left margin."""
        return item.left > self.left + 0.8 * item.size


def margins(pages: Sequence[Sequence[Item]]) -> Margins:
    """The margins of the pages' single lines: the tenth furthest left, the twentieth furthest right.

    Where there are few lines, tables show the margins too.
    """
    lines = [item for page in pages for item in page if item.line and len(item.segments) < 2]
    if len(lines) < FEW_LINES:
        lines += [item for page in pages for item in page if item.table]
    if not lines:
        return Margins(0.0, 595.0, 14.0)
    widest = max(item.right - item.left for item in lines)
    wide = [item for item in lines if item.right - item.left > 0.6 * widest]
    lefts, rights = sorted(item.left for item in wide), sorted(item.right for item in wide)
    flush = _common(rights) if len(rights) >= FEW_LINES else None
    return Margins(
        left=lefts[len(lefts) // 10],
        right=rights[-1 - len(rights) // 20] if flush is None else flush,
        step=_step(pages),
        flush=flush is not None,
    )


def _common(rights: Sequence[float]) -> float | None:
    """Where most lines end to a hair; some punctuation may hang over it."""
    counts = Counter(round(right) for right in rights)
    place = max(counts, key=lambda place: counts[place])
    near = [right for right in rights if abs(right - place) <= FLUSH / 2]
    return median(near) if len(near) > FLUSH_SHARE * len(rights) else None


def _step(pages: Sequence[Sequence[Item]]) -> float:
    steps = [
        above.top - below.top
        for page in pages
        for above, below in pairwise(page)
        if above.line and below.line and 0.8 * above.size < above.top - below.top < 3 * above.size
    ]
    return sorted(steps)[len(steps) // 3] if steps else 14.0
