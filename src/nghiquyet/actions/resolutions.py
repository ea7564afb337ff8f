"""Carrying a resolution from one state to the next."""

from __future__ import annotations

from django.db import transaction

from nghiquyet import models
from nghiquyet.actions.audit import record
from nghiquyet.actions.permission import require_settle
from nghiquyet.errors import Refused
from nghiquyet.queries.access import access_of
from nghiquyet.queries.resolutions import visible_resolutions


@transaction.atomic
def put_into_state(
    resolution: int, state: models.Resolution.State, *, by: models.User, version: int, reason: str = ""
) -> models.Resolution:
    """Put the resolution into a state that may follow its own; who did it, and why, is recorded.

    Raises `Resolution.DoesNotExist` for a stranger, `NotAllowed` for anybody but a specialist of its owner,
    `Refused` where another has changed it since or the state may not follow.
    """
    seen = visible_resolutions(access_of(by)).select_related("owner")
    row = seen.select_for_update(of=("self",)).get(pk=resolution)
    require_settle(by, row.owner)
    before = models.Resolution.State(row.state)
    if row.version != version:
        raise Refused("Người khác vừa đổi trạng thái của nghị quyết này. Hãy xem lại rồi làm tiếp.")
    if state not in models.Resolution.NEXT[before]:
        raise Refused("Nghị quyết đang ở trạng thái khác nên chưa chuyển được như vậy.")
    row.state, row.version = state, row.version + 1
    row.save(update_fields=["state", "version"])
    told = {"resolution": row.pk, "state": state.value}
    record("resolution_state", by=by, before={"state": before.value}, after=told, reason=reason)
    return row
