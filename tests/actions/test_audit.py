"""The chain of the audit holds, and shows where it was broken."""

from __future__ import annotations

from django.db import connection
from tests.cast import Cast, ValueOf

from nghiquyet.actions.audit import first_broken
from nghiquyet.actions.decisions import accept, undo
from nghiquyet.models import AuditEntry


def test_every_entry_is_chained_to_the_one_before(cast: Cast, value_of: ValueOf) -> None:
    undo(accept(value_of("B", "T1").pk, by=cast.specialist, version=0), by=cast.specialist)
    entries = list(AuditEntry.objects.all())
    assert [entry.verb for entry in entries] == ["import", "accept", "undo"]
    assert [entry.previous for entry in entries] == ["", entries[0].hash, entries[1].hash]
    assert first_broken() is None


def test_forged_entry_is_found(cast: Cast, value_of: ValueOf) -> None:
    accept(value_of("B", "T1").pk, by=cast.specialist, version=0)
    forged = AuditEntry.objects.get(verb="accept")
    with connection.cursor() as cursor:
        for statement in _without_triggers():
            cursor.execute(statement)
        cursor.execute("UPDATE nghiquyet_auditentry SET reason = 'khác' WHERE id = %s", [forged.pk])
    assert first_broken() == forged


def _without_triggers() -> list[str]:
    if connection.vendor == "postgresql":
        return [
            "SET CONSTRAINTS ALL IMMEDIATE",
            "ALTER TABLE nghiquyet_auditentry DISABLE TRIGGER audit_only_grows",
        ]
    return ["DROP TRIGGER audit_no_UPDATE"]
