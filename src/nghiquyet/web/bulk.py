"""Accepting many guesses at once: the level is chosen, the list looked over, then all of it accepted."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from nghiquyet.actions.bulk import accept_many
from nghiquyet.queries.bulk import bulk_page
from nghiquyet.queries.levels import level_named
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
def bulk(request: HttpRequest, review: int) -> HttpResponse:
    """What each level would accept and why the rest is asked about; posted, the values that stay ticked."""
    level = level_named((request.POST or request.GET).get("level", ""))
    with or_404():
        if request.method == "POST":
            return _accepted(request, review, level.name)
        page = bulk_page(signed_in(request), review, level.name)
    return render(request, "bulk.html", {"page": page, "review_id": review, "here": "questions"})


def _accepted(request: HttpRequest, review: int, level: str) -> HttpResponse:
    seen = dict(_ticked(ticked) for ticked in request.POST.getlist("value") if _is_ticked(ticked))
    deed, left = accept_many(review, seen, by=signed_in(request), level=level)
    accepted = len((deed.after or {})["values"])
    messages.success(request, gettext("Đã nhận %(n)s số. Bấm Hoàn tác để lấy lại tất cả.") % {"n": accepted})
    if left:
        kept = gettext("%(n)s số đã có người xử lý trong lúc đó nên để nguyên.")
        messages.info(request, kept % {"n": left})
    return redirect("questions", review)


def _is_ticked(ticked: str) -> bool:
    value, _, version = ticked.partition(":")
    return all(part.isascii() and part.isdecimal() and len(part) < 16 for part in (value, version))


def _ticked(ticked: str) -> tuple[int, int]:
    """A value's id and the version that the page showed: "12:0"."""
    value, _, version = ticked.partition(":")
    return int(value), int(version)
