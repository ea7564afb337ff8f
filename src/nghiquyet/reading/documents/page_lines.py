"""Characters, words and lines with their place on a page.

The same for a PDF with text, whose glyphs come one by one, and for a scan, whose words come whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal, NamedTuple

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


def middle_of(values: Sequence[float]) -> float:
    """The median of at least one; found at once where all are the same, as on most lines."""
    return values[0] if values.count(values[0]) == len(values) else median(values)


def gap_between(before: Glyph, glyph: Glyph) -> float:
    """The gap between two glyphs as a share of their size."""
    size = before.size if before.size > glyph.size else glyph.size
    return (glyph.left - before.right) / size


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
        gap = gap_between(before, glyph) - tracking
        if glyph.whole:
            return True
        if self.trusted:
            return gap > WIDE_GAP or (glyph.spaced and gap > FINE_GAP / 2)
        return gap > self.gap


@dataclass(frozen=True)
class Page:
    """What stands on one page.

    `pictures` is the share of it that pictures cover, `hidden` what is written but not shown, `curves` how
    many things are drawn that are no lines.
    """

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()
    pictures: float = 0.0
    spacing: Spacing = Spacing()
    hidden: tuple[Glyph, ...] = ()
    curves: int = 0


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
        return middle_of([word.baseline for word in self.words])

    @property
    def size(self) -> float:
        """The type size."""
        return middle_of([word.size for word in self.words])

    @property
    def bold(self) -> bool:
        """Whether all its words are bold."""
        return all(word.bold for word in self.words)
