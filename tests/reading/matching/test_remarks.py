"""Remarks beside a row's figure: its parts, or the periods that it should be the sum of."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.reading.matching.matched import undoubted, value
from tests.reading.matching.tables import told

HEAD = ("Nội dung", "ĐVT", "Kế hoạch", "Thực hiện", "Ghi chú")
HOMES = ("Số nhà tình nghĩa được xây dựng", "căn")


@pytest.mark.parametrize(
    "remark", ["Xây mới 17 căn, sửa chữa 7 căn", "Năm 2021: 10 căn; năm 2022: 14 căn", "Thôn Hạ: 12 căn"]
)
def test_parts_in_a_remark_contradict_nothing(tmp_path: Path, remark: str) -> None:
    found = told(tmp_path, "homes", HEAD, (*HOMES, "30", "24", remark))
    assert (undoubted(found), value(found)) == (True, Decimal(24))


def test_periods_in_a_remark_that_add_up_to_another_figure_contradict_it(tmp_path: Path) -> None:
    remark = "Năm 2021: 2; năm 2022: 5; năm 2023: 7"
    found = told(tmp_path, "homes", HEAD, (*HOMES, "30", "12", remark))
    assert (found.state, value(found)) == ("conflict", Decimal(14))
    assert [other.value for other in found.alternatives] == [12]
