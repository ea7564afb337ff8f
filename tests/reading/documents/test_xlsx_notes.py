"""What a workbook leaves unsaid is no value, and the user is told where."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook
from tests.reading.documents.making import cells, opened, workbook
from tests.reading.documents.test_xlsx import first_sheet, results

from nghiquyet.reading.documents import Document


def notes(document: Document) -> list[tuple[str, str]]:
    """How many cells each warning counts, and the first of them."""
    values = [dict(warning.values) for warning in document.warnings]
    return [(said["count"], said["cell"]) for said in values]


def test_workbook_with_nothing_odd_has_no_notes(tmp_path: Path) -> None:
    assert notes(opened(workbook(tmp_path / "a.xlsx", results))) == []


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A"])
def test_error_is_no_value_and_told(tmp_path: Path, error: str) -> None:
    def broken(book: Workbook) -> None:
        results(book)
        first_sheet(book)["C5"] = error

    document = opened(workbook(tmp_path / "a.xlsx", broken))

    assert cells(document)[2] == ["1", "Trồng rừng", "", "11.300"]
    assert notes(document) == [("1", "Biểu 1!C5")]
    assert "#REF!" in str(document.warnings[0])


def formulas(path: Path) -> Path:
    """As programs write it that do not compute: 0 for a result, and a sign to compute on opening."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Biểu 1")
        sheet.write_row("A1", ["TT", "Chỉ tiêu", "Kết quả", "Ghi chú"])
        sheet.write_row("A2", [1, "Trồng rừng", 0, 5])
        sheet.write_row("A3", [2, "Cộng"])
        sheet.write_formula("C3", "=C2+12")
        sheet.write_formula("D3", "=D2*2", None, 10)
    return path


def test_formula_that_nobody_computed_is_not_zero(tmp_path: Path) -> None:
    document = opened(formulas(tmp_path / "a.xlsx"))

    assert cells(document)[1:] == [
        ["1", "Trồng rừng", "0", "5"],
        ["2", "Cộng", "", "10"],
    ]
    assert notes(document) == [("1", "Biểu 1!C3")]


def test_formula_that_gives_no_text_is_computed(tmp_path: Path) -> None:
    path, empty = formulas(tmp_path / "a.xlsx"), tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(empty, "w") as new:
        for name in old.namelist():
            sheet = old.read(name).replace(
                b'<c r="C3"><f>C2+12</f><v>0</v>', b'<c r="C3" t="str"><f>T(C2)</f><v></v>'
            )
            new.writestr(name, sheet)
    document = opened(empty)

    assert cells(document)[2] == ["2", "Cộng", "", "10"]
    assert notes(document) == []


def test_date_without_a_year_is_no_fraction(tmp_path: Path) -> None:
    def dated(book: Workbook) -> None:
        results(book)
        first_sheet(book)["D6"] = date(2022, 12, 5)
        first_sheet(book)["D6"].number_format = "d-mmm"

    document = opened(workbook(tmp_path / "a.xlsx", dated))

    assert cells(document)[3][3] == "ngày 05/12"
    assert notes(document) == [("1", "Biểu 1!D6")]
    assert "5/12" in str(document.warnings[0])


def test_hidden_cells_are_read_and_told(tmp_path: Path) -> None:
    def hidden(book: Workbook) -> None:
        results(book)
        first_sheet(book).row_dimensions[5].hidden = True
        first_sheet(book).column_dimensions["D"].hidden = True
        second = book.create_sheet("Biểu 2")
        second.append(["Cụm Đông", 7])
        second.sheet_state = "veryHidden"

    document = opened(workbook(tmp_path / "a.xlsx", hidden))

    assert cells(document)[2] == ["1", "Trồng rừng", "402,8", "11.300"]
    assert "Cụm Đông" in document.text
    assert notes(document) == [("8", "Biểu 1!D4")]
    assert "ẩn" in str(document.warnings[0])
