"""The library of resolutions, and one resolution: its text, its targets, its state."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from nghiquyet.actions.resolutions import put_into_state
from nghiquyet.errors import Refused
from nghiquyet.models import Resolution
from nghiquyet.queries.resolutions import library as library_of
from nghiquyet.queries.resolutions import resolution_page
from nghiquyet.web.lookup import or_404
from nghiquyet.web.signed_in import signed_in
from nghiquyet.web.words import RESOLUTION_KINDS, RESOLUTION_STATES


class FilterForm(forms.Form):
    """Which resolutions the library shows."""

    kind = forms.ChoiceField(required=False, choices=[("", ""), *Resolution.Kind.choices])
    state = forms.ChoiceField(required=False, choices=[("", ""), *Resolution.State.choices])
    page = forms.IntegerField(required=False, min_value=1)


class StateForm(forms.Form):
    """The state to put a resolution into, the version that was on the screen, and why."""

    state = forms.ChoiceField(choices=Resolution.State.choices)
    version = forms.IntegerField(min_value=0)
    reason = forms.CharField(required=False, max_length=500, label=gettext_lazy("Lý do"))


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """All resolutions that the user may read, the newest first."""
    form = FilterForm(request.GET)
    form.is_valid()
    kind, state = form.cleaned_data.get("kind", ""), form.cleaned_data.get("state", "")
    found = library_of(signed_in(request), kind=kind, state=state, page=form.cleaned_data.get("page") or 1)
    context = {
        "library": found,
        "kind": kind,
        "state": state,
        "kinds": [(code, RESOLUTION_KINDS[Resolution.Kind(code)]) for code in found.kinds],
        "states": [(code, RESOLUTION_STATES[Resolution.State(code)]) for code in found.states],
        "here": "resolutions",
    }
    return render(request, "library.html", context)


@require_safe
def one(request: HttpRequest, resolution: int) -> HttpResponse:
    """The text clause by clause, each target in its place."""
    with or_404():
        page = resolution_page(signed_in(request), resolution)
    return render(request, "resolution.html", {"page": page, "here": "resolutions"})


@require_POST
def put(request: HttpRequest, resolution: int) -> HttpResponse:
    """Put the resolution into another state."""
    form = StateForm(request.POST)
    with or_404():
        if form.is_valid():
            _put(request, resolution, form)
        else:
            messages.error(request, gettext("Chưa rõ trạng thái cần chuyển. Hãy thử lại."))
    return redirect("resolution", resolution)


def _put(request: HttpRequest, resolution: int, form: StateForm) -> None:
    said = form.cleaned_data
    state = Resolution.State(said["state"])
    try:
        put_into_state(
            resolution, state, by=signed_in(request), version=said["version"], reason=said["reason"]
        )
    except Refused as refused:
        messages.error(request, refused.phrase.told(gettext))
    else:
        shown = gettext("Đã chuyển sang: %(state)s.")
        messages.success(request, shown % {"state": RESOLUTION_STATES[state]})
