"""Heads of quarters as a scan gives them back."""

from __future__ import annotations

import pytest

from nghiquyet.reading.matching.quarters import with_quarters


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["Nội dung", "Quýi", "Quý II", "Quý II"], ["Nội dung", "Quý I", "Quý II", "Quý III"]),
        (["Quý II", "Quý III"], ["Quý II", "Quý III"]),
        (["Quý I", "Cả năm"], ["Quý I", "Cả năm"]),
    ],
)
def test_quarters_that_do_not_ascend_are_named_in_their_order(heads: list[str], expected: list[str]) -> None:
    assert with_quarters([[head] for head in heads]) == [[head] for head in expected]
