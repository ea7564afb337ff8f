"""Fictional resolutions of many fields and layouts, each with the targets that a careful reader finds."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from tests.reading.resolutions.written import PASSAGES, written

from nghiquyet.reading.resolutions import Resolution, Target, read_resolution

_DIRECTIONS = {"+": "more_is_better", "-": "less_is_better"}


@dataclass(frozen=True)
class Expected:
    name: str
    unit: str
    level: Decimal
    upper: Decimal | None
    comparator: str
    basis: str
    aggregation: str
    direction: str
    more: dict[str, str]


def _expected(line: str) -> Expected:
    name, unit, level, basis, aggregation, direction, *more = [part.strip() for part in line.split(" | ")]
    comparator, numbers = level.split()
    low, _, high = numbers.partition("..")
    upper = Decimal(high) if high else None
    extra = dict(part.split("=", 1) for part in more)
    return Expected(
        name, unit, Decimal(low), upper, comparator, basis, aggregation, _DIRECTIONS[direction], extra
    )


def _read(path: Path) -> tuple[Resolution, str, list[Expected]]:
    source, _, truth = path.read_text("utf-8").partition("=== expected\n")
    document = written(source, path.name)
    return read_resolution(document), document.text, [_expected(line) for line in truth.splitlines()]


def _fold(words: str) -> str:
    return " ".join(re.sub(r"[^\w%]+", " ", words.lower()).split())


def _likeness(one: str, other: str) -> float:
    first, second = _fold(one), _fold(other)
    common = set(first.split()) & set(second.split())
    overlap = len(common) / max(1, min(len(set(first.split())), len(set(second.split()))))
    return (4 * difflib.SequenceMatcher(None, first, second).ratio() + 3 * overlap) / 7


def _paired(expected: list[Expected], targets: tuple[Target, ...]) -> list[tuple[Expected, Target]]:
    left = list(targets)
    pairs = []
    for one in expected:
        best = max(left, key=lambda target: _likeness(one.name, target.name) + (target.level == one.level))
        left.remove(best)
        pairs.append((one, best))
    return pairs


def _facts(target: Target) -> tuple[object, ...]:
    return (
        target.level,
        target.upper,
        target.comparator,
        _fold(target.unit),
        target.basis,
        target.aggregation,
        target.direction,
    )


@pytest.mark.parametrize("path", sorted(PASSAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_targets_of_a_passage(path: Path) -> None:
    resolution, text, expected = _read(path)

    assert len(resolution.targets) == len(expected), [target.name for target in resolution.targets]
    for one, target in _paired(expected, resolution.targets):
        assert _likeness(one.name, target.name) >= 0.8, (one.name, target.name)
        assert _facts(target) == (
            one.level,
            one.upper,
            one.comparator,
            _fold(one.unit),
            one.basis,
            one.aggregation,
            one.direction,
        ), target.name
        said = {
            "baseline": str(target.baseline),
            "applies": target.applies_to,
            "due": str(target.due),
        }
        assert {key: said[key] for key in one.more} == one.more, target.name
        assert text[target.level_start : target.level_end] == target.surface


@pytest.mark.parametrize("path", sorted(PASSAGES.glob("*.txt")), ids=lambda path: path.stem)
def test_every_weighted_ratio_says_what_it_divides(path: Path) -> None:
    resolution, _, _ = _read(path)
    for target in resolution.targets:
        assert bool(target.numerator) == (target.aggregation == "weighted_ratio"), target.name
