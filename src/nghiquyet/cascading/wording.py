"""The sentences on allocations, for screens and printed tables."""

from __future__ import annotations

from collections.abc import Sequence

from nghiquyet.cascading.allocation import Allocation, How, adds_up
from nghiquyet.cascading.cells import written
from nghiquyet.cascading.strength import is_weaker
from nghiquyet.numbers import amount
from nghiquyet.phrases import Phrase

HOW = {
    How.EQUAL: Phrase("chia đều"),
    How.SHARE: Phrase("theo tỷ trọng"),
    How.BY_HAND: Phrase("giao bằng tay"),
    How.UNCHANGED: Phrase("giao nguyên mức"),
}


def handed_words(made: Allocation, code: str) -> str:
    """What one organisation was handed, without unit; a dash where nothing was."""
    one = made.level_of(code)
    if one is None:
        return "–"
    return written(one.level) if one.upper is None else f"{written(one.level)} – {written(one.upper)}"


def reconciled(made: Allocation) -> Phrase:
    """Whether what was handed down adds up to the superior's level, and by how much it does not."""
    if not adds_up(made.target):
        return _of_unadded(made)
    unit = made.target.unit
    total = amount(made.total, unit)
    if not made.difference:
        return Phrase("cộng đúng {total}", total=total)
    difference = amount(abs(made.difference), unit)
    if made.difference < 0:
        return Phrase("cộng được {total}, thiếu {difference}", total=total, difference=difference)
    return Phrase("cộng được {total}, vượt {difference}", total=total, difference=difference)


def _of_unadded(made: Allocation) -> Phrase:
    weaker = [one for one in made.handed if is_weaker(one.level, one.upper, made.target)]
    if weaker:
        return Phrase("{count} tổ chức được giao thấp hơn nghị quyết", count=len(weaker))
    return Phrase("không cộng; từng tổ chức không thấp hơn nghị quyết")


def headline(allocations: Sequence[Allocation]) -> Phrase:
    """How many targets were handed down, and how many of them don't add up."""
    wrong = [one for one in allocations if one.difference]
    organisations = {handed.organisation for one in allocations for handed in one.handed}
    if not wrong:
        return Phrase(
            "Đã phân bổ {targets} chỉ tiêu cho {organisations} tổ chức; chỉ tiêu nào cộng được đều cộng đúng",
            targets=len(allocations),
            organisations=len(organisations),
        )
    return Phrase(
        "Đã phân bổ {targets} chỉ tiêu cho {organisations} tổ chức; {wrong} chỉ tiêu cộng lại không đúng",
        targets=len(allocations),
        organisations=len(organisations),
        wrong=len(wrong),
    )
