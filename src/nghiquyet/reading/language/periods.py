"""Stretches of time as documents name them, with first and last day.

A period is bounded on both sides ("năm 2022"), open at the start ("đến 31/3/2023", "lũy kế": everything since
the term began), or lies before the term ("nhiệm kỳ trước", "cùng kỳ", "đầu nhiệm kỳ").
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from nghiquyet.reading.language.numbers import parse_number_words

Kind = Literal["bounded", "cumulative", "previous"]


@dataclass(frozen=True, slots=True)
class Period:
    """text[start:end] names the time from `first` to `last` (either may be unknown)."""

    start: int
    end: int
    kind: Kind
    first: date | None = None
    last: date | None = None


_YEAR = r"((?:19|20)\d{2})"
_DASH = r"\s?[-–—]\s?"
_COUNT = r"\d{1,2}|ba|sáu|chín"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_UNTIL = (
    r"(?:tính đến hết|tính đến|lũy kế đến hết|lũy kế đến|luỹ kế đến|đến hết|đến thời điểm|đến|hết)"
    r"(?: ngày| tháng| năm| quý)*"
)
_Maker = Callable[[re.Match[str]], tuple[Kind, date | None, date | None]]


def _days(first: date, last: date) -> tuple[Kind, date, date]:
    return "bounded", first, last


def _year(match: re.Match[str]) -> tuple[Kind, date, date]:
    year = int(match.group(1))
    return _days(date(year, 1, 1), date(year, 12, 31))


def _school_year(match: re.Match[str]) -> tuple[Kind, date, date]:
    return _days(date(int(match.group(1)), 9, 1), date(int(match.group(1)) + 1, 5, 31))


def _years(match: re.Match[str]) -> tuple[Kind, date, date]:
    """From year to year; two neighbouring years without a word before are a school year or a season."""
    if int(match.group(2)) == int(match.group(1)) + 1 and match.group()[0].isdigit():
        return _school_year(match)
    return _days(date(int(match.group(1)), 1, 1), date(int(match.group(2)), 12, 31))


def _quarter(match: re.Match[str]) -> tuple[Kind, date, date]:
    number = match.group(1).lower()
    quarter = _ROMAN.get(number) or int(number)
    year = int(match.group(2))
    return _days(date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter))


def _month(match: re.Match[str]) -> tuple[Kind, date, date]:
    month, year = int(match.group(1)), int(match.group(2))
    return _days(date(year, month, 1), month_end(year, month))


def _months(match: re.Match[str]) -> tuple[Kind, date, date]:
    months, part, year = _count(match.group(1)), match.group(2) or "đầu", int(match.group(3))
    months = min(max(months, 1), 12)
    if part == "cuối":
        return _days(date(year, 13 - months, 1), date(year, 12, 31))
    return _days(date(year, 1, 1), month_end(year, months))


def _count(text: str) -> int:
    number = int(text) if text.isdigit() else parse_number_words(text)
    return int(number or 0)


def _day(match: re.Match[str]) -> tuple[Kind, None, date]:
    """A day alone, as heads of columns give it: the state reached by then."""
    day, month, year = (int(part) for part in match.groups())
    return "cumulative", None, date(year, month, min(day, month_end(year, month).day))


def _since(_: re.Match[str]) -> tuple[Kind, None, None]:
    return "cumulative", None, None


def _until(match: re.Match[str]) -> tuple[Kind, None, date | None]:
    day, month, year = match.group(1), match.group(2), int(match.group(3))
    last = month_end(year, int(month)) if month else date(year, 12, 31)
    return "cumulative", None, last.replace(day=min(int(day), last.day)) if day else last


def _until_year(match: re.Match[str]) -> tuple[Kind, None, date]:
    return "cumulative", None, date(int(match.group(1)), 12, 31)


def _before(_: re.Match[str]) -> tuple[Kind, None, None]:
    return "previous", None, None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


_MONTH = r"(0?[1-9]|1[0-2])"
_RULES: tuple[tuple[re.Pattern[str], _Maker], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), make)
    for pattern, make in (
        (
            r"(?:nửa (?:đầu )?)?nhiệm kỳ trước|năm gốc|(?:(?<=so với )|(?<=\())năm cơ sở"
            r"|nhiệm kỳ qua(?=\s*\()|cùng kỳ(?: (?:năm"
            r"|nhiệm kỳ) trước)?"
            r"|(?<!từ )(?<!tháng )(?<!năm )(?<!nửa )(?<!giữa )đầu nhiệm kỳ(?! đến| tới)"
         r"|năm (?:học )?trước(?! liền)|(?:thời điểm )?(?<!tháng )(?<!nửa )(?<!từ )đầu năm(?! đến| tới| \d)"
         r"|trước đây|trước năm (?:19|20)\d\d|(?<!từ )(?<!nửa )đầu giai đoạn(?! đến| tới| \d)"
         r"|tháng trước|quý trước|kỳ trước", _before),
        (
            r"từ (?:đầu )?(?:tháng |ngày |quý |năm )?[\d./IVX]+ (?:đến|tới)(?: hết| nay)?(?: ngày| tháng"
            r"| năm| quý)*(?: [\d./IVX]+\d)?", _since),
        (rf"{_UNTIL} (?:(\d{{1,2}})\s?[/.]\s?)?(?:{_MONTH}\s?[/.]\s?){_YEAR}", _until),
        (
            r"(?:từ )?đầu nhiệm kỳ (?:đến|tới) nay|từ đầu nhiệm kỳ|lũy kế|luỹ kế"
            r"|nửa (?:đầu )?nhiệm kỳ(?! (?:19|20)\d\d)"
            r"|giữa nhiệm kỳ|(?:tính )?đến nay"
         r"|cả nhiệm kỳ(?! (?:19|20)\d\d)|toàn khóa|cộng dồn"
            r"|đến thời điểm (?:này|báo cáo|hiện tại)|đến kỳ báo cáo", _since),
        (rf"từ (?:đầu )?năm {_YEAR}(?! (?:đến|tới)|\s?[-–—])", _since),
        (r"(?<!thực )(?<!thể )(?<!phát )hiện (?:nay|còn|tại)(?!\w)", _since),
        (r"(?:kể )?từ đầu năm(?: (?:đến|tới) nay)?(?! \d)", _since),
        (rf"({_COUNT}) tháng (?:(đầu|cuối) )?năm {_YEAR}", _months),
        (rf"(\d{{1,2}}) ?(?:tháng|T)(?: (đầu|cuối))?(?: năm)?[ /]{_YEAR}", _months),
        (rf"(?<![\d/.])(0?[1-9]|[12]\d|3[01])[/.](0?[1-9]|1[0-2])[/.]{_YEAR}", _day),
        (rf"năm học {_YEAR}{_DASH}(?:20\d{{2}}|\d{{2}})", _school_year),
        (rf"(?:tính |lũy kế |luỹ kế )?(?:đến )?hết năm {_YEAR}", _until_year),
        (rf"(?:nhiệm kỳ|giai đoạn|các năm|từ năm)?\s?{_YEAR}(?:{_DASH}| đến )(?:năm )?{_YEAR}", _years),
        (rf"quý (I{{1,3}}V?|IV|[1-4])(?:\s?/\s?| năm |, | ){_YEAR}", _quarter),
        (rf"(?<!\w)T{_MONTH}[/.]{_YEAR}", _month),
        (rf"tháng {_MONTH}(?:\s?[/.-]\s?| năm ){_YEAR}", _month),
        (rf"(?:cuối |trong |cả )?năm(?: học)? {_YEAR}", _year),
        (rf"(?<![\d/.,]){_YEAR}(?![\d.,/]*\d)", _year),
    )
)  # fmt: skip


_WITHOUT_YEAR = re.compile(
    rf"(?P<months>{_COUNT}) tháng (?P<part>đầu|cuối) năm(?! (?:\d|nay|trước|qua))"
    rf"|quý (?P<quarter>I{{1,3}}V?|IV|[1-4])(?!\w|[/ ,]+(?:năm )?\d{{4}})"
    rf"|tháng (?P<month>{_MONTH[1:-1]})(?![\d/.-]| năm|\s?/)",
    re.IGNORECASE,
)


_DAY_ALONE = re.compile(r"\s*(?:(?:tại |có )?(?:thời điểm|ngày|mốc|đến)(?: ngày)?\s+)?\s*", re.IGNORECASE)
"""Beside a day that stands for itself, as heads of columns give it."""
_PRICES_OF = re.compile(
    r"giá (?:so sánh|ss|cố định|hiện hành|gốc)(?: (?:của|gốc|năm))*\s*\(?$", re.IGNORECASE
)
"""Before a year that values are only priced by: "giá so sánh năm 2010"."""
_PRICES_REACH = 25
"""Letters before a year that are searched for these words."""


def periods(text: str, start: int = 0, end: int | None = None, *, year: int | None = None) -> list[Period]:
    """The periods named in text[start:end], in order, the most specific reading of each place.

    With `year`, quarters and months without a year are read too: of the year named last before them, else of
    `year`; "từ đầu năm" is since its first day.

    >>> text = "năm 2021: 98, quý I/2023: 27, lũy kế đến 31/3/2023: 245"
    >>> [(p.kind, str(p.first), str(p.last)) for p in periods(text)][1]
    ('bounded', '2023-01-01', '2023-03-31')
    >>> periods(text)[2].kind
    'cumulative'
    """
    end = len(text) if end is None else end
    taken: list[Period] = []
    for pattern, make in _RULES:
        for match in pattern.finditer(text, start, end):
            if make is _day and not _DAY_ALONE.fullmatch(
                text[start : match.start()] + text[match.end() : end]
            ):
                continue
            if _PRICES_OF.search(text[max(start, match.start() - _PRICES_REACH) : match.start()]):
                continue
            if not any(p.start < match.end() and match.start() < p.end for p in taken):
                made = Period(match.start(), match.end(), *make(match))
                taken.append(_since_new_year(made, match.group(), year))
    if year is not None:
        taken += list(_of_year(text, start, end, taken, year))
    return sorted(taken, key=lambda period: period.start)


def _since_new_year(period: Period, words: str, year: int | None) -> Period:
    """ "Từ đầu năm" begins with the year, not with the term."""
    if year is None or "từ đầu năm" not in words.lower():
        return period
    named = re.search(_YEAR, words)
    return replace(period, first=date(int(named.group(1)) if named else year, 1, 1))


def _of_year(text: str, start: int, end: int, taken: list[Period], year: int) -> Iterator[Period]:
    for match in _WITHOUT_YEAR.finditer(text, start, end):
        if any(p.start < match.end() and match.start() < p.end for p in taken):
            continue
        named = [p.last.year for p in taken if p.last and p.end <= match.start()]
        yield Period(match.start(), match.end(), "bounded", *_part_of_year(match, (named or [year])[-1]))


def _part_of_year(match: re.Match[str], year: int) -> tuple[date, date]:
    if match.group("quarter"):
        number = match.group("quarter").lower()
        last = 3 * (_ROMAN.get(number) or int(number))
        return date(year, last - 2, 1), month_end(year, last)
    if match.group("month"):
        month = int(match.group("month"))
        return date(year, month, 1), month_end(year, month)
    months = min(max(_count(match.group("months")), 1), 12)
    first = 1 if match.group("part").lower() == "đầu" else 13 - months
    return date(year, first, 1), month_end(year, first + months - 1)
