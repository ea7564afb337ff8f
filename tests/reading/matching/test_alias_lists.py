"""Aliases as a file: out and in again, and what is wrong with a row."""

from __future__ import annotations

from pathlib import Path

import pytest

from nghiquyet.errors import WordListInvalid
from nghiquyet.reading.matching.alias_lists import ListedAlias, load_aliases, parse_aliases, write_aliases
from nghiquyet.reading.matching.aliases import Alias

LISTED = (
    ListedAlias(
        Alias("bàn giao … căn", "Số nhà", True, "Chị Hạnh", 3, frozenset({"A", "B"})),
        contradicted=1,
        used=4,
        on="2023-06-30",
        document="a.docx",
        sentence="Bàn giao ba căn.",
    ),
    ListedAlias(Alias("quỹ khuyến học", "Quỹ vì người nghèo", False), active=False),
)


@pytest.mark.parametrize("vietnamese", [True, False])
def test_list_comes_back_as_it_was(vietnamese: bool) -> None:
    assert parse_aliases(write_aliases(LISTED, vietnamese=vietnamese), "a.csv") == LISTED


def test_row_written_by_hand_is_trusted(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("cụm từ;chỉ tiêu\nbàn giao căn nhà;Số nhà\n", encoding="utf-8")
    assert load_aliases(file) == (Alias("bàn giao căn nhà", "Số nhà", times=2),)


@pytest.mark.parametrize("rest", ["không,2,0", "có,1,1", "có,1,2"])
def test_row_that_is_off_or_contradicted_as_often_is_not_used(tmp_path: Path, rest: str) -> None:
    file = tmp_path / "a.csv"
    head = "phrase,indicator,active,confirmed,contradicted"
    file.write_text(f"{head}\nbàn giao căn nhà,Số nhà,{rest}\n", encoding="utf-8")
    assert load_aliases(file) == ()


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("a b c,T u,\nA  b c.,t u,", "dòng 3: cụm từ và chỉ tiêu này đã có ở dòng 2"),
        ("…,T u,", "dòng 2: cột cụm từ không dùng được"),
        (f"{'a b' * 101},T u,", "dòng 2: cột cụm từ"),
        ("a b c,T u,nhiều", "dòng 2: “nhiều” không phải là số lần"),
    ],
)
def test_wrong_row_is_named(rows: str, told: str) -> None:
    with pytest.raises(WordListInvalid, match=told):
        parse_aliases(f"phrase,indicator,confirmed\n{rows}\n".encode(), "a.csv")
