"""Middleware of our own: the chosen language, and an error page for every error of the tree."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from nghiquyet.errors import InputError, NghiquyetError, NotAllowed, Refused

_STATUS: dict[type[NghiquyetError], int] = {NotAllowed: 403, Refused: 409, InputError: 422}


class ChosenLanguageMiddleware:
    """Vietnamese unless the user chose otherwise; many browsers here claim English without being asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        language = chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
        request.LANGUAGE_CODE = language
        with translation.override(language):
            response = self.get_response(request)
        response.headers["Content-Language"] = language
        return response


class FragmentMiddleware:
    """Where htmx asked for a fragment and got a login form or an error, the whole page shows it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "HX-Request" not in request.headers or "HX-Boosted" in request.headers:
            return response
        if response.status_code == 302:
            return HttpResponse(status=204, headers={"HX-Redirect": response.headers["Location"]})
        if response.status_code >= 400:
            response.headers["HX-Retarget"] = "#main"
            response.headers["HX-Reselect"] = "#main > *"
        return response


class ErrorPageMiddleware:
    """Answers each `NghiquyetError` with its status and a page that says what to do next."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """The error's page, or None for errors that are not the user's."""
        if not isinstance(exception, NghiquyetError):
            return None
        status = next((code for kind, code in _STATUS.items() if isinstance(exception, kind)), 422)
        return render(request, "errors/told.html", {"error": exception, "status": status}, status=status)
