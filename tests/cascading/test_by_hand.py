from __future__ import annotations

from decimal import Decimal

import pytest
from tests.cascading.promising import promised
from tests.measuring.strategies import tree

from nghiquyet.cascading import Allocation, allocate, read_allocations, read_shares
from nghiquyet.cascading.by_hand import write_allocations
from nghiquyet.errors import AllocationInvalid

TREE = tree(3)
CODES = tuple(one.code for one in TREE)
LAND = promised("30", code="T01")
PEOPLE = promised("10", unit="đảng viên", code="T02")
BARE = promised("10", unit="", code="T03")
SHARE = promised("70", "range", "%", code="T04", aggregation="mean", upper=Decimal(75))
TARGETS = (LAND, PEOPLE, BARE, SHARE)
ASKED = {target.code: CODES[1:] for target in TARGETS}
HEAD = "mã;chỉ tiêu;mức giao\n"


def read(rows: str) -> tuple[tuple[Allocation, ...], tuple[AllocationInvalid, ...]]:
    return read_allocations((HEAD + rows).encode(), "giao.csv", TARGETS, TREE, ASKED)


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("X;T01;5", "Tệp giao.csv, dòng 2, cột mã: không có tổ chức nào mang mã “X”."),
        ("U0;T9;5", "Tệp giao.csv, dòng 2, cột chỉ tiêu: nghị quyết không có chỉ tiêu nào mang mã “T9”."),
        ("U0;T01;-5", "dòng 2, cột mức giao: “-5” là số âm."),
        ("U0;T01;", "dòng 2, cột mức giao: “” không phải là số."),
        ("U0;T01;nhiều", "dòng 2, cột mức giao: “nhiều” không phải là số."),
        ("U0;T01;" + "9" * 60, "không phải là số."),
        ("U0;T02;2,5", "dòng 2, cột mức giao: đảng viên phải là số nguyên."),
        ("U0;T03;5 ha", "chỉ tiêu T03 không có đơn vị tính trong nghị quyết"),
        ("U0;T01;5 tỷ đồng", "“tỷ đồng” không đổi được ra ha của chỉ tiêu T01."),
        ("U0;T01;5\nU0;T01;6", "dòng 3, cột mã: tổ chức và chỉ tiêu này đã có ở dòng 2."),
    ],
    ids=[
        "outsider",
        "target",
        "negative",
        "empty",
        "no number",
        "endless",
        "not whole",
        "no unit",
        "other unit",
        "twice",
    ],
)
def test_wrong_row_is_named_with_its_place(row: str, problem: str) -> None:
    [found] = read(row)[1]
    assert (found.file, problem in str(found)) == ("giao.csv", True)


def test_all_wrong_rows_are_named() -> None:
    made, wrong = read("X;T01;5\nU0;T01;5\nU0;T9;5")
    assert ([len(one.handed) for one in made], len(wrong)) == ([1], 2)


def test_amounts_are_reconciled_in_the_targets_unit() -> None:
    [made] = read("U0;T01;12,5\nU2;T01;100.000 m2")[0]
    assert (made.total, made.difference, made.without) == (Decimal("22.5"), Decimal("-7.5"), ("U1",))


def test_who_the_resolution_does_not_ask_is_told() -> None:
    [made] = read("P;T01;30")[0]
    assert (made.difference, made.beyond, made.without) == (0, ("P",), ("U0", "U1", "U2"))


def test_what_was_written_is_read_again() -> None:
    made = [allocate(target, CODES[1:]) for target in (LAND, PEOPLE, SHARE)]
    again, wrong = read_allocations(write_allocations(made, TREE), "a.csv", TARGETS, TREE, ASKED)
    levels = [[(one.organisation, one.level, one.upper) for one in each.handed] for each in (*made, *again)]
    assert (levels[:3], wrong) == (levels[3:], ())


@pytest.mark.parametrize("content", ["", "mã;chỉ tiêu\nU0;T01\n", HEAD], ids=["empty", "column", "rows"])
def test_file_without_allocations_is_refused(content: str) -> None:
    with pytest.raises(AllocationInvalid):
        read_allocations(content.encode(), "giao.csv", TARGETS, TREE, ASKED)


def test_shares_are_read_and_their_errors_placed() -> None:
    weights, wrong = read_shares("mã;tỷ trọng\nU0;1,5\nU0;2\nX;1\nU1;-1\n".encode(), "s.csv", CODES)
    assert weights == {"U0": Decimal("1.5")}
    assert [dict(one.phrase.values)["row"] for one in wrong] == ["3", "4", "5"]
