"""Where "trên" says on what things stand, not that it is more: "4.815 bóng đèn trên 187,6 km đường"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from nghiquyet.reading.language.countables import predicates, unit_stops
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.lexicon import shipped_words, word_set
from nghiquyet.reading.language.quantities import Quantity
from nghiquyet.reading.language.units import dimension

_ON = re.compile(r"trên\s", re.IGNORECASE)
_THINGS = re.compile(r"(?:\s[^\W\d_]+){1,4}\s")
_OF_LAND = word_set(
    "tưới|tiêu|cấy|hiến|mở rộng|bảo vệ|thu hồi|cải tạo|khai thác|chuyển đổi|phủ|canh tác|khoanh nuôi"
    "|giải phóng|san lấp|bê tông hóa|cứng hóa|nâng cấp|lắp|kéo|đào|nạo vét|cày|gặt|thu hoạch",
    "|",
)
"""Verbs that have land or a road for their object, beside those of the general lists."""


def placed_on(text: str, quantity: Quantity, before: Quantity | None) -> Quantity:
    """The quantity, exact where things counted right before it stand on so much land or road.

    A verb that has the extent for its object keeps the comparator: "3 trạm bơm tưới trên 200 ha".
    """
    if before is None or quantity.comparator != ">" or dimension(quantity.unit) not in ("area", "length"):
        return quantity
    between = text[before.end : quantity.start]
    if (
        dimension(before.unit) != "count"
        or not _THINGS.fullmatch(between)
        or not _ON.match(text, quantity.start)
    ):
        return quantity
    words = fold(between).split()
    governed = any(" ".join(words[-size:]) in _governing() for size in (1, 2))
    if governed or not unit_stops().isdisjoint(words):
        return quantity
    return replace(quantity, comparator="=", start=quantity.number_start)


@cache
def _governing() -> frozenset[str]:
    return predicates() | shipped_words("verbs") | _OF_LAND
