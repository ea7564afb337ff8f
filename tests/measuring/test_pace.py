from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.measuring.strategies import target

from nghiquyet.measuring import Aggregation, Comparator, expected, rate_needed, share_elapsed
from nghiquyet.numbers import rounded

START, END = date(2020, 7, 1), date(2025, 6, 30)


@given(st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_share_elapsed_stays_between_none_and_all(as_of: date) -> None:
    share = share_elapsed(START, END, as_of)
    assert 0 <= share <= 1
    assert (share == 1) == (as_of >= END)
    assert (share == 0) == (as_of < START)


def test_share_elapsed_of_a_term_turned_round_is_all() -> None:
    assert share_elapsed(END, START, END) == 1


def test_expected_only_where_a_result_adds_up() -> None:
    assert expected(target(), Decimal("0.4")) == 40
    assert expected(target(Aggregation.MEAN), Decimal("0.4")) is None
    assert expected(target(comparator=Comparator.AT_MOST), Decimal("0.4")) is None


def test_rate_needed_spreads_the_rest_over_the_years_left() -> None:
    rate = rate_needed(target(), Decimal(60), as_of=date(2023, 6, 30), term_end=date(2025, 6, 30))
    assert rate is not None
    assert rounded(rate, 1) == 20


def test_rate_needed_when_reached_late_or_silent() -> None:
    assert rate_needed(target(), Decimal(100), as_of=END, term_end=END) == 0
    assert rate_needed(target(), Decimal(99), as_of=END, term_end=END) is None
    assert rate_needed(target(), None, as_of=START, term_end=END) is None
