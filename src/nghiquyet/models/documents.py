"""The files that were handed in, as they were read."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.organisations import Organisation


class Document(models.Model):
    """One file of one review: its text and layout, or why it could not be read (`problem`).

    `sha256` is of the file's bytes. Offsets anywhere in the database are characters of `text`.
    """

    class Kind(models.TextChoices):
        RESOLUTION = "resolution", "nghị quyết"
        REPORT = "report", "báo cáo"

    review = models.ForeignKey("nghiquyet.Review", models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.REPORT)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="documents")
    file = models.CharField(max_length=400)
    sha256 = models.CharField(max_length=64, blank=True)
    media = models.CharField(max_length=20, blank=True)
    page_count = models.PositiveIntegerField(default=0)
    problem = models.JSONField(null=True)
    text = models.TextField(blank=True)
    layout = models.JSONField(default=dict)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=("review", "file", "sha256"), name="one_document_a_file")
        ]

    def __str__(self) -> str:
        return self.file
