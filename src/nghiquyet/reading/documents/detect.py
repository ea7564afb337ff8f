"""The true format of a file, by its content and not by its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from nghiquyet.errors import PasswordProtected, UnknownFormat
from nghiquyet.reading.documents.archive import damaged
from nghiquyet.reading.documents.decoding import BOMS, decode, unmarked_utf16
from nghiquyet.reading.documents.limits import Source
from nghiquyet.reading.documents.ole import OLE, top_streams
from nghiquyet.reading.documents.separated import is_separated
from nghiquyet.reading.documents.zipped import kind_of_zip

Media = Literal[
    "txt", "csv", "docx", "html", "xlsx", "pdf", "image", "zip",
    "doc", "rtf", "odt", "word-xml", "xls", "xlsb", "ods", "excel-xml",
]  # fmt: skip

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_PACKERS = {b"Rar!\x1a\x07": "RAR", b"7z\xbc\xaf\x27\x1c": "7z"}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"<(?:html|head|body|title|div|table|p|h1)\b[^<>]*>", re.IGNORECASE)
_END_TAG = re.compile(rb"</(?:html|head|body|title|div|table|p|h1)\s*>", re.IGNORECASE)
_OFFICE_2003: dict[bytes, Media] = {
    b"http://schemas.microsoft.com/office/word/2003/wordml": "word-xml",
    b"urn:schemas-microsoft-com:office:spreadsheet": "excel-xml",
}
_STREAMS: dict[str, Media] = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls"}

NAMES: dict[str, Media] = {
    ".txt": "txt", ".csv": "csv", ".tsv": "csv", ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".doc": "doc", ".dot": "doc", ".wps": "doc", ".rtf": "rtf", ".odt": "odt", ".ott": "odt",
    ".html": "html", ".htm": "html", ".xlsx": "xlsx", ".xlsm": "xlsx", ".xlsb": "xlsb", ".xls": "xls",
    ".xlt": "xls", ".et": "xls", ".ods": "ods", ".pdf": "pdf", ".png": "image", ".jpg": "image",
    ".jpeg": "image", ".tif": "image", ".tiff": "image", ".zip": "zip",
}  # fmt: skip


def detect(source: Source) -> Media:
    """Raises PasswordProtected, DamagedFile or UnknownFormat with what the user should do."""
    data = source.data
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(OLE):
        return _in_compound_file(source)
    if data.startswith(b"PK"):
        return _in_zip(source)
    if data.startswith(_IMAGES):
        return "image"
    if data.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    for magic, name in _PACKERS.items():
        if data.startswith(magic):
            raise _packed(source, name)
    return _in_text(source)


def _in_text(source: Source) -> Media:
    data = source.data
    for namespace, media in _OFFICE_2003.items():
        if data.lstrip()[:5] == b"<?xml" and namespace in data[:20_000]:
            return media
    if _is_web_archive(data):
        raise _save_as(source, "MHTML", ".docx")
    if _is_html(data):
        return "html"
    if not _is_text(data):
        raise UnknownFormat(
            "Không nhận ra định dạng của tệp {file}. "
            "Hãy gửi tệp Word (.docx), Excel (.xlsx), PDF, HTML, ảnh quét hoặc văn bản (.txt).",
            file=source.file,
        )
    promised = NAMES.get(Path(source.file).suffix.lower())
    text, _ = decode(data, source.file)
    return "csv" if is_separated(text, promised in ("csv", "xls", "xlsx")) else "txt"


def _in_zip(source: Source) -> Media:
    kind = kind_of_zip(source.data, source.file)
    if kind == "powerpoint":
        raise _save_as(source, "PowerPoint", ".docx, .pdf")
    if kind == "opendocument":
        raise _save_as(source, "OpenDocument", ".docx, .xlsx")
    return kind


def _in_compound_file(source: Source) -> Media:
    """Old Office files and encrypted new ones share one container; the names at its top tell them apart."""
    streams = top_streams(source.data)
    if not streams:
        raise damaged(source.file)
    if "EncryptedPackage" in streams:
        raise PasswordProtected(
            "Tệp {file} được đặt mật khẩu. Hãy mở bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi thử lại.",
            file=source.file,
        )
    for name, media in _STREAMS.items():
        if name in streams:
            return media
    if "PowerPoint Document" in streams:
        raise _save_as(source, "PowerPoint", ".docx, .pdf")
    raise _save_as(source, "Office 97-2003", ".docx, .xlsx")


def _save_as(source: Source, name: str, target: str) -> UnknownFormat:
    return UnknownFormat(
        "Tệp {file} ở định dạng {name}, chưa đọc được. Hãy mở tệp và lưu lại thành {target} rồi thử lại.",
        file=source.file,
        name=name,
        target=target,
    )


def _packed(source: Source, name: str) -> UnknownFormat:
    return UnknownFormat(
        "Tệp {file} là tệp nén {name}, chưa đọc được. Hãy giải nén, hoặc nén lại thành .zip rồi thử lại.",
        file=source.file,
        name=name,
    )


def _is_web_archive(data: bytes) -> bool:
    """A page with its pictures in one file, as a browser or Word saves it (RFC 2557)."""
    head = data[:2_000].lower()
    return b"mime-version:" in head and b"content-type: multipart/related" in head


def _is_html(data: bytes) -> bool:
    head = data[:20_000]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")[2:]
    head = head.removeprefix(b"\xef\xbb\xbf")
    return bool(_HTML.match(head)) or (len(_TAG.findall(head)) >= 2 and bool(_END_TAG.search(data)))


def _is_text(data: bytes) -> bool:
    """UTF-8, a Unicode BOM, or an 8-bit text without control characters."""
    if data.startswith(tuple(bom for bom, _ in BOMS)) or unmarked_utf16(data):
        return True
    sample = data[:100_000]
    if b"\x00" in sample:
        return False
    control = sum(byte < 9 or 13 < byte < 32 for byte in sample)
    return control * 200 <= len(sample)
