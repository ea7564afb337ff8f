"""One document as this user may read it, with the words that became values marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import F

from nghiquyet import models
from nghiquyet.measuring import Organisation, Target, Value
from nghiquyet.phrases import Phrase
from nghiquyet.queries.access import Access, access_of
from nghiquyet.queries.passages import Mark, Passage, passages
from nghiquyet.queries.plain import phrase, plain_document, plain_organisation, plain_target, plain_value
from nghiquyet.queries.reviews import visible_review


@dataclass(frozen=True, slots=True)
class Proven:
    """What the marked words prove: a value (with whose and for which target), or a target's own clause."""

    review_id: int
    target: Target
    position: int
    organisation: Organisation | None = None
    value: Value | None = None
    value_id: int | None = None
    reason: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    settleable: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A file that was handed in, cut up for reading. `proven` is what the reader came to see proved."""

    id: int
    review_id: int
    file: str
    media: str
    pages: int
    is_resolution: bool
    organisation: str
    organisation_code: str
    problem: Phrase | None
    passages: tuple[Passage, ...]
    proven: Proven | None = None


def document_page(user: models.User, document: int, at: tuple[int, int] | None = None) -> DocumentPage:
    """The document with every value in it marked, and the place that the reader came for.

    `Document.DoesNotExist` for a stranger.
    """
    access = access_of(user)
    row = _visible_document(access, document)
    inside = at is not None and at[0] < at[1] <= len(row.text)
    return _page(row, access, Mark(*at, "", here=True) if at and inside else None)


def clause_page(user: models.User, review: int, code: str) -> DocumentPage:
    """The resolution at the clause of one target; `DoesNotExist` for a stranger."""
    access = access_of(user)
    row = visible_review(access, review)
    target = row.resolution.targets.select_related("document").get(code=code)
    if target.document is None:
        raise models.Document.DoesNotExist
    here = Mark(target.start or 0, target.end or 0, target.name, target=target.code, here=True)
    proven = Proven(row.pk, plain_target(target, ()), target.position + 1)
    return _page(_visible_document(access, target.document.pk), access, here, proven)


def proof_page(user: models.User, value: int) -> DocumentPage | Proven:
    """The document at the words of one value, or the value alone where no words were found for it."""
    access = access_of(user)
    row = visible_value(access, value)
    proven = proven_value(row, access)
    chosen = next((reading for reading in row.readings.all() if reading.place == row.chosen), None)
    if chosen is None:
        return proven
    here = Mark(chosen.start, chosen.end, value_label(row), value=row.pk, here=True)
    return _page(_visible_document(access, chosen.document_id), access, here, proven)


def visible_value(access: Access, value: int) -> models.Value:
    """The value with its readings; `Value.DoesNotExist` for a stranger."""
    found = models.Value.objects.filter(access.within("organisation__path")).select_related(
        "organisation", "target__document", "decided_by", "review__resolution__owner"
    )
    return found.prefetch_related("readings__document").get(pk=value)


def proven_value(row: models.Value, access: Access) -> Proven:
    """A value as a card beside its words."""
    return Proven(
        review_id=row.review_id,
        target=plain_target(row.target, ()),
        position=row.target.position + 1,
        organisation=plain_organisation(row.organisation, None),
        value=plain_value(row),
        value_id=row.pk,
        reason=row.reason,
        decided_by=str(row.decided_by) if row.decided_by else "",
        decided_at=row.decided_at,
        settleable=access.settles(row.organisation.path),
    )


def value_label(row: models.Value) -> str:
    """Whose value for what, on one line."""
    return f"{row.organisation.name} – {row.target.name}"


def _visible_document(access: Access, document: int) -> models.Document:
    """The document if its organisation is seen, or the whole of its review is, or it is the resolution."""
    row = models.Document.objects.select_related("organisation", "review__resolution__owner").get(pk=document)
    visible_review(access, row.review_id)
    whole = access.sees(row.review.resolution.owner.path)
    own = row.organisation is not None and access.sees(row.organisation.path)
    if not (own or whole or row.kind == models.Document.Kind.RESOLUTION):
        raise models.Document.DoesNotExist
    return row


def _page(
    row: models.Document, access: Access, here: Mark | None = None, proven: Proven | None = None
) -> DocumentPage:
    marks = ([here] if here else []) + [mark for mark in marks_in(row, access) if not _same(mark, here)]
    return DocumentPage(
        id=row.pk,
        review_id=row.review_id,
        file=row.file,
        media=row.media,
        pages=row.page_count,
        is_resolution=row.kind == models.Document.Kind.RESOLUTION,
        organisation=row.organisation.name if row.organisation else "",
        organisation_code=row.organisation.code if row.organisation else "",
        problem=phrase(row.problem) if row.problem else None,
        passages=passages(plain_document(row), marks) if row.text else (),
        proven=proven,
    )


def _same(mark: Mark, here: Mark | None) -> bool:
    return here is not None and (mark.value, mark.target) == (here.value, here.target)


def marks_in(row: models.Document, access: Access) -> list[Mark]:
    """What this document proves and the user may see: the chosen readings of values, and clauses."""
    readings = models.Reading.objects.filter(access.within("value__organisation__path"), document=row)
    chosen = readings.filter(place=F("value__chosen")).select_related("value__organisation", "value__target")
    values = [
        Mark(reading.start, reading.end, value_label(reading.value), value=reading.value_id)
        for reading in chosen
    ]
    clauses = models.Target.objects.filter(document=row, start__isnull=False)
    return values + [
        Mark(target.start or 0, target.end or 0, target.name, target=target.code) for target in clauses
    ]
