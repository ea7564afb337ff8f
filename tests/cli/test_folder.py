"""Which files of a folder are reports."""

from __future__ import annotations

import zipfile
from pathlib import Path

from nghiquyet.cli.folder import report_files


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")


def test_reports_are_found_in_sub_folders_by_name(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a/2.docx", "a/1.pdf", "c/d/e.xlsx")
    assert report_files(tmp_path) == [
        tmp_path / name for name in ("a/1.pdf", "a/2.docx", "b.txt", "c/d/e.xlsx")
    ]


def test_hidden_and_temporary_files_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", "~$a.docx", ".DS_Store", "Thumbs.db", ".git/config", "__MACOSX/a.docx")
    assert report_files(tmp_path) == [tmp_path / "a.docx"]


def test_resolution_and_earlier_results_are_no_reports(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", "nq.docx", "out/review.docx")
    assert report_files(tmp_path, without=[tmp_path / "nq.docx", tmp_path / "out"]) == [tmp_path / "a.docx"]


def test_documents_of_an_archive_stand_in_its_place(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "c.txt")
    (tmp_path / "z").mkdir()
    for name in ("b.zip", "z/d.zip"):
        with zipfile.ZipFile(tmp_path / name, "w") as made:
            made.writestr("2.txt", "x")
            made.writestr("1.txt", "x")
    (tmp_path / "e.zip").symlink_to(tmp_path / "b.zip")
    assert [path.relative_to(tmp_path).as_posix() for path in report_files(tmp_path)] == [
        *("a.txt", "b.zip/1.txt", "b.zip/2.txt", "c.txt", "e.zip", "z/d.zip/1.txt", "z/d.zip/2.txt")
    ]


def test_link_that_leads_in_a_circle_is_listed_like_any_other(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "out/review.docx")
    (tmp_path / "b.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "d.txt")
    (tmp_path / "d.txt").symlink_to(tmp_path / "c.txt")
    assert report_files(tmp_path, without=[tmp_path / "out"]) == [
        tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt")
    ]
