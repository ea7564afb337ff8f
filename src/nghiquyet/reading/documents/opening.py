"""Open any file into a `Document`: find its true format, read it, settle its outline."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

from nghiquyet.errors import EmptyFile, FileTooLarge, MissingFile
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.detect import NAMES, Media, detect
from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.documents.docx import read_docx
from nghiquyet.reading.documents.file_names import shown_name
from nghiquyet.reading.documents.html import read_html
from nghiquyet.reading.documents.limits import Limits, Progress, Source
from nghiquyet.reading.documents.outline import settle
from nghiquyet.reading.documents.parts import Draft, assemble
from nghiquyet.reading.documents.pdf import read_pdf
from nghiquyet.reading.documents.scan import read_image
from nghiquyet.reading.documents.txt import read_txt
from nghiquyet.reading.documents.xlsx import read_xlsx

USUAL_LIMITS = Limits()
_SHOWN = {
    "docx": "Word (.docx)",
    "xlsx": "Excel (.xlsx)",
    "pdf": "PDF",
    "html": "HTML",
    "image": "JPG/PNG/TIFF",
}
_READERS: dict[Media, Callable[[Source], Draft]] = {
    "txt": read_txt,
    "docx": read_docx,
    "html": read_html,
    "xlsx": read_xlsx,
    "pdf": read_pdf,
    "image": read_image,
}


def open_document(path: Path, *, limits: Limits = USUAL_LIMITS, progress: Progress | None = None) -> Document:
    """The document in this file. `progress` is told (pages done, pages in all) where reading takes long.

    Raises MissingFile, EmptyFile, FileTooLarge, UnknownFormat, PasswordProtected, DamagedFile,
    OcrUnavailable or ReadingTimeout; each message names the file and says what to do.
    """
    name = shown_name(path)
    data = _bytes(path, name, limits)
    source = Source(name, data, limits, progress)
    media = detect(source)
    draft = _READERS[media](source)
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


def _bytes(path: Path, name: str, limits: Limits) -> bytes:
    try:
        size = _size(path, name)
        if size > limits.bytes:
            raise FileTooLarge(
                "Tệp {file} nặng {size} MB, quá giới hạn {limit} MB. "
                "Hãy giảm dung lượng ảnh trong tệp hoặc tách tệp.",
                file=name,
                size=size // 1_000_000,
                limit=limits.bytes // 1_000_000,
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise MissingFile("Không tìm thấy tệp {file}. Hãy kiểm tra lại đường dẫn.", file=name) from None
    except (OSError, ValueError):
        raise MissingFile("Không mở được tệp {file}. Hãy kiểm tra quyền đọc tệp.", file=name) from None
    if not data.strip(b"\x00\t\n\r \xef\xbb\xbf"):
        raise _empty(name)
    return data


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
    if promised is None or promised == media:
        return ()
    return (
        Phrase(
            "Tên tệp có đuôi {suffix} nhưng nội dung là {media}; đã đọc theo nội dung.",
            suffix=path.suffix,
            media=_SHOWN.get(media, media),
        ),
    )
