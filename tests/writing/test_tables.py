from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl

from nghiquyet.writing import Cell, Table, write_tables

ROWS = ((Cell("=1+1"), Cell(Decimal("1720.5"), "met")), (Cell("một\x07hai"), Cell(None)))
TABLE = Table("Mức giao", ("Đầu đề", "dòng hai"), (("Tên", 20), ("Mức", 10)), ROWS, fixed_columns=1)


def test_texts_stay_texts_and_numbers_numbers() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(write_tables("Đầu đề", [TABLE], when=date(2020, 7, 24))))[
        "Mức giao"
    ]
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Đầu đề"
    assert rows[2:] == [("Tên", "Mức"), ("=1+1", 1720.5), ("một hai", None)]
    assert (sheet["A4"].data_type, sheet.freeze_panes) == ("s", "B4")


def test_same_tables_give_the_same_bytes() -> None:
    one, other = (write_tables("Đầu đề", [TABLE], when=date(2020, 7, 24)) for _ in range(2))
    assert one == other
