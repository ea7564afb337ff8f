"""Saving the files of a review as they were read."""

from __future__ import annotations

from typing import Any

from nghiquyet import measuring, models
from nghiquyet.actions.stored import Documents, place_of, stored_layout, stored_phrase
from nghiquyet.reading.documents.document import Document
from nghiquyet.reviewing import Reviewed


def save_documents(
    row: models.Review, reviewed: Reviewed, organisations: dict[str, models.Organisation]
) -> Documents:
    """One row for each opened document and for each file that could not be opened.

    Files of the same name in different folders are told apart by their contents. A file that the review has
    already keeps its row and gets what was read of it now.
    """
    opened = {(document.file, document.sha256): document for document in reviewed.documents}
    sources = {(source.file, source.sha256): source for source in reviewed.review.sources}
    clauses = {place_of(target.evidence) for target in reviewed.review.targets if target.evidence}
    saved = {(known.file, known.sha256): known for known in row.documents.all()}
    for key in [*opened, *(key for key in sources if key not in opened)]:
        document = saved.get(key) or models.Document(review=row, file=key[0], sha256=key[1])
        told = {
            "kind": _kind(key in clauses or key not in sources),
            **_handed_in(sources.get(key), organisations),
            **_as_read(opened.get(key)),
        }
        for name, value in told.items():
            setattr(document, name, value)
        document.save()
        saved[key] = document
    return saved


def drop_documents(row: models.Review, reviewed: Reviewed) -> None:
    """Remove the files that were not handed in again and that nothing stands on any more."""
    keys = {(document.file, document.sha256) for document in reviewed.documents}
    keys |= {(source.file, source.sha256) for source in reviewed.review.sources}
    unused = row.documents.filter(readings=None, targets=None).exclude(
        pk__in=models.AliasUse.objects.filter(document__review=row).values("document")
    )
    gone = [document.pk for document in unused.only("pk", "file", "sha256") if _key(document) not in keys]
    models.Document.objects.filter(pk__in=gone).delete()


def _key(document: models.Document) -> tuple[str, str]:
    return document.file, document.sha256


def _kind(is_resolution: bool) -> models.Document.Kind:
    return models.Document.Kind.RESOLUTION if is_resolution else models.Document.Kind.REPORT


def _handed_in(
    source: measuring.Source | None, organisations: dict[str, models.Organisation]
) -> dict[str, Any]:
    if source is None:
        return {}
    return {
        "organisation": organisations.get(source.organisation or ""),
        "problem": stored_phrase(source.problem) if source.problem else None,
    }


def _as_read(document: Document | None) -> dict[str, Any]:
    if document is None:
        return {}
    return {
        "media": document.media,
        "page_count": len(document.pages),
        "text": document.text,
        "layout": stored_layout(document),
    }
