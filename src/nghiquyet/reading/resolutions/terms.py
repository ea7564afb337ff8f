"""The time that a resolution runs for, from its title, number and date."""

from __future__ import annotations

import re
from datetime import date, timedelta

from nghiquyet.reading.resolutions.resolution import Term

_SPAN = re.compile(
    r"(?P<kind>nhiệm\s+kỳ|giai\s+đoạn|thời\s+kỳ|năm\s+học|niên\s+khóa"
    r"|khóa\s+\w+,)?\s*(?P<first>(?:19|20)\d{2})\s?[-–—]\s?(?P<last>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_HALF = re.compile(r"(?:6|sáu)\s+tháng\s+(?P<half>đầu|cuối)\s+năm\s+(?P<year>(?:19|20)\d{2})", re.IGNORECASE)
_QUARTER = re.compile(
    r"quý\s+(?P<quarter>I{1,3}|IV|[1-4])(?:\s?[/,]?\s?(?:năm\s+)?)(?P<year>(?:19|20)\d{2})", re.IGNORECASE
)
_UNTIL = re.compile(r"đến\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?(?P<year>(?:19|20)\d{2})", re.IGNORECASE)
_FROM_TO = re.compile(
    r"từ\s+(?:đầu\s+)?(?:năm\s+)?(?P<first>(?:19|20)\d{2})\s+đến\s+(?:hết\s+|cuối\s+)?(?:năm\s+)?"
    r"(?P<last>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"(?<!\w)(?<!đến )(?<!hết )(?<!cuối )(?<!tháng \d )(?<!tháng \d\d )"
    r"(?<![(…._] )(?<![(…._])năm\s+(?P<year>(?:19|20)\d{2})(?!\s?[-–—]\s?(?:19"
    r"|20)\d{2})",
    re.IGNORECASE,
)
_QUARTERS = {"I": 1, "II": 2, "III": 3, "IV": 4}


def read_term(words: str, adopted: date | None, year: int | None = None) -> Term | None:
    """The term that a title or first paragraphs name.

    A congress term ("nhiệm kỳ 2020 – 2025") runs from the day of adoption, where that lies in its first
    year, to the day before its return in the last; a stage or a year runs over whole calendar years; a
    school year from 1 September to 31 August. "Đến năm 2030" alone runs from the day of adoption; where that
    is not told, from 1 January of the `year` that its head tells; where neither tells a beginning there is
    no term, since none may be made up.

    >>> read_term("Nghị quyết Đại hội, nhiệm kỳ 2020 - 2025", date(2020, 7, 24)).end
    datetime.date(2025, 7, 23)
    """
    for read in (_half, _quarter, _span, _from_to):
        term = read(words, adopted)
        if term:
            return term
    if _UNTIL.search(words):
        return _until(words, adopted or (date(year, 1, 1) if year else None))
    return _year(words)


def _from_to(words: str, _: date | None) -> Term | None:
    """ "Từ năm 2021 đến hết năm 2025": whole years."""
    match = _FROM_TO.search(words)
    if not match or not int(match["first"]) < int(match["last"]) <= int(match["first"]) + 30:
        return None
    first, last = int(match["first"]), int(match["last"])
    return Term(date(first, 1, 1), date(last, 12, 31), (first, last), match.group())


def _span(words: str, adopted: date | None) -> Term | None:
    match = _named_span(words)
    if not match:
        return None
    first, last, kind = (
        int(match["first"]),
        int(match["last"]),
        " ".join((match["kind"] or "").lower().split()),
    )
    if not first < last <= first + 30:
        return None
    start, end = date(first, 1, 1), date(last, 12, 31)
    if kind in ("năm học", "niên khóa"):
        start, end = date(first, 9, 1), date(last, 8, 31)
    elif kind == "nhiệm kỳ" and adopted and adopted.year == first:
        start, end = adopted, date(last, adopted.month, min(adopted.day, 28)) - timedelta(days=1)
        end = _day_before_return(adopted, last)
    return Term(start, end, (first, last), match.group().strip())


def _named_span(words: str) -> re.Match[str] | None:
    """The first span that is named as a term or stage, else the first bare one."""
    spans = list(_SPAN.finditer(words))
    return next((span for span in spans if span["kind"]), spans[0] if spans else None)


def _day_before_return(adopted: date, year: int) -> date:
    day = 28 if (adopted.month, adopted.day) == (2, 29) else adopted.day
    return date(year, adopted.month, day) - timedelta(days=1)


def _half(words: str, _: date | None) -> Term | None:
    match = _HALF.search(words)
    if not match:
        return None
    year, first = int(match["year"]), match["half"].lower() == "đầu"
    months = (date(year, 1, 1), date(year, 6, 30)) if first else (date(year, 7, 1), date(year, 12, 31))
    return Term(*months, (year, year), match.group())


def _quarter(words: str, _: date | None) -> Term | None:
    match = _QUARTER.search(words)
    if not match:
        return None
    year, quarter = int(match["year"]), _QUARTERS.get(match["quarter"].upper()) or int(match["quarter"])
    after = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    return Term(date(year, quarter * 3 - 2, 1), after - timedelta(days=1), (year, year), match.group())


def _until(words: str, adopted: date | None) -> Term | None:
    match = _UNTIL.search(words)
    if not match or adopted is None or adopted.year > int(match["year"]):
        return None
    return Term(adopted, date(int(match["year"]), 12, 31), (adopted.year, int(match["year"])), match.group())


def _year(words: str) -> Term | None:
    match = _YEAR.search(words)
    if not match:
        return None
    year = int(match["year"])
    return Term(date(year, 1, 1), date(year, 12, 31), (year, year), match.group())
