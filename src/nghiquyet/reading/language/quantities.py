"""Quantities: every number of a text that counts or measures something, in digits or in words.

A quantity keeps its parts apart: comparator ("trên"), number or range or fraction, scale and unit. What
`noncounts` names is left out. Number words are read only before a thing that can be counted, since
"năm" is also "year" and "một" also "a".
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from nghiquyet.reading.language.countables import countable_nouns
from nghiquyet.reading.language.counted import noun_after
from nghiquyet.reading.language.noncounts import noncounts
from nghiquyet.reading.language.numbers import NUMBER, NUMBER_WORDS, parse_number, parse_number_words
from nghiquyet.reading.language.units import COUNT_SCALES, MEASURES, TIMES

Comparing = Literal["=", ">", ">=", "<", "<=", "~", "~<"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit. text[start:end] is all of it, comparator included; `digits` is False for
    number words. Count scales are multiplied out ("2 nghìn ha" -> 2000 ha), money keeps its scale."""

    start: int
    end: int
    value: Decimal
    unit: str
    value_max: Decimal | None = None
    total: Decimal | None = None
    comparator: Comparing = "="
    estimate: bool = False
    digits: bool = True
    number_start: int = 0


_BEFORE: dict[str, Comparing] = {
    "trên": ">", "hơn": ">", "≥": ">=", ">=": ">=", "ít nhất": ">=", "tối thiểu": ">=", "từ": "=",
    "dưới": "<", "không quá": "<=", "tối đa": "<=", "không vượt quá": "<=", "≤": "<=", "<=": "<=",
    ">": ">", "<": "<", "khoảng": "~", "chừng": "~", "xấp xỉ": "~", "ước khoảng": "~", "gần": "~<",
    "gần như": "~<",
}  # fmt: skip
_COMPARATOR = re.compile(
    r"(?<!\w)(trên|hơn|ít nhất|tối thiểu|dưới|không vượt quá|không quá|tối đa|ước khoảng|khoảng|chừng|xấp xỉ"
    r"|gần như|gần|từ|≥|≤|>=|<=|>|<)(?:\s+là)?\s*$",
    re.IGNORECASE,
)
_ESTIMATE = re.compile(
    r"(?<!\w)(?:ước(?:\s+(?:đạt|tính|thực hiện|khoảng|đạt khoảng))*|dự kiến(?:\s+đạt)?)\s*$", re.IGNORECASE
)
_OR_MORE = re.compile(r"\s*(trở lên|trở xuống|trở lại)(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w.,])(?:{NUMBER})(?![\w]*\d)")
_WORDS = re.compile(rf"(?<!\w)(?:{NUMBER_WORDS})(?!\w)", re.IGNORECASE)
_TIME_BEFORE = re.compile(
    r"(?:trong|mỗi|hằng|hàng|cả|cuối|đầu|từ|đến|qua|sau|các|những|một|hai|ba|nhiều|từng|theo|giữa"
    r"|\d)\s*$",
    re.IGNORECASE,
)
_A_TIME = re.compile(rf"\s(?:{'|'.join(TIMES)})(?!\w)", re.IGNORECASE)
_SHARE_WORDS = re.compile(
    r"(?<!\w)(?:(một|hai|ba|bốn|năm|sáu|bảy|tám|chín)\s+phần\s+(hai|ba|tư|bốn|năm|mười)"
    r"|một nửa)(?!\w)(?=\s+(?!trong|số đó)\w)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"\s?(%)?\s?(?:/|trên tổng số|trong tổng số|trên tổng|/tổng số"
    rf"|trên(?=\s\d))\s?(?:tổng số\s)?({NUMBER})(?![\d/])"
)
_RANGE = re.compile(rf"\s?(%)?\s?(?:-|–|—|đến)\s?({NUMBER})(?![\w./]*\d)")
_MEASURE = re.compile(
    r"\s?("
    + "|".join(
        sorted((re.escape(unit) for units in MEASURES.values() for unit in units), key=len, reverse=True)
    )
    + r")(?!\w|\s+chí\b)",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s?/\s?(?:1\.000 dân|vạn dân|lao động|đầu người|học sinh|hội viên|km²|km2|m2|m²|m3|[^\W\d_]+)(?!\w)",
    re.IGNORECASE,
)
_PER_NOUN = re.compile(r"/(?:[^\W\d_]+)(?:/[^\W\d_]+)?(?!\w)")
_SMALLER_MONEY = re.compile(rf"\s({NUMBER})\s(nghìn|triệu|tỷ|tỉ)(?:\s+(đồng))?(?!\w)", re.IGNORECASE)
_SCALE = re.compile(rf"\s({'|'.join(COUNT_SCALES)})(?=\s)", re.IGNORECASE)


def quantities(
    text: str, start: int = 0, end: int | None = None, *, durations: bool = False
) -> list[Quantity]:
    """The quantities of text[start:end] in order, not overlapping; offsets are of `text`.

    Lengths of time are left out, as most name a period; with `durations` they are kept.

    >>> [(q.comparator, str(q.value), q.unit) for q in quantities("trên 78% khá, 1.720 ha, chín cuộc họp")]
    [('>', '78', '%'), ('=', '1720', 'ha'), ('=', '9', 'cuộc họp')]
    """
    part = text[start:end]
    masked = _Masked(noncounts(part, durations=durations))
    found: list[Quantity] = []
    reached = 0
    for match in sorted(_starts(part, durations), key=lambda m: m.start()):
        if match.start() < reached or masked.covers(match.start()):
            continue
        quantity = _read(part, match, masked)
        if quantity:
            found.append(quantity)
            reached = quantity.end
    return [_moved(quantity, start) for quantity in found] if start else found


class _Masked:
    """Answers whether a place is covered by a noncount."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._begins = [begin for begin, _ in spans]

    def covers(self, place: int) -> bool:
        index = bisect.bisect_right(self._begins, place) - 1
        return index >= 0 and place < self._spans[index][1]


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity,
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
    )


def _starts(text: str, durations: bool) -> Iterator[re.Match[str]]:
    yield from _NUMBER.finditer(text)
    for match in _WORDS.finditer(text):
        if _counts_in_words(text, match) or (durations and _A_TIME.match(text, match.end())):
            yield match
    yield from _SHARE_WORDS.finditer(text)


def _counts_in_words(text: str, match: re.Match[str]) -> bool:
    """Number words count when a known countable thing follows; "một phần", "một số", "phần ba" never do."""
    if text[: match.start()].rstrip().lower().endswith("phần") or text[match.end() : match.end() + 1] == "-":
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
        return words[0] in classifiers or bool(not time and (known - {"tuổi", "học sinh"}) & nouns)
    return bool(known & nouns)


def _read(text: str, match: re.Match[str], masked: _Masked) -> Quantity | None:
    if match.re is _SHARE_WORDS:
        return _share(match)
    digits = match.group()[0].isdigit()
    value = parse_number(match.group()) if digits else parse_number_words(match.group())
    if value is None:
        return None
    end, value_max, total, percent = (
        _second_number(text, match, masked) if digits else (match.end(), None, None, False)
    )
    value, end, unit = _unit(text, end, value, value_max, percent)
    if (
        value_max is not None
        and unit.split(" ", 1)[0] in COUNT_SCALES
        and not _is_money(unit.split("/", 1)[0])
    ):
        return None
    if total is None and value_max is None and unit:
        end, total = _same_unit_total(text, end, unit)
    comparator, begin = _comparator(text, match.start())
    estimate = bool(_ESTIMATE.search(text[max(0, begin - 25) : begin]))
    comparator, begin, end = _or_more(text, comparator, begin, end, match.start())
    return Quantity(begin, end, value, unit, value_max, total, comparator, estimate, digits, match.start())


def _same_unit_total(text: str, end: int, unit: str) -> tuple[int, Decimal | None]:
    """ "27,4 tỷ đồng/60 tỷ đồng": the lower number has the same unit written out again."""
    lower = re.match(rf"\s?/\s?({NUMBER})\s?{re.escape(unit)}(?!\w)", text[end:])
    return (end + lower.end(), parse_number(lower.group(1))) if lower else (end, None)


def _share(match: re.Match[str]) -> Quantity | None:
    """ "ba phần tư" in percent, when it comes out even; "một nửa" is 50."""
    value: Decimal | None = Decimal(50)
    if match.group(1) is not None:
        part, whole = parse_number_words(match.group(1)), parse_number_words(match.group(2))
        even = part and whole and part < whole and (part * 100) % whole == 0
        value = part * 100 / whole if even and part and whole else None
    if value is None:
        return None
    return Quantity(match.start(), match.end(), value, "%", digits=False, number_start=match.start())


def _second_number(
    text: str, match: re.Match[str], masked: _Masked
) -> tuple[int, Decimal | None, Decimal | None, bool]:
    """(end, upper end of a range, total of a fraction, a % was seen on the way)."""
    first = parse_number(match.group())
    fraction = _FRACTION.match(text, match.end())
    if (
        fraction
        and not masked.covers(fraction.start(2))
        and not _is_day(first, parse_number(fraction.group(2)), fraction)
    ):
        return fraction.end(2), None, parse_number(fraction.group(2)), bool(fraction.group(1))
    ranged = _RANGE.match(text, match.end())
    if ranged and first is not None and not masked.covers(ranged.start(2)):
        upper = parse_number(ranged.group(2))
        if upper is not None and upper > first:
            return ranged.end(2), upper, None, bool(ranged.group(1))
    return match.end(), None, None, False


def _is_day(day: Decimal | None, month: Decimal | None, fraction: re.Match[str]) -> bool:
    """ "30/6": a day and a month, as no share is more than its whole."""
    if day is None or month is None or "/" not in fraction.group():
        return False
    return month < day <= 31 and month <= 12 and day == day.to_integral_value() and fraction.group(1) is None


def _unit(
    text: str, end: int, value: Decimal, value_max: Decimal | None, percent: bool
) -> tuple[Decimal, int, str]:
    measure = _MEASURE.match(text, end)
    scale = _SCALE.match(text, end)
    named_with_scale = scale and measure and measure.group(1).lower().startswith(scale.group(1).lower())
    if measure and (not scale or named_with_scale) and not _scaled_count(text, measure):
        return _measured(text, measure, value)
    if scale:
        size = COUNT_SCALES[scale.group(1).lower()]
        measure = _MEASURE.match(text, scale.end())
        if measure:
            return value * size, *_with_rate(text, measure.end(), measure.group(1))
        noun_end, noun = noun_after(text, scale.end())
        return value * size, noun_end, noun
    if percent:
        return value, end, "%"
    noun_end, noun = noun_after(text, end)
    rate = _PER_NOUN.match(text, noun_end) if noun else None
    if rate and not text[rate.end() :].lstrip().startswith("/"):
        return value, rate.end(), noun + re.sub(r"\s", "", rate.group())
    return value, noun_end if noun else end, noun


def _is_money(unit: str) -> bool:
    return unit.lower() in MEASURES["money"]


def _scaled_count(text: str, measure: re.Match[str]) -> bool:
    """ "2 triệu lượt khách": the scale word is no money when a known countable follows."""
    if measure.group(1).lower() not in ("triệu", "tỷ", "tỉ"):
        return False
    following = _MEASURE.match(text, measure.end())
    if following and not _is_money(following.group(1)):
        return True
    nouns, _ = countable_nouns()
    words = text[measure.end() : measure.end() + 30].lower().split()[:2]
    return bool(words) and (words[0].strip(",.;") in nouns or " ".join(words).strip(",.;") in nouns)


def _measured(text: str, measure: re.Match[str], value: Decimal) -> tuple[Decimal, int, str]:
    unit, end = measure.group(1).replace("tỉ", "tỷ"), measure.end()
    if unit in ("tỷ", "triệu", "tỷ đồng"):
        smaller = _SMALLER_MONEY.match(text, end)
        part = parse_number(smaller.group(1)) if smaller else None
        steps = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 10**3}
        if smaller and part is not None and not unit.endswith("đồng"):
            value += part * steps[smaller.group(2).lower().replace("tỉ", "tỷ")] / Decimal(steps[unit])
            end, unit = smaller.end(), unit + " đồng"
    return value, *_with_rate(text, end, unit)


def _with_rate(text: str, end: int, unit: str) -> tuple[int, str]:
    for _ in range(2):
        rate = _PER.match(text, end)
        if rate:
            unit, end = f"{unit}/{rate.group().strip(' /')}", rate.end()
    return end, re.sub(r"\s*/\s*", "/", unit)


def _comparator(text: str, start: int) -> tuple[Comparing, int]:
    match = _COMPARATOR.search(text[max(0, start - 20) : start])
    if not match:
        return "=", start
    begin = max(0, start - 20) + match.start(1)
    return _BEFORE[match.group(1).lower()], begin


def _or_more(
    text: str, comparator: Comparing, begin: int, end: int, number: int
) -> tuple[Comparing, int, int]:
    match = _OR_MORE.match(text, end)
    if match:
        return (">=" if match.group(1).lower() == "trở lên" else "<="), begin, match.end()
    starts_with_from = text[begin:number].lower().startswith("từ")
    return comparator, (number if starts_with_from else begin), end
