"""Reports against those below them and against their own earlier figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Evidence,
    Organisation,
    Review,
    State,
    Target,
    Value,
)
from nghiquyet.reviewing.contradictions import with_contradictions

TREES = Target("T01", "Diện tích rừng trồng mới", "ha", Decimal(300), Comparator.AT_LEAST)
TREE = (
    Organisation("P", "Tỉnh"),
    Organisation("D", "Huyện", parent="P"),
    Organisation("A", "Xã A", parent="D"),
    Organisation("B", "Xã B", parent="D"),
)


def told(organisation: str, value: str, *, comparator: str = "=", state: State = State.ACCEPTED) -> Value:
    evidence = Evidence(f"{organisation}.docx", "0" * 64, value, 0, len(value), 1)
    return Value(organisation, "T01", state, Decimal(value), comparator=comparator, evidence=evidence)


def of_district(*values: Value, target: Target = TREES, earlier: Review | None = None) -> Value:
    return with_contradictions(values, (target,), TREE, earlier=earlier)[0]


def reviewed(value: Value) -> Review:
    return Review(
        "", "", date(2020, 1, 1), date(2024, 12, 31), date(2022, 12, 31), Decimal("0.6"), "P", TREE, (TREES,),
        (value,), (),
    )  # fmt: skip


def test_sum_of_those_below_that_differs_is_a_conflict_with_both() -> None:
    found = of_district(told("D", "120"), told("A", "50"), told("B", "60"))
    assert (found.state, found.value, [r.value for r in found.alternatives]) == (State.CONFLICT, 120, [110])
    assert str(found.why[0]) == "cộng số của 2 đơn vị cấp dưới được 110"


@pytest.mark.parametrize(
    "values",
    [
        (told("D", "110"), told("A", "50"), told("B", "60")),
        (told("D", "120"), told("A", "50"), Value("B", "T01", State.MISSING)),
        (told("D", "112", comparator="~"), told("A", "50"), told("B", "60")),
        (told("D", "120"), told("A", "50"), told("B", "60", state=State.TO_CONFIRM)),
        (told("D", "110.1"), told("A", "50.04"), told("B", "60.03")),
    ],
)
def test_sums_that_agree_or_are_not_complete_are_no_conflict(values: tuple[Value, ...]) -> None:
    assert of_district(*values).state is State.ACCEPTED


def test_part_that_exceeds_the_whole_is_a_conflict() -> None:
    silent = Value("B", "T01", State.MISSING)
    assert of_district(told("D", "40"), told("A", "50"), silent).state is State.CONFLICT


def test_averages_are_not_added() -> None:
    mean = replace(TREES, aggregation=Aggregation.MEAN, basis=Basis.END_STATE)
    assert (
        of_district(told("D", "120"), told("A", "50"), told("B", "60"), target=mean).state is State.ACCEPTED
    )


def test_running_total_that_falls_is_a_conflict_with_the_earlier_figure() -> None:
    found = of_district(told("D", "90"), earlier=reviewed(told("D", "95")))
    assert (found.state, [r.value for r in found.alternatives]) == (State.CONFLICT, [95])
    assert of_district(told("D", "95"), earlier=reviewed(told("D", "95"))).state is State.ACCEPTED
