"""Documents as they were read, with the words that prove a number marked."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.queries.documents import Proven, clause_page, document_page, proof_page
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in


@require_safe
def document(request: HttpRequest, document: int) -> HttpResponse:
    """The whole document."""
    with or_404():
        page = document_page(signed_in(request), document, at=_place(request.GET.get("at", "")))
    return render(request, "document.html", {"page": page, "review_id": page.review_id, "here": "files"})


def _place(said: str) -> tuple[int, int] | None:
    """ "120-180" as a place in the text."""
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", said)
    return (int(match[1]), int(match[2])) if match else None


@require_safe
def clause(request: HttpRequest, review: int, code: str) -> HttpResponse:
    """The resolution at one target's clause."""
    with or_404():
        page = clause_page(signed_in(request), review, code)
    return render(request, "document.html", {"page": page, "review_id": review, "here": "board"})


@require_safe
def proof(request: HttpRequest, value: int) -> HttpResponse:
    """The document at one value's words; a value without words stands alone."""
    with or_404():
        page = proof_page(signed_in(request), value)
    if isinstance(page, Proven):
        return render(
            request, "unproven.html", {"proven": page, "review_id": page.review_id, "here": "matrix"}
        )
    return render(request, "document.html", {"page": page, "review_id": page.review_id, "here": "matrix"})
