"""Joins the lines of pages (of a PDF or a scan) to paragraphs, titles and two-column heads.

A paragraph ends where its last line stops short, where the next line is indented or begins with a number
or a bullet, or where the space between the lines grows; the end of a page alone does not end it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.parts import PAGE_BREAK, Part, composed
from nghiquyet.reading.documents.pdf_page import Line, Word
from nghiquyet.reading.documents.pdf_tables import RuledTable

COLUMN_GAP = 2.5
"""Words on one line that stand further apart than this, in type sizes, belong to different columns."""


@dataclass(frozen=True, slots=True)
class PageItem:
    """A line or a table with its place on the page in points; `top` of a line is its baseline."""

    left: float
    right: float
    top: float
    bottom: float
    text: str = ""
    size: float = 12.0
    bold: bool = False
    segments: tuple[Line, ...] = ()
    table: RuledTable | None = None
    confidences: tuple[float, ...] = ()
    paragraph: int = 0

    @classmethod
    def of_line(cls, line: Line) -> PageItem:
        """A line with its words parted where columns stand side by side."""
        return cls(
            line.left, line.right, line.baseline, line.baseline, composed(line.text), line.size, line.bold, _segments(line)
        )


def _segments(line: Line) -> tuple[Line, ...]:
    groups: list[list[Word]] = [[line.words[0]]]
    for before, word in zip(line.words, line.words[1:], strict=False):
        if word.left - before.right > COLUMN_GAP * word.size:
            groups.append([])
        groups[-1].append(word)
    return tuple(Line(tuple(group)) for group in groups)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The margins that the running text of the document keeps to, and the usual step from line to line."""

    left: float
    right: float
    step: float
    width: float

    def centred(self, item: PageItem) -> bool:
        """About as far from both margins, and clearly inside them."""
        left, right = item.left - self.left, self.right - item.right
        room = self.right - self.left
        return abs(left - right) < 0.08 * room and left > 0.04 * room

    def full(self, item: PageItem, word: str) -> bool:
        """Whether the next word would not have fitted on this line."""
        return item.right + (len(word) + 1) * item.size * 0.45 > self.right


def to_parts(pages: Sequence[Sequence[PageItem]], widths: Sequence[float]) -> Iterator[Part]:
    """Parts in reading order; page breaks stand in the texts."""
    frame = _frame(pages, max(widths, default=595.0))
    pending: list[PageItem] = []
    breaks = ""
    for number, page in enumerate(pages):
        if number:
            breaks += PAGE_BREAK
        for block in _blocks(page, frame):
            if pending and not (len(block) == 1 and _continues(pending, block[0], frame, bool(breaks))):
                yield _joined(pending, frame)
                pending = []
            if breaks and pending:
                pending[-1] = replace(pending[-1], text=pending[-1].text + " " + breaks)
                breaks = ""
            if breaks:
                yield Part(breaks)
                breaks = ""
            if len(block) == 1 and block[0].table is None:
                pending.append(block[0])
            elif block[0].table is not None:
                yield Part("", grid=block[0].table.grid())
            else:
                yield from _columns(block)
    if pending:
        yield _joined(pending, frame)
    if breaks:
        yield Part(breaks)


