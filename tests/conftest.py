"""What every test stands on: an environment that settings accept, and the folders that tests read from."""

from __future__ import annotations

import atexit
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import django
import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from tests.cast import Cast, ValueOf

    from nghiquyet import models

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nghiquyet.config.settings")
os.environ.setdefault("NGHIQUYET_SECRET_KEY", "a key for tests alone, long enough to be accepted")
_DATA = tempfile.TemporaryDirectory(prefix="nghiquyet-tests-")
atexit.register(_DATA.cleanup)
os.environ["NGHIQUYET_DATA"] = _DATA.name
django.setup()

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Two published articles with their answers: other people's text, beside the repository."""
    if not SEEDS.is_dir():
        pytest.skip("the seed articles are not beside this repository")
    return SEEDS


@pytest.fixture
def review(db: None) -> models.Review:
    """The small review of `tests.cast`, saved."""
    from tests.cast import reviewed

    from nghiquyet.actions.imports import import_review

    return import_review(reviewed(), by=None)


@pytest.fixture
def cast(review: models.Review) -> Cast:
    """Everybody who may or may not see the small review."""
    from tests.cast import cast

    return cast()


@pytest.fixture
def value_of(review: models.Review) -> ValueOf:
    """One organisation's value for one target, fresh from the database."""
    return lambda code, target: review.values.get(organisation__code=code, target__code=target)
