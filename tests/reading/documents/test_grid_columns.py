"""Tables whose edges differ by a hair from row to row."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import cells, opened, word_file
from tests.reading.documents.word_xml import body, cell, grid, row

DOWN, GOES_ON = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"


def wide(text: str, columns: int, merge: str = "") -> str:
    return cell(text, properties=f"<w:gridSpan w:val='{columns}'/>{merge}")


@pytest.mark.parametrize(
    ("sliver", "shown"),
    [
        (1, [["TT", "2022", "Lũy kế"], ["TT", "2023", "Lũy kế"]]),
        (800, [["TT", "2022", "Lũy kế", "Lũy kế"], ["TT", "2023", "2023", ""]]),
    ],
)
def test_edges_a_hair_apart_are_one(tmp_path: Path, sliver: int, shown: list[list[str]]) -> None:
    columns = "".join(f"<w:gridCol w:w='{width}'/>" for width in (450, 850, sliver, 960))
    table = grid(
        row(cell("TT", properties=DOWN), "2022", wide("Lũy kế", 2, DOWN)),
        row(cell("", properties=GOES_ON), wide("2023", 2), cell("", properties=GOES_ON)),
    ).replace("<w:tr>", f"<w:tblGrid>{columns}</w:tblGrid><w:tr>", 1)

    assert cells(opened(word_file(tmp_path / "a.docx", body(table)))) == shown


def test_column_with_a_cell_of_its_own_is_kept_however_narrow(tmp_path: Path) -> None:
    columns = "<w:gridCol w:w='0'/><w:gridCol w:w='0'/>"
    table = grid(row("TT", "Kết quả"), row("1", "5")).replace(
        "<w:tr>", f"<w:tblGrid>{columns}</w:tblGrid><w:tr>", 1
    )

    assert cells(opened(word_file(tmp_path / "a.docx", body(table)))) == [["TT", "Kết quả"], ["1", "5"]]
