"""Accepting many guesses at once, and taking that back as one.

Contradictions are never among them: which of two numbers is right is decided one by one. A value that
somebody decided on since the page was shown is left alone, in both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import transaction

from nghiquyet.actions.audit import record
from nghiquyet.actions.decisions import decide, restore, snapshot
from nghiquyet.actions.permission import require_settle
from nghiquyet.errors import Refused
from nghiquyet.measuring import State
from nghiquyet.models import AuditEntry, Review, User, Value
from nghiquyet.queries.access import access_of
from nghiquyet.queries.questions import BULK


@transaction.atomic
def accept_many(review: int, seen: Mapping[int, int], *, by: User, level: str) -> tuple[AuditEntry, int]:
    """Accept the guesses in `seen` (value id → version as it was shown); the deed and how many were left.

    Left are values that were decided on meanwhile. `level` is the name of what the person chose, for the
    record. Raises `Refused` where nothing is left to accept.
    """
    rows = _locked(seen, by)
    waiting = [
        row
        for row in rows
        if row.review_id == review
        and row.version == seen[row.pk]
        and row.state in (State.CLEAR, State.TO_CONFIRM)
        and row.amount is not None
    ]
    if not waiting:
        raise Refused("Không còn số nào để nhận: những số này đã được xử lý. Hãy xem lại danh sách.")
    told = {"level": level, "values": [row.pk for row in waiting]}
    deed = record(BULK, by=by, review=Review.objects.get(pk=review), after=told)
    for row in waiting:
        decide(row, "accept", by, part_of=deed, state=State.ACCEPTED)
    return deed, len(seen) - len(waiting)


@transaction.atomic
def undo_many(deed: AuditEntry, *, by: User) -> tuple[int, list[Value]]:
    """Take the whole deed back; how many values that were, and those that were decided on again since.

    Raises `Refused` where it was taken back before, or nothing of it is left as it was.
    """
    parts = {part.value_id: part for part in deed.parts.filter(undone_by=None)}
    if deed.verb != BULK or AuditEntry.objects.filter(undoes=deed).exists() or not parts:
        raise Refused("Việc này không hoàn tác được.")
    rows = _locked([value for value in parts if value is not None], by)
    untouched = [row for row in rows if row.version == (parts[row.pk].after or {}).get("version")]
    if not untouched:
        raise Refused("Các số đã nhận đều được xử lý lại sau đó nên không hoàn tác được.")
    undoing = record("undo", by=by, review=deed.review, undoes=deed, after={"values": len(untouched)})
    for row in untouched:
        _put_back(row, parts[row.pk], undoing, by)
    return len(untouched), [row for row in rows if row not in untouched]


def _put_back(row: Value, part: AuditEntry, undoing: AuditEntry, by: User) -> None:
    before = snapshot(row)
    restore(row, part.before or {})
    row.version = before["version"] + 1
    row.save()
    record(
        "undo", by=by, review=row.review, value=row, before=before, after=snapshot(row), undoes=part,
        part_of=undoing,
    )  # fmt: skip


def _locked(values: Iterable[int], by: User) -> list[Value]:
    """The values, locked in one order, if `by` may settle them all."""
    joined = Value.objects.select_related("organisation", "target", "review", "decided_by")
    rows = list(joined.select_for_update(of=("self",)).filter(pk__in=list(values)).order_by("pk"))
    access = access_of(by)
    if not all(access.sees(row.organisation.path) for row in rows):
        raise Value.DoesNotExist
    for organisation in {row.organisation for row in rows}:
        require_settle(by, organisation)
    return rows
