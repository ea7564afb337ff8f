"""Ways to start: bring the tables up to date, serve the pages.

Both read the settings from the environment first and raise `SettingsInvalid` where it says too little.
"""

from __future__ import annotations

import os
from typing import Any

import django
from gunicorn.app.base import BaseApplication


def set_up() -> None:
    """Make Django ready in this process; doing it again changes nothing."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nghiquyet.config.settings")
    from nghiquyet.config import settings

    settings.environment.data.mkdir(parents=True, exist_ok=True)
    django.setup()


def migrate() -> None:
    """Create the tables or bring them up to date."""
    set_up()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from nghiquyet.actions.clauses import fill_clauses
    from nghiquyet.actions.search import fill_search

    fill_clauses()
    fill_search()


def serve(host: str, port: int) -> None:
    """Serve the pages at http://host:port until interrupted."""
    set_up()
    from nghiquyet.config.wsgi import application

    options = {"bind": f"{host}:{port}", "workers": 1, "threads": 4, "control_socket_disable": True}
    Server(application, options).run()


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """Gunicorn inside our own process, with options given as a dictionary."""

    def __init__(self, application: Any, options: dict[str, object]) -> None:
        self.application = application
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The WSGI application."""
        return self.application
