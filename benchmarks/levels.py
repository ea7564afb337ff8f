"""What accepting many proposals at once would have been worth on the packs, for each level of the desk.

    python -m benchmarks.levels            print
    python -m benchmarks.levels --write    write the counts to the page's levels.tsv as well

Run it after `benchmarks.accuracy --write`: the levels are made of the confidences that this one counts.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import astuple, replace
from math import inf
from pathlib import Path

from tests.packs.listed import PACKS
from tests.packs.scoring import near

from benchmarks.accuracy import Cell, cells
from nghiquyet import queries
from nghiquyet.queries.levels import FILE, LEVELS, Level
from nghiquyet.reading.matching import confidence


def main() -> None:
    """Print each level with how many proposals it takes and how many of them are right."""
    asked = [
        (inf if cell.match.state == "clear" else confidence(cell.match), _is_right(cell))
        for pack in PACKS
        for cell in cells(pack)
        if cell.match.state in ("clear", "to_confirm")
    ]
    levels = [_counted(level, asked) for level in LEVELS]
    for level in levels:
        print(f"{level.name:<8} from {level.least:.2f}: {level.right} of {level.measured} right")
    if "--write" in sys.argv:
        _write(levels)


def _counted(level: Level, asked: Sequence[tuple[float, bool]]) -> Level:
    taken = [right for sure, right in asked if sure >= level.least]
    return replace(level, right=sum(taken), measured=len(taken))


def _write(levels: Sequence[Level]) -> None:
    file = Path(queries.__path__[0], FILE)
    head = file.read_text("utf-8").splitlines()[0]
    lines = ["\t".join(map(str, astuple(level))) for level in levels]
    file.write_text("\n".join([head, *lines]) + "\n", "utf-8")


def _is_right(cell: Cell) -> bool:
    chosen = cell.match.chosen
    told = chosen is not None and near(cell.truth["value"], chosen.value)
    return told and cell.truth["status"] != "missing"


if __name__ == "__main__":
    main()
