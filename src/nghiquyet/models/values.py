"""Reported values, and the ways in which each can be read."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from nghiquyet.models.amounts import AmountField
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation
from nghiquyet.models.resolutions import Target
from nghiquyet.models.reviews import Review


class Value(models.Model):
    """What one organisation reported for one target, with states as in `measuring.terms.State`.

    `chosen` is the place of the reading whose words prove it. A corrected value has a `reason` and keeps
    the words it was corrected from. `asked` tells that a person was asked about it, then or now; a value read
    clearly waits for no question. `version` counts decisions, so that nobody overwrites another unseen.
    """

    review = models.ForeignKey(Review, models.CASCADE, related_name="values")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="values")
    target = models.ForeignKey(Target, models.PROTECT, related_name="values")
    state = models.CharField(max_length=20)
    amount = AmountField(null=True)
    numerator = AmountField(null=True)
    denominator = AmountField(null=True)
    comparator = models.CharField(max_length=4, default="=")
    confidence = models.FloatField(default=0.0)
    why = models.JSONField(default=list)
    chosen = models.PositiveSmallIntegerField(null=True)
    reason = models.TextField(blank=True)
    asked = models.BooleanField(default=False)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("review", "organisation", "target"), name="one_value_a_cell")
        ]
        indexes = [models.Index(fields=("review", "state"), name="value_review_state")]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.target_id} {self.amount}"


class Reading(models.Model):
    """One way to read a value, with its words; `place` 0 is the one that was proposed.

    `named` are the words by which the report names the number: a clause or a row's label without figures.
    """

    value = models.ForeignKey(Value, models.CASCADE, related_name="readings")
    place = models.PositiveSmallIntegerField()
    amount = AmountField()
    numerator = AmountField(null=True)
    denominator = AmountField(null=True)
    comparator = models.CharField(max_length=4, default="=")
    confidence = models.FloatField(default=0.0)
    why = models.JSONField(default=list)
    document = models.ForeignKey(Document, models.PROTECT, related_name="readings")
    quote = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField()
    locator = models.CharField(max_length=200, blank=True)
    named = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("place",)
        constraints = [models.UniqueConstraint(fields=("value", "place"), name="one_reading_a_place")]

    def __str__(self) -> str:
        return f"{self.value_id}/{self.place}"
