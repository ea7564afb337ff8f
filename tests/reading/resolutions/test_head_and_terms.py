"""Number, kind, title, issuer, date and term of differently headed resolutions."""

from __future__ import annotations

from datetime import date

import pytest
from tests.reading.resolutions.written import written

from nghiquyet.reading.resolutions.head import read_head
from nghiquyet.reading.resolutions.terms import read_term


def test_party_head() -> None:
    head = read_head(
        written(
            "ĐẢNG BỘ TỈNH NAM GIANG\nHUYỆN ỦY TRÀ LĨNH\nSố 05 - NQ/HU\nĐẢNG CỘNG SẢN VIỆT NAM\n"
            "Trà Lĩnh, ngày 03 tháng 02 năm 2021\n@title NGHỊ QUYẾT\n@title về xây dựng nông thôn mới\n"
        )
    )
    assert (head.number, head.kind, head.issuer) == ("05-NQ/HU", "resolution", "HUYỆN ỦY TRÀ LĨNH")
    assert head.title == "Nghị quyết về xây dựng nông thôn mới"
    assert head.date == date(2021, 2, 3)


def test_council_head_takes_no_date_of_a_law() -> None:
    head = read_head(
        written(
            "HỘI ĐỒNG NHÂN DÂN\nXÃ ĐÔNG HẢI\nSố: 12/2024/NQ-HĐND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "@title NGHỊ QUYẾT\n@title Về kế hoạch năm 2025\n"
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;\n"
        )
    )
    assert (head.number, head.issuer) == ("12/2024/NQ-HĐND", "HỘI ĐỒNG NHÂN DÂN XÃ ĐÔNG HẢI")
    assert head.date is None


def test_kind_of_an_action_programme() -> None:
    head = read_head(written("@title CHƯƠNG TRÌNH HÀNH ĐỘNG\n@title thực hiện chuyển đổi số\n"))
    assert head.kind == "action_programme"


@pytest.mark.parametrize(
    ("words", "adopted", "start", "end"),
    [
        ("Nghị quyết Đại hội, nhiệm kỳ 2020 – 2025", date(2020, 7, 24), (2020, 7, 24), (2025, 7, 23)),
        ("Nghị quyết Đại hội, nhiệm kỳ 2020-2025", None, (2020, 1, 1), (2025, 12, 31)),
        ("Nghị quyết nhiệm kỳ 2020 - 2025", date(2020, 2, 29), (2020, 2, 29), (2025, 2, 27)),
        ("về nhiệm vụ năm 2024", None, (2024, 1, 1), (2024, 12, 31)),
        ("về nhiệm vụ năm học 2024 - 2025", None, (2024, 9, 1), (2025, 8, 31)),
        ("giai đoạn 2021 - 2025, định hướng đến năm 2030", None, (2021, 1, 1), (2025, 12, 31)),
        ("lãnh đạo 6 tháng cuối năm 2023", None, (2023, 7, 1), (2023, 12, 31)),
        ("nhiệm vụ quý IV/2023", None, (2023, 10, 1), (2023, 12, 31)),
        ("về du lịch đến năm 2030", date(2021, 5, 4), (2021, 5, 4), (2030, 12, 31)),
    ],
)
def test_terms(
    words: str, adopted: date | None, start: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    term = read_term(words, adopted)
    assert term is not None
    assert (term.start, term.end) == (date(*start), date(*end))
    assert term.surface in words


def test_no_term_is_made_up() -> None:
    assert read_term("về công tác cán bộ", None) is None


def test_year_of_a_number_begins_a_term_that_only_tells_its_end() -> None:
    head = read_head(written("Số: 12/2021/NQ-HĐND\n@title NGHỊ QUYẾT\n@title Về du lịch đến năm 2030\n"))
    term = read_term(head.title, head.date, head.year)
    assert (head.date, head.year) == (None, 2021)
    assert term is not None
    assert (term.start, term.end, term.years) == (date(2021, 1, 1), date(2030, 12, 31), (2021, 2030))


def test_year_of_a_date_with_its_day_left_blank() -> None:
    head = read_head(
        written("Số    -NQ/HU\nTrà Lĩnh, ngày … tháng 3 năm 2022\n@title NGHỊ QUYẾT\n@title đến năm 2025\n")
    )
    assert (head.date, head.year) == (None, 2022)


@pytest.mark.parametrize(
    "words", ["về du lịch đến năm 2030", "đến năm 2030; năm 2020 là 38%", "tháng 3 năm 2021"]
)
def test_no_beginning_is_made_up(words: str) -> None:
    assert read_term(words, None) is None


def test_from_one_year_to_another() -> None:
    term = read_term("từ năm 2021 đến hết năm 2025", None)
    assert term is not None
    assert (term.start, term.end) == (date(2021, 1, 1), date(2025, 12, 31))
