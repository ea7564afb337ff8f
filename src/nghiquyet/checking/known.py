"""What is known of a target and an organisation: every number that a document may state about them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nghiquyet.measuring import Evidence, State, Target, Value


class Subject(StrEnum):
    """What a known number is of its target.

    VALUE      what one organisation reported; READING another way to read that
    TOTAL      the result over several organisations
    NUMERATOR, DENOMINATOR of a ratio
    LEVEL      what the resolution promises; BASELINE what was reached before the term
    ACHIEVED   the result in percent of the level; EXCESS what of that is beyond 100 or lacking
    POINTS     between a percentage and its level
    REMAINING  what is left to do; YEARLY what of that for each year; SURPLUS what was done beyond the level
    GROWTH     the result over the baseline
    COUNT      how many targets stand somewhere
    """

    VALUE = "value"
    READING = "reading"
    TOTAL = "total"
    LEVEL = "level"
    BASELINE = "baseline"
    ACHIEVED = "achieved"
    EXCESS = "excess"
    REMAINING = "remaining"
    SURPLUS = "surplus"
    GROWTH = "growth"
    POINTS = "points"
    YEARLY = "yearly"
    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    COUNT = "count"


RESULTS = (Subject.VALUE, Subject.TOTAL)
COUNTS = (Subject.NUMERATOR, Subject.DENOMINATOR)
REACHED = (*RESULTS, *COUNTS)


@dataclass(frozen=True, slots=True)
class Part:
    """A value in a total, and what its organisation is called for short."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class Known:
    """A number of the review in `unit`, and where it comes from.

    `target` is None for counts of targets. `parts` are the values behind a total; `state` is that of a single
    organisation's value, or TO_CONFIRM where one of the parts is a guess. `comparator` is the level's, or
    tells that a value was reported approximately. `upper` is the upper end of a promised range. `result` is
    the total that a comparison with the level or the baseline was computed from.
    """

    subject: Subject
    value: Decimal
    unit: str
    organisation: str
    target: Target | None = None
    comparator: str = "="
    upper: Decimal | None = None
    state: State | None = None
    evidence: Evidence | None = None
    parts: tuple[Part, ...] = ()
    result: Decimal | None = None
