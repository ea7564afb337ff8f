"""Allocations as JSON: what `nghiquyet allocate --json` prints.

Amounts are numbers in the target's unit; what is not known is null.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from nghiquyet.cascading.allocation import Allocation, Handed
from nghiquyet.measuring import Organisation
from nghiquyet.reading.resolutions import Resolution, Target


def allocations_as_json(
    resolution: Resolution,
    allocations: Sequence[Allocation],
    organisations: Sequence[Organisation],
    left_out: Sequence[Target] = (),
) -> dict[str, Any]:
    """The allocations of a resolution's targets; `left_out` are those that nothing was handed down of."""
    return {
        "resolution": resolution_as_json(resolution),
        "organisations": [{"code": one.code, "name": one.name} for one in organisations],
        "allocations": [_allocation(made) for made in allocations],
        "not_allocated": [target.code for target in left_out],
    }


def resolution_as_json(resolution: Resolution) -> dict[str, Any]:
    """The head of a resolution or of a document that concretises one."""
    return {
        "number": resolution.number,
        "title": resolution.title,
        "issuer": resolution.issuer,
        "date": resolution.date.isoformat() if resolution.date else None,
        "term": list(resolution.term.years) if resolution.term else None,
    }


def target_as_json(target: Target) -> dict[str, Any]:
    """A target with its level and how it is counted."""
    return {
        "code": target.code,
        "name": target.name,
        "unit": target.unit,
        "level": number(target.level),
        "upper": number(target.upper),
        "comparator": target.comparator,
        "basis": target.basis,
        "aggregation": target.aggregation,
        "direction": target.direction,
        "due": target.due.isoformat() if target.due else None,
    }


def number(amount: Decimal | None) -> int | float | None:
    """A JSON number."""
    if amount is None:
        return None
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def _allocation(made: Allocation) -> dict[str, Any]:
    return {
        **target_as_json(made.target),
        "how": made.how.value,
        "handed": [_handed(one) for one in made.handed],
        "total": number(made.total),
        "difference": number(made.difference),
        "without": list(made.without),
        "beyond": list(made.beyond),
    }


def _handed(one: Handed) -> dict[str, Any]:
    return {"organisation": one.organisation, "level": number(one.level), "upper": number(one.upper)}
