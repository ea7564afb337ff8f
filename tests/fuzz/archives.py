"""Archives that unpack to more than any disk holds, nest in one another, or lie about what they hold."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, LOCKED, READ, UNKNOWN, Hostile, content
from tests.fuzz.packages import SENTENCE, package, word, workbook

_NOTHING = bytes(10_000_000)


def _zip(*members: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def _overlapping(times: int) -> bytes:
    """Every entry of the directory stands for the same packed data (as in the bombs of D. Fifield, 2019)."""
    one = _zip(("bao_cao.txt", _NOTHING))
    start = one.rindex(b"PK\x01\x02")
    entry = one[start : one.rindex(b"PK\x05\x06")]
    entries = b"".join(entry[:-11] + b"b%06d.txt" % n for n in range(times))
    return (
        one[:start]
        + entries
        + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, times, times, len(entries), start, 0)
    )


def _nested(depth: int) -> bytes:
    data = SENTENCE.encode()
    for level in range(depth):
        data = _zip((f"{level}.zip" if level else "a.txt", data))
    return data


def _lying(data: bytes, size: int) -> bytes:
    """The same archive whose directory and heads say that every member has this size."""
    told = struct.pack("<I", size)
    for mark, place in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = data.find(mark)
        while at >= 0:
            data = data[: at + place] + told + data[at + place + 4 :]
            at = data.find(mark, at + 4)
    return data


def _locked() -> bytes:
    data = bytearray(_zip(("a.txt", SENTENCE.encode())))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


ARCHIVES: tuple[Hostile, ...] = (
    content("bomb.docx", lambda: word(" " * 40_000_000), LARGE),
    content("bomb-of-300-mb.docx", lambda: word(" " * 300_000_000), LARGE, heavy=True),
    content("bomb-of-styles.docx", lambda: word("", more={"word/styles.xml": " " * 40_000_000}), LARGE),
    content("bomb.xlsx", lambda: workbook(" " * 40_000_000), LARGE),
    content(
        "bomb-of-pictures.docx",
        lambda: word("", more={f"word/media/{n}.png": _NOTHING for n in range(9)}),
        READ,
    ),
    content("bomb-without-name.docx", lambda: word("", more={"word/fonts": _NOTHING * 30}), READ, LARGE),
    content("lying.docx", lambda: _lying(word("<w:p/>" * 200_000), 10), DAMAGED),
    content("lying-large.docx", lambda: _lying(word("<w:p/>"), 4_000_000_000), LARGE),
    content("twice.docx", lambda: word("", more={"WORD/document.xml": "<a/>"}), READ, DAMAGED, EMPTY),
    content("cut.docx", lambda: word("<w:p/>" * 1_000)[:-400], DAMAGED),
    content("bomb.zip", lambda: _zip(*((f"{n}.txt", _NOTHING) for n in range(20))), LARGE),
    content("overlapping.zip", lambda: _overlapping(500), LARGE),
    content("overlapping-many.zip", lambda: _overlapping(60_000), LARGE),
    content("nested.zip", lambda: _nested(50), EMPTY, UNKNOWN),
    content("many.zip", lambda: _zip(*((f"{n}.txt", b"a") for n in range(1_001))), LARGE),
    content("empty.zip", lambda: _zip(), EMPTY, DAMAGED),
    content("lying.zip", lambda: _lying(_zip(("a.txt", _NOTHING)), 10), UNKNOWN, DAMAGED),
    content("locked.zip", _locked, UNKNOWN, LOCKED),
    content("only-end.zip", lambda: b"PK\x05\x06" + b"\xff" * 18, LARGE),
    content("only-head.zip", lambda: b"PK\x03\x04" + bytes(100_000), UNKNOWN, DAMAGED, EMPTY),
    content("disks.zip", lambda: _zip(("a.txt", b"a"))[:-18] + b"\xff\xff" * 9, LARGE),
    content(
        "climbing.zip", lambda: _zip(("../../canary.txt", b"a"), ("/etc/canary.txt", b"b")), UNKNOWN, EMPTY
    ),
    content(
        "content.odt",
        lambda: package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<!-- -->"}),
        DAMAGED,
        "F14",
    ),
    content("gzip.txt", lambda: b"\x1f\x8b\x08\0\0\0\0\0" + zlib.compress(_NOTHING), UNKNOWN),
)
