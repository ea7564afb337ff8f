"""The true format of a file, by its content and not by its name."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Literal

from nghiquyet.errors import PasswordProtected, UnknownFormat
from nghiquyet.reading.documents.limits import Source

Media = Literal["txt", "docx", "html", "xlsx", "pdf", "image"]

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:html|head|body|title|div|table|p|h1)\b[^<>]*>", re.IGNORECASE)
_END_TAG = re.compile(rb"</(?:html|head|body|title|div|table|p|h1)\s*>", re.IGNORECASE)

_MAIN_PARTS: dict[str, Media] = {"word/": "docx", "xl/": "xlsx"}
_LOCAL_NAME = re.compile(rb"PK\x03\x04.{26}([\w./\[\]-]{3,80})", re.DOTALL)

NAMES: dict[str, Media] = {
    ".txt": "txt", ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".html": "html", ".htm": "html",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".pdf": "pdf", ".png": "image", ".jpg": "image", ".jpeg": "image",
    ".tif": "image", ".tiff": "image",
}  # fmt: skip


def detect(source: Source) -> Media:
    """Raises PasswordProtected or UnknownFormat with what the user should do."""
    data = source.data
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        raise _ole_error(source)
    if data.startswith(b"PK"):
        return _in_archive(source)
    if data.startswith(_IMAGES):
        return "image"
    if data.lstrip()[:5] == b"{\\rtf":
        raise _save_as(source, "RTF", ".docx")
    if _is_html(data):
        return "html"
    if _is_text(data):
        return "txt"
    raise UnknownFormat(
        "Không nhận ra định dạng của tệp {file}. "
        "Hãy gửi tệp Word (.docx), Excel (.xlsx), PDF, HTML, ảnh quét hoặc văn bản (.txt).",
        file=source.file,
    )


def _in_archive(source: Source) -> Media:
    """Word and Excel files are zip archives; the names inside tell them apart, even in a cut off one."""
    names = _names(source.data)
    for part, media in _MAIN_PARTS.items():
        if any(name.startswith(part) for name in names):
            return media
    if any(name.startswith("ppt/") for name in names):
        raise _save_as(source, "PowerPoint", ".docx, .pdf")
    if "content.xml" in names or "mimetype" in names:
        raise _save_as(source, "OpenDocument", ".docx, .xlsx")
    promised = NAMES.get(Path(source.file).suffix.lower())
    if promised in ("docx", "xlsx") and (not names or "[Content_Types].xml" in names):
        return promised
    raise UnknownFormat(
        "Tệp {file} là tệp nén, không phải văn bản. Hãy giải nén rồi gửi từng tệp bên trong.",
        file=source.file,
    )


def _names(data: bytes) -> list[str]:
    """The names in the archive: from its directory, or where that is cut off, before each part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return [name.decode("ascii", "replace") for name in _LOCAL_NAME.findall(data)]


def _ole_error(source: Source) -> PasswordProtected | UnknownFormat:
    """Old Office files and encrypted new ones share one container (MS-CFB); stream names tell them apart."""
    if "EncryptedPackage".encode("utf-16-le") in source.data:
        return PasswordProtected(
            "Tệp {file} được đặt mật khẩu. Hãy mở bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi thử lại.",
            file=source.file,
        )
    if "WordDocument".encode("utf-16-le") in source.data:
        return _save_as(source, "Word 97-2003 (.doc)", ".docx")
    if "Workbook".encode("utf-16-le") in source.data or "Book".encode("utf-16-le") in source.data:
        return _save_as(source, "Excel 97-2003 (.xls)", ".xlsx")
    return _save_as(source, "Office 97-2003", ".docx, .xlsx")


def _save_as(source: Source, name: str, target: str) -> UnknownFormat:
    return UnknownFormat(
        "Tệp {file} ở định dạng {name}, chưa đọc được. Hãy mở tệp và lưu lại thành {target} rồi thử lại.",
        file=source.file,
        name=name,
        target=target,
    )


def _is_html(data: bytes) -> bool:
    head = data[:20_000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    return bool(_HTML.match(head)) or (len(_TAG.findall(head)) >= 2 and bool(_END_TAG.search(data)))


def _is_text(data: bytes) -> bool:
    """UTF-8, a Unicode BOM, or an 8-bit text without control characters."""
    if data.startswith(_BOMS):
        return True
    sample = data[:100_000]
    if b"\x00" in sample:
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return control * 200 <= len(sample)
