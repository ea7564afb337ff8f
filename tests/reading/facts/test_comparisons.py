"""Results against plans, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.facts.conftest import Open
from tests.reading.facts.passages import Passage, telling

from nghiquyet.reading.facts.comparisons import read_comparisons


@pytest.mark.parametrize("passage", telling("comparisons"), ids=str)
def test_comparisons_have_their_relation_and_value(passage: Passage, open_text: Open) -> None:
    found = read_comparisons(open_text(passage.text).document)
    expected = passage.truth["comparisons"]
    assert [comparison.relation for comparison in found] == [one["relation"] for one in expected]
    assert [comparison.value for comparison in found] == [
        Decimal(one["value"]) if "value" in one else None for one in expected
    ]
    for comparison, one in zip(found, expected, strict=True):
        assert one["surface"] in comparison.surface


def test_amount_has_its_unit_without_the_words_that_compare(open_text: Open) -> None:
    (found,) = read_comparisons(open_text("Sở làm 38 vụ việc, vượt 8 vụ việc so với chỉ tiêu.").document)
    assert (found.relation, found.value, found.unit) == ("exceed_by", 8, "vụ việc")


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách tăng 7,53% so với cùng kỳ.",
        "Phấn đấu năm 2025 thu ngân sách đạt 100% dự toán.",
        "Đồng chí đề nghị các xã hoàn thành kế hoạch trồng rừng.",
        "Các giải pháp nhằm hoàn thành chỉ tiêu năm.",
        "Đơn vị sẽ hoàn thành và vượt mức kế hoạch.",
        "Hội nghị đánh giá kết quả thực hiện các chỉ tiêu, mục tiêu.",
    ],
)
def test_growth_and_wishes_are_no_comparisons(text: str, open_text: Open) -> None:
    assert read_comparisons(open_text(text).document) == ()


def test_basis_holds_the_plan_as_written(open_text: Open) -> None:
    found = read_comparisons(open_text("Giải ngân đạt 74,6% dự toán HĐND tỉnh giao, tăng 3%.").document)
    assert [(one.basis, one.unit, one.what) for one in found] == [
        ("dự toán HĐND tỉnh giao", "%", "Giải ngân")
    ]
