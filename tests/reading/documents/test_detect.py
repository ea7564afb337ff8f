"""Formats are told by content; names only where the content leaves it open."""

from __future__ import annotations

import io
import zipfile

import pytest
from tests.reading.documents.compound import compound_file

from nghiquyet.errors import DamagedFile
from nghiquyet.reading.documents import Limits
from nghiquyet.reading.documents.detect import detect
from nghiquyet.reading.documents.limits import Source

PROSE = "Toàn huyện trồng 120,5 ha; đạt 96,4%.\nCác xã còn lại, gồm An Bình, An Hòa, chưa trồng.\nHết.\n"
EXCEL_2003 = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
WORD_2003 = '<?xml version="1.0"?><a xmlns="http://schemas.microsoft.com/office/word/2003/wordml"/>'
VALUES = "TT;Chỉ tiêu;Kết quả\n1;Trồng rừng;402,8\n2;Làm đường;12\n"


def kind(data: bytes | str, name: str = "a.dat") -> str:
    content = data.encode() if isinstance(data, str) else data
    return detect(Source(name, content, Limits()))


def zipped(**parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (compound_file("\x01CompObj", "WordDocument", "1Table"), "doc"),
        (compound_file("Workbook"), "xls"),
        (compound_file("Book"), "xls"),
        (compound_file("Workbook", inside="WordDocument"), "xls"),
        (rb"{\rtf1 van ban}", "rtf"),
        (zipped(**{"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}), "odt"),
        (zipped(**{"mimetype": "application/vnd.oasis.opendocument.spreadsheet-template"}), "ods"),
        (zipped(**{"xl/workbook.bin": "", "xl/worksheets/sheet1.bin": ""}), "xlsb"),
        (zipped(**{"xl/workbook.xml": "", "word/a.txt": ""}), "xlsx"),
        (zipped(**{"word/document.xml": ""}), "docx"),
        (zipped(**{"word/báo cáo.docx": "", "xl/biểu.xlsx": ""}), "zip"),
        (EXCEL_2003, "excel-xml"),
        (WORD_2003, "word-xml"),
        (VALUES, "csv"),
        (VALUES.encode("utf-16"), "csv"),
        (VALUES.encode("utf-16-le"), "csv"),
        (PROSE, "txt"),
        ("Một, hai, ba.\n" * 2, "txt"),
        ("| TT | Tên | Số |\n|----|-----|----|\n| 1 | Rừng | 5 |\n", "txt"),
    ],
)  # fmt: skip
def test_format_is_told_by_content(data: bytes | str, expected: str) -> None:
    assert kind(data) == expected


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.csv", PROSE, "txt"),
        ("a.txt", VALUES, "csv"),
        ("a.csv", "PHỤ LỤC\n\n" + VALUES, "csv"),
        ("a.txt", "PHỤ LỤC\n\n" + VALUES, "txt"),
        ("a.csv", "Xã;Số hộ\nAn Bình;120\n", "csv"),
        ("a.xls", "Xã\tSố hộ\nAn Bình\t120\n", "csv"),
        ("a.xls", "<html><body><table><tr><td>1</table></body></html>", "html"),
    ],
)
def test_name_decides_where_content_leaves_it_open(name: str, content: str, expected: str) -> None:
    assert kind(content, name) == expected


@pytest.mark.parametrize("length", [8, 600, 1100])
def test_compound_file_cut_off_before_its_directory_is_damaged(length: int) -> None:
    with pytest.raises(DamagedFile):
        kind(compound_file("WordDocument")[:length])


def test_compound_file_with_a_directory_in_circles_ends() -> None:
    data = bytearray(compound_file("WordDocument", "1Table", "0Table", "Data"))
    data[512 + 2 * 4 : 512 + 3 * 4] = (1).to_bytes(4, "little")
    data[1024 + 4 * 128 + 72 : 1024 + 4 * 128 + 76] = (1).to_bytes(4, "little")

    assert kind(bytes(data)) == "doc"
