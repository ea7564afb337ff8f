"""Abbreviations: an organisation's own beside the shipped ones, as a file in and out."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nghiquyet.actions import abbreviations
from nghiquyet.queries.abbreviations import abbreviations_page
from nghiquyet.queries.owners import word_owners
from nghiquyet.reading.language.abbreviations import write_abbreviations
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.word_deeds import as_file, on_row, take_in, try_on
from nghiquyet.web.word_forms import AbbreviationForm, FileForm


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """Own and shipped abbreviations; posted, a new one or a new meaning."""
    user = signed_in(request)
    form = AbbreviationForm(user, request.POST if request.method == "POST" else None, auto_id="add_%s")
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if try_on(form, "short", lambda: abbreviations.set_abbreviation(**said, by=user)):
            messages.success(request, gettext("Đã nhớ “%(phrase)s”.") % {"phrase": said["short"]})
            return redirect("abbreviations")
    return _page(request, add=form, status=422 if form.is_bound else 200)


@require_POST
def take_file(request: HttpRequest) -> HttpResponse:
    """Abbreviations from a CSV file, all of it or nothing."""
    form = FileForm(signed_in(request), request.POST, request.FILES, auto_id="file_%s")
    if take_in(request, form, abbreviations.import_abbreviations):
        return redirect("abbreviations")
    return _page(request, file=form, status=422)


@require_safe
def give_file(request: HttpRequest) -> HttpResponse:
    """The own abbreviations in use, as a CSV file."""
    own = abbreviations_page(signed_in(request)).own
    table = {row.short: row.words for row, _ in own if row.active}
    return as_file(write_abbreviations(table, vietnamese=get_language() == "vi"), "chu-tat.csv")


@require_POST
def deed(request: HttpRequest, abbreviation: int, verb: str) -> HttpResponse:
    """A button of one abbreviation: "on", "off", "remove", "restore"."""
    match verb:
        case "on" | "off":
            on_row(request, abbreviations.switch_abbreviation, abbreviation, active=verb == "on")
        case "remove":
            row = on_row(request, abbreviations.remove_abbreviation, abbreviation)
            request.session["removed_abbreviation"] = [row.pk, row.version, row.short] if row else None
        case "restore":
            on_row(request, abbreviations.restore_abbreviation, abbreviation)
        case _:
            raise Http404
    return redirect("abbreviations")


def _page(
    request: HttpRequest,
    *,
    add: AbbreviationForm | None = None,
    file: FileForm | None = None,
    status: int = 200,
) -> HttpResponse:
    user = signed_in(request)
    context = {
        "page": abbreviations_page(user),
        "add": add or AbbreviationForm(user, auto_id="add_%s"),
        "file": file or FileForm(user, auto_id="file_%s"),
        "editor": word_owners(user).exists(),
        "removed": request.session.pop("removed_abbreviation", None),
        "here": "words",
        "words": "abbreviations",
    }
    return render(request, "abbreviations.html", context, status=status)
