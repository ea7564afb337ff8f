"""The day that a page bears, and the days that it tells by it: "sáng nay", "hôm qua", "thứ Hai"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.dates import SESSION, WEEKDAY, Day, days, full_days
from nghiquyet.reading.facts.day_roles import is_of_no_event
from nghiquyet.reading.facts.syntax import passages
from nghiquyet.reading.language.folding import fold

_SHORT_LINE = 90
"""Characters of a line that may bear the page's day."""
_NOW = rf"(?P<ago>{SESSION}\s(?:nay|qua|mai)|hôm\s(?:nay|qua|kia)|ngày\smai)"
_THAT_DAY = (
    rf"(?:(?:{SESSION.replace('session', 'part')}|hôm|vào)\s)?(?P<weekday>{WEEKDAY})"
    r"(?P<week>\s(?:tuần\s(?:trước|qua|này)|vừa\squa|vừa\srồi))?"
)
_TOLD = re.compile(rf"(?<!\w)(?:{_NOW}|{_THAT_DAY})(?!\w)", re.IGNORECASE)
_AGO = {"mai": -1, "nay": 0, "qua": 1, "kia": 2}
_WEEKDAYS = [["hai", "2"], ["ba", "3"], ["tư", "4"], ["năm", "5"], ["sáu", "6"], ["bảy", "7"], ["nhật"]]
_WORD_OF = {fold(word): place for place, words in enumerate(_WEEKDAYS) for word in words}
_CUE = re.compile(r"(?:ngày|từ)\s*$", re.IGNORECASE)
_PAIR = re.compile(r"\s?[-–]\s?\d")


def page_day(document: Document) -> Day | None:
    """The full date on a short line that is no sentence: none of an anniversary or a licence."""
    text = document.text
    for block in passages(document):
        line = text[block.start : block.end].rstrip()
        if len(line) > _SHORT_LINE or block.kind == "table" or line.endswith((".", "!", "?")):
            continue
        told = [*full_days(text, block.start, block.end), *days(text, block.start, block.end)]
        for day in told:
            before, after = _CUE.sub("", text[block.start : day.start]), text[day.end : block.end]
            if day.year and not is_of_no_event(before, after) and not _is_span(before, after):
                return day
    return None


def _is_span(before: str, after: str) -> bool:
    """Whether another date stands at the other end of a dash."""
    first, second = [*full_days(before)], _PAIR.match(after) and next(full_days(after), None)
    return bool(second or (first and re.fullmatch(r"\s?[-–]\s?", before[first[-1].end :])))


def days_by_page(text: str, start: int, end: int, page: date) -> Iterator[Day]:
    """The days of text[start:end] that are told by the day of the page; a day of the week is the last one.

    >>> page = date(2025, 4, 23)
    >>> [(d.day, d.session) for d in days_by_page("Chiều qua, sáng thứ Hai, thứ Sáu tuần trước", 0, 43, page)]
    [(22, 'chiều'), (21, 'sáng'), (18, None)]
    """
    for match in _TOLD.finditer(text, start, end):
        told = _by_weekday(match, page) if match["weekday"] else _by_today(match, page)
        session = match["session"] or match["part"]
        if told:
            yield Day(*match.span(), told.day, told.month, told.year, session and session.lower())


def _by_today(match: re.Match[str], page: date) -> date:
    return page - timedelta(_AGO[match["ago"].split()[-1].lower()])


def _by_weekday(match: re.Match[str], page: date) -> date | None:
    """A weekday alone says nothing: a part of the day or the week must stand beside it."""
    if match.group() == match["weekday"] and match.start() > 0:
        return None
    back = (page.weekday() - _WORD_OF[fold(match["weekday"].split()[-1])]) % 7
    if fold(match["week"] or "").endswith("trước"):
        back = page.weekday() + 7 - (page.weekday() - back) % 7
    return page - timedelta(back)
