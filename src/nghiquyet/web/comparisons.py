"""Another version of a resolution held against the one that is kept: uploaded, answered, and forgotten."""

from __future__ import annotations

from functools import partial

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_http_methods

from nghiquyet.drafting import ClausePair, Comparison, compare_file
from nghiquyet.drafting.wording import states, target_line, verdict
from nghiquyet.errors import InputError
from nghiquyet.phrases import Phrase
from nghiquyet.queries.resolutions import resolution_document
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.uploads import made_of, refused


class VersionFileForm(forms.Form):
    """The other version."""

    file = forms.FileField(
        label=gettext_lazy("Bản khác của văn bản này"),
        widget=forms.FileInput(attrs={"class": "form-control"}),
        error_messages={"required": gettext_lazy("Hãy chọn tệp."), "empty": gettext_lazy("Tệp không có gì.")},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, resolution: int) -> HttpResponse:
    """The form, and below it what the other version made of each clause and target."""
    with or_404():
        row, document = resolution_document(signed_in(request), resolution)
    posted = request.method == "POST"
    form = VersionFileForm(request.POST if posted else None, request.FILES if posted else None)
    too_large = refused(request) if posted else None
    if too_large:
        form.add_error("file", _told(too_large.phrase))
    compared: Comparison | None = None
    if document and form.is_valid():
        try:
            compared = made_of(form.cleaned_data["file"], partial(compare_file, old=document))
        except InputError as error:
            form.add_error("file", _told(error.phrase))
    context = {"resolution": row, "readable": document is not None, "form": form, "here": "resolutions"}
    context |= _shown(compared) if compared else {}
    return render(request, "compare.html", context, status=422 if form.errors else 200)


def _shown(compared: Comparison) -> dict[str, object]:
    different = [(pair, states(pair, _told)) for pair in compared.pairs if not pair.kept and _says(pair)]
    return {
        "compared": compared,
        "verdict": verdict(compared, _told),
        "different": different,
        "targets": [target_line(change, _told) for change in compared.targets],
    }


def _says(pair: ClausePair) -> bool:
    clause = pair.new or pair.old
    return clause is not None and bool(clause.text.strip())


def _told(phrase: Phrase) -> str:
    return phrase.told(gettext)
