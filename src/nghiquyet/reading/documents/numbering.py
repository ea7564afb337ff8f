"""The numbering of Vietnamese official documents: what kind of marker a line begins with.

Kinds from the highest: phần, chương, mục, điều by word; then A. I. 1. 1.1. a) and bullets, whose
order is not fixed (Nghị định 30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW): a document nests them its own way.

>>> marker("II- KẾT QUẢ").kind, marker("1.2. Diễn tập").kind, marker("đ) Về thi đua").kind
('roman', 'decimal2', 'letter')
>>> marker("2.350 hộ dân") is None
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_ORDINALS = (
    "nhất hai ba tư bốn năm sáu bảy tám chín mười".split()  # "thứ nhất", "thứ hai", "thứ tư" …
)
_ORDINAL_VALUE = dict(zip(_ORDINALS, (1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 10), strict=True))
VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = r"(?:X{0,3}(?:IX|IV|V?I{0,3}))"
_END = r"(?=\s|[.:\-–—/)]|$)[.:)/]?\s*[-–—.]?"

_WORDED = re.compile(
    r"(?P<word>phần|chương|mục|điều)\s+"
    r"(?:thứ\s+(?P<ordinal>[a-zà-ỹ]+)|(?P<digits>\d{1,3})|(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ])(?![\wÀ-ỹ]))" + _END,
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]|\s*[-–—])?\s+(?=\S)")
_ARABIC = re.compile(r"(?P<number>\d{1,3})(?P<end>\.|\)|/|\s?[-–—](?=\s|[^\d\s]))\s*(?=[^\d\s.,])")
_ROMAN_LINE = re.compile(rf"(?P<roman>{_ROMAN})(?P<end>\.|\)|/|\s?[-–—](?=\s))\s*(?=\S)")
_CAPITAL = re.compile(r"(?P<letter>[A-ZĐ])(?P<end>\.|\)|/|\s?[-–—](?=\s))\s*(?=\S)")
_LETTER = re.compile(r"(?P<letter>[a-zđ])(?:\)|\.(?=\s)|/(?=\s)|\s?[-–—](?=\s))\s*(?=\S)")
_BULLET = re.compile(r"(?P<bullet>[-–—+*•·▪◦‣●○■□➢✓])\s*(?=[^\d\s\-–—]|\d)")


@dataclass(frozen=True, slots=True)
class Marker:
    """`kind` names the sort of numbering, `value` its place in the sequence (0 for a bullet), `end` its length."""

    kind: str
    value: int
    end: int


def marker(line: str) -> Marker | None:
    """The marker at the start of a line, or None for plain text. "I." counts as roman, see `as_letter`."""
    for read in (_worded, _decimal, _arabic, _roman, _capital, _letter, _bullet):
        if found := read(line):
            return found
    return None


def as_letter(line: str) -> Marker | None:
    """The same line with "C." or "I." taken as a capital letter instead of a roman number."""
    return _capital(line)


def roman_value(number: str) -> int:
    """
    >>> roman_value("XIV")
    14
    """
    digits = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in number.upper()]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def _worded(line: str) -> Marker | None:
    found = _WORDED.match(line)
    if not found:
        return None
    word = found["word"].lower()
    if found["ordinal"]:
        value = _ORDINAL_VALUE.get(found["ordinal"].lower(), 0)
    elif found["digits"]:
        value = int(found["digits"])
    elif found["roman"]:
        value = roman_value(found["roman"])
    else:
        value = ord(found["letter"].upper()) - 64
    return Marker(word, value, found.end()) if value else None


def _decimal(line: str) -> Marker | None:
    found = _DECIMAL.match(line)
    if not found:
        return None
    numbers = found["number"].split(".")
    return Marker(f"decimal{len(numbers)}", int(numbers[-1]), found.end())


def _arabic(line: str) -> Marker | None:
    found = _ARABIC.match(line)
    if not found:
        return None
    return Marker("bracket" if found["end"] == ")" else "arabic", int(found["number"]), found.end())


def _roman(line: str) -> Marker | None:
    found = _ROMAN_LINE.match(line)
    if not found or not found["roman"]:
        return None
    return Marker("roman", roman_value(found["roman"]), found.end())


def _capital(line: str) -> Marker | None:
    found = _CAPITAL.match(line)
    if not found:
        return None
    letter = found["letter"].lower()
    return Marker("capital", _letter_value(letter), found.end())


def _letter(line: str) -> Marker | None:
    found = _LETTER.match(line)
    return Marker("letter", _letter_value(found["letter"]), found.end()) if found else None


def _letter_value(letter: str) -> int:
    """Its place in the Vietnamese alphabet, where đ follows d; 99 for a letter outside it (f, j, w, z)."""
    return VIETNAMESE_LETTERS.find(letter) + 1 or 99


def _bullet(line: str) -> Marker | None:
    found = _BULLET.match(line)
    return Marker("bullet " + found["bullet"], 0, found.end()) if found else None
