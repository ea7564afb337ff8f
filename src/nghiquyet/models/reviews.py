"""A review: one resolution's results as at one date."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.amounts import AmountField
from nghiquyet.models.resolutions import Resolution


class Review(models.Model):
    """The values of one resolution's targets as at `as_of`; `elapsed` is the share of the term gone by."""

    resolution = models.ForeignKey(Resolution, models.PROTECT, related_name="reviews")
    as_of = models.DateField()
    elapsed = AmountField()
    imported_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-as_of", "-id")
        constraints = [models.UniqueConstraint(fields=("resolution", "as_of"), name="one_review_a_date")]

    def __str__(self) -> str:
        return f"{self.resolution_id} {self.as_of}"
