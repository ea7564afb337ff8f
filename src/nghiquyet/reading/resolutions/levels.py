"""Levels: the numbers of a clause or a cell that say how much is promised, each with its comparator.

Built on `language.quantities`. Left out is what only qualifies: counts of targets, spans of time, what a
rate is per ("trên 10.000 dân"), places in a ranking ("trong 5 đơn vị dẫn đầu").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.resolution import Comparator

_BEFORE: dict[str, Comparator] = {
    "ít nhất": ">=", "tối thiểu": ">=", "không dưới": ">=", "không thấp hơn": ">=", "không ít hơn": ">=",
    "không nhỏ hơn": ">=", "không kém": ">=", "từ": ">=", "≥": ">=", ">=": ">=", "=>": ">=",
    "trên": ">", "hơn": ">", "cao hơn": ">", "lớn hơn": ">", "nhiều hơn": ">", "vượt": ">", ">": ">",
    "không quá": "<=", "không vượt quá": "<=", "không vượt": "<=", "tối đa": "<=", "không lớn hơn": "<=", "không trên": "<=",
    "không cao hơn": "<=", "không nhiều hơn": "<=", "nhiều nhất": "<=", "≤": "<=", "<=": "<=", "=<": "<=",
    "=": "=", "dưới": "<", "thấp hơn": "<", "nhỏ hơn": "<", "ít hơn": "<", "<": "<", "đúng": "=", "bằng": "=",
}  # fmt: skip
_WORDS = "|".join(sorted((re.escape(words).replace(r"\ ", r"\s+") for words in _BEFORE), key=len, reverse=True))
_COMPARATOR = re.compile(rf"(?<!\w)(?P<words>{_WORDS})(?:\s+(?:là|mức|mức\s+là))?\s*$", re.IGNORECASE)
_ROUGHLY = re.compile(r"(?<!\w)(?:khoảng|chừng|xấp\s+xỉ|gần)\s*$", re.IGNORECASE)
_OR_MORE = re.compile(r"(?<!\w)trở\s+lên(?!\w)", re.IGNORECASE)
_OR_LESS = re.compile(r"(?<!\w)trở\s+(?:xuống|lại)(?!\w)", re.IGNORECASE)
_UNCOUNTED = re.compile(
    r"(?:(?:nhóm\s+)?(?:chỉ|mục) tiêu|nhiệm vụ|giải pháp|nội dung|nhóm|khâu|quan điểm|biện pháp|đột phá|giai đoạn|bước|trang)(?!\w)"
)
_TIME = re.compile(r"(?:giờ|phút|giây|ngày|tuần|tháng|năm)(?:\s+làm việc)?$")
_PER_HEAD = re.compile(r"\s*(?:vạn\s+)?(?:dân|người|trẻ|phụ nữ|lao động|ha|hộ|học sinh|lượt|km|đồng)(?!\w)", re.IGNORECASE)
_IN_RANKING = re.compile(r"(?:trong|nhóm|tốp|top|thứ|hạng)\s+(?:số\s+)?$", re.IGNORECASE)
_RANKED = re.compile(r".{0,40}?(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|tốp\s+đầu|top)", re.IGNORECASE)
_PER_THING = re.compile(r"\s?/\s?((?!năm\b)(?:m3|m2|m²|m³|[^\W\d_]+(?:\s(?:viên|động|dân|sinh|đình|kinh doanh))?))(?!\w)")
_QUOTED = re.compile(r"\s*[“\"]([^“”\"]{2,40})[”\"]")
_YEAR_RATE = re.compile(r"\s*/\s*năm(?!\w)", re.IGNORECASE)
_CELL = re.compile(
    rf"(?P<before>(?:{_WORDS}|khoảng|đạt|còn|giảm|tăng|giảm\s+còn|tăng\s+lên|\s)*)\s*(?P<low>{NUMBER})\s*(?P<percent>%?)"
    rf"(?:\s*(?:-|–|—|÷|đến)\s*(?P<high>{NUMBER})\s*%?)?(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NONE = re.compile(r"(?:không(?:\s+(?:có|còn|để\s+xảy\s+ra|xảy\s+ra|phát\s+sinh))?|0)\s*(?:vụ(?:\s+việc)?|trường\s+hợp|người)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Level:
    """A number that may be promised. text[start:end] is all of it with comparator and unit; `number` is
    where the digits begin, `thing` where what they count or measure begins."""

    start: int
    end: int
    number: int
    thing: int
    value: Decimal
    upper: Decimal | None
    unit: str
    comparator: Comparator | None
    yearly: bool = False
    or_more: bool = False

    @property
    def percent(self) -> bool:
        """Whether the level is a percentage (points included)."""
        return self.unit.startswith(("%", "‰", "điểm %", "phần trăm", "điểm phần trăm"))


def levels(text: str) -> list[Level]:
    """The levels of a text in order.

    >>> [(level.comparator, str(level.value), level.unit) for level in levels("từ 92% trở lên; không quá 5 vụ; 1.200 ha")]
    [('>=', '92', '%'), ('<=', '5', 'vụ'), (None, '1200', 'ha')]
    """
    found = quantities(text)
    ends = [quantity.start for quantity in found[1:]] + [len(text)][: len(found)]
    return [_level(text, q, limit) for q, limit in zip(found, ends, strict=False) if _promises(text, q)]


def _promises(text: str, quantity: Quantity) -> bool:
    before, after = text[: quantity.number_start], text[quantity.end :]
    unit = quantity.unit.lower()
    if _UNCOUNTED.match(unit) or re.search(r"[/\w]$", before) or (not unit and re.match(r"\s*/\s*\d", after)):
        return False
    if not quantity.digits and quantity.value == 1 and re.search(r"(?<!\w)(?:của|trên|mỗi|trong|là|cho|một)\s*$", before.lower()):
        return False
    if _IN_RANKING.search(before) and _RANKED.match(text[quantity.number_start :]):
        return False
    if re.search(r"(?:trên|/|mỗi|cứ)\s*$", before.lower()) and _is_round(quantity.value):
        if _PER_HEAD.match(text, _thing(text, quantity)):
            return False
    if unit.startswith("tuổi"):
        return "tuổi thọ" in before.lower()
    if _TIME.match(unit):
        return bool(re.search(r"thời\s+(?:gian|hạn)", before.lower()))
    return bool(unit) or after.lstrip().startswith("‰") or bool(_QUOTED.match(after)) or bool(re.search(r"chỉ\s+số|tỷ\s+số|hệ\s+số|(?<!\w)điểm(?!\w)|pci|index", before.lower()))


def _is_round(value: Decimal) -> bool:
    digits = str(value.normalize().to_integral_value())
    return value == value.to_integral_value() and re.fullmatch(r"1(?:0*|E\+\d+)", digits) is not None


def _level(text: str, quantity: Quantity, limit: int) -> Level:
    comparator, start = _compared(text, quantity.number_start)
    end = quantity.end
    rate = _YEAR_RATE.match(text, end)
    yearly = bool(rate) or bool(re.search(r"/năm$", quantity.unit)) and quantity.unit.count("/") == 1
    if rate:
        end = rate.end()
    or_more = _or_more_later(text, quantity, end, limit)
    or_more = or_more or bool(_OR_MORE.search(text[quantity.number_start : end]))
    if or_more:
        comparator = ">="
    elif _OR_LESS.search(text[quantity.number_start : min(limit, end + 30)]):
        comparator = "<="
    elif comparator == ">=" and text[start : quantity.number_start].lower().strip() == "từ" and quantity.value_max is None:
        comparator = None
    unit = re.sub(r"/năm$", "", quantity.unit) if yearly else quantity.unit
    if not unit and text[end:].lstrip().startswith("‰"):
        unit, end = "‰", text.index("‰", end) + 1
        return Level(start, end, quantity.number_start, end, quantity.value, quantity.value_max, unit, comparator)
    if quantity.total is not None and _is_round(quantity.total) and _PER_HEAD.match(f" {unit}"):
        unit = text[text.index("/", quantity.number_start) : end].strip()
    quoted = _QUOTED.match(text, end) if not unit else None
    if quoted:
        unit, end = quoted.group(1).strip(), quoted.end()
        return Level(start, end, quantity.number_start, quoted.start(1) - 1, quantity.value, quantity.value_max, unit, comparator)
    measured = dimension(unit) != "count" or len(unit) < 4
    per = _PER_THING.match(text, end) if unit and "/" not in unit and measured else None
    if per and not _OR_MORE.search(text[quantity.number_start : end]):
        unit, end = f"{unit}/{per.group(1).strip()}", per.end()
    upper = quantity.value_max
    if upper is not None and comparator in (None, ">=") and not _OR_MORE.search(text[quantity.number_start : end]):
        comparator = "range"
    return Level(start, end, quantity.number_start, _thing(text, quantity), quantity.value, upper, unit, comparator, yearly, or_more)


def _or_more_later(text: str, quantity: Quantity, end: int, limit: int) -> bool:
    """"từ 60% hộ nông dân trở lên", "520 đảng viên mới trở lên": behind the thing, not behind a grade."""
    ahead = re.split(r"[,;.:(]", text[end:limit], maxsplit=1)[0]
    match = _OR_MORE.search(ahead)
    if not match:
        return False
    from_before = bool(re.search(r"(?<!\w)từ\s*$", text[: quantity.number_start].lower()))
    near = len(ahead[: match.start()].split()) <= 4
    graded = re.search(r"(?:nhiệm vụ|khá|tốt|giỏi|mức \d|mức độ \d+|cấp \w+|loại \w+|trung bình|thứ \w+|tuổi|\d\S*)\s*$", ahead[: match.start()].lower())
    return (from_before or near) and not (graded and not from_before)


def _compared(text: str, number: int) -> tuple[Comparator | None, int]:
    """The comparator in front of a number and where it begins."""
    back = max(0, number - 30)
    rough = _ROUGHLY.search(text[back:number])
    if rough:
        return None, back + rough.start()
    match = _COMPARATOR.search(text[back:number])
    if not match:
        return None, number
    return _BEFORE[" ".join(match.group("words").lower().split())], back + match.start("words")


def _thing(text: str, quantity: Quantity) -> int:
    """Where what is counted begins: the noun of a count, or what follows a measure."""
    first = quantity.unit.split("/", 1)[0].split(" ", 1)[0]
    place = text.lower().find(first.lower(), quantity.number_start, quantity.end) if first else -1
    return place if place >= 0 else quantity.end


@dataclass(frozen=True, slots=True)
class CellLevel:
    """What a cell of a table promises; start and end are inside the cell's text."""

    value: Decimal
    upper: Decimal | None
    comparator: Comparator | None
    percent: bool
    rest: str
    start: int
    end: int


