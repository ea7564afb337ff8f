"""The application object that any WSGI server can serve: `gunicorn nghiquyet.config.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nghiquyet.config.settings")
application = get_wsgi_application()
