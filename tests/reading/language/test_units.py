"""Units convert exactly within one dimension and never across."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.language.units import MEASURES, convert, dimension

UNITS = [(one, other) for units in MEASURES.values() for one in units for other in units]


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        ("2.35", "km²", "ha", "235"),
        ("210500000", "đồng", "tỷ đồng", "0.2105"),
        ("185500", "kg", "tấn", "185.5"),
        ("9.2", "triệu đồng/người/tháng", "triệu đồng/người/tháng", "9.2"),
        ("2", "nghìn lượt", "lượt", "2000"),
    ],
)
def test_amounts_convert_exactly(value: str, unit: str, into: str, expected: str) -> None:
    assert convert(Decimal(value), unit, into) == Decimal(expected)


@pytest.mark.parametrize(
    ("unit", "into"), [("ha", "%"), ("tỷ đồng", "hồ sơ"), ("tấn/ha", "tấn/vụ"), ("%", "điểm %")]
)
def test_different_things_do_not_convert(unit: str, into: str) -> None:
    assert convert(Decimal(1), unit, into) is None


@given(st.sampled_from(UNITS), st.decimals(min_value=0, max_value=10**6, places=3))
def test_converting_there_and_back_changes_nothing(pair: tuple[str, str], value: Decimal) -> None:
    unit, into = pair
    there = convert(value, unit, into)
    assert there is not None
    back = convert(there, into, unit)
    assert back is not None
    assert abs(back - value) <= Decimal("1e-12")
    assert dimension(unit) == dimension(into)


def test_a_yield_is_no_amount_and_an_amount_may_be_of_a_hectare() -> None:
    assert convert(Decimal("61.2"), "tạ/ha", "tấn") is None
    assert convert(Decimal(112), "triệu đồng", "triệu đồng/ha") == 112
    assert convert(Decimal(13), "triệu đồng/tháng", "triệu đồng/người") == 13
    assert convert(Decimal(8), "ngày làm việc", "ngày") == 8
