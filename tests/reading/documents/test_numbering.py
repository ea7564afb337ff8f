from __future__ import annotations

import pytest

from nghiquyet.reading.documents.numbering import marker


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("PHẦN THỨ NHẤT. TÌNH HÌNH", "phần", 1),
        ("Phần thứ hai", "phần", 2),
        ("Phần 3 – NHIỆM VỤ", "phần", 3),
        ("Phần IV. PHƯƠNG HƯỚNG", "phần", 4),
        ("Chương II: Quy định", "chương", 2),
        ("Mục 3. Kinh phí", "mục", 3),
        ("Điều 12. Hiệu lực", "điều", 12),
        ("A. KHÁI QUÁT", "capital", 1),
        ("B/ KẾT QUẢ", "capital", 2),
        ("Đ. Kinh phí", "capital", 5),
        ("I- Đặc điểm", "roman", 1),
        ("IV. Kết quả", "roman", 4),
        ("III/ HẠN CHẾ", "roman", 3),
        ("1. Về trồng rừng", "arabic", 1),
        ("2- Về xây dựng", "arabic", 2),
        ("3) Khác", "bracket", 3),
        ("1.1. Diễn tập", "decimal2", 1),
        ("2.3.4 Diễn tập", "decimal3", 4),
        ("a) Về chính sách", "letter", 1),
        ("đ) Về thi đua", "letter", 5),
        ("(2) Học sinh giỏi", "enclosed", 2),
        ("- Trồng rừng", "bullet -", 0),
        ("+ Xây nhà", "bullet +", 0),
        ("\uf0b7 Sửa đường", "bullet \uf0b7", 0),
    ],
)
def test_marker_is_recognised(line: str, kind: str, value: int) -> None:
    found = marker(line)

    assert found is not None
    assert (found.kind, found.value) == (kind, value)
    assert line[found.end :] == line[found.end :].lstrip()


@pytest.mark.parametrize(
    "line",
    ["5 tập thể", "2.350 hộ", "1.5 tỷ", "30/6/2024", "2020 - 2025", "5/2023", "18.5 là ngày hội", "V/v mời",
     "phần lớn các xã", "Mục tiêu chung", "Điều này", "TP. Hà Lâm", "--- ---", ""],
)  # fmt: skip
def test_marker_is_not_seen_in_plain_text(line: str) -> None:
    assert marker(line) is None