def cell_level(text: str) -> CellLevel | None:
    """The level that a cell holds, None where it holds none.

    >>> [cell_level(t).comparator for t in ("3.000 trở lên", "70 – 75", "≤ 5", "100", "Dưới 2%")]
    ['>=', 'range', '<=', None, '<']
    """
    words = text.strip()
    if _NONE.fullmatch(words):
        start = text.find(words)
        return CellLevel(Decimal(0), None, "=", False, "", start, start + len(words))
    match = _CELL.fullmatch(words)
    if not match or re.match(r"\s*[/.]\s*\d", match.group("after")) or len(match.group("after")) > 90:
        return None
    value = parse_number(match.group("low"))
    upper = parse_number(match.group("high")) if match.group("high") else None
    if value is None:
        return None
    return _cell_level(text, words, match, value, upper)


def _cell_level(text: str, words: str, match: re.Match[str], value: Decimal, upper: Decimal | None) -> CellLevel:
    comparator = _compared(match.group("before"), len(match.group("before")))[0]
    after = match.group("after").lower()
    if _OR_MORE.search(after):
        comparator = ">="
    elif _OR_LESS.search(after):
        comparator = "<="
    elif upper is not None and upper > value:
        comparator = "range"
    elif comparator == ">=" and match.group("before").strip().lower() == "từ":
        comparator = ">="
    start = text.find(words)
    kept = upper if upper is not None and upper > value else None
    rest = re.sub(r"trở\s+(?:lên|xuống|lại)", "", match.group("after"), flags=re.IGNORECASE).strip()
    return CellLevel(value, kept, comparator, "%" in words, rest, start, start + len(words))
