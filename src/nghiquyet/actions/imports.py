"""Taking a finished review into the database, with its documents and every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from nghiquyet import measuring, models
from nghiquyet.actions.audit import record
from nghiquyet.actions.permission import require_settle
from nghiquyet.errors import Refused
from nghiquyet.measuring import Evidence, Review, State
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.document import Document, Table

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed

BATCH = 500


@transaction.atomic
def import_review(reviewed: Reviewed, *, by: models.User | None) -> models.Review:
    """Save the review whole or not at all. `by` is None where the machine's owner does it by command.

    Raises `NotAllowed` unless `by` is a specialist of the organisation that adopted the resolution, and
    `Refused` where this resolution already has a review as at this date.
    """
    review = reviewed.review
    organisations = _save_organisations(review)
    if by is not None:
        require_settle(by, organisations[review.owner])
    row = _save_review(review, organisations)
    documents = _save_documents(row, reviewed, organisations)
    targets = _save_targets(row, review, organisations, documents)
    _save_values(row, review, organisations, targets, documents)
    record("import", by=by, review=row, after={"files": sorted(documents), "values": len(review.values)})
    return row


def _save_organisations(review: Review) -> dict[str, models.Organisation]:
    """Create or update each, parents first, so that every path grows from its parent's."""
    saved: dict[str, models.Organisation] = {}
    for position, plain in enumerate(_parents_first(review.organisations)):
        row, _ = models.Organisation.objects.update_or_create(
            code=plain.code,
            defaults={
                "name": plain.name,
                "short_names": list(plain.short_names),
                "parent": saved.get(plain.parent or ""),
                "level": plain.level,
                "position": position,
            },
        )
        row.path = f"{row.parent.path if row.parent else ''}{row.pk}/"
        row.save(update_fields=["path"])
        saved[plain.code] = row
    return saved


def _parents_first(organisations: tuple[measuring.Organisation, ...]) -> list[measuring.Organisation]:
    """Depth first from the roots, keeping the order in which siblings are listed."""
    codes = {organisation.code for organisation in organisations}
    ordered: list[measuring.Organisation] = []
    waiting = [organisation for organisation in reversed(organisations) if organisation.parent not in codes]
    while waiting:
        at = waiting.pop()
        ordered.append(at)
        waiting.extend(below for below in reversed(organisations) if below.parent == at.code)
    return ordered


def _save_review(review: Review, organisations: dict[str, models.Organisation]) -> models.Review:
    resolution, _ = models.Resolution.objects.update_or_create(
        owner=organisations[review.owner],
        number=review.number,
        defaults={"title": review.title, "term_start": review.term_start, "term_end": review.term_end},
    )
    row, created = models.Review.objects.get_or_create(
        resolution=resolution, as_of=review.as_of, defaults={"elapsed": review.elapsed}
    )
    if not created:
        raise Refused(
            "{number} đã có số liệu đến ngày {date}. Hãy chọn ngày khác, hoặc xử lý tiếp trên bảng đã có.",
            number=review.number,
            date=f"{review.as_of:%d/%m/%Y}",
        )
    return row


def _save_documents(
    row: models.Review, reviewed: Reviewed, organisations: dict[str, models.Organisation]
) -> dict[str, models.Document]:
    """One row for each opened document and for each file that could not be opened, by file name."""
    opened = {document.file: document for document in reviewed.documents}
    sources = {source.file: source for source in reviewed.review.sources}
    clauses = {target.evidence.file for target in reviewed.review.targets if target.evidence}
    rows = [
        models.Document(
            review=row,
            file=file,
            kind=_kind(file, clauses, sources),
            **_handed_in(sources.get(file), organisations),
            **_as_read(opened.get(file)),
        )
        for file in [*opened, *(file for file in sources if file not in opened)]
    ]
    return {document.file: document for document in models.Document.objects.bulk_create(rows)}


def _kind(file: str, clauses: set[str], sources: dict[str, measuring.Source]) -> models.Document.Kind:
    kinds = models.Document.Kind
    return kinds.RESOLUTION if file in clauses or file not in sources else kinds.REPORT


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
        "sha256": document.sha256,
        "media": document.media,
        "page_count": len(document.pages),
        "text": document.text,
        "layout": stored_layout(document),
    }


def stored_layout(document: Document) -> dict[str, Any]:
    """Blocks, tables and page starts as JSON; `queries.plain.plain_document` turns them back."""
    return {
        "blocks": [[block.kind, block.start, block.end, block.level] for block in document.blocks],
        "tables": [_stored_table(table) for table in document.tables],
        "pages": list(document.pages),
    }


