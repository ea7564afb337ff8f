"""The reading desk's questions."""

from __future__ import annotations

import pytest
from tests.cast import Cast, ValueOf

from nghiquyet.actions.bulk import accept_many
from nghiquyet.actions.decisions import accept
from nghiquyet.measuring import State
from nghiquyet.models import Review, Value
from nghiquyet.queries.questions import decided_since, desk, waiting


def test_desk_opens_at_the_first_that_waits(cast: Cast, review: Review, value_of: ValueOf) -> None:
    shown = desk(cast.specialist, review.pk)
    assert shown.question is not None
    assert shown.question.id == value_of("B", "T1").pk
    assert (shown.place, shown.total, shown.settled) == (1, 2, 0)
    assert (shown.previous, shown.next) == (None, value_of("B", "T2").pk)


def test_question_offers_every_reading_with_its_words(cast: Cast, review: Review) -> None:
    question = desk(cast.specialist, review.pk).question
    assert question is not None
    assert [str(option.reading.value) for option in question.options] == ["30", "40"]
    assert [option.chosen for option in question.options] == [True, False]
    marked = [
        (piece.mark.numbers, piece.text)
        for excerpt in question.excerpts
        for passage in excerpt.passages
        for piece in passage.pieces
        if piece.mark and piece.mark.here
    ]
    assert marked == [("1", "30 ha"), ("2", "40 ha")]


def test_settled_question_stays_in_its_place(cast: Cast, review: Review, value_of: ValueOf) -> None:
    accept(value_of("B", "T1").pk, by=cast.specialist, version=0)
    shown = desk(cast.specialist, review.pk)
    assert (shown.place, shown.total, shown.settled) == (2, 2, 1)
    assert shown.previous == value_of("B", "T1").pk
    assert shown.undoable is not None


def test_desk_without_questions_is_empty(cast: Cast, review: Review) -> None:
    shown = desk(cast.reporter, review.pk)
    assert (shown.question, shown.total) == (None, 0)


def test_leader_sees_the_question_but_does_not_settle_it(cast: Cast, review: Review) -> None:
    question = desk(cast.leader, review.pk).question
    assert question is not None
    assert not question.settleable


def test_value_nobody_was_asked_about_can_be_opened(cast: Cast, review: Review, value_of: ValueOf) -> None:
    shown = desk(cast.specialist, review.pk, value_of("A", "T1").pk)
    assert shown.question is not None
    assert (shown.question.id, shown.place, shown.previous) == (value_of("A", "T1").pk, 0, None)
    assert shown.next_open == value_of("B", "T1").pk


def test_value_of_which_nothing_is_asked_is_none(cast: Cast, review: Review, value_of: ValueOf) -> None:
    with pytest.raises(Value.DoesNotExist):
        desk(cast.specialist, review.pk, value_of("A", "T3").pk)
    with pytest.raises(Value.DoesNotExist):
        desk(cast.reporter, review.pk, value_of("B", "T1").pk)


def test_words_of_other_values_are_marked_too(cast: Cast, review: Review, value_of: ValueOf) -> None:
    question = desk(cast.specialist, review.pk).question
    assert question is not None
    [excerpt] = question.excerpts
    pieces = [piece for passage in excerpt.passages for piece in passage.pieces if piece.mark]
    others = [piece.mark.value for piece in pieces if piece.mark and not piece.mark.here]
    assert others == [value_of("B", "T2").pk, value_of("B", "T3").pk]


def test_everything_asked_of_the_organisation_is_listed(cast: Cast, review: Review) -> None:
    question = desk(cast.specialist, review.pk).question
    assert question is not None
    listed = [(fellow.position, fellow.value.state, fellow.here) for fellow in question.fellows]
    assert listed == [
        (1, State.CONFLICT, True),
        (2, State.TO_CONFIRM, False),
        (3, State.ACCEPTED, False),
        (4, State.MISSING, False),
    ]


def test_decision_of_somebody_else_is_seen(cast: Cast, review: Review, value_of: ValueOf) -> None:
    value = value_of("B", "T1").pk
    assert decided_since(cast.leader, review.pk, value, 0) is None
    accept(value, by=cast.specialist, version=0)
    now = decided_since(cast.leader, review.pk, value, 0)
    assert now is not None
    assert (now.version, now.decided_by) == (1, cast.specialist)


@pytest.mark.parametrize(
    ("person", "count"), [("specialist", 2), ("sibling", 2), ("reporter", 0), ("outsider", 0)]
)
def test_waiting_counts_the_own_subtree(cast: Cast, review: Review, person: str, count: int) -> None:
    assert waiting(getattr(cast, person), review.pk) == count


def test_clear_values_are_no_questions_and_stay_none(cast: Cast, review: Review, value_of: ValueOf) -> None:
    found = value_of("A", "T1")
    found.state = State.CLEAR
    found.save()
    before = desk(cast.specialist, review.pk)
    accept_many(review.pk, {found.pk: 0}, by=cast.specialist, level="clear")
    after = desk(cast.specialist, review.pk)
    assert (before.clear, after.clear) == (1, 0)
    assert (before.total, before.settled) == (after.total, after.settled)
