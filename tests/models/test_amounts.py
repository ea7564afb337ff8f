"""Amounts keep every digit on both databases."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.models import Review
from nghiquyet.models.amounts import AmountField, canonical

DECIMALS = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**24), max_value=10**24, places=12
)


@given(DECIMALS)
def test_canonical_text_is_the_same_number_and_shortest(amount: Decimal) -> None:
    text = canonical(amount)
    assert Decimal(text) == amount
    assert "e" not in text.lower()
    assert not ("." in text and text.endswith("0"))
    assert canonical(Decimal(text)) == text


@pytest.mark.parametrize(
    "amount", ["0", "0.1", "1234567.123456789", "123456789012345678901.5", "-0.000000001"]
)
def test_amount_comes_back_exactly(review: Review, amount: str) -> None:
    Review.objects.filter(pk=review.pk).update(elapsed=Decimal(amount))
    assert canonical(Review.objects.get(pk=review.pk).elapsed) == amount


def test_none_is_not_zero() -> None:
    assert AmountField().get_prep_value(None) is None
    assert AmountField().get_prep_value(Decimal(0)) == "0"


@pytest.mark.parametrize("wrong", ["một", "NaN", "Infinity", object()])
def test_what_is_no_number_is_refused(wrong: object) -> None:
    with pytest.raises(ValidationError):
        AmountField().to_python(wrong)
