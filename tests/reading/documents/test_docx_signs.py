"""Signs of Word documents that are no plain letters: symbol fonts, raised characters, equations."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from tests.reading.documents.making import opened, word_file
from tests.reading.documents.word_xml import body, paragraph, run

FOLDER = Path(tempfile.mkdtemp(prefix="signs-"))


def text_of(*runs: str) -> str:
    """The text of a document with one paragraph of these runs."""
    return opened(word_file(FOLDER / "a.docx", body(paragraph(*runs)))).text


def test_docx_symbols_are_read_by_their_font() -> None:
    signs = (
        "<w:r><w:sym w:font='Symbol' w:char='F0B3'/><w:t> 75% </w:t><w:sym w:font='Wingdings' w:char='F0FC'/>"
        "<w:sym w:font='Wingdings' w:char='F021'/><w:sym w:font='Arial' w:char='00B2'/></w:r>"
    )
    private = run(" \uf0a3 5", "<w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/>")

    assert text_of(signs, private) == "≥ 75% ✓ ² ≤ 5"


def test_docx_newer_signs_come_once() -> None:
    sign = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='w16se'/><mc:Fallback><w:t>☑</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><mc:AlternateContent><mc:Choice Requires='w16se'>"
        "<w16se:symEx w16se:font='Segoe UI' w16se:char='2611'/></mc:Choice>"
        "<mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(sign) == "☑☑"


@pytest.mark.parametrize(
    ("before", "up", "after", "expected"),
    [
        ("rộng 12 km", "2", ",", "rộng 12 km²,"),
        ("chứa 5m", "3", " nước", "chứa 5m³ nước"),
        ("đạt 172 ha", "1", " và", "đạt 172 ha và"),
        ("đạt 172", "1", " ha", "đạt 172 ha"),
        ("đạt 172", "(1)", " ha", "đạt 172 ha"),
        ("đạt 172 ", " (1) ", " ha", "đạt 172 ha"),
        ("đạt 98%", "1, 2", ".", "đạt 98%."),
        ("đạt 172", "*", " ha", "đạt 172 ha"),
        ("nóng 37", "o", "C", "nóng 37°C"),
        ("nóng 37", "0", "C", "nóng 37°C"),
        ("gồm 10", "6", " con", "gồm 10⁶ con"),
        ("gồm 10", "1", " xã", "gồm 10 xã"),
        ("", "1", " Không tính 3 xã.", "¹ Không tính 3 xã."),
        ("", "172", "", "172"),
        ("Hội nghị lần thứ 5 ", "năm 2023", "", "Hội nghị lần thứ 5 năm 2023"),
    ],
)  # fmt: skip
def test_docx_raised_characters_glue_no_digit_to_a_number(
    before: str, up: str, after: str, expected: str
) -> None:
    raised = run(up, "<w:vertAlign w:val='superscript'/>")

    assert text_of(run(before), raised, run(after)) == expected


def test_docx_lowered_digits_stay() -> None:
    assert text_of(run("CO"), run("2", "<w:vertAlign w:val='subscript'/>"), run(" giảm")) == "CO2 giảm"


def math(inside: str) -> str:
    return f"<m:oMath>{inside}</m:oMath>"


def sign(text: str) -> str:
    return f"<m:r><m:rPr><m:sty m:val='p'/></m:rPr><m:t>{text}</m:t></m:r>"


def fraction(above: str, below: str) -> str:
    return f"<m:f><m:fPr/><m:num>{sign(above)}</m:num><m:den>{sign(below)}</m:den></m:f>"


def power(base: str, above: str) -> str:
    return f"<m:sSup><m:e>{sign(base)}</m:e><m:sup>{sign(above)}</m:sup></m:sSup>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (fraction("15", "20"), "15/20"),
        (sign("2") + fraction("1", "2"), "2 1/2"),
        (fraction("a+b", "c"), "(a+b)/c"),
        (power("km", "2") + power("10", "-3") + power("x", "n+1"), "km²10⁻³x^(n+1)"),
        (f"<m:rad><m:deg/><m:e>{sign('2')}</m:e></m:rad>", "√(2)"),
        (
            f"<m:d><m:dPr><m:begChr m:val='['/><m:endChr m:val=']'/></m:dPr><m:e>{sign('a')}</m:e></m:d>",
            "[a]",
        ),
        (f"<m:d><m:e>{sign('a')}</m:e><m:e>{sign('b')}</m:e></m:d>", "(a|b)"),
        (f"<m:sSub><m:e>{sign('x')}</m:e><m:sub>{sign('1')}</m:sub></m:sSub>", "x_1"),
        (
            f"<m:nary><m:naryPr><m:chr m:val='∑'/></m:naryPr><m:sub>{sign('i=1')}</m:sub>"
            f"<m:sup>{sign('9')}</m:sup><m:e>{sign('x')}</m:e></m:nary>",
            "∑_(i=1)⁹ x",
        ),
        (f"<m:func><m:fName>{sign('max')}</m:fName><m:e>{sign('x')}</m:e></m:func>", "max x"),
        (
            f"<m:m><m:mr><m:e>{sign('1')}</m:e><m:e>{sign('2')}</m:e></m:mr>"
            f"<m:mr><m:e>{sign('3')}</m:e></m:mr></m:m>",
            "1 2; 3",
        ),
        (f"<m:eqArr><m:e>{sign('a')}</m:e><m:e>{sign('b')}</m:e></m:eqArr>", "a\nb"),
    ],
    ids=[
        "fraction", "mixed", "sum", "powers", "root", "brackets", "two", "below", "sigma", "function",
        "matrix", "lines",
    ],
)  # fmt: skip
def test_docx_equation_is_written_on_one_line(inside: str, expected: str) -> None:
    assert text_of(run("Đạt "), math(inside)) == f"Đạt {expected}"
