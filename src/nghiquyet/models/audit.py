"""The record of who changed what: append-only, every row chained to the one before by its hash."""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from nghiquyet.errors import Refused
from nghiquyet.models.reviews import Review
from nghiquyet.models.values import Value


class AuditEntry(models.Model):
    """One deed. `before` and `after` hold the value's fields; triggers refuse UPDATE and DELETE too.

    `part_of` is the deed on many values at once that this one belongs to.
    """

    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=30)
    review = models.ForeignKey(Review, models.PROTECT, null=True, related_name="+")
    value = models.ForeignKey(Value, models.PROTECT, null=True, related_name="entries")
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.TextField(blank=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    part_of = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    previous = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.id} {self.verb}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Only ever inserts."""
        if not self._state.adding:
            _refuse()
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Never."""
        _refuse()


def _refuse() -> NoReturn:
    raise Refused("Nhật ký chỉ được ghi thêm, không được sửa hay xóa.")
