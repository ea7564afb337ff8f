"""Progress of long work on standard error: a bar on a terminal, a line a file anywhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from nghiquyet.cli.language import Say

if TYPE_CHECKING:
    from nghiquyet.reviewing import Progress as Step

Told = Callable[["Step"], None]


@contextmanager
def shown_progress(say: Say, console: Console | None = None) -> Iterator[Told]:
    """Something to call with every step; `stage` is a Vietnamese word and a key of the catalogue."""
    console = console or Console(stderr=True, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        yield lambda step: click.echo(_line(step, say), err=True)
        return
    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    bar = Progress(*columns, console=console, transient=True)
    with bar:
        task = bar.add_task("")
        yield lambda step: bar.update(
            task, completed=step.done, total=step.total, description=f"{say(step.stage)}: {step.file}"
        )


def _line(step: Step, say: Say) -> str:
    return f"[{step.done}/{step.total}] {say(step.stage)}: {step.file}"
