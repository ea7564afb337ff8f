"""Dividing a level: exact decimals that always add up, by largest remainder (Hamilton's method).

What adds up is divided in steps: whole things where the target counts things, hundredths where it measures,
never finer than one đồng of money. Ratios, means and states are handed down as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from nghiquyet.cascading.allocation import Allocation, Handed, How, adds_up
from nghiquyet.errors import AllocationInvalid
from nghiquyet.reading.language.units import COUNT_SCALES, convert, dimension, split_rate
from nghiquyet.reading.resolutions import Target

_FINE = Decimal("0.01")


def allocate(
    target: Target, organisations: Sequence[str], weights: Mapping[str, Decimal] | None = None
) -> Allocation:
    """The target's level over the organisations with these codes: by `weights`, or equally without them.

    Raises `AllocationInvalid` where what is to be divided has no unit, no organisation takes part, one has
    no weight, or all weights are zero.
    """
    asked = tuple(organisations)
    if not adds_up(target):
        unchanged = tuple(Handed(code, target.level, target.upper) for code in asked)
        return Allocation(target, How.UNCHANGED, unchanged, asked)
    _check_dividable(target, asked)
    shares = _weights(target, asked, weights)
    step = step_of(target)
    levels = divided(target.level, shares, step)
    uppers = divided(target.upper, shares, step) if target.upper is not None else [None] * len(asked)
    handed = tuple(Handed(*one) for one in zip(asked, levels, uppers, strict=True))
    return Allocation(target, How.EQUAL if weights is None else How.SHARE, handed, asked)


def divided(level: Decimal, weights: Sequence[Fraction], step: Decimal) -> list[Decimal]:
    """Parts of `level` in the proportion of the weights, each a whole number of steps; they add up to it.

    >>> [str(part) for part in divided(Decimal(10), [Fraction(1)] * 3, Decimal(1))]
    ['4', '3', '3']
    """
    steps, whole = int(level / step), sum(weights, Fraction(0))
    quotas = [steps * weight / whole for weight in weights]
    parts = [quota.numerator // quota.denominator for quota in quotas]
    by_remainder = sorted(range(len(parts)), key=lambda place: parts[place] - quotas[place])
    for place in by_remainder[: steps - sum(parts)]:
        parts[place] += 1
    return [part * step for part in parts]


def step_of(target: Target) -> Decimal:
    """The smallest amount that a target is divided into, in its unit; it divides the level."""
    exponent = target.level.normalize().as_tuple().exponent
    finest = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else _FINE
    return min(_kind_of_step(target.unit), finest)


def _kind_of_step(unit: str) -> Decimal:
    kind = dimension(unit)
    if kind == "count":
        first = split_rate(unit)[0].partition(" ")[0]
        return Decimal(1) / COUNT_SCALES.get(first, 1)
    if kind == "money":
        return max(_FINE, convert(Decimal(1), "đồng", split_rate(unit)[0]) or _FINE)
    return _FINE


def _check_dividable(target: Target, asked: Sequence[str]) -> None:
    if not target.unit:
        raise AllocationInvalid(
            "Chỉ tiêu {target} ({name}) không có đơn vị tính nên không chia được. Hãy phân bổ bằng tay.",
            target=target.code,
            name=target.name,
        )
    if not asked:
        raise AllocationInvalid(
            "Chỉ tiêu {target} ({name}) không có tổ chức nào để phân bổ.",
            target=target.code,
            name=target.name,
        )


def _weights(target: Target, asked: Sequence[str], weights: Mapping[str, Decimal] | None) -> list[Fraction]:
    if weights is None:
        return [Fraction(1)] * len(asked)
    lacking = [code for code in asked if code not in weights]
    if lacking:
        raise AllocationInvalid(
            "Chỉ tiêu {target} ({name}): chưa có tỷ trọng của {codes}. Hãy thêm vào tệp tỷ trọng.",
            target=target.code,
            name=target.name,
            codes=", ".join(lacking),
        )
    if not any(weights[code] for code in asked):
        raise AllocationInvalid(
            "Chỉ tiêu {target} ({name}): mọi tỷ trọng đều bằng 0 nên không chia được.",
            target=target.code,
            name=target.name,
        )
    return [Fraction(weights[code]) for code in asked]
