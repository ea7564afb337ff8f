from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.numbers import amount, rounded, shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "0"),
        ("-0.000", "0"),
        ("1000", "1.000"),
        ("1E+3", "1.000"),
        ("11300.25", "11.300,25"),
        ("2331.50", "2.331,5"),
        ("78.5545454545", "78,55"),
        ("0.005", "0,005"),
        ("0.0051", "0,01"),
        ("-1234.5", "-1.234,5"),
    ],
)
def test_shown_as_in_vietnamese(value: str, words: str) -> None:
    assert shown(Decimal(value)) == words


def test_shown_with_a_fixed_number_of_decimals() -> None:
    assert shown(Decimal("104.3"), 2) == "104,30"


def test_shown_nothing_is_a_dash_never_a_zero() -> None:
    assert shown(None) == amount(None, "ha") == "–"


def test_amount_without_a_unit() -> None:
    assert amount(Decimal(5), "") == "5"


@given(st.decimals(-(10**20), 10**20, places=3, allow_nan=False))
def test_shown_can_be_read_back(value: Decimal) -> None:
    assert Decimal(shown(value).replace(".", "").replace(",", ".")) == value


def test_rounded_half_up() -> None:
    assert rounded(Decimal("0.125"), 2) == Decimal("0.13")
