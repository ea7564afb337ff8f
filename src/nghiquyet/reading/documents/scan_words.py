"""Tesseract's table of words (TSV) as a page with words at their places, in points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from nghiquyet.reading.documents.page_lines import Glyph, Page, Rule
from nghiquyet.reading.documents.parts import composed

LEAST_SURE = 0.5
"""Signs that are no letters or figures are specks of dirt where tesseract was less sure than this."""
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


def page_of_tsv(
    tsv: str, size: tuple[int, int], dpi: float, lines: Sequence[tuple[int, int, int, int]]
) -> Page:
    """`lines` are drawn lines as (left, top, right, bottom) in dots."""
    scale, height = 72.0 / dpi, size[1]
    read = list(_lines(tsv))
    usual = median(box.height for line in read for box in line) if read else 0.0
    glyphs = [glyph for line in read for glyph in _glyphs(line, usual, scale, height)]
    rules = [
        Rule(left * scale, (height - bottom) * scale, right * scale, (height - top) * scale)
        for left, top, right, bottom in lines
    ]
    return Page(size[0] * scale, size[1] * scale, tuple(glyphs), tuple(rules), pictures=1.0)


def _lines(tsv: str) -> Iterator[list[Box]]:
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


def _is_dirt(box: Box, tall: float) -> bool:
    if any(letter.isalnum() for letter in box.text):
        return False
    return box.confidence < LEAST_SURE or (box.height < 0.25 * tall and box.width < 0.25 * tall)


def _glyphs(line: Sequence[Box], usual: float, scale: float, height: int) -> Iterator[Glyph]:
    """The words of one line on one baseline; boxes vary with their letters, so heights are evened out."""
    standing = [box.bottom for box in line if not _BELOW_LINE & set(box.text)] or [box.bottom for box in line]
    baseline = (height - median(standing)) * scale
    own = median(box.height for box in line)
    size = max(4.0, 1.35 * (usual if 0.6 * usual < own < 1.5 * usual else own) * scale)
    for box in line:
        left = box.left * scale
        yield Glyph(
            box.text, left, left + box.width * scale, baseline, size, whole=True, confidence=box.confidence
        )
