"""Small resolutions as text files, opened as the program opens them."""

from __future__ import annotations

from pathlib import Path

from nghiquyet.reading.documents import Document, open_document

HEAD = """NGHỊ QUYẾT
Về nhiệm vụ năm 2026

I. MỤC TIÊU
1. Mục tiêu chung là giữ vững ổn định, phát triển kinh tế nhanh và bền vững trên địa bàn toàn huyện.
"""


def paper(folder: Path, text: str, name: str = "nghi-quyet.txt") -> Document:
    """The document in a file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return open_document(path)
