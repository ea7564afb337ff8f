"""A target's level in words, and in signs where it stands inside a sentence of any language."""

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


def level_signs(target: Target) -> str:
    """What a target promises: "≥ 3.000 ha"."""
    level = amount(target.level, target.unit)
    if target.comparator == "range":
        return f"{level} – {amount(target.level if target.upper is None else target.upper, target.unit)}"
    return f"{_SIGNS[target.comparator]} {level}".strip()


_SIGNS = {">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": ""}
