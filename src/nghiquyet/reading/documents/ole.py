"""What stands at the top of a compound file (MS-CFB), the container of Word and Excel 97-2003.

Only the directory is read, to tell the formats apart; embedded documents lie deeper and do not confuse it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import NamedTuple

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA
"""Sector numbers from here on mean the end of a chain, or nothing."""
_HEADER_SECTORS = 109
_SMALL = 4096
"""Shorter streams lie in a container of their own, where none of those that matter here are."""
_FILE_PASS, _ENCRYPTED = 0x2F, 0x0100


class Entry(NamedTuple):
    """An entry of the directory: its name, its neighbours and child in the tree, and where it starts."""

    name: str
    left: int
    right: int
    child: int
    start: int
    size: int


def top_streams(data: bytes) -> dict[str, bytes]:
    """Name of every stream and folder at the top, with the start of what it holds, at least 500 bytes.

    Empty where the directory can't be followed.
    """
    try:
        entries = list(_directory(data))
        return {entry.name: _start(data, entry) for entry in _top(entries)}
    except (struct.error, IndexError, OverflowError):
        return {}


def is_locked(data: bytes) -> bool:
    """Whether a Word or Excel 97-2003 file is encrypted ([MS-DOC] 2.5.1 fEncrypted, [MS-XLS] FilePass)."""
    streams = top_streams(data)
    word, book = streams.get("WordDocument", b""), streams.get("Workbook", b"")
    if len(word) > 12 and struct.unpack_from("<H", word, 10)[0] & _ENCRYPTED:
        return True
    return any(kind == _FILE_PASS for kind in _records(book))


def _records(book: bytes) -> Iterator[int]:
    place = 0
    while place + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, place)
        yield kind
        place += 4 + length


def _sector_size(data: bytes) -> int:
    return 4096 if struct.unpack_from("<H", data, 30)[0] == 12 else 512


def _directory(data: bytes) -> Iterator[Entry]:
    size, table = _sector_size(data), _allocation(data)
    sector, seen = struct.unpack_from("<I", data, 48)[0], set[int]()
    while sector < _LAST and sector not in seen:
        seen.add(sector)
        for place in range((sector + 1) * size, (sector + 2) * size, 128):
            yield _entry(data, place)
        sector = table[sector]


def _entry(data: bytes, place: int) -> Entry:
    length = min(struct.unpack_from("<H", data, place + 64)[0], 64)
    name = data[place : place + max(0, length - 2)].decode("utf-16-le", "replace")
    left, right, child = struct.unpack_from("<III", data, place + 68)
    start, size = struct.unpack_from("<II", data, place + 116)
    return Entry(name, left, right, child, start, size)


def _allocation(data: bytes) -> list[int]:
    """The sector that follows each sector."""
    size = _sector_size(data)
    lists = list(struct.unpack_from(f"<{_HEADER_SECTORS}I", data, 76))
    further, seen = struct.unpack_from("<I", data, 68)[0], set[int]()
    while further < _LAST and further not in seen:
        seen.add(further)
        *more, further = struct.unpack_from(f"<{size // 4}I", data, (further + 1) * size)
        lists += more
    found: list[int] = []
    for sector in lists[: len(data) // size + 1]:
        if sector < _LAST:
            found += struct.unpack_from(f"<{size // 4}I", data, (sector + 1) * size)
    return found


def _top(entries: list[Entry]) -> Iterator[Entry]:
    """The root's children: a tree of neighbours."""
    waiting, seen = [entries[0].child], set[int]()
    while waiting:
        number = waiting.pop()
        if number < _LAST and number not in seen:
            seen.add(number)
            entry = entries[number]
            yield entry
            waiting += [entry.left, entry.right]


def _start(data: bytes, entry: Entry) -> bytes:
    if entry.size < _SMALL:
        return b""
    place = (entry.start + 1) * _sector_size(data)
    return data[place : place + 512]
