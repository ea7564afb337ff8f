from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, opened, told, typeset

HEAD = ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"]
ROWS = [
    ["1", "Diện tích rừng trồng mới tập trung, trong đó có rừng phòng hộ đầu nguồn", "ha", "120,5", "118,2"],
    ["2", "Đường giao thông liên thôn, liên xã được bê tông hóa", "km", "12", "13,5"],
    ["3", "Tỷ lệ hộ nghèo", "%", "5,2", ""],
    ["4", "Thu ngân sách trên địa bàn (không tính thu từ tiền sử dụng đất)", "triệu đồng", "1.250", "1.310"],
]
GROUP = "A. KINH TẾ, XÃ HỘI CỦA HUYỆN"
NONE = "none"
LEVEL = "(x, y) => (top: 0.5pt, bottom: 0.5pt)"
THREE = (
    "(x, y) => (top: if y == 0 {1pt} else if y == 1 {0.5pt} else {0pt}, bottom: if y == 4 {1pt} else {0pt})"
)
UPRIGHT = (
    "(x, y) => (left: 0.5pt, right: 0.5pt,"
    " top: if y <= 1 {0.5pt} else {0pt}, bottom: if y == 4 {0.5pt} else {0pt})"
)
OPEN = "(x, y) => (left: if x > 0 {0.5pt} else {0pt}, top: 0.5pt, bottom: 0.5pt)"


def table(rows: list[list[str]], stroke: str, *, align: str = "top", head: str = "", more: str = "") -> str:
    names = head or ", ".join(f"align(center)[{name}]" for name in HEAD)
    body = ", ".join(
        f"[{text}]" if text != GROUP else f"table.cell(colspan: 5)[{GROUP}]" for row in rows for text in row
    )
    return f"""Kết quả như sau:\n
#table(columns: (1cm, 6cm, 2.2cm, 2.5cm, 2.5cm), stroke: {stroke}, {more}
align: (center + {align}, left + {align}, center + {align}, right + {align}, right + {align}),
table.header(repeat: false, {names}), {body})\n\nCác chỉ tiêu còn lại được thực hiện theo kế hoạch."""


@pytest.mark.parametrize("align", ["top", "horizon"])
@pytest.mark.parametrize(
    "stroke", [NONE, LEVEL, THREE, UPRIGHT, OPEN], ids=["none", "level", "three", "upright", "open"]
)
def test_table_that_is_ruled_in_part_has_its_rows_and_columns(
    tmp_path: Path, stroke: str, align: str
) -> None:
    document = opened(typeset(tmp_path / "a.pdf", table(ROWS, stroke, align=align)))

    assert cells(document) == [HEAD, *ROWS]
    assert document.tables[0].header_rows == 1
    assert told(document, "paragraph") == [
        "Kết quả như sau:",
        "Các chỉ tiêu còn lại được thực hiện theo kế hoạch.",
    ]


def test_names_over_several_columns_without_lines(tmp_path: Path) -> None:
    tall = ", ".join(f"table.cell(rowspan: 2, align: center + horizon)[{name}]" for name in HEAD[:3])
    wide = (
        "table.cell(colspan: 2, align(center)[Năm 2025]), align(center)[Kế hoạch], align(center)[Thực hiện]"
    )
    document = opened(typeset(tmp_path / "a.pdf", table(ROWS, NONE, head=f"{tall}, {wide}")))

    assert cells(document) == [[*HEAD[:3], "Năm 2025", "Năm 2025"], HEAD, *ROWS]
    assert document.tables[0].header_rows == 2


def test_group_between_rows_without_lines_is_a_row(tmp_path: Path) -> None:
    rows = [*ROWS[:2], [GROUP], *ROWS[2:]]
    document = opened(typeset(tmp_path / "a.pdf", table(rows, NONE)))

    assert cells(document) == [HEAD, *ROWS[:2], [GROUP] * 5, *ROWS[2:]]


@pytest.mark.parametrize("align", ["top", "horizon"])
def test_table_without_lines_goes_on_over_pages_in_the_middle_of_a_row(tmp_path: Path, align: str) -> None:
    rows = [[str(n), *ROWS[n % 4][1:3], str(n * 10), str(n * 11)] for n in range(1, 51)]
    document = opened(typeset(tmp_path / "a.pdf", table(rows, NONE, align=align, more="inset: 4pt,")))

    assert cells(document) == [HEAD, *rows]
    assert document.page_of(document.tables[0].end - 1) == len(document.pages) > 1


def test_prose_and_lists_are_no_tables(tmp_path: Path) -> None:
    source = "\n\n".join(
        f"\\- Xã số {n}: trồng {n},5 ha rừng, đạt {n * 3}%; xây {n} nhà; kết nạp {n} đảng viên, đạt 100%"
        for n in range(1, 30)
    )
    assert opened(typeset(tmp_path / "a.pdf", source)).tables == ()
