"""Forms of the reading desk; numbers as the reader's language writes them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext, gettext_lazy

from nghiquyet.numbers import rounded

LONGEST = 40
RATIO_PLACES = 2
_NO_NUMBER = gettext_lazy(
    "“%(text)s” không phải là số. Hãy viết như 1.720,5: dấu chấm ngăn hàng nghìn, dấu phẩy phần lẻ."
)
_NO_REASON = gettext_lazy("Hãy ghi lý do, ví dụ: gọi lại đơn vị, số trong bảng là đúng.")
_REQUIRED = gettext_lazy("Hãy điền vào đây.")


def read_amount(text: str, language: str) -> Decimal | None:
    """The number typed, or None where it is no number; "1.720,5" in Vietnamese is "1,720.5" in English.

    A grouping mark must stand before three digits each, so that 1.5 typed for 1,5 is asked about again
    instead of being taken for 15.
    """
    group, decimal = (".", ",") if language == "vi" else (",", ".")
    plain = text.strip().replace("\u00a0", "").replace(" ", "").replace("−", "-")
    form = rf"-?(?:\d{{1,3}}(?:{re.escape(group)}\d{{3}})+|\d+)(?:{re.escape(decimal)}\d+)?"
    if not re.fullmatch(form, plain, re.ASCII) or len(plain) > LONGEST:
        return None
    return Decimal(plain.replace(group, "").replace(decimal, "."))


class AmountField(forms.CharField):
    """A number in the reader's notation; gives a Decimal or None."""

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(
            attrs={"inputmode": "decimal", "class": "form-control", "autocomplete": "off"}
        )
        super().__init__(widget=widget, **kwargs)
        self.error_messages["required"] = _REQUIRED

    def clean(self, value: Any) -> Any:
        """The number, or an error that shows how to write it."""
        text = super().clean(value)
        if not text:
            return None
        amount = read_amount(text, get_language() or "vi")
        if amount is None:
            raise forms.ValidationError(_NO_NUMBER, code="number", params={"text": text})
        return amount


class SeenForm(forms.Form):
    """Every decision says which version of the value was on the screen."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


class ReasonForm(SeenForm):
    """A decision that wants a reason."""

    reason = forms.CharField(
        label=gettext_lazy("Lý do"),
        max_length=1000,
        widget=forms.TextInput(attrs={"class": "form-control", "autocomplete": "off"}),
        error_messages={"required": _NO_REASON},
    )


class CorrectForm(ReasonForm):
    """Another number; for a ratio its numerator and denominator may be given, or instead of it."""

    amount = AmountField(label=gettext_lazy("Số đúng"), required=False)
    numerator = AmountField(label=gettext_lazy("Tử số"), required=False)
    denominator = AmountField(label=gettext_lazy("Mẫu số"), required=False)
    field_order = ("amount", "numerator", "denominator", "reason", "version")

    def clean(self) -> dict[str, Any]:
        """Numerator and denominator come together; without an amount they make it."""
        cleaned: dict[str, Any] = super().clean() or {}
        if self.errors:
            return cleaned
        numerator, denominator = cleaned.get("numerator"), cleaned.get("denominator")
        if numerator is not None and denominator is not None:
            self._take_ratio(cleaned, numerator, denominator)
        elif numerator is not None or denominator is not None:
            lacking = "numerator" if numerator is None else "denominator"
            self.add_error(lacking, gettext("Tử số và mẫu số phải đi với nhau."))
        elif cleaned.get("amount") is None:
            self.add_error("amount", _REQUIRED)
        return cleaned

    def _take_ratio(self, cleaned: dict[str, Any], numerator: Decimal, denominator: Decimal) -> None:
        if denominator <= 0:
            self.add_error("denominator", gettext("Mẫu số phải lớn hơn 0."))
        elif cleaned.get("amount") is None:
            cleaned["amount"] = rounded(numerator * 100 / denominator, RATIO_PLACES)
