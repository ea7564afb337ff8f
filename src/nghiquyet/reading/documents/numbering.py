"""The numbering of Vietnamese official documents: what kind of marker a line begins with.

Kinds by word: phần, chương, mục, điều; then A. I. 1. 1.1. (1) a) and bullets, whose order is not fixed
(Nghị định 30/2020/NĐ-CP, Phụ lục I; 36-HD/VPTW): a document nests them its own way.

>>> marker("II- KẾT QUẢ").kind, marker("1.2. Diễn tập").kind, marker("đ) Về thi đua").kind
('roman', 'decimal2', 'letter')
>>> marker("2.350 hộ dân"), marker("5 tập thể"), marker("V/v báo cáo")
(None, None, None)
"""

from __future__ import annotations

import re
from dataclasses import dataclass

VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"
WORD_KINDS = ("phần", "chương", "mục", "điều")
_LETTERED = "IVXPpCcMmĐđ"
"""A marker of two letters or more begins with one of these: a roman number, or a word."""
_ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "nhì": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7,
    "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip

_SIGN = r"(?P<sign>\s?[.:)/]\s?[-–—]?|\s?[-–—])"
_WORDED = re.compile(
    r"(?P<word>phần|chương|mục|điều)\s+"
    r"(?:thứ\s+(?P<ordinal>\w+)|(?P<spelled>một|hai|ba|bốn|năm|sáu|bảy)(?=\s?[.:])"
    r"|(?P<digits>\d{1,3})|(?P<roman>[IVX]+)|(?P<letter>[A-ZĐ]))(?!\w)"
    r"\s?[.:)/]?\s*[-–—]?\s*",
    re.IGNORECASE,
)
_DECIMAL = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,4})(?P<sign>[.):]|\s*[-–—])?\s+(?=\S)")
_ARABIC = re.compile(rf"(?P<number>\d{{1,3}}){_SIGN}\s*(?=[^\d\s.,%])")
_ROMAN = re.compile(rf"(?P<roman>X{{0,3}}(?:IX|IV|V?I{{0,3}})){_SIGN}\s*(?=\S)")
_CAPITAL = re.compile(rf"(?P<letter>[A-ZĐ]){_SIGN}\s*(?=\S)")
_LETTER = re.compile(r"(?P<letter>[a-zđ])(?:\)|[./](?=\s)|\s?[-–—](?=\s))\s*(?=\S)")
_ENCLOSED = re.compile(r"\((?P<inside>\d{1,2}|[a-zđ])\)\s*(?=\S)")
_MISREAD = re.compile(r"(?P<roman>[IHLl1|V]{1,4}X?)[.,]?\s+(?=[A-ZĐÀ-Ỹ])")
_LOOKALIKES = str.maketrans({"H": "II", "L": "I", "l": "I", "1": "I", "|": "I"})
_BULLET = re.compile(r"(?P<bullet>[-–—+*•·▪◦‣●○■□➢✓\uf020-\uf0ff])\s*(?=[^\s\-–—*+])")


@dataclass(frozen=True, slots=True)
class Marker:
    """`kind` names the sort, `value` the place in the sequence (0 for a bullet), `end` the length."""

    kind: str
    value: int
    end: int

    @property
    def bullet(self) -> bool:
        """Whether it is a sign and not a number."""
        return self.kind.startswith("bullet")

    def follows(self, before: Marker) -> bool:
        """Whether it is the next of the same sequence."""
        return self.kind == before.kind and (self.bullet or self.value == before.value + 1)


def marker(line: str) -> Marker | None:
    """The marker at the start of a line, or None for plain text. "I." counts as roman, see `as_letter`."""
    if line[:2].isalpha() and line[0] not in _LETTERED:
        return None
    for read in (_bullet, _worded, _decimal, _arabic, _roman, _capital, _letter, _enclosed):
        if found := read(line):
            return found
    return None


def as_letter(line: str) -> Marker | None:
    """The same line with "C." or "I." taken as a capital letter instead of a roman number."""
    return _capital(line)


def misread(line: str) -> Marker | None:
    """A roman number as OCR may give it: "HI. Hạn chế" for III., "L Đặc điểm" for I.

    >>> misread("HI. Hạn chế").value, misread("L Đặc điểm").value, misread("Hai xã")
    (3, 1, None)
    """
    found = _MISREAD.match(line)
    if not found:
        return None
    return Marker("roman", roman_value(found["roman"].translate(_LOOKALIKES)), found.end())


def roman_value(number: str) -> int:
    """
    >>> roman_value("XIV")
    14
    """
    digits = [{"I": 1, "V": 5, "X": 10}[letter] for letter in number.upper()]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-digit if digit < following else digit for digit, following in pairs)


def _worded(line: str) -> Marker | None:
    found = _WORDED.match(line)
    if not found:
        return None
    if found["ordinal"] or found["spelled"]:
        value = _ORDINALS.get((found["ordinal"] or found["spelled"]).lower(), 0)
    elif found["digits"]:
        value = int(found["digits"])
    elif found["roman"]:
        value = roman_value(found["roman"])
    else:
        value = ord(found["letter"].upper()) - 64
    return Marker(found["word"].lower(), value, found.end()) if value else None


def _decimal(line: str) -> Marker | None:
    found = _DECIMAL.match(line)
    if not found or not (found["sign"] or line[found.end()].isupper()):
        return None
    numbers = found["number"].split(".")
    return Marker(f"decimal{len(numbers)}", int(numbers[-1]), found.end())


def _arabic(line: str) -> Marker | None:
    found = _ARABIC.match(line)
    if not found or _is_range(found["sign"], line[found.end() :]):
        return None
    return Marker("bracket" if ")" in found["sign"] else "arabic", int(found["number"]), found.end())


def _is_range(sign: str, rest: str) -> bool:
    """ "5/2023" and "2 - 3" are no numbering, nor is a sign stuck to a small letter ("6-tháng")."""
    return sign in ("/", "-", "–", "—") and not rest[:1].isupper()


def _roman(line: str) -> Marker | None:
    found = _ROMAN.match(line)
    if not found or not found["roman"] or _is_range(found["sign"], line[found.end() :]):
        return None
    return Marker("roman", roman_value(found["roman"]), found.end())


def _capital(line: str) -> Marker | None:
    found = _CAPITAL.match(line)
    if not found or _is_range(found["sign"], line[found.end() :]):
        return None
    return Marker("capital", _letter_value(found["letter"].lower()), found.end())


def _letter(line: str) -> Marker | None:
    found = _LETTER.match(line)
    return Marker("letter", _letter_value(found["letter"]), found.end()) if found else None


def _enclosed(line: str) -> Marker | None:
    found = _ENCLOSED.match(line)
    if not found:
        return None
    inside = found["inside"]
    if inside.isdecimal():
        return Marker("enclosed", int(inside), found.end())
    return Marker("enclosed letter", _letter_value(inside), found.end())


def _letter_value(letter: str) -> int:
    """Its place in the Vietnamese alphabet, where đ follows d; 99 for a letter outside it (f, j, w, z)."""
    return VIETNAMESE_LETTERS.find(letter) + 1 or 99


def _bullet(line: str) -> Marker | None:
    found = _BULLET.match(line)
    return Marker("bullet " + found["bullet"], 0, found.end()) if found else None
