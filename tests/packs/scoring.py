"""Scores a review against a pack's known truth: cells found, accepted rightly, contradictions seen.

A pack is a folder with `resolution.json` (targets), `truth.json` (one entry for each organisation and target,
status stated, missing or conflict) and the documents. Targets are paired by likeness of name and level.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol, TypeVar

from nghiquyet.measuring import READ, UNDOUBTED, Review, State, Target, Value


@dataclass(frozen=True)
class Score:
    """Shares between 0 and 1; `wrong` names the cells that are not right though nothing was in doubt.

    `accepted_precision` is of what was accepted by itself, `clear_precision` of that and of what was read
    clearly.
    """

    targets_right: float
    cell_recall: float
    accepted_precision: float
    clear_precision: float
    conflicts_flagged: float
    evidence_share: float
    wrong: tuple[str, ...]


def score(truth: Path, review: Review) -> Score:
    """How a review of the pack's documents compares with the truth in the folder `truth`."""
    targets = json.loads((truth / "resolution.json").read_text("utf-8"))["targets"]
    pairs = {row["code"]: paired(row, review.targets) for row in targets}
    values = {(value.organisation, value.target): value for value in review.values}
    cells = json.loads((truth / "truth.json").read_text("utf-8"))
    found = [(cell, _value(cell, pairs, values)) for cell in cells]
    clear = [(cell, value) for cell, value in found if value and value.state in UNDOUBTED]
    wrong = [(c, value) for c, value in clear if c["status"] == "missing" or not _right(c, value)]
    accepted = sum(value.state is State.ACCEPTED for _, value in clear)
    wrongly = sum(value.state is State.ACCEPTED for _, value in wrong)
    stated = [value for cell, value in found if cell["status"] == "stated" and _right(cell, value)]
    conflicts = [value for cell, value in found if cell["status"] == "conflict"]
    return Score(
        targets_right=_share(sum(_level_right(row, pairs[row["code"]]) for row in targets), len(targets)),
        cell_recall=_share(
            sum(value.state in READ for value in stated if value),
            sum(c["status"] == "stated" for c in cells),
        ),
        accepted_precision=_share(accepted - wrongly, accepted),
        clear_precision=_share(len(clear) - len(wrong), len(clear)),
        conflicts_flagged=_share(
            sum(value is not None and value.state is State.CONFLICT for value in conflicts), len(conflicts)
        ),
        evidence_share=_share(sum(bool(v.evidence and v.evidence.text) for _, v in clear), len(clear)),
        wrong=tuple(f"{cell['body']} {cell['target']}: {value.value}" for cell, value in wrong),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


class Named(Protocol):
    """What pairing needs of a target: its name and level."""

    @property
    def name(self) -> str: ...
    @property
    def level(self) -> Decimal: ...


T = TypeVar("T", bound=Named)


def paired(row: dict[str, Any], targets: Sequence[T]) -> T | None:
    """The target that the row of the truth means, by likeness of name and level."""

    def likeness(target: T) -> float:
        level = 0.2 * (target.level == _level(row))
        return difflib.SequenceMatcher(None, row["name"].lower(), target.name.lower()).ratio() + level

    best = max(targets, key=likeness, default=None)
    return best if best and likeness(best) >= 0.5 else None


def _level(row: dict[str, Any]) -> Decimal:
    first = row["target"][0] if isinstance(row["target"], list) else row["target"]
    return Decimal(str(first))


def _level_right(row: dict[str, Any], target: Target | None) -> bool:
    return bool(target and target.level == _level(row) and target.comparator.value == row["comparator"])


def _value(
    cell: dict[str, Any], pairs: dict[str, Target | None], values: dict[tuple[str, str], Value]
) -> Value | None:
    target = pairs[cell["target"]]
    return values.get((cell["body"], target.code)) if target else None


def _right(cell: dict[str, Any], value: Value | None) -> bool:
    if value is None or value.value is None or cell["value"] is None:
        return False
    return near(cell["value"], value.value)


def near(known: float | None, value: Decimal) -> bool:
    """Equal to 0.1 %, or within the rounding of one decimal of a percentage."""
    if known is None:
        return False
    wanted = Decimal(str(known))
    rounding = Decimal("0.06") if abs(wanted) <= 100 and (wanted % 1 or value % 1) else Decimal(0)
    return abs(wanted - value) <= max(abs(wanted) / 1000, rounding)
