"""The product's settings with a key for tests, for tools that start Django without a test runner."""

import os

os.environ.setdefault("NGHIQUYET_SECRET_KEY", "a key for tests alone, long enough to be accepted")

from nghiquyet.config.settings import *  # noqa: F403
