"""What a target counts or is a share of: "đảng viên" are no "hội viên", whatever else two names share."""

from __future__ import annotations

from nghiquyet.reading.language.countables import of_any_kind
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.values import is_person
from nghiquyet.reading.resolutions import Target
from nghiquyet.reading.resolutions.things import counted_noun

PERSONS, THINGS = 0.38, 0.55
"""What is left of the likeness of two names that count different people, or other things: the first are two
targets, the second a question, for an office may count branches where another counts members' groups."""


def thing_of(target: Target) -> str:
    """The noun that is counted, "" where none is: the unit, or of what a percentage is told."""
    kind = dimension(target.unit)
    if kind == "percent":
        return fold(counted_noun(target.name))
    return fold(target.unit) if kind == "count" else ""


def same_things(one: Target, other: Target) -> float:
    """1, or less where the two count different things and neither name speaks of the other's."""
    first, second = thing_of(one), thing_of(other)
    if not first or not second or not _differ(first, second):
        return 1.0
    if _speaks(one, second) or _speaks(other, first):
        return 1.0
    return PERSONS if is_person(first) and is_person(second) else THINGS


def _differ(one: str, other: str) -> bool:
    """Whether no word for anybody, and no beginning of the same noun ("hộ dân", "hộ gia đình")."""
    general = one in of_any_kind() or other in of_any_kind()
    return not general and one.split()[0] != other.split()[0]


def _speaks(target: Target, thing: str) -> bool:
    return f" {thing} " in f" {fold(target.name)} {fold(target.unit)} "
