"""`nghiquyet review` with lists of aliases and abbreviations."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run


@pytest.fixture
def arguments(tmp_path: Path, demo: Path) -> list[object]:
    """A review of one of the demo's reports."""
    (tmp_path / "reports").mkdir()
    shutil.copy(demo / "reports" / "B03_pu_tang.txt", tmp_path / "reports")
    return [
        "review", "--json", "--resolution", demo / "resolution.docx",
        "--organisations", demo / "organisations.json", "--reports", tmp_path / "reports",
        "--as-of", "2023-03-31",
    ]  # fmt: skip


def cell(stdout: str, name: str) -> dict[str, Any]:
    """The value of the report for the target of this name."""
    review = json.loads(stdout)
    code = next(target["code"] for target in review["targets"] if target["name"].startswith(name))
    found: dict[str, Any] = next(
        value for value in review["values"] if (value["body"], value["target"]) == ("B03", code)
    )
    return found


def test_alias_of_a_file_makes_sure_of_a_guess(run: Run, tmp_path: Path, arguments: list[object]) -> None:
    file = tmp_path / "reports" / "cach_goi.csv"
    before = cell(run(*arguments).stdout, "Diện tích đất rà phá bom")
    said = "rà phá và bàn giao cho các xã quản lý, sử dụng … đất"
    name = json.loads(run(*arguments).stdout)["targets"]
    indicator = next(target["name"] for target in name if target["name"].startswith("Diện tích đất rà phá"))
    file.write_text(f'cụm từ,chỉ tiêu\n"{said}","{indicator}"\n', encoding="utf-8")
    ended = run(*arguments, "--aliases", file)
    after = cell(ended.stdout, "Diện tích đất rà phá bom")
    assert ended.returncode == 0
    assert (before["state"], before["clear"], after["clear"]) == ("to_confirm", False, True)
    assert after["value"] == before["value"] == 172
    assert after["why"][0] == f"danh sách cách gọi ghi “{said}” là chỉ tiêu này"


@pytest.mark.parametrize("option", ["--aliases", "--abbreviations"])
def test_file_that_is_no_list_is_named_before_anything_is_read(
    run: Run, tmp_path: Path, arguments: list[object], option: str
) -> None:
    file = tmp_path / "danh_sach.csv"
    file.write_text("a,b\n1,2\n", encoding="utf-8")
    ended = run(*arguments, option, file)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "danh_sach.csv thiếu cột" in ended.stderr
    assert "B03_pu_tang" not in ended.stderr
