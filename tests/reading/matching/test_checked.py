"""What the report itself bears out is accepted; what it tells once waits for a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.matching.matched import matched
from tests.reading.matching.tables import told

from nghiquyet.reading.matching.match import TOLD_ONCE

HEAD = ("Nội dung", "ĐVT", "Kế hoạch", "Thực hiện", "Tỷ lệ so với kế hoạch (%)")
TREES = ("Diện tích rừng trồng mới", "ha")


@pytest.mark.parametrize(
    "text",
    [
        "Diện tích rừng trồng mới đạt 66 ha, bằng 120% kế hoạch (55 ha).",
        "Kế hoạch 55 ha, đến nay diện tích rừng trồng mới đạt 66 ha, vượt 20% kế hoạch.",
        "Diện tích rừng trồng mới đạt 66 ha, bằng 22% chỉ tiêu nghị quyết.",
        "Diện tích rừng trồng mới đạt 66 ha. Rừng trồng mới đã có 66 ha.",
        "Diện tích rừng trồng mới đạt 66 ha, gồm 40 ha keo và 26 ha quế.",
    ],
)
def test_a_figure_that_the_report_bears_out_is_accepted(text: str) -> None:
    match = matched(text, "trees")
    assert (match.state, match.kinds) == ("accepted", ("supported",))


@pytest.mark.parametrize(
    "text",
    [
        "Diện tích rừng trồng mới đạt 66 ha.",
        "Diện tích rừng trồng mới đạt 66 ha, bằng 130% kế hoạch (55 ha).",
        "Diện tích rừng trồng mới đạt 66 ha, bằng 25% chỉ tiêu nghị quyết.",
    ],
)
def test_a_figure_told_once_is_clear_and_says_so(text: str) -> None:
    match = matched(text, "trees")
    assert (match.state, match.why[-1].template) == ("clear", TOLD_ONCE)


@pytest.mark.parametrize(("share", "state"), [("120", "accepted"), ("131", "clear")])
def test_a_row_is_borne_out_by_its_share_of_the_plan(tmp_path: Path, share: str, state: str) -> None:
    assert told(tmp_path, "trees", HEAD, (*TREES, "55", "66", share)).state == state
