"""The geometry of the small charts."""

from __future__ import annotations

from decimal import Decimal

from nghiquyet.measuring import Comparator, Result, Status, Summary, Target
from nghiquyet.phrases import Phrase
from nghiquyet.web.bullet import WIDTH, bullet
from nghiquyet.web.distribution import distribution


def target(level: int, upper: int | None = None) -> Target:
    return Target(
        "T1", "t", "ha", Decimal(level), Comparator.AT_LEAST, None if upper is None else Decimal(upper)
    )


def result(actual: int | None, expected: int | None = None) -> Result:
    return Result(
        "T1", Status.BEHIND, Phrase(""), None if actual is None else Decimal(actual),
        expected=None if expected is None else Decimal(expected),
    )  # fmt: skip


def test_bar_is_in_proportion_and_stays_inside() -> None:
    bar = bullet(target(200), result(100, 150))
    assert bar is not None
    assert bar.today is not None
    assert bar.result < bar.today < bar.level < WIDTH
    assert abs(bar.result * 2 - bar.level) < 0.2


def test_result_beyond_the_level_is_not_cut() -> None:
    bar = bullet(target(100), result(400))
    assert bar is not None
    assert bar.level < bar.result < WIDTH


def test_without_a_result_nothing_is_drawn() -> None:
    assert bullet(target(100), result(None)) is None
    assert bullet(target(0), result(0)) is None


def test_stretches_add_up_to_the_whole() -> None:
    counts = tuple((status, 3 if status is Status.MET else 1) for status in Status)
    parts = distribution(Summary(9, counts))
    assert abs(sum(part.length for part in parts) - 1000) < 0.5
    assert [part.status for part in parts] == list(Status)


def test_status_of_no_target_has_no_stretch() -> None:
    assert distribution(Summary(0, tuple((status, 0) for status in Status))) == ()
