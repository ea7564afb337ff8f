"""What the process's environment says, checked before anything starts.

    NGHIQUYET_SECRET_KEY    required; signs sessions and forms; at least 32 characters
    NGHIQUYET_DATA          directory of the database file; default ./var
    NGHIQUYET_DATABASE_URL  sqlite:///path (a fourth slash: from the root) or
                            postgres://user:password@host:port/name; default SQLite in DATA
    NGHIQUYET_HOSTS         names the server answers to, with commas; default localhost,127.0.0.1,[::1]
    NGHIQUYET_HTTPS         1 where users come by https: secure cookies, HSTS, redirect; default 0
    NGHIQUYET_DEBUG         1 shows errors in the browser; default 0

A variable that is missing or can't be understood raises `SettingsInvalid`, which names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from nghiquyet.errors import SettingsInvalid

SHORTEST_KEY = 32
LOCAL_HOSTS = "localhost,127.0.0.1,[::1]"


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment, understood. `database` is Django's DATABASES entry."""

    secret_key: str
    data: Path
    database: dict[str, Any]
    hosts: tuple[str, ...]
    https: bool
    debug: bool


def read_environment(variables: Mapping[str, str]) -> Environment:
    """Understand the variables or raise `SettingsInvalid`."""
    data = Path(variables.get("NGHIQUYET_DATA") or "var").resolve()
    url = variables.get("NGHIQUYET_DATABASE_URL") or f"sqlite:///{data / 'nghiquyet.sqlite3'}"
    hosts = (variables.get("NGHIQUYET_HOSTS") or LOCAL_HOSTS).split(",")
    return Environment(
        secret_key=_secret_key(variables),
        data=data,
        database=database_of(url),
        hosts=tuple(host.strip() for host in hosts if host.strip()),
        https=_switch(variables, "NGHIQUYET_HTTPS"),
        debug=_switch(variables, "NGHIQUYET_DEBUG"),
    )


def database_of(url: str) -> dict[str, Any]:
    """Django's DATABASES entry for a URL; SQLite with WAL, IMMEDIATE and a busy timeout."""
    parts = urlsplit(url)
    if parts.scheme == "sqlite" and parts.path.strip("/"):
        return _sqlite(unquote(parts.path[1:]))
    if parts.scheme in ("postgres", "postgresql") and parts.path.strip("/"):
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(parts.path.strip("/")),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or parse_qs(parts.query).get("host", [""])[0],
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    raise SettingsInvalid(
        "Biến môi trường {variable} có giá trị không hiểu được. Hãy đặt "
        "sqlite:///đường-dẫn hoặc postgres://người-dùng:mật-khẩu@máy-chủ:cổng/tên.",
        variable="NGHIQUYET_DATABASE_URL",
    )


def _sqlite(path: str) -> dict[str, Any]:
    """WAL lets readers go on while one writes; IMMEDIATE takes the write lock at BEGIN, so that waiting
    for it (`timeout`, seconds) works (https://www.sqlite.org/lang_transaction.html)."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }


def _secret_key(variables: Mapping[str, str]) -> str:
    key = variables.get("NGHIQUYET_SECRET_KEY", "")
    if len(key) >= SHORTEST_KEY:
        return key
    raise SettingsInvalid(
        "Chưa đặt biến môi trường {variable}, hoặc khóa ngắn hơn {length} ký tự. Hãy đặt một chuỗi "
        "ngẫu nhiên và giữ kín, ví dụ: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'",
        variable="NGHIQUYET_SECRET_KEY",
        length=SHORTEST_KEY,
    )


def _switch(variables: Mapping[str, str], name: str) -> bool:
    said = variables.get(name, "").strip().lower()
    if said in ("", "0", "false", "no", "off"):
        return False
    if said in ("1", "true", "yes", "on"):
        return True
    raise SettingsInvalid(
        "Biến môi trường {variable} phải là 1 hoặc 0, không phải “{said}”.", variable=name, said=said
    )
