"""Statements about targets stated elsewhere: for whom they are set and how they are added up."""

from __future__ import annotations

from tests.reading.resolutions.written import written

from nghiquyet.measuring.terms import Organisation
from nghiquyet.reading.resolutions import read_resolution, resolve_applicable

_HEAD = "@title NGHỊ QUYẾT\n@title Đại hội, nhiệm kỳ 2022 - 2027\n# II. Chỉ tiêu\n"
_TREE = (
    Organisation("P", "Liên minh Hợp tác xã tỉnh Bình Khê"),
    Organisation("A", "Hợp tác xã Muối Sa Kỳ", ("HTX Sa Kỳ",), "P", "hợp tác xã"),
    Organisation("B", "Hợp tác xã Chè Đồi Xanh", ("HTX Đồi Xanh",), "P", "hợp tác xã"),
    Organisation("C", "Quỹ hỗ trợ phát triển", (), "P", "quỹ"),
)


def test_targets_by_number_are_set_for_whom_a_later_clause_says() -> None:
    resolution = read_resolution(
        written(
            _HEAD + "(1) Trên 85% thành viên được tập huấn.\n(2) Kết nạp mới 120 thành viên.\n"
            "(3) Tỷ lệ nợ xấu không quá 2%.\n"
            "a) Chỉ tiêu (1) đến (2) tính cho hai hợp tác xã; chỉ tiêu (1) lấy bình quân cộng các đơn vị.\n"
            "b) Chỉ tiêu (3) giao các đơn vị nêu tại điểm a và Quỹ hỗ trợ phát triển.\n"
        )
    )
    assert [target.applies_to for target in resolution.targets] == [
        "hai hợp tác xã",
        "hai hợp tác xã",
        "hai hợp tác xã và Quỹ hỗ trợ phát triển",
    ]
    assert [target.aggregation for target in resolution.targets] == ["mean", "sum", "mean"]
    assert resolve_applicable(resolution.targets, _TREE) == (("A", "B"), ("A", "B"), ("A", "B", "C"))


def test_targets_by_words_and_all_the_rest() -> None:
    resolution = read_resolution(
        written(
            _HEAD + "- Trên 85% thành viên được tập huấn.\n- Kết nạp mới 120 thành viên.\n"
            "Chỉ tiêu về kết nạp mới giao hai hợp tác xã (trừ Quỹ hỗ trợ phát triển). "
            "Các chỉ tiêu còn lại giao cho cả 3 đơn vị.\n"
        )
    )
    assert len(resolution.targets) == 2
    assert resolve_applicable(resolution.targets, _TREE) == ((), ("A", "B"))


def test_a_promise_that_names_a_target_stays_a_promise() -> None:
    resolution = read_resolution(
        written(_HEAD + "- Chỉ tiêu kết nạp mới giao các hợp tác xã đạt ít nhất 120 thành viên.\n")
    )
    assert [target.level for target in resolution.targets] == [120]
