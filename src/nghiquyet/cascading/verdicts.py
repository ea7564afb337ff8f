"""What became of a superior's target below: a verdict for each organisation, with both clauses, and sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from nghiquyet.cascading.aligning import Link
from nghiquyet.cascading.allocation import Allocation
from nghiquyet.cascading.strength import Bound, bound_of, compared, less_is_better
from nghiquyet.errors import InputError
from nghiquyet.measuring import Evidence, Organisation
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document
from nghiquyet.reading.resolutions import Resolution, Target


class Verdict(StrEnum):
    """How an organisation's own document treats a superior's target.

    PART    a contribution to a level that adds up; it is held against the superior's level in the sum
    MISSING its document does not set the target; NO_DOCUMENT it has none
    """

    AS_HIGH = "as_high"
    HIGHER = "higher"
    PART = "part"
    LOWER = "lower"
    DISTORTED = "distorted"
    MISSING = "missing"
    NO_DOCUMENT = "no_document"
    NOT_ASKED = "not_asked"


KEPT = (Verdict.AS_HIGH, Verdict.HIGHER, Verdict.PART)
"""What concretises a target as the superior wants it."""
WRONG = (Verdict.LOWER, Verdict.DISTORTED, Verdict.MISSING)
"""What somebody must look at."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What one organisation is held to, in the target's unit; `allocated` to it, or the superior's own."""

    level: Decimal
    upper: Decimal | None
    allocated: bool


@dataclass(frozen=True, slots=True)
class Concretised:
    """A lower target that stands for a superior's; `level` is its level in the superior's unit and time,
    None where it can't be told in these."""

    target: Target
    link: Link
    quote: Evidence
    level: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one organisation and one target of the superior's.

    `near` is a line that speaks of a missing target and was not read as one; `sure` is False where a person
    must look whether the clauses are of one thing.
    """

    organisation: str
    target: str
    verdict: Verdict
    why: tuple[Phrase, ...] = ()
    demand: Demand | None = None
    by: tuple[Concretised, ...] = ()
    near: Evidence | None = None
    sure: bool = True

    @property
    def quotes(self) -> tuple[Evidence, ...]:
        """The clauses that stand for the target, or the line that may."""
        return tuple(one.quote for one in self.by) or ((self.near,) if self.near else ())


@dataclass(frozen=True, slots=True)
class LowerDocument:
    """A document that concretises, with what it resolves; `organisation` is the code of whose it is."""

    organisation: str
    document: Document
    resolution: Resolution
    sure: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """What became of a file: whose it is, or the problem for which it is not used."""

    file: str
    organisation: str | None = None
    dated: date | None = None
    problem: InputError | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Sum:
    """What the lower documents promise together of a target that adds up, in its unit.

    `parts` are (organisation, level); `without` the codes of those asked from whom nothing can be added.
    """

    target: Target
    total: Decimal
    parts: tuple[tuple[str, Decimal], ...]
    without: tuple[str, ...]

    @property
    def difference(self) -> Decimal:
        """By how much the parts pass (above zero) or miss the superior's level."""
        return self.total - self.target.level

    @property
    def enough(self) -> bool:
        """Whether the parts together are as high as the superior's level: under a ceiling not above it."""
        ceiling = less_is_better(self.target)
        whole = bound_of(self.target.comparator, self.target.level, self.target.upper, ceiling=ceiling)
        return whole is None or compared(Bound(self.total), whole, ceiling=ceiling) >= 0


@dataclass(frozen=True, slots=True)
class Cascade:
    """One finding for each organisation concerned and target, in the order of tree and resolution."""

    document: Document
    resolution: Resolution
    organisations: tuple[Organisation, ...]
    asked: dict[str, tuple[str, ...]]
    concerned: tuple[str, ...]
    lower: tuple[LowerDocument, ...]
    files: tuple[File, ...]
    allocations: tuple[Allocation, ...]
    findings: tuple[Finding, ...]
    sums: tuple[Sum, ...]
    quotes: dict[str, Evidence]

    def having(self, *verdicts: Verdict) -> tuple[Finding, ...]:
        """The findings with one of the verdicts."""
        return tuple(one for one in self.findings if one.verdict in verdicts)

    @property
    def issued(self) -> tuple[str, ...]:
        """Those concerned that have a document."""
        have = {one.organisation for one in self.lower}
        return tuple(code for code in self.concerned if code in have)
