"""The review board: one row a target, the verdict above; and one target's contributions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nghiquyet import models
from nghiquyet.measuring import Organisation, Result, Review, State, Status, Summary, Target, Value, summary
from nghiquyet.queries.reviews import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A target with its result; organisations by name where they are silent or need a decision."""

    position: int
    target: Target
    result: Result
    silent: tuple[Organisation, ...]
    contradicting: tuple[Organisation, ...]
    unsure: tuple[Organisation, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """What the head of the board says and its rows, in the resolution's order."""

    id: int
    review: Review
    summary: Summary
    rows: tuple[BoardRow, ...]
    conflicts: int
    to_confirm: int
    clear: int
    silent: tuple[Organisation, ...]

    def having(self, *statuses: Status) -> tuple[BoardRow, ...]:
        """The rows with one of these statuses."""
        return tuple(row for row in self.rows if row.result.status in statuses)

    @property
    def late(self) -> tuple[BoardRow, ...]:
        """The rows to speak about first."""
        return self.having(Status.BEHIND, Status.OVERDUE)

    @property
    def open(self) -> int:
        """How many values wait for a decision."""
        return self.conflicts + self.to_confirm


@dataclass(frozen=True, slots=True)
class Contribution:
    """One organisation's part in a target. `counted` tells whether it entered the result."""

    id: int
    organisation: Organisation
    value: Value
    counted: bool
    reason: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class TargetSheet:
    """A target's result and every organisation's contribution, those with numbers first."""

    review_id: int
    target_id: int
    row: BoardRow
    contributions: tuple[Contribution, ...]
    not_applicable: tuple[Organisation, ...]


def board(user: models.User, review: int) -> Board:
    """The board of one review; `Review.DoesNotExist` for a stranger."""
    return board_of(sheet_of(user, review))


def board_of(sheet: Sheet) -> Board:
    """The board of a review already fetched."""
    review = sheet.review
    states = [value.state for value in review.values]
    return Board(
        id=sheet.id,
        review=review,
        summary=summary(review.results),
        rows=board_rows(review),
        conflicts=states.count(State.CONFLICT),
        to_confirm=states.count(State.TO_CONFIRM),
        clear=states.count(State.CLEAR),
        silent=_wholly_silent(review),
    )


def board_rows(review: Review) -> tuple[BoardRow, ...]:
    """One row a target."""
    named = {organisation.code: organisation for organisation in review.organisations}

    def those(codes: Iterable[str]) -> tuple[Organisation, ...]:
        return tuple(named[code] for code in codes)

    return tuple(
        BoardRow(
            position=position,
            target=target,
            result=result,
            silent=those(result.missing),
            contradicting=those(result.conflicts),
            unsure=those(result.to_confirm),
        )
        for position, (target, result) in enumerate(zip(review.targets, review.results, strict=True), 1)
    )


def _wholly_silent(review: Review) -> tuple[Organisation, ...]:
    """Organisations that some target is set for and that gave no number for any."""
    spoken = {code for result in review.results for code in result.used}
    asked = {code for result in review.results for code in result.missing}
    return tuple(row for row in review.organisations if row.code in asked - spoken)


def target_sheet(user: models.User, review: int, code: str) -> TargetSheet:
    """One target's contributions; `Review.DoesNotExist` or `Target.DoesNotExist` for a stranger."""
    return target_sheet_of(sheet_of(user, review), code)


def target_sheet_of(sheet: Sheet, code: str) -> TargetSheet:
    """One target's contributions out of a review already fetched."""
    if code not in sheet.targets:
        raise models.Target.DoesNotExist
    row = next(row for row in board_rows(sheet.review) if row.target.code == code)
    contributions = _contributions(sheet, row)
    return TargetSheet(
        review_id=sheet.id,
        target_id=sheet.targets[code].pk,
        row=row,
        contributions=tuple(sorted(contributions, key=lambda part: part.value.value is None)),
        not_applicable=tuple(
            organisation
            for organisation in sheet.review.organisations
            if organisation.code in row.result.not_applicable
        ),
    )


def _contributions(sheet: Sheet, row: BoardRow) -> list[Contribution]:
    named = {organisation.code: organisation for organisation in sheet.review.organisations}
    used = set(row.result.used)
    return [
        contribution(sheet, named[value.organisation], value, counted=value.organisation in used)
        for value in sheet.review.values
        if value.target == row.target.code and value.state is not State.NOT_APPLICABLE
    ]


def contribution(sheet: Sheet, organisation: Organisation, value: Value, *, counted: bool) -> Contribution:
    """A value with what people decided about it."""
    stored = sheet.rows[value.organisation, value.target]
    return Contribution(
        id=stored.pk,
        organisation=organisation,
        value=value,
        counted=counted,
        reason=stored.reason,
        decided_by=str(stored.decided_by) if stored.decided_by else "",
    )
