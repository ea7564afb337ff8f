"""Where on a page text stands in columns on both sides of a gutter, and where a heading or head parts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from nghiquyet.reading.documents.column_rows import APART, Gutter, Row, beside, side_of
from nghiquyet.reading.documents.furniture import frames, frames_surely
from nghiquyet.reading.documents.gutters import DENSE, GOING_ON
from nghiquyet.reading.documents.letters import is_caps

FILLED = 0.4
"""Lines to the left of a gutter known from elsewhere cover so much of their column, else they are cells."""
ALONE = 0.55
"""The same for lines that stand in one column with nothing in the other."""
EDGE = 6.0
"""Lines of a column begin at its edge, give or take so many points."""
CENTRED = 0.04
"""By how much of the width the space on both sides of a centred line may differ."""
NEAR = 12
"""The line above in the same column is looked for among so many rows."""
_ENDING = (".", ";", ":", "!", "?", "…")


@dataclass(frozen=True)
class Piece:
    """Rows that have room from `left` to `right`."""

    page: int
    rows: tuple[Row, ...]
    left: float
    right: float
    column: bool = False

    @property
    def width(self) -> float:
        """The room from margin to margin."""
        return self.right - self.left

    def centres(self, row: Row) -> bool:
        """Whether a row stands in the middle."""
        return abs(row.item.left - self.left - (self.right - row.item.right)) < CENTRED * self.width


def bands(piece: Piece, gutter: Gutter) -> Iterator[range]:
    """Where rows of the piece stand in columns on both sides of a gutter."""
    start, rows = 0, piece.rows
    for place in range(len(rows) + 1):
        if place == len(rows) or _partsbands(piece, place, gutter):
            band = _trimmed(piece, range(start, place), gutter)
            if band and _holds_columns([rows[n] for n in band], piece, gutter):
                yield band
            start = place + 1


def _partsbands(piece: Piece, place: int, gutter: Gutter) -> bool:
    """Whether a row is in no column: it crosses the gutter, frames the text or is a heading over both."""
    row = piece.rows[place]
    return row.crosses(gutter) or _frames(row, gutter) or _heads_both(piece, place, gutter)


def _heads_both(piece: Piece, place: int, gutter: Gutter) -> bool:
    """Whether a short heading at the left edge stands over both columns: text runs round and not past it.

    The columns end above it and begin again below at one height. What stood on the left above it goes on
    at the top of the right column, and never from the right column above it to the one below.
    """
    rows = piece.rows
    row, below = rows[place], rows[place + 1] if place + 1 < len(rows) else None
    if not place or below is None or not (below.is_left(gutter) and below.is_right(gutter)):
        return False
    if row.is_right(gutter) or not _is_heading(row) or _step(rows, place - 1, place) < 0.95 * row.item.size:
        return False
    left = _text_above(rows, place, gutter, right=False)
    right = _text_above(rows, place, gutter, right=True)
    if not right.endswith(_ENDING):
        return False
    after = _text_above(rows, place + 2, gutter, right=True)
    parted = _step(rows, place - 1, place) > APART * _usual_step(rows[max(0, place - NEAR) : place])
    return parted or not left.endswith(_ENDING) or after[:1].islower()


def _is_heading(row: Row) -> bool:
    return row.item.line is not None and (row.item.bold or is_caps(row.item.text))


def _text_above(rows: Sequence[Row], place: int, gutter: Gutter, *, right: bool) -> str:
    """The words of the last line above a row on one side."""
    for row in rows[max(0, place - NEAR) : place][::-1]:
        if part := row.part(gutter, right=right):
            return part.item.text
    return ""


def _frames(row: Row, gutter: Gutter) -> bool:
    """Whether a row belongs to an issuer's head or a signature, which stand side by side anyway."""
    parts = (row.part(gutter, right=False), row.part(gutter, right=True))
    texts = [part.item.text for part in parts if part and part.item.line]
    return frames_surely(texts) or (len(texts) == 2 and all(frames([text]) for text in texts))


def _trimmed(piece: Piece, run: range, gutter: Gutter) -> range:
    """The run without short lines over the full width above it and below, on the left alone or centred."""
    rows = piece.rows
    while run and _is_alone(rows[run.start], gutter) and piece.centres(rows[run.start]):
        run = run[1:]
    right = [place for place in run if rows[place].is_right(gutter)]
    if not right:
        return run
    start, stop = run.start, run.stop
    while start and start < right[0] and _step(rows, start, right[0]) > 0.8 * rows[start].item.size:
        start += 1
    if stop < len(rows):
        usual = _usual_step(rows[start : right[-1] + 1])
        below = [n for n in range(right[-1] + 1, stop) if _step(rows, n - 1, n) > APART * usual]
        stop = below[0] if below else stop
    return range(start, stop)


def _is_alone(row: Row, gutter: Gutter) -> bool:
    return row.is_left(gutter) != row.is_right(gutter)


def _step(rows: Sequence[Row], above: int, below: int) -> float:
    return rows[above].item.top - rows[below].item.top


def _usual_step(rows: Sequence[Row]) -> float:
    """The usual step from one row to the next; lines a hair apart stand beside each other."""
    steps = [_step(rows, place - 1, place) for place in range(1, len(rows))]
    return median([step for step in steps if step > 1] or [0.0])


def _holds_columns(band: Sequence[Row], piece: Piece, gutter: Gutter) -> bool:
    """Whether these rows are text in columns, given that there is a gutter in the document."""
    left, right = side_of(band, gutter, right=False), side_of(band, gutter, right=True)
    if beside(band, gutter):
        aligned = right.left - gutter.right < EDGE and right.dense >= DENSE if right.slots else True
        return aligned and (not left.slots or left.covered(gutter.left - piece.left) >= FILLED)
    return any(
        len(side.slots) > 2 and side.covered(room) >= ALONE and side.going_on >= GOING_ON
        for side, room in ((left, gutter.left - piece.left), (right, piece.right - gutter.right))
    )
