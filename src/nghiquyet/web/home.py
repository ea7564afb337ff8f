"""Where a user arrives: the latest review's board, or the list where there is none or a choice."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from nghiquyet.queries.reviews import visible_reviews
from nghiquyet.web.signed_in import signed_in


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The newest board; without any, the list says what to do first."""
    newest = visible_reviews(signed_in(request)).first()
    return redirect("board", newest.pk) if newest else redirect("reviews")


@require_safe
def reviews(request: HttpRequest) -> HttpResponse:
    """All reviews the user may see, the newest first."""
    return render(request, "reviews.html", {"reviews": visible_reviews(signed_in(request))})
