"""The year of a day that is written without one.

In this order: the date of the page or of the document, the address that the page was published at, a full
date of the same days, the first year of the term that a congress opens, the years that the text speaks of.
A conference late in the year reviews that year and plans the next; early in the year it reviews the last
one and plans the present one; a school year is reviewed in its second year, its first term at New Year too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.dates import Day, full_days
from nghiquyet.reading.facts.page_days import page_day
from nghiquyet.reading.language.periods import month_end

_ADDRESS = re.compile(r"https?://\S+")
_IN_ADDRESS = re.compile(r"(?<!\d)(20\d{2})[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?!\d)")
_IN_YEAR = r"(?<!\d tháng \d )(?<!\d tháng \d\d )năm (?:học )?(20\d{2})(?:\s?[-–]\s?(20\d{2}))?"
_REVIEWED = re.compile(
    r"(?:tổng kết|kết quả|sơ kết|đánh giá|báo cáo|thành tích"
    r"|(?<!thông )qua)[^.;:\n]{0,90}?" + _IN_YEAR,
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?:phương hướng|nhiệm vụ|triển khai|chương trình|kế hoạch|nghị quyết|dự toán|chỉ tiêu|xây dựng)"
    r"[^.;:\n]{0,90}?" + _IN_YEAR,
    re.IGNORECASE,
)
_ANY = re.compile(
    r"(?:năm (?:học )?|tháng \d{1,2}\s?[/-]\s?|quý [IV\d]+\s?/\s?)(20\d{2})(?!\s?[-–]\s?20)", re.IGNORECASE
)
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
    published = page_day(document) or _address(document.text)
    if published is not None:
        return _nearest(day, published)
    text = document.text
    return _dated_nearby(text, day) or _congress(text) or _spoken_of(text, day.month)


def _address(text: str) -> Day | None:
    """The day or the last day of the month in the page's address."""
    for address in _ADDRESS.finditer(text):
        found = _IN_ADDRESS.search(address.group())
        if found:
            year, month = int(found[1]), int(found[2])
            return Day(0, 0, int(found[3] or month_end(year, month).day), month, year)
    return None


def _nearest(day: Day, published: Day) -> int:
    """The last year in which `day` lies before the day of publication; announcements have slack."""
    assert published.year is not None
    page = (published.year, published.month, published.day)
    return max(year for year in (page[0] - 1, page[0], page[0] + 1) if _is_past(day, year, page))


def _is_past(day: Day, year: int, page: tuple[int, int, int]) -> bool:
    """Whether the day comes before the page's, in its month or within a fortnight behind it."""
    months = (year - page[0]) * 12 + day.month - page[1]
    return months <= 0 or (months == 1 and 30 + day.day - page[2] < _FORTNIGHT)


def _congress(text: str) -> int | None:
    """A congress stands at the beginning of its term: "tổ chức Đại hội …, nhiệm kỳ 2012-2017"."""
    found = _CONGRESS.search(text)
    return int(found[1]) if found else None


def _dated_nearby(text: str, day: Day) -> int | None:
    """The year of a full date within a fortnight of `day`, if the text speaks of no year long after it."""
    near = (
        full
        for full in full_days(text)
        if abs((full.month - day.month) * 30 + full.day - day.day) <= _FORTNIGHT
    )
    year = max((full.year for full in near if full.year), default=None)
    return year if year and year >= (_spoken_of(text, day.month) or year) - 1 else None


def _spoken_of(text: str, month: int) -> int | None:
    told = [*_REVIEWED.finditer(text)]
    reviewed = max(_years(told, of_school_year=1), default=None)
    planned = max(_years(_PLANNED.finditer(text), of_school_year=0), default=None)
    if reviewed and planned and planned > reviewed:
        return reviewed if month >= _LATE else planned
    if month <= _EARLY and reviewed:
        return reviewed + (not any(match[2] == str(reviewed) for match in told))
    if month >= _LATE and planned and not reviewed:
        return planned - 1
    known = [year for year in (reviewed, planned) if year]
    return max(known) if known else max((int(m[1]) for m in _ANY.finditer(text)), default=None)


def _years(matches: Iterable[re.Match[str]], *, of_school_year: int) -> list[int]:
    """The years named; of a school year ("2023 - 2024") the first or the second one."""
    return [int(match[1 + of_school_year] or match[1]) for match in matches]
