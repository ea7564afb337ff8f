"""A review as JSON: what `nghiquyet review --json` prints.

Amounts are numbers in the target's unit, shares of 100 are percentages, dates ISO; what is not known is null.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from nghiquyet.measuring import Evidence, Organisation, Reading, Result, Review, State, Target, Value
from nghiquyet.reviewing.review import Reviewed


def review_as_json(reviewed: Reviewed) -> dict[str, Any]:
    """The whole review as plain lists, dictionaries, strings and numbers."""
    review = reviewed.review
    results = {result.target: result for result in review.results}
    return {
        "title": review.title,
        "number": review.number,
        "term": [review.term_start.isoformat(), review.term_end.isoformat()],
        "as_of": review.as_of.isoformat(),
        "elapsed": _number(review.elapsed),
        "owner": review.owner,
        "organisations": [_organisation(organisation) for organisation in review.organisations],
        "targets": [_target(target, results[target.code]) for target in review.targets],
        "values": [_value(value) for value in review.values],
        "sources": _sources(review),
    }


def _organisation(organisation: Organisation) -> dict[str, Any]:
    return {
        "code": organisation.code,
        "name": organisation.name,
        "short_names": list(organisation.short_names),
        "parent": organisation.parent,
        "level": organisation.level,
    }


def _target(target: Target, result: Result) -> dict[str, Any]:
    level = _number(target.level)
    return {
        "code": target.code,
        "name": target.name,
        "unit": target.unit,
        "target": level if target.upper is None else [level, _number(target.upper)],
        "comparator": target.comparator.value,
        "basis": target.basis.value,
        "aggregation": target.aggregation.value,
        "direction": target.direction.value,
        "baseline": _number(target.baseline),
        "group": target.group,
        "applies_to": list(target.applies_to),
        "evidence": _evidence(target.evidence),
        "actual": _number(result.actual),
        "achieved_percent": _number(result.achieved_percent),
        "numerator": _number(result.numerator),
        "denominator": _number(result.denominator),
        "expected": _number(result.expected),
        "status": result.status.value,
        "rule": str(result.rule),
        "used": list(result.used),
        "missing": list(result.missing),
        "not_applicable": list(result.not_applicable),
        "conflicts": list(result.conflicts),
        "to_confirm": [*result.to_confirm, *result.clear],
        "approximate": list(result.approximate),
        "percent_only": list(result.percent_only),
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        "body": value.organisation,
        "target": value.target,
        "state": _state(value.state),
        "clear": value.state is State.CLEAR,
        "value": _number(value.value),
        "numerator": _number(value.numerator),
        "denominator": _number(value.denominator),
        "comparator": value.comparator,
        "confidence": value.confidence,
        "why": [str(phrase) for phrase in value.why],
        "evidence": _evidence(value.evidence),
        "alternatives": [_number(reading.value) for reading in value.alternatives],
        "readings": [_reading(reading) for reading in value.alternatives],
    }


def _state(state: State) -> str:
    """A clear value still waits for somebody's confirmation; `clear` tells it from a doubtful one."""
    return State.TO_CONFIRM.value if state is State.CLEAR else state.value


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "value": _number(reading.value),
        "numerator": _number(reading.numerator),
        "denominator": _number(reading.denominator),
        "comparator": reading.comparator,
        "confidence": reading.confidence,
        "why": [str(phrase) for phrase in reading.why],
        "evidence": _evidence(reading.evidence),
    }


def _evidence(evidence: Evidence | None) -> dict[str, Any] | None:
    if evidence is None:
        return None
    return {
        "file": evidence.file,
        "sha256": evidence.sha256,
        "page": evidence.page,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "locator": evidence.locator,
    }


def _sources(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "file": source.file,
            "sha256": source.sha256,
            "media": source.media,
            "pages": source.pages,
            "body": source.organisation,
            "problem": str(source.problem) if source.problem else None,
        }
        for source in review.sources
    ]


def _number(amount: Decimal | None) -> int | float | None:
    """An exact integer where it is one, else the nearest float."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)
