"""Passages as reports write them: which number answers the target, and whether a person is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.reading.matching.matched import matched, undoubted, value


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("Toàn xã trồng mới được 12,5 ha rừng.", "trees", "12.5"),
        ("Đã trồng mới 125.000 m2 rừng.", "trees", "12.5"),
        ("Xây dựng ba căn nhà tình nghĩa.", "homes", "3"),
        ("Kết nạp 21 đảng viên mới, riêng năm 2022 là 9 đồng chí.", "party", "21"),
        ("Quỹ vì người nghèo vận động được 186 triệu đồng.", "fund", "0.186"),
        ("Quỹ vì người nghèo vận động được 8 tỷ 400 triệu đồng.", "fund", "8.4"),
        ("Có 57/60 hộ sử dụng nước sạch, đạt 95%.", "water", "95"),
        ("Trong 60 hộ có 57 hộ sử dụng nước sạch, bằng 95%.", "water", "95"),
        ("Năm 2021 có 71% học sinh khá, giỏi, năm 2022 nâng lên 74,5%.", "pupils", "74.5"),
        ("Rà soát 60 hộ, trong đó 57 hộ sử dụng nước sạch, chiếm 95%.", "water", "95"),
        ("Nửa nhiệm kỳ qua kết nạp 23 đảng viên mới.", "party", "23"),
        ("Nước sạch tiếp tục là điểm sáng: trên 80% hộ sử dụng nước sạch.", "water", "80"),
        ("Tỷ lệ học sinh bỏ học đã kéo giảm từ 8,3% xuống 1,7%.", "dropout", "1.7"),
        ("Xã phối hợp Hạt Kiểm lâm Đông Sơn trồng mới 12,5 ha rừng.", "trees", "12.5"),
        ("Từ cuộc gặp ở chiến trường phía Nam, kết nạp 21 đảng viên mới.", "party", "21"),
        ("Vượt chỉ tiêu chung của huyện; toàn bộ kết nạp 21 đảng viên mới.", "party", "21"),
        ("Công tác phát triển đảng viên mới được 9 đồng chí.", "party", "9"),
        ("Phong trào “Mỗi thôn một ngày hội” kết nạp 21 đảng viên mới.", "party", "21"),
        ("Trồng mới rừng đạt 150% kế hoạch: 15 ha rừng trồng mới.", "trees", "15"),
        ("Từ năm 2021 đến nay không để phát sinh vụ tai nạn lao động nghiêm trọng.", "accidents", "0"),
        ("Thời gian trả lời kiến nghị lâu nhất là 6 ngày làm việc.", "answers", "6"),
    ],
)
def test_a_plain_statement_is_accepted(text: str, target: str, expected: str) -> None:
    match = matched(text, target)
    assert (undoubted(match), value(match)) == (True, Decimal(expected))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Phấn đấu trồng mới 40 ha rừng.", "trees"),
        ("Nhiệm kỳ trước trồng mới 148 ha rừng.", "trees"),
        ("Toàn huyện trồng mới 2.100 ha rừng.", "trees"),
        ("Xã Đèo Gió trồng mới 30 ha rừng.", "trees"),
        ("Thôn Nà Mèo trồng mới 3 ha rừng.", "trees"),
        ("Diện tích rừng trồng mới tăng 12 ha so với cùng kỳ.", "trees"),
        ("Kết nạp đảng viên mới đạt 57,5% kế hoạch.", "party"),
        ("Tỷ lệ hộ sử dụng nước sạch tăng 3,4 điểm %.", "water"),
        ("So với nhiệm kỳ trước (trồng mới 148 ha rừng), kết quả đều khá.", "trees"),
        ("Huyện giao xã nửa đầu nhiệm kỳ chăm sóc, trồng mới 8 ha rừng.", "trees"),
        ("Nhiệm vụ tiếp theo: trồng mới 30 ha rừng.", "trees"),
        ("Số nhà tình nghĩa được xây dựng: hiện đang thi công 11 căn.", "homes"),
    ],
)
def test_a_plan_a_part_or_another_figure_is_no_result(text: str, target: str) -> None:
    assert matched(text, target).state == "missing"


@pytest.mark.parametrize(
    ("text", "target"),
    [("Đảng bộ có 121 đảng viên.", "party"), ("100% cán bộ tham gia tập huấn về nước sạch.", "water")],
)
def test_a_figure_of_a_near_thing_is_never_accepted_by_itself(text: str, target: str) -> None:
    assert not undoubted(matched(text, target))


def test_a_figure_under_plans_is_no_result_unless_it_is_done() -> None:
    assert matched("Trồng mới 40 ha rừng.", "trees", heading="Phương hướng đến năm 2025").state == "missing"
    done = matched("Xã đã trồng mới 12 ha rừng.", "trees", heading="Kết luận, kiến nghị")
    assert value(done) == 12


def test_a_stated_zero_is_a_value() -> None:
    assert value(matched("Trường không có học sinh bỏ học.", "dropout")) == 0
    assert value(matched("Đã trồng mới 0 ha rừng.", "trees")) == 0


def test_missing_information_is_no_zero() -> None:
    assert matched("Chưa có số liệu về học sinh bỏ học.", "dropout").state == "missing"


def test_separate_periods_are_added_and_asked_about() -> None:
    match = matched("Trồng mới rừng: năm 2021: 4 ha, năm 2022: 5 ha, quý I/2023: 3,5 ha.", "trees")
    assert (match.state, value(match)) == ("to_confirm", Decimal("12.5"))
    assert match.chosen is not None
    assert match.chosen.mention.parts == (4, 5, Decimal("3.5"))


def test_one_year_of_a_term_is_asked_about() -> None:
    match = matched("Năm 2022, xã trồng mới 5 ha rừng.", "trees")
    assert (match.state, value(match)) == ("to_confirm", 5)


def test_two_totals_that_differ_are_a_conflict_with_both_readings() -> None:
    match = matched("Xã trồng mới 192,5 ha rừng. Tổng cộng rừng trồng mới là 195,2 ha.", "trees")
    assert match.state == "conflict"
    assert match.chosen is not None
    readings = {match.chosen.value, *(other.value for other in match.alternatives)}
    assert readings == {Decimal("192.5"), Decimal("195.2")}


def test_the_total_that_its_parts_support_is_kept() -> None:
    text = "Kết nạp 25 đảng viên mới (năm 2021: 9, năm 2022: 12, năm 2023: 4). Đã kết nạp 28 đảng viên mới."
    match = matched(text, "party")
    assert (match.state, value(match)) == ("conflict", 25)


def test_a_percentage_that_its_fraction_contradicts_is_a_conflict() -> None:
    match = matched("Có 14/16 hộ sử dụng nước sạch (đạt 85,7%).", "water")
    assert (match.state, value(match)) == ("conflict", Decimal("87.5"))
    assert [other.value for other in match.alternatives] == [Decimal("85.7")]


def test_the_same_figure_twice_is_no_conflict() -> None:
    match = matched("Trồng mới 12 ha rừng. Như vậy rừng trồng mới đạt 12 ha.", "trees")
    assert undoubted(match)


def test_a_rounded_repetition_is_no_conflict() -> None:
    match = matched("Trồng mới 262,4 ha rừng. Rừng trồng mới đạt trên 262 ha.", "trees")
    assert undoubted(match)


def test_approximate_words_stay_with_the_value() -> None:
    match = matched("Có trên 95% hộ sử dụng nước sạch.", "water")
    assert match.chosen is not None
    assert match.chosen.mention.comparator == ">"


def test_every_reading_says_why() -> None:
    match = matched("Toàn xã trồng mới được 12,5 ha rừng.", "trees")
    assert match.chosen is not None
    assert any("rừng trồng" in str(phrase) or "trồng mới" in str(phrase) for phrase in match.chosen.why)


@pytest.mark.parametrize(
    ("text", "target", "expected"),
    [
        ("Tổng giá trị sản xuất tăng 9,7% so với cùng kỳ.", "growth", "9.7"),
        ("Công tác giao quân năm 2023 đạt 98,5% chỉ tiêu.", "call_up", "98.5"),
        ("Tổng giá trị sản xuất tăng 120 tỷ đồng (9,7%) so với cùng kỳ.", "growth", "9.7"),
        ("Tỷ lệ học sinh bỏ học: không.", "dropout", "0"),
        ("Có 4 phường, xã hoàn thành diễn tập phòng thủ.", "communes", "4"),
        ("Cả 7/7 hộ sử dụng nước sạch.", "water", "100"),
        ("Tỷ lệ học sinh bỏ học giảm từ 2,4% đầu nhiệm kỳ xuống còn 1,7%.", "dropout", "1.7"),
        ("Đã trồng mới 12 ha rừng so với năm 2020 và kết nạp 9 đảng viên mới.", "party", "9"),
    ],
)
def test_what_the_target_itself_asks_for_is_its_result(text: str, target: str, expected: str) -> None:
    assert value(matched(text, target)) == Decimal(expected)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Giai đoạn trước, xã phát triển mạnh và trồng mới 148 ha rừng.", "trees"),
        ("Tổng giá trị sản xuất đạt 85%.", "growth"),
    ],
)
def test_another_time_or_a_level_is_not_accepted(text: str, target: str) -> None:
    assert not undoubted(matched(text, target))


def test_words_that_only_look_alike_without_marks_count_other_things() -> None:
    assert matched("Tuyển dụng 12 cán bộ, nhân viên.", "homes").chosen is None


def test_growth_of_a_part_is_never_accepted_for_the_total() -> None:
    assert matched("Giá trị sản xuất nông nghiệp tăng 4,1%.", "growth").state == "to_confirm"


def test_what_the_colon_of_a_count_lists_is_a_part_of_it() -> None:
    match = matched(
        "Xây dựng 7 căn nhà tình nghĩa: hai căn tại thôn Hạ và 4 căn nhà tình nghĩa khác.", "homes"
    )
    assert value(match) == 7


@pytest.mark.parametrize(
    ("text", "target", "readings"),
    [
        (
            "Kết nạp 36 đảng viên mới. Với 39 đảng viên mới được kết nạp, Đảng bộ thêm mạnh.",
            "party",
            {36, 39},
        ),
        (
            "Có 57 hộ sử dụng nước sạch trên tổng số 60 hộ, đạt 59,0%. Hộ dân yên tâm.",
            "water",
            {95, 59},
        ),
        (
            "Xây dựng nhà tình nghĩa: đợt một 12 căn, đợt hai 15 căn. Với 29 căn nhà tình nghĩa đã được xây"
            " dựng, xã hoàn thành sớm.",
            "homes",
            {27, 29},
        ),
        (
            "Xây dựng 118 căn nhà tình nghĩa, gồm năm 2021 là 12 căn, năm 2022 là 51 căn, 6 tháng đầu năm"
            " 2023 là 45 căn.",
            "homes",
            {118, 108},
        ),
        (
            "Xã trồng mới được 13,1 ha rừng. Năm 2021 trồng mới 4,2 ha rừng. Năm 2022 trồng mới 5 ha rừng."
            " Sáu tháng đầu năm 2023 trồng mới 3,1 ha rừng.",
            "trees",
            {Decimal("13.1"), Decimal("12.3")},
        ),
    ],
)
def test_figures_told_apart_that_differ_are_a_conflict(
    text: str, target: str, readings: set[Decimal]
) -> None:
    match = matched(text, target)
    assert match.state == "conflict"
    assert {value(match), *(other.value for other in match.alternatives)} >= readings


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Kết nạp 19 đảng viên mới. Đã kiểm tra 5 chi bộ, giám sát 11 đảng viên.", "party"),
        ("Tỷ lệ hộ sử dụng nước sạch đạt 95%, riêng nước máy chỉ 64% hộ sử dụng.", "water"),
        ("Quỹ vì người nghèo vận động được 612 triệu đồng, đã chi hỗ trợ 471 triệu đồng.", "fund"),
    ],
)
def test_other_things_beside_a_figure_contradict_nothing(text: str, target: str) -> None:
    assert matched(text, target).state != "conflict"


def test_a_surplus_counts_from_the_plan_told_before_it() -> None:
    match = matched("Huyện giao xã xây dựng 8 căn nhà tình nghĩa, kết quả vượt 25% chỉ tiêu.", "homes")
    assert (match.state, value(match)) == ("to_confirm", 10)


def test_what_fits_another_target_better_is_offered_where_that_has_its_own() -> None:
    text = (
        "Tổng số đoàn viên ưu tú được giới thiệu cho Đảng là 57 đoàn viên ưu tú. Đến nay 21 đoàn viên ưu tú"
        " được giới thiệu đã đứng vào Đảng."
    )
    match = matched(text, "admitted")
    assert (match.state, match.kinds) == ("to_confirm", ("last_resort",))


@pytest.mark.parametrize("heading", ["D. 6 tháng cuối năm 2023", "9. Quý IV/2023"])
def test_what_stands_under_a_time_to_come_is_no_result(heading: str) -> None:
    assert matched("Kết nạp thêm 40 đảng viên mới.", "party", heading=heading).state == "missing"


def test_a_figure_with_its_neighbour_added_contradicts_nothing() -> None:
    text = (
        "Có 15 xã hoàn thành diễn tập phòng thủ và 1 xã diễn tập phòng cháy. Cả 16 xã diễn tập đều đạt giỏi."
    )
    match = matched(text, "communes")
    assert (match.state != "conflict", value(match)) == (True, Decimal(15))


def test_a_base_with_its_change_told_as_reached_is_a_level() -> None:
    text = "Đầu giai đoạn, tỷ lệ học sinh bỏ học là 3,9%; đến nay đã giảm được 2,3 điểm %."
    assert value(matched(text, "dropout")) == Decimal("1.6")


def test_a_level_among_others_does_not_stand_for_the_whole_by_itself() -> None:
    assert matched("Ở bậc tiểu học có 9/14 hộ sử dụng nước sạch.", "water").state == "missing"


def test_harvests_told_apart_are_added() -> None:
    text = "Diện tích rừng trồng mới: vụ xuân 12 ha, vụ hè 7 ha, vụ mùa 3,5 ha."
    assert value(matched(text, "trees")) == Decimal("22.5")


def test_what_was_measured_last_before_the_term_is_offered() -> None:
    match = matched("Theo điều tra năm 2020, tỷ lệ hộ sử dụng nước sạch là 71%.", "water")
    assert (match.state, match.kinds, value(match)) == ("to_confirm", ("time",), 71)


def test_a_part_that_is_the_reporter_is_its_whole() -> None:
    text = "Toàn huyện kết nạp 148 đảng viên mới, trong đó xã Suối Bạc 21 đồng chí."
    assert value(matched(text, "party")) == 21


def test_a_change_of_a_later_year_is_added_to_the_year_before() -> None:
    text = "Tỷ lệ học sinh khá, giỏi năm 2021 là 70,2%, năm 2022 tăng thêm 1,8 điểm %."
    assert value(matched(text, "pupils")) == 72
