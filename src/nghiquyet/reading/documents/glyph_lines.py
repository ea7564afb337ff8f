"""Glyphs put together to words and lines.

Words are parted by the gaps between glyphs and not by the space characters of the file: justified text
from some programs has spaces inside words, and others write no spaces at all.
"""

from __future__ import annotations

import bisect
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from nghiquyet.reading.documents.composing import shown
from nghiquyet.reading.documents.docx_raised import raised
from nghiquyet.reading.documents.page_lines import (
    COARSE_GAP,
    FINE_GAP,
    Glyph,
    Line,
    Spacing,
    Word,
    gap_between,
    middle_of,
)

SMALL, LONGEST_MARK = 0.8, 5
"""Up to so many glyphs that are smaller than this share of the others may be raised."""
RAISED, ALOFT, BESIDE = 0.12, 0.6, 0.4
"""Raised glyphs stand at least the first of so many type sizes above the line, at most the second, and at
most the third from the next one."""


def spacing_of(glyphs: Sequence[Glyph]) -> Spacing:
    """Space characters are trusted where hardly a word's gap is without one, and hardly one is without a gap.

    Gaps part words finely where letters join exactly, coarsely where they only about do.
    """
    pairs = [
        (b, gap_between(a, b)) for a, b in pairwise(glyphs) if a.baseline == b.baseline and a.right <= b.right
    ]
    marked = [gap for glyph, gap in pairs if glyph.spaced]
    missing = sum(COARSE_GAP < gap < 0.6 for glyph, gap in pairs if not glyph.spaced)
    astray = sum(gap < FINE_GAP for gap in marked)
    trusted = bool(marked) and missing + astray <= 0.05 * len(marked)
    inside = [gap for glyph, gap in pairs if not glyph.spaced and -0.3 < gap < COARSE_GAP]
    exact = sum(gap <= 0.035 for gap in inside)
    fine = bool(inside) and exact >= 0.98 * len(inside)
    return Spacing(trusted, FINE_GAP if fine else COARSE_GAP)


def lines_of(glyphs: Sequence[Glyph], spacing: Spacing) -> list[Line]:
    """Lines from top to bottom; words far apart on one baseline stay on one line. Turned lines come last."""
    straight = [glyph for glyph in glyphs if not glyph.turned]
    flat = [_laid_flat(glyph) for glyph in glyphs if glyph.turned]
    return _straight_lines(straight, spacing) + _straight_lines(flat, spacing)


def _straight_lines(glyphs: Sequence[Glyph], spacing: Spacing) -> list[Line]:
    words = [tuple(_words(row, spacing)) for row in _rows(_with_marks(glyphs))]
    return sorted((Line(own) for own in words if own), key=lambda line: -line.baseline)


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """The glyphs of every line, left to right; raised or lowered ones in the line of their neighbour."""
    least = SMALL * middle_of([glyph.size for glyph in glyphs]) if glyphs else 0.0
    rows = _by_baseline([glyph for glyph in glyphs if glyph.size >= least])
    small = [glyph for glyph in glyphs if glyph.size < least]
    return _with_raised(rows, small) if small else rows


def _with_raised(rows: Sequence[list[Glyph]], small: Sequence[Glyph]) -> list[list[Glyph]]:
    """The rows with the marks that have a neighbour in one; other small glyphs are rows of their own."""
    heights = [-row[0].baseline for row in rows]
    added: dict[int, list[Glyph]] = defaultdict(list)
    loose: list[Glyph] = []
    for mark in _marks(small):
        near = ALOFT * 2 * mark[0].size
        first, last = (bisect.bisect_left(heights, -mark[0].baseline + by) for by in (-near, near))
        row = next((n for n in range(first, last) if _is_beside(mark, rows[n])), None)
        (loose if row is None else added[row]).extend(mark)
    joined = [sorted([*row, *added.get(n, ())], key=lambda g: g.left) for n, row in enumerate(rows)]
    return joined + _by_baseline(loose)


