"""Browsers of the cast."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.cast import Cast, SignedIn


@pytest.fixture
def signed_in(cast: Cast) -> SignedIn:
    """A browser in which this member of the cast has signed in."""

    def browser(person: str) -> Client:
        client = Client()
        client.force_login(getattr(cast, person))
        return client

    return browser
