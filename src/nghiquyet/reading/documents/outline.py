"""Decides what every part of a document is: title, heading (with its level), paragraph or aside.

What the format says (heading styles) comes first, then the numbering and layout of Vietnamese official
documents. Levels follow from the order in which the kinds of numbering nest in this document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nghiquyet.reading.documents.furniture import mark_head, mark_signatures
from nghiquyet.reading.documents.numbering import Marker, as_letter, marker
from nghiquyet.reading.documents.parts import Part, flat

HEADING_LENGTH = 160
"""A numbered line longer than this is running text."""

_WORD_KINDS = ("phần", "chương", "mục", "điều")
_DOCUMENT_NAME = re.compile(
    r"(?:DỰ THẢO\s+)?(?:BÁO CÁO|NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ|KẾT LUẬN|CHƯƠNG TRÌNH|THÔNG BÁO|TỜ TRÌNH|BIÊN BẢN"
    r"|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|HƯỚNG DẪN|PHỤ LỤC|PHỤ BIỂU|BIỂU|THÔNG TRI|ĐỀ CƯƠNG|PHƯƠNG ÁN|CÔNG ĐIỆN|THÔNG CÁO|LỜI KÊU GỌI"
    r"|BẢNG TỔNG HỢP|TỔNG HỢP)\b"
)
_RULE_LINE = re.compile(r"[\s*_=~.\-–—]+$")


def settle(parts: Sequence[Part]) -> list[Part]:
    """Parts with kind and level; the order and the text stay as they are."""
    settled = [_furniture(part) for part in parts]
    settled = mark_titles(settled)
    settled = mark_head(settled)
    settled = mark_signatures(settled)
    return [part if part.kind else replace(part, kind="paragraph") for part in mark_headings(settled)]


def is_caps(text: str) -> bool:
    """Whether the words are in capitals; numbers, short forms and brackets don't count against it.

    >>> is_caps("I. KẾT QUẢ THỰC HIỆN"), is_caps("UBND tỉnh")
    (True, False)
    """
    letters = [letter for letter in re.sub(r"\([^)]*\)", "", text) if letter.isalpha()]
    return len(letters) > 2 and sum(letter.isupper() for letter in letters) >= 0.9 * len(letters)


def _furniture(part: Part) -> Part:
    """Tables are tables; a line of dashes or asterisks alone is furniture."""
    if part.kind is None and part.grid is not None:
        return replace(part, kind="table")
    if part.kind is None and part.text.strip() and _RULE_LINE.match(part.text):
        return replace(part, kind="aside")
    return part


def mark_titles(parts: list[Part]) -> list[Part]:
    """The document's name: centred or capital lines from a word such as BÁO CÁO or PHỤ LỤC on."""
    marked = list(parts)
    naming = False
    for place, part in enumerate(marked):
        if part.kind == "title":
            naming = True
        elif part.kind is not None or not part.text.strip():
            naming = naming and part.kind == "aside"
        elif _names_document(part) or (naming and _continues_title(part)):
            marked[place] = replace(part, kind="title", level=0)
            naming = True
        else:
            naming = False
    return marked


def _names_document(part: Part) -> bool:
    text = flat(part.text)
    if len(text) > 250 or part.level or not _DOCUMENT_NAME.match(text):
        return False
    return part.centred or (is_caps(text) and (part.bold or len(text) < 40))


def _continues_title(part: Part) -> bool:
    text = flat(part.text)
    if marker(text) or part.level or len(text) > 300 or text.startswith("("):
        return False
    return part.centred and (part.bold or is_caps(text) or not text.endswith("."))


def mark_headings(parts: list[Part]) -> list[Part]:
    """Headings with levels from 1, without gaps."""
    markers = _markers(parts)
    marked = list(parts)
    nesting = _Nesting()
    for place, part in enumerate(marked):
        if part.kind == "heading" or (part.kind is None and _is_heading(parts, markers, place)):
            level = nesting.level(part, markers[place])
            marked[place] = replace(part, kind="heading", level=level)
        elif part.kind is None and part.level:
            marked[place] = replace(part, level=0)
    return _without_gaps(marked)


