"""One file never spoils another: outcomes in order, each end of a process told, nothing left behind."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.isolation import works

from nghiquyet.errors import FileTooLarge, InputError, ReaderStopped, ReadingTimeout
from nghiquyet.isolation import each_apart, prepare
from nghiquyet.isolation.task import Outcome, Work
from nghiquyet.reading.documents import Limits


def files(folder: Path, *texts: str) -> list[Path]:
    paths = [folder / f"{place}.txt" for place in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def outcome(work: Work[str], folder: Path, limits: Limits | None = None) -> Outcome[str]:
    [found] = each_apart(work, files(folder, "0"), limits=limits or Limits())
    return found


@pytest.mark.parametrize("jobs", [1, 3])
def test_outcomes_come_in_the_order_of_the_files(tmp_path: Path, jobs: int) -> None:
    texts = ["20", "0", "10", "0", "5"]
    assert list(each_apart(works.reads, files(tmp_path, *texts), jobs=jobs)) == texts


def test_forked_process_starts_its_own_server(tmp_path: Path) -> None:
    prepare()
    child = get_context("fork").Process(target=lambda: sys.exit(outcome(works.reads, tmp_path) != "0"))
    child.start()
    child.join()
    assert child.exitcode == 0


def test_every_beginning_is_told(tmp_path: Path) -> None:
    begun: list[tuple[int, int]] = []
    paths = files(tmp_path, "0", "0", "0")
    list(each_apart(works.reads, paths, jobs=1, begun=lambda place, done: begun.append((place, done))))
    assert begun == [(0, 0), (1, 1), (2, 2)]


def test_error_of_ours_arrives_with_its_values(tmp_path: Path) -> None:
    error = outcome(works.refuses, tmp_path)
    assert str(error) == "Tệp 0.txt không có nội dung {}."
    assert isinstance(error, InputError)
    assert (error.code, error.file) == ("F01", "0.txt")


def test_unforeseen_error_is_told_of_the_file(tmp_path: Path) -> None:
    error = outcome(works.fails, tmp_path)
    assert isinstance(error, ReaderStopped)
    assert dict(error.phrase.values) == {"file": "0.txt", "reason": "KeyError: '0.txt'"}


def test_crash_of_a_library_is_told_of_the_file(tmp_path: Path) -> None:
    error = outcome(works.crashes, tmp_path)
    assert isinstance(error, ReaderStopped)
    assert dict(error.phrase.values) == {"file": "0.txt", "reason": "SIGSEGV"}


def test_others_go_on_after_a_crash(tmp_path: Path) -> None:
    paths = files(tmp_path, "0", "không phải số", "0")
    one, bad, other = each_apart(works.reads, paths, jobs=1)
    assert (one, other) == ("0", "0")
    assert isinstance(bad, ReaderStopped)


def test_silent_process_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    error = outcome(works.hangs, tmp_path, Limits(silent_seconds=1.5))
    assert isinstance(error, ReadingTimeout)
    assert error.file == "0.txt"
    assert not _runs(int((tmp_path / "0.txt").read_text()))


def _runs(number: int) -> bool:
    """Whether a process is there and no zombie, after a moment to go."""
    time.sleep(0.2)
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_sign_of_life_gives_more_time(tmp_path: Path) -> None:
    assert outcome(works.works_on, tmp_path, Limits(silent_seconds=3)) == "done"


def test_time_of_the_processor_is_limited(tmp_path: Path) -> None:
    begun = time.monotonic()
    assert isinstance(outcome(works.burns, tmp_path, Limits(seconds=1)), ReadingTimeout)
    assert time.monotonic() - begun < 20


def test_memory_is_limited(tmp_path: Path) -> None:
    error = outcome(works.swells, tmp_path, Limits(memory=400_000_000))
    assert isinstance(error, FileTooLarge)
    assert dict(error.phrase.values) == {"file": "0.txt", "limit": "400"}


def test_process_has_no_network(tmp_path: Path) -> None:
    assert outcome(works.connects, tmp_path) == "PermissionError"


def test_programs_that_it_starts_have_no_network(tmp_path: Path) -> None:
    assert outcome(works.has_others_connect, tmp_path) == "PermissionError: [Errno 13] Permission denied"


def test_process_says_nothing_to_the_user(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert outcome(works.speaks, tmp_path) == "spoke"
    assert capfd.readouterr() == ("", "")


def test_temporary_files_go_with_the_process(tmp_path: Path) -> None:
    name = outcome(works.writes, tmp_path)
    assert isinstance(name, str)
    assert not Path(name).exists()
    assert not Path(name).parent.exists()


def test_caller_that_stops_asking_leaves_no_process(tmp_path: Path) -> None:
    paths = files(tmp_path, "1", "600", "600")
    outcomes = each_apart(works.lingers, paths, jobs=3)
    next(outcomes)
    outcomes.close()
    assert [path for path in paths if _runs(int(path.read_text()))] == []


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Ctrl+C raises, also where the tests were started in the background, which ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
def test_interrupted_caller_ends_every_process(tmp_path: Path) -> None:
    begun = time.monotonic()

    def interrupt(place: int, done: int) -> None:
        if place == 1:
            os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        list(each_apart(works.lingers, files(tmp_path, "600", "600"), jobs=2, begun=interrupt))
    assert time.monotonic() - begun < 20
