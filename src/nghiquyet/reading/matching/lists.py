"""Lists: items under a line that ends in a colon belong to that line, and may be its parts or its periods."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.mention import Mention
from nghiquyet.reading.matching.series import sum_of_periods

_INTRODUCES = re.compile(r":\s*$")
_LONGEST_ITEM = 260


def introduces(text: str) -> bool:
    """Whether a block announces a list."""
    return bool(_INTRODUCES.search(text))


def may_be_item(text: str) -> bool:
    """Whether a block can be an item of the list announced before it."""
    return len(text) <= _LONGEST_ITEM


def of_list(intro: Sequence[Mention], items: Sequence[Sequence[Mention]]) -> list[Mention]:
    """What a list adds: the sum of its periods, or its total with its parts (or against them)."""
    found = [m for m in map(_main, items) if m is not None]
    if len(found) < 2:
        return []
    series = _series(found)
    if series:
        return [series]
    totals = [
        m
        for m in intro
        if m.role == "result" and m.numerator is None and dimension(m.unit) != "percent" and m.unit
    ]
    return [_against_parts(totals[-1], found)] if totals and all(_like(m, totals[-1]) for m in found) else []


def goes_on(items: Sequence[Sequence[Mention]], item: Sequence[Mention]) -> bool:
    """Whether a block's first number is of the kind of the list's items so far."""
    main, first = _main(item), next((m for m in map(_main, items) if m is not None), None)
    return first is None or (main is not None and main.unit == first.unit)


def _main(mentions: Sequence[Mention]) -> Mention | None:
    usable = [
        m
        for m in mentions
        if m.role in ("result", "part", "previous") and m.numerator is None and dimension(m.unit) != "percent"
    ]
    return usable[0] if usable and not usable[0].derived else None


def _like(mention: Mention, total: Mention) -> bool:
    return bool(mention.unit) and mention.unit.split()[0] == total.unit.split()[0]


def _series(found: Sequence[Mention]) -> Mention | None:
    spans = [
        (m.period.first, m.period.last)
        for m in found
        if m.period and m.period.kind == "bounded" and m.role == "result"
    ]
    if len(spans) != len(found) or len(set(spans)) != len(spans) or len({m.unit for m in found}) != 1:
        return None
    return sum_of_periods(found, Phrase("cộng {count} kỳ nêu trong danh sách", count=len(found)))


def _against_parts(total: Mention, found: Sequence[Mention]) -> Mention:
    terms = tuple(m.value for m in found)
    added = sum(terms, Decimal(0))
    if added == total.value:
        return replace(total, parts=terms)
    why = Phrase("các phần liệt kê cộng lại được {sum}, không phải {total}", sum=added, total=total.value)
    return replace(total, value=added, parts=terms, clash=total.value, why=(why,))
