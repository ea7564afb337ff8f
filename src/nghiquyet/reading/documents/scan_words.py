"""Tesseract's table of words (TSV) as words at their places on a page, in points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from nghiquyet.reading.documents.page_lines import Glyph
from nghiquyet.reading.documents.parts import composed

LEAST_SURE = 0.5
"""Signs that are no letters or figures are specks of dirt where tesseract was less sure than this."""
GHOSTLY = 0.6
"""Lines less sure than this are dropped where a surer one stands in the same place."""
_BELOW_LINE = set("gpqyjạặậẹệịọộợụựỵ,;()[]{}Q|/")
"""Characters that reach below the line that the others stand on."""


@dataclass(frozen=True, slots=True)
class Box:
    """A word with its box in dots from the top left corner."""

    text: str
    left: float
    top: float
    width: float
    height: float
    confidence: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height


def lines_of_tsv(tsv: str) -> Iterator[list[Box]]:
    """The words of every line that tesseract saw, dirt left out."""
    rows: dict[tuple[str, ...], list[Box]] = defaultdict(list)
    for row in tsv.splitlines()[1:]:
        fields = row.split("\t")
        if len(fields) == 12 and fields[0] == "5":
            text = "".join(composed(fields[11]).split())
            left, top, width, height = (float(number) for number in fields[6:10])
            if text:
                box = Box(text, left, top, width, height, max(0.0, float(fields[10])) / 100)
                rows[tuple(fields[1:5])].append(box)
    for boxes in rows.values():
        tall = median(box.height for box in boxes)
        kept = [box for box in boxes if not _is_dirt(box, tall)]
        if kept:
            yield kept


def without_ghosts(lines: Sequence[Sequence[Box]]) -> list[Sequence[Box]]:
    """Lines without those that tesseract made, hardly sure, of the foot or the accents of another line."""
    return [line for line in lines if _sureness(line) >= GHOSTLY or not any(_lies_on(line, o) for o in lines)]


def _sureness(line: Sequence[Box]) -> float:
    return sum(box.confidence for box in line) / len(line)


def _lies_on(line: Sequence[Box], other: Sequence[Box]) -> bool:
    """Whether a line stands mostly on the place of a surer one."""
    if line is other or _sureness(other) <= _sureness(line):
        return False
    (left, top, right, bottom), (low, high, far, foot) = _around(line), _around(other)
    shared = max(0.0, min(right, far) - max(left, low)) * max(0.0, min(bottom, foot) - max(top, high))
    return shared > 0.3 * (right - left) * (bottom - top)


def _around(line: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min(box.left for box in line),
        min(box.top for box in line),
        max(box.left + box.width for box in line),
        max(box.bottom for box in line),
    )


def _is_dirt(box: Box, tall: float) -> bool:
    if any(letter.isalnum() for letter in box.text):
        return False
    speck = box.height < 0.25 * tall and box.width < 0.25 * tall
    return box.confidence < LEAST_SURE or speck or set(box.text) <= set("_|")


def glyphs_of(lines: Iterable[Sequence[Box]], height: int, dpi: float) -> Iterator[Glyph]:
    """The words as glyphs: those of a line on one baseline, and of one size where they are about as high.

    `height` is that of the page in dots.
    """
    read = list(lines)
    scale = 72.0 / dpi
    usual = median(box.height for line in read for box in line) if read else 0.0
    for line in read:
        standing = [box.bottom for box in line if not _BELOW_LINE & set(box.text)]
        baseline = (height - median(standing or [box.bottom for box in line])) * scale
        own = median(box.height for box in line)
        size = max(4.0, 1.35 * (usual if 0.6 * usual < own < 1.5 * usual else own) * scale)
        for box in line:
            left, right = box.left * scale, (box.left + box.width) * scale
            yield Glyph(box.text, left, right, baseline, size, whole=True, confidence=box.confidence)
