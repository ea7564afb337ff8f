"""Quantities: every number of a text that counts or measures something, in digits or in words.

A quantity keeps its parts apart: comparator ("trên"), number or range or fraction, scale and unit. What
`noncounts` names is left out.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.reading.language.comparators import Comparing, comparator_before, estimated, or_more
from nghiquyet.reading.language.noncounts import noncounts
from nghiquyet.reading.language.numbers import NUMBER, parse_number, parse_number_words
from nghiquyet.reading.language.paired_numbers import Second, behind_unit, second_number
from nghiquyet.reading.language.tokens import CAPITAL
from nghiquyet.reading.language.unit_after import Unit, unit_after
from nghiquyet.reading.language.worded_numbers import counting_words, shares


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


_NUMBER = re.compile(rf"(?<![\w.,])(?:{NUMBER})(?![\w]*\d)")
_BEHIND_NAME = re.compile(rf"[^\W\d_]\s[{CAPITAL}][^\W\d_]*\s$")
_NAME = 24
"""Characters looked at for a name before a number."""


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
    for quantity in sorted(_candidates(part, masked, durations), key=lambda one: one.number_start):
        if quantity.number_start >= reached:
            found.append(quantity)
            reached = quantity.end
    return [_moved(quantity, start) for quantity in found] if start else found


class _Masked:
    """Answers whether a place is covered by a noncount."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = spans
        self._begins = [begin for begin, _ in spans]

    def __call__(self, place: int) -> bool:
        index = bisect.bisect_right(self._begins, place) - 1
        return index >= 0 and place < self._spans[index][1]


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity,
        start=quantity.start + by,
        end=quantity.end + by,
        number_start=quantity.number_start + by,
    )


def _candidates(text: str, masked: _Masked, durations: bool) -> Iterator[Quantity]:
    """Every reading of a number that counts; a number inside another one's quantity too."""
    for match in _NUMBER.finditer(text):
        value = parse_number(match.group())
        if value is not None and not masked(match.start()):
            yield from _in_digits(text, match, value, masked)
    for match in counting_words(text, durations=durations):
        value = parse_number_words(match.group())
        if value is not None and not masked(match.start()):
            yield _in_words(text, match, value)
    for match, value in shares(text):
        if not masked(match.start()):
            yield Quantity(match.start(), match.end(), value, "%", digits=False, number_start=match.start())


def _in_digits(text: str, match: re.Match[str], value: Decimal, masked: _Masked) -> Iterator[Quantity]:
    comparator, begin = comparator_before(text, match.start())
    second = second_number(text, value, match.end(), masked)
    unit = unit_after(text, second.end, percent=second.percent)
    if not unit.known and _BEHIND_NAME.search(text, max(0, match.start() - _NAME), match.start()):
        return
    from_before = text[begin : match.start()].lower().startswith("từ")
    if unit.words and second == Second(match.end()):
        behind = behind_unit(text, value, unit.end, unit.words, ranges=from_before)
        second, unit = behind, replace(unit, end=behind.end)
    yield _quantity(text, begin, match, comparator, value, second, unit)


def _in_words(text: str, match: re.Match[str], value: Decimal) -> Quantity:
    comparator, begin = comparator_before(text, match.start())
    unit = unit_after(text, match.end())
    read = _quantity(text, begin, match, comparator, value, Second(match.end()), unit)
    return replace(read, digits=False)


def _quantity(
    text: str,
    begin: int,
    match: re.Match[str],
    comparator: Comparing,
    value: Decimal,
    second: Second,
    unit: Unit,
) -> Quantity:
    """The parts put together; "từ" belongs to the quantity only with "trở lên"."""
    limit = or_more(text, begin, unit.end)
    estimate, end = estimated(text, begin), unit.end
    if limit is not None:
        comparator, end = limit
    elif text[begin : match.start()].lower().startswith("từ"):
        begin = match.start()
    return Quantity(
        begin,
        end,
        value * unit.scale + unit.added,
        unit.words,
        None if second.upper is None else second.upper * unit.scale,
        None if second.total is None else second.total * unit.scale,
        comparator,
        estimate,
        number_start=match.start(),
    )
