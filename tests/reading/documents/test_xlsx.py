from __future__ import annotations

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet
from tests.reading.documents.making import cells, opened, told, workbook

from nghiquyet.reading.documents.xlsx_merges import Merges
from nghiquyet.reading.documents.xlsx_numbers import CellStyle, CellStyles


def first_sheet(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def results(book: Workbook) -> None:
    sheet = first_sheet(book)
    sheet.title = "Biểu 1"
    sheet["A1"], sheet["A2"] = "HUYỆN ỦY SUỐI MƠ", "PHỤ LỤC – KẾT QUẢ CÁC CHỈ TIÊU"
    sheet.merge_cells("A2:D2")
    for row in (["TT", "Chỉ tiêu", "Kết quả", None], [None, None, "Năm 2021", "Năm 2022"]):
        sheet.append(row)
    for merged in ("A3:A4", "B3:B4", "C3:D3"):
        sheet.merge_cells(merged)
    sheet.append([1, "Trồng rừng", 402.8, 11300])
    sheet.append([2, "Huấn luyện khá, giỏi", 0.782, "14/16"])
    sheet["C6"].number_format = "0.0%"
    sheet["A8"] = "Ghi chú: số liệu đến 31/12/2022."
    sheet["C9"], sheet["C10"] = "T/M BAN THƯỜNG VỤ", "(Đã ký)"


def test_xlsx_sheet_is_read_with_titles_table_and_notes(tmp_path: Path) -> None:
    document = opened(workbook(tmp_path / "a.xlsx", results))

    assert cells(document) == [
        ["TT", "Chỉ tiêu", "Kết quả", "Kết quả"],
        ["TT", "Chỉ tiêu", "Năm 2021", "Năm 2022"],
        ["1", "Trồng rừng", "402,8", "11.300"],
        ["2", "Huấn luyện khá, giỏi", "78,2%", "14/16"],
    ]
    assert document.tables[0].header_rows == 2
    assert document.tables[0].sheet == "Biểu 1"
    assert told(document, "title") == ["PHỤ LỤC – KẾT QUẢ CÁC CHỈ TIÊU"]
    assert told(document, "paragraph") == ["Ghi chú: số liệu đến 31/12/2022."]
    assert told(document, "aside") == ["HUYỆN ỦY SUỐI MƠ", "T/M BAN THƯỜNG VỤ", "(Đã ký)"]


def test_xlsx_cells_keep_address_and_exact_number(tmp_path: Path) -> None:
    table = opened(workbook(tmp_path / "a.xlsx", results)).tables[0]
    area, share, fraction = table.at(2, 2), table.at(3, 2), table.at(3, 3)

    assert area is not None
    assert share is not None
    assert fraction is not None
    assert (area.address, area.number, area.percent) == ("Biểu 1!C5", Decimal("402.8"), False)
    assert (share.number, share.percent) == (Decimal("0.782"), True)
    assert fraction.number is None


def test_xlsx_sheet_is_a_page_hidden_ones_too(tmp_path: Path) -> None:
    def two(book: Workbook) -> None:
        results(book)
        second = book.create_sheet("Biểu 2")
        second.sheet_state = "hidden"
        second.append(["Cụm", "Số xã"])
        second.append(["Cụm Đông", 7])

    document = opened(workbook(tmp_path / "a.xlsx", two))

    assert len(document.pages) == 2
    assert document.page_of(document.text.index("Cụm Đông")) == 2
    assert document.tables[1].sheet == "Biểu 2"


def test_xlsx_two_tables_of_one_sheet_are_parted(tmp_path: Path) -> None:
    def two(book: Workbook) -> None:
        for row in (
            ["Năm", "Số xã", "Số hộ"], [2021, 5, 120], [2022, 7, 130], [],
            ["Xã", "Diện tích", "Ghi chú"], ["An Bình", 12.5, "mới"], ["An Hòa", 3, None],
        ):  # fmt: skip
            first_sheet(book).append(row)

    document = opened(workbook(tmp_path / "a.xlsx", two))

    assert [table.rows for table in document.tables] == [3, 3]
    assert cells(document)[1] == ["2021", "5", "120"]


def test_xlsx_bordered_blank_row_does_not_part_a_table(tmp_path: Path) -> None:
    def blank(book: Workbook) -> None:
        side = Side(style="thin")
        for row in (["TT", "Chỉ tiêu", "Kết quả"], [1, "Rừng", 12], [None, None, None], [2, "Đường", 3]):
            first_sheet(book).append(row)
        for row in first_sheet(book)["A1:C4"]:
            for cell in row:
                cell.border = Border(side, side, side, side)

    assert len(opened(workbook(tmp_path / "a.xlsx", blank)).tables) == 1


def three_rows(book: Workbook) -> None:
    for _ in range(3):
        first_sheet(book).append(["Chỉ tiêu", "Ẩn", "Số"])


def test_xlsx_value_hidden_under_a_merged_cell_is_left_out(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", three_rows)
    merged = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(merged, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(
                    b"</sheetData>", b"</sheetData><mergeCells><mergeCell ref='A1:B3'/></mergeCells>"
                )
            new.writestr(name, data)

    assert "Ẩn" not in opened(merged).text


def test_xlsx_formula_without_result_gives_a_warning(tmp_path: Path) -> None:
    document = opened(
        workbook(tmp_path / "a.xlsx", lambda book: first_sheet(book).append(["Cộng", "Một", 2, "=C1*2"]))
    )

    assert "1 ô công thức" in str(document.warnings[0])
    assert "Sheet!D1" in str(document.warnings[0])


def test_xlsx_stored_result_of_a_formula_is_shown(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", lambda book: first_sheet(book).append(["Cộng", "=1+1"]))
    computed = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(computed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>"))

    assert opened(computed).text.split() == ["Cộng", "2"]


def test_xlsx_dates_bold_and_truth_values(tmp_path: Path) -> None:
    def mixed(book: Workbook) -> None:
        first_sheet(book).append(["Ngày", date(2023, 4, 5), True])
        first_sheet(book)["A1"].font = Font(bold=True)

    assert opened(workbook(tmp_path / "a.xlsx", mixed)).text.split() == ["Ngày", "05/04/2023", "TRUE"]


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("402.8", "General", "402,8"),
        ("2022", "General", "2022"),
        ("11300", "General", "11.300"),
        ("0.1", "General", "0,1"),
        ("85.714285714285708", "General", "85,714285714"),
        ("0.78200000000000003", "0.0%", "78,2%"),
        ("0.5", "0%", "50%"),
        ("1234567.891", "#,##0.00", "1.234.567,89"),
        ("1250", "#,##0", "1.250"),
        ("4.5", '0.0" tỷ đồng"', "4,5 tỷ đồng"),
        ("12", r"0\ \h\a", "12 ha"),
        ("3", "0.0#", "3,0"),
        ("-5.25", "#,##0.0;[Red]-#,##0.0", "-5,3"),
        ("0", '#,##0;-#,##0;"-"', "0"),
        ("45021", "dd/mm/yyyy", "05/04/2023"),
        ("45021", "mm/yyyy", "04/2023"),
        ("0.5", "h:mm", "12:00"),
        ("1E+5", "0.00E+00", "100.000"),
        ("chữ", "0.0", "chữ"),
    ],
)
def test_xlsx_number_is_shown_in_vietnamese(stored: str, code: str, shown: str) -> None:
    assert CellStyles(None).shown(stored, CellStyle(code)).text == shown


def test_xlsx_dates_counted_from_1904() -> None:
    assert CellStyles(None, from_1904=True).shown("43559", CellStyle("dd/mm/yyyy")).text == "05/04/2023"


def test_merges_over_whole_columns_are_known() -> None:
    merges = Merges(["A1:C1", "E1:E1048576", "hỏng", "C9:A1"])

    assert merges.span(0, 0) == (1, 3)
    assert merges.hides(0, 2)
    assert not merges.hides(0, 0)
    assert merges.hides(500_000, 4)
