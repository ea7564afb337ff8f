from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cascading.promising import promised

from nghiquyet.cascading import How, allocate, step_of
from nghiquyet.errors import AllocationInvalid

LEVELS = st.decimals(0, 10**6, places=3, allow_nan=False)
WEIGHTS = st.lists(st.decimals(0, 1000, places=2, allow_nan=False), min_size=1, max_size=15).filter(any)
UNITS = st.sampled_from(("ha", "tỷ đồng", "đồng", "đảng viên", "nghìn hộ", "m2"))


def codes(count: int) -> list[str]:
    return [f"U{number}" for number in range(count)]


def given_out(target: object, weights: list[Decimal]) -> list[Decimal]:
    named = dict(zip(codes(len(weights)), weights, strict=True))
    return [one.level for one in allocate(target, codes(len(weights)), named).handed]  # type: ignore[arg-type]


@given(LEVELS, UNITS, st.integers(1, 30))
def test_equal_parts_add_up_and_differ_by_one_step_at_most(level: Decimal, unit: str, count: int) -> None:
    target = promised(level, unit=unit)
    made = allocate(target, codes(count))
    parts = [one.level for one in made.handed]
    assert made.total == level
    assert max(parts) - min(parts) <= step_of(target)


@given(LEVELS, UNITS, WEIGHTS)
def test_shared_parts_add_up_and_follow_the_shares(level: Decimal, unit: str, weights: list[Decimal]) -> None:
    target = promised(level, unit=unit)
    parts = given_out(target, weights)
    assert sum(parts) == level
    for part, weight in zip(parts, weights, strict=True):
        exact = level * weight / sum(weights)
        assert abs(part - exact) < step_of(target) + Decimal("1e-12")
        assert all(part >= p for p, w in zip(parts, weights, strict=True) if weight > w)


@given(LEVELS, WEIGHTS, st.data())
def test_a_greater_share_never_gives_less(
    level: Decimal, weights: list[Decimal], data: st.DataObject
) -> None:
    target = promised(level, unit="đảng viên")
    place = data.draw(st.integers(0, len(weights) - 1))
    more = list(weights)
    more[place] += data.draw(st.decimals("0.01", 500, places=2))
    assert given_out(target, more)[place] >= given_out(target, weights)[place]


def test_things_that_are_counted_stay_whole() -> None:
    parts = [one.level for one in allocate(promised("520", unit="đảng viên"), codes(12)).handed]
    assert parts == [44] * 4 + [43] * 8


def test_both_ends_of_a_range_add_up() -> None:
    made = allocate(promised("10", "range", upper=Decimal("14")), codes(3))
    assert (sum(one.level for one in made.handed), sum(one.upper or 0 for one in made.handed)) == (10, 14)


@pytest.mark.parametrize("aggregation", ["weighted_ratio", "mean", "last", "min", "max", "none"])
def test_what_does_not_add_up_is_handed_down_unchanged(aggregation: str) -> None:
    made = allocate(promised("92", unit="%", aggregation=aggregation), codes(2))
    assert (made.how, [one.level for one in made.handed], made.difference) == (How.UNCHANGED, [92, 92], None)


@pytest.mark.parametrize(
    ("target", "weights"),
    [
        (promised("5", unit=""), None),
        (promised("5"), {"U0": Decimal(1)}),
        (promised("5"), {"U0": Decimal(0), "U1": Decimal(0)}),
    ],
    ids=["no unit", "a share lacking", "all shares zero"],
)
def test_what_cant_be_divided_is_refused(target: object, weights: dict[str, Decimal] | None) -> None:
    with pytest.raises(AllocationInvalid):
        allocate(target, codes(2), weights)  # type: ignore[arg-type]


def test_nobody_to_divide_among_is_refused() -> None:
    with pytest.raises(AllocationInvalid):
        allocate(promised("5"), [])
