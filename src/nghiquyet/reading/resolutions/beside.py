"""What stands beside a promise and qualifies it: for whom, by when, from where, under which label."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from nghiquyet.reading.resolutions.earlier import in_turn
from nghiquyet.reading.resolutions.levels import levels
from nghiquyet.reading.resolutions.outline import Heading
from nghiquyet.reading.resolutions.vocabulary import YEAR, YEARS

BASE_TIME = re.compile(
    rf"(?:năm|nhiệm kỳ|giai đoạn|hiện(?: nay)?|đầu)\s*(?:{YEARS}|{YEAR}|trước|kỳ)?", re.IGNORECASE
)
_ASSIGNED = re.compile(
    r"(?:tính chung(?: cho)?(?=\s+các)|giao(?:\s+cho)?|áp dụng(?:\s+(?:đối với|với|cho|tại))?|đối với"
    r"|thực hiện tại|đơn vị thực hiện:?)\s+(?P<who>[^;,.)]+?(?:,\s*[^;,.)]+?)*?)"
    r"(?:\s+(?:chủ trì|thực hiện|phụ trách|làm đầu mối|chịu trách nhiệm)[^;)]*"
    r"|\s*,\s*(?:lấy|tính|bình quân)[^)]*)?$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?P<who>[^;.():]{4,100}?)\s+(?:chủ trì|phụ trách|chịu trách nhiệm|thực hiện|làm đầu mối)"
    r"(?:\s+thực hiện)?$",
    re.IGNORECASE,
)
"""A bracket that names who leads: "(Chi cục Kiểm lâm chủ trì)"."""
_SCOPE_START = re.compile(r"[,;.]\s+(?=(?:tính chung|áp dụng|giao)(?!\w))", re.IGNORECASE)
_DUE = re.compile(
    r"(?:trước|hết|đến|xong)\s+(?:ngày\s+)?(?P<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?P<month>\d{1,2})"
    r"(?:\s?[/.-]\s?|\s+năm\s+)(?P<year>\d{4})",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^(?:về|nhóm\s+chỉ tiêu(?:\s+về)?|(?:các\s+)?chỉ tiêu(?:\s+về)?|lĩnh vực|công tác)\s+", re.IGNORECASE
)


def scope_said(insides: Iterable[str], clause: str) -> str:
    """Whom a promise is set for, in the words of its brackets or its tail; "" where nothing is said.

    >>> scope_said(["giao Hội Nông dân chủ trì"], "")
    'Hội Nông dân'
    >>> scope_said(["Chi cục Kiểm lâm chủ trì"], "")
    'Chi cục Kiểm lâm'
    """
    for words in (*insides, *_SCOPE_START.split(clause)[1:]):
        for part in words.split(";"):
            match = _ASSIGNED.match(part.strip(" .,")) or _LEADING.match(part.strip(" .,"))
            if match:
                return " ".join(match["who"].split())
    return ""


def baseline_said(insides: Iterable[str], unit: str) -> Decimal | None:
    """The level of an earlier time in brackets: "(năm 2020 là 38,2%)"."""
    for inside in insides:
        if in_turn(inside):
            continue
        same = [level for level in levels(inside) if level.unit.split("/")[0] == unit.split("/")[0]]
        if same and BASE_TIME.match(inside):
            return same[0].value
    return None


def due_date(words: str) -> date | None:
    """The day by which something is to be done.

    >>> due_date("hoàn thành trước 30/6/2024")
    datetime.date(2024, 6, 30)
    """
    match = _DUE.search(words)
    if not match:
        return None
    try:
        return date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def frame_words(path: tuple[Heading, ...]) -> tuple[str, ...]:
    """The headings and labels above a line, outermost first, titles left out."""
    return tuple(heading.text for heading in path if heading.rank > 0)


def field_of(path: tuple[Heading, ...]) -> str:
    """The label that names a field of targets ("Về kinh tế" -> "kinh tế"), innermost first, else ""."""
    for heading in reversed(path):
        words = _FIELD.sub("", heading.text)
        if words != heading.text and not re.match(r"chủ yếu|cụ thể|cơ bản", words):
            return re.sub(r"\s*\(.*\)$", "", words).strip()
    return ""
