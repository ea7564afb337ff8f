"""Taking a finished review into the database, with its documents and every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from nghiquyet import measuring, models
from nghiquyet.actions.audit import record
from nghiquyet.actions.organisations import save_organisations
from nghiquyet.actions.permission import require_settle
from nghiquyet.actions.stored import Documents, place_of, stored_layout, stored_phrase, stored_place
from nghiquyet.actions.values import save_values
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.measuring import Review
from nghiquyet.queries.access import Access, access_of
from nghiquyet.reading.documents.document import Document

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed


@transaction.atomic
def import_review(reviewed: Reviewed, *, by: models.User | None) -> models.Review:
    """Save the review whole or not at all. `by` is None where the machine's owner does it by command.

    Raises `NotAllowed` unless `by` is a specialist of the organisation that adopted the resolution, and
    `Refused` where this resolution already has a review as at this date.
    """
    review = reviewed.review
    access = None if by is None else _access_for(by, review)
    organisations = save_organisations(review.organisations, access)
    row = _save_review(review, organisations)
    documents = _save_documents(row, reviewed, organisations)
    targets = _save_targets(row, review, organisations, documents)
    save_values(row, review, organisations, targets, documents)
    record(
        "import",
        by=by,
        review=row,
        after={"files": sorted(file for file, _ in documents), "values": len(review.values)},
    )
    return row


def _access_for(by: models.User, review: Review) -> Access:
    owner = models.Organisation.objects.filter(code=review.owner).first()
    if owner is None:
        raise NotAllowed(
            "{organisation} chưa có trong hệ thống. Hãy nhờ người quản trị.", organisation=review.owner
        )
    require_settle(by, owner)
    return access_of(by)


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
) -> Documents:
    """One row for each opened document and for each file that could not be opened.

    Files of the same name in different folders are told apart by their contents.
    """
    opened = {(document.file, document.sha256): document for document in reviewed.documents}
    sources = {(source.file, source.sha256): source for source in reviewed.review.sources}
    clauses = {place_of(target.evidence) for target in reviewed.review.targets if target.evidence}
    rows = [
        models.Document(
            review=row,
            file=file,
            sha256=sha256,
            kind=_kind((file, sha256) in clauses or (file, sha256) not in sources),
            **_handed_in(sources.get((file, sha256)), organisations),
            **_as_read(opened.get((file, sha256))),
        )
        for file, sha256 in [*opened, *(key for key in sources if key not in opened)]
    ]
    return {(saved.file, saved.sha256): saved for saved in models.Document.objects.bulk_create(rows)}


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


def _save_targets(
    row: models.Review,
    review: Review,
    organisations: dict[str, models.Organisation],
    documents: Documents,
) -> dict[str, models.Target]:
    saved = {}
    for position, plain in enumerate(review.targets):
        target, _ = models.Target.objects.update_or_create(
            resolution=row.resolution,
            code=plain.code,
            defaults={"position": position, **_terms(plain), **stored_place(plain.evidence, documents)},
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
