"""The column for exact amounts: `numeric` on PostgreSQL, canonical decimal text on SQLite.

Django's DecimalField keeps 15 digits on SQLite (it stores floats) and wants one fixed scale for tỷ đồng
and for đồng. This column keeps every digit of both. Sums are taken in Python, never by SQLite's SUM.
"""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

if TYPE_CHECKING:
    _Field = models.Field[Any, Any]
else:
    _Field = models.Field


def canonical(amount: Decimal) -> str:
    """The shortest plain notation: no exponent, no trailing zeros.

    >>> canonical(Decimal("1.720E+3")), canonical(Decimal("6.50")), canonical(Decimal("-0"))
    ('1720', '6.5', '0')
    """
    text = format(amount, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class AmountField(_Field):
    """An exact decimal of any size, or null for "not reported"."""

    description = "An exact decimal"

    def db_type(self, connection: BaseDatabaseWrapper) -> str:
        """`numeric` without a scale keeps all digits; SQLite has no exact decimals, so text."""
        return "numeric" if connection.vendor == "postgresql" else "text"

    def to_python(self, value: Any) -> Decimal | None:
        """A finite Decimal or None; anything else is a ValidationError."""
        if value is None:
            return None
        try:
            amount = Decimal(value)
        except (InvalidOperation, TypeError, ValueError) as problem:
            raise ValidationError("not a decimal number", code="invalid") from problem
        if not amount.is_finite():
            raise ValidationError("not a finite number", code="invalid")
        return amount

    def from_db_value(self, value: Any, *_: object) -> Decimal | None:
        """What the database gave, as the shortest equal Decimal."""
        return None if value is None else Decimal(canonical(Decimal(value)))

    def get_prep_value(self, value: Any) -> str | None:
        """Text that both databases take without loss."""
        amount = self.to_python(value)
        return None if amount is None else canonical(amount)

    def value_to_string(self, obj: models.Model) -> str:
        """For serialisers."""
        return self.get_prep_value(self.value_from_object(obj)) or ""
