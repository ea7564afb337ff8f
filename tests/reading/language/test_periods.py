"""Periods: first and last day of what documents call a time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.language.periods import periods


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("năm 2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("quý I/2023", date(2023, 1, 1), date(2023, 3, 31)),
        ("6 tháng cuối năm 2020", date(2020, 7, 1), date(2020, 12, 31)),
        ("6T/2024", date(2024, 1, 1), date(2024, 6, 30)),
        ("tháng 2/2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("năm học 2023 - 2024", date(2023, 9, 1), date(2024, 5, 31)),
        ("nhiệm kỳ 2015 – 2020", date(2015, 1, 1), date(2020, 12, 31)),
    ],
)
def test_a_bounded_period_has_both_days(text: str, first: date, last: date) -> None:
    [period] = periods(text)
    assert (period.kind, period.first, period.last) == ("bounded", first, last)


@pytest.mark.parametrize("text", ["lũy kế đến 31/3/2023", "đến hết ngày 31/3/2023", "31/3/2023"])
def test_a_cumulative_period_ends_on_its_day(text: str) -> None:
    assert [(p.kind, p.last) for p in periods(text)][-1] == ("cumulative", date(2023, 3, 31))


@pytest.mark.parametrize("text", ["nhiệm kỳ trước", "cùng kỳ năm trước", "đầu nhiệm kỳ", "năm gốc"])
def test_an_earlier_period_is_previous(text: str) -> None:
    assert periods(text)[0].kind == "previous"


def test_quarters_without_a_year_are_of_the_year_given_or_named_before() -> None:
    assert periods("quý II", year=2024)[0].last == date(2024, 6, 30)
    assert periods("Năm 2022, quý II đạt", year=2024)[1].last == date(2022, 6, 30)
    assert periods("quý II") == []


@given(st.text(alphabet="0123456789/.- nămthágquýIVđếnkỳ", max_size=60))
def test_any_text_gives_places_inside_it_that_do_not_overlap(text: str) -> None:
    end = 0
    for period in periods(text, year=2024):
        assert end <= period.start < period.end <= len(text)
        end = period.end


def test_a_year_of_prices_is_no_time() -> None:
    assert periods("1.745 tỷ đồng theo giá so sánh năm 2010") == []
    assert [str(period.last) for period in periods("Thời điểm 31/12/2024")] == ["2024-12-31"]
