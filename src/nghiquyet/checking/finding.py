"""What a check gives back: one finding a figure, and what else in the document does not hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nghiquyet.checking.known import Known
from nghiquyet.measuring import Review
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents import Document


class Mark(StrEnum):
    """AGREES with the data; DIFFERS from them with good reason to think that the same thing is meant;
    TO_CONFIRM perhaps differs, a person must look; NOT_FOUND the data say nothing of it."""

    AGREES = "agrees"
    DIFFERS = "differs"
    TO_CONFIRM = "to_confirm"
    NOT_FOUND = "not_found"


class Kind(StrEnum):
    """FIGURE a number, ARITHMETIC numbers of the document that contradict each other, NAME of an
    organisation, SILENCE who is said to have reported nothing, TERM of the resolution, or its number."""

    FIGURE = "figure"
    ARITHMETIC = "arithmetic"
    NAME = "name"
    SILENCE = "silence"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Finding:
    """text[start:end] held against the data.

    `written` is the number as read, in `unit`; `known` what the data hold, for a figure that agrees or may
    differ. `instead` is what should stand there in words, where it is no number of the data. `why` says why
    it was taken for the same thing and what tells the two apart, `slipped` that one looks like a slip of the
    other.
    """

    kind: Kind
    mark: Mark
    start: int
    end: int
    written: Decimal | None = None
    unit: str = ""
    known: Known | None = None
    instead: str = ""
    why: tuple[Phrase, ...] = ()
    slipped: bool = False


@dataclass(frozen=True)
class Checked:
    """A document held against a review; `speaker` is the organisation for which it speaks."""

    document: Document
    review: Review
    speaker: str
    findings: tuple[Finding, ...]

    def count(self, mark: Mark) -> int:
        """How many findings have this mark."""
        return Counter(finding.mark for finding in self.findings)[mark]

    def surface(self, finding: Finding) -> str:
        """The words that a finding is about."""
        return self.document.text[finding.start : finding.end]
