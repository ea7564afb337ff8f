"""Resolutions and the targets they promise."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.amounts import AmountField
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation


class Resolution(models.Model):
    """What a body adopted, for a term."""

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="resolutions")
    number = models.CharField(max_length=100)
    title = models.CharField(max_length=500)
    term_start = models.DateField()
    term_end = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=("owner", "number"), name="one_resolution_a_number")]

    def __str__(self) -> str:
        return self.number


class Target(models.Model):
    """A level promised in a resolution, with the place of its clause. Fields as in `measuring.Target`."""

    resolution = models.ForeignKey(Resolution, models.CASCADE, related_name="targets")
    position = models.PositiveIntegerField()
    code = models.CharField(max_length=64)
    name = models.CharField(max_length=1000)
    unit = models.CharField(max_length=200, blank=True)
    level = AmountField()
    upper = AmountField(null=True)
    comparator = models.CharField(max_length=10)
    basis = models.CharField(max_length=30)
    aggregation = models.CharField(max_length=30)
    direction = models.CharField(max_length=30)
    numerator = models.CharField(max_length=500, null=True)
    denominator = models.CharField(max_length=500, null=True)
    baseline = AmountField(null=True)
    group = models.CharField(max_length=500, blank=True)
    applies_to = models.ManyToManyField(Organisation, related_name="targets")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="targets")
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    page = models.PositiveIntegerField(null=True)
    locator = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint(fields=("resolution", "code"), name="one_target_a_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
