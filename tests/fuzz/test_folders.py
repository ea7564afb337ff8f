"""Folders hold what is no file or leads elsewhere: each is named, none waited for, nothing else touched."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest
from tests.cli.conftest import DEMO

from nghiquyet.cli.folder import report_files
from nghiquyet.errors import InputError, MissingFile
from nghiquyet.isolation import open_apart
from nghiquyet.reading.documents import Document

GOOD = DEMO / "reports" / "B03_pu_tang.txt"
ODD = ("pipe.txt", "socket.txt", "null.txt", "zero.txt", "loop.txt", "gone.txt", "outside.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One good report among things that are none."""
    made = tmp_path / "reports"
    made.mkdir()
    (made / "a.txt").write_bytes(GOOD.read_bytes())
    os.mkfifo(made / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(made / "socket.txt"))
    (made / "null.txt").symlink_to("/dev/null")
    (made / "zero.txt").symlink_to("/dev/zero")
    (made / "loop.txt").symlink_to(made / "loop.txt")
    (made / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "secret.txt").write_text("Đạt 5 ha.")
    (made / "outside.txt").symlink_to(tmp_path / "secret.txt")
    (made / "circle").symlink_to(made)
    return made


def test_what_is_no_file_is_named_and_not_waited_for(folder: Path) -> None:
    begun, files = time.monotonic(), report_files(folder)
    outcomes = dict(
        zip([file.name for file in files], open_apart(files, lambda place, done: None), strict=True)
    )
    assert time.monotonic() - begun < 30
    assert isinstance(outcomes.pop("a.txt"), Document)
    assert {name: type(outcome) for name, outcome in outcomes.items()} == dict.fromkeys(ODD, MissingFile)


def test_nothing_is_left_behind(folder: Path) -> None:
    def seen() -> dict[Path, tuple[int, int]]:
        places = (folder.parent, *folder.parent.rglob("*"))
        return {place: (place.lstat().st_mtime_ns, place.lstat().st_size) for place in places}

    before = seen()
    list(open_apart(report_files(folder), lambda place, done: None))
    assert seen() == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_file_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(GOOD.read_bytes())
    file.chmod(0)
    [outcome] = open_apart([file], lambda place, done: None)
    assert isinstance(outcome, MissingFile)


@pytest.mark.parametrize(
    "name",
    ["a\nb.txt", "-rf.txt", "a\tb.txt", "\u202efdp.txt", "'; rm -rf ~'.txt", "a" * 251 + ".txt", " .txt"],
)
def test_odd_name_is_read_like_any_other(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(GOOD.read_bytes())
    [outcome] = open_apart([tmp_path / name], lambda place, done: None)
    assert isinstance(outcome, Document)
    assert outcome.file.isprintable() or "\ufffd" in outcome.file
    assert "\n" not in outcome.file


def test_name_of_broken_bytes_is_shown(tmp_path: Path) -> None:
    file = Path(os.fsdecode(bytes(tmp_path) + b"/\xff\xfe.txt"))
    file.write_bytes(b"")
    [outcome] = open_apart([file], lambda place, done: None)
    assert isinstance(outcome, InputError)
    assert str(outcome).encode("utf-8").startswith("Tệp \ufffd\ufffd.txt".encode())


def test_folders_without_end_are_walked(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(200):
        deep /= "thư mục"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_bytes(GOOD.read_bytes())
    assert report_files(tmp_path) == [deep / "a.txt"]
