"""The numbers of a review by target and organisation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from nghiquyet.checking.known import Known, Part, Subject
from nghiquyet.checking.rounding import Fit, Written, fit
from nghiquyet.measuring import (
    Comparator,
    Result,
    Review,
    State,
    Target,
    Value,
    measure,
    rate_needed,
)
from nghiquyet.reading.language.units import dimension

_PERCENT, _POINTS = "%", "điểm %"
_FEWEST = 2
"""Of fewer organisations nothing is added up."""


class Book:
    """The numbers of one review by target and organisation."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self._values = {(value.target, value.organisation): value for value in review.values}
        self._results: dict[str, dict[str, Result]] = {}
        self._parents = {o.parent for o in review.organisations}

    @cached_property
    def _short(self) -> dict[str, str]:
        return {o.code: o.short_names[0] if o.short_names else o.name for o in self.review.organisations}

    @cached_property
    def names(self) -> dict[str, str]:
        """The name of every organisation by its code."""
        return {o.code: o.name for o in self.review.organisations}

    def value(self, target: Target, code: str) -> Value | None:
        """What the organisation itself reported for the target."""
        return self._values.get((target.code, code))

    def result(self, target: Target, code: str) -> Result | None:
        """The result over everything below an organisation, None for one that has nothing below."""
        if code not in self._parents:
            return None
        if code not in self._results:
            whole = code == self.review.owner
            found = self.review.results if whole else self._measured(code, self.review.values)
            self._results[code] = {result.target: result for result in found}
        return self._results[code].get(target.code)

    def _measured(
        self, code: str, values: tuple[Value, ...], target: Target | None = None
    ) -> tuple[Result, ...]:
        review = self.review
        return measure(
            (target,) if target else review.targets, values, organisations=review.organisations, owner=code,
            elapsed=review.elapsed, as_of=review.as_of, term_end=review.term_end,
        )  # fmt: skip

    def over(self, target: Target, codes: tuple[str, ...], whole: str) -> list[Known]:
        """What these organisations below `whole` have reached together; `about` where no other reported."""
        result = self.result(target, whole)
        if result is None or set(result.used) <= set(codes):
            return self.about(target, whole)
        values = tuple(value for value in self.review.values if value.organisation in codes)
        [part] = self._measured(whole, values, target)
        return [*self._of_result(part, target, whole)] if len(part.used) >= _FEWEST else []

    def reading_for(self, known: Known, written: Written) -> str | None:
        """The organisation whose report can be read in another way that makes a total what is written."""
        if known.subject is not Subject.TOTAL or known.target is None:
            return None
        used = {part.value.organisation for part in known.parts}
        for value in self.review.values:
            if value.target != known.target.code or value.state is not State.CONFLICT:
                continue
            for other in value.alternatives if value.organisation in used else ():
                changed = replace(value, value=other.value, numerator=None, denominator=None)
                values = tuple(changed if one is value else one for one in self.review.values)
                [result] = self._measured(known.organisation, values, known.target)
                if result.actual is not None and fit(written, result.actual) >= Fit.ROUND:
                    return value.organisation
        return None

    def about(self, target: Target, code: str) -> list[Known]:
        """Everything known of the target for one organisation; levels belong to the one that adopted them."""
        found = [*self._own(target, code), *self._total(target, code)]
        if code == self.review.owner:
            found += [*self._promised(target), *self._compared(target)]
        return found

    def _own(self, target: Target, code: str) -> Iterator[Known]:
        value = self.value(target, code)
        if value is None or value.value is None:
            return
        known = Known(
            Subject.VALUE, value.value, target.unit, code, target, value.comparator, None, value.state,
            value.evidence,
        )  # fmt: skip
        yield from (known, *_counts(known, value.numerator, value.denominator))
        for reading in value.alternatives if value.state is State.CONFLICT else ():
            yield Known(
                Subject.READING, reading.value, target.unit, code, target, reading.comparator, None,
                value.state, reading.evidence,
            )  # fmt: skip

    def _total(self, target: Target, code: str) -> Iterator[Known]:
        result = self.result(target, code)
        if result is None or result.actual is None:
            return
        value = self.value(target, code)
        if value is not None and value.value is not None:
            return
        yield from self._of_result(result, target, code)

    def _of_result(self, result: Result, target: Target, code: str) -> Iterator[Known]:
        """A total with the values behind it; a single one stands for it with its evidence."""
        if result.actual is None:
            return
        about = "~" if result.approximate else "="
        behind = [self._values[target.code, code] for code in result.used]
        parts = tuple(Part(self._short[value.organisation], value) for value in behind)
        alone = behind[0].evidence if len(behind) == 1 else None
        known = Known(
            Subject.TOTAL, result.actual, target.unit, code, target, about, None, _state(result), alone, parts
        )
        yield from (known, *_counts(known, result.numerator, result.denominator))

    def _promised(self, target: Target) -> Iterator[Known]:
        owner = self.review.owner
        sign = target.comparator.value if target.comparator is not Comparator.RANGE else "="
        yield Known(
            Subject.LEVEL, target.level, target.unit, owner, target, sign, target.upper, None, target.evidence
        )
        if target.baseline is not None:
            yield Known(
                Subject.BASELINE, target.baseline, target.unit, owner, target, evidence=target.evidence
            )

    def _compared(self, target: Target) -> Iterator[Known]:
        result = self.result(target, self.review.owner)
        if result is None or result.actual is None:
            return
        left = target.level - result.actual
        amounts = [(Subject.REMAINING if left > 0 else Subject.SURPLUS, abs(left), target.unit)]
        if target.level:
            share = result.actual * 100 / target.level
            amounts += [(Subject.ACHIEVED, share, _PERCENT), (Subject.EXCESS, abs(share - 100), _PERCENT)]
        if dimension(target.unit) == "percent":
            amounts.append((Subject.POINTS, abs(left), _POINTS))
        if target.baseline is not None:
            amounts.append((Subject.GROWTH, abs(result.actual - target.baseline), target.unit))
        yearly = rate_needed(target, result.actual, as_of=self.review.as_of, term_end=self.review.term_end)
        if yearly:
            amounts.append((Subject.YEARLY, yearly, target.unit))
        for subject, amount, unit in amounts:
            yield Known(
                subject, amount, unit, self.review.owner, target, state=_state(result), result=result.actual
            )


def _state(result: Result) -> State | None:
    """TO_CONFIRM where somebody's value in it is a guess."""
    return State.TO_CONFIRM if result.to_confirm else None


def _counts(known: Known, numerator: Decimal | None, denominator: Decimal | None) -> Iterator[Known]:
    """Numerator and denominator of a ratio, known as it is."""
    for subject, amount in ((Subject.NUMERATOR, numerator), (Subject.DENOMINATOR, denominator)):
        if amount is not None:
            yield replace(known, subject=subject, value=amount, unit="", comparator="=")
