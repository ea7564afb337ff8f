"""Days as official prose writes them: "Chiều 18.5", "hôm thứ Hai (14/7)", "ngày 18 tháng 5 năm 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SESSION = r"(?P<session>sáng|trưa|chiều|tối|đêm)"
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d{2}"
_MONTHS = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
_WORDED = "|".join([_MONTH, *reversed(_MONTHS)])
_MARK = r"\s?[./–-]\s?"
_TO = r"(?:\s?[-–]\s?|\s(?:và|đến|tới)\s(?:hết\s)?(?:ngày\s)?)"
_GAP = r"(?:,?\s|\s?\()"
_APART = r"(?=\s*(?:[,.;:()]|$|tại(?!\w)|với(?!\w)))"
_CUE = (
    rf"(?:(?:{SESSION}(?:\s(?:nay|qua|mai|cùng ngày|hôm nay|hôm qua))?|hôm(?:\s(?:nay|qua|kia))?|vừa qua)"
    rf"{_GAP}(?:{WEEKDAY}{_GAP})?(?:ngày\s)?|{WEEKDAY}{_GAP}(?:ngày\s)?"
    rf"|(?:trong\s)?(?:(?:hai|ba|bốn|năm|(?<![:\d])0?\d)\s|các\s)?ngày\s(?:{WEEKDAY}{_GAP})?"
    r"(?:từ\s(?:ngày\s)?)?"
    rf"|từ\s(?={_DAY}(?:{_MARK}{_MONTH}(?:{_MARK}{_YEAR})?)?{_TO}{_DAY}[./-]{_MONTH}(?:[./-]{_YEAR})?{_APART})"
    rf"|vào\s(?={_DAY}[./]{_MONTH}(?:[./]{_YEAR})?{_APART})|(?=m[ùồ]ng\s))(?:m[ùồ]ng\s)?"
)
_FIRST = rf"(?:(?P<first>{_DAY})(?:,\s?{_DAY})*(?:{_TO}|,\s?))?"
_WRITTEN = re.compile(
    rf"(?<!\w){_CUE}\(?{_FIRST}(?<![\d./])(?P<day>{_DAY})"
    rf"(?:{_MARK}(?P<month>{_MONTH})(?:{_MARK}(?P<year>{_YEAR})|[./-](?P<short>\d{{2}})(?!\d))?"
    rf"|\s+tháng\s+(?P<month_word>{_WORDED})(?!\w)(?:(?:\s+năm\s+|{_MARK})(?P<year_word>{_YEAR}))?)(?![\d%/])(?![.,]\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    rf"{_TO}(?P<day>{_DAY})(?:[./-](?P<month>{_MONTH})(?:[./-](?P<year>{_YEAR}))?"
    rf"|\stháng\s(?P<month_word>{_MONTH})(?:\snăm\s(?P<year_word>{_YEAR}))?)(?![\d%/])(?![.,]\d)",
    re.IGNORECASE,
)
_FULL = re.compile(
    rf"(?<![\d./-])(?:(?P<day>{_DAY})(?:\s?(?P<mark>[./-])\s?(?P<month>{_MONTH})\s?(?P=mark)\s?"
    rf"|\stháng\s(?P<month_word>{_MONTH})(?:,\s|\snăm\s|\s))(?P<year>{_YEAR})(?!\d)"
    rf"|(?P<iso_year>20\d\d)-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12]\d|3[01])(?!\d))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """text[start:end] names a day; `year` is None where it is not written.

    Of several days it is the first; `more` counts those behind it, about.
    """

    start: int
    end: int
    day: int
    month: int
    year: int | None
    session: str | None = None
    more: int = 0


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days written with a cue (a part of the day or of the week, "ngày", "hôm") in text[start:end].

    >>> [(d.day, d.month, d.year, d.session) for d in days("Sáng nay (7/1), trong hai ngày 20 và 21/6/2023")]
    [(7, 1, None, 'sáng'), (20, 6, 2023, None)]
    >>> [(d.day, d.month, d.year, d.more) for d in days("Từ ngày 30/12 đến ngày 2/1/2025")]
    [(30, 12, 2024, 2)]
    """
    end, at = len(text) if end is None else end, start
    while match := _WRITTEN.search(text, at, end):
        day = _day(text, match, _UNTIL.match(text, match.end(), end))
        yield day
        at = day.end


def _day(text: str, match: re.Match[str], until: re.Match[str] | None) -> Day:
    last, month = int(match["day"]), _month(match["month"] or match["month_word"])
    first, session = int(match["first"] or last), match["session"]
    year, more = _year(match), last - first
    if until and not match["first"]:
        behind = int(until["month"] or until["month_word"])
        more = (behind - month) % 12 * 30 + int(until["day"]) - first
        told = _year(until)
        year = year or (told and told - (behind < month))
    stop = until.end() if until else match.end()
    bracketed = "(" in match.group() and text[stop : stop + 1] == ")"
    return Day(match.start(), stop + bracketed, first, month, year, session and session.lower(), more)


def _month(written: str) -> int:
    return int(written) if written.isdigit() else _MONTHS.index(written.lower()) + 1


def _year(match: re.Match[str]) -> int | None:
    written = match.groupdict()
    year = written["year"] or written["year_word"]
    short = written.get("short")
    return int(year) if year else 2000 + int(short) if short else None


def full_days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days written with their year, with or without a cue.

    >>> [(d.day, d.month, d.year) for d in full_days("16:40, 03/12/2019, 05 Tháng 7 2024, 2024-07-05")]
    [(3, 12, 2019), (5, 7, 2024), (5, 7, 2024)]
    """
    for match in _FULL.finditer(text, start, len(text) if end is None else end):
        day = match["day"] or match["iso_day"]
        month = match["month"] or match["month_word"] or match["iso_month"]
        yield Day(*match.span(), int(day), int(month), int(match["year"] or match["iso_year"]))
