"""A piece of work and how long it takes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Case:
    """`work` deals with `amount` things of the kind `unit`; the fastest of `runs` counts."""

    what: str
    amount: int
    unit: str
    work: Callable[[], object]
    runs: int = 3


def timed(work: Callable[[], object], runs: int) -> float:
    """Seconds of the fastest run: the others were held up by something else."""
    return min(_once(work) for _ in range(runs))


def _once(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
