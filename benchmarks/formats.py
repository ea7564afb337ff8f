"""How fast each format is opened, held against the bare library that does most of the work.

    python -m benchmarks.formats

Ours finds the format, keeps every place, tells headings, lists, tables and their heads apart, drops what
repeats on every page. The other only takes out the words, as it is usually asked to.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import docx
import lxml.html
import openpyxl
import pdfplumber
import pypdfium2 as pdfium

from benchmarks import made_documents as made
from benchmarks.beside import Pair, clocked, compare, on_one_processor
from nghiquyet.reading.documents import open_document
from nghiquyet.reading.documents.office import has_office

HALF = 0.5
PARAGRAPHS = 400


def main() -> None:
    """Print a line for each format; end with 1 where an aim is not reached."""
    on_one_processor()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(not compare(_pairs(Path(folder))))


def _pairs(folder: Path) -> Iterator[Pair]:
    word = made.word_file(folder / "a.docx", PARAGRAPHS)
    pages = made.pdf(folder / "a.pdf", PARAGRAPHS // 2)
    yield _pair(word, _docx, "python-docx: paragraphs, cells")
    yield _pair(made.workbook(folder / "a.xlsx", 3_000), _xlsx, "openpyxl: every value")
    yield _pair(pages, _pdf_words, "pdfplumber: words, tables")
    yield _pair(pages, _pdf_letters, "pypdfium2: letters and their boxes")
    yield _pair(pages, _pdf_text, "pypdfium2: plain text, no places", aim=None)
    yield _pair(made.page(folder / "a.html", PARAGRAPHS), _html, "lxml: text of each block")
    if not has_office():
        print("LibreOffice is not installed: .odt and .doc are left out.", file=sys.stderr)
        return
    for suffix in ("odt", "doc"):
        path = made.converted(word, suffix)
        yield _pair(path, _office, "soffice --convert-to docx")


def _pair(path: Path, theirs: Callable[[Path], object], other: str, aim: float | None = HALF) -> Pair:
    amount = len(open_document(path).text)
    ours = clocked(partial(open_document, path))
    return Pair(f"open {path.suffix}", amount, "characters", ours, other, clocked(partial(theirs, path)), aim)


def _docx(path: Path) -> list[str]:
    word = docx.Document(str(path))
    texts = [paragraph.text for paragraph in word.paragraphs]
    return texts + [cell.text for table in word.tables for row in table.rows for cell in row.cells]


def _xlsx(path: Path) -> list[object]:
    book = openpyxl.load_workbook(path, data_only=True)
    return [cell.value for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]


def _pdf_words(path: Path) -> list[object]:
    with pdfplumber.open(path) as document:
        return [(page.extract_words(), page.extract_tables()) for page in document.pages]


def _pdf_letters(path: Path) -> list[object]:
    with pdfium.PdfDocument(path) as document:
        pages = [page.get_textpage() for page in document]
        return [
            (page.get_text_range(place, 1), page.get_charbox(place))
            for page in pages
            for place in range(page.count_chars())
        ]


def _pdf_text(path: Path) -> list[str]:
    with pdfium.PdfDocument(path) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _html(path: Path) -> list[str]:
    page = lxml.html.fromstring(path.read_bytes())
    blocks = page.iter("p", "li", "td", "th", "h1", "h2", "h3")
    return ["".join(map(str, block.itertext())) for block in blocks]


def _office(path: Path) -> Path:
    return made.converted(path, "docx", folder=path.parent / "converted")


if __name__ == "__main__":
    main()
