"""Which of the periods that a sentence names a number is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.matching.combined import Combined
from nghiquyet.reading.matching.roles import STRONG_BREAK
from nghiquyet.reading.matching.surroundings import Sentence

_COMPARED = re.compile(r"(?<!\w)so (?:với|cùng)\s*$", re.IGNORECASE)
"""Before a time that is only compared with; its own figure may follow right behind it."""
_FURTHER = re.compile(r"[;,]|(?<!\w)và(?!\w)")
_FROM = re.compile(r"(?<!\w)từ(?: mức)?\s*$", re.IGNORECASE)
_LEVEL_REACHED = re.compile(
    r"\)?,?\s*(?:(?:giảm|tăng|nâng|hạ)\s*)?(?:xuống|lên|còn|đến nay|nay)"
    r"(?:\s+(?:còn|mức|tới|đến|đạt|là|thành))*\s*",
    re.IGNORECASE,
)
_SINCE_DONE = re.compile(r";\s*(?:(?:sau|hết|qua) [^,;]{3,30},|đến nay,?)?[^,;\d]{0,40}(?<!\w)đã(?!\w)")
_CLAUSE_HEAD = 30


def period_of(sentence: Sentence, item: Combined) -> Period | None:
    """The period of a number: "… của năm 2021" right after it, else the nearest one named before it."""
    text = sentence.text
    for period in sentence.periods:
        if period.start >= item.end and re.fullmatch(r"\s*(?:của|trong)?\s*", text[item.end : period.start]):
            return period
        bracketed = period.start >= item.end and re.fullmatch(r"\s*\(", text[item.end : period.start])
        if bracketed and text[period.end : period.end + 1] == ")":
            return period
    before = [p for p in sentence.periods if p.end <= item.start and _reaches(sentence, p, item.start)]
    return before[-1] if before else None


def attached_after(sentence: Sentence, item: Combined) -> Period | None:
    """A period that closes the number's own clause: "6 máy vi tính cũ mua từ năm 2017"."""
    end = min(
        (m.start() for m in STRONG_BREAK.finditer(sentence.text, item.end, sentence.end)),
        default=sentence.end,
    )
    inside = [p for p in sentence.periods if p.start >= item.end and p.end <= end]
    compared = inside and re.search(r"so (?:với|cùng)|hơn", sentence.text[item.end : inside[0].start])
    return None if not inside or compared else inside[0]


def _reaches(sentence: Sentence, period: Period, place: int) -> bool:
    """Whether a period named before a number is still its own: one at the end of an earlier clause is not."""
    between = sentence.text[period.end : place]
    compared = _COMPARED.search(sentence.text[sentence.start : period.start]) and _FURTHER.search(between)
    if _closed_away(between) or compared or _starts_from(sentence, period, place):
        return False
    clause = max(sentence.text.rfind(";", sentence.start, period.start), sentence.start)
    if ";" in between and _SINCE_DONE.match(between[between.rfind(";") :]):
        return False
    return ";" not in between or period.start - clause <= _CLAUSE_HEAD


def _starts_from(sentence: Sentence, period: Period, place: int) -> bool:
    """ "Giảm từ 2,4% đầu năm xuống còn 1,7%": the time belongs to what it started from."""
    before = [c for c in sentence.combined if c.end <= period.start]
    if not before or not _LEVEL_REACHED.fullmatch(sentence.text[period.end : place]):
        return False
    start = before[-1].quantity
    attached = not sentence.text[start.end : period.start].strip(" (,vàoởcủa")
    return attached and bool(_FROM.search(sentence.text[sentence.start : start.start]))


def _closed_away(between: str) -> bool:
    """Whether a bracket that was open at the period is closed before the number."""
    close = between.find(")")
    return close >= 0 and "(" not in between[:close]


def nearest(named: Sequence[Period], place: int) -> Period | None:
    """The last period named before a place."""
    before = [period for period in named if period.end <= place]
    return before[-1] if before else None
