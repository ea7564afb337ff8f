"""Days as official prose writes them: "Chiều 18.5", "sáng nay (7/1)", "ngày 18 tháng 5 năm 2023"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SESSION = r"(?P<session>sáng|trưa|chiều|tối|đêm)"
_NUMBER = r"(?<![\d./-])(?P<day>0?[1-9]|[12]\d|3[01])"
_FIRST_DAYS = r"(?:(?P<first>0?[1-9]|[12]\d|3[01])(?:\s?[-–]\s?|\s(?:và|đến|tới)\s(?:ngày\s)?))?"
_MONTH = r"(?P<month>0?[1-9]|1[0-2])"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_CUE = (
    rf"(?:{_SESSION}(?:\s(?:nay|qua|mai|cùng ngày))?(?:,?\s|\s?\()(?:ngày\s)?"
    r"|(?:hôm\s(?:nay|qua)(?:,?\s|\s?\())(?:ngày\s)?|(?:trong\s)?(?:(?:hai|ba|bốn|năm|(?<![:\d])\d)\s)?ngày\s(?:từ\s(?:ngày\s)?)?)"
)
_WRITTEN = re.compile(
    rf"(?<!\w){_CUE}(?:thứ \w+,?\s)?\(?{_FIRST_DAYS}(?<![\d./])(?:(?P<day>0?[1-9]|[12]\d|3[01]))"
    rf"(?:\s?[./–-]\s?{_MONTH}(?:\s?[./–-]\s?{_YEAR})?|\s+tháng\s+{_MONTH.replace('month', 'month_word')}"
    rf"(?:\s+năm\s+{_YEAR.replace('year', 'year_word')})?)(?![\d%/])(?![.,]\d)",
    re.IGNORECASE,
)
_FULL = re.compile(rf"{_NUMBER}\s?(?P<mark>[./-])\s?{_MONTH}\s?(?P=mark)\s?{_YEAR}(?!\d)")


@dataclass(frozen=True, slots=True)
class Day:
    """text[start:end] names a day; `year` is None where it is not written."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    session: str | None = None


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days written with a cue (a part of the day, "ngày") in text[start:end]; of several days, the first.

    >>> [(d.day, d.month, d.year, d.session) for d in days("Sáng nay (7/1), trong hai ngày 20 và 21/6/2023")]
    [(7, 1, None, 'sáng'), (20, 6, 2023, None)]
    """
    for match in _WRITTEN.finditer(text, start, len(text) if end is None else end):
        year = match["year"] or match["year_word"]
        session = match["session"]
        bracketed = "(" in match.group() and text[match.end() : match.end() + 1] == ")"
        yield Day(
            match.start(),
            match.end() + bracketed,
            int(match["first"] or match["day"]),
            int(match["month"] or match["month_word"]),
            int(year) if year else None,
            session.lower() if session else None,
        )


def full_days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days written with their year, with or without a cue.

    >>> [(d.day, d.month, d.year) for d in full_days("16:40, 03/12/2019 (GMT+7)")]
    [(3, 12, 2019)]
    """
    for match in _FULL.finditer(text, start, len(text) if end is None else end):
        yield Day(match.start(), match.end(), int(match["day"]), int(match["month"]), int(match["year"]))
