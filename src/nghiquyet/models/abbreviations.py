"""Abbreviations of an organisation's own, beside the shipped table."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from nghiquyet.models.organisations import Organisation


class Abbreviation(models.Model):
    """`short` stands for `words` in reports to `owner` and to all below it; `key` is `short` folded."""

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="abbreviations")
    short = models.CharField(max_length=40)
    key = models.CharField(max_length=40, editable=False)
    words = models.CharField(max_length=200)
    active = models.BooleanField(default=True)
    removed = models.BooleanField(default=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("key",)
        constraints = [models.UniqueConstraint(fields=("owner", "key"), name="one_meaning_an_abbreviation")]

    def __str__(self) -> str:
        return f"{self.short} = {self.words}"
