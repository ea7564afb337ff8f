"""The user behind a request that the login middleware has let through."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest

from nghiquyet.models import User


def signed_in(request: HttpRequest) -> User:
    """The signed-in user, as our own class."""
    return cast(User, request.user)
