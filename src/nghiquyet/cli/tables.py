"""Plain tables on standard output. Texts of documents are printed as they are, never as markup."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

_WIDTH_OF_A_FILE = 140


def printer() -> Console:
    """A console as wide as the terminal, or wide enough for a table where output goes elsewhere."""
    width = None if sys.stdout.isatty() else _WIDTH_OF_A_FILE
    return Console(markup=False, emoji=False, highlight=False, width=width)


def print_table(
    console: Console,
    title: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    right: Sequence[int] = (),
) -> None:
    """A titled table; nothing where there are no rows. `right` holds the columns of numbers."""
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(heads):
        table.add_column(head, justify="right" if place in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    if table.row_count:
        console.print(table)
