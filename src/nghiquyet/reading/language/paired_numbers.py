"""Two numbers that make one quantity: a part of a whole ("30/32", "17 trong tổng số 19"), a range."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.reading.language.numbers import NUMBER, parse_number

_OF = r"(?:/|trên tổng số|trong tổng số|trên tổng|/tổng số|trên(?=\s\d))\s?(?:tổng số\s)?"
_FRACTION = re.compile(rf"\s?(%)?\s?{_OF}({NUMBER})(?![\d/])")
_RANGE = re.compile(rf"\s?(%)?\s?(?:-|–|—|đến|tới)\s?({NUMBER})(?![\w./]*\d)")
_TO = rf"\s(?:đến|tới)\s({NUMBER})\s?"
_OF_WHOLE = rf"(?:\s?/\s?|\s(?:trên|trong)(?:\stổng)?\s(?:số\s)?)({NUMBER})\s?"


@dataclass(frozen=True, slots=True)
class Second:
    """What stands behind a first number: where it ends, the upper end of a range or the whole; `percent`:
    a % was seen on the way."""

    end: int
    upper: Decimal | None = None
    total: Decimal | None = None
    percent: bool = False


def second_number(text: str, first: Decimal, end: int, masked: Callable[[int], bool]) -> Second:
    """The number that belongs to the `first` one, which ends at `end`; `masked`: a place counts nothing."""
    fraction = _FRACTION.match(text, end)
    if fraction and not masked(fraction.start(2)):
        total = parse_number(fraction.group(2))
        return Second(fraction.end(2), total=total, percent=bool(fraction.group(1)))
    ranged = _RANGE.match(text, end)
    if ranged and not masked(ranged.start(2)):
        upper = parse_number(ranged.group(2))
        if upper is not None and upper > first:
            return Second(ranged.end(2), upper=upper, percent=bool(ranged.group(1)))
    return Second(end)


def behind_unit(text: str, first: Decimal, end: int, unit: str, *, ranges: bool) -> Second:
    """The second number where the unit is written twice: "27,4 tỷ đồng/60 tỷ đồng", "từ 5 ha đến 7 ha".

    `ranges`: "từ" stands before the first number.
    """
    whole = re.compile(rf"{_OF_WHOLE}{re.escape(unit)}(?!\w)").match(text, end)
    if whole:
        return Second(whole.end(), total=parse_number(whole.group(1)))
    upper = re.compile(rf"{_TO}{re.escape(unit)}(?!\w)").match(text, end) if ranges else None
    value = parse_number(upper.group(1)) if upper else None
    if upper and value is not None and value > first:
        return Second(upper.end(), upper=value)
    return Second(end)
