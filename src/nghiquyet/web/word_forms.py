"""Forms of the pages of words: an alias, an abbreviation, a file of either."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext_lazy

from nghiquyet.models import Organisation, User
from nghiquyet.queries.owners import word_owners
from nghiquyet.reading.language.word_lists import LARGEST
from nghiquyet.reading.matching.alias_lists import LONGEST_INDICATOR, LONGEST_PHRASE

_REQUIRED = gettext_lazy("Hãy điền vào đây.")
_TOO_LARGE = gettext_lazy("Tệp này quá lớn.")


def _text(label: Any, longest: int, **attributes: str) -> forms.CharField:
    shown = {"class": "form-control", "autocomplete": "off", **attributes}
    field = forms.CharField(label=label, max_length=longest, widget=forms.TextInput(attrs=shown))
    field.error_messages["required"] = _REQUIRED
    return field


class OwnedForm(forms.Form):
    """For whose reports the words hold: asked only of a user who has the choice."""

    owner = forms.ModelChoiceField(Organisation.objects.none(), label=gettext_lazy("Cho báo cáo gửi"))

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["owner"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = word_owners(user)
        field.empty_label = None
        field.widget.attrs["class"] = "form-select"
        self.owners = list(field.queryset)
        if len(self.owners) == 1:
            field.widget = forms.HiddenInput()
            field.initial = self.owners[0].pk


class MeaningForm(forms.Form):
    """What an alias says."""

    phrase = _text(gettext_lazy("Cụm từ trong báo cáo"), LONGEST_PHRASE)
    indicator = _text(gettext_lazy("Chỉ tiêu"), LONGEST_INDICATOR, list="indicators")
    means = forms.TypedChoiceField(
        label=gettext_lazy("Cụm từ ấy"),
        choices=(("1", gettext_lazy("là chỉ tiêu này")), ("0", gettext_lazy("không phải là chỉ tiêu này"))),
        coerce=lambda said: said == "1",
        widget=forms.Select(attrs={"class": "form-select"}),
    )


class AliasForm(OwnedForm, MeaningForm):
    """A new alias."""


class AbbreviationForm(OwnedForm):
    """A new abbreviation, or a new meaning of one."""

    short = _text(pgettext_lazy("ô nhập", "Chữ tắt"), 40)
    words = _text(gettext_lazy("Nghĩa"), 200)


class FileForm(OwnedForm):
    """A CSV file."""

    file = forms.FileField(
        label=gettext_lazy("Tệp CSV"),
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ".csv,.txt,.tsv"}),
        error_messages={"required": gettext_lazy("Hãy chọn tệp."), "empty": gettext_lazy("Tệp không có gì.")},
    )

    def clean_file(self) -> Any:
        """The file, unless it is larger than any list of words."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(_TOO_LARGE)
        return file


class VersionForm(forms.Form):
    """Which version of a row was on the screen."""

    version = forms.IntegerField(min_value=0, max_value=2**31 - 1)
