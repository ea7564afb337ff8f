"""The ways to start, each in a process of its own with a database of its own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

MIGRATE = "from nghiquyet.config.server import migrate; migrate()"
NAME_THE_ERROR = (
    "from nghiquyet.errors import SettingsInvalid\n"
    "from nghiquyet.config.server import migrate\n"
    "try:\n    migrate()\nexcept SettingsInvalid as error:\n    print(error.phrase.values)"
)


def run(source: str, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("NGHIQUYET", "DJANGO"))
    }
    return subprocess.run(
        [sys.executable, "-c", source], env=clean | variables, capture_output=True, text=True, check=False
    )


def test_migrate_twice_makes_the_tables_once(tmp_path: Path) -> None:
    variables = {"NGHIQUYET_SECRET_KEY": "k" * 40, "NGHIQUYET_DATA": str(tmp_path / "new")}
    assert run(MIGRATE, **variables).stderr == ""
    assert run(MIGRATE, **variables).stderr == ""
    with sqlite3.connect(tmp_path / "new" / "nghiquyet.sqlite3") as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        [(mode,)] = database.execute("PRAGMA journal_mode")
    assert "nghiquyet_value" in tables
    assert mode == "wal"


def test_migrate_without_a_key_names_the_variable(tmp_path: Path) -> None:
    told = run(NAME_THE_ERROR, NGHIQUYET_DATA=str(tmp_path))
    assert "NGHIQUYET_SECRET_KEY" in told.stdout
    assert list(tmp_path.iterdir()) == []
