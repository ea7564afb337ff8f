"""What a lower clause says once it is known what it stands for.

"15/15 trạm y tế" is 100% where the superior counts in per cent. A bare "tổn thất 4,5%" has no comparator of
its own, so it takes the superior's: reading alone can't know that less of it is better.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from nghiquyet.cascading.strength import bound_of, less_is_better
from nghiquyet.reading.documents import Document
from nghiquyet.reading.language.quantities import Quantity, quantities
from nghiquyet.reading.language.units import dimension
from nghiquyet.reading.resolutions import Target


def reread(lower: Target, superior: Target, document: Document) -> Target:
    """The lower target as its clause can be read beside the superior's; itself where nothing else fits."""
    written = _written(lower, document)
    if written is None:
        return lower
    shared = dimension(superior.unit) == "percent" and dimension(lower.unit) == "count"
    if shared and written.total:
        share = written.value * 100 / written.total
        return replace(lower, level=share, upper=None, unit="%", aggregation=superior.aggregation)
    return _with_comparator(lower, superior) if written.comparator == "=" else lower


def _with_comparator(lower: Target, superior: Target) -> Target:
    ceiling = less_is_better(superior)
    binds = bound_of(lower.comparator, lower.level, lower.upper, ceiling=ceiling) is not None
    if binds or lower.comparator == "range" or superior.comparator == "range":
        return lower
    return replace(lower, comparator=superior.comparator, direction=superior.direction)


def _written(lower: Target, document: Document) -> Quantity | None:
    """The number of the level as its document writes it, with what stands right before and behind it."""
    start, end = min(lower.start, lower.level_start), max(lower.end, lower.level_end)
    if end - start > _LONGEST:
        start, end = lower.level_start, lower.level_end
    found = quantities(document.text, start, end, durations=True)
    same = (one for one in found if one.start < lower.level_end and one.end > lower.level_start)
    return next((one for one in same if _is_level(one, lower.level)), None)


def _is_level(one: Quantity, level: Decimal) -> bool:
    return one.value == level or bool(one.total)


_LONGEST = 2000
"""Characters between a name and a level that may stand in one row."""
