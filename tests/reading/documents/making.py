"""Small real files for the tests of opening documents, and the rules that every opened document keeps."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import docx
import pypdfium2 as pdfium
import typst
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl import Workbook
from PIL import Image

from nghiquyet.reading.documents import Block, Document, Limits, open_document

MINUTES = """\
HUYỆN ỦY SUỐI MƠ                         ĐẢNG CỘNG SẢN VIỆT NAM
Số 12-BC/HU                              Suối Mơ, ngày 05 tháng 7 năm 2023

                    BÁO CÁO
          Kết quả trồng rừng năm 2022

I. KẾT QUẢ
Toàn huyện trồng 120,5 ha rừng, đạt 96,4% kế hoạch.
II. HẠN CHẾ
Còn 4,5 ha chưa trồng.
"""


def opened(path: Path, **limits: float) -> Document:
    """The document, with the rules checked that hold for all."""
    document = open_document(path, limits=Limits(**limits))  # type: ignore[arg-type]
    check(document)
    return document


def check(document: Document) -> None:
    """NFC text; blocks sorted, apart and inside it; cells and words where they say."""
    text = document.text
    assert unicodedata.is_normalized("NFC", text)
    end = -1
    for block in document.blocks:
        assert end < block.start < block.end <= len(text) or (block.start > end and block.end == block.start)
        end = block.end
    between = [text[a.end : b.start] for a, b in pairwise(document.blocks)]
    assert all("\n" in gap or "\f" in gap for gap in between)
    assert "".join(words(document)) == "".join(text.split())
    assert list(document.pages) == sorted(document.pages)
    assert document.pages[0] == 0
    for table in document.tables:
        for cell in table.cells:
            assert table.start <= cell.start <= cell.end <= table.end
            assert cell.row + cell.row_span <= table.rows
            assert table.at(cell.row, cell.column) is cell
    for word in document.words:
        assert text[word.start : word.end].split() == [text[word.start : word.end]]
        assert 0 <= word.confidence <= 1


def words(document: Document) -> list[str]:
    """All the words that stand in some block."""
    return [word for block in document.blocks for word in document.text[block.start : block.end].split()]


def told(document: Document, *kinds: str) -> list[str]:
    """The texts of the blocks of these kinds, or of all."""
    return [text_of(document, block) for block in document.blocks if not kinds or block.kind in kinds]


def text_of(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def headings(document: Document) -> list[tuple[int, str]]:
    """Level and words of every heading."""
    return [(block.level, text_of(document, block)) for block in document.blocks if block.kind == "heading"]


def cells(document: Document, table: int = 0) -> list[list[str]]:
    """The words of a table row by row; a merged cell stands in each place it covers."""
    grid = document.tables[table]
    rows = []
    for row in range(grid.rows):
        found = [grid.at(row, column) for column in range(grid.columns)]
        rows.append([document.text[cell.start : cell.end] if cell else "" for cell in found])
    return rows


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file."""
    path.write_bytes(text.encode(encoding))
    return path


def word_file(path: Path, *lines: str | Callable[[Word], object]) -> Path:
    """A Word document: "# " makes a heading, "^" a centred bold line, a function adds what it likes."""
    word = docx.Document()
    for line in lines:
        if callable(line):
            line(word)
        elif line.startswith("#"):
            marks, _, text = line.partition(" ")
            word.add_heading(text, len(marks))
        elif line.startswith("^"):
            paragraph = word.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(line[1:]).bold = True
        else:
            word.add_paragraph(line)
    word.save(str(path))
    return path


def workbook(path: Path, fill: Callable[[Workbook], object]) -> Path:
    """An Excel workbook."""
    book = Workbook()
    fill(book)
    book.save(path)
    return path


def typeset(path: Path, source: str, *, size: int = 12, page: str = "") -> Path:
    """A PDF set by typst, justified, on A4."""
    head = f'#set page(paper: "a4", margin: 2.5cm, {page})\n#set text(size: {size}pt, lang: "vi")\n'
    typ = path.with_suffix(".typ")
    typ.write_text(head + "#set par(justify: true)\n" + source, encoding="utf-8")
    path.write_bytes(typst.compile(str(typ)))
    return path


def pictures(pdf: Path, dpi: int = 200) -> list[Image.Image]:
    """The pages of a PDF as grey pictures."""
    document = pdfium.PdfDocument(pdf.read_bytes())
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in document]
    finally:
        document.close()


def scanned(path: Path, pages: Sequence[Image.Image], dpi: int = 200) -> Path:
    """A PDF of pictures."""
    file = io.BytesIO()
    pages[0].save(file, "PDF", resolution=dpi, save_all=True, append_images=list(pages[1:]))
    path.write_bytes(file.getvalue())
    return path
