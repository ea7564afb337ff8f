"""Open any file into a `Document`: find its true format, read it, settle its outline."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from nghiquyet.errors import EmptyFile, MissingFile
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.detect import NAMES, Media, detect
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.documents.docx import read_docx
from nghiquyet.reading.documents.file_names import outer_archive, shown_name
from nghiquyet.reading.documents.html import read_html
from nghiquyet.reading.documents.limits import Limits, Progress, Source, too_large
from nghiquyet.reading.documents.office import CONVERSIONS, converted
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.packed import read_packed, unopened
from nghiquyet.reading.documents.parts import Draft, assemble
from nghiquyet.reading.documents.pdf import read_pdf
from nghiquyet.reading.documents.scan import read_image
from nghiquyet.reading.documents.separated_tables import read_separated
from nghiquyet.reading.documents.txt import read_txt
from nghiquyet.reading.documents.xlsx import read_xlsx

USUAL_LIMITS = Limits()
_SHOWN = {
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "pdf": "PDF",
    "html": "HTML",
    "image": "JPG/PNG/TIFF",
    "csv": "CSV",
}
_READERS: dict[Media, Callable[[Source], Draft]] = {
    "txt": read_txt,
    "csv": read_separated,
    "docx": read_docx,
    "html": read_html,
    "xlsx": read_xlsx,
    "pdf": read_pdf,
    "image": read_image,
}


def open_document(path: Path, *, limits: Limits = USUAL_LIMITS, progress: Progress | None = None) -> Document:
    """The document in this file. `progress` is told (pages done, pages in all) where reading takes long.

    A document packed into a zip archive has a path below it, as `expand` gives it.

    Raises MissingFile, EmptyFile, FileTooLarge, UnknownFormat, PasswordProtected, DamagedFile,
    OcrUnavailable, OfficeUnavailable or ReadingTimeout; each message names the file and says what to do.
    """
    name = shown_name(path)
    data = _bytes(path, name, limits)
    source = Source(name, data, limits, progress)
    media = detect(source)
    if media == "zip":
        raise unopened(path, limits, name)
    draft = _draft(source, media)
    layout = draft.layout or assemble(settle(draft.parts))
    if not layout.text.strip():
        raise _empty(name)
    return Document(
        file=name,
        sha256=hashlib.sha256(data).hexdigest(),
        media=draft.media,
        text=layout.text,
        blocks=layout.blocks,
        tables=layout.tables,
        pages=layout.pages,
        words=layout.words,
        warnings=_mislabelled(path, media) + draft.warnings,
    )


def _draft(source: Source, media: Media) -> Draft:
    conversion = CONVERSIONS.get(media)
    if conversion is None:
        return _READERS[media](source)
    return replace(_READERS[conversion.target](converted(source, conversion)), media=media)


def _bytes(path: Path, name: str, limits: Limits) -> bytes:
    archive = outer_archive(path)
    data = read_packed(archive, path, limits, name) if archive else _alone(path, name, limits)
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise _empty(name)
    return data


def _alone(path: Path, name: str, limits: Limits) -> bytes:
    """The bytes of a file that stands in a folder of the machine."""
    try:
        size = _size(path, name)
        if size > limits.bytes:
            raise too_large(name, size, limits)
        return path.read_bytes()
    except FileNotFoundError:
        raise MissingFile("Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.", file=name) from None
    except (OSError, ValueError):
        raise MissingFile("Không mở được tệp {file}. Hãy kiểm tra quyền đọc tệp.", file=name) from None


def _size(path: Path, name: str) -> int:
    """The size of a file; pipes and devices have none, and reading one may never end."""
    found = path.stat()
    if not stat.S_ISREG(found.st_mode):
        raise MissingFile(
            "{file} là thư mục, thiết bị hoặc ống dẫn, không phải tệp. Hãy chọn một tệp.", file=name
        )
    return found.st_size


def _empty(name: str) -> EmptyFile:
    return EmptyFile("Tệp {file} không có nội dung. Hãy kiểm tra và gửi lại tệp đúng.", file=name)


def _mislabelled(path: Path, media: Media) -> tuple[Phrase, ...]:
    """A warning where the name promises another format than the content is."""
    promised = NAMES.get(path.suffix.lower())
    if promised is None or promised == media or {promised, media} == {"txt", "csv"}:
        return ()
    return (
        Phrase(
            "Tên tệp có đuôi {suffix} nhưng nội dung là {media}; đã đọc theo nội dung.",
            suffix=path.suffix,
            media=CONVERSIONS[media].name if media in CONVERSIONS else _SHOWN.get(media, media),
        ),
    )
