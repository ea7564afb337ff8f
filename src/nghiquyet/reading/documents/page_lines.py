"""Characters with their place on a page, put together to words and lines.

The same for a PDF with text, whose glyphs come one by one, and for a scan, whose words come whole.
Words are parted by the gaps between glyphs and not by the space characters of the file: justified text
from some programs has spaces inside words, and others write no spaces at all.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Literal, NamedTuple

from nghiquyet.reading.documents.composing import shown

FINE_GAP = 0.05
"""In well set type a gap wider than this share of the size parts two words (inside words: up to 0.03)."""
COARSE_GAP = 0.12
"""The same where the widths of the glyphs are only approximate; set spaces are 0.2 wide and more."""
WIDE_GAP = 0.35
"""A gap that parts words even where a file that marks its spaces well has none."""


class Glyph(NamedTuple):
    """A character, or a `whole` word, with its box in points; y grows upwards.

    `spaced`: a space character stands before it in the file. `turned` letters run up or down the page;
    their `size` is the height of the box, as for upright ones.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    spaced: bool = False
    whole: bool = False
    turned: Literal["", "up", "down"] = ""
    confidence: float | None = None

    @property
    def middle(self) -> float:
        """Halfway between its sides."""
        return (self.left + self.right) / 2

    @property
    def centre(self) -> float:
        """The height of the middle of a small letter."""
        return self.baseline + (0.5 if self.turned else 0.3) * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def horizontal(self) -> bool:
        """Wider than high."""
        return self.right - self.left > self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Spacing:
    """How words are parted: by the file's space characters where they can be `trusted`, else by gaps."""

    trusted: bool = False
    gap: float = COARSE_GAP

    def parts(self, before: Glyph, glyph: Glyph, tracking: float = 0.0) -> bool:
        """Whether a new word begins here; `tracking` is the usual gap between letters of the line."""
        gap = _gap(before, glyph) - tracking
        if glyph.whole:
            return True
        if self.trusted:
            return gap > WIDE_GAP or (glyph.spaced and gap > FINE_GAP / 2)
        return gap > self.gap


@dataclass(frozen=True)
class Page:
    """What stands on one page. `pictures` is the share of it that pictures cover."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()
    pictures: float = 0.0
    spacing: Spacing = Spacing()


@dataclass(frozen=True, slots=True)
class Word:
    """Characters without a gap; `confidence` where OCR read them."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    confidence: float | None = None

    def moved(self, by: float) -> Word:
        """The same so many points further to the right."""
        return replace(self, left=self.left + by, right=self.right + by)


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one baseline, left to right; at least one."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].right

    @property
    def baseline(self) -> float:
        """The height that the letters stand on."""
        return median(word.baseline for word in self.words)

    @property
    def size(self) -> float:
        """The type size."""
        return median(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words)


def spacing_of(glyphs: Sequence[Glyph]) -> Spacing:
    """Space characters are trusted where hardly a word's gap is without one, and hardly one is without a gap.

    Gaps part words finely where letters join exactly, coarsely where they only about do.
    """
    pairs = [(b, _gap(a, b)) for a, b in pairwise(glyphs) if a.baseline == b.baseline and a.right <= b.right]
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
    rows: list[list[Glyph]] = []
    for glyph in sorted(_with_marks(glyphs), key=lambda g: (-g.baseline, g.left)):
        row = next((r for r in reversed(rows[-3:]) if _same_line(r[0], glyph)), None)
        if row is None:
            rows.append([glyph])
        else:
            row.append(glyph)
    lines = [Line(tuple(_words(sorted(row, key=lambda g: g.left), spacing))) for row in rows]
    return sorted(lines, key=lambda line: -line.baseline)


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
    """On one baseline, or raised and small beside it (m², footnote signs)."""
    larger, smaller = max(first.size, glyph.size), min(first.size, glyph.size)
    return abs(first.baseline - glyph.baseline) < (0.45 if smaller < 0.8 * larger else 0.3) * larger


def _words(row: Sequence[Glyph], spacing: Spacing) -> Iterator[Word]:
    tracking = _tracking(row)
    current: list[Glyph] = []
    for glyph in row:
        if current and spacing.parts(current[-1], glyph, tracking):
            yield _word(current)
            current = []
        if not (current and _is_double(current[-1], glyph)):
            current.append(glyph)
    if current:
        yield _word(current)


def _gap(before: Glyph, glyph: Glyph) -> float:
    """The gap between two glyphs as a share of their size."""
    return (glyph.left - before.right) / max(before.size, glyph.size)


def _tracking(row: Sequence[Glyph]) -> float:
    """The usual gap inside words where a line is set with spaced letters (and words part wider), else 0."""
    gaps = [_gap(before, glyph) for before, glyph in pairwise(row)]
    usual = median(gaps) if len(gaps) > 5 else 0.0
    return usual if 0.03 < usual < 0.6 and max(gaps) > usual + COARSE_GAP else 0.0


def _is_double(before: Glyph, glyph: Glyph) -> bool:
    """The same letter printed twice a hair apart, as some programs do for bold."""
    return before.text == glyph.text and abs(glyph.left - before.left) < 0.12 * glyph.size


def _word(glyphs: Sequence[Glyph]) -> Word:
    return Word(
        shown("".join(glyph.text for glyph in glyphs)),
        glyphs[0].left,
        max(glyph.right for glyph in glyphs),
        median(glyph.baseline for glyph in glyphs),
        max(glyph.size for glyph in glyphs),
        all(glyph.bold for glyph in glyphs),
        glyphs[0].confidence,
    )
