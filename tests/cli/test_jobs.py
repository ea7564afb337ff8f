"""Files read many at a time: the same output as one after the other, and an end that leaves nothing."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Run

MARK = "NGHIQUYET_TEST_OF_INTERRUPTION"
SCAN = "B06_muong_sao_scan.pdf"


@pytest.fixture
def reports(tmp_path: Path, demo: Path) -> Path:
    """The demo's reports without the scan, and three files that can't be read among them."""
    folder = tmp_path / "reports"
    shutil.copytree(demo / "reports", folder, ignore=shutil.ignore_patterns("*scan*"))
    (folder / "B01_a.docx").write_bytes(b"PK\x03\x04")
    (folder / "B04_b.pdf").touch()
    os.mkfifo(folder / "B09_c.txt")
    return folder


def test_order_and_output_do_not_depend_on_the_number_at_a_time(run: Run, reports: Path) -> None:
    files = sorted(reports.iterdir())
    one, many = (run("read", *files, "--json", "--jobs", jobs) for jobs in (1, 4))
    assert one == many
    assert one.returncode == 1
    assert len(one.stderr.splitlines()) == 3


def test_review_does_not_depend_on_the_number_at_a_time(run: Run, demo: Path, reports: Path) -> None:
    arguments = ("--resolution", demo / "resolution.docx", "--organisations", demo / "organisations.json",
                 "--reports", reports, "--as-of", "2023-03-31", "--json")  # fmt: skip
    one, many = (run("review", *arguments, "--jobs", jobs) for jobs in (1, 4))
    assert (one.returncode, many.returncode) == (1, 1)
    assert one.stdout == many.stdout
    assert len(one.stderr.splitlines()) == len(many.stderr.splitlines())


@pytest.mark.parametrize("jobs", ["0", "nhiều"])
def test_unusable_number_is_named(run: Run, jobs: str) -> None:
    ended = run("read", "a.txt", "--jobs", jobs)
    assert ended.returncode == 2
    assert "--jobs" in ended.stderr


def test_link_in_the_folder_is_named_and_not_followed(run: Run, demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    shutil.copy(demo / "reports" / "B03_pu_tang.txt", folder)
    (folder / "link.txt").symlink_to(demo / "reports" / "B08_lung_khoang.txt")
    (folder / "circle").symlink_to(folder)
    arguments = ("--resolution", demo / "resolution.docx", "--organisations", demo / "organisations.json",
                 "--reports", folder, "--as-of", "2023-03-31", "--json")  # fmt: skip
    ended = run("review", *arguments)
    assert ended.returncode == 1
    assert [line for line in ended.stderr.splitlines() if "link.txt là liên kết" in line] != []
    assert "Lùng Khoang" not in ended.stdout


@pytest.mark.parametrize("name", [b"a\nb\x1b[31m.txt", b"\xff\xfe.txt", "a\u202efdp.exe.txt".encode()])
def test_name_that_would_spoil_the_output_is_shown_without_harm(
    start: Run, tmp_path: Path, name: bytes
) -> None:
    Path(os.fsdecode(bytes(tmp_path) + b"/" + name)).touch()
    ended = start("read", os.fsdecode(name))
    assert ended.returncode == 1
    [line] = ended.stderr.splitlines()
    assert line.isprintable()


def test_interrupted_reading_leaves_neither_processes_nor_files(tmp_path: Path, demo: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    command = [sys.executable, "-m", "nghiquyet", "read", *[str(demo / "reports" / SCAN)] * 3]
    surroundings = {**os.environ, MARK: str(tmp_path), "TMPDIR": str(temporary)}
    started = subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while len(_processes(tmp_path)) < 4 and started.poll() is None:
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    said = started.communicate(timeout=20)[1]
    assert started.returncode in (130, 1), said  # 1 where a reader was cut off before it could be stopped
    time.sleep(0.3)
    assert _processes(tmp_path) == []
    assert list(temporary.iterdir()) == []


def _processes(mark: Path) -> list[str]:
    """The numbers of the processes that were started with this mark."""
    return [number for number in os.listdir("/proc") if number.isdigit() and _is_marked(number, mark)]


def _is_marked(number: str, mark: Path) -> bool:
    try:
        return f"{MARK}={mark}".encode() in Path(f"/proc/{number}/environ").read_bytes().split(b"\0")
    except OSError:
        return False
