"""`nghiquyet compare` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import docx
from tests.cli.conftest import Run


def changed(source: Path, to: Path) -> Path:
    """The demo's resolution with another level in its appendix and a clause fewer."""
    document = docx.Document(str(source))
    document.tables[-1].cell(4, 4).paragraphs[0].runs[0].text = "12 trở lên"
    gone = next(one for one in document.paragraphs if one.text.startswith("3. Rà phá bom"))
    gone._p.getparent().remove(gone._p)
    document.save(str(to))
    return to


def test_compare_says_what_became_of_clauses_and_targets(run: Run, demo: Path, tmp_path: Path) -> None:
    old = demo / "resolution.docx"
    ended = run("compare", old, changed(old, tmp_path / "moi.docx"))
    lines = ended.stdout.splitlines()
    assert (ended.returncode, ended.stderr) == (0, "")
    assert lines[:2] == [
        "resolution.docx → moi.docx",
        "1 điều khoản bị sửa, 1 bị bỏ, 1 chỉ tiêu đổi mức.",
    ]


def test_compare_speaks_english(run: Run, demo: Path, tmp_path: Path) -> None:
    old = demo / "resolution.docx"
    ended = run("compare", old, changed(old, tmp_path / "moi.docx"), "--lang", "en")
    assert ended.stdout.splitlines()[1] == "clauses changed: 1, removed: 1, targets with another level: 1."


def test_compare_writes_what_it_prints_as_json(run: Run, demo: Path, tmp_path: Path) -> None:
    old = demo / "resolution.docx"
    ended = run("compare", old, changed(old, tmp_path / "moi.docx"), "--json", "--out", "ra")
    printed = json.loads(ended.stdout)
    assert json.loads((tmp_path / "ra" / "compare.json").read_text(encoding="utf-8")) == printed
    assert [(one["before"]["level"], one["after"]["level"]) for one in printed["targets"]] == [(10, 12)]
    [pair] = [one for one in printed["clauses"] if "removed" in one["states"]]
    assert (pair["old"]["identifier"], pair["new"]) == ("V.3", None)


def test_compare_refuses_a_letter(run: Run, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_text("CÔNG VĂN\n\nKính gửi: các xã\n\nMời họp.\n", encoding="utf-8")
    ended = run("compare", demo / "resolution.docx", "thu.txt", "--out", "ra")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        "Tệp thu.txt là thư hoặc công văn, không phải nghị quyết, chương trình, kế hoạch có điều khoản. "
        "Hãy chọn lại tệp.\n"
    )
    assert not (tmp_path / "ra").exists()


def test_compare_without_a_second_file_is_unusable(run: Run, demo: Path) -> None:
    assert run("compare", demo / "resolution.docx").returncode == 2
