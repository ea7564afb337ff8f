"""`nghiquyet amendments` as a user runs it: three targets amended by two delegates, one clash."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import docx
import pytest
from tests.cli.conftest import Run
from tests.drafting.delegates import Copy


@pytest.fixture
def folder(tmp_path: Path, demo: Path) -> Path:
    """A draft and what two delegates made of it; both want another level for T01."""
    shutil.copy(demo / "resolution.docx", tmp_path / "du-thao.docx")
    one = Copy().by("Trần Văn Bình").replace("92", "95", within="Hằng năm có từ")
    one.replace("520", "560", within="Cả nhiệm kỳ").save(tmp_path / "binh.docx")
    other = Copy().by("Lê Thị Hoa").replace("từ 92% trở lên", "trên 93%", within="Hằng năm có từ")
    other.replace("180", "200", within="180 trở lên").save(tmp_path / "hoa.docx")
    return tmp_path


def test_amendments_are_gathered_with_their_clash_and_targets(run: Run, folder: Path) -> None:
    ended = run("amendments", "du-thao.docx", "binh.docx", "hoa.docx")
    assert ended.returncode == 0
    assert ended.stdout.splitlines()[:2] == [
        "du-thao.docx",
        "3 điều khoản bị sửa (4 đề nghị của 2 người), 1 chỗ vướng nhau, 2 chỉ tiêu đổi mức.",
    ]


def test_amendments_in_json_tell_targets_before_and_after(run: Run, folder: Path) -> None:
    ended = run("amendments", "du-thao.docx", "binh.docx", "hoa.docx", "--json", "--out", "ra")
    found = json.loads(ended.stdout)
    assert json.loads((folder / "ra" / "amendments.json").read_text(encoding="utf-8")) == found
    assert found["collisions"] == [{"clause": "III.2.a", "amendments": ["A1", "A2"]}]
    assert levels(found["targets"]) == [(520, 560), (180, 200)]
    each = [one for clause in found["clauses"] for one in clause["amendments"]]
    assert [levels(one["targets"]) for one in each] == [[(92, 93)], [(92, 95)], [(520, 560)], [(180, 200)]]
    assert [one["collides"] for one in each] == [True, True, False, False]


def levels(changes: list[dict[str, dict[str, int]]]) -> list[tuple[int, int]]:
    return [(one["before"]["level"], one["after"]["level"]) for one in changes]


def test_written_word_file_gives_the_amendments_again(run: Run, folder: Path) -> None:
    run("amendments", "du-thao.docx", "binh.docx", "hoa.docx", "--out", "ra")
    out = folder / "ra" / "du-thao.amendments.docx"
    again = json.loads(run("amendments", "du-thao.docx", out, "--json").stdout)
    voices = [
        (one["old"], one["new"], one["voices"][0]["author"])
        for clause in again["clauses"]
        for one in clause["amendments"]
    ]
    assert voices == [("520", "560", "Trần Văn Bình"), ("180", "200", "Lê Thị Hoa")]
    assert [comment.author for comment in docx.Document(str(out)).comments] == ["nghiquyet"]


def test_copy_of_another_draft_is_named_and_the_rest_goes_on(run: Run, folder: Path) -> None:
    Copy().rewrite("463", "460", within="Cả nhiệm kỳ").replace("92", "95", within="Hằng năm có từ").save(
        folder / "khac.docx"
    )
    ended = run("amendments", "du-thao.docx", "khac.docx", "binh.docx", "--json")
    found = json.loads(ended.stdout)
    assert (ended.returncode, found["counts"]["amendments"]) == (1, 2)
    assert ended.stderr.startswith(
        "Tệp khac.docx không phải bản sửa của dự thảo du-thao.docx: khác từ III.2.b"
    )
    assert [bool(one["problem"]) for one in found["files"]] == [True, False]


def test_nothing_is_written_where_no_copy_can_be_used(run: Run, folder: Path) -> None:
    (folder / "rong.docx").write_bytes(b"")
    ended = run("amendments", "du-thao.docx", "rong.docx", "--out", "ra")
    assert (ended.returncode, ended.stdout, (folder / "ra").exists()) == (1, "", False)


def test_unchanged_copy_asks_for_nothing(run: Run, folder: Path) -> None:
    shutil.copy(folder / "du-thao.docx", folder / "y-nguyen.docx")
    ended = run("amendments", "du-thao.docx", "y-nguyen.docx", "--lang", "en")
    assert ended.stdout.splitlines()[1] == "The returned copies change nothing."


def test_draft_that_has_tracked_changes_is_refused(run: Run, folder: Path) -> None:
    ended = run("amendments", "binh.docx", "hoa.docx")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("Dự thảo binh.docx còn chỗ sửa chưa được chấp nhận")


def test_copies_of_one_name_are_told_apart_by_their_folders(run: Run, folder: Path) -> None:
    for unit, level in (("xa-a", "0,2%"), ("xa-b", "0,1%")):
        (folder / unit).mkdir()
        copy = Copy().rewrite("0,3%", level, within="Tỷ lệ quân nhân")
        copy.save(folder / unit / "du-thao.docx")
    ended = run("amendments", "du-thao.docx", "xa-a/du-thao.docx", "xa-b/du-thao.docx", "--json")
    found = json.loads(ended.stdout)
    authors = [one["voices"][0]["author"] for one in found["clauses"][0]["amendments"]]
    assert (authors, found["counts"]["collisions"]) == (["xa-a/du-thao", "xa-b/du-thao"], 1)


def test_deleting_what_another_added_is_told(run: Run, folder: Path) -> None:
    copy = Copy().by("An").insert_after("520 đảng viên", " trẻ", within="Cả nhiệm kỳ").by("Bình")
    copy.delete_added(" trẻ").save(folder / "chung.docx")
    ended = run("amendments", "du-thao.docx", "chung.docx")
    assert (ended.returncode, ended.stderr) == (
        0,
        "chung.docx: Bình xóa chữ do An thêm; chỉ lấy phần An thêm. Hãy xem chỗ đó trong tệp.\n",
    )
