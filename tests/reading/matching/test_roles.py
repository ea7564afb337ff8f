"""What a number in running text is: a result, an average, an earlier figure, a plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.matching.matched import TARGETS, Wanted, matched, undoubted, value

BOUNDS = (
    Wanted(
        "rescue", "Thời gian tiếp cận, cứu trợ người dân sau thiên tai", "giờ", "end_state", "max",
        "less_is_better", Decimal(48),
    ),
    Wanted(
        "share", "Mức góp quỹ khuyến học bình quân một hội viên", "nghìn đồng", "end_state", "min",
        level=Decimal(50),
    ),
    *(target for target in TARGETS if target.code != "answers"),
)  # fmt: skip


def test_an_average_of_each_is_no_part() -> None:
    match = matched("Quỹ vì người nghèo vận động được, mỗi thôn góp bình quân 2,5 tỷ đồng.", "fund")
    assert (undoubted(match), value(match)) == (True, Decimal("2.5"))


def test_an_amount_of_each_stays_a_part() -> None:
    assert not undoubted(matched("Quỹ vì người nghèo vận động được, mỗi thôn góp 2,5 tỷ đồng.", "fund"))


def test_what_is_compared_with_in_brackets_is_earlier() -> None:
    text = "Kết nạp 30 đảng viên mới. So với khóa mùa xuân (21 đảng viên mới), tăng 9 đảng viên."
    match = matched(text, "party")
    assert (undoubted(match), value(match)) == (True, 30)


def test_members_set_off_are_a_part_though_their_body_reports() -> None:
    assert matched("Riêng xã viên trồng mới 12 ha rừng.", "trees").state == "to_confirm"


@pytest.mark.parametrize(
    "text",
    [
        "Cùng các đơn vị bộ đội Biên phòng trồng mới 66 ha rừng.",
        "Diện tích rừng trồng mới ở thôn Nà Mèo là khu đầu tiên của xã (66 ha).",
        "Chi nhánh Văn phòng đăng ký đất đai xác nhận diện tích rừng trồng mới 66 ha.",
    ],
)
def test_words_that_make_no_part_and_no_plan(text: str) -> None:
    match = matched(text, "trees")
    assert (undoubted(match), value(match)) == (True, 66)


def test_a_heading_of_what_is_striven_for_makes_plans() -> None:
    assert matched("Trồng mới 40 ha rừng.", "trees", heading="Hướng tới năm 2025").state == "missing"


def test_a_fraction_of_what_was_assigned_is_the_share_of_a_plan() -> None:
    match = matched("Tỷ lệ giao quân: huyện giao 18/18 công dân, đạt 100%.", "call_up")
    assert value(match) == 100


def test_five_establishments_are_no_base_year() -> None:
    text = "Diện tích rừng trồng mới của năm cơ sở sản xuất đã đạt 66 ha."
    assert value(matched(text, "trees")) == 66


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Sau bão, bản Nà Mèo sau 2 ngày mới tiếp cận, cứu trợ được người dân, là nơi chậm nhất.", 48),
        ("Lực lượng có mặt sớm nhất sau 4 giờ, chậm nhất sau 30 giờ.", 30),
    ],
)
def test_the_slowest_time_is_that_of_the_whole(text: str, hours: int) -> None:
    assert value(matched(text, "rescue", targets=BOUNDS)) == hours


def test_the_time_of_one_place_is_a_part() -> None:
    text = "Sau bão, bản Nà Mèo sau 2 ngày mới tiếp cận, cứu trợ được người dân."
    assert matched(text, "rescue", targets=BOUNDS).state == "missing"


def test_an_average_of_one_is_what_a_target_may_ask_for() -> None:
    text = "Bình quân một hội viên góp 46 nghìn đồng cho quỹ khuyến học."
    assert value(matched(text, "share", targets=BOUNDS)) == 46
