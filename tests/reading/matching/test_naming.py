"""The words by which a report names a number."""

from __future__ import annotations

from datetime import date

import pytest
from tests.cast import table_document
from tests.reading.matching.matched import UNITS

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.matching import mentions
from nghiquyet.reading.matching.frame import Frame
from nghiquyet.reading.matching.naming import named
from nghiquyet.reading.matching.scopes import Registry
from nghiquyet.reading.matching.words import Vocabulary

NAMES = [name for unit in UNITS for name in (unit.name, *unit.short_names)]
FRAME = Frame(Registry.of("A", UNITS), Vocabulary({}), date(2021, 1, 1), date(2023, 6, 30))


def phrase(document: Document, number: str) -> str:
    """The words that name the number written so."""
    found = (m for m in mentions(document, FRAME) if number in document.text[m.number_start : m.number_end])
    return named(document, next(found), NAMES)


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        (
            "- Phối hợp rà phá và bàn giao cho các xã 1.720 m2 đất sạch.",
            "1.720",
            "Phối hợp rà phá và bàn giao cho các xã … đất sạch",
        ),
        ("Năm 2022 Xã Suối Bạc mở 3 lớp bồi dưỡng đối tượng Đảng.", "3", "mở … lớp bồi dưỡng đối tượng Đảng"),
        ("Có 57/60 hộ sử dụng nước sạch, đạt 95%.", "57/60", "hộ sử dụng nước sạch"),
        (
            "Đã tổ chức 01 cuộc hội thao và 06 cuộc diễn tập cấp xã.",
            "06",
            "cuộc diễn tập cấp xã",
        ),
        ("Toàn xã: 12 ha.", "12", ""),
    ],
)
def test_running_text_names_a_number_by_its_clause(text: str, number: str, words: str) -> None:
    document = Document("a.txt", "0" * 64, "txt", text, (Block("paragraph", 0, len(text)),))
    assert phrase(document, number) == words


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([["TT", "Nội dung", "Kết quả"], ["1", "Nhà đại đoàn kết (căn)", "7"]], "Nhà đại đoàn kết (căn)"),
        ([["Năm", "Nhà đại đoàn kết"], ["2021", "4"], ["2022", "7"]], "Nhà đại đoàn kết"),
    ],
)
def test_table_names_a_number_by_its_row_or_else_its_column(rows: list[list[str]], words: str) -> None:
    assert phrase(table_document("b.docx", rows), "7") == words
