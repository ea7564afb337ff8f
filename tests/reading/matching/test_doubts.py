"""What keeps a number with the right words from being accepted, and what is told a second time otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.matching.matched import matched, undoubted, value

from nghiquyet.reading.matching import confidence


@pytest.mark.parametrize(
    ("text", "target", "kind"),
    [
        ("Cuối năm 2021, tỷ lệ hộ sử dụng nước sạch đạt 81%.", "water", "time"),
        ("Năm 2021, tỷ lệ học sinh khá, giỏi đạt 71%.", "pupils", "time"),
        ("Năm 2022, xã trồng mới 5 ha rừng.", "trees", "time"),
        ("Tỷ lệ hộ nghèo sử dụng nước sạch đạt 81%.", "water", "other_words"),
        ("Phát triển đảng viên mới: 9 quần chúng học lớp nhận thức.", "party", "other_words"),
        ("Diện tích rừng trồng mới 12.500 ha.", "trees", "unlikely"),
    ],
)
def test_a_figure_of_another_time_or_thing_is_asked_about(text: str, target: str, kind: str) -> None:
    match = matched(text, target)
    assert (match.state, kind in match.kinds) == ("to_confirm", True)


def test_a_sum_of_periods_that_covers_the_term_is_accepted() -> None:
    text = "Diện tích rừng trồng mới: năm 2021 là 14 ha, năm 2022 là 5 ha, 6 tháng đầu năm 2023 là 3,5 ha."
    match = matched(text, "trees")
    assert (match.state, value(match)) == ("accepted", Decimal("22.5"))


@pytest.mark.parametrize(
    "again",
    [
        "Với 12 đảng viên mới được kết nạp, chi bộ thêm mạnh.",
        "Nhìn chung, xã đã kết nạp 51 đảng viên.",
        "Từ kết quả 51 đảng viên mới đã kết nạp, phấn đấu kết nạp thêm 20 người.",
    ],
)
def test_a_figure_told_again_with_another_number_is_a_conflict(again: str) -> None:
    match = matched(f"Từ năm 2021 đến nay kết nạp 15 đảng viên mới. {again}", "party")
    assert (match.state, value(match)) == ("conflict", 15)


def test_a_number_of_another_size_is_no_second_telling() -> None:
    text = "Từ năm 2021 đến nay kết nạp 15 đảng viên mới. Chi bộ thôn Nà Mèo kết nạp 2 đảng viên mới."
    assert undoubted(matched(text, "party"))


def test_targets_of_like_name_are_told_apart_by_their_own_word() -> None:
    text = "Giới thiệu 41 đoàn viên ưu tú cho Đảng, trong đó 18 đồng chí được kết nạp vào Đảng."
    assert (value(matched(text, "presented")), matched(text, "admitted").state) == (41, "missing")


def test_what_is_denied_beside_a_number_is_the_target() -> None:
    text = "Xử lý 3 vụ tai nạn nhẹ, không có vụ tai nạn lao động nghiêm trọng nào."
    assert value(matched(text, "accidents")) == 0


def test_one_case_where_none_may_happen_is_asked_about() -> None:
    match = matched("Tại thôn Nà Mèo xảy ra 1 vụ tai nạn lao động nghiêm trọng.", "accidents")
    assert (match.state, value(match)) == ("to_confirm", 1)


def test_the_longest_time_is_no_average() -> None:
    text = "Thời gian trả lời kiến nghị lâu nhất là 6 ngày, trung bình 3 ngày."
    assert value(matched(text, "answers")) == 6


def test_fractions_and_percentages_are_paired_respectively() -> None:
    text = "Năm 2021 có 40/60 hộ, năm 2022 có 57/60 hộ sử dụng nước sạch, tương ứng 66,7% và 95%."
    assert value(matched(text, "water")) == 95


def test_confidence_is_higher_for_what_is_told_twice_than_for_what_is_asked_about() -> None:
    sure = matched("Trồng mới 12 ha rừng. Như vậy rừng trồng mới đạt 12 ha.", "trees")
    asked = matched("Năm 2022, xã trồng mới 5 ha rừng.", "trees")
    assert confidence(asked) < 0.95 < confidence(sure) <= 1
    assert confidence(matched("Xã có 3 thôn.", "trees")) == 0
