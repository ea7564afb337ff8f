from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as Word
from tests.reading.documents.making import headings, opened, told, word_file
from tests.reading.documents.word_xml import body, notes, paragraph, reference, run, with_part

from nghiquyet.reading import read_facts
from nghiquyet.reading.documents import Document

NOTE = "Trong đó 12 ha trồng lại sau bão."


def noted(tmp_path: Path, *elements: str, kind: str = "footnote", **told: str) -> Document:
    path = word_file(tmp_path / "a.docx", body(*elements))
    return opened(with_part(path, f"{kind}s", notes(kind, **told)))


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_docx_note_follows_the_paragraph_that_calls_it(tmp_path: Path, kind: str) -> None:
    calling = paragraph(run("Trồng 172 ha"), reference(2, kind), run(" rừng."))
    document = noted(tmp_path, calling, paragraph(run("Đạt 98%.")), kind=kind, _2=NOTE, _3="Không ai gọi.")

    assert told(document) == ["Trồng 172 ha rừng.", NOTE, "Đạt 98%."]
    assert told(document, "note") == [NOTE]


def test_docx_figures_of_notes_are_evidence_with_their_place(tmp_path: Path) -> None:
    document = noted(tmp_path, paragraph(run("Trồng 172"), reference(2), run(" ha rừng.")), _2=NOTE)
    figures = read_facts(document).figures

    assert [(figure.surface, figure.value) for figure in figures] == [("172 ha", 172), ("12 ha", 12)]
    assert [document.text[figure.start : figure.end] for figure in figures] == ["172 ha", "12 ha"]
    assert document.block_at(figures[1].start).kind == "note"


@pytest.mark.parametrize("mark", ["1", "(*)", "*"])
def test_docx_mark_that_the_author_chose_is_left_out(tmp_path: Path, mark: str) -> None:
    chosen = reference(2, attributes="w:customMarkFollows='1'").replace("</w:r>", f"<w:t>{mark}</w:t></w:r>")
    document = noted(tmp_path, paragraph(run("Trồng 172"), chosen, run(" ha.")), _2=NOTE)

    assert told(document) == ["Trồng 172 ha.", NOTE]


def test_docx_note_called_twice_is_told_once(tmp_path: Path) -> None:
    document = noted(
        tmp_path, paragraph(run("Một."), reference(2)), paragraph(run("Hai."), reference(2)), _2=NOTE
    )

    assert told(document) == ["Một.", NOTE, "Hai."]


def test_docx_note_of_a_heading_ends_neither_section_nor_title(tmp_path: Path) -> None:
    def start(word: Word) -> None:
        word.add_heading("I. KẾT QUẢ", 1)._p.append(paragraph_of(reference(2)))

    document = opened(
        with_part(
            word_file(tmp_path / "a.docx", "^BÁO CÁO", start, "Trồng 172 ha."),
            "footnotes",
            notes("footnote", _2=NOTE),
        )
    )
    assert headings(document) == [(1, "I. KẾT QUẢ")]
    assert [
        document.text[b.start : b.end] for b in document.headings_above(document.text.index("12 ha"))
    ] == ["I. KẾT QUẢ"]
    assert told(document) == ["BÁO CÁO", "I. KẾT QUẢ", NOTE, "Trồng 172 ha."]


def paragraph_of(inside: str) -> object:
    """The run of a reference as an element."""
    from docx.oxml import parse_xml
    from tests.reading.documents.word_xml import named

    return parse_xml(named(inside))


def test_docx_note_between_the_lines_of_a_title_keeps_it_whole(tmp_path: Path) -> None:
    centred = "<w:jc w:val='center'/>"
    title = [
        paragraph(run("BÁO CÁO", "<w:b/>"), reference(2), properties=centred),
        paragraph(run("Kết quả trồng rừng năm 2022", "<w:b/>"), properties=centred),
    ]
    document = noted(tmp_path, *title, paragraph(run("Trồng 172 ha rừng trong năm.")), _2="Dự thảo lần 2.")

    assert told(document, "title") == ["BÁO CÁO", "Kết quả trồng rừng năm 2022"]


def test_docx_note_in_a_list_does_not_part_its_items(tmp_path: Path) -> None:
    items = [
        paragraph(run(f"- Xã {name}: {n} ha"), *([reference(2)] if n == 2 else []))
        for n, name in ((2, "An"), (3, "Lạc"))
    ]
    document = noted(tmp_path, paragraph(run("Gồm:")), *items, _2=NOTE)

    assert told(document, "paragraph") == ["Gồm:", "- Xã An: 2 ha", "- Xã Lạc: 3 ha"]


def test_docx_missing_note_is_passed_over(tmp_path: Path) -> None:
    document = opened(
        word_file(tmp_path / "a.docx", body(paragraph(run("Trồng 172"), reference(9), run(" ha."))))
    )

    assert document.text == "Trồng 172 ha."


def test_docx_page_that_ends_inside_a_note_is_none_of_the_text(tmp_path: Path) -> None:
    part = notes("footnote", _2=NOTE).replace(
        "12 ha", "12</w:t><w:lastRenderedPageBreak/><w:t xml:space='preserve'> ha"
    )
    path = word_file(
        tmp_path / "a.docx", body(paragraph(run("Trồng 172 ha"), reference(2)), paragraph(run("Đạt.")))
    )
    document = opened(with_part(path, "footnotes", part))

    assert document.pages == (0,)
