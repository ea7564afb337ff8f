"""Numbers of one sentence that belong together: a fraction with its percentage, parts with their total.

Everything here is arithmetic that the sentence itself offers; nothing is guessed from other sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.language.quantities import Quantity
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.matching import cues

_HUNDRED = Decimal(100)
_LINK = re.compile(
    r"^[\s,(]*[^;%]{0,70}?(?:đạt|bằng|chiếm|tương ứng|tương đương|tỷ lệ|tỉ lệ|là|=|\()\s*(?:tỷ lệ|tỉ lệ"
    r"|khoảng|gần|trên|hơn)?\s*$"
    r"|^[\s,;:(=–-]*$",
    re.IGNORECASE,
)
_PLAN_FOLLOWS = re.compile(
    r"\s*(?:mới\s+)?(?:theo |so với |của )?(?:chỉ tiêu|kế hoạch|đăng ký|dự toán|nghị quyết|lộ trình)",
    re.IGNORECASE,
)
_MAX_DISTANCE = 110
_PARTS_FOLLOW = re.compile(
    r"\(|(?<!\w)(?:gồm|bao gồm|trong đó|cụ thể|chia ra|riêng)(?!\w)|^\s*:", re.IGNORECASE
)
_SUMS_UP = re.compile(r"tổng|(?<!\w)cộng|tất cả|là\s*$|=\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Combined:
    """A quantity with what the sentence adds to it; `start`:`end` covers all numbers used.

    `clash` is a printed percentage that the fraction contradicts, `parts` what adds up to `value`.
    """

    quantity: Quantity
    start: int
    end: int
    value: Decimal
    unit: str
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    comparator: str = "="
    clash: Decimal | None = None
    parts: tuple[Decimal, ...] = ()
    is_part: bool = False
    derived: bool = False
    period: Period | None = None


_Amount = tuple[Combined, Decimal]
"""A quantity with its value in the unit of the total that it may be a part of."""


def percentage(numerator: Decimal, denominator: Decimal) -> Decimal:
    """numerator/denominator in percent, one decimal, half up."""
    return (numerator / denominator * _HUNDRED).quantize(Decimal("0.1"), ROUND_HALF_UP)


def agrees(numerator: Decimal, denominator: Decimal, percent: Decimal) -> bool:
    """Whether a printed percentage is the fraction's within its own rounding (cut or rounded)."""
    exact = numerator / denominator * _HUNDRED
    exponent = percent.as_tuple().exponent
    step = Decimal(1).scaleb(max(exponent if isinstance(exponent, int) else 0, -4))
    return (
        abs(exact - percent) < step
        if percent == percent.to_integral_value()
        else abs(exact - percent) <= step
    )


def combine(text: str, quantities: Sequence[Quantity]) -> list[Combined]:
    """The sentence's quantities with fractions, percentages and totals brought together."""
    used: set[int] = set()
    combined: list[Combined] = []
    for index, quantity in enumerate(quantities):
        if index in used:
            continue
        ratio = _fraction(text, quantities, index, used) or _share(text, quantities, index)
        combined.append(ratio or _alone(quantity))
    return _with_universals(text, _with_parts(text, combined))


def _alone(quantity: Quantity) -> Combined:
    return Combined(
        quantity, quantity.start, quantity.end, quantity.value, quantity.unit, comparator=quantity.comparator
    )


def _of_plan(text: str, quantity: Quantity) -> bool:
    """ "4/6 đảng viên theo chỉ tiêu", "2,48/5,4 tỷ đồng kế hoạch": a result over its plan is no share."""
    return bool(_PLAN_FOLLOWS.match(text[quantity.end : quantity.end + 50]))


def _is_fraction(quantity: Quantity) -> bool:
    """A share of a whole; an amount of money over another is a result over its plan."""
    if quantity.total is None or quantity.total <= 0 or quantity.value > quantity.total:
        return False
    return dimension(quantity.unit) not in ("percent", "money")


def _fraction(text: str, quantities: Sequence[Quantity], index: int, used: set[int]) -> Combined | None:
    """ "31/31 cơ sở …, đạt 100%": the fraction with the percentage after it (or just before it)."""
    fraction = quantities[index]
    if not _is_fraction(fraction) or fraction.total is None or _of_plan(text, fraction):
        return None
    result = Combined(
        fraction, fraction.start, fraction.end, percentage(fraction.value, fraction.total), fraction.unit,
        fraction.value, fraction.total, fraction.comparator,
    )  # fmt: skip
    for other in range(index + 1, len(quantities)):
        percent = quantities[other]
        between = text[fraction.end : percent.start]
        if _is_fraction(percent) or len(between) > _MAX_DISTANCE or ";" in between:
            break
        if percent.unit == "%" and percent.total is None and _LINK.search(between):
            used.add(other)
            return _joined(result, percent)
    return result


def _joined(fraction: Combined, percent: Quantity) -> Combined:
    if fraction.numerator is None or fraction.denominator is None:
        return fraction
    start, end = min(fraction.start, percent.start), max(fraction.end, percent.end)
    if agrees(fraction.numerator, fraction.denominator, percent.value):
        return replace(fraction, start=start, end=end, value=percent.value, comparator=percent.comparator)
    return replace(fraction, start=start, end=end, clash=percent.value)


