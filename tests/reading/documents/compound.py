"""A compound file (MS-CFB) as Word and Excel 97-2003 use for a container, with nothing in its streams."""

from __future__ import annotations

import struct

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FREE, END, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound_file(*names: str, inside: str = "") -> bytes:
    """A file with these streams at its top; `inside` lies in a folder, as an embedded document does."""
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIIII", MAGIC, b"", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, END, 0, END, 0, 0
    )
    top = ["Root Entry", *names, *(["Folder", inside] if inside else [])]
    entries = b"".join(_entry(name, number, top, inside) for number, name in enumerate(top))
    used = -(-len(entries) // 512)
    chain = [TABLE, *range(2, used + 1), END]
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    return header.ljust(512, b"\xff") + table + entries.ljust(used * 512, b"\x00")


def _entry(name: str, number: int, top: list[str], inside: str) -> bytes:
    """Entries at the top are each the right neighbour of the one before."""
    last = len(top) - (2 if inside else 1)
    right = number + 1 if 0 < number < last else FREE
    child = 1 if number == 0 else len(top) - 1 if inside and number == last else FREE
    letters = name.encode("utf-16-le") + b"\x00\x00"
    kind = 5 if number == 0 else 1 if child != FREE else 2
    return struct.pack("<64sHBBIII36xIQ", letters, len(letters), kind, 1, FREE, right, child, END, 0)
