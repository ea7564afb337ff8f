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
_NEVER_ALONE = set("_|,.;:'`´‘’„~^°·")
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


def without_ghosts(lines: Sequence[Sequence[Box]]) -> list[list[Box]]:
    """Lines without the words that tesseract made a second time, less sure, of the foot of another line."""
    kept = []
    for line in lines:
        others = [box for other in lines if other is not line and _meet(line, other) for box in other]
        words = [box for box in line if not any(_lies_on(box, other) for other in others)]
        if words:
            kept.append(words)
    return kept


def _meet(line: Sequence[Box], other: Sequence[Box]) -> bool:
    """Whether two lines share some height."""
    return max(box.bottom for box in line) > min(box.top for box in other) and max(
        box.bottom for box in other
    ) > min(box.top for box in line)


def _lies_on(box: Box, other: Box) -> bool:
    """Whether a word stands mostly on the place of a surer one."""
    across = min(box.left + box.width, other.left + other.width) - max(box.left, other.left)
    down = min(box.bottom, other.bottom) - max(box.top, other.top)
    shared = max(0.0, across) * max(0.0, down)
    return other.confidence > box.confidence and shared > 0.5 * box.width * box.height


def _is_dirt(box: Box, tall: float) -> bool:
    if any(letter.isalnum() for letter in box.text):
        return False
    speck = box.height < 0.25 * tall and box.width < 0.25 * tall
    return box.confidence < LEAST_SURE or speck or set(box.text) <= _NEVER_ALONE


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
