"""Clauses that say how it stood before: promises beside them stay, their numbers are baselines."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.resolutions.written import written

from nghiquyet.reading.resolutions import Resolution, read_resolution
from nghiquyet.reading.resolutions.earlier import earlier_clauses, without_earlier

_HEAD = "@title NGHỊ QUYẾT\n@title Đại hội, nhiệm kỳ 2023 - 2028\n# II. Chỉ tiêu\n"


def _read(words: str) -> Resolution:
    return read_resolution(written(f"{_HEAD}- {words}\n"))


def test_brackets_give_each_promise_its_own_baseline() -> None:
    resolution = _read("90% xã và 70% thôn có nhà văn hóa (năm 2022 lần lượt là 81,2% và 55%).")
    assert [target.baseline for target in resolution.targets] == [Decimal("81.2"), Decimal(55)]


def test_one_earlier_number_for_two_promises_is_nobodys_baseline() -> None:
    resolution = _read("Mở 40 lớp dạy nghề, dạy 900 học viên; nhiệm kỳ trước mở 31 lớp.")
    assert [target.baseline for target in resolution.targets] == [None, None]


def test_comparison_with_the_time_before_is_a_promise() -> None:
    (target,) = _read("Kéo giảm 10% số vụ cháy so với nhiệm kỳ trước.").targets
    assert (target.level, target.unit) == (10, "%")


@pytest.mark.parametrize("year", ["2024", "2026"])
def test_year_of_the_term_promises(year: str) -> None:
    assert len(_read(f"Trồng 40 ha rừng; năm {year} trồng 8 ha rừng ngập mặn.").targets) == 2


def test_existing_things_are_counted_at_the_end() -> None:
    (target,) = _read("Tổng số tàu đạt trên 320 tàu (năm 2022 có 274 tàu).").targets
    assert (target.basis, target.baseline) == ("end_state", 274)


@given(st.text(alphabet="anăm trước;,. 0123là", max_size=80))
def test_blanking_keeps_every_place(plain: str) -> None:
    clauses = earlier_clauses(plain)
    assert len(without_earlier(plain, clauses)) == len(plain)
    assert all(plain[clause.start : clause.end].startswith(clause.words) for clause in clauses)
