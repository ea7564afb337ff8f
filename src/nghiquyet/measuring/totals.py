"""Totals: the organisations' values made into their superior's value, exactly, in decimals.

A ratio is rolled up from its numerators and denominators only: averaging percentages of bodies of unlike
size gives another number. Missing values are neither zero nor estimated: they take no part.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext

from nghiquyet.measuring.terms import Aggregation, Value

_DIGITS = 60


@dataclass(frozen=True, slots=True)
class Total:
    """`actual` in the target's unit, None where nothing can be totalled.

    `used` holds the organisations whose values entered; `percent_only` those that gave a percentage
    without its counts and so had to be left out of a ratio.
    """

    actual: Decimal | None
    used: tuple[str, ...] = ()
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    percent_only: tuple[str, ...] = ()


def total(aggregation: Aggregation, values: Sequence[Value]) -> Total:
    """Roll up the values of one target.

    LAST and NONE can't join several organisations: they give a total for a single one only.

    >>> from nghiquyet.measuring.terms import State
    >>> a = Value("A", "T", State.ACCEPTED, Decimal(50), Decimal(1), Decimal(2))
    >>> b = Value("B", "T", State.ACCEPTED, Decimal(100), Decimal(6), Decimal(6))
    >>> total(Aggregation.WEIGHTED_RATIO, [a, b]).actual
    Decimal('87.5')
    >>> total(Aggregation.MEAN, [a, b]).actual
    Decimal('75')
    """
    if aggregation is Aggregation.WEIGHTED_RATIO:
        return _ratio(values)
    known = [value for value in values if value.value is not None]
    amounts = [value.value for value in known if value.value is not None]
    return Total(_joined(aggregation, amounts), _codes(known))


def _joined(aggregation: Aggregation, amounts: Sequence[Decimal]) -> Decimal | None:
    if not amounts:
        return None
    match aggregation:
        case Aggregation.SUM:
            return exact_sum(amounts)
        case Aggregation.MEAN:
            return exact_sum(amounts) / len(amounts)
        case Aggregation.MIN:
            return min(amounts)
        case Aggregation.MAX:
            return max(amounts)
        case _:
            return amounts[0] if len(amounts) == 1 else None


def _ratio(values: Sequence[Value]) -> Total:
    counted = [value for value in values if value.numerator is not None and value.denominator is not None]
    bare = [value for value in values if value not in counted and value.value is not None]
    numerator = exact_sum([value.numerator for value in counted if value.numerator is not None])
    denominator = exact_sum([value.denominator for value in counted if value.denominator is not None])
    if denominator:
        return Total(numerator * 100 / denominator, _codes(counted), numerator, denominator, _codes(bare))
    return _same_percentage(bare)


def _same_percentage(bare: Sequence[Value]) -> Total:
    """Without counts only one thing is certain: equal percentages stay that percentage at any weights."""
    percentages = {value.value for value in bare}
    if len(percentages) == 1:
        return Total(percentages.pop(), _codes(bare))
    return Total(None, percent_only=_codes(bare))


def exact_sum(amounts: Sequence[Decimal]) -> Decimal:
    """The sum to the last digit, so that order does not matter."""
    with localcontext(prec=_DIGITS):
        return sum(amounts, Decimal(0))


def _codes(values: Sequence[Value]) -> tuple[str, ...]:
    return tuple(value.organisation for value in values)
