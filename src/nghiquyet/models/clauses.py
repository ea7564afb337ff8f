"""The text of a resolution, clause by clause."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.documents import Document
from nghiquyet.models.resolutions import Resolution


class Clause(models.Model):
    """A clause as `drafting.Clause`; `identifier` stays when others are added or taken away.

    `document.text[start:end]` is all of it, `text` that without its printed number. `depth` is 0 at the top.
    """

    resolution = models.ForeignKey(Resolution, models.CASCADE, related_name="clauses")
    document = models.ForeignKey(Document, models.CASCADE, related_name="clauses")
    position = models.PositiveIntegerField()
    identifier = models.CharField(max_length=200)
    number = models.CharField(max_length=60, blank=True)
    above = models.ForeignKey("self", models.CASCADE, null=True, related_name="below")
    depth = models.PositiveSmallIntegerField(default=0)
    kind = models.CharField(max_length=20)
    text = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    page = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=("resolution", "identifier"), name="one_clause_an_identifier")
        ]

    def __str__(self) -> str:
        return f"{self.resolution_id} {self.identifier}"
