from __future__ import annotations

from pathlib import Path

import pytest
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import (
    body,
    box,
    cell,
    grid,
    notes,
    paragraph,
    reference,
    row,
    run,
    with_part,
)

from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Document

WARNING = (
    "Tệp còn chỗ sửa chưa được chấp nhận (Track Changes); đã đọc như khi chấp nhận tất cả. "
    "Hãy kiểm tra lại với người gửi."
)
WHO = "w:id='1' w:author='A' w:date='2023-01-01T00:00:00Z'"
GONE = f"<w:rPr><w:del {WHO}/></w:rPr>"


def deleted(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def inserted(*runs: str) -> str:
    return f"<w:ins {WHO}>{''.join(runs)}</w:ins>"


def of(tmp_path: Path, *elements: str) -> Document:
    return opened(word_file(tmp_path / "a.docx", body(*elements)))


def test_docx_changes_are_read_as_accepted_with_a_warning(tmp_path: Path) -> None:
    changed = paragraph(run("Trồng "), deleted("100"), inserted(run("120")), run(" ha."))
    document = of(tmp_path, changed)

    assert document.text == "Trồng 120 ha."
    assert [str(warning) for warning in document.warnings] == [WARNING]
    assert [figure.surface for figure in read_facts(document).figures] == ["120 ha"]


@pytest.mark.parametrize(
    "change",
    [
        paragraph(run("Trồng 120 ha."), deleted("9")),
        paragraph(run("Trồng "), inserted(run("120 ha."))),
        paragraph(run("Trồng 120 ha."), f"<w:moveFrom {WHO}>{run(' 9 ha')}</w:moveFrom>"),
        paragraph(run("Trồng "), f"<w:moveTo {WHO}>{run('120 ha.')}</w:moveTo>"),
        paragraph(run("Trồng 120 ha."), properties=f"<w:rPr><w:ins {WHO}/></w:rPr>"),
        paragraph(inserted(deleted("9")), run("Trồng 120 ha.")),
        paragraph(deleted("9") * 3, run("Trồng 120 ha.")),
    ],
    ids=["deleted", "inserted", "moved away", "moved here", "paragraph", "inserted and deleted", "often"],
)
def test_docx_every_change_is_told_once(tmp_path: Path, change: str) -> None:
    document = of(tmp_path, change)

    assert document.text == "Trồng 120 ha."
    assert [str(warning) for warning in document.warnings] == [WARNING]


def test_docx_change_of_type_alone_is_no_change(tmp_path: Path) -> None:
    bold = f"<w:b/><w:rPrChange {WHO}><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    document = of(tmp_path, paragraph(run("Trồng 120 ha.", bold)))

    assert document.text == "Trồng 120 ha."
    assert document.warnings == ()


def test_docx_paragraph_whose_end_is_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    first, second = paragraph(run("Trồng 1"), properties=GONE), paragraph(run("7"), properties=GONE)
    last = paragraph(run("2 ha."), properties="<w:jc w:val='center'/>")

    assert told(of(tmp_path, first, second, last)) == ["Trồng 172 ha."]


def test_docx_paragraph_whose_end_is_deleted_before_a_table_stays(tmp_path: Path) -> None:
    first = paragraph(run("Trồng 172 ha."), properties=GONE)

    assert told(of(tmp_path, first, grid(row("1", "2")))) == ["Trồng 172 ha.", "1\t2"]
    assert told(of(tmp_path, grid(row("1", "2")), first)) == ["1\t2", "Trồng 172 ha."]


def test_docx_deleted_paragraph_leaves_nothing_and_counts_in_no_list(tmp_path: Path) -> None:
    numbered = "<w:pStyle w:val='ListNumber'/>"
    lines = [
        paragraph(run("Một."), properties=numbered),
        paragraph(deleted("Bỏ 99."), properties=numbered + GONE),
        paragraph(run("Hai."), properties=numbered),
    ]
    assert told(of(tmp_path, *lines)) == ["1. Một.", "2. Hai."]


def test_docx_what_hangs_on_deleted_words_is_left_out(tmp_path: Path) -> None:
    drawn = f"<w:del {WHO}>{box(paragraph(run('Khung 99')))}{reference(2)}</w:del>"
    path = word_file(tmp_path / "a.docx", body(paragraph(run("Trồng 120 ha."), drawn)))
    document = opened(with_part(path, "footnotes", notes("footnote", _2="Chú thích 98.")))

    assert document.text == "Trồng 120 ha."


def test_docx_change_in_a_note_is_told(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", body(paragraph(run("Trồng 120 ha."), reference(2))))
    note = notes("footnote", _2="Không tính").replace(
        "</w:r></w:p></w:footnote></", f"</w:r>{deleted(' 3 xã')}</w:p></w:footnote></"
    )
    document = opened(with_part(path, "footnotes", note))

    assert told(document) == ["Trồng 120 ha.", "Không tính"]
    assert [str(warning) for warning in document.warnings] == [WARNING]


def test_docx_changed_cell_holds_the_new_words(tmp_path: Path) -> None:
    document = of(tmp_path, grid(row("Rừng", cell(paragraph(deleted("100"), inserted(run("120")))))))

    assert document.text == "Rừng\t120"


def test_docx_comments_are_no_text(tmp_path: Path) -> None:
    marked = paragraph(
        "<w:commentRangeStart w:id='0'/>", run("Trồng 120 ha."), "<w:commentRangeEnd w:id='0'/>",
        "<w:r><w:commentReference w:id='0'/></w:r>",
    )  # fmt: skip
    comment = f"<w:comment w:id='0' w:author='A'>{paragraph(run('Sao lại 100 ha?'))}</w:comment>"
    path = with_part(
        word_file(tmp_path / "a.docx", body(marked)), "comments", f"<w:comments>{comment}</w:comments>"
    )
    document = opened(path)

    assert document.text == "Trồng 120 ha."
    assert document.warnings == ()
