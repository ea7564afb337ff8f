"""Which figures are of the right time."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.reading.matching.matched import value
from tests.reading.matching.tables import told

HEAD = ("Nội dung", "ĐVT", "Quý I năm 2023", "Quý II năm 2023", "6 tháng đầu năm 2023")


def test_another_share_of_a_longer_time_does_not_replace_the_latest(tmp_path: Path) -> None:
    rows = [("Tỷ lệ hộ sử dụng nước sạch", "%", "81", "84", ""), ("Tỷ lệ hộ có nhà tiêu", "%", "", "", "97")]
    assert value(told(tmp_path, "water", HEAD, *rows)) == Decimal(84)
