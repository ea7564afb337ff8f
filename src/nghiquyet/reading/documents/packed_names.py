"""The names of the documents in a zip archive, as they may be shown and asked for."""

from __future__ import annotations

import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from nghiquyet.reading.documents.file_names import is_left_behind, shown

_UTF8_FLAG = 0x800
_UNICODE_PATH = 0x7075
_LONGEST = 130


def names_of(infos: Iterable[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The documents by name; without folders, links and what operating systems leave behind.

    A name is a path below the archive: no drive, no root, no "..". Names that meet are told apart by number.
    """
    found: dict[str, zipfile.ZipInfo] = {}
    for info in infos:
        parts = [shown(part) for part in _parts(_decoded(info))]
        is_file = not info.filename.endswith("/") and not stat.S_ISLNK(info.external_attr >> 16)
        if parts and is_file and not any(map(is_left_behind, parts)):
            found[_unlike(_short(parts), found)] = info
    return found


def _short(parts: list[str]) -> str:
    """The end of a path, as much as may be kept beside the name of the archive."""
    while len(parts) > 1 and len("/".join(parts)) > _LONGEST:
        parts = parts[1:]
    return "/".join(parts)[-_LONGEST:]


def _parts(name: str) -> Iterator[str]:
    for part in name.replace("\\", "/").split("/"):
        if part not in ("", ".", "..") and not (len(part) == 2 and part[1] == ":"):
            yield part


def _unlike(name: str, others: dict[str, zipfile.ZipInfo]) -> str:
    """The name, numbered where it is taken."""
    path, number, free = PurePosixPath(name), 1, name
    while free in others:
        number += 1
        free = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
    return free


def _decoded(info: zipfile.ZipInfo) -> str:
    """The name in Unicode: as the archive says, or as its bytes can be read.

    Archives without the sign for UTF-8 hold UTF-8 all the same, or the code page of the machine, which for a
    Vietnamese Windows is 1258 (APPNOTE 4.4.4, D).
    """
    if info.flag_bits & _UTF8_FLAG:
        return info.filename
    stored = info.filename.encode("cp437", "replace")
    told = _unicode_path(info.extra, stored)
    for encoding in ("utf-8", "cp1258"):
        try:
            name = unicodedata.normalize("NFC", told or stored.decode(encoding))
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or all(letter.isascii() or letter.isalpha() for letter in name):
            return name
    return info.filename


def _unicode_path(extra: bytes, stored: bytes) -> str:
    """The name that packers write beside the old one (APPNOTE 4.6.9), where it belongs to it."""
    place = 0
    while place + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, place)
        body = extra[place + 4 : place + 4 + length]
        if (
            kind == _UNICODE_PATH
            and len(body) > 5
            and struct.unpack_from("<I", body, 1)[0] == zlib.crc32(stored)
        ):
            return body[5:].decode("utf-8", "replace")
        place += 4 + length
    return ""
