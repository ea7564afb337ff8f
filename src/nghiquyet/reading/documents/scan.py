"""Scans: pictures, and pages of a PDF that are pictures, read by tesseract with its Vietnamese model."""

from __future__ import annotations

import io
import math
import os
import re
import shutil
import struct
import subprocess
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image, ImageDraw, ImageOps, ImageSequence

from nghiquyet.errors import DamagedFile, FileTooLarge, OcrUnavailable, ReadingTimeout
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.lattice import Lattice, find_lattices
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.page_items import items_of
from nghiquyet.reading.documents.page_lines import Page, Rule
from nghiquyet.reading.documents.paragraphs import to_parts
from nghiquyet.reading.documents.parts import Draft
from nghiquyet.reading.documents.pdf_page import PDFIUM
from nghiquyet.reading.documents.running_heads import without_running_heads
from nghiquyet.reading.documents.scan_cleaning import cleaned
from nghiquyet.reading.documents.scan_rules import ruled_lines, without_lines
from nghiquyet.reading.documents.scan_tables import ENLARGED, agreed, strips
from nghiquyet.reading.documents.scan_words import glyphs_of, lines_of_tsv, without_ghosts
from nghiquyet.reading.documents.stretches import in_order

USUAL_DPI = 300
FINE_ENOUGH = (140, 360)
"""A scan between these is read as it is: enlarging it made more errors than it mended."""
AT_ONCE = 2
A4_WIDTH = 8.27
MOST_PIXELS = 120_000_000
MOST_RENDERED = 40_000_000
"""As many as an A2 page at 300 dpi."""
_WHOLE_PAGE = ("-l", "vie", "--psm", "3", "tsv")
_ONE_COLUMN = ("-l", "vie", "--psm", "6", "tsv")
DOUBTFUL = 0.6
"""Upright pages are read with more certainty than this."""


@dataclass(frozen=True)
class Picture:
    """A page as a grey picture."""

    image: Image.Image
    dpi: float


def read_image(source: Source) -> Draft:
    """A picture, or all the pictures of a TIFF.

    Raises DamagedFile, FileTooLarge, OcrUnavailable, ReadingTimeout.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = _opened(source)
        pages = recognised_pages(source, _frames(source, picture), 0, getattr(picture, "n_frames", 1))
    items = without_running_heads([items_of(page) for page in pages])
    stretches = in_order(items, [page.width for page in pages])
    return Draft("scan", parts=tuple(to_parts(stretches, len(pages))))


def recognised_pages(source: Source, pictures: Iterable[Picture], done: int, total: int) -> list[Page]:
    """The pages in order, two being read at a time; `done` of the file's `total` pages were read before."""
    if not has_tesseract():
        raise OcrUnavailable(
            "Tệp {file} là bản quét, cần chương trình nhận dạng chữ. "
            "Hãy cài các gói Debian tesseract-ocr và tesseract-ocr-vie, hoặc gửi bản có chữ.",
            file=source.file,
        )
    pages: list[Page] = []
    waiting: deque[Future[Page]] = deque()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for picture in pictures:
                waiting.append(pool.submit(_recognised, source, picture))
                if len(waiting) > AT_ONCE:
                    pages.append(waiting.popleft().result())
                    source.step(done + len(pages), total)
            while waiting:
                pages.append(waiting.popleft().result())
                source.step(done + len(pages), total)
        finally:
            for future in waiting:
                future.cancel()
    return pages


def rendered(source: Source, numbers: Sequence[int]) -> Iterator[Picture]:
    """Pages of a PDF as pictures, at the fineness of the scan in them, one at a time."""
    with PDFIUM:
        document = pdfium.PdfDocument(source.data)
    try:
        for number in numbers:
            with PDFIUM:
                page = document[number]
                dpi = _dpi(page)
                image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
                page.close()
            yield Picture(image, dpi)
    except pdfium.PdfiumError:
        raise damaged(source.file) from None
    finally:
        with PDFIUM:
            document.close()


def _dpi(page: pdfium.PdfPage) -> float:
    """The dots an inch of the largest picture on the page where they suit, else the usual number.

    Fewer on a page so large that its picture would not fit into memory.
    """
    found = []
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if right - left > 0.5 * page.get_width():
            found.append(max(item.get_px_size()) * 72 / max(right - left, top - bottom, 1.0))
    finest = max(found, default=0.0)
    dpi = finest if FINE_ENOUGH[0] <= finest <= FINE_ENOUGH[1] else USUAL_DPI
    area = max(page.get_width() * page.get_height(), 1.0)
    return min(dpi, 72 * math.sqrt(MOST_RENDERED / area))


_PICTURE_ERRORS = (OSError, SyntaxError, ValueError, TypeError, KeyError, struct.error)


def _opened(source: Source) -> Image.Image:
    try:
        picture = Image.open(io.BytesIO(source.data))
        source.allow_pages(getattr(picture, "n_frames", 1))
    except Image.DecompressionBombError:
        raise _too_large(source) from None
    except _PICTURE_ERRORS:
        raise damaged(source.file) from None
    return picture


def _frames(source: Source, picture: Image.Image) -> Iterator[Picture]:
    """Its pages one by one, so that never more than a few are in memory."""
    try:
        for frame in ImageSequence.Iterator(picture):
            if frame.width * frame.height > MOST_PIXELS:
                raise _too_large(source)
            yield _suiting(_on_white(ImageOps.exif_transpose(frame)))
    except Image.DecompressionBombError:
        raise _too_large(source) from None
    except _PICTURE_ERRORS:
        raise damaged(source.file) from None