def _marks(small: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Small glyphs that stand close to each other."""
    for row in _by_baseline(small):
        mark = row[:1]
        for glyph in row[1:]:
            if glyph.left - mark[-1].right > BESIDE * glyph.size:
                yield mark
                mark = []
            mark.append(glyph)
        yield mark


def _by_baseline(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (-g.baseline, g.left)):
        for row in rows[:-4:-1]:
            if _same_line(row[0], glyph):
                row.append(glyph)
                break
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda g: g.left) for row in rows]


def _is_beside(mark: Sequence[Glyph], row: Sequence[Glyph]) -> bool:
    """Whether a mark stands a little above or below a glyph of the row, right before or after it."""
    if len(mark) > LONGEST_MARK:
        return False
    place = bisect.bisect_right(row, mark[0].left, key=lambda glyph: glyph.left)
    for other in row[max(0, place - 1) : place + 1]:
        apart = max(other.left - mark[-1].right, mark[0].left - other.right)
        aloft = abs(mark[0].baseline - other.baseline)
        if -BESIDE * other.size < apart < BESIDE * other.size and aloft < ALOFT * other.size:
            return True
    return False


def _laid_flat(glyph: Glyph) -> Glyph:
    """A turned glyph as if it were written from left to right; its place on the page is lost."""
    length, size = glyph.size, glyph.right - glyph.left
    if glyph.turned == "up":
        left, baseline = glyph.baseline, -glyph.right
    else:
        left, baseline = -glyph.baseline - length, glyph.left
    return glyph._replace(left=left, right=left + length, baseline=baseline, size=max(size, 1.0), turned="")


def _with_marks(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Combining marks joined to the letter that they follow in the file."""
    found: list[Glyph] = []
    for glyph in glyphs:
        if found and unicodedata.combining(glyph.text[0]):
            found[-1] = found[-1]._replace(text=found[-1].text + glyph.text)
        else:
            found.append(glyph)
    return found


def _same_line(first: Glyph, glyph: Glyph) -> bool:
    """About on one baseline."""
    return abs(first.baseline - glyph.baseline) < 0.3 * max(first.size, glyph.size)


def _words(row: Sequence[Glyph], spacing: Spacing) -> Iterator[Word]:
    tracking, up = _tracking(row), _raised(row)
    last: Word | None = None
    for glyphs in _parted(row, spacing, tracking):
        close = last is not None and glyphs[0].left - last.right < BESIDE * last.size
        word = _word(glyphs, last.text if last and close else "", up)
        if word.text:
            yield word
            last = word


def _parted(row: Sequence[Glyph], spacing: Spacing, tracking: float) -> Iterator[list[Glyph]]:
    """The glyphs of every word."""
    current: list[Glyph] = []
    for glyph in row:
        if current and spacing.parts(current[-1], glyph, tracking):
            yield current
            current = []
        if not (current and _is_double(current[-1], glyph)):
            current.append(glyph)
    if current:
        yield current


def _raised(row: Sequence[Glyph]) -> frozenset[Glyph]:
    """The small glyphs that stand above the line."""
    size = middle_of([glyph.size for glyph in row])
    small = [glyph for glyph in row if glyph.size < SMALL * size and not glyph.whole]
    if not small:
        return frozenset()
    height = median(glyph.baseline for glyph in row if glyph.size >= SMALL * size) + RAISED * size
    return frozenset(glyph for glyph in small if glyph.baseline > height)


def _tracking(row: Sequence[Glyph]) -> float:
    """The usual gap inside words where a line is set with spaced letters (and words part wider), else 0."""
    gaps = [gap_between(before, glyph) for before, glyph in pairwise(row)]
    usual = median(gaps) if len(gaps) > 5 else 0.0
    return usual if 0.03 < usual < 0.6 and max(gaps) > usual + COARSE_GAP else 0.0


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """The same letter printed twice a hair apart, as some programs do for bold."""
    return before.text == glyph.text and abs(glyph.left - before.left) < 0.12 * glyph.size


def _word(glyphs: Sequence[Glyph], last: str, up: frozenset[Glyph]) -> Word:
    """One word; raised exponents in it are written as such, the marks of notes left out."""
    texts, lefts, rights, baselines, sizes, bold, *_, confidences = zip(*glyphs, strict=True)
    tall = max(sizes)
    on_line = [baseline for baseline, size in zip(baselines, sizes, strict=True) if size >= SMALL * tall]
    return Word(
        shown(_raised_text(glyphs, last, up) if up else "".join(texts)),
        lefts[0],
        max(rights),
        middle_of(on_line),
        tall,
        all(bold),
        confidences[0],
    )


def _raised_text(glyphs: Sequence[Glyph], last: str, up: frozenset[Glyph]) -> str:
    text = ""
    for is_up, group in groupby(glyphs, up.__contains__):
        own = "".join(glyph.text for glyph in group)
        text += raised(text or last, own) if is_up else own
    return text
