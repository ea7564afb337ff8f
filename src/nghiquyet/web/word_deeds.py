"""What the pages of aliases and of abbreviations do alike: file in, file out, one button on a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from nghiquyet.errors import InputError, NghiquyetError, Refused
from nghiquyet.models import Organisation, User
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.word_forms import FileForm, VersionForm

TakeIn = Callable[..., tuple[int, int]]


def try_on(form: Form, field: str, deed: Callable[[], object]) -> bool:
    """Do it; where it is refused, say why beside the field."""
    try:
        deed()
    except (Refused, InputError) as refused:
        form.add_error(field, told(refused))
    return not form.errors


def told(error: NghiquyetError) -> str:
    """The error in the reader's language."""
    return error.phrase.told(gettext)


def take_in(request: HttpRequest, form: FileForm, deed: TakeIn) -> bool:
    """Take in the posted file with `deed`; whether it was fit for it."""
    if not form.is_valid():
        return False
    owner: Organisation = form.cleaned_data["owner"]
    file = form.cleaned_data["file"]
    counts: list[tuple[int, int]] = []
    done = try_on(
        form, "file", lambda: counts.append(deed(owner, file.read(), file.name, by=signed_in(request)))
    )
    if done:
        [(new, changed)] = counts
        saved = gettext("Đã nạp %(file)s: thêm %(new)s, sửa %(changed)s.")
        messages.success(request, saved % {"file": file.name, "new": new, "changed": changed})
    return done


def as_file(content: bytes, name: str) -> HttpResponse:
    """The CSV to download."""
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def on_row(request: HttpRequest, deed: Callable[..., Any], row: int, **changes: Any) -> Any:
    """Carry out a button of a row with the version that the page showed; None where it was refused."""
    form = VersionForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else -1
    by: User = signed_in(request)
    with or_404():
        try:
            return deed(row, by=by, version=version, **changes)
        except Refused as refused:
            messages.error(request, told(refused))
            return None
