"""A target on its way: what was read at one place, before its meaning is settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from nghiquyet.reading.resolutions.resolution import Comparator, Milestone


@dataclass(frozen=True, slots=True)
class Draft:
    """One reading of one place. `comparator` is None where the level stands bare.

    `said` holds the words that tell how and when it is counted (the clause or the cells of its row),
    `frames` those above it (headings and labels, outermost first). `action` tells that things are to be
    made or done (they add up over time); `change` that the level is an increase or a decrease.
    """

    name: str
    unit: str
    level: Decimal
    comparator: Comparator | None
    start: int
    end: int
    level_start: int
    level_end: int
    upper: Decimal | None = None
    said: str = ""
    frames: tuple[str, ...] = ()
    applies_to: str = ""
    baseline: Decimal | None = None
    group: str = ""
    due: date | None = None
    locator: str = ""
    milestones: tuple[Milestone, ...] = ()
    also_at: tuple[tuple[int, int], ...] = ()
    action: bool = False
    change: bool = False
    none_allowed: bool = False
    each: bool = False
    in_table: bool = False
