from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest
from tests.cli.conftest import DEMO, Run

SUPERIOR = ("--resolution", DEMO / "resolution.docx", "--organisations", DEMO / "organisations.json")


def written(folder: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO((folder / "allocations.csv").read_text("utf-8-sig"))))


def test_equal_parts_are_printed_and_written(run: Run, tmp_path: Path) -> None:
    ended = run("allocate", *SUPERIOR, "--out", tmp_path / "out")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Đã phân bổ 21 chỉ tiêu cho 12 tổ chức; chỉ tiêu nào cộng được đều cộng đúng." in ended.stdout
    members = [row[4] for row in written(tmp_path / "out") if row[2] == "T02"]
    assert members == ["44"] * 4 + ["43"] * 8
    book = openpyxl.load_workbook(tmp_path / "out" / "allocations.xlsx")
    assert book.sheetnames == ["Mức giao", "Đối chiếu"]


def test_allocation_that_does_not_add_up_is_shown(run: Run, tmp_path: Path) -> None:
    run("allocate", *SUPERIOR, "--out", tmp_path)
    text = (tmp_path / "allocations.csv").read_text("utf-8-sig")
    rows = [
        r.replace(",300,", ",250,") if r.startswith("B05") and ",T06," in r else r for r in text.splitlines()
    ]
    (tmp_path / "by-hand.csv").write_text("\n".join(rows), encoding="utf-8")
    ended = run("allocate", *SUPERIOR, "--allocations", tmp_path / "by-hand.csv", "--json")
    made = {one["code"]: one for one in json.loads(ended.stdout)["allocations"]}
    wrong = {code: one["difference"] for code, one in made.items() if one["difference"]}
    assert (ended.returncode, wrong, len(made["T02"]["handed"])) == (0, {"T06": -50}, 12)


def test_shares_divide_one_target(run: Run, tmp_path: Path) -> None:
    rows = "\n".join(f"B{number:02d};{number}" for number in range(1, 13))
    (tmp_path / "shares.csv").write_text(f"mã;tỷ trọng\n{rows}\n", encoding="utf-8")
    ended = run(
        "allocate",
        *SUPERIOR,
        "--by",
        "share",
        "--shares",
        tmp_path / "shares.csv",
        "--target",
        "T02",
        "--json",
    )
    [made] = json.loads(ended.stdout)["allocations"]
    levels = [one["level"] for one in made["handed"]]
    assert (made["how"], sum(levels), levels == sorted(levels)) == ("share", 520, True)


def test_wrong_rows_are_all_named_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("mã;chỉ tiêu;mức giao\nX;T02;5\nB01;T02;-1\n", encoding="utf-8")
    ended = run("allocate", *SUPERIOR, "--allocations", tmp_path / "bad.csv", "--out", tmp_path / "out")
    assert ended.returncode == 1
    assert [line.partition(":")[0] for line in ended.stderr.splitlines()] == [
        "Tệp bad.csv, dòng 2, cột mã",
        "Tệp bad.csv, dòng 3, cột mức giao",
    ]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [("--by", "share"), ("--target", "T99"), ("--by", "half")])
def test_unusable_arguments_are_refused(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("allocate", *SUPERIOR, *arguments).returncode == 2
