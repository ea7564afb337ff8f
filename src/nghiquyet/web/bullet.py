"""The geometry of a bullet bar: result against what is due today and what was promised (S. Few, 2006)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.measuring import Result, Target

WIDTH = 150
ROOM = Decimal("1.08")


@dataclass(frozen=True, slots=True)
class Bullet:
    """Lengths in pixels of a bar `WIDTH` long; `today` and `upper` are None where there is none."""

    result: float
    level: float
    upper: float | None
    today: float | None


def bullet(target: Target, result: Result) -> Bullet | None:
    """The bar of one target, or None where nothing can be drawn."""
    marks = [target.level, target.upper, result.actual, result.expected]
    longest = max((mark for mark in marks if mark is not None), default=Decimal(0)) * ROOM
    if result.actual is None or longest <= 0:
        return None

    def length(amount: Decimal) -> float:
        return round(float(max(amount, Decimal(0)) / longest * WIDTH), 1)

    return Bullet(
        result=length(result.actual),
        level=length(target.level),
        upper=None if target.upper is None else length(target.upper),
        today=None if result.expected is None else length(result.expected),
    )
