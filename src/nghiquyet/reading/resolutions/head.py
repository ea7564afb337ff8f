"""The head of a resolution: number, kind, title, who adopted it and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from nghiquyet.reading.documents.document import Document

_KINDS = (
    ("nghị quyết", "resolution"),
    ("chương trình hành động", "action_programme"),
    ("kế hoạch", "plan"),
    ("chỉ thị", "directive"),
    ("kết luận", "conclusion"),
    ("chương trình", "action_programme"),
    ("quyết định", "decision"),
    ("đề án", "scheme"),
)
_PLACE = re.compile(r"(?:TỈNH|HUYỆN|XÃ|THÀNH PHỐ|PHƯỜNG|QUẬN|THỊ XÃ|THỊ TRẤN|ĐẶC KHU)\s")
_COUNCIL = re.compile(r"(?:HỘI ĐỒNG|ỦY BAN|UỶ BAN) NHÂN DÂN")
_NUMBER = re.compile(
    r"(?<!\w)(?:Số"
    r"|SỐ)\s*:?\s*(?P<number>\d{1,4}\s?(?:/\s?\d{4}\s?)?[-–/]\s?[A-ZĐƯÂÊÔƠĂ][\wĐđƯưÂâÊêÔôƠơ]*(?:\s?[-–/.]\s?[A-ZĐƯa-zđ][\wĐđƯư]*)*)"
)
_DATE = re.compile(
    r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+(?P<year>\d{4})", re.IGNORECASE
)
_OWN_DATE = re.compile(
    r"\s*ngày\s+(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})", re.IGNORECASE
)
_BLANK_DATE = re.compile(
    r"ngày[\s.…_]*tháng[\s.…_]*\d{0,2}[\s.…_]*năm\s+(?P<year>(?:19|20)\d{2})", re.IGNORECASE
)
_NUMBER_YEAR = re.compile(r"/\s?(?P<year>(?:19|20)\d{2})(?=\s?/)")
_FOREIGN = re.compile(
    r"luật|căn cứ|nghị định|(?:nghị quyết|quyết định|kế hoạch|tờ trình|báo cáo) số[^\n]*$", re.IGNORECASE
)
_NOT_ISSUER = re.compile(
    r"ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|ĐỘC LẬP|HẠNH PHÚC|^[\s*_.-]*$"
    r"|^SỐ\s*:?",
    re.IGNORECASE,
)
_ADOPTED_BY = re.compile(
    r"(?:đại hội(?: đại biểu)?|hội nghị(?: ban chấp hành)?"
    r"|của(?: ban chấp hành)?)\s+(?P<who>(?:đảng bộ|chi bộ|đảng ủy|công đoàn|hội|đoàn"
    r"|ban chấp hành|hội đồng)\s[^,;\n]+?)"
    r"(?=\s+(?:lần thứ|khóa|nhiệm kỳ|về|năm \d)|[,;\n]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What the first page says of the resolution itself. `year` is that of its adoption, known also where
    a draft leaves the day blank or only the number tells it."""

    number: str
    kind: str
    title: str
    issuer: str
    date: date | None
    year: int | None = None


def read_head(document: Document) -> Head:
    """Number, kind, title, issuer and date; "" or None for what isn't there."""
    top = document.text[:4000]
    title, title_start = _title(document)
    number = _NUMBER.search(top)
    kind = next((code for words, code in _KINDS if words in title.lower()), "resolution")
    adopted = _date(top, number.end() if number else None)
    return Head(
        number="".join(number["number"].split()).replace("–", "-") if number else "",
        kind=kind,
        title=title,
        issuer=_issuer(document.text[:title_start], title),
        date=adopted,
        year=adopted.year if adopted else _year(top[:title_start] or top, number["number"] if number else ""),
    )


def _year(head: str, number: str) -> int | None:
    """The year of a date whose day is left blank ("ngày … tháng 3 năm 2021"), else that within the number."""
    match = _BLANK_DATE.search(head) or _NUMBER_YEAR.search(number)
    return int(match["year"]) if match else None


def _title(document: Document) -> tuple[str, int]:
    """The title's lines joined, with its place: the blocks marked so, else the capitals that name a kind."""
    lines: list[tuple[int, str]] = []
    for block in document.blocks:
        words = " ".join(document.text[block.start : block.end].split())
        if block.kind == "title":
            if len(lines) > 1 and words.isupper() and not lines[-1][1].isupper():
                break
            lines.append((block.start, words))
        elif lines:
            break
    if not lines or not _names_kind(" ".join(words for _, words in lines)):
        lines = _title_lines(document.text) or lines
    return _sentence_case([words for _, words in lines]), lines[0][0] if lines else 0


def _names_kind(words: str) -> bool:
    return any(kind in words.lower() for kind, _ in _KINDS)


def _title_lines(text: str) -> list[tuple[int, str]]:
    """ "NGHỊ QUYẾT" on a line and the lines of capitals, or the one line, under it."""
    kinds = "|".join(words.upper() for words, _ in _KINDS)
    match = re.search(rf"(?m)^[ \t]*(?:{kinds})(?![^\W\d_a-zà-ỹ]*[a-zà-ỹ]).*$", text[:6000])
    if not match:
        line = re.search(
            r"(?m)^[ \t]*Nghị quyết\s+(?:Đại hội|Hội nghị|[Vv]ề|của|số|lãnh đạo|chuyên đề).{5,200}$",
            text[:1500],
        )
        return [(line.start(), line.group().strip())] if line else []
    found = [(match.start(), match.group().strip())]
    for line in re.finditer(r"[^\n]+", text[match.end() : match.end() + 600]):
        words = line.group().strip()
        if (
            (len(found) > 1 and not words.isupper())
            or len(found) > 4
            or re.match(r"[IVX]+[.-]|Căn cứ|[-_*]{3}", words)
        ):
            break
        found.append((match.end() + line.start(), words))
    return found


def _sentence_case(lines: list[str]) -> str:
    """The lines as one; a kind in capitals before words in small letters is lowered, all else is kept."""
    first, *rest = lines or [""]
    if first.isupper() and rest and not rest[0].isupper():
        return " ".join([first.capitalize(), *rest])
    return " ".join(lines)


def _issuer(head: str, title: str) -> str:
    """The last line of capitals on the left above the number; else who the title says adopted it."""
    lines = [
        part.strip(" *_-–\u00a0")
        for line in head.splitlines()
        for part in re.split(r"\t|\s{3,}|\s\|\s", line)
    ]
    names = [
        line
        for line in lines
        if line.isupper() and len(line) > 5 and not _NOT_ISSUER.search(line) and not _names_kind(line)
    ]
    if len(names) > 1 and _COUNCIL.fullmatch(names[0]) and _PLACE.match(names[1]):
        return f"{names[0]} {names[1]}"
    if names:
        return names[-1] if len(names) < 3 else names[1]
    match = _ADOPTED_BY.search(title)
    return match["who"].strip() if match else ""


def _date(top: str, number_end: int | None) -> date | None:
    """The day written out in the head ("…, ngày 24 tháng 7 năm 2020") or behind the number, not a base's."""
    matches = [
        match
        for match in _DATE.finditer(top)
        if not _FOREIGN.search(top[max(0, match.start() - 60) : match.start()])
    ]
    beside = _OWN_DATE.match(top, number_end) if number_end is not None else None
    for match in [*([beside] if beside else []), *matches]:
        try:
            return date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            continue
    return None
