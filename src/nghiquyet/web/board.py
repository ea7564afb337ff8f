"""The review board, and one target's contributions: a fragment under its row, or a page of its own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.queries.board import board, target_sheet
from nghiquyet.web.bullet import bullet
from nghiquyet.web.distribution import distribution
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_safe
def board_page(request: HttpRequest, review: int) -> HttpResponse:
    """The verdict, then one row a target."""
    with or_404():
        shown = board(signed_in(request), review)
    rows = [(row, bullet(row.target, row.result)) for row in shown.rows]
    context = {"board": shown, "rows": rows, "parts": distribution(shown.summary), "here": "board"}
    return render(request, "board.html", context | {"review_id": review, "open": shown.open})


@require_safe
def target_page(request: HttpRequest, review: int, code: str) -> HttpResponse:
    """Who contributed what to one target; only the contributions when htmx asks."""
    with or_404():
        sheet = target_sheet(signed_in(request), review, code)
    asked_by_htmx = request.headers.get("HX-Request") == "true"
    template = "board_target.html" if asked_by_htmx else "target.html"
    return render(request, template, {"sheet": sheet, "review_id": review, "here": "board"})
