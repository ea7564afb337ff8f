"""What the notes under a table say of its rows: "Chỉ tiêu số 4, 5 lấy bình quân cộng các đơn vị"."""

from __future__ import annotations

import re

from nghiquyet.reading.resolutions.outline import Outline
from nghiquyet.reading.resolutions.passages import is_note

_MOST_ROWS = 200
_NOTED = re.compile(
    r"chỉ tiêu(?:\s+(?:số|thứ|tt))?\s*(?P<rows>\d{1,3}(?:\s?(?:,|và|-|–|đến)\s?\d{1,3})*)(?=\D)",
    re.IGNORECASE,
)


def notes_between(text: str, outline: Outline, begin: int, end: int) -> dict[int, str]:
    """For each row number what the notes in text[begin:end] say of it."""
    said: dict[int, str] = {}
    for line in outline.lines:
        if begin <= line.start < end and is_note(text, line):
            for part in re.split(r";|\.\s", text[line.start : line.end]):
                match = _NOTED.search(part)
                for row in _numbers(match["rows"]) if match else ():
                    said[row] = f"{said.get(row, '')} ; {part[match.end() :] if match else ''}".strip(" ;")
    return said


def _numbers(words: str) -> list[int]:
    """The numbers of "1, 2 và 5" and "1 - 3"."""
    found: list[int] = []
    for first, last in re.findall(r"(\d{1,3})(?:\s?(?:-|–|đến)\s?(\d{1,3}))?", words):
        found.extend(range(int(first), min(int(last or first), int(first) + _MOST_ROWS) + 1))
    return found
