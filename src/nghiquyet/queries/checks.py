"""What a document is held against: a review of the database."""

from __future__ import annotations

from nghiquyet import models
from nghiquyet.measuring import Review
from nghiquyet.queries.access import Access
from nghiquyet.queries.reviews import sheet_within


def newest_review(code: str) -> Review | None:
    """The newest review that the organisation with this code takes part in, whole, or None."""
    organisation = models.Organisation.objects.filter(code=code).first()
    if organisation is None:
        return None
    root = organisation.path.split("/")[0] + "/"
    everything = Access(seen=(root,), settled=())
    for row in models.Review.objects.select_related("resolution__owner"):
        if organisation.path.startswith(row.resolution.owner.path):
            return sheet_within(everything, row.pk).review
    return None
