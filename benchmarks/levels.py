"""What accepting many proposals at once would have been worth on the packs, for each level of the desk.

    python -m benchmarks.levels

The counts stand in `nghiquyet.queries.levels`, from where the page tells them.
"""

from __future__ import annotations

from tests.packs.listed import PACKS
from tests.packs.scoring import near

from benchmarks.accuracy import Cell, cells
from nghiquyet.queries.levels import LEVELS
from nghiquyet.reading.matching import confidence


def main() -> None:
    """Print each level with how many proposals it takes and how many of them are right."""
    asked = [
        (confidence(cell.match), _is_right(cell))
        for pack in PACKS
        for cell in cells(pack)
        if cell.match.state == "to_confirm"
    ]
    for level in LEVELS:
        taken = [right for sure, right in asked if sure >= level.least]
        print(f"{level.name:<8} from {level.least:.2f}: {sum(taken)} of {len(taken)} right")


def _is_right(cell: Cell) -> bool:
    chosen = cell.match.chosen
    told = chosen is not None and near(cell.truth["value"], chosen.value)
    return told and cell.truth["status"] != "missing"


if __name__ == "__main__":
    main()
