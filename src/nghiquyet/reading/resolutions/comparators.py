"""Words that compare: "ít nhất", "trên", "không quá", "≥", and "trở lên" behind the number."""

from __future__ import annotations

import re

from nghiquyet.reading.resolutions.resolution import Comparator

COMPARATORS: dict[str, Comparator] = {
    "ít nhất": ">=", "tối thiểu": ">=", "không dưới": ">=", "không thấp hơn": ">=", "không ít hơn": ">=",
    "không nhỏ hơn": ">=", "không kém": ">=", "từ": ">=", "≥": ">=", ">=": ">=", "=>": ">=",
    "trên": ">", "hơn": ">", "cao hơn": ">", "lớn hơn": ">", "nhiều hơn": ">", "vượt": ">", ">": ">",
    "không quá": "<=", "không vượt quá": "<=", "không vượt": "<=", "tối đa": "<=", "không lớn hơn": "<=",
    "không trên": "<=", "không cao hơn": "<=", "không nhiều hơn": "<=", "nhiều nhất": "<=", "≤": "<=",
    "<=": "<=", "=<": "<=", "dưới": "<", "thấp hơn": "<", "nhỏ hơn": "<", "ít hơn": "<", "<": "<",
    "=": "=", "đúng": "=", "bằng": "=",
}  # fmt: skip
COMPARATOR_WORDS = "|".join(
    sorted((re.escape(words).replace(r"\ ", r"\s+") for words in COMPARATORS), key=len, reverse=True)
)
_COMPARATOR = re.compile(
    rf"(?<!\w)(?P<words>{COMPARATOR_WORDS})(?:\s+(?:là|mức|mức\s+là))?\s*$", re.IGNORECASE
)
_ROUGHLY = re.compile(r"(?<!\w)(?:khoảng|chừng|xấp\s+xỉ|gần)\s*$", re.IGNORECASE)
OR_MORE = re.compile(r"(?<!\w)trở\s+lên(?!\w)", re.IGNORECASE)
OR_LESS = re.compile(r"(?<!\w)trở\s+(?:xuống|lại)(?!\w)", re.IGNORECASE)
OR_EITHER = re.compile(r"\s*(?<!\w)trở\s+(?:lên|xuống|lại)(?!\w)", re.IGNORECASE)


def compared(text: str, number: int) -> tuple[Comparator | None, int]:
    """The comparator in front of the number at this place, and where it begins.

    >>> compared("tỷ lệ không quá 5%", 15)
    ('<=', 6)
    """
    back = max(0, number - 30)
    rough = _ROUGHLY.search(text[back:number])
    if rough:
        return None, back + rough.start()
    match = _COMPARATOR.search(text[back:number])
    if not match:
        return None, number
    return COMPARATORS[" ".join(match["words"].lower().split())], back + match.start("words")
