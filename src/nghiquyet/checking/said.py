"""One number of a document with what the words around it say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.checking.grids import Place
from nghiquyet.checking.rounding import Written
from nghiquyet.checking.whose import Whose
from nghiquyet.measuring import Target
from nghiquyet.reading.language.numbers import NUMBER, parse_number
from nghiquyet.reading.language.periods import Period
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.matching.mention import Mention

_LITERAL = re.compile(NUMBER)
_SIGNS = {
    "hơn": ">", "trên": ">", "gần": "~<", "khoảng": "~", "xấp xỉ": "~",
    "dưới": "<", "chưa bằng": "<", "chưa đến": "<", "chưa tới": "<", "chưa đầy": "<",
}  # fmt: skip
_ABOUT = re.compile(rf"(?<!\w)({'|'.join(_SIGNS)})\s+$", re.IGNORECASE)
_UP_TO = re.compile(r"(?<!\w)(?:đến|tới|hết)(?: hết| cuối)?\s+$", re.IGNORECASE)
_REACH = 12
_FILLS = 4
"""A cell holds a number and nothing else that matters where it takes up more than this part of the words."""

Fitting = tuple[tuple[float, Target], ...]
"""(score, target) for the targets that the words around a number fit, best first."""


@dataclass(frozen=True, slots=True)
class Said:
    """The number at text[start:end] in the sentence or cell `sentence`; `before` and `after` are its rest.

    `lead` are the words that belong to it before its digits. `total` is the lower number of a fraction.
    `place` is its cell in a table; `fills` tells that it is all that the cell holds. `legible` says how sure
    the OCR was of it. `in_series` tells that its sentence or column states the same of others rightly,
    `counted` that its sentence states a count of its target's ratio so.
    """

    start: int
    end: int
    written: Written
    unit: str
    total: Decimal | None
    mention: Mention
    sentence: tuple[int, int]
    before: str
    after: str
    whose: Whose
    period: Period | None
    fitting: Fitting
    place: Place | None = None
    fills: bool = False
    legible: float = 1.0
    in_series: bool = False
    counted: bool = False
    lead: str = ""

    @property
    def ratio(self) -> tuple[Decimal, Decimal] | None:
        """Numerator and denominator that its sentence gives for it."""
        mention = self.mention
        if mention.numerator is None or not mention.denominator:
            return None
        return mention.numerator, mention.denominator


def numbers_in(
    text: str, span: tuple[int, int], inside: Sequence[Mention], *, durations: bool
) -> Iterator[Quantity]:
    """The quantities of a sentence or cell, and the bare numbers that reading found in it, in their order."""
    found = quantities(text, *span, durations=durations)
    for mention in inside:
        start, end = mention.number_start, mention.number_end
        if not any(one.start < end and start < one.end for one in found):
            found.append(Quantity(start, end, mention.value, "", number_start=start))
    yield from sorted(found, key=lambda one: one.start)


def mention_of(quantity: Quantity, inside: Sequence[Mention]) -> Mention | None:
    """The mention that a quantity belongs to: the narrowest around it."""
    around = [m for m in inside if m.number_start <= quantity.start and quantity.end <= m.number_end]
    around = around or [m for m in inside if m.number_start < quantity.end and quantity.start < m.number_end]
    around = around or [m for m in inside if quantity.value in (m.numerator, m.denominator)]
    return min(around, key=lambda m: (m.number_end - m.number_start, m.clash is not None), default=None)


def written(text: str, quantity: Quantity) -> Written:
    """The number with the value of its last written place: 100 for "2,3 nghìn"."""
    literal = _LITERAL.match(text, quantity.number_start)
    plain = parse_number(literal.group()) if literal else None
    if plain is None:
        return Written(quantity.value, Decimal(1), _comparator(text, quantity), quantity.value_max)
    step = Decimal(1).scaleb(min(int(plain.as_tuple().exponent), 0))
    scale = quantity.value / plain if plain else Decimal(1)
    return Written(quantity.value, step * scale, quantity.comparator, quantity.value_max)


def _comparator(text: str, quantity: Quantity) -> str:
    """The word before a number in words ("hơn ba phần tư"), which is read with numbers in digits only."""
    about = _ABOUT.search(text, max(0, quantity.start - _REACH), quantity.start)
    return _SIGNS[about.group(1).lower()] if about and quantity.comparator == "=" else quantity.comparator


def time_of(text: str, period: Period | None) -> Period | None:
    """The period of a number; "đến hết quý I/2023" is everything since the term began, up to then."""
    if period is None or period.kind != "bounded":
        return period
    if not _UP_TO.search(text, max(0, period.start - _REACH), period.start):
        return period
    return replace(period, kind="cumulative", first=None)


def fills(mention: Mention, place: Place | None) -> bool:
    """Whether a number fills its cell, so that row and column alone say what it is."""
    if place is None or (mention.start, mention.end) != (place.cell.start, place.cell.end):
        return False
    return mention.number_end - mention.number_start > (mention.end - mention.start) / _FILLS
