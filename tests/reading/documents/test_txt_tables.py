from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, opened, told, written

RULED = """\
+----+---------------------------+--------+----------+
| TT | Chỉ tiêu                  | Kế     | Thực     |
|    |                           | hoạch  | hiện     |
+====+===========================+========+==========+
| 1  | Trồng rừng tập trung,     | 120,5  | 118,2    |
|    | rừng phòng hộ             |        |          |
+----+---------------------------+--------+----------+
| 2  | Làm đường                 | 12     | 13,5     |
+----+---------------------------+--------+----------+
"""
BARRED = """\
| TT | Chỉ tiêu              | Kế hoạch | Thực hiện |
|----|-----------------------|----------|-----------|
| 1  | Trồng rừng tập trung, | 120,5    | 118,2     |
|    | rừng phòng hộ         |          |           |
| 2  | Làm đường             | 12       | 13,5      |
"""
BOXED = """\
┌────┬───────────────────────┬──────────┬───────────┐
│ TT │ Chỉ tiêu              │ Kế hoạch │ Thực hiện │
├────┼───────────────────────┼──────────┼───────────┤
│ 1  │ Trồng rừng tập trung, │ 120,5    │ 118,2     │
│    │ rừng phòng hộ         │          │           │
│ 2  │ Làm đường             │ 12       │ 13,5      │
└────┴───────────────────────┴──────────┴───────────┘
"""
ALIGNED = """\
  TT   Chỉ tiêu                  Kế hoạch   Thực hiện
  ---------------------------------------------------
  1    Trồng rừng tập trung,        120,5       118,2
       rừng phòng hộ
  2    Làm đường                       12        13,5
"""


@pytest.mark.parametrize("drawn", [RULED, BARRED, BOXED, ALIGNED], ids=["ruled", "bars", "box", "spaces"])
def test_txt_cell_on_several_lines_is_one(tmp_path: Path, drawn: str) -> None:
    document = opened(written(tmp_path / "a.txt", f"Kết quả như sau:\n\n{drawn}\nHết.\n"))

    assert cells(document) == [
        ["TT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"],
        ["1", "Trồng rừng tập trung, rừng phòng hộ", "120,5", "118,2"],
        ["2", "Làm đường", "12", "13,5"],
    ]
    assert document.tables[0].header_rows == 1
    assert told(document, "paragraph") == ["Kết quả như sau:", "Hết."]


def test_txt_table_by_spaces_has_empty_cells_drawn_lines_and_a_sum(tmp_path: Path) -> None:
    drawn = """\
TT  Chỉ tiêu              Kế hoạch   Thực hiện   Tỷ lệ (%)
----------------------------------------------------------
1   Trồng rừng            120,5      118,2       98,1
2   Làm đường                        13,5
----------------------------------------------------------
    Cộng                  130,5      143,7
"""
    document = opened(written(tmp_path / "a.txt", drawn))

    assert cells(document)[1:] == [
        ["1", "Trồng rừng", "120,5", "118,2", "98,1"],
        ["2", "Làm đường", "", "13,5", ""],
        ["", "Cộng", "130,5", "143,7", ""],
    ]
    assert document.text == drawn


def test_txt_rows_under_a_group_are_not_joined(tmp_path: Path) -> None:
    drawn = """\
+----+------------+-------+
| TT | Chỉ tiêu   | 2025  |
+----+------------+-------+
| A  | KINH TẾ    |       |
| 1  | Trồng rừng | 120,5 |
+----+------------+-------+
| B  | XÃ HỘI     |       |
| 2  | Hộ nghèo   | 5     |
+----+------------+-------+
"""
    assert [row[0] for row in cells(opened(written(tmp_path / "a.txt", drawn)))] == ["TT", "A", "1", "B", "2"]
