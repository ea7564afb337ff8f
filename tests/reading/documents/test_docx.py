from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

from docx.document import Document as Word
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from tests.reading.documents.making import cells, headings, opened, told, word_file

Add = Callable[[Word], object]


def table(
    rows: list[list[str]], *, grid: bool = True, merges: tuple[tuple[int, int, int, int], ...] = ()
) -> Add:
    def add(word: Word) -> None:
        made = word.add_table(rows=len(rows), cols=len(rows[0]))
        made.style = "Table Grid" if grid else None
        for row, line in enumerate(rows):
            for column, text in enumerate(line):
                made.cell(row, column).text = text
        for top, left, bottom, right in merges:
            made.cell(top, left).merge(made.cell(bottom, right))

    return add


def xml(inside: str) -> Add:
    """A paragraph with this XML inside."""
    return lambda word: word.element.body.insert(
        len(word.element.body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inside}</w:p>")
    )


def test_docx_paragraphs_and_tables_stand_in_body_order(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "Trước bảng.", table([["TT", "Tên"], ["1", "Rừng"]]), "Sau bảng.")
    document = opened(path)

    assert document.media == "docx"
    assert told(document) == ["Trước bảng.", "TT\tTên\n1\tRừng", "Sau bảng."]


def test_docx_heading_styles_give_levels(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "^BÁO CÁO", "# Kết quả", "## Kinh tế", "Tốt.", "# Hạn chế", "Chậm.")

    assert headings(opened(path)) == [(1, "Kết quả"), (2, "Kinh tế"), (1, "Hạn chế")]


def test_docx_merged_cells_come_once_with_their_spans(tmp_path: Path) -> None:
    rows = [["TT", "Kết quả", ""], ["", "2021", "2022"], ["1", "5", "6"]]
    document = opened(word_file(tmp_path / "a.docx", table(rows, merges=((0, 0, 1, 0), (0, 1, 0, 2)))))

    assert cells(document) == [["TT", "Kết quả", "Kết quả"], ["TT", "2021", "2022"], ["1", "5", "6"]]
    assert document.text.count("Kết quả") == 1
    assert document.tables[0].header_rows == 2


def test_docx_issuers_head_and_signature_are_aside_column_by_column(tmp_path: Path) -> None:
    head = table(
        [
            ["HUYỆN ỦY SUỐI MƠ", "ĐẢNG CỘNG SẢN VIỆT NAM"],
            ["Số 12-BC/HU", "Suối Mơ, ngày 05 tháng 7 năm 2023"],
        ],
        grid=False,
    )
    sign = table([["Nơi nhận:", "T/M BAN THƯỜNG VỤ"], ["- Lưu VT.", "(Đã ký)"]], grid=False)
    document = opened(word_file(tmp_path / "a.docx", head, "^BÁO CÁO", "Huyện trồng 12 ha rừng.", sign))

    assert told(document, "aside") == [
        "HUYỆN ỦY SUỐI MƠ", "Số 12-BC/HU", "ĐẢNG CỘNG SẢN VIỆT NAM", "Suối Mơ, ngày 05 tháng 7 năm 2023",
        "Nơi nhận:", "- Lưu VT.", "T/M BAN THƯỜNG VỤ", "(Đã ký)",
    ]  # fmt: skip
    assert document.tables == ()


def test_docx_tabs_breaks_and_hidden_text(tmp_path: Path) -> None:
    inside = (
        "<w:r><w:t>Một</w:t><w:tab/><w:t>hai</w:t><w:br/><w:t>ba</w:t><w:noBreakHyphen/><w:t>bốn</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
    )
    assert opened(word_file(tmp_path / "a.docx", xml(inside))).text == "Một\thai\nba-bốn"


def paged(word: Word) -> None:
    word.add_page_break()  # type: ignore[no-untyped-call]


def test_docx_page_breaks_give_pages(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "Trang một.", paged, "Trang hai.")
    document = opened(path)

    assert document.page_of(document.text.index("hai")) == 2
    assert "\f" not in document.text


def test_docx_pages_that_word_noted_are_preferred(tmp_path: Path) -> None:
    inside = (
        "<w:r><w:t xml:space='preserve'>Đầu đoạn </w:t><w:lastRenderedPageBreak/><w:t>cuối đoạn.</w:t></w:r>"
    )
    document = opened(word_file(tmp_path / "a.docx", xml(inside)))

    assert document.text == "Đầu đoạn cuối đoạn."
    assert document.page_of(document.text.index("cuối")) == 2


def test_docx_repeated_header_row_counts_as_header(tmp_path: Path) -> None:
    def marked(word: Word) -> None:
        table([["Năm", "2021", "2022"], ["Kế hoạch", "5", "6"], ["Kết quả", "7", "8"]])(word)
        for row in word.tables[0].rows[:2]:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    assert opened(word_file(tmp_path / "a.docx", marked)).tables[0].header_rows == 2


def test_docx_contents_are_furniture(tmp_path: Path) -> None:
    def contents(word: Word) -> None:
        style = word.styles.add_style("toc 1", 1)
        word.add_paragraph("I. KẾT QUẢ\t3", style=style)

    document = opened(word_file(tmp_path / "a.docx", contents, "# I. KẾT QUẢ", "Đạt 98%."))

    assert headings(document) == [(1, "I. KẾT QUẢ")]


def test_docx_strict_namespace_is_read(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", "Nội dung.")
    strict = tmp_path / "b.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("document.xml"):
                data = data.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                )
            new.writestr(name, data)

    assert opened(strict).text == "Nội dung."
