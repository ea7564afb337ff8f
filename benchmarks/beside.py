"""Two ways to do one job, measured side by side: in turn, on one processor, the median of several runs.

Seconds are those of the processor, of this process and of all that it started: other programs on the machine
lengthen the wait but not these.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

RUNS = 5
Clocked = Callable[[], float]
"""Does a piece of work and says how many seconds it took."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Our way and another's with `amount` things of the kind `unit`; `other` names it.

    `aim` is how many times as fast as the other we want to be at least, None where that is only told.
    """

    what: str
    amount: int
    unit: str
    ours: Clocked
    other: str
    theirs: Clocked
    aim: float | None = None


def on_one_processor() -> None:
    """Bind this process, and all that it will start, to one processor."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def clocked(work: Callable[[], object]) -> Clocked:
    """The work, telling its seconds."""

    def run() -> float:
        before = _spent()
        work()
        return _spent() - before

    return run


def _spent() -> float:
    """Seconds of the processor so far: own ones, the kernel's, those of ended children."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime


def compare(pairs: Iterable[Pair], runs: int = RUNS) -> bool:
    """Print a line for each pair; whether every aim is reached."""
    head = f"{'what':<12}{'amount':>20}{'ours':>9}{'theirs':>9}{'a second':>10}{'ratio':>7}{'aim':>6}"
    print(f"{head}  other")
    reached = [_compared(pair, runs) for pair in pairs]
    return all(reached)


def _compared(pair: Pair, runs: int) -> bool:
    pair.ours(), pair.theirs()
    timed = [(pair.ours(), pair.theirs()) for _ in range(runs)]
    ours, theirs = (median(seconds) for seconds in zip(*timed, strict=True))
    reached = pair.aim is None or theirs / ours >= pair.aim
    amount, aim = f"{pair.amount:,} {pair.unit}", "" if pair.aim is None else f"{pair.aim:g}"
    seconds = f"{ours:>8.3f}s{theirs:>8.3f}s{pair.amount / ours:>10,.0f}{theirs / ours:>7.2f}{aim:>6}"
    missed = "" if reached else " - NOT REACHED"
    print(f"{pair.what:<12}{amount:>20}{seconds}  {pair.other}{missed}", flush=True)
    return reached
