"""The organisations file: JSON, a list of {"code", "name", "short_names", "parent", "level"}."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from nghiquyet.errors import MissingFile, OrganisationsInvalid
from nghiquyet.measuring import Organisation


def load_organisations(path: Path) -> tuple[Organisation, ...]:
    """The organisations of a file, in its order.

    Raises `MissingFile`, or `OrganisationsInvalid` naming the entry: not JSON, wrong shape, a code twice,
    an unknown parent, a circle of parents, none at all.
    """
    entries = _entries(path)
    found = tuple(_organisation(entry, number, path.name) for number, entry in enumerate(entries, 1))
    _check_codes(found, path.name)
    _check_parents(found, path.name)
    return found


def _entries(path: Path) -> list[Any]:
    try:
        data = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise MissingFile(
            "Không mở được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.", file=path.name
        ) from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        raise OrganisationsInvalid(
            "Tệp {file} không phải JSON hợp lệ ({place}). Hãy sửa rồi chạy lại.",
            file=path.name,
            place=_place(error),
        ) from error
    if not isinstance(data, list) or not data:
        raise OrganisationsInvalid(
            "Tệp {file} phải là một danh sách JSON có ít nhất một tổ chức, mỗi tổ chức có code và name.",
            file=path.name,
        )
    return data


def _place(error: Exception) -> str:
    return (
        f"dòng {error.lineno}, cột {error.colno}"
        if isinstance(error, json.JSONDecodeError)
        else "sai bảng mã"
    )


def _organisation(entry: Any, number: int, file: str) -> Organisation:
    shaped = isinstance(entry, dict) and all(
        isinstance(entry.get(key), str) and entry[key].strip() for key in ("code", "name")
    )
    names = entry.get("short_names", []) if isinstance(entry, dict) else None
    parent = entry.get("parent") if isinstance(entry, dict) else None
    listed = isinstance(names, list) and all(isinstance(name, str) for name in names)
    if not shaped or not listed or not isinstance(parent, str | None):
        raise OrganisationsInvalid(
            "Tệp {file}, mục thứ {number}: cần code và name là chữ, short_names là danh sách chữ, "
            "parent là mã hoặc null.",
            file=file,
            number=number,
        )
    return Organisation(
        entry["code"].strip(),
        entry["name"].strip(),
        tuple(names or ()),
        parent or None,
        str(entry.get("level") or ""),
    )


def _check_codes(found: Sequence[Organisation], file: str) -> None:
    seen: set[str] = set()
    for organisation in found:
        if organisation.code in seen:
            raise OrganisationsInvalid(
                "Tệp {file}: mã {code} có hai lần. Mỗi tổ chức cần một mã riêng.",
                file=file,
                code=organisation.code,
            )
        seen.add(organisation.code)


def _check_parents(found: Sequence[Organisation], file: str) -> None:
    parents = {organisation.code: organisation.parent for organisation in found}
    for code, parent in parents.items():
        if parent is not None and parent not in parents:
            raise OrganisationsInvalid(
                "Tệp {file}: tổ chức {code} có cấp trên {parent} không có trong tệp.",
                file=file,
                code=code,
                parent=parent,
            )
        _check_circle(code, parents, file)


def _check_circle(code: str, parents: dict[str, str | None], file: str) -> None:
    chain, at = [code], parents[code]
    while at is not None and at in parents:
        chain.append(at)
        if at == code:
            raise OrganisationsInvalid(
                "Tệp {file}: các tổ chức {chain} là cấp trên vòng tròn của nhau. Hãy sửa parent.",
                file=file,
                chain=" → ".join(chain),
            )
        if len(chain) > len(parents):
            return
        at = parents[at]