def _too_large(source: Source) -> FileTooLarge:
    return FileTooLarge(
        "Ảnh {file} quá lớn. Hãy quét lại ở 200–300 dpi, mỗi trang một khổ A4 hoặc A3.", file=source.file
    )


def _on_white(frame: Image.Image) -> Image.Image:
    if frame.mode in ("RGBA", "LA", "P"):
        frame = frame.convert("RGBA")
        white = Image.new("RGBA", frame.size, "white")
        return Image.alpha_composite(white, frame).convert("L")
    return frame.convert("L")


def _suiting(image: Image.Image) -> Picture:
    """With the dots an inch that an A4 page would have; too coarse or too fine pictures are resized."""
    dpi = max(min(image.size) / A4_WIDTH, 1.0)
    if FINE_ENOUGH[0] <= dpi <= FINE_ENOUGH[1]:
        return Picture(image, dpi)
    factor = max(0.2, min(USUAL_DPI / dpi, 3.0))
    size = (max(1, round(image.width * factor)), max(1, round(image.height * factor)))
    return Picture(image.resize(size, Image.Resampling.LANCZOS), dpi * factor)


def _recognised(source: Source, picture: Picture) -> Page:
    """The words of one page; one that hardly yields words may lie on its side and is turned."""
    page = _read(source, picture)
    if _sureness(page) >= DOUBTFUL:
        return page
    degrees = _turned_by(source, picture)
    if not degrees:
        return page
    turned = _read(source, Picture(picture.image.rotate(-degrees, expand=True, fillcolor=255), picture.dpi))
    return max(page, turned, key=_sureness)


def _read(source: Source, picture: Picture) -> Page:
    """The words with their places, and the lines of tables; cells are read apart from other text."""
    image, dpi = cleaned(picture.image), picture.dpi
    drawn = ruled_lines(image, dpi)
    rules = [_in_points(box, image.height, dpi) for box in drawn]
    lattices = find_lattices(rules)
    clean = without_lines(image, drawn)
    tsv = _tesseract(source, _without_tables(clean, lattices, dpi), dpi, *_WHOLE_PAGE)
    lines = without_ghosts(list(lines_of_tsv(tsv)))
    for lattice in lattices:
        for strip in strips(clean, lattice, dpi):
            plain = _tesseract(source, strip.image, dpi, *_ONE_COLUMN)
            large = _tesseract(source, strip.enlarged(), dpi * ENLARGED, *_ONE_COLUMN)
            lines += agreed(strip.cells(lines_of_tsv(plain)), strip.cells(lines_of_tsv(large), ENLARGED))
    glyphs = tuple(glyphs_of(lines, image.height, dpi))
    return Page(image.width * 72 / dpi, image.height * 72 / dpi, glyphs, tuple(rules), pictures=1.0)


def _in_points(box: tuple[int, int, int, int], height: int, dpi: float) -> Rule:
    left, top, right, bottom = (72.0 * dots / dpi for dots in box)
    total = 72.0 * height / dpi
    return Rule(left, total - bottom, right, total - top)


def _without_tables(image: Image.Image, lattices: Sequence[Lattice], dpi: float) -> Image.Image:
    """The page with its tables painted over."""
    copy, scale = image.copy(), dpi / 72.0
    draw = ImageDraw.Draw(copy)
    for lattice in lattices:
        box = lattice.box
        corners = (box.left, box.right), (box.top, box.bottom)
        (left, right), (top, bottom) = ((round(a * scale), round(b * scale)) for a, b in corners)
        draw.rectangle((left, image.height - top, right, image.height - bottom), fill=255)
    return copy


def _sureness(page: Page) -> float:
    """How much tesseract made of the page: the mean certainty of its words, 0 for a page without any."""
    sure = [glyph.confidence or 0.0 for glyph in page.glyphs]
    return sum(sure) / len(sure) if sure else 0.0


def _turned_by(source: Source, picture: Picture) -> int:
    """By how many degrees clockwise the page must be turned to stand upright, if tesseract can tell."""
    if "osd" not in languages():
        return 0
    try:
        told = _tesseract(source, picture.image, picture.dpi, "-l", "osd", "--psm", "0")
    except DamagedFile:
        return 0
    found = re.search(r"Rotate: (\d+)", told)
    return int(found[1]) if found else 0


def _tesseract(source: Source, image: Image.Image, dpi: float, *options: str) -> str:
    """What tesseract says of a picture."""
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=1)
    command = ["tesseract", "stdin", "stdout", "--dpi", str(round(dpi)), *options]
    try:
        done = subprocess.run(
            command, input=file.getvalue(), capture_output=True, check=True,
            timeout=source.limits.page_seconds, env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ReadingTimeout(
            "Nhận dạng chữ của tệp {file} quá {seconds} giây một trang nên đã dừng. "
            "Hãy quét lại rõ hơn hoặc tách tệp.",
            file=source.file,
            seconds=int(source.limits.page_seconds),
        ) from None
    except (subprocess.CalledProcessError, OSError):
        raise damaged(source.file) from None
    return done.stdout.decode("utf-8", errors="replace")


def has_tesseract() -> bool:
    """Whether tesseract is installed with its Vietnamese model."""
    return "vie" in languages()


@cache
def languages() -> frozenset[str]:
    """The models that tesseract has; none where it is not installed."""
    if shutil.which("tesseract") is None:
        return frozenset()
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset((listed.stdout + listed.stderr).decode("utf-8", "replace").split())
