from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.measuring.strategies import target

from nghiquyet.measuring import (
    Aggregation,
    Basis,
    Comparator,
    Direction,
    State,
    Status,
    Target,
    Value,
    achieved_percent,
    total,
)
from nghiquyet.measuring.status import Verdict, judge

HALF = Decimal("0.5")


def verdict(wanted: Target, *amounts: str) -> Verdict:
    values = [Value(f"U{n}", "T", State.ACCEPTED, Decimal(amount)) for n, amount in enumerate(amounts)]
    return judge(wanted, total(wanted.aggregation, values), values, HALF)


@pytest.mark.parametrize(
    ("comparator", "actual", "status"),
    [
        (Comparator.AT_LEAST, "101", Status.EXCEEDED),
        (Comparator.AT_LEAST, "100", Status.MET),
        (Comparator.AT_LEAST, "99.9", Status.ON_TRACK),
        (Comparator.AT_LEAST, "50", Status.ON_TRACK),
        (Comparator.AT_LEAST, "49.9", Status.BEHIND),
        (Comparator.MORE_THAN, "100", Status.ON_TRACK),
        (Comparator.MORE_THAN, "100.1", Status.EXCEEDED),
        (Comparator.EQUAL, "100", Status.MET),
        (Comparator.EQUAL, "120", Status.EXCEEDED),
        (Comparator.AT_MOST, "100", Status.MET),
        (Comparator.AT_MOST, "100.1", Status.BEHIND),
        (Comparator.LESS_THAN, "100", Status.BEHIND),
        (Comparator.LESS_THAN, "10", Status.MET),
    ],
)
def test_judge_sum_over_the_term(comparator: Comparator, actual: str, status: Status) -> None:
    assert verdict(target(comparator=comparator), actual).status is status


@pytest.mark.parametrize(
    ("comparator", "actual", "status"),
    [
        (Comparator.AT_LEAST, "120", Status.MET),
        (Comparator.AT_LEAST, "99.9", Status.BEHIND),
        (Comparator.EQUAL, "98.73", Status.BEHIND),
        (Comparator.EQUAL, "100", Status.MET),
        (Comparator.MORE_THAN, "100", Status.BEHIND),
        (Comparator.AT_MOST, "90", Status.MET),
    ],
)
def test_judge_mean_by_its_comparator_alone(comparator: Comparator, actual: str, status: Status) -> None:
    assert verdict(target(Aggregation.MEAN, comparator), actual).status is status


@pytest.mark.parametrize("basis", [Basis.PER_YEAR, Basis.END_STATE])
def test_judge_yearly_or_end_state_sum_has_no_pace(basis: Basis) -> None:
    assert verdict(replace(target(), basis=basis), "60").status is Status.BEHIND
    assert verdict(replace(target(), basis=basis), "160").status is Status.MET


@pytest.mark.parametrize(
    ("actual", "status"),
    [("69", Status.BEHIND), ("70", Status.MET), ("73", Status.MET), ("75.8", Status.MET)],
)
def test_judge_range_is_met_from_its_lower_bound_upward(actual: str, status: Status) -> None:
    wanted = replace(target(Aggregation.MEAN, Comparator.RANGE, "70"), upper=Decimal(75))
    assert verdict(wanted, actual).status is status


def test_judge_summed_range_is_exceeded_above_its_upper_bound() -> None:
    wanted = replace(target(comparator=Comparator.RANGE, level="70"), upper=Decimal(75))
    assert verdict(wanted, "75").status is Status.MET
    assert verdict(wanted, "76").status is Status.EXCEEDED


def test_judge_falling_range_is_met_up_to_its_upper_bound() -> None:
    wanted = replace(
        target(Aggregation.MEAN, Comparator.RANGE, "3"),
        upper=Decimal(5),
        direction=Direction.LESS_IS_BETTER,
    )
    assert verdict(wanted, "4.9").status is Status.MET
    assert verdict(wanted, "5.1").status is Status.BEHIND


def test_judge_forbidden_thing_that_happened() -> None:
    never = target(comparator=Comparator.EQUAL, level="0")
    assert verdict(never, "0", "0").status is Status.MET
    assert verdict(never, "0", "1").status is Status.BEHIND
    assert achieved_percent(never, Decimal(1)) is None


def test_judge_what_cannot_be_joined_organisation_by_organisation() -> None:
    wanted = replace(target(Aggregation.NONE), basis=Basis.END_STATE)
    assert verdict(wanted, "100", "130").status is Status.MET
    judged = verdict(wanted, "100", "99")
    assert judged.status is Status.BEHIND
    assert str(judged.rule) == (
        "Không cộng chung giữa các tổ chức; 1 trong 2 tổ chức có số liệu đạt mức đề ra."
    )


def test_judge_bare_percentages_says_that_no_ratio_can_be_made() -> None:
    judged = verdict(target(Aggregation.WEIGHTED_RATIO), "80", "90")
    assert judged.status is Status.NO_DATA
    assert "tử số và mẫu số" in str(judged.rule)


def test_judge_tells_the_numbers_of_its_rule() -> None:
    told = str(verdict(target(level="3000"), "2331.5").rule)
    assert told == "Đạt 77,72% mức đề ra khi đã qua 50% thời gian."
    told = str(verdict(target(level="3000"), "3331.5").rule)
    assert told == "Kết quả 3.331,5 ha, vượt mức đề ra là 3.000 ha."


def test_achieved_percent_is_rounded_half_up() -> None:
    assert achieved_percent(target(level="200"), Decimal("0.01")) == Decimal("0.01")
    assert achieved_percent(target(level="80"), Decimal("87.931")) == Decimal("109.91")
    assert achieved_percent(target(), None) is None
