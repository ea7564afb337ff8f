"""The matrix, and the panel that shows one cell beside it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.measuring import State, Status
from nghiquyet.queries.access import access_of
from nghiquyet.queries.cells import cell_panel
from nghiquyet.queries.matrix import matrix
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_safe
def matrix_page(request: HttpRequest, review: int) -> HttpResponse:
    """Organisations down, targets across."""
    with or_404():
        shown = matrix(signed_in(request), review)
    legend = {"statuses": tuple(Status), "states": {state.value: state for state in State}}
    context = {"matrix": shown, "review_id": review, "here": "matrix"}
    return render(request, "matrix.html", context | legend)


@require_safe
def panel(request: HttpRequest, value: int) -> HttpResponse:
    """One value with its sentence, as a fragment."""
    with or_404():
        shown = cell_panel(access_of(signed_in(request)), value)
    return render(request, "matrix_panel.html", {"panel": shown})
