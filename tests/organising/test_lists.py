"""Lists in Excel and CSV: read by their heads, every wrong cell named."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import xlsxwriter

from nghiquyet.organising import Kind, Spell, Succession
from nghiquyet.organising.lists import history_of
from nghiquyet.reading.documents import Document, open_document

ORGANISATIONS = """Danh sách tổ chức;;;;;
Mã;Tên;Trực thuộc;Cấp;Từ ngày;Đến hết ngày
P;Tỉnh Khê Giang;;tỉnh;;
A;Huyện Đông Vai;P;huyện;;30/06/2025
"""
WRONG = """Mã,Tên,Từ ngày
P,Tỉnh Khê Giang,31/02/2025
,Huyện không mã,
"""
CHANGES = """Việc;Mã trước;Mã tiếp nhận;Ngày;Tỷ lệ
Chia tách;A;C;2025-07-01;30%
Bỏ đi;A;D;1/7/2025;nửa
"""


def _opened(folder: Path, name: str, text: str) -> Document:
    path = folder / name
    path.write_text(text, "utf-8")
    return open_document(path)


def test_columns_are_known_by_their_heads(tmp_path: Path) -> None:
    history, wrong = history_of([_opened(tmp_path, "ds.csv", ORGANISATIONS)])
    assert wrong == []
    assert history.spells == (
        Spell("P", "Tỉnh Khê Giang", None, "tỉnh", place="ds.csv, A3"),
        Spell("A", "Huyện Đông Vai", "P", "huyện", end=date(2025, 7, 1), place="ds.csv, A4"),
    )


def test_an_empty_cell_takes_nothing_from_its_neighbours(tmp_path: Path) -> None:
    text = """Mã;Tên;Mã cấp trên;Cấp;Từ ngày;Đến hết ngày
A;Huyện A;P;huyện;;30/06/2024
A1;Xã A1;A;xã;;30/06/2024
A1;Phường A1;C;phường;01/07/2024;
C;Thành phố C;P;thành phố;01/07/2024;
"""
    history, wrong = history_of([_opened(tmp_path, "ds.csv", text)])
    assert wrong == []
    july = date(2024, 7, 1)
    assert [(s.code, s.start, s.end) for s in history.spells] == [
        ("A", None, july), ("A1", None, july), ("A1", july, None), ("C", july, None),
    ]  # fmt: skip


def test_every_wrong_cell_is_named(tmp_path: Path) -> None:
    documents = [_opened(tmp_path, "ds.csv", WRONG), _opened(tmp_path, "viec.csv", CHANGES)]
    history, wrong = history_of(documents)
    assert [(problem.place, str(problem.why)[:24]) for problem in wrong] == [
        ("ds.csv", "“Huyện không mã” đứng mộ"),
        ("ds.csv, C2", "“31/02/2025” không phải "),
        ("viec.csv, A3", "“Bỏ đi”: hãy ghi đổi tên"),
        ("viec.csv, E3", "“nửa” không phải là tỷ l"),
    ]
    (split,) = history.successions
    assert split == Succession(Kind.SPLIT, "A", date(2025, 7, 1), "C", Decimal("0.3"), place="viec.csv, B2")


def test_dates_and_shares_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day, share = book.add_format({"num_format": "dd/mm/yyyy"}), book.add_format({"num_format": "0%"})
        sheet = book.add_worksheet("Tổ chức")
        sheet.write_row(0, 0, ["Mã", "Tên", "Từ ngày"])
        sheet.write_row(1, 0, ["P", "Tỉnh Khê Giang"])
        sheet.write_datetime(1, 2, date(2025, 7, 1), day)
        changes = book.add_worksheet("Thay đổi")
        changes.write_row(0, 0, ["Việc", "Mã trước", "Mã tiếp nhận", "Ngày", "Tỷ lệ"])
        changes.write_row(1, 0, ["tách", "P", "Q"])
        changes.write_datetime(1, 3, date(2025, 7, 1), day)
        changes.write_number(1, 4, 0.3, share)
    history, wrong = history_of([open_document(path)])
    assert wrong == []
    assert history.spells == (
        Spell("P", "Tỉnh Khê Giang", start=date(2025, 7, 1), place="ds.xlsx, Tổ chức!A2"),
    )
    assert history.successions[0].share == Decimal("0.3")


def test_a_file_without_such_a_table_says_what_to_do(tmp_path: Path) -> None:
    _, (wrong,) = history_of([_opened(tmp_path, "thu.csv", "Ngày;Việc\n1/7;họp\n")])
    assert str(wrong.why) == "Không thấy bảng nào có cột “Mã” và “Tên”. Hãy lấy tệp mẫu rồi điền vào."
