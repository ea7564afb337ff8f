"""Turning "there is no such row for this user" into the page that says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404


@contextmanager
def or_404() -> Iterator[None]:
    """A row that does not exist, or not for this user, is a page not found: strangers learn nothing."""
    try:
        yield
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
