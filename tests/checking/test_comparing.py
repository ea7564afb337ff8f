"""Figures against the small review: right however rounded or converted, wrong for good reason only."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.checking.conftest import Find, Tell
from tests.checking.small import FOREST, VALUES, small_review, value

from nghiquyet.checking import Mark, Subject
from nghiquyet.checking.wording import headline
from nghiquyet.measuring import Evidence, Reading, State

AGREEING = [
    ("Toàn tỉnh trồng mới 2.331,5 ha rừng.", Subject.TOTAL),
    ("Toàn tỉnh trồng mới gần 2.332 ha rừng.", Subject.TOTAL),
    ("Toàn tỉnh trồng mới hơn 2,3 nghìn ha rừng.", Subject.TOTAL),
    ("Toàn tỉnh trồng mới 23,3 km² rừng.", Subject.TOTAL),
    ("Diện tích rừng trồng mới đạt 77,7% chỉ tiêu Nghị quyết.", Subject.ACHIEVED),
    ("Diện tích rừng trồng mới đạt trên 77% chỉ tiêu Nghị quyết.", Subject.ACHIEVED),
    ("Số lớp tập huấn vượt 40% so với Nghị quyết.", Subject.EXCESS),
    ("Huyện Khe Lim trồng mới 611 ha rừng.", Subject.VALUE),
    ("Tỷ lệ thôn đạt chuẩn là 76,7%.", Subject.TOTAL),
    ("Có 23/30 thôn đạt chuẩn.", Subject.NUMERATOR),
    ("Nghị quyết đề ra trồng mới từ 3.000 ha rừng trở lên.", Subject.LEVEL),
    ("Nhiệm kỳ trước toàn tỉnh trồng mới 1.145 ha rừng.", Subject.BASELINE),
    ("Toàn tỉnh còn phải trồng mới 668,5 ha rừng nữa.", Subject.REMAINING),
    ("Diện tích rừng trồng mới chưa bằng mức 3.000 ha mà Đại hội đề ra.", Subject.LEVEL),
    ("Phấn đấu trồng mới đủ 3.000 ha rừng trong cả nhiệm kỳ.", Subject.LEVEL),
]
DIFFERING = [
    ("Toàn tỉnh trồng mới 2.313,5 ha rừng.", Subject.TOTAL, "các chữ số bị đảo"),
    ("Diện tích rừng trồng mới đạt 79,7% chỉ tiêu Nghị quyết.", Subject.ACHIEVED, "sai một chữ số"),
    (
        "Toàn tỉnh trồng mới 2.331,5 m2 rừng.",
        Subject.TOTAL,
        "lệch 10.000 lần: kiểm tra dấu phẩy và đơn vị",
    ),
    ("Số lớp tập huấn vượt 20% so với Nghị quyết.", Subject.EXCESS, "sai một chữ số"),
    ("Huyện Pù Tang trồng mới 1.702,5 ha rừng.", Subject.VALUE, "các chữ số bị đảo"),
    ("Nghị quyết đề ra trồng mới từ 3.200 ha rừng trở lên.", Subject.LEVEL, "sai một chữ số"),
    ("Chỉ tiêu duy nhất đã vượt là số lớp tập huấn với 24 lớp.", Subject.TOTAL, "sai một chữ số"),
    ("Tỷ lệ thôn đạt chuẩn chưa tới ngưỡng 85%.", Subject.LEVEL, "sai một chữ số"),
    ("Diện tích rừng trồng mới vượt mức 3.300 ha của Nghị quyết.", Subject.LEVEL, "sai một chữ số"),
    ("Có 32/30 thôn đạt chuẩn.", Subject.NUMERATOR, "các chữ số bị đảo"),
    (
        "Nghị quyết đề ra trồng mới không quá 3.000 ha rừng.",
        Subject.LEVEL,
        "nghị quyết ghi “từ … trở lên”",
    ),
]
UNKNOWN = [
    "Toàn tỉnh có 163 xã.",
    "Quý I/2023 toàn tỉnh trồng mới 120 ha rừng.",
    "Xã Khe Lim trồng mới 612 ha rừng.",
    "Trường tiểu học Khe Lim trồng mới 601 ha rừng.",
    "Phấn đấu năm 2024 trồng mới 400 ha rừng.",
    "Hỗ trợ huyện Khe Lim 512 triệu đồng.",
    "Năm 2024 trồng thêm 400 ha rừng.",
]


@pytest.mark.parametrize(("sentence", "subject"), AGREEING)
def test_right_figure_agrees(find: Find, sentence: str, subject: Subject) -> None:
    found = find(sentence)
    assert found.known is not None
    assert (found.mark, found.known.subject) == (Mark.AGREES, subject)


@pytest.mark.parametrize(("sentence", "subject", "why"), DIFFERING)
def test_wrong_figure_differs_and_says_how(find: Find, sentence: str, subject: Subject, why: str) -> None:
    found = find(sentence)
    assert found.known is not None
    assert (found.mark, found.known.subject, str(found.why[-1])) == (Mark.DIFFERS, subject, why)


@pytest.mark.parametrize("sentence", UNKNOWN)
def test_figure_of_something_else_is_neither(find: Find, sentence: str) -> None:
    found = find(sentence)
    assert (found.mark, found.known) == (Mark.NOT_FOUND, None)


@pytest.mark.parametrize(
    "words", ["trên 2.400 ha", "2.332,5 ha", "gần 2.300 ha", "2,4 nghìn ha", "dưới 2.300 ha"]
)
def test_rounding_beyond_what_is_written_never_agrees(tell: Tell, words: str) -> None:
    [(mark, _)] = tell(f"Toàn tỉnh trồng mới {words} rừng.")
    assert mark in ("differs", "to_confirm")


def test_figure_of_another_period_is_put_to_a_person(find: Find) -> None:
    found = find("Năm 2021 toàn tỉnh trồng mới 2.331,5 ha rừng.")
    assert found.mark is Mark.TO_CONFIRM
    assert str(found.why[-1]) == "số này tính đến 31/03/2023, văn bản ghi kỳ khác"


def test_names_in_turn_have_their_own_values(tell: Tell) -> None:
    told = tell("Huyện Pù Tang trồng mới 1.720,5 ha rừng, huyện Khe Lim 161 ha.")
    assert told == [("agrees", "1.720,5 ha"), ("differs", "161 ha")]


def test_whole_is_spoken_of_where_some_are_singled_out(tell: Tell) -> None:
    told = tell("Huyện Khe Lim có tiến bộ. Đã trồng mới 2.313,5 ha rừng, nhiều nhất là Pù Tang 1.720,5 ha.")
    assert told == [("differs", "2.313,5 ha"), ("agrees", "1.720,5 ha")]


def test_own_part_of_a_name_stands_for_it(tell: Tell) -> None:
    told = tell("Trồng mới nhiều rừng nhất là Khe Lim với 161 ha.")
    assert told == [("differs", "161 ha")]


def test_count_beside_the_right_whole_is_held_against_the_counts(tell: Tell) -> None:
    told = tell("Trong 30 thôn có 26 thôn đạt chuẩn, tỷ lệ 76,7%.")
    assert told == [("agrees", "30 thôn"), ("differs", "26 thôn"), ("agrees", "76,7%")]


def test_words_of_a_name_tell_no_target(find: Find) -> None:
    found = find("Trường Rừng Trồng có 161 lớp học.")
    assert found.mark is Mark.NOT_FOUND


def test_total_in_question_is_not_accused(find: Find) -> None:
    guess = value("X2", FOREST, "611", state=State.TO_CONFIRM)
    review = small_review((VALUES[0], guess, *VALUES[2:]))
    assert find("Toàn tỉnh trồng mới 2.341,5 ha rừng.", review=review).mark is Mark.TO_CONFIRM
    swapped = find("Toàn tỉnh trồng mới 2.313,5 ha rừng.", review=review)
    assert (swapped.mark, str(swapped.why[-1])) == (
        Mark.DIFFERS,
        "số liệu đang có cũng chưa được xác nhận",
    )


def test_number_is_told_in_the_unit_of_the_document(find: Find) -> None:
    found = find("Huyện Pù Tang trồng mới 17,025 km² rừng.")
    assert str(headline(found)) == "Khác số liệu: 17,205 km²"


def test_total_beyond_what_is_reported_may_hold_more(find: Find) -> None:
    found = find("Toàn tỉnh trồng mới 2.780 ha rừng.")
    assert (found.mark, str(found.why[-1])) == (
        Mark.TO_CONFIRM,
        "có thể đã gồm số liệu của tổ chức chưa báo cáo",
    )
    assert find("Toàn tỉnh trồng mới 1.920 ha rừng.").mark is Mark.DIFFERS


def test_total_with_another_reading_is_put_to_a_person(find: Find) -> None:
    other = Reading(Decimal(711), Evidence("X2.docx", "1" * 64, "711", 50, 53, 1))
    open_one = replace(value("X2", FOREST, "611", state=State.CONFLICT), alternatives=(other,))
    review = small_review((VALUES[0], open_one, *VALUES[2:]))
    found = find("Toàn tỉnh trồng mới 2.431,5 ha rừng.", review=review)
    assert found.mark is Mark.TO_CONFIRM
    assert str(found.why[-1]) == "đúng nếu lấy cách đọc khác trong báo cáo của Đảng bộ huyện Khe Lim"
    assert find("Toàn tỉnh trồng mới 2.313,5 ha rừng.", review=review).mark is Mark.DIFFERS


def test_document_of_one_organisation_is_held_against_its_own_values(tell: Tell) -> None:
    assert tell("Đã trồng mới 611 ha rừng.", speaker="X2") == [("agrees", "611 ha")]
    assert tell("Đã trồng mới 2.331,5 ha rừng.", speaker="X2") != [("agrees", "2.331,5 ha")]


def test_value_that_nobody_has_settled_is_no_proof(find: Find) -> None:
    open_one = value("X2", FOREST, "611", state=State.TO_CONFIRM)
    review = small_review((VALUES[0], open_one, *VALUES[2:]))
    agreeing = find("Huyện Khe Lim trồng mới 611 ha rừng.", review=review)
    assert (agreeing.mark, str(agreeing.why[-1])) == (
        Mark.AGREES,
        "số liệu đang có cũng chưa được xác nhận",
    )
    assert find("Huyện Khe Lim trồng mới 161 ha rừng.", review=review).mark is Mark.TO_CONFIRM
