from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from tests.cascading.promising import levels, promised, sides, time

from nghiquyet.cascading.strength import less_is_better
from nghiquyet.cascading.verdicts import Demand, Verdict
from nghiquyet.cascading.weighing import weigh
from nghiquyet.reading.resolutions import Target

BETWEEN = promised("70", "range", "%", upper=Decimal(75))
HALVES = [Decimal(number) / 2 for number in range(-4, 44)]


def allows(target: Target, outcome: Decimal, *, ceiling: bool) -> bool:
    """Whether an outcome keeps the promise; what is better than an equal level or a range keeps it too."""
    upper = target.level if target.upper is None else target.upper
    return {
        ">=": outcome >= target.level,
        ">": outcome > target.level,
        "<=": outcome <= target.level,
        "<": outcome < target.level,
        "=": outcome <= target.level if ceiling else outcome >= target.level,
        "range": outcome <= upper if ceiling else outcome >= target.level,
    }[target.comparator]


@given(levels(), levels())
def test_lower_is_what_allows_an_outcome_that_the_superior_does_not(superior: Target, lower: Target) -> None:
    lower = replace(lower, direction=superior.direction)
    ceiling = less_is_better(superior)
    verdict = weigh(sides(superior, lower)).verdict
    if lower.comparator in ((">", ">=") if ceiling else ("<", "<=")):
        assert verdict is Verdict.DISTORTED
        return
    worse = [
        o for o in HALVES if allows(lower, o, ceiling=ceiling) and not allows(superior, o, ceiling=ceiling)
    ]
    assert (verdict is Verdict.LOWER) == bool(worse)


@pytest.mark.parametrize(
    ("superior", "lower", "verdict"),
    [
        (promised("75", ">", "%"), promised("75", ">=", "%"), "lower"),
        (promised("75", ">=", "%"), promised("75", ">", "%"), "higher"),
        (promised("5", "<=", "%"), promised("7", "<=", "%"), "lower"),
        (promised("5", "<=", "%"), promised("3", "<", "%"), "higher"),
        (promised("100", "=", "%"), promised("98", ">=", "%"), "lower"),
        (BETWEEN, promised("72", ">=", "%"), "as_high"),
        (BETWEEN, promised("80", ">=", "%"), "higher"),
        (BETWEEN, promised("65", "range", "%", upper=Decimal(75)), "lower"),
        (promised("0", "=", "vụ", direction="less_is_better"), promised("2", "<=", "vụ"), "lower"),
        (promised("0", "=", "vụ", direction="less_is_better"), promised("0", "=", "%"), "as_high"),
        (promised("6", ">=", "tỷ đồng"), promised("5500", ">=", "triệu đồng"), "lower"),
        (promised("40", ">=", "ha"), promised("400000", ">=", "m2"), "as_high"),
    ],
)  # fmt: skip
def test_levels_are_held_against_each_other(superior: Target, lower: Target, verdict: str) -> None:
    assert weigh(sides(superior, lower)).verdict == verdict


YEARLY = {"unit": "%", "aggregation": "mean", "basis": "per_year"}
AT_END = YEARLY | {"basis": "end_state"}


@pytest.mark.parametrize(
    ("superior", "lower", "times"),
    [
        (promised("85", unit="%"), promised("12", unit="chi bộ"), {}),
        (promised("5", unit="%"), promised("5", unit="điểm %"), {}),
        (promised("85", unit="%"), promised("85", "<=", "%"), {}),
        (promised("2", unit="cuộc", basis="per_year"), promised("10", unit="cuộc"), {}),
        (promised("92", **YEARLY), promised("92", **AT_END), {"below": time(at_end=True)}),
        (promised("85", unit="%"), promised("85", unit="%"), {"below": time(2030)}),
        (
            promised("85", unit="%"), promised("85", unit="%"),
            {"above": time(due=date(2024, 6, 30)), "below": time(due=date(2024, 12, 31))},
        ),
        (promised("60"), promised("12"), {"below": time(2021, 1)}),
        (
            promised("70", unit="%", name="Tỷ lệ lao động qua đào tạo"),
            promised("70", unit="%", name="Tỷ lệ lao động nữ qua đào tạo"), {},
        ),
    ],
    ids=["unit", "points", "direction", "whole term", "end of term", "year", "day", "stage", "narrower"],
)  # fmt: skip
def test_another_target_is_distorted(superior: Target, lower: Target, times: dict[str, object]) -> None:
    assert weigh(sides(superior, lower, **times)).verdict is Verdict.DISTORTED  # type: ignore[arg-type]


def test_each_year_is_multiplied_by_the_years() -> None:
    found = weigh(sides(promised("60"), promised("12", basis="per_year")))
    assert (found.verdict, found.level) == (Verdict.AS_HIGH, 60)


def test_a_plan_of_one_year_is_held_to_a_yearly_level() -> None:
    found = weigh(sides(promised("2", basis="per_year"), promised("2"), below=time(2021, 1)))
    assert found.verdict is Verdict.AS_HIGH


def test_what_was_handed_down_is_demanded() -> None:
    demand = Demand(Decimal(50), None, allocated=True)
    found = weigh(sides(promised("520"), promised("48"), demand=demand))
    assert (found.verdict, str(found.why[0])) == (Verdict.LOWER, "văn bản đặt ≥ 48 ha, được giao ≥ 50 ha")
