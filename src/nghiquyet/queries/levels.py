"""How far readings may be accepted without looking at each: three levels, with what each has been worth.

The first takes what was read without doubt but told only once. A guess is put to a person for a reason, and
its confidence is the share of guesses with such reasons that were right where that was counted
(`reading.matching.confidence`). A contradiction is never accepted unseen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

from nghiquyet.measuring import State, Value
from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.aliases import CONFIRMED, CONFIRMED_BY_LIST

_NO_REASON = (
    Phrase("{percent} % từ của chỉ tiêu ở gần số: {words}").template,
    CONFIRMED,
    CONFIRMED_BY_LIST,
)
"""What speaks for a reading; everything else that is said of it is a reason to ask."""


@dataclass(frozen=True, slots=True)
class Level:
    """Clear readings, and guesses with at least this confidence (none where it is infinite).

    Of the proposals that it takes, `right` of `measured` were right in the packs that the rules have been
    mended on (`python -m benchmarks.levels --write` counts them anew), `right_at_first` of
    `measured_at_first` in the last fourteen of them when these were first read.
    """

    name: str
    least: float
    right: int
    measured: int
    right_at_first: int
    measured_at_first: int


def _level(line: str) -> Level:
    name, least, *counts = line.split("\t")
    return Level(name, float(least), *map(int, counts))


FILE = "levels.tsv"
LEVELS = tuple(
    _level(line)
    for line in resources.files(__package__).joinpath(FILE).read_text("utf-8").splitlines()
    if not line.startswith("#")
)
"""From the strictest to the widest."""


def level_named(name: str) -> Level:
    """The level of this name, the strictest where there is none such."""
    return next((level for level in LEVELS if level.name == name), LEVELS[0])


def accepts(level: Level, value: Value) -> bool:
    """Whether the level takes this value: it has a number, and is clear or a guess that is sure enough."""
    sure = value.state is State.TO_CONFIRM and value.confidence >= level.least
    return value.value is not None and (sure or value.state is State.CLEAR)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why values are asked about one by one, and how many."""

    phrase: Phrase
    count: int


def reasons(values: Iterable[Value]) -> tuple[Reason, ...]:
    """Why these values are asked about, the most frequent reason first."""
    counted: Counter[Phrase] = Counter()
    for value in values:
        counted.update(set(_reasons(value)))
    return tuple(Reason(phrase, count) for phrase, count in counted.most_common())


def _reasons(value: Value) -> list[Phrase]:
    if value.state is State.CONFLICT:
        return [Phrase("báo cáo tự mâu thuẫn, hoặc trái với nguồn khác")]
    return [_general(why) for why in value.why if why.template not in _NO_REASON]


def _general(why: Phrase) -> Phrase:
    """The reason without its particulars, so that like ones count together."""
    return Phrase(why.template, **dict.fromkeys(dict(why.values), "…"))
