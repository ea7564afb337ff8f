"""Taking a finished review into the database, with its documents and every reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from nghiquyet import models
from nghiquyet.actions.audit import record
from nghiquyet.actions.clauses import save_clauses
from nghiquyet.actions.documents import drop_documents, save_documents
from nghiquyet.actions.learning import note_uses
from nghiquyet.actions.organisations import save_organisations
from nghiquyet.actions.permission import require_settle
from nghiquyet.actions.rereading import renew_values
from nghiquyet.actions.search import index_review
from nghiquyet.actions.stored import Documents
from nghiquyet.actions.targets import drop_targets, save_targets
from nghiquyet.actions.values import Saved, save_values
from nghiquyet.errors import NotAllowed, Refused
from nghiquyet.measuring import Review
from nghiquyet.queries.access import Access, access_of
from nghiquyet.reading.resolutions.head import read_head
from nghiquyet.reading.resolutions.kinds import kind_of

if TYPE_CHECKING:
    from nghiquyet.reviewing import Reviewed


@transaction.atomic
def import_review(reviewed: Reviewed, *, by: models.User | None, again: bool = False) -> models.Review:
    """Save the review whole or not at all. `by` is None where the machine's owner does it by command.

    Raises `NotAllowed` unless `by` is a specialist of the organisation that adopted the resolution, and
    `Refused` where this resolution already has a review as at this date. With `again` that one is brought to
    the new reading, and every decision made on it stays.
    """
    review = reviewed.review
    access = None if by is None else _access_for(by, review)
    organisations = save_organisations(review.organisations, access)
    row, known = _save_review(review, organisations, again=again)
    before = frozenset(row.documents.values_list("pk", flat=True))
    documents = save_documents(row, reviewed, organisations)
    targets = save_targets(row, review.targets, organisations, documents)
    _save_text(row.resolution, reviewed, documents)
    saved = Saved(row, organisations, targets, documents)
    told: dict[str, Any] = {
        "files": sorted({one.file for one in reviewed.documents} | {one.file for one in review.sources}),
        "values": len(review.values),
    }
    if known:
        new = frozenset(document.pk for document in documents.values()) - before
        done = renew_values(review, saved, new=new, by=by)
        drop_targets(row.resolution, targets)
        drop_documents(row, reviewed)
        told |= {"kept": done.kept, "reopened": done.reopened, "changed": done.changed}
    else:
        save_values(review, saved)
    index_review(row)
    note_uses(record("import_again" if known else "import", by=by, review=row, after=told), row)
    return row


def _save_text(resolution: models.Resolution, reviewed: Reviewed, documents: Documents) -> None:
    """The resolution's clauses, kind and day, from the document that its targets stand in."""
    told = {(e.file, e.sha256) for target in reviewed.review.targets if (e := target.evidence)}
    document = next((one for one in reviewed.documents if (one.file, one.sha256) in told), None)
    if document is None:
        return
    head = read_head(document)
    resolution.kind, resolution.adopted_on = kind_of(head), head.date
    resolution.save(update_fields=["kind", "adopted_on"])
    save_clauses(resolution, documents[document.file, document.sha256], document)


def _access_for(by: models.User, review: Review) -> Access:
    owner = models.Organisation.objects.filter(code=review.owner).first()
    if owner is None:
        raise NotAllowed(
            "{organisation} chưa có trong hệ thống. Hãy nhờ người quản trị.", organisation=review.owner
        )
    require_settle(by, owner)
    return access_of(by)


def _save_review(
    review: Review, organisations: dict[str, models.Organisation], *, again: bool
) -> tuple[models.Review, bool]:
    """The row and whether it was there before, which `again` allows."""
    resolution, _ = models.Resolution.objects.update_or_create(
        owner=organisations[review.owner],
        number=review.number,
        defaults={"title": review.title, "term_start": review.term_start, "term_end": review.term_end},
    )
    row, created = models.Review.objects.get_or_create(
        resolution=resolution, as_of=review.as_of, defaults={"elapsed": review.elapsed}
    )
    if not created and not again:
        raise Refused(
            "{number} đã có số liệu đến ngày {date}. Hãy chọn ngày khác, xử lý tiếp trên bảng đã có, "
            "hoặc nạp lại với --again: mọi quyết định được giữ.",
            number=review.number,
            date=f"{review.as_of:%d/%m/%Y}",
        )
    if not created and row.elapsed != review.elapsed:
        row.elapsed = review.elapsed
        row.save(update_fields=["elapsed"])
    return row, not created
