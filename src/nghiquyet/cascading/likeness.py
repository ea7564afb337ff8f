"""Whether a lower target still is the superior's: its unit, direction, time, and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from nghiquyet.cascading.allocation import adds_up
from nghiquyet.cascading.level_words import level_signs
from nghiquyet.cascading.strength import bound_of, less_is_better
from nghiquyet.cascading.times import Time
from nghiquyet.cascading.verdicts import Demand
from nghiquyet.phrases import Phrase
from nghiquyet.reading.language.folding import fold
from nghiquyet.reading.language.units import convert, dimension
from nghiquyet.reading.resolutions import Target

_NARROWER = re.compile(
    r"(?<!\w)(?:riêng|chỉ tính|không tính|không kể|không bao gồm|ngoại trừ|thuộc diện|là người"
    r"|(?<!phòng )(?<!diệt )(?<!loại )(?<!ngoại )trừ|dân tộc thiểu số|(?<!phụ )nữ|có bằng cấp"
    r"|có chứng chỉ|cấp (?:xã|huyện|tỉnh|trường|cơ sở))(?!\w)"
)
"""Words that leave a part of what a name counts."""
_CHANGE = re.compile(r"(?<!\w)(?:tăng|giảm)(?! (?:còn|xuống|lên|gia|nghèo|tải)(?!\w))(?!\w)")


@dataclass(frozen=True, slots=True)
class Sides:
    """A superior's target and a lower one, each with its time, and what is demanded; None where only the sum
    of all organisations is."""

    superior: Target
    lower: Target
    above: Time
    below: Time
    demand: Demand | None


def unlike(sides: Sides) -> Phrase | None:
    """Why the two can't be compared at all: another unit, direction or basis."""
    return _other_unit(sides) or _other_direction(sides) or _other_basis(sides)


def bent(sides: Sides) -> tuple[Phrase, ...]:
    """What is not the superior's though the levels can be compared: a later date, a part of the things."""
    return tuple(why for why in (_later(sides), _narrower(sides)) if why is not None)


def in_unit(sides: Sides, value: Decimal) -> Decimal | None:
    """A lower amount in the superior's unit, None where that measures something else; zero is zero in any."""
    if not value and not sides.superior.level:
        return value
    return convert(value, sides.lower.unit, sides.superior.unit)


def _other_unit(sides: Sides) -> Phrase | None:
    one, other = sides.superior, sides.lower
    if in_unit(sides, other.level) is None:
        return Phrase(
            "tính bằng đơn vị khác: văn bản tính bằng {lower}, nghị quyết tính bằng {superior}",
            lower=other.unit or "–",
            superior=one.unit or "–",
        )
    if dimension(one.unit) == "percent" and _is_change(one) != _is_change(other):
        return Phrase("một bên là mức tăng, giảm, một bên là mức đạt được")
    return None


def _is_change(target: Target) -> bool:
    """Whether a percentage is a rise or fall ("Năng suất tăng 8%"), not a level ("giảm còn 18%")."""
    return bool(_CHANGE.search(fold(target.name)))


def _other_direction(sides: Sides) -> Phrase | None:
    ceiling = less_is_better(sides.superior)
    if bound_of(sides.lower.comparator, sides.lower.level, sides.lower.upper, ceiling=ceiling) is not None:
        return None
    return Phrase(
        "ngược chiều: văn bản ghi {lower}, nghị quyết ghi {superior}",
        lower=level_signs(sides.lower),
        superior=level_signs(sides.superior),
    )


def _other_basis(sides: Sides) -> Phrase | None:
    """The whole term in place of each year. Each year in place of the term is but more exact."""
    yearly = sides.superior.basis == "per_year" and sides.lower.basis != "per_year"
    if not yearly or sides.below.years == 1 or not sides.superior.level:
        return None
    if adds_up(sides.superior) or sides.below.at_end:
        return Phrase("nghị quyết tính từng năm, văn bản chỉ tính đến cuối kỳ hoặc cả kỳ")
    return None


def silent_on_years(sides: Sides) -> Phrase | None:
    """The doubt where the superior's level is of each year and the lower clause names no time."""
    yearly = sides.superior.basis == "per_year" and sides.lower.basis != "per_year"
    if yearly and sides.below.years != 1 and sides.superior.level:
        return Phrase("nghị quyết tính từng năm, văn bản không nói là hằng năm")
    return None


def _later(sides: Sides) -> Phrase | None:
    above, below = sides.above, sides.below
    if above.due is not None and below.due is not None and below.due > above.due:
        return Phrase(
            "hạn muộn hơn: văn bản {lower}, nghị quyết {superior}",
            lower=f"{below.due:%d/%m/%Y}",
            superior=f"{above.due:%d/%m/%Y}",
        )
    if above.end is not None and below.end is not None and below.end > above.end:
        return Phrase(
            "hạn muộn hơn: văn bản năm {lower}, nghị quyết năm {superior}",
            lower=below.end,
            superior=above.end,
        )
    return None


def _narrower(sides: Sides) -> Phrase | None:
    said = dict.fromkeys(match.group() for match in _NARROWER.finditer(fold(sides.lower.name)))
    known = fold(sides.superior.name)
    more = [words for words in said if words not in known]
    return Phrase("chỉ tính một phần: “{words}”", words=", ".join(more)) if more else None
