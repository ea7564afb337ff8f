"""The plain values that measuring takes in: organisations, targets, values and what proves them.

Amounts are exact decimals in the target's unit. "Not reported" is `None`, never zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from nghiquyet.phrases import Phrase


class Comparator(StrEnum):
    """How a target's level is to be compared with the result."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="
    RANGE = "range"


class Basis(StrEnum):
    """Over what time a target is promised."""

    CUMULATIVE_TERM = "cumulative_term"
    PER_YEAR = "per_year"
    END_STATE = "end_state"


class Aggregation(StrEnum):
    """How the organisations' values make their superior's value."""

    SUM = "sum"
    WEIGHTED_RATIO = "weighted_ratio"
    MEAN = "mean"
    LAST = "last"
    MIN = "min"
    MAX = "max"
    NONE = "none"


class Direction(StrEnum):
    MORE_IS_BETTER = "more_is_better"
    LESS_IS_BETTER = "less_is_better"


class State(StrEnum):
    """What is known of one organisation's value for one target."""

    ACCEPTED = "accepted"
    CLEAR = "clear"
    TO_CONFIRM = "to_confirm"
    CONFLICT = "conflict"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"


READ = (State.ACCEPTED, State.CLEAR, State.TO_CONFIRM)
"""The states of a value with one number, which totals use."""
UNDOUBTED = (State.ACCEPTED, State.CLEAR)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a number was read from: `text` stands at start:end of the file's text.

    `page` counts from 1; `locator` names a table cell in words ("Phu luc 01!H24"). `named` are the words by
    which the file names the number: a clause or a row's label without figures.
    """

    file: str
    sha256: str
    text: str
    start: int
    end: int
    page: int
    locator: str = ""
    named: str = ""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A node of the tree. `short_names` are the other names it goes by in documents."""

    code: str
    name: str
    short_names: tuple[str, ...] = ()
    parent: str | None = None
    level: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """A level promised in a resolution. `upper` is the upper bound of a range, else None.

    `applies_to` holds organisation codes; empty means every organisation below the one that adopted it.
    `numerator` and `denominator` say in words what a weighted ratio divides.
    """

    code: str
    name: str
    unit: str
    level: Decimal
    comparator: Comparator
    upper: Decimal | None = None
    basis: Basis = Basis.CUMULATIVE_TERM
    aggregation: Aggregation = Aggregation.SUM
    direction: Direction = Direction.MORE_IS_BETTER
    numerator: str | None = None
    denominator: str | None = None
    applies_to: tuple[str, ...] = ()
    baseline: Decimal | None = None
    group: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read one organisation's value; `why` says what speaks for it."""

    value: Decimal
    evidence: Evidence
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: str = "="
    confidence: float = 0.0
    why: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Value:
    """What one organisation reported for one target.

    state ACCEPTED    `value` was read and borne out, or confirmed by a person
          CLEAR       `value` was read without doubt, told once; nobody has confirmed it
          TO_CONFIRM  `value` is the best guess
          CONFLICT    `value` is the best supported reading; `alternatives` the others
          MISSING     no value; NOT_APPLICABLE the target is not set for this organisation
    `comparator` is "=" or, for "trên", "gần", "khoảng", one of > >= < <= ~ ~<.
    """

    organisation: str
    target: str
    state: State
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: str = "="
    confidence: float = 0.0
    why: tuple[Phrase, ...] = ()
    evidence: Evidence | None = None
    alternatives: tuple[Reading, ...] = field(default=())
