"""Pace: how much of the term is gone, where a target should stand today, what is needed from now on.

An even pace is assumed: half of the term, half of the level. It only makes sense for what adds up over
the term, that is a cumulative target whose organisations' values are summed.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from nghiquyet.measuring.terms import Aggregation, Basis, Comparator, Direction, Target

_DAYS_OF_YEAR = Decimal("365.25")


def share_elapsed(term_start: date, term_end: date, as_of: date) -> Decimal:
    """The share of the term gone by at the end of the day `as_of`, 0 to 1; both ends of the term count.

    >>> share_elapsed(date(2021, 1, 1), date(2024, 12, 31), date(2022, 12, 31)).quantize(Decimal("0.001"))
    Decimal('0.500')
    """
    whole = (term_end - term_start).days + 1
    gone = (as_of - term_start).days + 1
    if whole <= 0:
        return Decimal(1)
    return min(max(Decimal(gone) / whole, Decimal(0)), Decimal(1))


def adds_up(target: Target) -> bool:
    """Whether the target's result grows through the term until it is reached."""
    return target.basis is Basis.CUMULATIVE_TERM and target.aggregation is Aggregation.SUM


def is_ceiling(target: Target) -> bool:
    """Whether less is better: the level may not be passed ("không quá 5", "không để xảy ra")."""
    if target.comparator in (Comparator.AT_MOST, Comparator.LESS_THAN):
        return True
    forbids = target.comparator is Comparator.EQUAL and target.level == 0
    less = target.direction is Direction.LESS_IS_BETTER
    return forbids or (less and target.comparator in (Comparator.EQUAL, Comparator.RANGE))


def expected(target: Target, elapsed: Decimal) -> Decimal | None:
    """Where the target should stand today at an even pace, in its unit; None where pace has no meaning."""
    return target.level * elapsed if adds_up(target) and not is_ceiling(target) else None


def rate_needed(target: Target, actual: Decimal | None, *, as_of: date, term_end: date) -> Decimal | None:
    """What must be done a year, in the target's unit, from `as_of` on to reach the level by `term_end`.

    None where pace has no meaning or nothing was reported, or where the level is not reached and no time
    is left; zero where it is reached already.
    """
    if actual is None or not adds_up(target) or is_ceiling(target):
        return None
    left = max(target.level - actual, Decimal(0))
    days = (term_end - as_of).days
    if not left:
        return Decimal(0)
    return left * _DAYS_OF_YEAR / days if days > 0 else None
