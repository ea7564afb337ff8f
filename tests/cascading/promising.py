"""Invented targets and their strategies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from nghiquyet.cascading.likeness import Sides
from nghiquyet.cascading.times import Time
from nghiquyet.cascading.verdicts import Demand
from nghiquyet.reading.resolutions import Target

COMPARATORS = (">=", ">", "<=", "<", "=", "range")


def promised(level: str | Decimal, comparator: str = ">=", unit: str = "ha", **more: Any) -> Target:
    """A target that adds up over the term, unless told otherwise."""
    less = comparator in ("<", "<=")
    told: dict[str, Any] = {
        "code": "T01", "name": "Diện tích rừng được trồng mới", "unit": unit, "level": Decimal(level),
        "comparator": comparator, "basis": "cumulative_term", "aggregation": "sum",
        "direction": "less_is_better" if less else "more_is_better", "start": 0, "end": 0,
        "level_start": 0, "level_end": 0, "surface": "",
    }  # fmt: skip
    return Target(**told | more)


def time(end: int = 2025, years: int = 5, due: date | None = None, *, at_end: bool = False) -> Time:
    return Time(due, end, years, at_end)


def sides(superior: Target, lower: Target, *, demand: Demand | None = None, **times: Time) -> Sides:
    """The two, held to the superior's own level where no other demand is told."""
    own = Demand(superior.level, superior.upper, allocated=False)
    return Sides(superior, lower, times.get("above", time()), times.get("below", time()), demand or own)


@st.composite
def levels(draw: st.DrawFn) -> Target:
    """A ratio under any comparator, in whole per cent."""
    comparator = draw(st.sampled_from(COMPARATORS))
    level = draw(st.integers(0, 12))
    upper = level + draw(st.integers(0, 4)) if comparator == "range" else None
    direction = {"<": "less_is_better", "<=": "less_is_better", ">": "more_is_better", ">=": "more_is_better"}
    return promised(
        str(level), comparator, "%", upper=None if upper is None else Decimal(upper),
        direction=direction.get(comparator) or draw(st.sampled_from(("more_is_better", "less_is_better"))),
        aggregation="mean", basis="end_state",
    )  # fmt: skip
