"""The environment is understood, or refused with the variable's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from nghiquyet.config.environment import database_of, read_environment
from nghiquyet.errors import SettingsInvalid

KEY = {"NGHIQUYET_SECRET_KEY": "k" * 32}


def test_defaults_are_safe(tmp_path: Path) -> None:
    environment = read_environment(KEY | {"NGHIQUYET_DATA": str(tmp_path)})
    assert (environment.debug, environment.https) == (False, False)
    assert environment.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert environment.database["NAME"] == str(tmp_path / "nghiquyet.sqlite3")


@pytest.mark.parametrize("key", ["", "short"])
def test_secret_key_missing_or_short_is_refused(key: str) -> None:
    with pytest.raises(SettingsInvalid, match="NGHIQUYET_SECRET_KEY"):
        read_environment({"NGHIQUYET_SECRET_KEY": key})


def test_switch_with_another_word_is_refused() -> None:
    with pytest.raises(SettingsInvalid, match="NGHIQUYET_DEBUG"):
        read_environment(KEY | {"NGHIQUYET_DEBUG": "maybe"})


@pytest.mark.parametrize(("said", "meant"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_switch_is_read(said: str, meant: bool) -> None:
    assert read_environment(KEY | {"NGHIQUYET_HTTPS": said}).https is meant


def test_hosts_are_split_at_commas() -> None:
    environment = read_environment(KEY | {"NGHIQUYET_HOSTS": "nq.tinh.vn, 10.0.0.5 ,"})
    assert environment.hosts == ("nq.tinh.vn", "10.0.0.5")


@pytest.mark.parametrize(
    ("url", "path"), [("sqlite:///nq.sqlite3", "nq.sqlite3"), ("sqlite:////srv/a%20b.db", "/srv/a b.db")]
)
def test_sqlite_url_is_a_path(url: str, path: str) -> None:
    assert database_of(url)["NAME"] == path


def test_sqlite_takes_its_write_lock_at_once_and_waits() -> None:
    options = database_of("sqlite:////srv/nq.sqlite3")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert options["timeout"] >= 10
    assert "journal_mode=WAL" in options["init_command"]


def test_postgres_url_is_taken_apart() -> None:
    database = database_of("postgres://nq:b%40d@db.local:5433/so_lieu")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"], database["HOST"]) == ("nq", "b@d", "db.local")
    assert (database["PORT"], database["NAME"]) == ("5433", "so_lieu")


@pytest.mark.parametrize("url", ["", "mysql://a/b", "postgres://host", "sqlite://", "nonsense"])
def test_database_url_not_understood_is_refused(url: str) -> None:
    with pytest.raises(SettingsInvalid, match="NGHIQUYET_DATABASE_URL"):
        database_of(url)
