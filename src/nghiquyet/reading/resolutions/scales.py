"""Levels in the scale that the resolution writes: "80 triệu kWh" are 80 of "triệu kWh", not 80000000."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from nghiquyet.reading.language.units import COUNT_SCALES, dimension
from nghiquyet.reading.resolutions.drafts import Draft

_SCALED = re.compile(rf"\d\s+(?P<scale>{'|'.join(COUNT_SCALES)})\s+(?P<unit>[^\W\d_]\S*)", re.IGNORECASE)


def as_written(draft: Draft, written: str) -> Draft:
    """A measured draft with unit, level and baseline in the scale of the words that state the level."""
    found = _SCALED.search(written) if dimension(draft.unit) != "count" else None
    if found is None or not draft.unit.lower().startswith(found["unit"].lower().rstrip(".,;")):
        return draft
    scale = Decimal(COUNT_SCALES[found["scale"].lower()])
    if abs(draft.level) < scale:
        return draft
    return replace(
        draft,
        unit=f"{found['scale'].lower()} {draft.unit}",
        level=_plain(draft.level / scale),
        upper=None if draft.upper is None else _plain(draft.upper / scale),
        baseline=None if draft.baseline is None else _plain(draft.baseline / scale),
    )


def _plain(value: Decimal) -> Decimal:
    normal = value.normalize()
    return normal.quantize(Decimal(1)) if normal == normal.to_integral_value() else normal
