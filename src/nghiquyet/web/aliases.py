"""Aliases, the words by which reports name targets: seen, changed, switched off, removed, as a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from nghiquyet.actions import aliases
from nghiquyet.queries.aliases import alias_row, alias_rows, listed_aliases
from nghiquyet.queries.indicators import indicator_names
from nghiquyet.queries.owners import word_owners
from nghiquyet.reading.matching.alias_lists import write_aliases
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.word_deeds import as_file, on_row, take_in, try_on
from nghiquyet.web.word_forms import AliasForm, FileForm, MeaningForm, VersionForm


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest) -> HttpResponse:
    """All aliases that the user may see; posted, a new one."""
    user = signed_in(request)
    form = AliasForm(user, request.POST if request.method == "POST" else None, auto_id="add_%s")
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        if try_on(form, "phrase", lambda: aliases.add_alias(**said, by=user)):
            messages.success(request, gettext("Đã nhớ “%(phrase)s”.") % said)
            return redirect("aliases")
    return _page(request, add=form, status=422 if form.is_bound else 200)


@require_POST
def take_file(request: HttpRequest) -> HttpResponse:
    """Aliases from a CSV file, all of it or nothing."""
    form = FileForm(signed_in(request), request.POST, request.FILES, auto_id="file_%s")
    if take_in(request, form, aliases.import_aliases):
        return redirect("aliases")
    return _page(request, file=form, status=422)


@require_safe
def give_file(request: HttpRequest) -> HttpResponse:
    """The aliases that the user may see, as a CSV file."""
    listed = listed_aliases(alias_rows(signed_in(request)))
    return as_file(write_aliases(listed, vietnamese=get_language() == "vi"), "cach-goi.csv")


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, alias: int) -> HttpResponse:
    """One alias with its history; posted, its new words or meaning."""
    with or_404():
        shown, history = alias_row(signed_in(request), alias)
    row = shown.row
    now = {"phrase": row.phrase, "indicator": row.indicator, "means": "1" if row.means else "0"}
    form = MeaningForm(request.POST if request.method == "POST" else None, initial=now)
    seen = VersionForm(request.POST)
    if request.method == "POST" and form.is_valid() and seen.is_valid():
        said, version = form.cleaned_data, seen.cleaned_data["version"]
        deed = aliases.change_alias
        if try_on(form, "phrase", lambda: deed(alias, **said, by=signed_in(request), version=version)):
            messages.success(request, gettext("Đã sửa."))
            return redirect("aliases")
    context = {"shown": shown, "history": history, "form": form, "here": "words", "words": "aliases"}
    names = {"indicators": indicator_names(signed_in(request))}
    return render(request, "alias.html", context | names, status=422 if form.is_bound else 200)


@require_POST
def deed(request: HttpRequest, alias: int, verb: str) -> HttpResponse:
    """A button of one alias: "on", "off", "remove", "restore"."""
    match verb:
        case "on" | "off":
            on_row(request, aliases.switch_alias, alias, active=verb == "on")
        case "remove":
            row = on_row(request, aliases.remove_alias, alias)
            request.session["removed_alias"] = [row.pk, row.version, row.phrase] if row else None
        case "restore":
            on_row(request, aliases.restore_alias, alias)
        case _:
            raise Http404
    return redirect("aliases")


def _page(
    request: HttpRequest, *, add: AliasForm | None = None, file: FileForm | None = None, status: int = 200
) -> HttpResponse:
    user = signed_in(request)
    sought = request.GET.get("q", "")
    context = {
        "rows": alias_rows(user, sought),
        "sought": sought,
        "add": add or AliasForm(user, auto_id="add_%s"),
        "file": file or FileForm(user, auto_id="file_%s"),
        "editor": word_owners(user).exists(),
        "indicators": indicator_names(user),
        "removed": request.session.pop("removed_alias", None),
        "here": "words",
        "words": "aliases",
    }
    return render(request, "aliases.html", context, status=status)
