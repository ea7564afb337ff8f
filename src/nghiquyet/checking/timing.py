"""Whether a number is of the time that the review's data are of."""

from __future__ import annotations

from datetime import date, timedelta

from nghiquyet.measuring import Basis, Review, Target
from nghiquyet.reading.language.periods import Period, periods

_NEAR = timedelta(days=31)
_YEAR = timedelta(days=240)


def same_time(period: Period | None, target: Target, review: Review) -> bool:
    """Whether a number with this period may be held against the review's: no period, or the term so far; for
    a target a year the latest finished year; for a state any stretch that holds the review's date."""
    if period is None or _is_named(period, target):
        return True
    if period.kind == "previous":
        return False
    if period.kind == "cumulative":
        return period.last is None or abs(period.last - review.as_of) <= _NEAR
    if period.first is None or period.last is None:
        return True
    if target.basis is Basis.PER_YEAR:
        return period.last - period.first >= _YEAR and period.last.year == _latest_year(review.as_of)
    reaches = period.last >= review.as_of - _NEAR
    if target.basis is Basis.END_STATE:
        return reaches and period.first <= review.as_of
    return reaches and period.first <= review.term_start + _NEAR


def _is_named(period: Period, target: Target) -> bool:
    """Whether the target's own name holds the period: "(năm học 2025 – 2026)"."""
    named = periods(target.name)
    return any((one.kind, one.first, one.last) == (period.kind, period.first, period.last) for one in named)


def of_whole_term(period: Period | None, review: Review) -> bool:
    """Whether a promise with this period is the resolution's own: no period, the term, or by its end."""
    if period is None or period.last is None:
        return period is None or period.kind == "cumulative"
    return period.last.year == review.term_end.year


def _latest_year(as_of: date) -> int:
    return as_of.year if (as_of.month, as_of.day) == (12, 31) else as_of.year - 1
