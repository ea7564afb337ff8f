"""PDF files with text: running heads and page numbers are dropped, ruled tables become `Table`s, lines are
joined to paragraphs, also over the end of a page. Pages that are pictures go to OCR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.errors import OcrUnavailable, PasswordProtected
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.page_items import Item, items_of
from nghiquyet.reading.documents.page_lines import Page
from nghiquyet.reading.documents.paragraphs import to_parts
from nghiquyet.reading.documents.parts import Draft
from nghiquyet.reading.documents.pdf_page import PDFIUM, read_page
from nghiquyet.reading.documents.running_heads import without_running_heads
from nghiquyet.reading.documents.scan import recognised_pages, rendered
from nghiquyet.reading.documents.stretches import in_order

LEAST_GLYPHS = 25
"""A page with fewer characters than this, most of it a picture, is a scan."""
END_MARK = b"%%EOF"
"""Every complete PDF ends with it, up to some bytes that mail programs add (ISO 32000-1, 7.5.5)."""


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page of which only the lines and tables are kept: the glyphs of all pages would fill the memory."""

    items: list[Item]
    width: float
    scanned: bool


def read_pdf(source: Source) -> Draft:
    """Raises DamagedFile, PasswordProtected, FileTooLarge, OcrUnavailable, ReadingTimeout."""
    pages = _pages(source)
    scanned = [number for number, page in enumerate(pages) if page.scanned]
    warnings: tuple[Phrase, ...] = ()
    if scanned:
        pages, warnings = _with_scans(source, pages, scanned)
    items = without_running_heads([page.items for page in pages])
    stretches = in_order(items, [page.width for page in pages])
    media = "scan" if scanned and len(scanned) * 2 >= len(pages) else "pdf"
    return Draft(media, parts=tuple(to_parts(stretches, len(pages))), warnings=warnings)


def _pages(source: Source) -> list[_Leaf]:
    if END_MARK not in source.data[-4096:]:
        raise damaged(source.file)
    with PDFIUM:
        document = _opened(source)
        try:
            source.allow_pages(len(document))
            return list(_read_pages(source, document))
        except pdfium.PdfiumError:
            raise damaged(source.file) from None
        finally:
            document.close()


def _read_pages(source: Source, document: pdfium.PdfDocument) -> Iterator[_Leaf]:
    """Pages one by one; those that are pictures count as done only when they have been recognised."""
    done = 0
    for number in range(len(document)):
        leaf = document[number]
        try:
            page = _leaf(read_page(leaf))
        finally:
            leaf.close()
        if page.scanned:
            source.check_time()
        else:
            done += 1
            source.step(done, len(document))
        yield page


def _opened(source: Source) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise PasswordProtected(
                "Tệp {file} được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi thử lại.",
                file=source.file,
            ) from None
        raise damaged(source.file) from None
    if len(document) == 0:
        document.close()
        raise damaged(source.file)
    return document


def _leaf(page: Page) -> _Leaf:
    is_scan = len(page.glyphs) < LEAST_GLYPHS and page.pictures > 0.4
    return _Leaf(items_of(page), page.width, is_scan)


def _with_scans(
    source: Source, pages: Sequence[_Leaf], scanned: Sequence[int]
) -> tuple[list[_Leaf], tuple[Phrase, ...]]:
    """The pages, the pictures among them read; where OCR is missing, a warning if other pages have text."""
    merged = list(pages)
    try:
        read = recognised_pages(source, rendered(source, scanned), len(pages) - len(scanned), len(pages))
    except OcrUnavailable:
        if len(scanned) == len(pages):
            raise
        numbers = ", ".join(str(number + 1) for number in scanned)
        return merged, (
            Phrase(
                "Trang {pages} là ảnh quét, chưa đọc được vì máy chưa cài tesseract-ocr-vie.", pages=numbers
            ),
        )
    for number, page in zip(scanned, read, strict=True):
        merged[number] = _leaf(page)
    return merged, ()