def _without_gaps(parts: list[Part]) -> list[Part]:
    used = sorted({part.level for part in parts if part.kind == "heading"})
    return [
        replace(part, level=used.index(part.level) + 1) if part.kind == "heading" else part for part in parts
    ]


def _markers(parts: Sequence[Part]) -> list[Marker | None]:
    """The marker of every part; roman or letter is decided by what came before ("C." after "B.")."""
    found: list[Marker | None] = []
    letters = 0
    for part in parts:
        text = flat(part.text)
        own = None if part.grid is not None else marker(text)
        if own and own.kind in ("roman", "capital"):
            letter = as_letter(text)
            if letter and letters and letter.value == letters + 1 and (own.kind == "capital" or own.value != 1):
                own = letter
            letters = letter.value if own.kind == "capital" and letter else letters
        found.append(own)
    return found


def _is_heading(parts: Sequence[Part], markers: Sequence[Marker | None], place: int) -> bool:
    part, text, own = parts[place], flat(parts[place].text), markers[place]
    if not text or len(text) > (2 if part.level else 1) * HEADING_LENGTH or not re.search(r"\w", text):
        return False
    if part.level:
        return not (len(text) > HEADING_LENGTH and text.endswith("."))
    if own is None:
        return _is_unnumbered_heading(part, text)
    if own.kind in _WORD_KINDS[:3]:
        return part.bold or is_caps(text) or not text.endswith((".", ";"))
    if text.endswith((";", ",")):
        return False
    if is_caps(text) or (part.bold and not own.kind.startswith("bullet")):
        return True
    return not own.kind.startswith("bullet") and _opens_section(parts, markers, place)


def _is_unnumbered_heading(part: Part, text: str) -> bool:
    """A line in bold, or centred in capitals, that is no sentence."""
    if text.endswith((".", ";", ",", "…")) or len(text) > 120 or text.startswith(("(", "“", '"', "-")):
        return False
    return (part.bold and len(text) <= 100) or (part.centred and is_caps(text))


def _opens_section(parts: Sequence[Part], markers: Sequence[Marker | None], place: int) -> bool:
    """A short numbered line without a full stop that text or a deeper numbering follows, not its sibling."""
    own, text = markers[place], flat(parts[place].text)
    if own is None or len(text) > 110 or text.endswith((".", ";", ":", "!", "?")):
        return False
    after = next((n for n in range(place + 1, len(parts)) if parts[n].kind not in ("aside", "caption")), None)
    if after is None or parts[after].kind == "title":
        return False
    following = markers[after]
    if following is None:
        return True
    if following.kind == own.kind:
        return False
    return following.kind not in [found.kind for found in markers[:place] if found and found.kind != own.kind] or (
        following.kind.startswith(("bullet", "letter", "decimal")) and not own.kind.startswith("letter")
    )


class _Nesting:
    """Finds levels: a kind of numbering that was not seen before stands below the section it appears in."""

    def __init__(self) -> None:
        self._level: dict[str, int] = {}
        self._open = 0

    def level(self, part: Part, own: Marker | None) -> int:
        """Levels are multiplied by ten so that a late kind can stand between two known ones."""
        if own is None:
            found = part.level * 10 if part.level else 5
        elif part.level:
            found = self._level.setdefault(own.kind, part.level * 10)
        else:
            found = self._level.get(own.kind) or self._learn(own.kind)
        if own is not None or part.level:
            self._open = found
        return found

    def _learn(self, kind: str) -> int:
        if kind in _WORD_KINDS:
            level = 1 + _WORD_KINDS.index(kind)
        else:
            level = (self._open // 10 + 1) * 10
        self._level[kind] = level
        return level
