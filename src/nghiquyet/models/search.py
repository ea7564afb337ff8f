"""What one search looks through: resolutions, their clauses and targets, passages of reports."""

from __future__ import annotations

from django.db import models

from nghiquyet.models.clauses import Clause
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation
from nghiquyet.models.resolutions import Resolution, Target
from nghiquyet.models.reviews import Review


class SearchEntry(models.Model):
    """One thing to be found. `words` are its words bare of marks and case, which the database indexes itself.

    `organisation` is whose it is, which decides who may find it. A passage is `document.text[start:end]`.
    """

    class Kind(models.TextChoices):
        RESOLUTION = "1_resolution", "nghị quyết"
        TARGET = "2_target", "chỉ tiêu"
        CLAUSE = "3_clause", "điều khoản"
        PASSAGE = "4_passage", "báo cáo"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="+")
    review = models.ForeignKey(Review, models.CASCADE, related_name="search_entries")
    resolution = models.ForeignKey(Resolution, models.CASCADE, null=True, related_name="+")
    target = models.ForeignKey(Target, models.CASCADE, null=True, related_name="+")
    clause = models.ForeignKey(Clause, models.CASCADE, null=True, related_name="+")
    document = models.ForeignKey(Document, models.CASCADE, null=True, related_name="+")
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    words = models.TextField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.kind} {self.words[:40]}"


class SearchWord(models.Model):
    """A syllable that stands somewhere in the entries, to know a slip of the keys by."""

    word = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.word
