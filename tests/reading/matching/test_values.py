"""What can be the same quantity as a target's."""

from __future__ import annotations

from tests.reading.matching.matched import matched, value


def test_a_noun_with_other_marks_is_another_noun() -> None:
    text = "Năm 2023 xã xây dựng, bàn giao nhà tình nghĩa với 5 cán bộ chuyên trách."
    assert value(matched(text, "homes")) is None
