"""When the event takes place: of all the days that a document tells, the event's own.

Days of papers, deadlines and preparatory sessions are told apart in `day_roles`. Of the rest comes first
the sentence that names the event, then those around it and the first ones, then every other that names it,
captions too. Within a sentence comes first the day that opens it or stands behind a verb of holding, then the
one nearest before the event; at last a day in brackets or in the dateline ("Vân Sa, 22/4 - …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from nghiquyet.reading.documents.document import Document
from nghiquyet.reading.facts.dates import Day, days
from nghiquyet.reading.facts.day_roles import FAR, NEVER, role
from nghiquyet.reading.facts.event_candidates import Candidate
from nghiquyet.reading.facts.fact import EventDate
from nghiquyet.reading.facts.page_days import days_by_page, page_day
from nghiquyet.reading.facts.syntax import Sentence
from nghiquyet.reading.facts.years import year_of

_OPENS = re.compile(
    r"(?:[^.;:]{0,40}?\s[-–]\s|\([^)]{1,20}\)\s?)?"
    r"(?:(?:vào|trong|từ|lúc|hồi|\d+ ?(?:giờ|h)[\d ]*(?:phút)?),?\s)*\W*",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|họp|mở|tiến hành)"
    r"(?:\s(?:trong|vào|từ|lúc|(?:tại|ở) [^.;]{2,80}?)){0,3}[,\s]*$",
    re.IGNORECASE,
)
_NUMBERS = (
    r"(?:từ )?(?:(?P<first>\d{1,2})(?:\s?[-–]\s?| và | đến ))?(?P<day>0?[1-9]|[12]\d|3[01])"
    r"[/.-](?P<month>0?[1-9]|1[0-2])(?:[/.-](?P<year>20\d\d))?"
)
_BRACKETED = re.compile(rf"(?:(?<=[^\W\d])|(?<=\s20\d\d))\s\({_NUMBERS}\)")
_DATELINE = re.compile(rf"[^\W\d][^\d\n.;:]{{1,40}}[,\s(](?:ngày )?{_NUMBERS}\)?\s?[-–:]\s")
_BARE = re.compile(rf"{_NUMBERS}[,:]\s")
_BEARS_DAY = re.compile(
    r"\d{1,2}\s?[:h]\s?\d{2}|[|•·]|(?<!\w)(?:cập nhật|đăng|số ra|GMT)(?!\w)"
    r"|^\W*(?:(?:thứ \w+|chủ nhật),?\s*)?$",
    re.IGNORECASE,
)
"""Beside the day of a page on its line: a time, a bar, "đăng"; or no more than the day of the week."""
_AROUND, _FIRST = 2, 4
_Order = tuple[int, int, int, int]


def event_date(document: Document, sentences: Sequence[Sentence], found: Candidate) -> EventDate | None:
    """The day of the event, or None where no day of its own is told."""
    told = _told(document, sentences, found)
    best = told[min(told)] if told else next(_loose([found.sentence, *sentences[:_FIRST]]), None)
    if best is None:
        return None
    return EventDate(document.text[best.start : best.end], _iso(year_of(document, best), best), best.session)


def _told(document: Document, sentences: Sequence[Sentence], found: Candidate) -> dict[_Order, Day]:
    """Every day that may be the event's, by how sure that is: the least is the best."""
    page = page_day(document)
    written = _day_of_writing(document, found.sentence, page)
    told: dict[_Order, Day] = {}
    for far, place, sentence in _places(sentences, found):
        for day in _days(sentence, written, page):
            doubt = role(document.text, (sentence.start, sentence.end), day)
            if doubt < NEVER and not (written and _is_of_the_past(day, written)):
                told[(doubt + far, place, *_order(sentence, found, day))] = day
    return told


def _places(sentences: Sequence[Sentence], found: Candidate) -> Iterator[tuple[int, int, Sentence]]:
    """The sentences where the event's day may stand, the likeliest first."""
    last = len(sentences)
    around = range(max(0, found.place - _AROUND), min(last, found.place + _AROUND + 1))
    near = dict.fromkeys([found.place, *around, *range(min(last, _FIRST))])
    name = found.sentence.text[found.start : found.head].lower()
    for order, place in enumerate(near):
        yield 0, order, sentences[place]
    for place, sentence in enumerate(sentences):
        if place not in near and name in sentence.text[sentence.start : sentence.end].lower():
            yield FAR, place + len(near), sentence


def _days(sentence: Sentence, written: date | None, page: Day | None) -> Iterator[Day]:
    text, start, end = sentence.text, sentence.start, sentence.end
    numbered = [day for day in days(text, start, end) if not _is_page_day(sentence, day, page)]
    yield from numbered
    for day in days_by_page(text, start, end, written) if written else ():
        if not any(one.start <= day.start < one.end for one in numbered):
            yield day


def _is_of_the_past(day: Day, written: date) -> bool:
    """What was in another year is no news, but about New Year."""
    return day.year is not None and abs(day.year - written.year) > 1


def _is_page_day(sentence: Sentence, day: Day, page: Day | None) -> bool:
    """Whether the day is the page's own: "Thứ Tư, ngày 23/04/2025 08:15" on a line apart."""
    if page is None or day.session or not (day.start < page.end and page.start < day.end):
        return False
    beside = sentence.text[sentence.start : day.start] + sentence.text[day.end : sentence.end]
    return bool(_BEARS_DAY.search(beside))


def _order(sentence: Sentence, found: Candidate, day: Day) -> tuple[int, int]:
    """Within a sentence: opening it or behind its verb, nearest before the event, then the others."""
    before = sentence.text[sentence.start : day.start]
    if _OPENS.fullmatch(before) or _HELD.search(before[-200:]):
        return 0, day.start
    if sentence is found.sentence and day.start < found.start:
        return 1, found.start - day.start
    return 2, day.start


def _loose(sentences: Sequence[Sentence]) -> Iterator[Day]:
    """Days without a cue: in brackets behind a word, in the dateline, as the first words."""
    for sentence in sentences:
        text, start, end = sentence.text, sentence.start, sentence.end
        found = (*_BRACKETED.finditer(text, start, end), _DATELINE.match(text, start, end))
        yield from (_day(match) for match in (*found, _BARE.match(text, start, end)) if match)


def _day(match: re.Match[str]) -> Day:
    year = int(match["year"]) if match["year"] else None
    first = "first" if match["first"] else "day"
    end = match.end("year") if year else match.end("month")
    return Day(match.start(first), end, int(match[first]), int(match["month"]), year)


def _day_of_writing(document: Document, sentence: Sentence, page: Day | None) -> date | None:
    """What "hôm nay" means: the day of the dateline, else of the page."""
    dateline = _DATELINE.match(sentence.text, sentence.start, sentence.end)
    day = _day(dateline) if dateline else page
    year = year_of(document, day) if day else None
    iso = _iso(year, day) if day else None
    return date.fromisoformat(iso) if iso else None


def _iso(year: int | None, day: Day) -> str | None:
    try:
        return date(year, day.month, day.day).isoformat() if year else None
    except ValueError:
        return None
