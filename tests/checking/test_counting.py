"""How many targets stand where; nothing is counted for those who see only a part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.checking.conftest import Tell
from tests.checking.small import small_review


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Có 1/3 chỉ tiêu vượt mức đề ra.", [("agrees", "1/3")]),
        ("Có 2/3 chỉ tiêu vượt mức đề ra.", [("differs", "2/3")]),
        ("Đến nay 2/3 chỉ tiêu đạt hoặc đúng tiến độ.", [("agrees", "2/3")]),
        ("Đến nay 3/3 chỉ tiêu đạt hoặc đúng tiến độ.", [("differs", "3/3")]),
        ("Nghị quyết đề ra 3 chỉ tiêu, trong đó 1 chỉ tiêu chậm.", [("agrees", "3"), ("agrees", "1")]),
        ("Nghị quyết đề ra 4 chỉ tiêu.", [("differs", "4")]),
        ("Nghị quyết đề ra 3 chỉ tiêu. Còn 2 chỉ tiêu chậm.", [("agrees", "3"), ("differs", "2")]),
        ("Đến nay 2/4 chỉ tiêu đạt.", [("to_confirm", "4")]),
        (
            "Đã hoàn thành 1.500 công trình, chỉ tiêu là 2.000.",
            [("not_found", "1.500 công trình"), ("not_found", "2.000")],
        ),
    ],
)
def test_counts_of_targets(tell: Tell, sentence: str, told: list[tuple[str, str]]) -> None:
    assert tell(sentence) == told


def test_counts_of_another_organisation_are_not_the_resolutions(tell: Tell) -> None:
    assert [mark for mark, _ in tell("Có 2/3 chỉ tiêu vượt mức đề ra.", speaker="X1")] == ["not_found"]


def test_without_results_nothing_is_counted(tell: Tell) -> None:
    part = replace(small_review(), results=())
    assert [mark for mark, _ in tell("Có 2/3 chỉ tiêu vượt mức đề ra.", review=part)] == ["not_found"]
