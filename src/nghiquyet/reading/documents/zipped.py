"""What a zip archive is: one Word, Excel or OpenDocument file, or a folder of documents."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

ZippedKind = Literal["docx", "xlsx", "xlsb", "odt", "ods", "powerpoint", "opendocument", "zip"]

ZIP_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    ValueError,
    RuntimeError,
)
"""What reading a broken archive ends in."""
_LOCAL_NAME = re.compile(rb"PK\x03\x04.{26}([\w./\[\]-]{3,80})", re.DOTALL)
_ODF = b"application/vnd.oasis.opendocument."
_OFFICE_PART = re.compile(r"(word|xl|ppt)/(?:.*/)?[^/]+\.(?:xml|rels|bin)$", re.IGNORECASE)
_KINDS: dict[str, ZippedKind] = {"word": "docx", "xl": "xlsx", "ppt": "powerpoint"}
_BY_NAME: dict[str, ZippedKind] = {
    ".docx": "docx", ".docm": "docx", ".dotx": "docx", ".xlsx": "xlsx", ".xlsm": "xlsx",
}  # fmt: skip


def kind_of_zip(data: bytes, file: str) -> ZippedKind:
    """Tells by the names inside, also of an archive that is cut off; else by the file's own name."""
    names = _names(data)
    kind = kind_of_names(names)
    if kind is not None:
        return _kind_of_odf(data) if kind == "opendocument" else kind
    promised = _BY_NAME.get(Path(file).suffix.lower())
    if promised and (not names or "[Content_Types].xml" in names):
        return promised
    return "zip"


def kind_of_names(names: Sequence[str]) -> ZippedKind | None:
    """The kind of a document by the names of its parts, None where they are no parts of one document."""
    if "xl/workbook.bin" in names:
        return "xlsb"
    parts = filter(None, map(_OFFICE_PART.match, names))
    first = next(parts, None)
    if first is not None:
        return _KINDS[first[1].lower()]
    return "opendocument" if "content.xml" in names or "mimetype" in names else None


def is_locked_odf(data: bytes) -> bool:
    """Whether an OpenDocument file is encrypted (OpenDocument 1.2 part 3, 3.4.1)."""
    return b"encryption-data" in _part(data, "META-INF/manifest.xml")


def _kind_of_odf(data: bytes) -> ZippedKind:
    """OpenDocument says what it is in a part of its own, else in the manifest."""
    said = _part(data, "mimetype") or _part(data, "META-INF/manifest.xml")
    if _ODF + b"text" in said:
        return "odt"
    return "ods" if _ODF + b"spreadsheet" in said else "opendocument"


def _part(data: bytes, name: str) -> bytes:
    """The start of a part, empty where there is none to be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(name) as part:
            return part.read(1_000_000)
    except (*ZIP_ERRORS, KeyError):
        return b""


def _names(data: bytes) -> list[str]:
    """The names in the archive: from its directory, or where that is cut off, before each part."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except ZIP_ERRORS:
        return [name.decode("ascii", "replace") for name in _LOCAL_NAME.findall(data)]
