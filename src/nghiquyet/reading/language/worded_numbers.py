"""Numbers in words where they count something: "chín cuộc họp", "ba phần tư".

They are read only before a thing that can be counted, since "năm" is also "year" and "một" also "a".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.numbers import NUMBER_WORDS, parse_number_words
from nghiquyet.reading.language.units import TIMES

_WORDS = re.compile(rf"(?<!\w)(?:{NUMBER_WORDS})(?!\w)", re.IGNORECASE)
_TIME_BEFORE = re.compile(
    r"(?:trong|mỗi|hằng|hàng|cả|cuối|đầu|từ|đến|qua|sau|các|những|một|hai|ba|nhiều|từng|theo|giữa"
    r"|\d)\s*$",
    re.IGNORECASE,
)
_A_TIME = re.compile(rf"\s(?:{'|'.join(TIMES)})(?!\w)", re.IGNORECASE)
_EVERY_ONE = re.compile(r"[^,.;:\d]{3,60}(?<!\w)đều(?! đặn)(?!\w)", re.IGNORECASE)
"""After "cả năm": five of them ("cả năm chi bộ đều …"), not the whole year."""
_SHARE_WORDS = re.compile(
    r"(?<!\w)(?:(một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+phần\s+(hai|ba|tư|bốn|năm|mười)"
    r"|một nửa)(?!\w)(?=\s+(?!trong|số đó)\w)",
    re.IGNORECASE,
)


def counting_words(text: str, *, durations: bool) -> Iterator[re.Match[str]]:
    """The places of numbers in words that count something, with `durations` lengths of time too."""
    for match in _WORDS.finditer(text):
        if _counts(text, match) or (durations and _A_TIME.match(text, match.end())):
            yield match


def shares(text: str) -> Iterator[tuple[re.Match[str], Decimal]]:
    """The places of "ba phần tư" with its percentage, where it comes out even; "một nửa" is 50."""
    for match in _SHARE_WORDS.finditer(text):
        value = _percentage(match)
        if value is not None:
            yield match, value


def _percentage(match: re.Match[str]) -> Decimal | None:
    if match.group(1) is None:
        return Decimal(50)
    part, whole = parse_number_words(match.group(1)), parse_number_words(match.group(2))
    even = part and whole and part < whole and (part * 100) % whole == 0
    return part * 100 / whole if even and part and whole else None


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether a known countable thing follows; "một phần", "một số", "phần ba" never count."""
    before = text[max(0, match.start() - 8) : match.start()].rstrip().lower()
    if before.endswith("phần") or text[match.end() : match.end() + 1] == "-":
        return False
    following = " ".join(text[match.end() : match.end() + 40].lower().split()[:3])
    if not following or re.match(r"(?:phần|số|nửa|trong|loạt|lòng|cách)\b", following):
        return False
    if following.startswith("%"):
        return True
    nouns, classifiers = countable_nouns()
    words = following.split()
    known = {" ".join(words[:size]).strip(",.;:)") for size in (1, 2, 3)}
    if match.group().lower() == "năm":
        time = _TIME_BEFORE.search(text[max(0, match.start() - 12) : match.start()])
        time = None if _EVERY_ONE.match(text, match.end()) else time
        return words[0] in classifiers or bool(not time and (known - {"tuổi", "học sinh"}) & nouns)
    return bool(known & nouns)
