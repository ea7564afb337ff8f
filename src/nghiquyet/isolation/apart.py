"""The near side: hands files to processes, watches the clock, takes back what was made of them.

Every file gets a process of its own, forked in milliseconds from a server that has loaded the readers and
opened nothing: whatever a file does to its process, no other file is read there.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from multiprocessing import connection, forkserver
from pathlib import Path
from typing import Generic, TypeVar

from nghiquyet.isolation.running import PROCESSES, Running
from nghiquyet.isolation.task import Made, Outcome, Work
from nghiquyet.reading.documents.limits import Limits

T = TypeVar("T")
Begun = Callable[[int, int], None]
"""Told the place of every file that is begun, and how many are done by then."""

_READERS = [
    "nghiquyet.isolation.confined",
    "nghiquyet.reading.documents.opening",
    "nghiquyet.reading.facts.reading",
]
_USUAL = Limits()


def usual_jobs() -> int:
    """As many as this process may use processors."""
    return len(os.sched_getaffinity(0))


def prepare(*modules: str) -> None:
    """Start the server of processes: it loads the readers while the caller does other things.

    `modules` are those that the caller's main module stands on; every process would load them anew.

    It and the processes leave Ctrl-C to the caller, who ends them: they inherit that the signal is held back.
    """
    PROCESSES.set_forkserver_preload([*_READERS, *modules])
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _forget_server() -> None:
    """A forked process, such as a worker of the pages, must start its own: the one it knows is its parent's
    child, which multiprocessing would wait for in vain."""
    forkserver._forkserver._forkserver_pid = None  # type: ignore[attr-defined]


os.register_at_fork(after_in_child=_forget_server)


def each_apart(
    work: Work[T],
    files: Sequence[Path],
    *,
    jobs: int | None = None,
    limits: Limits = _USUAL,
    begun: Begun = lambda place, done: None,
) -> Generator[Outcome[T]]:
    """What `work` makes of each file, or the error that names it, in the order of the files.

    At most `jobs` files are read at a time. `work` must be a function of a module, and what it makes be fit
    for pickle. Ends every process when the caller stops asking.
    """
    prepare()
    desk = _Desk(work, files, limits, begun)
    try:
        for place in range(len(files)):
            yield desk.outcome(place, jobs or usual_jobs())
    finally:
        desk.close()


class _Desk(Generic[T]):
    """Files that wait, processes that run, outcomes that nobody has taken yet."""

    def __init__(self, work: Work[T], files: Sequence[Path], limits: Limits, begun: Begun) -> None:
        self._work, self._limits, self._begun = work, limits, begun
        self._waiting = deque(enumerate(files))
        self._running: dict[int, Running[T]] = {}
        self._done: dict[int, Outcome[T]] = {}
        self._count = 0

    def outcome(self, place: int, jobs: int) -> Outcome[T]:
        """The outcome of one file, as soon as it is there."""
        while place not in self._done:
            while self._waiting and len(self._running) < jobs:
                self._start(*self._waiting.popleft())
            self._wait()
        return self._done.pop(place)

    def close(self) -> None:
        """End what still runs."""
        while self._running:
            self._running.popitem()[1].close()

    def _start(self, place: int, file: Path) -> None:
        self._begun(place, self._count)
        self._running[place] = Running(self._work, file, self._limits)
        self._running[place].start()

    def _wait(self) -> None:
        """Until a process has news or is overdue."""
        patience = min(one.deadline for one in self._running.values()) - time.monotonic()
        ready = connection.wait([one.results for one in self._running.values()], max(0.0, patience))
        for place, one in list(self._running.items()):
            if one.results in ready:
                self._settle(place, one.news())
            elif one.deadline <= time.monotonic():
                self._settle(place, one.overdue())

    def _settle(self, place: int, made: Made[T] | None) -> None:
        if made is not None:
            self._done[place] = made.outcome
            self._count += 1
            self._running.pop(place).close()
