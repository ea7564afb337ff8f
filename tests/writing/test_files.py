from __future__ import annotations

from pathlib import Path

import pytest
from tests.writing.reviews import doubtful_review

from nghiquyet.measuring import Review
from nghiquyet.writing import files, write_files
from nghiquyet.writing.files import write_whole


def test_write_files_makes_the_folder_and_all_documents(tmp_path: Path) -> None:
    paths = write_files(doubtful_review(), tmp_path / "ra" / "kết quả")
    assert [path.name for path in paths] == ["review.docx", "review.xlsx", "review.pdf"]
    assert [path.read_bytes()[:4] for path in paths] == [b"PK\x03\x04", b"PK\x03\x04", b"%PDF"]
    assert sorted(path.name for path in paths[0].parent.iterdir()) == sorted(path.name for path in paths)


def test_write_files_only_those_asked_for(tmp_path: Path) -> None:
    [path] = write_files(doubtful_review(), tmp_path, name="so_ket", kinds=["pdf"])
    assert path == tmp_path / "so_ket.pdf"


def test_write_files_that_fail_leave_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "review.docx").write_bytes(b"before")

    def broken(review: Review, **_: str) -> bytes:
        raise ValueError("no pdf today")

    monkeypatch.setattr(files, "write_pdf", broken)
    with pytest.raises(ValueError, match="no pdf today"):
        write_files(doubtful_review(), tmp_path)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_write_whole_leaves_no_part_where_the_place_is_taken(tmp_path: Path) -> None:
    (tmp_path / "review.pdf").mkdir()
    with pytest.raises(OSError, match=r"review\.pdf"):
        write_whole(tmp_path / "review.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["review.pdf"]
