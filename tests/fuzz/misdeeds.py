"""What no reading may do, done on purpose: by it the tests show that they would notice. Each is a `Work`."""

from __future__ import annotations

import os
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from tests.fuzz.watched import Watched, watched

from nghiquyet.reading import Reading, read
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.limits import Progress


def _connect(path: Path) -> None:
    with suppress(PermissionError):
        socket.create_connection(("127.0.0.1", 9), timeout=1)


def _look_beside(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.with_name("canary").read_bytes()


MISDEEDS: dict[str, Callable[[Path], object]] = {
    "socket.": _connect,
    "subprocess.Popen": lambda path: subprocess.run(["true"], check=True),
    "os.system": lambda path: os.system("true"),
    "open": lambda path: path.with_name("beside.txt").write_text("x"),
    "open ": _look_beside,
    "os.mkdir": lambda path: path.with_name("folder").mkdir(),
    "os.rename": lambda path: path.rename(path.with_name("other.txt")),
    "os.chmod": lambda path: path.chmod(0o777),
}
"""By how the audit event begins that tells of it."""


def misbehaves(path: Path, /, *, limits: Limits, progress: Progress) -> Watched:
    """Reads the file and does what its name says."""

    def work(path: Path, /, *, limits: Limits, progress: Progress) -> Reading:
        reading = read(path, limits=limits, progress=progress)
        MISDEEDS[path.stem](path)
        return reading

    return watched(work, path, limits, progress)


def hangs(path: Path, /, *, limits: Limits, progress: Progress) -> Watched:
    """Never comes to an end."""
    while True:
        time.sleep(1)


def crashes(path: Path, /, *, limits: Limits, progress: Progress) -> Watched:
    """Ends with its process."""
    os.abort()


def fails(path: Path, /, *, limits: Limits, progress: Progress) -> Watched:
    """Ends in an error that is none of ours."""
    raise IndexError(path.name)
