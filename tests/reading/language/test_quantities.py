"""Quantities: what counts is found with its parts, what does not count is left out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nghiquyet.reading.language.quantities import quantities


def told(text: str) -> list[tuple[str, str, str]]:
    return [(q.comparator, str(q.value), q.unit) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bàn giao 1.720 ha đất", [("=", "1720", "ha")]),
        ("có trên 78% khá, giỏi", [(">", "78", "%")]),
        ("từ 92% trở lên cán bộ", [(">=", "92", "%")]),
        ("không quá 0,3%", [("<=", "0.3", "%")]),
        ("gần 15.000 lượt khách", [("~<", "15000", "lượt khách")]),
        ("khoảng 275 triệu đồng", [("~", "275", "triệu đồng")]),
        ("8 tỷ 400 triệu đồng", [("=", "8.4", "tỷ đồng")]),
        ("đạt 9,2 triệu đồng/người/tháng", [("=", "9.2", "triệu đồng/người/tháng")]),
        ("bình quân 34,8 học sinh/lớp", [("=", "34.8", "học sinh/lớp")]),
        ("2 nghìn ha lúa", [("=", "2000", "ha")]),
        ("56,5 triệu tấn lương thực", [("=", "56500000.0", "tấn")]),
        ("chín cuộc diễn tập", [("=", "9", "cuộc diễn tập")]),
        ("kết nạp hai mươi bốn đảng viên mới", [("=", "24", "đảng viên")]),
        ("kết nạp được năm quần chúng", [("=", "5", "quần chúng")]),
        ("ba phần tư các khoản thu", [("=", "75", "%")]),
        ("đại diện 31,8 triệu cổ phần", [("=", "31800000.0", "cổ phần")]),
        ("cần 220 thợ điện, lắp 64 cụm đèn tín hiệu", [("=", "220", "thợ điện"), ("=", "64", "cụm đèn")]),
        ("đi 11 lượt tới cùng một nhà", [("=", "11", "lượt"), ("=", "1", "nhà")]),
        ("đã chuyển 1.465 yêu cầu, giảm 3%", [("=", "1465", "yêu cầu"), ("=", "3", "%")]),
        ("Sở số 5 yêu cầu các phường", []),
        ("2.146 ha; 5/8 KCN có trạm xử lý", [("=", "2146", "ha"), ("=", "5", "KCN")]),
        ("Sáng 5/8 HTX Tân Lập họp", []),
        ("giải quyết hồ sơ không quá 3 ngày", [("<=", "3", "ngày")]),
        ("kiểm tra trong thời hạn không quá 3 ngày", []),
        ("138 cụ tròn 100 tuổi trở lên", [("=", "138", "cụ")]),
        ("13 đồng chí nhận 9 đồng", [("=", "13", "đồng chí"), ("=", "9", "đồng")]),
    ],
)
def test_quantities_are_read_with_comparator_and_unit(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert told(text) == expected


def test_ranges_and_fractions_keep_both_numbers() -> None:
    ranged, share, plan = quantities("từ 70 - 75%; có 30/32 chỉ tiêu; thu 27,4 tỷ đồng/60 tỷ đồng")
    assert (ranged.value, ranged.value_max, ranged.unit) == (70, 75, "%")
    assert (share.value, share.total, share.unit) == (30, 32, "chỉ tiêu")
    assert (plan.value, plan.total, plan.unit) == (Decimal("27.4"), 60, "tỷ đồng")


def test_two_units_about_a_slash_are_two_quantities() -> None:
    assert told("bắt 607 vụ/697 đối tượng") == [("=", "607", "vụ"), ("=", "697", "đối tượng")]


@pytest.mark.parametrize(
    "text",
    [
        "Chiều 18.5, ngày 27 tháng 7 năm 2023, 06/4/2023, quý I/2023, tháng 9/2022",
        "nhiệm kỳ 2020 – 2025, năm học 2023-2024, 6 tháng đầu năm, 60 năm thành lập",
        "Nghị quyết số 57-NQ/TW, Quyết định 62, số 31-KH/ĐU, Nghị định số 03/2019/NĐ-CP",
        "Quân khu 2 tổ chức hội nghị, Trung đoàn 877, Covid-19, đại hội lần thứ 12, đứng thứ 9/63",
        "trẻ em dưới 5 tuổi, trực 24/24, 1 bên 2 cấp, lúc 8 giờ 30, https://a.vn/202305/x-69872e3",
        "một số đơn vị, một phần công việc, năm qua",
    ],
)
def test_dates_names_and_numbers_of_documents_count_nothing(text: str) -> None:
    assert told(text) == []


@given(st.text(alphabet="0123456789.,/%-– ađtỷ\nhaKnăm", max_size=80))
def test_any_text_gives_ordered_places_inside_it(text: str) -> None:
    end = 0
    for quantity in quantities(text):
        assert end <= quantity.start <= quantity.number_start < quantity.end <= len(text)
        end = quantity.end


def test_industry_is_followed_by_amounts_too() -> None:
    text = "giá trị sản xuất công nghiệp 1.745 tỷ đồng trong công nghiệp 4.0"
    assert [quantity.value for quantity in quantities(text, 0, len(text))] == [Decimal(1745)]


def test_papers_are_counted_though_a_level_has_the_same_word() -> None:
    assert [(str(q.value), q.unit) for q in quantities("cấp 954 giấy, bão cấp 12")] == [("954", "giấy")]
