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
from nghiquyet.actions.bulk import undo_many
from nghiquyet.errors import Refused
from nghiquyet.models import AuditEntry
from nghiquyet.queries.aliases import learned_from
from nghiquyet.queries.board import target_sheet
from nghiquyet.queries.questions import BULK, Desk, decided_since, desk, last_decision
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


@require_safe
def news(request: HttpRequest, review: int, value: int, version: int) -> HttpResponse:
    """What somebody else decided about a value since it was shown; nothing (204) where nobody did."""
    with or_404():
        now = decided_since(signed_in(request), review, value, version)
    if now is None:
        return HttpResponse(status=204)
    return render(request, "desk_news.html", {"value": now, "review_id": review})


@require_POST
def undo_last(request: HttpRequest, review: int) -> HttpResponse:
    """Take back the user's latest decision in this review, on one value or on many at once."""
    with or_404():
        desk(signed_in(request), review)
        entry = last_decision(signed_in(request), review)
        if entry is None:
            messages.info(request, gettext("Không còn gì để hoàn tác."))
            return redirect("questions", review)
        if entry.verb == BULK:
            return _undone_bulk(request, review, entry)
        undone = decisions.undo(entry, by=signed_in(request))
    messages.success(request, gettext("Đã hoàn tác."))
    return redirect("question", review, undone.value_id)


def _undone_bulk(request: HttpRequest, review: int, entry: AuditEntry) -> HttpResponse:
    undone, left = undo_many(entry, by=signed_in(request))
    messages.success(request, gettext("Đã hoàn tác %(n)s số nhận cùng lúc.") % {"n": undone})
    if left:
        kept = gettext("%(n)s số đã được xử lý lại sau đó nên để nguyên.")
        messages.info(request, kept % {"n": len(left)})
    return redirect("questions", review)


def _decided(request: HttpRequest, shown: Desk, verb: str) -> HttpResponse:
    if verb not in FORMS or shown.question is None:
        raise Http404
    form = FORMS[verb](request.POST, auto_id=f"{verb}_%s")
    if not form.is_valid():
        return _page(request, shown, {verb: form}, status=422)
    try:
        with or_404():
            entry = _VERBS[verb](request, shown.question.id, form)
    except Refused as refused:
        return _page(request, shown, {verb: _with_version(request, verb, shown)}, refused, 409)
    _tell(request, shown, entry)
    if shown.next_open:
        return redirect("question", shown.review_id, shown.next_open)
    return redirect("questions", shown.review_id)


def _with_version(request: HttpRequest, verb: str, shown: Desk) -> SeenForm:
    """What was typed, ready to be sent again by one who has now seen the value as it is."""
    typed = request.POST.copy()
    typed["version"] = str(shown.question.version if shown.question else 0)
    return FORMS[verb](typed, auto_id=f"{verb}_%s")


def _tell(request: HttpRequest, shown: Desk, entry: AuditEntry) -> None:
    """Say what was saved, what the target's result is now, and what was remembered."""
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
    for use in learned_from([entry]):
        confirmed = gettext("Đã nhớ: “%(phrase)s” là chỉ tiêu này (xem mục Từ ngữ).")
        denied = gettext("Đã nhớ: “%(phrase)s” không phải là chỉ tiêu này (xem mục Từ ngữ).")
        told = confirmed if use.kind == use.Kind.CONFIRMED else denied
        messages.info(request, told % {"phrase": use.alias.phrase})


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
    request: HttpRequest,
    shown: Desk,
    forms: dict[str, SeenForm] | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    version = {"version": shown.question.version if shown.question else 0}
    fresh = {verb: kind(initial=version, auto_id=f"{verb}_%s") for verb, kind in FORMS.items()}
    context = {"desk": shown, "question": shown.question, "forms": fresh | (forms or {}), "refused": refused}
    here = {"review_id": shown.review_id, "here": "questions"}
    return render(request, "desk.html", context | here, status=status)
