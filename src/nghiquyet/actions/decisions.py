"""What a person decides about one value: accept, choose another reading, correct, mark missing, undo.

Each takes the `version` of the value that the person saw. Where somebody else decided meanwhile nothing
is changed and `Refused` says who and what, so that nobody overwrites another unseen.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from nghiquyet.actions.audit import record
from nghiquyet.actions.learning import learn
from nghiquyet.actions.permission import require_settle
from nghiquyet.errors import Refused
from nghiquyet.measuring import State
from nghiquyet.models import AuditEntry, Reading, User, Value
from nghiquyet.models.amounts import canonical
from nghiquyet.numbers import amount as amount_in_words
from nghiquyet.queries.access import access_of
from nghiquyet.queries.questions import DECISIONS

_AMOUNTS = ("amount", "numerator", "denominator")
_PLAIN = ("state", "comparator", "confidence", "why", "chosen", "reason", "version")


@transaction.atomic
def accept(value: int, *, by: User, version: int) -> AuditEntry:
    """Take the value as it stands. Raises `Refused` where there is no number to take."""
    row = locked(value, by, version)
    if row.amount is None:
        raise Refused("Chưa có số nào để nhận. Hãy chọn một cách đọc, nhập số, hoặc ghi là chưa có số liệu.")
    return decide(row, "accept", by, state=State.ACCEPTED)


@transaction.atomic
def choose_reading(value: int, place: int, *, by: User, version: int) -> AuditEntry:
    """Take the reading at `place` instead. Raises `Reading.DoesNotExist` where there is none."""
    row = locked(value, by, version)
    reading: Reading = row.readings.get(place=place)
    return decide(
        row, "choose", by, state=State.ACCEPTED, chosen=place, reason="",
        amount=reading.amount, numerator=reading.numerator, denominator=reading.denominator,
        comparator=reading.comparator, why=reading.why,
    )  # fmt: skip


@transaction.atomic
def correct(
    value: int,
    amount: Decimal,
    *,
    by: User,
    version: int,
    reason: str,
    numerator: Decimal | None = None,
    denominator: Decimal | None = None,
) -> AuditEntry:
    """Put another number, in the target's unit, and say why; the words it was read from stay beside it."""
    row = locked(value, by, version)
    _require_reason(reason)
    if denominator is not None and denominator <= 0:
        raise Refused("Mẫu số phải lớn hơn 0.")
    return decide(
        row, "correct", by, state=State.ACCEPTED, amount=amount, numerator=numerator,
        denominator=denominator, comparator="=", reason=reason.strip(),
    )  # fmt: skip


@transaction.atomic
def mark_missing(value: int, *, by: User, version: int, reason: str) -> AuditEntry:
    """Say that the organisation reported no number for itself; the reason is asked for."""
    row = locked(value, by, version)
    _require_reason(reason)
    return decide(
        row, "mark_missing", by, state=State.MISSING, amount=None, numerator=None, denominator=None,
        chosen=None, comparator="=", reason=reason.strip(),
    )  # fmt: skip


@transaction.atomic
def undo(entry: AuditEntry, *, by: User) -> AuditEntry:
    """Put back what a decision replaced. Raises `Refused` where something was decided since."""
    if entry.verb not in DECISIONS or entry.value_id is None or entry.before is None or entry.after is None:
        raise Refused("Việc này không hoàn tác được.")
    row = locked(entry.value_id, by, entry.after["version"])
    before = snapshot(row)
    restore(row, entry.before)
    row.version = before["version"] + 1
    row.save()
    return record(
        "undo", by=by, review=row.review, value=row, before=before, after=snapshot(row), undoes=entry
    )


def snapshot(row: Value) -> dict[str, Any]:
    """The deciding fields of a value as JSON."""
    amounts = {name: getattr(row, name) for name in _AMOUNTS}
    return {
        **{name: None if number is None else canonical(number) for name, number in amounts.items()},
        **{name: getattr(row, name) for name in _PLAIN},
        "decided_by": row.decided_by_id,
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
    }


def restore(row: Value, stored: dict[str, Any]) -> None:
    """Put the fields of a `snapshot` back, the version too."""
    for name in _AMOUNTS:
        setattr(row, name, None if stored[name] is None else Decimal(stored[name]))
    for name in _PLAIN:
        setattr(row, name, stored[name])
    row.decided_by_id = stored["decided_by"]
    row.decided_at = datetime.fromisoformat(stored["decided_at"]) if stored["decided_at"] else None


def locked(value: int, by: User, version: int) -> Value:
    """The value, locked until the transaction ends, if `by` may settle it and saw it as it is."""
    joined = Value.objects.select_related(
        "organisation", "target__document", "review__resolution__owner", "decided_by"
    )
    row = joined.select_for_update(of=("self",)).get(pk=value)
    if not access_of(by).sees(row.organisation.path):
        raise Value.DoesNotExist
    require_settle(by, row.organisation)
    if row.version != version:
        raise _changed(row)
    return row


def _changed(row: Value) -> Refused:
    return Refused(
        "Trong lúc đó {who} đã xử lý số liệu này lúc {time}: nay là {amount}. Quyết định vừa gửi "
        "chưa được ghi. Hãy xem lại rồi quyết định.",
        who=row.decided_by or "–",
        time=f"{timezone.localtime(row.decided_at):%H:%M %d/%m/%Y}" if row.decided_at else "–",
        amount=amount_in_words(row.amount, row.target.unit),
    )


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refused("Hãy ghi lý do.")


def decide(
    row: Value, verb: str, by: User, *, part_of: AuditEntry | None = None, **changes: Any
) -> AuditEntry:
    """Apply the changes, sign them, save, record, and learn from what was not decided in bulk."""
    before = snapshot(row)
    for name, changed in changes.items():
        setattr(row, name, changed)
    row.decided_by, row.decided_at, row.version = by, timezone.now(), row.version + 1
    row.save()
    entry = record(
        verb, by=by, review=row.review, value=row, before=before, after=snapshot(row), reason=row.reason,
        part_of=part_of,
    )  # fmt: skip
    if part_of is None:
        learn(entry, row)
    return entry
