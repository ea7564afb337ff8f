"""The board and one target's contributions."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.cast import Cast, ValueOf

from nghiquyet.measuring import State, Status
from nghiquyet.models import Review, Target
from nghiquyet.queries.board import board, target_sheet


def test_board_counts_what_waits(cast: Cast, review: Review) -> None:
    shown = board(cast.leader, review.pk)
    assert (shown.conflicts, shown.to_confirm, shown.open) == (1, 1, 2)
    assert [row.target.code for row in shown.rows] == ["T1", "T2", "T3", "T4"]


def test_row_names_who_contradicts_and_who_is_silent(cast: Cast, review: Review) -> None:
    forest, _, _, courses = board(cast.leader, review.pk).rows
    assert forest.result.actual == Decimal(120)
    assert [organisation.code for organisation in forest.contradicting] == ["B"]
    assert [organisation.code for organisation in courses.silent] == ["B"]


def test_late_rows_are_those_behind(cast: Cast, review: Review) -> None:
    shown = board(cast.leader, review.pk)
    assert {row.target.code for row in shown.late} == {"T2", "T4"}
    assert {row.result.status for row in shown.late} == {Status.BEHIND}


def test_sibling_does_not_see_the_other_districts_numbers(cast: Cast, review: Review) -> None:
    shown = board(cast.sibling, review.pk)
    assert shown.rows[0].result.actual == Decimal(30)
    assert {o.code for row in shown.rows for o in (*row.silent, *row.contradicting, *row.unsure)} <= {"B"}


def test_target_sheet_lists_contributions_with_numbers_first(cast: Cast, review: Review) -> None:
    parts = target_sheet(cast.leader, review.pk, "T1").contributions
    assert [part.organisation.code for part in parts][:2] == ["A", "B"]
    assert [part.value.state for part in parts][:2] == [State.ACCEPTED, State.CONFLICT]
    assert [part.counted for part in parts][:2] == [True, True]


def test_target_sheet_holds_only_the_own_subtree(cast: Cast, review: Review) -> None:
    parts = target_sheet(cast.reporter, review.pk, "T1").contributions
    assert {part.organisation.code for part in parts} <= {"A", "A1"}


def test_target_of_others_does_not_exist_for_the_reporter(cast: Cast, review: Review) -> None:
    with pytest.raises(Target.DoesNotExist):
        target_sheet(cast.reporter, review.pk, "T3")


def test_board_counts_what_is_clear_apart(cast: Cast, review: Review, value_of: ValueOf) -> None:
    found = value_of("A", "T1")
    found.state = State.CLEAR
    found.save()
    shown = board(cast.leader, review.pk)
    assert (shown.clear, shown.open) == (1, 2)
    assert shown.rows[0].result.actual == Decimal(120)
