"""A check as JSON: what `nghiquyet check --json` prints.

Offsets are characters of `text`, and text[start:end] is `surface`. Amounts are JSON numbers; what is not
known is null.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from nghiquyet.checking.finding import Checked, Finding, Mark
from nghiquyet.checking.known import Known
from nghiquyet.measuring import Evidence, Value
from nghiquyet.phrases import Phrase


def check_as_json(checked: Checked, told: Callable[[Phrase], str] = str) -> dict[str, Any]:
    """The document, what it was held against, and its findings in the order of the text; `told` puts
    sentences into the reader's language."""
    document, review = checked.document, checked.review
    return {
        "file": document.file,
        "sha256": document.sha256,
        "pages": len(document.pages),
        "warnings": [told(warning) for warning in document.warnings],
        "text": document.text,
        "against": {"title": review.title, "number": review.number, "as_of": review.as_of.isoformat()},
        "organisation": checked.speaker,
        "counts": {mark.value: checked.count(mark) for mark in Mark},
        "findings": [_finding(checked, finding, told) for finding in checked.findings],
    }


def _finding(checked: Checked, finding: Finding, told: Callable[[Phrase], str]) -> dict[str, Any]:
    known = finding.known
    return {
        "kind": finding.kind.value,
        "mark": finding.mark.value,
        "surface": checked.surface(finding),
        "start": finding.start,
        "end": finding.end,
        "page": checked.document.page_of(finding.start),
        "value": _number(finding.written),
        "unit": finding.unit,
        "known": _known(known) if known else None,
        "instead": finding.instead or None,
        "why": [told(phrase) for phrase in finding.why],
    }


def _known(known: Known) -> dict[str, Any]:
    return {
        "subject": known.subject.value,
        "value": _number(known.value),
        "value_max": _number(known.upper),
        "unit": known.unit,
        "comparator": known.comparator,
        "target": known.target.code if known.target else None,
        "organisation": known.organisation,
        "state": known.state.value if known.state else None,
        "evidence": _evidence(known.evidence) if known.evidence else None,
        "result": _number(known.result),
        "parts": [_part(part.value) for part in known.parts],
    }


def _part(value: Value) -> dict[str, Any]:
    return {
        "organisation": value.organisation,
        "value": _number(value.value),
        "numerator": _number(value.numerator),
        "denominator": _number(value.denominator),
        "state": value.state.value,
        "evidence": _evidence(value.evidence) if value.evidence else None,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "file": evidence.file,
        "sha256": evidence.sha256,
        "page": evidence.page,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "locator": evidence.locator,
    }


def _number(amount: Decimal | None) -> int | float | None:
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
