"""What holds for a whole matching."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.words import Vocabulary


@dataclass(frozen=True, slots=True)
class Frame:
    """Whose report it is, the words in force, the term's first day, the date of the review.

    `vouched` are the columns of tables that running text bears out, each by its document's place among those
    matched, the table's start and the column's place (`vouching.py`).

    `durations` tells that a target is measured in days or hours, so that lengths of time are figures.
    """

    registry: Registry
    vocabulary: Vocabulary
    term_start: date
    as_of: date
    durations: bool = False
    vouched: frozenset[tuple[int, int, int]] = frozenset()
