from __future__ import annotations

import io
import re
from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from tests.writing.conftest import Office

from nghiquyet.measuring import Review
from nghiquyet.writing import write_docx


def opened(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def test_docx_has_the_margins_and_font_of_the_form(docx_bytes: bytes) -> None:
    document = opened(docx_bytes)
    upright, landscape = document.sections
    for section in (upright, landscape):
        sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(side.mm) for side in sides if side is not None] == [20, 20, 30, 15]
    assert landscape.orientation is WD_ORIENT.LANDSCAPE
    assert document.styles["Normal"].font.name == "Times New Roman"
    assert document.styles["Body Text"].font.size.pt == 14


def test_docx_numbers_its_pages_from_the_second(docx_bytes: bytes) -> None:
    upright, landscape = opened(docx_bytes).sections
    assert upright.different_first_page_header_footer
    assert not landscape.different_first_page_header_footer
    assert 'w:instr="PAGE"' in upright.header._element.xml
    assert not upright.first_page_header.paragraphs[0].text


def test_docx_headings_are_real_headings(docx_bytes: bytes) -> None:
    styles = [paragraph.style.name for paragraph in opened(docx_bytes).paragraphs]
    assert styles.count("Heading 1") == 7
    assert {"Heading 2", "Heading 3", "Body Text"} <= set(styles)


def test_docx_every_link_has_its_bookmark(docx_bytes: bytes) -> None:
    body = opened(docx_bytes).element.body
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert len(marks) == len(set(marks))
    assert {f"ket_qua_{n}" for n in range(1, 22)} <= links <= set(marks)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]{0,39}", mark) for mark in marks)


def test_docx_appendix_is_a_native_table_that_repeats_its_head(docx_bytes: bytes) -> None:
    table = opened(docx_bytes).tables[2]
    assert [cell.text for cell in table.rows[0].cells][:5] == [
        "STT",
        "Chỉ tiêu",
        "Đơn vị tính",
        "Nghị quyết đề ra",
        "Kết quả đến kỳ",
    ]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    first = [cell.text for cell in table.rows[2].cells]
    assert first[3:7] == ["từ 3.000 trở lên", "2.331,5*", "77,72%", "Đúng tiến độ"]


def test_docx_same_review_same_bytes(review: Review, docx_bytes: bytes) -> None:
    assert write_docx(review) == docx_bytes


def test_docx_opens_in_another_program(
    docx_bytes: bytes, office: Office, pdf_text: Callable[[bytes], str]
) -> None:
    text = pdf_text(office(docx_bytes, "docx", "pdf"))
    for words in (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "I- ĐẶC ĐIỂM, TÌNH HÌNH",
        "đ) Chỉ tiêu chưa có số liệu (1 chỉ tiêu)",
        "Tổng: 21 chỉ tiêu; vượt 1; đạt 9; đúng tiến độ 7; chậm 3; chưa có số liệu 1.",
        "NGUỒN SỐ LIỆU",
    ):
        assert words in text


def test_docx_of_the_state_has_its_motto(review: Review) -> None:
    head = opened(write_docx(review, form="state")).tables[0].rows[0].cells[1]
    assert [paragraph.text for paragraph in head.paragraphs][:2] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
