"""From state to state: only along the allowed ways, only by the owner's specialist, everything recorded."""

from __future__ import annotations

import pytest
from tests.cast import Cast

from nghiquyet.actions.resolutions import put_into_state
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.models import AuditEntry, Resolution, Review

State = Resolution.State
pytestmark = pytest.mark.django_db


def test_a_state_that_may_follow_is_recorded(cast: Cast, review: Review) -> None:
    at = review.resolution_id
    row = put_into_state(at, State.CLOSED, by=cast.specialist, version=0, reason="Hết nhiệm kỳ")
    assert (row.state, row.version) == ("closed", 1)
    entry = AuditEntry.objects.get(verb="resolution_state")
    assert (entry.before, (entry.after or {})["state"], entry.reason) == (
        {"state": "in_force"},
        "closed",
        "Hết nhiệm kỳ",
    )


@pytest.mark.parametrize(("state", "version"), [(State.DRAFT, 0), (State.CLOSED, 1)])
def test_other_ways_and_old_screens_are_refused(
    cast: Cast, review: Review, state: Resolution.State, version: int
) -> None:
    with pytest.raises(Refused):
        put_into_state(review.resolution_id, state, by=cast.specialist, version=version)
    assert Resolution.objects.get().state == "in_force"


def test_only_a_specialist_of_the_owner_may(cast: Cast, review: Review) -> None:
    for person in (cast.leader, cast.reporter):
        with pytest.raises(NotAllowed):
            put_into_state(review.resolution_id, State.CLOSED, by=person, version=0)
    with pytest.raises(Resolution.DoesNotExist):
        put_into_state(review.resolution_id, State.CLOSED, by=cast.outsider, version=0)
