"""Text boxes, shapes and diagrams of a Word document: their words, once, apart from the paragraph's own."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.reading.documents.making import cells, opened, told, word_file
from tests.reading.documents.word_xml import body, box, grid, paragraph, row, run, with_part

FOLDER = Path(tempfile.mkdtemp(prefix="boxes-"))


def old(text: str) -> str:
    """A text box as programs before 2010 wrote it."""
    content = f"<w:txbxContent>{paragraph(run(text))}</w:txbxContent>"
    return f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"


def test_docx_shapes_of_any_age_come_once() -> None:
    inner = box(paragraph(run("Khung mới 6"), box(paragraph(run("Khung trong 7")))))
    line = paragraph(run("Ngoài."), f"<w:r>{old('Khung cũ 5')}</w:r>", inner)

    assert told(opened(word_file(FOLDER / "a.docx", body(line)))) == [
        "Ngoài.", "Khung cũ 5", "Khung mới 6", "Khung trong 7",
    ]  # fmt: skip


def test_docx_box_whose_newer_form_has_no_words_is_read_from_the_older() -> None:
    drawn = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wpi'><w:drawing/></mc:Choice>"
        f"<mc:Fallback>{old('Khung cũ 5')}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    document = opened(word_file(FOLDER / "a.docx", body(paragraph(run("Ngoài."), drawn))))

    assert told(document) == ["Ngoài.", "Khung cũ 5"]


def test_docx_box_that_holds_a_table_gives_the_table() -> None:
    drawn = box(grid(row("Rừng", "5"), row("Đường", "6")), "<w:p/>")
    document = opened(word_file(FOLDER / "a.docx", body(paragraph(run("Ngoài."), drawn))))

    assert told(document, "paragraph") == ["Ngoài."]
    assert cells(document) == [["Rừng", "5"], ["Đường", "6"]]


def test_docx_words_of_shapes_outside_text_boxes_are_read() -> None:
    text = "<a:p xmlns:a='a'><a:r><a:rPr b='1'/><a:t>Trong hình 8</a:t></a:r></a:p>"
    shape = f"<w:r><w:drawing><a:txBody xmlns:a='a'>{text}</a:txBody></w:drawing></w:r>"

    assert told(opened(word_file(FOLDER / "a.docx", body(paragraph(run("Ngoài."), shape))))) == [
        "Ngoài.", "Trong hình 8",
    ]  # fmt: skip


def test_docx_words_of_a_diagram_are_read() -> None:
    points = "".join(
        f"<d:pt><d:t><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></d:t></d:pt>"
        for text in ("Đảng ủy", "5 chi bộ")
    )
    data = f"<d:dataModel xmlns:d='d' xmlns:a='a'><d:ptLst>{points}</d:ptLst></d:dataModel>"
    drawn = "<w:r><w:drawing><d:relIds xmlns:d='d' r:dm='rIdD' r:lo='rIdL'/></w:drawing></w:r>"
    path = word_file(FOLDER / "a.docx", body(paragraph(run("Ngoài."), drawn)))
    document = opened(with_part(path, "diagramData", data, name="diagrams/data1.xml", identifier="rIdD"))

    assert told(document) == ["Ngoài.", "Đảng ủy", "5 chi bộ"]


def test_docx_table_inside_a_paragraph_glues_no_numbers() -> None:
    document = opened(word_file(FOLDER / "a.docx", body(paragraph(run("Gồm 1"), grid(row("2", "3"))))))

    assert told(document) == ["Gồm 1", "2\t3"]


def test_docx_large_initial_belongs_to_its_word() -> None:
    initial = paragraph(run("T"), properties="<w:framePr w:dropCap='drop' w:lines='2'/>")

    assert told(
        opened(word_file(FOLDER / "a.docx", body(initial, paragraph(run("oàn tỉnh trồng 172 ha.")))))
    ) == ["Toàn tỉnh trồng 172 ha."]


def test_docx_contents_in_a_control_are_furniture() -> None:
    gallery = "<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>"
    inside = f"<w:sdtContent>{paragraph(run('I. KẾT QUẢ 3'))}</w:sdtContent>"
    contents = f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr>{inside}</w:sdt>"
    document = opened(word_file(FOLDER / "a.docx", body(contents, paragraph(run("Đạt 98%.")))))

    assert (told(document, "aside"), told(document, "paragraph")) == (["I. KẾT QUẢ 3"], ["Đạt 98%."])
