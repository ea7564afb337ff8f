"""Contradictions between reports: with those below, and with the same organisation's earlier figures.

A report contradicts others where sums don't: an organisation's own figure that all those below it add up to
something else, or that some of them alone exceed; and a running total that is less than it was before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.measuring import (
    READ,
    UNDOUBTED,
    Aggregation,
    Basis,
    Organisation,
    Reading,
    Review,
    State,
    Target,
    Value,
)
from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.folding import fold

_ROUGH = Decimal("0.05")
"""How far apart figures may be where one is told with "khoảng", "trên", "gần"."""


def with_contradictions(
    values: Sequence[Value],
    targets: Sequence[Target],
    organisations: Sequence[Organisation],
    *,
    earlier: Review | None = None,
) -> tuple[Value, ...]:
    """The values in their order; those that others contradict are in conflict and show the other reading.

    `earlier` is a review of the same term at an earlier date; its targets are known by their names.
    """
    summed = {target.code for target in targets if target.aggregation is Aggregation.SUM}
    found = {(value.organisation, value.target): value for value in values}
    children: dict[str, list[str]] = {}
    for organisation in organisations:
        if organisation.parent:
            children.setdefault(organisation.parent, []).append(organisation.code)
    before = _earlier_values(earlier, targets)
    return tuple(
        _against_earlier(
            _against_lower(value, [found[code] for code in _below(value, children) if code in found]),
            before.get((value.organisation, value.target)),
        )
        if value.state in READ and value.value is not None and value.target in summed
        else value
        for value in values
    )


def _below(value: Value, children: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    return [(code, value.target) for code in children.get(value.organisation, ())]


def _against_lower(value: Value, below: Sequence[Value]) -> Value:
    asked = [other for other in below if other.state is not State.NOT_APPLICABLE]
    told = [other for other in asked if other.state in UNDOUBTED and other.value is not None]
    if not told or value.value is None:
        return value
    added = sum((other.value for other in told if other.value is not None), Decimal(0))
    complete = len(told) == len(asked)
    if _agree(value, added, told) or (not complete and added <= value.value):
        return value
    why = Phrase("cộng số của {count} đơn vị cấp dưới được {sum}", count=len(told), sum=added)
    first = told[0].evidence
    return _conflicting(value, Reading(added, first, why=(why,)) if first else None, why)


def _agree(value: Value, added: Decimal, told: Sequence[Value]) -> bool:
    """Equal within the rounding of what is written, or nearly where a figure is told roughly."""
    own, step = value.value or Decimal(0), _step(value.value)
    rounding = step * (len(told) + 1) / 2 if step < 1 else Decimal(0)
    rough = any(other.comparator != "=" for other in (value, *told))
    return abs(own - added) <= (max(rounding, abs(own) * _ROUGH) if rough else rounding)


def _step(value: Decimal | None) -> Decimal:
    """The value of the last written place, 1 for a whole number."""
    exponent = value.as_tuple().exponent if value is not None else 0
    return Decimal((0, (1,), min(exponent if isinstance(exponent, int) else 0, 0)))


def _against_earlier(value: Value, before: Value | None) -> Value:
    if before is None or before.value is None or value.value is None or value.value >= before.value:
        return value
    if before.comparator != "=" and before.value - value.value <= before.value * _ROUGH:
        return value
    why = Phrase("số lũy kế giảm: kỳ trước đã báo cáo {before}", before=before.value)
    place = before.evidence
    return _conflicting(value, Reading(before.value, place, why=(why,)) if place else None, why)


def _conflicting(value: Value, other: Reading | None, why: Phrase) -> Value:
    others = value.alternatives if other is None else (other, *value.alternatives)
    return replace(value, state=State.CONFLICT, alternatives=others, why=(why, *value.why))


def _earlier_values(earlier: Review | None, targets: Sequence[Target]) -> Mapping[tuple[str, str], Value]:
    """The earlier running totals by organisation and the code of today's target of the same name."""
    if earlier is None:
        return {}
    cumulative = [t for t in targets if t.basis is Basis.CUMULATIVE_TERM]
    running = {fold(t.name): t.code for t in cumulative if t.aggregation is Aggregation.SUM}
    codes = {t.code: running[fold(t.name)] for t in earlier.targets if fold(t.name) in running}
    return {
        (value.organisation, codes[value.target]): value
        for value in earlier.values
        if value.target in codes and value.state in READ
    }
