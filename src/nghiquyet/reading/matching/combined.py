"""A quantity with what its sentence adds to it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.language.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Combined:
    """A quantity with what the sentence adds to it; `start`:`end` covers all numbers used.

    `clash` is a printed percentage that the fraction contradicts, `parts` what adds up to `value`. `checked`
    tells that a fraction's percentage is printed beside it and is the fraction's.
    """

    quantity: Quantity
    start: int
    end: int
    value: Decimal
    unit: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: str = "="
    clash: Decimal | None = None
    parts: tuple[Decimal, ...] = ()
    is_part: bool = False
    checked: bool = False
    derived: bool = False
    period: Period | None = None
