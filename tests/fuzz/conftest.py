"""The processes that read files are forked from a server that has loaded what the tests stand on as well."""

from __future__ import annotations

import pytest

from nghiquyet.isolation import prepare


@pytest.fixture(scope="session", autouse=True)
def _prepared() -> None:
    prepare("pytest", "tests.fuzz.watched")
