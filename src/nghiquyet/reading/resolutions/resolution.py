"""What is read out of a resolution: its head, its term, and what it promises.

Field names and their values are those of `measuring.terms`; the two rooms don't import each other.
Every `start:end` is a place in `Document.text`, and the text there is the surface that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Comparator = Literal[">=", ">", "<=", "<", "=", "range"]
Basis = Literal["cumulative_term", "per_year", "end_state"]
Aggregation = Literal["sum", "weighted_ratio", "mean", "last", "min", "max", "none"]
Direction = Literal["more_is_better", "less_is_better"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered or listed sentence: a breakthrough, a task or a measure, without its list sign."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Term:
    """The time a resolution runs for. `years` are as written; `start` and `end` both count."""

    start: date
    end: date
    years: tuple[int, int]
    surface: str


@dataclass(frozen=True, slots=True)
class Milestone:
    """A level on the way, in a table with a column for each year."""

    label: str
    level: Decimal
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Target:
    """A level that is promised. `upper` is the upper end of a range.

    `text[start:end]` is the clause (in a table the cell with the name), `text[level_start:level_end]` the
    level as written, which is also `surface`. `locator` names a table's cell in words. `applies_to`
    holds the words that say for whom; empty where nothing is said. `due` is a date that the clause names;
    `also_at` holds the other places that state the same target.
    """

    code: str
    name: str
    unit: str
    level: Decimal
    comparator: Comparator
    basis: Basis
    aggregation: Aggregation
    direction: Direction
    start: int
    end: int
    level_start: int
    level_end: int
    surface: str
    page: int = 1
    upper: Decimal | None = None
    numerator: str | None = None
    denominator: str | None = None
    applies_to: str = ""
    baseline: Decimal | None = None
    group: str = ""
    due: date | None = None
    locator: str = ""
    milestones: tuple[Milestone, ...] = ()
    also_at: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """A resolution as read; `targets_stated` is how many targets it says that it has ("21 chỉ tiêu")."""

    number: str
    kind: str
    title: str
    issuer: str
    date: date | None
    term: Term | None
    targets: tuple[Target, ...]
    breakthroughs: tuple[Clause, ...] = ()
    tasks: tuple[Clause, ...] = ()
    measures: tuple[Clause, ...] = ()
    targets_stated: int | None = None
