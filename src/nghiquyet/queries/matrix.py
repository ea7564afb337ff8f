"""The matrix: organisations down, targets across, in each cell what one organisation reported."""

from __future__ import annotations

from dataclasses import dataclass, replace

from nghiquyet import models
from nghiquyet.measuring import Aggregation, Organisation, Review, State, Status, Target, Value, measure
from nghiquyet.queries.board import BoardRow, board_rows
from nghiquyet.queries.reviews import Sheet, sheet_of


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One organisation's value for one target.

    `status` is of this value alone against the target; None where the target is a total that organisations
    only contribute to. `id` is None where nothing is stored.
    """

    id: int | None
    target: Target
    state: State
    value: Value | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An organisation with its cells, in the targets' order. `depth` is its place in the tree, from 0."""

    organisation: Organisation
    depth: int
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All rows; `totals` are the targets' own results."""

    id: int
    review: Review
    totals: tuple[BoardRow, ...]
    rows: tuple[MatrixRow, ...]


def matrix(user: models.User, review: int) -> Matrix:
    """The matrix of one review; `Review.DoesNotExist` for a stranger."""
    sheet = sheet_of(user, review)
    rows = tuple(
        matrix_row(sheet, organisation)
        for organisation in sheet.review.organisations
        if organisation.code != sheet.review.owner or _has_values(sheet, organisation)
    )
    return Matrix(sheet.id, sheet.review, board_rows(sheet.review), rows)


def _has_values(sheet: Sheet, organisation: Organisation) -> bool:
    return any(value.organisation == organisation.code for value in sheet.review.values)


def matrix_row(sheet: Sheet, organisation: Organisation) -> MatrixRow:
    """One organisation's cells."""
    values = {value.target: value for value in sheet.review.values if value.organisation == organisation.code}
    return MatrixRow(
        organisation=organisation,
        depth=_depth(sheet, organisation),
        cells=tuple(
            _cell(sheet, organisation, target, values.get(target.code)) for target in sheet.review.targets
        ),
    )


def _depth(sheet: Sheet, organisation: Organisation) -> int:
    top = min(row.path.count("/") for row in sheet.organisations.values())
    return sheet.organisations[organisation.code].path.count("/") - top


def _cell(sheet: Sheet, organisation: Organisation, target: Target, value: Value | None) -> MatrixCell:
    if value is None:
        return MatrixCell(None, target, State.NOT_APPLICABLE)
    stored = sheet.rows[organisation.code, target.code]
    return MatrixCell(
        stored.pk, target, value.state, value, own_status(sheet.review, organisation, target, value)
    )


def own_status(review: Review, organisation: Organisation, target: Target, value: Value) -> Status | None:
    """This value alone against the target, where it can be judged alone."""
    if value.value is None or target.aggregation is Aggregation.SUM:
        return None
    alone = Value(
        organisation.code, target.code, State.ACCEPTED, value.value, value.numerator, value.denominator
    )
    [result] = measure(
        [replace(target, applies_to=(), aggregation=Aggregation.LAST)],
        [alone],
        organisations=[replace(organisation, parent=review.owner)],
        owner=review.owner,
        elapsed=review.elapsed,
        as_of=review.as_of,
        term_end=review.term_end,
    )
    return result.status
