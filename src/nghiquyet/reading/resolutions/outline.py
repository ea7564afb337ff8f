"""A resolution's lines with the sections they stand in, whatever the layout.

Headings are found by their signs (Phần, Điều, I., 1., a), *, capitals, a closing colon), with the blocks'
own kinds as a hint, so that a plain text and a Word document with styles give the same outline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from nghiquyet.reading.documents.document import Block, Document
from nghiquyet.reading.resolutions.levels import levels
from nghiquyet.reading.resolutions.vocabulary import TIME_FRAME
from nghiquyet.reading.resolutions.zones import Zone, zone_of_heading

_SIGN = re.compile(
    r"\s*(?:(?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:thứ\s+\w+|THỨ\s+\w+|[IVXLC]+|\d+)\b[\s.:–-]*)"
    r"|(?P<article>(?:ĐIỀU|Điều)\s+\d+\s*[.:–-]?\s*)"
    r"|(?P<capital>[A-EG-H](?=[.)/]\s|\s?[-–]\s)[.)/–\s-]+)"
    r"|(?P<roman>[IVX]+(?=\s?[.)/–-])\s?[.)/–-]+\s*)"
    r"|(?P<digits>\d{1,2}(?:\.\d{1,2}){0,3}(?:(?=[.)/]\s|\s?[-–]\s)[.)/–\s-]+|(?<=\.\d)\s+|(?<=\.\d\d)\s+))"
    r"|(?P<letter>[a-zđ](?=[.)/]\s|\s?[-–]\s)[.)/–\s-]+)"
    r"|(?P<bracket>\(\d{1,2}\)\s*)"
    r"|(?P<star>\*\s*)|(?P<dash>[-–—]\s+)|(?P<plus>\+\s*)|(?P<dot>[•·▪●✓o]\s+))"
)
_RANKS = {
    "part": 1, "article": 2, "capital": 3, "roman": 4, "letter": 11, "bracket": 11,
    "star": 13, "dash": 14, "plus": 15, "dot": 16,
}  # fmt: skip
_UNSIGNED = 12
_LONGEST = 4000
_LIST_BREAK = re.compile(r"\n(?=\s*(?:[-–+*•]\s|\d{1,2}[.)]\s|[a-zđ]\)\s))")
_LABEL = re.compile(
    r"(?:(?:các|một số|những)\s+)?(?:(?:\w+\s+)?khâu đột phá|mục tiêu|chỉ tiêu|phương hướng"
    r"|nhiệm vụ|giải pháp|biện pháp|tầm nhìn)[^:;.]{0,80}:\s+(?=\S)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:về|công tác|lĩnh vực|nhóm chỉ tiêu|chỉ tiêu về)\s[^:;.\d]{2,90}:\s+(?=\S)", re.IGNORECASE
)
_FRAME_ONLY = re.compile(rf"(?:phấn đấu\s*,?\s*)?{TIME_FRAME}(?:\s*,?\s*phấn đấu)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading or a label that ends in a colon; `rank` 0 is the highest. text[start:end] is without sign."""

    text: str
    rank: int
    start: int
    end: int
    zone: Zone | None


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or list item without its sign, under its headings (outermost first)."""

    start: int
    end: int
    rank: int
    signed: bool
    path: tuple[Heading, ...]

    @property
    def zone(self) -> Zone | None:
        """What the innermost heading that tells anything says."""
        return next((heading.zone for heading in reversed(self.path) if heading.zone), None)


@dataclass(frozen=True, slots=True)
class Outline:
    """All lines and headings in order."""

    lines: tuple[Line, ...]
    headings: tuple[Heading, ...]

    def path_at(self, offset: int) -> tuple[Heading, ...]:
        """The headings above a place, outermost first."""
        path: list[Heading] = []
        for heading in self.headings:
            if heading.start >= offset:
                break
            path = [above for above in path if above.rank < heading.rank] + [heading]
        return tuple(path)


def outline(document: Document, first_year: int | None = None) -> Outline:
    """The lines of the document outside tables and furniture, each under its headings."""
    lines: list[Line] = []
    headings: list[Heading] = []
    path: list[Heading] = []
    for kind, start, end in _stretches(document):
        for item in _items(document.text, kind, start, end, first_year):
            if isinstance(item, Heading):
                item = _placed(item, path)
                path = [above for above in path if above.rank < item.rank] + [item]
                headings.append(item)
            else:
                lines.append(Line(item.start, item.end, item.rank, item.signed, tuple(path)))
    return Outline(tuple(lines), tuple(headings))


def _placed(heading: Heading, path: list[Heading]) -> Heading:
    """A heading without a sign opens a section of its own, unless numbered ones are open: then it is a
    label inside the last of them."""
    inside = any(5 <= above.rank < _UNSIGNED for above in path)
    return heading if heading.rank != _UNSIGNED or inside or not heading.zone else replace(heading, rank=4)


def _stretches(document: Document) -> Iterator[tuple[str, int, int]]:
    blocks = document.blocks or _lines_as_blocks(document.text)
    for block in blocks:
        if block.kind in ("aside", "note", "table"):
            continue
        begin = block.start
        for match in _LIST_BREAK.finditer(document.text, block.start, block.end):
            yield from _pieces(document.text, block.kind, begin, match.start())
            begin = match.end()
        yield from _pieces(document.text, block.kind, begin, block.end)


def _pieces(text: str, kind: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """A stretch cut where it is longer than anything that people write in one paragraph."""
    while end - start > _LONGEST:
        half, full = start + _LONGEST // 2, start + _LONGEST
        places = (text.rfind(sign, half, full) for sign in (". ", "; ", " "))
        cut = next((place + 1 for place in places if place >= 0), full)
        yield kind, start, cut
        start = cut
    yield kind, start, end


def _lines_as_blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block("paragraph", match.start(), match.end()) for match in re.finditer(r"[^\n]+", text))


def _items(text: str, kind: str, start: int, end: int, first_year: int | None) -> Iterator[Heading | Line]:
    sign = _SIGN.match(text, start, end)
    begin, end = _trim(text, sign.end() if sign else start, end)
    if begin >= end:
        return
    rank = _rank(sign, text[begin:end], kind)
    if kind in ("heading", "title") or _is_heading(text[begin:end], sign, kind):
        yield _heading(text, begin, end, rank, kind, first_year)
        return
    for label in _labels(text, begin, end):
        yield _heading(text, begin, label, rank, kind, first_year)
        begin, rank = _trim(text, label, end)[0], rank + 1
    frame = _closing_frame(text, begin, end)
    yield Line(begin, _trim(text, begin, frame)[1], rank, sign is not None, ())
    if frame < end:
        yield _heading(text, frame, end, rank, kind, first_year)


def _closing_frame(text: str, begin: int, end: int) -> int:
    """Where the time that a paragraph closes with, for the list under it, begins ("… Đến năm 2025:")."""
    last = text.rfind(". ", begin, end) + 2
    words = text[last:end].rstrip()
    return last if last > begin + 2 and words.endswith(":") and _FRAME_ONLY.fullmatch(words[:-1]) else end


def _labels(text: str, begin: int, end: int) -> Iterator[int]:
    """Where the labels at the head of a paragraph end ("Các chỉ tiêu: …", "Về kinh tế: …")."""
    for pattern in (_LABEL, _TOPIC):
        match = pattern.match(text, begin, end)
        if match and not levels(match.group()):
            yield match.end()
            begin = match.end()


def _heading(text: str, begin: int, end: int, rank: int, kind: str, first_year: int | None) -> Heading:
    begin, end = _trim(text, begin, end)
    words = text[begin:end].rstrip(" :")
    zone = zone_of_heading(words, first_year)
    if kind == "title" and not re.match(r"(?:phụ lục|biểu|bảng|(?:hệ thống |các )?chỉ tiêu)", words.lower()):
        zone = None
    return Heading(" ".join(words.split()), rank, begin, end, zone)


def _rank(sign: re.Match[str] | None, words: str, kind: str) -> int:
    if kind == "title":
        return 0
    if sign is None or sign.lastgroup is None:
        return 4 if kind == "heading" or _all_capitals(words) else _UNSIGNED
    if sign.lastgroup == "digits":
        return 5 + sign.group().count(".", 0, len(sign.group().rstrip(" .)/-–")))
    return _RANKS[sign.lastgroup]


def _is_heading(words: str, sign: re.Match[str] | None, kind: str) -> bool:
    if kind == "caption" or len(words) > 220:
        return False
    if re.search(r"[.;,]$", words):
        return bool(sign and sign.lastgroup in ("part", "roman") and _all_capitals(words))
    if words.endswith(":"):
        return not levels(words) or bool(_FRAME_ONLY.fullmatch(words.rstrip(" :")))
    if levels(words):
        return False
    if _all_capitals(words) or (sign and sign.lastgroup in ("part", "article", "capital", "roman")):
        return len(words) < 180
    short = len(words) < 110
    return short and (
        (sign is not None and sign.lastgroup in ("digits", "letter", "star")) or _opens_zone(words)
    )


def _opens_zone(words: str) -> bool:
    return bool(
        re.match(
            r"(?:(?:các|một số|những)\s+)?(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|khâu đột phá"
            r"|quan điểm)",
            words.lower(),
        )
    )


def _all_capitals(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) > 3 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
