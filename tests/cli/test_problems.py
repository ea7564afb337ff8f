"""What nobody foresaw still reaches the user as one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from nghiquyet.cli import problems
from nghiquyet.cli.language import Say


def test_unforeseen_error_is_a_sentence_and_its_traceback_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    problems.keep_tracebacks_away(Say())
    error = KeyError("x")
    sys.excepthook(KeyError, error, None)
    [log] = tmp_path.iterdir()
    assert str(log) in capsys.readouterr().err
    assert "KeyError: 'x'" in log.read_text("utf-8")


def test_what_the_system_refuses_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    problems.name_system_error(PermissionError(13, "Permission denied", "/data/out"), Say())
    said = capsys.readouterr().err
    assert "/data/out (Permission denied)" in said


@pytest.mark.parametrize("command", ["serve", "migrate"])
def test_missing_setting_is_named(start: Run, command: str) -> None:
    ended = start(command)
    assert ended.returncode == 1
    assert "NGHIQUYET_SECRET_KEY" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_migrate_creates_the_database_and_may_be_repeated(start: Run, tmp_path: Path) -> None:
    settings = {"NGHIQUYET_SECRET_KEY": "k" * 50, "NGHIQUYET_DATA": str(tmp_path / "data")}
    assert [start("migrate", **settings).returncode for _ in range(2)] == [0, 0]
    assert (tmp_path / "data" / "nghiquyet.sqlite3").exists()


def test_database_that_does_not_answer_is_named(start: Run) -> None:
    address = "postgres://u:p@127.0.0.1:1/none"
    ended = start("migrate", NGHIQUYET_SECRET_KEY="k" * 50, NGHIQUYET_DATABASE_URL=address)
    assert ended.returncode == 1
    assert "NGHIQUYET_DATABASE_URL" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ":p@" not in ended.stderr
