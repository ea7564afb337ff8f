"""The document's own name: BÁO CÁO and the lines under it, PHỤ LỤC, the headline of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.letters import is_caps
from nghiquyet.reading.documents.numbering import marker
from nghiquyet.reading.documents.parts import Part

LONGEST = 300
SHORT_NUMBER = 20
"""A name in small letters ("Phụ lục 1A") has no more than so many letters after it."""
CAPTION = 200
"""Captions are shorter than this."""

_NAMES = re.compile(
    r"(?:DỰ THẢO\s+)?(?:BÁO CÁO|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|KẾT LUẬN|CHƯƠNG TRÌNH|THÔNG BÁO"
    r"|TỜ TRÌNH|BIÊN BẢN|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|DỰ ÁN|HƯỚNG DẪN|PHỤ LỤC|PHỤ BIỂU|BIỂU|THÔNG TRI|ĐỀ CƯƠNG"
    r"|PHƯƠNG ÁN|CÔNG ĐIỆN|THÔNG CÁO|LỜI KÊU GỌI|BẢNG TỔNG HỢP|TỔNG HỢP|DANH SÁCH|LUẬT|NGHỊ ĐỊNH|THÔNG TƯ)\b"
)
"""Kinds of document of Nghị định 30/2020/NĐ-CP (Điều 7), of the Party (Quy định 66-QĐ/TW), and annexes."""
_ADDRESSED = re.compile(r"Kính (?:gửi|trình|thưa)\b", re.IGNORECASE)
_COUNTS = re.compile(r"(?:trên |gần |hơn )?\d[\d.,]*\s?(?:%|(?!(?:tháng|năm|quý|tuần|ngày)\b)[^\W\d_])", re.I)
"""What tells a result ("168 bài báo quốc tế"), no name; "6 tháng đầu năm" goes on with one."""
_ENDED = (".", ";", ":", ",", "./.")


def mark_titles(parts: Sequence[Part]) -> list[Part]:
    """Titles among the parts that have no kind yet; where there is none, the headline above an article."""
    marked = list(parts)
    naming = 0
    for place, part in enumerate(marked):
        if part.kind == "title" or (part.kind is None and _names_document(part)):
            marked[place] = replace(part, kind="title", level=0)
            naming = 1
        elif part.kind is None and naming and _goes_on(part, naming):
            marked[place] = replace(part, kind="title", level=0)
            naming += 1
        elif part.text.strip() or part.grid is not None:
            naming = naming if part.kind in ("aside", "note") else 0
    return marked if any(part.kind == "title" for part in marked) else _headline(marked)


def _names_document(part: Part) -> bool:
    text = part.line
    if part.level or part.grid is not None or len(text) > LONGEST:
        return False
    if _NAMES.match(text):
        return part.centred or (is_caps(text) and not text.endswith((".", ";", ",")))
    named = _NAMES.match(text.upper()) if part.centred else None
    return (
        named is not None
        and len(text) - named.end() < SHORT_NUMBER
        and (part.bold or named.end() == len(text))
    )


def _goes_on(part: Part, naming: int) -> bool:
    """Whether a line under the name says what the document is about; the first one need not be centred."""
    text = part.line
    if marker(text) or part.level or part.grid is not None or not text or len(text) > LONGEST:
        return False
    if text.startswith("(") or _ADDRESSED.match(text) or _COUNTS.match(text):
        return False
    if part.centred:
        return part.bold or is_caps(text) or not text.endswith((".", ";"))
    return naming == 1 and len(text) < 200 and not text.endswith(_ENDED) and not is_caps(text)


def _headline(parts: list[Part]) -> list[Part]:
    """The first line of an article: a short line without a full stop above longer text."""
    first = next((n for n, part in enumerate(parts) if part.kind is None and part.text.strip()), None)
    if first is None or parts[first].level or marker(parts[first].line):
        return parts
    text, rest = parts[first].line, [p for p in parts[first + 1 :] if p.kind is None and p.grid is None]
    if len(text) < 220 and not text.endswith(_ENDED) and rest and max(len(p.text) for p in rest) > len(text):
        parts[first] = replace(parts[first], kind="title")
        return [replace(p, kind="title") if p.kind is None and p.line == text else p for p in parts]
    return parts


def mark_captions(parts: Sequence[Part]) -> list[Part]:
    """A short line that stands twice running is the caption of a picture."""
    marked = list(parts)
    for place in range(len(marked) - 1):
        here, after = marked[place], marked[place + 1]
        repeated = here.line == after.line and here.kind in (None, "caption") and after.kind is None
        short = 0 < len(here.text.strip()) < CAPTION and here.grid is None
        if repeated and short and not marker(here.line):
            marked[place], marked[place + 1] = replace(here, kind="caption"), replace(after, kind="caption")
    return marked
