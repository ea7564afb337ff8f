"""Nothing stands inline, nothing comes from elsewhere, and nothing opens without a login."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver

from nghiquyet import web

TEMPLATES = sorted((Path(web.__file__).parent / "templates").rglob("*.html"))
STATIC = Path(web.__file__).parent / "static"
OPEN = {"login", "language"}


def test_policy_forbids_what_is_inline_and_what_is_elsewhere(client: Client, db: None) -> None:
    policy = client.get("/login/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy + ";"
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_template_has_nothing_inline_and_nothing_from_elsewhere(template: Path) -> None:
    text = template.read_text("utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|<style|<script(?![^>]*\ssrc=)|https?://|\|safe\b", text)


@pytest.mark.parametrize("file", sorted(STATIC.rglob("*.css")), ids=lambda path: path.name)
def test_style_sheet_fetches_nothing_from_elsewhere(file: Path) -> None:
    fetched = re.findall(r"""url\(["']?([^"')]+)""", file.read_text("utf-8"))
    assert [address for address in fetched if not address.startswith(("data:", "../vendor/"))] == []


@pytest.mark.parametrize("folder", sorted(path for path in (STATIC / "vendor").iterdir() if path.is_dir()))
def test_vendored_parts_carry_their_licence(folder: Path) -> None:
    assert (folder / "LICENSE").stat().st_size > 0


def test_every_address_but_the_login_asks_for_one() -> None:
    patterns = [pattern for pattern in get_resolver().url_patterns if isinstance(pattern, URLPattern)]
    open_ones = {
        pattern.name for pattern in patterns if not getattr(pattern.callback, "login_required", True)
    }
    assert open_ones == OPEN


def test_static_files_are_served_without_a_login(client: Client) -> None:
    answer = client.get("/static/css/page.css")
    assert answer.getvalue().startswith(b"/*")
    assert answer.status_code == 200


def test_cookies_are_out_of_reach_of_scripts_and_other_sites() -> None:
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
    assert settings.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")
