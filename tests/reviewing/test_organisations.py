"""The organisations file: every way to get it wrong names the file and the entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from nghiquyet.errors import MissingFile, OrganisationsInvalid
from nghiquyet.reviewing import load_organisations

TREE: list[dict[str, Any]] = [
    {"code": "P", "name": "Tỉnh", "short_names": [], "parent": None, "level": "tỉnh"},
    {"code": "A", "name": "Huyện A", "short_names": ["A"], "parent": "P", "level": "huyện"},
]


def written(folder: Path, content: Any) -> Path:
    path = folder / "don_vi.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_organisations_are_read_in_order(tmp_path: Path) -> None:
    assert [o.code for o in load_organisations(written(tmp_path, TREE))] == ["P", "A"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"khong_co\.json"):
        load_organisations(tmp_path / "khong_co.json")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "không phải JSON hợp lệ"),
        ("[]", "ít nhất một tổ chức"),
        ({"code": "P"}, "danh sách JSON"),
        ([{"code": "P"}], "mục thứ 1"),
        ([TREE[0], {**TREE[1], "short_names": "A"}], "mục thứ 2"),
        ([TREE[0], TREE[0]], "mã P có hai lần"),
        ([{**TREE[1]}], "cấp trên P không có trong tệp"),
        ([{**TREE[0], "parent": "A"}, TREE[1]], "vòng tròn"),
        ([{**TREE[0], "parent": "P"}], "vòng tròn"),
    ],
)
def test_a_wrong_file_is_refused_with_its_place(tmp_path: Path, content: Any, told: str) -> None:
    with pytest.raises(OrganisationsInvalid, match=told) as caught:
        load_organisations(written(tmp_path, content))
    assert caught.value.file == "don_vi.json"
