"""One process that reads one file, seen from outside."""

from __future__ import annotations

import os
import signal
import tempfile
import time
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Generic, TypeVar

from nghiquyet.errors import InputError, ReaderStopped, ReadingTimeout
from nghiquyet.isolation.confined import carry_out
from nghiquyet.isolation.task import Made, Task, Work
from nghiquyet.reading.documents.file_names import shown_name
from nghiquyet.reading.documents.limits import Limits, too_slow

T = TypeVar("T")
PROCESSES = get_context("forkserver")
_GRACE = 5.0
"""Seconds in which a process may end by itself, or tell that its own time is over."""


class Running(Generic[T]):
    """A process from its start to its outcome. `results` is ready when there is news.

    Close it always, also when its start was interrupted.
    """

    def __init__(self, work: Work[T], file: Path, limits: Limits) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="nghiquyet-", ignore_cleanup_errors=True)
        self._task = Task(work, file.absolute(), limits, Path(self._folder.name))
        self.results, self._far_end = PROCESSES.Pipe(duplex=False)
        self._process = PROCESSES.Process(target=carry_out, args=(self._task, self._far_end), daemon=True)
        self._begun = self._heard = time.monotonic()

    def start(self) -> None:
        """Let the process begin."""
        self._process.start()
        self._far_end.close()

    @property
    def deadline(self) -> float:
        """When to stop waiting: the time for the file is over, or nothing was heard for too long."""
        limits = self._task.limits
        return min(self._begun + limits.seconds + _GRACE, self._heard + limits.silent_seconds)

    def news(self) -> Made[T] | None:
        """The outcome, or None after a sign of life."""
        try:
            message: object = self.results.recv()
        except (EOFError, OSError):
            return Made(self._stopped())
        self._heard = time.monotonic()
        return message if isinstance(message, Made) else None

    def overdue(self) -> Made[T]:
        """The outcome where the deadline has passed."""
        return Made(self._too_slow(time.monotonic() - self._begun))

    def close(self) -> None:
        """End the process, if it has not ended, with all that it started; remove its folder."""
        if self._process.pid and self._process.is_alive():
            self._kill(self._process.pid)
        if self._process.pid:
            self._process.join(_GRACE)
        self.results.close()
        self._far_end.close()
        self._folder.cleanup()

    def _kill(self, number: int) -> None:
        """With the others of its session, where it has come to have one."""
        with suppress(ProcessLookupError):
            os.killpg(number, signal.SIGKILL)
        self._process.kill()

    def _stopped(self) -> InputError:
        """What to say of a process that went without a word."""
        self._process.join(_GRACE)
        status = self._process.exitcode
        if status == -signal.SIGXCPU:
            return self._too_slow(self._task.limits.seconds)
        reason = signal.Signals(-status).name if status and status < 0 else self._last_words()
        return ReaderStopped(
            "Tệp {file} làm chương trình đọc dừng đột ngột ({reason}). "
            "Hãy mở tệp, lưu lại ở dạng khác, ví dụ PDF, rồi thử lại.",
            file=shown_name(self._task.file),
            reason=reason,
        )

    def _last_words(self) -> str:
        """The last line of the traceback: the kind of error and what it says."""
        lines = self._task.said.read_text("utf-8", errors="replace").strip().splitlines()
        return lines[-1] if lines else ""

    def _too_slow(self, seconds: float) -> ReadingTimeout:
        return too_slow(shown_name(self._task.file), seconds)
