"""What a level binds to, and whether another binds to less: the mind of a comparator.

A target binds to its worst outcome still allowed. Where more is better that is its lowest, and a target
without a lowest one ("không quá 5") binds to nothing; where less is better it is its highest. "Trên 75"
binds to more than "từ 75 trở lên".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions import Target

_UP, _DOWN = (">", ">="), ("<", "<=")


@dataclass(frozen=True, slots=True)
class Bound:
    """The worst outcome allowed; with `beyond` that one itself is not."""

    level: Decimal
    beyond: bool = False


def less_is_better(target: Target) -> bool:
    """Whether the target is a ceiling: by its comparator, for zero, else by its direction; all is none."""
    if target.comparator in _DOWN:
        return True
    if target.comparator in _UP or (target.level == 100 and dimension(target.unit) == "percent"):
        return False
    return target.direction == "less_is_better" or (target.comparator == "=" and target.level == 0)


def bound_of(comparator: str, level: Decimal, upper: Decimal | None, *, ceiling: bool) -> Bound | None:
    """The worst outcome that a level allows; None where it allows any."""
    if comparator in (_UP if ceiling else _DOWN):
        return None
    worst = upper if ceiling and comparator == "range" and upper is not None else level
    return Bound(worst, comparator in ("<", ">"))


def compared(lower: Bound, superior: Bound, *, ceiling: bool) -> int:
    """-1 where the lower bound binds to less than the superior's, 1 where to more, 0 where to the same."""
    if lower.level != superior.level:
        return 1 if (lower.level < superior.level) == ceiling else -1
    return int(lower.beyond) - int(superior.beyond)


def is_weaker(level: Decimal, upper: Decimal | None, target: Target) -> bool:
    """Whether a level handed down under the target's own comparator binds to less than the target does."""
    ceiling = less_is_better(target)
    superior = bound_of(target.comparator, target.level, target.upper, ceiling=ceiling)
    lower = bound_of(target.comparator, level, upper, ceiling=ceiling)
    return superior is not None and lower is not None and compared(lower, superior, ceiling=ceiling) < 0
