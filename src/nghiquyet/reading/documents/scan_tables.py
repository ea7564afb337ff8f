"""Cells of ruled tables on a scan, set one under the other in one column so that OCR misses none.

On the page itself tesseract takes lone figures between lines for dirt; in one column it reads them.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from PIL import Image

from nghiquyet.reading.documents.lattice import Lattice
from nghiquyet.reading.documents.scan_words import Box

INK = 180
LOWEST = 0.035
"""Ink lower than so many inches is dirt."""
MARGIN = 0.03
GAP = 0.09
"""White round every cell's words and between two cells, in inches."""
ENLARGED = 1.5
DOUBTFUL = 0.5
"""Words on which two readings differ are no surer than this."""
HIGHEST = 12_000
"""Tesseract reads pictures up to 32,767 dots high."""


Cells = dict[int, list[list[Box]]]
"""For each cell its lines of words."""


@dataclass(frozen=True)
class Strip:
    """Cells in one column: the picture, and for each cell its top in it and its corner on the page."""

    image: Image.Image
    tops: tuple[int, ...]
    corners: tuple[tuple[int, int], ...]

    def enlarged(self) -> Image.Image:
        """The picture `ENLARGED` times as large, for a second reading."""
        size = (round(self.image.width * ENLARGED), round(self.image.height * ENLARGED))
        return self.image.resize(size, Image.Resampling.BICUBIC)

    def cells(self, lines: Iterable[Sequence[Box]], factor: float = 1.0) -> Cells:
        """The lines by cell, at their places on the page; the picture read was `factor` times as large."""
        found: Cells = defaultdict(list)
        for line in lines:
            middle = median(box.top + box.height / 2 for box in line) / factor
            cell = max(0, bisect.bisect_right(self.tops, middle) - 1)
            left, top = self.corners[cell][0], self.corners[cell][1] - self.tops[cell]
            found[cell].append([_moved(box, factor, left, top) for box in line])
        return found


def _moved(box: Box, factor: float, left: float, top: float) -> Box:
    return replace(
        box,
        left=box.left / factor + left,
        top=box.top / factor + top,
        width=box.width / factor,
        height=box.height / factor,
    )


def agreed(one: Cells, other: Cells) -> Iterator[list[Box]]:
    """The surer of two readings of every cell; where they differ, its words count as doubtful."""
    for cell in sorted(one.keys() | other.keys()):
        first, second = one.get(cell, []), other.get(cell, [])
        best = max(first, second, key=_sureness)
        if _text(first) == _text(second):
            yield from best
        else:
            yield from (
                [replace(box, confidence=min(box.confidence, DOUBTFUL)) for box in line] for line in best
            )


def _sureness(lines: Sequence[Sequence[Box]]) -> float:
    sure = [box.confidence for line in lines for box in line]
    return sum(sure) / len(sure) if sure else 0.0


def _text(lines: Sequence[Sequence[Box]]) -> list[str]:
    return [box.text for line in lines for box in line]


def strips(image: Image.Image, lattice: Lattice, dpi: float) -> Iterator[Strip]:
    """The filled cells of a table, as one strip or more."""
    clips = list(_clips(image, lattice, dpi))
    gap, start = round(GAP * dpi), 0
    while start < len(clips):
        end, height = start, gap
        while end < len(clips) and (end == start or height < HIGHEST):
            height += clips[end][0].height + gap
            end += 1
        yield _strip(clips[start:end], height, gap)
        start = end


Clip = tuple[Image.Image, int, int]


def _strip(clips: Sequence[Clip], height: int, gap: int) -> Strip:
    width = max(clip.width for clip, _, _ in clips) + 2 * gap
    image = Image.new("L", (width, height + gap), 255)
    tops, top = [], gap
    for clip, _, _ in clips:
        image.paste(clip, (gap, top))
        tops.append(top)
        top += clip.height + gap
    return Strip(image, tuple(tops), tuple((left - gap, upper) for _, left, upper in clips))


def _clips(image: Image.Image, lattice: Lattice, dpi: float) -> Iterator[Clip]:
    """The words of every filled cell cut out, with the corner they were cut from."""
    scale, margin = dpi / 72.0, round(MARGIN * dpi)
    for field in lattice.fields:
        box = lattice.box_of(field)
        left, right = round(box.left * scale) + 3, round(box.right * scale) - 3
        upper, lower = image.height - round(box.top * scale) + 3, image.height - round(box.bottom * scale) - 3
        if right - left < 4 or lower - upper < 4:
            continue
        cell = image.crop((left, upper, right, lower))
        ink = cell.point([255 if level < INK else 0 for level in range(256)]).getbbox()
        if ink and ink[3] - ink[1] >= LOWEST * dpi:
            x, y = max(0, ink[0] - margin), max(0, ink[1] - margin)
            yield cell.crop((x, y, ink[2] + margin, ink[3] + margin)), left + x, upper + y
