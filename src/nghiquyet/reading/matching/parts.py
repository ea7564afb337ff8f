"""Totals and the amounts that add up to them, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.language.countables import people
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.matching.combined import Combined

_PARTS_FOLLOW = re.compile(
    r"\(|(?<!\w)(?:gồm|bao gồm|trong đó|cụ thể|chia ra|riêng)(?!\w)|^\s*:", re.IGNORECASE
)
_SUMS_UP = re.compile(r"như vậy|tính ra|tổng|(?<!\w)cộng|tất cả|là\s*$|=\s*$", re.IGNORECASE)

_Amount = tuple[Combined, Decimal]
"""A quantity with its value in the unit of the total that it may be a part of."""


def with_parts(text: str, combined: list[Combined]) -> list[Combined]:
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
            others = _reaching(total.value, others) or _reaching(total.value, _named(others))
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


def _named(others: list[_Amount]) -> list[_Amount]:
    """Without the bare numbers: "hẻm 15/2 dài 240 m" adds 240."""
    return [(other, value) for other, value in others if other.unit]


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
    return (
        unit.split()[0].lower() == total_unit.split()[0].lower()
        or (fold(unit) in people() and fold(total_unit) in people())
        if total_unit
        else False
    )
