"""A total with its parts behind it that add up to something else."""

from __future__ import annotations

import pytest
from tests.reading.matching.matched import matched, undoubted, value


@pytest.mark.parametrize("opens", ["phân bổ", "gồm", "trong đó"])
def test_a_total_with_the_digits_of_its_parts_in_another_order_is_a_conflict(opens: str) -> None:
    text = f"Diện tích rừng trồng mới 21 ha, {opens} vùng thấp 5 ha, vùng giữa 4 ha, vùng cao 3 ha."
    match = matched(text, "trees")
    assert (match.state, value(match), [c.value for c in match.alternatives]) == ("conflict", 12, [21])


def test_the_summary_that_tells_the_sum_does_not_hide_it() -> None:
    text = "Diện tích rừng trồng mới đạt 12 ha. Về rừng: 21 ha, phân bổ vùng thấp 5 ha, vùng cao 7 ha."
    assert matched(text, "trees").state == "conflict"


def test_parts_that_leave_something_out_contradict_nothing() -> None:
    text = "Diện tích rừng trồng mới 21 ha, gồm 5 ha vùng thấp và 4 ha vùng giữa."
    assert undoubted(matched(text, "trees"))
