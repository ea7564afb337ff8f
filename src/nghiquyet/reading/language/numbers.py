"""Numbers as Vietnamese documents write them: 1.720,5 and "hai mươi bốn".

A dot groups thousands, a comma starts decimals (Thông tư 01/2011/TT-BNV and common usage). Spreadsheets
and foreign tools leave 0.782 or 1,720.50 behind; both are read where only one reading is possible.
"""

from __future__ import annotations

import re
from decimal import Decimal

NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|\d+(?:[.,]\d+)?"
_GROUPED_BY_DOT = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_GROUPED_BY_COMMA = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)|\d{1,3}(?:,\d{3}){2,}")
_PLAIN = re.compile(r"\d+(?:[.,]\d+)?")


def parse_number(text: str) -> Decimal | None:
    """The number that `text` writes in digits, or None where it writes none.

    >>> [str(parse_number(t)) for t in ("1.720", "6,5", "2.522,81", "0.782", "01", "1,720.5")]
    ['1720', '6.5', '2522.81', '0.782', '1', '1720.5']
    """
    digits = text.strip().replace(" ", "").replace("\u00a0", "")
    if _GROUPED_BY_DOT.fullmatch(digits) and not digits.startswith("0."):
        return Decimal(digits.replace(".", "").replace(",", "."))
    if _GROUPED_BY_COMMA.fullmatch(digits) and not digits.startswith("0,"):
        return Decimal(digits.replace(",", ""))
    if _PLAIN.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    return None


_UNITS = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5,
    "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_SCALES = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_ONE = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín"
_BELOW_HUNDRED = (
    rf"(?:mười(?:\s+(?:{_ONE}|lăm|nhăm))?|(?:{_ONE})\s+mươi(?:\s+(?:{_ONE}|mốt|tư|lăm|nhăm))?"
    rf"|(?:{_ONE}))"
)
_BELOW_THOUSAND = (
    rf"(?:(?:{_ONE})\s+trăm(?:\s+(?:(?:linh|lẻ)\s+(?:{_ONE}|tư)|{_BELOW_HUNDRED}))?|{_BELOW_HUNDRED})"
)
NUMBER_WORDS = rf"{_BELOW_THOUSAND}(?:\s+(?:nghìn|ngàn)(?:\s+{_BELOW_THOUSAND})?)?"
"""A pattern (case-insensitive) for cardinal numbers in words below a million."""


def parse_number_words(text: str) -> Decimal | None:
    """The cardinal number that `text` writes in words, or None.

    >>> [str(parse_number_words(t)) for t in ("chín", "hai mươi bốn", "một trăm linh năm", "Mười lăm")]
    ['9', '24', '105', '15']
    """
    total = group = 0
    for word in text.lower().split():
        if word in _SCALES:
            total, group = total + max(group, 1) * _SCALES[word], 0
        elif word == "trăm":
            group = max(group, 1) * 100
        elif word in ("mươi", "mười"):
            group = group // 100 * 100 + max(group % 100, 1) * 10
        elif word in _UNITS:
            group += _UNITS[word]
        elif word not in ("linh", "lẻ"):
            return None
    return Decimal(total + group) if text.strip() else None
