"""The command line, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from nghiquyet.cli.language import chosen, speaking
from nghiquyet.cli.running import run as run_here


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Ended]

DEMO = Path(__file__).resolve().parents[2] / "src" / "nghiquyet" / "demo" / "son_linh"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `nghiquyet …` in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANGUAGE", "")

    def call(*arguments: object) -> Ended:
        written = [str(argument) for argument in arguments]
        status = run_here(written, speaking(chosen(written, {})))
        printed = capsys.readouterr()
        return Ended(status, printed.out, printed.err)

    return call


@pytest.fixture
def start(tmp_path: Path) -> Run:
    """Run `nghiquyet …` in a process of its own, without the tests' settings, in an empty folder."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("NGHIQUYET_")}

    def call(*arguments: object, **more: str) -> Ended:
        command = [sys.executable, "-m", "nghiquyet", *map(str, arguments)]
        ended = subprocess.run(
            command,
            cwd=tmp_path,
            env=surroundings | {"HOME": str(tmp_path), "COLUMNS": "120"} | more,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return call


@pytest.fixture(scope="session")
def demo() -> Path:
    """The fictional province's resolution, organisations and reports."""
    return DEMO
