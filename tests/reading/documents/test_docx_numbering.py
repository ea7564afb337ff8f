"""Numbers of lists: counted and written as Word shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.document import Document as Word
from docx.oxml import parse_xml
from tests.reading.documents.making import cells, opened, told, word_file
from tests.reading.documents.word_xml import Add, body, named, paragraph, run

from nghiquyet.reading.documents.docx_numbering import Numbering


def lists(*inside: str) -> Numbering:
    """The lists of a document with these definitions."""
    return Numbering(parse_xml(named(f"<w:numbering>{''.join(inside)}</w:numbering>")))


def kind(number: int, *levels: str, also: str = "") -> str:
    """A kind of list with these levels; list number n is of kind n."""
    written = "".join(f"<w:lvl w:ilvl='{depth}'>{level}</w:lvl>" for depth, level in enumerate(levels))
    return f"<w:abstractNum w:abstractNumId='{number}'>{also}{written}</w:abstractNum>"


def number(own: int, of: int, also: str = "") -> str:
    return f"<w:num w:numId='{own}'><w:abstractNumId w:val='{of}'/>{also}</w:num>"


def level(form: str, text: str, also: str = "") -> str:
    return f"<w:numFmt w:val='{form}'/><w:lvlText w:val='{text}'/>{also}"


def labels(numbering: Numbering, *places: tuple[str, int]) -> list[str]:
    return [numbering.label(place).strip() for place in places]


def test_docx_lists_show_the_numbers_that_word_shows(tmp_path: Path) -> None:
    def numbered(*texts: str) -> Add:
        return lambda word: [word.add_paragraph(text, style="List Number") for text in texts]

    def bulleted(word: Word) -> None:
        word.add_paragraph("trên", style="List Bullet")
        word.add_paragraph("dưới", style="List Bullet 2")

    document = opened(word_file(tmp_path / "a.docx", numbered("Một.", "Hai."), bulleted, numbered("Ba.")))

    assert told(document) == ["1. Một.", "2. Hai.", "- trên", "+ dưới", "3. Ba."]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("upperRoman", "%1.", ["I.", "II."]),
        ("lowerLetter", "%1)", ["a)", "b)"]),
        ("decimal", "Điều %1.", ["Điều 1.", "Điều 2."]),
        ("none", "", ["", ""]),
    ],
)
def test_docx_list_label_is_written_in_its_form(form: str, text: str, expected: list[str]) -> None:
    numbering = lists(kind(0, level(form, text)), number(1, 0))

    assert labels(numbering, ("1", 0), ("1", 0), ("7", 0)) == [*expected, ""]
    assert numbering.label(None) == ""


def test_docx_list_restarts_where_it_is_told_to() -> None:
    anew = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>"
    levels = level("decimal", "%1."), level("decimal", "%1.%2.")
    numbering = lists(kind(0, *levels), number(1, 0), number(2, 0, anew))
    places = [("1", 0), ("1", 1), ("1", 1), ("1", 0), ("1", 1), ("2", 0), ("2", 0)]

    assert labels(numbering, *places) == ["1.", "1.1.", "1.2.", "2.", "2.1.", "1.", "2."]


def test_docx_numbered_empty_cell_shows_its_number(tmp_path: Path) -> None:
    def numbered(word: Word) -> None:
        made = word.add_table(rows=2, cols=2)
        for row, text in enumerate(("Rừng", "Đường")):
            made.cell(row, 0).paragraphs[0].style = word.styles["List Number"]
            made.cell(row, 1).text = text

    assert cells(opened(word_file(tmp_path / "a.docx", numbered))) == [["1.", "Rừng"], ["2.", "Đường"]]


@pytest.mark.parametrize(
    ("form", "label"),
    [
        ("decimalZero", "01."),
        ("numberInDash", "- 1 -."),
        ("decimalEnclosedParen", "(1)."),
        ("decimalEnclosedFullstop", "1.."),
        ("upperLetter", "A."),
        ("cardinalText", "1."),
    ],
)
def test_docx_number_is_written_in_rarer_forms(form: str, label: str) -> None:
    assert labels(lists(kind(0, level(form, "%1.")), number(1, 0)), ("1", 0)) == [label]


def test_docx_number_form_of_newer_programs_is_read() -> None:
    padded, odd = "001, 002, 003, ...", "a1, a2"
    both = (
        "<mc:AlternateContent><mc:Choice Requires='w14'><w:numFmt w:val='custom' w:format='{}'/>"
        "</mc:Choice><mc:Fallback><w:numFmt w:val='upperRoman'/></mc:Fallback></mc:AlternateContent>"
        "<w:lvlText w:val='%1.'/>"
    )
    numbering = lists(kind(0, both.format(padded)), kind(1, both.format(odd)), number(1, 0), number(2, 1))

    assert labels(numbering, ("1", 0), ("1", 0), ("2", 0)) == ["001.", "002.", "I."]


def test_docx_list_that_only_names_a_style_of_lists_counts_as_the_style_says() -> None:
    numbering = lists(
        kind(0, also="<w:numStyleLink w:val='Mục'/>"),
        kind(1, level("decimal", "Mục %1:"), also="<w:styleLink w:val='Mục'/>"),
        number(1, 0),
    )
    assert labels(numbering, ("1", 0), ("1", 0)) == ["Mục 1:", "Mục 2:"]


def test_docx_numbers_above_may_be_wanted_in_digits() -> None:
    numbering = lists(
        kind(0, level("upperRoman", "%1."), level("decimal", "%1.%2.", "<w:isLgl/>")), number(1, 0)
    )

    assert labels(numbering, ("1", 0), ("1", 1)) == ["I.", "1.1."]


def test_docx_hidden_number_is_not_shown() -> None:
    hidden = level("decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")

    assert labels(lists(kind(0, hidden), number(1, 0)), ("1", 0)) == [""]


def test_docx_empty_paragraph_of_a_list_counts(tmp_path: Path) -> None:
    listed = "<w:pStyle w:val='ListNumber'/>"
    gone = paragraph(properties=f"{listed}<w:rPr><w:vanish/></w:rPr>")
    lines = [paragraph(run("Một."), properties=listed), paragraph(properties=listed), gone]
    document = opened(word_file(tmp_path / "a.docx", body(*lines, paragraph(run("Ba."), properties=listed))))

    assert told(document) == ["1. Một.", "3. Ba."]


def test_docx_number_at_the_top_of_a_page_stands_on_that_page(tmp_path: Path) -> None:
    listed = "<w:pStyle w:val='ListNumber'/>"
    turned = paragraph("<w:r><w:lastRenderedPageBreak/><w:t>Hai.</w:t></w:r>", properties=listed)
    document = opened(word_file(tmp_path / "a.docx", body(paragraph(run("Một."), properties=listed), turned)))

    assert told(document) == ["1. Một.", "2. Hai."]
    assert document.page_of(document.text.index("2.")) == 2
