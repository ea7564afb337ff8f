"""Opens a text the way a user's file is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from nghiquyet.reading import Reading, read

Open = Callable[[str], Reading]


@pytest.fixture
def open_text(tmp_path: Path) -> Open:
    """Writes a text to a file and reads it."""

    def opened(text: str) -> Reading:
        file = tmp_path / "van_ban.txt"
        file.write_text(text, "utf-8")
        return read(file)

    return opened
