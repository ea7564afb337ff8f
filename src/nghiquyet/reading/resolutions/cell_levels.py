"""The level that a table's cell holds: "3.000 trở lên", "70 – 75", "≤ 5", "100%"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.resolutions.comparators import COMPARATOR_WORDS, OR_EITHER, OR_LESS, OR_MORE, compared
from nghiquyet.reading.resolutions.resolution import Comparator

_LONGEST_REST = 90
_MOST_DIGITS = 18
_CELL = re.compile(
    rf"(?P<before>(?:{COMPARATOR_WORDS}|khoảng|đạt|còn|giảm|tăng|\s)*)\s*(?P<low>{NUMBER})\s*%?"
    rf"(?:\s*(?:-|–|—|÷|đến)\s*(?P<high>{NUMBER})\s*%?)?(?P<after>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NONE = re.compile(
    r"(?:không(?:\s+(?:có|còn|để\s+xảy\s+ra|xảy\s+ra|phát\s+sinh))?|0)"
    r"\s*(?:vụ(?:\s+việc)?|trường\s+hợp|người)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CellLevel:
    """What a cell promises; `rest` is what else it says, start and end are places in the cell's text."""

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
    start = len(text) - len(text.lstrip())
    if _NONE.fullmatch(words):
        return CellLevel(Decimal(0), None, "=", False, "", start, start + len(words))
    match = _CELL.fullmatch(words)
    if not match or len(match["after"]) > _LONGEST_REST:
        return None
    value = parse_number(match["low"])
    divided = re.match(r"\s*[/.]\s*\d", match["after"])
    if value is not None and divided and not _part_of(value, match["after"]):
        return None
    upper = parse_number(match["high"]) if match["high"] else None
    if value is None or len(match["low"]) > _MOST_DIGITS or len(match["high"] or "") > _MOST_DIGITS:
        return None
    upper = upper if upper is not None and upper > value else None
    rest = OR_EITHER.sub("", match["after"]).strip()
    comparator = _comparator(match, upper)
    return CellLevel(value, upper, comparator, "%" in words, rest, start, start + len(words))


def _part_of(value: Decimal, after: str) -> bool:
    """Whether "9/10" counts nine of ten; "30/6/2024" is a day."""
    whole = re.fullmatch(r"\s*/\s*(\d{1,6})(?![/.\d])\D*", after)
    return whole is not None and value <= int(whole[1])


def _comparator(match: re.Match[str], upper: Decimal | None) -> Comparator | None:
    if OR_MORE.search(match["after"]):
        return ">="
    if OR_LESS.search(match["after"]):
        return "<="
    return "range" if upper is not None else compared(match["before"], len(match["before"]))[0]
