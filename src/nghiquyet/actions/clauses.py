"""Keeping a resolution's text clause by clause, each target tied to its clause."""

from __future__ import annotations

from django.db import transaction

from nghiquyet import models
from nghiquyet.drafting import Clause, Clauses, read_clauses
from nghiquyet.errors import DocumentWithoutClauses
from nghiquyet.queries.plain import plain_document
from nghiquyet.reading.documents import Document


def save_clauses(resolution: models.Resolution, row: models.Document, document: Document) -> None:
    """Save the clauses of the resolution's document and tie its targets to them.

    A clause keeps its row as long as its identifier is there. A document without clauses has none.
    """
    try:
        read = read_clauses(document)
    except DocumentWithoutClauses:
        return
    known = {clause.identifier: clause for clause in resolution.clauses.all()}
    saved: dict[str, models.Clause] = {}
    for position, clause in enumerate(read.all):
        one = known.get(clause.identifier) or models.Clause(resolution=resolution)
        above = saved.get(clause.parent)
        _fill(one, clause, row, position, above)
        one.save()
        saved[clause.identifier] = one
    resolution.clauses.exclude(pk__in=[one.pk for one in saved.values()]).delete()
    _tie_targets(resolution, row, read, saved)


def _fill(
    one: models.Clause, clause: Clause, row: models.Document, position: int, above: models.Clause | None
) -> None:
    one.document, one.position, one.above = row, position, above
    one.depth = above.depth + 1 if above else 0
    one.identifier, one.number, one.kind = clause.identifier, clause.number, clause.kind
    one.text, one.start, one.end, one.page = clause.text, clause.start, clause.end, clause.page


def _tie_targets(
    resolution: models.Resolution, row: models.Document, read: Clauses, saved: dict[str, models.Clause]
) -> None:
    for target in resolution.targets.filter(document=row, start__isnull=False):
        target.clause = saved[read.at(target.start or 0).identifier]
        target.save(update_fields=["clause"])


@transaction.atomic
def fill_clauses() -> None:
    """Read the clauses of every resolution that has none, from its document as it is kept."""
    for resolution in models.Resolution.objects.filter(clauses=None):
        documents = models.Document.objects.filter(targets__resolution=resolution).distinct()
        row = documents.order_by("-pk").first()
        if row is not None:
            save_clauses(resolution, row, plain_document(row))
