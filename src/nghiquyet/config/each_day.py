"""What has to be done once a day, before the first page of that day is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class EachDay:
    """A WSGI application that calls `renew(today)` before the first request of each day.

    Changes of organisations are recorded before they hold: on their day the tree must be that of the day.
    """

    def __init__(
        self, application: Application, renew: Callable[[date], None], today: Callable[[], date]
    ) -> None:
        self._application, self._renew, self._today = application, renew, today
        self._done: date | None = None

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        day = self._today()
        if day != self._done:
            self._renew(day)
            self._done = day
        return self._application(environ, start_response)
