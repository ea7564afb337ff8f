"""The tree of organisations."""

from __future__ import annotations

from django.db import models


class Organisation(models.Model):
    """A node of the tree. `path` holds the ids from the root down ("1/7/"), so a subtree is one prefix."""

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=300)
    short_names = models.JSONField(default=list)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    level = models.CharField(max_length=100, blank=True)
    path = models.CharField(max_length=400, db_index=True, editable=False)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.name

    @property
    def short_name(self) -> str:
        """The first of the other names it goes by, or the full name."""
        return str(self.short_names[0]) if self.short_names else self.name
