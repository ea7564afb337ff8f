"""The files that were handed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.queries.files import files_page
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_safe
def files(request: HttpRequest, review: int) -> HttpResponse:
    """Every file, whose it is and what is wrong with it."""
    with or_404():
        page = files_page(signed_in(request), review)
    return render(request, "files.html", {"page": page, "review_id": review, "here": "files"})
