"""Scans: pages of a PDF without text, and pictures, read by tesseract with its Vietnamese model."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageSequence, UnidentifiedImageError

from nghiquyet.errors import OcrUnavailable, ReadingTimeout
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.paragraphs import to_parts
from nghiquyet.reading.documents.parts import Draft
from nghiquyet.reading.documents.pdf_page import PDFIUM
from nghiquyet.reading.documents.running_heads import without_running_heads
from nghiquyet.reading.documents.scan_cleaning import cleaned
from nghiquyet.reading.documents.scan_lines import lines_of_tsv

DPI = 300
AT_ONCE = 2


def read_image(source: Source) -> Draft:
    """A picture, or all the pictures of a TIFF. Raises DamagedFile, FileTooLarge, OcrUnavailable, ReadingTimeout."""
    return _read(source, _frames(source))


def scan_pdf(source: Source, pages: Sequence[int]) -> Draft:
    """The given pages of a PDF, read as pictures."""
    return _read(source, _rendered(source, pages))


def _read(source: Source, pictures: Sequence[Image.Image]) -> Draft:
    _require_tesseract(source.file)
    pages, done = [], 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for tsv in pool.map(lambda picture: _recognised(source, picture), pictures):
            pages.append(lines_of_tsv(tsv))
            done += 1
            source.step(done, len(pictures))
    widths = [72.0 * picture.width / DPI for picture in pictures]
    return Draft("scan", parts=tuple(to_parts(without_running_heads(pages), widths)))


def _rendered(source: Source, pages: Sequence[int]) -> list[Image.Image]:
    with PDFIUM:
        document = pdfium.PdfDocument(source.data)
        try:
            return [document[page].render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in pages]
        except pdfium.PdfiumError:
            raise damaged(source.file) from None
        finally:
            document.close()


def _frames(source: Source) -> list[Image.Image]:
    try:
        picture = Image.open(io.BytesIO(source.data))
        source.allow_pages(getattr(picture, "n_frames", 1))
        return [_at_dpi(frame.convert("L")) for frame in ImageSequence.Iterator(picture)]
    except (OSError, UnidentifiedImageError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise damaged(source.file) from None


def _at_dpi(picture: Image.Image) -> Image.Image:
    """Scaled so that an A4 page has about 300 dots an inch."""
    factor = 8.27 * DPI / max(min(picture.size), 1)
    if 0.8 < factor < 1.25:
        return picture
    factor = max(0.3, min(factor, 3.0))
    return picture.resize((round(picture.width * factor), round(picture.height * factor)), Image.Resampling.LANCZOS)


def _recognised(source: Source, picture: Image.Image) -> str:
    """Tesseract's table of words (TSV) for one picture."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.png")
        cleaned(picture).save(path, dpi=(DPI, DPI))
        command = ["tesseract", str(path), "stdout", "-l", "vie", "--psm", "3", "--dpi", str(DPI), "tsv"]
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=source.limits.page_seconds, check=True,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
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


def _require_tesseract(file: str) -> None:
    if not has_tesseract():
        raise OcrUnavailable(
            "Tệp {file} là bản quét, cần chương trình nhận dạng chữ. "
            "Hãy cài các gói Debian tesseract-ocr và tesseract-ocr-vie, hoặc gửi bản có chữ.",
            file=file,
        )


@cache
def has_tesseract() -> bool:
    """Whether tesseract is installed with its Vietnamese model."""
    if shutil.which("tesseract") is None:
        return False
    try:
        listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return b"vie" in (listed.stdout + listed.stderr).split()