def _frame(pages: Sequence[Sequence[PageItem]], width: float) -> _Frame:
    lines = [item for page in pages for item in page if item.table is None and len(item.segments) < 2]
    wide = [item for item in lines if item.right - item.left > 0.5 * width] or lines
    steps = [
        above.top - below.top
        for page in pages
        for above, below in zip(page, page[1:], strict=False)
        if above.table is None and below.table is None and 0 < above.top - below.top < 3 * above.size
    ]
    if not wide:
        return _Frame(0, width, 14, width)
    lefts, rights = sorted(item.left for item in wide), sorted(item.right for item in wide)
    return _Frame(lefts[len(lefts) // 10], rights[-1 - len(rights) // 20], median(steps) if steps else 14, width)


def _blocks(page: Sequence[PageItem], frame: _Frame) -> Iterator[list[PageItem]]:
    """Single lines and tables; lines set in columns that follow each other stay together."""
    columns: list[PageItem] = []
    for place, item in enumerate(page):
        if item.table is None and (len(item.segments) > 1 or (columns and _beside(item, columns, page[place + 1 :], frame))):
            columns.append(item)
            continue
        if columns:
            yield columns
            columns = []
        yield [item]
    if columns:
        yield columns


def _beside(item: PageItem, columns: Sequence[PageItem], after: Sequence[PageItem], frame: _Frame) -> bool:
    """A line with words in one of the columns only, between or close under lines that have both."""
    gutter = max(segment.right for line in columns for segment in line.segments[:1])
    one_side = item.right <= gutter + item.size * 3 or item.left >= gutter - item.size
    close = columns[-1].top - item.top < 2.2 * max(frame.step, item.size)
    return one_side and close and not frame.centred(item) and item.right - item.left < 0.6 * (frame.right - frame.left)


def _columns(block: Sequence[PageItem]) -> Iterator[Part]:
    """Lines side by side: a head or signature column by column, anything else line by line."""
    if len(block) == 1 or not frames([item.text for item in block]):
        for item in block:
            text = "\t".join(composed(segment.text) for segment in item.segments)
            yield Part(text, kind="aside" if frames([item.text]) else None)
        return
    gutter = min(item.segments[1].left for item in block if len(item.segments) > 1)
    left = [s for item in block for s in item.segments if s.left < gutter - 1]
    right = [s for item in block for s in item.segments if s.left >= gutter - 1]
    for column in (left, right):
        if column:
            yield Part("\n".join(composed(segment.text) for segment in column), kind="aside")


def _continues(pending: Sequence[PageItem], item: PageItem, frame: _Frame, over_page: bool) -> bool:
    """Whether a line goes on with the paragraph."""
    last = pending[-1]
    if item.table is not None or not item.text or not last.text:
        return False
    if frame.centred(last) and frame.centred(item):
        return _continues_centred(last, item, frame, over_page)
    if _opens(item.text, last.text) or last.bold != item.bold and abs(last.size - item.size) > 0.5:
        return False
    if not over_page and last.top - item.top > max(1.45 * frame.step, 1.2 * last.size):
        return False
    if item.left > frame.left + 0.8 * item.size and item.left > last.left + 0.8 * item.size:
        return False
    word = item.text.split(maxsplit=1)[0]
    if item.left > frame.left + 0.8 * item.size and len(pending) > 1 and abs(item.left - pending[0].left) < 3 and abs(pending[0].left - pending[1].left) > 3:
        return False
    return frame.full(last, word) or (item.text[:1].islower() and last.text[-1] not in ".;:!?")


def _continues_centred(last: PageItem, item: PageItem, frame: _Frame, over_page: bool) -> bool:
    """A title too long for one line; short lines are titles of their own."""
    word = item.text.split(maxsplit=1)[0]
    return not over_page and last.bold == item.bold and frame.full(last, word) and last.top - item.top < 1.45 * frame.step


def _opens(text: str, before: str) -> bool:
    """Whether a line begins a numbered or bulleted part; "- " inside a sentence does not."""
    own = marker(text)
    if own is None:
        return False
    if own.kind in ("arabic", "bracket", "decimal2") or own.kind.startswith("bullet"):
        return before[-1:] in ".;:!?,…)”" or not text[own.end : own.end + 1].islower()
    return True


def _joined(lines: Sequence[PageItem], frame: _Frame) -> Part:
    text = lines[0].text
    for line in lines[1:]:
        gap = "" if text.endswith(("\f",)) else " "
        text = text + gap + line.text
    confidences = tuple(sure for line in lines for sure in line.confidences)
    return Part(
        text,
        bold=all(line.bold for line in lines),
        centred=all(frame.centred(line) for line in lines[:1]) and len(lines) < 4,
        confidences=confidences,
    )
