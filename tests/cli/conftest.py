"""The command line, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

DEMO = Path(__file__).resolve().parents[2] / "src" / "nghiquyet" / "demo" / "son_linh"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `nghiquyet …` in a process of its own, without the test's settings, in an empty folder."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("NGHIQUYET_")}
    surroundings |= {"HOME": str(tmp_path), "COLUMNS": "120"}

    def call(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "nghiquyet", *map(str, arguments)],
            cwd=tmp_path,
            env=surroundings | more,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )

    return call


@pytest.fixture(scope="session")
def demo() -> Path:
    """The fictional province's resolution, organisations and reports."""
    return DEMO
