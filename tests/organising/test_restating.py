"""Restated series: nothing is lost or counted twice, whatever has become of the organisations."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.organising.strategies import FIRST, STEP, histories
from tests.organising.test_history import MERGER

from nghiquyet.organising import History, Told, restated, shares_of

JUNE = date(2025, 6, 30)


def test_the_successor_is_restated_from_both_and_both_stay() -> None:
    told = [Told("A", JUNE, Decimal("812.5")), Told("B", JUNE, Decimal(640))]
    told += [Told("C", date(2025, 12, 31), Decimal(2000))]
    (june,) = restated("C", told, MERGER, "sum")
    assert (june.last, june.value, june.missing) == (JUNE, Decimal("1452.5"), ())
    assert restated("A", told, MERGER, "sum") == ()


def test_a_ratio_is_restated_from_its_counts() -> None:
    told = [
        Told("A", JUNE, Decimal(50), Decimal(1), Decimal(2)),
        Told("B", JUNE, Decimal(100), Decimal(6), Decimal(6)),
    ]
    (june,) = restated("C", told, MERGER, "weighted_ratio")
    assert june.value == Decimal("87.5")


def test_what_is_wanting_is_said_and_nothing_is_guessed() -> None:
    (june,) = restated("C", [Told("A", JUNE, Decimal(1))], MERGER, "sum")
    assert (june.value, june.missing, str(june.why)) == (None, ("B",), "chưa có số liệu của B")
    (alone,) = restated("C", [Told("A", JUNE, Decimal(1))], MERGER, "sum", asked=["A"])
    assert (alone.value, alone.missing) == (Decimal(1), ())
    both = [Told("A", JUNE, Decimal(1)), Told("B", JUNE, Decimal(2))]
    assert restated("C", both, MERGER, "mean")[0].value is None


@given(histories(), st.integers(0, 5), st.data())
def test_a_restated_sum_is_conserved(history: History, period: int, data: st.DataObject) -> None:
    """What those of one day reported is what those of a later day are restated to, to the last digit."""
    last = FIRST + STEP * period + timedelta(days=50)
    end = FIRST + STEP * 9
    then = {node.code for node in history.tree(last) if node.code.startswith("U")}
    told = [Told(code, last, Decimal(data.draw(st.integers(0, 10**6))) / 100) for code in sorted(then)]
    now = [node.code for node in history.tree(end) if node.code.startswith("U")]
    own = {one.code: one.value for one in told}
    total = Decimal(0)
    for code in now:
        series = restated(code, told, history, "sum")
        total += (series[0].value or Decimal(0)) if series else own.get(code, Decimal(0))
    assert total == sum(own.values())


@given(histories(), st.integers(0, 900))
def test_shares_of_all_that_stand_hand_on_each_organisation_whole(history: History, days: int) -> None:
    last = FIRST + timedelta(days=days)
    end = FIRST + STEP * 9
    handed: dict[str, Decimal] = {}
    for node in history.tree(end):
        for code, share in shares_of(node.code, last, history).items():
            handed[code] = handed.get(code, Decimal(0)) + (share or Decimal(0))
    assert handed == {node.code: Decimal(1) for node in history.tree(last)}
