"""Measuring: values and targets in; totals, achieved %, status and pace out. Pure: no Django, no clock.

>>> from nghiquyet.measuring import Target, measure, share_elapsed, summary
"""

from __future__ import annotations

from nghiquyet.measuring.counts import Summary, summary
from nghiquyet.measuring.measurement import measure
from nghiquyet.measuring.pace import expected, rate_needed, share_elapsed
from nghiquyet.measuring.review import Result, Review, Source, Status
from nghiquyet.measuring.status import achieved_percent, holds
from nghiquyet.measuring.terms import (
    READ,
    UNDOUBTED,
    Aggregation,
    Basis,
    Comparator,
    Direction,
    Evidence,
    Organisation,
    Reading,
    State,
    Target,
    Value,
)
from nghiquyet.measuring.totals import Total, total

__all__ = [
    "READ",
    "UNDOUBTED",
    "Aggregation",
    "Basis",
    "Comparator",
    "Direction",
    "Evidence",
    "Organisation",
    "Reading",
    "Result",
    "Review",
    "Source",
    "State",
    "Status",
    "Summary",
    "Target",
    "Total",
    "Value",
    "achieved_percent",
    "expected",
    "holds",
    "measure",
    "rate_needed",
    "share_elapsed",
    "summary",
    "total",
]
