"""Tables whose rows do not add up to their row of totals, or to their percentages."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from tests.checking.small import small_review

from nghiquyet.checking import Kind, Mark, check
from nghiquyet.reading.documents import open_document

HEAD = ["TT", "Đơn vị", "Số hộ", "Hộ nghèo", "Tỷ lệ (%)"]
ROWS = [
    ["1", "Xã Nà Hin", "120", "12", "10"],
    ["2", "Xã Bản Mo", "200", "30", "15"],
    ["3", "Xã Tả Van", "80", "16", "20"],
    ["4", "Xã Lũng Pù", "100", "5", "5"],
    ["", "Tổng cộng", "500", "63", "12,6"],
]


def found(folder: Path, rows: list[list[str]]) -> list[tuple[Mark, str, str]]:
    """What the tables of a document with these rows contradict."""
    document, stream = docx.Document(), io.BytesIO()
    table = document.add_table(0, len(HEAD))
    for words in (HEAD, *rows):
        for cell, word in zip(table.add_row().cells, words, strict=True):
            cell.text = word
    document.save(stream)
    path = folder / "phu-luc.docx"
    path.write_bytes(stream.getvalue())
    checked = check(open_document(path), small_review())
    told = (one for one in checked.findings if one.kind is Kind.ARITHMETIC)
    return [(one.mark, checked.surface(one), one.instead) for one in told]


def changed(row: int, column: int, word: str) -> list[list[str]]:
    rows = [list(words) for words in ROWS]
    rows[row][column] = word
    return rows


def test_table_that_adds_up_is_let_be(tmp_path: Path) -> None:
    assert found(tmp_path, ROWS) == []


@pytest.mark.parametrize(
    ("row", "column", "word", "right"), [(4, 2, "550", "500"), (1, 4, "51", "15"), (4, 3, "36", "63")]
)
def test_cell_that_does_not_add_up_is_told(
    tmp_path: Path, row: int, column: int, word: str, right: str
) -> None:
    assert (Mark.DIFFERS, word, right) in found(tmp_path, changed(row, column, word))


def test_rows_of_which_nothing_proves_a_sum_are_asked_about(tmp_path: Path) -> None:
    rows = changed(4, 3, "")
    rows[4][2], rows[4][4] = "550", ""
    assert found(tmp_path, rows) == [(Mark.TO_CONFIRM, "550", "500")]
