"""The unit behind a number: a measure, money with its scale, a thing counted, and what it is per.

Count scales are multiplied out ("2 nghìn ha" is 2000 ha); money keeps its scale ("8 tỷ 400 triệu đồng" is
8.4 tỷ đồng). A rate is told by a slash, or by "trên" before a round number: "bác sĩ/10.000 dân".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.counted import denominator, known_noun_after, noun_after
from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.language.units import COUNT_SCALES, MEASURES

_MEASURE = re.compile(
    r"\s?(?!đồng\s(?:chủ t(?:rì|ọa|oạ)|chí|bào|phạm|nghiệp|đội|hương|hồ|tác giả|tổ chức|loạt|thời)\b)("
    + "|".join(
        sorted((re.escape(unit) for units in MEASURES.values() for unit in units), key=len, reverse=True)
    )
    + r")(?!\w)",
    re.IGNORECASE,
)
_SCALE = re.compile(rf"\s({'|'.join(COUNT_SCALES)})(?=\s)", re.IGNORECASE)
_SMALLER = re.compile(rf"\s({NUMBER})\s(nghìn|triệu|tỷ|tỉ)(?:\s+(đồng))?(?!\w)", re.IGNORECASE)
_STEPS = {"tỷ": 10**9, "tỉ": 10**9, "triệu": 10**6, "nghìn": 10**3}
_ROUND = r"(?:10{0,2}(?:[.]?000){0,2}|vạn|1 vạn|một vạn)"
_SLASH = re.compile(rf"\s?/\s?(?:({_ROUND})\s)?(?=[^\W\d_])", re.IGNORECASE)
_BEFORE_ROUND = re.compile(rf"(?:\s[^\W\d_]+){{1,3}}(?=\s?/\s?{_ROUND}\s)", re.IGNORECASE)
""""2,4 dược sĩ đại học/10.000 dân": what a rate is of is told in full."""
_ON = re.compile(rf"\s(?:tính )?(?:trên|mỗi)\s(?:một\s)?({_ROUND})(?=\s(?:người|dân|trẻ|bé|phụ nữ|ca)\b)")
_PLAN = re.compile(
    r"\s?/\s?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết|tổng|hoặc)(?!\w)", re.IGNORECASE
)
_TIME = re.compile(r"\s(giây|phút|giờ|ngày|tuần|tháng|quý|năm|thập kỷ|thế kỷ|nhiệm kỳ)(?!\w)", re.IGNORECASE)
_LETTERS = re.compile(r"\s[A-Z]{2,}(?!\w)")
_RATES = 3
"""Denominators of one rate at most."""


@dataclass(frozen=True, slots=True)
class Unit:
    """`words` end at `end`; a number before them is to be multiplied by `scale`, then `added` comes to it.

    `known`: no unknown noun."""

    words: str
    end: int
    scale: int = 1
    added: Decimal = Decimal(0)
    known: bool = True


def unit_after(text: str, end: int, *, percent: bool = False) -> Unit:
    """The unit behind text[:end], without words where there is none; `percent`: a % was written already.

    >>> unit_after("12 nghìn tấn/ha/vụ", 2).words, unit_after("8 tỷ 400 triệu đồng", 1).added
    ('tấn/ha/vụ', Decimal('0.4'))
    """
    measure, scale = _MEASURE.match(text, end), _SCALE.match(text, end)
    of_money = scale and measure and measure.group(1).lower().startswith(scale.group(1).lower())
    if measure and (not scale or of_money) and not _counts_by_scale(text, measure):
        return _measured(text, measure)
    if scale:
        return _scaled(text, scale)
    return Unit("%", end) if percent else _counted(text, end)


def _measured(text: str, measure: re.Match[str]) -> Unit:
    words, end, added = measure.group(1).replace("tỉ", "tỷ"), measure.end(), Decimal(0)
    if words in ("tỷ", "triệu"):
        words, end, added = _with_smaller(text, end, words)
    end, words = _with_rates(text, end, words)
    return Unit(words, end, added=added)


def _with_smaller(text: str, end: int, words: str) -> tuple[str, int, Decimal]:
    """Past the smaller parts of a sum of money, each smaller than the one before: "8 tỷ 400 triệu đồng"."""
    whole = step = _STEPS[words]
    added, ended = Decimal(0), False
    while not ended and (smaller := _SMALLER.match(text, end)):
        size = _STEPS[smaller.group(2).lower()]
        if size >= step:
            break
        added += (parse_number(smaller.group(1)) or 0) * Decimal(size) / whole
        end, step, ended = smaller.end(), size, smaller.group(3) is not None
    return (f"{words} đồng" if added or ended else words), end, added


def _scaled(text: str, scale: re.Match[str]) -> Unit:
    size = COUNT_SCALES[scale.group(1).lower()]
    smaller, added = _smaller_count(text, scale.end(), size)
    measure = _MEASURE.match(text, smaller)
    if measure:
        end, words = _with_rates(text, measure.end(), measure.group(1))
        return Unit(words, end, size, added)
    found = _counted(text, smaller)
    return Unit(found.words, found.end, size, added, found.known)


def _smaller_count(text: str, end: int, size: int) -> tuple[int, Decimal]:
    """Past the smaller part of a count, and what it adds: "2 triệu 140 nghìn tấn"."""
    smaller = _SMALLER.match(text, end)
    if smaller is None or smaller.group(3) or _STEPS[smaller.group(2).lower()] >= size:
        return end, Decimal(0)
    return smaller.end(), (parse_number(smaller.group(1)) or 0) * Decimal(_STEPS[smaller.group(2).lower()])


def _counted(text: str, end: int) -> Unit:
    stop, noun = noun_after(text, end)
    time = None if noun else _TIME.match(text, end)
    if time:
        stop, noun = time.end(), time.group(1)
    if not noun:
        return Unit("", end)
    told = _BEFORE_ROUND.match(text, stop)
    if told:
        stop, noun = told.end(), noun + told.group()
    stop, words = _with_rates(text, stop, noun)
    return Unit(words, stop, known=known_noun_after(text, end))


def _counts_by_scale(text: str, measure: re.Match[str]) -> bool:
    """ "2 triệu lượt khách": the scale word is no money where a known countable or a measure follows."""
    if measure.group(1).lower() not in ("triệu", "tỷ", "tỉ"):
        return False
    end, _ = _smaller_count(text, measure.end(), COUNT_SCALES[measure.group(1).lower()])
    following = _MEASURE.match(text, end)
    if following:
        return following.group(1).lower() not in MEASURES["money"]
    return known_noun_after(text, end) or bool(_LETTERS.match(text, end))


def _with_rates(text: str, end: int, words: str) -> tuple[int, str]:
    for _ in range(_RATES):
        slash = None if _PLAN.match(text, end) else _SLASH.match(text, end) or _ON.match(text, end)
        if slash is None:
            break
        stop = denominator(text, slash.end())
        per = " ".join(text[slash.end() : stop].split())
        if stop == slash.end():
            break
        end, words = stop, f"{words}/{slash.group(1)} {per}" if slash.group(1) else f"{words}/{per}"
    return end, words
