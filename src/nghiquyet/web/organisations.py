"""One organisation's page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.queries.organisations import organisation_page
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_safe
def organisation(request: HttpRequest, review: int, code: str) -> HttpResponse:
    """All its values, what it has not answered, its documents."""
    with or_404():
        page = organisation_page(signed_in(request), review, code)
    return render(request, "organisation.html", {"page": page, "review_id": review, "here": "matrix"})
