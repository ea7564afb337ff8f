"""Words set side by side on a page: issuer's head, signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nghiquyet.reading.documents.furniture import frames
from nghiquyet.reading.documents.page_items import Item, Margins
from nghiquyet.reading.documents.page_lines import Line


@dataclass(frozen=True)
class Span:
    """From left to right, in points."""

    left: float
    right: float

    def meets(self, other: Line) -> bool:
        """Whether a line stands at least partly over or under this span."""
        return other.left < self.right and other.right > self.left


def starts_columns(item: Item, following: Item | None) -> bool:
    """Words far apart on one line, or two lines beside each other at slightly different heights."""
    if len(item.segments) > 1:
        return True
    if item.line is None or following is None or following.line is None:
        return False
    apart = following.left > item.right + 2 * item.size or item.left > following.right + 2 * item.size
    return apart and item.top - following.top < 0.75 * max(item.size, following.size)


def stays_in_columns(
    item: Item, group: Sequence[Item], after: Sequence[Item], margins: Margins, new_page: bool
) -> bool:
    """Whether a line goes on with the columns of the lines above it."""
    if item.line is None:
        return False
    if len(item.segments) > 1:
        return True
    spans = column_spans([segment for line in group for segment in line.segments])
    inside = [span for span in spans if span.meets(item.line)]
    if len(inside) != 1 or margins.centred(item) or item.right - item.left > 0.6 * margins.room:
        return False
    if new_page:
        return frames([line.text for line in group])
    if group[-1].top - item.top > 2.6 * max(margins.step, item.size):
        return False
    return frames([line.text for line in group]) or any(len(line.segments) > 1 for line in after[:2])


def column_spans(lines: Sequence[Line]) -> list[Span]:
    """The columns that lines stand in: stretches without a line over the gap between them."""
    spans: list[Span] = []
    for line in sorted(lines, key=lambda line: line.left):
        if spans and line.left < spans[-1].right + 0.5 * line.size:
            spans[-1] = Span(spans[-1].left, max(spans[-1].right, line.right))
        else:
            spans.append(Span(line.left, line.right))
    return spans


def by_column(group: Sequence[Item]) -> list[list[Line]]:
    """The lines of every column, from left to right."""
    lines = [segment for item in group for segment in item.segments]
    return [[line for line in lines if span.meets(line)] for span in column_spans(lines)]
