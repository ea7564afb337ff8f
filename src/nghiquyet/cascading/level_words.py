"""A target's level in words."""

from __future__ import annotations

from nghiquyet.numbers import amount
from nghiquyet.phrases import Phrase
from nghiquyet.reading.resolutions import Target

_LEVEL = {
    ">=": Phrase("từ {level} trở lên", level="").template,
    ">": Phrase("trên {level}", level="").template,
    "<=": Phrase("không quá {level}", level="").template,
    "<": Phrase("dưới {level}", level="").template,
    "=": "{level}",
}
_RANGE = Phrase("từ {level} đến {upper}", level="", upper="").template


def level_words(target: Target) -> Phrase:
    """What a target promises: "từ 3.000 ha trở lên"."""
    if target.comparator == "range":
        upper = target.level if target.upper is None else target.upper
        return Phrase(_RANGE, level=amount(target.level, target.unit), upper=amount(upper, target.unit))
    return Phrase(_LEVEL[target.comparator], level=amount(target.level, target.unit))
