"""`nghiquyet read`: what it prints, and what it says of files that it can't read."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
import unicodedata
import zipfile
from pathlib import Path

import pytest
from tests.cli.bad_files import BAD, huge
from tests.cli.conftest import Run

KEYS = [
    "file",
    "sha256",
    "pages",
    "text",
    "warnings",
    "figures",
    "comparisons",
    "people",
    "organisations",
    "event",
    "references",
    "directives",
    "proposals",
    "shortcomings",
]


@pytest.fixture
def report(demo: Path) -> Path:
    return demo / "reports" / "B03_pu_tang.txt"


def test_one_file_is_one_object(run: Run, report: Path) -> None:
    ended = run("read", report, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert list(json.loads(ended.stdout)) == KEYS


def test_several_files_are_a_list_in_their_order(run: Run, demo: Path, report: Path) -> None:
    other = demo / "reports" / "B08_lung_khoang.txt"
    objects = json.loads(run("read", report, other, "--json").stdout)
    assert [read["file"] for read in objects] == [report.name, other.name]


def test_archive_is_a_list_of_its_documents(run: Run, tmp_path: Path, report: Path) -> None:
    path = tmp_path / "thu.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.write(report, "quý 1/a.txt")
        made.writestr("b.docx", "PK")
    ended = run("read", path, "--json")
    assert ended.returncode == 1
    assert [read["file"] for read in json.loads(ended.stdout)] == ["thu.zip/quý 1/a.txt"]
    assert [line.partition(".docx")[0] for line in ended.stderr.splitlines()] == ["Tệp thu.zip/b"]


def test_offsets_are_places_in_the_text(run: Run, demo: Path) -> None:
    read = json.loads(run("read", demo / "reports" / "B08_lung_khoang.txt", "--json").stdout)
    text = read["text"]
    assert unicodedata.is_normalized("NFC", text)
    assert read["figures"]
    for kind in ("figures", "comparisons", "references", "directives"):
        assert [fact["surface"] for fact in read[kind]] == [
            text[fact["start"] : fact["end"]] for fact in read[kind]
        ]


def test_tables_are_printed_without_json(run: Run, report: Path) -> None:
    ended = run("read", report)
    assert ended.returncode == 0
    assert report.name in ended.stdout
    assert "Số liệu" in ended.stdout
    assert "{" not in ended.stdout


def test_unreadable_files_are_named_and_the_others_are_read(
    run: Run, tmp_path: Path, demo: Path, report: Path
) -> None:
    bad = [make(tmp_path, demo / "reports" / "B02_nam_vat.docx") for make in BAD]
    ended = run("read", *bad, report, "--json")
    assert ended.returncode == 1
    assert [read["file"] for read in json.loads(ended.stdout)] == [report.name]
    said = ended.stderr.splitlines()
    assert [path.name for path, line in zip(bad, said, strict=True) if path.name not in line] == []
    assert [line for line in said if "Hãy" not in line] == []


def test_unreadable_file_alone_prints_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    ended = run("read", "a.txt", "--json")
    assert (ended.returncode, ended.stdout) == (1, "")


def test_huge_file_is_refused_at_once(run: Run, tmp_path: Path, report: Path) -> None:
    begun = time.monotonic()
    ended = run("read", huge(tmp_path, report))
    assert ended.returncode == 1
    assert time.monotonic() - begun < 5


def test_file_with_another_formats_name_is_read_with_a_warning(run: Run, tmp_path: Path, demo: Path) -> None:
    shutil.copy(demo / "reports" / "B02_nam_vat.docx", tmp_path / "bao-cao.pdf")
    ended = run("read", "bao-cao.pdf", "--json")
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["figures"]
    assert "bao-cao.pdf" in ended.stderr


def test_messages_are_english_when_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    said = run("--lang", "en", "read", "a.txt").stderr
    assert "a.txt" in said
    assert said.isascii()


def test_reader_of_the_output_may_leave_early(report: Path) -> None:
    command = f"{sys.executable} -m nghiquyet read --json {report} | head -c 10"
    ended = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert ended.stderr == ""


def test_reading_imports_no_django(report: Path) -> None:
    code = (
        "import sys; from nghiquyet.cli.language import Say; from nghiquyet.cli.running import run;"
        f"run(['read', {str(report)!r}], Say());"
        "print([name for name in sys.modules if name.partition('.')[0] == 'django'], file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stderr == "[]\n"


def test_scan_without_tesseract_is_a_clear_error(start: Run, demo: Path, report: Path) -> None:
    scan = demo / "reports" / "B06_muong_sao_scan.pdf"
    ended = start("read", scan, report, "--json", PATH="/nonexistent")
    assert ended.returncode == 1
    assert [read["file"] for read in json.loads(ended.stdout)] == [report.name]
    assert scan.name in ended.stderr
    assert "tesseract" in ended.stderr
