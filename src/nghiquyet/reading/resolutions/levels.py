"""Levels: the numbers of a clause that say how much is promised, each with its comparator and unit.

Built on `language.quantities`. Left out is what only qualifies: counts of targets, spans of time, what a
rate is per ("trên 10.000 dân"), places in a ranking ("trong 5 đơn vị dẫn đầu").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from nghiquyet.reading.language.countables import countable_nouns, organisations
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions.comparators import OR_LESS, OR_MORE, compared
from nghiquyet.reading.resolutions.resolution import Comparator

_WORKING = " làm việc"
_NEAR = 80
_SENTENCE = 250
_LARGEST = Decimal(10) ** 18
_UNCOUNTED = re.compile(
    r"(?:(?:nhóm\s+)?(?:chỉ|mục) tiêu|nhiệm vụ|giải pháp|nội dung|nhóm|khâu|quan điểm"
    r"|biện pháp|đột phá|giai đoạn|bước|trang)(?!\w)"
)
_TIME = re.compile(r"(?:giờ|phút|giây|ngày|tuần|tháng|năm)(?:\s+làm việc)?$")
_HEADS = re.compile(
    r"\s*(?:vạn\s+)?(?:dân|người|trẻ|phụ nữ|lao động|ha|hộ|học sinh|lượt|km|đồng)(?!\w)", re.IGNORECASE
)
_ONE_OF = re.compile(r"(?<!\w)(?:của|trên|mỗi|trong|là|cho|một)\s*$", re.IGNORECASE)
_PER = re.compile(r"(?:trên|/|mỗi|cứ)\s*$", re.IGNORECASE)
_IN_RANKING = re.compile(r"(?:trong|nhóm|tốp|top|thứ|hạng)\s+(?:số\s+)?$", re.IGNORECASE)
_RANKED = re.compile(r".{0,40}?(?:dẫn\s+đầu|đứng\s+đầu|cao\s+nhất|tốp\s+đầu|top)", re.IGNORECASE)
_UNITLESS = re.compile(r"chỉ\s+số|tỷ\s+số|hệ\s+số|(?<!\w)điểm(?!\w)|pci|index", re.IGNORECASE)
_ALL = r"(?:\s+(?:cả|tất cả|các|toàn bộ))?\s*$"
_ASSIGNED = re.compile(rf"(?<!\w)(?:giao(?: cho)?|trên địa bàn|áp dụng (?:cho|với)){_ALL}", re.IGNORECASE)
_PLACED = re.compile(rf"(?<!\w)(?:ở|tại|thuộc){_ALL}", re.IGNORECASE)
"""Before the number of those who carry a target, and of the places where it holds."""
_ZERO = re.compile(r"(?:bằng|là|=|:)\s*$", re.IGNORECASE)
_COUNTED = re.compile(r"(?<!\w)số (?:lượng )?((?:[^\W\d_]+\s?){1,3})", re.IGNORECASE)
_PER_THING = re.compile(
    r"\s?/\s?((?!năm\b)(?:m3|m2|m²|m³|[^\W\d_]+(?:\s(?:viên|động|dân|sinh|đình|kinh doanh))?))(?!\w)"
)
_PER_ROUND = re.compile(r"/(?=\d|vạn )")
_QUOTED = re.compile(r"\s*[“\"]([^“”\"]{2,40})[”\"]")
_YEAR_RATE = re.compile(r"\s*/\s*năm(?!\w)", re.IGNORECASE)
_GRADE = re.compile(
    r"(?:nhiệm vụ|khá|tốt|giỏi|mức \d|mức độ \d+|cấp \w+|loại \w+|trung bình|thứ \w+|tuổi|\d\S*)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Level:
    """A number that may be promised. text[start:end] is all of it with comparator and unit; `number` is
    where the digits begin, `thing` where what they count begins. `yearly`: "/năm" stands behind it;
    `or_more`: "trở lên" does, perhaps after the thing."""

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
        """Whether the level is a percentage (points and ‰ included)."""
        return self.unit.startswith(("%", "‰", "điểm %", "phần trăm", "điểm phần trăm"))

    @property
    def counted(self) -> bool:
        """Whether the unit is a thing counted, so that its noun belongs to the name."""
        return not self.percent and dimension(self.unit) == "count" and not _TIME.match(self.unit)


def levels(text: str) -> list[Level]:
    """The levels of a text in order.

    >>> [(one.comparator, str(one.value), one.unit) for one in levels("từ 92% trở lên; không quá 5 vụ")]
    [('>=', '92', '%'), ('<=', '5', 'vụ')]
    """
    found = quantities(text)
    limits = [*(quantity.start for quantity in found[1:]), len(text)]
    pairs = zip(found, limits, strict=False)
    promised = [(q, _level(text, q, limit)) for q, limit in pairs if _promises(text, q)]
    carriers = _carriers(text, [quantity for quantity, _ in promised], _ASSIGNED)
    promised = [(quantity, level) for quantity, level in promised if quantity not in carriers]
    placed = _carriers(text, [quantity for quantity, _ in promised], _PLACED)
    return [level for quantity, level in promised if quantity not in placed or len(placed) == len(promised)]


def _carriers(text: str, found: list[Quantity], cue: re.Pattern[str]) -> list[Quantity]:
    """The counts of those who carry a target, or of where it holds: "giao 4 phòng và 2 xã", "ở 10 huyện"."""
    carriers: list[Quantity] = []
    for quantity in found:
        before = text[max(0, quantity.start - _NEAR) : quantity.start]
        between = text[carriers[-1].end : quantity.start] if carriers else ""
        joined = carriers and re.fullmatch(r"[^.;:]{0,25}(?:,|và)\s*", between)
        if _who_carries().match(quantity.unit.lower()) and (cue.search(before) or joined):
            carriers.append(quantity)
    return carriers


@cache
def _who_carries() -> re.Pattern[str]:
    """Nouns for organisations and territories, and the police, which is called by its people."""
    names = sorted(map(re.escape, organisations() | {"công an"}), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(names)})(?!\w)")


def moved(level: Level, by: int) -> Level:
    """The level with its places counted from elsewhere."""
    return replace(
        level,
        start=level.start + by,
        end=level.end + by,
        number=level.number + by,
        thing=level.thing + by,
    )


def _promises(text: str, quantity: Quantity) -> bool:
    before = text[max(0, quantity.number_start - _NEAR) : quantity.number_start]
    after = text[quantity.end : quantity.end + _NEAR]
    unit = quantity.unit.lower()
    if quantity.value > _LARGEST or _qualifies(text, quantity, before, after):
        return False
    if unit.startswith("tuổi"):
        return "tuổi thọ" in before.lower()
    if _TIME.match(unit):
        return bool(re.search(r"thời\s+(?:gian|hạn)", text[: quantity.number_start][-_SENTENCE:].lower()))
    if quantity.value == 0 and not unit:
        return bool(_ZERO.search(before) and _counted_name(text, quantity))
    named = after.lstrip().startswith("‰") or _QUOTED.match(after) or _UNITLESS.search(before)
    return bool(unit) or bool(named)


def _qualifies(text: str, quantity: Quantity, before: str, after: str) -> bool:
    """Whether the number only says more exactly what is spoken of."""
    if re.search(r"(?<!\w)cả\s*$", before) and quantity.unit.lower().startswith("tiêu chí"):
        return True
    if _UNCOUNTED.match(quantity.unit.lower()) or re.search(r"[/\w]$", before):
        return True
    if not quantity.unit and re.match(r"\s*/\s*\d", after):
        return True
    if not quantity.digits and quantity.value == 1 and _ONE_OF.search(before):
        return True
    if _IN_RANKING.search(before) and _RANKED.match(text[quantity.number_start :]):
        return True
    per_head = _PER.search(before) and _is_round(quantity.value)
    return bool(per_head and _HEADS.match(text, _thing(text, quantity)))


def _counted_name(text: str, quantity: Quantity) -> str:
    """The thing that the clause says is counted: "Số cán bộ bị kỷ luật … bằng 0" counts "cán bộ"."""
    named = _COUNTED.search(text, 0, quantity.number_start)
    words = named.group(1).lower().split() if named else []
    nouns = countable_nouns()[0]
    return next((noun for size in (3, 2, 1) if (noun := " ".join(words[:size])) in nouns), "")


def _is_round(value: Decimal) -> bool:
    return value > 0 and set(str(int(value))) <= {"0", "1"} and str(int(value)).count("1") == 1


def _level(text: str, quantity: Quantity, limit: int) -> Level:
    unit, thing, end = _unit(text, quantity)
    unit = unit or (_counted_name(text, quantity) if quantity.value == 0 else "")
    rate = _YEAR_RATE.match(text, end)
    end = rate.end() if rate else end
    yearly = bool(rate) or (unit.endswith("/năm") and unit.count("/") == 1)
    comparator, start = compared(text, quantity.number_start)
    or_more = _or_more(text, quantity, end, limit)
    comparator = _settled(text, quantity, comparator, start, min(limit, end + 30), or_more=or_more)
    return Level(
        start,
        end,
        quantity.number_start,
        thing,
        quantity.value,
        quantity.value_max,
        unit.removesuffix("/năm") if yearly else unit,
        comparator,
        yearly,
        or_more,
    )


def _settled(
    text: str, quantity: Quantity, found: Comparator | None, start: int, limit: int, *, or_more: bool
) -> Comparator | None:
    """The comparator with what stands behind the number; "từ" alone compares nothing."""
    if or_more:
        return ">="
    if OR_LESS.search(text[quantity.number_start : limit]):
        return "<="
    if quantity.value_max is not None and found in (None, ">="):
        return "range"
    alone = text[start : quantity.number_start].lower().strip() == "từ"
    return None if alone else found


def _unit(text: str, quantity: Quantity) -> tuple[str, int, int]:
    """(unit, where the thing begins, where the level ends), with what `quantities` does not know as units."""
    unit, end = _PER_ROUND.split(quantity.unit)[0], quantity.end
    quoted = _QUOTED.match(text, end) if not unit else None
    if quoted:
        return quoted[1].strip(), quoted.start(1) - 1, quoted.end()
    if not unit and text[end:].lstrip().startswith("‰"):
        end = text.index("‰", end) + 1
        return "‰", end, end
    if quantity.total is not None and _is_round(quantity.total) and _HEADS.match(f" {unit}"):
        return text[text.index("/", quantity.number_start) : end].strip(), _thing(text, quantity), end
    if _TIME.match(unit) and text[end:].startswith(_WORKING):
        return f"{unit}{_WORKING}", _thing(text, quantity), end + len(_WORKING)
    unit = _known(unit)
    measured = dimension(unit) != "count" or len(unit) < 4
    per = _PER_THING.match(text, end) if unit and "/" not in unit and measured else None
    if per and not OR_MORE.search(text[quantity.number_start : end]):
        return f"{unit}/{per[1].strip()}", _thing(text, quantity), per.end()
    return unit, _thing(text, quantity), end


def _known(unit: str) -> str:
    """A classifier whose second word is no noun stands alone: "48 đợt trợ giúp" counts "đợt"."""
    nouns, classifiers = countable_nouns()
    first, _, rest = unit.partition(" ")
    known = unit.lower() in nouns or rest.lower() in nouns or first.lower() not in classifiers
    return unit if known or not rest else first


def _thing(text: str, quantity: Quantity) -> int:
    """Where what is counted begins: the noun of a count, or what follows a measure."""
    first = quantity.unit.split("/", 1)[0].split(" ", 1)[0].lower()
    place = text[quantity.number_start : quantity.end].lower().find(first) if first else -1
    return quantity.number_start + place if place >= 0 else quantity.end


def _or_more(text: str, quantity: Quantity, end: int, limit: int) -> bool:
    """Whether "trở lên" stands behind the number or its thing ("520 đảng viên mới trở lên"), not behind a
    grade ("100% hoàn thành nhiệm vụ trở lên")."""
    if OR_MORE.search(text[quantity.number_start : end]):
        return True
    before = text[max(0, quantity.number_start - _NEAR) : quantity.number_start]
    from_before = re.search(r"(?<!\w)từ\s*$", before.lower())
    ahead = re.split(r"[;.:(]" if from_before else r"[,;.:(]", text[end:limit], maxsplit=1)[0]
    match = OR_MORE.search(ahead)
    if not match or from_before:
        return match is not None
    between = ahead[: match.start()]
    return len(between.split()) <= 4 and not _GRADE.search(between)
