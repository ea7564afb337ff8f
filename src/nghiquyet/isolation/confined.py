"""The far side: a process that reads one file, with little memory, no network and a folder of its own."""

from __future__ import annotations

import ctypes
import os
import resource
import signal
import tempfile
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from nghiquyet.errors import FileTooLarge, InputError
from nghiquyet.isolation.network import forbid_network
from nghiquyet.isolation.task import Made, Outcome, Step, Task
from nghiquyet.reading.documents.file_names import shown_name
from nghiquyet.reading.documents.limits import Limits

T = TypeVar("T")
_DIE_WITH_PARENT = 1
_MOST_WRITTEN = 1_000_000_000


def carry_out(task: Task[T], results: Connection) -> None:
    """Do the work and send what came of it; an error of no kind of ours ends the process."""
    _confine(task)
    try:
        outcome: Outcome[T] = _outcome(task, results)
        results.send(Made(outcome))
    except MemoryError:
        results.send(Made(_too_much_memory(task)))


def _outcome(task: Task[T], results: Connection) -> Outcome[T]:
    try:
        return task.work(
            task.file,
            limits=task.limits,
            progress=lambda done, total: results.send(Step(done, total)),
        )
    except InputError as error:
        return error


def _too_much_memory(task: Task[T]) -> FileTooLarge:
    return FileTooLarge(
        "Đọc tệp {file} cần hơn {limit} MB bộ nhớ nên đã dừng. Hãy tách tệp thành nhiều phần nhỏ hơn.",
        file=shown_name(task.file),
        limit=task.limits.memory // 1_000_000,
    )


def _confine(task: Task[T]) -> None:
    """A session of its own, so that all that it starts can be ended with it, and bounds on everything."""
    os.setsid()
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    _redirect(task.said)
    tempfile.tempdir = os.environ["TMPDIR"] = str(task.folder)
    _bound(task.limits)
    forbid_network()


def _redirect(said: Path) -> None:
    """Both outputs into a file: C libraries warn there, and nobody must mistake it for our output.

    Nowhere at first: the caller may have been stopped and the folder be gone.
    """
    for place in (os.devnull, said):
        file = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(file, 1)
        os.dup2(file, 2)
        os.close(file)


def _bound(limits: Limits) -> None:
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, int(limits.seconds) + 1),
        (resource.RLIMIT_FSIZE, _MOST_WRITTEN),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
