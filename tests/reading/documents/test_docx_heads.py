from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.section import Section, _Footer, _Header
from docx.shared import Cm
from tests.reading.documents.making import opened, told, word_file

from nghiquyet.reading.documents import Document

ISSUER = ["HUYỆN ỦY SUỐI MƠ", "Số 12-BC/HU", "Suối Mơ, ngày 05 tháng 7 năm 2023"]
BODY = ("^BÁO CÁO", "Huyện trồng 12 ha rừng.")


def lines(head: _Header | _Footer, *texts: str) -> None:
    """These lines in a head of pages."""
    head.is_linked_to_previous = False
    for text in texts:
        head.add_paragraph(text)


def first_page(*texts: str, running: tuple[str, ...] = ()) -> Callable[[Word], None]:
    """A head of the first page alone, and one of the other pages."""

    def change(word: Word) -> None:
        section: Section = word.sections[0]
        section.different_first_page_header_footer = True
        lines(section.first_page_header, *texts)
        lines(section.header, *running)

    return change


def of(tmp_path: Path, *content: str | Callable[[Word], object]) -> Document:
    return opened(word_file(tmp_path / "a.docx", *content))


def test_docx_running_heads_and_feet_are_left_out(tmp_path: Path) -> None:
    def headed(word: Word) -> None:
        lines(word.sections[0].header, "Tài liệu nội bộ", "Năm 2023: 99 ha")
        lines(word.sections[0].footer, "Trang 1/5")

    assert of(tmp_path, headed, "Nội dung.").text == "Nội dung."


def test_docx_issuer_in_the_first_pages_head_is_kept_as_furniture(tmp_path: Path) -> None:
    document = of(tmp_path, first_page(*ISSUER, "- 1 -", running=("Tài liệu nội bộ",)), *BODY)

    assert told(document, "aside") == ISSUER
    assert told(document) == [*ISSUER, "BÁO CÁO", "Huyện trồng 12 ha rừng."]


def test_docx_issuer_in_a_table_of_the_head_of_all_pages_is_kept(tmp_path: Path) -> None:
    def headed(word: Word) -> None:
        head = word.sections[0].header
        table = head.add_table(2, 2, Cm(16))
        for cell, text in zip(
            table._cells, ["HUYỆN ỦY SUỐI MƠ", "ĐẢNG CỘNG SẢN VIỆT NAM", *ISSUER[1:]], strict=True
        ):
            cell.text = text

    assert told(of(tmp_path, headed, *BODY), "aside") == [*ISSUER[:2], "ĐẢNG CỘNG SẢN VIỆT NAM", ISSUER[2]]


def test_docx_head_of_the_first_page_that_is_switched_off_is_not_shown(tmp_path: Path) -> None:
    def off(word: Word) -> None:
        word.sections[0].different_first_page_header_footer = False

    assert told(of(tmp_path, first_page(*ISSUER), off, *BODY)) == [
        *BODY[:0],
        "BÁO CÁO",
        "Huyện trồng 12 ha rừng.",
    ]


def test_docx_head_that_the_body_repeats_comes_once(tmp_path: Path) -> None:
    document = of(tmp_path, first_page(ISSUER[0]), *ISSUER, *BODY)

    assert told(document)[: len(ISSUER)] == ISSUER


def test_docx_head_of_a_later_sections_first_page_is_kept(tmp_path: Path) -> None:
    def appendix(word: Word) -> None:
        section = word.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = True
        lines(section.first_page_header, "PHỤ LỤC I")
        lines(section.header, "Phụ lục kèm theo Báo cáo 12")

    document = of(tmp_path, *BODY, appendix, "Danh sách xã.")

    assert told(document) == ["BÁO CÁO", "Huyện trồng 12 ha rừng.", "PHỤ LỤC I", "Danh sách xã."]
    assert told(document, "title") == ["BÁO CÁO", "PHỤ LỤC I"]


@pytest.mark.parametrize(("start", "page"), [(WD_SECTION.NEW_PAGE, 2), (WD_SECTION.CONTINUOUS, 1)])
def test_docx_section_begins_a_page_unless_it_is_continuous(
    tmp_path: Path, start: WD_SECTION, page: int
) -> None:
    def section(word: Word) -> None:
        word.add_section(start)

    document = of(tmp_path, *BODY, section, "Sau.")

    assert document.page_of(document.text.index("Sau")) == page


def test_docx_list_in_a_head_does_not_count_for_the_body(tmp_path: Path) -> None:
    def headed(word: Word) -> None:
        head = word.sections[0].header
        head.add_paragraph("Số 12-BC/HU", style="List Number")
        word.add_paragraph("Một.", style="List Number")

    assert told(of(tmp_path, headed))[-1] == "1. Một."
