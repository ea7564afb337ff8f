"""The parts of an official document that frame its text: issuer's head, signatures, list of recipients."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.letters import is_caps
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.parts import Part

HEAD_PARTS = 16
"""The issuer's head stands among so many first parts of a document."""
SHORT_LINE = 90
"""Lines of a signature or a list of recipients are shorter than this."""

_HEAD = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do"
    r"|^\s*Số\s*:?\s*[\d.…]*\s*[-–/]\s*[A-ZĐ]|^[^,\n]{2,40},\s*ngày\s+[\d.…]*\s*tháng\s+[\d.…]*\s*năm|,\s*ngày\s+\d+/\d+/\d+$",
    re.IGNORECASE | re.MULTILINE,
)
_MOTTO = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|Độc lập\s*[-–]\s*Tự do", re.IGNORECASE
)
_ADDRESSED = re.compile(r"\s*Kính (?:gửi|trình)\b", re.IGNORECASE)
_RECIPIENTS = re.compile(r"\W*Nơi\s+(?:nhận|gửi)\b", re.IGNORECASE)
_AUTHORITY = re.compile(r"\W*(?:(?:T/?M|K/?T|T/?L|T/?UQ|Q)\s?\.?\s+)(?=[A-ZĐÀ-Ỹ]{2})")
_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký tên|ký, ?ghi rõ|ký và ghi rõ|ký, ?đóng dấu)", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]+\.?\s+)?(?:[A-ZÀ-ỸĐ][a-zà-ỹđ]*\s+){1,4}[A-ZÀ-ỸĐ][a-zà-ỹđ]*$")


def mark_head(parts: Sequence[Part]) -> list[Part]:
    """Everything above the first title is the issuer's head where it looks like one; the address too."""
    marked = [_addressed(part) for part in parts]
    title = next((n for n, part in enumerate(marked) if part.kind == "title"), None)
    top = marked[: HEAD_PARTS if title is None else title]
    matches = [n for n, part in enumerate(top) if _HEAD.search(part.text) and len(part.text) < 400]
    if len(top) > HEAD_PARTS or not (matches or _names_only(top)):
        return marked
    last = matches[-1] if title is None and matches else len(top) - 1
    return [
        replace(part, kind="aside", level=0) if n <= last and part.kind is None else part
        for n, part in enumerate(marked)
    ]


def _addressed(part: Part) -> Part:
    return replace(part, kind="aside") if part.kind is None and _ADDRESSED.match(part.text) else part


def _names_only(parts: Sequence[Part]) -> bool:
    """A few short lines in capitals: the issuer and its superior, as above the tables of a workbook."""
    texts = [part.line for part in parts if part.kind is None and part.text.strip()]
    return 0 < len(texts) <= 3 and all(
        is_caps(text) and len(text) < SHORT_LINE and not marker(text) for text in texts
    )


def mark_signatures(parts: Sequence[Part]) -> list[Part]:
    """From "Nơi nhận" or "TM. …" on, short lines are the signature block, up to a title or running text."""
    marked = list(parts)
    signing = False
    for place, part in enumerate(marked):
        if part.kind in ("title", "heading", "table") or part.level:
            signing = False
        elif opens_signature(part.text):
            signing = True
            _mark_office(marked, place)
        elif signing and (len(part.line) > SHORT_LINE or _is_numbered(part)):
            signing = False
        if signing and part.kind is None:
            marked[place] = replace(part, kind="aside")
    return _mark_last_name(marked)


def _is_numbered(part: Part) -> bool:
    found = marker(part.line)
    return found is not None and not found.bullet


def _mark_office(parts: list[Part], place: int) -> None:
    """Short lines in capitals right above a signature name the office that signs."""
    while place and parts[place - 1].kind is None and _is_office(parts[place - 1]):
        place -= 1
        parts[place] = replace(parts[place], kind="aside", level=0)


def _is_office(part: Part) -> bool:
    return len(part.line) < 60 and is_caps(part.line) and not marker(part.line)


def _mark_last_name(parts: list[Part]) -> list[Part]:
    """An office in capitals and a person's name at the very end are a signature without any other sign."""
    filled = [n for n, part in enumerate(parts) if part.text.strip()]
    if len(filled) >= 3 and parts[filled[-1]].kind is None and parts[filled[-2]].kind is None:
        office, name = parts[filled[-2]], parts[filled[-1]].line
        if _is_office(office) and len(name) < 40 and _NAME.match(name):
            parts[filled[-1]] = replace(parts[filled[-1]], kind="aside")
            _mark_office(parts, filled[-1])
    return parts


def opens_signature(text: str) -> bool:
    """Whether these words begin a list of recipients or a signature."""
    first = text.lstrip()[:200]
    if _RECIPIENTS.match(first) or _AUTHORITY.match(first):
        return True
    return len(first) < SHORT_LINE and bool(_SIGNED.search(first))


def frames(texts: Sequence[str]) -> bool:
    """Whether words side by side are an issuer's head or a signature."""
    return any(_HEAD.search(text) or opens_signature(text) for text in texts)


def frames_surely(texts: Sequence[str]) -> bool:
    """Whether among them is the national or Party motto, or the list of recipients."""
    return any(_MOTTO.search(text) or _RECIPIENTS.match(text.lstrip()) for text in texts)
