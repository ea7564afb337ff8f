"""Which figures are of the right time."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from tests.reading.matching.matched import matched, value
from tests.reading.matching.tables import told

HEAD = ("Nội dung", "ĐVT", "Quý I năm 2023", "Quý II năm 2023", "6 tháng đầu năm 2023")


def test_another_share_of_a_longer_time_does_not_replace_the_latest(tmp_path: Path) -> None:
    rows = [("Tỷ lệ hộ sử dụng nước sạch", "%", "81", "84", ""), ("Tỷ lệ hộ có nhà tiêu", "%", "", "", "97")]
    assert value(told(tmp_path, "water", HEAD, *rows)) == Decimal(84)


def test_the_last_period_names_what_all_count() -> None:
    text = "Diện tích rừng trồng mới: năm 2021 14, năm 2022 5, 6 tháng đầu năm 2023 3,5 ha."
    assert value(matched(text, "trees")) == Decimal("22.5")
