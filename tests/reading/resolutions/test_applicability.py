"""Words of scope matched to organisations of several trees."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from nghiquyet.measuring.terms import Organisation
from nghiquyet.reading.resolutions import resolve_applicable, unrecognised_scope

PROVINCE = (
    Organisation("P", "Đảng bộ tỉnh Khánh Long", ("Tỉnh ủy",), None, "tỉnh"),
    Organisation("H1", "Đảng bộ huyện Hòa Bắc", ("Hòa Bắc",), "P", "huyện"),
    Organisation("H2", "Đảng bộ huyện Vĩnh Đông", ("Vĩnh Đông",), "P", "huyện"),
    Organisation("T1", "Đảng bộ thành phố Long Giang", ("Long Giang",), "P", "thành phố"),
    Organisation("K1", "Đảng bộ Khối các cơ quan tỉnh", ("Khối các cơ quan",), "P", "khối"),
    Organisation("C1", "Đảng bộ Công an tỉnh", (), "P", "lực lượng vũ trang"),
)
DISTRICT = (
    Organisation("D", "Huyện ủy Lạc Sơn", (), None, "huyện"),
    Organisation("X1", "Đảng ủy xã Tân Lập", ("xã Tân Lập",), "D", "xã"),
    Organisation("X2", "Đảng ủy xã Yên Mỹ", ("xã Yên Mỹ",), "D", "xã"),
    Organisation("P1", "Đảng ủy phường Trung Tâm", (), "D", "phường"),
    Organisation("TT", "Đảng ủy thị trấn Sông Mã", (), "D", "thị trấn"),
    Organisation("N1", "Hội Nông dân huyện Lạc Sơn", (), "D", "đoàn thể"),
    Organisation("S1", "Trường THCS Nguyễn Trãi", (), "D", "trường"),
    Organisation("S2", "Trường Tiểu học Kim Đồng", (), "D", "trường"),
)


def _codes(words: str, organisations: tuple[Organisation, ...], name: str = "Số mô hình") -> str:
    target = SimpleNamespace(name=name, applies_to=words)
    return " ".join(resolve_applicable([target], organisations)[0])


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("", ""),
        ("Toàn Đảng bộ", ""),
        ("Tất cả các đơn vị trực thuộc", ""),
        ("Các địa phương, đơn vị", ""),
        ("2 đảng bộ huyện", "H1 H2"),
        ("3 đảng bộ huyện, thành phố", "H1 H2 T1"),
        ("Các huyện, thành phố; Công an tỉnh", "H1 H2 T1 C1"),
        ("Cấp huyện", "H1 H2 T1"),
        ("Đảng bộ Khối các cơ quan tỉnh chủ trì", "K1"),
        ("Hòa Bắc và Long Giang", "H1 T1"),
        ("Toàn Đảng bộ (trừ Công an tỉnh)", "H1 H2 T1 K1"),
        ("Các đơn vị, không gồm Công an tỉnh", "H1 H2 T1 K1"),
        ("3 huyện ủy, thành ủy và 2 đơn vị khác; lũy kế cả nhiệm kỳ", ""),
    ],
)
def test_scope_in_a_province(words: str, codes: str) -> None:
    assert _codes(words, PROVINCE) == codes


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("Các xã, phường", "X1 X2 P1"),
        ("các đảng ủy xã, thị trấn", "X1 X2 TT"),
        ("Cấp xã", "X1 X2 P1 TT"),
        ("các trường THCS", "S1"),
        ("Các trường", "S1 S2"),
        ("Hội Nông dân", "N1"),
        ("xã Tân Lập; phường Trung Tâm", "X1 P1"),
        ("Các xã, trừ xã Yên Mỹ", "X1"),
    ],
)
def test_scope_in_a_district(words: str, codes: str) -> None:
    assert _codes(words, DISTRICT) == codes


def test_special_levels_are_known() -> None:
    island = Organisation("D1", "Huyện đảo Hòn Vọng", ("Hòn Vọng",), "P", "huyện đảo")
    member = Organisation("M1", "Hội Phụ nữ tỉnh", ("Hội Phụ nữ",), "P", "tổ chức thành viên")
    parks = tuple(
        Organisation(f"K{n}0", f"Công ty {kind} Khu công nghiệp {name}", (), "P", "doanh nghiệp")
        for n, kind, name in ((1, "Cổ phần", "Đông Lâm"), (2, "TNHH Hạ tầng", "Nam Giang"))
    )
    assert _codes("Công an tỉnh, hai công ty khu công nghiệp", (*PROVINCE, *parks)) == "C1 K10 K20"
    assert _codes("3 huyện", (*PROVINCE, island)) == "H1 H2 D1"
    assert _codes("2 huyện và 01 tổ chức thành viên", (*PROVINCE, member)) == "H1 H2 M1"


def test_scope_of_nobody_known_is_said() -> None:
    targets = [
        SimpleNamespace(name="Số tàu", applies_to="Cục Hàng hải"),
        SimpleNamespace(name="Số tàu", applies_to="Toàn huyện"),
        SimpleNamespace(name="Số tàu", applies_to=""),
    ]

    assert unrecognised_scope(targets, DISTRICT) == (True, False, False)


def test_pupils_of_a_level_are_those_of_its_schools() -> None:
    schools = (
        Organisation("E", "Phòng Giáo dục", (), None, "phòng"),
        Organisation("M", "Trường Mầm non Hoa Sen", (), "E", "mầm non"),
        Organisation("A", "Trường TH&THCS Bãi Cát", (), "E", "tiểu học và THCS"),
        Organisation("B", "Trường THCS Long Hải", (), "E", "THCS"),
    )

    assert _codes("", schools, "Tỷ lệ học sinh trung học cơ sở khá, giỏi") == "A B"
    assert _codes("", schools, "Tỷ lệ giáo viên đạt chuẩn") == ""
