"""What measuring gives back: one result a target, and the whole review that is shown, printed and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from nghiquyet.measuring.terms import Organisation, Target, Value
from nghiquyet.phrases import Phrase


class Status(StrEnum):
    EXCEEDED = "exceeded"
    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    OVERDUE = "overdue"
    NOT_YET_DUE = "not_yet_due"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True)
class Result:
    """One target's result over all organisations it is set for.

    `actual` is exact and unrounded; `achieved_percent` has two decimals, half up. `expected` is where
    the target should stand today at an even pace, `rate_needed` what must be done a year from now on to
    reach the level (cumulative targets only, else None). `rule` says by which rule `status` was given.
    The tuples hold organisation codes in tree order; `clear` are those of values that nobody has confirmed
    yet and about which nothing is doubtful.
    """

    target: str
    status: Status
    rule: Phrase
    actual: Decimal | None = None
    achieved_percent: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    expected: Decimal | None = None
    used: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    clear: tuple[str, ...] = ()
    approximate: tuple[str, ...] = ()
    percent_only: tuple[str, ...] = ()
    rate_needed: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was handed in: whose it is, or why it could not be read (`problem`)."""

    file: str
    sha256: str = ""
    media: str = ""
    pages: int = 0
    organisation: str | None = None
    problem: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """A resolution's targets against what the organisations reported, as at one date.

    `elapsed` is the share of the term gone by, 0 to 1.
    """

    title: str
    number: str
    term_start: date
    term_end: date
    as_of: date
    elapsed: Decimal
    owner: str
    organisations: tuple[Organisation, ...]
    targets: tuple[Target, ...]
    values: tuple[Value, ...]
    results: tuple[Result, ...]
    sources: tuple[Source, ...] = ()
