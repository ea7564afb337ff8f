"""The tree of organisations: as it stands now, how it stood on any day, and what became of whom."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from nghiquyet.models.amounts import AmountField


class Organisation(models.Model):
    """A node of the tree. `path` holds the ids from the root down ("1/7/"), so a subtree is one prefix.

    Name, superior and level are those of today, kept by the actions that write its spells. One that has
    ended keeps its last name and hangs below the one that carries on what it did.
    """

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


class Recorded(models.Model):
    """What was recorded about a time and holds until it is withdrawn; never changed, never deleted."""

    recorded_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True


class Spell(Recorded):
    """How an organisation stood from `start` until the day before `end`, as `organising.Spell`."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="spells")
    name = models.CharField(max_length=300)
    short_names = models.JSONField(default=list)
    parent = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="spells_below")
    level = models.CharField(max_length=100, blank=True)
    start = models.DateField(null=True)
    end = models.DateField(null=True)

    class Meta:
        ordering = ("organisation__position", "organisation_id", "start")
        indexes = [
            models.Index(
                fields=("parent", "start"), name="spells_below", condition=models.Q(withdrawn_at=None)
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(start=None) | models.Q(end=None) | models.Q(start__lt=models.F("end")),
                name="a_spell_lasts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.start or ''}–{self.end or ''}"


class Succession(Recorded):
    """What became of an organisation on a day, as `organising.Succession`."""

    kind = models.CharField(max_length=20)
    predecessor = models.ForeignKey(Organisation, models.PROTECT, related_name="became")
    successor = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="taken_over")
    on = models.DateField()
    share = AmountField(null=True)

    class Meta:
        ordering = ("on", "id")

    def __str__(self) -> str:
        return f"{self.kind} {self.predecessor_id} → {self.successor_id} {self.on}"
