"""What is known of organisations over time: how each stood from when to when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Spell:
    """How one organisation stood from `start` until the day before `end`; None is open on that side.

    A new name, level or superior is a new spell of the same `code`. `place` says where it was written
    ("dòng 5"), for those who must mend it.
    """

    code: str
    name: str
    parent: str | None = None
    level: str = ""
    short_names: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    place: str = ""

    def holds(self, day: date) -> bool:
        """Whether it holds on this day."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)


class Kind(StrEnum):
    """What can become of an organisation."""

    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"
    TRANSFERRED = "transferred"
    DISSOLVED = "dissolved"


PASSING_ON = (Kind.MERGED, Kind.SPLIT)
"""The kinds by which another organisation takes over."""


@dataclass(frozen=True, slots=True)
class Succession:
    """What became of `predecessor` on the day `on`, the first day of the new order.

    merged       ends, and `successor` (new, or one that goes on) takes all of it over
    split        `successor` takes over a part, `share` of 1; the predecessor may itself be one of the parts
    dissolved    ends, nobody takes it over
    renamed      goes on under another name: one of its spells begins on that day
    transferred  goes on under another superior: likewise
    """

    kind: Kind
    predecessor: str
    on: date
    successor: str | None = None
    share: Decimal | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """An organisation as it stands on one day; `depth` is 0 for one without a superior."""

    code: str
    name: str
    parent: str | None
    level: str
    short_names: tuple[str, ...]
    depth: int
