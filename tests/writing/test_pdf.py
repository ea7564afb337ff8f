from __future__ import annotations

import io
from collections.abc import Callable

import pdfplumber
from tests.writing.reviews import review_of, target

from nghiquyet.measuring import Review
from nghiquyet.numbers import shown
from nghiquyet.writing import write_pdf
from nghiquyet.writing.ledger import Ledger

# Every letter of the Vietnamese alphabet that bears a sign, with every tone.
LETTERS = (
    "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ"
    " ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ"
)


def test_pdf_holds_every_result_and_name(
    review: Review, pdf_bytes: bytes, pdf_text: Callable[[bytes], str]
) -> None:
    text = pdf_text(pdf_bytes)
    for entry in Ledger(review).entries:
        assert entry.name in text
        assert entry.result.actual is None or shown(entry.result.actual) in text
        assert entry.result.achieved_percent is None or (
            f"{shown(entry.result.achieved_percent, 2)}%" in text
        )


def test_pdf_sets_every_vietnamese_letter(pdf_text: Callable[[bytes], str]) -> None:
    letters = f"{LETTERS} {LETTERS.upper()}"
    text = pdf_text(write_pdf(review_of((target(name=letters),))))
    assert set(letters) <= set(text)


def test_pdf_uses_the_vendored_fonts_and_leads_from_figures_to_sources(pdf_bytes: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf_bytes)) as document:
        fonts = {char["fontname"].partition("+")[2] for page in document.pages for char in page.chars}
        links = [annotation for page in document.pages for annotation in page.annots]
        first, appendix = document.pages[0], document.pages[-1]
    assert {font.partition("-")[0] for font in fonts} == {"LiberationSerif"}
    assert len(links) > 100
    assert (round(first.width), round(first.height)) == (595, 842)
    assert (round(appendix.width), round(appendix.height)) == (842, 595)


def test_pdf_numbers_its_pages_from_the_second(pdf_bytes: bytes) -> None:
    with pdfplumber.open(io.BytesIO(pdf_bytes)) as document:
        heads = [page.crop((0, 0, page.width, 54)).extract_text() for page in document.pages[:3]]
    assert heads[1:] == ["2", "3"]
    assert not heads[0].strip("1")


def test_pdf_same_review_same_bytes(review: Review, pdf_bytes: bytes) -> None:
    assert write_pdf(review) == pdf_bytes
