"""Files that can't be read, each bad in its own way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.reading.documents.compound import compound_file

HUGE = 200_000_000


def empty(folder: Path, good: Path) -> Path:
    return _file(folder / "rong.docx", b"")


def truncated(folder: Path, good: Path) -> Path:
    whole = good.read_bytes()
    return _file(folder / "cut.docx", whole[: len(whole) // 2])


def password_protected(folder: Path, good: Path) -> Path:
    """An encrypted Word file is an old Office container that holds one encrypted package."""
    return _file(folder / "khoa.docx", compound_file("EncryptionInfo", "EncryptedPackage"))


def mislabelled(folder: Path, good: Path) -> Path:
    return _file(folder / "chuong-trinh.docx", b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20)


def huge(folder: Path, good: Path) -> Path:
    path = folder / "lon.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(HUGE)
    return path


def missing(folder: Path, good: Path) -> Path:
    return folder / "khong-co.docx"


def a_folder(folder: Path, good: Path) -> Path:
    path = folder / "thu-muc.docx"
    path.mkdir()
    return path


def _file(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


Make = Callable[[Path, Path], Path]
BAD_CONTENT: tuple[Make, ...] = (empty, truncated, password_protected, mislabelled, huge)
BAD: tuple[Make, ...] = (*BAD_CONTENT, missing, a_folder)
