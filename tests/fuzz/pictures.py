"""Pictures that claim any size, hold no picture, or go on for ever."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image
from tests.fuzz.hostile import DAMAGED, EMPTY, LARGE, READ, Hostile, content


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, data: bytes, *before: bytes) -> bytes:
    """A grey PNG of this size, whatever its data."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(before) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _tiff(next_page: int, width: int = 8, height: int = 8) -> bytes:
    """A TIFF of one grey page; `next_page` is where it says that the next one is."""
    tags = (
        (256, width),
        (257, height),
        (258, 8),
        (259, 1),
        (262, 1),
        (273, 200),
        (277, 1),
        (278, height),
        (279, 64),
    )
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags)
    head = (
        b"II*\0"
        + struct.pack("<I", 8)
        + struct.pack("<H", len(tags))
        + entries
        + struct.pack("<I", next_page)
    )
    return head.ljust(200, b"\0") + bytes(64)


def _saved(image: Image.Image, kind: str, **more: object) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **more)
    return made.getvalue()


def _pages(count: int) -> bytes:
    page = Image.new("1", (1, 1))
    return _saved(page, "TIFF", save_all=True, append_images=[page] * (count - 1))


_ROWS = zlib.compress(bytes(1_001 * 1_000), 9)
_JPEG = _saved(Image.effect_noise((200, 200), 50), "JPEG")
_NEVER_READ = (EMPTY, DAMAGED)

PICTURES: tuple[Hostile, ...] = (
    content("vast.png", lambda: _png(2_147_483_647, 2_147_483_647, b""), LARGE, DAMAGED),
    content("vast-unpacking.png", lambda: _png(40_000, 40_000, zlib.compress(bytes(10_000_000), 9)), LARGE),
    content("large-claim.png", lambda: _png(12_000, 9_999, b"x"), *_NEVER_READ),
    content("large.png", lambda: _saved(Image.new("1", (10_000, 11_000), 1), "PNG"), EMPTY, heavy=True),
    content("too-large.png", lambda: _saved(Image.new("1", (12_000, 12_000), 1), "PNG"), LARGE),
    content("thin.png", lambda: _saved(Image.new("L", (60_000, 1), 255), "PNG"), *_NEVER_READ),
    content("one-dot.png", lambda: _saved(Image.new("L", (1, 1)), "PNG"), *_NEVER_READ),
    content("no-size.png", lambda: _png(0, 0, b""), DAMAGED),
    content("no-data.png", lambda: _png(1_000, 1_000, b""), *_NEVER_READ),
    content("bad-data.png", lambda: _png(1_000, 1_000, _ROWS[:200]), *_NEVER_READ),
    content(
        "words.png",
        lambda: _png(100, 100, _ROWS, _chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(100_000_000), 9))),
        *_NEVER_READ,
    ),
    content(
        "profile.png",
        lambda: _png(100, 100, _ROWS, _chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(50_000_000), 9))),
        *_NEVER_READ,
    ),
    content("length.png", lambda: b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffIHDR", DAMAGED),
    content("vast.jpg", lambda: _JPEG.replace(b"\0\xc8\0\xc8", b"\xff\xff\xff\xff"), LARGE, DAMAGED),
    content("cut.jpg", lambda: _JPEG[: len(_JPEG) // 2], *_NEVER_READ),
    content("noise.jpg", lambda: _JPEG, EMPTY, READ),
    content("only-head.jpg", lambda: b"\xff\xd8\xff\xe0" + b"\xff" * 100_000, DAMAGED),
    content("in-circles.tif", lambda: _tiff(8), *_NEVER_READ),
    content("next-page-afar.tif", lambda: _tiff(4_000_000_000), *_NEVER_READ),
    content("vast.tif", lambda: _tiff(0, 1_000_000, 1_000_000), LARGE, DAMAGED),
    content("pages.tif", lambda: _pages(2_001), LARGE, heavy=True),
    content("tags.tif", lambda: b"MM\0*" + struct.pack(">IH", 8, 65_535) + bytes(1_000), DAMAGED),
)
