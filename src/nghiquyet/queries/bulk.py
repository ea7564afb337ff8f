"""What could be accepted at once at each level, what would be, and why the rest is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from nghiquyet import models
from nghiquyet.measuring import Organisation, Target, Value
from nghiquyet.queries.levels import LEVELS, Level, Reason, accepts, level_named, reasons
from nghiquyet.queries.questions import OPEN, last_decision
from nghiquyet.queries.reviews import Sheet, sheet_of, targets_by_code


@dataclass(frozen=True, slots=True)
class Guess:
    """A value that the level takes, with its id and the version that the page shows."""

    id: int
    version: int
    organisation: Organisation
    target: Target
    value: Value


@dataclass(frozen=True, slots=True)
class BulkPage:
    """`levels` with how many values each takes; `guesses` are those of the chosen one."""

    review_id: int
    levels: tuple[tuple[Level, int], ...]
    chosen: Level
    guesses: tuple[Guess, ...]
    left: int
    reasons: tuple[Reason, ...]
    undoable: models.AuditEntry | None


def bulk_page(user: models.User, review: int, name: str) -> BulkPage:
    """The page of one level, by its name, over what the user may settle; `DoesNotExist` for a stranger."""
    sheet = sheet_of(user, review)
    mine = [value for value in sheet.review.values if sheet.settles(value.organisation)]
    level = level_named(name)
    taken = [value for value in mine if accepts(level, value)]
    left = [value for value in mine if value.state in OPEN and not accepts(level, value)]
    return BulkPage(
        review_id=sheet.id,
        levels=tuple((each, sum(accepts(each, value) for value in mine)) for each in LEVELS),
        chosen=level,
        guesses=_guesses(sheet, taken),
        left=len(left),
        reasons=reasons(left),
        undoable=last_decision(user, review),
    )


def _guesses(sheet: Sheet, values: list[Value]) -> tuple[Guess, ...]:
    """By organisation, then by target, as they stand in the tree and in the resolution."""
    organisations = {organisation.code: organisation for organisation in sheet.review.organisations}
    targets = targets_by_code(sheet.review)
    found = [(sheet.rows[value.organisation, value.target], value) for value in values]
    found.sort(key=lambda pair: (pair[0].organisation.position, pair[0].target.position, pair[0].pk))
    return tuple(
        Guess(row.pk, row.version, organisations[value.organisation], targets[value.target], value)
        for row, value in found
    )
