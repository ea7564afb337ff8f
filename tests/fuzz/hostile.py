"""Hostile files: how each is made, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

READ = "read"
"""The outcome of a file that has something to say however odd it is; other outcomes are codes of errors."""
EMPTY, UNKNOWN, DAMAGED, LOCKED, LARGE, MISSING, SLOW, STOPPED = (
    "F01", "F02", "F03", "F04", "F05", "F06", "F08", "F13",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """`write` puts the file at a path; `outcomes` are those that are right. `heavy` ones take long."""

    name: str
    write: Callable[[Path], object]
    outcomes: tuple[str, ...]
    heavy: bool = False


def content(name: str, data: Callable[[], bytes], *outcomes: str, heavy: bool = False) -> Hostile:
    """A file with these bytes."""
    return Hostile(name, lambda path: path.write_bytes(data()), outcomes, heavy)
