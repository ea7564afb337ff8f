"""The tests of hostile files would notice: each thing that must not happen is done on purpose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.fuzz import misdeeds
from tests.fuzz.hostile import LARGE, READ
from tests.fuzz.judging import faults, judged
from tests.fuzz.watched import Watched

from nghiquyet.errors import DamagedFile
from nghiquyet.isolation.task import Work
from nghiquyet.reading import read
from nghiquyet.reading.documents import Limits

TEXT = "Toàn xã trồng 120,5 ha rừng, đạt 96,4% kế hoạch.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def written(folder: Path, name: str = "a.txt") -> Path:
    (folder / name).write_text(TEXT, "utf-8")
    return folder / name


def test_good_file_has_no_faults(folder: Path) -> None:
    assert judged([written(folder)]) == {}


@pytest.mark.parametrize("event", misdeeds.MISDEEDS)
def test_deed_is_noticed(event: str, folder: Path) -> None:
    file = written(folder, f"{event}.txt")
    found = judged([file], work=misdeeds.misbehaves)
    assert found[file.name].startswith(f"did {event.strip()}")


def test_file_left_beside_the_document_is_noticed(folder: Path) -> None:
    found = judged([written(folder, "open.txt")], work=misdeeds.misbehaves)
    assert found["left behind"] == str(folder / "beside.txt")


@pytest.mark.parametrize(
    ("work", "fault"),
    [
        (misdeeds.hangs, "F08: Đọc tệp a.txt quá"),
        (misdeeds.crashes, "F13: Tệp a.txt làm chương trình đọc dừng đột ngột (SIGABRT)"),
        (misdeeds.fails, "F13: Tệp a.txt làm chương trình đọc dừng đột ngột (IndexError: a.txt)"),
    ],
)
def test_hang_crash_and_unforeseen_error_are_noticed(work: Work[Watched], fault: str, folder: Path) -> None:
    found = judged([written(folder)], work=work, limits=Limits(silent_seconds=1))
    assert found["a.txt"].startswith(fault)


def test_wrong_outcome_is_noticed(folder: Path) -> None:
    assert judged([written(folder)], [(LARGE,)])["a.txt"].startswith(READ)


def test_error_that_names_no_file_is_noticed() -> None:
    assert faults("a.txt", DamagedFile("Tệp hỏng.")) == "unnamed: Tệp hỏng."


def test_fact_that_is_no_quote_is_noticed(folder: Path) -> None:
    reading = read(written(folder))
    moved = replace(reading.facts.figures[0], start=reading.facts.figures[0].start + 1)
    facts = replace(reading.facts, figures=(moved, *reading.facts.figures[1:]))
    assert faults("a.txt", Watched(replace(reading, facts=facts))).startswith("broken: ")
