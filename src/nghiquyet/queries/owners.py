"""For whose reports words are remembered: an organisation's words hold for it and for all below it."""

from __future__ import annotations

from django.db.models import QuerySet

from nghiquyet.models import Organisation, User
from nghiquyet.queries.access import access_of


def known_owners(organisation: Organisation) -> list[int]:
    """The ids of the organisation and of those above it: whose words are understood in its reports."""
    return [int(part) for part in organisation.path.split("/") if part]


def word_owners(user: User) -> QuerySet[Organisation]:
    """The organisations whose words the user may change, the highest first."""
    settled = access_of(user).settled
    highest = [
        path for path in settled if not any(path != above and path.startswith(above) for above in settled)
    ]
    return Organisation.objects.filter(path__in=highest).order_by("path")
