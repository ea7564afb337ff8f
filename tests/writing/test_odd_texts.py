"""Whatever a document says, its words can be printed in every format."""

from __future__ import annotations

import io

import docx
import openpyxl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.writing.reviews import review_of, target, value

from nghiquyet.writing import write_docx, write_pdf, write_xlsx


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=600), st.text(max_size=12))
def test_writing_any_text(title: str, name: str, quote: str, unit: str) -> None:
    review = review_of((target(name=name, unit=unit),), (value("A", "5", text=quote),), title=title)
    assert docx.Document(io.BytesIO(write_docx(review))).tables
    assert openpyxl.load_workbook(io.BytesIO(write_xlsx(review))).sheetnames
    assert write_pdf(review).startswith(b"%PDF")


def test_writing_control_characters_and_markup() -> None:
    odd = "a\x00b\x0bc \ud800 #let x = 1 <b> & {x} $y$ \\ // * _"
    review = review_of((target(name=odd, unit=odd),), (value("A", "5", text=odd),), title=odd)
    assert write_docx(review)
    assert write_xlsx(review)
    assert write_pdf(review)
