"""A document into clauses."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.drafting.delegates import DEMO
from tests.drafting.papers import HEAD, paper

from nghiquyet.drafting import Clauses, read_clauses
from nghiquyet.errors import DocumentWithoutClauses
from nghiquyet.reading.documents import open_document
from nghiquyet.reading.resolutions import read_resolution


@pytest.fixture(scope="module")
def demo() -> Clauses:
    return read_clauses(open_document(DEMO))


def named(clauses: Clauses) -> list[str]:
    return [clause.identifier for clause in clauses.all if clause.number]


def test_clauses_are_named_by_their_printed_numbers(demo: Clauses) -> None:
    assert named(demo)[:14] == [
        "I", "I.1", "I.2", "I.3", "II", "III", "III.1", "III.2",
        "III.2.a", "III.2.b", "III.2.c", "III.2.d", "III.2.đ", "IV",
    ]  # fmt: skip


def test_rows_of_the_appendix_stand_under_their_group(demo: Clauses) -> None:
    rows = [clause.identifier for clause in demo.all if clause.kind == "row" and clause.number]
    assert rows[:3] == ["PL.I", "PL.I.1", "PL.I.2"]
    assert rows[9:12] == ["PL.II", "PL.II.9", "PL.II.10"]


def test_every_clause_is_its_stretch_of_the_text(demo: Clauses) -> None:
    text = demo.document.text
    assert all(text[one.start : one.end].endswith(one.text) for one in demo.all)
    assert len({one.identifier for one in demo.all}) == len(demo.all)


def test_every_target_belongs_to_one_clause(demo: Clauses) -> None:
    targets = read_resolution(demo.document).targets
    holding = [[one for one in demo.all if one.start <= target.start < one.end] for target in targets]
    assert [len(clauses) for clauses in holding] == [1] * 21
    assert [clauses[0] for clauses in holding] == [demo.at(target.start) for target in targets]


def test_identifiers_stay_when_a_clause_is_added(tmp_path: Path) -> None:
    items = "- Kết nạp 20 đảng viên mới.\n- Trồng 30 ha rừng.\n"
    before = read_clauses(paper(tmp_path, HEAD + items))
    after = read_clauses(paper(tmp_path, HEAD + "- Xây 5 nhà văn hóa.\n" + items))
    assert {one.identifier for one in before.all} < {one.identifier for one in after.all}


def test_identifier_stays_when_a_level_changes(tmp_path: Path) -> None:
    before = read_clauses(paper(tmp_path, HEAD + "- Kết nạp 20 đảng viên mới.\n"))
    after = read_clauses(paper(tmp_path, HEAD + "- Kết nạp 25 đảng viên mới.\n"))
    assert [one.identifier for one in before.all] == [one.identifier for one in after.all]


def test_same_words_twice_have_two_names(tmp_path: Path) -> None:
    clauses = read_clauses(paper(tmp_path, HEAD + "- Trồng rừng.\n- Trồng rừng.\n"))
    assert [one.identifier.partition("#")[2] for one in clauses.all[-2:]] == ["", "2"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Kính gửi: Đảng ủy các xã\n\nĐề nghị gửi báo cáo trước ngày 5.\n", "thư hoặc công văn"),
        ("DANH SÁCH ĐẠI BIỂU\n\n1. Nguyễn Văn An\n2. Trần Thị Bình\n", "danh sách"),
        ("1. Nguyễn Văn An\n2. Trần Thị Bình\n3. Lê Văn Cường\n", "Không thấy điều khoản nào"),
        ("Hôm nay trời đẹp.\n", "Không thấy điều khoản nào"),
    ],
)
def test_file_without_clauses_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(DocumentWithoutClauses, match=reason) as caught:
        read_clauses(paper(tmp_path, text, "tep.txt"))
    assert caught.value.file == "tep.txt"
