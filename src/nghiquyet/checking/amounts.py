"""The data's numbers as a reader compares them with a document's: in its unit, with all their digits."""

from __future__ import annotations

from decimal import Decimal

from nghiquyet.numbers import amount, shown
from nghiquyet.reading.language.units import convert, dimension

_MOST_PLACES = 6
_SHARES = ("percent", "points")


def exact(value: Decimal) -> str:
    """A number with all its decimals; one with more than six is rounded.

    >>> exact(Decimal("2.02785")), exact(Decimal(200) / 3), exact(Decimal("6.50"))
    ('2,02785', '66,67', '6,5')
    """
    places = -int(value.normalize().as_tuple().exponent)
    return shown(value, max(places, 0)) if places <= _MOST_PLACES else shown(value)


def amount_in(value: Decimal, unit: str, into: str) -> str:
    """A number with its unit, in the unit `into` where both measure the same; shares are rounded.

    >>> amount_in(Decimal("2.02785"), "tỷ đồng", "triệu đồng"), amount_in(Decimal(3), "ha", "km")
    ('2.027,85 triệu đồng', '3 ha')
    """
    if dimension(unit) in _SHARES:
        return amount(value, unit)
    measured = bool(into) and dimension(unit) != "count"
    converted = convert(value, unit, into) if measured else None
    number, name = (value, unit) if converted is None else (converted, into)
    return f"{exact(number)} {name}".rstrip()
