"""What a superior hands down of one target: a level for each organisation, reconciled with its own level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from nghiquyet.measuring import Organisation
from nghiquyet.reading.resolutions import Target


class How(StrEnum):
    """By what rule a target was handed down."""

    EQUAL = "equal"
    SHARE = "share"
    BY_HAND = "by_hand"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Handed:
    """One organisation's level, in the target's unit; `upper` is the upper end of a range.

    `row` is the line of the file that says it, 0 where it was computed.
    """

    organisation: str
    level: Decimal
    upper: Decimal | None = None
    row: int = 0


@dataclass(frozen=True, slots=True)
class Allocation:
    """A target with the levels handed down; `asked` are the codes of those for whom it is set."""

    target: Target
    how: How
    handed: tuple[Handed, ...]
    asked: tuple[str, ...]

    @property
    def total(self) -> Decimal | None:
        """What was handed down together; None where levels don't add up to the superior's."""
        return sum((one.level for one in self.handed), Decimal(0)) if adds_up(self.target) else None

    @property
    def difference(self) -> Decimal | None:
        """By how much the total passes (above zero) or misses the superior's level."""
        return None if self.total is None else self.total - self.target.level

    @property
    def without(self) -> tuple[str, ...]:
        """Those for whom the target is set and who were handed nothing."""
        given = {one.organisation for one in self.handed}
        return tuple(code for code in self.asked if code not in given)

    @property
    def beyond(self) -> tuple[str, ...]:
        """Those who were handed a level though the resolution does not set the target for them."""
        return tuple(one.organisation for one in self.handed if one.organisation not in self.asked)

    def level_of(self, code: str) -> Handed | None:
        """What one organisation was handed."""
        return next((one for one in self.handed if one.organisation == code), None)


def adds_up(target: Target) -> bool:
    """Whether the organisations' levels make the superior's by adding them."""
    return target.aggregation == "sum"


def in_order(handed: Sequence[Handed], organisations: Sequence[Organisation]) -> tuple[Handed, ...]:
    """In the order of the tree."""
    place = {organisation.code: number for number, organisation in enumerate(organisations)}
    return tuple(sorted(handed, key=lambda one: place[one.organisation]))
