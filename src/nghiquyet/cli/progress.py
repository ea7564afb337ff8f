"""Progress of long work on standard error: a bar on a terminal, a line a file anywhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

import click

from nghiquyet.cli.language import Say

if TYPE_CHECKING:
    from nghiquyet.reviewing import Progress

Told = Callable[["Progress"], None]


def shown_progress(say: Say) -> AbstractContextManager[Told]:
    """Something to call with every step; `stage` is a Vietnamese word and a key of the catalogue."""
    return _bar(say) if sys.stderr.isatty() else _lines(say)


@contextmanager
def _lines(say: Say) -> Iterator[Told]:
    yield lambda step: click.echo(f"[{step.done}/{step.total}] {_words(step, say)}", err=True)


@contextmanager
def _bar(say: Say) -> Iterator[Told]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")
        yield lambda step: bar.update(
            task, completed=step.done, total=step.total, description=_words(step, say)
        )


def _words(step: Progress, say: Say) -> str:
    return f"{say(step.stage)}: {step.file}" if step.file else say(step.stage)