def _stored_table(table: Table) -> dict[str, Any]:
    return {
        "start": table.start,
        "end": table.end,
        "rows": table.rows,
        "columns": table.columns,
        "header_rows": table.header_rows,
        "sheet": table.sheet,
        "cells": [
            [cell.row, cell.column, cell.start, cell.end, cell.row_span, cell.column_span, cell.address]
            for cell in table.cells
        ],
    }


def stored_phrase(phrase: Phrase) -> dict[str, Any]:
    """A sentence as JSON; `queries.plain.phrase` turns it back."""
    return {"template": phrase.template, "values": dict(phrase.values)}


def _save_targets(
    row: models.Review,
    review: Review,
    organisations: dict[str, models.Organisation],
    documents: dict[str, models.Document],
) -> dict[str, models.Target]:
    saved = {}
    for position, plain in enumerate(review.targets):
        target, _ = models.Target.objects.update_or_create(
            resolution=row.resolution,
            code=plain.code,
            defaults={"position": position, **_terms(plain), **_place(plain.evidence, documents)},
        )
        target.applies_to.set(organisations[code] for code in plain.applies_to)
        saved[plain.code] = target
    return saved


def _terms(plain: measuring.Target) -> dict[str, Any]:
    copied = ("name", "unit", "level", "upper", "numerator", "denominator", "baseline", "group")
    words = ("comparator", "basis", "aggregation", "direction")
    return {name: getattr(plain, name) for name in copied} | {
        name: getattr(plain, name).value for name in words
    }


def _place(evidence: Evidence | None, documents: dict[str, models.Document]) -> dict[str, Any]:
    if evidence is None:
        return {"document": None, "quote": "", "start": None, "end": None, "page": None, "locator": ""}
    return {
        "document": documents[evidence.file],
        "quote": evidence.text,
        "start": evidence.start,
        "end": evidence.end,
        "page": evidence.page,
        "locator": evidence.locator,
    }


def _save_values(
    row: models.Review,
    review: Review,
    organisations: dict[str, models.Organisation],
    targets: dict[str, models.Target],
    documents: dict[str, models.Document],
) -> None:
    plain = [*review.values, *_unsaid(review)]
    values = models.Value.objects.bulk_create(
        [_value(row, value, organisations, targets) for value in plain], batch_size=BATCH
    )
    readings = [
        models.Reading(
            value=value, place=place, amount=reading.value, **_reading(reading),
            **_place(reading.evidence, documents),
        )
        for value, told in zip(values, plain, strict=True)
        for place, reading in enumerate(_readings(told))
    ]  # fmt: skip
    models.Reading.objects.bulk_create(readings, batch_size=BATCH)


def _unsaid(review: Review) -> list[measuring.Value]:
    """A row for every organisation that a result names silent or not concerned, so that it can be settled."""
    said = {(value.organisation, value.target) for value in review.values}
    named = [(code, result.target, State.MISSING) for result in review.results for code in result.missing] + [
        (code, result.target, State.NOT_APPLICABLE)
        for result in review.results
        for code in result.not_applicable
    ]
    return [
        measuring.Value(organisation=code, target=target, state=state)
        for code, target, state in named
        if (code, target) not in said
    ]


def _value(
    row: models.Review,
    value: measuring.Value,
    organisations: dict[str, models.Organisation],
    targets: dict[str, models.Target],
) -> models.Value:
    return models.Value(
        review=row,
        organisation=organisations[value.organisation],
        target=targets[value.target],
        state=value.state.value,
        amount=value.value,
        numerator=value.numerator,
        denominator=value.denominator,
        comparator=value.comparator,
        confidence=value.confidence,
        why=[stored_phrase(why) for why in value.why],
        chosen=0 if value.evidence else None,
    )


def _readings(value: measuring.Value) -> tuple[measuring.Reading, ...]:
    """The proposal first, then the others; a value without words has none."""
    if value.evidence is None or value.value is None:
        return value.alternatives
    proposed = measuring.Reading(
        value=value.value,
        evidence=value.evidence,
        numerator=value.numerator,
        denominator=value.denominator,
        comparator=value.comparator,
        confidence=value.confidence,
        why=value.why,
    )
    return (proposed, *value.alternatives)


def _reading(reading: measuring.Reading) -> dict[str, Any]:
    return {
        "numerator": reading.numerator,
        "denominator": reading.denominator,
        "comparator": reading.comparator,
        "confidence": reading.confidence,
        "why": [stored_phrase(why) for why in reading.why],
    }
