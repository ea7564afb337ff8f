"""PDF files with text: running heads and page numbers are dropped, ruled tables become `Table`s, lines are
joined to paragraphs, also over the end of a page. Pages that are pictures go to OCR."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from nghiquyet.errors import OcrUnavailable, PasswordProtected
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.paragraphs import to_parts
from nghiquyet.reading.documents.parts import Draft
from nghiquyet.reading.documents.pdf_leaves import Leaf, leaf_of, recognised
from nghiquyet.reading.documents.pdf_page import PDFIUM, read_page
from nghiquyet.reading.documents.running_heads import without_running_heads
from nghiquyet.reading.documents.scan import recognised_pages, rendered
from nghiquyet.reading.documents.stretches import in_order

END_MARK = b"%%EOF"
"""Every complete PDF ends with it, up to some bytes that mail programs add (ISO 32000-1, 7.5.5)."""


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


def _pages(source: Source) -> list[Leaf]:
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


def _read_pages(source: Source, document: pdfium.PdfDocument) -> Iterator[Leaf]:
    """Pages one by one; those that are pictures count as done only when they have been recognised."""
    done = 0
    for number in range(len(document)):
        page = document[number]
        try:
            leaf = leaf_of(read_page(page))
        finally:
            page.close()
        if leaf.scanned:
            source.check_time()
        else:
            done += 1
            source.step(done, len(document))
        yield leaf


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
    if document.get_formtype() == raw.FORMTYPE_ACRO_FORM:
        document.init_forms()
    return document


def _with_scans(
    source: Source, pages: Sequence[Leaf], scanned: Sequence[int]
) -> tuple[list[Leaf], tuple[Phrase, ...]]:
    """The pages, the pictures among them read; where OCR is missing, as they are, with a warning."""
    merged = list(pages)
    try:
        read = recognised_pages(source, rendered(source, scanned), len(pages) - len(scanned), len(pages))
    except OcrUnavailable:
        if not any(page.items for page in pages):
            raise
        return merged, _unrecognised(pages, scanned)
    for number, page in zip(scanned, read, strict=True):
        merged[number] = recognised(pages[number], page)
    return merged, ()


def _unrecognised(pages: Sequence[Leaf], scanned: Sequence[int]) -> tuple[Phrase, ...]:
    """What is to be said of scans where OCR is missing: those not read, and those read from a layer."""
    layered = ", ".join(str(number + 1) for number in scanned if pages[number].layered)
    unread = ", ".join(str(number + 1) for number in scanned if not pages[number].layered)
    said = (
        Phrase("Trang {pages} là ảnh quét, chưa đọc được vì máy chưa cài tesseract-ocr-vie.", pages=unread),
        Phrase(
            "Trang {pages} là ảnh quét, đã đọc theo lớp chữ có sẵn trong tệp vì máy chưa cài "
            "tesseract-ocr-vie. Hãy kiểm tra số liệu.",
            pages=layered,
        ),
    )
    return tuple(phrase for phrase, numbers in zip(said, (unread, layered), strict=True) if numbers)
