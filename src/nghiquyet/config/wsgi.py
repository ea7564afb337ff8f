"""The application object that any WSGI server can serve: `gunicorn nghiquyet.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nghiquyet.config.settings")
_pages = get_wsgi_application()

from django.utils import timezone  # noqa: E402 - settings must stand first

from nghiquyet.actions.history import bring_up_to  # noqa: E402
from nghiquyet.config.each_day import EachDay  # noqa: E402

application = EachDay(_pages, bring_up_to, timezone.localdate)
