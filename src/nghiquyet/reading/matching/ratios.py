"""Fractions and their percentages in one sentence: arithmetic that the sentence itself offers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from nghiquyet.reading.language.quantities import Quantity
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching import cues
from nghiquyet.reading.matching.combined import Combined
from nghiquyet.reading.matching.digits import alike
from nghiquyet.reading.matching.parts import with_parts

_HUNDRED = Decimal(100)
_LINK = re.compile(
    r"^[\s,(]*[^;%]{0,70}?(?:đạt|bằng|chiếm|tương ứng|tương đương|tỷ lệ|tỉ lệ|là|=|\()\s*(?:tỷ lệ|tỉ lệ"
    r"|khoảng|gần|trên|hơn)?\s*$"
    r"|^[\s,;:(=–-]*$",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"(?<!\w)(?:tương ứng|lần lượt)(?: là| đạt| bằng| với| tỷ lệ)*\s*$", re.IGNORECASE)
_PLAN_FOLLOWS = re.compile(
    r"\s*(?:mới\s+)?(?:theo |so với |của )?(?:chỉ tiêu|kế hoạch|đăng ký|dự toán|nghị quyết|lộ trình)",
    re.IGNORECASE,
)
_MAX_DISTANCE, _SLIP_POINTS, _BEFORE = 110, 5, 25
_COMPARED = re.compile(
    r"(?<!\w)(?:tăng|giảm|hơn|kém|vượt|thiếu|cùng kỳ|năm trước|kế hoạch|chỉ tiêu)(?: thêm| được| là)?\s*$",
    re.IGNORECASE,
)
"""Before a count that is a difference or another time's, so no part or whole."""
_SHARE_LINK = re.compile(r"(?<!\w)(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)(?: tỷ lệ| tỉ lệ)?\s*$", re.IGNORECASE)


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
    told = _respectively(text, quantities)
    used: set[int] = set(told.values())
    combined: list[Combined] = []
    for index, quantity in enumerate(quantities):
        if index in used:
            continue
        if index in told:
            combined.append(_with_its(quantity, quantities[told[index]]))
            continue
        ratio = _fraction(text, quantities, index, used) or _share(text, quantities, index)
        combined.append(ratio or _alone(quantity))
    return _with_universals(text, with_parts(text, combined))


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


def _respectively(text: str, quantities: Sequence[Quantity]) -> dict[int, int]:
    """ "… 39/42, … 40/42 cơ sở, tương ứng 92,9% và 95,2%": the place of each fraction's percentage."""
    for index, percent in enumerate(quantities):
        fractions = [place for place in range(index) if _is_fraction(quantities[place])]
        if percent.unit != "%" or len(fractions) < 2 or not _RESPECTIVELY.search(text[: percent.start]):
            continue
        last = fractions[-1]
        run = [place for place in range(index, len(quantities)) if quantities[place].unit == "%"]
        pairs = dict(zip(fractions[-len(run) :], run, strict=False))
        fits = len(run) >= 2 and last == index - 1 and len(pairs) == len(run)
        if fits and all(_of_fraction(quantities[f], quantities[p]) for f, p in pairs.items()):
            return pairs
    return {}


def _of_fraction(fraction: Quantity, percent: Quantity) -> bool:
    return bool(fraction.total) and agrees(fraction.value, fraction.total or Decimal(1), percent.value)


def _with_its(fraction: Quantity, percent: Quantity) -> Combined:
    return Combined(
        fraction, fraction.start, fraction.end, percent.value, fraction.unit, fraction.value, fraction.total,
        percent.comparator, checked=True,
    )  # fmt: skip


def _joined(fraction: Combined, percent: Quantity) -> Combined:
    if fraction.numerator is None or fraction.denominator is None:
        return fraction
    start, end = min(fraction.start, percent.start), max(fraction.end, percent.end)
    if agrees(fraction.numerator, fraction.denominator, percent.value):
        value, comparator = percent.value, percent.comparator
        return replace(fraction, start=start, end=end, value=value, comparator=comparator, checked=True)
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
    return _mistyped(text, before, percent) or _of_money(text, quantities[:index], percent)


def _of_money(text: str, before: Sequence[Quantity], percent: Quantity) -> Combined | None:
    """ "168,2/182 tỷ đồng, đạt 94,2%", which is 92,4 %: digits in another order."""
    spent = before[-1] if before else None
    if spent is None or not spent.total or dimension(spent.unit) != "money":
        return None
    exact = percentage(spent.value, spent.total)
    linked = _LINK.search(text[spent.end : percent.start])
    if not linked or agrees(spent.value, spent.total, percent.value) or not alike(exact, percent.value):
        return None
    told = _alone_ratio(percent, spent.value, spent.total, percent.start, percent.end)
    return replace(told, value=exact, clash=percent.value)


def _mistyped(text: str, counts: Sequence[Quantity], percent: Quantity) -> Combined | None:
    """ "38.214 người trên tổng số 39.480 nhân khẩu, đạt 98,6%", which is 96,8 %: digits in another order."""
    if len(counts) < 2 or not _LINK.search(text[counts[-1].end : percent.start]):
        return None
    part, whole = sorted(counts[-2:], key=lambda q: q.value)
    exact = percentage(part.value, whole.value)
    if any(_COMPARED.search(text[max(0, q.start - _BEFORE) : q.start]) for q in (part, whole)):
        return None
    linked = _SHARE_LINK.search(text[counts[-1].end : percent.start])
    near = linked and part.unit == whole.unit != "" and abs(exact - percent.value) <= _SLIP_POINTS
    if agrees(part.value, whole.value, percent.value) or not (near or alike(exact, percent.value)):
        return None
    if _PLAN_FOLLOWS.match(text, percent.end):
        return None
    start = min(part.start, whole.start)
    told = _alone_ratio(percent, part.value, whole.value, start, percent.end)
    return replace(told, value=exact, clash=percent.value)


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
    return Combined(
        percent, start, end, percent.value, "%", numerator, denominator, percent.comparator, checked=True
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
            result.append(replace(item, value=_HUNDRED, numerator=item.value, denominator=item.value))
    return result
