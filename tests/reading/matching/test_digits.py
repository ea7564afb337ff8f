"""Numbers with the same digits in another order."""

from __future__ import annotations

from decimal import Decimal

import pytest

from nghiquyet.reading.matching.digits import alike


@pytest.mark.parametrize(("one", "other"), [("245", "254"), ("96.8", "98.6"), ("12405", "12450")])
def test_the_same_digits_in_another_order_are_alike(one: str, other: str) -> None:
    assert alike(Decimal(one), Decimal(other))


@pytest.mark.parametrize(("one", "other"), [("245", "2.45"), ("24", "25"), ("7", "7")])
def test_another_size_or_digit_is_not_alike(one: str, other: str) -> None:
    assert not alike(Decimal(one), Decimal(other))
