"""By which words reports name an indicator, as people have confirmed, denied or written down."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from nghiquyet.models.audit import AuditEntry
from nghiquyet.models.documents import Document
from nghiquyet.models.organisations import Organisation
from nghiquyet.models.values import Value


class Alias(models.Model):
    """`phrase` does, or does not (`means`), name the indicator in reports to `owner` and to all below it.

    `key` is the hash of phrase and indicator, folded. What was said outside of the desk, by hand or in a
    file, is counted in `said` and `opposed`; `told_by` is who said it where that is nobody of this
    installation. `version` counts changes, so that nobody overwrites another unseen.
    """

    owner = models.ForeignKey(Organisation, models.PROTECT, related_name="aliases")
    phrase = models.CharField(max_length=300)
    indicator = models.CharField(max_length=1000)
    key = models.CharField(max_length=64, editable=False)
    means = models.BooleanField(default=True)
    active = models.BooleanField(default=True)
    removed = models.BooleanField(default=False)
    said = models.PositiveIntegerField(default=0)
    opposed = models.PositiveIntegerField(default=0)
    told_by = models.CharField(max_length=200, blank=True)
    organisations = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ("indicator", "phrase")
        constraints = [models.UniqueConstraint(fields=("owner", "key"), name="one_alias_a_phrase")]

    def __str__(self) -> str:
        return f"{self.phrase} = {self.indicator}"


class AliasUse(models.Model):
    """One time that a reading used an alias, or a decision on a value confirmed or denied it.

    `entry` is the import or the decision; a decision that was undone no longer counts.
    """

    class Kind(models.TextChoices):
        USED = "used", "đã dùng"
        CONFIRMED = "confirmed", "xác nhận"
        DENIED = "denied", "trái lại"

    alias = models.ForeignKey(Alias, models.CASCADE, related_name="uses")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    entry = models.ForeignKey(AuditEntry, models.PROTECT, related_name="alias_uses")
    value = models.ForeignKey(Value, models.CASCADE, related_name="alias_uses")
    document = models.ForeignKey(Document, models.PROTECT, null=True, related_name="+")
    quote = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.kind} {self.alias_id} {self.value_id}"
