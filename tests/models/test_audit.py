"""The audit only grows: neither the model nor the database lets a row change."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from nghiquyet.errors import Refused
from nghiquyet.models import AuditEntry, Review


@pytest.fixture
def entry(review: Review) -> AuditEntry:
    return AuditEntry.objects.get(review=review, verb="import")


def test_saving_an_entry_again_is_refused(entry: AuditEntry) -> None:
    entry.reason = "khác"
    with pytest.raises(Refused):
        entry.save()


def test_deleting_an_entry_is_refused(entry: AuditEntry) -> None:
    with pytest.raises(Refused):
        entry.delete()


@pytest.mark.parametrize(
    "statement", ["UPDATE nghiquyet_auditentry SET verb = 'x'", "DELETE FROM nghiquyet_auditentry"]
)
def test_database_itself_refuses_a_change(entry: AuditEntry, statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="only grows"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert AuditEntry.objects.get(pk=entry.pk).verb == "import"
