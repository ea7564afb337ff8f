"""The names of indicators that a user can choose among."""

from __future__ import annotations

from nghiquyet.models import Target, User
from nghiquyet.queries.reviews import visible_reviews


def indicator_names(user: User) -> list[str]:
    """The names of the targets of every resolution that the user follows, in order."""
    resolutions = visible_reviews(user).order_by().values("resolution")
    names = Target.objects.filter(resolution__in=resolutions).values_list("name", flat=True)
    return sorted(set(names))
