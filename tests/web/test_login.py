"""Signing in and out."""

from __future__ import annotations

import pytest
from django.test import Client

from nghiquyet.models import User


@pytest.fixture
def somebody(db: None) -> User:
    return User.objects.create_user("hanh", password="mat-khau-rat-dai", full_name="Nguyễn Thị Hạnh")


def test_right_password_leads_where_one_wanted_to_go(client: Client, somebody: User) -> None:
    sent = {"username": "hanh", "password": "mat-khau-rat-dai", "next": "/reviews/"}
    answer = client.post("/login/", sent)
    assert answer.headers["Location"] == "/reviews/"
    assert "Nguyễn Thị Hạnh" in client.get("/reviews/").content.decode()


@pytest.mark.parametrize("name", ["hanh", "khong-ai"])
def test_wrong_password_and_unknown_name_are_told_alike(client: Client, somebody: User, name: str) -> None:
    page = client.post("/login/", {"username": name, "password": "sai"}).content.decode()
    assert "Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại." in page


def test_login_does_not_lead_to_another_site(client: Client, somebody: User) -> None:
    sent = {"username": "hanh", "password": "mat-khau-rat-dai", "next": "//evil.example/"}
    assert client.post("/login/", sent).headers["Location"] == "/"


def test_logout_takes_only_post(client: Client, somebody: User) -> None:
    client.force_login(somebody)
    assert client.get("/logout/").status_code == 405
    client.post("/logout/")
    assert client.get("/reviews/").status_code == 302
