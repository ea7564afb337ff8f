"""Writing the audit: each entry's hash covers its contents and the hash of the entry before."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.db import connection
from django.utils import timezone

from nghiquyet.models import AuditEntry, Review, User, Value

CHAIN_LOCK = 0x6E67_6871  # any constant of our own; one chain, one writer at a time


def record(
    verb: str,
    *,
    by: User | None,
    review: Review | None = None,
    value: Value | None = None,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
    undoes: AuditEntry | None = None,
    part_of: AuditEntry | None = None,
) -> AuditEntry:
    """Append one entry; to be called inside the transaction of the deed."""
    _take_turns()
    last = AuditEntry.objects.order_by("-id").first()
    entry = AuditEntry(
        at=timezone.now(), by=by, verb=verb, review=review, value=value, before=before, after=after,
        reason=reason, undoes=undoes, part_of=part_of, previous=last.hash if last else "",
    )  # fmt: skip
    entry.hash = hash_of(entry)
    entry.save()
    return entry


def hash_of(entry: AuditEntry) -> str:
    """SHA-256 over the entry's contents as canonical JSON, the previous hash among them.

    `part_of` counts only where it is set: entries from before there was such a thing keep their hashes.
    """
    contents = {
        "at": entry.at.isoformat(),
        "by": entry.by_id,
        "verb": entry.verb,
        "review": entry.review_id,
        "value": entry.value_id,
        "before": entry.before,
        "after": entry.after,
        "reason": entry.reason,
        "undoes": entry.undoes_id,
        "previous": entry.previous,
    } | ({"part_of": entry.part_of_id} if entry.part_of_id else {})
    canonical = json.dumps(contents, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def first_broken() -> AuditEntry | None:
    """The first entry whose hash or link does not hold, or None where the chain is whole."""
    previous = ""
    for entry in AuditEntry.objects.order_by("id").iterator():
        if entry.previous != previous or entry.hash != hash_of(entry):
            return entry
        previous = entry.hash
    return None


def _take_turns() -> None:
    """SQLite's IMMEDIATE transactions already take turns; PostgreSQL wants a lock until commit."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
