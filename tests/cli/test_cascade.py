from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from tests.cascading.drafting import write_nam_vat, write_pu_tang
from tests.cli.conftest import DEMO, Run

SUPERIOR = ("--resolution", DEMO / "resolution.docx", "--organisations", DEMO / "organisations.json")
HEADLINE = (
    "2 trong 12 tổ chức đã có văn bản cụ thể hóa; trong đó 35 chỉ tiêu được đặt đúng yêu cầu, 3 đặt thấp "
    "hơn, 1 bị làm lệch, 1 bị bỏ sót"
)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    write_nam_vat(folder)
    write_pu_tang(folder)
    return folder


def test_sentence_comes_first_then_what_is_wrong(run: Run, documents: Path) -> None:
    ended = run("cascade", *SUPERIOR, "--documents", documents)
    lines = ended.stdout.splitlines()
    assert (ended.returncode, lines[1]) == (0, f"{HEADLINE}.")
    heads = ["Thấp hơn yêu cầu (3)", "Làm lệch (1)", "Bỏ sót (1)", "Tổng các văn bản", "Ma trận cụ thể hóa"]
    places = [ended.stdout.index(head) for head in heads]
    assert places == sorted(places)


def test_json_and_workbook_hold_the_same_verdicts(run: Run, documents: Path, tmp_path: Path) -> None:
    ended = run("cascade", *SUPERIOR, "--documents", documents, "--json", "--out", tmp_path / "out")
    found = json.loads(ended.stdout)
    assert found == json.loads((tmp_path / "out" / "cascade.json").read_text("utf-8"))
    lower = [(one["organisation"], one["target"]) for one in found["findings"] if one["verdict"] == "lower"]
    assert (found["headline"], lower) == (HEADLINE, [("B02", "T09"), ("B03", "T13"), ("B03", "T21")])
    sheet = openpyxl.load_workbook(tmp_path / "out" / "cascade.xlsx")["Ma trận"]
    rows = {row[0]: row for row in sheet.iter_rows(min_row=4, values_only=True)}
    assert (rows["B02"][3 + 8], rows["B02"][3 + 15], rows["B02"][3 + 3]) == (
        "↓ thấp hơn yêu cầu",
        "✗ bỏ sót",
        "–",
    )


def test_file_that_cant_be_used_is_named_and_the_others_go_on(run: Run, documents: Path) -> None:
    (documents / "rong.docx").write_bytes(b"")
    (documents / "nghi-quyet-cap-tren.docx").write_bytes((DEMO / "resolution.docx").read_bytes())
    ended = run("cascade", *SUPERIOR, "--documents", documents)
    assert (ended.returncode, ended.stdout.splitlines()[1]) == (1, f"{HEADLINE}.")
    told = [line for line in ended.stderr.splitlines() if not line.startswith("[")]
    assert [
        name for name in ("nghi-quyet-cap-tren.docx", "rong.docx") if any(name in line for line in told)
    ] == [
        "nghi-quyet-cap-tren.docx",
        "rong.docx",
    ]


def test_folder_without_documents_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    ended = run("cascade", *SUPERIOR, "--documents", tmp_path / "nothing", "--out", tmp_path / "out")
    assert (ended.returncode, (tmp_path / "out").exists()) == (1, False)
    assert "không có văn bản nào" in ended.stderr


def test_english_is_complete(run: Run, documents: Path) -> None:
    ended = run("cascade", *SUPERIOR, "--documents", documents, "--json", "--lang", "en")
    found = json.loads(ended.stdout)
    why = [one["why"] for one in found["findings"] if one["verdict"] == "lower"]
    assert found["headline"].startswith(
        "2 of 12 organisations have a document of their own; in these 35 targets"
    )
    assert why[0] == ["the document sets ≥ 70%, the resolution wants ≥ 80%"]
