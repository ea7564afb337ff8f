"""Numbers in digits and in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.language.numbers import parse_number, parse_number_words


@given(st.integers(min_value=0, max_value=10**12))
def test_dots_group_thousands(number: int) -> None:
    assert parse_number(f"{number:,}".replace(",", ".")) == number


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_a_comma_starts_decimals(number: Decimal) -> None:
    written = f"{number:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
    assert parse_number(written) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("bảy", 7),
        ("mười lăm", 15),
        ("hai mươi mốt", 21),
        ("một trăm linh tư", 104),
        ("hai nghìn ba trăm", 2300),
    ],
)
def test_number_words_are_read(words: str, number: int) -> None:
    assert parse_number_words(words) == number


@pytest.mark.parametrize("text", ["", "abc", "1.2.3.4", "12-NQ", "--"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


def test_words_that_are_no_number_are_none() -> None:
    assert parse_number_words("nhiều") is None
