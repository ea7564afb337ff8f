"""The characters of a text file: by its byte order mark, as UTF-8 or UTF-16, else in an old encoding."""

from __future__ import annotations

import codecs
import re

from nghiquyet.errors import UnknownFormat
from nghiquyet.phrases import Phrase
from nghiquyet.reading.documents.composing import shown
from nghiquyet.reading.documents.legacy_fonts import unicode_text

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NO_WARNINGS: tuple[Phrase, ...] = ()
_COMMON = re.compile(
    r"\b(?:và|của|các|được|cho|trong|có|với|không|đã|từ|công|đạt|huyện|xã|tỉnh|nhân)\b", re.IGNORECASE
)
"""Words that hardly a Vietnamese page is without; they tell which of the old encodings a file is in."""
_OLD_FONTS = {"TCVN3": ".VnTime", "VNI": "VNI-Times"}
_LINE_ENDS = ("\r\r\n", "\r\n", "\r")
"""The first is left by programs that turned "\\n" into "\\r\\n" twice."""
_ENOUGH = 3
_SAMPLE = 2_000


def decode(data: bytes, file: str) -> tuple[str, tuple[Phrase, ...]]:
    """NFC text with Unix line ends, and a warning where the encoding had to be guessed.

    Raises UnknownFormat for bytes that are no text in any encoding known here.
    """
    text, encoding = _marked(data) or _unmarked(data, file)
    warnings = NO_WARNINGS
    if encoding:
        warnings = (
            Phrase(
                "Tệp không theo Unicode; đã đọc theo bảng mã {encoding}, hãy kiểm tra dấu.",
                encoding=encoding,
            ),
        )
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return shown(text), warnings


def unmarked_utf16(data: bytes) -> str | None:
    """The name of the encoding of a text in UTF-16 without a byte order mark.

    Spaces, digits and most letters of a Vietnamese line have one byte that is zero, always on the same side.

    >>> unmarked_utf16("Kết quả".encode("utf-16-be")), unmarked_utf16(b"\\x00\\x01\\x02\\x00")
    ('utf-16-be', None)
    """
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 or min(even, odd) or max(even, odd) * 4 < len(sample):
        return None
    encoding = "utf-16-le" if odd else "utf-16-be"
    text = sample.decode(encoding, errors="replace")
    return None if re.search(r"[\x00-\x08\x0e-\x1f\ufffd]", text[:-1]) else encoding


def _marked(data: bytes) -> tuple[str, str] | None:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, errors="replace"), ""
    encoding = unmarked_utf16(data) or ""
    return (data.decode(encoding, errors="replace"), "") if encoding else None


def _unmarked(data: bytes, file: str) -> tuple[str, str]:
    """The text, and the old encoding in which its words are Vietnamese; none for UTF-8."""
    if b"\x00" in data:
        raise UnknownFormat(
            "Tệp {file} không phải văn bản đọc được. Hãy lưu lại thành .docx, .xlsx, .pdf hoặc .txt (UTF-8).",
            file=file,
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return max(_by_code_page(data), *_by_old_font(data.decode("latin-1")), key=_vietnamese)
    if text.isascii() or _vietnamese((text, "")):
        return text, ""
    older = max(_by_old_font(text), key=_vietnamese)
    return older if _vietnamese(older) >= _ENOUGH else (text, "")


def _by_code_page(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("cp1258"), "Windows-1258"
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace"), "UTF-8"


def _by_old_font(latin: str) -> list[tuple[str, str]]:
    """The letters as each of the old fonts showed them."""
    return [(unicode_text(latin, font), name) for name, font in _OLD_FONTS.items()]


def _vietnamese(read: tuple[str, str]) -> int:
    """How many of the common words stand in the text."""
    return len(_COMMON.findall(shown(read[0])))
