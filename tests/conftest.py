"""What every test stands on: an environment that settings accept, and the folders that tests read from."""

from __future__ import annotations

import atexit
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nghiquyet.config.settings")
os.environ.setdefault("NGHIQUYET_SECRET_KEY", "a key for tests alone, long enough to be accepted")
_DATA = tempfile.TemporaryDirectory(prefix="nghiquyet-tests-")
atexit.register(_DATA.cleanup)
os.environ["NGHIQUYET_DATA"] = _DATA.name

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
