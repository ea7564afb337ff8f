"""A sentence with what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.matching.combined import Combined
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.mention import Segment


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a sentence: segments of headings and leads, and whether they speak of plans."""

    segments: tuple[Segment, ...]
    planned: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """text[start:end] with its numbers and periods, what stands around it and what holds for all."""

    text: str
    start: int
    end: int
    combined: Sequence[Combined]
    periods: Sequence[Period]
    around: Surroundings
    frame: Frame
