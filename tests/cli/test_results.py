"""The files of a review appear together or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from nghiquyet.cli.results import all_or_nothing


def test_files_appear_when_all_are_written(tmp_path: Path) -> None:
    with all_or_nothing(tmp_path / "a" / "out") as staging:
        (staging / "review.json").write_text("{}")
        (staging / "review.docx").write_text("docx")
        assert [path.name for path in (tmp_path / "a" / "out").glob("review.*")] == []
    assert sorted(os.listdir(tmp_path / "a" / "out")) == ["review.docx", "review.json"]


def test_failure_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "review.json").write_text("old")
    with pytest.raises(OSError, match="full"):
        _write_half(tmp_path)
    assert os.listdir(tmp_path) == ["review.json"]
    assert (tmp_path / "review.json").read_text() == "old"


def _write_half(folder: Path) -> None:
    with all_or_nothing(folder) as staging:
        (staging / "review.json").write_text("half")
        raise OSError("disk full")
