"""A written number beside everything of the review that it may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from nghiquyet.checking.book import Book
from nghiquyet.checking.known import COUNTS, RESULTS, Known, Subject
from nghiquyet.checking.meaning import meant
from nghiquyet.checking.promises import is_of_resolution, is_promise
from nghiquyet.checking.rounding import Fit, Written, fit
from nghiquyet.checking.said import Said
from nghiquyet.checking.slips import slip
from nghiquyet.measuring import Target
from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.matching.match import SURE
from nghiquyet.reading.matching.ratios import percentage
from nghiquyet.reading.matching.values import value_in

_TIE = 0.85
"""A target that fits this much as well as the best may be the one that is meant."""
_TELLING = 10
"""A number of a fraction from which on it is no chance that it is right."""
_TOLD = (Subject.EXCESS, Subject.SURPLUS, Subject.YEARLY)
"""What a number is only where the words say so: "vượt", "mỗi năm"."""
_PERCENTAGES = (Subject.ACHIEVED, Subject.EXCESS)


@dataclass(frozen=True, slots=True)
class Held:
    """A known number, the written one in its unit, and how that stands for it.

    `score` tells how surely its target is meant, `expected` whether the words say that it is this.
    """

    known: Known
    written: Written
    fit: Fit
    score: float
    expected: bool

    @property
    def slip(self) -> Phrase | None:
        """How the one may have become the other."""
        return slip(self.written.value, self.known.value) or slip(self.written.value, self.rounded)

    @property
    def rounded(self) -> Decimal:
        """The known number as finely as the other is written."""
        return (self.known.value / self.written.step).quantize(Decimal(1), ROUND_HALF_UP) * self.written.step


def held(said: Said, book: Book) -> Iterator[Held]:
    """Everything that the number may be, by the targets that fit nearly best."""
    top = said.fitting[0][0] if said.fitting else 0.0
    for points, target in said.fitting:
        if points < _TIE * top:
            break
        for code in _codes(said, target, book):
            among = said.whose.among
            known = book.over(target, among, code) if among else book.about(target, code)
            if said.total is None:
                yield from _alone(said, target, known, points)
            elif dimension(target.unit) == "percent":
                yield from _ratio(said, known, points)
            else:
                yield from _of_level(said, target, known, points)


def _codes(said: Said, target: Target, book: Book) -> tuple[str, ...]:
    """Whose data count: what the resolution promises is the whole's, whoever is spoken of."""
    owner, codes = book.review.owner, said.whose.codes
    promised = owner not in codes and is_promise(said, target) and is_of_resolution(said, book.review)
    return (*codes, owner) if promised else codes


def _alone(said: Said, target: Target, about: list[Known], points: float) -> Iterator[Held]:
    wanted = meant(said, target)
    if said.counted and dimension(said.unit) == "count" and wanted:
        wanted = (*wanted, Subject.NUMERATOR)
    for known in about:
        if known.subject in _TOLD and known.subject not in wanted:
            continue
        written = _in_unit(said, known, target)
        if written is not None:
            yield Held(
                known, written, _fit(written, known, said.place is not None), points, known.subject in wanted
            )


def _ratio(said: Said, about: list[Known], points: float) -> Iterator[Held]:
    """A fraction of a target that is a share: its two numbers, or the share where no counts are known."""
    by_subject = {known.subject: known for known in about}
    upper, lower = by_subject.get(Subject.NUMERATOR), by_subject.get(Subject.DENOMINATOR)
    assert said.total is not None
    if upper is not None and lower is not None:
        right = said.written.value == upper.value, said.total == lower.value
        if all(right):
            yield Held(upper, said.written, Fit.EXACT, points, expected=True)
        elif any(right):
            known = lower if right[0] else upper
            number = Written(said.total) if right[0] else said.written
            told = (upper if known is lower else lower).value >= _TELLING
            yield Held(known, number, Fit.NO, max(points, SURE) if told else points, expected=True)
        elif said.in_series or points >= SURE:
            yield Held(upper, said.written, Fit.NO, points, expected=True)
        return
    for known in about:
        if known.subject in RESULTS and said.total:
            share = Written(percentage(said.written.value, said.total), Decimal("0.1"))
            if fit(share, known.value) >= Fit.ROUND:
                yield Held(known, share, Fit.ROUND, points, expected=True)


def _of_level(said: Said, target: Target, about: list[Known], points: float) -> Iterator[Held]:
    """A result over its level ("2.331,5/3.000 ha"): the result counts where the level is the resolution's."""
    level = next((known for known in about if known.subject is Subject.LEVEL), None)
    one = _in_unit(said, level, target) if level else None
    if level is None or one is None or said.total is None or not said.written.value:
        return
    factor = one.value / said.written.value
    for known in about:
        if known.subject in RESULTS:
            result = fit(one, known.value)
            if said.total * factor == level.value:
                yield Held(known, one, result, points, expected=True)
            elif result >= Fit.ROUND:
                yield Held(level, Written(said.total * factor), Fit.NO, points, expected=True)
                return


def _in_unit(said: Said, known: Known, target: Target) -> Written | None:
    """The written number in the unit of the known one; None where they can't be the same quantity."""
    if known.subject in _PERCENTAGES:
        return said.written if said.unit == "%" else None
    if known.subject is Subject.POINTS:
        return said.written if said.unit.startswith("điểm") else None
    if known.subject in COUNTS:
        return said.written if said.unit and dimension(said.unit) == "count" else None
    bare = said.mention.labelled or said.written.step < 1
    one = replace(
        said.mention, value=Decimal(1), unit=said.unit, numerator=None, denominator=None, labelled=bare
    )
    factor = value_in(target, one)
    if factor is None:
        return None
    written = said.written
    upper = None if written.upper is None else written.upper * factor
    return Written(written.value * factor, abs(written.step * factor), written.comparator, upper)


def _fit(written: Written, known: Known, in_cell: bool) -> Fit:
    """A promised range is told whole or by one of its ends; what was reported approximately is right
    with any such word, and without one in a table."""
    if known.subject is Subject.LEVEL:
        ends = (known.value, known.upper or known.value)
        whole = (written.value, written.upper or written.value) == ends
        return (
            Fit.EXACT if whole else Fit.ROUND if written.upper is None and written.value in ends else Fit.NO
        )
    if known.subject is Subject.VALUE and known.comparator != "=" and written.value == known.value:
        return Fit.LOOSE if written.comparator == "=" and not in_cell else Fit.EXACT
    return fit(written, known.value)
