"""Words about a number that compare or hedge it: "trên", "không quá", "gần", "… trở lên", "ước đạt"."""

from __future__ import annotations

import re
from typing import Literal

Comparing = Literal["=", ">", ">=", "<", "<=", "~", "~<"]

_BEFORE: dict[str, Comparing] = {
    "trên": ">", "hơn": ">", ">": ">",
    "ít nhất": ">=", "tối thiểu": ">=", "không dưới": ">=", "không thấp hơn": ">=", "không ít hơn": ">=",
    "không kém": ">=", "≥": ">=", ">=": ">=",
    "dưới": "<", "chưa đến": "<", "chưa tới": "<", "chưa đầy": "<", "không đầy": "<", "<": "<",
    "không quá": "<=", "không vượt quá": "<=", "không cao hơn": "<=", "không nhiều hơn": "<=",
    "không lớn hơn": "<=", "tối đa": "<=", "≤": "<=", "<=": "<=",
    "khoảng": "~", "ước khoảng": "~", "chừng": "~", "ước chừng": "~", "xấp xỉ": "~", "trên dưới": "~",
    "gần": "~<", "gần như": "~<", "ngót": "~<", "từ": "=",
}  # fmt: skip
_WORDS = "|".join(sorted((re.escape(word) for word in _BEFORE), key=len, reverse=True))
_COMPARATOR = re.compile(rf"(?<!\w)({_WORDS})(?:\s+(?:là|mức))?\s*$", re.IGNORECASE)
_THAN = re.compile(
    r"(?<!không )(?<!chất lượng )(?<!công nghệ )(?<!vùng )(?<!\w)(?:cao|thấp|nhiều|ít|lớn|nhỏ"
    r"|nhanh|chậm|sớm|muộn|kém|dài|ngắn|rộng|hẹp|nặng|nhẹ|xa|đông"
    r"|tốt|mạnh|sâu|đắt|rẻ|thừa|lâu)\s+$",
    re.IGNORECASE,
)
""""cao hơn 4 điểm": the difference is exact."""
_EXTENT = re.compile(r"(?<!\w)(?:dài|rộng|sâu|nặng)\s+$", re.IGNORECASE)
_SO_WIDE = re.compile(
    r"[\d.,]+\s?(?:(?:nghìn|ngàn|vạn|triệu)\s)?"
    r"(?:k?m[23²³]?|ha|mét(?: vuông)?|ki-lô-mét|hải lý|kg|tấn|tạ)(?!\w|/|\sso\s)",
    re.IGNORECASE,
)
""""vùng biển rộng hơn 160 nghìn km2": nothing that it is wider than, but a number that is passed."""
_ESTIMATE = re.compile(
    r"(?<!\w)(?:ước(?:\s+(?:đạt|tính|thực hiện|khoảng|đạt khoảng))*|dự kiến(?:\s+đạt)?)\s*$", re.IGNORECASE
)
_OR_MORE = re.compile(r"\s*(trở lên|trở xuống|trở lại)(?!\w)", re.IGNORECASE)
_OR_MORE_AFTER = re.compile(r"(?:\s[^\W\d_]+){1,6}?\s(trở lên|trở xuống|trở lại)(?!\w)", re.IGNORECASE)
_NEAR = 20
"""Characters in front of a number within which its comparator stands."""


def comparator_before(text: str, start: int) -> tuple[Comparing, int]:
    """The comparator in front of the number at `start`, and where it begins.

    >>> comparator_before("không quá 5%", 10), comparator_before("cao hơn 5%", 8)
    (('<=', 0), ('=', 8))
    """
    near = max(0, start - _NEAR)
    match = _COMPARATOR.search(text, near, start)
    if not match or (match.group(1).lower() == "hơn" and _differs(text, near, match.start(1), start)):
        return "=", start
    return _BEFORE[match.group(1).lower()], match.start(1)


def _differs(text: str, near: int, more: int, number: int) -> bool:
    """Whether "hơn" at `more` tells a difference: "cao hơn 4 điểm"; "rộng hơn 160 km2" tells an extent."""
    extent = _EXTENT.search(text, near, more) and _SO_WIDE.match(text, number)
    return not extent and bool(_THAN.search(text, near, more))


def estimated(text: str, start: int) -> bool:
    """Whether "ước", "dự kiến" stand in front of what begins at `start`."""
    return bool(_ESTIMATE.search(text, max(0, start - 25), start))


def or_more(text: str, start: int, end: int) -> tuple[Comparing, int] | None:
    """The comparator that "trở lên" or "trở xuống" behind text[start:end] makes, and where the quantity ends.

    Words may stand between only behind "từ" ("từ 95% kế hoạch vốn trở lên"); the quantity ends before them.
    """
    match = _or_more(text, start, end)
    if match is None:
        return None
    stop = match.end() if match.re is _OR_MORE else end
    return (">=" if match.group(1).lower() == "trở lên" else "<="), stop


def or_more_end(text: str, start: int, end: int) -> int:
    """Where "trở lên" ends that belongs to text[start:end]; `end` where there is none."""
    match = _or_more(text, start, end)
    return match.end() if match else end


def _or_more(text: str, start: int, end: int) -> re.Match[str] | None:
    begins_with_from = text[start:end].lower().startswith("từ")
    return _OR_MORE.match(text, end) or (_OR_MORE_AFTER.match(text, end) if begins_with_from else None)
