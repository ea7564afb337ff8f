"""What people decide about a value, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from tests.cast import Cast, ValueOf

from nghiquyet.actions.decisions import accept, choose_reading, correct, mark_missing, snapshot, undo
from nghiquyet.errors import NghiquyetError, NotAllowed, Refused
from nghiquyet.measuring import State
from nghiquyet.models import AuditEntry, Reading, User, Value

Deed = Callable[[Value, User], AuditEntry]


def accepting(value: Value, by: User) -> AuditEntry:
    return accept(value.pk, by=by, version=value.version)


def choosing(value: Value, by: User) -> AuditEntry:
    return choose_reading(value.pk, 1, by=by, version=value.version)


def correcting(value: Value, by: User) -> AuditEntry:
    return correct(value.pk, Decimal("35.5"), by=by, version=value.version, reason="Đã hỏi lại huyện.")


def missing(value: Value, by: User) -> AuditEntry:
    return mark_missing(value.pk, by=by, version=value.version, reason="Chỉ là số kế hoạch.")


DEEDS = [accepting, choosing, correcting, missing]


@pytest.mark.parametrize(
    ("deed", "state", "amount"),
    [
        (accepting, State.ACCEPTED, Decimal(30)),
        (choosing, State.ACCEPTED, Decimal(40)),
        (correcting, State.ACCEPTED, Decimal("35.5")),
        (missing, State.MISSING, None),
    ],
)
def test_decision_is_saved_signed_and_recorded(
    cast: Cast, value_of: ValueOf, deed: Deed, state: State, amount: Decimal | None
) -> None:
    before = snapshot(value_of("B", "T1"))
    entry = deed(value_of("B", "T1"), cast.specialist)
    now = value_of("B", "T1")
    assert (now.state, now.amount, now.version) == (state, amount, 1)
    assert now.decided_by == cast.specialist
    assert (entry.by, entry.value) == (cast.specialist, now)
    assert entry.before == before
    assert entry.after == snapshot(now)


def test_chosen_reading_brings_its_own_words(cast: Cast, value_of: ValueOf) -> None:
    choosing(value_of("B", "T1"), cast.specialist)
    now = value_of("B", "T1")
    assert now.chosen == 1
    assert now.readings.get(place=1).quote == "40 ha"


def test_corrected_value_keeps_the_words_it_was_corrected_from(cast: Cast, value_of: ValueOf) -> None:
    correcting(value_of("B", "T1"), cast.specialist)
    now = value_of("B", "T1")
    assert (now.chosen, now.reason) == (0, "Đã hỏi lại huyện.")


def test_missing_value_can_be_given_a_number(cast: Cast, value_of: ValueOf) -> None:
    correcting(value_of("B", "T4"), cast.specialist)
    assert value_of("B", "T4").amount == Decimal("35.5")


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("person", ["leader", "auditor", "sibling"])
def test_who_sees_but_may_not_settle_is_not_allowed(
    cast: Cast, value_of: ValueOf, deed: Deed, person: str
) -> None:
    with pytest.raises(NotAllowed):
        deed(value_of("B", "T1"), getattr(cast, person))
    assert value_of("B", "T1").version == 0


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("person", ["reporter", "commune", "outsider"])
def test_value_does_not_exist_for_who_may_not_see_it(
    cast: Cast, value_of: ValueOf, deed: Deed, person: str
) -> None:
    with pytest.raises(Value.DoesNotExist):
        deed(value_of("B", "T1"), getattr(cast, person))
    assert value_of("B", "T1").version == 0


@pytest.mark.parametrize("deed", DEEDS)
def test_second_person_is_told_what_changed_meanwhile(cast: Cast, value_of: ValueOf, deed: Deed) -> None:
    seen_by_both = value_of("B", "T1")
    choosing(seen_by_both, cast.specialist)
    with pytest.raises(Refused, match="40 ha") as refused:
        deed(seen_by_both, cast.specialist)
    assert "Chuyenvien" in str(refused.value)
    assert value_of("B", "T1").version == 1


@pytest.mark.parametrize("deed", [correct, mark_missing])
def test_without_a_reason_nothing_is_changed(
    cast: Cast, value_of: ValueOf, deed: Callable[..., AuditEntry]
) -> None:
    value = value_of("B", "T1")
    given = (value.pk, Decimal(1)) if deed is correct else (value.pk,)
    with pytest.raises(Refused):
        deed(*given, by=cast.specialist, version=0, reason="  ")
    assert snapshot(value_of("B", "T1")) == snapshot(value)


def test_zero_denominator_is_refused(cast: Cast, value_of: ValueOf) -> None:
    with pytest.raises(Refused):
        correct(
            value_of("B", "T2").pk, Decimal(0), by=cast.specialist, version=0, reason="vì",
            numerator=Decimal(0), denominator=Decimal(0),
        )  # fmt: skip


def test_missing_value_cannot_be_accepted(cast: Cast, value_of: ValueOf) -> None:
    with pytest.raises(Refused):
        accepting(value_of("B", "T4"), cast.specialist)


def test_reading_that_is_not_there_does_not_exist(cast: Cast, value_of: ValueOf) -> None:
    with pytest.raises(Reading.DoesNotExist):
        choose_reading(value_of("B", "T1").pk, 7, by=cast.specialist, version=0)


@pytest.mark.parametrize("deed", DEEDS)
def test_undo_puts_everything_back(cast: Cast, value_of: ValueOf, deed: Deed) -> None:
    before = snapshot(value_of("B", "T1"))
    undone = undo(deed(value_of("B", "T1"), cast.specialist), by=cast.specialist)
    now = snapshot(value_of("B", "T1"))
    assert now.pop("version") == before.pop("version") + 2
    assert now == before
    assert undone.verb == "undo"


def test_undo_after_somebody_decided_again_is_refused(cast: Cast, value_of: ValueOf) -> None:
    first = accepting(value_of("B", "T1"), cast.specialist)
    choosing(value_of("B", "T1"), cast.specialist)
    with pytest.raises(Refused):
        undo(first, by=cast.specialist)
    assert value_of("B", "T1").amount == Decimal(40)


@pytest.mark.parametrize("person", ["leader", "outsider"])
def test_undo_is_for_those_who_may_settle(cast: Cast, value_of: ValueOf, person: str) -> None:
    entry = accepting(value_of("B", "T1"), cast.specialist)
    with pytest.raises((NghiquyetError, Value.DoesNotExist)):
        undo(entry, by=getattr(cast, person))
    assert value_of("B", "T1").state == State.ACCEPTED


def test_import_cannot_be_undone(cast: Cast, value_of: ValueOf) -> None:
    with pytest.raises(Refused):
        undo(AuditEntry.objects.get(verb="import"), by=cast.specialist)
