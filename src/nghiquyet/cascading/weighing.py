"""Whether a lower target is as high as what is demanded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from nghiquyet.cascading.allocation import adds_up
from nghiquyet.cascading.level_words import level_signs
from nghiquyet.cascading.likeness import Sides, bent, in_unit, silent_on_years, unlike
from nghiquyet.cascading.strength import Bound, bound_of, compared, less_is_better
from nghiquyet.cascading.verdicts import Demand, Verdict
from nghiquyet.numbers import amount
from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions import Target


@dataclass(frozen=True, slots=True)
class Weighed:
    """A verdict on one lower target, its level in the superior's unit and time, and the doubts about it."""

    verdict: Verdict
    why: tuple[Phrase, ...]
    level: Decimal | None = None
    doubts: tuple[Phrase, ...] = ()


def weigh(sides: Sides) -> Weighed:
    """Hold a lower target against what is demanded."""
    other = unlike(sides)
    if other is not None:
        return Weighed(Verdict.DISTORTED, (other,))
    level, told = _level(sides)
    turned, doubt = bent(sides), silent_on_years(sides)
    doubts = (doubt,) if doubt else ()
    if _is_stage(sides, level):
        return Weighed(Verdict.DISTORTED, (_stage(sides), *turned), None, doubts)
    verdict, why = verdict_on(sides, level)
    if verdict is not Verdict.LOWER and turned:
        return Weighed(Verdict.DISTORTED, turned, level, doubts)
    return Weighed(verdict, (why, *told, *turned), level, doubts)


def _level(sides: Sides) -> tuple[Decimal, tuple[Phrase, ...]]:
    """The lower level in the superior's unit and time, and how it was computed."""
    told: tuple[Phrase, ...] = ()
    level = in_unit(sides, _worst(sides)) or Decimal(0)
    if sides.lower.unit != sides.superior.unit and dimension(sides.superior.unit) != "count" and level:
        told = (
            Phrase(
                "{written} là {converted}",
                written=amount(_worst(sides), sides.lower.unit),
                converted=amount(level, sides.superior.unit),
            ),
        )
    years = sides.below.years or sides.above.years
    each_year = sides.lower.basis == "per_year" and sides.superior.basis != "per_year"
    if not (each_year and adds_up(sides.superior) and years and years > 1):
        return level, told
    whole = level * years
    unit = sides.superior.unit
    by_year = Phrase(
        "mỗi năm {level}, {years} năm {whole}",
        level=amount(level, unit), years=years, whole=amount(whole, unit),
    )  # fmt: skip
    return whole, (*told, by_year)


def _worst(sides: Sides) -> Decimal:
    """The level that counts: the upper end of a range under a ceiling, else the level."""
    upper = sides.lower.upper
    at_top = sides.lower.comparator == "range" and less_is_better(sides.superior) and upper is not None
    return upper if at_top and upper is not None else sides.lower.level


def verdict_on(sides: Sides, level: Decimal) -> tuple[Verdict, Phrase]:
    """Whether a level, in the superior's unit and time, is as high as demanded, and why."""
    demand = sides.demand
    if demand is None:
        return Verdict.PART, Phrase("văn bản đặt {level}; đối chiếu ở tổng", level=_given_words(sides, level))
    ceiling = less_is_better(sides.superior)
    wanted = bound_of(sides.superior.comparator, demand.level, demand.upper, ceiling=ceiling)
    given = bound_of(sides.lower.comparator, level, level, ceiling=ceiling)
    if wanted is None or given is None:
        raise AssertionError("both bind: a target binds in its own direction, the other was looked at before")
    order = compared(given, wanted, ceiling=ceiling)
    best = _best_end(sides, demand)
    if order > 0 and best is not None and compared(given, best, ceiling=ceiling) <= 0:
        order = 0
    return _VERDICTS[order], _said(sides, demand, level, order)


_VERDICTS = {-1: Verdict.LOWER, 0: Verdict.AS_HIGH, 1: Verdict.HIGHER}


def _best_end(sides: Sides, demand: Demand) -> Bound | None:
    """Where a range ends on its better side: within it nothing is higher than demanded."""
    if sides.superior.comparator != "range":
        return None
    if less_is_better(sides.superior):
        return Bound(demand.level)
    return Bound(demand.upper) if demand.upper is not None else None


def _said(sides: Sides, demand: Demand, level: Decimal, order: int) -> Phrase:
    lower, wanted = _given_words(sides, level), level_signs(_asked(sides.superior, demand))
    values = {"lower": lower, "wanted": wanted}
    if order < 0 and demand.allocated:
        return Phrase("văn bản đặt {lower}, được giao {wanted}", **values)
    if order < 0:
        return Phrase("văn bản đặt {lower}, nghị quyết đề ra {wanted}", **values)
    if order > 0 and less_is_better(sides.superior):
        return Phrase("văn bản đặt {lower}, chặt hơn yêu cầu {wanted}", **values)
    if order > 0:
        return Phrase("văn bản đặt {lower}, cao hơn yêu cầu {wanted}", **values)
    return Phrase("văn bản đặt {lower}, đúng yêu cầu {wanted}", **values)


def _given_words(sides: Sides, level: Decimal) -> str:
    """The lower level as its document says it; computed into another unit or time, the amount alone."""
    return level_signs(sides.lower) if level == _worst(sides) else amount(level, sides.superior.unit)


def _asked(target: Target, demand: Demand) -> Target:
    return replace(target, level=demand.level, upper=demand.upper)


def _is_stage(sides: Sides, level: Decimal) -> bool:
    """Whether the lower document runs for a shorter time and falls short of what is wanted by the end."""
    if sides.superior.basis == "per_year" or sides.above.end is None or sides.below.end is None:
        return False
    if sides.below.end >= sides.above.end or (sides.below.years or 99) >= (sides.above.years or 1):
        return False
    return sides.demand is None or verdict_on(sides, level)[0] is Verdict.LOWER


def _stage(sides: Sides) -> Phrase:
    return Phrase(
        "văn bản chỉ đặt mức đến năm {lower}, chưa có mức đến năm {superior}",
        lower=sides.below.end,
        superior=sides.above.end,
    )
