"""Days and shares as people type them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.cli.language import Say
from nghiquyet.cli.values import Day, Share


@given(st.dates(min_value=date(1900, 1, 1)))
def test_day_is_understood_in_iso_and_in_vietnamese_form(day: date) -> None:
    understood = {
        Day(Say()).convert(written, None, None) for written in (f"{day:%Y-%m-%d}", f"{day:%d/%m/%Y}")
    }
    assert understood == {day}


@pytest.mark.parametrize("written", ["31/2/2023", "2023-13-01", "hôm nay", "", "2023"])
def test_day_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(click.BadParameter, match="2023-03-31"):
        Day(Say()).convert(written, None, None)


@pytest.mark.parametrize(("written", "share"), [("0.5", "0.5"), ("0,45", "0.45"), ("0", "0"), ("1", "1")])
def test_share_is_understood_with_point_or_comma(written: str, share: str) -> None:
    assert Share(Say()).convert(written, None, None) == Decimal(share)


@pytest.mark.parametrize("written", ["1.1", "-0.1", "50%", "nan", "inf", ""])
def test_share_outside_zero_to_one_is_refused(written: str) -> None:
    with pytest.raises(click.BadParameter, match="từ 0 đến 1"):
        Share(Say()).convert(written, None, None)
