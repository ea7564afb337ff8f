"""PDF files with text: running heads and page numbers are dropped, ruled tables become `Table`s,
lines are joined to paragraphs, also over the end of a page. Pages without text go to OCR."""

from __future__ import annotations




import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.errors import PasswordProtected
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.paragraphs import PageItem, to_parts
from nghiquyet.reading.documents.parts import Draft
from nghiquyet.reading.documents.pdf_page import PDFIUM, Line, PdfPage, lines_of, read_page
from nghiquyet.reading.documents.pdf_tables import find_tables
from nghiquyet.reading.documents.running_heads import without_running_heads
from nghiquyet.reading.documents.scan import scan_pdf

LEAST_GLYPHS = 20
"""A page with a picture and fewer characters than this is a scan."""


def read_pdf(source: Source) -> Draft:
    """Raises DamagedFile, PasswordProtected, FileTooLarge, OcrUnavailable, ReadingTimeout."""
    if b"%%EOF" not in source.data[-4096:]:
        raise damaged(source.file)
    pages = _pages(source)
    if all(len(page.glyphs) < LEAST_GLYPHS for page in pages):
        return scan_pdf(source, range(len(pages)))
    items = [_items(page) for page in pages]
    return Draft("pdf", parts=tuple(to_parts(without_running_heads(items), [page.width for page in pages])))


def _pages(source: Source) -> list[PdfPage]:
    with PDFIUM:
        document = opened(source)
        try:
            source.allow_pages(len(document))
            pages = []
            for number in range(len(document)):
                page = document[number]
                pages.append(read_page(page))
                page.close()
                source.step(number + 1, len(document))
            return pages
        except pdfium.PdfiumError:
            raise damaged(source.file) from None
        finally:
            document.close()


def opened(source: Source) -> pdfium.PdfDocument:
    """The PDFium document; the lock must be held."""
    try:
        document = pdfium.PdfDocument(source.data)
        if len(document) == 0:
            raise damaged(source.file)
        return document
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise PasswordProtected(
                "Tệp {file} được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi thử lại.", file=source.file
            ) from None
        raise damaged(source.file) from None


def _items(page: PdfPage) -> list[PageItem]:
    """Tables and lines of a page from top to bottom."""
    tables = find_tables(page)
    loose = [glyph for glyph in page.glyphs if not any(table.holds(glyph) for table in tables)]
    items = [PageItem.of_line(line) for line in lines_of(loose)]
    items += [PageItem(table.left, table.right, table.top, table.bottom, table=table) for table in tables]
    return sorted(items, key=lambda item: -item.top)
