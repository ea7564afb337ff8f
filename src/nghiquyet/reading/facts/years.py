"""The year of a day that is written without one.

In this order: the date of the page or of the document, the address that the page was published at, a full
date of the same days, the first year of the term that a congress opens, the years that the text speaks of.
A conference late in the year reviews that year and plans the next; early in the year it reviews the last
one and plans the present one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.dates import Day, days, full_days
from nghiquyet.reading.facts.syntax import passages

_SHORT_LINE = 90
_ADDRESS = re.compile(r"https?://\S+")
_IN_ADDRESS = re.compile(r"(?<!\d)(20\d{2})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_REVIEWED = re.compile(
    r"(?:tổng kết|kết quả|sơ kết|đánh giá|báo cáo|thành tích"
    r"|qua)[^.;:\n]{0,90}?năm (?:học )?(20\d{2})(?:\s?[-–]\s?(20\d{2}))?",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:phương hướng|nhiệm vụ|triển khai|chương trình|kế hoạch|nghị quyết|dự toán|chỉ tiêu|xây dựng)"
    r"[^.;:\n]{0,90}?năm (?:học )?(20\d{2})(?:\s?[-–]\s?(20\d{2}))?",
    re.IGNORECASE,
)
_ANY = re.compile(r"năm (?:học )?(20\d{2})(?!\s?[-–]\s?20)", re.IGNORECASE)
_CONGRESS = re.compile(
    r"(?:tổ chức|tiến hành|khai mạc|diễn ra)\s(?:thành công\s"
    r"|trọng thể\s)?đại hội[^.;\n]{0,120}?nhiệm kỳ (20\d{2})",
    re.IGNORECASE,
)
_LATE, _EARLY = 10, 3
_FORTNIGHT = 15


def year_of(document: Document, day: Day) -> int | None:
    """The year of `day`, or None where the document gives no hint."""
    if day.year:
        return day.year
    published = _published(document)
    if published is not None:
        return published.year if published.year is None else _last_before(day, published)
    return (
        _dated_nearby(document.text, day) or _congress(document.text) or _spoken_of(document.text, day.month)
    )


def _published(document: Document) -> Day | None:
    """The day that the page or document bears: a full date on a short line, or in the page's address."""
    for block in passages(document):
        if block.end - block.start <= _SHORT_LINE and block.kind != "table":
            dated = [*full_days(document.text, block.start, block.end)]
            dated += [day for day in days(document.text, block.start, block.end) if day.year]
            if dated:
                return dated[0]
    for address in _ADDRESS.finditer(document.text):
        found = _IN_ADDRESS.search(address.group())
        if found:
            return Day(0, 0, int(found[3] or 31), int(found[2]), int(found[1]))
    return None


def _last_before(day: Day, published: Day) -> int:
    """The last year in which `day` lies before the day of publication; announcements have slack."""
    assert published.year is not None
    later = (day.month, day.day) > (published.month, published.day + 14) and day.month > published.month
    return published.year - int(later)


def _congress(text: str) -> int | None:
    """A congress stands at the beginning of its term: "tổ chức Đại hội …, nhiệm kỳ 2012-2017"."""
    found = _CONGRESS.search(text)
    return int(found[1]) if found else None


def _dated_nearby(text: str, day: Day) -> int | None:
    """The year of a full date within a fortnight of `day`: an anniversary, a deadline."""
    near = (
        full
        for full in full_days(text)
        if abs((full.month - day.month) * 30 + full.day - day.day) <= _FORTNIGHT
    )
    return max((full.year for full in near if full.year), default=None)


def _spoken_of(text: str, month: int) -> int | None:
    reviewed = max(_years(_REVIEWED.finditer(text), of_school_year=1), default=None)
    planned = max(_years(_PLANNED.finditer(text), of_school_year=0), default=None)
    if reviewed and planned and planned > reviewed:
        return reviewed if month >= _LATE else planned
    if month <= _EARLY and reviewed:
        return reviewed + 1
    if month >= _LATE and planned and not reviewed:
        return planned - 1
    known = [year for year in (reviewed, planned) if year]
    return max(known) if known else max((int(m[1]) for m in _ANY.finditer(text)), default=None)


def _years(matches: Iterable[re.Match[str]], *, of_school_year: int) -> list[int]:
    """The years named; of a school year ("2023 - 2024") the first or the second one."""
    return [int(match[1 + of_school_year] or match[1]) for match in matches]
