"""The repository's own files, for tests that look at them."""

from __future__ import annotations

import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "nghiquyet"


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return tuple(sorted(path for path in paths if path.is_file()))


def texts(paths: Iterator[Path] | tuple[Path, ...]) -> Iterator[tuple[Path, str]]:
    """Those of the files that are text, with it."""
    for path in paths:
        try:
            yield path, path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def sources(folder: Path = PACKAGE) -> tuple[Path, ...]:
    """The Python files of a folder that git keeps or would keep."""
    return tuple(path for path in tracked() if path.suffix == ".py" and folder in path.parents)


@cache
def project() -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
