from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from tests.reading.documents.making import opened, told, word_file
from tests.reading.documents.word_xml import body, paragraph, run

FOLDER = Path(tempfile.mkdtemp(prefix="fields-"))


def text_of(*runs: str) -> str:
    """The text of a document with one paragraph of these runs."""
    return opened(word_file(FOLDER / "a.docx", body(paragraph(*runs)))).text


def field(kind: str) -> str:
    return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"


def code(text: str) -> str:
    return f"<w:r><w:instrText xml:space='preserve'>{text}</w:instrText></w:r>"


def test_docx_results_of_fields_are_read_and_their_codes_are_not() -> None:
    formula = [field("begin"), code(" =SUM(ABOVE) 111 "), field("separate"), run("172"), field("end")]

    assert text_of(run("Đạt "), *formula, run(" ha.")) == "Đạt 172 ha."


def test_docx_field_inside_the_code_of_another_is_no_text() -> None:
    inner = [field("begin"), code(" MERGEFIELD dat "), field("separate"), run("99"), field("end")]
    outer = [
        field("begin"),
        code(" IF "),
        *inner,
        code(' > 1 "a" "b"'),
        field("separate"),
        run("172"),
        field("end"),
    ]

    assert text_of(run("Đạt "), *outer, run(" ha.")) == "Đạt 172 ha."


@pytest.mark.parametrize(
    "marks",
    [[field("begin"), code(" PAGE ")], [field("end")], [field("separate"), field("end"), field("end")]],
    ids=["only begun", "only ended", "never begun"],
)
def test_docx_field_without_its_other_half_hides_nothing(marks: list[str]) -> None:
    assert text_of(run("Đạt 172"), *marks, run(" ha.")) == "Đạt 172 ha."


def test_docx_field_that_goes_on_in_the_next_paragraph_is_read() -> None:
    first = paragraph(field("begin"), code(" INDEX "), field("separate"), run("Một."))
    last = paragraph(run("Hai."), field("end"), run(" Ba."))

    assert told(opened(word_file(FOLDER / "a.docx", body(first, last)))) == ["Một.", "Hai. Ba."]


def form(inside: str) -> str:
    """A form field that never had a result, as LibreOffice and Word write those to choose from."""
    begin = f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData>{inside}</w:ffData></w:fldChar></w:r>"
    return begin + code(" FORM ") + field("end")


CHOICES = "<w:listEntry w:val='Tốt'/><w:listEntry w:val='Khá'/>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (f"<w:ddList><w:result w:val='1'/>{CHOICES}</w:ddList>", "Khá"),
        (f"<w:ddList><w:default w:val='1'/>{CHOICES}</w:ddList>", "Khá"),
        (f"<w:ddList>{CHOICES}</w:ddList>", "Tốt"),
        (f"<w:ddList><w:result w:val='7'/>{CHOICES}</w:ddList>", "Tốt"),
        ("<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='0'/></w:checkBox>", "☐"),
        ("<w:textInput/>", ""),
    ],
)
def test_docx_form_field_shows_what_was_chosen(inside: str, shown: str) -> None:
    assert text_of(run("Xếp loại: "), form(inside), run(".")) == f"Xếp loại: {shown}."
