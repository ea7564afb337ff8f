"""One search over resolutions, clauses, targets and reports."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nghiquyet.models import SearchEntry
from nghiquyet.queries.search import search
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.words import SEARCH_KINDS


class SearchForm(forms.Form):
    """What is sought, among what, and which page of it."""

    q = forms.CharField(required=False, max_length=200)
    kind = forms.ChoiceField(required=False, choices=[("", ""), *SearchEntry.Kind.choices])
    page = forms.IntegerField(required=False, min_value=1)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """The field, and below it what was found."""
    form = SearchForm(request.GET)
    form.is_valid()
    said = form.cleaned_data
    sought, kind = said.get("q", ""), said.get("kind", "")
    found = search(signed_in(request), sought, kind=kind, page=said.get("page") or 1)
    kinds = [(code, SEARCH_KINDS[SearchEntry.Kind(code)]) for code in (found.kinds if found else ())]
    context = {"sought": sought, "kind": kind, "search": found, "kinds": kinds, "here": "search"}
    return render(request, "search.html", context)