def _share(text: str, quantities: Sequence[Quantity], index: int) -> Combined | None:
    """ "Trong 13 cuộc … có 12 cuộc đạt giỏi, bằng 92,3%": two counts whose quotient is the percentage."""
    percent = quantities[index]
    if percent.unit != "%" or percent.value > _HUNDRED:
        return None
    nearby = [q for q in quantities if dimension(q.unit) == "count" and abs(q.start - percent.start) <= 160]
    for fraction in nearby:
        between = text[percent.end : fraction.start]
        if (
            _is_fraction(fraction)
            and fraction.start > percent.end
            and len(between) < 30
            and "(" in between
            and fraction.total
            and agrees(fraction.value, fraction.total, percent.value)
        ):
            return _alone_ratio(
                percent, fraction.value, fraction.total, min(percent.start, fraction.start), fraction.end
            )
    before = [q for q in nearby if q.end <= percent.start and q.total is None and q.value > 0]
    for part in reversed(before):
        for whole in before:
            fits = part is not whole and part.value <= whole.value and whole.value > 1
            if fits and _precise(part, whole, percent):
                return _alone_ratio(
                    percent, part.value, whole.value, min(part.start, whole.start), percent.end
                )
    return None


def _precise(part: Quantity, whole: Quantity, percent: Quantity) -> bool:
    """A quotient that could agree by chance only (100 % of equal numbers) needs like units."""
    like = (
        not part.unit
        or not whole.unit
        or part.unit.split()[0] == whole.unit.split()[0]
        or "đồng chí" in (part.unit, whole.unit)
    )
    return agrees(part.value, whole.value, percent.value) and (
        like or percent.value != percent.value.to_integral_value()
    )


def _alone_ratio(
    percent: Quantity, numerator: Decimal, denominator: Decimal, start: int, end: int
) -> Combined:
    return Combined(percent, start, end, percent.value, "%", numerator, denominator, percent.comparator)


def _with_parts(text: str, combined: list[Combined]) -> list[Combined]:
    """A total that the other amounts of its kind in the sentence add up to; those become parts."""
    result = list(combined)
    for index, total in enumerate(combined):
        if total.numerator is not None or total.value <= 0:
            continue
        after = _like(total, combined[index + 1 :]) if _opens_parts(text, total, combined) else []
        before = (
            _like(total, combined[:index])
            if _SUMS_UP.search(text[max(0, total.start - 40) : total.start])
            else []
        )
        for others in (after, before):
            others = _reaching(total.value, others)
            others = others or _in_bracket(text, total, combined)
            if others:
                result[index] = replace(total, parts=tuple(value for _, value in others))
                kept = {id(other) for other, _ in others}
                result = [
                    replace(c, is_part=True) if id(o) in kept else c
                    for c, o in zip(result, combined, strict=True)
                ]
                break
    return result


def _in_bracket(text: str, total: Combined, combined: list[Combined]) -> list[_Amount]:
    """ "10 đề tài, sáng kiến (8 sáng kiến, 2 đề tài)": counts of any kind in a bracket after the total."""
    opened = re.match(r"[^.;()]{0,60}\(", text[total.end : total.end + 70])
    if opened is None or total.unit == "%":
        return []
    begin = total.end + opened.end()
    end = text.find(")", begin)
    inside = [
        c for c in combined if begin <= c.start < end and c.numerator is None and dimension(c.unit) == "count"
    ]
    return _reaching(total.value, [(c, c.value) for c in inside])


def _reaching(total: Decimal, others: list[_Amount]) -> list[_Amount]:
    """The first two or more amounts that add up to the total; none where they don't."""
    added = Decimal(0)
    for count, (_, value) in enumerate(others, 1):
        added += value
        if count >= 2 and added == total:
            return others[:count]
    return []


def _opens_parts(text: str, total: Combined, combined: list[Combined]) -> bool:
    """Whether the words between a total and the next number announce its parts."""
    following = min((c.start for c in combined if c.start >= total.end), default=total.end)
    return bool(_PARTS_FOLLOW.search(text[total.end : following]))


def _like(total: Combined, others: Sequence[Combined]) -> list[_Amount]:
    """The others of the total's kind, in its unit; bare numbers count as of its kind."""
    like = []
    for other in others:
        if other.numerator is not None or (other.unit == "%") != (total.unit == "%"):
            continue
        value = other.value if not other.unit else convert(other.value, other.unit, total.unit)
        if value is not None and _same_thing(other.unit, total.unit):
            like.append((other, value))
    return like


def _same_thing(unit: str, total_unit: str) -> bool:
    if not unit or dimension(unit) != "count":
        return True
    people = {"đồng chí", "người", "đảng viên", "quần chúng"}
    return (
        unit.split()[0].lower() == total_unit.split()[0].lower() or (unit in people and total_unit in people)
        if total_unit
        else False
    )


def _with_universals(text: str, combined: list[Combined]) -> list[Combined]:
    """ "Cả 7 cuộc đều đạt loại giỏi": every one of them, so 7/7 = 100 %."""
    result = list(combined)
    for item in combined:
        quantity = item.quantity
        universal = (
            item.numerator is None
            and dimension(item.unit) == "count"
            and item.value > 0
            and cues.SHARED_BEFORE.search(text[max(0, quantity.start - 12) : quantity.start])
            and cues.UNIVERSAL_AFTER.search(text[quantity.end : quantity.end + 80])
        )
        if universal:
            result.append(
                replace(item, value=_HUNDRED, unit="%", numerator=item.value, denominator=item.value)
            )
    return result
