"""The one Django app of the product."""

from django.apps import AppConfig


class NghiquyetConfig(AppConfig):
    """Tables in `nghiquyet.models`, migrations in `nghiquyet.migrations`."""

    name = "nghiquyet"
    label = "nghiquyet"
    default_auto_field = "django.db.models.BigAutoField"
