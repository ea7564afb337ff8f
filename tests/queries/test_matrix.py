"""The matrix and what each cell says."""

from __future__ import annotations

from tests.cast import Cast

from nghiquyet.measuring import State, Status
from nghiquyet.models import Review
from nghiquyet.queries.matrix import Matrix, MatrixCell, matrix


def cell(shown: Matrix, code: str, target: str) -> MatrixCell:
    row = next(row for row in shown.rows if row.organisation.code == code)
    return next(cell for cell in row.cells if cell.target.code == target)


def test_every_row_has_a_cell_for_every_target(cast: Cast, review: Review) -> None:
    shown = matrix(cast.leader, review.pk)
    assert {len(row.cells) for row in shown.rows} == {4}
    assert [row.organisation.code for row in shown.rows] == ["A", "A1", "B"]
    assert [row.depth for row in shown.rows] == [1, 2, 1]


def test_ratio_is_judged_alone_and_a_contribution_is_not(cast: Cast, review: Review) -> None:
    shown = matrix(cast.leader, review.pk)
    assert cell(shown, "A", "T2").status is Status.MET
    assert cell(shown, "B", "T2").status is Status.BEHIND
    assert cell(shown, "A", "T1").status is None


def test_cells_tell_conflict_missing_and_not_applicable_apart(cast: Cast, review: Review) -> None:
    shown = matrix(cast.leader, review.pk)
    assert cell(shown, "B", "T1").state is State.CONFLICT
    assert cell(shown, "B", "T4").state is State.MISSING
    assert cell(shown, "A", "T3").state is State.NOT_APPLICABLE


def test_reporter_sees_the_own_rows_only(cast: Cast, review: Review) -> None:
    assert [row.organisation.code for row in matrix(cast.reporter, review.pk).rows] == ["A", "A1"]
