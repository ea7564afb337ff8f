"""The facts that are read out of a document, each with its place in `Document.text`.

Field names are those of the JSON that `nghiquyet read --json` prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Comparing = Literal["=", ">", ">=", "<", "<=", "~", "~<"]
Relation = Literal[
    "exceed_by", "exceeded", "percent_of", "met", "met_or_exceeded", "not_met", "below", "actual_vs_target"
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured or counted quantity written with a number.

    `total` is the denominator of "30/32 chỉ tiêu"; `value_max` the upper end of a range. `unit` is the
    classifier and noun as written ("cuộc diễn tập"), "%" , or a measure; scale words stay with money
    and are multiplied out elsewhere. `period` and `organisation` are words of the document or None.
    """

    surface: str
    start: int
    end: int
    page: int
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    total: Decimal | None = None
    comparator: Comparing = "="
    what: str = ""
    period: str | None = None
    organisation: str | None = None
    estimate: bool = False
    target: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A statement of result against a plan, norm, resolution target or estimate."""

    surface: str
    start: int
    end: int
    relation: Relation
    value: Decimal | None = None
    unit: str | None = None
    basis: str | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part, with every office held at once. `rank` is a military rank only."""

    name: str
    rank: str | None = None
    offices: tuple[str, ...] = ()
    chair: bool = False
    speaker: bool = False
    byline: bool = False
    mentions: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in the document; role: host, represented, reviewed, co-signer or mentioned."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class EventDate:
    """`surface` as written ("Chiều 18.5"), `iso` "2023-05-18" with the year from the document where the
    day lacks one, `session` "sáng", "chiều", "tối" or None."""

    surface: str
    iso: str | None
    session: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """The conference that the document reports on."""

    kind: str
    surface: str
    host: str | None = None
    chairs: tuple[str, ...] = ()
    date: EventDate | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A named or numbered resolution, directive, conclusion, report …"""

    surface: str
    kind: str
    start: int
    end: int
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Directive:
    """A short span of what a leader asks, by whom and of whom."""

    surface: str
    start: int
    end: int
    by: str | None = None
    to: str | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed upward, to whom, and the sum or number that it asks for, as written."""

    surface: str
    start: int
    end: int
    to: str | None = None
    amount: str | None = None


Shortfall = Literal["shortcoming", "cause_objective", "cause_subjective", "cause"]


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """A weakness that the document admits, or its cause; `about`: what falls short."""

    surface: str
    start: int
    end: int
    kind: Shortfall
    about: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything that was read out of one document."""

    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
    event: Event | None = None
    references: tuple[Reference, ...] = ()
    directives: tuple[Directive, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    shortcomings: tuple[Shortcoming, ...] = ()
