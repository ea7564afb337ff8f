"""The review as a file: Word, Excel, PDF."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from nghiquyet import writing
from nghiquyet.measuring import Review
from nghiquyet.queries.reviews import sheet_of
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in

_OFFICE = "application/vnd.openxmlformats-officedocument"
MEDIA = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pdf": "application/pdf",
}


def written(review: Review, form: str) -> bytes:
    """The review in one of the forms of `MEDIA`."""
    match form:
        case "docx":
            return writing.write_docx(review)
        case "xlsx":
            return writing.write_xlsx(review)
        case _:
            return writing.write_pdf(review)


@require_safe
def export(request: HttpRequest, review: int, form: str) -> HttpResponse:
    """The review as this user sees it, in one of the forms of `MEDIA`."""
    if form not in MEDIA:
        raise Http404
    with or_404():
        shown = sheet_of(signed_in(request), review).review
    response = HttpResponse(written(shown, form), content_type=MEDIA[form])
    name = f"{slugify(shown.number) or 'review'}-{shown.as_of:%Y-%m-%d}.{form}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
