"""`nghiquyet review`: the files that it writes, and what it says of input that it can't use."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from tests.cli.bad_files import BAD_CONTENT, Make
from tests.cli.conftest import Run

WRITTEN = ["review.docx", "review.json", "review.pdf", "review.xlsx"]


@pytest.fixture
def reports(tmp_path: Path, demo: Path) -> Path:
    """Two short reports of the demo's, in a folder that may be spoilt."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name in ("B03_pu_tang.txt", "B08_lung_khoang.txt"):
        shutil.copy(demo / "reports" / name, folder)
    return folder


@pytest.fixture
def arguments(demo: Path, reports: Path) -> dict[str, object]:
    return {
        "--resolution": demo / "resolution.docx",
        "--organisations": demo / "organisations.json",
        "--reports": reports,
        "--as-of": "2023-03-31",
    }


def flat(arguments: dict[str, object]) -> list[object]:
    return [part for pair in arguments.items() for part in pair]


def test_review_prints_json_and_progress_a_file(run: Run, arguments: dict[str, object]) -> None:
    ended = run("review", *flat(arguments), "--elapsed", "0.5", "--json")
    review = json.loads(ended.stdout)
    assert ended.returncode == 0
    assert {"targets", "values"} <= set(review)
    assert {value["body"] for value in review["values"] if value["state"] == "accepted"} == {"B03", "B08"}
    assert "B03_pu_tang.txt" in ended.stderr
    assert "B08_lung_khoang.txt" in ended.stderr


def test_reports_packed_into_an_archive_are_used(
    run: Run, reports: Path, arguments: dict[str, object]
) -> None:
    apart = json.loads(run("review", *flat(arguments), "--json").stdout)
    with zipfile.ZipFile(reports / "thu.zip", "w") as made:
        for path in sorted(reports.glob("*.txt")):
            made.write(path, path.name)
            path.unlink()
    packed = json.loads(run("review", *flat(arguments), "--json").stdout)
    assert [source["file"] for source in packed["sources"]] == [
        "thu.zip/" + source["file"] for source in apart["sources"]
    ]
    assert [value["value"] for value in packed["values"]] == [value["value"] for value in apart["values"]]


def test_review_prints_a_sentence_and_a_table(run: Run, arguments: dict[str, object]) -> None:
    ended = run("review", *flat(arguments))
    assert ended.returncode == 0
    assert "chỉ tiêu đạt hoặc đúng tiến độ" in ended.stdout
    assert "Nghị quyết đề ra" in ended.stdout


def test_review_writes_four_files_and_nothing_else(
    run: Run, tmp_path: Path, arguments: dict[str, object]
) -> None:
    out = tmp_path / "a" / "b"
    ended = run("review", *flat(arguments), "--json", "--out", out)
    assert ended.returncode == 0
    assert sorted(path.name for path in out.iterdir()) == WRITTEN
    assert json.loads((out / "review.json").read_text("utf-8")) == json.loads(ended.stdout)


def test_review_written_among_the_reports_is_no_report_next_time(
    run: Run, reports: Path, arguments: dict[str, object]
) -> None:
    first = run("review", *flat(arguments), "--json", "--out", reports / "out")
    second = run("review", *flat(arguments), "--json", "--out", reports / "out")
    assert (second.returncode, second.stdout) == (0, first.stdout)


def test_unreadable_reports_are_named_and_the_others_are_used(
    run: Run, demo: Path, reports: Path, arguments: dict[str, object]
) -> None:
    bad = [make(reports, demo / "reports" / "B02_nam_vat.docx") for make in BAD_CONTENT]
    ended = run("review", *flat(arguments), "--json")
    assert ended.returncode == 1
    values = json.loads(ended.stdout)["values"]
    assert {value["body"] for value in values if value["state"] == "accepted"} == {"B03", "B08"}
    complaints = [line for line in ended.stderr.splitlines() if "Hãy" in line]
    assert sorted(path.name for path in bad if any(path.name in line for line in complaints)) == sorted(
        path.name for path in bad
    )


