"""The parts of an official document that frame its text: issuer's head, signatures, list of recipients."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.parts import Part, flat

HEAD_PARTS = 16
"""The issuer's head stands among the first parts of a document or of an appendix's cover."""

_HEAD = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[ÒO][ÀA] XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do|^\s*Số\s*:?\s*[\d….]*\s*[-–/]"
    r"|,\s*ngày\s+[\d….]*\s*tháng\s+[\d….]*\s*năm",
    re.IGNORECASE | re.MULTILINE,
)
_RECIPIENTS = re.compile(r"\W*Nơi\s+(?:nhận|gửi)\b", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"\W*(?:(?:T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|T/UQ|Q\.)\s+[A-ZĐÀ-Ỹ]{2}|\(?\s*(?:đã ký|ký tên|ký, ghi rõ|ký và ghi rõ))",
)
_SIGNED_NOTE = re.compile(r"\W*\(?\s*(?:đã ký|ký tên|ký, ghi rõ|ký và ghi rõ|ký, đóng dấu)", re.IGNORECASE)


def mark_head(parts: Sequence[Part]) -> list[Part]:
    """Everything above the first title is the issuer's head where one of its fixed phrases is there."""
    title = next((n for n, part in enumerate(parts[: HEAD_PARTS * 2]) if part.kind == "title"), None)
    top = parts[: HEAD_PARTS if title is None else title]
    matches = [n for n, part in enumerate(top) if _HEAD.search(_words(part)) and len(_words(part)) < 400]
    if not matches or len(top) > HEAD_PARTS:
        return list(parts)
    last = len(top) - 1 if title is not None else matches[-1]
    return [
        replace(part, kind="aside", level=0) if n <= last and part.kind in (None, "aside") else part
        for n, part in enumerate(parts)
    ]


def mark_signatures(parts: Sequence[Part]) -> list[Part]:
    """From "Nơi nhận" or "TM. …" on, short lines are the signature block, up to a title or running text."""
    marked = list(parts)
    signing = False
    for place, part in enumerate(marked):
        if part.kind in ("title", "heading") or part.level or part.kind == "table":
            signing = False
        elif opens_signature(_words(part)):
            signing = True
        elif signing and len(flat(part.text)) > 90:
            signing = False
        if signing and part.kind is None:
            marked[place] = replace(part, kind="aside")
    return marked


def opens_signature(text: str) -> bool:
    """Whether these words begin a list of recipients or a signature."""
    first = text.lstrip()[:200]
    return bool(_RECIPIENTS.match(first) or _SIGNATURE.match(first) or _SIGNED_NOTE.match(first))


def frames(texts: Sequence[str]) -> bool:
    """Whether the cells of a table hold an issuer's head or a signature, so that it only puts them side by side."""
    return any(_HEAD.search(text) or opens_signature(text) for text in texts)


def _words(part: Part) -> str:
    if part.grid is None:
        return part.text
    return "\n".join(cell.text for cell in part.grid.cells)
