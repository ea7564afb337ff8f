"""Reads a file like the program does and notes whatever else the reading tried to do."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.hostile import READ

from nghiquyet.errors import InputError
from nghiquyet.reading import Reading, read
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.limits import Progress

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
PROGRAMS = ("tesseract", "soffice", "libreoffice", "unshare", "/bin/sh")


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
    deeds: list[str] = []
    own = os.environ["TMPDIR"]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if _is_odd(event, arguments, own, path.parent):
            deeds.append(f"{event} {arguments!r}")

    sys.addaudithook(watch)
    try:
        outcome: Reading | InputError = read(path, limits=limits, progress=progress)
    except InputError as error:
        outcome = error
    return Watched(outcome, list(deeds))


def _is_odd(event: str, arguments: tuple[object, ...], own: str, folder: Path) -> bool:
    """Sockets, programs but those that read, writing outside its own folder, reading beside the file."""
    if event.startswith(("socket.", "os.system", "os.exec", "os.fork", "urllib.", "ftplib.", "smtplib.")):
        return True
    if event == "subprocess.Popen":
        return not str(arguments[0]).endswith(PROGRAMS)
    if event in ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "shutil.rmtree", "os.symlink", "os.link"):
        below = len(arguments) > 1 and isinstance(arguments[-1], int) and arguments[-1] >= 0
        return not below and not str(arguments[0]).startswith(own)
    if event == "open" and isinstance(arguments[0], str | bytes):
        place, flags = os.fsdecode(arguments[0]), arguments[2]
        writes = isinstance(flags, int) and bool(flags & WRITING)
        return (writes and not place.startswith((own, os.devnull))) or "canary" in place
    return False
