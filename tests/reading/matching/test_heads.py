"""A number of a table is believed by the head of its column, or where running text bears the column out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.matching.matched import undoubted, value
from tests.reading.matching.tables import told

TREES = ("Diện tích rừng trồng mới", "ha")
HOMES = ("Số nhà tình nghĩa được xây dựng", "căn")
PARTY = ("Số đảng viên mới được kết nạp", "đảng viên")


@pytest.mark.parametrize(
    "heads",
    [
        ("Kế hoạch", "Thực hiện"),
        ("Nhiệm kỳ trước", "Từ 01/01/2021 đến 30/6/2023"),
        ("Kế hoạch", "Lũy kế đến 30/6/2023"),
    ],
)
def test_a_column_whose_head_leaves_no_doubt_is_believed(tmp_path: Path, heads: tuple[str, str]) -> None:
    found = told(tmp_path, "trees", ("Nội dung", "ĐVT", *heads), (*TREES, "30", "12,5"), (*HOMES, "9", "4"))
    assert (undoubted(found), str(value(found))) == (True, "12.5")


@pytest.mark.parametrize(
    "heads", [("Cột A", "Cột B"), ("Đợt sơ bộ", "Đợt chính thức"), ("Số giao", "Ước cả nhiệm kỳ 2021 – 2025")]
)
def test_a_column_whose_head_may_mean_other_things_is_asked_about(
    tmp_path: Path, heads: tuple[str, str]
) -> None:
    found = told(tmp_path, "trees", ("Nội dung", "ĐVT", *heads), (*TREES, "11", "12,5"), (*HOMES, "3", "4"))
    assert not undoubted(found)


def test_a_column_that_the_text_bears_out_is_believed(tmp_path: Path) -> None:
    rows = (*TREES, "30", "12,5"), (*HOMES, "9", "4"), (*PARTY, "40", "21")
    text = "Xây dựng 4 căn nhà tình nghĩa. Kết nạp 21 đảng viên mới."
    found = told(tmp_path, "trees", ("Nội dung", "ĐVT", "Cột A", "Cột B"), *rows, after=text)
    assert value(found) == 12.5
    assert found.kinds != ("column",)


def test_a_figure_that_the_text_tells_too_needs_no_head(tmp_path: Path) -> None:
    rows = ("Nội dung", "ĐVT", "Cột A", "Cột B"), (*TREES, "3", "12,5")
    found = told(tmp_path, "trees", *rows, after="Diện tích rừng trồng mới của xã đạt 12,5 ha.")
    assert "column" not in found.kinds


def test_rows_of_units_are_parts_of_the_whole_row(tmp_path: Path) -> None:
    rows = (
        ("Thôn Hạ", "2", "7"),
        ("Thôn Thượng", "3", "5"),
        ("Các thôn còn lại", "1", "9"),
        ("Toàn xã", "6", "21"),
    )
    heads = ("Đơn vị", "Số nhà tình nghĩa được xây dựng (căn)", "Số đảng viên mới được kết nạp")
    assert value(told(tmp_path, "homes", heads, *rows)) == 6


def test_a_cell_that_only_refers_to_another_place_has_no_figure(tmp_path: Path) -> None:
    heads = ("Nội dung", "ĐVT", "Kế hoạch", "Thực hiện")
    assert told(tmp_path, "homes", heads, (*HOMES, "9", "Xem Biểu 02"), (*TREES, "30", "12,5")).chosen is None


def test_a_period_that_the_others_fill_is_held_against_their_sum(tmp_path: Path) -> None:
    heads = ("Nội dung", "ĐVT", "Quý I/2021", "Quý II/2021", "6 tháng đầu năm 2021")
    found = told(tmp_path, "homes", heads, (*HOMES, "9", "4", "15"))
    assert (found.state, value(found)) == ("conflict", 13)


def test_a_state_told_for_two_days_is_that_of_the_later(tmp_path: Path) -> None:
    heads = ("Nội dung", "ĐVT", "Đầu nhiệm kỳ (01/01/2021)", "Thời điểm 31/12/2022", "Thời điểm 30/6/2023")
    found = told(tmp_path, "water", heads, ("Tỷ lệ hộ sử dụng nước sạch", "% số hộ", "71", "80", "84"))
    assert (found.state, value(found)) == ("clear", 84)


def test_a_row_over_its_plan_is_no_plan(tmp_path: Path) -> None:
    heads = ("Nội dung", "ĐVT", "Thực hiện")
    row = ("Số hộ sử dụng nước sạch/kế hoạch cấp nước", "%", "84")
    assert value(told(tmp_path, "water", heads, row)) == 84


def test_a_year_beside_the_whole_term_contradicts_nothing(tmp_path: Path) -> None:
    heads = ("Nội dung", "ĐVT", "Năm 2022", "6 tháng đầu năm 2023", "Lũy kế đến 30/6/2023")
    found = told(tmp_path, "water", heads, ("Tỷ lệ hộ sử dụng nước sạch", "%", "88", "93,8", "91,8"))
    assert found.state != "conflict"
