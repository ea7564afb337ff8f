"""Reads a file like the program does and notes whatever else the reading tried to do."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.hostile import READ

from nghiquyet.errors import InputError
from nghiquyet.isolation.task import Work
from nghiquyet.reading import Reading, read
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.limits import Progress

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PROGRAMS = ("tesseract", "soffice", "libreoffice", "unshare", "/bin/sh")
LEADING_OUT = (
    "socket.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "urllib.", "ftplib.", "smtplib.",
)  # fmt: skip
CHANGING = (
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.chmod", "os.truncate", "os.symlink", "os.link",
    "shutil.rmtree",
)  # fmt: skip


def told(outcome: object) -> str:
    """READ, or the code of the error."""
    return outcome.code if isinstance(outcome, InputError) else READ


@dataclass
class Watched:
    """What came of a file: the reading or the error, and the deeds that no reading needs."""

    outcome: Reading | InputError
    deeds: list[str] = field(default_factory=list)


def read_watched(path: Path, /, *, limits: Limits, progress: Progress) -> Watched:
    """A `Work`: runs in a process of its own, whose temporary folder alone may be written in."""
    return watched(read, path, limits, progress)


def watched(work: Work[Reading], path: Path, limits: Limits, progress: Progress) -> Watched:
    """What the work makes of the file, and what else it did."""
    _watch.own, _watch.deeds = os.environ["TMPDIR"], []
    try:
        outcome: Reading | InputError = work(path, limits=limits, progress=progress)
    except InputError as error:
        outcome = error
    return Watched(outcome, list(_watch.deeds))


@dataclass
class _Watch:
    """Sees what Python does once it has a folder: in the processes that read, not in the one that tests."""

    own: str = ""
    deeds: list[str] = field(default_factory=list)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.own and _is_odd(event, arguments, self.own):
            self.deeds.append(f"{event} {arguments!r}")


_watch = _Watch()
sys.addaudithook(_watch)
"""Before the house's own hook, which refuses: after that one no other is asked."""


def _is_odd(event: str, arguments: tuple[object, ...], own: str) -> bool:
    """Sockets, programs but those that read, writing outside its own folder, a file that a document names."""
    if event == "subprocess.Popen":
        return not str(arguments[0]).endswith(PROGRAMS)
    if event in CHANGING:
        below = len(arguments) > 1 and isinstance(arguments[-1], int) and arguments[-1] >= 0
        return not below and not os.fsdecode(arguments[0]).startswith(own)  # type: ignore[arg-type]
    if event == "open" and isinstance(arguments[0], str | bytes):
        place, flags = os.fsdecode(arguments[0]), arguments[2]
        writes = isinstance(flags, int) and bool(flags & WRITING)
        return (writes and not place.startswith((own, os.devnull))) or "canary" in place
    return event.startswith(LEADING_OUT)
