"""Numbers as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.numbers import shown
from nghiquyet.web.forms import read_amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.720,5", "1720.5"),
        ("1.720", "1720"),
        ("1720", "1720"),
        ("6,5", "6.5"),
        (" 12 500 ", "12500"),
        ("−0,5", "-0.5"),
        ("0", "0"),
    ],
)
def test_vietnamese_notation_is_read(typed: str, amount: str) -> None:
    assert read_amount(typed, "vi") == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["1.5", "1.72.0", "1,720,5", "mười", "", "1e5", "--1", ",5", "5,", "٣", "9" * 50]
)
def test_what_is_not_clear_is_no_number(typed: str) -> None:
    assert read_amount(typed, "vi") is None


def test_english_notation_is_its_mirror() -> None:
    assert read_amount("1,720.5", "en") == Decimal("1720.5")
    assert read_amount("1.720,5", "en") is None


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_number_as_shown_is_read_back(amount: Decimal) -> None:
    assert read_amount(shown(amount), "vi") == amount
