"""Many guesses accepted at once, and taken back as one."""

from __future__ import annotations

import pytest
from tests.cast import Cast, ValueOf

from nghiquyet.actions.audit import first_broken
from nghiquyet.actions.bulk import accept_many, undo_many
from nghiquyet.actions.decisions import accept, mark_missing, snapshot
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.measuring import State
from nghiquyet.models import AuditEntry, Review, Value
from nghiquyet.queries.questions import last_decision


@pytest.fixture
def guesses(review: Review, value_of: ValueOf) -> dict[int, int]:
    """Three guesses and their versions."""
    rows = [value_of("B", "T2"), value_of("A", "T1"), value_of("A", "T2")]
    Value.objects.filter(pk__in=[row.pk for row in rows]).update(state=State.TO_CONFIRM)
    return {row.pk: row.version for row in rows}


def test_all_are_accepted_signed_and_recorded(cast: Cast, review: Review, guesses: dict[int, int]) -> None:
    deed, left = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    rows = Value.objects.filter(pk__in=guesses)
    assert {(row.state, row.decided_by) for row in rows} == {(State.ACCEPTED, cast.specialist)}
    assert (left, deed.after) == (0, {"level": "likely", "values": sorted(guesses)})
    assert [part.value_id for part in deed.parts.all()] == sorted(guesses)
    assert first_broken() is None


def test_contradictions_are_never_among_them(
    cast: Cast, review: Review, guesses: dict[int, int], value_of: ValueOf
) -> None:
    seen = guesses | {value_of("B", "T1").pk: 0, value_of("B", "T4").pk: 0}
    _, left = accept_many(review.pk, seen, by=cast.specialist, level="all")
    assert (left, value_of("B", "T1").state, value_of("B", "T4").state) == (2, State.CONFLICT, State.MISSING)


def test_what_somebody_decided_meanwhile_is_left(
    cast: Cast, review: Review, guesses: dict[int, int], value_of: ValueOf
) -> None:
    mark_missing(value_of("B", "T2").pk, by=cast.specialist, version=0, reason="kế hoạch")
    _, left = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    assert (left, value_of("B", "T2").state) == (1, State.MISSING)


def test_undo_takes_all_of_it_back(cast: Cast, review: Review, guesses: dict[int, int]) -> None:
    before = {row.pk: snapshot(row) for row in Value.objects.filter(pk__in=guesses)}
    deed, _ = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    assert last_decision(cast.specialist, review.pk) == deed
    assert undo_many(deed, by=cast.specialist) == (3, [])
    after = {row.pk: snapshot(row) for row in Value.objects.filter(pk__in=guesses)}
    assert {pk: state | {"version": 2} for pk, state in before.items()} == after
    assert last_decision(cast.specialist, review.pk) is None
    assert first_broken() is None


def test_undo_leaves_what_was_decided_on_since(
    cast: Cast, review: Review, guesses: dict[int, int], value_of: ValueOf
) -> None:
    deed, _ = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    mark_missing(value_of("B", "T2").pk, by=cast.specialist, version=1, reason="kế hoạch")
    assert undo_many(deed, by=cast.specialist) == (2, [value_of("B", "T2")])
    assert value_of("B", "T2").state == State.MISSING


def test_undone_twice_or_of_nothing_is_refused(
    cast: Cast, review: Review, guesses: dict[int, int], value_of: ValueOf
) -> None:
    deed, _ = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    undo_many(deed, by=cast.specialist)
    for wrong in (deed, AuditEntry.objects.get(verb="import")):
        with pytest.raises(Refused):
            undo_many(wrong, by=cast.specialist)
    with pytest.raises(Refused):
        accept_many(review.pk, {value_of("B", "T1").pk: 0}, by=cast.specialist, level="likely")


@pytest.mark.parametrize("person", ["leader", "auditor"])
def test_who_may_not_settle_accepts_and_undoes_nothing(
    cast: Cast, review: Review, guesses: dict[int, int], person: str
) -> None:
    with pytest.raises(NotAllowed):
        accept_many(review.pk, guesses, by=getattr(cast, person), level="likely")
    deed, _ = accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    with pytest.raises(NotAllowed):
        undo_many(deed, by=getattr(cast, person))


@pytest.mark.parametrize("person", ["reporter", "outsider"])
def test_strangers_learn_nothing(cast: Cast, review: Review, guesses: dict[int, int], person: str) -> None:
    with pytest.raises(Value.DoesNotExist):
        accept_many(review.pk, guesses, by=getattr(cast, person), level="likely")
    assert not AuditEntry.objects.filter(verb="accept_many").exists()


def test_values_of_another_review_are_left(cast: Cast, review: Review, guesses: dict[int, int]) -> None:
    with pytest.raises(Refused):
        accept_many(review.pk + 1, guesses, by=cast.specialist, level="likely")


def test_single_decision_after_the_bulk_is_undone_first(
    cast: Cast, review: Review, guesses: dict[int, int], value_of: ValueOf
) -> None:
    accept_many(review.pk, guesses, by=cast.specialist, level="likely")
    entry = accept(value_of("B", "T1").pk, by=cast.specialist, version=0)
    assert last_decision(cast.specialist, review.pk) == entry
