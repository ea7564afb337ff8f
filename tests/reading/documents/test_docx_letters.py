from __future__ import annotations

from pathlib import Path

from docx.document import Document as Word
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import Add

UNICODE = "Nghị quyết của Đảng bộ"
TCVN3 = "NghÞ quyÕt cña §¶ng bé"


def set_in(font: str) -> Add:
    """Sets the usual style in this font."""

    def change(word: Word) -> None:
        word.styles["Normal"].font.name = font

    return change


def test_docx_old_vietnamese_font_of_a_run_is_read_as_unicode(tmp_path: Path) -> None:
    def typed(word: Word) -> None:
        line = word.add_paragraph()
        line.add_run(TCVN3).font.name = ".VnTime"
        line.add_run(" và xã").font.name = "Times New Roman"

    assert opened(word_file(tmp_path / "a.docx", typed)).text == f"{UNICODE} và xã"


def test_docx_old_vietnamese_font_of_a_style_is_read_as_unicode(tmp_path: Path) -> None:
    assert told(opened(word_file(tmp_path / "a.docx", set_in(".VnTime"), TCVN3, "Xong"))) == [UNICODE, "Xong"]
    assert opened(word_file(tmp_path / "b.docx", set_in("VNI-Times"), "Nghò quyeát")).text == "Nghị quyết"


def test_docx_word_of_an_old_font_split_over_runs_is_read(tmp_path: Path) -> None:
    def typed(word: Word) -> None:
        line = word.add_paragraph()
        for letters in ("NghÞ quy", "Õ", "t cña §¶", "ng bé"):
            line.add_run(letters).font.name = ".VnTime"

    assert opened(word_file(tmp_path / "a.docx", typed)).text == UNICODE


def test_docx_unicode_under_the_name_of_an_old_font_stays(tmp_path: Path) -> None:
    lines = [UNICODE, "Hà Nam", "Lò Thị Nết", "1.720 ha"]

    assert told(opened(word_file(tmp_path / "a.docx", set_in(".VnTime"), *lines))) == lines


def test_docx_capital_font_shows_capitals(tmp_path: Path) -> None:
    assert opened(word_file(tmp_path / "a.docx", set_in(".VnTimeH"), "b¸o c¸o")).text == "BÁO CÁO"
