"""What passes between the two sides: a task to the process, signs of life and one outcome back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeAlias, TypeVar

from nghiquyet.errors import InputError
from nghiquyet.reading.documents.limits import Limits, Progress

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Outcome: TypeAlias = T | InputError


class Work(Protocol[T_co]):
    """A function of a module, as `open_document` is; `progress` is told after every page."""

    def __call__(self, path: Path, /, *, limits: Limits, progress: Progress) -> T_co: ...


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """One file for one process, with the folder that is all it may write in."""

    work: Work[T]
    file: Path
    limits: Limits
    folder: Path

    @property
    def said(self) -> Path:
        """Where the process's own output goes: warnings of C libraries, the traceback of its end."""
        return self.folder / "said"


@dataclass(frozen=True, slots=True)
class Step:
    """A sign of life: so many pages of so many are done."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Made(Generic[T]):
    """The outcome, wrapped because `work` may make anything."""

    outcome: Outcome[T]