@pytest.mark.parametrize("make", BAD_CONTENT, ids=lambda make: make.__name__)
def test_unreadable_resolution_is_named_and_nothing_is_written(
    run: Run, tmp_path: Path, demo: Path, arguments: dict[str, object], make: Make
) -> None:
    bad = make(tmp_path, demo / "resolution.docx")
    ended = run("review", *flat(arguments | {"--resolution": bad}), "--out", tmp_path / "out")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert bad.name in ended.stderr
    assert not (tmp_path / "out").exists()


def test_folder_with_no_readable_report_is_named(
    run: Run, reports: Path, arguments: dict[str, object]
) -> None:
    for report in reports.iterdir():
        report.write_bytes(b"")
    ended = run("review", *flat(arguments), "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "reports" in ended.stderr
    assert "B03_pu_tang.txt" in ended.stderr


def test_empty_folder_is_named(run: Run, reports: Path, arguments: dict[str, object]) -> None:
    shutil.rmtree(reports)
    reports.mkdir()
    ended = run("review", *flat(arguments), "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "reports" in ended.stderr


def test_resolution_without_targets_is_named(run: Run, tmp_path: Path, arguments: dict[str, object]) -> None:
    plain = tmp_path / "thu.txt"
    plain.write_text("Kính gửi các đồng chí,\n\nTrân trọng kính mời dự buổi gặp mặt.\n", encoding="utf-8")
    ended = run("review", *flat(arguments | {"--resolution": plain}), "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "thu.txt" in ended.stderr


CYCLE = [{"code": "A", "name": "Xã A", "parent": "B"}, {"code": "B", "name": "Xã B", "parent": "A"}]
TWICE = [{"code": "A", "name": "Xã A"}, {"code": "A", "name": "Xã B"}]


@pytest.mark.parametrize(
    "content",
    [json.dumps(CYCLE), json.dumps(TWICE), "[]", "{}", "[1]", '[{"code": 1}]', "không phải JSON", ""],
    ids=["cycle", "twice", "no-rows", "object", "number", "no-name", "no-json", "empty"],
)
def test_unusable_organisations_file_is_named(
    run: Run, tmp_path: Path, arguments: dict[str, object], content: str
) -> None:
    (tmp_path / "to-chuc.json").write_text(content, encoding="utf-8")
    ended = run("review", *flat(arguments | {"--organisations": tmp_path / "to-chuc.json"}), "--json")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "to-chuc.json" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("missing", ["--resolution", "--organisations", "--reports", "--as-of"])
def test_missing_argument_is_named(run: Run, arguments: dict[str, object], missing: str) -> None:
    ended = run("review", *flat({name: value for name, value in arguments.items() if name != missing}))
    assert ended.returncode == 2
    assert missing in ended.stderr


@pytest.mark.parametrize(
    "spoilt",
    [
        {"--resolution": "khong-co.docx"},
        {"--reports": "khong-co"},
        {"--as-of": "hôm nay"},
        {"--elapsed": "1.5"},
        {"--form": "army"},
    ],
    ids=lambda spoilt: next(iter(spoilt)),
)
def test_unusable_argument_is_named(
    run: Run, arguments: dict[str, object], spoilt: dict[str, object]
) -> None:
    ended = run("review", *flat(arguments | spoilt))
    assert ended.returncode == 2
    assert next(iter(spoilt)) in ended.stderr


def test_out_that_is_a_file_is_an_unusable_argument(
    run: Run, tmp_path: Path, arguments: dict[str, object]
) -> None:
    (tmp_path / "out").write_text("giữ nguyên", encoding="utf-8")
    assert run("review", *flat(arguments), "--out", tmp_path / "out").returncode == 2
    assert (tmp_path / "out").read_text("utf-8") == "giữ nguyên"
