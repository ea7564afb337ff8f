"""`nghiquyet demo`: a database of its own, a login, a page."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from nghiquyet.cli.demo import use_own_database

PATIENCE = 120


@pytest.fixture
def own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {**os.environ, "NGHIQUYET_DATABASE_URL": "postgres://u:p@db/users"})


@pytest.mark.usefixtures("own_environment")
def test_demo_leaves_the_users_own_database_alone(tmp_path: Path) -> None:
    use_own_database(tmp_path / "demo")
    assert "NGHIQUYET_DATABASE_URL" not in os.environ
    assert os.environ["NGHIQUYET_DATA"] == str(tmp_path / "demo")


@pytest.mark.usefixtures("own_environment")
def test_demo_keeps_its_key_to_its_owner(tmp_path: Path) -> None:
    use_own_database(tmp_path)
    first = os.environ["NGHIQUYET_SECRET_KEY"]
    use_own_database(tmp_path)
    assert os.environ["NGHIQUYET_SECRET_KEY"] == first
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_port_in_use_is_said_before_anything_is_loaded(run: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = run("demo", "--port", port)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert str(port) in ended.stderr
    assert not (tmp_path / "var").exists()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[int, Path]]:
    """The demo, started as a user starts it; its port and what it prints."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    printed = tmp_path / "printed"
    command = [
        sys.executable,
        "-m",
        "nghiquyet",
        "demo",
        "--port",
        str(port),
        "--data",
        str(tmp_path / "data"),
    ]
    with printed.open("wb") as output:
        server = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=tmp_path)
    yield port, printed
    server.terminate()
    server.wait(timeout=30)


def test_demo_prints_a_login_and_serves(served: tuple[int, Path]) -> None:
    port, printed = served
    page = _page(f"http://127.0.0.1:{port}/", printed)
    assert "<form" in page
    said = printed.read_text("utf-8")
    assert f"Trang web: http://127.0.0.1:{port}/" in said
    assert "Mật khẩu: " in said


def _page(address: str, printed: Path) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except OSError:
            time.sleep(0.5)
    pytest.fail(printed.read_text("utf-8"))
