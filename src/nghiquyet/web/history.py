"""Organisations over time: the tree of a day, one organisation's past, a list handed in."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from nghiquyet.actions.history import keep_history
from nghiquyet.errors import HistoryRefused, NghiquyetError
from nghiquyet.organising import Problem
from nghiquyet.organising.lists import history_of
from nghiquyet.phrases import Phrase
from nghiquyet.queries.access import access_of
from nghiquyet.queries.past import past
from nghiquyet.queries.tree import branch
from nghiquyet.reading.documents import Document, open_document
from nghiquyet.web.exports import MEDIA
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.uploads import made_of, refused
from nghiquyet.writing.organisation_list import write_template


class DayForm(forms.Form):
    """Which day's tree; today's where none or no day is given."""

    as_of = forms.DateField(
        label=gettext_lazy("Cây tổ chức tại ngày"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "form-control"}),
    )
    page = forms.IntegerField(required=False, min_value=1)


class ListForm(forms.Form):
    """A list of organisations, as Excel or CSV."""

    file = forms.FileField(
        label=gettext_lazy("Tệp Excel hoặc CSV"),
        widget=forms.FileInput(attrs={"class": "form-control", "accept": ".xlsx,.xlsm,.csv,.tsv,.ods,.xls"}),
        error_messages={"required": gettext_lazy("Hãy chọn tệp."), "empty": gettext_lazy("Tệp không có gì.")},
    )


@require_safe
def tree(request: HttpRequest, code: str | None = None) -> HttpResponse:
    """The branch below an organisation on the chosen day."""
    return _tree(request, code)


@require_safe
def one(request: HttpRequest, code: str) -> HttpResponse:
    """What an organisation was from when to when, what became of it, what it carries on."""
    with or_404():
        page = past(signed_in(request), code, timezone.localdate())
    return render(request, "past.html", {"page": page, "here": "organisations"})


@require_POST
def take_file(request: HttpRequest) -> HttpResponse:
    """A list of organisations, all of it or nothing; where something is wrong, every cell is named."""
    form = ListForm(request.POST, request.FILES)
    if too_large := refused(request):
        form.add_error(None, _told(too_large.phrase))
    if form.is_valid():
        wrong = _keep(request, form.cleaned_data["file"])
        if not wrong:
            return redirect("tree")
        return _tree(request, None, form=form, wrong=wrong)
    return _tree(request, None, form=form)


@require_safe
def give_template(request: HttpRequest) -> HttpResponse:
    """The workbook to fill in."""
    response = HttpResponse(write_template(), content_type=MEDIA["xlsx"])
    response.headers["Content-Disposition"] = 'attachment; filename="danh-sach-to-chuc.xlsx"'
    return response


def _tree(
    request: HttpRequest,
    code: str | None,
    *,
    form: ListForm | None = None,
    wrong: list[Problem] | None = None,
) -> HttpResponse:
    user = signed_in(request)
    asked = DayForm(request.GET or None)
    asked.is_valid()
    said: dict[str, Any] = asked.cleaned_data if asked.is_bound else {}
    day: date = said.get("as_of") or timezone.localdate()
    with or_404():
        page = branch(user, code, day, said.get("page") or 1)
    context = {
        "page": page,
        "asked": asked if asked.errors else DayForm(initial={"as_of": day}),
        "form": form or ListForm(),
        "wrong": wrong or [],
        "editor": bool(access_of(user).settled),
        "here": "organisations",
    }
    return render(request, "tree.html", context, status=422 if form else 200)


def _keep(request: HttpRequest, upload: UploadedFile[bytes]) -> list[Problem]:
    """Record the list; what is wrong with it where that could not be."""
    try:
        document: Document = made_of(upload, open_document)
        history, found = history_of([document])
        if found:
            return found
        kept = keep_history(history, by=signed_in(request), today=timezone.localdate())
    except HistoryRefused as refusal:
        return [Problem(why, place) for place, why in refusal.problems]
    except NghiquyetError as error:
        return [Problem(error.phrase)]
    told = gettext("Đã nạp: thêm %(added)s tổ chức, đổi %(changed)s, giữ nguyên %(same)s.")
    messages.success(request, told % {"added": kept.added, "changed": kept.changed, "same": kept.same})
    return []


def _told(phrase: Phrase) -> str:
    return phrase.told(gettext)
