"""Numbers that are the same digits in another order: how a figure is mistyped."""

from __future__ import annotations

from decimal import Decimal


def alike(one: Decimal, other: Decimal) -> bool:
    """The same digits in another order and of the same size ("245" and "254", not "2,45")."""
    if one.adjusted() != other.adjusted():
        return False
    first, second = digits(one), digits(other)
    return sorted(first) == sorted(second) and len(first) > 1


def digits(value: Decimal) -> str:
    """The digits of a number as written, without zeros after the last decimal."""
    whole, _, decimals = f"{abs(value):f}".partition(".")
    return whole + decimals.rstrip("0")
