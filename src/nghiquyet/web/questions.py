"""The reading desk: one question a page, every decision a plain form."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nghiquyet.actions import decisions
from nghiquyet.models import AuditEntry
from nghiquyet.queries.board import target_sheet
from nghiquyet.queries.questions import Desk, desk, last_decision
from nghiquyet.web.forms import CorrectForm, ReasonForm, SeenForm
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.templatetags.words import amount

FORMS: dict[str, type[SeenForm]] = {
    "accept": SeenForm,
    "choose": SeenForm,
    "correct": CorrectForm,
    "missing": ReasonForm,
}


@require_safe
def first(request: HttpRequest, review: int) -> HttpResponse:
    """The first question that waits, or word that none does."""
    with or_404():
        shown = desk(signed_in(request), review)
    return _page(request, shown)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, review: int, value: int) -> HttpResponse:
    """One question; a decision on it leads to the next that waits."""
    with or_404():
        shown = desk(signed_in(request), review, value)
    if request.method != "POST":
        return _page(request, shown)
    return _decided(request, shown, request.POST.get("verb", ""))


@require_POST
def undo_last(request: HttpRequest, review: int) -> HttpResponse:
    """Take back the user's latest decision in this review and return to its question."""
    with or_404():
        desk(signed_in(request), review)
        entry = last_decision(signed_in(request), review)
        if entry is None:
            messages.info(request, gettext("Không còn gì để hoàn tác."))
            return redirect("questions", review)
        undone = decisions.undo(entry, by=signed_in(request))
    messages.success(request, gettext("Đã hoàn tác."))
    return redirect("question", review, undone.value_id)


def _decided(request: HttpRequest, shown: Desk, verb: str) -> HttpResponse:
    if verb not in FORMS or shown.question is None:
        raise Http404
    form = FORMS[verb](request.POST, auto_id=f"{verb}_%s")
    if not form.is_valid():
        return _page(request, shown, {verb: form}, status=422)
    with or_404():
        _VERBS[verb](request, shown.question.id, form)
    _tell(request, shown)
    if shown.next_open:
        return redirect("question", shown.review_id, shown.next_open)
    return redirect("questions", shown.review_id)


def _tell(request: HttpRequest, shown: Desk) -> None:
    """Say what was saved and what the target's result is now."""
    assert shown.question is not None
    target = shown.question.row.target
    result = target_sheet(signed_in(request), shown.review_id, target.code).row.result
    saved = gettext(
        "Đã ghi: %(organisation)s – %(target)s. Kết quả chung nay là %(actual)s %(unit)s (%(percent)s%%)."
    )
    messages.success(
        request,
        saved
        % {
            "organisation": shown.question.organisation.name,
            "target": target.name,
            "actual": amount(result.actual),
            "unit": target.unit,
            "percent": amount(result.achieved_percent),
        },
    )


def _accept(request: HttpRequest, value: int, form: Form) -> AuditEntry:
    return decisions.accept(value, by=signed_in(request), version=form.cleaned_data["version"])


def _choose(request: HttpRequest, value: int, form: Form) -> AuditEntry:
    place = request.POST.get("place", "")
    if not place.isdecimal():
        raise Http404
    return decisions.choose_reading(
        value, int(place), by=signed_in(request), version=form.cleaned_data["version"]
    )


def _correct(request: HttpRequest, value: int, form: Form) -> AuditEntry:
    return decisions.correct(value, by=signed_in(request), **form.cleaned_data)


def _missing(request: HttpRequest, value: int, form: Form) -> AuditEntry:
    return decisions.mark_missing(value, by=signed_in(request), **form.cleaned_data)


_VERBS: dict[str, Callable[[HttpRequest, int, Form], AuditEntry]] = {
    "accept": _accept,
    "choose": _choose,
    "correct": _correct,
    "missing": _missing,
}


def _page(
    request: HttpRequest, shown: Desk, forms: dict[str, SeenForm] | None = None, status: int = 200
) -> HttpResponse:
    version = {"version": shown.question.version if shown.question else 0}
    fresh = {verb: kind(initial=version, auto_id=f"{verb}_%s") for verb, kind in FORMS.items()}
    context = {"desk": shown, "question": shown.question, "forms": fresh | (forms or {}), "here": "questions"}
    return render(request, "desk.html", context | {"review_id": shown.review_id}, status=status)
