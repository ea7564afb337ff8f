"""What matching says of one organisation's report for one target."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.matching.mention import Mention

SURE_ALONE, SURE, LIKELY, POSSIBLE = 0.7, 0.58, 0.36, 0.26
"""Scores from which a reading is accepted alone or with support, counts against another, or is offered."""
ECHO = 0.03
"""The least score of a figure that may repeat the kept one wrongly."""
RIVAL = 0.75
"""A differing reading that reaches this share of the best one's score contradicts it."""
TOLD_ONCE = "báo cáo chỉ nêu số này một lần, không có gì khác để đối chiếu"
"""Why a clear reading is not accepted by itself."""
LENT = 9
"""The rank of a reading that fits another target better: offered where nothing else is there."""
ECHOED = 10
"""The rank of a number of many digits that fits no target well, and may repeat one's figure mistyped."""
MatchState = Literal["accepted", "clear", "to_confirm", "conflict", "missing"]
"""What `measuring.terms.State` says of a value, but for what a target does not ask of an organisation."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention as a reading of a target: its value in the target's unit and how well it fits (0 to 1).

    `source` is the place of its document among those matched, `legible` how sure the OCR was of the number.
    `rank` is 0 where no other target fits the mention better, `LENT` where one clearly does.
    """

    mention: Mention
    value: Decimal
    score: float
    why: tuple[Phrase, ...] = ()
    source: int = 0
    legible: float = 1.0
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """The decision for one target: the reading kept and the others worth showing, best first.

    `kinds` says by what the reading stands, or why a person is asked; `confidence` follows from it.
    """

    target: str
    state: MatchState
    chosen: Candidate | None = None
    alternatives: tuple[Candidate, ...] = field(default=())
    why: tuple[Phrase, ...] = ()
    kinds: tuple[str, ...] = ()
