"""What the columns of a table hold."""

from __future__ import annotations

from pathlib import Path

from tests.reading.matching.matched import value
from tests.reading.matching.tables import told


def test_sources_name_the_rows_where_no_other_column_does(tmp_path: Path) -> None:
    rows = [("1", "Đóng góp của các hộ", "tỷ đồng", "3"), ("2", "Doanh nghiệp", "tỷ đồng", "4")]
    total = ("", "Tổng cộng Quỹ vì người nghèo vận động được", "tỷ đồng", "7")
    head = ("STT", "Nguồn", "Đơn vị tính", "Trị giá")
    assert value(told(tmp_path, "fund", head, *rows, total)) == 7
