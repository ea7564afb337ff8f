"""What a file may do to the process that reads it, done on purpose. Each is a `Work`."""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from nghiquyet.errors import EmptyFile
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.limits import Progress

CALLING = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM).connect(('127.0.0.1', 9))"


def reads(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """The text; the number in it says how many hundredths of a second that takes."""
    text = path.read_text("utf-8")
    time.sleep(int(text) / 100)
    return text


def refuses(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    raise EmptyFile("Tệp {file} không có nội dung {braces}.", file=path.name, braces="{}")


def fails(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    raise KeyError(path.name)


def crashes(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    return ctypes.string_at(0).decode()


def hangs(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """Starts another program that hangs too, and leaves its number behind."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    path.write_text(str(child.pid))
    child.wait()
    return ""


def lingers(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """Sleeps as many seconds as the file says, after leaving its number in the file's place."""
    seconds = int(path.read_text())
    path.write_text(str(os.getpid()))
    time.sleep(seconds)
    return ""


def works_on(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """Gives signs of life for longer than `silent_seconds`."""
    for page in range(5):
        time.sleep(limits.silent_seconds / 4)
        progress(page + 1, 5)
    return "done"


def burns(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    while True:
        pass


def swells(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    return "x" * (2 * limits.memory)


def connects(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    try:
        socket.create_connection(("127.0.0.1", 9), timeout=5)
    except PermissionError as error:
        return type(error).__name__
    return "connected"


def has_others_connect(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """What another program says that tries to connect."""
    ended = subprocess.run([sys.executable, "-c", CALLING], capture_output=True, text=True, check=False)
    return ended.stderr.splitlines()[-1]


def speaks(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    os.write(1, b"to standard output")
    os.write(2, b"to standard error")
    return "spoke"


def writes(path: Path, /, *, limits: Limits, progress: Progress) -> str:
    """Where a temporary file came to lie."""
    with tempfile.NamedTemporaryFile(delete=False) as file:
        return file.name
